"""The turns of a transcript: *GOVERNOR SALE: …*, *Q. … A. …*, *Sale – …*, by how lines open."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from whence.model.span import Span

_WORD = r"[A-ZÀ-ÖØ-ÞŠŽĞİ][\w’'.-]*"
_LINK = r"(?:of|the|de|da|do|del|di|al|el|bin|ibn|ben|von|van|ag|and)"
_NAME = rf"{_WORD}(?:\s+(?:{_LINK}\s+){{0,2}}{_WORD}){{0,5}}"
# *[00:12:04]*, *9.15*, marks of bold type: what may stand before a name.
_BEFORE = r"\s*(?:[\[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[\])]?\s+)?[*_–—-]{0,3}\s*"
_LABEL = re.compile(
    rf"{_BEFORE}(?P<name>{_NAME})(?:\s*\((?P<gloss>[^)\n]{{2,60}})\))?"
    r"(?P<post>,\s*[^:?!.\n]{3,80})?[*_]{0,3}(?::|\s[–—-](?=\s))[*_]{0,3}(?:\s+|$)"
)
_ASKED = re.compile(
    r"\s*[*_]{0,3}(?P<name>Q|A|Question|Answer)(?P<gloss>)(?P<post>)[*_]{0,3}\s?\d{0,2}"
    r"(?:[.:)]|\s[–—-])[*_]{0,3}\s+"
)
ASKERS = frozenset(
    """q question host presenter interviewer moderator anchor reporter journalist announcer
    newsreader editor""".split()
)
ANSWERS = frozenset({"a", "answer"})
# What opens a page and not a turn.
HEADERS = frozenset(
    """transcript programme program date time source photo translation topics edited interview
    exclusive""".split()
)
FEWEST_TURNS = 3
LABELLED = 0.6  # of the lines between the first turn and the last
DASHES = ("–", "—", "-")


@dataclass(frozen=True, slots=True)
class Turn:
    """What one says until another speaks.

    Attributes:
        label: The words that name who speaks.
        mark: The colon, dash or full stop after them.
        content: What is said.
        key: The last word of the name in lower case, by which turns are one speaker's.
        asks: Whether it is the turn of whoever puts the questions.
    """

    label: Span
    mark: Span
    content: Span
    key: str
    asks: bool = False

    @property
    def is_nameless(self) -> bool:
        """Whether the label is only *A* or *Answer*: whoever is interviewed."""
        return self.key in ANSWERS


def find_turns(text: str, outlet: str = "") -> tuple[Turn, ...]:
    """The turns of a text; none where it is no transcript.

    A list of *Name: words* is no transcript: somebody must speak twice, somebody must ask, and
    most lines from the first turn to the last must be turns.

    Args:
        text: A document's text.
        outlet: Who published it, whose turns are questions.
    """
    lines, labels = lines_of(text), []
    for number, (start, line) in enumerate(lines):
        found = _ASKED.match(line) or _LABEL.match(line)
        if found is not None:
            labels.append((number, start, found))
    counts = Counter(_key(found) for _, _, found in labels)
    labels = [one for one in labels if not _is_header(one[2], counts)]
    counts = Counter(_key(found) for _, _, found in labels)
    if len(labels) < FEWEST_TURNS or len(counts) < 2 or max(counts.values()) < 2:
        return ()
    span = labels[-1][0] - labels[0][0] + 1
    if len(labels) < LABELLED * span:
        return ()
    turns = _made(lines, labels)
    asking = _asking(text, turns, labels, outlet)
    if not asking or asking >= set(counts):
        return ()
    return tuple(
        Turn(one.label, one.mark, one.content, one.key, one.key in asking) for one in turns
    )


def lines_of(text: str) -> list[tuple[int, str]]:
    """Lines with words in them and where they begin."""
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((start, line))
        start += len(line) + 1
    return found


def _is_header(found: re.Match[str], counts: Counter[str]) -> bool:
    """*Transcript: …*, *RADIO NORTE - Morning Desk*: a title, or a name that never comes again."""
    key = _key(found)
    dash = found.group(0).rstrip().rstrip("*_").endswith(DASHES)
    return key in HEADERS or (dash and counts[key] == 1)


def _key(found: re.Match[str]) -> str:
    return found["name"].split()[-1].casefold().strip(".")


def _made(
    lines: Sequence[tuple[int, str]], labels: Sequence[tuple[int, int, re.Match[str]]]
) -> list[Turn]:
    """Each label with what is said up to the next; the last turn is one paragraph."""
    turns = []
    for index, (number, start, found) in enumerate(labels):
        alone = not lines[number][1][found.end() :].strip()
        after = labels[index + 1][0] if index + 1 < len(labels) else number + 1 + alone
        last_start, last = lines[min(after, len(lines)) - 1]
        label = Span(start + found.start("name"), start + found.end("name"))
        before = found.group(0).rstrip().rstrip("*_")
        mark = Span(start + len(before) - 1, start + len(before))
        end = last_start + len(last.rstrip())
        if end > start + found.end():
            turns.append(Turn(label, mark, Span(start + found.end(), end), _key(found)))
    return turns


def _asking(
    text: str,
    turns: Sequence[Turn],
    labels: Sequence[tuple[int, int, re.Match[str]]],
    outlet: str,
) -> set[str]:
    """Keys of those who put the questions."""
    asked: Counter[str] = Counter()
    for one in turns:
        asked[one.key] += one.content.of(text).rstrip(' *_"”').endswith("?")
    named = {
        _key(found)
        for _, _, found in labels
        if _key(found) in ASKERS
        or (outlet and found["name"].casefold() == outlet.casefold())
    }
    if any(asked[key] for key in named):
        return named
    # *Host: Rosa Lume*, and then *LUME: …?*: whoever asks most.
    most = max(asked, key=lambda key: asked[key], default="")
    return named | {most} if asked[most] and most not in ANSWERS else set()
