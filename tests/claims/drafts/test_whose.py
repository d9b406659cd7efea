"""Commitments that are only pointed back to are those of whoever was bound before."""

import pytest
from tests.claims.hand import coded, resolved_of, roles_of

from whence.model.claim import Frame

PROMISED = (
    "The/_/DT/2/det M23/M23/NNP/3/nsubj promised/promise/VBD/0/root to/_/TO/5/mark "
    "leave/_/VB/3/xcomp Goma/Goma/NNP/5/obj ./././3/punct\n"
)
NO_EXAMPLE = (
    "Yusuf/Yusuf/NNP/3/nsubj could/_/MD/3/aux provide/_/VB/0/root no/_/DT/5/det "
    "example/_/NN/3/obj ./././3/punct"
)
PROGRESS = (
    "They/_/PRP/3/nsubj have/_/VBP/3/aux made/make/VBN/0/root progress/_/NN/3/obj "
    "on/_/IN/7/case {}/_/DT/7/det commitments/commitment/NNS/4/nmod ./././3/punct"
)


def commitments(text, tree, actors="ORG M23; PER Yusuf"):
    claims = coded(resolved_of(text, tree, actors)).claims
    return {one.kind: roles_of(one) for one in claims if one.frame is Frame.COMMITMENT}


def test_no_example_given_is_of_the_one_who_had_promised():
    text = "The M23 promised to leave Goma. Yusuf could provide no example."
    assert commitments(text, PROMISED + NO_EXAMPLE)["no-evidence"]["by"] == ["M23"]


def test_no_example_of_nobody_known_is_no_claim():
    assert commitments("Yusuf could provide no example.", NO_EXAMPLE, "PER Yusuf") == {}


def test_those_commitments_are_the_ones_told_of_before():
    text = "The M23 promised to leave Goma. They have made progress on those commitments."
    found = commitments(text, PROMISED + PROGRESS.format("those"))
    assert found["progress"]["by"] == ["M23"]


def test_other_commitments_are_not_given_to_anyone():
    text = "The M23 promised to leave Goma. They have made progress on new commitments."
    assert "progress" not in commitments(text, PROMISED + PROGRESS.format("new"))


KEPT = (
    "The/_/DT/2/det M23/M23/NNP/4/nsubj {}/have/VBP/4/aux kept/keep/VBN/0/root "
    "its/_/PRP$/6/nmod:poss promise/_/NN/4/obj ./././4/punct"
)
UNKEPT = (
    "The/_/DT/2/det M23/M23/NNP/5/nsubj has/have/VBZ/5/aux not/_/RB/5/advmod "
    "kept/keep/VBN/0/root its/_/PRP$/7/nmod:poss promise/_/NN/5/obj ./././5/punct"
)
NOBODY = (
    "Neither/_/DT/2/det side/_/NN/3/nsubj kept/keep/VBD/0/root its/_/PRP$/5/nmod:poss "
    "promise/_/NN/3/obj ./././3/punct"
)


@pytest.mark.parametrize(
    ("text", "tree", "kind", "polarity"),
    [
        pytest.param(
            "The M23 has kept its promise.", KEPT.format("has"), "kept", "affirmed"
        ),
        pytest.param("The M23 has not kept its promise.", UNKEPT, "broken", "affirmed"),
        pytest.param("Neither side kept its promise.", NOBODY, "kept", "negated"),
    ],
)
def test_a_promise_somebody_has_not_kept_is_broken(text, tree, kind, polarity):
    claims = coded(resolved_of(text, tree, "ORG M23" if "M23" in text else "")).claims
    found = [one for one in claims if one.frame is Frame.COMMITMENT]
    assert [(one.kind, one.wording.polarity.value) for one in found] == [(kind, polarity)]


ASKED = (
    "The/_/DT/2/det deputy/_/NN/3/nsubj asked/ask/VBD/0/root {if_}/_/IN/8/mark the/_/DT/6/det "
    "M23/M23/NNP/8/nsubj had/have/VBD/8/aux done/do/VBN/3/ccomp anything/_/NN/8/obj "
    "to/_/TO/11/mark meet/_/VB/8/advcl these/_/DT/13/det terms/term/NNS/11/obj ./_/./3/punct\n"
    "Yusuf/Yusuf/NNP/4/nsubj could/_/MD/4/aux not/_/RB/4/advmod give/_/VB/0/root a/_/DT/7/det "
    "single/_/JJ/7/amod example/_/NN/4/obj ./_/./4/punct"
)


def test_no_example_is_of_the_one_who_was_asked_about():
    text = (
        "The deputy asked if the M23 had done anything to meet these terms. "
        "Yusuf could not give a single example."
    )
    told = commitments(text, ASKED.format(if_="if"))["no-evidence"]
    assert told["by"] == ["M23"]
    assert told["term"] == ["these terms"]
