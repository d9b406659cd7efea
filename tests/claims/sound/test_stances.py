"""Stances and blames that nobody takes or lays are refused."""

import pytest
from tests.claims.hand import coded, resolved_of

import whence
from whence.model.claim import Frame


def _frames(text: str, tree: str, names: str) -> set[Frame]:
    return {one.frame for one in coded(resolved_of(text, tree, names)).claims}


def test_a_session_called_to_denounce_has_denounced_nothing() -> None:
    text = "The M23 called Yusuf to denounce the treaty."
    tree = (
        "The/_/DT/2/det M23/M23/NNP/3/nsubj called/call/VBD/0/root Yusuf/Yusuf/NNP/3/obj "
        "to/_/TO/6/mark denounce/denounce/VB/3/advcl the/_/DT/8/det treaty/_/NN/6/obj "
        "./././3/punct"
    )
    assert Frame.REACTION not in _frames(text, tree, "ORG M23; PER Yusuf")


def test_an_officer_hailed_for_a_deed_hails_nobody() -> None:
    text = "The wounded included an officer hailed for the rescue."
    tree = (
        "The/_/DT/2/det wounded/_/NNS/3/nsubj included/include/VBD/0/root an/_/DT/5/det "
        "officer/_/NN/3/obj hailed/hail/VBN/5/acl for/_/IN/9/case the/_/DT/9/det "
        "rescue/_/NN/6/obl ./././3/punct"
    )
    assert Frame.REACTION not in _frames(text, tree, "")


def test_a_blame_that_cannot_be_laid_is_none() -> None:
    text = "The M23 can blame Yusuf for the raid."
    tree = (
        "The/_/DT/2/det M23/M23/NNP/4/nsubj can/can/MD/4/aux blame/blame/VB/0/root "
        "Yusuf/Yusuf/NNP/4/obj for/_/IN/8/case the/_/DT/8/det raid/_/NN/4/obl ./././4/punct"
    )
    assert Frame.RESPONSIBILITY not in _frames(text, tree, "ORG M23; PER Yusuf")
    plain = text.replace("can blame", "did blame")
    assert Frame.RESPONSIBILITY in _frames(
        plain, tree.replace("can/can", "did/do"), "ORG M23; PER Yusuf"
    )


def test_to_honour_a_deal_is_no_praise_of_it():
    kinds = {one.kind for one in whence.read("The army honoured every line of the deal.")}
    assert "praise" not in kinds
    kinds = {one.kind for one in whence.read("The army honoured the fallen soldiers.")}
    assert "praise" in kinds


def test_what_stands_before_the_verb_is_praised_itself() -> None:
    text = "The deal was signed in Belm. It has been praised by the Karvel League."
    assert [one.kind for one in whence.read(text) if one.frame is Frame.REACTION] == [
        "praise"
    ]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The emirate warned that it would strike the port.", {"threaten"}),
        ("The emirate warned that the Karvel Front would strike the port.", set()),
        ("The emirate vowed to respond to the attack.", {"threaten"}),
        ("The emirate vowed to respond to the needs of the people.", set()),
    ],
)
def test_who_announces_harm_of_his_own_threatens(text: str, kinds: set[str]) -> None:
    assert {one.kind for one in whence.read(text) if one.frame is Frame.REACTION} == kinds
