"""Web pages to drafts: the facts they state, the body of the article, its captions."""

import re
from collections.abc import Iterator, Mapping, Sequence

from lxml import etree, html
from lxml.html import HtmlElement
from trafilatura import bare_extraction

from whence.ingest.assembly import noted
from whence.ingest.decoding import decode
from whence.ingest.draft import Block, Draft
from whence.ingest.errors import UnreadableContentError
from whence.ingest.facts.settling import folded
from whence.ingest.formats.page_facts import find_page_facts
from whence.ingest.formats.recovery import with_lost_paragraphs
from whence.ingest.normal import one_line
from whence.model.document import PartKind, Removed

DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.I)
XML_DECLARED = re.compile(rb"^\s*<\?xml[^>]{0,100}?encoding=[\"']([\w-]+)", re.I)
XML_OPENING = re.compile(r"^\s*<\?xml[^>]*\?>")
SILENT = frozenset(
    {"script", "style", "noscript", "template", "svg", "iframe", "head", "object"}
)
BLOCK_TAGS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "dd",
        "details",
        "dialog",
        "div",
    }
    | {
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
    }
    | {"h5", "h6", "header", "hr", "label", "legend", "li", "main", "nav", "ol", "option"}
    | {
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "textarea",
        "tfoot",
        "th",
        "thead",
    }
    | {"title", "tr", "ul", "br"}
)
# What trafilatura's own tree has for blocks.
BODY_TAGS = frozenset(
    {"ab", "body", "cell", "code", "div", "graphic", "head", "item", "lb", "list", "p"}
    | {"quote", "row", "table"}
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
HTML_KINDS = {
    "blockquote": PartKind.QUOTE,
    "dd": PartKind.LIST,
    "dt": PartKind.LIST,
    "figcaption": PartKind.CAPTION,
    "h1": PartKind.HEADLINE,
    "h2": PartKind.SUBHEAD,
    "h3": PartKind.SUBHEAD,
    "h4": PartKind.SUBHEAD,
    "h5": PartKind.SUBHEAD,
    "h6": PartKind.SUBHEAD,
    "li": PartKind.LIST,
    "td": PartKind.TABLE,
    "th": PartKind.TABLE,
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


def parse_fragment(markup: str) -> Draft:
    """All of a piece of HTML that is nothing but an article, such as a feed's entry.

    Raises:
        UnreadableContentError: There is no text in it.
    """
    tree = parse_tree(markup)
    blocks = tuple(Block(kind, text) for text, kind in _visible(tree))
    if not blocks:
        raise UnreadableContentError("no-text", "there is no text in its markup")
    return Draft(blocks)


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
    blocks = with_lost_paragraphs(tree, tuple(_body_blocks(body)))
    captions = _captions(tree)
    known = {folded(text) for text in captions}
    blocks = tuple(
        Block(PartKind.CAPTION, block.text) if folded(block.text) in known else block
        for block in blocks
    )
    return (*_headline(tree, blocks), *blocks)


def _body_blocks(body: etree._Element) -> Iterator[Block]:
    return (Block(kind, text) for text, kind in _stretches(body, BODY_TAGS, KINDS))


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
    yield from (text for text, _ in _visible(tree))


def _visible(tree: HtmlElement) -> Iterator[tuple[str, PartKind]]:
    return _stretches(tree, BLOCK_TAGS, HTML_KINDS, SILENT)


def _stretches(
    tree: etree._Element,
    block_tags: frozenset[str],
    kinds: Mapping[str, PartKind],
    silent_tags: frozenset[str] = frozenset(),
) -> Iterator[tuple[str, PartKind]]:
    """Text between the borders of blocks, each with what the innermost marked block says."""
    pieces: list[str] = []
    silent = 0
    for event, node in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        tag = node.tag if isinstance(node.tag, str) else ""
        if tag in block_tags and (text := _flushed(pieces)):
            yield text, _kind(node if event == "end" else node.getparent(), kinds)
        if event == "start":
            silent += tag in silent_tags
            pieces.append("" if silent else node.text or "")
        else:
            silent -= tag in silent_tags
            pieces.append("" if silent or node is tree else node.tail or "")
    if text := _flushed(pieces):
        yield text, PartKind.BODY


def _flushed(pieces: list[str]) -> str:
    text = one_line("".join(pieces))
    pieces.clear()
    return text


def _kind(node: etree._Element | None, kinds: Mapping[str, PartKind]) -> PartKind:
    while node is not None:
        if node.tag in kinds:
            return kinds[node.tag]
        node = node.getparent()
    return PartKind.BODY
