"""What was promised, by whom, and what is said to have become of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from whence.model.claim import Claim, Frame
from whence.present.web import urls
from whence.present.web.desk import Asked, Desk
from whence.present.web.parts import Cell, ClaimCard, Table

_MOST = 300


@dataclass(frozen=True, slots=True)
class Commitments:
    """Commitments with their status over time."""

    title: str
    intro: str
    table: Table
    template: str = "commitments.html"


def build(desk: Desk, asked: Asked) -> Commitments:
    """Every commitment, earliest published first."""
    claims = desk.lookup.claims_of_frame(Frame.COMMITMENT.value, asked.size(_MOST))
    cards = desk.cards(claims)
    pairs = sorted(
        zip(claims, cards, strict=True), key=lambda pair: (_by(pair[0]), _day(pair[0]))
    )
    return Commitments(
        title="Commitments",
        intro="A promise and its keeping are different claims; each row is one of them, on somebody’s word.",
        table=Table(
            "Commitments, by who made them and then by date",
            ("By", "Term", "Status", "Published", "On whose word"),
            [_row(claim, card) for claim, card in pairs],
            "No article speaks of a promise.",
        ),
    )


def _role(claim: Claim, name: str) -> str:
    return ", ".join(f.name for r in claim.roles if r.name == name for f in r.fillers)


def _by(claim: Claim) -> str:
    return _role(claim, "by").casefold() or "~"


def _day(claim: Claim) -> str:
    return claim.published.start.isoformat() if claim.published else "9999"


def _row(claim: Claim, card: ClaimCard) -> Sequence[Cell]:
    ids = [f.id for r in claim.roles if r.name == "by" for f in r.fillers if f.id]
    return (
        Cell(_role(claim, "by") or "not said", urls.actor(ids[0]) if ids else ""),
        Cell(_role(claim, "term") or " ".join(claim.quote.split()), card.article),
        Cell(
            claim.kind.replace("-", " "),
            note="" if card.polarity == "affirmed" else card.polarity,
        ),
        Cell(card.published),
        Cell(" ← ".join(step.name for step in card.trail), card.href),
    )
