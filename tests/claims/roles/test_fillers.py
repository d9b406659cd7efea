"""Fillers: how far their words reach, what they can be and what they stand for."""

import pytest
from tests.claims.hand import resolved_of

from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.tree import Tree
from whence.codebook import load_codebook
from whence.model.figure import Bound, Figure
from whence.model.span import Span


def fillers_of(text: str, tree: str, actors: str = "", places: str = "") -> Fillers:
    resolved = resolved_of(text, tree, actors, places)
    lists = load_codebook().words
    return Fillers(resolved, Tree(resolved.reading, text), lists)


TEXT = "Most of the M23 fighters, who fled, left the towns of Sake and Masisi."
TREE = (
    "Most/_/JJS/10/nsubj of/_/IN/5/case the/_/DT/5/det M23/M23/NNP/5/compound "
    "fighters/fighter/NNS/1/nmod ,/,/,/5/punct who/_/WP/8/nsubj fled/flee/VBD/5/acl:relcl "
    ",/,/,/5/punct left/leave/VBD/0/root the/_/DT/12/det towns/town/NNS/10/obj of/_/IN/14/case "
    "Sake/Sake/NNP/12/nmod and/_/CC/16/cc Masisi/Masisi/NNP/14/conj ./././10/punct"
)


def test_a_phrase_leaves_clauses_out_and_keeps_its_list() -> None:
    found = fillers_of(TEXT, TREE, "ORG M23", "Sake; Masisi")
    assert found.filler(4).text == "the M23 fighters"
    assert found.filler(11).text == "the towns of Sake and Masisi"


def test_members_stand_for_their_group_and_a_part_for_the_whole() -> None:
    found = fillers_of(TEXT, TREE, "ORG M23", "Sake; Masisi")
    assert found.filler(4).name == "M23"
    assert found.filler(0).name == "M23"
    assert found.is_actor(0)


@pytest.mark.parametrize(
    ("kind", "word", "fits"),
    [
        ("actor", 3, True),
        ("actor", 11, False),
        ("place", 11, True),
        ("place", 13, True),
        ("place", 4, False),
        ("force", 4, True),
        ("person", 4, False),
    ],
)
def test_kinds(kind: str, word: int, fits: bool) -> None:  # noqa: FBT001
    assert fillers_of(TEXT, TREE, "ORG M23", "Sake; Masisi").fits(kind, word) is fits


@pytest.mark.parametrize(
    ("text", "tree", "actors", "word", "name"),
    [
        ("M23 fighters surrendered.", "M23/M23/NNP/2/compound fighters/fighter/NNS/3/nsubj surrendered/surrender/VBD/0/root ./././3/punct", "ORG M23", 1, "M23 fighters"),
        ("Dozens of M23 fighters defected.", "Dozens/dozen/NNS/5/nsubj of/of/IN/4/case M23/M23/NNP/4/compound fighters/fighter/NNS/1/nmod defected/defect/VBD/0/root ./././5/punct", "ORG M23", 0, "Dozens of M23 fighters"),
        ("M23 fighters laid down arms.", "M23/M23/NNP/2/compound fighters/fighter/NNS/3/nsubj laid/lay/VBD/0/root down/down/RP/3/compound:prt arms/arm/NNS/3/obj ./././3/punct", "ORG M23", 1, "M23 fighters"),
        ("M23 supporters attacked.", "M23/M23/NNP/2/compound supporters/supporter/NNS/3/nsubj attacked/attack/VBD/0/root ./././3/punct", "ORG M23", 1, "M23 supporters"),
        ("M23 fighters attacked.", "M23/M23/NNP/2/compound fighters/fighter/NNS/3/nsubj attacked/attack/VBD/0/root ./././3/punct", "ORG M23", 1, "M23"),
        ("Dane's fighters attacked.", "Dane/Dane/NNP/3/nmod:poss 's/'s/POS/1/case fighters/fighter/NNS/4/nsubj attacked/attack/VBD/0/root ./././4/punct", "PER Dane", 2, "Dane's fighters"),
        ("Dar, whose instructors train them, left.", "Dar/Dar/NNP/8/nsubj ,/,/,/1/punct whose/whose/WP$/4/nmod:poss instructors/instructor/NNS/5/nsubj train/train/VBP/1/acl:relcl them/they/PRP/5/obj ,/,/,/1/punct left/leave/VBD/0/root ./././8/punct", "", 3, "Dar"),
    ],
)  # fmt: skip
def test_whom_members_and_those_sent_stand_for(
    text: str, tree: str, actors: str, word: int, name: str
) -> None:
    assert (
        fillers_of(text, tree, actors, "Dar" * text.startswith("Dar")).filler(word).name
        == name
    )


