"""The reader: a document in, everything the network sees in it out."""

from collections.abc import Sequence
from itertools import islice
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
        return tuple(self._network.stream(layout.words, layout.windows, pairs=pairs))

    def relate(self, out: Outputs, window: Window, pair: Pair) -> dict[str, float]:
        """How likely each PLOVER root is between two marked stretches of one window."""
        chances = relation_chances(out["pairs"], pair, window.sentence, self._tables)
        return dict(zip(self._labels["roots"], chances.tolist(), strict=True))

    def read_laid(self, document: DocId, text: str, layout: Layout) -> Reading:
        """What the network sees in a text that is laid out already."""
        seen = Gathered(text, layout, self._grammar, self._frames)
        coming = zip(
            layout.windows, self._network.stream(layout.words, layout.windows), strict=True
        )
        while chunk := list(islice(coming, CHUNK)):
            tagged = self._tagged(self._layers, [out for _, out in chunk])
            for number, (window, out) in enumerate(chunk):
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
        return self._tagged((name,), outputs)[name] if outputs else []

    def _tagged(
        self, names: Sequence[str], outputs: Sequence[Outputs]
    ) -> dict[str, list[tuple[TagSpan, ...]]]:
        """The spans of some tag layers in every window, decoded together."""
        lengths = [len(out[names[0]]) for out in outputs]
        widest = max(len(self._labels[_table(name)]) for name in names)
        shape = (len(names), len(outputs))
        # A layer with fewer tags is given some that nothing leads to.
        emissions = np.zeros((*shape, max(lengths), widest), dtype=np.float32)
        moves = np.full((*shape, widest + 1, widest), -np.inf, dtype=np.float32)
        for layer, name in enumerate(names):
            tags = len(self._labels[_table(name)])
            table = self._tables[f"moves_{name}"]
            moves[layer, :, :tags, :tags], moves[layer, :, -1, :tags] = (
                table[:-1],
                table[-1],
            )
            for row, out in enumerate(outputs):
                emissions[layer, row, : lengths[row], :tags] = out[name]
        flat = (
            emissions.reshape(-1, *emissions.shape[2:]),
            moves.reshape(-1, *moves.shape[2:]),
        )
        best = best_tags(*flat, lengths * len(names)).reshape(*shape, -1)
        return {
            name: [
                spans_of(
                    best[layer, row, : lengths[row]].tolist(),
                    self._labels[_table(name)],
                    probabilities(out[name]),
                )
                for row, out in enumerate(outputs)
            ]
            for layer, name in enumerate(names)
        }


def _table(layer: str) -> str:
    """The list of labels of a tag layer."""
    return "attribution" if layer == "inner" else layer


def load_reader(weights: Path | None = None, threads: int = 0) -> TrainedReader:
    """The reader with the shipped weights, or with those in the folder given.

    Raises:
        MissingWeightsError: A file is missing or is not the one recorded.
    """
    return TrainedReader(load_weights(weights or WEIGHTS), threads)
