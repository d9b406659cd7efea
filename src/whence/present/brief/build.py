"""Makes the records of a brief out of a case."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from textwrap import shorten
from typing import Protocol

from whence.model.claim import Claim, Frame
from whence.model.document import Document, PartKind
from whence.model.finding import Weighed
from whence.model.ids import DocId
from whence.model.problem import Problem
from whence.present.brief.findings import position_line
from whence.present.brief.found import Found
from whence.present.brief.marking import (
    entry_anchor,
    excerpt_of,
    paragraphs_of,
    shortened,
)
from whence.present.brief.opening import opening_of, summary_words, title_words
from whence.present.brief.page import Article, BriefPage, Making, Mark, Paragraph
from whence.present.brief.sections.order import SECTIONS
from whence.present.brief.sections.shown import Entry, Item, Section
from whence.present.brief.speakers import Said, speaker_groups, trail_of
from whence.present.brief.wording import (
    COPIED,
    FOUND_IN,
    TOPICS,
    note_phrases,
    published_words,
    topic_words,
)
from whence.present.grades import Reliability
from whence.store import Run

_LONGEST_BEGINNING = 80  # characters
_UNDATED = "9999"  # sorts after every date


class CaseLike(Protocol):
    """What a brief needs of a case."""

    @property
    def path(self) -> Path:
        """The case file; only its name is told."""
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


def build_page(
    case: CaseLike,
    weighed: Weighed | None = None,
    reliability: Reliability | None = None,
    title: str = "",
) -> BriefPage:
    """The brief of a case.

    Args:
        case: The case; it is only read.
        weighed: What weighing found, if it has run.
        reliability: What analysts have set for its sources.
        title: What to call it; without one it is called after whom and where it is about.
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
    found = _found(weighed, said, reliability)
    every = [item.claim for item in said]
    sections = tuple(
        section for make in SECTIONS if weighed and (section := make(found)) is not None
    )
    return BriefPage(
        title=title or title_words(documents, every, found),
        summary=summary_words(documents, every, found, problems),
        opening=opening_of(found, every) if weighed else (),
        problems=problems,
        articles=tuple(articles),
        sections=sections,
        others=_others(found, sections),
        groups=speaker_groups(said),
        making=_making(said, tuple(case.runs())),
    )


def _found(
    weighed: Weighed | None, said: Sequence[Said], reliability: Reliability | None
) -> Found:
    return Found(
        weighed or Weighed((), ()),
        {item.claim.id: item.entry for item in said},
        {item.claim.id: item.claim for item in said},
        reliability or Reliability(),
    )


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
    title = facts.title.value if facts.title else _first_words(document)
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


def _first_words(document: Document) -> str:
    """What stands for a headline that an article lacks: how it begins."""
    words = shorten(
        document.text[: _LONGEST_BEGINNING * 2], _LONGEST_BEGINNING, placeholder=" …"
    )
    return f"“{words}”" if words else document.name


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
        excerpt=shortened(excerpt_of(document, (claim,))),
        trail=trail_of(claim, _outlet(document)),
        notes=note_phrases(claim),
        article=f"article-{article}",
        outlet=_outlet(document),
        published=published_words(document.metadata.published),
    )


def _others(found: Found, sections: Sequence[Section]) -> tuple[Section, ...]:
    """Questions that no section tells, one section a frame, so that nothing is lost."""
    told = {
        item.heading for section in sections for item in (*section.items, *section.tail)
    }
    shown = {
        entry.anchor
        for section in sections
        for item in (*section.items, *section.tail)
        for entry in (*item.entries, *(report.entry for report in item.reports))
    }
    by_frame: dict[Frame, list[Item]] = {}
    for question in found.weighed.questions:
        entries = found.shown(question.claims)
        if question.text in told or {entry.anchor for entry in entries} <= shown:
            continue
        lines = tuple(position_line(question, one) for one in question.positions)
        by_frame.setdefault(question.frame, []).append(Item(question.text, lines, entries))
    return tuple(
        Section(TOPICS[frame], f"all-{frame.value}", "", "", (), tuple(items), quoted=False)
        for frame, items in sorted(by_frame.items())
    )


def _making(said: Sequence[Said], runs: Sequence[Run]) -> Making:
    readers = sorted({item.claim.made_by.model for item in said})
    readers = readers or sorted({run.reader for run in runs})
    finished = [run.finished or run.started for run in runs]
    return Making(
        readers=tuple(readers),
        version=", ".join(sorted({run.version for run in runs})),
        last_run=f"{max(finished):%Y-%m-%d %H:%M} UTC" if finished else "",
    )
