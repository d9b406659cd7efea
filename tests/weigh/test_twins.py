"""What a copy or a later version carries over is asked after once, with the original's days."""

from dataclasses import replace

import pytest
from tests.weigh.build import article, hop, say

from whence.model.claim import HedgeWord, Wording
from whence.model.span import Span
from whence.weigh import weigh

FILL = " ".join(f"Word{n} of a long report on the raid." for n in range(40))
POST = "The attackers overran an army post beside the market before dawn."
HEDGED = "One of the sources said the attackers may have been men of the Reed Front."
PLAIN = "One of the sources said the attackers were men of the Reed Front."
SIXTY = "The committee has the names of 63 people killed in the raid on Borimo."
SEVENTY = "The committee has the names of 71 people killed in the raid on Borimo."


def print_of(name, day, *sentences):
    return article(name, outlet=name, day=day, text=f"{FILL} {' '.join(sentences)}")


def told(document, sentence, frame, kind="", *, likely="", **more):
    """A claim of one sentence of an article."""
    claim = say(document, frame, kind, **more)
    start = document.text.index(sentence)
    span = Span(start, start + len(sentence))
    hedges = (HedgeWord(likely, span, "likelihood", "possible"),) if likely else ()
    wording = Wording(certainty="possible" if likely else None, hedges=hedges)
    return replace(claim, sentence=span, spans=(span,), quote=sentence, wording=wording)


def texts(documents, claims):
    return [question.text for question in weigh(documents, claims).questions]


def test_a_place_without_a_name_is_that_of_the_article_copied():
    wire, copy = print_of("Wire", "2024-05-01", POST), print_of("Copy", "2024-05-02", POST)
    roles = {"actor": "Reed Front", "place": "an army post beside the market"}
    claims = [told(each, POST, "control", "captured", roles=roles) for each in (wire, copy)]
    assert len(texts([wire, copy], claims)) == 1
    other = article("c.txt", outlet="Other", text=f"Nothing of the sort. {POST}")
    apart = told(other, POST, "control", "captured", roles=roles)
    assert len(texts([wire, copy, other], [*claims, apart])) == 2


def test_a_copy_of_next_month_speaks_of_the_same_days():
    wire, copy = print_of("Wire", "2024-05-01", POST), print_of("Copy", "2024-06-20", POST)
    claims = [
        told(
            each, POST, "casualties", roles={"place": "Borimo"}, n=(9, 9), where=["Borimo"]
        )
        for each in (wire, copy)
    ]
    assert len(texts([wire, copy], claims)) == 1


def test_an_edited_copy_drifts_from_its_original():
    wire, copy = (
        print_of("Wire", "2024-05-01", HEDGED),
        print_of("Copy", "2024-05-02", PLAIN),
    )
    claims = [
        told(wire, HEDGED, "statement", chain=["[other]"], likely="may"),
        told(copy, PLAIN, "statement", chain=["[other]"]),
    ]
    (question,) = weigh([wire, copy], claims).questions
    (drift,) = question.drifts
    assert (drift.nearer, drift.further, drift.direction) == (
        claims[0].id,
        claims[1].id,
        "stronger",
    )
    assert question.positions[0].origins.count == 1


def test_a_version_with_another_number_answers_the_same_question():
    first = print_of("Paper", "2024-05-01", SIXTY)
    second = replace(print_of("Paper2", "2024-05-09", SEVENTY), version_of=first.version_of)
    claims = [
        told(document, words, "casualties", n=(n, n), chain=["[other]"])
        for document, words, n in ((first, SIXTY, 63), (second, SEVENTY, 71))
    ]
    assert len(texts([first, second], claims)) == 1


@pytest.mark.parametrize("order", [1, -1], ids=["forwards", "backwards"])
def test_a_sentence_that_still_stands_is_not_the_one_edited(order):
    wire = print_of("Wire", "2024-05-01", HEDGED)
    copy = print_of("Copy", "2024-05-02", HEDGED, PLAIN)
    claims = [
        told(wire, HEDGED, "statement", chain=["[other]"], likely="may"),
        told(copy, HEDGED, "statement", chain=["[other]"], likely="may"),
        told(copy, PLAIN, "statement", chain=["Mayor Ann Holt"]),
    ][::order]
    assert not any(q.drifts for q in weigh([wire, copy], claims).questions)
    assert hop("[other]").source_class
