"""Who speaks for a body that speaks as well is no second origin."""

from dataclasses import replace

import pytest
from tests.weigh.build import article, say

from whence.weigh import weigh
from whence.weigh.alike.speakers import body_in

A = article("a.txt")
B = article("b.txt")


def blamed(document, name, words):
    claim = say(
        document,
        "responsibility",
        "blamed",
        chain=[name],
        roles={"actor": "Reed Front", "act": "raid on Gao"},
    )
    return replace(claim, chain=(replace(claim.chain[0], text=words),))


def origins(*claims):
    documents = [one for one in (A, B) if one.id in {claim.document for claim in claims}]
    (question,) = weigh(documents, list(claims)).questions
    (position,) = question.positions
    return position.origins


ARMY = blamed(A, "Armed Forces of Ostland", "The army")
KHEIR = blamed(A, "Osman Kheir", "Brigadier Osman Kheir, an army spokesman")


def test_a_spokesman_does_not_count_beside_his_body():
    found = origins(ARMY, KHEIR)
    assert found.count == 1
    assert len(found.origins) == 2
    assert "Osman Kheir speaks for Armed Forces of Ostland" in found.why


def test_he_counts_alone():
    assert origins(KHEIR).count == 1


@pytest.mark.parametrize(
    "other",
    [
        blamed(A, "Ministry of the Interior", "the ministry"),
        # Another article's army may be another.
        blamed(B, "Armed Forces of Westland", "The army"),
        blamed(A, "Mina Ashe", "another army spokeswoman, Mina Ashe"),
    ],
)
def test_others_count_beside_him(other):
    assert origins(KHEIR, other).count == 2


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Brigadier Osman Kheir, an army spokesman, who", {"army"}),
        ("a spokesman for the Interior Ministry", {"interior", "ministry"}),
        ("RSF spokesperson Adam", {"rsf"}),
        ("its spokesman Adam Zakaria", set()),
        ("the army", set()),
    ],
)
def test_the_body_is_in_the_words(text, body):
    assert body_in(text) == body


def test_a_group_and_its_spokesman_deny_a_deed_once():
    def denied(document, *, chain):
        return say(
            document,
            "responsibility",
            "denied",
            chain=chain,
            roles={"actor": "Tehrik-i-Taliban Pakistan", "act": "raid on Gao"},
        )

    said = denied(B, chain=["Khalid Mansoor"])
    hop = replace(said.chain[0], text="TTP spokesman Khalid Mansoor")
    found = origins(denied(A, chain=[]), replace(said, chain=(hop,)))
    assert found.count == 1
