"""Reactions that name the same party stand together, each with what it was to."""

from dataclasses import replace

from tests.present.test_brief import CASE, DIED, FELL, MORE, SAID, position

from whence.model.claim import Frame
from whence.model.finding import Independence, Question, Weighed
from whence.model.ids import QuestionId
from whence.model.place import Place
from whence.present.brief import build_page


def reaction(who, target, claim, about=()):
    held = position("celebrate", who, (claim,), Independence.ONE)
    text = f"How did {who} react to {target}? (2024)" if target else f"How did {who} react?"
    return Question(
        QuestionId(who + target), Frame.REACTION, text, (who, *about), None, None, (held,)
    )


def items(*questions, said=CASE.said):
    case = replace(CASE, said=said)
    sections = build_page(case, Weighed((), questions)).sections
    return next(one for one in sections if one.anchor == "reactions").items


def test_reactions_whose_targets_name_one_party_stand_together_in_any_words():
    found = items(
        reaction("Ansara", "the return of the Reed Front", DIED),
        reaction("Tessaro", "the Reed Front’s “victory”", MORE),
        reaction("Bel Union", "the Reed Front", FELL, ("Reed Front",)),
    )
    (item,) = found
    assert item.heading == "Around the Reed Front"
    assert [one.target for one in item.responses] == [
        "the return of the Reed Front (2024)",
        "the Reed Front’s “victory” (2024)",
        "the Reed Front (2024)",
    ]


def test_single_reactions_and_those_to_nothing_said_stand_last():
    found = items(
        reaction("Tessaro", "", MORE),
        reaction("Ansara", "a visit", DIED),
        reaction("Bel Union", "the Reed Front", FELL, ("Reed Front",)),
        reaction("Dane Corps", "the Reed Front", SAID, ("Reed Front",)),
    )
    assert [item.heading for item in found] == [
        "To the Reed Front (2024)",
        "To others",
        "To what the words do not say",
    ]


def test_a_target_that_names_only_a_place_goes_where_the_place_is_named_beside_a_party():
    there = replace(DIED, where=(Place("Kunduz", None, "Kunduz", None),))
    found = items(
        reaction("Ansara", "the takeover of Kunduz", there),
        reaction("Tessaro", "the fall of Kunduz to the Reed Front", MORE, ("Reed Front",)),
        said=(there, MORE),
    )
    assert [item.heading for item in found] == ["Around the Reed Front"]
