"""Reads the sets with entities: UNER, CrossNER, WikiGold, WNUT, re3d, MEANTIME, TempEval-3."""

import hashlib
import json
import re
from pathlib import Path
from xml.etree import ElementTree

from training.reader.examples import (
    MENTION_TAGS,
    NAME_TAGS,
    Example,
)
from training.reader.sets.attribution import paragraphs
from whence.read.words import word_spans

COARSE = {
    "PER": ("person", "politician"),
    "ORG": ("organisation", "party"),
    "LOC": ("place", "country"),
    "MISC": ("event", "election", "nationality", "misc"),
}
CROSSNER = {
    "person": "person",
    "politician": "politician",
    "organisation": "organisation",
    "politicalparty": "party",
    "location": "place",
    "country": "country",
    "event": "event",
    "election": "election",
    "misc": "misc",
}
RE3D = {
    "Organisation": "organisation",
    "Location": "place",
    "Person": "person",
    "Temporal": "time",
    "Quantity": "quantity",
    "Money": "quantity",
    "Weapon": "weapon",
    "MilitaryPlatform": "platform",
    "Vehicle": "platform",
    "DocumentReference": "document",
    "Nationality": "nationality",
}
# Not annotated, but so rare that "outside" is nearly always right.
RARE = ("weapon", "platform", "document", "event")


def column_file(path: Path, word: int, tag: int) -> list[tuple[bool, list[str], list[str]]]:
    """Sentences of a column file: whether a document begins, words, IOB tags."""
    out, words, tags, fresh = [], [], [], False
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("# "):
            fresh = fresh or line.startswith("# newdoc")
            continue
        columns = line.split("\t") if "\t" in line else line.split(" ")
        if len(columns) > max(word, tag) and columns[word].strip():
            words.append(columns[word])
            tags.append(columns[tag].strip())
        elif words:
            out.append((fresh, words, tags))
            words, tags, fresh = [], [], False
    return out


def _free(all_tags: tuple[str, ...], annotated: set[str]) -> int:
    """Bit mask of the tags a word outside every annotated span may have."""
    return sum(
        1 << i for i, tag in enumerate(all_tags) if tag == "O" or tag[2:] not in annotated
    )


def name_masks(tags: list[str], types: dict[str, tuple[str, ...]]) -> list[int]:
    """Allowed name tags per word, from IOB tags over coarser or the same types."""
    free = _free(NAME_TAGS, {fine for kinds in types.values() for fine in kinds})
    masks, before = [], ""
    for tag in tags:
        kind = tag[2:]
        if kind not in types:
            masks.append(free)
            before = ""
            continue
        part = "I" if tag[0] == "I" and before == kind else "B"
        masks.append(sum(1 << NAME_TAGS.index(f"{part}-{fine}") for fine in types[kind]))
        before = kind
    return masks


def uner(path: Path, facts: dict[str, list[tuple[int, float]]]) -> list[list[Example]]:
    """UNER-EWT by document; factuality judgements on the same sentences are added."""
    types = {kind: COARSE[kind] for kind in ("PER", "ORG", "LOC")}
    documents: list[list[Example]] = []
    for fresh, words, tags in column_file(path, 1, 2):
        if fresh or not documents:
            documents.append([])
        labels = {"names": name_masks(tags, types)}
        judged = facts.pop(" ".join(words), None)
        if judged:
            labels["fact"] = [(w, value, 0) for w, value in judged if w < len(words)]
        documents[-1].append(Example(words, [0] * len(words), set(), "uner", labels))
    return documents


def columns(path: Path, word: int, tag: int, origin: str) -> list[list[Example]]:
    """CrossNER, WikiGold or WNUT: one list of unrelated sentences."""
    types = {name: COARSE[name] for name in COARSE}
    if origin == "crossner":
        types = {name: (kind,) for name, kind in CROSSNER.items()}
    if origin == "wnut":
        types = {
            "person": COARSE["PER"],
            "location": COARSE["LOC"],
            "corporation": ("organisation",),
            "group": ("organisation", "party"),
        }
    out = []
    for _, words, tags in column_file(path, word, tag):
        labels = {"names": name_masks(tags, types)}
        out.append(Example(words, [0] * len(words), set(), origin, labels))
    return [out]


def is_dev(key: str) -> bool:
    """Whether a document of an undivided set belongs to its development fifth."""
    return hashlib.sha256(key.encode()).digest()[0] % 5 == 0


