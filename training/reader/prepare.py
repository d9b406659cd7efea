"""Reads every set of the manifest and writes coded windows: `prepare.py --data DIR --out DIR`."""

import argparse
import hashlib
import json
import pickle
import tomllib
from pathlib import Path

from training.corpus.real_trees import real_trees
from training.corpus.trees import tree_files
from training.reader.batches import Coded, code
from training.reader.examples import Example, packed
from training.reader.labels import fresh_maps
from training.reader.sets import attribution, entities, nesting, own_corpus, syntax, wording
from whence.read.pieces import Pieces

HERE = Path(__file__).parent
BUILDS = {"open": ("A", "B"), "full": ("A", "B", "D")}
UNRELATED = (
    "btc",
    "wikiann",
    "crossner",
    "wnut",
    "weasel",
    "plv",
    "uw",
    "uds",
    "wikigold",
    "facts",
)


def read_set(
    name: str, path: Path, facts: Path | None, maps: dict[str, list[str]], data: Path
) -> dict[str, list[list[Example]]]:
    """The examples of one set, grouped by document, by origin name."""
    judged = wording.judgements(facts) if facts else {}
    if name == "uner":
        found = entities.uner(path, judged)  # takes the judgements of its sentences out
        return {name: found, "uds": [wording.factuality(judged, "uds", 0)]}
    if name == "meantime":
        found = entities.meantime(path)
        return {name: found, "facts": [wording.factuality(judged, "facts", 2)]}
    readers = {
        "polnear": lambda: attribution.polnear(path),
        "nested": lambda: nesting.nested(attribution.polnear(path), 1500, seed=13),
        "gum": lambda: syntax.treebank(path, "gum", maps),
        "trees": lambda: [
            part
            for file in tree_files("train")
            for part in syntax.treebank(file, syntax.OWN, maps)
        ],
        "real_trees": lambda: [
            [syntax.example_of(rows, syntax.OWN, maps, fresh=False) for rows in document]
            for document in real_trees(data, "train")
        ],
        "re3d": lambda: entities.re3d(path),
        "timebank": lambda: entities.timebank(path),
        "uw": lambda: [wording.factuality(wording.judgements(path), name, 1)],
        "cdsco": lambda: wording.negation(path, maps["xpos"]),
        "weasel": lambda: [wording.weasel(path)],
        "plv": lambda: [wording.plv_train(path)],
        "btc": lambda: [
            part
            for file in sorted(path.glob("[a-g].conll"))
            for part in entities.columns(file, 0, 1, name)
        ],
        "wikiann": lambda: entities.columns(path, 1, 2, name),
        "own": lambda: own_corpus.documents("train", maps, data),
        "news": lambda: own_corpus.news("train", maps, data),
    }
    if name in readers:
        return {name: readers[name]()}
    return {name: entities.columns(path, 0, 1, name)}  # CrossNER, WikiGold, WNUT


def windows(
    documents: list[list[Example]], origin: str, limit: int, pieces: Pieces
) -> list[Coded]:
    """Windows of consecutive examples of each document, coded; what is too long is dropped."""
    out = []
    for parts in documents:
        lengths = [sum(len(pieces.of(word)) for word in part.words) for part in parts]
        for window in packed(parts, lengths, limit, unrelated=origin in UNRELATED):
            coded = code(window, pieces)
            if len(coded.ids) <= 384:
                out.append(coded)
    return out


def digest(*paths: Path) -> str:
    """SHA-256 over the files at each of `paths`, in order of their names."""
    total = hashlib.sha256()
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                total.update(file.read_bytes())
    return total.hexdigest()


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--build", choices=tuple(BUILDS), default="full")
    parser.add_argument("--only", nargs="*", help="prepare these anew, keep the others")
    return parser.parse_args()


def kept(options: argparse.Namespace) -> tuple[dict[str, list[Coded]], dict, dict]:
    """What an earlier run prepared, when only some sets are asked for."""
    if not options.only:
        return {}, fresh_maps(), {}
    with (options.out / "windows.pickle").open("rb") as file:
        ready, maps, _ = pickle.load(file)  # noqa: S301 - our own file
    return ready, maps, json.loads((options.out / "record.json").read_text())


def main() -> None:
    """Prepares one build."""
    options = arguments()
    manifest = tomllib.loads((HERE / "manifest.toml").read_text())
    pieces = Pieces(options.tokenizer)
    options.out.mkdir(parents=True, exist_ok=True)
    ready, maps, record = kept(options)
    for name in sorted(
        manifest, key=lambda name: name != "gum"
    ):  # GUM fills the label lists
        entry = manifest[name]
        if entry["tier"] not in BUILDS[options.build]:
            continue
        if options.only and name not in options.only:
            continue
        path = (HERE if entry["path"].startswith("..") else options.data) / entry["path"]
        facts = options.data / entry["facts"] if "facts" in entry else None
        limits = (entry["window"], *([entry["short"]] if "short" in entry else []))
        for origin, documents in read_set(name, path, facts, maps, options.data).items():
            found = [w for size in limits for w in windows(documents, origin, size, pieces)]
            ready[origin] = found
            size = sum(len(w.ids) for w in found)
            print(f"{origin}: {len(found)} windows, {size} wordpieces", flush=True)
        also = [HERE / one for one in entry.get("also", [])]
        record[name] = {**entry, "sha256": digest(path, *also)}
    with (options.out / "windows.part").open("wb") as file:
        pickle.dump((ready, maps, manifest), file)
    (options.out / "windows.part").rename(options.out / "windows.pickle")
    (options.out / "record.json").write_text(json.dumps(record, indent=1))


if __name__ == "__main__":
    main()
