"""Ties that are denied of everybody, and ends that are named by a pronoun."""

import pytest

import whence
from whence.model.claim import Frame, Polarity


def ties(text: str) -> dict[str, tuple[list[str], Polarity]]:
    found = {}
    for one in whence.read(text):
        if one.frame is Frame.RELATION:
            ends = [f.name for r in one.roles if r.name in {"a", "b"} for f in r.fillers]
            found[one.kind] = (ends, one.wording.polarity)
    return found


@pytest.mark.parametrize(
    ("text", "kind", "polarity"),
    [
        ("Karvel has denied sheltering any armed group.", "shelters", Polarity.DENIED),
        ("Karvel denied arming or sheltering any armed group.", "arms", Polarity.DENIED),
        (
            "The panel sees no evidence that Iran arms any armed group.",
            "arms",
            Polarity.NEGATED,
        ),
        ("The Kessari Front trains nobody.", "trains", Polarity.NEGATED),
        ("The Kessari Front is allied with nobody.", "allied", Polarity.NEGATED),
    ],
)
def test_what_is_denied_of_everybody_is_told(
    text: str, kind: str, polarity: Polarity
) -> None:
    assert ties(text)[kind][1] is polarity


@pytest.mark.parametrize(
    "text",
    [
        "Karvel may shelter any armed group.",
        "The Kessari Front paid nobody.",
    ],
)
def test_of_nobody_in_particular_nothing_is_told(text: str) -> None:
    assert not {"shelters", "funds"} & set(ties(text))


def test_an_object_goes_on_through_joined_verbs() -> None:
    text = "Turkey trains Somali commandos in Mogadishu and has supplied them with drones."
    assert ties(text)["arms"][0] == ["Turkey", "Somali commandos"]


def test_a_thing_taken_up_by_a_pronoun_is_no_party() -> None:
    assert not ties("The governor promised a bonus and paid it on the spot.")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Red Front, which Delhi calls a proxy of the Reed Army, fled.", "commands"),
        ("Iran-backed militias fired at the base.", "supports"),
        ("Amal, Hezbollah's ally and old rival, endorsed the plan.", "rival"),
        ("The army and allied militias took the airport.", "allied"),
    ],
)
def test_ties_that_only_the_grammar_shows(text: str, kind: str) -> None:
    assert len(ties(text)[kind][0]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Hezbollah's leader and the rival party endorsed the plan.",
        "The army and the allied powers met.",
        "The last blue helmets left Kidal in May.",
    ],
)
def test_words_that_only_stand_together_tie_nobody(text: str) -> None:
    assert not {"rival", "split"} & set(ties(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Relations between Kinshasa and Kigali have been broken off.", "split"),
        (
            "Ansar al-Haq, which analysts consider a member of the Reed Alliance, fled.",
            "member",
        ),
        ("The militia said that the army had armed it.", "arms"),
        ("The emir left al-Shabaab in 2015.", "split"),
        (
            "Fighters of the Reed Front captured the island from their rivals in Boko Haram.",
            "rival",
        ),
    ],
)
def test_ties_that_hold_as_told(text: str, kind: str) -> None:
    ends, polarity = ties(text)[kind]
    assert (len(ends), polarity) == (2, Polarity.AFFIRMED)


def test_a_deed_is_claimed_where_another_noun_stands_nearer() -> None:
    text = (
        "Nine died in an assault on Boma, which the Reed Front claimed the following day."
    )
    found = {
        one.text
        for claim in whence.read(text)
        if claim.kind == "claimed" and claim.made_by.rule == "responsibility.claim-act"
        for role in claim.roles
        if role.name == "act"
        for one in role.fillers
    }
    assert found == {"an assault on Boma"}
