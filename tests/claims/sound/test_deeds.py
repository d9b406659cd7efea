"""What an event may be done to: papers are released too, and let nobody go."""

import pytest
from tests.claims.hand import coded, resolved_of, roles_of


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


def test_what_is_taken_back_goes_from_nowhere() -> None:
    tree = (
        "The/_/DT/2/det M23/M23/NNP/3/nsubj withdrew/withdraw/VBD/0/root the/_/DT/5/det "
        "accusation/_/NN/3/obj ./././3/punct"
    )
    (claim,) = coded(
        resolved_of("The M23 withdrew the accusation.", tree, "ORG M23")
    ).claims
    assert claim.kind == "CONCEDE"  # and no RETREAT


@pytest.mark.parametrize(
    ("verb", "tag", "found"), [("burned", "VBD", 1), ("saw", "VBD", 0)]
)
def test_burnt_things_are_no_deed(verb: str, tag: str, found: int) -> None:
    text = f"The M23 {verb} burnt houses."
    tree = (
        f"The/_/DT/2/det M23/M23/NNP/3/nsubj {verb}/{verb[:4]}/{tag}/0/root "
        "burnt/burn/VBN/5/amod houses/house/NNS/3/obj ./././3/punct"
    )
    kinds = [one.kind for one in coded(resolved_of(text, tree, "ORG M23")).claims]
    assert kinds.count("ASSAULT") == found


def test_the_place_an_attack_is_named_for_does_not_act() -> None:
    tree = (
        "The/_/DT/3/det Goma/Goma/NNP/3/compound attacks/attack/NNS/4/nsubj "
        "shook/shake/VBD/0/root Kigali/Kigali/NNP/4/obj ./././4/punct"
    )
    text = "The Goma attacks shook Kigali."
    claims = coded(resolved_of(text, tree, "", "Goma; Kigali")).claims
    (attack,) = [one for one in claims if one.kind == "ASSAULT"]
    assert roles_of(attack)["place"] == ["Goma"]
    assert "actor" not in roles_of(attack)


def test_who_replaced_a_murdered_man_did_not_murder_him() -> None:
    tree = (
        "The/_/DT/2/det M23/M23/NNP/3/nsubj replaced/replace/VBD/0/root the/_/DT/5/det "
        "murdered/murder/VBN/3/xcomp Yusuf/Yusuf/NNP/5/obj ./././3/punct"
    )
    text = "The M23 replaced the murdered Yusuf."
    assert coded(resolved_of(text, tree, "ORG M23; PER Yusuf")).claims == ()
