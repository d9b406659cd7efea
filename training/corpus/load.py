"""The loader: every paragraph of a split, for training and for benchmarks."""

import tomllib
from pathlib import Path

from training.corpus.markup import parse_file
from training.corpus.records import Paragraph

FOLDER = Path(__file__).parent
TEXTS = FOLDER / "texts"
LONGFORM = FOLDER / "longform"
"""Longer invented pieces, laid out as `texts`, with attributions and claims marked only."""


def load_corpus(split: str, texts: Path = TEXTS) -> tuple[Paragraph, ...]:
    """Return the paragraphs of `split` (train, dev, test or all), in file order.

    Raises:
        KeyError: there is no such split.
        MarkupError: a file breaks the format.
    """
    splits = load_splits()
    everything = sorted(name for names in splits.values() for name in names)
    names = everything if split == "all" else splits[split]
    paths = [path for name in names for path in sorted((texts / name).glob("*.txt"))]
    return tuple(paragraph for path in paths for paragraph in parse_file(path))


def load_splits() -> dict[str, tuple[str, ...]]:
    """Return the conflicts of each split."""
    with (FOLDER / "splits.toml").open("rb") as file:
        return {name: tuple(conflicts) for name, conflicts in tomllib.load(file).items()}


def replace_part(path: Path, name: str, contents: str) -> None:
    """Put `contents` between the markers `<!-- name -->` and `<!-- /name -->` of a file."""
    before, start, rest = path.read_text(encoding="utf-8").partition(f"<!-- {name} -->")
    _, end, after = rest.partition(f"<!-- /{name} -->")
    path.write_text(f"{before}{start}\n{contents}\n{end}{after}", encoding="utf-8")
