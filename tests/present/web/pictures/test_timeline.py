"""The timeline: only days that articles tell, round marks, and long bars that run over the edge."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from tests.present.small_case import (
    REEDS,
    SALTS,
    article,
    claim,
    coded,
    filler,
    make_case,
)
from tests.present.web.test_desk import open_desk

from whence.model.claim import Coded, Frame
from whence.model.finding import Question
from whence.pipeline.weighing import weigh_case
from whence.present.web.pictures.scale import ticks_of
from whence.present.web.pictures.timeline import chart_of
from whence.store import MadeWith
from whence.weigh import question_keys


def question(start, end, text="Did it happen?"):
    return Question(text, Frame.EVENT, text, (), date.fromisoformat(start), date.fromisoformat(end), ())  # fmt: skip


def test_the_day_of_a_report_is_shown_only_where_it_is_asked_for_and_then_as_such(tmp_path):
    with make_case(tmp_path / "town.whence") as case:
        path = case.path
        text = "The Salt Army shelled the Reed Front."
        late = article("late.txt", "Liptako Paper", "War", "2024-07-09", text)
        roles = {
            "type": (coded("ASSAULT"),),
            "actor": (filler(late, "The Salt Army", SALTS),),
            "recipient": (filler(late, "the Reed Front", REEDS),),
        }
        made = (claim(late, text[:-1], Frame.EVENT, "ASSAULT", roles),)
        run = case.start_run("test", "0", "fake")
        made_with = MadeWith("fake", "book", (), question_keys(made))
        case.add_article(late, Coded(made), made_with, run)
        weigh_case(case, run)
    client = open_desk(path)[0]
    told = client.get("/timeline.json").json()["chart"]["spans"]
    every = client.get("/timeline.json?days=reported").json()["chart"]["spans"]
    assert told
    assert not any(one["reported"] for one in told)
    reported = [one for one in every if one["reported"]]
    assert len(every) == len(told) + len(reported) > len(told)
    assert all(one["when"].startswith("reported") for one in reported)


@pytest.mark.parametrize(
    ("first", "last", "marks"),
    [
        ("2024-03-01", "2024-03-05", ["2 Mar 2024", "3 Mar 2024", "4 Mar 2024"]),
        ("2023-12-10", "2024-05-02", ["Jan 2024", "Feb 2024", "Mar 2024", "Apr 2024"]),
        ("2019-05-01", "2024-12-31", ["2020", "2021", "2022", "2023", "2024"]),
        ("1950-01-01", "2024-01-01", ["1960", "1980", "2000", "2020"]),
    ],
)  # fmt: skip
def test_marks_stand_at_round_days(first, last, marks):
    ticks = ticks_of(date.fromisoformat(first), date.fromisoformat(last))
    assert [one.text for one in ticks if one.text] == marks
    assert all(0 <= one.left <= 100 for one in ticks)


@pytest.mark.parametrize("days", [2, 5, 11, 30, 75, 120, 900, 2000, 20_000])
def test_a_label_stands_over_its_own_day_within_the_picture_and_apart_from_the_next(days):
    first = date(2024, 3, 1)
    labels = [one for one in ticks_of(first, first + timedelta(days=days)) if one.text]
    assert labels
    widths = [100 * 6.5 * len(one.text) / 330 for one in labels]  # of the narrowest picture
    ends = [
        (one.left - w / 2, one.left + w / 2) for one, w in zip(labels, widths, strict=True)
    ]
    assert ends[0][0] >= 0
    assert ends[-1][1] <= 100
    assert all(one[1] < other[0] for one, other in pairwise(ends))


def test_a_long_bar_does_not_press_all_others_into_a_corner():
    short = [question("2024-03-09", "2024-03-10"), question("2024-05-20", "2024-05-22")]
    chart = chart_of([*short, question("2020-01-01", "2024-03-15", "Since when?")])
    long = next(one for one in chart.spans if one.text == "Since when?")
    assert long.left < 0
    assert long.vague
    assert "Apr 2024" in {one.text for one in chart.ticks}
    assert all(one.left >= 0 for one in chart.spans if one is not long)


def test_what_lies_wholly_before_the_others_is_still_on_the_scale():
    short = [question("2024-03-09", "2024-03-10"), question("2024-05-20", "2024-05-22")]
    chart = chart_of([*short, question("1996-01-01", "1997-01-01")])
    assert all(one.left >= 0 and one.width > 0 for one in chart.spans)
    assert chart_of([]).spans == ()
    undated = replace(short[0], start=None)
    assert chart_of([undated]).spans == ()
