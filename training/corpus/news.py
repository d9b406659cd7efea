"""Texts of news sets without an open licence, whose claims are marked up in `standoff/news`."""

import html
import json
import re
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree  # the data sets' own files, not anybody's upload

_TAG = re.compile(r"<[^>]*>")
_BLANK = re.compile(r"\n\s*\n")
_NO_SPACE = re.compile(
    r" (?=[.,;:!?)%\]])| (?=(?:'s|n't|'re|'ve|'ll|'d|'m)\b)|(?<=[($\[]) "
)
_QUOTED = re.compile(r'" ([^"]*?) "')


def polnear_texts(folder: Path) -> dict[str, str]:
    """The articles of PolNeAR's train part at `folder`, by the names of their files."""
    return {
        path.stem: path.read_text(encoding="utf-8")
        for path in sorted((folder / "data" / "train" / "text").glob("*.txt"))
    }


def muc_texts(folder: Path) -> dict[str, str]:
    """The dispatches of MUC-4's train part, in capitals as they came, each paragraph a line."""
    path = folder / "grit" / "data" / "muc" / "raw_files" / "proc_output" / "doc_train"
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {row["docid"]: _paragraphs(row["text"]) for row in rows}


def timebank_texts(folder: Path) -> dict[str, str]:
    """The articles of TempEval-3's train part, each paragraph a line."""
    found = {}
    for path in sorted((folder / "Training").rglob("*.tml")):
        source = path.read_text(encoding="utf-8", errors="replace")
        body = re.search(r"<TEXT>(.*?)</TEXT>", source, re.DOTALL)
        if body:
            plain = html.unescape(_TAG.sub("", body.group(1)))
            found[path.stem] = _paragraphs(plain.replace("``", '"').replace("''", '"'))
    return found


def ecb_texts(folder: Path) -> dict[str, str]:
    """The articles of ECB+, each sentence a paragraph, with the spaces of running text."""
    return {
        path.stem: "\n\n".join(_sentences(path))
        for path in sorted((folder / "ECB+").rglob("*.xml"))
    }


def _paragraphs(text: str) -> str:
    lines = (" ".join(one.split()) for one in _BLANK.split(text))
    return "\n\n".join(line for line in lines if line)


def _sentences(path: Path) -> Iterable[str]:
    words: dict[int, list[str]] = {}
    for token in ElementTree.parse(path).getroot().iter("token"):  # noqa: S314
        words.setdefault(int(token.get("sentence", "0")), []).append(token.text or "")
    for sentence in words.values():
        line = " ".join(sentence).replace("``", '"').replace("''", '"')
        yield _QUOTED.sub(r'"\1"', _NO_SPACE.sub("", line)).strip()
