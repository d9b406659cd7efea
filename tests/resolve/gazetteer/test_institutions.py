"""Whose body a name without a country is."""

import pytest

from whence.resolve.knowledge import Knowledge, load_knowledge


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge()


@pytest.mark.parametrize(
    ("text", "words", "ids"),
    [
        ("Britain was angry. The Foreign Office denied it.", "Foreign Office", ["fcdo"]),
        ("The Foreign Office denied it.", "Foreign Office", ["fcdo"]),
        ("Chad was angry. The Foreign Office denied it.", "Foreign Office", []),
        ("Chad told Britain so. Chad's Foreign Office denied it.", "Foreign Office", []),
        ("Britain left. The Foreign Office in Islamabad denied it.", "Foreign Office", []),
        ("Burundi's National Defence Force came.", "National Defence Force", []),
        ("Syria sent the National Defense Forces.", "National Defense Forces", ["ndf"]),
        ("In Chad the CIA came.", "CIA", ["cia"]),
        ("Chad called. The Security Council met.", "Security Council", ["unsc"]),
        ("The Emirate's defence ministry denied it.", "Emirate's defence ministry", []),
    ],
)
def test_a_name_without_a_country_is_a_body_of_the_country_spoken_of(
    knowledge: Knowledge, text: str, words: str, ids: list[str]
) -> None:
    found = [one for one in knowledge.known_names(text) if one.span.of(text) == words]
    assert [actor.id for one in found for actor in one.actors] == ids
