"""`whence check`: is the case whole?"""

import typer

from whence.pipeline import check
from whence.present.cli.terms import CasePath, Json, write_json
from whence.store import Case


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("check")(check_command)


def check_command(case: CasePath, json: Json = False) -> int:
    """Check hashes, spans, grounding, references and the search index.

    Example: whence check kabul.whence

    Exit code 1 says that there are faults; they are listed.
    """
    with Case.open(case) as opened:
        faults = list(check(opened))
        documents = sum(1 for _ in opened.documents())
        claims = sum(1 for _ in opened.claims())
        leads = sum(1 for _ in opened.leads())
        refused = opened.refused()
    for fault in faults:
        if json:
            write_json({"kind": fault.kind, "where": fault.where, "detail": fault.detail})
        else:
            typer.echo(f"{fault.kind}: {fault.where}: {fault.detail}")
    if not json:
        verdict = f"{len(faults)} faults" if faults else "no fault found"
        for why, count in sorted(refused.items(), key=lambda one: (-one[1], one[0])):
            typer.echo(f"not written ({count}): {why}")
        if leads:
            typer.echo(f"{leads} leads, too unsure to be claims: whence claims --all")
        typer.echo(f"{documents} articles, {claims} claims: {verdict}")
    return 1 if faults else 0
