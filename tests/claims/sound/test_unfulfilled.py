"""What is wished, weighed, called off or nearly done has not been done."""

import pytest
from tests.claims.hand import coded, resolved_of


def deeds(text, tree):
    named = ("ORG M23", "Goma") if "M23" in text else ()
    claims = coded(resolved_of(text, tree, *named)).claims
    return {one.kind for one in claims if one.frame.value in {"event", "casualties"}}


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        pytest.param(
            "The M23 is reluctant to leave Goma.",
            "The/_/DT/2/det M23/M23/NNP/4/nsubj is/be/VBZ/4/cop reluctant/_/JJ/0/root "
            "to/_/TO/6/mark leave/_/VB/4/xcomp Goma/Goma/NNP/6/obj ./././4/punct",
            id="reluctant",
        ),
        pytest.param(
            "Plans for killing a mayor leaked.",
            "Plans/plan/NNS/6/nsubj for/_/IN/3/mark killing/kill/VBG/1/acl a/_/DT/5/det "
            "mayor/_/NN/3/obj leaked/leak/VBD/0/root ./././6/punct",
            id="planned",
        ),
        pytest.param(
            "A mayor was almost killed.",
            "A/_/DT/2/det mayor/_/NN/5/nsubj:pass was/be/VBD/5/aux:pass "
            "almost/_/RB/5/advmod killed/kill/VBN/0/root ./././5/punct",
            id="nearly",
        ),
        pytest.param(
            "The bomb would have killed a mayor.",
            "The/_/DT/2/det bomb/_/NN/5/nsubj would/_/MD/5/aux have/_/VB/5/aux "
            "killed/kill/VBN/0/root a/_/DT/7/det mayor/_/NN/5/obj ./././5/punct",
            id="never",
        ),
        pytest.param(
            "The men voted in favour of killing a mayor.",
            "The/_/DT/2/det men/man/NNS/3/nsubj voted/vote/VBD/0/root in/_/IN/5/case "
            "favour/_/NN/3/obl of/_/IN/7/mark killing/kill/VBG/5/acl a/_/DT/9/det "
            "mayor/_/NN/7/obj ./././3/punct",
            id="voted for",
        ),
    ],
)
def test_no_deed_is_told(text, tree):
    assert deeds(text, tree) == set()


def test_a_plain_killing_is_told():
    text = "A mayor was killed."
    tree = (
        "A/_/DT/2/det mayor/_/NN/4/nsubj:pass was/be/VBD/4/aux:pass "
        "killed/kill/VBN/0/root ./././4/punct"
    )
    assert deeds(text, tree) == {""}
