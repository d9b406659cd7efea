"""Reads CoNLL-U treebanks: parts of speech, dependencies and, in GUM, times."""

import re
from pathlib import Path

from training.corpus.trees import read_conllu
from training.reader.examples import MENTION_TAGS, UNLABELLED, Example

OWN = "trees"  # the origin of trees of our own text
_STEP = re.compile(r"\((\d+)-([a-z]+)[^()]*(\))?|(\d+)\)")
_TIME_B, _TIME_I = MENTION_TAGS.index("B-time"), MENTION_TAGS.index("I-time")
_ALSO = {
    kind: tuple(f"{part}-{name}" for name in names for part in "BI")
    for kind, names in {
        "person": ("person", "organisation", "nationality"),
        "organization": ("organisation",),
        "place": ("place", "nationality"),
        "event": ("event",),
        "object": ("weapon", "platform", "document"),
        "abstract": ("quantity", "document"),
    }.items()
}


def _mentions(rows: list[list[str]]) -> list[int]:
    """Allowed mention tags per word: times are known; a name's kind is, its extent is not."""
    spans = _entities(rows)
    masks = [1] * len(rows)
    for start, end, kind in spans:
        for tag in _ALSO.get(kind, ()):
            for w in range(start, end):
                masks[w] |= 1 << MENTION_TAGS.index(tag)
    for start, end, kind in spans:
        if kind == "time" and end - start <= 8:
            masks[start:end] = [1 << _TIME_B] + [1 << _TIME_I] * (end - start - 1)
    return masks


def _entities(rows: list[list[str]]) -> list[tuple[int, int, str]]:
    """(start, end, kind) of every entity that opens and closes in the sentence, outer first."""
    spans: list[tuple[int, int, str]] = []
    held: dict[str, tuple[int, str]] = {}
    for w, columns in enumerate(rows):
        value = next((f[7:] for f in columns[9].split("|") if f.startswith("Entity=")), "")
        for number, kind, closed, close in _STEP.findall(value):
            if close and close in held:
                start, opened = held.pop(close)
                spans.append((start, w + 1, opened))
            elif kind and closed:
                spans.append((w, w + 1, kind))
            elif kind:
                held[number] = (w, kind)
    return sorted(spans, key=lambda span: span[0] - span[1])


def treebank(path: Path, origin: str, maps: dict[str, list[str]]) -> list[list[Example]]:
    """Sentences of each document; `maps` gives the label lists and grows when empty ones do."""
    documents: list[list[Example]] = []
    for comments, rows in read_conllu(path):
        if "newdoc id" in comments or not documents:
            documents.append([])
        fresh = "newpar" in comments or "newdoc id" in comments
        documents[-1].append(example_of(rows, origin, maps, fresh=fresh))
    return documents


def example_of(
    rows: list[list[str]], origin: str, maps: dict[str, list[str]], *, fresh: bool
) -> Example:
    """One sentence from its CoNLL-U rows; `fresh` where a paragraph begins."""
    labels = {
        "upos": [_index(maps["upos"], c[3]) for c in rows],
        "xpos": [UNLABELLED if c[4] == "_" else _index(maps["xpos"], c[4]) for c in rows],
        "rel": [_index(maps["rel"], c[7]) for c in rows],
        "head": [int(c[6]) - 1 if c[6] != "0" else w for w, c in enumerate(rows)],
    }
    if origin == OWN:  # no hand has read where its punctuation hangs
        marks = [c[3] == "PUNCT" for c in rows]
        labels["head"] = _hidden(labels["head"], marks)
        labels["rel"] = _hidden(labels["rel"], marks)
    if "gum" in origin:
        labels["mentions"] = _mentions(rows)
    breaks = {0} if fresh else set()
    return Example([c[1] for c in rows], [0] * len(rows), breaks, origin, labels)


def _hidden(values: list[int], hide: list[bool]) -> list[int]:
    return [UNLABELLED if h else v for v, h in zip(values, hide, strict=True)]


def _index(names: list[str], name: str) -> int:
    if name not in names:
        names.append(name)
    return names.index(name)
