"""Puts sources and contents to their cues: who says what."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from whence.read.decode.tags import Floats, TagSpan

SOURCE_DISTANCE = 1.0  # λ of λ·log(1 + distance in words)
CONTENT_DISTANCE = 1.0
STRAY = -1.0  # mean log probability a content needs to reach a cue in another sentence
OTHER_SENTENCE = 1.0  # taken off for each sentence boundary between source and cue


@dataclass(frozen=True, slots=True)
class Grouped:
    """One attribution as spans of a window."""

    cue: TagSpan
    source: TagSpan | None
    contents: tuple[TagSpan, ...]


def grouped(
    spans: Sequence[TagSpan], to_source: Floats, to_cue: Floats, sentence: Sequence[int]
) -> tuple[Grouped, ...]:
    """Attributions of one window in the order of their cues; cues without content go.

    Args:
        spans: Source, cue and content spans of one layer.
        to_source: (words, words) log probability that the cue at a row has the source that
            begins at a column; on the diagonal, that it has none.
        to_cue: (words, words) log probability that a content word belongs to a cue.
        sentence: Sentence number of each word.
    """
    cues = [span for span in spans if span.kind == "cue"]
    if not cues:
        return ()
    contents: dict[int, list[TagSpan]] = {n: [] for n in range(len(cues))}
    for span in spans:
        if span.kind == "content":
            scores = [_content_score(span, cue, to_cue, sentence) for cue in cues]
            best = scores.index(max(scores))
            if not _stray(span, cues[best], to_cue, sentence):
                contents[best].append(span)
    sources = _sources([s for s in spans if s.kind == "source"], cues, to_source, sentence)
    return tuple(
        Grouped(cue, sources.get(n), tuple(contents[n]))
        for n, cue in enumerate(cues)
        if contents[n]
    )


def _stray(content: TagSpan, cue: TagSpan, to_cue: Floats, sentence: Sequence[int]) -> bool:
    """Whether the content's own cue was missed, so that only a distant one is left."""
    sure = float(to_cue[content.first : content.end, cue.first].mean()) > STRAY
    return not sure and _sentences_apart(content, cue, sentence) > 0


def _content_score(
    content: TagSpan, cue: TagSpan, to_cue: Floats, sentence: Sequence[int]
) -> float:
    inside = to_cue[content.first : content.end, cue.first]
    apart = _sentences_apart(content, cue, sentence)
    return float(inside.mean()) - _cost(content, cue, CONTENT_DISTANCE) - 0.3 * apart


def _sources(
    sources: Sequence[TagSpan],
    cues: Sequence[TagSpan],
    to_source: Floats,
    sentence: Sequence[int],
) -> dict[int, TagSpan]:
    """The source of each cue that has one, one to one, likeliest pair first."""
    pairs = []
    for n, cue in enumerate(cues):
        for m, source in enumerate(sources):
            score = float(to_source[cue.first, source.first : source.end].max())
            score -= _cost(source, cue, SOURCE_DISTANCE)
            score -= OTHER_SENTENCE * _sentences_apart(source, cue, sentence)
            pairs.append((score, n, m))
    found: dict[int, TagSpan] = {}
    used: set[int] = set()
    for score, n, m in sorted(pairs, reverse=True):
        if n not in found and m not in used and score > -12.0:
            found[n] = sources[m]
            used.add(m)
    _share(sources, cues, to_source, sentence, found)
    return found


def _share(
    sources: Sequence[TagSpan],
    cues: Sequence[TagSpan],
    to_source: Floats,
    sentence: Sequence[int],
    found: dict[int, TagSpan],
) -> None:
    """Lets a cue without a source take one that serves another cue of its sentence."""
    for n, cue in enumerate(cues):
        if n in found:
            continue
        none = float(to_source[cue.first, cue.first])
        for source in sources:
            score = float(to_source[cue.first, source.first : source.end].max())
            if score > max(none, -1.0) and not _sentences_apart(source, cue, sentence):
                found[n] = source
                break


def _cost(one: TagSpan, other: TagSpan, factor: float) -> float:
    gap = max(one.first - other.end, other.first - one.end, 0)
    return factor * math.log1p(gap)


def _sentences_apart(one: TagSpan, other: TagSpan, sentence: Sequence[int]) -> int:
    return min(
        abs(sentence[one.first] - sentence[other.first]),
        abs(sentence[one.end - 1] - sentence[other.first]),
    )
