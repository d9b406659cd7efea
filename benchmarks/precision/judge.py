"""Joins a judge's short marks to the rows of a sheet and appends them to the verdicts.

Usage: python -m benchmarks.precision.judge --rows SHEET.jsonl --marks MARKS.txt

A line of marks is ``id letters fault``, the id as on the sheet: letters say what is wrong, out of f (frame or
kind), r (roles), c (chain), w (wording), g (grounding). Claims without a line are right.
"""

import argparse
import json
from pathlib import Path

VERDICTS = Path(__file__).parent / "verdicts.jsonl"
PARTS = {"frame": "f", "roles": "r", "chain": "c", "wording": "w", "grounded": "g"}


def main() -> None:
    """Join and append."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=Path, required=True)
    parser.add_argument("--marks", type=Path, required=True)
    given = parser.parse_args()
    marks = {
        number.lstrip("#"): (letters, fault)
        for number, letters, fault in (
            line.split() for line in given.marks.read_text().splitlines() if line.strip()
        )
    }
    rows = [json.loads(line) for line in given.rows.read_text().splitlines()]
    if unknown := marks.keys() - {row.get("id") for row in rows}:
        raise SystemExit(f"no such claims: {sorted(unknown)}")
    with VERDICTS.open("a", encoding="utf-8") as out:
        for row in rows:
            if "id" in row:
                letters, fault = marks.get(row["id"], ("", ""))
                row["right"] = {
                    part: letter not in letters for part, letter in PARTS.items()
                }
                row["fault"] = fault
            out.write(json.dumps(row) + "\n")


if __name__ == "__main__":
    main()
