"""Writes the sentence encoder in int8: `export --minilm FILE --out DIR`."""

import argparse
from pathlib import Path

import torch

from training.encoder.model import SentenceEncoder
from training.reader.export import quantise, write_sums
from training.reader.net.encoder import load_minilm


def main() -> None:
    """Exports the encoder, tuned or as it was released."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minilm", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, help="tuned weights")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    model = SentenceEncoder().eval()
    load_minilm(model.encoder, options.minilm)
    if options.checkpoint:
        model.load_state_dict(torch.load(options.checkpoint, weights_only=True))
    wide = options.out / "encoder.float.onnx"
    torch.onnx.export(
        model, (torch.randint(1000, 2000, (2, 16)),), str(wide), input_names=["ids"],
        output_names=["vector"], dynamic_axes={"ids": {0: "b", 1: "p"}, "vector": {0: "b"}},
        opset_version=17, dynamo=False,
    )  # fmt: skip
    quantise(wide, options.out / "encoder.onnx")
    wide.unlink()
    write_sums(options.out)


if __name__ == "__main__":
    main()
