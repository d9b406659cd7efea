"""What the comparer learns from: wordings of answers to one question, and near others.

A file of matters holds blocks: a question, then lines ``label | headline | sentence``. Letters
are answers; two of them cannot both be true. ``~`` is on the matter and fits several answers,
``x`` looks near and is on another matter.
"""

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from benchmarks.piles.truth import Pile, Told, piles_in

OTHER, AGREE, AGAINST, OPEN = range(4)
LABELS = ("other", "agree", "against", "open")
# The pair is on one matter, and nobody has said how the two stand to each other.
UNSAID = -1
FOLDER = Path(__file__).parent / "matters"
ANSWERS = frozenset("abcdefg")
FITS_ALL, NEAR = "~", "x"
PARTS = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence and the headline of its article, which may be empty."""

    label: str
    headline: str
    words: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts, each a headline and words, and how they stand to each other.

    Attributes:
        first: Headline and words of one.
        second: Those of the other.
        label: `OTHER`, `AGREE`, `AGAINST`, `OPEN` or `UNSAID`.
    """

    first: tuple[str, str]
    second: tuple[str, str]
    label: int


def blocks(path: Path) -> Iterator[tuple[str, list[Line]]]:
    """The questions of a file with their lines.

    Raises:
        ValueError: A line is malformed.
    """
    question, lines = "", []
    for number, row in enumerate(path.read_text("utf-8").splitlines(), 1):
        if row.startswith("## "):
            if lines:
                yield question, lines
            question, lines = row[3:].strip(), []
        elif row.strip() and not row.startswith("#"):
            parts = [part.strip() for part in row.split("|", PARTS - 1)]
            if len(parts) != PARTS or parts[0] not in ANSWERS | {FITS_ALL, NEAR}:
                raise ValueError(f"{path.name}:{number}: no label, headline and sentence")
            lines.append(Line(*parts))
    if lines:
        yield question, lines


def of_matters(path: Path) -> Iterator[Pair]:
    """All pairs within the blocks of a file."""
    for _question, lines in blocks(path):
        for one, other in combinations(lines, 2):
            if one.label == other.label == NEAR:
                continue  # They may be on one other matter.
            yield Pair(
                (one.headline, one.words), (other.headline, other.words), _label(one, other)
            )


def across(path: Path, most: int, rng: random.Random) -> Iterator[Pair]:
    """Pairs of lines of different blocks of a file, `most` a block: other matters, and unlike."""
    found = [lines for _question, lines in blocks(path)]
    for number, lines in enumerate(found):
        rest = [line for n, block in enumerate(found) if n != number for line in block]
        for other in rng.sample(rest, most):
            one = rng.choice(lines)
            yield Pair((one.headline, one.words), (other.headline, other.words), OTHER)


def _label(one: Line, other: Line) -> int:
    labels = {one.label, other.label}
    if NEAR in labels:
        return OTHER
    if FITS_ALL in labels:
        return OPEN
    return AGREE if len(labels) == 1 else AGAINST


def of_piles(folder: Path, rng: random.Random) -> Iterator[Pair]:
    """Pairs of quotes of the piles in a folder.

    Those of one question are on one matter, and stand to each other as their answers do where
    ``answers.json`` labels them; quotes of another question, or of none, are others.
    """
    for pile in piles_in(folder):
        yield from _of_pile(pile, rng)


def _of_pile(pile: Pile, rng: random.Random) -> Iterator[Pair]:
    against = {frozenset((a, b)) for a, b in pile.pairs("contradictions", "denials")}
    groups: defaultdict[Told, dict[int, str]] = defaultdict(dict)
    for number, group in enumerate(pile.groups):
        answers = pile.answers[number] if pile.answers else [""] * len(group)
        for told, answer in zip(group, answers, strict=True):
            groups[told][number] = answer
    everything = [*groups, *(told for told in pile.alone if told not in groups)]
    for one, other in combinations(everything, 2):
        if one.text == other.text:
            continue
        label = OTHER
        if shared := groups.get(one, {}).keys() & groups.get(other, {}).keys():
            first = min(shared)
            label = _said(groups[one][first], groups[other][first])
            if frozenset((one, other)) in against:
                label = AGAINST
        yield Pair(_text(one, rng), _text(other, rng), label)


def _said(one: str, other: str) -> int:
    if not (one and other):
        return UNSAID
    if FITS_ALL in {one, other}:
        return OPEN
    return AGREE if one == other else AGAINST


def _text(told: Told, rng: random.Random) -> tuple[str, str]:
    """A quote, or the sentence it stands in, under its headline, which may be missing."""
    words = told.text if rng.random() < 0.5 else told.sentence
    return told.title if rng.random() < 0.7 else "", words
