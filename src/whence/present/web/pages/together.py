"""Several claims judged at once: which they are, what stands on each, and what would change."""

from collections.abc import Sequence
from dataclasses import dataclass

from whence.model.judgement import Judgement, JudgementKind
from whence.present.brief.wording import count_words
from whence.present.web import urls
from whence.present.web.conditions import (
    CHOSEN,
    Field,
    asked_conditions,
    facets_of,
    fields_of,
    name_facets,
    named_in,
)
from whence.present.web.desk import JUDGED, Asked, Desk
from whence.present.web.pages.search import find_claims
from whence.present.web.parts import Cell, Choice, ClaimCard, Facet, Table

MOST = 200  # claims that can be looked through before they are judged
DECISIONS = (JudgementKind.ACCEPT, JudgementKind.REJECT)
NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Line:
    """One claim; `changes` is false where it is decided so already.

    Attributes:
        card: The claim.
        words: Its words.
        now: What stands on it.
        then: What would stand on it.
        changes: Whether it would be judged.
    """

    card: ClaimCard
    words: str
    now: str
    then: str
    changes: bool


@dataclass(frozen=True, slots=True)
class Together:
    """Claims that fit, with what one decision would do to each.

    Attributes:
        title: Title of the page.
        fields: What can be typed.
        hidden: Everything else that is in force, to be kept when the form is sent.
        facets: Ways to narrow the list, and what is to be decided.
        remark: What was made of words that are no query, or empty.
        summary: What would happen, in a sentence.
        decision: What is to be decided, as code.
        decides: The same as a word on the button.
        lines: The claims.
        table: The same for a download.
    """

    title: str
    fields: Sequence[Field]
    hidden: Sequence[tuple[str, str]]
    facets: Sequence[Facet]
    remark: str
    summary: str
    decision: str
    decides: str
    lines: Sequence[Line]
    table: Table
    template: str = "together.html"


def build(desk: Desk, asked: Asked) -> Together:
    """What would change."""
    now = asked_conditions(asked)
    decision = asked.among("decision", [one.value for one in DECISIONS]) or "accept"
    every = asked.among("judged", ("too",))
    total, claims, remark, wanted = find_claims(desk, now, MOST, 0, unjudged=not every)
    judged = desk.judgements.on_claims(claims)
    lines = [
        _line(card, claim.quote, judged[claim.id], JudgementKind(decision))
        for claim, card in zip(claims, desk.cards(claims), strict=True)
    ]
    own = {**now, "decision": decision, "judged": every}

    def there(**changed: object) -> str:
        return urls.together(**{**own, **changed})

    named = named_in(desk, wanted, total)
    return Together(
        title="Judge together",
        fields=fields_of(now, named),
        hidden=tuple((k, own[k]) for k in (*CHOSEN, "decision", "judged") if own[k]),
        facets=(
            *facets_of(desk, now, there, wanted),
            *name_facets(now, there, named),
            Facet(
                "Of them",
                (
                    Choice("those nobody has judged", there(judged=""), None, not every),
                    Choice("all", there(judged="too"), None, bool(every)),
                ),
            ),
            Facet(
                "To be",
                [
                    Choice(
                        JUDGED[one], there(decision=one.value), None, one.value == decision
                    )
                    for one in DECISIONS
                ],
            ),
        ),
        remark=remark,
        summary=_summary(total, lines, JUDGED[JudgementKind(decision)]),
        decision=decision,
        decides=decision.capitalize(),
        lines=lines,
        table=_table(lines),
    )


def _line(
    card: ClaimCard, quote: str, standing: Sequence[Judgement], decision: JudgementKind
) -> Line:
    decided = [one for one in standing if one.kind in JUDGED]
    now = ", ".join(f"{JUDGED[one.kind]} by {one.who}" for one in decided) or NOTHING
    last = next(
        (one.kind for one in decided[::-1] if one.kind is not JudgementKind.NOTE), None
    )
    changes = last is not decision
    then = JUDGED[decision] if changes else "stays as it is"
    return Line(card, " ".join(quote.split()), now, then, changes)


def _summary(total: int, lines: Sequence[Line], done: str) -> str:
    changing = sum(line.changes for line in lines)
    if not lines:
        return "No claim fits, so nothing would change."
    words = f"Of {count_words(total, 'claim')} that fit, {changing:,} would be {done}"
    rest = len(lines) - changing
    words += f"; {rest:,} already stand so and stay as they are" if rest else ""
    over = total - len(lines)
    words += f"; the other {over:,} come when these are done" if over else ""
    return f"{words}. Take the tick off those that should be left alone."


def _table(lines: Sequence[Line]) -> Table:
    rows = [
        (
            Cell(line.card.id),
            Cell(line.card.topic),
            Cell(line.words),
            Cell(line.card.outlet),
            Cell(line.card.published),
            Cell(line.now),
            Cell(line.then),
        )
        for line in lines
    ]
    columns = ("Claim", "About", "Words", "Outlet", "Published", "Stands now", "Then")
    return Table("What would change", columns, rows)
