"""Which block is the headline, and where it stands a second time."""

from collections.abc import Sequence
from dataclasses import replace

from whence.ingest.draft import Block, Field, Find
from whence.ingest.facts.clues import Clues
from whence.ingest.facts.datelines import date_in_line
from whence.ingest.facts.settling import TRUST, folded
from whence.ingest.normal import ENDS_SENTENCE
from whence.model.document import FactSource, Metadata, PartKind, Removed

HEAD_BLOCKS = 10
MAX_TITLE_WORDS, MAX_TITLE_CHARS = 30, 220
# A title cut short by a content system still is the title.
MIN_PREFIX_CHARS = 25
MAX_OUTLET_WORDS = 4
OUTLET_BLOCKS = 5


def with_headline(blocks: Sequence[Block], finds: Sequence[Find]) -> Clues:
    """The blocks with the headline marked and its repetitions gone.

    A headline is the block that says a title already found; failing that, a short first block
    that does not end like a sentence.
    """
    titles = [
        find.value
        for find in sorted(finds, key=lambda find: TRUST[find.source])
        if find.field is Field.TITLE
    ]
    found = _said(blocks, titles)
    if found is None:
        found = _first_short(blocks)
    if found is None:
        return Clues(tuple(blocks), (), ())
    wanted = folded(blocks[found].text)
    kept: list[Block] = []
    removed: list[Removed] = []
    for index, block in enumerate(blocks):
        if index != found and index < HEAD_BLOCKS and _repeats(folded(block.text), wanted):
            removed.append(Removed(block.text, "doubled-headline"))
        else:
            headline = replace(block, kind=PartKind.HEADLINE)
            kept.append(headline if index == found else block)
    title = Find(Field.TITLE, blocks[found].text, FactSource.TEXT)
    return Clues(tuple(kept), (title,), tuple(removed))


def without_outlet_line(blocks: Sequence[Block], metadata: Metadata) -> Clues:
    """The blocks without those at the head that say nothing but the outlet's name."""
    outlet = folded(metadata.outlet.value) if metadata.outlet is not None else ""
    head = [
        index < OUTLET_BLOCKS and folded(b.text) == outlet for index, b in enumerate(blocks)
    ]
    kept = tuple(block for block, named in zip(blocks, head, strict=True) if not named)
    removed = tuple(
        Removed(block.text, "outlet-line")
        for block, named in zip(blocks, head, strict=True)
        if named
    )
    return Clues(kept, (), removed)


def _repeats(words: str, wanted: str) -> bool:
    """Whether a block says the headline again, perhaps with the outlet's name behind it."""
    rest = words.removeprefix(wanted)
    return (
        rest != words and len(rest.split()) <= MAX_OUTLET_WORDS and len(wanted.split()) > 2
    )


def _said(blocks: Sequence[Block], titles: Sequence[str]) -> int | None:
    heads = list(enumerate(blocks[:HEAD_BLOCKS]))
    marked = [index for index, block in heads if block.kind is PartKind.HEADLINE]
    if marked:
        return marked[0]
    for title in map(folded, titles):
        for index, block in heads:
            if len(block.text) <= MAX_TITLE_CHARS and _same(folded(block.text), title):
                return index
    return None


def _same(words: str, title: str) -> bool:
    if not words or not title:
        return False
    shorter = min(len(words), len(title))
    near = words.startswith(title) or title.startswith(words)
    return words == title or (near and shorter >= MIN_PREFIX_CHARS)


def _first_short(blocks: Sequence[Block]) -> int | None:
    at = next((n for n, block in enumerate(blocks[:3]) if not date_in_line(block)), 0)
    if len(blocks) < at + 2 or blocks[at].kind is not PartKind.BODY:
        return None
    text = blocks[at].text
    short = len(text) <= MAX_TITLE_CHARS and len(text.split()) <= MAX_TITLE_WORDS
    ends = ENDS_SENTENCE.search(text) is not None and not text.endswith(("?", "!", "…"))
    longer = any(len(block.text) > len(text) for block in blocks[at + 1 : at + 4])
    by = text.lower().startswith(("by ", "source:", "photo:"))
    return (
        at if short and not ends and longer and not by and len(text.split()) > 1 else None
    )
