"""One source by whatever it is called; what sums up others is no further origin."""

from dataclasses import replace

import pytest
from tests.weigh.build import article, hop, say

from whence.model.actor import ActorKind
from whence.model.claim import SourceClass
from whence.model.finding import Tie
from whence.weigh import weigh

A = article("a.txt", outlet="Wire A", day="2024-05-01")
B = article("b.txt", outlet="Paper B", day="2024-05-09", text="Paper B has other words.")
TIES = {"a": "Reed Front", "b": "River Movement"}


def told(document, text, name, *, kind=None, unnamed=None, cue="said", **more):
    """A claim on the tie whose source is called `text` and stands for `name`."""
    claim = say(
        document, "relation", "allied", roles=TIES, chain=[f"{text}/{name}"], **more
    )
    source = replace(
        hop(name),
        text=text,
        kind=kind,
        cue=cue,
        source_class=unnamed and SourceClass(unnamed),
    )
    return replace(claim, chain=(source,))


def origins(*claims):
    (question,) = weigh([A, B], claims).questions
    return [(p.origins.count, p.holders) for p in question.positions]


ENVOY = told(A, "Envoy Mara Venn", "Mara Venn", kind=ActorKind.PERSON)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("The envoy", [(1, ("Mara Venn",))], id="the post she holds"),
        pytest.param(
            "The mediator between them", [(1, ("Mara Venn",))], id="another word for it"
        ),
        pytest.param(
            "The minister", [(2, ("Mara Venn", "The minister"))], id="another post"
        ),
        pytest.param("An envoy", [(2, ("Mara Venn", "An envoy"))], id="one of many"),
        pytest.param("her envoy", [(2, ("Mara Venn", "her envoy"))], id="another's"),
    ],
)
def test_a_post_alone_is_the_one_named_on_the_question_as_holding_it(source, expected):
    assert origins(ENVOY, told(B, source, source, unnamed="official")) == expected


def test_a_post_that_two_hold_is_neither():
    other = told(A, "Envoy Jon Brandt", "Jon Brandt", kind=ActorKind.PERSON)
    bare = told(B, "The envoy", "The envoy", unnamed="official")
    ((count, holders),) = origins(ENVOY, other, bare)
    assert (count, set(holders)) == (3, {"Mara Venn", "Jon Brandt", "The envoy"})


def test_a_source_that_shifts_is_known_under_its_post():
    bare = told(B, "The envoy", "The envoy", unnamed="official", no=True)
    (question,) = weigh([A, B], [ENVOY, bare]).questions
    assert [shift.source for shift in question.shifts] == ["Mara Venn"]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        pytest.param("every other assessment", 1, id="all that there are"),
        pytest.param("several officials", 1, id="some of her kind"),
        pytest.param("two officials", 2, id="a number of them"),
    ],
)
def test_who_sums_up_others_is_not_independent_of_them(words, count):
    crowd = told(B, words, words, unnamed="official")
    assert origins(ENVOY, crowd)[0][0] == count


def test_a_crowd_alone_is_an_origin():
    crowd = told(B, "several officials", "several officials", unnamed="official")
    assert origins(crowd)[0][0] == 1


def test_what_a_party_is_told_to_feel_is_the_articles_own_word():
    felt = told(B, "the Reed Front", "Reed Front", cue="has come to appreciate")
    assert origins(felt) == [(0, ("Paper B’s own voice",))]


def test_a_capital_makes_no_other_holder():
    one = told(A, "the interior ministry", "the interior ministry", unnamed="official")
    other = told(B, "The interior ministry", "The interior ministry", unnamed="official")
    assert origins(one, other) == [(1, ("the interior ministry",))]


def test_one_description_in_two_articles_may_be_of_one_body():
    one = told(A, "the interior ministry", "the interior ministry", unnamed="official")
    other = told(
        B, "The interior ministry", "The interior ministry", unnamed="official", no=True
    )
    (question,) = weigh([A, B], [one, other]).questions
    (tie,) = [each for each in question.ties if each.tie is Tie.CONTRADICTS]
    assert "if they mean the same one" in tie.why
    assert "cannot both be right" not in tie.why


@pytest.mark.parametrize(
    ("words", "sort", "count"),
    [
        pytest.param(
            "military intelligence", "other", 1, id="all its words in the other's"
        ),
        pytest.param("a military intelligence officer", "resident", 1, id="the same words"),
        pytest.param("a military doctor", "other", 2, id="other words, another class"),
    ],
)
def test_who_may_be_one_without_a_name_counts_once(words, sort, count):
    officer = "a military intelligence officer"
    one = told(A, officer, officer, unnamed="official")
    assert origins(one, told(B, words, words, unnamed=sort))[0][0] == count


@pytest.mark.parametrize(
    ("outlet", "origin"),
    [
        pytest.param("Ministry of Waters", "Ministry of Waters", id="the ministry's own"),
        pytest.param("Delta Wire", "Ministry (unnamed, in Delta Wire)", id="a newspaper's"),
    ],
)
def test_what_a_ministry_says_of_itself_in_its_own_article_is_its_own(outlet, origin):
    document = article("c.txt", outlet=outlet, text="The text of the third is other.")
    roles = {"actor": "Ministry", "target": "the figures"}
    claim = say(document, "reaction", "reject", roles=roles)
    (question,) = weigh([document], [claim]).questions
    ((position,),) = [question.positions]
    assert [one.name.lower() for one in position.origins.origins] == [origin.lower()]
