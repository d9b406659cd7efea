"""One claim: its words, its chain, why it was coded, and what was decided on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import shorten

from whence.model.claim import Claim
from whence.model.ids import ClaimId
from whence.model.judgement import Judgement
from whence.present.web import urls
from whence.present.web.desk import Asked, Desk, NoSuchPageError
from whence.present.web.parts import Cell, ClaimCard, Link, Table

_LONGEST_TITLE = 110  # characters


@dataclass(frozen=True, slots=True)
class OneClaim:
    """A claim.

    Attributes:
        title: Its words, shortened.
        card: The claim as it is shown everywhere.
        quote: Its words.
        why: Why it was coded.
        made_by: Rule and model.
        certainty: How sure the program is that the text says this, in per cent.
        table: Its roles, with what fills them.
        chain: Its chain, hop by hop.
        relatives: How it stands to other claims.
        judgements: What was decided, oldest first.
        correct: Where it can be corrected.
    """

    title: str
    card: ClaimCard
    quote: str
    why: str
    made_by: str
    certainty: int
    table: Table
    chain: Table
    relatives: Sequence[Link]
    judgements: Sequence[Judgement]
    correct: str
    template: str = "claim.html"


def build(desk: Desk, asked: Asked) -> OneClaim:
    """One claim."""
    key = ClaimId(asked.key)
    claim = desk.findings.claims_by_id((key,)).get(key)
    if claim is None:
        raise NoSuchPageError(
            f"no claim with the id {asked.key!r}; a later run may have read the article anew"
        )
    (card,) = desk.cards((claim,))
    return OneClaim(
        title=f"“{shorten(claim.quote, _LONGEST_TITLE, placeholder=' …')}”",
        card=card,
        quote=claim.quote,
        why=claim.made_by.why,
        made_by=f"{claim.made_by.rule}, {claim.made_by.model}",
        certainty=round(100 * claim.extraction),
        table=_roles(claim),
        chain=_chain(claim),
        relatives=_relatives(desk, claim),
        judgements=desk.judgements.on_claims((claim,))[claim.id],
        correct=urls.correct(claim.id),
    )


def _roles(claim: Claim) -> Table:
    rows = [
        (
            Cell(role.name),
            Cell(filler.name, urls.actor(filler.id) if filler.id else ""),
            Cell(filler.text if filler.span else "(coded)"),
        )
        for role in claim.roles
        for filler in role.fillers
    ]
    return Table("Who and what", ("Role", "Stands for", "In the article’s words"), rows)


def _chain(claim: Claim) -> Table:
    rows = [
        (
            Cell(f"{place}"),
            Cell(
                " and ".join(hop.name),
                urls.actor(hop.ids[0]) if len(hop.ids) == 1 and hop.ids[0] else "",
            ),
            Cell(hop.text, note=hop.source_class or ""),
            Cell(hop.cue, note=", ".join(filter(None, (hop.document, hop.medium)))),
        )
        for place, hop in enumerate(claim.chain, start=1)
    ]
    return Table(
        "On whose word, nearest the article first",
        ("Hop", "Source", "In the article’s words", "Cue"),
        rows,
        "The article says it in its own voice.",
    )


def _relatives(desk: Desk, claim: Claim) -> tuple[Link, ...]:
    question_id = desk.findings.question_of(claim.id)
    question = desk.findings.question(question_id) if question_id else None
    if question is None:
        return ()
    return tuple(
        Link(
            f"{tie.tie.value}: {tie.why}",
            urls.claim(tie.second if tie.first == claim.id else tie.first),
        )
        for tie in question.ties
        if claim.id in {tie.first, tie.second}
    )
