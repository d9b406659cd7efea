"""An attribution without another claim is one statement, and only if it says something."""

from tests.claims.hand import coded, hops_of, resolved_of

import whence
from whence.model.claim import Frame

TREE = (
    "Yusuf/Yusuf/NNP/2/nsubj said/say/VBD/0/root the/_/DT/4/det rain/_/NN/5/nsubj "
    "ruined/ruin/VBD/2/ccomp the/_/DT/7/det harvest/_/NN/5/obj ./././2/punct"
)
TEXT = "Yusuf said the rain ruined the harvest."


def test_one_statement_with_its_chain() -> None:
    speech = [("Yusuf", "said", "the rain ruined the harvest")]
    (claim,) = coded(resolved_of(TEXT, TREE, "PER Yusuf", speech=speech)).claims
    assert claim.frame is Frame.STATEMENT
    assert hops_of(claim) == ["Yusuf"]
    assert claim.quote == "the rain ruined the harvest"


def test_a_bare_noun_is_no_statement() -> None:
    text = "Yusuf announced the harvest."
    tree = (
        "Yusuf/Yusuf/NNP/2/nsubj announced/announce/VBD/0/root the/_/DT/4/det "
        "harvest/_/NN/2/obj ./././2/punct"
    )
    speech = [("Yusuf", "announced", "the harvest")]
    assert coded(resolved_of(text, tree, "PER Yusuf", speech=speech)).claims == ()


def test_neither_a_title_nor_a_raid_known_of_is_what_is_said() -> None:
    text = "Governor Yusuf Amani may have known of the raid in advance, the Daily Herald reported."
    said = [one for one in whence.read(text) if one.frame is Frame.STATEMENT]
    assert ["known of the raid" in one.quote for one in said] == [True]
