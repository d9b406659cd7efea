"""A source called by its post alone is named where its article names who holds it."""

from dataclasses import replace

import pytest
from tests.weigh.build import article, hop, say

from whence.claims.drafts.offices.holders import with_holders
from whence.model.actor import ActorKind
from whence.model.claim import SourceClass

A = article("a.txt")


def from_source(text, name="", kind=None, unnamed=None):
    claim = say(A, "statement", chain=[text])
    source = replace(hop(name or text), text=text, kind=kind)
    source = replace(source, source_class=unnamed and SourceClass(unnamed))
    return replace(claim, chain=(source,))


def post(person, words, body=""):
    roles = {"person": person, "post": words} | ({"organisation": body} if body else {})
    return say(A, "role", "current", roles=roles)


ENVOY = from_source("Envoy Mara Venn", "Mara Venn", ActorKind.PERSON)
LEADING = from_source(
    "Jon Brandt, a retired teacher who leads the committee", "Jon Brandt", ActorKind.PERSON
)


def source_of(bare, *others):
    *_, last = with_holders([*others, from_source(bare, unnamed="official")])
    return last.chain[0].name[0]


@pytest.mark.parametrize(
    ("bare", "others", "name"),
    [
        pytest.param("the envoy", [ENVOY], "Mara Venn", id="by the words of another source"),
        pytest.param("envoy", [ENVOY], "Mara Venn", id="as a headline has it"),
        pytest.param("The minister", [post("Jon Brandt", "Defence Minister")], "Jon Brandt", id="by a post"),
        pytest.param("the defence minister", [post("Jon Brandt", "Minister", "Defence")], "Jon Brandt", id="and its body"),
        pytest.param("an envoy", [ENVOY], "an envoy", id="one of many"),
        pytest.param("its envoy", [ENVOY], "its envoy", id="somebody else's"),
        pytest.param("the river envoy", [ENVOY], "the river envoy", id="more than is told of her"),
        pytest.param("the envoy", [ENVOY, post("Jon Brandt", "envoy")], "the envoy", id="two hold it"),
        pytest.param("the envoy", [ENVOY, from_source("the Ostland envoy to the river", unnamed="official")], "Mara Venn", id="a named rival has its own name"),
        pytest.param("the envoy", [ENVOY, from_source("the foreign envoy", unnamed="official")], "the envoy", id="another without a name"),
        pytest.param("the head of the committee", [LEADING], "Jon Brandt", id="by what he does"),
        pytest.param("the head of the clinic", [LEADING], "the head of the clinic", id="of another body"),
        pytest.param("the group", [from_source("the group Reed Front", "Reed Front")], "the group", id="no post"),
    ],
)  # fmt: skip
def test_a_post_stands_for_its_one_holder(bare, others, name):
    assert source_of(bare, *others) == name


def test_the_words_of_the_source_stay():
    *_, last = with_holders([ENVOY, from_source("the envoy", unnamed="official")])
    assert (last.chain[0].text, last.chain[0].kind) == ("the envoy", ActorKind.PERSON)
    assert last.chain[0].source_class is None
