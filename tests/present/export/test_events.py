"""A data set has one row for an event, and says no more of its day and place than is told."""

from dataclasses import replace
from datetime import date

import pytest
from tests.present.export.test_formats import rows
from tests.present.small_case import ACTORS, claims, coded, documents, filler

from whence.model.claim import Coded, Filler, Frame, Polarity, Role
from whence.model.ids import ClaimId
from whence.model.span import Span
from whence.pipeline.weighing import weigh_case
from whence.present.export import Format, export
from whence.present.view import CaseView
from whence.store import Case, MadeWith
from whence.weigh import question_keys

WIRE = documents()[0]
KILLED = claims()[0][0]


def other(claim, identity, **changes):
    return replace(claim, id=ClaimId(identity), **changes)


def place(claim, **changes):
    return replace(claim, where=(replace(claim.where[0], **changes),))


def attack(mode="other", **changes):
    roles = (
        Role("type", (coded("ASSAULT"),)),
        Role("mode", (coded(mode),)),
        Role("actor", (filler(WIRE, "the Reed Front", ACTORS[0]),)),
    )
    return other(
        KILLED,
        "attack",
        frame=Frame.EVENT,
        kind="ASSAULT",
        roles=roles,
        figures=(),
        **changes,
    )


def lines_of(tmp_path, wanted, *made, document=WIRE):
    tmp_path.mkdir(exist_ok=True)
    with Case.open_or_create(tmp_path / "events.whence") as case:
        run = case.start_run("test", "0", "fake")
        made_with = MadeWith("fake", "book", ACTORS, question_keys(made))
        case.add_article(document, Coded(made), made_with, run)
        weigh_case(case, run)
        path = tmp_path / f"out.{wanted}"
        report = export(CaseView(case), wanted, path)
    return rows(path), "\n".join(report.lines())


@pytest.mark.parametrize("wanted", [Format.UCDP, Format.ACLED])
def test_an_attack_and_its_toll_are_one_row_and_the_report_says_so(tmp_path, wanted):
    (row,), told = lines_of(tmp_path, wanted, KILLED, attack())
    assert row["best" if wanted is Format.UCDP else "fatalities"] == "17"
    assert "questions put into the row of another on the same event (1)" in told
    if wanted is Format.ACLED:
        assert (row["event_type"], row["actor1"]) == ("Battles", "Reed Front")


@pytest.mark.parametrize("wanted", [Format.UCDP, Format.ACLED])
def test_one_toll_told_of_the_town_and_of_the_country_is_one_row(tmp_path, wanted):
    country = {"name": "Mali", "text": "Mali", "id": "geonames:2", "where_prec": 6}
    again = place(other(KILLED, "again", sentence=Span(0, 10), when=None), **country)
    told, _ = lines_of(tmp_path, wanted, KILLED, again)
    assert len(told) == 1


@pytest.mark.parametrize(
    "apart",
    [
        {"when": replace(KILLED.when, start=date(2024, 4, 2), end=date(2024, 4, 3))},
        {
            "where": (replace(KILLED.where[0], name="Dorou", id="geonames:3"),),
            "quote": "17 soldiers were killed in Dorou",
            "roles": tuple(role for role in KILLED.roles if role.name != "place"),
        },
    ],
)
def test_another_day_or_another_town_is_another_row(tmp_path, apart):
    second = other(KILLED, "second", sentence=Span(0, 10), **apart)
    told, _ = lines_of(tmp_path, Format.UCDP, KILLED, second)
    assert len(told) == 2


def test_who_has_no_day_takes_that_of_the_attack(tmp_path):
    (row,), _ = lines_of(tmp_path, Format.UCDP, replace(KILLED, when=None), attack())
    assert (row["date_start"], row["year"]) == ("2024-05-02", "2024")


def test_a_row_without_a_day_is_told_of(tmp_path):
    (row,), told = lines_of(tmp_path, Format.UCDP, replace(KILLED, when=None))
    assert row["date_start"] == ""
    assert "year and days of rows without a date (1)" in told


