"""Kinds of misreading found in news of conflict, each with its like that is read as before."""

import pytest

import whence
from whence.model.claim import Claim, Frame, Polarity


def found(text: str, frame: Frame) -> list[Claim]:
    return [one for one in whence.read(text) if one.frame is frame]


def names(claim: Claim, role: str) -> list[str]:
    return [f.name for one in claim.roles if one.name == role for f in one.fillers]


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("Roughly 13,000 US troops remain in Afghanistan.", Frame.STRENGTH),
        ("Among those killed were 24 fighters of the Cub Brigade.", Frame.STRENGTH),
        ("Syrians gathered at the border, trying to cross over to Jordan.", Frame.RELATION),
        ("The Kestrel Front is relying on sporadic attacks.", Frame.RELATION),
        (
            "Chancellor Anna Merk called the bailout critical for all of Europe.",
            Frame.REACTION,
        ),
        (
            "The report added that as a Velian helicopter evacuated the wounded, it was attacked "
            "by a Karsk aircraft.",
            Frame.EVENT,
        ),
    ],
)
def test_what_the_words_do_not_say_is_not_told(text, frame):
    told = found(text, frame)
    assert not any(
        one.kind in {"", "member", "depends", "criticise", "ASSAULT"} for one in told
    )


def test_the_bishop_is_still_critical_of_the_raid():
    (claim,) = found("Bishop Lem Orrin was critical of the raid on Dorva.", Frame.REACTION)
    assert claim.kind == "criticise"


def test_what_somebody_is_designated_is_not_who_is_designated():
    text = "The Kestrel Front, designated a terrorist group by the Velian government, freed nine men."
    (claim,) = [one for one in found(text, Frame.EVENT) if one.kind == "SANCTION"]
    assert names(claim, "recipient") == ["Kestrel Front"]


def test_a_storm_is_not_the_rebels_told_of_before():
    text = "The storm hit Dorva after the rebels left. It killed 800 people."
    (claim,) = found(text, Frame.CASUALTIES)
    assert names(claim, "perpetrator") == []


def test_neither_is_the_town_that_was_attacked():
    text = "The rebels attacked the town. It killed 800."
    (claim,) = found(text, Frame.CASUALTIES)
    assert names(claim, "perpetrator") == []


def test_an_idea_called_absurd_is_denied():
    text = (
        "Lem Orrin described the idea that Velia is training the Kestrel Front as absurd."
    )
    (claim,) = found(text, Frame.RELATION)
    assert claim.wording.polarity is Polarity.DENIED


def test_who_is_wanted_over_a_shooting_does_not_tell_of_it():
    text = "Police said Tom Rell is wanted in connection with the shooting of doctors in Winnipeg."
    (claim,) = found(text, Frame.EVENT)
    assert [hop.name[0] for hop in claim.chain] == ["Police"]


def test_a_kunya_two_men_bear_is_that_of_the_one_who_spells_it_so():
    text = "Abu Obeida, the spokesperson for Hamas' armed wing, accused Israel of breaking the truce."
    assert "Ahmed Diriye" not in [
        n for one in whence.read(text) for n in names(one, "actor")
    ]


def test_comrade_is_no_body():
    (claim,) = found(
        "The list is headed by our dear comrade commander Dim Rodar.", Frame.ROLE
    )
    assert names(claim, "organisation") == []


def test_those_after_the_second_verb_are_its_own():
    text = "On Sunday, this meant a surprise attack that killed 12 and wounded 20 soldiers."
    told = found(text, Frame.CASUALTIES)
    assert {n for one in told for n in names(one, "killed")} == {"12"}
    assert {n for one in told for n in names(one, "wounded")} == {"20"}


def test_a_truce_that_was_set_to_expire_has_not():
    text = "The truce was set to expire on Tuesday, but both sides have extended it."
    assert [one.kind for one in found(text, Frame.COMMITMENT)] in ([], ["made"])


def test_a_tie_that_somebody_tries_to_break_is_not_broken():
    text = "They try to break the alliance between the Velian government and the United States."
    assert found(text, Frame.RELATION) == []


def test_hostages_taken_to_a_safe_place_are_not_abducted():
    text = "Spokesmen said the hostages have been taken to a safe place."
    assert found(text, Frame.EVENT) == []


def test_where_a_president_is_from_is_no_body():
    (claim,) = found("Russian President Vladimir Putin was in Dorva.", Frame.ROLE)
    assert names(claim, "organisation") in ([], ["Russia"])
