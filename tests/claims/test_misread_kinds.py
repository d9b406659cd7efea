"""Kinds of misreading that judging claims of real news has shown, each by its grammar."""

import pytest

import whence
from whence.model.claim import Frame, Polarity


def claims(text: str, frame: Frame) -> list[whence.Claim]:
    return [one for one in whence.read(text) if one.frame is frame]


def fillers(claim: whence.Claim, role: str) -> list[str]:
    return [one.text for each in claim.roles if each.name == role for one in each.fillers]


@pytest.mark.parametrize(
    "text",
    [
        "The Karvel Front denied targeting civilians or attacking the hospital.",
        "The Front denied killing Jan Orel, abducting his son and burning the village.",
        "The army denied that its troops had shelled Tovar and attacked the hospital.",
    ],
)
def test_a_denial_holds_for_everything_that_is_listed(text: str) -> None:
    found = claims(text, Frame.EVENT)
    assert found
    assert {one.wording.polarity for one in found} == {Polarity.DENIED}


def test_what_is_joined_to_the_denying_is_not_denied() -> None:
    text = "The Karvel Front denied shelling Tovar and withdrew from the hospital in Belm."
    found = {one.kind: one.wording.polarity for one in claims(text, Frame.EVENT)}
    assert found == {"ASSAULT": Polarity.DENIED, "RETREAT": Polarity.AFFIRMED}


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("The raiders did not succeed in capturing Belm.", Frame.CONTROL),
        ("The army did not take part in shelling Belm.", Frame.EVENT),
        ("The army was not involved in shelling Belm.", Frame.EVENT),
        ("General Orel said neither he nor his staff had met the rebels.", Frame.EVENT),
    ],
)
def test_what_did_not_come_about_is_negated(text: str, frame: Frame) -> None:
    (found,) = claims(text, frame)
    assert found.wording.polarity is Polarity.NEGATED


def test_a_conceded_doubt_is_no_hedge_of_the_count() -> None:
    text = (
        "The war has killed 40,000 people, though the true toll is believed to be higher."
    )
    (found,) = claims(text, Frame.CASUALTIES)
    assert not found.wording.hedges


def test_what_somebody_has_been_able_to_do_is_done() -> None:
    text = "The displaced have been able to return to their fields."
    (found,) = claims(text, Frame.EVENT)
    assert found.wording.tense == "past"


def test_one_of_many_is_one() -> None:
    text = "Police said one of the raiders who was wounded was in hospital."
    (found,) = claims(text, Frame.CASUALTIES)
    assert fillers(found, "wounded") == ["one of the raiders"]


def test_in_front_of_a_place_is_at_it() -> None:
    text = "A man killed a woman in front of the store in Tovar."
    (found,) = claims(text, Frame.CASUALTIES)
    assert not any(one.startswith("front") for one in fillers(found, "place"))


def test_care_for_people_is_no_deed() -> None:
    text = "The government holds the Front responsible for the safety of the two soldiers."
    assert not claims(text, Frame.RESPONSIBILITY)


def test_a_judgement_is_no_post() -> None:
    text = "Anna Orel is the Front's best recruiter."
    assert not claims(text, Frame.ROLE)


def test_what_accusations_are_of_is_nobody() -> None:
    text = "Lena Orel, who speaks for Marvia, repeated the accusations of bias."
    assert not any(fillers(one, "target") for one in claims(text, Frame.REACTION))


def test_who_is_under_attack_does_not_attack() -> None:
    (found,) = claims("The convoy was under constant attack last month.", Frame.EVENT)
    assert fillers(found, "recipient") == ["The convoy"]
    assert not fillers(found, "actor")


def test_where_somebody_was_shot_was_not_shot() -> None:
    text = "Orlan Guerra was shot by gunmen at the market in Tovar."
    (found,) = claims(text, Frame.EVENT)
    assert fillers(found, "recipient") == ["Orlan Guerra"]


def test_a_promise_passed_on_is_not_the_messengers() -> None:
    text = "Harl reiterated the president's vow to continue the offensive."
    assert not any(fillers(one, "by") == ["Harl"] for one in claims(text, Frame.COMMITMENT))


def test_who_is_threatened_for_a_deed_did_it() -> None:
    text = "Followers issued threats against Orel for supporting the Karvel Front."
    (found,) = claims(text, Frame.RELATION)
    assert fillers(found, "a") == ["Orel"]


def test_what_goes_on_meanwhile_is_no_reason() -> None:
    text = "As the country grapples with the flood, politicians are decrying the raids."
    (found,) = claims(text, Frame.REACTION)
    assert not fillers(found, "reason")


@pytest.mark.parametrize(
    "text",
    [
        "Officials have been warned that rebels will attack Tovar.",
        "Our units operate according to this principle in the hills.",
    ],
)
def test_who_hears_and_what_is_gone_by_say_nothing(text: str) -> None:
    assert [one.chain for one in whence.read(text)] == [()]


def test_an_aid_organisation_is_no_group_in_arms() -> None:
    text = (
        "Families in Belm said Boko Haram had taken the town. Since Boko Haram took it, 900 "
        "people have fled, said Adam Roj, a spokesman for the aid organization."
    )
    (found,) = claims(text, Frame.ROLE)
    names = [one.name for each in found.roles for one in each.fillers]
    assert "Boko Haram" not in names


def test_two_banks_of_a_river_are_two_places() -> None:
    text = "The camp on the west bank of the Dora River was shelled from the eastern bank."
    (found,) = claims(text, Frame.EVENT)
    names = [f.name for r in found.roles if r.name == "place" for f in r.fillers]
    assert not any("west" in one for one in names)


def test_a_headlines_at_without_a_noun_is_passive() -> None:
    assert not claims("Marvia police shot at during traffic stop", Frame.EVENT)
    (found,) = claims("Rebels shot at the convoy.", Frame.EVENT)
    assert fillers(found, "recipient") == ["the convoy"]


@pytest.mark.parametrize(
    "text",
    [
        "Marvia failed to topple the government or capture the capital.",
        "Marvia did not manage to topple the government or capture Belm.",
    ],
)
def test_what_is_failed_in_is_failed_in_to_the_end_of_the_list(text: str) -> None:
    (found,) = claims(text, Frame.CONTROL)
    assert found.wording.polarity is Polarity.NEGATED


def test_attacks_pushed_are_no_request() -> None:
    text = "Rebels took Belm and have pushed attacks on Tovar as they advance in Lun."
    assert not [one for one in claims(text, Frame.EVENT) if one.kind == "REQUEST"]
