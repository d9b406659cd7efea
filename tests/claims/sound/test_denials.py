"""Whoever denies what he was blamed for denies the deed."""

import pytest
from tests.claims.hand import coded, resolved_of, roles_of

import whence
from whence.model.claim import Frame, Polarity

BLAMED = (
    "Officials/official/NNS/2/nsubj blamed/blame/VBD/0/root the/_/DT/4/det "
    "M23/M23/NNP/2/obj for/_/IN/7/case the/_/DT/7/det raid/_/NN/2/obl ./././2/punct\n"
)


@pytest.mark.parametrize(("who", "denied"), [("M23", True), ("UPC", False)])
def test_a_denial_right_after_the_blame_is_of_the_deed(who, denied):
    text = f"Officials blamed the M23 for the raid. The {who} denied it."
    tree = BLAMED + (
        f"The/_/DT/2/det {who}/{who}/NNP/3/nsubj denied/deny/VBD/0/root it/_/PRP/3/obj "
        "./././3/punct"
    )
    claims = coded(
        resolved_of(text, tree, f"ORG M23; ORG {who}" if not denied else "ORG M23")
    )
    found = [roles_of(one) for one in claims.claims if one.kind == "denied"]
    assert [one["act"] for one in found] == ([["the raid"]] if denied else [])


@pytest.mark.parametrize(("doer", "denied"), [("it", True), ("Rwanda", False)])
def test_a_deed_denied_is_ones_own(doer, denied):
    text = f"The M23 denied that {doer} had ordered the raid."
    tree = (
        "The/_/DT/2/det M23/M23/NNP/3/nsubj denied/deny/VBD/0/root that/_/IN/7/mark "
        f"{doer}/{doer}/{'PRP' if denied else 'NNP'}/7/nsubj had/have/VBD/7/aux "
        "ordered/order/VBN/3/ccomp the/_/DT/9/det raid/_/NN/7/obj ./././3/punct"
    )
    claims = coded(resolved_of(text, tree, "ORG M23")).claims
    assert ("denied" in [one.kind for one in claims]) == denied


def test_what_is_denied_is_a_report_whomever_the_pronoun_is_taken_for():
    text = "The Qar Front is paid by Rwanda, the minister said. The Union denies it."
    found = [one for one in whence.read(text) if one.kind == "reject"]
    assert [(one.quote, one.roles[1].fillers[0].id) for one in found] == [
        ("The Union denies it", None)
    ]


def test_that_anybody_came_is_denied_of_all():
    text = "The Qar Front denied that any soldier had entered the town of Tal."
    found = [one for one in whence.read(text) if one.frame is Frame.PRESENCE]
    assert [one.wording.polarity for one in found] == [Polarity.DENIED]
