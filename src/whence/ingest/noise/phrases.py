"""The phrases of ``phrases.yml`` as patterns over a block of text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

# No furniture is longer; between paragraphs of prose it is shorter still.
MAX_EDGE_WORDS, MAX_INNER_WORDS = 80, 40
END_MARKS = " .:…!>»→|"


@dataclass(frozen=True, slots=True)
class Furniture:
    """One reason to remove a block.

    Attributes:
        why: Recorded with what is removed.
        max_words: Longer blocks are left alone.
        edge_only: Whether it holds only before the first and after the last prose.
        whole: Matches the whole block.
        part: Matches somewhere in the block.
    """

    why: str
    max_words: int
    edge_only: bool
    whole: re.Pattern[str] | None
    part: re.Pattern[str] | None

    def fits(self, text: str, word_count: int) -> bool:
        """Whether the block `text` is this kind of furniture, wherever it stands."""
        if word_count > self.max_words:
            return False
        if self.whole is not None and self.whole.fullmatch(text):
            return True
        return self.part is not None and self.part.search(text) is not None


@cache
def load_furniture() -> Sequence[Furniture]:
    """All reasons, in the order of the file."""
    source = files("whence.ingest.noise").joinpath("phrases.yml").read_text("utf-8")
    return tuple(
        Furniture(
            why=entry["why"],
            max_words=entry["max_words"],
            edge_only=entry.get("where") == "edge",
            whole=_union(entry.get("whole", ())),
            part=_union(entry.get("part", ())),
        )
        for entry in yaml.safe_load(source)
    )


def find_furniture(text: str, *, at_edge: bool) -> str:
    """Why the block `text` is no part of an article; empty when it may well be one.

    Args:
        text: The block, on one line.
        at_edge: Whether it stands before the first or after the last paragraph of prose.

    >>> find_furniture("Click to comment", at_edge=False)
    'comments'
    """
    plain = text.replace("’", "'").strip(" ").rstrip(END_MARKS).lstrip("»>→|•· ")
    word_count = len(plain.split())
    if word_count > (MAX_EDGE_WORDS if at_edge else MAX_INNER_WORDS):
        return ""
    for furniture in load_furniture():
        if (at_edge or not furniture.edge_only) and furniture.fits(plain, word_count):
            return furniture.why
    return ""


def _union(patterns: Sequence[str]) -> re.Pattern[str] | None:
    if not patterns:
        return None
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
