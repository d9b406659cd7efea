"""Words of deeds that mean something else beside these words, and fillers that are none."""

import pytest
from tests.claims.hand import coded, resolved_of

import whence


def events(text, tree, named=("ORG M23", "Goma")):
    named = [one if one.rpartition(" ")[2] in text else "" for one in named]
    claims = coded(resolved_of(text, tree, *named)).claims
    return [
        (one.kind, {role.name: [f.text for f in role.fillers] for role in one.roles})
        for one in claims
        if one.frame.value == "event"
    ]


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        pytest.param(
            "The M23 demonstrated its strength.",
            "The/_/DT/2/det M23/M23/NNP/3/nsubj demonstrated/demonstrate/VBD/0/root "
            "its/_/PRP$/5/nmod:poss strength/_/NN/3/obj ./././3/punct",
            id="shows",
        ),
        pytest.param(
            "A website was attacked by the M23.",
            "A/_/DT/2/det website/_/NN/4/nsubj:pass was/be/VBD/4/aux:pass "
            "attacked/attack/VBN/0/root by/_/IN/7/case the/_/DT/7/det "
            "M23/M23/NNP/4/obl:agent ./././4/punct",
            id="computers",
        ),
        pytest.param(
            "Uganda hosted the M23.",
            "Uganda/Uganda/NNP/2/nsubj hosted/host/VBD/0/root the/_/DT/4/det "
            "M23/M23/NNP/2/obj ./././2/punct",
            id="sheltered",
        ),
        pytest.param(
            "Instead of bombing Goma the M23 left.",
            "Instead/_/RB/3/mark of/_/IN/1/fixed bombing/bomb/VBG/7/advcl "
            "Goma/Goma/NNP/3/obj the/_/DT/6/det M23/M23/NNP/7/nsubj left/depart/VBD/0/root "
            "./././7/punct",
            id="instead",
        ),
        pytest.param(
            "The attack by the M23 is not possible.",
            "The/_/DT/2/det attack/_/NN/8/nsubj by/_/IN/5/case the/_/DT/5/det "
            "M23/M23/NNP/2/nmod is/be/VBZ/8/cop not/_/RB/8/advmod possible/_/JJ/0/root "
            "./././8/punct",
            id="not possible",
        ),
        pytest.param(
            "Do not shoot the mayor.",
            "Do/_/AUX/3/aux not/_/RB/3/advmod shoot/_/VB/0/root the/_/DT/5/det "
            "mayor/_/NN/3/obj ./././3/punct",
            id="bidden",
        ),
    ],
)
def test_no_such_deed_is_told(text, tree):
    named = ("ORG M23; GPE Uganda", "Goma") if "Uganda" in text else ("ORG M23", "Goma")
    kinds = [kind for kind, _ in events(text, tree, named)]
    assert [kind for kind in kinds if kind != "RETREAT"] == []


def test_who_is_murdered_is_named_before_the_murder():
    text = "The murder of Yusuf by the M23 began it. Yusuf's murder shocked Goma."
    tree = (
        "The/_/DT/2/det murder/_/NN/8/nsubj of/_/IN/4/case Yusuf/Yusuf/NNP/2/nmod by/_/IN/7/case"
        " the/_/DT/7/det M23/M23/NNP/2/nmod began/begin/VBD/0/root it/_/PRP/8/obj ./././8/punct\n"
        "Yusuf/Yusuf/NNP/3/nmod:poss 's/_/POS/1/case murder/_/NN/4/nsubj shocked/shock/VBD/0/root "
        "Goma/Goma/NNP/4/obj ./././4/punct"
    )
    found = [roles for _, roles in events(text, tree, ("ORG M23; PER Yusuf", "Goma"))]
    assert [roles["recipient"] for roles in found] == [["Yusuf"], ["Yusuf's"]]
    assert [roles.get("actor") for roles in found] == [["the M23"], None]


