"""What several commands share: their arguments and how they write."""

import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from whence.pipeline import ToolsSpec
from whence.pipeline.article import ReaderChoice

CasePath = Annotated[Path, typer.Argument(metavar="CASE", help="The case file.")]
CaseOption = Annotated[
    Path,
    typer.Option("--case", metavar="FILE", help="The case file; made if it is not there."),
]
Json = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]
ReaderOption = Annotated[
    ReaderChoice,
    typer.Option("--reader", help="The trained reader, or the simple one without a model."),
]
CodebookOption = Annotated[
    list[Path],
    typer.Option("--codebook", metavar="FILE", help="Additions to the codebook (YAML)."),
]


def tools_spec(reader: ReaderChoice, codebook: Iterable[Path] = ()) -> ToolsSpec:
    """What the stages shall work with, from what the user asked for."""
    return ToolsSpec(reader=reader, codebook_files=tuple(codebook))


def write_json(record: Mapping[str, Any]) -> None:
    """One record, one line."""
    sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")
