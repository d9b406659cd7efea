"""Writes the comparer in int8: `export --checkpoint FILE --out DIR`."""

import argparse
from pathlib import Path

import torch

from training.comparer.net import Comparer
from training.reader.export import quantise, write_sums


def main() -> None:
    """Exports a trained comparer."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    model = Comparer().eval()
    model.load_state_dict(torch.load(options.checkpoint, weights_only=True))
    wide = options.out / "comparer.float.onnx"
    free = {0: "b", 1: "p"}
    ids = torch.randint(1000, 2000, (2, 16))
    torch.onnx.export(
        model, (ids, torch.zeros_like(ids)), str(wide), input_names=["ids", "side"],
        output_names=["scores"],
        dynamic_axes={"ids": free, "side": free, "scores": {0: "b"}},
        opset_version=17, dynamo=False,
    )  # fmt: skip
    quantise(wide, options.out / "comparer.onnx")
    wide.unlink()
    write_sums(options.out)


if __name__ == "__main__":
    main()
