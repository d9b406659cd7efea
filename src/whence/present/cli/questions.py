"""`whence questions`: what a case answers, with positions and origins."""

from typing import Annotated

import typer

from whence.model.claim import Frame
from whence.model.finding import Tie
from whence.present.brief.ranges import RuleChoice, ranged_by
from whence.present.brief.wording import count_words
from whence.present.cli.terms import CasePath, Json, RangeOption, write_json
from whence.present.cli.words import question_lines
from whence.present.leading import in_passing
from whence.present.records import QuestionRecords
from whence.store import Case
from whence.store.findings import Findings

DISPUTING = frozenset({Tie.CONTRADICTS, Tie.DENIES, Tie.FIGURES_DIFFER})


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("questions")(questions_command)


def questions_command(
    case: CasePath,
    frame: Annotated[Frame | None, typer.Option(help="Only this frame.")] = None,
    disputed: Annotated[
        bool, typer.Option("--disputed", help="Only where claims contradict each other.")
    ] = False,
    most: Annotated[
        int | None, typer.Option("--most", min=1, help="At most so many.")
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Also what is told in passing.")
    ] = False,
    by: RangeOption = RuleChoice.LATEST,
    json: Json = False,
) -> int:
    """List the questions that the claims of a case answer, those with most claims first.

    Example: whence questions kabul.whence --disputed

    What is told in passing is only counted, unless --all or a --frame asks for it: posts that
    an article gives somebody in its own voice, and remarks about nobody by name.
    """
    shown = aside = 0
    everything = everything or json or frame is not None
    with Case.open(case) as opened:
        records = QuestionRecords(opened) if json else None
        for question in Findings(opened).questions(frame):
            if disputed and not DISPUTING & {tie.tie for tie in question.ties}:
                continue
            if not everything and in_passing(question):
                aside += 1
                continue
            if most is not None and shown >= most:
                break
            shown += 1
            if records:
                write_json(records.record(ranged_by(question, by.rule)))
            else:
                typer.echo("\n".join(question_lines(question)))
    if aside and (most is None or shown < most):
        typer.echo(f"… and {count_words(aside, 'question')} told in passing (--all)")
    if not (shown or aside):
        which = "no disputed question" if disputed else "no question"
        about = f" on {frame.value}" if frame else ""
        typer.echo(f"{which}{about} in this case", err=True)
    return 0
