"""Questions read as a person would ask them."""

from dataclasses import replace

import pytest
from tests.weigh.build import article, on, say

from whence.model.actor import ActorKind
from whence.model.claim import Filler, Role
from whence.weigh import weigh

ACTORS = {"actor": "Reed Front", "recipient": "River Movement"}


@pytest.mark.parametrize(
    ("frame", "kind", "roles", "text"),
    [
        ("event", "RETREAT", {"actor": "Spokesman"}, "Did Spokesman withdraw or stop fighting?"),
        ("event", "ASSAULT", ACTORS, "Did the Reed Front attack the River Movement?"),
        ("event", "CONSULT", ACTORS, "Did the Reed Front hold talks with the River Movement?"),
        ("event", "PROTEST", {}, "Did anyone protest?"),
        ("event", "ASSAULT", {"actor": "suicide bomber", "recipient": "18"}, "Did a suicide bomber attack 18 people?"),
        ("event", "MOBILIZE", {"actor": "Ostland", "recipient": "Ostland"}, "Did Ostland move forces?"),
        ("event", "CONSULT", {"actor": "Foreign Secretary", "mode": "visit", "place": "United States"}, "Did the Foreign Secretary make a visit to the United States?"),
        ("role", "", {"person": "Sallo", "post": "chairs", "organisation": "Reed Committee"}, "Is Sallo in charge of the Reed Committee?"),
        ("role", "", {"person": "House Speaker Sallo", "post": "House Speaker"}, "Is Sallo House Speaker?"),
        ("role", "", {"person": "Sallo", "post": "honorary consul"}, "Is Sallo an honorary consul?"),
        ("commitment", "refused", {"by": "Ostland", "term": "to negotiate with Hamas"}, "Did Ostland agree “to negotiate with Hamas”?"),
        ("event", "RETREAT", {"actor": "Reed Front", "mode": "withdraw", "place": "Tessaro"}, "Did the Reed Front withdraw from Tessaro?"),
        ("event", "RETREAT", {"actor": "Reed Front", "mode": "release", "recipient": "Hamas"}, "Did the Reed Front release Hamas?"),
        ("event", "RETREAT", {"actor": "Displaced families", "mode": "return"}, "Did Displaced families return?"),
        ("presence", "", {"actor": "armed groups in the north"}, "Are armed groups in the north present?"),
        ("role", "", {"person": "Sallo", "post": "The governor", "organisation": "Gao"}, "Is Sallo the governor of Gao?"),
        ("role", "", {"person": "Sallo", "post": "governor of Gao", "organisation": "Gao"}, "Is Sallo a governor of Gao?"),
        ("role", "", {"person": "Sallo", "post": "its director"}, "Is Sallo “its director”?"),
        ("role", "", {"person": "Sallo", "post": "its director", "organisation": "Reed Front"}, "Is Sallo the director of the Reed Front?"),
        ("role", "", {"person": "Sallo", "post": "then the leader of Gao"}, "Was Sallo the leader of Gao?"),
        ("role", "", {"person": "Sallo", "organisation": "Reed Front"}, "Does Sallo hold a post in the Reed Front?"),
        ("presence", "", {"actor": "Reed Front", "place": "Ostland soil"}, "Is the Reed Front present on Ostland soil?"),
        ("event", "COERCE", {"actor": "Its units", "mode": "arrest", "recipient": "two herders"}, "Did “its units” arrest two herders?"),
        ("event", "SANCTION", {"actor": "whose leader"}, "Did anyone impose sanctions?"),
        ("event", "ASSAULT", {"actor": "Reed Front", "recipient": "On the road to Gao a bus"}, "Did the Reed Front carry out an attack?"),
        ("reaction", "praise", {"actor": "Sallo", "target": "the victory of “the faithful"}, "How did Sallo react to the victory of the faithful?"),
        ("reaction", "praise", {"actor": "Sallo", "target": "what he called a victory"}, "How did Sallo react to “what he called a victory”?"),
        ("strength", "", {"actor": "the group's"}, "How many members does the group have?"),
        ("commitment", "kept", {"by": "Ostland's rulers"}, "Have Ostland's rulers kept their commitments?"),
        ("commitment", "kept", {"by": "Separatists"}, "Have Separatists kept their commitments?"),
        ("responsibility", "claimed", {"actor": "Reed Front", "act": "raid on Gao"}, "Who is responsible for the raid on Gao?"),
        ("role", "", {"person": "Sallo", "post": "former envoy"}, "Is Sallo a former envoy?"),
        ("role", "", {"person": "Sallo", "post": "CHIEF"}, "Is Sallo a chief?"),
        ("role", "", {"person": "Sallo", "post": "CEO"}, "Is Sallo CEO?"),
        ("relation", "fighting", {"a": "Hamas", "b": "Reed Front"}, "Are Hamas and the Reed Front fighting each other?"),
        ("relation", "rival", {"a": "Hamas", "b": "Reed Front"}, "Are Hamas and the Reed Front at odds with each other?"),
        ("relation", "allied", {"a": "Reed Front"}, "Who is the Reed Front tied to?"),
        ("commitment", "kept", {"by": "Reed Front"}, "Has the Reed Front kept its commitments?"),
        ("commitment", "kept", {"by": "Armed Forces"}, "Have the Armed Forces kept their commitments?"),
        ("commitment", "kept", {"by": "either party"}, "Has either party kept its commitments?"),
        ("commitment", "kept", {}, "Were the commitments kept?"),
        ("control", "captured", {"actor": "Reed Front", "place": "Tessaro"}, "Who holds Tessaro?"),
        ("control", "controls", {"actor": "Reed Front", "place": "United States"}, "Who holds the United States?"),
        ("strength", "", {"actor": "United Nations"}, "How many members does the United Nations have?"),
    ],
)  # fmt: skip
def test_a_question_is_asked_as_a_person_would(frame, kind, roles, text):
    document = article("a.txt")
    (question,) = weigh([document], [say(document, frame, kind, roles=roles)]).questions
    assert question.text.partition(" (")[0] == text


