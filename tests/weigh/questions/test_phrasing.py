"""Questions read as a person would ask them."""

import pytest
from tests.weigh.build import article, on, say

from whence.weigh import weigh

ACTORS = {"actor": "Reed Front", "recipient": "River Movement"}


@pytest.mark.parametrize(
    ("frame", "kind", "roles", "text"),
    [
        ("event", "RETREAT", {"actor": "Spokesman"}, "Did Spokesman withdraw or stop fighting?"),
        ("event", "ASSAULT", ACTORS, "Did the Reed Front attack the River Movement?"),
        ("event", "CONSULT", ACTORS, "Did the Reed Front hold talks with the River Movement?"),
        ("event", "PROTEST", {}, "Did anyone protest?"),
        ("event", "RETREAT", {"actor": "Reed Front", "mode": "withdraw", "place": "Tessaro"}, "Did the Reed Front withdraw from Tessaro?"),
        ("event", "RETREAT", {"actor": "Reed Front", "mode": "release", "recipient": "Hamas"}, "Did the Reed Front release Hamas?"),
        ("presence", "", {"actor": "armed groups in the north"}, "Are armed groups in the north present?"),
        ("role", "", {"person": "Sallo", "post": "The governor", "organisation": "Gao"}, "Is Sallo the governor of Gao?"),
        ("role", "", {"person": "Sallo", "post": "governor of Gao", "organisation": "Gao"}, "Is Sallo a governor of Gao?"),
        ("role", "", {"person": "Sallo", "post": "its director"}, "Is Sallo its director?"),
        ("role", "", {"person": "Sallo", "post": "former envoy"}, "Is Sallo a former envoy?"),
        ("relation", "fighting", {"a": "Hamas", "b": "Reed Front"}, "Are Hamas and the Reed Front fighting each other?"),
        ("relation", "rival", {"a": "Hamas", "b": "Reed Front"}, "Are Hamas and the Reed Front at odds with each other?"),
        ("relation", "allied", {"a": "Reed Front"}, "Who is the Reed Front tied to?"),
        ("commitment", "kept", {"by": "Reed Front"}, "Has the Reed Front kept its commitments?"),
        ("commitment", "kept", {"by": "Armed Forces"}, "Have the Armed Forces kept their commitments?"),
        ("commitment", "kept", {"by": "either party"}, "Has either party kept its commitments?"),
        ("commitment", "kept", {}, "Were the commitments kept?"),
        ("control", "captured", {"actor": "Reed Front", "place": "Tessaro"}, "Who holds Tessaro?"),
        ("strength", "", {"actor": "United Nations"}, "How many members does the United Nations have?"),
    ],
)  # fmt: skip
def test_a_question_is_asked_as_a_person_would(frame, kind, roles, text):
    document = article("a.txt")
    (question,) = weigh([document], [say(document, frame, kind, roles=roles)]).questions
    assert question.text.partition(" (")[0] == text


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
