"""Reads the sets on wording and relations: UDS-IH2, UW, CD-SCO, WikiWeasel, PLV."""

import csv
import hashlib
import json
from pathlib import Path

from training.reader.examples import PLOVER_ROOTS, Example
from whence.read.words import word_spans


def judgements(path: Path) -> dict[str, list[tuple[int, float]]]:
    """Factuality judgements (word, value) by the sentence's words joined with spaces."""
    out: dict[str, list[tuple[int, float]]] = {}
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        found = [(int(t["span1"][0]), float(t["label"])) for t in row["targets"]]
        out.setdefault(row["text"], []).extend(found)
    return out


def factuality(
    facts: dict[str, list[tuple[int, float]]], origin: str, scale: int
) -> list[Example]:
    """One example a sentence; `scale` numbers the set whose scale the values are on."""
    out = []
    for text, judged in facts.items():
        words = text.split(" ")
        fact = [(w, value, scale) for w, value in judged if w < len(words)]
        out.append(Example(words, [0] * len(words), set(), origin, {"fact": fact}))
    return out


def negation(path: Path, xpos: list[str]) -> list[list[Example]]:
    """CD-SCO by chapter: negation cues with their scopes, and parts of speech."""
    chapters: dict[str, list[Example]] = {}
    for block in path.read_text("utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line.strip()]
        if not rows:
            continue
        found = []
        for first in range(7, len(rows[0]) - 2, 3):
            cue = [w for w, row in enumerate(rows) if row[first] != "_"]
            scope = [w for w, row in enumerate(rows) if row[first + 1] != "_"]
            if cue:
                found.append((cue, scope))
        words = [row[3] for row in rows]
        labels = {"negation": found}
        if xpos:
            labels["xpos"] = [xpos.index(r[5]) if r[5] in xpos else -100 for r in rows]
        example = Example(words, [0] * len(words), set(), "cdsco", labels)
        chapters.setdefault(rows[0][0], []).append(example)
    return list(chapters.values())


def weasel(path: Path) -> list[Example]:
    """Wikipedia sentences, each hedged or not."""
    out = []
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            text = row["text"].replace("-LRB-", "(").replace("-RRB-", ")").strip()
            words = [text[a:b] for a, b in word_spans(text)]
            if words:
                labels = {"weasel": [int(row["label"])]}
                out.append(Example(words, [0] * len(words), set(), "weasel", labels))
    return out


def plv_dev(sentence: str) -> bool:
    """Whether a PLV sentence belongs to the fifth never trained on."""
    return hashlib.sha256(sentence.encode()).digest()[0] % 5 == 0


def plv_train(path: Path) -> list[Example]:
    """Sentences with a marked source and target and the PLOVER root between them."""
    out = []
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            if plv_dev(row["sentence"]):
                continue
            found = marked_pair(row["marked_sentence"])
            if found is None or row["gold_root"] not in PLOVER_ROOTS:
                continue
            words, source, target = found
            pair = (*source, *target, PLOVER_ROOTS.index(row["gold_root"]))
            labels = {"pairs": [pair]}
            out.append(Example(words, [0] * len(words), set(), "plv", labels))
    return out


def marked_pair(
    marked: str,
) -> tuple[list[str], tuple[int, int], tuple[int, int]] | None:
    """Words, source range and target range of ``<s>…</s>`` and ``<t>…</t>`` mark-up."""
    plain, places = "", {}
    position = 0
    while position < len(marked):
        for mark in ("<s>", "</s>", "<t>", "</t>"):
            if marked.startswith(mark, position):
                places[mark] = len(plain)
                position += len(mark)
                break
        else:
            plain += marked[position]
            position += 1
    if len(places) < 4:
        return None
    offsets = word_spans(plain)
    ranges = []
    for letter in "st":
        a, b = places[f"<{letter}>"], places[f"</{letter}>"]
        inside = [w for w, (s, e) in enumerate(offsets) if s < b and a < e]
        if not inside:
            return None
        ranges.append((inside[0], inside[-1] + 1))
    return [plain[a:b] for a, b in offsets], ranges[0], ranges[1]
