"""The truth of a pile: its articles, what is told in them, and how that stands together."""

import csv
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

# Kinds of pairs that the truth names.
PAIRS = ("contradictions", "denials", "shifts", "drifts")
_BREAK = re.compile(r"\n|(?<=[.!?])[”\"’]?\s+(?=[A-ZÀ-Þ“\"])")


@dataclass(frozen=True, slots=True)
class Told:
    """Words of an article that make a claim.

    Attributes:
        article: Name of its file.
        text: The words; they stand once in it.
        sentence: The sentence they stand in, roughly.
        title: Headline of the article.
    """

    article: str
    text: str
    sentence: str
    title: str


@dataclass(frozen=True, slots=True)
class Pile:
    """One folder of articles with its truth.

    Attributes:
        name: Of the folder.
        groups: What answers one question, group by group.
        alone: What no other article answers; empty in piles that do not say.
        answers: Labels of the answers, group by group: two letters cannot both be true, ``~``
            fits several; empty in piles that have none.
    """

    name: str
    groups: tuple[tuple[Told, ...], ...]
    alone: tuple[Told, ...]
    answers: tuple[tuple[str, ...], ...]
    _pairs: dict[str, tuple[tuple[Told, Told], ...]]

    def pairs(self, *kinds: str) -> Iterator[tuple[Told, Told]]:
        """Pairs of some kinds, as the keys of ``truth.json`` name them."""
        for kind in kinds:
            yield from self._pairs[kind]


def piles_in(folder: Path) -> Iterator[Pile]:
    """The piles whose folders lie in a folder, by name.

    Raises:
        ValueError: A quote stands in its article not once.
    """
    for path in sorted(folder.glob("*/truth.json")):
        yield _Reader(path).pile()


class _Reader:
    def __init__(self, path: Path) -> None:
        self._folder = path.parent
        self._truth = json.loads(path.read_text("utf-8"))
        with (self._folder / "articles.csv").open(encoding="utf-8", newline="") as rows:
            self._titles = {
                row["path"]: row.get("title") or "" for row in csv.DictReader(rows)
            }
        names = sorted(self._titles)
        self._texts = {name: (self._folder / name).read_text("utf-8") for name in names}

    def pile(self) -> Pile:
        groups = tuple(
            tuple(self._told(one) for one in group)
            for group in self._truth["same_question"]
        )
        pairs = {
            kind: tuple((self._told(a), self._told(b)) for a, b in self._truth[kind])
            for kind in PAIRS
        }
        alone = tuple(self._told(one) for one in self._truth.get("alone", ()))
        return Pile(self._folder.name, groups, alone, self._answers(), pairs)

    def _answers(self) -> tuple[tuple[str, ...], ...]:
        path = self._folder / "answers.json"
        if not path.exists():
            return ()
        return tuple(
            tuple(group["answers"]) for group in json.loads(path.read_text("utf-8"))
        )

    def _told(self, one: Sequence[str]) -> Told:
        article, words = one
        text = self._texts[article]
        if text.count(words) != 1:
            raise ValueError(f"{self._folder.name}/{article}: not there once: {words}")
        return Told(
            article, words, _sentence(text, text.index(words), words), self._titles[article]
        )


def _sentence(text: str, start: int, words: str) -> str:
    """What stands between the breaks around some words."""
    end = start + len(words)
    cuts = [(found.start(), found.end()) for found in _BREAK.finditer(text)]
    first = max((after for _, after in cuts if after <= start), default=0)
    last = min((at for at, _ in cuts if at >= end), default=len(text))
    return text[first:last].strip()
