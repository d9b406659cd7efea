"""Writes a checkpoint as the shipped files: `export --checkpoint FILE --tokenizer FILE --out DIR`."""

import argparse
import hashlib
import json
import shutil
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.reader.examples import (
    ATTRIBUTION_TAGS,
    MENTION_TAGS,
    NAME_TAGS,
    PLOVER_ROOTS,
)
from training.reader.net.heads import TOP
from training.reader.net.model import Model

INPUTS = ("ids", "shape", "first", "sentence")
OUTPUTS = (
    "attribution",
    "inner",
    "names",
    "mentions",
    "pos",
    "heads",
    "head_scores",
    "root_scores",
    "relations",
    "to_source",
    "to_cue",
    "fact",
    "negation",
    "scope",
    "hedge",
    "frame",
    "kind",
    "frame_arcs",
    "role_from",
    "role_to",
    "pairs",
)
OPSET = 17


class Graph(nn.Module):
    """The model as it runs: only the best few heads of each word leave the graph."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.model = model

    def forward(
        self, ids: Tensor, shape: Tensor, first: Tensor, sentence: Tensor
    ) -> tuple[Tensor, ...]:
        """Outputs in the order of `OUTPUTS`."""
        out = self.model(ids, shape, first, sentence)
        arcs = out["arcs"].log_softmax(-1)
        out["root_scores"] = torch.diagonal(arcs, dim1=1, dim2=2)
        place = torch.arange(arcs.shape[1])
        others = arcs.masked_fill((place[:, None] == place[None, :])[None], -1e5)
        scores, heads = others.topk(TOP, -1)
        batch, size, _ = heads.shape
        chosen = (
            out["rel_head"]
            .gather(1, heads.reshape(batch, size * TOP, 1).expand(-1, -1, 128))
            .view(batch, size, TOP, 128)
        )
        # A root's relation is known; the head row is not needed for it.
        dependants = out["rel_dep"][:, :, None, :]
        labels = self.model.syntax.relation(dependants, chosen)
        root = self.model.maps["rel"].index("root")
        names = torch.arange(labels.shape[-1])
        out["relations"] = labels.masked_fill(names == root, -1e4).argmax(-1)
        out["heads"], out["head_scores"] = heads, scores
        return tuple(out[name] for name in OUTPUTS)


def to_onnx(model: Model, path: Path) -> None:
    """Writes the float32 graph."""
    ids = torch.randint(1000, 2000, (2, 40))
    ids[1, 30:] = 0
    first = torch.arange(1, 13).repeat(2, 1)
    sentence = torch.tensor([[0] * 6 + [1] * 6, [0] * 10 + [-1] * 2])
    axes = {
        "ids": {0: "b", 1: "p"},
        "shape": {0: "b", 1: "p"},
        "first": {0: "b", 1: "w"},
        "sentence": {0: "b", 1: "w"},
    }
    axes |= {name: {0: "b", 1: "w"} for name in OUTPUTS}
    for name in ("to_source", "to_cue", "scope", "frame_arcs"):
        axes[name] = {0: "b", 1: "w", 2: "w"}
    torch.onnx.export(
        Graph(model).eval(),
        (ids, torch.zeros_like(ids), first, sentence),
        str(path),
        input_names=list(INPUTS),
        output_names=list(OUTPUTS),
        dynamic_axes=axes,
        opset_version=OPSET,
        dynamo=False,
        do_constant_folding=True,
    )


def quantise(source: Path, target: Path) -> None:
    """Dynamic int8, per channel, seven bits so that processors without VNNI do not saturate."""
    quantize_dynamic(
        source,
        target,
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
    )


def tables(model: Model) -> dict[str, np.ndarray]:
    """What decoding needs besides the graph."""
    out = {f"moves_{name}": crf.transitions() for name, crf in model.crfs.items()}
    out |= {
        "role_weight": model.frames.role.weight,
        "role_bias": model.frames.role.bias,
        "query_weight": model.pairs.query.weight,
        "query_bias": model.pairs.query.bias,
        "pair_weight": model.pairs.out.weight,
        "pair_bias": model.pairs.out.bias,
    }
    return {name: value.detach().numpy().astype(np.float32) for name, value in out.items()}


def mute(found: dict[str, np.ndarray], spec: list[str]) -> None:
    """Forbids tags that no set has taught yet; each is ``layer:type``."""
    names = {"names": NAME_TAGS, "mentions": MENTION_TAGS}
    for one in spec:
        layer, _, kind = one.partition(":")
        found[f"moves_{layer}"][:, names[layer].index(f"B-{kind}")] = -1e4


def label_lists(model: Model, without: list[str]) -> dict[str, list[str]]:
    """Names of every output's columns, and which optional heads are in use."""
    return {
        "heads": [name for name in ("inner", "hedge", "frames") if name not in without],
        "attribution": list(ATTRIBUTION_TAGS),
        "names": list(NAME_TAGS),
        "mentions": list(MENTION_TAGS),
        "roots": list(PLOVER_ROOTS),
        **model.maps,
    }


def trimmed_tokenizer(path: Path) -> str:
    """The tokenizer's JSON without padding and truncation."""
    spec = json.loads(path.read_text(encoding="utf-8"))
    spec["padding"] = spec["truncation"] = None
    return json.dumps(spec, ensure_ascii=False)


def load(checkpoint: Path, part: str = "average") -> Model:
    """The model of a checkpoint, ready for evaluation."""
    state = torch.load(checkpoint, weights_only=False, map_location="cpu")
    model = Model(state["maps"])
    model.load_state_dict(state[part], strict=False)
    return model.eval()


def main() -> None:
    """Exports one checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--float", type=Path, help="folder for the same reader in float32")
    parser.add_argument("--without", nargs="*", default=[], help="heads not yet trained")
    parser.add_argument("--mute", nargs="*", default=[], help="tags not yet trained")
    options = parser.parse_args()
    torch.set_num_threads(1)
    model = load(options.checkpoint)
    options.out.mkdir(parents=True, exist_ok=True)
    wide = options.out / "reader.float.onnx"
    to_onnx(model, wide)
    quantise(wide, options.out / "reader.onnx")
    decoding = tables(model)
    mute(decoding, options.mute)
    np.savez_compressed(options.out / "reader.npz", **decoding)
    labels = json.dumps(label_lists(model, options.without), indent=0)
    (options.out / "labels.json").write_text(labels + "\n")
    text = trimmed_tokenizer(options.tokenizer)
    (options.out / "tokenizer.json").write_text(text, encoding="utf-8")
    shutil.copystat(options.tokenizer, options.out / "tokenizer.json")
    write_sums(options.out)
    if options.float:
        options.float.mkdir(parents=True, exist_ok=True)
        wide.rename(options.float / "reader.onnx")
        for name in ("reader.npz", "labels.json", "tokenizer.json"):
            shutil.copy(options.out / name, options.float / name)
        write_sums(options.float)
    else:
        wide.unlink()


def write_sums(folder: Path) -> None:
    """Records the hash of every model file in the folder."""
    names = ("encoder.onnx", "labels.json", "reader.npz", "reader.onnx", "tokenizer.json")
    sums = [
        f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n"
        for name in names
        if (folder / name).exists()
    ]
    (folder / "SHA256SUMS").write_text("".join(sums))


if __name__ == "__main__":
    main()
