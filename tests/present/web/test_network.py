"""The network by months: what a period shows, that actors keep their place, and saved addresses."""

import pytest
from tests.present.small_case import (
    SALTS,
    article,
    claim,
    coded,
    filler,
    make_case,
)
from tests.present.web.test_desk import open_desk

from whence.model.claim import Coded, Frame
from whence.pipeline.weighing import weigh_case
from whence.present.web.desk import Asked
from whence.present.web.pictures.layout import NARROW, WIDE, is_left, layout
from whence.present.web.pictures.months import month_of, number_of, period_asked
from whence.store import MadeWith

MAY, JULY = number_of("2024-05"), number_of("2024-07")
COUNTED = {"2024-05": 2, "2024-07": 1}


def case_of_two_months(path):
    """Two claims on ties in May 2024 and, between others, one in July."""
    with make_case(path) as case:
        text = "The Salt Army is at war with the Hill Guard."
        late = article("late.txt", "Liptako Paper", "War", "2024-07-09", text)
        roles = {
            "a": (filler(late, "The Salt Army", SALTS),),
            "b": (filler(late, "the Hill Guard", name="Hill Guard"),),
            "kind": (coded("fighting"),),
        }
        made = claim(late, text[:-1], Frame.RELATION, "fighting", roles)
        run = case.start_run("test", "0", "fake")
        keys = {made.id: "relation|salt|hill"}
        case.add_article(late, Coded((made,)), MadeWith("fake", "book", (), keys), run)
        weigh_case(case, run)
        return case.path


@pytest.fixture
def client(tmp_path):
    return open_desk(case_of_two_months(tmp_path / "town.whence"))[0]


def page(client, **asked):
    return client.get("/network.json", params=asked).json()


def kinds(found):
    return [row[1]["text"] for row in found["table"]["rows"]]


@pytest.mark.parametrize(
    ("asked", "shown", "words"),
    [
        pytest.param({}, ["allied", "allied", "fighting"], "the whole time", id="all"),
        pytest.param({"month": MAY}, ["allied", "allied"], "May 2024", id="one month"),
        pytest.param({"month": MAY + 1}, [], "June 2024", id="a month without any"),
        pytest.param({"month": JULY}, ["fighting"], "July 2024", id="the last month"),
        pytest.param({"month": JULY, "span": 3}, ["allied", "allied", "fighting"], "May 2024 to July 2024", id="three"),
        pytest.param({"month": JULY, "span": 0}, ["allied", "allied", "fighting"], "May 2024 to July 2024", id="up to it"),
        pytest.param({"month": 99_999}, ["fighting"], "July 2024", id="beyond the end"),
        pytest.param({"month": "soon"}, ["allied", "allied", "fighting"], "the whole time", id="no month"),
        pytest.param({"month": JULY, "kind": "allied"}, [], "July 2024", id="of one kind"),
    ],
)  # fmt: skip
def test_a_month_shows_its_ties_and_no_others(client, asked, shown, words):
    found = page(client, **asked)
    assert sorted(kinds(found)) == shown
    assert found["slider"]["words"] == words


def test_actors_keep_their_place_from_month_to_month(client):
    spots = [
        {n["name"]: (n["x"], n["y"]) for n in page(client, month=m)["pictures"][0]["nodes"]}
        for m in (MAY, MAY + 1, JULY)
    ]
    assert spots[0] == spots[1] == spots[2]
    faint = {
        n["name"] for n in page(client, month=JULY)["pictures"][0]["nodes"] if n["faint"]
    }
    assert faint == {"Reed Front"}


def test_one_moves_by_plain_links_too(client):
    whole = page(client)["slider"]
    assert (whole["month"], whole["on"], whole["whole"]) == (JULY, "", "")
    last = page(client, month=JULY)["slider"]
    assert last["back"] == f"/network?month={JULY - 1}&span=1"
    assert (last["on"], last["whole"]) == ("", "/network")
    first = page(client, month=MAY, span=3, kind="allied")["slider"]
    assert (first["back"], first["on"]) == (
        "",
        f"/network?kind=allied&month={MAY + 1}&span=3",
    )


def test_the_slider_is_a_form_with_words_for_those_who_do_not_see_it(client):
    told = client.get("/network", params={"month": MAY}).text
    assert 'type="range" name="month"' in told
    assert 'aria-valuetext="May 2024"' in told
    assert f'min="{MAY}" max="{JULY}" value="{MAY}"' in told
    assert "Claims on ties by month of publication" in told


def test_without_two_months_there_is_nothing_to_slide_over(tmp_path):
    with make_case(tmp_path / "town.whence") as case:
        path = case.path
    client = open_desk(path)[0]
    assert page(client)["slider"] is None
    assert "range" not in client.get("/network").text


@pytest.mark.parametrize("month", ["1999-12", "2024-01", "2024-12"])
def test_a_month_is_the_same_number_in_every_case(month):
    assert month_of(number_of(month)) == month


def test_days_that_were_typed_hold_where_no_month_is_chosen():
    period, chosen = period_asked(Asked("", {"since": "2024-05-02"}), COUNTED)
    assert (period.since, period.until, chosen) == ("2024-05-02", "", None)


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_nobody_is_drawn_outside_the_picture_or_on_another(size):
    keys = [f"a{n}" for n in range(12)]
    labels = dict.fromkeys(keys, "The Committee")
    spots = layout(keys, [(keys[0], other) for other in keys[1:]], labels, size)
    assert all(0 < x < size[0] and 0 < y < size[1] for x, y in spots.values())
    assert len(set(spots.values())) == len(keys)
    assert spots == layout(keys, [(keys[0], other) for other in keys[1:]], labels, size)


@pytest.mark.parametrize("x", [20, 150, 250, 340])
def test_a_label_stands_where_there_is_room_for_it(x):
    assert is_left(x, "The Committee", NARROW[0]) == (x > 240)


def test_labels_stand_apart_and_groups_without_a_tie_stay_near():
    keys = [f"a{n}" for n in range(16)]
    labels = {key: f"The Committee of Region {key}" for key in keys}
    spots = layout(keys, [(keys[0], other) for other in keys[1:12]], labels)
    told = sorted(spots.values())
    for n, (x, y) in enumerate(told):
        for other, height in told[n + 1 :]:
            assert abs(other - x) > 200 or abs(height - y) > 15, (x, y, other, height)
