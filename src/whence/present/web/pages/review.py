"""The queue of claims to be judged, and what was decided."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from whence.model.judgement import Judgement
from whence.present.web import urls
from whence.present.web.conditions import asked_conditions, claim_filter, facets_of
from whence.present.web.desk import Asked, Desk
from whence.present.web.parts import Cell, ClaimCard, Facet, Table
from whence.store.judged import standing

_QUEUE = 12
_RECENT = 30


@dataclass(frozen=True, slots=True)
class Waiting:
    """A claim to be judged; `certainty` in per cent, `why` says why it was coded."""

    card: ClaimCard
    certainty: int
    why: str
    correct: str


@dataclass(frozen=True, slots=True)
class Decided:
    """Judgements that were made together, or one alone; `claims` is how many stand."""

    first: Judgement
    claims: int


@dataclass(frozen=True, slots=True)
class Review:
    """The queue.

    Attributes:
        title: Title of the page.
        facets: Ways to narrow the queue.
        queue: Claims nobody has judged, the least certain first.
        here: Where to come back to after a judgement.
        together: Where claims can be judged at once.
        done: What was just decided together, or `None`.
        recent: Judgements that stand, latest first; those made together as one.
        table: Every judgement, for a download.
    """

    title: str
    facets: Sequence[Facet]
    queue: Sequence[Waiting]
    here: str
    together: str
    done: Decided | None
    recent: Sequence[Decided]
    table: Table
    template: str = "review.html"


def build(desk: Desk, asked: Asked) -> Review:
    """The queue as it stands."""
    now = {name: v for name, v in asked_conditions(asked).items() if name != "words"}
    wanted = claim_filter({**now, "words": ""}, unjudged=True)
    claims = desk.lookup.least_sure(wanted, _QUEUE)
    everything = desk.judgements.all()
    batch = desk.judgements.of_batch(asked.get("batch"))
    queue = [
        Waiting(
            card,
            round(100 * claim.extraction),
            claim.made_by.why,
            urls.correct(claim.id),
        )
        for claim, card in zip(claims, desk.cards(claims), strict=True)
    ]

    def there(**changed: object) -> str:
        return urls.review(**{**now, **changed})

    return Review(
        title="Review",
        facets=facets_of(desk, now, there, wanted),
        queue=queue,
        here=there(),
        together=urls.together(**now),
        done=Decided(batch[0], len(batch)) if batch else None,
        recent=_recent(standing(everything)),
        table=_table(everything),
    )


def _recent(decided: Sequence[Judgement]) -> tuple[Decided, ...]:
    """The latest decisions; a batch is one of them."""
    made = []
    for _, group in groupby(decided[::-1], lambda one: one.batch or one.id):
        own = list(group)
        made.append(Decided(own[-1], len(own)))
    return tuple(made[:_RECENT])


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
                    one.words,
                    one.note,
                    one.seen,
                    one.undoes or "",
                    one.batch,
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
        "Made together",
    )
    return Table(
        "Every judgement, oldest first", columns, rows, "Nobody has judged anything yet."
    )
