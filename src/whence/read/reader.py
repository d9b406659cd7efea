"""The reader: a document in, everything the network sees in it out."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from whence.model.document import Document
from whence.model.ids import DocId
from whence.model.reading import (
    AttributedSpeech,
    FrameProposal,
    Hedge,
    Mention,
    Negation,
    Reading,
    RoleProposal,
    Sentence,
)
from whence.model.span import Span
from whence.read.checksums import WEIGHTS
from whence.read.decode.frames import FrameLabels, FrameOutputs, frames_of
from whence.read.decode.marks import hedges_of, negations_of
from whence.read.decode.pairs import Pair, relation_chances
from whence.read.decode.speech import grouped
from whence.read.decode.tags import (
    TagSpan,
    best_tags,
    log_probabilities,
    probabilities,
    spans_of,
)
from whence.read.grammar import Grammar, predicates_of, words_of
from whence.read.layout import LaidWord, Layout, Window, lay_out
from whence.read.lemmas import Lemmas
from whence.read.mentions import merged
from whence.read.network import Network, Outputs, Weights, load_weights
from whence.read.pieces import Pieces
from whence.read.quotes import speech_kind

LAYERS = ("attribution", "inner")  # attributions, and those inside another's content


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
        self._layers = tuple(n for n in LAYERS if n == "attribution" or n in self._heads)
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
        outputs = self.scan(layout)
        words = words_of(text, layout, outputs, self._grammar)
        tagged = {
            name: self.tag_spans(name, outputs)
            for name in (*self._layers, "names", "mentions")
        }
        attributions: list[AttributedSpeech] = []
        mentions: list[Mention] = []
        rest = _Rest(layout.words, self._heads)
        for number, (window, out) in enumerate(zip(layout.windows, outputs, strict=True)):
            for layer in self._layers:
                attributions += _speech(
                    text, layout.words, window, out, tagged[layer][number]
                )
            spans = merged(tagged["names"][number], tagged["mentions"][number])
            mentions += [
                Mention(_span(layout.words, window, (s.first, s.end)), kind, s.score)
                for s, kind in spans
            ]
            rest.add(window, out, self._frames)
        return Reading(
            document=document,
            made_by=self._name,
            words=words,
            sentences=_sentences(layout),
            mentions=tuple(mentions),
            attributions=tuple(sorted(attributions, key=lambda one: one.cue[0])),
            predicates=predicates_of(words, layout, outputs),
            negations=tuple(rest.negations),
            hedges=tuple(rest.hedges),
            frames=tuple(rest.frames),
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


class _Rest:
    """Collects negations, hedges and frames over windows."""

    def __init__(self, words: Sequence[LaidWord], heads: frozenset[str]) -> None:
        self._words = words
        self._heads = heads
        self.negations: list[Negation] = []
        self.hedges: list[Hedge] = []
        self.frames: list[FrameProposal] = []

    def add(self, window: Window, out: Outputs, labels: FrameLabels) -> None:
        """Adds what one window holds."""
        found = negations_of(out["negation"], out["scope"], window.sentence)
        for one in found:
            cue = tuple(_span(self._words, window, run) for run in one.cue)
            scope = tuple(_span(self._words, window, run) for run in one.scope)
            self.negations.append(Negation(cue, scope))
        if "hedge" in self._heads:
            for run, score in hedges_of(out["hedge"]):
                self.hedges.append(Hedge(_span(self._words, window, run), score))
        if "frames" in self._heads:
            self._add_frames(window, out, labels)

    def _add_frames(self, window: Window, out: Outputs, labels: FrameLabels) -> None:
        numbers = FrameOutputs(
            out["frame"], out["kind"], out["frame_arcs"], out["role_from"], out["role_to"]
        )
        for frame in frames_of(numbers, labels, window.sentence):
            trigger = _span(self._words, window, (frame.first, frame.end))
            roles = tuple(
                RoleProposal(role.role, window.first + role.word, role.score)
                for role in frame.roles
            )
            self.frames.append(
                FrameProposal(frame.frame, frame.kind, trigger, roles, frame.score)
            )


def _speech(
    text: str,
    words: Sequence[LaidWord],
    window: Window,
    out: Outputs,
    spans: Sequence[TagSpan],
) -> list[AttributedSpeech]:
    if not any(span.kind == "cue" for span in spans):
        return []
    to_source = log_probabilities(out["to_source"])
    to_cue = log_probabilities(out["to_cue"])
    found = []
    for group in grouped(spans, to_source, to_cue, window.sentence):
        contents = tuple(_span(words, window, (s.first, s.end)) for s in group.contents)
        source = group.source
        parts = [group.cue, *group.contents, *([source] if source else [])]
        found.append(
            AttributedSpeech(
                source=(_span(words, window, (source.first, source.end)),)
                if source
                else (),
                cue=(_span(words, window, (group.cue.first, group.cue.end)),),
                content=contents,
                kind=speech_kind(text, contents),
                score=min(part.score for part in parts),
            )
        )
    return found


def _span(words: Sequence[LaidWord], window: Window, run: tuple[int, int]) -> Span:
    return Span(words[window.first + run[0]].start, words[window.first + run[1] - 1].end)


def _sentences(layout: Layout) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(Span(one.start_at, one.end_at), one.first, one.end, one.part)
        for one in layout.sentences
    )


def load_reader(weights: Path | None = None, threads: int = 0) -> TrainedReader:
    """The reader with the shipped weights, or with those in the folder given.

    Raises:
        MissingWeightsError: A file is missing or is not the one recorded.
    """
    return TrainedReader(load_weights(weights or WEIGHTS), threads)
