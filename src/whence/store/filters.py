"""Which claims are asked for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Select,
    bindparam,
    func,
    or_,
    select,
    text,
)

from whence.errors import FilterError
from whence.model.claim import Claim, Frame, Polarity, Strength
from whence.model.judgement import ON_CLAIMS
from whence.store import tables as t
from whence.store.dialect.search import HasWords

# A day, a month or a year; a tilde behind it stands for all that is in it.
_DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?~?")


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Conditions that all hold for the claims wanted; `None` asks nothing.

    Attributes:
        frame: Frame name.
        kind: Kind, status or stance.
        document: File name or id of the article.
        actor: Name or id of someone in a role.
        source: Name or id of someone in the chain.
        place: Name or id of a place.
        polarity: ``affirmed``, ``negated`` or ``denied``.
        words: Full-text query over the quotes, in FTS5's syntax.
        since: First day of publication, ISO 8601.
        until: Last day of publication, ISO 8601.
        least_extraction: Lowest extraction certainty, 0-1.
        below_extraction: Extraction certainty that is not reached, 0-1.
        strength: How strongly it is put, such as ``plain`` or ``possible``.
        unjudged: Whether nobody may have decided on it yet.
        outlet: Who published the article; its file name where that is not known.

    Raises:
        FilterError: A condition holds what it cannot be, so that no claim could ever meet it.
    """

    frame: str | None = None
    kind: str | None = None
    document: str | None = None
    actor: str | None = None
    source: str | None = None
    place: str | None = None
    polarity: str | None = None
    words: str | None = None
    since: str | None = None
    until: str | None = None
    least_extraction: float | None = None
    below_extraction: float | None = None
    strength: str | None = None
    unjudged: bool = False
    outlet: str | None = None

    def __post_init__(self) -> None:
        """See that every condition is one."""
        _see_word("frame", self.frame, Frame)
        _see_word("polarity", self.polarity, Polarity)
        _see_word("strength", self.strength, Strength)
        for name, day in (("since", self.since), ("until", self.until)):
            if day is not None and not _DAY.fullmatch(day):
                raise FilterError(name, day, "write a day as 2024-03-09")
        for name, share in (
            ("least_extraction", self.least_extraction),
            ("below_extraction", self.below_extraction),
        ):
            if share is not None and not 0 <= share <= 1:
                raise FilterError(name, share, "a certainty lies between 0 and 1")


def _see_word(name: str, word: str | None, known: Iterable[str]) -> None:
    words = [str(each) for each in known]
    if word is not None and word not in words:
        raise FilterError(name, word, f"it is one of {', '.join(words)}")


def select_claims(wanted: ClaimFilter) -> Select[tuple[str]]:
    """The claims wanted, by article name and then by place in the article."""
    query = select(t.claim.c.record).join(t.document, t.claim.c.document == t.document.c.id)
    conditions = [*_plain(wanted), *_related(wanted)]
    return query.where(*conditions).order_by(
        t.document.c.name, t.document.c.id, t.claim.c.position
    )


def select_unordered(wanted: ClaimFilter, *columns: Any) -> Select[Any]:
    """Columns of the claims wanted, in no order; the articles are looked at only if asked about.

    Use this to count and to choose: read through an index, it never touches the records.
    """
    query = select(*columns).select_from(t.claim)
    if wanted.document is not None or wanted.outlet is not None:
        query = query.join(t.document, t.claim.c.document == t.document.c.id)
    return query.where(*_plain(wanted), *_related(wanted))


