"""Windows to tensors, and the order in which they are trained on."""

import random
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from training.reader.examples import SEVERAL, UNLABELLED, Example
from whence.read.pieces import CLS, SEP, Pieces
from whence.read.words import OTHER, shape_of

MASK = 103


@dataclass(slots=True)
class Coded:
    """A window as numbers: pieces, shapes, first piece of each word, sentence of each word."""

    ids: list[int]
    shape: list[int]
    first: list[int]
    sentence: list[int]
    labels: dict[str, Any]
    origin: str

    @property
    def starts(self) -> frozenset[int]:
        """Where words begin, as a set."""
        return frozenset(self.first)


def code(example: Example, pieces: Pieces) -> Coded:
    """Codes one window; a separator stands before each paragraph but the first."""
    ids, shape, first = [CLS], [OTHER], []
    for number, word in enumerate(example.words):
        if number and number in example.breaks:
            ids.append(SEP)
            shape.append(OTHER)
        first.append(len(ids))
        found = pieces.of(word)
        ids.extend(found)
        shape.extend([shape_of(word)] * len(found))
    ids.append(SEP)
    shape.append(OTHER)
    return Coded(ids, shape, first, example.sentence, example.labels, example.origin)


def masked(window: Coded, share: float, rng: random.Random) -> list[int]:
    """The window's pieces with some whole words hidden, so that context has to do."""
    ids, starts = list(window.ids), window.starts
    for _ in range(round(share * len(window.first))):
        at = rng.choice(window.first)
        end = at + 1
        while end < len(ids) - 1 and ids[end] != SEP and end not in starts:
            end += 1
        ids[at:end] = [MASK] * (end - at)
    return ids


class Batch:
    """Padded tensors of several windows."""

    def __init__(
        self, windows: list[Coded], mask: float = 0.0, rng: random.Random | None = None
    ) -> None:
        """`mask` is the share of words hidden from the encoder, drawn with `rng`."""
        self.windows = windows
        hidden = [w.ids if rng is None else masked(w, mask, rng) for w in windows]
        self.ids = _padded(hidden, 0)
        self.shape = _padded([w.shape for w in windows], 0)
        self.first = _padded([w.first for w in windows], 0)
        self.sentence = _padded([w.sentence for w in windows], -1)
        self.lengths = torch.tensor([len(w.first) for w in windows])

    def rows(self, name: str) -> list[int]:
        """Windows that carry the label."""
        return [n for n, w in enumerate(self.windows) if name in w.labels]

    def lists(self, name: str) -> list[tuple[int, list]]:
        """(window, labels) of the windows that carry the label and have at least one."""
        return [
            (n, w.labels[name])
            for n, w in enumerate(self.windows)
            if (name == "negation" and name in w.labels) or w.labels.get(name)
        ]

    def per_word(self, name: str, rows: list[int]) -> Tensor:
        """(rows, words) labels, `UNLABELLED` beyond the end."""
        return _padded([self.windows[n].labels[name] for n in rows], UNLABELLED)

    def allowed(self, name: str, rows: list[int], tags: int) -> Tensor:
        """(rows, words, tags) boolean: tags each word may have."""
        labels = [self.windows[n].labels[name] for n in rows]
        if name in ("attribution", "inner"):
            labels = [
                [tag - SEVERAL if tag >= SEVERAL else 1 << tag for tag in row]
                for row in labels
            ]
        masks = _padded(labels, 1)
        return (masks[:, :, None] >> torch.arange(tags)) & 1 > 0


def _padded(rows: list[list[int]], fill: int) -> Tensor:
    size = max(len(row) for row in rows)
    return torch.tensor([row + [fill] * (size - len(row)) for row in rows])


def shuffled(windows: list[Coded], rng: random.Random, pieces: int) -> list[list[Coded]]:
    """Batches of about `pieces` wordpieces, windows of like length together, in random order."""
    order = sorted(windows, key=lambda w: len(w.ids) * (1 + 0.15 * rng.random()))
    batches: list[list[Coded]] = []
    held: list[Coded] = []
    widest = 0
    for window in order:
        widest = max(widest, len(window.ids))
        if held and widest * (len(held) + 1) > pieces:
            batches.append(held)
            held, widest = [], len(window.ids)
        held.append(window)
    if held:
        batches.append(held)
    rng.shuffle(batches)
    return batches
