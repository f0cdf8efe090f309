"""`make encoder`: teach the encoder's upper layers which questions ask the same.

Points of data/answers and intents of data/nlu are told apart by the direction of a
sentence's vector: each has a direction of its own, learnt along with the layers (a
cosine softmax). In each round some are read as written in haste, in a second language
or behind the story of a post (tools/rough_writing.py). A fifth of the points' questions and of the sentences out of scope
stays unseen, so that training can tell from them how sure a likeness is
(`bot.nlu.point_learning`). Prints how often the nearest question asks the same, before
and after, and writes bot/nlu/encoder_layers.npz. Takes some 15 minutes on two idle cores;
worth it when many questions have come in, and never needed for a few.
"""

import random
import time
from collections import defaultdict

import numpy as np
import onnx
import onnxruntime
import tensorflow as tf
import yaml
from onnx import numpy_helper
from rich.console import Console

from actions.catalog.database import ROOT
from actions.points.points import points
from bot.nlu.encoder import INPUTS, sentence_tokenizer
from bot.nlu.encoder_model import LEARNT, base_model
from bot.nlu.normalise import normalise
from bot.nlu.point_learning import is_unseen
from bot.nlu.points import OUT_OF_SCOPE
from tools.rough_writing import roughened, story_of

FIRST, LAST, HEADS = 3, 5, 12
BELOW = "layer_norm_6"
EPOCHS, BATCH, SEED = 5, 64, 7
# The share of sentences that are read roughened, and of questions behind a story.
ROUGH, TOLD = 0.3, 0.12
# So many batches are sorted by length together.
NEIGHBOURS = 20
EPSILON = 1e-12
RATE, DIRECTIONS_RATE, WARM_UP = 2e-4, 8e-3, 0.1
TEMPERATURE, SMOOTHING, DROPOUT = 0.05, 0.1, 0.1
INTENTS_WEIGHT = 0.5
console = Console()


class Weights:
    """The upper layers' tensors by their names in the package's model."""

    def __init__(self, model):
        self._tensors = {one.name: one for one in model.graph.initializer}
        self._made_by = {name: node for node in model.graph.node for name in node.output}
        self._added = {node.input[1]: node.input[0] for node in model.graph.node
                       if node.op_type == "Add"}  # fmt: skip
        self.matrices = {}
        self.vectors = {}

    def dense(self, name):
        """The matrix and the bias of one linear map."""
        bias = f"{name}.bias"
        scaled = self._made_by[self._made_by[self._added[bias]].input[1]]
        scale, whole = scaled.input[1], self._made_by[scaled.input[0]].input[0]
        matrix = tf.Variable(self._array(whole).astype(np.float32) * self._array(scale))
        self.matrices[whole, scale] = matrix
        return matrix, self._vector(bias)

    def norm(self, name):
        """The weight and the bias of one layer norm."""
        return self._vector(f"{name}.weight"), self._vector(f"{name}.bias")

    def kept(self):
        """What is written: matrices as int8 with a scale for each column, and vectors."""
        arrays = {name: variable.numpy() for name, variable in self.vectors.items()}
        for (whole, scale), variable in self.matrices.items():
            matrix = variable.numpy()
            steps = np.abs(matrix).max(axis=0, keepdims=True) / 127
            arrays[whole] = np.round(matrix / steps).astype(np.int8)
            arrays[scale] = steps.astype(np.float32)
        return arrays

    def variables(self):
        return [*self.matrices.values(), *self.vectors.values()]

    def _vector(self, name):
        self.vectors[name] = tf.Variable(self._array(name))
        return self.vectors[name]

    def _array(self, name):
        return numpy_helper.to_array(self._tensors[name])


