"""The brief as an export: one self-contained HTML page or Markdown file."""

from pathlib import Path

from whence.present.brief import build_page, render_html, render_markdown
from whence.present.export.losses import LossReport, Tally
from whence.present.view import CaseView


def write(view: CaseView, path: Path, title: str = "") -> LossReport:
    """Write Markdown to a name ending in ``.md``, HTML to any other.

    Args:
        view: The case.
        path: The file.
        title: What to call the brief; without one it is called after what it is about.
    """
    page = build_page(view, view.weighed(), view.reliability(), title)
    text = render_markdown(page) if path.suffix == ".md" else render_html(page)
    path.write_text(text, encoding="utf-8", newline="\n")
    losses = Tally().losses(
        (
            "rules and models",
            "the brief is for readers; jsonl holds them",
        ),
    )
    return LossReport(len(page.articles), "articles", losses)
