"""Makes nested attributions out of single ones: PolNeAR marks none, and reporting is full of them."""

import random

from training.reader.examples import ATTRIBUTION_TAGS, Example

_VERBS = (
    "said|reported|claimed|alleged|wrote|noted|confirmed|added|stated|testified|"
    "told reporters|said in a report|said in a statement|has said|has reported|believes|found|"
    "assessed|acknowledged|concluded|argued|warned|recalled|insisted|disclosed|announced"
).split("|")
_BY = ("according to", "According to")
_TAG = {name: number for number, name in enumerate(ATTRIBUTION_TAGS)}
_PRONOUNS = frozenset("he she they it we i you who that this which his her their".split())
LONGEST = 45  # words of the sentence that is wrapped


def nested(paragraphs: list[list[Example]], count: int, seed: int) -> list[list[Example]]:
    """Sentences with one attribution, each put into the mouth of another article's source."""
    rng = random.Random(seed)  # noqa: S311 - a choice of examples
    every = [part for document in paragraphs for part in document]
    plain = [part for part in every if _wrappable(part)]
    sources = [found for part in every for found in _sources(part)]
    out = []
    for _ in range(count):
        inner, source = rng.choice(plain), rng.choice(sources)
        out.append(_wrapped(inner, source, rng))
    return [out]


def _wrappable(part: Example) -> bool:
    tags = part.labels["attribution"]
    links = part.labels["links"]
    if len(links) != 1 or not 8 <= len(tags) <= LONGEST or part.words[-1] != ".":
        return False
    cue, source, content = links[0]
    marks = [word for word in part.words[:-1] if word in {".", "?", "!", '"', "\u201c"}]
    return 0 <= source < cue and bool(content) and source <= 3 and not marks


def _sources(part: Example) -> list[list[str]]:
    found: list[list[str]] = []
    tags = part.labels["attribution"]
    for n, tag in enumerate(tags):
        if tag == _TAG["B-source"]:
            end = n + 1
            while end < len(tags) and tags[end] == _TAG["I-source"]:
                end += 1
            words = part.words[n:end]
            if words[0].lower() not in _PRONOUNS and len(words) <= 12:
                found.append(words)
    return found


def _lowered(words: list[str]) -> list[str]:
    """The words as they stand inside a sentence, names kept."""
    first = words[0]
    common = first.lower() in {
        "the",
        "a",
        "an",
        "but",
        "and",
        "he",
        "she",
        "they",
        "it",
        "in",
    }
    return [first.lower() if common else first, *words[1:]]


def _tagged(kind: str, size: int) -> list[int]:
    return [_TAG[f"B-{kind}"], *[_TAG[f"I-{kind}"]] * (size - 1)]


def _wrapped(inner: Example, source: list[str], rng: random.Random) -> Example:
    sentence = inner.words[:-1]
    tags = inner.labels["attribution"][:-1]
    speaker = [source[0][0].upper() + source[0][1:], *source[1:]]
    verb = rng.choice(_VERBS).split()
    style = rng.random()
    if style < 0.45:
        lead = [*speaker, *verb]
        that = ["that"] if rng.random() < 0.7 else []
        words = [*lead, *that, *_lowered(sentence), "."]
        outer = [*_tagged("source", len(speaker)), *_tagged("cue", len(verb)),
                 *_tagged("content", len(that) + len(sentence)), 0]  # fmt: skip
        base, cue, first = len(lead) + len(that), len(speaker), 0
        content = range(len(lead), len(words) - 1)
    elif style < 0.7:
        words = ["According", "to", *_lowered(source), ",", *_lowered(sentence), "."]
        outer = [*_tagged("cue", 2), *_tagged("source", len(source)), 0,
                 *_tagged("content", len(sentence)), 0]  # fmt: skip
        base, cue, first = len(source) + 3, 0, 2
        content = range(base, len(words) - 1)
    else:
        tail = rng.random() < 0.5
        closing = ["according", "to", *source] if tail else [*source, *verb]
        words = [*sentence, ",", *closing, "."]
        after = ([*_tagged("cue", 2), *_tagged("source", len(source))] if tail
                 else [*_tagged("source", len(source)), *_tagged("cue", len(verb))])  # fmt: skip
        outer = [*_tagged("content", len(sentence)), 0, *after, 0]
        base = 0
        start = len(sentence) + 1
        cue, first = (start, start + 2) if tail else (start + len(source), start)
        content = range(len(sentence))
    nest = [0] * len(words)
    nest[base : base + len(tags)] = tags
    c, s, held = inner.labels["links"][0]
    links = [(cue, first, list(content)),
             (c + base, s + base, [w + base for w in held if w < len(tags)])]  # fmt: skip
    labels = {"attribution": outer, "inner": nest, "links": links}
    return Example(words, [0] * len(words), {0}, "nested", labels)
