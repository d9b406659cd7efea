"""A village that no table has is not the village elsewhere that is spelled like it."""

import pytest

from whence.model.span import Span
from whence.resolve.gazetteer.place_choice import resolve_places
from whence.resolve.gazetteer.places import PlaceIndex


def countries(text: str, *names: str) -> list[str | None]:
    spans = [Span(at, at + len(name)) for name in names for at in [text.index(name)]]
    found = resolve_places(PlaceIndex(), text, spans)
    return [None if place is None else place.country for place in found]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        pytest.param(
            "Gunmen stopped lorries at Koursalé, in the centre of Mali, on Monday.",
            ["Koursalé", "Mali"],
            [None, "ML"],
            id="spelled like a village in another country",
        ),
        pytest.param(
            "Rockets fell near Kasra, the Syrian town of Raqqa heard them.",
            ["Kasra", "Syrian"],
            [None, "SY"],
            id="another name of a village in another country",
        ),
        pytest.param(
            "The army of Armenia took Koursalé, east of Yerevan.",
            ["Armenia", "Koursalé", "Yerevan"],
            ["AM", "AM", "AM"],
            id="the article is there",
        ),
        pytest.param(
            "They met in Kasra, Tunisia, and flew to Syria.",
            ["Kasra", "Syria"],
            ["TN", "SY"],
            id="the words put it there",
        ),
        pytest.param(
            "The war in Syria drove them to Bombay.",
            ["Syria", "Bombay"],
            ["SY", "IN"],
            id="a city by any of its names",
        ),
        pytest.param(
            "From Mana they went to Peshawar, Bannu and Miranshah in Pakistan.",
            ["Mana", "Peshawar", "Bannu", "Miranshah", "Pakistan"],
            [None, "PK", "PK", "PK", "PK"],
            id="a hamlet oceans away from all that is named",
        ),
        pytest.param(
            "The RSF has held Tandeel, north of El Obeid, since November.",
            ["Tandeel", "El Obeid"],
            [None, "SD"],
            id="spelled nearly like a city in another country",
        ),
        pytest.param(
            "They fled from Aleppo, Hama and Idlib to Bombay.",
            ["Aleppo", "Hama", "Idlib", "Bombay"],
            ["SY", "SY", "SY", "IN"],
            id="a city of millions by any of its names, abroad",
        ),
    ],
)
def test_what_a_name_alone_would_give(
    text: str, names: list[str], expected: list[str | None]
) -> None:
    assert countries(text, *names) == expected
