"""Lists and counts for faces, straight from the tables, so that a large case stays quick."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import case, func, select

from whence.model.actor import Actor
from whence.model.claim import Claim, Frame
from whence.model.finding import Question
from whence.model.ids import ClaimId, QuestionId
from whence.model.listing import (
    ActorLine,
    ArticleLine,
    Counts,
    Pair,
    PlaceLine,
    QuestionFilter,
    Spread,
)
from whence.model.reported import REPORTED
from whence.store import rows
from whence.store import tables as t
from whence.store.case import Case
from whence.store.filters import ClaimFilter, select_claims, select_unordered
from whence.store.lists.counts import count_pairs, count_places
from whence.store.lists.summaries import ACTORS, PAIRS, PLACES

# Frames whose questions stand behind others with as many claims: remarks and posts.
_LATE = (Frame.ROLE, Frame.FORECAST, Frame.STATEMENT)


class Lookup:
    """Lists and counts of one case."""

    def __init__(self, opened: Case) -> None:
        self._case, self._session = opened, opened.session

    def counts(self) -> Counts:
        """How much the case holds."""
        disputed = (
            select(func.count()).select_from(t.question).where(t.question.c.disputed == 1)
        )
        return Counts(
            self._case.count(t.document),
            self._case.count(t.claim),
            self._case.count(t.question),
            int(self._session.execute(disputed).scalar_one()),
            sum(1 for _ in self._case.problems()),
            self._case.count(t.judgement),
        )

    def spread(self) -> Spread:
        """By how many outlets, and from when to when."""
        d = t.document.c
        outlets = func.count(func.distinct(func.coalesce(d.outlet, d.name)))
        query = select(
            outlets.label("outlets"),
            func.coalesce(func.min(d.published), "").label("first"),
            func.coalesce(func.max(d.published), "").label("last"),
        )
        (row,) = self._session.rows(query)
        return Spread(row["outlets"], row["first"], row["last"])

    def articles(self, most: int, skip: int = 0) -> tuple[ArticleLine, ...]:
        """Articles, latest first."""
        d = t.document.c
        query = (
            select(
                d.id, d.name, d.outlet, d.title, d.published, d.published_precision,
                d.language, t.coded.c.claims,
            )
            .join(t.coded, t.coded.c.document == d.id, isouter=True)
            .order_by(d.published.desc().nulls_last(), d.name, d.id)
        )  # fmt: skip
        return tuple(map(_article_line, self._session.rows(query.limit(most).offset(skip))))

    def frames(self) -> tuple[tuple[str, int], ...]:
        """Number of questions by frame, most first."""
        query = select(t.question.c.frame, func.count().label("n")).group_by(
            t.question.c.frame
        )
        found = [(row["frame"], row["n"]) for row in self._session.rows(query)]
        return tuple(sorted(found, key=lambda pair: (-pair[1], pair[0])))

    def questions(
        self, wanted: QuestionFilter, most: int, skip: int = 0
    ) -> tuple[int, tuple[Question, ...]]:
        """How many questions fit, and some of them in order."""
        q = t.question.c
        conditions = []
        if wanted.frame:
            conditions.append(q.frame == wanted.frame)
        if wanted.disputed:
            conditions.append(q.disputed == 1)
        if wanted.dated:
            conditions.append(q.start.is_not(None))
        if wanted.told:
            conditions.append(~q.text.contains(f" ({REPORTED}", autoescape=True))
        conditions += [
            q.text.icontains(word, autoescape=True) for word in wanted.words.split()
        ]
        # What is asked of a case before what is only said in it.
        late = case((q.frame.in_(_LATE), 1), else_=0)
        orders = {
            "claims": (q.claims.desc(), late, q.text),
            "origins": (q.origins.desc(), q.claims.desc(), q.text),
            "start": (q.start.nulls_first(), q.end.nulls_first(), q.text),
        }
        query = select(q.record).where(*conditions).order_by(*orders[wanted.order], q.id)
        total = select(func.count()).select_from(t.question).where(*conditions)
        found = self._session.rows(query.limit(most).offset(skip))
        return int(self._session.execute(total).scalar_one()), tuple(
            map(rows.question_of, found)
        )

    def questions_of(
        self, claims: Iterable[ClaimId]
    ) -> dict[ClaimId, tuple[QuestionId, str]]:
        """Question and its text, by claim."""
        joined = t.question_claim.join(
            t.question, t.question_claim.c.question == t.question.c.id
        )
        query = (
            select(t.question_claim.c.claim, t.question.c.id, t.question.c.text)
            .select_from(joined)
            .where(t.question_claim.c.claim.in_(list(claims)))
        )
        return {r["claim"]: (r["id"], r["text"]) for r in self._session.rows(query)}

    def claims(
        self, wanted: ClaimFilter, most: int, skip: int = 0
    ) -> tuple[int, tuple[Claim, ...]]:
        """How many claims fit, and some of them by article and place in it."""
        total = select_unordered(wanted, func.count())
        found = self._session.rows(select_claims(wanted).limit(most).offset(skip))
        return int(self._session.execute(total).scalar_one()), tuple(
            map(rows.claim_of, found)
        )

    def fitting(self, claims: Sequence[ClaimId], wanted: ClaimFilter) -> frozenset[ClaimId]:
        """Those of some claims that fit, such as of those most alike to some words."""
        fit = select_unordered(wanted, t.claim.c.id)
        found = self._session.rows(fit.where(t.claim.c.id.in_(claims)))
        return frozenset(ClaimId(row["id"]) for row in found)

    def least_sure(self, wanted: ClaimFilter, most: int) -> tuple[Claim, ...]:
        """Claims that fit, the least certain first."""
        query = select_unordered(wanted, t.claim.c.record)
        ordered = query.order_by(t.claim.c.extraction, t.claim.c.id).limit(most)
        return tuple(map(rows.claim_of, self._session.rows(ordered)))

    def tallies(
        self, wanted: ClaimFilter, bands: Sequence[tuple[str, float]]
    ) -> dict[str, dict[str, int]]:
        """How many claims fit, by frame, polarity, strength and certainty.

        `bands` are names with the lowest certainty of each, highest first.
        """
        c = t.claim.c
        band = case(*((c.extraction >= least, name) for name, least in bands))
        groups = (c.frame, c.polarity, c.strength, band.label("sure"))
        query = select_unordered(wanted, *groups, func.count().label("n"))
        found: dict[str, dict[str, int]] = {}
        for row in self._session.rows(query.group_by(*groups)):
            for name in ("frame", "polarity", "strength", "sure"):
                own = found.setdefault(name, {})
                own[row[name]] = own.get(row[name], 0) + row["n"]
        return found

    def actors(self) -> tuple[ActorLine, ...]:
        """Every actor with its counts, most spoken of first."""
        return ACTORS.lines(self._case)

    def actor(self, ids: Sequence[str]) -> tuple[Actor, ...]:
        """What any article says of these actors."""
        query = select(t.actor).where(t.actor.c.id.in_(ids)).order_by(t.actor.c.id)
        return tuple(map(rows.actor_of, self._session.rows(query)))

    def claims_about(self, ids: Sequence[str], most: int) -> tuple[Claim, ...]:
        """Claims in which one of these fills a role, latest first."""
        found = select(t.claim_role.c.claim).where(t.claim_role.c.filler.in_(ids))
        return self._latest(t.claim.c.id.in_(found), most)

    def claims_by(self, ids: Sequence[str], most: int) -> tuple[Claim, ...]:
        """Claims in whose chain one of these stands, latest first."""
        found = select(t.claim_hop.c.claim).where(t.claim_hop.c.actor.in_(ids))
        return self._latest(t.claim.c.id.in_(found), most)

    def claims_of_frame(self, frame: str, most: int) -> tuple[Claim, ...]:
        """Claims of one frame, latest first."""
        return self._latest(t.claim.c.frame == frame, most)

    def pairs(self, since: str = "", until: str = "") -> tuple[Pair, ...]:
        """Relations between actors by who, whom and what, most told first."""
        if since or until:
            return count_pairs(self._case, since, until)
        return PAIRS.lines(self._case)

    def months_of(self, frame: str) -> dict[str, int]:
        """How many claims of a frame were published in each month (``2024-05``), in order."""
        month = func.substr(t.claim.c.published, 1, 7).label("month")
        query = select(month, func.count().label("n")).where(
            t.claim.c.frame == frame, t.claim.c.published.is_not(None)
        )
        return {
            r["month"]: r["n"]
            for r in self._session.rows(query.group_by(month).order_by(month))
        }

    def months_of_places(self) -> dict[str, int]:
        """How many claims that name a place were published in each month, in order."""
        month = func.substr(t.claim.c.published, 1, 7).label("month")
        count = func.count(func.distinct(t.claim.c.id)).label("n")
        joined = t.claim.join(t.claim_place, t.claim.c.id == t.claim_place.c.claim)
        query = select(month, count).select_from(joined)
        dated = query.where(t.claim.c.published.is_not(None))
        found = self._session.rows(dated.group_by(month).order_by(month))
        return {r["month"]: r["n"] for r in found}

    def places(self, since: str = "", until: str = "") -> tuple[PlaceLine, ...]:
        """Places by frame, those most spoken of first; of articles published in a period."""
        if since or until:
            return count_places(self._case, since, until)
        return PLACES.lines(self._case)

    def _latest(self, condition: Any, most: int) -> tuple[Claim, ...]:
        query = select(t.claim.c.record).where(condition)
        ordered = query.order_by(
            t.claim.c.published.desc().nulls_last(), t.claim.c.id
        ).limit(most)
        return tuple(map(rows.claim_of, self._session.rows(ordered)))


def _article_line(row: Any) -> ArticleLine:
    length = {"day": 10, "month": 7, "year": 4}.get(row["published_precision"], 0)
    return ArticleLine(
        row["id"],
        row["name"],
        row["outlet"] or row["name"],
        row["title"] or row["name"],
        (row["published"] or "")[:length],
        row["language"],
        row["claims"] or 0,
    )
