"""Bare words for a site stand for the one of that sort their article named before, or for nothing."""

import re

import pytest
from tests.fakes import make_document

from whence.model.place import Place
from whence.model.reading import MentionKind
from whence.model.resolved import Referent, ReferentHow
from whence.model.span import Span
from whence.resolve.phrases.names import NameHit
from whence.resolve.sites import with_sites


def meant(
    text: str,
    words: str,
    *,
    named: str = "",
    body: str = "",
    person: str = "",
    title: bool = False,
) -> str:
    """What the last `words` in a text stand for; `named` are places, split by commas.

    With `title`, the reader takes the places of the first line for somebody.
    """
    at = [found.start() for found in re.finditer(rf"\b{words}\b", text)][-1]
    one = Referent(Span(at, at + len(words)), 0, words, words, None, ReferentHow.UNRESOLVED)
    places = [
        Place(name, Span(found.start(), found.end()), name)
        for name in filter(None, named.split(", "))
        for found in re.finditer(name, text)
    ]
    kinds = {body: MentionKind.ORGANISATION, person: MentionKind.PERSON}
    hits = [
        NameHit(Span(0, 1), 0, 1, 0, name, kind, ()) for name, kind in kinds.items() if name
    ]
    if title:
        hits += [
            NameHit(place.span, 0, 1, 0, place.text, MentionKind.PERSON, ())
            for place in places
            if place.span.start < text.index("\n")
        ]
    return with_sites(make_document("a.txt", text), [one], hits, places)[0].name


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param(
            "Gunmen struck the Daro Veli pass at dawn.\n\nThe army holds the pass.",
            "the pass", "Daro Veli pass", id="named before its noun",
        ),
        pytest.param(
            "Rebels shelled the camp at Osmeti. Two men left the camp on foot.",
            "the camp", "Osmeti camp", id="at its place",
        ),
        pytest.param(
            "A raid on the Guards base at Osmeti failed. They never entered the base.",
            "the base", "Osmeti base", id="the place before the unit",
        ),
        pytest.param(
            "The Malian town of Tibirou is cut off.\n\nNobody left the town.",
            "the town", "Tibirou", id="the town of",
        ),
        pytest.param(
            "Tibirou, a town of 9,000 people, waits.\n\nThe army has left the town.",
            "the town", "Tibirou", id="said in an aside",
        ),
        pytest.param(
            "Fighting reached the Lozna pumping station. Guards hold the station.",
            "the station", "Lozna station", id="a word between",
        ),
        pytest.param(
            "Caves in Wadi Harm were searched. Nobody lives in the wadi.",
            "the wadi", "Wadi Harm", id="a name that says what it is",
        ),
        pytest.param(
            "Two years after the attack at Ghar Sul, a major said 17 had died at the pass.",
            "the pass", "Ghar Sul", id="where the attack was",
        ),
        pytest.param(
            "Weeks after the attack on Bulo Tiir, he said 27 soldiers died in the base.",
            "the base", "Bulo Tiir base", id="the base where the attack was",
        ),
        pytest.param(
            "Traders fled the market at Ituri Ya. Seven died in the market.",
            "the market", "Ituri Ya market", id="a market",
        ),
    ],
)  # fmt: skip
def test_the_one_named_site_of_its_sort(text, words, expected):
    assert meant(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "more"),
    [
        pytest.param(
            "The Daro pass and the Vela pass are snowed in. Rebels hold the pass.",
            "the pass", {}, id="two of a sort",
        ),
        pytest.param(
            "Rebels hold the pass. The pass at Aqub has been shut since Tuesday.",
            "the pass", {}, id="named only later",
        ),
        pytest.param(
            "Shells fell on the camp at Osmeti. A second camp burnt. They left the camp.",
            "the camp", {}, id="another without a name between",
        ),
        pytest.param(
            "The town of Osmeti is calm. In Lozna people fled, and the army left the town.",
            "the town", {"named": "Osmeti, Lozna"}, id="another settlement since",
        ),
        pytest.param(
            "They fought at the Osmeti airport. Rebels rule the town.",
            "the town", {}, id="another sort",
        ),
        pytest.param(
            "A Reed Guards camp burnt at night. They left the camp.",
            "the camp", {"body": "Reed Guards"}, id="a unit and no place",
        ),
        pytest.param(
            "Bandan, the base commander, spoke. They left the base.",
            "the base", {"person": "Bandan"}, id="a post",
        ),
        pytest.param(
            "The council let Daesh pass unseen. They hold the pass.",
            "the pass", {}, id="a verb",
        ),
        pytest.param(
            "Rebels raided the camp at Osmeti. They left the camp at Lozna.",
            "the camp", {}, id="the words say which",
        ),
        pytest.param(
            "The attack on Osmeti and the raid on Lozna differ. He died at the pass.",
            "the pass", {}, id="two places attacked",
        ),
        pytest.param(
            "A market in the valley burnt on Friday. Seven died in the market.",
            "the market", {}, id="a site without a name",
        ),
    ],
)  # fmt: skip
def test_words_that_may_mean_another_stay_as_they_are(text, words, more):
    assert meant(text, words, **more) == words


@pytest.mark.parametrize(
    ("text", "named", "expected"),
    [
        pytest.param(
            "Osmeti: a deal half kept\n\nMen of Osmeti spoke. Nobody left the town.",
            "Osmeti", "Osmeti", id="the place in the title",
        ),
        pytest.param(
            "Osmeti and Daro: a deal half kept\n\nOsmeti waits, Daro waits. Nobody left the town.",
            "Osmeti, Daro", "the town", id="two places in the title",
        ),
        pytest.param(
            "A deal half kept\n\nMen of Osmeti spoke. Nobody left the town.",
            "Osmeti", "the town", id="no place in the title",
        ),
        pytest.param(
            "Osmeti: a deal half kept\n\nOsmeti waits. Men met in Daro and left the town.",
            "Osmeti, Daro", "the town", id="another place since",
        ),
        pytest.param(
            "Osmeti: a deal half kept\n\nOsmeti waits.\n\nThe town of Daro is cut off.\n\n"
            "Nobody left the town.",
            "Osmeti, Daro", "Daro", id="another place called a town",
        ),
        pytest.param(
            "Osmeti: a deal half kept\n\nNobody left the town.",
            "Osmeti", "the town", id="a title that nothing takes up",
        ),
    ],
)  # fmt: skip
def test_the_town_is_the_one_in_the_title(text, named, expected):
    assert meant(text, "the town", named=named, title=True) == expected
