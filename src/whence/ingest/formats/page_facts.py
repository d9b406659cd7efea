"""What a web page says about its article: JSON-LD, meta tags, visible marks."""

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape

from lxml.html import HtmlElement

from whence.ingest.draft import Field, Find
from whence.model.document import FactSource

ARTICLE_TYPES = re.compile(
    r"Article|BlogPosting|Report$|LiveBlog|ScholarlyArticle|WebPage$"
)
META_FIELDS = {
    "og:title": Field.TITLE,
    "twitter:title": Field.TITLE,
    "dc.title": Field.TITLE,
    "parsely-title": Field.TITLE,
    "sailthru.title": Field.TITLE,
    "citation_title": Field.TITLE,
    "headline": Field.TITLE,
    "og:site_name": Field.OUTLET,
    "application-name": Field.OUTLET,
    "citation_journal_title": Field.OUTLET,
    "dc.publisher": Field.OUTLET,
    "copyright": Field.OUTLET,
    "author": Field.AUTHOR,
    "article:author": Field.AUTHOR,
    "article:author_name": Field.AUTHOR,
    "byl": Field.AUTHOR,
    "dc.creator": Field.AUTHOR,
    "parsely-author": Field.AUTHOR,
    "sailthru.author": Field.AUTHOR,
    "citation_author": Field.AUTHOR,
    "article:published_time": Field.PUBLISHED,
    "og:published_time": Field.PUBLISHED,
    "og:article:published_time": Field.PUBLISHED,
    "datepublished": Field.PUBLISHED,
    "pubdate": Field.PUBLISHED,
    "publishdate": Field.PUBLISHED,
    "publish-date": Field.PUBLISHED,
    "publish_date": Field.PUBLISHED,
    "date": Field.PUBLISHED,
    "dc.date": Field.PUBLISHED,
    "dc.date.issued": Field.PUBLISHED,
    "dcterms.created": Field.PUBLISHED,
    "parsely-pub-date": Field.PUBLISHED,
    "sailthru.date": Field.PUBLISHED,
    "citation_publication_date": Field.PUBLISHED,
    "article.published": Field.PUBLISHED,
    "og:url": Field.URL,
}
# A copyright holder is a weak sign of the outlet, so it is only believed in last place.
LAST = ("copyright", "application-name")
VISIBLE_DATES = (
    "//*[@itemprop='datePublished']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//article//time[@pubdate]/@datetime",
    "//time[contains(@class, 'publish') or contains(@class, 'entry-date')]/@datetime",
    "//article//header//time/@datetime",
)
VISIBLE_AUTHORS = (
    "//*[@itemprop='author']//*[@itemprop='name']",
    "//a[@rel='author']",
    "//*[@itemprop='author'][not(.//*[@itemprop='name'])]",
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' byline ')]",
    "//*[contains(concat(' ', normalize-space(@class), ' '), ' author-name ')]",
)
MAX_BYLINE_CHARS = 120


def find_page_facts(tree: HtmlElement) -> tuple[Find, ...]:
    """All facts a page states, each with where it states them."""
    return (*_linked_data(tree), *_meta(tree), *_visible(tree))


def _linked_data(tree: HtmlElement) -> Iterator[Find]:
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        for node in _nodes(_loaded(script.text or "")):
            kinds = node.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(ARTICLE_TYPES.search(str(name)) for name in names):
                yield from _article(node, is_page="WebPage" in names)


def _loaded(text: str) -> object:
    text = re.sub(r"^\s*(?:<!--|//<!\[CDATA\[)|(?:-->|//\]\]>)\s*$", "", text.strip())
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: object, depth: int = 0) -> Iterator[Mapping[str, object]]:
    if depth > 4:
        return
    if isinstance(value, list):
        for part in value:
            yield from _nodes(part, depth + 1)
    elif isinstance(value, dict):
        yield value
        yield from _nodes(value.get("@graph"), depth + 1)
        yield from _nodes(value.get("mainEntity"), depth + 1)


def _article(node: Mapping[str, object], *, is_page: bool) -> Iterator[Find]:
    pairs = [
        (Field.PUBLISHED, node.get("datePublished")),
        (Field.OUTLET, _name(node.get("publisher"))),
    ]
    if not is_page:
        pairs += [
            (Field.TITLE, node.get("headline") or node.get("name")),
            (Field.URL, _address(node)),
        ]
        pairs += [(Field.AUTHOR, name) for name in _names(node.get("author"))]
    for kind, value in pairs:
        if isinstance(value, str) and value.strip():
            yield Find(kind, unescape(value), FactSource.JSON_LD)


def _name(value: object) -> str:
    return next(_names(value), "")


def _names(value: object) -> Iterator[str]:
    if isinstance(value, list):
        for part in value:
            yield from _names(part)
    elif isinstance(value, dict):
        yield from _names(value.get("name"))
    elif isinstance(value, str):
        yield value


def _address(node: Mapping[str, object]) -> str:
    page = node.get("mainEntityOfPage")
    for value in (
        node.get("url"),
        page,
        page.get("@id") if isinstance(page, dict) else None,
    ):
        if isinstance(value, str) and value.startswith("http"):
            return value
    return ""


def _meta(tree: HtmlElement) -> Iterator[Find]:
    late: list[Find] = []
    for tag in tree.iter("meta"):
        key = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").lower()
        value = (tag.get("content") or "").strip()
        if key in META_FIELDS and value:
            find = Find(META_FIELDS[key], value, FactSource.META)
            if key in LAST:
                late.append(find)
            else:
                yield find
    for link in tree.iterfind(".//link[@rel='canonical']"):
        if (link.get("href") or "").startswith("http"):
            yield Find(Field.URL, link.get("href"), FactSource.META)
    yield from late
    title = tree.findtext(".//title")
    if title and title.strip():
        yield Find(Field.TITLE, title, FactSource.META)


def _visible(tree: HtmlElement) -> Iterator[Find]:
    for path in VISIBLE_DATES:
        for value in tree.xpath(path)[:1]:
            yield Find(Field.PUBLISHED, str(value), FactSource.TEXT)
    for path in VISIBLE_AUTHORS:
        names = [node.text_content().strip() for node in tree.xpath(path)[:4]]
        names = [name for name in names if name and len(name) <= MAX_BYLINE_CHARS]
        if names:
            yield from (Find(Field.AUTHOR, name, FactSource.TEXT) for name in names)
            return
