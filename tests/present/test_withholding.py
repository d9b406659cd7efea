"""Whose names are withheld, and that covering them moves nothing."""

import json
from dataclasses import replace

import pytest
from tests.present.small_case import ACTORS, DIO, SALLO, claims, documents

from whence.model.actor import ActorKind, Lineage, LineageKind
from whence.model.claim import Filler, Role
from whence.model.ids import ActorId
from whence.present.cli import run
from whence.present.view import CaseView
from whence.present.withholding import COVER, Withholding, private_names

EVERY_CLAIM = [claim for own in claims() for claim in own]


def test_a_person_without_a_post_is_private_and_so_is_the_surname():
    assert private_names(ACTORS, EVERY_CLAIM) == ("Amara Dio",)
    long_name = replace(DIO, name="Amara Diouf")
    assert private_names((long_name,), ()) == ("Amara Diouf", "Diouf")


@pytest.mark.parametrize(
    "known",
    [
        replace(DIO, source="gazetteer"),
        replace(DIO, kind=ActorKind.ARMED_GROUP),
        replace(DIO, lineage=(Lineage(LineageKind.HOLDS_OFFICE, ActorId("ml")),)),
    ],
)
def test_who_holds_an_office_or_is_a_known_actor_is_not(known):
    assert private_names((known,), ()) == ()


@pytest.mark.parametrize(
    ("words", "is_covered"),
    [
        ("Amara Dio", True),
        ("Abu Amara al-Dio", True),
        ("Hospital staff in Tessaro", False),
        ("The minister", False),
        ("a trader", False),
    ],
)
def test_names_are_covered_and_descriptions_are_not(words, is_covered):
    named = replace(DIO, name=words, names=())
    assert (words in private_names((named,), ())) is is_covered
    assert "Tessaro" not in private_names((named,), ())


def test_a_victim_is_withheld_though_nobody_knows_who_it_is():
    killed = claims()[0][0]
    victims = Role("victims", (Filler("Nana Keita", None, "Nana Keita"),))
    named = replace(killed, roles=(*killed.roles, victims))
    assert "Nana Keita" in private_names((), (named,))
    soldiers = Role("victims", (Filler("soldiers", None, "soldiers"),))
    assert "soldiers" not in private_names((), (replace(killed, roles=(soldiers,)),))


def test_a_post_told_in_the_case_makes_a_person_public():
    assert "Ibrahim Sallo" not in private_names((SALLO,), EVERY_CLAIM)
    assert "Ibrahim Sallo" in private_names((SALLO,), ())


def test_a_covered_text_is_as_long_as_before_so_that_spans_still_hold():
    hidden = Withholding(("Amara Dio",))
    document = documents()[1]
    covered = hidden.record(document)
    assert len(covered.text) == len(document.text)
    assert f"{COVER * 5} {COVER * 3}" in covered.text
    for claim in map(hidden.record, claims()[1]):
        assert claim.quote == claim.spans[0].of(covered.text)


def test_a_field_that_is_the_name_becomes_a_number():
    assert Withholding(("Amara Dio",)).record(DIO).name == "a private person (1)"


def test_without_names_nothing_is_touched():
    assert Withholding().record(DIO) is DIO


def test_a_brief_can_withhold_them_too(case, tmp_path):
    path, out = case.path, tmp_path / "brief.html"
    assert run(["brief", str(path), "-o", str(out), "--withhold-private"]) == 0
    assert "Amara" not in out.read_text(encoding="utf-8")


def test_a_view_without_the_switch_shows_everything(view):
    assert any("Amara Dio" in document.text for document in view.documents())
    assert isinstance(view, CaseView)


def test_a_name_is_covered_in_keys_and_inside_records_too():
    hidden = Withholding(("Amara al-Dio", "Diouf"))
    row = {
        "question_key": "statement|source|amara al dio",
        "record": json.dumps({"key": "source:diouf", "text": "a\nDiouf"}),
    }
    covered = hidden.record(row)
    assert covered["question_key"] == "statement|source|a private person (1)"
    assert json.loads(covered["record"]) == {
        "key": "source:a private person (2)",
        "text": f"a\n{COVER * 5}",
    }


def test_what_is_a_place_in_the_case_is_no_person():
    town = replace(DIO, name="Tessaro")
    assert private_names((town,), EVERY_CLAIM) == ()
    assert private_names((town,), ()) == ("Tessaro",)


def test_a_post_somebody_once_held_makes_nobody_public():
    former = [
        replace(c, kind="former") if c.frame.value == "role" else c for c in EVERY_CLAIM
    ]
    assert "Ibrahim Sallo" in private_names((SALLO,), former)


@pytest.mark.parametrize("command", ["export", "brief"])
def test_it_says_how_many_names_were_covered_and_which_were_not(
    case, tmp_path, capsys, command
):
    to = ["--to", "jsonl"] if command == "export" else []
    out = tmp_path / ("out.jsonl" if to else "brief.html")
    call = [command, str(case.path), *to, "-o", str(out), "--withhold-private"]
    assert run(call) == 0
    told = capsys.readouterr().out
    assert "names of private persons, each spelling once (1)" in told
    assert "Ibrahim Sallo" in told
    assert "Amara" not in told


def test_a_name_is_covered_in_an_address_too():
    covered = Withholding(("Amara Dio",)).words("/search?actor=Amara+Dio&frame=event")
    assert "Amara" not in covered
    assert covered.endswith("&frame=event")
