"""A headline names its source by a colon or a dash; places and topics name none."""

import pytest

import whence


def sources(headline: str) -> set[str]:
    """Names of those who tell what a headline says."""
    text = f"{headline}\n\nNothing else is known of it so far."
    return {
        name
        for claim in whence.read(text, published="2024-05-01")
        for hop in claim.chain
        for name in hop.name
        if claim.frame.value == "casualties"
    }


@pytest.mark.parametrize(
    "headline",
    [
        "Six soldiers killed near Gao: army",
        "Six soldiers killed near Gao – army",
        "Army: six soldiers killed near Gao",
    ],
)
def test_who_stands_beyond_the_mark_tells_it(headline: str) -> None:
    assert {one.lower() for one in sources(headline)} == {"army"}


@pytest.mark.parametrize(
    "headline",
    [
        "Mali: six soldiers killed near Gao",
        "Militia raid: six soldiers killed near Gao",
        "Six soldiers killed in two towns: Gao and Menaka",
        "Transcript: six soldiers killed near Gao",
    ],
)
def test_a_place_or_a_topic_tells_nothing(headline: str) -> None:
    assert sources(headline) == set()
