"""How a brief opens: made from the record only, and never called after a file."""

from dataclasses import replace
from datetime import date

import pytest
from tests.present.test_brief import CASE, DIED, MORE, FakeCase, article, position

from whence.model.claim import Filler, Frame, Role
from whence.model.document import DatePrecision
from whence.model.finding import (
    ClaimTie,
    Drift,
    DriftDirection,
    Independence,
    Question,
    Shift,
    Tie,
    Weighed,
)
from whence.model.ids import QuestionId
from whence.model.span import Span
from whence.present.brief import build_page

FRONT = Filler("the front", Span(0, 9), "Reed Front", "reed-front")


def about(claim, *, place: str = ""):
    """The claim with somebody, and a place, that it is about."""
    roles = (Role("actor", (FRONT,)),)
    if place:
        roles += (Role("place", (Filler(place, Span(0, 5), place, "p1"),)),)
    return replace(claim, roles=roles)


def asked(**more) -> Question:
    yes = position("yes", "Adama Zoungou", (DIED,), Independence.ONE)
    no = position("40", "Residents", (MORE,), Independence.ONE)
    ties = (ClaimTie(DIED.id, MORE.id, Tie.CONTRADICTS, "One says yes, one says no."),)
    made = Question(
        QuestionId("q"), Frame.CASUALTIES, "Did the Reed Front kill?", ("Reed Front",),
        None, None, (yes, no), ties,
    )  # fmt: skip
    return replace(made, **more)


def opened(question: Question) -> dict[str, str]:
    case = replace(CASE, said=(about(DIED, place="Tessaro"), MORE))
    opening = build_page(case, Weighed((), (question,))).opening
    return {told.catchword: told.words for told in opening}


def test_a_brief_is_called_after_whom_and_where_it_is_about_and_when():
    case = replace(CASE, said=(about(DIED, place="Tessaro"), MORE))
    page = build_page(case, Weighed((), (asked(),)))
    assert page.title == "The Reed Front and Tessaro, 2024"
    assert page.summary.startswith(
        "One article from one outlet, published on 9 March 2024, "
        "mostly about the Reed Front and about Tessaro."
    )


def test_where_nobody_has_a_name_the_title_counts_articles():
    assert build_page(FakeCase(articles=(article(),))).title == "One article, 2024"


def test_an_analyst_can_call_it_otherwise():
    assert build_page(CASE, title="The town").title == "The town"


def test_a_month_is_not_told_as_a_day():
    known = article()
    published = replace(known.metadata.published, precision=DatePrecision.MONTH)
    month = replace(known, metadata=replace(known.metadata, published=published))
    later = article("b.txt", day=date(2025, 1, 2))
    words = build_page(FakeCase(articles=(month, later))).summary
    assert "published from March 2024 to 2 January 2025" in words


def test_the_sharpest_disagreement_is_told_with_who_is_on_which_side():
    told = opened(asked())["The sharpest disagreement"]
    assert told == "Did the Reed Front kill? Yes: Adama Zoungou; “40”: Residents."


def test_without_a_dispute_none_is_made_up():
    assert "The sharpest disagreement" not in opened(asked(ties=()))


@pytest.mark.parametrize(
    ("shifts", "drifts", "words"),
    [
        (0, 0, "Nothing that the program could see."),
        (1, 0, "Adama Zoungou changed an answer."),
        (0, 1, "Wording grew stronger or weaker on its way once."),
    ],
)
def test_what_changed_is_told_and_so_is_that_nothing_did(shifts, drifts, words):
    shift = Shift("Adama Zoungou", DIED.id, MORE.id, "no", "yes", "Once no, then yes.")
    drift = Drift(DIED.id, MORE.id, DriftDirection.STRONGER, "May have became has.")
    question = asked(shifts=(shift,) * shifts, drifts=(drift,) * drifts)
    assert opened(question)["What changed"] == words


def test_it_is_told_how_much_rests_on_one_origin():
    told = opened(asked())["On how much it rests"]
    assert "Of 2 claims 2 say on whose word they stand" in told
    assert "Of 2 answers to what the articles speak of, 2 rest on one origin" in told


def test_an_article_without_a_headline_is_called_by_how_it_begins():
    bare = article()
    bare = replace(bare, metadata=replace(bare.metadata, title=None))
    (shown,) = build_page(FakeCase(articles=(bare,))).articles
    assert shown.title.startswith("“Town falls The governor said")