def re3d_documents(folder: Path) -> list[tuple[str, str, str, list[tuple[int, int, str]]]]:
    """Source, id, text and non-overlapping entities (longest first) of every document."""
    out = []
    for source in sorted(folder.iterdir()):
        if not (source / "documents.json").exists():
            continue
        found: dict[str, list[tuple[int, int, str]]] = {}
        for line in (source / "entities.json").read_text("utf-8-sig").splitlines():
            row = json.loads(line)
            if row["confidence"] >= 0.5 and row["type"] in RE3D:
                span = (row["begin"], row["end"], RE3D[row["type"]])
                found.setdefault(row["documentId"], []).append(span)
        for line in (source / "documents.json").read_text("utf-8-sig").splitlines():
            row = json.loads(line)
            kept: list[tuple[int, int, str]] = []
            for span in sorted(
                set(found.get(row["_id"], [])), key=lambda s: (s[0] - s[1], s)
            ):
                if all(span[1] <= a or b <= span[0] for a, b, _ in kept):
                    kept.append(span)
            out.append((source.name, row["_id"], row["text"], sorted(kept)))
    return out


def mention_example(
    text: str,
    place: tuple[int, int],
    spans: list[tuple[int, int, str]],
    types: set[str],
    origin: str,
) -> Example:
    """A paragraph with mention masks; only `types` are annotated."""
    offsets = word_spans(text, *place)
    masks = [_free(MENTION_TAGS, types)] * len(offsets)
    for a, b, kind in spans:
        inside = [w for w, (s, e) in enumerate(offsets) if s < b and a < e]
        for n, w in enumerate(inside):
            masks[w] = 1 << MENTION_TAGS.index(f"{'I' if n else 'B'}-{kind}")
    words = [text[a:b] for a, b in offsets]
    return Example(words, [0] * len(words), {0}, origin, {"mentions": masks})


def re3d(folder: Path) -> list[list[Example]]:
    """Paragraphs of re3d's training documents, without the BBC part."""
    out = []
    for source, key, text, spans in re3d_documents(folder):
        if is_dev(key) or source.startswith("BBC"):
            continue
        types = set(RE3D.values())
        parts = [mention_example(text, p, spans, types, "re3d") for p in paragraphs(text)]
        out.append([part for part in parts if part.words])
    return out


def meantime(folder: Path) -> list[list[Example]]:
    """Sentences of MEANTIME's articles with times and quantities."""
    out = []
    for path in sorted(folder.glob("intra-doc_annotation/*/*.xml")):
        root = ElementTree.parse(path).getroot()  # noqa: S314 - files we chose ourselves
        tokens = [
            (t.get("t_id"), int(t.get("sentence") or 0), t.text or "_")
            for t in root.iter("token")
        ]
        place = {key: n for n, (key, _, _) in enumerate(tokens)}
        masks = [_free(MENTION_TAGS, {"time", "quantity", *RARE})] * len(tokens)
        for element, kind in (("VALUE", "quantity"), ("TIMEX3", "time")):
            for markable in root.iter(element):
                inside = [place[a.get("t_id")] for a in markable.iter("token_anchor")]
                for n, w in enumerate(sorted(inside)):
                    masks[w] = 1 << MENTION_TAGS.index(f"{'I' if n else 'B'}-{kind}")
        out.append(_by_sentence(tokens, masks))
    return out


def _by_sentence(tokens: list, masks: list[int]) -> list[Example]:
    out: list[Example] = []
    for number in sorted({s for _, s, _ in tokens}):
        inside = [n for n, (_, s, _) in enumerate(tokens) if s == number]
        words = [tokens[n][2].strip() or "_" for n in inside]
        labels = {"mentions": [masks[n] for n in inside]}
        out.append(Example(words, [0] * len(words), set(), "meantime", labels))
    return out


def timebank(folder: Path) -> list[list[Example]]:
    """Paragraphs of TempEval-3's training articles with their times."""
    out = []
    for path in sorted(folder.glob("TBAQ-cleaned/*/*.tml")):
        body = re.search(r"<TEXT>(.*)</TEXT>", path.read_text("utf-8"), re.DOTALL)
        if not body:
            continue
        text, spans = _untagged(body.group(1))
        parts = [
            mention_example(text, p, spans, {"time", *RARE}, "timebank")
            for p in paragraphs(
                text.replace("\n\n", "\0").replace("\n", " ").replace("\0", "\n\n")
            )
        ]
        out.append([part for part in parts if part.words])
    return out


def _untagged(marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    text, spans, opened, size = [], [], -1, 0
    entities = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"'}
    for piece in re.split(r"(<[^>]*>)", marked):
        if piece.startswith("<"):
            if piece.startswith("<TIMEX3"):
                opened = size
            elif piece.startswith("</TIMEX3") and opened >= 0:
                if size > opened:
                    spans.append((opened, size, "time"))
                opened = -1
            continue
        plain = piece
        for mark, character in entities.items():
            plain = plain.replace(mark, character)
        text.append(plain)
        size += len(plain)
    return "".join(text), spans
