"""The brief: one self-contained page, or one Markdown file, that a person can be handed."""

from whence.present.brief.build import CaseLike, build_page
from whence.present.brief.render import render_html, render_markdown, write_brief

__all__ = ["CaseLike", "build_page", "render_html", "render_markdown", "write_brief"]
