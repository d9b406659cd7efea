"""*Whose government* is the state it governs; *whose men* is left as it is."""

import whence


def actors_of(text: str, frame: str) -> set[str]:
    return {
        one.name
        for claim in whence.read(text)
        if claim.frame == frame
        for role in claim.roles
        if role.name in {"a", "actor"}
        for one in role.fillers
    }


def test_whose_government_is_the_state() -> None:
    text = "Niger, whose military government left the regional force in March, rejected the report."
    assert not [one for one in actors_of(text, "event") if one.startswith("whose")]


def test_whose_spokesman_speaks_for_the_body() -> None:
    text = "The Karvel Front, whose spokesman condemned the raid, left the town on Friday."
    assert actors_of(text, "reaction") == {"Karvel Front"}
