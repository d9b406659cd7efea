"""Denials: what is denied, called untrue or only supposed is told by nobody as a fact."""

import pytest
from tests.claims.hand import coded, resolved_of, roles_of

from whence.model.claim import Claim, Frame, Polarity


def of_frame(text: str, tree: str, names: str, frame: Frame) -> list[Claim]:
    places = "Goma" if "Goma" in text else ""
    claims = coded(resolved_of(text, tree, names, places)).claims
    return [one for one in claims if one.frame is frame]


@pytest.mark.parametrize(
    ("verb", "tag", "rel"), [("denies", "RB", "advmod"), ("denied", "VBD", "parataxis")]
)
def test_a_denial_the_tree_has_lost_is_one(verb: str, tag: str, rel: str) -> None:
    tree = (
        f"Chad/_/NNP/3/nsubj {verb}/_/{tag}/3/{rel} arming/arm/VBG/0/root the/_/DT/5/det "
        "M23/M23/NNP/3/obj ./././3/punct"
    )
    found = of_frame(
        f"Chad {verb} arming the M23.", tree, "GPE Chad; ORG M23", Frame.RELATION
    )
    assert [one.wording.polarity for one in found] == [Polarity.DENIED]


def test_what_is_denied_of_a_tie_is_no_blame() -> None:
    tree = (
        "Chad/_/NNP/2/nsubj denied/deny/VBD/0/root arming/arm/VBG/2/xcomp the/_/DT/5/det "
        "M23/M23/NNP/3/obj ./././2/punct"
    )
    found = of_frame(
        "Chad denied arming the M23.", tree, "GPE Chad; ORG M23", Frame.RESPONSIBILITY
    )
    assert found == []


@pytest.mark.parametrize(
    ("noun", "be", "word", "tag", "polarity"),
    [
        ("Claims", "are", "false", "JJ", Polarity.DENIED),
        ("Reports", "were", "fabrications", "NNS", Polarity.DENIED),
        ("Reports", "are", "baseless", "JJ", Polarity.DENIED),
        ("Reports", "are", "old", "JJ", Polarity.AFFIRMED),
    ],
)
def test_reports_called_untrue(
    noun: str, be: str, word: str, tag: str, polarity: Polarity
) -> None:
    tree = (
        f"{noun}/{noun.lower()[:-1]}/NNS/8/nsubj that/_/IN/5/mark Chad/_/NNP/5/nsubj "
        "has/have/AUX/5/aux armed/arm/VBN/1/acl M23/M23/NNP/5/obj "
        f"{be}/be/AUX/8/cop {word}/{word.removesuffix('s')}/{tag}/0/root ./././8/punct"
    )
    text = f"{noun} that Chad has armed M23 {be} {word}."
    found = of_frame(text, tree, "GPE Chad; ORG M23", Frame.RELATION)
    assert [one.wording.polarity for one in found] == [polarity]


@pytest.mark.parametrize(("det", "found"), [("any", 0), ("the", 1)])
def test_a_supposed_truce_holds_nothing(det: str, found: int) -> None:
    tree = (
        f"Farmers/farmer/NNS/2/nsubj fear/_/VBP/0/root {det}/_/DT/4/det deal/_/NN/2/obj "
        "under/_/IN/6/case which/_/WDT/8/obl M23/M23/NNP/8/nsubj holds/hold/VBZ/4/acl:relcl "
        "Goma/Goma/NNP/8/obj ./././2/punct"
    )
    text = f"Farmers fear {det} deal under which M23 holds Goma."
    claims = of_frame(text, tree, "ORG M23", Frame.CONTROL)
    assert len(claims) == found


@pytest.mark.parametrize(("verb", "found"), [("sought", 0), ("received", 1)])
def test_what_is_to_be_guaranteed_is_not_foretold(verb: str, found: int) -> None:
    tree = (
        (
            f"Elders/elder/NNS/2/nsubj {verb}/{ {'sought': 'seek'}.get(verb, 'receive') }/VBD/0/root "
            "guarantees/guarantee/NNS/2/obj that/_/IN/7/mark M23/M23/NNP/7/nsubj "
            "would/_/MD/7/aux seize/_/VB/3/acl Goma/Goma/NNP/7/obj ./././2/punct"
        )
        .replace("/ ", "/")
        .replace(" /", "/")
    )
    text = f"Elders {verb} guarantees that M23 would seize Goma."
    claims = of_frame(text, tree, "ORG M23", Frame.FORECAST)
    assert len(claims) == found


def test_who_does_as_one_does_is_likened() -> None:
    tree = (
        "M23/M23/NNP/2/nsubj hides/hide/VBZ/0/root as/_/IN/5/mark one/_/PRP/5/nsubj "
        "attacks/attack/VBZ/2/advcl Goma/Goma/NNP/5/obj ./././2/punct"
    )
    text = "M23 hides as one attacks Goma."
    assert of_frame(text, tree, "ORG M23", Frame.EVENT) == []


def test_a_plan_not_had_is_at_most_to_come() -> None:
    tree = (
        "Chad/_/NNP/2/nsubj has/have/VBZ/0/root no/_/DT/4/det plans/plan/PRP/2/obj "
        "to/_/TO/6/mark send/_/VB/4/xcomp troops/troop/NNS/6/obj ./././2/punct"
    )
    claims = of_frame("Chad has no plans to send troops.", tree, "GPE Chad", Frame.EVENT)
    assert claims == []


def test_a_headline_gives_the_dead_to_the_shelling() -> None:
    tree = (
        "M23/M23/NNP/2/nsubj seizes/seize/VBZ/0/root Goma/Goma/NNP/2/obj as/_/IN/6/mark "
        "shelling/shell/NN/6/nsubj kills/kill/VBZ/2/advcl 12/_/CD/8/nummod "
        "traders/trader/NNS/6/obj"
    )
    text = "M23 seizes Goma as shelling kills 12 traders"
    for one in of_frame(text, tree, "ORG M23", Frame.CASUALTIES):
        assert "perpetrator" not in roles_of(one)
