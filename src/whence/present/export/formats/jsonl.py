"""JSON lines: every claim as the command line prints it, and nothing lost of a claim."""

from pathlib import Path

from whence.model.claim_json import claim_record
from whence.present.export.losses import LossReport, Tally
from whence.present.export.written import write_lines
from whence.present.view import CaseView


def write(view: CaseView, path: Path) -> LossReport:
    """Write one claim a line."""
    count = write_lines(path, map(claim_record, view.claims()))
    losses = Tally().losses(
        ("articles' texts", "a claim names its article; csv and parquet carry the text"),
        ("questions, origins and ties", "`whence questions --json` prints them"),
    )
    return LossReport(count, "claims", losses)
