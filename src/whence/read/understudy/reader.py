"""Reads a document without a model: sentences, words, quotations, "said" and names."""

from whence.model.document import Document
from whence.model.reading import ROOT, Reading, Sentence, Word
from whence.model.span import Span
from whence.read.sentences import sentence_spans
from whence.read.understudy.headings import find_colon_speech
from whence.read.understudy.names import find_names
from whence.read.understudy.quotations import find_quotations
from whence.read.understudy.speech import find_speech
from whence.read.understudy.tokens import rows_of
from whence.read.words import word_spans


class Understudy:
    """A `Reader` by word order and word lists alone.

    It sees neither syntax nor factuality, so it leaves those parts of a reading empty, and
    it leaves out speech whose speaker it is not sure of.
    """

    @property
    def name(self) -> str:
        """Name and version of the rules."""
        return "understudy 1"

    def read(self, document: Document) -> Reading:
        """What word order alone tells about `document`."""
        words, sentences = _cut(document)
        text = document.text
        quotations = find_quotations(text, [part.span for part in document.parts])
        rows = tuple(rows_of(text, words, sentences, quotations))
        speech = find_speech(rows, quotations)
        colons = find_colon_speech(text, document.parts)
        return Reading(
            document=document.id,
            made_by=self.name,
            words=words,
            sentences=sentences,
            mentions=find_names(text, words, sentences),
            attributions=tuple(sorted((*speech, *colons), key=lambda item: item.cue[0])),
        )


def _cut(document: Document) -> tuple[tuple[Word, ...], tuple[Sentence, ...]]:
    words: list[Word] = []
    sentences: list[Sentence] = []
    text = document.text
    for index, part in enumerate(document.parts):
        for start, end in sentence_spans(text, part.span.start, part.span.end):
            first = len(words)
            number = len(sentences)
            words.extend(
                Word(Span(left, right), text[left:right].lower(), "", ROOT, "", number)
                for left, right in word_spans(text, start, end)
            )
            sentences.append(Sentence(Span(start, end), first, len(words), index))
    return tuple(words), tuple(sentences)
