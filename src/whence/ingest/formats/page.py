"""Web pages to drafts: the facts they state, the body of the article, its captions."""

import re
from collections.abc import Iterator, Sequence

from lxml import etree, html
from lxml.html import HtmlElement
from trafilatura import bare_extraction

from whence.ingest.assembly import noted
from whence.ingest.decoding import decode
from whence.ingest.draft import Block, Draft
from whence.ingest.errors import UnreadableContentError
from whence.ingest.facts.settling import folded
from whence.ingest.formats.page_facts import find_page_facts
from whence.ingest.normal import one_line
from whence.model.document import PartKind, Removed

DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.I)
XML_DECLARED = re.compile(rb"^\s*<\?xml[^>]{0,100}?encoding=[\"']([\w-]+)", re.I)
XML_OPENING = re.compile(r"^\s*<\?xml[^>]*\?>")
SILENT = ("script", "style", "noscript", "template", "svg", "iframe", "head", "object")
BLOCK_TAGS = frozenset(
    "address article aside blockquote body button caption dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr label legend li main nav ol option "
    "p pre section summary table tbody td textarea tfoot th thead title tr ul br".split()
)
KINDS = {
    "p": PartKind.BODY,
    "head": PartKind.SUBHEAD,
    "quote": PartKind.QUOTE,
    "item": PartKind.LIST,
    "cell": PartKind.TABLE,
    "code": PartKind.BODY,
    "ab": PartKind.BODY,
}
CAPTION_PATHS = (
    "//figcaption",
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' wp-caption-text ')]",
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' caption ')]",
)
MIN_CAPTION_WORDS = 4


def parse_page(content: bytes, charset: str = "") -> Draft:
    """The article on a web page.

    Raises:
        UnreadableContentError: Its bytes are no text or hold no article.
    """
    head = content[:4096]
    declared = DECLARED.search(head) or XML_DECLARED.search(head)
    named = charset or (declared.group(1).decode("ascii") if declared else "")
    decoded = decode(content, named)
    return noted(parse_markup(decoded.text), decoded.note, "charset-note")


def parse_markup(markup: str) -> Draft:
    """The article in decoded HTML.

    Raises:
        UnreadableContentError: It holds no article.
    """
    tree = parse_tree(markup)
    finds = find_page_facts(tree)
    blocks = _article(tree, markup)
    if not blocks:
        raise UnreadableContentError(
            "no-text",
            "the page holds no article",
            "save the page again after it has loaded",
        )
    said = folded(" ".join(block.text for block in blocks))
    removed = tuple(
        Removed(text, "outside-article")
        for text in visible_blocks(tree)
        if f" {folded(text)} " not in f" {said} "
    )
    return Draft(blocks, finds, removed)


def parse_tree(markup: str) -> HtmlElement:
    """The tree of an HTML text.

    Raises:
        UnreadableContentError: There is no element in it.
    """
    markup = XML_OPENING.sub("", markup.replace("\0", ""))
    try:
        return html.document_fromstring(markup, parser=html.HTMLParser(huge_tree=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableContentError("no-text", "there is no text in its markup") from error


def _article(tree: HtmlElement, markup: str) -> tuple[Block, ...]:
    found = bare_extraction(markup, include_comments=False, with_metadata=False)
    body = getattr(found, "body", None)
    if body is None:
        return ()
    blocks = tuple(_body_blocks(body))
    captions = _captions(tree)
    known = {folded(text) for text in captions}
    blocks = tuple(
        Block(PartKind.CAPTION, block.text) if folded(block.text) in known else block
        for block in blocks
    )
    return (*_headline(tree, blocks), *blocks)


def _body_blocks(body: etree._Element) -> Iterator[Block]:
    for element in body.iterdescendants():
        kind = KINDS.get(str(element.tag))
        if kind is None or any(
            str(parent.tag) in KINDS for parent in _parents(element, body)
        ):
            continue
        for text in _lines(element):
            yield Block(kind, text)


def _parents(element: etree._Element, top: etree._Element) -> Iterator[etree._Element]:
    parent = element.getparent()
    while parent is not None and parent is not top:
        yield parent
        parent = parent.getparent()


def _lines(element: etree._Element) -> Iterator[str]:
    pieces = [""]
    for node in element.iter():
        if str(node.tag) in ("lb", "p", "item", "row") and node is not element:
            pieces.append("")
        pieces[-1] += node.text or ""
        if node is not element:
            if str(node.tag) in ("p", "item", "row"):
                pieces.append("")
            pieces[-1] += node.tail or ""
    yield from (line for line in map(one_line, pieces) if line)


def _captions(tree: HtmlElement) -> Sequence[str]:
    found: dict[str, None] = {}
    for path in CAPTION_PATHS:
        for node in tree.xpath(path):
            text = one_line(node.text_content())
            if len(text.split()) >= MIN_CAPTION_WORDS:
                found.setdefault(text)
    return tuple(found)


def _headline(tree: HtmlElement, blocks: Sequence[Block]) -> tuple[Block, ...]:
    heads = [one_line(node.text_content()) for node in tree.iterfind(".//h1")]
    heads = [head for head in heads if head]
    opening = {folded(block.text) for block in blocks[:3]}
    if len(set(heads)) != 1 or folded(heads[0]) in opening:
        return ()
    return (Block(PartKind.HEADLINE, heads[0]),)


def visible_blocks(tree: HtmlElement) -> Iterator[str]:
    """Every stretch of text a reader of the page could see, in order, one per block."""
    pieces: list[str] = []
    for event, node in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        tag = node.tag if isinstance(node.tag, str) else ""
        if event == "end" or not tag:
            if tag in BLOCK_TAGS:
                yield from _flushed(pieces)
            if not _is_hidden(node.getparent()):
                pieces.append(node.tail or "")
            continue
        if tag in BLOCK_TAGS:
            yield from _flushed(pieces)
        if not _is_hidden(node):
            pieces.append(node.text or "")
    yield from _flushed(pieces)


def _is_hidden(node: etree._Element | None) -> bool:
    while node is not None:
        if node.tag in SILENT:
            return True
        node = node.getparent()
    return False


def _flushed(pieces: list[str]) -> Iterator[str]:
    text = one_line("".join(pieces))
    pieces.clear()
    if text:
        yield text
