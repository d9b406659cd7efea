"""A claim quotes the words that say it, and leaves out what only leads in."""

import pytest
from tests.claims.hand import coded, resolved_of

import whence

TEXT = "Elders said that in March the M23, which had regrouped, took Goma."
TREE = (
    "Elders/elder/NNS/2/nsubj said/say/VBD/0/root that/_/IN/13/mark in/_/IN/5/case "
    "March/March/NNP/13/obl the/_/DT/7/det M23/M23/NNP/13/nsubj ,/,/,/7/punct "
    "which/_/WDT/11/nsubj had/have/VBD/11/aux regrouped/regroup/VBN/7/acl:relcl ,/,/,/7/punct "
    "took/take/VBD/2/ccomp Goma/Goma/NNP/13/obj ./././2/punct"
)


def test_the_quote_holds_trigger_and_roles_without_that():
    claims = coded(resolved_of(TEXT, TREE, "ORG M23", "Goma")).claims
    taken = next(one for one in claims if one.frame.value == "control")
    assert taken.quote.endswith("took Goma")
    assert not taken.quote.startswith("that")
    assert "M23" in taken.quote


JOINED = (
    "The/_/DT/2/det M23/M23/NNP/3/nsubj rebuked/rebuke/VBD/0/root Yusuf/Yusuf/NNP/3/obj "
    "over/_/IN/8/case some/_/DT/8/det very/_/RB/8/advmod questionable/_/JJ/9/amod "
    "arrangements/arrangement/NNS/3/obl made/make/VBN/9/acl in/_/IN/13/case the/_/DT/13/det "
    "winter/_/NN/10/obl and/_/CC/15/cc took/take/VBD/3/conj Goma/Goma/NNP/15/obj ./././3/punct"
)


def test_two_clauses_are_not_quoted_as_one():
    text = (
        "The M23 rebuked Yusuf over some very questionable arrangements made in the winter "
        "and took Goma."
    )
    claims = coded(resolved_of(text, JOINED, "ORG M23; PER Yusuf", "Goma")).claims
    taken = next(one for one in claims if one.frame.value == "control")
    assert "rebuked" in taken.quote
    assert "…" not in taken.quote


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Nine of the dead were women selling tea.", "Nine of the dead were women selling tea"),
        ("Post called the families of five of the dead on Monday.", "five of the dead"),
    ],
)  # fmt: skip
def test_so_many_of_the_dead_are_quoted_with_their_number(text, quote):
    tolls = [one for one in whence.read(text) if one.frame.value == "casualties"]
    assert [one.quote for one in tolls] == [quote]


def test_not_more_than_a_number_is_affirmed_up_to_it():
    (toll,) = whence.read("The raid did not kill more than nine people, the mayor said.")
    assert toll.wording.polarity.value == "affirmed"
    assert [(one.name, one.figure.low, one.figure.high) for one in toll.figures] == [
        ("killed", None, 9)
    ]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("On various occasions the M23 attacked Goma.", "the M23 attacked Goma"),
        (
            "In a separate incident, three fishermen were killed.",
            "three fishermen were killed",
        ),
        ("In Goma, the governor was killed.", "In Goma, the governor was killed"),
    ],
)
def test_a_phrase_that_leads_in_is_left_out_whole_or_kept_whole(text, quote):
    assert quote in [one.quote for one in whence.read(text)]
