"""`whence read`: one document, no case."""

from typing import Annotated

import typer

from whence.model.claim import Claim
from whence.model.claim_json import claim_record
from whence.pipeline.single import read_file
from whence.present.cli.claims import claim_line
from whence.present.cli.terms import (
    CodebookOption,
    Json,
    ReaderOption,
    tools_spec,
    write_json,
)


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("read")(read_command)


def read_command(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="One article; - for standard input.")
    ],
    reader: ReaderOption = None,
    codebook: CodebookOption = [],  # noqa: B006 - typer copies it
    why: Annotated[
        bool, typer.Option("--why", help="Say why each claim was made.")
    ] = False,
    json: Json = False,
) -> int:
    """Read one article and list its claims, without a case.

    Example: whence read article.html --why
    """
    articles = read_file(file, tools_spec(reader, codebook))
    for article in articles:
        if article.problem:
            typer.echo(f"{article.problem.name}: {article.problem.why}", err=True)
        for claim in article.coded.claims:
            if json:
                write_json(claim_record(claim))
                continue
            typer.echo(claim_line(claim))
            if why:
                typer.echo(why_lines(claim))
    return 1 if any(article.problem for article in articles) else 0


def why_lines(claim: Claim) -> str:
    """Why a claim exists: rule, model, the words behind every role, what the gate checked."""
    made = claim.made_by
    lines = [f"      because: {made.why or made.rule} (rule {made.rule}, {made.model})"]
    if made.trigger:
        lines.append(f"      evoked by: “{made.trigger}”")
    for role in claim.roles:
        fillers = "; ".join(
            f.name if f.text == f.name else f"{f.name} (“{f.text}”)" for f in role.fillers
        )
        lines.append(f"      {role.name}: {fillers}")
    lines += [
        f"      source: {' and '.join(hop.name)} (“{hop.text}”, {hop.cue or 'no cue'})"
        for hop in claim.chain
    ]
    lines += [f"      hedge: “{h.text}” = {h.kind} {h.value}" for h in claim.wording.hedges]
    spans = sum(1 for role in claim.roles for f in role.fillers if f.span)
    lines.append(
        f"      gate: {spans} fillers and the quote found at their places; extraction {claim.extraction:.2f}"
    )
    return "\n".join(lines)
