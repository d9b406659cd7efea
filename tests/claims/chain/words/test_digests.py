"""Digests: a heading says who speaks in the lines under it."""

import pytest
from tests.claims.hand import coded, hops_of, resolved_of, roles_of

DIGEST = "Weekly/_/JJ/2/amod digest/_/NN/0/root"
FRONT = "SALT/SALT/NNP/2/compound FRONT/FRONT/NNP/0/root"
OTHER = "Other/_/JJ/2/amod matters/_/NNS/0/root"
LEAGUE = (
    "DELTA/DELTA/NNP/2/compound LEAGUE/LEAGUE/NNP/0/root ,/_/,/2/punct letter/_/NN/2/appos "
    "./_/./2/punct"
)
HOLDS = (
    "the/_/DT/{0}/det M23/M23/NNP/{1}/nsubj holds/hold/VBZ/{2}/{3} Goma/Goma/NNP/{1}/obj"
)
BARE = (
    "Says/say/VBZ/0/root that/_/IN/5/mark "
    + HOLDS.format(4, 5, 1, "ccomp")
    + " ./_/./1/punct"
)
LABELLED = (
    'On/_/IN/3/case the/_/DT/3/det port/_/NN/8/obl :/_/:/3/punct "/_/``/8/punct '
    + HOLDS.format(7, 8, 0, "root")
    + " \"/_/''/8/punct ./_/./8/punct"
)
TURN = "Yusuf/_/NNP/5/dep :/_/:/1/punct " + HOLDS.format(4, 5, 0, "root") + " ./_/./5/punct"
NOTED = "Note/_/NN/5/dep :/_/:/1/punct " + HOLDS.format(4, 5, 0, "root") + " ./_/./5/punct"
PLAIN = HOLDS.format(2, 3, 0, "root") + " ./_/./3/punct"


def control_in(text, *trees):
    resolved = resolved_of(
        text,
        "\n".join(trees),
        "ORG SALT FRONT; ORG DELTA LEAGUE; ORG M23; GPE MALI",
        places="Goma",
    )
    return next(one for one in coded(resolved).claims if one.frame.value == "control")


@pytest.mark.parametrize(
    ("text", "trees", "chain"),
    [
        pytest.param(
            "Weekly digest\n\nSALT FRONT\n\nSays that the M23 holds Goma.",
            (DIGEST, FRONT, BARE),
            ["SALT FRONT"],
            id="a line without a subject is of whoever heads it",
        ),
        pytest.param(
            'Weekly digest\n\nSALT FRONT\n\nOn the port: "the M23 holds Goma".',
            (DIGEST, FRONT, LABELLED),
            ["SALT FRONT"],
            id="what follows what a line is about",
        ),
        pytest.param(
            'Weekly digest\n\nSALT FRONT\n\nDELTA LEAGUE, letter.\n\nOn the port: "the M23 holds Goma".',
            (DIGEST, FRONT, LEAGUE, LABELLED),
            ["DELTA LEAGUE"],
            id="a name at the head of a paragraph opens a section",
        ),
        pytest.param(
            "Weekly digest\n\nSALT FRONT\n\nOther matters\n\nSays that the M23 holds Goma.",
            (DIGEST, FRONT, OTHER, BARE),
            [],
            id="a heading that names nobody ends the one before",
        ),
        pytest.param(
            "Weekly digest\n\nMALI\n\nSays that the M23 holds Goma.",
            (DIGEST, "MALI/MALI/NNP/0/root", BARE),
            [],
            id="a country heads what is told of it",
        ),
        pytest.param(
            "Weekly digest\n\nSALT FRONT\n\nNote: the M23 holds Goma.",
            (DIGEST, FRONT, NOTED),
            [],
            id="notes are the writer's",
        ),
        pytest.param(
            "Weekly digest\n\nSALT FRONT\n\nYusuf: the M23 holds Goma.",
            (DIGEST, FRONT, TURN),
            [],
            id="a bare name opens a turn of a talk, which is read elsewhere",
        ),
        pytest.param(
            "Weekly digest\n\nSALT FRONT\n\nthe M23 holds Goma.",
            (DIGEST, FRONT, PLAIN),
            [],
            id="a sentence with a subject of its own is told",
        ),
        pytest.param(
            'SALT FRONT\n\nOn the port: "the M23 holds Goma".',
            (FRONT, LABELLED),
            [],
            id="a headline is no section",
        ),
    ],
)
def test_the_heading_says_it(text, trees, chain):
    assert hops_of(control_in(text, *trees)) == chain


def test_a_bare_verb_is_done_by_whoever_heads_it():
    claims = (
        "Claims/claim/VBZ/0/root the/_/DT/3/det bomb/_/NN/1/obj in/_/IN/5/case "
        "Goma/Goma/NNP/3/nmod ./_/./1/punct"
    )
    resolved = resolved_of(
        "Weekly digest\n\nSALT FRONT\n\nClaims the bomb in Goma.",
        f"{DIGEST}\n{FRONT}\n{claims}",
        "ORG SALT FRONT",
        places="Goma",
    )
    (claimed,) = (
        one for one in coded(resolved).claims if one.frame.value == "responsibility"
    )
    assert roles_of(claimed)["actor"] == ["SALT FRONT"]
    assert roles_of(claimed)["status"] == ["claimed"]


def test_it_at_the_head_of_a_line_is_whoever_heads_it():
    denies = (
        "-/_/:/3/punct It/it/PRP/3/nsubj condemned/condemn/VBD/0/root the/_/DT/5/det "
        "raid/_/NN/3/obj ./_/./3/punct"
    )
    resolved = resolved_of(
        "Weekly digest\n\nSALT FRONT\n\n- It condemned the raid.",
        f"{DIGEST}\n{FRONT}\n{denies}",
        "ORG SALT FRONT",
    )
    (condemned,) = (one for one in coded(resolved).claims if one.frame.value == "reaction")
    assert roles_of(condemned)["actor"] == ["SALT FRONT"]
