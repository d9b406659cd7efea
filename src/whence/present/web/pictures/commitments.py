"""What was promised, by whom, and what is said to have become of it over time."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from whence.model.claim import Claim, Frame
from whence.present.web import urls
from whence.present.web.desk import Asked, Desk
from whence.present.web.parts import Cell, ClaimCard, Table
from whence.present.web.pictures.scale import Tick, days_of, ticks_of

_MOST = 300
_NOT_SAID = "by whom is not said"
# How a status is drawn: a ring for a promise, a disc for what is said to be done, a cross for
# what is said not to be.
_SHAPES = {"made": "ring", "kept": "disc", "progress": "disc"}


@dataclass(frozen=True, slots=True)
class Report:
    """One report of a commitment.

    Attributes:
        term: What was promised, in the article's words.
        href: Its sentence in the article.
        status: Made, kept, broken ...; with *denied* where it is.
        shape: ``ring``, ``disc`` or ``cross``.
        left: Where its day of publication lies, in per cent; -1 when it has none.
        published: That day in words.
        source: On whose word.
        claim: Its own page.
    """

    term: str
    href: str
    status: str
    shape: str
    left: float
    published: str
    source: str
    claim: str


@dataclass(frozen=True, slots=True)
class Party:
    """Who bound itself, and every report of it, earliest first."""

    name: str
    href: str
    reports: Sequence[Report]


@dataclass(frozen=True, slots=True)
class Commitments:
    """Commitments with their status over time; `table` is the same for a download."""

    title: str
    intro: str
    parties: Sequence[Party]
    ticks: Sequence[Tick]
    table: Table
    template: str = "commitments.html"


def build(desk: Desk, asked: Asked) -> Commitments:
    """Every commitment by who made it; parties of most reports first, those unnamed last."""
    claims = desk.lookup.claims_of_frame(Frame.COMMITMENT.value, asked.size(_MOST))
    cards = desk.cards(claims)
    bound = _bound(claims, cards)
    # What became of a promise stands with whoever made it, whether or not it names him.
    told = [
        (claim if _role(claim, "by") else bound.get(card.question, claim), claim, card)
        for claim, card in zip(claims, cards, strict=True)
    ]
    told.sort(key=lambda each: (_by(each[0]).casefold(), _day(each[1]) or date.max))
    pairs = [(claim, card) for _made, claim, card in told]
    days = [day for claim, _ in pairs if (day := _day(claim))]
    first, last = days_of(min(days), max(days)) if days else (date.min, date.max)
    parties = []
    for name, group in groupby(told, key=lambda each: _by(each[0])):
        own = list(group)
        reports = [_report(claim, card, first, last) for _made, claim, card in own]
        parties.append(Party(name, _href(own[0][0]), reports))
    parties.sort(key=lambda one: (one.name == _NOT_SAID, -len(one.reports)))
    return Commitments(
        title="Commitments",
        intro="A promise and its keeping are different claims; each line is one of them, on somebody’s word.",
        parties=parties,
        ticks=ticks_of(first, last) if days else (),
        table=Table(
            "Commitments, by who made them and then by date",
            ("By", "Term", "Status", "Published", "On whose word"),
            [
                (Cell(_by(made), _href(made)), *_row(claim, card)[1:])
                for made, claim, card in told
            ],
            "No article speaks of a promise.",
        ),
    )


def _bound(claims: Sequence[Claim], cards: Sequence[ClaimCard]) -> dict[str, Claim]:
    """By question, a claim that names whoever is bound, where all of its claims name the same."""
    found: dict[str, Claim] = {}
    names: defaultdict[str, set[str]] = defaultdict(set)
    for claim, card in zip(claims, cards, strict=True):
        if card.question and (name := _role(claim, "by")):
            found.setdefault(card.question, claim)
            names[card.question].add(name)
    return {question: one for question, one in found.items() if len(names[question]) == 1}


def _report(claim: Claim, card: ClaimCard, first: date, last: date) -> Report:
    day = _day(claim)
    term, status, published, source = _row(claim, card)[1:]
    told = f"{status.text}, {status.note}" if status.note else status.text
    done = _SHAPES.get(claim.kind, "cross")
    return Report(
        term=term.text,
        href=term.href,
        status=told,
        shape="cross" if status.note and done == "disc" else done,
        left=-1.0 if day is None else round(100 * (day - first) / (last - first), 2),
        published=published.text,
        source=source.text,
        claim=source.href,
    )


def _role(claim: Claim, name: str) -> str:
    return ", ".join(f.name for r in claim.roles if r.name == name for f in r.fillers)


def _by(claim: Claim) -> str:
    return _role(claim, "by") or _NOT_SAID


def _href(claim: Claim) -> str:
    ids = [f.id for r in claim.roles if r.name == "by" for f in r.fillers if f.id]
    return urls.actor(ids[0]) if ids else ""


def _day(claim: Claim) -> date | None:
    return claim.published.start if claim.published else None


def _row(claim: Claim, card: ClaimCard) -> Sequence[Cell]:
    return (
        Cell(_by(claim), _href(claim)),
        Cell(_role(claim, "term") or " ".join(claim.quote.split()), card.article),
        Cell(
            claim.kind.replace("-", " "),
            note="" if card.polarity == "affirmed" else card.polarity,
        ),
        Cell(card.published),
        Cell(" ‹ ".join(step.name for step in card.trail), card.href),
    )
