"""A noun after a range of numbers heads them, wherever the reader hung it."""

import pytest
from tests.claims.hand import resolved_of

from whence.claims.syntax.counts import counted
from whence.claims.syntax.tree import Tree


def heads(text, tree):
    reading = resolved_of(text, tree).reading
    words = counted(reading.words, text)
    form = [w.span.of(text) for w in words]
    return {form[i]: (form[w.head], w.deprel) for i, w in enumerate(words) if w.head >= 0}


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        pytest.param(
            "Rebels have 400 to 500 active members.",
            "Rebels/rebel/NNS/2/nsubj have/have/VBP/0/root 400/400/CD/2/obj to/to/IN/5/case "
            "500/500/CD/3/nmod active/active/JJ/3/amod members/member/NNS/2/obl ./././2/punct",
            id="beside the numbers, behind an adjective",
        ),
        pytest.param(
            "Rebels have between 400 and 500 members.",
            "Rebels/rebel/NNS/2/nsubj have/have/VBP/0/root between/between/RB/4/advmod "
            "400/400/CD/2/obj and/and/CC/6/cc 500/500/CD/4/conj members/member/NNS/2/obl "
            "./././2/punct",
            id="between two numbers",
        ),
    ],
)
def test_what_is_counted_heads_its_numbers(text, tree):
    found = heads(text, tree)
    assert found["members"] == ("have", "obj")
    assert found["400"] == ("members", "nummod")


def test_a_noun_with_a_preposition_of_its_own_is_left():
    found = heads(
        "Rebels lost 400 to 500 in raids.",
        "Rebels/rebel/NNS/2/nsubj lost/lose/VBD/0/root 400/400/CD/2/obj to/to/IN/5/case "
        "500/500/CD/3/nmod in/in/IN/7/case raids/raid/NNS/2/obl ./././2/punct",
    )
    assert found["400"] == ("lost", "obj")
    assert found["raids"] == ("lost", "obl")


def test_per_is_inside_a_share_and_marks_nothing():
    found = heads(
        "Some 90 per cent of families returned.",
        "Some/some/RB/2/advmod 90/90/CD/4/nummod per/per/IN/4/case cent/cent/NN/7/nsubj "
        "of/of/IN/6/case families/family/NNS/4/nmod returned/return/VBD/0/root ./././7/punct",
    )
    assert found["per"] == ("cent", "fixed")


def test_what_stands_before_a_range_is_its_preposition():
    text = "It left with 500 to 600 men."
    rows = (
        "It/_/PRP/2/nsubj left/leave/VBD/0/root with/_/IN/7/case 500/_/CD/7/nummod "
        "to/_/IN/6/case 600/_/CD/4/nmod men/man/NNS/2/obl ./././2/punct"
    )
    assert Tree(resolved_of(text, rows).reading, text).case(6) == "with"


def test_a_number_grows_to_another():
    text = "It grew from 500 to 600 men."
    rows = (
        "It/_/PRP/2/nsubj grew/grow/VBD/0/root from/_/IN/4/case 500/_/CD/2/obl "
        "to/_/IN/7/case 600/_/CD/7/nummod men/man/NNS/2/obl ./././2/punct"
    )
    assert Tree(resolved_of(text, rows).reading, text).case(6) == "to"
