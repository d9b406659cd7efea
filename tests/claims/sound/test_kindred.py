"""Deeds of another kind in the same words: towns are not arrested, nor fighters deported."""

import pytest
from tests.claims.hand import coded, figure_in, resolved_of

import whence


def kinds_of(text: str, tree: str, names: str) -> list[str]:
    places = "Sake" if "Sake" in text else ""
    claims = coded(resolved_of(text, tree, names, places)).claims
    return [f"{one.frame.value}.{one.kind}" for one in claims]


def test_a_captured_town_is_not_arrested() -> None:
    tree = (
        "The/_/DT/2/det capture/_/NN/6/nsubj of/_/IN/4/case Sake/Sake/NNP/2/nmod by/_/IN/6/case "
        "M23/M23/NNP/2/nmod ended/end/VBD/0/root ./././7/punct"
    ).replace("NN/6/nsubj", "NN/7/nsubj")
    text = "The capture of Sake by M23 ended."
    assert "event.COERCE" not in kinds_of(text, tree, "ORG M23")


@pytest.mark.parametrize(("noun", "found"), [("rebels", 0), ("monks", 1)])
def test_fighters_driven_out_are_not_deported(noun: str, found: int) -> None:
    tree = (
        "The/_/DT/2/det M23/M23/NNP/3/nsubj drove/drive/VBD/0/root the/_/DT/5/det "
        f"{noun}/{noun[:-1]}/NNS/3/obj out/_/RP/3/compound:prt ./././3/punct"
    )
    kinds = kinds_of(f"The M23 drove the {noun} out.", tree, "ORG M23")
    assert kinds.count("event.COERCE") == found


@pytest.mark.parametrize(("who", "found"), [("Peacekeepers", 0), ("Brigades", 1)])
def test_whoever_counts_fighters_has_none(who: str, found: int) -> None:
    tree = (
        f"{who}/{who.lower()[:-1]}/NNS/2/nsubj count/_/VBP/0/root 400/_/CD/4/nummod "
        "fighters/fighter/NNS/2/obj ./././2/punct"
    )
    text = f"{who} count 400 fighters."
    figure = figure_in(text, "400 fighters", 400, "fighter")
    claims = coded(resolved_of(text, tree, "", figures={"400 fighters": figure})).claims
    assert sum(one.frame.value == "strength" for one in claims) == found


@pytest.mark.parametrize(
    "text",
    [
        "The Kessari Front showed its affinity with the Reed Front.",
        "The Kessari Front has come to value the contributions of the Reed Front to its cause.",
    ],
)
def test_to_be_alike_or_to_value_somebody_is_no_tie(text: str) -> None:
    assert not [one for one in whence.read(text) if one.frame == "relation"]


def test_allies_are_no_third_party() -> None:
    text = (
        "The Kessari Front and the Hadiya Brigades are close allies, according to a report."
    )
    ends = {
        one.name
        for claim in whence.read(text)
        if claim.frame == "relation"
        for role in claim.roles
        for one in role.fillers
    }
    assert "allies" not in ends
