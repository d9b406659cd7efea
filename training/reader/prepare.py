"""Reads every set of the manifest and writes coded windows: `prepare.py --data DIR --out DIR`."""

import argparse
import hashlib
import json
import pickle
import tomllib
from pathlib import Path

from training.reader import own_corpus
from training.reader import sets_attribution
from training.reader import sets_entities
from training.reader import sets_syntax
from training.reader import sets_wording
from training.reader.batches import Coded, code
from training.reader.examples import Example, packed
from training.reader.labels import fresh_maps
from whence.read.pieces import Pieces

HERE = Path(__file__).parent
BUILDS = {"open": ("A", "B"), "full": ("A", "B", "D")}
UNRELATED = ("crossner", "wnut", "weasel", "plv", "uw", "uds", "wikigold", "facts")


def read_set(
    name: str, path: Path, facts: Path | None, maps: dict[str, list[str]]
) -> dict[str, list[list[Example]]]:
    """The examples of one set, grouped by document, by origin name."""
    judged = sets_wording.judgements(facts) if facts else {}
    match name:
        case "polnear":
            return {name: sets_attribution.polnear(path)}
        case "gum":
            return {name: sets_syntax.treebank(path, "gum", maps)}
        case "uner":
            found = sets_entities.uner(path, judged)
            return {name: found, "uds": [sets_wording.factuality(judged, "uds", 0)]}
        case "crossner":
            return {name: sets_entities.columns(path, 0, 1, name)}
        case "wikigold" | "wnut":
            return {name: sets_entities.columns(path, 0, 1, name)}
        case "re3d":
            return {name: sets_entities.re3d(path, dev=False)}
        case "meantime":
            found = sets_entities.meantime(path)
            return {name: found, "facts": [sets_wording.factuality(judged, "facts", 2)]}
        case "timebank":
            return {name: sets_entities.timebank(path)}
        case "uw":
            judged = sets_wording.judgements(path)
            return {name: [sets_wording.factuality(judged, name, 1)]}
        case "cdsco":
            return {name: sets_wording.negation(path, maps["xpos"])}
        case "weasel":
            return {name: [sets_wording.weasel(path)]}
        case "plv":
            return {name: [sets_wording.plv(path, dev=False)]}
        case "own":
            return {name: own_corpus.documents("train", maps)}
    raise ValueError(f"no reader for {name}")


def windows(
    documents: list[list[Example]], origin: str, limit: int, pieces: Pieces
) -> list[Coded]:
    """Windows of consecutive examples of each document, coded; what is too long is dropped."""
    out = []
    for parts in documents:
        lengths = [sum(len(pieces.of(word)) for word in part.words) for part in parts]
        for window in packed(parts, lengths, limit, origin in UNRELATED):
            coded = code(window, pieces)
            if len(coded.ids) <= 384:
                out.append(coded)
    return out


def digest(path: Path) -> str:
    """SHA-256 over the files at `path`, in order of their names."""
    total = hashlib.sha256()
    for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if file.is_file():
            total.update(file.read_bytes())
    return total.hexdigest()


def main() -> None:
    """Prepares one build."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--build", choices=tuple(BUILDS), default="full")
    options = parser.parse_args()
    manifest = tomllib.loads((HERE / "manifest.toml").read_text())
    pieces, maps = Pieces(options.tokenizer), fresh_maps()
    options.out.mkdir(parents=True, exist_ok=True)
    ready: dict[str, list[Coded]] = {}
    record = {}
    for name in sorted(manifest, key=lambda name: name != "gum"):  # GUM fills the label lists
        entry = manifest[name]
        if entry["tier"] not in BUILDS[options.build]:
            continue
        path = (HERE if name == "own" else options.data) / entry["path"]
        facts = options.data / entry["facts"] if "facts" in entry else None
        for origin, documents in read_set(name, path, facts, maps).items():
            found = windows(documents, origin, entry["window"], pieces)
            ready[origin] = found
            size = sum(len(w.ids) for w in found)
            print(f"{origin}: {len(found)} windows, {size} wordpieces", flush=True)
        record[name] = {**entry, "sha256": digest(path)}
    with (options.out / "windows.pickle").open("wb") as file:
        pickle.dump((ready, maps, manifest), file)
    (options.out / "record.json").write_text(json.dumps(record, indent=1))


if __name__ == "__main__":
    main()
