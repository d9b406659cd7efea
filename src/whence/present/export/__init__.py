"""The formats other tools read, each with a report of what it cannot carry."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from importlib import import_module
from pathlib import Path

from whence.present.export.losses import Loss, LossReport, withheld
from whence.present.view import CaseView

__all__ = ["Format", "Loss", "LossReport", "export"]


class Format(StrEnum):
    """What `whence export` writes."""

    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    STIX = "stix"
    FTM = "ftm"
    UCDP = "ucdp"
    ACLED = "acled"
    PLOVER = "plover"
    ANNOTATIONS = "annotations"
    GEOJSON = "geojson"
    GRAPHML = "graphml"
    JUDGEMENTS = "judgements"
    DATASETTE = "datasette"
    HTML = "html"
    MD = "md"


Writer = Callable[[CaseView, Path], LossReport]
# Formats that share a module, with the function that writes them.
_ELSEWHERE = {
    Format.CSV: ("tables", "write_csv"),
    Format.PARQUET: ("tables", "write_parquet"),
    Format.DATASETTE: ("tables", "write_labels"),
    Format.HTML: ("page", "write"),
    Format.MD: ("page", "write"),
}


def export(
    view: CaseView, wanted: Format, path: Path, *, centres: bool = False
) -> LossReport:
    """Write a case in a format and tell what it could not carry.

    Args:
        view: The case.
        wanted: The format.
        path: The file, or for csv and parquet the folder, to write.
        centres: For GeoJSON, whether an area gets the point in its middle.
    """
    module, function = _ELSEWHERE.get(wanted, (wanted.value, "write"))
    writers = import_module(f"whence.present.export.formats.{module}")
    if wanted is Format.GEOJSON:
        report: LossReport = writers.write(view, path, centres=centres)
    else:
        write: Writer = getattr(writers, function)
        report = write(view, path)
    if view.persons is None or wanted is Format.DATASETTE:
        return report
    return replace(report, losses=(*withheld(view.persons), *report.losses))
