"""*He* in somebody's own words is never who speaks."""

import whence

TALK = """RADIO DAGANE - Transcript

HOST (Amara Sill): The bus. Sir, is it still the Kessari Front?

BAYO: It is the Kessari Front with a bomb maker from the hills. He was trained by Boko Haram.

HOST: And the mayor of Tarno?

BAYO: He has left the town, and Bayo the carpenter has left it with him.
"""


def test_in_a_transcript_he_is_not_the_one_who_speaks() -> None:
    claims = whence.read(TALK)
    told = [
        (claim.quote, one.name)
        for claim in claims
        if claim.chain
        for role in claim.roles
        for one in role.fillers
        if one.text == "He"
    ]
    assert all(name == "He" for _quote, name in told)
    said = [claim for claim in claims if "trained by Boko Haram" in claim.quote]
    assert said
    assert all(claim.chain[-1].text == "BAYO" for claim in said)
    assert not any("BAYO" in one.name for c in said for r in c.roles for one in r.fillers)
