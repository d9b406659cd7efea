"""How a reaction is shown: by statement, fireworks, flags, shots or sweets."""

import pytest
from tests.claims.hand import coded, resolved_of, roles_of

FIREWORKS = (
    "The M23 launched fireworks to celebrate the fall of Goma.",
    "The/_/DT/2/det M23/M23/NNP/3/nsubj launched/launch/VBD/0/root fireworks/firework/NNS/3/obj "
    "to/_/TO/6/mark celebrate/_/VB/3/advcl the/_/DT/8/det fall/_/NN/6/obj of/_/IN/10/case "
    "Goma/Goma/NNP/8/nmod ./_/./3/punct",
)
STATEMENT = (
    "The M23 welcomed the fall of Goma in a statement.",
    "The/_/DT/2/det M23/M23/NNP/3/nsubj welcomed/welcome/VBD/0/root the/_/DT/5/det "
    "fall/_/NN/3/obj of/_/IN/7/case Goma/Goma/NNP/5/nmod in/_/IN/10/case a/_/DT/10/det "
    "statement/_/NN/3/obl ./_/./3/punct",
)
OF_STATEMENT = (
    "The M23 welcomed the statement in Goma.",
    "The/_/DT/2/det M23/M23/NNP/3/nsubj welcomed/welcome/VBD/0/root the/_/DT/5/det "
    "statement/_/NN/3/obj in/_/IN/7/case Goma/Goma/NNP/3/obl ./_/./3/punct",
)
FLAGS = (
    "The M23 drove through Goma, waving Reed flags and firing shots into the air.",
    "The/_/DT/2/det M23/M23/NNP/3/nsubj drove/drive/VBD/0/root through/_/IN/5/case "
    "Goma/Goma/NNP/3/obl ,/_/,/7/punct waving/wave/VBG/3/advcl Reed/Reed/NNP/9/compound "
    "flags/flag/NNS/7/obj and/_/CC/11/cc firing/fire/VBG/7/conj shots/shot/NNS/11/obj "
    "into/_/IN/15/case the/_/DT/15/det air/_/NN/11/obl ./_/./3/punct",
)
GUNFIRE = (
    "The M23 celebrated the victory with gunfire.",
    "The/_/DT/2/det M23/M23/NNP/3/nsubj celebrated/celebrate/VBD/0/root the/_/DT/5/det "
    "victory/_/NN/3/obj with/_/IN/7/case gunfire/_/NN/3/obl ./_/./3/punct",
)


@pytest.mark.parametrize(
    ("told", "forms", "target"),
    [
        pytest.param(FIREWORKS, ["fireworks"], ["the fall of Goma"], id="fireworks"),
        pytest.param(STATEMENT, ["statement"], ["the fall of Goma"], id="a statement"),
        pytest.param(OF_STATEMENT, [], ["the statement"], id="what is hailed is no form"),
        pytest.param(
            FLAGS, ["gunfire", "flags"], ["Reed"], id="whose flags are waved is hailed"
        ),
        pytest.param(GUNFIRE, ["gunfire"], ["the victory"], id="shots for joy"),
    ],
)
def test_a_reaction_has_the_forms_its_clause_tells_of(
    told: tuple[str, str], forms: list[str], target: list[str]
) -> None:
    claims = coded(
        resolved_of(*told, "ORG M23; ORG Reed", "Goma" * ("Goma" in told[0]))
    ).claims
    [reaction] = [one for one in claims if one.frame.value == "reaction"]
    assert roles_of(reaction).get("form", []) == forms
    assert roles_of(reaction)["target"] == target


@pytest.mark.parametrize("told", [FLAGS, GUNFIRE], ids=["into the air", "with gunfire"])
def test_shots_for_joy_are_no_attack(told: tuple[str, str]) -> None:
    claims = coded(
        resolved_of(*told, "ORG M23; ORG Reed", "Goma" * ("Goma" in told[0]))
    ).claims
    assert not [one for one in claims if one.kind == "ASSAULT"]
