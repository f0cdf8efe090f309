"""The encoder's layers: those below as they are, those above as tensors that learn."""

import numpy as np
import onnx
import onnxruntime
import tensorflow as tf
from onnx import numpy_helper

from bot.nlu.encoder import INPUTS, sentence_tokenizer
from bot.nlu.encoder_model import EPSILON, HEADS, TAUGHT, base_model
from bot.nlu.normalise import normalise

# What the package's model calls the states behind the layers that stay as they are.
BELOW = f"layer_norm_{2 * TAUGHT[0]}"
BATCH = 64


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
        self._layers = [Layer(self.weights, number) for number in TAUGHT]

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


def _linear(states, weights):
    matrix, bias = weights
    return tf.matmul(states, matrix) + bias


def _norm(states, weights):
    weight, bias = weights
    mean, variance = tf.nn.moments(states, axes=[-1], keepdims=True)
    return (states - mean) / tf.sqrt(variance + EPSILON) * weight + bias
