"""`whence check`: is the case whole?"""

import typer

from whence.pipeline import check, odd
from whence.present.cli.terms import CasePath, Json, write_json
from whence.store import Case


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("check")(check_command)


def check_command(case: CasePath, json: Json = False) -> int:
    """Check hashes, references and the search index, and that quotes and spans are in the texts.

    Example: whence check kabul.whence

    Whether a claim says what its text says is for a person to judge; claims that look odd are
    listed to be looked at. Exit code 1 says that there are faults; they are listed too.
    """
    with Case.open(case) as opened:
        faults = list(check(opened))
        doubtful = list(odd(opened))
        documents = sum(1 for _ in opened.documents())
        claims = sum(1 for _ in opened.claims())
        leads = sum(1 for _ in opened.leads())
        refused = opened.refused()
    for fault in (*faults, *doubtful):
        if json:
            write_json({"kind": fault.kind, "where": fault.where, "detail": fault.detail})
        else:
            typer.echo(f"{fault.kind}: {fault.where}: {fault.detail}")
    if not json:
        verdict = f"{len(faults)} faults" if faults else "all quotes and spans found"
        if doubtful:
            verdict += f"; {len(doubtful)} that look odd"
        typer.echo(f"{documents} articles, {claims} claims: {verdict}")
        if refused:
            typer.echo("the reader proposed and Whence did not take, which is no fault:")
        for why, count in sorted(refused.items(), key=lambda one: (-one[1], one[0])):
            typer.echo(f"  {count} × {why}")
        if leads:
            typer.echo(f"{leads} leads, too unsure to be claims: whence claims --all")
    return 1 if faults else 0
