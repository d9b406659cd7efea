"""An entry of a verb holds in every form of it: headline, passive, attempt, participle."""

import pytest

import whence

Told = list[tuple[str, dict[str, str], str]]


def told(text: str) -> Told:
    """Kind, fillers and polarity of every claim of a text."""
    return [
        (
            claim.kind,
            {role.name: "+".join(f.text for f in role.fillers) for role in claim.roles},
            claim.wording.polarity.value,
        )
        for claim in whence.read(text, published="2024-05-01")
    ]


def roles_of(text: str, kind: str) -> list[dict[str, str]]:
    return [roles for known, roles, _ in told(text) if known.endswith(kind)]


@pytest.mark.parametrize(
    ("headline", "kind", "recipient"),
    [
        ("Convoy attacked near Gao", "ASSAULT", "Convoy"),
        ("Helicopter shot down near Gao", "ASSAULT", "Helicopter"),
        ("Camp shelled in Gao", "ASSAULT", "Camp"),
        ("Village raided near Gao", "ASSAULT", "Village"),
    ],
)
def test_a_headline_leaves_out_the_auxiliary_of_its_passive(headline, kind, recipient):
    (roles,) = roles_of(f"{headline}\n\nThe army said so on Monday.", kind)
    assert roles["recipient"] == recipient
    assert "actor" not in roles


def test_what_is_done_of_itself_is_no_passive():
    (roles,) = roles_of("Soldiers surrendered near Gao\n\nThe army said so.", "RETREAT")
    assert roles["actor"] == "Soldiers"


def test_a_participle_with_its_doer_is_no_adjective():
    (roles,) = roles_of("Four hostages were freed by the rebels in Gao.", "RETREAT")
    assert (roles["recipient"], roles["actor"][:10]) == ("Four hostages", "the rebels")


def test_what_an_attempt_was_made_on_is_its_recipient():
    (roles,) = roles_of("A soldier tried to blow up a market in Gao.", "ASSAULT")
    assert roles["recipient"] == "a market in Gao"


def test_those_called_on_are_people_as_well_as_bodies():
    (roles,) = roles_of("The rebels called on the inhabitants of Gao to leave.", "REQUEST")
    assert roles["recipient"] == "the inhabitants of Gao"


def test_what_is_joined_to_an_actor_at_once_need_be_none():
    (roles,) = roles_of("The militia attacked a convoy and a barracks in Gao.", "ASSAULT")
    assert roles["recipient"].startswith("a convoy+a barracks")
