"""Real documents: where their texts are in a data directory, and which split each is in."""

import hashlib
import json
import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from training.corpus import news
from training.corpus.load import FOLDER
from training.corpus.records import Paragraph
from training.corpus.standoff import load_standoff
from training.corpus.truecase import Caser, find_cased_texts
from training.corpus.wikinews import wikinews_texts

STANDOFF = FOLDER / "standoff"
NEWS = STANDOFF / "news"
"""Mark-up of news without an open licence: claims only."""
SPLITS = ("train", "dev", "test")
FIFTH, EIGHTH, TENTH = 5, 8, 10


def split_of(document_id: str) -> str:
    """Return train, dev or test.

    The fifth that each set keeps for development (by the hash of the id in that set, as
    the entity benchmarks divide it) is shared by dev and test, never trained on. Test are
    also the documents listed in `splits.toml` and every eighth other one by its hash: in
    all about a quarter. Of the news sets, whose own test parts are kept back whole, a tenth
    is dev and the rest train.
    """
    number = _hash(document_id)[1]
    if document_id.partition("-")[0] in NEWS_SETS:
        return "train" if number % TENTH else "dev"
    if document_id in _listed() or number % EIGHTH == 0:
        return "test"
    _, _, key = document_id.partition("-")
    if _hash(key)[0] % FIFTH:
        return "train"
    return "test" if number % 2 else "dev"


def load_real(data: Path, split: str, folder: Path = STANDOFF) -> tuple[Paragraph, ...]:
    """Return the marked paragraphs of a split (or `all`) whose text is below `data`.

    Raises:
        KeyError: there is no such split.
        ValueError: a text is not the one that was marked up.
        MarkupError: a file breaks the format.
    """
    if split not in (*SPLITS, "all"):
        raise KeyError(split)
    texts = texts_at(data)
    return tuple(
        paragraph
        for path in sorted(folder.glob("*.txt"))
        for paragraph in load_standoff(path, texts)
        if split in ("all", split_of(paragraph.header.document_id))
    )


def load_news(data: Path, split: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of news of a split with their claims, dispatches in mixed case.

    Raises as `load_real` does.
    """
    found = load_real(data, split, NEWS)
    if not any(map(_is_capitals, found)):
        return found
    caser = Caser(find_cased_texts(data))
    return tuple(
        replace(one, text=caser.write(one.text)) if _is_capitals(one) else one
        for one in found
    )


def _is_capitals(paragraph: Paragraph) -> bool:
    return paragraph.header.document_id.startswith("muc4-")


def texts_at(data: Path) -> dict[str, str]:
    """Return the texts of the marked sets that are at hand, by document id."""
    found: dict[str, str] = {}
    for name, (below, read) in (SETS | NEWS_SETS).items():
        if (data / below).is_dir():
            texts = read(data / below)
            found |= {f"{name}-{key}": text for key, text in texts.items()}
    return found


def re3d_texts(folder: Path) -> dict[str, str]:
    """Return the texts of re3d, unpacked at `folder`, by its own ids."""
    rows = (
        json.loads(line)
        for path in sorted(folder.glob("*/documents.json"))
        for line in path.read_text("utf-8-sig").splitlines()
    )
    return {row["_id"]: row["text"] for row in rows}


SETS: dict[str, tuple[str, Callable[[Path], dict[str, str]]]] = {
    "re3d": ("re3d", re3d_texts),
    "meantime": ("meantime_wikinews", wikinews_texts),
}
"""By the prefix of the document ids: folder in the data directory, reader of its texts."""

NEWS_SETS: dict[str, tuple[str, Callable[[Path], dict[str, str]]]] = {
    "polnear": ("polnear", news.polnear_texts),
    "muc4": ("muc4", news.muc_texts),
    "tempeval3": ("tempeval3", news.timebank_texts),
    "ecbplus": ("ecbplus", news.ecb_texts),
}
"""The same of news; what is marked in them lies in `NEWS`."""


def _listed() -> frozenset[str]:
    with (STANDOFF / "splits.toml").open("rb") as file:
        return frozenset(tomllib.load(file)["test"])


def _hash(words: str) -> bytes:
    return hashlib.sha256(words.encode()).digest()
