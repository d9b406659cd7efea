"""Where a claim is: the place meant, not its country, its sort or a speaker's home."""

from dataclasses import replace
from datetime import date

import pytest
from tests.claims.hand import figure_in, resolved_of

from whence.claims import code
from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.tree import Tree
from whence.codebook import load_codebook
from whence.model.ids import ActorId
from whence.model.resolved import Referent, ReferentHow, Resolved
from whence.model.span import Span
from whence.model.when import Basis, When

TAKEN = "Rebels/rebel/NNS/2/nsubj captured/capture/VBD/0/root "


def claims_of(resolved: Resolved, frame: str):
    coded = code(resolved, load_codebook()).claims
    return [one for one in coded if one.frame.value == frame]


def placed(resolved: Resolved, **precision: int) -> Resolved:
    """With how closely a place is known, by its name."""
    places = [
        replace(one, where_prec=precision.get(one.name.split()[0]))
        for one in resolved.places
    ]
    return replace(resolved, places=tuple(places))


def standing_for(resolved: Resolved, words: str, head: int, name: str) -> Resolved:
    """With a phrase that stands for something named elsewhere."""
    start = resolved.document.text.index(words)
    span = replace(resolved.places[0].span, start=start, end=start + len(words))
    one = Referent(span, head, words, name, None, ReferentHow.NOUN_PHRASE)
    return replace(resolved, referents=(*resolved.referents, one))


def test_a_part_of_a_country_is_not_the_country():
    text = "Rebels captured much of eastern Chad."
    tree = TAKEN + (
        "much/_/JJ/2/obj of/_/IN/6/case eastern/_/JJ/6/amod Chad/Chad/NNP/3/nmod ./././2/punct"
    )
    resolved = placed(resolved_of(text, tree, "GPE Chad", "eastern Chad"), eastern=5)
    (claim,) = claims_of(resolved, "control")
    (place,) = next(role for role in claim.roles if role.name == "place").fillers
    assert place.name == "eastern Chad"


def test_the_country_that_says_which_town_is_not_where_it_is():
    text = "Rebels captured the Chad town."
    tree = TAKEN + "the/_/DT/5/det Chad/Chad/NNP/5/compound town/_/NN/2/obj ./././2/punct"
    resolved = placed(resolved_of(text, tree, "GPE Chad", "Chad"), Chad=6)
    (claim,) = claims_of(resolved, "control")
    assert [one.name for one in claim.where] == ["the Chad town"]


def test_the_town_is_where_the_one_named_before_is():
    text = "Abéché burned. Rebels captured the town."
    tree = (
        "Abéché/Abéché/NNP/2/nsubj burned/burn/VBD/0/root ./././2/punct\n"
        + TAKEN + "the/_/DT/4/det town/_/NN/2/obj ./././2/punct"
    )  # fmt: skip
    resolved = resolved_of(text, tree, "", "Abéché")
    resolved = standing_for(resolved, "the town", 6, "Abéché")
    (claim,) = claims_of(resolved, "control")
    assert [(one.name, one.id) for one in claim.where] == [("Abéché", "g-Abéché")]


@pytest.mark.parametrize(("told", "where"), [(False, ["Moundou"]), (True, [])])
def test_where_who_speaks_is_says_nothing_of_the_deed(told, where):
    text = "Rebels killed ten people, a doctor in Moundou said."
    tree = (
        "Rebels/rebel/NNS/2/nsubj killed/kill/VBD/0/root ten/_/CD/4/nummod people/_/NNS/2/obj "
        ",/,/,/2/punct a/_/DT/7/det doctor/_/NN/2/obl in/_/IN/9/case Moundou/Moundou/NNP/7/nmod "
        "said/say/VBD/2/parataxis ./././2/punct"
    )
    said = [("a doctor in Moundou", "said", "Rebels killed ten people")] if told else []
    (claim,) = claims_of(resolved_of(text, tree, "", "Moundou", speech=said), "casualties")
    assert [one.name for one in claim.where] == where


def test_where_who_speaks_is_fills_no_role():
    text = "A diplomat in Moundou put the number of M23 fighters at 900."
    tree = (
        "A/_/DT/2/det diplomat/_/NN/5/nsubj in/_/IN/4/case Moundou/Moundou/NNP/2/nmod "
        "put/put/VBD/0/root the/_/DT/7/det number/_/NN/5/obj of/_/IN/10/case "
        "M23/M23/NNP/10/compound fighters/fighter/NNS/7/nmod at/_/IN/12/case "
        "900/_/CD/5/obl ./././5/punct"
    )
    figures = {"900": figure_in(text, "900", 900, "fighter")}
    said = [("A diplomat in Moundou", "put", "the number of M23 fighters at 900")]
    resolved = resolved_of(text, tree, "ORG M23", "Moundou", figures, speech=said)
    found = claims_of(resolved, "strength")
    assert found
    assert "place" not in {role.name for claim in found for role in claim.roles}


@pytest.mark.parametrize(("where", "fits"), [("near Moundou", True), ("of rebels", False)])
def test_positions_are_somewhere_only_where_it_is_told_where(where, fits):
    text = f"They held positions {where}."
    first, last = where.split()
    tree = (
        f"They/they/PRP/2/nsubj held/hold/VBD/0/root positions/position/NNS/2/obj "
        f"{first}/_/IN/5/case {last}/{last}/NNP/3/nmod ./././2/punct"
    )
    places = "Moundou" if fits else ""
    assert fillers_of(text, tree, places).fits("place", 2) is fits


def fillers_of(text: str, tree: str, places: str = "") -> Fillers:
    resolved = resolved_of(text, tree, "", places)
    return Fillers(resolved, Tree(resolved.reading, text), load_codebook().words)


