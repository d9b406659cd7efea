"""`whence claims`: the claims of a case, one a line."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Annotated, Any

import typer

from whence.errors import FilterError
from whence.model.band import band_words
from whence.model.claim import Claim, Frame, Polarity
from whence.model.claim_json import claim_record
from whence.pipeline.profiles import meant_by
from whence.present.cli.terms import CasePath, Json, write_json
from whence.present.facts import source_of
from whence.store import Case, ClaimFilter


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("claims")(claims_command)


def _option(words: str, metavar: str | None = None) -> Any:
    return typer.Option(help=words, metavar=metavar)


LeastCertainty = Annotated[
    float | None, typer.Option(min=0, max=1, help="Least extraction certainty.")
]
WithLeads = Annotated[
    bool, typer.Option("--all", help="Also leads: what was too unsure to be a claim.")
]


def claims_command(
    case: CasePath,
    frame: Annotated[Frame | None, _option("Only this frame.")] = None,
    kind: Annotated[str | None, _option("Only this kind, status or stance.")] = None,
    document: Annotated[str | None, _option("Only this article (file name).")] = None,
    actor: Annotated[str | None, _option("Someone in a role.")] = None,
    source: Annotated[str | None, _option("Someone in the chain of sources.")] = None,
    place: Annotated[str | None, _option("A place it concerns.")] = None,
    polarity: Annotated[Polarity | None, _option("Affirmed, negated or denied.")] = None,
    words: Annotated[str | None, _option("Words in the quote (FTS5 syntax).")] = None,
    since: Annotated[str | None, _option("Published on or after.", "DAY")] = None,
    until: Annotated[str | None, _option("Published on or before.", "DAY")] = None,
    extraction: LeastCertainty = None,
    everything: WithLeads = False,
    json: Json = False,
) -> int:
    """List claims, each with its words and the chain of its sources.

    Example: whence claims kabul.whence --frame relation --actor Taliban
    """
    wanted = ClaimFilter(
        frame,
        kind,
        document,
        actor,
        source,
        place,
        polarity,
        words,
        _day(since, "--since"),
        _day(until, "--until"),
        extraction,
    )
    told = 0
    with Case.open(case) as opened:
        actor, source = (
            meant_by(opened, each) if each else each for each in (actor, source)
        )
        wanted = replace(wanted, actor=actor, source=source)
        for claim, is_lead in _found(opened, wanted, leads=everything):
            told += 1
            if json:
                write_json(claim_record(claim) | ({"lead": True} if is_lead else {}))
            else:
                mark = f"lead ({claim.extraction:.2f})  " if is_lead else ""
                typer.echo(mark + claim_line(claim))
    if not told:
        typer.echo("no such claim in this case", err=True)
    return 0


def _found(case: Case, wanted: ClaimFilter, *, leads: bool) -> Iterator[tuple[Claim, bool]]:
    """Claims, then leads if they are wanted, each with whether it is a lead."""
    whom = (wanted.actor, wanted.source)
    actor, source = (meant_by(case, each) if each else each for each in whom)
    wanted = replace(wanted, actor=actor, source=source)
    try:
        yield from ((claim, False) for claim in case.claims(wanted))
        yield from ((lead, True) for lead in (case.leads(wanted) if leads else ()))
    except FilterError as error:
        why = f"{wanted.words!r} is no search; put words that hold signs in double quotes"
        raise typer.BadParameter(why, param_hint="--words") from error


def _day(words: str | None, option: str) -> str | None:
    """The day as the case writes it."""
    if words is None:
        return None
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError as error:
        why = f"{words!r} is no day; write it as 2024-03-09"
        raise typer.BadParameter(why, param_hint=option) from error


def claim_line(claim: Claim) -> str:
    """A claim for the terminal: where it stands, what it is, who says so, its words."""
    hops = " ← ".join([claim.document_name, *(source_of(hop) for hop in claim.chain)])
    what = f"{claim.frame}.{claim.kind}" if claim.kind else str(claim.frame)
    mark = (
        ""
        if claim.wording.polarity is Polarity.AFFIRMED
        else f" [{claim.wording.polarity}]"
    )
    band = band_words(claim.wording)
    worded = f" ({band})" if band else ""
    return f"{what}{mark}  {hops}\n    “{' '.join(claim.quote.split())}”{worded}"
