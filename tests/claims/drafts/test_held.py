"""A post given up has been held; one still asked for has not been lost."""

import pytest
from tests.claims.hand import coded, resolved_of

import whence
from whence.model.claim import Frame


def status(text, tree):
    claims = coded(resolved_of(text, tree, "PER Yusuf")).claims
    return {one.kind for one in claims if one.frame is Frame.ROLE}


@pytest.mark.parametrize(
    ("text", "tree", "kind"),
    [
        pytest.param(
            "The mayor at the time, Yusuf, left.",
            "The/_/DT/2/det mayor/_/NN/9/nsubj at/_/IN/5/case the/_/DT/5/det "
            "time/_/NN/2/nmod ,/,/,/2/punct Yusuf/Yusuf/NNP/2/appos ,/,/,/2/punct "
            "left/leave/VBD/0/root ./././9/punct",
            "former",
            id="at the time",
        ),
        pytest.param(
            "The dismissal of mayor Yusuf followed.",
            "The/_/DT/2/det dismissal/_/NN/6/nsubj of/_/IN/4/case mayor/_/NN/2/nmod "
            "Yusuf/Yusuf/NNP/4/appos followed/follow/VBD/0/root ./././6/punct",
            "former",
            id="dismissed",
        ),
        pytest.param(
            "They demanded the dismissal of mayor Yusuf.",
            "They/_/PRP/2/nsubj demanded/demand/VBD/0/root the/_/DT/4/det "
            "dismissal/_/NN/2/obj of/_/IN/6/case mayor/_/NN/4/nmod "
            "Yusuf/Yusuf/NNP/6/appos ./././2/punct",
            "current",
            id="to be dismissed",
        ),
    ],
)
def test_when_a_post_was_held(text, tree, kind):
    assert status(text, tree) == {kind}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Omar Sani resigned as mayor of Belm in May.", "former"),
        ("Omar Sani was ousted as mayor of Belm in May.", "former"),
        ("Omar Sani used to head the Karvel Council.", "former"),
        ("Omar Sani, once head of the Karvel Council, denied it.", "former"),
        ("Omar Sani was sworn in as mayor of Belm in May.", "current"),
        ("Omar Sani was appointed minister of defence.", "current"),
        ("Omar Sani took over as governor of the province.", "current"),
    ],
)
def test_a_post_taken_up_is_held_and_one_given_up_has_been(text, kind):
    assert [one.kind for one in whence.read(text) if one.frame is Frame.ROLE] == [kind]