def test_acled_makes_no_day_of_a_year(tmp_path):
    year = replace(KILLED.when, start=date(2024, 1, 1), end=date(2025, 1, 1), precision=5)
    told, report = lines_of(tmp_path, Format.ACLED, attack(when=year))
    assert told == []
    assert "events dated to more than a month (1)" in report


def test_a_town_on_no_map_keeps_its_name_and_gets_no_point_of_the_country(tmp_path):
    country = replace(KILLED.where[0], name="Mali", id="geonames:2", where_prec=6)
    town = replace(
        KILLED.where[0], id=None, lat=None, lon=None, country="", where_prec=None
    )
    both = replace(KILLED, where=(country, town))
    (row,), _ = lines_of(tmp_path, Format.ACLED, both)
    assert (row["location"], row["country"], row["latitude"]) == ("Tessaro", "Mali", "")
    (row,), _ = lines_of(tmp_path / "a", Format.UCDP, both)
    assert (row["where_description"], row["where_prec"]) == ("Tessaro", "6")


def test_shells_make_a_shelling_of_an_attack(tmp_path):
    attacked = attack()
    means = Role("means", (Filler("Three shells", None, "Three shells"),))
    struck = replace(attacked, roles=(*attacked.roles, means))
    (row,), _ = lines_of(tmp_path, Format.ACLED, struck)
    assert row["sub_event_type"] == "Shelling/artillery/missile attack"


@pytest.mark.parametrize(("unit", "kind"), [("villager", "Attack"), ("soldier", "")])
def test_the_dead_alone_tell_of_an_attack_where_they_bore_no_arms(tmp_path, unit, kind):
    named = KILLED.figures[0]
    figures = (replace(named, figure=replace(named.figure, unit=unit)),)
    (row,), told = lines_of(tmp_path, Format.ACLED, replace(KILLED, figures=figures))
    assert row["sub_event_type"] == kind
    assert ("event types of rows on deaths alone" in told) is (kind == "")


def raid(identity, by, on):
    """A raid of which the claim says whom it met and nothing of the place."""
    roles = (
        Role("type", (coded("ASSAULT"),)),
        Role("actor", (Filler(by, None, by),)),
        Role("recipient", (Filler(on, None, on),)),
    )
    told = attack(where=())
    return replace(told, id=ClaimId(identity), roles=roles, sentence=Span(0, 10))


def test_a_raid_on_a_town_is_of_that_town_and_the_town_is_no_side(tmp_path):
    (row,), _ = lines_of(
        tmp_path, Format.ACLED, attack(), raid("raid", "Two rival groups", "Tessaro")
    )
    assert row["actor2"] == ""
    assert row["location"] == "Tessaro"


def test_a_number_of_people_is_no_side(tmp_path):
    told, _ = lines_of(tmp_path, Format.ACLED, raid("raid", "Gunmen", "14 villagers"))
    assert [(row["actor1"], row["actor2"]) for row in told] == [("Gunmen", "")]


def test_a_toll_that_some_of_the_dead_alone_exceed_is_left_empty(tmp_path):
    def counted(identity, words, low, unit):
        figure = replace(KILLED.figures[0].figure, text=words, low=low, high=low, unit=unit)
        return other(KILLED, identity, figures=(replace(KILLED.figures[0], figure=figure),))

    bodies = counted("bodies", "57 bodies", 57.0, "body")
    rebels = counted("rebels", "100 rebels", 100.0, "rebel")
    told, _ = lines_of(tmp_path / "both", Format.UCDP, bodies, rebels)
    assert {(row["low"], row["best"], row["high"]) for row in told} == {("", "", "")}
    (row,), _ = lines_of(tmp_path / "one", Format.UCDP, bodies)
    assert (row["low"], row["best"], row["high"]) == ("57", "57", "57")


def test_who_only_denies_is_no_source_of_what_is_told(tmp_path):
    denied = other(
        KILLED,
        "denied",
        wording=replace(KILLED.wording, polarity=Polarity.DENIED),
        chain=(replace(KILLED.chain[0], name=("Ana Reed",), ids=(None,)),),
    )
    (row,), _ = lines_of(tmp_path, Format.UCDP, KILLED, denied)
    assert "Ana Reed" not in row["source_original"]