@pytest.mark.parametrize(
    ("mode", "text"),
    [
        ("seize", "Did the army seize the lorries?"),
        ("blockade", "Did the army blockade the lorries?"),
        ("", "Did the army arrest or coerce the lorries?"),
    ],
)
def test_a_deed_of_one_mode_is_asked_after_by_it(mode, text):
    document = article("a.txt")
    roles = {"actor": "the army", "recipient": "the lorries"}
    roles |= {"mode": mode} if mode else {}
    claim = say(document, "event", "COERCE", roles=roles)
    (question,) = weigh([document], [claim]).questions
    assert question.text.partition(" (")[0] == text


def test_a_negated_nobody_is_asked_after_as_anyone():
    document = article("a.txt")
    claim = say(document, "event", "ASSAULT", roles={"actor": "No group", "recipient": "Gao"}, no=True)  # fmt: skip
    (question,) = weigh([document], [claim]).questions
    assert question.text.startswith("Did anyone attack Gao?")


def test_a_person_is_no_it():
    document = article("a.txt")
    claim = say(document, "commitment", "made", chain=["Sallo"])
    speaker = replace(claim.chain[0], ids=("sallo",), kind=ActorKind.PERSON)
    by = Role("by", (Filler("Sallo", None, "Sallo", "sallo"),))
    (question,) = weigh(
        [document], [replace(claim, chain=(speaker,), roles=(by,))]
    ).questions
    assert question.text == "Has Sallo kept the commitments made?"


@pytest.mark.parametrize(
    ("used", "text"),
    [
        pytest.param(["Old Hamdan"], "Has Old Hamdan (Sallo Reis) kept its commitments?", id="another name than the one it is known by"),
        pytest.param(["Old Hamdan", "Sallo Reis"], "Has Sallo Reis kept its commitments?", id="some article has the known name"),
        pytest.param(["Sallo"], "Has Sallo Reis kept its commitments?", id="a short form"),
        pytest.param(["SR"], "Has Sallo Reis kept its commitments?", id="initials"),
        pytest.param(["the old commander"], "Has Sallo Reis kept its commitments?", id="a description"),
    ],
)  # fmt: skip
def test_the_name_an_article_has_stands_before_the_one_known_now(used, text):
    document = article("a.txt")
    claims = [
        replace(
            say(document, "commitment", "kept", chain=[str(at)]),
            roles=(Role("by", (Filler(name, None, "Sallo Reis", "sallo-reis"),)),),
        )
        for at, name in enumerate(used)
    ]
    (question,) = weigh([document], claims).questions
    assert (question.text, question.about) == (text, ("Sallo Reis",))


@pytest.mark.parametrize(
    ("when", "period"),
    [
        pytest.param(on("2024-04-02"), "(2 April 2024)", id="the text says when"),
        pytest.param(None, "(reported 1 May 2024)", id="only the article is dated"),
    ],
)
def test_the_day_of_an_article_is_not_told_as_the_day_of_the_deed(when, period):
    document = article("a.txt", day="2024-05-01")
    claim = say(document, "event", "ASSAULT", roles=ACTORS, when=when)
    assert weigh([document], [claim]).questions[0].text.endswith(period)
