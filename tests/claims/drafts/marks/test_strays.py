"""Roles are held by who and where the words say, and by nothing that only stands near."""

import pytest

import whence
from whence.model.claim import Claim


def claims_of(text: str, frame: str, kind: str = "") -> list[Claim]:
    found = whence.read(text, published="2024-05-01")
    return [one for one in found if one.frame == frame and one.kind == (kind or one.kind)]


def fillers_of(claim: Claim, role: str) -> list[str]:
    return [
        f.name or f.text for one in claim.roles if one.name == role for f in one.fillers
    ]


def test_one_man_is_not_the_state_whose_uniform_he_wears() -> None:
    (shot,) = claims_of(
        "A Turkish policeman shot the Russian ambassador on Monday.", "event", "ASSAULT"
    )
    assert fillers_of(shot, "actor") == ["A Turkish policeman"]


def test_a_state_is_still_who_its_soldiers_are() -> None:
    (killed,) = claims_of("Turkish soldiers killed nine rebels near Gao.", "casualties")
    assert fillers_of(killed, "perpetrator") == ["Turkey"]


def test_whose_strike_it_was_is_not_where_it_was() -> None:
    (killed,) = claims_of("Doud was killed in a May 2015 U.S. drone strike.", "casualties")
    assert not fillers_of(killed, "place")


def test_a_battle_on_the_ground_is_nowhere() -> None:
    assert not claims_of("The rebels are losing the battles on the ground.", "event")


def test_those_who_are_named_among_the_dead_are_not_hurt() -> None:
    text = "The officials said the 30 killed included six children and five women."
    assert not [r for c in claims_of(text, "casualties") for r in fillers_of(c, "wounded")]


def test_a_second_count_has_the_place_of_its_own_words() -> None:
    text = "The strike killed 130 people in Lyon last May and 32 in Lille in June."
    told = {tuple(fillers_of(c, "place")) for c in claims_of(text, "casualties")}
    assert told == {("Lyon",), ("Lille",)}


@pytest.mark.parametrize(
    "text",
    [
        "The ministers reiterate their support for the Iraqi people in their fight against ISIL.",
        "We support the Iraqi people in their fight against ISIL.",
    ],
)
def test_the_fight_of_those_who_are_helped_is_theirs(text: str) -> None:
    (fight,) = claims_of(text, "relation", "fighting")
    assert fillers_of(fight, "a") == ["the Iraqi people"]


def test_a_title_is_named_whole() -> None:
    text = "The Prime Minister and President Moreau met on 3 March in Lund."
    (met,) = claims_of(text, "event", "CONSULT")
    assert "Prime Minister" in fillers_of(met, "actor")


def test_who_only_tells_of_a_charge_has_not_brought_it() -> None:
    text = "A driver has been charged with murder, according to police."
    assert not [
        a for c in claims_of(text, "event", "ACCUSE") for a in fillers_of(c, "actor")
    ]
