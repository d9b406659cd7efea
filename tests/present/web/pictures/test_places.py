"""The map: months, countries, its edge, and what stands in the table only."""

import pytest
from tests.present.small_case import make_case
from tests.present.web.test_desk import open_desk
from tests.present.web.test_network import case_of_two_months

from whence.model.listing import PlaceLine
from whence.present.web.pictures.atlas import NARROW, WIDE, maps_of
from whence.present.web.pictures.months import number_of


def place(name, lat, lon, claims=1, precision=1, country="AF"):
    return PlaceLine(name, name, lat, lon, country, "", precision, "event", claims)


@pytest.fixture
def client(tmp_path):
    return open_desk(case_of_two_months(tmp_path / "town.whence"))[0]


def test_a_month_and_a_country_show_their_places_and_no_others(client):
    def names(**asked):
        found = client.get("/map.json", params=asked).json()
        return [row[0]["text"] for row in found["table"]["rows"]]

    assert names() == ["Tessaro", "Tessaro", "Tessaro"]
    assert names(month=number_of("2024-05")) == ["Tessaro", "Tessaro"]
    assert names(since="2024-06") == []
    assert names(country="ML") == ["Tessaro", "Tessaro"]
    assert names(country="nonsense", extent="nonsense", frame="nonsense") == names()


def test_what_no_gazetteer_knows_stands_last_and_says_so(client):
    rows = client.get("/map.json").json()["table"]["rows"]
    assert rows[-1][2]["text"].startswith("not on the map")
    assert rows[0][1]["text"] == "Mali"


def test_a_place_far_from_all_others_is_beyond_the_edge_until_it_is_asked_for():
    lines = [place(f"Town {n}", 33 + n, 66 + n, claims=4) for n in range(4)]
    lines.append(place("Washington", 38.9, -77.0, country="US"))
    for one in maps_of(lines):
        assert one.outside == ("Washington (1)",)
        assert {spot.name for spot in one.spots} == {f"Town {n}" for n in range(4)}
    for one in maps_of(lines, everywhere=True):
        assert one.outside == ()
        assert len(one.spots) == 5


def test_places_near_each_other_are_all_on_the_map():
    lines = [place("Gao", 16.3, 0.0, claims=9), place("Niamey", 13.5, 2.1)]
    assert [one.outside for one in maps_of(lines)] == [(), ()]
    assert maps_of([]) == ()


def test_nothing_stands_outside_a_picture_and_there_is_one_for_a_narrow_screen():
    lines = [place(f"A place with a long name {n}", 10 + n, 10 + 2 * n) for n in range(9)]
    wide, narrow = maps_of(lines)
    assert (wide.width, narrow.width) == (WIDE.width, NARROW.width)
    for one in (wide, narrow):
        for spot in one.spots:
            reach = len(spot.name) * 7
            ends = {"start": spot.x + reach, "end": spot.x - reach}.get(spot.label, spot.x)
            assert 0 < ends < one.width


def test_a_place_named_in_two_ways_is_drawn_as_the_coarser():
    lines = [place("Gao", 16.3, 0.0, precision=1), place("Gao", 16.3, 0.0, precision=4)]
    (spot,) = maps_of(lines)[0].spots
    assert spot.area


def test_the_page_offers_what_lies_beyond_the_edge(tmp_path):
    with make_case(tmp_path / "town.whence") as case:
        path = case.path
    assert open_desk(path)[0].get("/map.json").json()["everywhere"] == ""