class Layer:
    """One transformer layer (Vaswani et al. 2017, BERT's variant of it)."""

    def __init__(self, weights, number):
        name = f"inner.encoder.layer.{number}"
        heads = f"{name}.attention.self"
        self._asked, self._offered, self._told = (
            weights.dense(f"{heads}.{part}") for part in ("query", "key", "value")
        )
        self._joined = weights.dense(f"{name}.attention.output.dense")
        self._first_norm = weights.norm(f"{name}.attention.output.LayerNorm")
        self._wide = weights.dense(f"{name}.intermediate.dense")
        self._narrow = weights.dense(f"{name}.output.dense")
        self._second_norm = weights.norm(f"{name}.output.LayerNorm")

    def __call__(self, states, hidden, dropout):
        asked, offered, told = (
            self._heads(_linear(states, part))
            for part in (self._asked, self._offered, self._told)
        )
        width = tf.cast(tf.shape(asked)[-1], tf.float32)
        scores = tf.matmul(asked, offered, transpose_b=True) / tf.sqrt(width)
        shares = tf.nn.dropout(tf.nn.softmax(scores + hidden), dropout)
        seen = tf.transpose(tf.matmul(shares, told), [0, 2, 1, 3])
        joined = _linear(tf.reshape(seen, tf.shape(states)), self._joined)
        states = _norm(states + tf.nn.dropout(joined, dropout), self._first_norm)
        wide = tf.nn.gelu(_linear(states, self._wide))
        narrow = tf.nn.dropout(_linear(wide, self._narrow), dropout)
        return _norm(states + narrow, self._second_norm)

    @staticmethod
    def _heads(states):
        shape = tf.shape(states)
        parted = tf.reshape(states, [shape[0], shape[1], HEADS, shape[2] // HEADS])
        return tf.transpose(parted, [0, 2, 1, 3])


class UpperLayers:
    """Unit vectors from what the lower layers make of sentences."""

    def __init__(self):
        self.weights = Weights(base_model())
        self._layers = [Layer(self.weights, n) for n in range(FIRST, LAST + 1)]

    def __call__(self, below, dropout=0.0):
        """`below` are arrays of shape (word pieces, 384), one for each sentence."""
        longest = max(map(len, below))
        states = np.zeros((len(below), longest, below[0].shape[1]), np.float32)
        mask = np.zeros((len(below), longest), np.float32)
        for row, array in enumerate(below):
            states[row, : len(array)] = array
            mask[row, : len(array)] = 1
        return self._vectors(tf.constant(states), tf.constant(mask), tf.constant(dropout))

    @tf.function(reduce_retracing=True)
    def _vectors(self, states, mask, dropout):
        hidden = (1 - mask[:, None, None, :]) * -1e4
        for layer in self._layers:
            states = layer(states, hidden, dropout)
        summed = tf.reduce_sum(states * mask[:, :, None], axis=1)
        return tf.math.l2_normalize(summed, axis=1)

    def all(self, below):
        """The vectors of many sentences, shape (sentences, 384)."""
        order = sorted(range(len(below)), key=lambda number: len(below[number]))
        vectors = np.empty((len(below), below[0].shape[1]), np.float32)
        for start in range(0, len(order), BATCH):
            rows = order[start : start + BATCH]
            vectors[rows] = self([below[row] for row in rows]).numpy()
        return vectors


class Task:
    """Sentences that are to be told apart by their labels."""

    def __init__(self, labelled, lower, weight, stories=None):
        """`stories` are what may stand before each sentence; none where nothing may."""
        self.texts = texts = [text for text, _ in labelled]
        self.names = sorted({label for _, label in labelled})
        numbers = {name: number for number, name in enumerate(self.names)}
        self.labels = np.array([numbers[label] for _, label in labelled])
        self.below, self.weight = lower.all(texts), weight
        rng = random.Random(SEED)
        self._rough = lower.all([roughened(text, rng) for text in texts])
        told = [f"{rng.choice(each)} {text}" if each else text
                for text, each in zip(texts, stories or [()] * len(texts), strict=True)]  # fmt: skip
        self._told = lower.all(told) if stories else self.below

    def drawn(self):
        """What the layers below make of each sentence, as it is read in this round."""
        return [random.choices(each, (1 - ROUGH - TOLD, ROUGH, TOLD))[0]
                for each in zip(self.below, self._rough, self._told, strict=True)]  # fmt: skip

    def directions(self, upper):
        """The mean vector of each label: where its direction starts."""
        vectors = upper.all(self.below)
        sums = np.zeros((len(self.names), vectors.shape[1]), np.float32)
        np.add.at(sums, self.labels, vectors)
        return tf.Variable(sums / np.linalg.norm(sums, axis=1, keepdims=True))

    def loss(self, vectors, labels, directions):
        units = tf.math.l2_normalize(directions, axis=1)
        wanted = tf.one_hot(labels, len(self.names))
        wanted = wanted * (1 - SMOOTHING) + SMOOTHING / len(self.names)
        logits = tf.matmul(vectors, units, transpose_b=True) / TEMPERATURE
        return self.weight * tf.reduce_sum(
            tf.nn.softmax_cross_entropy_with_logits(wanted, logits)
        )


def main():
    random.seed(SEED)
    tf.random.set_seed(SEED)
    questions = [(question, point.id) for point in points().values()
                 for question in point.questions]  # fmt: skip
    seen = [pair for pair in questions if not is_unseen(pair[0])]
    unseen = [pair for pair in questions if is_unseen(pair[0])]
    say(f"Reading {len(questions):,} questions and the intents' sentences …")
    lower = LowerLayers()
    intents = intent_sentences()
    tasks = [Task(seen, lower, 1.0, stories_for(seen)), Task(intents, lower, INTENTS_WEIGHT)]
    asked = lower.all([question for question, _ in unseen])
    answers = [label for _, label in unseen]
    upper = UpperLayers()
    report("before", upper, tasks[0], asked, answers)
    learn(upper, tasks)
    report("after", upper, tasks[0], asked, answers)
    np.savez_compressed(LEARNT, **upper.weights.kept())
    say(f"Wrote {LEARNT.relative_to(ROOT)}: {LEARNT.stat().st_size / 1e6:.1f} MB.")


def learn(upper, tasks):
    directions = [task.directions(upper) for task in tasks]
    steps = EPOCHS * sum(-(-len(task.texts) // BATCH) for task in tasks)
    warm = WARM_UP * steps

    def rate(top, step):
        return top * min(1.0, (step + 1) / warm) * max(0.0, 1 - step / steps)

    slow, fast = tf.optimizers.Adam(), tf.optimizers.Adam()
    layers = upper.weights.variables()
    slow.build(layers)
    fast.build(directions)
    started, step = time.monotonic(), 0
    for epoch in range(1, EPOCHS + 1):
        total = 0.0
        for task, rows, below in batches(tasks):
            place = tasks.index(task)
            with tf.GradientTape() as tape:
                vectors = upper(below, DROPOUT)
                loss = task.loss(vectors, task.labels[rows], directions[place]) / len(rows)
            gradients = tape.gradient(loss, [*layers, directions[place]])
            gradients, _ = tf.clip_by_global_norm(gradients, 1.0)
            slow.learning_rate = rate(RATE, step)
            fast.learning_rate = rate(DIRECTIONS_RATE, step)
            slow.apply_gradients(zip(gradients[:-1], layers, strict=True))
            fast.apply_gradients([(gradients[-1], directions[place])])
            total, step = total + float(loss), step + 1
        loss, seconds = total * EPOCHS / steps, time.monotonic() - started
        say(f"  {epoch} of {EPOCHS}: mean loss {loss:.3f}, {seconds:.0f} s")


def batches(tasks):
    """All sentences once, some of like length at a time, each time of one task.

    Each batch is its task, the sentences' numbers and what lies below of them.
    """
    found = []
    for task in tasks:
        drawn = task.drawn()
        numbers = list(range(len(task.texts)))
        random.shuffle(numbers)
        for start in range(0, len(numbers), BATCH * NEIGHBOURS):
            chunk = numbers[start : start + BATCH * NEIGHBOURS]
            chunk.sort(key=lambda number: len(drawn[number]))
            parts = [chunk[s : s + BATCH] for s in range(0, len(chunk), BATCH)]
            found += [(task, part, [drawn[number] for number in part]) for part in parts]
    random.shuffle(found)
    return found


class LowerLayers:
    """What the layers below the learnt ones make of sentences."""

    def __init__(self):
        model = onnx.ModelProto()
        model.CopyFrom(base_model())
        below = onnx.helper.make_tensor_value_info(BELOW, onnx.TensorProto.FLOAT, None)
        del model.graph.output[:]
        model.graph.output.append(below)
        self._session = onnxruntime.InferenceSession(
            model.SerializeToString(), providers=["CPUExecutionProvider"]
        )
        self._tokenizer = sentence_tokenizer()

    def all(self, texts):
        """Arrays of shape (word pieces, 384) of sentences, normalised."""
        return [self._states(normalise(text)) for text in texts]

    def _states(self, text):
        encoding = self._tokenizer.encode(text)
        (states,) = self._session.run(
            None,
            {
                name: np.array([getattr(encoding, attribute)], np.int64)
                for name, attribute in INPUTS.items()
            },
        )
        return states[0]


def stories_for(questions):
    """The stories of other posts that may stand before each question.

    Those of points that share an intent and are for the same people: whoever tells one
    could ask the other.
    """
    known = points()
    told = defaultdict(set)
    for question, point in questions:
        story = story_of(question)
        for intent in known[point].intents if story else ():
            told[intent, known[point].not_for].add(story)
    return [
        [] if story_of(question) else sorted(set().union(
            *(told[intent, known[point].not_for] for intent in known[point].intents)))
        for question, point in questions
    ]  # fmt: skip


def intent_sentences():
    """The sentences of data/nlu with their intents."""
    found = []
    for path in sorted((ROOT / "data" / "nlu").glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            lines = block.get("examples", "").splitlines() if "intent" in block else []
            found += [(line.removeprefix("- "), block["intent"]) for line in lines if line]
    return [pair for pair in found if pair[1] != OUT_OF_SCOPE or not is_unseen(pair[0])]


def report(when, upper, task, asked, answers):
    """How often the nearest question asks the same as one that was never learnt from."""
    known = upper.all(task.below)
    nearest = task.labels[(upper.all(asked) @ known.T).argmax(axis=1)]
    right = np.mean([task.names[number] == answer
                     for number, answer in zip(nearest, answers, strict=True)])  # fmt: skip
    say(f"Nearest question right {when}: {right:.1%} of {len(answers):,} unseen ones.")


def say(text):
    console.print(text, highlight=False)


def _linear(states, weights):
    matrix, bias = weights
    return tf.matmul(states, matrix) + bias


def _norm(states, weights):
    weight, bias = weights
    mean, variance = tf.nn.moments(states, axes=[-1], keepdims=True)
    return (states - mean) / tf.sqrt(variance + EPSILON) * weight + bias


if __name__ == "__main__":
    main()
