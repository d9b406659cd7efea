"""Sentences of articles that no claim was coded from."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from whence.model.ids import DocId
from whence.model.span import Span
from whence.read.sentences import sentence_spans
from whence.store import Case
from whence.store import tables as t
from whence.store.findings import AT_ONCE, batched
from whence.store.lists.passages import Passage

# Words below which a sentence says too little alone.
FEWEST_WORDS = 5
# Characters before a sentence in which the one before it is looked for.
BEFORE = 400


@dataclass(frozen=True, slots=True)
class Uncoded:
    """A sentence that no claim was coded from.

    Attributes:
        document: The article.
        name: Its file name.
        published: First possible day, if known.
        span: Where the sentence stands in its text.
        passage: The sentence, with what stands before it.
    """

    document: DocId
    name: str
    published: date | None
    span: Span
    passage: Passage


def find_uncoded(case: Case, documents: Collection[DocId]) -> Iterator[Uncoded]:
    """Sentences of some articles in which no claim stands, article by article.

    Args:
        case: The case, open.
        documents: Articles; those of no article are left out.
    """
    d = t.document.c
    query = select(d.id, d.name, d.title, d.published, d.text)
    coded = _coded(case, documents)
    found = query.where(d.id.in_(sorted(documents))).order_by(d.id)
    for row in case.session.rows(found):
        taken = coded[row["id"]]
        day = date.fromisoformat(row["published"]) if row["published"] else None
        for start, end in _sentences(row["text"]):
            if any(start < high and low < end for low, high in taken):
                continue
            words = row["text"][start:end]
            if _tells(words):
                before = row["text"][max(start - BEFORE, 0) : start]
                passage = Passage(row["title"] or "", before, words)
                yield Uncoded(row["id"], row["name"], day, Span(start, end), passage)


def _coded(
    case: Case, documents: Collection[DocId]
) -> defaultdict[DocId, set[tuple[int, int]]]:
    """Where the sentences of the claims of each article stand."""
    found: defaultdict[DocId, set[tuple[int, int]]] = defaultdict(set)
    claim = t.claim.c
    query = select(claim.document, claim.sentence_start, claim.sentence_end)
    for part in batched(sorted(documents), AT_ONCE):
        for document, start, end in case.session.execute(
            query.where(claim.document.in_(part))
        ):
            found[document].add((start, end))
    return found


def _tells(words: str) -> bool:
    """Whether a sentence may tell something: a heading in capitals and a question do not."""
    asks = words.rstrip('”"’)').endswith("?")
    return len(words.split()) >= FEWEST_WORDS and words.upper() != words and not asks


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Sentences, none running from one line into the next."""
    start = 0
    for line in text.splitlines(keepends=True):
        yield from sentence_spans(text, start, start + len(line))
        start += len(line)
