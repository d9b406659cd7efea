"""Whose people suffered."""

import pytest
from tests.claims.hand import resolved_of

import whence
from whence.claims.drafts.victims import is_charged, is_doer
from whence.claims.roles.filling import Bound
from whence.claims.syntax.tree import Tree

COUNTED = [
    ("At least 40 al-Shabaab fighters were killed in Jilib.", {"al-Shabaab"}),
    ("The raid killed nine senior members of Hamas.", {"Hamas"}),
    ("The raid killed nine soldiers.", set()),
]


@pytest.mark.parametrize(("sentence", "groups"), COUNTED)
def test_losses_are_of_the_group_whose_members_are_counted(sentence, groups):
    found = {
        filler.name
        for claim in whence.read(sentence, published="2024-05-01")
        if claim.frame == "casualties"
        for role in claim.roles
        if role.name == "victims"
        for filler in role.fillers
    }
    assert found == groups


def test_nobody_named_is_no_count():
    claims = whence.read("The blast killed both.", published="2024-05-01")
    assert not [one for one in claims if one.frame == "casualties"]


def test_a_bare_number_counts_those_named_before_it():
    told = whence.read(
        "Adoma put the number of soldiers killed at 58.", published="2024-05-01"
    )
    counted = [
        {role.name: [one.text for one in role.fillers] for role in claim.roles}
        for claim in told
        if claim.frame == "casualties"
    ]
    assert not [claim for claim in told if claim.frame == "strength"]
    assert all(one.get("victims", one["killed"]) == ["soldiers"] for one in counted)


def test_whom_a_charge_names_was_not_killed():
    text = "Salle was charged with nine homicides."
    rows = (
        "Salle/_/NNP/3/nsubj:pass was/be/VBD/3/aux:pass charged/charge/VBN/0/root "
        "with/_/IN/6/case nine/_/CD/6/nummod homicides/homicide/NNS/3/obl ./././3/punct"
    )
    tree = Tree(resolved_of(text, rows).reading, text)
    assert is_charged(Bound("killed", 0, "person", 0), 5, tree)
    assert not is_charged(Bound("perpetrator", 0, "person", 0), 5, tree)


def test_who_kills_is_not_killed():
    text = "Hunters killed deer."
    rows = "Hunters/hunter/NNS/2/nsubj killed/kill/VBD/0/root deer/_/NN/2/obj ./././2/punct"
    tree = Tree(resolved_of(text, rows).reading, text)
    assert is_doer(Bound("killed", 0, "person", 0), 1, tree)
    assert not is_doer(Bound("killed", 2, "person", 0), 1, tree)
