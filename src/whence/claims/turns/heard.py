"""Attributions of turns and of quotations after a name and a colon: all of it is the speaker's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from whence.claims.chain.contents import Contents
from whence.claims.chain.spoken import Speech
from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.tree import FINITE
from whence.claims.turns.labels import Turn, find_turns
from whence.claims.turns.speakers import Introductions
from whence.model.reading import MentionKind, SpeechKind
from whence.model.span import Span

SCORE = 0.9  # of an attribution that stands in black and white before the words
# What the editors put in: *[The company did not reply.]*, *(laughs)*.
_PUT_IN = re.compile(r"\[[^\]\n]*\]|\([a-z][^)\n]{0,40}\)")
_CLOCK = re.compile(r"\s*[\[(]?\d{1,2}[.:]\d{2}(?:\s?[ap]\.?m\.?)?[\])]?\s*(?:[–—-]\s*)?")
_OPENING = ("“", '"', "«")
_CLOSING = ("”", '"', "»")
FEWEST_ENTRIES = 3
FEWEST_QUOTED = 4  # words
LONGEST_NAMING = 20  # words before the colon
LONGEST_ADDRESS = 5  # words
_CLAUSES = frozenset({"acl", "acl:relcl", "advcl"})


class Heard:
    """Finds whose words whole paragraphs are in one document."""

    def __init__(self, fillers: Fillers, contents: Contents) -> None:
        self.fillers = fillers
        self.tree = fillers.tree
        self.contents = contents
        self.turns = find_turns(contents.text, contents.outlet)
        self._who = Introductions(fillers)

    def added(self, seen: Sequence[Speech]) -> list[Speech]:
        """The attributions with those of turns and labelled quotations in place of the reader's.

        Args:
            seen: What the reader and the syntax show.
        """
        turns = list(self._of_turns())
        if not turns and self._is_live():
            seen = [one for one in map(self._in_entry, seen) if one.content]
        quoted = [] if turns else list(self._of_quotations(seen))
        own = [*turns, *quoted]
        marks = [one.cue_spans[0] for one in own]
        seen = [self._reminded(one) for one in seen] if turns else seen
        answers = [piece for one in turns for piece in one.content]
        kept = [
            one
            for one in seen
            if not any(mark.overlaps(cue) for cue in one.cue_spans for mark in marks)
            and not (one.cue is None and _lies_in(one, answers))
            and not self._is_after_address(one)
        ]
        return [*own, *kept, *self._going_on([*own, *kept])]

    def _is_after_address(self, one: Speech) -> bool:
        """*Mayor Lume, the army says …*: who asks speaks to somebody, who says nothing by it.

        The parser takes the name for the source, or for another name of it.
        """
        if one.source is None or not one.cue_spans:
            return False
        keys = {turn.key for turn in self.turns if not turn.asks}
        sentence = self.contents.sentence_of(one.cue_spans[0].start)
        asked = next(
            (t for t in self.turns if t.asks and t.content.covers(one.cue_spans[0])), None
        )
        if asked is None:
            return False
        start = max(sentence.start, asked.content.start)
        address, comma, _ = self.contents.text[start : one.cue_spans[0].start].partition(
            ","
        )
        words = address.casefold().split()
        return bool(comma and words) and len(words) <= LONGEST_ADDRESS and words[-1] in keys

    def _reminded(self, one: Speech) -> Speech:
        """*You told us that the road was open*, put to a guest: said by whoever answers next."""
        if one.source is None or self.tree.form[one.source] != "you" or not one.cue_spans:
            return one
        asking = (n for n, t in enumerate(self.turns) if t.content.covers(one.cue_spans[0]))
        number = next(asking, None)
        if number is None or not self.turns[number].asks:
            return one
        after = next((t for t in self.turns[number + 1 :] if not t.asks), None)
        source = None if after is None else self._speaker_of(after)
        return one if source is None else replace(one, source=source[0])

    def _speaker_of(self, turn: Turn) -> tuple[int, Span] | None:
        """The head and words of who speaks in a turn; who is interviewed, where it says *A*."""
        if turn.is_nameless:
            asked = self._who.asked(self.turns[0].label.start)
            if asked is not None:
                return asked
        source = self._who.of(turn)
        return None if source is None else (source, turn.label)

    def _is_live(self) -> bool:
        """Whether paragraphs open with the time of day: each is an entry for itself."""
        starts = [one.span.of(self.contents.text) for one in self.contents.parts]
        return sum(bool(_CLOCK.match(one)) for one in starts) >= FEWEST_ENTRIES

    def _in_entry(self, one: Speech) -> Speech:
        """An attribution without what stands in other entries of a live page."""
        if not one.cue_spans:
            return one
        part = next(
            (p.span for p in self.contents.parts if p.span.overlaps(one.cue_spans[0])), None
        )
        if part is None:
            return one
        return replace(one, content=tuple(p for p in one.content if part.overlaps(p)))

    def _going_on(self, said: Sequence[Speech]) -> Iterator[Speech]:
        """*X said P. “Q.”*: a quotation that is a sentence is of who spoke right before it."""
        tree = self.tree
        for before, here in pairwise(tree.reading.sentences):
            words = here.span.of(tree.text).strip()
            whole = words.startswith(_OPENING) and words.endswith(_CLOSING)
            if not whole or before.part != here.part or len(words.split()) < FEWEST_QUOTED:
                continue
            if any(
                p.overlaps(here.span)
                for one in said
                if one.source is not None
                for p in one.content
            ):
                continue
            last = [
                one
                for one in said
                if one.source is not None
                and one.cue is not None
                and tree.words[one.cue].sentence == tree.words[before.first].sentence
                and not one.void
                and not one.inner
            ]
            outer = [one for one in last if not any(_holds(other, one) for other in last)]
            if len({one.source for one in outer}) == 1:
                yield _speech(
                    outer[0].source,
                    outer[0].source_spans,
                    outer[0].cue_spans[0],
                    (here.span,),
                )

    def _of_turns(self) -> Iterator[Speech]:
        """Each answer; what the one who asks says is the outlet's and left as it was read."""
        for turn in self.turns:
            speaker = None if turn.asks else self._speaker_of(turn)
            content = _without_notes(turn.content, self.contents.text)
            if speaker is not None and content:
                yield _speech(speaker[0], (speaker[1],), turn.mark, content)

    def _of_quotations(self, seen: Sequence[Speech]) -> Iterator[Speech]:
        """*A trader by the bridge: “They are back.”*: a name, a colon and words in quotation marks."""
        done = {
            piece.start
            for one in seen
            if one.source is not None and one.cue is not None
            for piece in one.content
        }
        for quote in self.contents.quotes:
            sentence = self.contents.sentence_of(quote.start)
            mark = self._colon(sentence, quote)
            if mark is None or any(quote.start <= at < quote.end for at in done):
                continue
            naming = self._naming(sentence, mark)
            if naming is not None:
                yield _speech(naming[0], (naming[1],), mark, (quote,))

    def _colon(self, sentence: Span, quote: Span) -> Span | None:
        """The colon right before a quotation that ends the sentence."""
        text = self.contents.text
        before = text[sentence.start : quote.start].rstrip()
        whole = text[quote.start] in _OPENING and text[quote.end - 1] in _CLOSING
        if not before.endswith(":") or not whole:
            return None
        at = sentence.start + len(before) - 1
        return Span(at, at + 1)

    def _naming(self, sentence: Span, mark: Span) -> tuple[int, Span] | None:
        """The head and words of who speaks, where nothing else stands before the colon."""
        clock = _CLOCK.match(self.contents.text, sentence.start, mark.start)
        start = sentence.start if clock is None else clock.end()
        if start >= mark.start:
            return None
        words = self.fillers.words_in(Span(start, mark.start))
        if not 0 < len(words) <= LONGEST_NAMING or self._tells(words):
            return None
        head = self._speaker_in(words)
        if head is None:
            return None
        end = self.fillers.phrase(head).end
        begins = min(self.fillers.phrase(head).start, self.tree.words[head].span.start)
        return head, Span(max(start, begins), max(end, self.tree.words[head].span.end))

    def _tells(self, words: Sequence[int]) -> bool:
        """Whether a verb of its own stands before the colon: *The army moved in:*."""
        tree, inside = self.tree, set(words)
        for word in words:
            if tree.words[word].xpos in FINITE and tree.words[word].upos in {
                "VERB",
                "AUX",
            }:
                clause = word if tree.words[word].upos == "VERB" else tree.head(word)
                if clause not in inside or tree.rel(clause) not in _CLAUSES:
                    return True
        return False

    def _speaker_in(self, words: Sequence[int]) -> int | None:
        """The first noun phrase, if it can speak: a person, a body, *a farmer*."""
        tree = self.tree
        for word in words:
            if tree.words[word].upos not in {"NOUN", "PROPN"}:
                if tree.form[word] in {"from", "to", "in", "on", "at", "about", "for"}:
                    return None
                continue
            after = word + 1
            if after in set(words) and tree.words[after].upos in {"NOUN", "PROPN"}:
                continue  # *interior ministry*: the last noun is the head
            mention = self.fillers.mentions.get(word)
            person = mention is not None and mention.kind is MentionKind.PERSON
            return word if person or self.fillers.can_speak(word) else None
        return None


def _speech(
    source: int | None, name: tuple[Span, ...], mark: Span, content: tuple[Span, ...]
) -> Speech:
    return Speech(
        source, name, None, (mark,), content, SpeechKind.DIRECT, "say", SCORE, own=True
    )


def _holds(one: Speech, other: Speech) -> bool:
    """Whether a saying stands in what another says."""
    return one is not other and any(
        p.covers(cue) for p in one.content for cue in other.cue_spans
    )


def _lies_in(one: Speech, answers: Sequence[Span]) -> bool:
    return any(big.covers(piece) for piece in one.content for big in answers)


def _without_notes(content: Span, text: str) -> tuple[Span, ...]:
    """What is said, without what the editors put in between brackets."""
    pieces, start = [], content.start
    for found in _PUT_IN.finditer(text, content.start, content.end):
        pieces.append((start, found.start()))
        start = found.end()
    pieces.append((start, content.end))
    return tuple(Span(a, b) for a, b in pieces if text[a:b].strip())
