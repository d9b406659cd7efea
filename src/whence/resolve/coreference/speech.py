"""Who is speaking where: attributions asked by position."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from whence.model.reading import AttributedSpeech, SpeechKind
from whence.model.span import Span, SpanIndex
from whence.resolve.coreference.entities import Entity
from whence.resolve.phrases.noun_phrases import Form, Phrase
from whence.resolve.phrases.tree import Tree

OWN = frozenset({"our", "my"})
PERSON = frozenset({"he", "she"})
OPENING, CLOSING = "“«", "”»"


class Speech:
    """The attributions of one reading.

    Args:
        attributions: In order of the cue.
        quoted: Stretches of the text between quotation marks.
    """

    def __init__(
        self, attributions: Sequence[AttributedSpeech], quoted: Sequence[Span]
    ) -> None:
        self._contents = SpanIndex(
            (piece, (index, one))
            for index, one in enumerate(attributions)
            for piece in one.content
        )
        self._told: dict[Span, list[AttributedSpeech]] = {}
        for one in attributions:
            for source in one.source:
                self._told.setdefault(source, []).append(one)
        sources = [source for one in attributions for source in one.source]
        self._sources = SpanIndex((source, source) for source in sources)
        self._by_end = sorted(sources, key=lambda span: span.end)
        self._ends = [span.end for span in self._by_end]
        self._quoted = SpanIndex((span, span) for span in quoted)

    def source_at(self, position: int) -> AttributedSpeech | None:
        """The innermost attribution with a source whose content covers a character."""
        covering = [
            (len(piece), index, one)
            for piece, (index, one) in self._contents.at(position)
            if one.source
        ]
        return min(covering, key=lambda found: found[:2])[2] if covering else None

    def is_quoted(self, position: int) -> bool:
        """Whether a character stands between quotation marks or in direct speech."""
        if any(piece.start < position for piece, _ in self._quoted.at(position)):
            return True
        return any(
            one.kind is SpeechKind.DIRECT for _, (_, one) in self._contents.at(position)
        )

    def last_source(self, position: int) -> Span | None:
        """The last words before a character that name a source."""
        before = bisect_right(self._ends, position)
        if not before:
            return None
        # Of several that end at one place, the first attribution's.
        first = bisect_right(self._ends, self._ends[before - 1] - 1)
        return self._by_end[first]

    def last_quotation(self, position: int) -> Sequence[Span]:
        """The quoted words of whoever was last quoted before a character."""
        for at in range(bisect_right(self._ends, position) - 1, -1, -1):
            told = self.told_by(self._by_end[at])
            quoted = [one for one in told if self.is_quoted(one.start + 1)]
            if quoted:
                return quoted
        return ()

    def told_by(self, source: Span) -> Sequence[Span]:
        """The pieces of what is told by whom exactly these words name."""
        return [piece for one in self._told.get(source, ()) for piece in one.content]

    def is_source(self, span: Span) -> bool:
        """Whether words lie in some attribution's source."""
        return any(True for _ in self._sources.overlapping(span))


def no_speakers(
    speech: Speech,
    tree: Tree,
    phrase: Phrase,
    entities: Sequence[Entity],
    near: Iterable[int],
) -> set[int]:
    """Which of `near` a pronoun does not mean for what is said there, and by whom."""
    near = tuple(near)
    theirs = own_of_speakers(speech, tree, phrase, entities, near)
    is_person = tree.lower(phrase.first) in PERSON
    before = tree.reading.sentences[max(phrase.sentence - 1, 0)].span.start
    spoken_of = (
        spoken_of_last(speech, phrase, entities, near, before) if is_person else set()
    )
    return (
        theirs
        | spoken_of
        | named_in_own_words(speech, phrase, entities, near, is_person=is_person)
    )


def spoken_of_last(
    speech: Speech,
    phrase: Phrase,
    entities: Sequence[Entity],
    near: Iterable[int],
    since: int,
) -> set[int]:
    """Which of `near` were last named in the last quotation, where that ended after `since`.

    *"Tomas is our symbol," Dahir said. He said …*: Dahir goes on; Tomas has not spoken.
    """
    if not speech.is_source(phrase.span) or speech.is_quoted(phrase.span.start):
        return set()
    pieces = [p for p in speech.last_quotation(phrase.span.start) if p.end > since]
    return {
        number
        for number in near
        if (told := entities[number].phrases)
        and any(piece.covers(told[-1].span) for piece in pieces)
    }


def named_in_own_words(
    speech: Speech,
    phrase: Phrase,
    entities: Sequence[Entity],
    near: Iterable[int],
    *,
    is_person: bool,
) -> set[int]:
    """Which of `near` the words first name that a pronoun's bearer says: not who says them.

    *"The Qar Front has 200 men," he said*: he is nobody who is called the Qar Front. Nor does
    one person quoted speak of himself by name: *"The governor's number is too low," he said*.
    """
    pieces = speech.told_by(phrase.span) if phrase.form is Form.PRONOUN else ()
    before = [piece for piece in pieces if piece.start < phrase.span.start]
    # "The Front will not leave," it said: a body speaks of itself so.
    quoted = [one for one in before if is_person and speech.is_quoted(one.start + 1)]
    return {
        number
        for number in near
        if (told := entities[number].phrases) and _is_in(before, told, quoted)
    }


def _is_in(before: Sequence[Span], told: Sequence[Phrase], quoted: Sequence[Span]) -> bool:
    """Whether all phrases stand in what was said, or one that is no pronoun in a quotation."""
    named = [one for one in told if one.form is not Form.PRONOUN]
    every = all(any(piece.covers(one.span) for piece in before) for one in told)
    return every or any(piece.covers(one.span) for piece in quoted for one in named)


def own_of_speakers(
    speech: Speech,
    tree: Tree,
    phrase: Phrase,
    entities: Sequence[Entity],
    near: Iterable[int],
) -> set[int]:
    """Which of `near` speakers alone call theirs: no pronoun outside their words means them.

    *"Our fighters did it," its spokesman said*: his is the spokesman of something told before.
    """
    if phrase.form is not Form.PRONOUN or speech.is_quoted(phrase.span.start):
        return set()
    return {
        number
        for number in near
        if (told := entities[number].phrases)
        and all(_is_own(one, speech, tree) for one in told)
    }


def _is_own(phrase: Phrase, speech: Speech, tree: Tree) -> bool:
    said = tree.lower(phrase.first) in OWN and phrase.form is not Form.PRONOUN
    return said and speech.is_quoted(phrase.span.start)


def find_quoted(text: str, paragraph_ends: Sequence[int] = ()) -> list[Span]:
    """Stretches between double quotation marks; one left open ends with its paragraph."""
    found: list[Span] = []
    start: int | None = None
    ends = set(paragraph_ends)
    for index, character in enumerate(text):
        if start is None and (character in OPENING or character == '"'):
            start = index
        elif start is not None and (character in CLOSING or character == '"'):
            found.append(Span(start, index + 1))
            start = None
        elif start is not None and (index in ends or text.startswith("\n\n", index)):
            if index > start:
                found.append(Span(start, index))
            start = None
    if start is not None and len(text) > start:
        found.append(Span(start, len(text)))
    return found
