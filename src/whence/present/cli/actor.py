"""`whence actor`: one actor's profile."""

from textwrap import fill
from typing import Annotated

import typer

from whence.errors import UnknownNameError
from whence.model.claim_json import claim_record
from whence.pipeline.profiles import known_names, profile
from whence.present.brief.wording import count_words
from whence.present.cli.claims import claim_line
from whence.present.cli.terms import CasePath, Json, write_json
from whence.present.cli.words import WIDTH, question_lines
from whence.present.records import QuestionRecords
from whence.store import Case

SHOWN = 12


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("actor")(actor_command)


def actor_command(
    case: CasePath,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Any spelling, or the id.")],
    json: Json = False,
) -> int:
    """Show what one actor is said to be and do, and what it says itself.

    Example: whence actor kabul.whence Taliban
    """
    with Case.open(case) as opened:
        found = profile(opened, name)
        if found is None:
            raise UnknownNameError("actor", name, _near(opened, name))
        records = QuestionRecords(opened) if json else None
        asked = list(map(records.record, found.questions)) if records else []
    if json:
        write_json(
            {
                "name": found.name,
                "names": list(found.names),
                "questions": asked,
                "said": [claim_record(claim) for claim in found.said],
            }
        )
        return 0
    about = count_words(len(found.about), "claim")
    typer.echo(f"{found.name}: {about} about it, {len(found.said)} said by it")
    if not (found.about or found.said):
        typer.echo("  an article names it; no claim is about it, and none goes back to it")
    names = ", ".join([n for n in found.names if n != found.name][:SHOWN])
    if names:
        typer.echo(fill(f"  also: {names}", WIDTH, subsequent_indent="    "))
    for question in found.questions[:SHOWN]:
        typer.echo("\n".join(question_lines(question)))
    if len(found.questions) > SHOWN:
        typer.echo(
            f"… and {len(found.questions) - SHOWN} more questions (--json shows all)"
        )
    if found.said:
        typer.echo("\nIt says:")
    for claim in found.said[:SHOWN]:
        typer.echo(claim_line(claim))
    return 0


def _near(case: Case, name: str) -> tuple[str, ...]:
    from rapidfuzz import process

    found = process.extract(name, sorted(known_names(case)), limit=3, score_cutoff=86)
    return tuple(match[0] for match in found)
