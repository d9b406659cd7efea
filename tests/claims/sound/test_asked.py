"""What a clause only asks is said of nobody."""

import pytest

import whence

OPEN = [
    "It is not clear whether Boko Haram ordered the attack on Konduga.",
    "It is unclear whether JNIM killed the mayor.",
    "It is not known whether Hezbollah is allied with the Houthis.",
    "The ministry did not say how many soldiers were killed.",
    "Nobody has said who killed the mayor of Konduga.",
    "The ministry cannot say who shelled the clinic.",
]


@pytest.mark.parametrize("sentence", OPEN)
def test_what_is_left_open_makes_no_claim_of_a_deed(sentence):
    frames = {claim.frame for claim in whence.read(sentence, published="2024-05-01")}
    assert not frames & {"event", "casualties", "relation", "responsibility"}


def test_what_is_told_outright_still_does():
    claims = whence.read("JNIM killed four soldiers in Djibo.", published="2024-05-01")
    assert "casualties" in {claim.frame for claim in claims}


def test_weapons_that_were_never_sold_tie_nobody():
    text = "The army said that it had never sold weapons to the Wagner Group."
    polarities = {
        claim.wording.polarity for claim in whence.read(text, published="2024-05-01")
    }
    assert polarities == {"negated"}


def test_a_deed_told_as_done_is_never_dated_after_its_article():
    text = "JNIM killed four soldiers in Djibo on 14 May 2024."
    claims = whence.read(text, published="2024-04-02")
    assert claims
    assert all(claim.when is None or claim.when.start is None for claim in claims)


@pytest.mark.parametrize(
    "text",
    [
        "The bases of France and its allies in Gao were closed in May.",
        "The report told of raids by the U.S. and its allies.",
    ],
)
def test_nobody_is_tied_to_himself_by_having_allies(text):
    frames = {claim.frame for claim in whence.read(text, published="2024-05-01")}
    assert "relation" not in frames


PLOTTED = [
    "The man plotted to kill the mayor of Konduga.",
    "The fighters agreed to withdraw their men from Konduga.",
]


@pytest.mark.parametrize("sentence", PLOTTED)
def test_what_is_only_plotted_or_promised_is_no_forecast_of_itself(sentence):
    frames = {claim.frame for claim in whence.read(sentence, published="2024-05-01")}
    assert "forecast" not in frames


def test_deaths_that_are_foretold_are_a_forecast():
    text = "JNIM will kill the hostages, the mayor of Konduga said."
    claims = whence.read(text, published="2024-05-01")
    assert ("forecast", "casualties") in {(claim.frame, claim.kind) for claim in claims}


def test_the_dead_of_one_list_did_not_kill_each_other():
    text = "The ministry said 29 soldiers and 14 civilians were killed in Konduga."
    claims = whence.read(text, published="2024-05-01")
    roles = {role.name for claim in claims for role in claim.roles}
    assert "killed" in roles
    assert "perpetrator" not in roles


def test_no_place_is_in_its_own_hands():
    text = "The town remained in its hands."
    frames = {claim.frame for claim in whence.read(text, published="2024-05-01")}
    assert "control" not in frames
