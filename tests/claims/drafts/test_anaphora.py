"""Reactions to a deed told before also name who did it; doubled drafts become one."""

from tests.claims.hand import coded, resolved_of, roles_of

import whence
from whence.model.claim import Frame


def test_the_victory_names_the_victor_told_of_before() -> None:
    text = "The M23 captured Goma. Yusuf hailed the victory."
    tree = (
        "The/_/DT/2/det M23/M23/NNP/3/nsubj captured/capture/VBD/0/root Goma/Goma/NNP/3/obj "
        "./././3/punct\n"
        "Yusuf/Yusuf/NNP/2/nsubj hailed/hail/VBD/0/root the/_/DT/4/det victory/_/NN/2/obj "
        "./././2/punct"
    )
    claims = coded(resolved_of(text, tree, "ORG M23; PER Yusuf", "Goma")).claims
    reaction = next(one for one in claims if one.frame is Frame.REACTION)
    assert roles_of(reaction)["target"] == ["the victory", "M23"]


def test_a_deed_with_its_own_doer_is_left_alone() -> None:
    text = "The M23 captured Goma. Yusuf hailed the victory of Amina."
    tree = (
        "The/_/DT/2/det M23/M23/NNP/3/nsubj captured/capture/VBD/0/root Goma/Goma/NNP/3/obj "
        "./././3/punct\n"
        "Yusuf/Yusuf/NNP/2/nsubj hailed/hail/VBD/0/root the/_/DT/4/det victory/_/NN/2/obj "
        "of/_/IN/6/case Amina/Amina/NNP/4/nmod ./././2/punct"
    )
    claims = coded(resolved_of(text, tree, "ORG M23; PER Yusuf; PER Amina", "Goma")).claims
    reaction = next(one for one in claims if one.frame is Frame.REACTION)
    assert roles_of(reaction)["target"] == ["the victory of Amina"]


def test_an_unknown_they_leave_the_dead_behind() -> None:
    text = "They killed Yusuf."
    tree = "They/_/PRP/2/nsubj killed/kill/VBD/0/root Yusuf/Yusuf/NNP/2/obj ./././2/punct"
    (killed,) = coded(resolved_of(text, tree, "PER Yusuf")).claims
    assert roles_of(killed)["killed"] == ["Yusuf"]
    assert "perpetrator" not in roles_of(killed)


def test_an_unknown_they_make_no_demand() -> None:
    text = "They urged Yusuf to leave."
    tree = (
        "They/_/PRP/2/nsubj urged/urge/VBD/0/root Yusuf/Yusuf/NNP/2/obj to/_/TO/5/mark "
        "leave/_/VB/2/xcomp ./././2/punct"
    )
    assert coded(resolved_of(text, tree, "PER Yusuf")).claims == ()


def test_a_decision_has_no_doer_of_some_other_deed() -> None:
    text = "The M23 captured Goma. Yusuf regretted the decision."
    tree = (
        "The/_/DT/2/det M23/M23/NNP/3/nsubj captured/capture/VBD/0/root Goma/Goma/NNP/3/obj "
        "./././3/punct\n"
        "Yusuf/Yusuf/NNP/2/nsubj regretted/regret/VBD/0/root the/_/DT/4/det "
        "decision/_/NN/2/obj ./././2/punct"
    )
    claims = coded(resolved_of(text, tree, "ORG M23; PER Yusuf", "Goma")).claims
    reaction = next(one for one in claims if one.frame is Frame.REACTION)
    assert roles_of(reaction)["target"] == ["the decision"]


def test_of_two_who_have_struck_neither_is_the_one_whose_attack_is_meant() -> None:
    text = (
        "Boko Haram attacked a market in Gao on Monday. Al-Shabaab attacked a school in Gao on "
        "Tuesday. The mayor condemned the attack."
    )
    (found,) = [one for one in whence.read(text) if one.frame == "reaction"]
    (target,) = [role for role in found.roles if role.name == "target"]
    assert [one.text for one in target.fillers] == ["the attack"]


def test_who_did_likewise_reacted_too() -> None:
    text = "The Karvel League condemned the raid, as did Turkey and Qatar."
    reaction = next(one for one in whence.read(text) if one.frame is Frame.REACTION)
    assert roles_of(reaction)["actor"] == ["Karvel League", "Turkey", "Qatar"]
