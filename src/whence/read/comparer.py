"""The comparer: whether two texts are on one matter, and how they stand to each other there."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from whence.read.checksums import WEIGHTS, checked_digest
from whence.read.pairing import Text, paired

FILES = ("comparer.onnx", "tokenizer.json")
# Columns of the scores: another matter; the same answer; one that cannot be true beside it; on the
# matter, and neither.
LABELS = ("other", "agree", "against", "open")
BATCH = 8


class Comparer:
    """Reads two texts together.

    Args:
        weights: Folder with the model; `None` takes the shipped one.
        threads: Processor threads; 0 takes as many as there are cores.

    Raises:
        MissingWeightsError: A file is missing or is not the one recorded.
    """

    def __init__(self, weights: Path | None = None, threads: int = 0) -> None:
        folder = weights or WEIGHTS
        self.name = f"comparer sha256:{checked_digest(folder, FILES)}"
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session = onnxruntime.InferenceSession(
            str(folder / "comparer.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()

    def compare(self, pairs: Sequence[tuple[Text, Text]]) -> NDArray[np.float32]:
        """Probabilities of `LABELS`, shape (pairs, 4); which text comes first makes no difference.

        Args:
            pairs: Two texts each, a headline, which may be empty, and words.
        """
        both = [*pairs, *((second, first) for first, second in pairs)]
        out = np.zeros((len(both), len(LABELS)), dtype=np.float32)
        order = sorted(range(len(both)), key=lambda n: sum(map(len, sum(both[n], ()))))
        for first in range(0, len(order), BATCH):
            rows = order[first : first + BATCH]
            ids, side = paired(self._tokenizer, [both[n] for n in rows])
            scores = self._session.run(["scores"], {"ids": ids, "side": side})[0]
            odds = np.exp(scores - scores.max(-1, keepdims=True))
            out[rows] = odds / odds.sum(-1, keepdims=True)
        mean: NDArray[np.float32] = (out[: len(pairs)] + out[len(pairs) :]) * np.float32(
            0.5
        )
        return mean
