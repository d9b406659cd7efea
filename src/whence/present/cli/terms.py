"""What several commands share: their arguments and how they write."""

import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from tomllib import TOMLDecodeError
from typing import Annotated, Any

import typer
from pydantic import ValidationError

from whence.errors import SettingsError
from whence.pipeline import ToolsSpec
from whence.pipeline.article import ReaderChoice
from whence.present.brief.ranges import RuleChoice
from whence.present.settings import Settings

CasePath = Annotated[Path, typer.Argument(metavar="CASE", help="The case file.")]
CaseOption = Annotated[
    Path,
    typer.Option("--case", metavar="FILE", help="The case file; made if it is not there."),
]
WithholdPrivate = Annotated[
    bool,
    typer.Option(
        "--withhold-private",
        help="Cover the names of persons who hold no post and are no known actor.",
    ),
]
RangeOption = Annotated[
    RuleChoice,
    typer.Option(
        "--range",
        help="Best of several figures: the median of each origin’s latest number, of all numbers, "
        "or the lowest.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]
ReaderOption = Annotated[
    ReaderChoice | None,
    typer.Option("--reader", help="The trained reader, or the simple one without a model."),
]
CodebookOption = Annotated[
    list[Path],
    typer.Option("--codebook", metavar="FILE", help="Additions to the codebook (YAML)."),
]


def load_settings() -> Settings:
    """What the user has set once.

    Raises:
        SettingsError: The file or a variable holds what no setting can be.
    """
    try:
        return Settings()
    except (ValidationError, TOMLDecodeError) as error:
        raise SettingsError(" ".join(str(error).split())) from error


def tools_spec(reader: ReaderChoice | None, codebook: Iterable[Path] = ()) -> ToolsSpec:
    """What the stages shall work with: what is asked for, else what is set."""
    settings = load_settings()
    files = (*settings.codebook, *codebook)
    return ToolsSpec(reader=reader or settings.reader, codebook_files=files)


def check_folder(output: Path) -> None:
    """Refuse a file to write in a folder that is not there.

    Raises:
        typer.BadParameter: There is no such folder.
    """
    if not output.parent.is_dir():
        raise typer.BadParameter(
            f"there is no folder {output.parent}", param_hint="--output"
        )


def write_json(record: Mapping[str, Any]) -> None:
    """One record, one line."""
    sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")
