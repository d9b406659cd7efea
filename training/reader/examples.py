"""The training example: one window of words with whatever labels its set carries."""

from dataclasses import dataclass, field
from typing import Any

UNLABELLED = -100
SEVERAL = 1000  # an attribution tag from here on is a bit mask of allowed tags

ATTRIBUTION_TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
NAME_TYPES = (
    "person",
    "politician",
    "organisation",
    "party",
    "place",
    "country",
    "event",
    "election",
    "nationality",
    "misc",
)
MENTION_TYPES = (
    "person",
    "organisation",
    "place",
    "nationality",
    "weapon",
    "platform",
    "document",
    "event",
    "time",
    "quantity",
)
PLOVER_ROOTS = (
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "COOPERATE",
    "AID",
    "YIELD",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
)


def bio_tags(types: tuple[str, ...]) -> tuple[str, ...]:
    """``O`` and a B and an I tag for each type."""
    return ("O", *(f"{part}-{kind}" for kind in types for part in "BI"))


NAME_TAGS = bio_tags(NAME_TYPES)
MENTION_TAGS = bio_tags(MENTION_TYPES)


@dataclass(slots=True)
class Example:
    """A window of words and its labels; a label that is absent is not trained on.

    Attributes:
        words: The words.
        sentence: Sentence number of each word.
        breaks: Words before which a paragraph (or unrelated text) begins.
        origin: Name of the data set.
        labels: By head. ``attribution``/``inner``: tag per word. ``links``: (first cue word,
            first source word or -1, content words). ``names``/``mentions``: bit mask of allowed
            tags per word. ``upos``/``xpos``/``rel``: label per word; ``head``: index per word,
            itself for the root. ``fact``: (word, value, scale). ``negation``: (cue words, scope
            words). ``hedge``: 0/1 per word. ``weasel``: 0/1 per sentence. ``pairs``: (first
            and end word of source, of target, label). ``frames``: see `own_corpus`.
    """

    words: list[str]
    sentence: list[int]
    breaks: set[int]
    origin: str
    labels: dict[str, Any] = field(default_factory=dict)


PER_WORD = ("attribution", "inner", "names", "mentions", "upos", "xpos", "rel", "hedge")


def joined(parts: list[Example], *, unrelated: bool) -> Example:
    """Several examples of one set as one window."""
    out = Example([], [], set(), parts[0].origin, {})
    for part in parts:
        base = len(out.words)
        next_sentence = out.sentence[-1] + 1 if out.sentence else 0
        out.breaks |= {base + b for b in part.breaks}
        if base and unrelated:
            out.breaks.add(base)
        out.words += part.words
        out.sentence += [next_sentence + s for s in part.sentence]
        for name, value in part.labels.items():
            _append(out.labels, name, value, base)
    return out


def _append(labels: dict[str, Any], name: str, value: Any, base: int) -> None:
    if name in PER_WORD or name == "weasel":
        shifted = value
    elif name == "head":
        shifted = [h + base if h >= 0 else h for h in value]
    elif name == "fact":
        shifted = [(w + base, v, s) for w, v, s in value]
    elif name == "negation":
        shifted = [
            ([w + base for w in cue], [w + base for w in scope]) for cue, scope in value
        ]
    elif name == "links":
        shifted = [
            (c + base, s + base if s >= 0 else -1, [w + base for w in words])
            for c, s, words in value
        ]
    elif name == "pairs":
        shifted = [(a + base, b + base, c + base, d + base, y) for a, b, c, d, y in value]
    elif name == "frames":
        shifted = [
            (
                frame,
                kind,
                [t + base for t in trigger],
                [(role, w + base) for role, w in roles],
            )
            for frame, kind, trigger, roles in value
        ]
    else:
        raise ValueError(f"unknown label {name}")
    labels.setdefault(name, []).extend(shifted)


def packed(
    parts: list[Example], lengths: list[int], limit: int, *, unrelated: bool
) -> list[Example]:
    """Consecutive parts joined into windows of at most `limit` wordpieces."""
    windows: list[Example] = []
    held: list[Example] = []
    size = 2
    for part, length in zip(parts, lengths, strict=True):
        if held and size + length + 1 > limit:
            windows.append(joined(held, unrelated=unrelated))
            held, size = [], 2
        held.append(part)
        size += length + 1
    if held:
        windows.append(joined(held, unrelated=unrelated))
    return windows
