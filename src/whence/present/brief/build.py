"""Makes the records of a brief out of a case."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from whence.model.claim import Claim
from whence.model.document import Document, PartKind
from whence.model.finding import Weighed
from whence.model.ids import DocId
from whence.model.problem import Problem
from whence.present.brief.findings import SECTIONS
from whence.present.brief.found import Found
from whence.present.brief.marking import (
    entry_anchor,
    excerpt_of,
    paragraphs_of,
)
from whence.present.brief.page import (
    Article,
    BriefPage,
    Entry,
    Making,
    Mark,
    Paragraph,
    Section,
)
from whence.present.brief.speakers import Said, speaker_groups, trail_of
from whence.present.brief.wording import (
    COPIED,
    FOUND_IN,
    count_words,
    note_phrases,
    published_words,
    reported_words,
    topic_words,
)
from whence.store import Run

_UNDATED = "9999"  # sorts after every date


class CaseLike(Protocol):
    """What a brief needs of a case."""

    @property
    def path(self) -> Path:
        """The case file; its name becomes the title."""
        ...

    def documents(self) -> Iterable[Document]:
        """Every article."""
        ...

    def claims(self) -> Iterable[Claim]:
        """Every claim."""
        ...

    def problems(self) -> Iterable[Problem]:
        """Everything that could not be read."""
        ...

    def runs(self) -> Iterable[Run]:
        """Every run, oldest first."""
        ...


def build_page(case: CaseLike, weighed: Weighed | None = None) -> BriefPage:
    """The brief of a case.

    Args:
        case: The case; it is only read.
        weighed: What weighing found, if it has run.
    """
    documents = sorted(case.documents(), key=_by_date)
    claims: dict[DocId, list[Claim]] = {}
    for claim in case.claims():
        claims.setdefault(claim.document, []).append(claim)
    problems = tuple(case.problems())
    repeats = _repeats(documents, weighed)
    articles: list[Article] = []
    said: list[Said] = []
    for number, document in enumerate(documents, start=1):
        numbered = _numbered(number, claims.get(document.id, ()))
        articles.append(_article(number, document, numbered, repeats.get(document.id, "")))
        said.extend(
            Said(document, claim, _entry(document, mark, claim)) for mark, claim in numbered
        )
    return BriefPage(
        title=case.path.stem,
        summary=_summary(documents, len(said), problems),
        problems=problems,
        articles=tuple(articles),
        sections=_sections(weighed, said),
        groups=speaker_groups(said),
        making=_making(said, tuple(case.runs())),
    )


def _sections(weighed: Weighed | None, said: Sequence[Said]) -> tuple[Section, ...]:
    if weighed is None:
        return ()
    found = Found(
        weighed,
        {item.claim.id: item.entry for item in said},
        {item.claim.id: item.claim for item in said},
    )
    made = (section(found) for section in SECTIONS)
    return tuple(section for section in made if section is not None)


def _repeats(documents: Sequence[Document], weighed: Weighed | None) -> Mapping[DocId, str]:
    """For each article that carries another's words, whose."""
    numbers = {document.id: at for at, document in enumerate(documents, start=1)}
    outlets = {document.id: _outlet(document) for document in documents}
    found: dict[DocId, str] = {}
    for family in weighed.families if weighed else ():
        for pair in family.pairs:
            if pair.first in numbers and pair.second in numbers:
                words = COPIED[pair.kind].format(numbers[pair.first], outlets[pair.first])
                found.setdefault(pair.second, words)
    return found


def _by_date(document: Document) -> tuple[str, str, str]:
    published = document.metadata.published
    day = published.start.isoformat() if published else _UNDATED
    return day, document.name, document.id


def _numbered(article: int, claims: Sequence[Claim]) -> tuple[tuple[str, Claim], ...]:
    ordered = sorted(claims, key=lambda claim: (min(claim.spans), claim.id))
    return tuple((f"{article}.{at}", claim) for at, claim in enumerate(ordered, start=1))


def _article(
    number: int, document: Document, claims: Sequence[tuple[str, Claim]], repeats: str
) -> Article:
    facts = document.metadata
    title = facts.title.value if facts.title else document.name
    address = facts.url.value if facts.url else ""
    remark = ""
    if document.language not in {"en", "und"}:
        remark = "This article is not in English. It is kept, but nothing was read from it."
    heading, paragraphs = _headed(title, paragraphs_of(document, claims))
    return Article(
        number=number,
        anchor=f"article-{number}",
        name=document.name,
        title=title,
        heading=heading,
        outlet=_outlet(document),
        authors=", ".join(author.value for author in facts.authors),
        published=published_words(facts.published),
        dated_from=FOUND_IN[facts.published.source] if facts.published else "",
        address=address if address.startswith(("https://", "http://")) else "",
        claim_count=len(claims),
        repeats=repeats,
        remark=remark,
        removed_count=len(document.removed),
        sha256=document.original.sha256,
        paragraphs=paragraphs,
    )


def _headed(
    title: str, paragraphs: Sequence[Paragraph]
) -> tuple[Sequence[Mark], Sequence[Paragraph]]:
    """The title as it stands in the text, if it opens it, and the paragraphs below."""
    if paragraphs and paragraphs[0].kind == PartKind.HEADLINE:
        words = "".join(mark.text for mark in paragraphs[0].marks)
        if words.casefold().split() == title.casefold().split():
            return paragraphs[0].marks, paragraphs[1:]
    return (Mark(title),), paragraphs


def _outlet(document: Document) -> str:
    outlet = document.metadata.outlet
    return outlet.value if outlet else document.name


def _entry(document: Document, number: str, claim: Claim) -> Entry:
    article, _, _ = number.partition(".")
    return Entry(
        number=number,
        anchor=entry_anchor(number),
        topic=topic_words(claim),
        excerpt=excerpt_of(document, (claim,)),
        trail=trail_of(claim, _outlet(document)),
        notes=note_phrases(claim),
        article=f"article-{article}",
        outlet=_outlet(document),
        published=published_words(document.metadata.published),
    )


def _summary(
    documents: Sequence[Document], claim_count: int, problems: Sequence[Problem]
) -> str:
    period = reported_words(document.metadata.published for document in documents)
    when = f", {period}" if period else ""
    words = (
        f"{count_words(len(documents), 'article')}{_outlets(documents)}{when}. "
        f"{count_words(claim_count, 'claim')}, each with its sentence and its source."
    )
    if problems:
        words += f" {count_words(len(problems), 'problem')} on the way."
    return words


def _outlets(documents: Sequence[Document]) -> str:
    """How many outlets the articles name; a file's name is none."""
    named = [doc.metadata.outlet.value for doc in documents if doc.metadata.outlet]
    silent = len(documents) - len(named)
    words = f" from {count_words(len(set(named)), 'outlet')}" if named else ""
    if not silent:
        return words
    verb = "names" if silent == 1 else "name"
    return f"{words} ({silent} {verb} none)" if named else f" that {verb} no outlet"


def _making(said: Sequence[Said], runs: Sequence[Run]) -> Making:
    readers = sorted({item.claim.made_by.model for item in said})
    readers = readers or sorted({run.reader for run in runs})
    finished = [run.finished or run.started for run in runs]
    return Making(
        readers=tuple(readers),
        version=", ".join(sorted({run.version for run in runs})),
        last_run=f"{max(finished):%Y-%m-%d %H:%M} UTC" if finished else "",
    )
