"""Who does what a participle says, where what it hangs on has a subject that does nothing."""

import pytest
from tests.claims.hand import resolved_of

import whence
from whence.claims.syntax.subjects import Subjects
from whence.claims.syntax.tree import Tree

CASES = {
    "a truce blames nobody": (
        "The truce held until rebels left, blaming police.",
        "The/_/DT/2/det truce/_/NN/3/nsubj held/hold/VBD/0/root until/_/IN/6/mark "
        "rebels/rebel/NNS/6/nsubj left/leave/VBD/3/advcl ,/,/,/8/punct "
        "blaming/blame/VBG/3/advcl police/_/NN/8/obj ./././3/punct",
        "blaming", "rebels",
    ),
    "an army does": (
        "The army held until rebels left, blaming police.",
        "The/_/DT/2/det army/_/NN/3/nsubj held/hold/VBD/0/root until/_/IN/6/mark "
        "rebels/rebel/NNS/6/nsubj left/leave/VBD/3/advcl ,/,/,/8/punct "
        "blaming/blame/VBG/3/advcl police/_/NN/8/obj ./././3/punct",
        "blaming", "army",
    ),
    "whoever is cited assesses": (
        "Auditors cited police as assessing it.",
        "Auditors/auditor/NNS/2/nsubj cited/cite/VBD/0/root police/_/NN/2/obj as/_/IN/5/mark "
        "assessing/assess/VBG/2/advcl it/_/PRP/5/obj ./././2/punct",
        "assessing", "police",
    ),
    "whoever meets them does not": (
        "Auditors met police before assessing it.",
        "Auditors/auditor/NNS/2/nsubj met/meet/VBD/0/root police/_/NN/2/obj before/_/IN/5/mark "
        "assessing/assess/VBG/2/advcl it/_/PRP/5/obj ./././2/punct",
        "assessing", "Auditors",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_the_nearest_who_can_act_is_the_doer(case):
    text, words, verb, doer = CASES[case]
    tree = Tree(resolved_of(text, words).reading, text)
    at = tree.form.index(verb)
    found = Subjects(tree).subject(at)
    assert found is not None
    assert tree.form[found].lower() == doer.lower()


def who(text: str, frame: str, role: str) -> list[str]:
    found = [
        one for claim in whence.read(text) if claim.frame == frame for one in claim.roles
    ]
    return [filler.text for one in found if one.name == role for filler in one.fillers]


def test_each_is_one_of_the_two_told_before() -> None:
    text = "The army and the militia met on Sunday. Each accuses the other of lying."
    assert who(text, "reaction", "actor") == ["The army", "the militia"]
    assert who("Rain fell. Each accuses the other of lying.", "reaction", "actor") == []


def test_who_is_thought_to_be_somewhere_stands_there() -> None:
    text = "The leader of the Karvel Front is thought to be in Uganda."
    assert who(text, "presence", "actor") == ["The leader of the Karvel Front"]
