"""The int8 encoder against vectors of the original fp32 weights.

reference_vectors.json was computed with the published float weights
(model.safetensors, sha256 53aa5117…d9db) and an implementation of its own.
"""

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import numpy_helper

from bot.nlu.encoder import SentenceEncoder, sentence_encoder
from bot.nlu.encoder_model import DIMENSIONS, LAYERS, LEARNT, MAX_WORD_PIECES, base_model

REFERENCES = json.loads((Path(__file__).parent / "reference_vectors.json").read_text())


@pytest.fixture(scope="module")
def package() -> SentenceEncoder:
    """The package's model, without our layers."""
    return SentenceEncoder(base_model().SerializeToString())


@pytest.fixture(scope="module")
def floats() -> SentenceEncoder:
    """The model with our layers, multiplied as the package does."""
    model, learnt = onnx.ModelProto(), np.load(LEARNT)
    model.CopyFrom(base_model())
    # Each layer reads what the package's model calls the states behind the one below it.
    below = {
        f"layer_norm_{2 * upper}": f"layer_norm_{2 * (lower + 1)}"
        for lower, upper in pairwise(LAYERS)
    }
    for node in model.graph.node:
        node.input[:] = [below.get(name, name) for name in node.input]
    for tensor in model.graph.initializer:
        if tensor.name in learnt.files:
            tensor.CopyFrom(numpy_helper.from_array(learnt[tensor.name], tensor.name))
    return SentenceEncoder(model.SerializeToString())


@pytest.mark.parametrize("reference", REFERENCES, ids=lambda item: item["text"][:30])
def test_vectors_of_the_package_agree_with_the_reference(
    package: SentenceEncoder, reference: dict
) -> None:
    vector = package.encode(reference["text"])
    assert vector.shape == (DIMENSIONS,)
    assert float(vector @ np.array(reference["vector"])) >= 0.998


def test_the_learnt_layers_are_in_use_and_fit_the_package(package: SentenceEncoder) -> None:
    text = "what do estis make in ohio"
    assert package.encode(text) @ sentence_encoder().encode(text) < 0.99
    tensors = {one.name: tuple(one.dims) for one in base_model().graph.initializer}
    learnt = np.load(LEARNT)
    assert {name: tensors.get(name) for name in learnt.files} == {
        name: learnt[name].shape for name in learnt.files
    }


@pytest.mark.parametrize("reference", REFERENCES, ids=lambda item: item["text"][:30])
def test_products_in_integers_agree_with_those_in_floats(
    floats: SentenceEncoder, reference: dict
) -> None:
    text = reference["text"]
    assert floats.encode(text) @ sentence_encoder().encode(text) >= 0.98


def test_vectors_have_unit_length() -> None:
    assert np.linalg.norm(sentence_encoder().encode("hello")) == pytest.approx(1, abs=1e-5)


def test_meaning_is_nearer_than_wording() -> None:
    asked, same, other = (
        sentence_encoder().encode(text)
        for text in (
            "how much do estheticians earn",
            "what is the salary of a skincare specialist",
            "how much do apples weigh",
        )
    )
    assert asked @ same > asked @ other


@pytest.mark.parametrize("text", ["", "💅", "a" * 5000, "word " * (2 * MAX_WORD_PIECES)])
def test_anything_has_a_vector(text: str) -> None:
    assert np.isfinite(sentence_encoder().encode(text)).all()
