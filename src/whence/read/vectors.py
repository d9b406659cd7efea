"""The sentence encoder: texts to unit vectors, for search and for grouping statements."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from whence.read.checksums import WEIGHTS, checked_digest

FILES = ("encoder.onnx", "tokenizer.json")
SIZE = 384
MOST_PIECES = 128
BATCH = 16


class Encoder:
    """Turns texts into vectors whose dot product says how alike they are.

    Args:
        weights: Folder with the model; `None` takes the shipped one.
        threads: Processor threads; 0 takes as many as there are cores.

    Raises:
        MissingWeightsError: A file is missing or is not the one recorded.
    """

    def __init__(self, weights: Path | None = None, threads: int = 0) -> None:
        folder = weights or WEIGHTS
        self.name = f"encoder sha256:{checked_digest(folder, FILES)}"
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._session = onnxruntime.InferenceSession(
            str(folder / "encoder.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(MOST_PIECES)
        self._tokenizer.no_padding()

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors, one row a text, shape (texts, `SIZE`).

        A text is read up to its first `MOST_PIECES` wordpieces.
        """
        rows = [coded.ids for coded in self._tokenizer.encode_batch(list(texts))]
        out = np.zeros((len(rows), SIZE), dtype=np.float32)
        order = sorted(range(len(rows)), key=lambda n: len(rows[n]))
        for first in range(0, len(order), BATCH):
            batch = order[first : first + BATCH]
            width = max(len(rows[n]) for n in batch)
            ids = np.zeros((len(batch), width), dtype=np.int64)
            for row, n in enumerate(batch):
                ids[row, : len(rows[n])] = rows[n]
            out[batch] = self._session.run(["vector"], {"ids": ids})[0]
        return out