def _plain(wanted: ClaimFilter) -> list[ColumnElement[bool]]:
    claim, asked = t.claim.c, []
    for column, value in (
        (claim.frame, wanted.frame),
        (claim.kind, wanted.kind),
        (claim.polarity, wanted.polarity),
        (claim.strength, wanted.strength),
    ):
        if value is not None:
            asked.append(column == value)
    if wanted.document is not None:
        asked.append(
            or_(t.document.c.name == wanted.document, t.document.c.id == wanted.document)
        )
    if wanted.outlet is not None:
        published_by = func.coalesce(t.document.c.outlet, t.document.c.name)
        asked.append(func.lower(published_by) == wanted.outlet.lower())
    if wanted.since is not None:
        asked.append(claim.published >= wanted.since)
    if wanted.until is not None:
        asked.append(claim.published <= wanted.until)
    if wanted.least_extraction is not None:
        asked.append(claim.extraction >= wanted.least_extraction)
    if wanted.below_extraction is not None:
        asked.append(claim.extraction < wanted.below_extraction)
    if wanted.unjudged:
        asked.append(unjudged())
    return asked


def is_wanted(lead: Claim, wanted: ClaimFilter) -> bool:
    """Whether a lead passes a filter of claims; words are looked for as they stand."""
    who = {n for r in lead.roles for f in r.fillers for n in (f.id, f.name, f.text)}
    told = {n for hop in lead.chain for n in (*hop.ids, *hop.name)}
    there = {n for place in lead.where for n in (place.id, place.name)}
    day = "" if lead.published is None else lead.published.start.isoformat()
    asked = (
        (wanted.frame, lead.frame == wanted.frame),
        (wanted.kind, lead.kind == wanted.kind),
        (wanted.document, wanted.document in {lead.document_name, lead.document}),
        (wanted.actor, wanted.actor in who),
        (wanted.source, wanted.source in told),
        (wanted.place, wanted.place in there),
        (wanted.polarity, lead.wording.polarity == wanted.polarity),
        (wanted.words, (wanted.words or "").lower() in lead.quote.lower()),
        (wanted.since, day >= (wanted.since or "")),
        (wanted.until, "" < day <= (wanted.until or "")),
        (wanted.least_extraction, lead.extraction >= (wanted.least_extraction or 0)),
    )
    return all(fits for value, fits in asked if value is not None)


# Once for the whole question and not once for every claim, which is what SQLite makes of a
# comparison of rows; a claim is decided by its id or by its words coded in the same frame.
_DECIDED = """claim.id NOT IN (
WITH decided AS MATERIALIZED (
  SELECT subject, document, start, "end", frame FROM judgement WHERE kind IN :kinds
  AND id NOT IN (SELECT undoes FROM judgement WHERE undoes IS NOT NULL))
SELECT subject FROM decided UNION ALL
SELECT same.id FROM decided JOIN claim AS same ON same.document = decided.document
  AND same.start = decided.start AND same."end" = decided."end" AND same.frame = decided.frame)"""


def unjudged() -> ColumnElement[bool]:
    """That no decision stands on the claim, or on the same words coded in the same frame."""
    kinds: BindParameter[Any] = bindparam("kinds", sorted(ON_CLAIMS), expanding=True)
    return text(_DECIDED).bindparams(kinds)  # type: ignore[return-value]


def _related(wanted: ClaimFilter) -> list[ColumnElement[bool]]:
    asked: list[ColumnElement[bool]] = []
    for value, table, name, key in (
        (wanted.actor, t.claim_role, t.claim_role.c.name, t.claim_role.c.filler),
        (wanted.source, t.claim_hop, t.claim_hop.c.name, t.claim_hop.c.actor),
        (wanted.place, t.claim_place, t.claim_place.c.name, t.claim_place.c.place),
    ):
        if value is not None:
            read, lowered = t.actor_read.c, value.lower()
            # Whoever is held to be another is found by what the articles call him too.
            others = select(read.held).where(
                or_(func.lower(read.name) == lowered, read.id == value)
            )
            named = or_(func.lower(name) == lowered, key == value, key.in_(others))
            asked.append(t.claim.c.id.in_(select(table.c.claim).where(named)))
    if wanted.words is not None:
        asked.append(HasWords(wanted.words))
    return asked