def test_an_hour_is_nobody():
    text = "A grenade was thrown at 0530 by the M23."
    tree = (
        "A/_/DT/2/det grenade/_/NN/4/nsubj:pass was/be/VBD/4/aux:pass thrown/throw/VBN/0/root "
        "at/_/IN/6/case 0530/_/CD/4/obl by/_/IN/9/case the/_/DT/9/det M23/M23/NNP/4/obl:agent "
        "./././4/punct"
    )
    assert all("recipient" not in roles for _, roles in events(text, tree))


def test_a_highway_is_nobody():
    text = "The ambush by the M23 on the highway failed."
    tree = (
        "The/_/DT/2/det ambush/_/NN/9/nsubj by/_/IN/5/case the/_/DT/5/det M23/M23/NNP/2/nmod "
        "on/_/IN/8/case the/_/DT/8/det highway/_/NN/2/nmod failed/fail/VBD/0/root ./././9/punct"
    )
    assert all("recipient" not in roles for _, roles in events(text, tree))


def test_or_carries_a_negation_on():
    text = "The M23 has not robbed or killed the mayor."
    tree = (
        "The/_/DT/2/det M23/M23/NNP/5/nsubj has/have/AUX/5/aux not/_/RB/5/advmod "
        "robbed/rob/VBN/0/root or/_/CC/7/cc killed/kill/VBN/5/conj the/_/DT/9/det "
        "mayor/_/NN/7/obj ./././5/punct"
    )
    claims = coded(resolved_of(text, tree, "ORG M23")).claims
    assert {one.wording.polarity.value for one in claims} == {"negated"}


def test_whose_stands_for_the_one_before():
    text = "The M23, whose attacks on Goma went on, left."
    tree = (
        "The/_/DT/2/det M23/M23/NNP/11/nsubj ,/,/,/8/punct whose/_/PRP$/5/nmod:poss "
        "attacks/attack/NNS/8/nsubj on/_/IN/7/case Goma/Goma/NNP/5/nmod went/go/VBD/2/acl:relcl "
        "on/_/RB/8/advmod ,/,/,/2/punct left/depart/VBD/0/root ./././11/punct"
    )
    found = [roles for kind, roles in events(text, tree) if kind == "ASSAULT"]
    assert [roles["actor"] for roles in found] == [["The M23"]]


def test_a_charge_set_off_is_a_means():
    text = "The charges were detonated by the M23."
    tree = (
        "The/_/DT/2/det charges/charge/NNS/4/nsubj:pass were/be/VBD/4/aux:pass "
        "detonated/detonate/VBN/0/root by/_/IN/7/case the/_/DT/7/det M23/M23/NNP/4/obl:agent "
        "./././4/punct"
    )
    assert [roles["means"] for _, roles in events(text, tree)] == [["The charges"]]


def test_a_state_is_not_the_doer_of_what_is_done_to_its_embassy():
    text = "The Uganda embassy bombings in Goma went on."
    tree = (
        "The/_/DT/4/det Uganda/Uganda/NNP/4/compound embassy/_/NN/4/compound "
        "bombings/bombing/NNS/7/nsubj in/_/IN/6/case Goma/Goma/NNP/4/nmod went/go/VBD/0/root "
        "on/_/RB/7/advmod ./././7/punct"
    )
    found = [roles for _, roles in events(text, tree, ("GPE Uganda", "Goma"))]
    assert all("actor" not in roles for roles in found)


@pytest.mark.parametrize(
    "text",
    [
        "The Kessari Front is on the march inside Tarsia.",
        "Ilse Bruun is a former head of army operations in Tarsia.",
        "The raids, which brought about the army's downfall in Tarsia, went on.",
    ],
)
def test_words_of_deeds_in_another_sense_tell_of_no_deed_of_his(text: str) -> None:
    told = [one for one in whence.read(text) if one.frame == "event"]
    assert not [role for one in told for role in one.roles if role.name == "actor"]
