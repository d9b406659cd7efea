"""The gate: a benchmark's figures must not fall below its floors."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path


def misses(figures: Mapping[str, float], baseline: Path) -> list[str]:
    """One line for every floor that is not reached; a missing figure is a miss.

    Args:
        figures: Figures of this run, by the names used in the baseline.
        baseline: JSON file with ``floors`` and optionally ``tolerance``.
    """
    pinned = json.loads(baseline.read_text(encoding="utf-8"))
    tolerance = pinned.get("tolerance", 0.0)
    return [
        f"{name}: {figures.get(name, float('nan')):.3f} is below the floor {floor:.3f}"
        for name, floor in pinned["floors"].items()
        if not figures.get(name, float("-inf")) >= floor - tolerance
    ]


def enforce(figures: Mapping[str, float], baseline: Path) -> None:
    """Leave with status 1 and a line a miss when a floor is not reached."""
    below = misses(figures, baseline)
    if below:
        sys.exit("\n".join(below))
