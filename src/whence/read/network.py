"""Loads the reader's weights, checks them, and runs windows through the network."""

import json
import os
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import onnxruntime

from whence.read.checksums import checked_digest
from whence.read.decode.tags import Floats, Ints
from whence.read.layout import LaidWord, Window
from whence.read.pieces import CLS, SEP, Pieces
from whence.read.words import OTHER

FILES = ("reader.onnx", "reader.npz", "labels.json", "tokenizer.json")
LEAST_WORDS = (
    8  # the graph keeps the six best heads, so a window needs more words than that
)
AHEAD = 8  # windows a thread may have read before they are looked at

Outputs = Mapping[str, Floats]

# Dimensions of a batch of scores between words.
CUBE = 3


@dataclass(frozen=True, slots=True)
class Weights:
    """Checked files and what was read from them.

    Attributes:
        digest: SHA-256 over the digests of all files.
        folder: Where they lie.
        tables: Decoding tables by name.
        labels: Column names of the outputs.
    """

    digest: str
    folder: Path
    tables: Mapping[str, Floats]
    labels: Mapping[str, tuple[str, ...]]


def load_weights(folder: Path) -> Weights:
    """Checks every file against its recorded hash and reads the small ones.

    Raises:
        MissingWeightsError: A file is missing or is not the one recorded.
    """
    digest = checked_digest(folder, FILES)
    with np.load(folder / "reader.npz") as tables:
        arrays = {name: tables[name] for name in tables.files}
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    return Weights(digest, folder, arrays, {k: tuple(v) for k, v in labels.items()})


class Network:
    """Runs windows through the graph.

    Args:
        weights: Checked weights.
        threads: Windows read at once, and threads one of them may use; 0 takes as many as
            there are cores.
    """

    def __init__(self, weights: Weights, threads: int = 0) -> None:
        options = onnxruntime.SessionOptions()
        # Windows at once keep all cores at work, since threads that share one wait for each
        # other at every step of the graph; the share is for a document of one window. Whoever
        # waits sleeps, so that there may be more threads than cores.
        self._threads = threads or os.cpu_count() or 1
        options.intra_op_num_threads = self._threads
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            str(weights.folder / "reader.onnx"), options, providers=["CPUExecutionProvider"]
        )
        outputs = self._session.get_outputs()
        self._names = tuple(output.name for output in outputs)
        # By the declared shape: as many words as there are labels look square too.
        self._square = frozenset(
            one.name
            for one in outputs
            if len(one.shape) == CUBE and len({*one.shape[1:]}) == 1
        )
        self._pool = ThreadPoolExecutor(self._threads) if self._threads > 1 else None
        self.pieces = Pieces(weights.folder / "tokenizer.json")

    def stream(
        self, words: Sequence[LaidWord], windows: Sequence[Window], *, pairs: bool = False
    ) -> Iterator[Outputs]:
        """Outputs of each window by name, cut to its words, in the order of the windows.

        While one is looked at, the next are made already.

        Args:
            words: Words of the whole document.
            windows: Windows over them.
            pairs: Whether to compute the features for relations of marked pairs too.
        """
        run = partial(self._run, words, pairs=pairs)
        if self._pool is None:
            yield from map(run, windows)
            return
        waiting: deque[Future[Outputs]] = deque()
        for window in windows:
            waiting.append(self._pool.submit(run, window))
            if len(waiting) > AHEAD * self._threads:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def _run(self, words: Sequence[LaidWord], window: Window, *, pairs: bool) -> Outputs:
        names = [name for name in self._names if pairs or name != "pairs"]
        raw = self._session.run(names, _inputs(words, window))
        size = window.end - window.first
        return {
            name: _cut(values[0], size, square=name in self._square)
            for name, values in zip(names, raw, strict=True)
        }


def _cut(values: Floats, size: int, *, square: bool) -> Floats:
    """The rows of the window's words; for scores between words, the columns too."""
    return values[:size, :size] if square else values[:size]


def _inputs(words: Sequence[LaidWord], window: Window) -> dict[str, Ints]:
    """One window: beside a longer one it would be filled up, and take as long as that."""
    ids, shape, first = _row(words, window)
    short = max(0, LEAST_WORDS - len(first))
    columns = {
        "ids": ids,
        "shape": shape,
        "first": [*first, *[0] * short],
        "sentence": [*window.sentence, *[-1] * short],
    }
    return {name: np.array([each], dtype=np.int64) for name, each in columns.items()}


def _row(
    words: Sequence[LaidWord], window: Window
) -> tuple[list[int], list[int], list[int]]:
    """Pieces, shapes and first piece of each word, with separators between paragraphs."""
    ids, shapes, first = [CLS], [OTHER], []
    for number in range(window.first, window.end):
        word = words[number]
        if number in window.breaks:
            ids.append(SEP)
            shapes.append(OTHER)
        first.append(len(ids))
        ids.extend(word.pieces)
        shapes.extend([word.shape] * len(word.pieces))
    ids.append(SEP)
    shapes.append(OTHER)
    return ids, shapes, first
