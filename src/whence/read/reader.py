"""The reader: a document in, everything the network sees in it out."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from whence.model.document import Document
from whence.model.ids import DocId
from whence.model.reading import Reading, Sentence
from whence.model.span import Span
from whence.read.checksums import WEIGHTS
from whence.read.decode.frames import FrameLabels
from whence.read.decode.gathered import Gathered
from whence.read.decode.pairs import Pair, relation_chances
from whence.read.decode.tags import TagSpan, best_tags, probabilities, spans_of
from whence.read.grammar import Grammar
from whence.read.layout import Layout, Window, lay_out
from whence.read.lemmas import Lemmas
from whence.read.network import Network, Outputs, Weights, load_weights
from whence.read.pieces import Pieces

LAYERS = ("attribution", "inner", "names", "mentions")
CHUNK = 16  # windows decoded together; what the network said of them is then let go


class TrainedReader:
    """A `Reader` over one set of weights; safe to share between threads.

    Args:
        weights: Checked weights.
        threads: Processor threads; 0 takes as many as there are cores.
    """

    def __init__(self, weights: Weights, threads: int = 0) -> None:
        self._network = Network(weights, threads)
        self._tables = weights.tables
        self._labels = weights.labels
        self._heads = frozenset(weights.labels["heads"])
        self._layers = tuple(n for n in LAYERS if n != "inner" or n in self._heads)
        self._grammar = Grammar(
            weights.labels["upos"],
            weights.labels["xpos"],
            weights.labels["rel"],
            Lemmas(self._network.pieces.knows),
        )
        self._frames = FrameLabels(
            weights.labels["frame"],
            weights.labels["kind"],
            weights.labels["role"],
            weights.tables["role_weight"],
            weights.tables["role_bias"],
        )
        self._name = f"reader sha256:{weights.digest}"

    @property
    def name(self) -> str:
        """Reader and content hash of its weights."""
        return self._name

    def read(self, document: Document) -> Reading:
        """What the network sees in `document`."""
        layout = lay_out(document.text, document.parts, self._network.pieces)
        return self.read_laid(document.id, document.text, layout)

    @property
    def pieces(self) -> Pieces:
        """The wordpieces, for laying out text that is already cut into words."""
        return self._network.pieces

    def scan(self, layout: Layout, *, pairs: bool = False) -> tuple[Outputs, ...]:
        """The network's raw outputs for each window; `pairs` adds what `relate` needs."""
        return self._network.run(layout.words, layout.windows, pairs=pairs)

    def relate(self, out: Outputs, window: Window, pair: Pair) -> dict[str, float]:
        """How likely each PLOVER root is between two marked stretches of one window."""
        chances = relation_chances(out["pairs"], pair, window.sentence, self._tables)
        return dict(zip(self._labels["roots"], chances.tolist(), strict=True))

    def read_laid(self, document: DocId, text: str, layout: Layout) -> Reading:
        """What the network sees in a text that is laid out already."""
        seen = Gathered(text, layout, self._grammar, self._frames)
        for first in range(0, len(layout.windows), CHUNK):
            windows = layout.windows[first : first + CHUNK]
            outputs = self._network.run(layout.words, windows)
            tagged = {name: self.tag_spans(name, outputs) for name in self._layers}
            for number, (window, out) in enumerate(zip(windows, outputs, strict=True)):
                seen.add(window, out, {name: tagged[name][number] for name in tagged})
        return Reading(
            document=document,
            made_by=self._name,
            words=tuple(seen.words),
            sentences=tuple(
                Sentence(Span(one.start_at, one.end_at), one.first, one.end, one.part)
                for one in layout.sentences
            ),
            mentions=tuple(seen.mentions),
            attributions=tuple(sorted(seen.attributions, key=lambda one: one.cue[0])),
            predicates=tuple(seen.predicates),
            negations=tuple(seen.negations),
            hedges=tuple(seen.hedges) if "hedge" in self._heads else (),
            frames=tuple(seen.frames) if "frames" in self._heads else (),
        )

    def tag_spans(self, name: str, outputs: Sequence[Outputs]) -> list[tuple[TagSpan, ...]]:
        """The spans of one tag layer in every window."""
        if not outputs:
            return []
        table = "attribution" if name == "inner" else name
        lengths = [len(out[name]) for out in outputs]
        padded = np.zeros(
            (len(outputs), max(lengths), len(self._labels[table])), dtype=np.float32
        )
        for row, out in enumerate(outputs):
            padded[row, : lengths[row]] = out[name]
        tags = best_tags(padded, self._tables[f"moves_{name}"], lengths)
        return [
            spans_of(
                tags[row, : lengths[row]].tolist(),
                self._labels[table],
                probabilities(out[name]),
            )
            for row, out in enumerate(outputs)
        ]


def load_reader(weights: Path | None = None, threads: int = 0) -> TrainedReader:
    """The reader with the shipped weights, or with those in the folder given.

    Raises:
        MissingWeightsError: A file is missing or is not the one recorded.
    """
    return TrainedReader(load_weights(weights or WEIGHTS), threads)
