"""Free text finds the question that a case answers, or nothing."""

from dataclasses import replace

import pytest
from tests.weigh.build import article, say

from whence.model.claim import Coded
from whence.model.document import Fact, FactSource
from whence.model.finding import AnswerKind
from whence.pipeline.asking import ask, reply
from whence.pipeline.changes import diff
from whence.pipeline.profiles import known_names, meant_by, profile
from whence.pipeline.weighing import weigh_case
from whence.store import Case, MadeWith
from whence.weigh import question_keys

TIES = {"a": "Reed Front", "b": "River Movement"}
A = article("a.txt", day="2024-05-01", text="Cheers rose at the fall of Kelmeti.")
C = article("c.txt", day="2024-05-02", text="A third text about Borimo has more to tell.")
B = article("b.txt", day="2024-05-03", text="The second text has other words in it.")


def put(case, document, *claims):
    run = case.start_run("add", "0", "fake 1")
    made_with = MadeWith("fake 1", "fake", (), question_keys(claims))
    case.add_article(document, Coded(claims), made_with, run)
    weigh_case(case, run)
    return run


@pytest.fixture
def case(tmp_path):
    with Case.open_or_create(tmp_path / "c.whence") as opened:
        put(
            opened,
            A,
            say(A, "relation", "allied", chain=["Minister"], roles=TIES),
            say(A, "control", "captured", roles={"actor": "Reed Front", "place": "Tessaro"}),
            say(A, "reaction", "celebrate", roles={"actor": "Hill Brigade", "target": "victory"}),
        )  # fmt: skip
        yield opened


@pytest.mark.parametrize(
    ("asked", "best"),
    [
        pytest.param("are the Reed Front and the River Movement allied", "Are the Reed Front and the River Movement tied to each other?", id="both actors"),
        pytest.param("who controls Tessaro", "Who holds Tessaro?", id="a place"),
        pytest.param("reactions to the fall of Kelmeti", "How did the Hill Brigade react to victory?", id="words of the article only"),
    ],
)  # fmt: skip
def test_a_question_is_found_in_other_words(case, asked, best):
    assert ask(case, asked)[0].question.text.partition(" (")[0] == best


@pytest.mark.parametrize("asked", ["who won the football match", "", "of the and"])
def test_nothing_is_found_where_nothing_fits(case, asked):
    assert ask(case, asked) == []


def test_an_actor_has_what_is_said_of_it_and_by_it(case):
    about = profile(case, "Reed Front")
    assert (len(about.about), len(about.said)) == (2, 0)
    assert len(profile(case, "Minister").said) == 1
    assert profile(case, "Nobody at all") is None


def test_a_new_article_shows_as_a_new_contradiction(case):
    first = next(iter(case.runs())).id
    put(case, B, say(B, "relation", "split", chain=["Envoy"], roles=TIES))
    kinds = {change.kind for change in diff(case, first)}
    assert {"new answer", "new contradiction"} <= kinds
    (question,) = [m.question for m in ask(case, "Reed Front River Movement allied")][:1]
    assert {p.answer.kind for p in question.positions} == {AnswerKind.YES, AnswerKind.NO}


@pytest.fixture
def wide(case):
    put(
        case,
        C,
        say(C, "strength", "", roles={"actor": "Guards of al-Tessar"}),
        say(C, "event", "RETREAT", roles={"actor": "River Movement", "mode": "withdraw", "place": "Borimo"}),
        say(C, "event", "ASSAULT", roles={"actor": "River Movement", "place": "Borimo"}),
        say(C, "relation", "shelters", roles={"a": "Ostland", "b": "Reed Front"}),
        say(C, "commitment", "broken", roles={"by": "Reed Front"}),
        say(C, "casualties", "", chain=["the chief clerk"], roles={"killed": "Abu Omar Sallo"}),
    )  # fmt: skip
    return case


@pytest.mark.parametrize(
    ("asked", "best"),
    [
        pytest.param("Did the River Movement leave Borimo?", "Did the River Movement withdraw from Borimo?", id="another word for the deed"),
        pytest.param("Does Ostland shelter the Reed Front's leaders?", "Are Ostland and the Reed Front tied to each other?", id="a verb of the codebook"),
        pytest.param("Did the Reed Front keep the promises it made?", "Has the Reed Front kept its commitments?", id="plurals and light verbs"),
        pytest.param("How many people died in Tessaro?", None, id="no other matter at the place"),
        pytest.param("How strong is al-Shamar?", None, id="no other whose name has one of its words"),
        pytest.param("How strong is the Reed Front?", None, id="nobody else's number"),
    ],
)  # fmt: skip
def test_an_answer_is_of_the_matter_and_of_whom_was_asked(wide, asked, best):
    found = [match.question.text.partition(" (")[0] for match in ask(wide, asked)]
    assert found[:1] == ([best] if best else [])


def test_where_nothing_answers_the_nearest_and_the_missing_are_told(wide):
    found = reply(wide, "How strong is the Reed Front?")
    assert (found.matches, found.unmet) == ((), ("Reed Front",))
    assert "Reed Front" in found.near[0].question.text
    assert reply(wide, "What happened at Noplace Camp?").unmet == ("Noplace Camp",)


