"""A sentence encoder: MiniLM (all-MiniLM-L6-v2) with layers of our own, on onnxruntime."""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from itertools import groupby
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import BertWordPieceTokenizer, Encoding

from bot.nlu.encoder_model import learnt_model

DIMENSIONS = 384
# The model was trained on texts of up to 256; a longer text takes longer to read.
MAX_WORD_PIECES = 128
# More sentences at once don't make it faster.
BATCH = 32
VOCABULARY = Path(__file__).parent / "vocab.txt"
# The model's inputs, and where the tokenizer has them.
INPUTS = {
    "input_ids": "ids",
    "attention_mask": "attention_mask",
    "token_type_ids": "type_ids",
}


class SentenceEncoder:
    """Turns sentences into unit vectors of `DIMENSIONS` floats."""

    def __init__(self, model: bytes) -> None:
        """`model` is an ONNX model with the inputs of BERT."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            model, options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = sentence_tokenizer()

    def encode(self, text: str) -> np.ndarray:
        """The unit vector of one sentence, shape (384,), float32."""
        vector: np.ndarray = self._vectors([self._tokenizer.encode(text)])[0]
        return vector

    def encode_all(self, texts: Sequence[str]) -> np.ndarray:
        """The unit vectors of sentences, shape (sentences, 384), float32, on all cores.

        Only sentences of as many word pieces are encoded together: padding to a
        longer one changes the int8 model's result slightly, and a visitor's
        message has to get the vector that it had in training.
        """
        encodings = self._tokenizer.encode_batch(list(texts))
        lengths = [len(encoding.ids) for encoding in encodings]
        order = sorted(range(len(texts)), key=lengths.__getitem__)
        batches = [
            same[start : start + BATCH]
            for same in (list(group) for _, group in groupby(order, lengths.__getitem__))
            for start in range(0, len(same), BATCH)
        ]
        vectors = np.empty((len(texts), DIMENSIONS), dtype=np.float32)

        def encode(batch: list[int]) -> None:
            vectors[batch] = self._vectors([encodings[number] for number in batch])

        with ThreadPoolExecutor(os.cpu_count()) as pool:
            list(pool.map(encode, batches))
        return vectors

    def _vectors(self, encodings: Sequence[Encoding]) -> np.ndarray:
        """The unit vectors of tokenized sentences of the same length."""
        (states,) = self._session.run(
            None,
            {
                name: np.array([getattr(item, attribute) for item in encodings], np.int64)
                for name, attribute in INPUTS.items()
            },
        )
        means = states.mean(axis=1)
        units: np.ndarray = means / np.linalg.norm(means, axis=1, keepdims=True)
        return units


def sentence_tokenizer() -> BertWordPieceTokenizer:
    """What cuts a text into at most `MAX_WORD_PIECES` word pieces."""
    tokenizer = BertWordPieceTokenizer(str(VOCABULARY), lowercase=True)
    tokenizer.enable_truncation(MAX_WORD_PIECES)
    return tokenizer


@cache
def sentence_encoder() -> SentenceEncoder:
    """The process's one encoder: loading it takes 0.1 s and 60 MB."""
    return SentenceEncoder(learnt_model())
