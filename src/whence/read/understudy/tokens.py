"""Sentences as rows of tokens in which a whole quotation is one token."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.model.reading import Sentence, Word
from whence.model.span import Span
from whence.read.understudy.quotations import Quotation
from whence.read.understudy.wordlists import CUES

QUOTE = "\u201c\u201d"  # stands for a whole quotation
DASH = "\u2013"
_LONGEST_TERM = 24  # characters; what is longer is an utterance


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or a whole quotation.

    Attributes:
        low: The word in lower case; `QUOTE` for a quotation.
        span: Its characters; for a quotation, one paragraph's piece with its marks.
        quotation: Index of the quotation, or -1 for a word.
    """

    low: str
    span: Span
    quotation: int = -1


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence, or several that one quotation ties together.

    Attributes:
        tokens: In text order; empty when the row holds neither a quotation nor a cue.
        part: Index of the part it stands in.
        starts: Index of the first token of each sentence.
    """

    tokens: tuple[Token, ...]
    part: int


def rows_of(
    text: str,
    words: Sequence[Word],
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
) -> Iterator[Row]:
    """Rows of tokens in text order; one with nothing to find has no tokens."""
    pieces = [
        (span, index)
        for index, quotation in enumerate(quotations)
        for span in quotation.outer
        if _is_utterance(text, quotation)
    ]
    at = 0
    first = 0
    while first < len(sentences):
        while at < len(pieces) and pieces[at][0].end <= sentences[first].span.start:
            at += 1
        last, reach = first, at
        while True:  # draw in the sentences that a quotation reaches into
            end = sentences[last].span.end
            while reach < len(pieces) and pieces[reach][0].start < end:
                reach += 1
            held = reach > at and pieces[reach - 1][0].end > end
            following = last + 1 < len(sentences)
            if not (
                held and following and sentences[last + 1].part == sentences[first].part
            ):
                break
            last += 1
        row_words = words[sentences[first].first : sentences[last].end]
        yield Row(_tokens(row_words, pieces[at:reach]), sentences[first].part)
        at, first = reach, last + 1


def _is_utterance(text: str, quotation: Quotation) -> bool:
    """Whether someone speaks, and it is not just a quoted term such as "caliphate"."""
    last = quotation.pieces[-1]
    ends = text[last.end - 1] in ",.!?\u2026"
    return ends or len(quotation.pieces) > 1 or last.end - last.start > _LONGEST_TERM


def _tokens(words: Sequence[Word], pieces: Sequence[tuple[Span, int]]) -> tuple[Token, ...]:
    if not pieces and not any(
        word.lemma in CUES or word.lemma == "according" for word in words
    ):
        return ()
    tokens: list[Token] = []
    at = 0
    for word in words:
        while at < len(pieces) and pieces[at][0].end <= word.span.start:
            at += 1
        if at < len(pieces) and pieces[at][0].overlaps(word.span):
            span, index = pieces[at]
            if not tokens or tokens[-1].span != span:
                tokens.append(Token(QUOTE, span, index))
        else:
            low = word.lemma
            if low == "-" and tokens and tokens[-1].span.end < word.span.start:
                low = DASH  # parted by blanks, so it parts phrases
            tokens.append(Token(low, word.span))
    return tuple(tokens)
