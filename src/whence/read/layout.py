"""Lays a document out for the network: words, sentences, and windows of whole paragraphs."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from whence.model.document import Part
from whence.read.pieces import Pieces
from whence.read.sentences import sentence_spans
from whence.read.words import shape_of, word_spans

MOST_PIECES = 256  # of a window, the two boundary pieces included
LONGEST_SENTENCE = 120  # words; what is longer (a table, a list of names) is cut


@dataclass(frozen=True, slots=True)
class LaidWord:
    """A word with its pieces and shape. Offsets are code points of the text."""

    start: int
    end: int
    pieces: tuple[int, ...]
    shape: int


@dataclass(frozen=True, slots=True)
class LaidSentence:
    """A stretch of the words.

    Attributes:
        first: Index of its first word.
        end: Index after its last word.
        part: Index of the paragraph it stands in.
        start_at: Offset of its first character.
        end_at: Offset after its last character.
        size: Its pieces.
    """

    first: int
    end: int
    part: int
    start_at: int
    end_at: int
    size: int


@dataclass(frozen=True, slots=True)
class Window:
    """Neighbouring sentences that the network reads together.

    Attributes:
        first: Index of the first word.
        end: Index after the last word.
        breaks: Words before which a new paragraph begins.
        sentence: Number of each word's sentence in the document.
    """

    first: int
    end: int
    breaks: frozenset[int]
    sentence: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole text laid out."""

    words: tuple[LaidWord, ...]
    sentences: tuple[LaidSentence, ...]
    windows: tuple[Window, ...]


def lay_out(text: str, parts: Sequence[Part], pieces: Pieces) -> Layout:
    """Cuts `text` into words and sentences and packs whole paragraphs into windows."""
    words: list[LaidWord] = []
    sentences: list[LaidSentence] = []
    for number, part in enumerate(parts):
        for start, end in sentence_spans(text, part.span.start, part.span.end):
            laid = [_laid(text, span, pieces) for span in word_spans(text, start, end)]
            for chunk in _chunks(laid):
                first = len(words)
                words.extend(chunk)
                size = sum(len(word.pieces) for word in chunk)
                place = (chunk[0].start, chunk[-1].end)
                sentences.append(LaidSentence(first, len(words), number, *place, size))
    return Layout(tuple(words), tuple(sentences), windows_of(sentences))


def lay_out_words(
    paragraphs: Sequence[Sequence[Sequence[str]]], pieces: Pieces
) -> tuple[str, Layout]:
    """Text and layout of paragraphs that are given as sentences of words."""
    words: list[LaidWord] = []
    sentences: list[LaidSentence] = []
    at = 0
    for part, paragraph in enumerate(paragraphs):
        for given in paragraph:
            first = len(words)
            for word in given:
                words.append(LaidWord(at, at + len(word), pieces.of(word), shape_of(word)))
                at += len(word) + 1
            size = sum(len(word.pieces) for word in words[first:])
            place = (words[first].start, words[-1].end)
            sentences.append(LaidSentence(first, len(words), part, *place, size))
    text = " ".join(
        word for paragraph in paragraphs for given in paragraph for word in given
    )
    return text, Layout(tuple(words), tuple(sentences), windows_of(sentences))


def _laid(text: str, span: tuple[int, int], pieces: Pieces) -> LaidWord:
    word = text[span[0] : span[1]]
    return LaidWord(span[0], span[1], pieces.of(word), shape_of(word))


def _chunks(words: list[LaidWord]) -> list[list[LaidWord]]:
    """The sentence, cut where it has too many words or pieces for one window."""
    chunks: list[list[LaidWord]] = []
    held: list[LaidWord] = []
    size = 0
    for word in words:
        grown = size + len(word.pieces)
        if held and (len(held) == LONGEST_SENTENCE or grown > MOST_PIECES - 3):
            chunks.append(held)
            held, size = [], 0
        held.append(word)
        size += len(word.pieces)
    return [*chunks, held] if held else chunks


def windows_of(sentences: Sequence[LaidSentence]) -> tuple[Window, ...]:
    """Whole paragraphs together while they fit; a longer paragraph is cut at sentences."""
    windows: list[Window] = []
    held: list[int] = []
    size = 2
    for block in _paragraphs(sentences):
        total = sum(sentences[n].size for n in block) + 1
        if held and size + total > MOST_PIECES:
            windows.append(_window(held, sentences))
            held, size = [], 2
        for number in block:
            if held and size + sentences[number].size + 1 > MOST_PIECES:
                windows.append(_window(held, sentences))
                held, size = [], 2
            held.append(number)
            size += sentences[number].size
        size += 1
    if held:
        windows.append(_window(held, sentences))
    return tuple(windows)


def _paragraphs(sentences: Sequence[LaidSentence]) -> list[list[int]]:
    blocks: list[list[int]] = []
    for number, sentence in enumerate(sentences):
        if blocks and sentences[blocks[-1][0]].part == sentence.part:
            blocks[-1].append(number)
        else:
            blocks.append([number])
    return blocks


def _window(numbers: Sequence[int], sentences: Sequence[LaidSentence]) -> Window:
    breaks = {
        sentences[here].first
        for before, here in pairwise(numbers)
        if sentences[before].part != sentences[here].part
    }
    of_word = [n for n in numbers for _ in range(sentences[n].first, sentences[n].end)]
    first, end = sentences[numbers[0]].first, sentences[numbers[-1]].end
    return Window(first, end, frozenset(breaks), tuple(of_word))
