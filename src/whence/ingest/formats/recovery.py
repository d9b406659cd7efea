"""Paragraphs an extractor lost although they stand just like those it kept."""

from collections import Counter
from collections.abc import Sequence

from lxml.html import HtmlElement

from whence.ingest.draft import Block
from whence.ingest.facts.settling import folded
from whence.ingest.normal import one_line
from whence.model.document import PartKind

MIN_WORDS = 12
# Pages that break their text for advertisements put it into several boxes of one make; three
# kept paragraphs in such boxes tell which make that is.
MIN_KEPT = 3
OUTER_TAGS = frozenset({"aside", "nav", "footer", "form", "figure", "blockquote"})
Make = tuple[str, ...]


def with_lost_paragraphs(tree: HtmlElement, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with the lost paragraphs of the same make put where they stand in the page."""
    places = {folded(block.text): index for index, block in enumerate(blocks)}
    said = " ".join(places)
    found = [
        (_make(node), folded(text), text)
        for node in tree.iter("p")
        if len((text := one_line(node.text_content())).split()) >= MIN_WORDS
        and not any(parent.tag in OUTER_TAGS for parent in node.iterancestors())
    ]
    kept = Counter(make for make, words, _ in found if words in places)
    added: dict[int, list[Block]] = {}
    place = -1
    for make, words, text in found:
        place = places.get(words, place)
        if place >= 0 and kept[make] >= MIN_KEPT and any(make[1::2]) and words not in said:
            added.setdefault(place, []).append(Block(PartKind.BODY, text))
    return tuple(
        each
        for index, block in enumerate(blocks)
        for each in (block, *added.get(index, ()))
    )


def _make(node: HtmlElement) -> Make:
    """Tags and classes of a paragraph and of the two boxes around it."""
    boxes = [node, *node.iterancestors()][:3]
    return tuple(words for box in boxes for words in (str(box.tag), box.get("class") or ""))
