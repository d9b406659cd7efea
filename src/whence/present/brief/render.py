"""Turns the records of a brief into HTML or Markdown."""

import re
from dataclasses import fields
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from whence.present.brief.build import build_page
from whence.present.brief.page import BriefPage
from whence.present.brief.weighed import weighed_of
from whence.present.grades import HEADS, reliability_of
from whence.store import Case

# Controls that a page cannot hold, or that turn the direction of the words around them.
_UNSHOWABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_MARKDOWN = re.compile(r"([\\`*_\[\]#|~>])|^([+-])|(?<=^\d)([.)])|(?<=^\d\d)([.)])")


def write_brief(case: Case, path: Path) -> None:
    """Write the brief of a case; a name ending in ``.md`` gets Markdown, any other HTML."""
    page = build_page(case, weighed_of(case), reliability_of(case))
    text = render_markdown(page) if path.suffix == ".md" else render_html(page)
    path.write_text(text, encoding="utf-8", newline="\n")


def render_html(page: BriefPage) -> str:
    """One HTML page that needs nothing but itself."""
    return _render(page, page.template, autoescape=True)


def render_markdown(page: BriefPage) -> str:
    """The same in Markdown, without the articles' full texts."""
    return _render(page, page.markdown_template, autoescape=False)


def page_environment(
    *, autoescape: bool, package: str = "whence.present.brief"
) -> Environment:
    """Where the templates of a package live, with what they may call."""
    environment = Environment(
        loader=PackageLoader(package),
        autoescape=autoescape,  # noqa: S701 - Markdown escapes by its own filter
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_showable,
    )
    environment.filters["md"] = _markdown
    environment.globals["grade_heads"] = HEADS
    return environment


def _render(page: BriefPage, template: str, *, autoescape: bool) -> str:
    values = {field.name: getattr(page, field.name) for field in fields(page)}
    return page_environment(autoescape=autoescape).get_template(template).render(values)


def _showable(value: object) -> object:
    if isinstance(value, str) and not isinstance(value, Markup):
        return _UNSHOWABLE.sub("\ufffd", value)
    return value


def _markdown(text: str) -> str:
    """The words as Markdown shows them literally, on one line."""
    line = " ".join(_UNSHOWABLE.sub("\ufffd", text).split())
    line = line.replace("&", "&amp;").replace("<", "&lt;")
    return _MARKDOWN.sub(r"\\\g<0>", line)
