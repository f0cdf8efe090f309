"""A sentence encoder: MiniLM (all-MiniLM-L6-v2) with layers of our own, on onnxruntime."""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache, cached_property
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import BertWordPieceTokenizer, Encoding

from bot.nlu.encoder_model import DIMENSIONS, MAX_WORD_PIECES, learnt_model

VOCABULARY = Path(__file__).parent / "vocab.txt"
# The inputs that a model may have, and where the tokenizer has them.
INPUTS = {
    "input_ids": "ids",
    "attention_mask": "attention_mask",
    "token_type_ids": "type_ids",
}


class SentenceEncoder:
    """Turns sentences into unit vectors of `DIMENSIONS` floats."""

    def __init__(self, model: bytes) -> None:
        """`model` is an ONNX model with some or all of BERT's inputs."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            model, options, providers=["CPUExecutionProvider"]
        )
        names = [one.name for one in self._session.get_inputs()]
        self._inputs = {name: INPUTS[name] for name in names}
        self._tokenizer = sentence_tokenizer()

    def encode(self, text: str) -> np.ndarray:
        """The unit vector of one sentence, shape (384,), float32."""
        return self._vector(self._tokenizer.encode(text))

    def encode_all(self, texts: Sequence[str]) -> np.ndarray:
        """The unit vectors of sentences, shape (sentences, 384), float32, on all cores.

        Each by itself: what is multiplied in one run shares a scale, and a visitor's
        message has to get the vector that it had in training.
        """
        encodings = self._tokenizer.encode_batch(list(texts))
        each = map if len(texts) == 1 else self._pool.map
        vectors = list(each(self._vector, encodings))
        return np.array(vectors, dtype=np.float32).reshape(-1, DIMENSIONS)

    @cached_property
    def _pool(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(os.cpu_count())

    def _vector(self, encoding: Encoding) -> np.ndarray:
        (states,) = self._session.run(
            None,
            {
                name: np.array([getattr(encoding, attribute)], np.int64)
                for name, attribute in self._inputs.items()
            },
        )
        mean = states[0].mean(axis=0)
        unit: np.ndarray = mean / np.linalg.norm(mean)
        return unit


def sentence_tokenizer() -> BertWordPieceTokenizer:
    """What cuts a text into at most `MAX_WORD_PIECES` word pieces."""
    tokenizer = BertWordPieceTokenizer(str(VOCABULARY), lowercase=True)
    tokenizer.enable_truncation(MAX_WORD_PIECES)
    return tokenizer


@cache
def sentence_encoder() -> SentenceEncoder:
    """The process's one encoder: loading it takes 0.1 s and 60 MB."""
    return SentenceEncoder(learnt_model())
