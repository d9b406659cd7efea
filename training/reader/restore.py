"""Makes a checkpoint from the shipped files: `restore --weights DIR --out FILE`.

The float weights of a run need not be kept: int8 per channel loses nothing that training
does not mend in a few steps. What the graph does not hold (the scales between
factuality sets) starts anew.
"""

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from training.reader.export import to_onnx
from training.reader.net.model import Model

MAPS = ("upos", "xpos", "rel", "frame", "kind", "role")
OUTSIDE = {  # tables kept beside the graph
    "frames.role.weight": "role_weight",
    "frames.role.bias": "role_bias",
    "pairs.query.weight": "query_weight",
    "pairs.query.bias": "query_bias",
    "pairs.out.weight": "pair_weight",
    "pairs.out.bias": "pair_bias",
}


def constants(path: Path) -> dict[str, np.ndarray]:
    """Every weight of a graph by name, quantised ones as the numbers they stand for."""
    raw = {t.name: numpy_helper.to_array(t) for t in onnx.load(path).graph.initializer}
    out = {}
    for name, value in raw.items():
        stem = name.removesuffix("_quantized")
        if stem != name:
            steps = value.astype(np.float32) - raw[f"{stem}_zero_point"].astype(np.float32)
            out[stem] = steps * raw[f"{stem}_scale"]
        else:
            out.setdefault(name, value)
    return out


def places(maps: dict[str, list[str]]) -> dict[str, tuple[str, bool]]:
    """Where each parameter stands in the graph: constant's name, and whether turned.

    A model with random weights is exported once; equal numbers show which is which.
    """
    torch.manual_seed(0)
    model = Model(maps)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.normal_()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "probe.onnx"
        to_onnx(model, path)
        found = constants(path)
    by_sum = {(v.size, float(np.sort(v, None)[0])): k for k, v in found.items() if v.size}
    out = {}
    for name, parameter in model.named_parameters():
        value = parameter.detach().numpy()
        key = (value.size, float(np.sort(value, None)[0]))
        if key in by_sum:
            turned = not np.array_equal(found[by_sum[key]], value)
            out[name] = (by_sum[key], turned)
    return out


def restored(weights: Path) -> Model:
    """The model behind `weights`.

    Raises:
        ValueError: A weight of the graph was not found.
    """
    labels = json.loads((weights / "labels.json").read_text(encoding="utf-8"))
    model = Model({name: labels[name] for name in MAPS})
    found = constants(weights / "reader.onnx")
    with np.load(weights / "reader.npz") as tables:
        outside = dict(tables)
    where = places(model.maps)
    free = {"scales"}
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if name in OUTSIDE:
                parameter.copy_(torch.from_numpy(outside[OUTSIDE[name]]))
            elif name.startswith("crfs."):
                moves = torch.from_numpy(outside[f"moves_{name.split('.')[1]}"])
                parameter.copy_(torch.where(moves < -1000, 0.0, moves))
            elif name in where:
                value, turned = found[where[name][0]], where[name][1]
                parameter.copy_(torch.from_numpy((value.T if turned else value).copy()))
            elif name not in free and not name.startswith("mixes."):
                raise ValueError(f"{weights}: no weight for {name}")
        for mix, shares in zip(
            model.mixes, layer_shares(weights / "reader.onnx"), strict=True
        ):
            mix.weights.copy_(torch.from_numpy(np.log(shares)))
    return model


def layer_shares(path: Path) -> list[np.ndarray]:
    """The share of each encoder layer, a row for each mix, as export folded them."""
    graph = onnx.load(path).graph
    values = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    inputs = {
        node.name: node.input[0]
        for node in graph.node
        if node.op_type == "Split" and node.name.startswith("/model/mixes.")
    }
    return [values[inputs[name]] for name in sorted(inputs)]


def main() -> None:
    """Writes the checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    model = restored(options.weights)
    state = {"model": model.state_dict(), "average": model.state_dict()}
    torch.save({**state, "maps": model.maps, "step": 0}, options.out)


if __name__ == "__main__":
    main()
