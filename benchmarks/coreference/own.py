"""Reads the project's own corpus of invented reporting with its marked coreference."""

from collections import defaultdict
from collections.abc import Iterator

from benchmarks.coreference.gum import GoldMention, GumDocument, document_of
from training.corpus.load import load_corpus
from training.corpus.records import Paragraph

from whence.model.reading import Reader
from whence.model.span import Span
from whence.resolve.phrases.mentions import head_of, words_in
from whence.resolve.phrases.tree import Tree

KINDS = {"PER": "person", "ORG": "organization", "GROUP": "organization", "GPE": "place"}


def read_own(split: str, reader: Reader) -> Iterator[GumDocument]:
    """Documents of one split of the corpus, with names as the reader finds them."""
    documents: dict[str, list[Paragraph]] = defaultdict(list)
    for paragraph in load_corpus(split):
        documents[paragraph.header.document_id].append(paragraph)
    for name, paragraphs in documents.items():
        yield _document(name, paragraphs, reader)


def _document(name: str, paragraphs: list[Paragraph], reader: Reader) -> GumDocument:
    text, parts = "", []
    for paragraph in paragraphs:
        text += "\n\n" if text else ""
        parts.append((len(text), len(text) + len(paragraph.text)))
        text += paragraph.text
    document = document_of(name, text, parts)
    reading = reader.read(document)
    tree = Tree(reading, text)
    gold = []
    for paragraph, (offset, _) in zip(paragraphs, parts, strict=True):
        for one in paragraph.mentions:
            if one.kind not in KINDS:
                continue
            span = Span(offset + one.span.start, offset + one.span.end)
            first, end = words_in(tree, span)
            head = head_of(tree, first, end)
            gold.append(GoldMention(first, end, one.refers_to, KINDS[one.kind], head))
    ordered = tuple(sorted(gold, key=lambda m: (m.head, m.first)))
    return GumDocument(document, reading, ordered, "news")
