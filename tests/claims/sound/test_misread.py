"""Misreadings: kinds of sentence that look like a claim and are none."""

import pytest
from tests.claims.hand import coded, resolved_of, roles_of


def frames(text, tree, actors="ORG M23; PER Ida Roos", places="Goma"):
    known = "; ".join(one for one in actors.split("; ") if one.split(" ", 1)[1] in text)
    where = places if places in text else ""
    return [
        (one.frame.value, roles_of(one))
        for one in coded(resolved_of(text, tree, known, where)).claims
    ]


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        pytest.param(
            "Critics attacked Ida Roos.",
            "Critics/critic/NNS/2/nsubj attacked/attack/VBD/0/root Ida/Ida/NNP/4/compound "
            "Roos/Roos/NNP/2/obj ./././2/punct",
            id="struck with words",
        ),
        pytest.param(
            "The shootout left four men dead.",
            "The/_/DT/2/det shootout/_/NN/3/nsubj left/leave/VBD/0/root four/_/CD/5/nummod "
            "men/man/NNS/3/obj dead/_/JJ/3/xcomp ./././3/punct",
            id="left behind, not left",
        ),
        pytest.param(
            "The M23 left Goma untouched.",
            "The/_/DT/2/det M23/M23/NNP/3/nsubj left/leave/VBD/0/root Goma/Goma/NNP/3/obj "
            "untouched/_/JJ/3/xcomp ./././3/punct",
            id="left in a state",
        ),
        pytest.param(
            "The M23 left Goma to Ida Roos.",
            "The/_/DT/2/det M23/M23/NNP/3/nsubj left/leave/VBD/0/root Goma/Goma/NNP/3/obj "
            "to/to/IN/7/case Ida/Ida/NNP/7/compound Roos/Roos/NNP/3/obl ./././3/punct",
            id="left to somebody",
        ),
        pytest.param(
            "The M23 suffered an attack in Goma.",
            "The/_/DT/2/det M23/M23/NNP/3/nsubj suffered/suffer/VBD/0/root an/_/DT/5/det "
            "attack/_/NN/3/obj in/_/IN/7/case Goma/Goma/NNP/3/obl ./././3/punct",
            id="suffered, not done",
        ),
        pytest.param(
            "The M23 claimed the raid.",
            "The/_/DT/2/det M23/M23/NNP/3/nsubj claimed/claim/VBD/0/root the/_/DT/5/det "
            "raid/raid/NN/3/obj ./././3/punct",
            id="claimed, not told",
        ),
        pytest.param(
            "The M23 asked who had fled.",
            "The/_/DT/2/det M23/M23/NNP/3/nsubj asked/ask/VBD/0/root who/who/WP/6/nsubj "
            "had/have/VBD/6/aux fled/flee/VBN/3/ccomp ./././3/punct",
            id="a question, no request",
        ),
    ],
)
def test_no_deed_is_laid_at_the_wrong_door(text, tree):
    assert not [
        roles
        for frame, roles in frames(text, tree)
        if frame == "event" and (roles.get("actor") or "Roos" in str(roles))
    ]


def test_any_group_is_nobody():
    tree = (
        "{}/_/DT/2/det militia/_/NN/3/nsubj controls/control/VBZ/0/root Goma/Goma/NNP/3/obj "
        "./././3/punct"
    )
    assert not frames("Any militia controls Goma.", tree.format("Any"))
    assert [one for one, _ in frames("The militia controls Goma.", tree.format("The"))] == [
        "control"
    ]


def test_a_post_belongs_to_the_name_beside_it():
    tree = (
        "The/_/DT/2/det minister/_/NN/{}/{} {}/_/CC/5/cc Ida/Ida/NNP/5/compound "
        "Roos/Roos/NNP/{}/{} resigned/resign/VBD/0/root ./././6/punct"
    )
    joined = frames(
        "The minister and Ida Roos resigned.",
        tree.format(6, "nsubj", "and", 2, "conj"),
    )
    assert "role" not in [frame for frame, _ in joined]
    alone = (
        "Ida/Ida/NNP/2/compound Roos/Roos/NNP/9/nsubj ,/,/,/5/punct the/_/DT/5/det "
        "minister/_/NN/2/appos of/_/IN/7/case trade/_/NN/5/nmod ,/,/,/5/punct "
        "resigned/resign/VBD/0/root ./././9/punct"
    )
    held = dict(frames("Ida Roos, the minister of trade, resigned.", alone))
    assert held["role"]["person"] == ["Ida Roos"]


def test_a_word_of_a_name_ties_nobody():
    tree = (
        "The/_/DT/4/det Rapid/Rapid/NNP/4/compound Support/support/NNP/4/compound "
        "Forces/Forces/NNP/5/nsubj left/leave/VBD/0/root Goma/Goma/NNP/5/obj ./././5/punct"
    )
    found = frames("The Rapid Support Forces left Goma.", tree, "ORG Rapid Support Forces")
    assert "relation" not in [frame for frame, _ in found]