def test_names_listed_after_a_plural_are_its_fillers() -> None:
    text = "Two towns, Sake and Masisi, fell in areas of Goma."
    tree = (
        "Two/_/CD/2/nummod towns/town/NNS/8/nsubj ,/,/,/4/punct Sake/Sake/NNP/2/appos "
        "and/_/CC/6/cc Masisi/Masisi/NNP/4/conj ,/,/,/2/punct fell/fall/VBD/0/root "
        "in/_/IN/10/case areas/area/NNS/8/obl of/_/IN/12/case Goma/Goma/NNP/10/nmod "
        "./././8/punct"
    )
    found = fillers_of(text, tree, "", "Sake; Masisi; Goma")
    assert [one.text for one in found.all_of(1, "place")] == ["Sake", "Masisi"]
    areas = found.narrow(9, found.tree.words[7].span)
    assert (areas.text, found.located(areas).text) == ("areas", "areas of Goma")


@pytest.mark.parametrize(
    ("first", "acts"), [("All/all/DT", True), ("None/none/PRP", False)]
)
def test_all_of_them_act_and_none_of_them_does(first: str, acts: bool) -> None:  # noqa: FBT001
    word = first.split("/", 1)[0]
    found = fillers_of(
        f"{word} of the soldiers fled.",
        f"{first}/5/nsubj of/_/IN/4/case the/_/DT/4/det soldiers/soldier/NNS/1/nmod "
        "fled/flee/VBD/0/root ./././5/punct",
    )
    assert found.fits("any", 0)
    assert found.is_actor(0) is acts


@pytest.mark.parametrize(
    ("noun", "name"),
    [("families/family", "the families"), ("town/town", "A third of the town")],
)
def test_a_third_of_some_people_are_those_people_and_of_a_place_is_no_place(
    noun: str, name: str
) -> None:
    text = f"A third of the {noun.split('/', 1)[0]} moved."
    tree = (
        f"A/_/DT/2/det third/_/NN/6/nsubj of/_/IN/5/case the/_/DT/5/det {noun}/NNS/2/nmod "
        "moved/move/VBD/0/root ./././6/punct"
    )
    at = text.index(" moved")
    third = Figure(text[:at], Span(0, at), 1 / 3, 1 / 3, Bound.EXACT, "", of_total=1.0)
    resolved = resolved_of(text, tree, figures={"n": third})
    found = Fillers(resolved, Tree(resolved.reading, text), load_codebook().words)
    assert found.filler(1).name == name


@pytest.mark.parametrize(
    ("modifier", "name"),
    [
        ("two", "Malian"),
        ("former", "former Malian soldiers"),
        ("rebel", "rebel Malian soldiers"),
    ],
)
def test_those_who_served_a_state_once_or_oppose_it_are_not_the_state(
    modifier: str, name: str
) -> None:
    text = f"{modifier} Malian soldiers left ."
    tree = (
        f"{modifier}/_/JJ/3/amod Malian/Malian/JJ/3/amod soldiers/soldier/NNS/4/nsubj "
        "left/leave/VBD/0/root ./././4/punct"
    )
    resolved = resolved_of(text, tree, "GPE Malian")
    found = Fillers(resolved, Tree(resolved.reading, text), load_codebook().words)
    assert found.named(2)[0] == name


@pytest.mark.parametrize(
    ("name", "kind", "is_place"),
    [
        ("Tahir", "PER", False),
        ("Northern Forces", "ORG", False),
        ("Qarn Musa", "", True),
    ],
)
def test_a_person_and_a_body_by_its_name_are_no_place(
    name: str,
    kind: str,
    is_place: bool,  # noqa: FBT001
) -> None:
    text = f"Fighting reached {name} ."
    *first, last = name.split()
    flat = "".join(f"{one}/{one}/NNP/{3 + len(first)}/compound " for one in first)
    tree = (
        "Fighting/fighting/NN/2/nsubj reached/reach/VBD/0/root "
        f"{flat}{last}/{last}/NNP/2/obj ./././2/punct"
    )
    names = (f"{kind} {name}", "") if kind else ("", name)
    resolved = resolved_of(text, tree, *names)
    found = Fillers(resolved, Tree(resolved.reading, text), load_codebook().words)
    assert found.is_place(2 + len(first)) is is_place
