"""The queue of claims to be judged, and what was decided."""

from collections.abc import Sequence
from dataclasses import dataclass

from whence.model.claim import Frame
from whence.model.judgement import Judgement
from whence.present.brief.wording import TOPICS
from whence.present.web import urls
from whence.present.web.desk import Asked, Desk
from whence.present.web.parts import Cell, Choice, ClaimCard, Facet, Table

_QUEUE = 12
_RECENT = 30


@dataclass(frozen=True, slots=True)
class Waiting:
    """A claim to be judged; `certainty` in per cent, `why` says why it was coded."""

    card: ClaimCard
    certainty: int
    why: str


@dataclass(frozen=True, slots=True)
class Review:
    """The queue.

    Attributes:
        title: Title of the page.
        facets: Ways to narrow the queue.
        queue: Claims nobody has judged, the least certain first.
        here: Where to come back to after a judgement.
        recent: Judgements that stand, latest first.
        table: Every judgement, for a download.
    """

    title: str
    facets: Sequence[Facet]
    queue: Sequence[Waiting]
    here: str
    recent: Sequence[Judgement]
    table: Table
    template: str = "review.html"


def build(desk: Desk, asked: Asked) -> Review:
    """The queue as it stands."""
    frame = asked.among("frame", [f.value for f in Frame])
    claims = desk.lookup.least_sure(frame or None, _QUEUE)
    everything = desk.judgements.all()
    standing = desk.judgements.standing()
    queue = [
        Waiting(card, round(100 * claim.extraction), claim.made_by.why)
        for claim, card in zip(claims, desk.cards(claims), strict=True)
    ]
    choices = (
        Choice("everything", urls.review(), None, not frame),
        *(Choice(TOPICS[f], urls.review(frame=f.value), None, f == frame) for f in Frame),
    )
    return Review(
        title="Review",
        facets=(Facet("About", choices),),
        queue=queue,
        here=urls.review(frame=frame),
        recent=standing[::-1][:_RECENT],
        table=_table(everything),
    )


def _table(judgements: Sequence[Judgement]) -> Table:
    rows = [
        tuple(
            map(
                Cell,
                (
                    f"{one.at:%Y-%m-%d %H:%M:%S}",
                    one.who,
                    one.kind.value,
                    one.subject,
                    one.value,
                    one.note,
                    one.seen,
                    one.undoes or "",
                ),
            )
        )
        for one in judgements
    ]
    columns = (
        "At (UTC)",
        "Who",
        "Decision",
        "On",
        "Value",
        "Note",
        "Version seen",
        "Takes back",
    )
    return Table(
        "Every judgement, oldest first", columns, rows, "Nobody has judged anything yet."
    )
