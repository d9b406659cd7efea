"""Faults that reading six invented stories of conflicts nobody had mended them on has shown."""

import pytest

import whence

DATE = "2024-05-01"


def of_frame(text, frame):
    return [claim for claim in whence.read(text, published=DATE) if claim.frame == frame]


@pytest.mark.parametrize(
    "verdict", ["does not correspond to reality", "does not reflect the truth"]
)
def test_a_statement_that_does_not_fit_what_is_real_is_denied(verdict):
    text = f"The statement of the ministry that the Azerbaijani army violated the ceasefire {verdict}."
    (broken,) = of_frame(text, "commitment")
    assert broken.wording.polarity == "denied"


@pytest.mark.parametrize(
    "text",
    [
        "Turkey has said that it would withdraw troops once the PKK had disarmed.",
        "A commander said that no further group would disarm until Turkey stopped its strikes.",
    ],
)
def test_what_a_deed_to_come_waits_for_has_not_been_done(text):
    assert not of_frame(text, "event")


def test_who_holds_a_town_is_the_matter_of_an_interview_and_not_its_guest():
    assert not of_frame(
        "Interview: the commissioner of Wechdeng on who holds his town", "control"
    )


def test_what_a_check_of_facts_tests_is_not_what_it_tells():
    text = (
        'Claim: "JNIM killed 50 hostages in Djibo." Verdict: no evidence. '
        "JNIM killed 24 people in Djibo."
    )
    (toll,) = of_frame(text, "casualties")
    assert toll.figures[0].figure.low == 24


def test_a_town_so_far_off_is_not_where_it_happened():
    text = (
        "JNIM fighters killed 11 people in the village of Tamba, 20 kilometres from Djibo."
    )
    (toll,) = of_frame(text, "casualties")
    assert "Djibo" not in [place.name for place in toll.where]


def test_several_people_are_no_post_of_one_of_them():
    text = (
        "Newspapers wrote that a strike killed five PKK members, among them a regional "
        "leader, Rojhat Zap."
    )
    posts = [
        filler.text
        for claim in of_frame(text, "role")
        for role in claim.roles
        if role.name == "post"
        for filler in role.fillers
    ]
    assert not [post for post in posts if "five" in post]


def test_a_bare_thousand_is_no_number_of_attacks_claimed():
    assert not of_frame("In May, the group claimed 3,000.", "responsibility")


def test_who_has_not_laid_a_deed_to_anybody_is_not_asked_about():
    text = (
        "The government blames the White Army for the attack on the helicopter. "
        "The UN mission has opened an inquiry and has not attributed it."
    )
    blamed = [
        f.text
        for c in of_frame(text, "responsibility")
        for r in c.roles
        if r.name == "actor"
        for f in r.fillers
    ]
    assert blamed == ["the White Army"]


def test_the_worst_attack_since_a_month_was_not_from_then_on():
    text = "It was one of the worst attacks in the Mopti region since January."
    assert all(claim.when is None for claim in of_frame(text, "event"))


def test_a_clause_that_goes_on_from_a_time_is_of_it():
    text = "The attack on the Parkhe resort in July 2022, when nine tourists were killed, shook it."
    (toll,) = of_frame(text, "casualties")
    assert toll.when.text == "July 2022"


def test_what_is_told_aside_is_not_in_doubt():
    text = (
        "A source said the attack was most likely carried out by Katiba Macina, which is part "
        "of JNIM."
    )
    (tie,) = of_frame(text, "relation")
    assert not tie.wording.hedges
    (blame,) = of_frame(text, "responsibility")
    assert blame.wording.hedges
