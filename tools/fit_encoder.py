"""`make encoder`: teach the encoder's upper layers which questions ask the same.

Points of data/answers and intents of data/nlu are told apart by the direction of a
sentence's vector: each has a direction of its own, learnt along with the layers (a
cosine softmax). In each round some are read as written in haste, in a second language
or behind the story of a post (tools/rough_writing.py). A fifth of the points' questions
and of the sentences out of scope stays unseen, so that training can tell from them how
sure a likeness is (`bot.nlu.point_learning`). Prints how often the nearest question asks
the same, before and after, and writes bot/nlu/encoder_layers.npz. Takes some 20 minutes on
two idle cores; worth it when many questions have come in, and never needed for a few.
"""

import random
import time
from collections import defaultdict

import numpy as np
import tensorflow as tf
import yaml
from rich.console import Console

from actions.catalog.database import ROOT
from actions.points.points import points
from bot.nlu.encoder_model import LEARNT
from bot.nlu.point_learning import is_unseen
from bot.nlu.points import OUT_OF_SCOPE
from tools.encoder_layers import BATCH, LowerLayers, UpperLayers
from tools.rough_writing import roughened, story_of

EPOCHS, SEED = 6, 7
# The share of sentences that are read roughened, and of questions behind a story.
ROUGH, TOLD = 0.3, 0.12
# So many batches are sorted by length together.
NEIGHBOURS = 20
RATE, DIRECTIONS_RATE, WARM_UP = 2e-4, 8e-3, 0.1
TEMPERATURE, SMOOTHING, DROPOUT = 0.05, 0.1, 0.1
INTENTS_WEIGHT = 0.5
console = Console()


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
        stories = stories or [[] for _ in texts]
        told = [
            f"{rng.choice(each)} {text}" if each else text
            for text, each in zip(texts, stories, strict=True)
        ]
        self._told = lower.all(told)

    def drawn(self):
        """What the layers below make of each sentence, as it is read in this round."""
        shares = 1 - ROUGH - TOLD, ROUGH, TOLD
        ways = zip(self.below, self._rough, self._told, strict=True)
        return [random.choices(each, shares)[0] for each in ways]

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
    tasks = [
        Task(seen, lower, 1.0, stories_for(seen)),
        Task(intents, lower, INTENTS_WEIGHT),
    ]
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


if __name__ == "__main__":
    main()
