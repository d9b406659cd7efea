"""The weighted mean of checkpoints: `average --out FILE CHECKPOINT:SHARE CHECKPOINT:SHARE …`.

All must come from one run or start from one checkpoint, so that their weights mean the same.
"""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from torch import Tensor

Weights = Mapping[str, Tensor]


def mean_of(states: Sequence[Weights], shares: Sequence[float]) -> dict[str, Tensor]:
    """Weight for weight the mean of several, by shares that need not add up to one."""
    total = sum(shares)
    return {
        name: torch.stack(
            [
                state[name] * (share / total)
                for state, share in zip(states, shares, strict=True)
            ]
        ).sum(0)
        for name in states[0]
    }


def main() -> None:
    """Writes the mean of the averaged weights of the checkpoints named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("parts", nargs="+", help="checkpoint and share, joined by a colon")
    options = parser.parse_args()
    names, shares = zip(*(one.rsplit(":", 1) for one in options.parts), strict=True)
    states = [torch.load(name, weights_only=False, map_location="cpu") for name in names]
    mean = mean_of([one["average"] for one in states], [float(one) for one in shares])
    kept = {"model": mean, "average": mean, "maps": states[0]["maps"], "step": 0}
    torch.save(kept, options.out)


if __name__ == "__main__":
    main()
