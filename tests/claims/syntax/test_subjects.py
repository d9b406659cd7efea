"""Who does what a participle says, where what it hangs on has a subject that does nothing."""

import pytest
from tests.claims.hand import resolved_of

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
