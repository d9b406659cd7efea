"""Reads PolNeAR: who says what in American news, as brat stand-off files."""

from collections import defaultdict
from pathlib import Path

from training.reader.examples import ATTRIBUTION_TAGS, Example
from whence.read.words import word_spans

Range = tuple[int, int]
_TAG = {name: index for index, name in enumerate(ATTRIBUTION_TAGS)}


def attributions_of(path: Path) -> list[dict[str, list[Range]]]:
    """The attributions of one brat file: offsets of ``Source``, ``Cue`` and ``Content``."""
    spans: dict[str, list[Range]] = {}
    events: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        columns = line.split("\t")
        if len(columns) < 2:
            continue
        if columns[0].startswith("T") and " " in columns[1]:
            _, places = columns[1].split(" ", 1)
            pieces = [piece.split() for piece in places.split(";")]
            spans[columns[0]] = [(int(a), int(b)) for a, b in pieces]
        elif columns[0].startswith("E"):
            events.append(columns[1].split())
    found = []
    for event in events:
        parts: dict[str, list[Range]] = defaultdict(list)
        for argument in event[1:]:
            role, _, target = argument.partition(":")
            parts[role.rstrip("0123456789")] += spans.get(target, [])
        found.append({role: sorted(set(places)) for role, places in parts.items()})
    return found


def documents(folder: Path) -> list[tuple[str, str, list[dict[str, list[Range]]]]]:
    """Name, text and attributions of each article; the first annotator's where several did."""
    by_text: dict[str, Path] = {}
    for path in sorted((folder / "attributions").glob("*.ann")):
        by_text.setdefault(path.stem.rsplit("_", 1)[0], path)
    out = []
    for name, path in sorted(by_text.items()):
        text = (folder / "text" / f"{name}.txt").read_text(encoding="utf-8")
        out.append((name, text, attributions_of(path)))
    return out


def paragraphs(text: str) -> list[Range]:
    """Offsets of the lines that are not blank."""
    out, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            out.append((start, start + len(line)))
        start += len(line) + 1
    return out


def labelled(
    text: str, span: Range, attributions: list[dict[str, list[Range]]], origin: str
) -> Example:
    """One paragraph with its tags and links."""
    offsets = word_spans(text, *span)
    tags = [0] * len(offsets)
    links = []
    for attribution in attributions:
        inside = {
            role: [w for w, (a, b) in enumerate(offsets) if _hits(a, b, places)]
            for role, places in attribution.items()
        }
        for role in ("Content", "Source", "Cue"):
            for place in attribution.get(role, []):
                covered = [w for w, (a, b) in enumerate(offsets) if _hits(a, b, [place])]
                for n, w in enumerate(covered):
                    tags[w] = _TAG[f"{'I' if n else 'B'}-{role.lower()}"]
        if inside.get("Cue"):
            source = inside.get("Source") or [-1]
            links.append((inside["Cue"][0], source[0], inside.get("Content", [])))
    words = [text[a:b] for a, b in offsets]
    labels = {"attribution": tags, "links": links}
    return Example(words, [0] * len(words), {0}, origin, labels)


def _hits(start: int, end: int, places: list[Range]) -> bool:
    return any(start < b and a < end for a, b in places)


def polnear(folder: Path) -> list[list[Example]]:
    """The paragraphs of each article."""
    out = []
    for _, text, attributions in documents(folder):
        out.append(
            [labelled(text, span, attributions, "polnear") for span in paragraphs(text)]
        )
    return [[part for part in document if part.words] for document in out]
