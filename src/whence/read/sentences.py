"""Cuts text into sentences, with offsets, in time linear in its length."""

import re

import sentencex

# sentencex takes quadratic time on a run of opening quotation marks and stops the process
# on a line separator; short stretches and plain characters keep both away.
LONGEST_STRETCH = 8_000
LONGEST_SENTENCE = 3_000
_UNSAFE = re.compile("[\u2028\u2029\u0085\ud800-\udfff]")


def sentence_spans(
    text: str, start: int = 0, end: int | None = None
) -> list[tuple[int, int]]:
    """Half-open offsets of the sentences of `text` between `start` and `end`, in order.

    Give it one paragraph at a time, so that no sentence runs from one into the next.
    A sentence is free of surrounding white space, never empty, and cut where it would be
    longer than `LONGEST_SENTENCE` characters.
    """
    stop = len(text) if end is None else end
    found: list[tuple[int, int]] = []
    for low, high in _stretches(text, start, stop, LONGEST_STRETCH):
        stretch = _UNSAFE.sub(" ", text[low:high])
        for piece in sentencex.get_sentence_boundaries("en", stretch):
            first, last = low + piece["start_index"], low + piece["end_index"]
            for left, right in _stretches(text, first, min(last, high), LONGEST_SENTENCE):
                _keep(text, left, right, found)
    return found


def _stretches(text: str, start: int, stop: int, longest: int) -> list[tuple[int, int]]:
    cuts = []
    while stop - start > longest:
        at = text.rfind(" ", start + longest // 2, start + longest)
        at = start + longest if at < 0 else at + 1
        cuts.append((start, at))
        start = at
    if start < stop:
        cuts.append((start, stop))
    return cuts


def _keep(text: str, start: int, stop: int, found: list[tuple[int, int]]) -> None:
    words = text[start:stop]
    left = start + len(words) - len(words.lstrip())
    right = start + len(words.rstrip())
    if left < right:
        found.append((left, right))
