"""Which free statements are about one matter, and which only look like it."""

from dataclasses import replace

import pytest
from tests.weigh.build import article, on, say

from whence.model.claim import Polarity
from whence.weigh import question_keys, together

TOWN = {"roles": {"place": "Tessaro"}, "where": ["Tessaro"]}


def keyed(
    text, *, source="Mayor", day="2024-05-01", no=Polarity.AFFIRMED, about=TOWN, when=None
):
    """The question key of a statement in an article that is about a town and a front."""
    document = article(f"{day}.txt", day=day, text=text)
    claim = say(document, "statement", chain=[source], polarity=no, when=when)
    other = say(document, "control", "captured", **about)
    front = say(document, "presence", "operates", roles={"actor": "Reed Front"})
    claims = [replace(each, id=f"c{n}") for n, each in enumerate((claim, other, front))]
    return question_keys(claims)["c0"]


def joined(*keys):
    return len(together(keys)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("the mortars stood on Kesra Hill", "The mortars had stood on Kesra Hill, a bare ridge to the east", id="with more words"),
        pytest.param("some of the raiders may have crossed from Ostland", "The raiders crossed from Ostland", id="without its hedge"),
        pytest.param("some thirty Ostlandic pilots may have been sleeping in the two hangars", "Some thirty Ostlandic pilots were sleeping at the airfield", id="the same people in other words"),
        pytest.param("By 4 June, 80 per cent of the displaced pupils had gone back to class", "By 4 June about half of the displaced pupils had gone back to class", id="another share"),
        pytest.param("the well at Borimo has been poisoned", "the well at Borimo has not been poisoned", id="denied"),
        pytest.param("40 grain lorries have reached Borimo", "11 grain lorries have reached Borimo", id="another number"),
    ],
)  # fmt: skip
def test_one_matter_in_two_articles(one, other):
    assert joined(keyed(one), keyed(other, source="Envoy", day="2024-06-02"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("the rebels burned the school in Borimo", "the rebels burned the church in Borimo", id="another building"),
        pytest.param("the rebels left the town of Borimo", "the rebels left the town of Anfara", id="another town"),
        pytest.param("By 4 June half of the pupils had gone back", "By 4 August half of the pupils had gone back", id="another day"),
        pytest.param("the army will leave the silo at Borimo", "the army left the silo at Borimo", id="promised and done"),
        pytest.param("they came from Kesra Hill", "The mortars came from Kesra Hill", id="who they are is not known"),
        pytest.param("ten rebels burned the school", "ten soldiers burned the mill", id="others in the same number"),
        pytest.param("it had sent him", "it had sent him", id="words that say nothing"),
        pytest.param("he has the support of the whole district behind him", "the whole district fled", id="two words in common"),
    ],
)  # fmt: skip
def test_two_matters_in_two_articles(one, other):
    assert not joined(keyed(one), keyed(other, source="Envoy", day="2024-06-02"))


def test_a_pronoun_stands_for_what_the_same_source_spoke_of():
    told = keyed(
        "The mortars came from Kesra Hill", source="a study by the Delta Mine Office (DMO)"
    )
    assert joined(told, keyed("they came from Kesra Hill", source="DMO", day="2024-05-20"))
    assert not joined(
        told, keyed("they came from Kesra Hill", source="Envoy", day="2024-05-20")
    )


DENIED = {"source": "Ministry", "day": "2024-05-10", "no": Polarity.DENIED}


@pytest.mark.parametrize(
    ("denied", "same"),
    [
        pytest.param("foreign personnel were sleeping at the airfield", True, id="of anyone"),
        pytest.param("foreign personnel were working at the airfield", False, id="of something else"),
        pytest.param("prisoners were sleeping at the airfield", False, id="of others"),
    ],
)  # fmt: skip
def test_who_denies_it_of_anyone_denies_it_of_somebody(denied, same):
    told = keyed("Some thirty Ostlandic pilots were sleeping at the airfield")
    assert joined(told, keyed(denied, **DENIED)) is same


def test_another_place_and_another_year_are_another_matter():
    told = keyed("The wells were dug by the hunters")
    inside = "The wells were dug by the hunters in the night of the flood"
    elsewhere = {"roles": {"place": "Anfara"}, "where": ["Anfara"]}
    assert joined(told, keyed(inside, source="Envoy", day="2024-05-20"))
    assert not joined(told, keyed(inside, source="Envoy", day="2025-05-20"))
    assert not joined(
        told, keyed(inside, source="Envoy", day="2024-05-20", about=elsewhere)
    )


def test_what_held_on_other_days_is_another_matter():
    words = "the bridge at Borimo was shut to all lorries"
    may, june = (keyed(words, when=on(day)) for day in ("2024-05-03", "2024-06-03"))
    assert not joined(may, june)
