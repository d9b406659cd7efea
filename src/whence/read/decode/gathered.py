"""Turns the network's outputs, window by window, into the records of a reading."""

from collections.abc import Mapping, Sequence

from whence.model.reading import (
    ROOT,
    AttributedSpeech,
    FrameProposal,
    Hedge,
    Mention,
    Negation,
    Predicate,
    RoleProposal,
    Word,
)
from whence.model.span import Span
from whence.read.decode.frames import FoundRole, FrameLabels, FrameOutputs, frames_of
from whence.read.decode.marks import hedges_of, negations_of
from whence.read.decode.speech import Grouped, grouped
from whence.read.decode.tags import TagSpan, log_probabilities
from whence.read.grammar import Grammar, predicates_of, words_of
from whence.read.layout import Layout, Window
from whence.read.mentions import merged
from whence.read.network import Outputs
from whence.read.quotes import speech_kind

_NEW_PHRASE = ("conj", "appos", "acl", "advcl", "ccomp", "parataxis", "nsubj", "obj", "obl")
SPEECH = ("attribution", "inner")  # attributions, and those inside another's content


class Gathered:
    """Everything seen in a document so far; windows are added in text order.

    Args:
        text: The document's text.
        layout: Its words, sentences and windows.
        grammar: Names of the syntax head's columns.
        frames: Names of the frame head's columns.
    """

    def __init__(
        self, text: str, layout: Layout, grammar: Grammar, frames: FrameLabels
    ) -> None:
        self._text = text
        self._layout = layout
        self._grammar = grammar
        self._labels = frames
        self.words: list[Word] = []
        self.mentions: list[Mention] = []
        self.attributions: list[AttributedSpeech] = []
        self.predicates: list[Predicate] = []
        self.negations: list[Negation] = []
        self.hedges: list[Hedge] = []
        self.frames: list[FrameProposal] = []

    def add(
        self, window: Window, out: Outputs, tagged: Mapping[str, Sequence[TagSpan]]
    ) -> None:
        """Adds one window: the network's outputs, and the spans of each tag layer."""
        words = words_of(self._text, self._layout, window, out, self._grammar)
        self.words += words
        self.predicates += predicates_of(words, window, out)
        for layer in SPEECH:
            self._add_speech(window, out, tagged.get(layer, ()))
        for span, kind in merged(tagged["names"], tagged["mentions"]):
            place = self._span(window, (span.first, span.end))
            self.mentions.append(Mention(place, kind, span.score))
        for one in negations_of(out["negation"], out["scope"], window.sentence):
            cue = tuple(self._span(window, run) for run in one.cue)
            scope = tuple(self._span(window, run) for run in one.scope)
            self.negations.append(Negation(cue, scope))
        for run, score in hedges_of(out["hedge"]):
            self.hedges.append(Hedge(self._span(window, run), score))
        self._add_frames(window, out)

    def _span(self, window: Window, run: tuple[int, int]) -> Span:
        words = self._layout.words
        return Span(
            words[window.first + run[0]].start, words[window.first + run[1] - 1].end
        )

    def _add_speech(self, window: Window, out: Outputs, spans: Sequence[TagSpan]) -> None:
        if any(span.kind == "cue" for span in spans):
            to_source = log_probabilities(out["to_source"])
            to_cue = log_probabilities(out["to_cue"])
            for group in grouped(spans, to_source, to_cue, window.sentence):
                self.attributions.append(self._speech(window, group))

    def _speech(self, window: Window, group: Grouped) -> AttributedSpeech:
        contents = tuple(self._span(window, (s.first, s.end)) for s in group.contents)
        sources = [group.source] if group.source else []
        return AttributedSpeech(
            source=tuple(self._span(window, (s.first, s.end)) for s in sources),
            cue=(self._span(window, (group.cue.first, group.cue.end)),),
            content=contents,
            kind=speech_kind(self._text, contents),
            score=min(part.score for part in (group.cue, *group.contents, *sources)),
        )

    def _under_another(
        self, base: int, role: FoundRole, roles: Sequence[FoundRole]
    ) -> bool:
        """Whether a word above this one in the same phrase fills the role already."""
        same = {base + one.word for one in roles if one.role == role.role} - {
            base + role.word
        }
        at = base + role.word
        for _ in range(3):
            word = self.words[at]
            if word.head == ROOT or word.deprel.startswith(_NEW_PHRASE):
                return False
            at = word.head
            if at in same:
                return True
        return False

    def _add_frames(self, window: Window, out: Outputs) -> None:
        numbers = FrameOutputs(
            out["frame"], out["kind"], out["frame_arcs"], out["role_from"], out["role_to"]
        )
        for frame in frames_of(numbers, self._labels, window.sentence):
            trigger = self._span(window, (frame.first, frame.end))
            roles = tuple(
                RoleProposal(role.role, window.first + role.word, role.score)
                for role in frame.roles
                if not self._under_another(window.first, role, frame.roles)
            )
            self.frames.append(
                FrameProposal(frame.frame, frame.kind, trigger, roles, frame.score)
            )
