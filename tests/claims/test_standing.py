"""Who stands where by a linking verb, and what nobody disputes: parses written by hand."""

import pytest
from tests.claims.hand import coded, resolved_of, roles_of

from whence.claims.syntax.repairs import related
from whence.model.claim import Frame, Polarity


@pytest.mark.parametrize(
    ("text", "tree", "polarity"),
    [
        pytest.param(
            "Rebels are in the town.",
            "Rebels/rebel/NNS/5/nsubj are/be/VBP/5/cop in/_/IN/5/case the/_/DT/5/det "
            "town/_/NN/0/root ./././5/punct",
            Polarity.AFFIRMED, id="they are",
        ),
        pytest.param(
            "Rebels are not in the town.",
            "Rebels/rebel/NNS/6/nsubj are/be/VBP/6/cop not/_/RB/6/advmod in/_/IN/6/case "
            "the/_/DT/6/det town/_/NN/0/root ./././6/punct",
            Polarity.NEGATED, id="the negation hangs on the ground",
        ),
        pytest.param(
            "No rebel was in the town.",
            "No/_/DT/2/det rebel/_/NN/6/nsubj was/be/VBD/6/cop in/_/IN/6/case the/_/DT/6/det "
            "town/_/NN/0/root ./././6/punct",
            Polarity.NEGATED, id="a subject that is none",
        ),
    ],
)  # fmt: skip
def test_who_is_somewhere_by_a_linking_verb(text, tree, polarity):
    found = [
        one for one in coded(resolved_of(text, tree)).claims if one.frame is Frame.PRESENCE
    ]
    assert [one.wording.polarity for one in found] == [polarity]
    assert roles_of(found[0])["place"] == ["the town"]


@pytest.mark.parametrize("place", ["centre", "front", "dock"])
def test_a_figure_of_speech_is_nowhere(place):
    text = f"Rebels are in the {place}."
    tree = (
        "Rebels/rebel/NNS/5/nsubj are/be/VBP/5/cop in/_/IN/5/case the/_/DT/5/det "
        f"{place}/_/NN/0/root ./././5/punct"
    )
    assert not [
        one for one in coded(resolved_of(text, tree)).claims if one.frame is Frame.PRESENCE
    ]


@pytest.mark.parametrize(
    ("verb", "found"), [("disputes/dispute", True), ("says/say", False)]
)
def test_what_nobody_disputes_is_held_by_the_text(verb, found):
    form = verb.split("/")[0]
    text = f"Nobody {form} that the town fell to the rebels."
    tree = (
        f"Nobody/_/NN/2/nsubj {verb}/VBZ/0/root that/_/IN/6/mark the/_/DT/5/det "
        "town/_/NN/6/nsubj fell/fall/VBD/2/ccomp to/_/IN/9/case the/_/DT/9/det "
        "rebels/rebel/NNS/6/obl ./././2/punct"
    )
    speech = [("Nobody", form, "that the town fell to the rebels")]
    claims = coded(resolved_of(text, tree, speech=speech)).claims
    made = [one for one in claims if one.frame is Frame.CONTROL]
    assert bool(made) is found
    assert all(one.wording.polarity is Polarity.AFFIRMED for one in made)
    assert all(not one.chain for one in made)


def test_a_noun_after_of_is_no_subject_of_what_is_joined():
    text = "Qar is in the hands of the army and services have resumed."
    tree = (
        "Qar/_/NNP/5/nsubj is/be/VBZ/5/cop in/_/IN/5/case the/_/DT/5/det "
        "hands/hand/NNS/0/root of/_/IN/8/case the/_/DT/8/det army/_/NN/12/nsubj "
        "and/_/CC/10/cc services/service/NNS/8/conj have/_/VBP/12/aux "
        "resumed/resume/VBN/5/acl:relcl ./././5/punct"
    )
    words = related(resolved_of(text, tree).reading.words, text)
    assert (words[7].head, words[7].deprel) == (4, "nmod")
    assert (words[9].head, words[9].deprel) == (11, "nsubj")
    assert words[11].deprel == "conj"
