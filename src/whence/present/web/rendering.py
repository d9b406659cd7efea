"""A page's record as HTML, as JSON, or its table as CSV."""

import csv
import gc
import io
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, Protocol

from jinja2 import Environment
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup
from pydantic_core import to_jsonable_python

from whence.present.brief.render import page_environment
from whence.present.web import urls
from whence.present.web.assets import in_place
from whence.present.web.desk import done_words
from whence.present.web.parts import Table

# Enough of a hash to tell versions apart by eye; the page's JSON has all of it.
_HASH = re.compile(r"\b(sha256:[0-9a-f]{12})[0-9a-f]{52}\b")


class Page(Protocol):
    """A frozen record with the name of its template and its title."""

    @property
    def template(self) -> str:
        """File name of the template, which uses exactly the record's fields."""
        ...

    @property
    def title(self) -> str:
        """Title of the page."""
        ...


@dataclass(frozen=True, slots=True)
class Shell:
    """What stands around every page.

    Attributes:
        case: Name of the case.
        here: Address of this page.
        form_key: Secret that every form carries.
        read_only: Whether nothing may be judged.
        withheld: Whether names are covered.
        faults: What was asked for and made no sense.
    """

    case: str
    here: str
    form_key: str
    read_only: bool
    withheld: bool
    faults: Sequence[str] = ()


@cache
def environment() -> Environment:
    """The desk's templates."""
    made = page_environment(autoescape=True, package="whence.present.web")
    made.globals |= {"urls": urls, "done_words": done_words, "in_place": in_place}
    made.filters["as_data"] = as_data
    made.filters["brief_hash"] = lambda words: _HASH.sub(r"\1…", words)
    return made


def settle() -> None:
    """Make ready what pages have in common; a process does so once, before it serves any."""
    for name in environment().list_templates(extensions=("html",)):
        environment().get_template(name)  # or the first page to use it would wait for it
    # What is loaded by now stays: to look through it for garbage takes longer than a page.
    gc.collect()
    gc.freeze()


def as_html(page: Page, shell: Shell) -> str:
    """The page."""
    values = {field.name: getattr(page, field.name) for field in fields(page)}  # type: ignore[arg-type]
    return environment().get_template(page.template).render(values, shell=shell)


def as_json(page: Page) -> str:
    """The page's record."""
    record: Any = to_jsonable_python(page, inf_nan_mode="null")
    return json.dumps(record, ensure_ascii=False, indent=1)


def as_data(record: Any) -> Markup:
    """A record as JSON that may stand in a page for a script: no character can end its block."""
    return htmlsafe_json_dumps(to_jsonable_python(record, inf_nan_mode="null"))


def as_csv(page: Page) -> str | None:
    """The page's table, or `None` when it has none."""
    table = getattr(page, "table", None)
    if not isinstance(table, Table):
        return None
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(table.columns)
    for row in table.rows:
        writer.writerow([_plain(cell.text) for cell in row])
    return out.getvalue()


def _plain(text: str) -> str:
    # A spreadsheet takes a cell that opens like this for a formula.
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
