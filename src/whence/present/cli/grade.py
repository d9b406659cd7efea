"""`whence grade`: how far an analyst trusts a source, and who said so."""

from collections.abc import Sequence
from typing import Annotated

import typer

from whence.errors import UnknownNameError
from whence.model.describing import fold, is_nameless
from whence.model.judgement import Judgement, JudgementKind
from whence.pipeline.profiles import known_names
from whence.present.cli.terms import CasePath, Json, write_json
from whence.present.facts import outlet_of
from whence.present.grades import ADMIRALTY, UNGRADED, grade_words, standing_grades
from whence.store import Case
from whence.store.judgements import Judgements

_MOST_NEAR = 3


def register(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command("grade")(grade_command)


def grade_command(
    case: CasePath,
    name: Annotated[
        str,
        typer.Argument(metavar="NAME", help="A source or outlet; none lists all grades."),
    ] = "",
    grade: Annotated[
        str, typer.Argument(metavar="GRADE", help="A to F; none shows the grade.")
    ] = "",
    who: Annotated[
        str, typer.Option("--who", metavar="ANALYST", help="Who grades; needed to set one.")
    ] = "",
    note: Annotated[str, typer.Option("--note", help="Why, in your words.")] = "",
    undo: Annotated[bool, typer.Option("--undo", help="Take the grade back.")] = False,
    json: Json = False,
) -> int:
    """Set or show how reliable a source is (Admiralty A to F), as an analyst judges it.

    Example: whence grade kabul.whence "United Nations" B --who anna

    F says that it cannot be judged and is no middle value. The program never sets a grade, a
    later run never changes one, and none is folded into how many sources agree.
    """
    wanted = grade.strip().upper()
    if wanted and wanted not in ADMIRALTY:
        scale = "; ".join(f"{key} {words}" for key, words in ADMIRALTY.items())
        raise typer.BadParameter(f"a grade is one of {scale}", param_hint="GRADE")
    if (wanted or undo) and not who.strip():
        raise typer.BadParameter("a judgement needs a name", param_hint="--who")
    with Case.open(case) as opened:
        names = {str(actor.id): actor.name for actor in opened.actors()}
        judgements = Judgements(opened)
        subject = _subject(opened, name) if name else ""
        if wanted:
            judgements.add(
                who.strip(), JudgementKind.GRADE, subject, value=wanted, note=note
            )
        elif undo and subject:
            _take_back(judgements, who.strip(), subject)
        standing = standing_grades(judgements.grades())
    shown = [one for one in standing if not subject or one.subject == subject]
    _echo(shown, {**names, subject: names.get(subject, subject)}, subject, json=json)
    return 0


def _take_back(judgements: Judgements, who: str, subject: str) -> None:
    """Take back every grade that stands, so that no earlier one comes up again."""
    for one in judgements.on(subject):
        if one.kind is JudgementKind.GRADE:
            judgements.undo(who, one.id)


def _echo(
    shown: Sequence[Judgement], names: dict[str, str], subject: str, *, json: bool
) -> None:
    """Each grade in a line, or that there is none."""
    for one in shown:
        name = names.get(one.subject, one.subject)
        if json:
            write_json({"source": name, "id": one.subject, "grade": one.value,
                        "words": grade_words(one), "who": one.who, "note": one.note})  # fmt: skip
        else:
            why = f": {one.note}" if one.note else ""
            typer.echo(
                f"{name} – {grade_words(one)} (by {one.who}, {one.at:%Y-%m-%d}{why})"
            )
    if not shown and not json:
        typer.echo(f"{names[subject]} – {UNGRADED}" if subject else "no source is graded")


def _subject(case: Case, name: str) -> str:
    """The id of the actor of that name, or the name itself of a source that is no known actor.

    Raises:
        UnknownNameError: The case knows nobody of that name, or several.
        typer.BadParameter: The name is none, so that it may stand for others in each article.
    """
    wanted = fold(name)
    own = {
        actor.id for actor in case.actors() if wanted in {fold(actor.name), fold(actor.id)}
    }
    by_any = {
        actor.id for actor in case.actors() if wanted in {fold(one) for one in actor.names}
    }
    found = sorted(own or by_any)
    if len(found) == 1:
        return found[0]
    if found:
        raise typer.BadParameter(
            f"several go by that name: give the id, {', '.join(found)}", param_hint="NAME"
        )
    outlets = {outlet_of(document) for document in case.documents()}
    written = sorted(one for one in known_names(case) | outlets if fold(one) == wanted)
    if not written:
        raise UnknownNameError("source", name, _near(name, known_names(case) | outlets))
    if is_nameless(written[0], opens=True) and written[0] not in outlets:
        raise typer.BadParameter(
            f"“{name}” is nobody's name: in each article it may stand for others",
            param_hint="NAME",
        )
    return written[0]


def _near(name: str, names: frozenset[str] | set[str]) -> tuple[str, ...]:
    from rapidfuzz import process

    found = process.extract(name, sorted(names), limit=_MOST_NEAR, score_cutoff=80)
    return tuple(match[0] for match in found)
