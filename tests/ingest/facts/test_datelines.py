"""Datelines cut off and dates in header lines."""

from datetime import date

import pytest
from tests.ingest.conftest import Reader
from tests.ingest.make_files import ARTICLE

from whence.ingest.draft import Block, Field
from whence.ingest.facts.datelines import cut_dateline, date_in_line
from whence.model.document import DatePrecision, FactSource, PartKind

DEED = "The rebels took the bridge on Sunday."


def body(text: str) -> Block:
    return Block(PartKind.BODY, text)


@pytest.mark.parametrize(
    "dateline",
    [
        "PORT AMBER, Feb 9 –",
        "PORT AMBER, Northland (Amber Wire) —",
        "Port Amber, 9 February (Amber Wire) -",
        "Port Amber, 3 March:",
        "AMBER (AW) --",
        "GAO —",
    ],
)
def test_a_dateline_is_cut_from_the_sentence_it_opens(dateline):
    (head, rest), finds = cut_dateline(body(f"{dateline} {DEED}"))
    assert (head.kind, head.text, head.runs_on) == (PartKind.DATELINE, dateline, True)
    assert (rest.kind, rest.text) == (PartKind.BODY, DEED)
    assert finds[0].field is Field.DATELINE


@pytest.mark.parametrize(
    "text",
    [
        "ORM – the rival group – has not said who took the bridge.",
        "Port Amber: we will be back, says the mayor.",
        "Yesterday – The rebels took the bridge.",
        "ANALYSIS – The rebels took the bridge.",
        "PORT AMBER – so the mayor – is lost.",
        DEED,
    ],
)
def test_what_only_looks_like_a_dateline_stays_whole(text):
    assert cut_dateline(body(text)) == ((body(text),), ())


def test_the_text_is_the_same_with_the_dateline_as_a_part_of_its_own(read: Reader):
    first = f"PORT AMBER, Feb 9, 2026 (Amber Wire) – {DEED}"
    (document,) = read("a.txt", "\n\n".join((first, *ARTICLE))).documents
    assert document.text.startswith(first)
    words = [(part.kind, part.span.of(document.text)) for part in document.parts[:2]]
    assert words == [
        (PartKind.DATELINE, "PORT AMBER, Feb 9, 2026 (Amber Wire) –"),
        (PartKind.BODY, DEED),
    ]
    assert document.metadata.published.start == date(2026, 2, 9)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Amber Gazette, 9 February 2026", "9 February 2026"),
        ("February 9, 2026 | Amber Gazette", "February 9, 2026"),
        ("Amber Gazette – Monday, 9 February 2026", "Monday, 9 February 2026"),
        ("Port Amber, February 2026", "February 2026"),
        ("Amber Gazette", ""),
        ("The truce of 9 February 2026", ""),
        ("Troops left Port Amber, 9 February 2026", ""),
        ("It was signed on 9 February 2026.", ""),
    ],
)
def test_a_header_line_may_hold_the_date(line, words):
    assert date_in_line(body(line)) == words


@pytest.mark.parametrize(
    ("line", "precision"),
    [("Amber Gazette, 9 February 2026", "day"), ("Amber Gazette, February 2026", "month")],
)
@pytest.mark.parametrize("order", [0, 1])
def test_a_header_line_dates_the_article_as_exactly_as_it_says(
    read: Reader, line, precision, order
):
    head = ["Rebels take the bridge"]
    head.insert(order, line)
    (document,) = read("a.txt", "\n\n".join((*head, *ARTICLE))).documents
    facts = document.metadata
    assert facts.published.precision is DatePrecision(precision)
    assert facts.published.source is FactSource.TEXT
    assert facts.title.value == "Rebels take the bridge"
    assert PartKind.DATELINE in {part.kind for part in document.parts}
    assert line in document.text
