"""What the map's script draws: how precisely a place is named, and who is said to hold it."""

import pytest
from tests.present.small_case import REEDS, SALTS, article, claim, coded, filler, make_case

from whence.model.claim import Coded, Frame, Polarity, Wording
from whence.model.ids import PlaceId
from whence.model.listing import PlaceLine
from whence.model.place import Place
from whence.present.web.live.ground import ground_of
from whence.present.web.pictures.months import Period
from whence.store import MadeWith
from whence.store.lists.holders import Held, find_holders

WHOLE = Period("", "")
GAO = ("Gao", 16.3, 0.0)


def line(name=GAO[0], lat=GAO[1], lon=GAO[2], frame="event", claims=1, precision=1):
    return PlaceLine(name, name, lat, lon, "ML", "", precision, frame, claims)


def test_a_place_named_in_two_ways_is_as_coarse_as_the_coarser():
    (site,) = ground_of([line(), line(precision=4)], {}, WHOLE, {}).sites
    assert (site.precision, site.precise, site.claims) == (4, "first-level division", 2)


def test_its_colour_is_what_most_of_it_is_about():
    lines = [line(claims=2), line(frame="casualties"), line(frame="statement", claims=2)]
    (site,) = ground_of(lines, {}, WHOLE, {}).sites
    assert (site.sense, site.told) == ("event", "Event 2, Statement 2, Losses 1")


def test_what_is_not_known_is_not_drawn_and_what_is_far_is_not_near():
    lines = [
        line("Nowhere", None, None),
        *(line(f"T{n}", 16.0 + n, n / 1) for n in range(4)),
    ]
    lines.append(line("Washington", 38.9, -77.0))
    sites = {site.name: site.near for site in ground_of(lines, {}, WHOLE, {}).sites}
    assert sites == {"T0": True, "T1": True, "T2": True, "T3": True, "Washington": False}
    everywhere = ground_of(lines, {}, WHOLE, {"extent": "all"}).sites
    assert all(site.near for site in everywhere)


def test_those_who_differ_on_who_holds_it_are_both_named():
    held = (
        Held("Reeds", "r", "captured", "2024-05-03", "2024-05-03"),
        Held("Salts", "s", "controls", "2024-05-03", "2024-05-03"),
    )
    (site,) = ground_of([line()], {GAO: held}, WHOLE, {"frame": "event"}).sites
    assert site.holders == ("Reeds", "Salts")
    assert site.held == "Reeds (took it) or Salts (holds it), as of 2024-05-03"
    assert site.href == "/search?frame=event&place=Gao"


def hold(case, run, day, actor, *, kind="captured", part="", polarity=Polarity.AFFIRMED):
    text = f"On {day} {actor.name} took {part}Gao."
    document = article(f"{day}-{actor.id}.txt", "Wire", "Gao", day, text)
    place = filler(document, f"{part}Gao")
    roles = {
        "actor": (filler(document, actor.name, actor),),
        "place": (place,),
        "status": (coded(kind),),
    }
    at = Place("Gao", filler(document, "Gao").span, *_gao())
    made = claim(
        document, text[:-1], Frame.CONTROL, kind, roles, where=(at,), wording=Wording(polarity=polarity)
    )  # fmt: skip
    keys = {made.id: f"control|{day}|{actor.id}"}
    case.add_article(document, Coded((made,)), MadeWith("fake", "book", (), keys), run)


def _gao():
    return ("Gao", PlaceId("geonames:2457161"), GAO[1], GAO[2], "ML", "Gao", "", 1)


@pytest.fixture
def case(tmp_path):
    with make_case(tmp_path / "town.whence") as opened:
        yield opened


def test_the_latest_claims_say_who_holds_a_place(case):
    run = case.start_run("test", "0", "fake")
    hold(case, run, "2024-05-03", REEDS)
    hold(case, run, "2024-06-09", SALTS)
    hold(case, run, "2024-07-01", REEDS, part="half of ")
    hold(case, run, "2024-07-02", REEDS, polarity=Polarity.DENIED)
    hold(case, run, "2024-07-03", REEDS, kind="threatened")
    assert [one.holder for one in find_holders(case)[GAO]] == ["Salt Army"]
    assert [one.holder for one in find_holders(case, "2024-05~")[GAO]] == ["Reed Front"]
    hold(case, run, "2024-06-09", REEDS)
    both = {(one.holder, one.day) for one in find_holders(case)[GAO]}
    assert both == {("Salt Army", "2024-06-09"), ("Reed Front", "2024-06-09")}
