"""`whence ask`: the positions on one question."""

from collections.abc import Sequence
from pathlib import Path
from textwrap import shorten
from typing import Annotated

import typer

from whence.errors import MissingWeightsError
from whence.model.finding import Question
from whence.pipeline.asking import Match, reply
from whence.pipeline.beside import Surroundings, find_beside
from whence.present.beside import beside_lines, beside_record
from whence.present.brief.ranges import RuleChoice, ranged_by
from whence.present.cli.terms import CasePath, Json, RangeOption, write_json
from whence.present.cli.words import WIDTH, answer_lines, question_lines
from whence.present.grades import grades_in
from whence.present.records import QuestionRecords
from whence.store import Case
from whence.store.findings import Findings

# Matches this much worse than the best are told as well as it, in short.
NEARLY = 0.05
MOST = 15
MOST_NEAR = 5


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("ask")(ask_command)


def ask_command(
    case: CasePath,
    words: Annotated[str, typer.Argument(metavar="QUESTION", help="In any words.")],
    by: RangeOption = RuleChoice.LATEST,
    json: Json = False,
) -> int:
    """Show who holds what on one question: answers, sources, origins, changes.

    Example: whence ask kabul.whence "are the Taliban and al-Qaeda allied"

    Under each report stand its four grades; “whence grade” sets the first of them.

    Exit code 1 says that nothing in the case fits; the nearest questions are then named.
    """
    with Case.open(case) as opened:
        found = reply(opened, words, MOST)
        if not found.matches:
            _echo_nothing(case, words, found.unmet, found.near)
            return 1
        best, *others = found.matches
        question = ranged_by(best.question, by.rule)
        beside = _beside(opened, question)
        if json:
            record = QuestionRecords(opened).record(question)
            write_json({**record, **beside_record(beside)})
            return 0
        claims = Findings(opened).claims_by_id(question.claims)
        grades = grades_in(opened, question, claims)
    typer.echo("\n".join(answer_lines(question, claims, grades)))
    typer.echo("".join(f"{line}\n" for line in beside_lines(beside, WIDTH)), nl=False)
    equal = [match.question for match in others if match.share > best.share - NEARLY]
    if equal:
        typer.echo("\nFits as well:")
    for other in equal:
        typer.echo("\n".join(question_lines(other)))
    rest = [match.question for match in others[len(equal) :]][:MOST_NEAR]
    if rest:
        typer.echo("\nAlso near:")
    for other in rest:
        typer.echo("  " + shorten(other.text, WIDTH - 2, placeholder=" …"))
    return 0


def _beside(case: Case, question: Question) -> Surroundings:
    """What may be of the same matter; nothing where the encoder's weights are missing."""
    from whence.pipeline.article import ToolsSpec
    from whence.pipeline.meaning import embed_with

    try:
        return find_beside(case, question, embed_with(ToolsSpec(threads=1)))
    except MissingWeightsError:
        return Surroundings()


def _echo_nothing(
    case: Path, words: str, unmet: Sequence[str], near: Sequence[Match]
) -> None:
    """That nothing answers, of whom nothing is told, and the questions that come nearest."""
    told_of = f", and nothing of the sort is told of {', '.join(unmet)}" if unmet else ""
    hint = f"whence questions {case} lists what it does answer"
    typer.echo(f"nothing in this case answers “{words}”{told_of}; {hint}", err=True)
    if near:
        typer.echo("Nearest to it:", err=True)
    for match in near[:MOST_NEAR]:
        short = shorten(match.question.text, WIDTH - 2, placeholder=" …")
        typer.echo(f"  {short}", err=True)
