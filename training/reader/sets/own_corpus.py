"""Turns paragraphs of our own corpus into training examples for every head."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

from training.corpus.load import LONGFORM, TEXTS, load_splits
from training.corpus.markup import MarkupError, parse_file
from training.corpus.real import load_news, load_real
from training.corpus.records import Attribution, Claim, Paragraph, Span
from training.reader.examples import (
    ATTRIBUTION_TAGS,
    MENTION_TAGS,
    NAME_TAGS,
    PLOVER_ROOTS,
    SEVERAL,
    Example,
)
from whence.read.sentences import sentence_spans
from whence.read.words import word_spans

Offsets = list[tuple[int, int]]
MENTION_OF = {
    "PERSON": "person", "ORG": "organisation", "GROUP": "organisation", "GPE": "place",
    "PLACE": "place", "NORP": "nationality", "WEAPON": "weapon", "PLATFORM": "platform",
    "DOC": "document", "EVENT": "event",
}  # fmt: skip
NAMES_OF = {
    "PERSON": ("person", "politician"), "ORG": ("organisation", "party"),
    "GROUP": ("organisation", "party"), "GPE": ("place", "country"), "PLACE": ("place",),
    "NORP": ("nationality",), "EVENT": ("event", "election"),
}  # fmt: skip
ROOT_OF = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
_CUT = frozenset(
    "of in at from for with near on to and or that which who whose by between against under "
    "inside outside around along across over , ( : ; - – —".split()
)
_ARTICLES = frozenset("a an the this that these those its his her their".split())
_EVERY_NAME = (1 << len(NAME_TAGS)) - 1
# Labels by what is marked where not everything is.
CLAIMS = frozenset({"frames", "pairs"})
SPEECH = frozenset({"attribution", "inner", "links"})


def documents(split: str, maps: dict[str, list[str]], data: Path) -> list[list[Example]]:
    """The paragraphs of each document of a split; a file with a fault is named and left out.

    Invented documents come first, then the real ones whose text is below `data`.
    """
    found = [*_invented(split, TEXTS), *load_real(data, split)]
    return _examples(found, maps) + _examples(
        _invented(split, LONGFORM), maps, CLAIMS | SPEECH
    )


def news(split: str, maps: dict[str, list[str]], data: Path) -> list[list[Example]]:
    """Claims of news articles whose text is below `data`; nothing else is marked in them."""
    return _examples(load_news(data, split), maps, CLAIMS)


def _invented(split: str, texts: Path) -> list[Paragraph]:
    found: list[Paragraph] = []
    for conflict in load_splits()[split]:
        for path in sorted((texts / conflict).glob("*.txt")):
            try:
                found += parse_file(path)
            except MarkupError as error:
                print(f"left out: {error}")
    return found


def _examples(
    found: Iterable[Paragraph],
    maps: dict[str, list[str]],
    layers: frozenset[str] | None = None,
) -> list[list[Example]]:
    """Examples by document; `layers` are the labels that are marked, all if not given."""
    out = [
        [example_of(paragraph, maps) for paragraph in group]
        for _, group in groupby(found, key=lambda one: one.header.document_id)
    ]
    for example in (one for document in out for one in document) if layers else ():
        example.labels = {n: v for n, v in example.labels.items() if n in layers}
    return out


def example_of(paragraph: Paragraph, maps: dict[str, list[str]]) -> Example:
    """One paragraph with the labels of every head."""
    text = paragraph.text
    offsets: Offsets = []
    sentence: list[int] = []
    for number, (start, end) in enumerate(sentence_spans(text)):
        inside = word_spans(text, start, end)
        offsets += inside
        sentence += [number] * len(inside)
    words = [text[a:b] for a, b in offsets]
    outer, inner, links = _attributions(paragraph.attributions, offsets, words)
    labels = {
        "attribution": outer, "inner": inner, "links": links,
        "mentions": _mentions(paragraph, offsets), "names": _names(paragraph, offsets, words),
        "hedge": _marked([hedge.span for hedge in paragraph.hedges], offsets),
        "negation": [
            (covered(one.cue, offsets), covered(one.scope, offsets))
            for one in paragraph.negations
        ],
        "frames": [
            frame for claim in paragraph.claims
            if (frame := _frame(claim, offsets, words, maps)) is not None
        ],
        "pairs": _pairs(paragraph.claims, offsets, sentence),
    }  # fmt: skip
    labels["negation"] = [one for one in labels["negation"] if one[0]]
    if paragraph.header.document_id.startswith("re3d-"):
        # re3d marks whole phrases where we mark names; its own layer teaches these texts.
        del labels["mentions"], labels["names"]
    return Example(words, sentence, {0}, "own", labels)


def covered(span: Span, offsets: Offsets) -> list[int]:
    """Indices of the words that share a character with the span."""
    return [
        w
        for w, (a, b) in enumerate(offsets)
        if any(a < y and x < b for x, y in span.pieces)
    ]


def _attributions(
    found: Sequence[Attribution], offsets: Offsets, words: list[str]
) -> tuple[list[int], list[int], list[tuple[int, int, list[int]]]]:
    """Tags of the outer and of the nested layer, and the links of both."""
    layers = ([0] * len(offsets), [0] * len(offsets))
    links = []
    for one in found:
        nested = any(
            other is not one and other.content.overlaps(one.cue) for other in found
        )
        tags = layers[nested]
        _tag(tags, one.content, "content", offsets)
        _loosen(tags, one.content, offsets, words)
        if one.source is not None:
            _tag(tags, one.source, "source", offsets)
        _tag(tags, one.cue, "cue", offsets)
        cue = covered(one.cue, offsets)
        source = covered(one.source, offsets) if one.source is not None else []
        if cue:
            links.append(
                (cue[0], source[0] if source else -1, covered(one.content, offsets))
            )
    return layers[0], layers[1], links


def _tag(tags: list[int], span: Span, kind: str, offsets: Offsets) -> None:
    for piece in span.pieces:
        for n, w in enumerate(covered(Span((piece,)), offsets)):
            tags[w] = ATTRIBUTION_TAGS.index(f"{'I' if n else 'B'}-{kind}")


def _loosen(tags: list[int], content: Span, offsets: Offsets, words: list[str]) -> None:
    """Lets marks at the edge of a content be in or out: data sets differ on them."""
    begin, inside = (ATTRIBUTION_TAGS.index(f"{part}-content") for part in "BI")
    for piece in content.pieces:
        place = covered(Span((piece,)), offsets)
        while len(place) > 2 and not any(c.isalnum() for c in words[place[-1]]):
            tags[place.pop()] = SEVERAL + (1 | 1 << inside)
        if len(place) > 2 and not any(c.isalnum() for c in words[place[0]]):
            tags[place[0]] = SEVERAL + (1 | 1 << begin)
            tags[place[1]] = SEVERAL + (1 << begin | 1 << inside)


def _mentions(paragraph: Paragraph, offsets: Offsets) -> list[int]:
    masks = [1] * len(offsets)
    spans = [(one.span, MENTION_OF[one.kind], one.form) for one in paragraph.mentions]
    spans += [(one.span, "time", "") for one in paragraph.times]
    spans += [(one.span, "quantity", "") for one in paragraph.quantities]
    spans.sort(key=lambda item: item[0].start - item[0].end)
    for span, kind, form in spans:
        inside = covered(span, offsets)
        if any(masks[w] != 1 for w in inside):
            continue
        for n, w in enumerate(inside):
            mask = 1 << MENTION_TAGS.index(f"{'I' if n else 'B'}-{kind}")
            masks[w] = mask | 1 if form == "pronoun" else mask
    return masks


def _names(paragraph: Paragraph, offsets: Offsets, words: list[str]) -> list[int]:
    """Names are known; a capital inside a description may be one that is not marked."""
    masks = [1] * len(offsets)
    for one in paragraph.mentions:
        inside = covered(one.span, offsets)
        if one.form == "name" and one.kind in NAMES_OF:
            for n, w in enumerate(inside):
                masks[w] = sum(
                    1 << NAME_TAGS.index(f"{'I' if n else 'B'}-{kind}")
                    for kind in NAMES_OF[one.kind]
                )
        elif one.form != "pronoun":
            for w in inside:
                if words[w][0].isupper():
                    masks[w] = _EVERY_NAME
    return masks


def _marked(spans: list[Span], offsets: Offsets) -> list[int]:
    marked = {w for span in spans for w in covered(span, offsets)}
    return [int(w in marked) for w in range(len(offsets))]


def head_of(span: Span, offsets: Offsets, words: list[str]) -> int:
    """The likely head of a noun phrase: the last word before what follows the noun."""
    inside = covered(Span((span.pieces[0],)), offsets)
    core = inside[:1]
    for w in inside[1:]:
        if words[w].lower() in _CUT:
            break
        if words[w] not in {"'s", "\u2019s", "'", "\u2019"} and words[w][0].isalnum():
            core.append(w)
    return core[-1]


def _frame(
    claim: Claim, offsets: Offsets, words: list[str], maps: dict[str, list[str]]
) -> tuple[int, int, list[int], list[tuple[int, int]]] | None:
    trigger = covered(Span((claim.trigger.pieces[0],)), offsets)
    while len(trigger) > 1 and words[trigger[0]].lower() in _ARTICLES:
        trigger = trigger[1:]
    if not trigger:
        return None
    names = [f"{claim.frame}.{claim.kind}/{claim.detail}", f"{claim.frame}.{claim.kind}"]
    kind = next((maps["kind"].index(name) for name in names if name in maps["kind"]), -1)
    roles = [
        (maps["role"].index(role.role), head_of(role.span, offsets, words))
        for role in claim.roles
        if covered(role.span, offsets)
    ]
    return maps["frame"].index(claim.frame), kind, trigger, roles


def _pairs(
    claims: Sequence[Claim], offsets: Offsets, sentence: list[int]
) -> list[tuple[int, int, int, int, int]]:
    """Actor and recipient of events within a sentence, with the PLOVER root."""
    found = []
    for claim in claims:
        root = ROOT_OF.get(claim.kind, claim.kind)
        sides = [
            [covered(r.span, offsets) for r in claim.roles if r.role == role]
            for role in ("actor", "recipient")
        ]
        if claim.frame != "event" or root not in PLOVER_ROOTS or not all(sides):
            continue
        a, b = sides[0][0], sides[1][0]
        if a and b and sentence[a[0]] == sentence[b[0]]:
            found.append((a[0], a[-1] + 1, b[0], b[-1] + 1, PLOVER_ROOTS.index(root)))
    return found
