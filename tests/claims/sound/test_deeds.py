"""What an event may be done to: papers are released too, and let nobody go."""

import pytest
from tests.claims.hand import coded, resolved_of


def kinds_of(words: str, tag: str, lemma: str) -> list[str]:
    tree = (
        f"The/_/DT/2/det {words}/{lemma}/{tag}/4/nsubj:pass were/be/VBD/4/aux:pass "
        "released/release/VBN/0/root by/_/IN/7/case the/_/DT/7/det M23/M23/NNP/4/obl:agent "
        "./././4/punct"
    )
    text = f"The {words} were released by the M23."
    claims = coded(resolved_of(text, tree, "ORG M23")).claims
    return [f"{one.frame.value}.{one.kind}" for one in claims]


@pytest.mark.parametrize(
    ("words", "tag", "lemma"),
    [
        ("hostages", "NNS", "hostage"),
        ("schoolgirls", "NNS", "schoolgirl"),
        ("soldiers", "NNS", "soldier"),
        ("students", "NNS", "student"),
        ("others", "PRP", "other"),
    ],
)
def test_people_are_let_go(words: str, tag: str, lemma: str) -> None:
    assert kinds_of(words, tag, lemma) == ["event.RETREAT"]


@pytest.mark.parametrize(
    ("words", "lemma"),
    [
        ("videos", "video"),
        ("emails", "email"),
        ("identities", "identity"),
        ("polls", "poll"),
    ],
)
def test_what_is_made_public_is_not(words: str, lemma: str) -> None:
    assert kinds_of(words, "NNS", lemma) == []
