"""Blocks that belong to the page, not to the article, taken out and recorded."""

import re
from collections.abc import Sequence

from whence.ingest.draft import Block
from whence.ingest.facts.clues import is_source_line
from whence.ingest.noise.captions import is_credit
from whence.ingest.noise.phrases import find_furniture
from whence.ingest.noise.tongues import is_foreign
from whence.model.document import PartKind, Removed

PROSE_WORDS = 25
ENDS_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*$")
TAG_MIN, TAG_WORDS = 4, 5
# A comment box or a list of other stories begins the foot of a page.
FOOT_OPENERS = frozenset({"comments", "read-more", "subscription"})
# What may follow such an opener and still be foot: a few dozen words of other notices.
FOOT_WORDS = 60
FOOT_SHARE = 0.1
KEPT_KINDS = frozenset({PartKind.HEADLINE, PartKind.SOURCE_LINE})


def swept(
    blocks: Sequence[Block], language: str
) -> tuple[tuple[Block, ...], tuple[Removed, ...]]:
    """The blocks that stay, and what went with the reason for each.

    Args:
        blocks: The article in order.
        language: Of the article as a whole.
    """
    first, last = _prose_ends(blocks)
    reasons = [
        _reason(block, language, at_edge=not first < index <= last)
        for index, block in enumerate(blocks)
    ]
    reasons = _with_foot(blocks, reasons)
    kept = tuple(block for block, why in zip(blocks, reasons, strict=True) if not why)
    removed = tuple(
        Removed(block.text, why) for block, why in zip(blocks, reasons, strict=True) if why
    )
    return kept, removed


def is_prose(block: Block) -> bool:
    """Whether a block reads like a paragraph: long enough, and it ends like a sentence."""
    long_enough = len(block.text.split()) >= PROSE_WORDS
    return long_enough and ENDS_SENTENCE.search(block.text) is not None


def _prose_ends(blocks: Sequence[Block]) -> tuple[int, int]:
    """Indexes of the first and of the last prose; all is edge when there is none."""
    first = next((i for i, block in enumerate(blocks) if _is_text(block)), len(blocks))
    backwards = range(len(blocks) - 1, first, -1)
    return first, next((i for i in backwards if _is_text(blocks[i])), first)


def _is_text(block: Block) -> bool:
    return is_prose(block) and not find_furniture(block.text, at_edge=True)


def _reason(block: Block, language: str, *, at_edge: bool) -> str:
    if _stays(block):
        return ""
    why = find_furniture(block.text, at_edge=at_edge)
    if why:
        return why
    if is_credit(block.text):
        return "picture-credit"
    if not at_edge:
        return ""
    if _is_tag_list(block.text):
        return "tags"
    return "other-language" if language == "en" and is_foreign(block.text, language) else ""


def _stays(block: Block) -> bool:
    return block.kind in KEPT_KINDS or is_source_line(block.text)


def _is_tag_list(text: str) -> bool:
    items = [item.strip() for item in text.split(",")]
    if len(items) < TAG_MIN or ENDS_SENTENCE.search(text):
        return False
    short = all(0 < len(item.split()) <= TAG_WORDS for item in items)
    named = sum(item[:1].isupper() for item in items if item)
    return short and named >= 0.7 * len(items) and " and " not in items[-1]


def _with_foot(blocks: Sequence[Block], reasons: Sequence[str]) -> list[str]:
    """Reasons, with small unexplained blocks below a foot opener explained by it."""
    total_words = sum(len(block.text.split()) for block in blocks)
    for index, why in enumerate(reasons):
        if why not in FOOT_OPENERS or index < len(blocks) // 2:
            continue
        rest = [i for i in range(index, len(blocks)) if not reasons[i]]
        rest = [i for i in rest if not _stays(blocks[i])]
        if any(ENDS_SENTENCE.search(blocks[i].text) for i in rest):
            continue
        words = sum(len(blocks[i].text.split()) for i in rest)
        if words <= min(FOOT_WORDS, FOOT_SHARE * total_words):
            return ["page-foot" if i in rest else why for i, why in enumerate(reasons)]
    return list(reasons)
