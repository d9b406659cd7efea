"""One deed is told once, and each of the numbers it took is counted."""

import pytest
from tests.claims.hand import coded, figure_in, resolved_of, roles_of

import whence
from whence.model.claim import Frame


@pytest.mark.parametrize(
    ("noun", "tag", "counts"),
    [
        pytest.param("guards", "guard/NNS", ["3", "5"], id="people"),
        pytest.param("trucks", "truck/NNS", ["3"], id="things"),
    ],
)
def test_joined_numbers_of_dead_are_counted_one_by_one(noun, tag, counts):
    text = f"The raid killed three rebels and five {noun}."
    tree = (
        "The/_/DT/2/det raid/_/NN/3/nsubj killed/kill/VBD/0/root three/_/CD/5/nummod "
        "rebels/rebel/NNS/3/obj and/_/CC/8/cc five/_/CD/8/nummod "
        f"{noun}/{tag}/5/conj ./././3/punct"
    )
    figures = {
        "a": figure_in(text, "three rebels", 3, "rebel"),
        "b": figure_in(text, f"five {noun}", 5, noun[:-1]),
    }
    claims = coded(resolved_of(text, tree, figures=figures)).claims
    found = [roles_of(one)["killed"] for one in claims if one.frame is Frame.CASUALTIES]
    assert sorted(found) == [[one] for one in counts]


@pytest.mark.parametrize(
    ("text", "tree", "frames"),
    [
        pytest.param(
            "The M23 killed three rebels.",
            "The/_/DT/2/det M23/M23/NNP/3/nsubj killed/kill/VBD/0/root three/_/CD/5/nummod "
            "rebels/rebel/NNS/3/obj ./././3/punct",
            {Frame.CASUALTIES, Frame.EVENT},
            id="a doer",
        ),
        pytest.param(
            "The raid killed three rebels.",
            "The/_/DT/2/det raid/_/NN/3/nsubj killed/kill/VBD/0/root three/_/CD/5/nummod "
            "rebels/rebel/NNS/3/obj ./././3/punct",
            {Frame.CASUALTIES},
            id="no doer",
        ),
    ],
)
def test_who_kills_is_told_besides_the_dead(text, tree, frames):
    figures = {"a": figure_in(text, "three rebels", 3, "rebel")}
    known = "ORG M23" if "M23" in text else ""
    claims = coded(resolved_of(text, tree, known, figures=figures)).claims
    assert {one.frame for one in claims} == frames


@pytest.mark.parametrize(
    ("text", "frames"),
    [
        pytest.param(
            "The Qar Front receives ammunition from the Red Brigade.",
            {Frame.RELATION},
            id="given, a tie",
        ),
        pytest.param(
            "The Qar Front vowed to open the road.",
            {Frame.COMMITMENT},
            id="vowed, a promise",
        ),
        pytest.param(
            "The Qar Front vowed to avenge the raid.",
            {Frame.REACTION},
            id="vowed, a threat",
        ),
        pytest.param(
            "The Qar Front apologised for the strike.", {Frame.EVENT}, id="sorry, once"
        ),
        pytest.param(
            "Prosecutors charged three officers with murder.",
            {Frame.EVENT},
            id="charged in court",
        ),
    ],
)
def test_what_one_word_tells_is_told_in_one_frame(text, frames):
    assert {one.frame for one in whence.read(text)} == frames
