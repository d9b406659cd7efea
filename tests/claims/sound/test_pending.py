"""What must be, what is awaited and what is only proposed has not happened."""

import pytest
from tests.claims.hand import coded, resolved_of

from whence.model.claim import Frame


def events(text, tree):
    claims = coded(resolved_of(text, tree, "ORG M23", "Goma")).claims
    return [one.quote for one in claims if one.kind == "RETREAT"]


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        pytest.param(
            "Talks wait until the M23 leaves Goma.",
            "Talks/talk/NNS/2/nsubj wait/_/VBP/0/root until/_/IN/6/mark the/_/DT/5/det "
            "M23/M23/NNP/6/nsubj leaves/leave/VBZ/2/advcl Goma/Goma/NNP/6/obj ./././2/punct",
            id="awaited",
        ),
        pytest.param(
            "The M23 has to leave Goma.",
            "The/_/DT/2/det M23/M23/NNP/3/nsubj has/have/VBZ/0/root to/_/TO/5/mark "
            "leave/_/VB/3/xcomp Goma/Goma/NNP/5/obj ./././3/punct",
            id="owed",
        ),
        pytest.param(
            "Men of the M23! Leave Goma.",
            "Men/man/NNS/6/nsubj of/_/IN/4/case the/_/DT/4/det M23/M23/NNP/1/nmod !/!/./6/punct "
            "Leave/leave/VB/0/root Goma/Goma/NNP/6/obj ./././6/punct",
            id="bidden",
        ),
        pytest.param(
            "The M23 refused to leave Goma.",
            "The/_/DT/2/det M23/M23/NNP/3/nsubj refused/refuse/VBD/0/root to/_/TO/5/mark "
            "leave/_/VB/3/xcomp Goma/Goma/NNP/5/obj ./././3/punct",
            id="refused",
        ),
        pytest.param(
            "The M23 proposed leaving Goma.",
            "The/_/DT/2/det M23/M23/NNP/3/nsubj proposed/propose/VBD/0/root "
            "leaving/leave/VBG/3/xcomp Goma/Goma/NNP/4/obj ./././3/punct",
            id="proposed",
        ),
        pytest.param(
            "Elders demanded that the M23 leave Goma.",
            "Elders/elder/NNS/2/nsubj demanded/demand/VBD/0/root that/_/IN/6/mark "
            "the/_/DT/5/det M23/M23/NNP/6/nsubj leave/_/VB/2/ccomp Goma/Goma/NNP/6/obj "
            "./././2/punct",
            id="wished for",
        ),
    ],
)
def test_a_deed_still_to_be_done_is_no_event(text, tree):
    assert "Goma" not in " ".join(events(text, tree))


def test_what_came_before_something_else_has_happened():
    text = "Shots rang out before the M23 left Goma."
    tree = (
        "Shots/shot/NNS/2/nsubj rang/ring/VBD/0/root out/_/RP/2/compound:prt "
        "before/_/IN/7/mark the/_/DT/6/det M23/M23/NNP/7/nsubj left/leave/VBD/2/advcl "
        "Goma/Goma/NNP/7/obj ./././2/punct"
    )
    assert events(text, tree) == ["the M23 left Goma"]


@pytest.mark.parametrize(
    ("verb", "lemma", "killed"), [("foiled", "foil", 0), ("executed", "execute", 1)]
)
def test_nobody_dies_of_a_plot_that_came_to_nothing(verb, lemma, killed):
    tree = (
        f"The/_/DT/2/det M23/M23/NNP/3/nsubj {verb}/{lemma}/VBD/0/root a/_/DT/5/det "
        "plot/_/NN/3/obj to/_/TO/7/mark kill/_/VB/3/xcomp the/_/DT/9/det "
        "mayor/_/NN/7/obj ./././3/punct"
    )
    resolved = resolved_of(f"The M23 {verb} a plot to kill the mayor.", tree, "ORG M23")
    told = [one for one in coded(resolved).claims if one.frame is Frame.CASUALTIES]
    assert len(told) == killed