@pytest.mark.parametrize(("before", "fits"), [("in", False), ("across", True)])
def test_in_line_with_somebody_is_no_line_on_the_ground(before, fits):
    text = f"It stood {before} line with them."
    tree = (
        f"It/it/PRP/2/nsubj stood/stand/VBD/0/root {before}/_/IN/4/case line/_/NN/2/obl "
        "with/_/IN/6/case them/_/PRP/4/nmod ./././2/punct"
    )
    assert fillers_of(text, tree).fits("place", 3) is fits


@pytest.mark.parametrize(
    ("meant", "name"), [("chad/army", "Chadian army"), (None, "army")], ids=["one", "open"]
)
def test_a_bare_army_before_a_noun_is_the_army_of_the_text(meant, name):
    text = "The army fled. An army spokesman wept."
    tree = (
        "The/_/DT/2/det army/_/NN/3/nsubj fled/flee/VBD/0/root ./././3/punct\n"
        "An/_/DT/3/det army/_/NN/3/compound spokesman/_/NN/4/nsubj wept/weep/VBD/0/root ./././4/punct"
    )
    resolved = resolved_of(text, tree)
    span = resolved.reading.words[0].span
    known = None if meant is None else ActorId(meant)
    the_army = Referent(span, 1, "The army", "Chadian army", known, ReferentHow.NOUN_PHRASE)
    resolved = replace(resolved, referents=(the_army,))
    fillers = Fillers(resolved, Tree(resolved.reading, text), load_codebook().words)
    assert fillers.named(5) == (name, meant)


def test_an_attack_is_where_the_place_attacked_is():
    text = "Rebels attacked Goma."
    tree = "Rebels/rebel/NNS/2/nsubj attacked/attack/VBD/0/root Goma/Goma/NNP/2/obj ./././2/punct"
    (claim, *_) = claims_of(resolved_of(text, tree, places="Goma"), "event")
    assert [place.name for place in claim.where] == ["Goma"]


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        pytest.param(
            "More parties celebrated the capture of Goma than the triumphs of 2014.",
            "More/_/JJR/2/amod parties/party/NNS/3/nsubj celebrated/celebrate/VBD/0/root "
            "the/_/DT/5/det capture/_/NN/3/obj of/_/IN/7/case Goma/Goma/NNP/5/nmod "
            "than/_/IN/10/case the/_/DT/10/det triumphs/triumph/NNS/3/obl of/_/IN/12/case "
            "2014/_/CD/10/nmod ./_/./3/punct",
            id="the year is of what is compared",
        ),
        pytest.param(
            "Years after the raid of 2014 the M23 holds Goma.",
            "Years/year/NNS/4/nmod after/_/IN/4/case the/_/DT/4/det raid/_/NN/9/obl "
            "of/_/IN/6/case 2014/_/CD/4/nmod the/_/DT/8/det M23/M23/NNP/9/nsubj "
            "holds/hold/VBZ/0/root Goma/Goma/NNP/9/obj ./_/./9/punct",
            id="the year is of the deed that came before",
        ),
    ],
)
def test_the_year_of_another_deed_is_no_time_of_this_one(text: str, tree: str) -> None:
    resolved = resolved_of(text, tree, "ORG M23", "Goma")
    at = text.index("2014")
    year = When(
        "2014", Span(at, at + 4), date(2014, 1, 1), date(2015, 1, 1), 5, Basis.STATED
    )
    claims = code(replace(resolved, times=(year,)), load_codebook()).claims
    assert claims
    assert all(one.when is None for one in claims)


@pytest.mark.parametrize(
    ("opening", "places"),
    [
        pytest.param("Rebels/rebel/NNS/2/nsubj stormed/storm/VBD/0/root ", ["Tuulo", "Hiiraan"], id="struck"),
        pytest.param("Rebels/rebel/NNS/2/nsubj praised/praise/VBD/0/root ", None, id="no attack"),
    ],
)  # fmt: skip
def test_a_village_that_is_attacked_is_the_place_and_not_where_it_lies(opening, places):
    verb = opening.split("/")[4].split(" ")[1]
    text = f"Rebels {verb} Tuulo, a town in Hiiraan."
    tree = (
        opening + "Tuulo/Tuulo/NNP/2/obj ,/,/,/6/punct a/_/DT/6/det town/_/NN/3/appos "
        "in/_/IN/8/case Hiiraan/Hiiraan/NNP/6/nmod ./././2/punct"
    )
    resolved = resolved_of(text, tree, "", "Tuulo; Hiiraan")
    unknown = replace(resolved.places[0], id=None, lat=None, lon=None)
    claims = claims_of(replace(resolved, places=(unknown, resolved.places[1])), "event")
    found = [[one.name for one in claim.where] for claim in claims]
    assert found == ([] if places is None else [places])


@pytest.mark.parametrize(
    ("noun", "dated"),
    [
        pytest.param("dawn", True, id="a part of that day"),
        pytest.param("talks", False, id="something else"),
    ],
)
def test_before_dawn_on_monday_is_on_monday(noun, dated):
    text = f"Rebels captured Moundou before {noun} on Monday."
    tree = TAKEN + (
        "Moundou/Moundou/NNP/2/obj before/_/IN/5/case "
        f"{noun}/_/NN/2/obl on/_/IN/7/case Monday/Monday/NNP/5/nmod ./././2/punct"
    )
    span = Span(text.index("Monday"), text.index("Monday") + len("Monday"))
    monday = When("Monday", span, date(2024, 5, 6), date(2024, 5, 7), 1, Basis.RELATIVE)
    (claim,) = claims_of(
        replace(resolved_of(text, tree, "", "Moundou"), times=(monday,)), "control"
    )
    assert (claim.when is not None) is dated
