"""Extraction certainty: how likely it is that a claim's frame and roles are right.

The signs of a claim (`signs`) are weighed by weights fitted on claims of real news that were
judged by reading; `python -m benchmarks.precision.fit` fits them anew and prints how well
the certainty keeps its word. They stand in `certainty.yml`, to be read and reviewed.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import yaml

from whence.claims.signs import Signs

WEIGHTS = Path(__file__).with_name("certainty.yml")
# The readers whose claims were judged; see `Reading.made_by`.
WEIGHED = "reader "
LEAST, MOST = 0.02, 0.98


@dataclass(frozen=True, slots=True)
class Weighing:
    """How signs are weighed.

    Attributes:
        point: A claim less sure than this is a lead.
        weights: What each sign adds to the odds, in natural logarithms.
        points: What stands in place of `point` for frames whose words are often mere talk.
    """

    point: float
    weights: Mapping[str, float]
    points: Mapping[str, float] = field(default_factory=dict)

    def point_of(self, frame: str) -> float:
        """Below which certainty a claim of a frame is a lead."""
        return self.points.get(frame, self.point)


@lru_cache(maxsize=2)
def load_weighing(path: Path = WEIGHTS) -> Weighing:
    """The weights that ship with Whence."""
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    weights = {str(name): float(value) for name, value in raw["weights"].items()}
    points = {str(name): float(value) for name, value in raw.get("points", {}).items()}
    return Weighing(float(raw["point"]), weights, points)


def certainty_of(signs: Signs, weighing: Weighing) -> float:
    """How likely a claim with these signs is right, 0-1; a sign without weight says nothing."""
    odds = sum(weighing.weights.get(name, 0.0) * value for name, value in signs.items())
    return min(MOST, max(LEAST, 1 / (1 + math.exp(-odds))))


def is_weighed(made_by: str) -> bool:
    """Whether the weights hold for what a reader made."""
    return made_by.startswith(WEIGHED)