def test_a_source_without_an_entry_is_found_by_its_words(wide):
    assert len(profile(wide, "Chief clerk").said) == 1
    assert "the chief clerk" in known_names(wide)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        pytest.param("What did the Hill Brigade say?", "How did the Hill Brigade react to victory?", id="what somebody says"),
        pytest.param("What did Minister say?", "Are the Reed Front and the River Movement tied to each other?", id="a source with one name"),
        pytest.param("What did the Reed Front say?", "", id="told of, and silent"),
        pytest.param("Did the Hill Brigade change its position?", "", id="no change is told"),
    ],
)  # fmt: skip
def test_who_is_asked_what_he_says_answers_for_himself(case, asked, found):
    texts = [match.question.text.partition(" (")[0] for match in ask(case, asked)]
    assert texts[:1] == ([found] if found else [])


def test_a_change_of_a_figure_is_found_and_captives_by_any_word(case):
    toll = {"where": ["Borimo"], "chain": ["Sallo Reis"]}
    first = say(B, "casualties", n=(31, 31), **toll)
    later = say(C, "casualties", n=(44, 44), **toll)
    killed = [
        replace(c, figures=tuple(replace(f, name="killed") for f in c.figures))
        for c in (first, later)
    ]
    killed[0] = replace(killed[0], quote="revised the toll to 31")
    promise = {"by": "Hill Brigade", "term": "to free the detainees"}
    put(case, C, killed[1])
    made = say(B, "commitment", "made", roles=promise)
    put(case, B, killed[0], replace(made, quote="promised to free the detainees"))
    assert ask(case, "Did Reis change his figure?")[0].question.shifts
    kept = ask(case, "Was the promise about prisoners kept?")
    assert kept[0].question.text.startswith("Has the Hill Brigade kept")


@pytest.fixture
def fought_over(case):
    toll = {"where": ["Tessaro"], "n": (12, 12)}
    killed = say(C, "casualties", chain=["Sallo Reis"], **toll)
    killed = replace(
        killed, figures=tuple(replace(f, name="killed") for f in killed.figures)
    )
    put(
        case,
        C,
        killed,
        say(C, "responsibility", "claimed", roles={"actor": "Reed Front", "act": "attack", "place": "Tessaro"}, where=["Tessaro"]),
        say(C, "event", "ASSAULT", roles={"actor": "Reed Front", "place": "Tessaro"}, where=["Tessaro"]),
        say(C, "reaction", "condemn", roles={"actor": "Lake Union", "target": "capture of Tessaro"}),
    )  # fmt: skip
    return case


@pytest.mark.parametrize(
    ("asked", "best"),
    [
        pytest.param("how many soldiers died in Tessaro?", "How many were killed in Tessaro?", id="a side that died is no strength"),
        pytest.param("what is the death toll in Tessaro", "How many were killed in Tessaro?", id="a toll by its name"),
        pytest.param("did the army lose Tessaro", "Who holds Tessaro?", id="a town lost"),
        pytest.param("is Tessaro in rebel hands?", "Who holds Tessaro?", id="in whose hands"),
        pytest.param("who were the attackers?", "Who is responsible for the attack in Tessaro?", id="who it was"),
        pytest.param("who attacked Tessaro?", "Who is responsible for the attack in Tessaro?", id="who did it"),
        pytest.param("did the Reed Front claim the attack?", "Who is responsible for the attack in Tessaro?", id="whose it is"),
        pytest.param("what did the Lake Union say about the capture?", "How did the Lake Union react to the taking of Tessaro?", id="said of a deed"),
        pytest.param("how did the Lake Union respond?", "How did the Lake Union react to the taking of Tessaro?", id="another word for a reaction"),
        pytest.param("how many tanks does the Reed Front have?", None, id="nobody counts those"),
        pytest.param("how many people fled Tessaro?", None, id="no such toll"),
    ],
)  # fmt: skip
def test_the_form_of_a_question_tells_what_it_is_after(fought_over, asked, best):
    found = [match.question.text.partition(" (")[0] for match in ask(fought_over, asked)]
    assert found[:1] == ([best] if best else [])


def test_somebody_is_meant_by_a_last_name_that_nobody_else_has(wide):
    assert meant_by(wide, "clerk") == "the chief clerk"
    assert meant_by(wide, "Noone") == "Noone"


def test_a_word_that_only_points_is_nobody(case):
    put(case, C, say(C, "presence", chain=["it"], roles={"actor": "it", "place": "Borimo"}))
    assert "it" not in known_names(case)
    assert profile(case, "it") is None


def test_a_toll_without_a_place_is_of_where_the_headline_says(case):
    wire = article("wire.txt", text="The nurse has counted them all, one by one.")
    title = Fact("Shells fall on Pirrin", FactSource.SIDECAR)
    titled = replace(wire, metadata=replace(wire.metadata, title=title))
    toll = say(titled, "casualties", chain=["Nurse"], n=(13, 13))
    toll = replace(toll, figures=tuple(replace(f, name="killed") for f in toll.figures))
    put(case, titled, toll)
    assert [match.question.claims for match in ask(case, "how many died in Pirrin")] == [
        (toll.id,)
    ]
    assert ask(case, "how many died in Gelmo") == []
