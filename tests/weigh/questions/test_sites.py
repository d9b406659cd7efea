"""The place an article is about: where its deeds are, not where bodies sit."""

from dataclasses import replace

import pytest
from tests.weigh.build import article, on, say

from whence.model.claim import Filler, Frame, Role
from whence.model.ids import PlaceId
from whence.model.place import Place
from whence.model.span import Span
from whence.weigh.questions.sites import finest, main_place, places_known


def place(name: str) -> Place:
    return Place(
        name, Span(0, len(name)), name, PlaceId(f"g-{name}"), 0.0, 0.0, "XX", where_prec=1
    )


@pytest.mark.parametrize(
    ("frame", "names", "main"),
    [
        pytest.param(Frame.CONTROL, ["Dalima"], "Dalima@g-Dalima", id="where a deed is"),
        pytest.param(Frame.RELATION, ["Dalima"], "", id="the seat of a body"),
        pytest.param(
            Frame.CONTROL, ["Dalima", "Orsa"], "", id="two places are no one place"
        ),
    ],
)
def test_the_place_an_article_lends_to_its_deeds(
    frame: Frame, names: list[str], main: str
) -> None:
    said = say(article("a.txt"), frame)
    told = replace(said, where=tuple(map(place, names)))
    assert main_place([told]) == main


@pytest.mark.parametrize(
    ("opening", "starts", "main"),
    [
        pytest.param("Dalima falls", [900], "Dalima@g-Dalima", id="named at once"),
        pytest.param("A town falls", [900], "", id="named once, far down"),
        pytest.param("The Dalimans flee", [900], "", id="another word"),
        pytest.param("A town falls", [700, 900], "Dalima@g-Dalima", id="named twice"),
        pytest.param("A town falls", [900, 900], "", id="two claims of one sentence"),
    ],
)
def test_a_place_named_in_passing_is_not_what_an_article_is_about(
    opening: str, starts: list[int], main: str
) -> None:
    said = replace(say(article("a.txt"), Frame.CONTROL), where=(place("Dalima"),))
    told = [replace(said, sentence=Span(start, start + 50)) for start in starts]
    assert main_place(told, opening) == main


def test_a_place_so_far_off_lends_nothing() -> None:
    said = say(article("a.txt"), Frame.CONTROL)
    told = replace(
        said, quote="they are four kilometres from us, at Dalima", where=(place("Dalima"),)
    )
    assert main_place([told]) == ""


def test_a_town_is_not_the_land_it_is_said_to_lie_in() -> None:
    told = say(article("a.txt"), Frame.CONTROL)
    words = "the town of Pirrin in Dalima"
    town = Filler("Pirrin", None, words)
    within = (Place("Pirrin", Span(12, 18), "Pirrin"), place("Dalima"))
    claim = replace(told, roles=(Role("place", (town,)),), where=within)
    assert "pirrin" not in places_known([claim])


def test_a_name_that_is_known_once_is_known_wherever_the_article_has_it() -> None:
    told = say(article("a.txt"), Frame.CONTROL)
    town = Filler("Dalima", None, "the town of Dalima")
    claim = replace(told, roles=(Role("place", (town,)),), where=(place("Dalima"),))
    assert places_known([claim]) == {"dalima": "Dalima@g-Dalima"}


TARNO = Place("Tarno", Span(10, 15), "Tarno")
KESS = Place("Kess", Span(17, 21), "Kess", PlaceId("geonames:1"), where_prec=1)
ARDAN = Place("Ardan", Span(26, 31), "Ardan", PlaceId("geonames:2"), where_prec=1)


@pytest.mark.parametrize(
    ("where", "token"),
    [
        pytest.param((TARNO, KESS), "tarno", id="a village and the province it lies in"),
        pytest.param(
            (TARNO, KESS, ARDAN), "Ardan@geonames:2+Kess@geonames:1", id="a list of three"
        ),
        pytest.param((KESS,), "Kess@geonames:1", id="a known place alone"),
    ],
)
def test_what_follows_a_village_after_a_comma_is_where_it_lies(
    where: tuple[Place, ...], token: str
) -> None:
    told = say(article("a.txt"), Frame.CASUALTIES)
    assert finest(replace(told, where=where)) == token


def test_deeds_say_where_an_article_is_before_free_statements_do() -> None:
    story = article("a.txt")
    deed = replace(say(story, Frame.CONTROL), where=(place("Dalima"),))
    said = replace(say(story, Frame.STATEMENT), where=(place("Orsa"),))
    assert main_place([deed, said, said]) == "Dalima@g-Dalima"
    assert main_place([said, said]) == "Orsa@g-Orsa"


def test_where_something_happened_a_year_ago_is_not_what_an_article_is_about() -> None:
    story = article("a.txt", day="2024-05-01")
    news = replace(say(story, Frame.CONTROL), where=(place("Dalima"),))
    past = say(story, Frame.CASUALTIES, when=on("2023-05-01"))
    past = replace(past, where=(place("Orsa"),))
    assert main_place([news, past, past]) == "Dalima@g-Dalima"
    assert main_place([past]) == "Orsa@g-Orsa"
