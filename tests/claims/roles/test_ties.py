"""Ties whose ends the sentence puts elsewhere than in subject and object."""

import pytest
from tests.claims.hand import coded, resolved_of, roles_of


def ties(text, tree):
    known = "; ".join(f"ORG {one}" for one in ("M23", "UPC") if one in text)
    found = coded(resolved_of(text, tree, known)).claims
    return [(one.kind, roles_of(one)) for one in found if one.frame.value == "relation"]


@pytest.mark.parametrize(
    ("text", "tree", "kind"),
    [
        pytest.param(
            "The M23 continued to train the UPC.",
            "The/_/DT/2/det M23/M23/NNP/5/nsubj continued/continue/VBD/5/aux to/_/TO/5/mark "
            "train/_/VB/0/root the/_/DT/7/det UPC/UPC/NNP/5/obj ./././5/punct",
            "trains",
            id="gone on with, so done",
        ),
        pytest.param(
            "The UPC is on the payroll of the M23.",
            "The/_/DT/2/det UPC/UPC/NNP/6/nsubj is/be/VBZ/6/cop on/_/IN/6/case the/_/DT/6/det "
            "payroll/_/NN/0/root of/_/IN/9/case the/_/DT/9/det M23/M23/NNP/6/nmod ./././6/punct",
            "funds",
            id="on a payroll",
        ),
        pytest.param(
            "The UPC is armed by the M23.",
            "The/_/DT/2/det UPC/UPC/NNP/4/nsubj is/be/VBZ/4/cop armed/_/JJ/0/root by/_/IN/7/case "
            "the/_/DT/7/det M23/M23/NNP/4/obl ./././4/punct",
            "arms",
            id="a participle taken for an adjective",
        ),
    ],
)
def test_both_ends_are_found(text, tree, kind):
    (found,) = [roles for what, roles in ties(text, tree) if what == kind]
    assert (found["a"], found["b"]) == (["M23"], ["UPC"])


def test_a_payroll_is_of_those_whom_it_hangs_on():
    text = "The M23 on the payroll of the UPC left."
    tree = (
        "The/_/DT/2/det M23/M23/NNP/9/nsubj on/_/IN/5/case the/_/DT/5/det payroll/_/NN/2/nmod "
        "of/_/IN/8/case the/_/DT/8/det UPC/UPC/NNP/5/nmod left/leave/VBD/0/root ./././9/punct"
    )
    found = dict(ties(text, tree))
    assert (found["funds"]["a"], found["funds"]["b"]) == (["UPC"], ["M23"])
