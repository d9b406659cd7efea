"""Which figures can be held against each other, and how they are said."""

from dataclasses import replace

import pytest
from tests.weigh.build import article, figure, on, say

from whence.model.claim import NamedFigure, Polarity
from whence.model.figure import Bound, Figure
from whence.model.finding import Tie
from whence.model.span import Span
from whence.present.brief.ranges import range_told
from whence.weigh import weigh
from whence.weigh.figures import Scope, figure_words, is_of_a_part, scope, whose_dead
from whence.weigh.revisions import withdrawn


@pytest.mark.parametrize(
    ("unit", "other", "expected"),
    [
        ("soldier", "soldier", Scope.SAME),
        ("fighter", "militant", Scope.SAME),
        ("", "person", Scope.SAME),
        ("soldier", "person", Scope.NARROWER),
        ("person", "civilian", Scope.BROADER),
        ("soldier", "civilian", None),
        ("vehicle", "soldier", None),
        ("wounded soldier", "soldier", Scope.SAME),
        ("vehicle", "person", None),
        ("wounded", "person", Scope.SAME),
    ],
)
def test_units_count_the_same_or_a_part_or_something_else(unit, other, expected):
    assert scope(unit, other) is expected


@pytest.mark.parametrize(
    ("name", "low", "high", "bound", "unit", "words"),
    [
        ("killed", 17, 17, Bound.EXACT, "soldier", "17 soldiers killed"),
        ("killed", 1, 1, Bound.EXACT, "soldier", "1 soldier killed"),
        ("captured", 12, 12, Bound.EXACT, "taken", "12 people captured"),
        ("wounded", 1, 1, Bound.EXACT, "wounded", "1 person wounded"),
        ("killed", 40, None, Bound.AT_LEAST, "", "at least 40 people killed"),
        ("figure", 20000, 30000, Bound.BETWEEN, "fighter", "20,000 to 30,000 fighters"),
        ("attacks", 75, 75, Bound.EXACT, "attack", "75 attacks"),
        ("killed", 2, 2, Bound.EXACT, "body", "2 bodies"),
        ("killed", 16, 16, Bound.EXACT, "grave", "16 graves"),
        ("killed", 71, 71, Bound.EXACT, "name", "71 people killed"),
        ("wounded", 1, 1, Bound.EXACT, "casualty", "1 person wounded"),
    ],
)
def test_a_figure_says_what_is_counted(name, low, high, bound, unit, words):
    named = NamedFigure(name, Figure("n", Span(0, 1), low, high, bound, unit))
    assert figure_words(named) == words


def tie_of(*figures):
    documents = [
        article(f"{n}.txt", day=f"2024-05-0{n}", text=f"Text {n}.") for n in (1, 2)
    ]
    claims = [
        say(d, "casualties", chain=[source], where=["Tessaro"], figures=named)
        for d, source, named in zip(documents, ("Minister", "Envoy"), figures, strict=True)
    ]
    return [
        tie.tie for question in weigh(documents, claims).questions for tie in question.ties
    ]


@pytest.mark.parametrize(
    ("first", "second", "ties"),
    [
        pytest.param(("killed", 17, "soldier"), ("killed", 14, "vehicle"), [], id="other things"),
        pytest.param(("killed", 17, "soldier"), ("wounded", 14, "soldier"), [], id="other fates"),
        pytest.param(("killed", 25, "person"), ("killed", 17, "soldier"), [Tie.NARROWER], id="a part of them"),
        pytest.param(("killed", 17, "soldier"), ("killed", 25, "person"), [Tie.BROADER], id="all of them"),
        pytest.param(("killed", 10, "person"), ("killed", 17, "soldier"), [], id="people of whatever sort hold no more than some of them"),
        pytest.param(("killed", 10, "militant"), ("killed", 17, "fighter"), [Tie.FIGURES_DIFFER], id="one sort in two words"),
    ],
)  # fmt: skip
def test_only_figures_of_one_name_and_sort_are_compared(first, second, ties):
    named = [(NamedFigure(name, figure(n, n, unit)),) for name, n, unit in (first, second)]
    assert tie_of(*named) == ties


def toll(document, source, low, *, no=False, **more):
    named = NamedFigure("killed", figure(low, low, "person"))
    return say(document, "casualties", chain=[source], where=["Tessaro"], no=no, figures=(named,), **more)  # fmt: skip


def days(*texts):
    return [
        article(f"{n}.txt", outlet=f"Paper {n}", day=f"2024-05-0{n}", text=text)
        for n, text in enumerate(texts, 1)
    ]


def test_killed_wounded_and_displaced_are_asked_after_apart():
    (document,) = days("A report of one day.")
    claims = [
        say(document, "casualties", where=["Tessaro"], figures=(NamedFigure(name, figure(7, 7, "person")),))
        for name in ("killed", "wounded", "displaced")
    ]  # fmt: skip
    texts = {q.text.partition(" (")[0] for q in weigh([document], claims).questions}
    assert texts == {f"How many were {each} in Tessaro?" for each in ("killed", "wounded", "displaced")}  # fmt: skip


def test_whoever_denies_a_number_does_not_hold_it():
    documents = days("Forty were killed.", "Not forty, and no one knows.")
    claims = [
        toll(documents[0], "Minister", 40),
        toll(documents[1], "Envoy", 40, no=True, polarity=Polarity.DENIED),
    ]
    (question,) = weigh(documents, claims).questions
    held = {p.answer.label: p.holders for p in question.positions}
    assert held == {
        "40 people killed": ("Minister",),
        "not 40 people killed": ("Envoy",),
    }
    assert [tie.tie for tie in question.ties] == [Tie.DENIES]
    assert question.range.reports == (claims[0].id,)


@pytest.mark.parametrize(
    ("second", "source", "low", "tie"),
    [
        pytest.param("The toll has risen to 63.", "Envoy", 63, Tie.OTHER_TIME, id="told as risen"),
        pytest.param("The toll has risen to 63.", "Minister", 63, Tie.SUPERSEDES, id="risen, by the same source"),
        pytest.param("Sixty-three were killed.", "Envoy", 63, Tie.FIGURES_DIFFER, id="another number"),
        pytest.param("The toll has risen to 25.", "Envoy", 25, Tie.FIGURES_DIFFER, id="risen to less"),
        pytest.param("The toll was lowered to 25.", "Envoy", 25, Tie.OTHER_TIME, id="told as lowered"),
        pytest.param("25 were killed, not 40.", "Minister", 25, Tie.SUPERSEDES, id="corrected by its source"),
        pytest.param("25 were killed, not 40.", "Envoy", 25, Tie.DENIES, id="corrected by another"),
        pytest.param("25 were killed, not 400.", "Envoy", 25, Tie.FIGURES_DIFFER, id="another number put right"),
    ],
)  # fmt: skip
def test_a_later_count_joins_the_earlier_question(second, source, low, tie):
    documents = days("Forty were killed.", second)
    claims = [toll(documents[0], "Minister", 40), toll(documents[1], source, low)]
    (question,) = weigh(documents, claims).questions
    assert [(each.first, each.tie) for each in question.ties] == [(claims[1].id, tie)]


@pytest.mark.parametrize(
    ("units", "unit", "reports"),
    [
        pytest.param(("", "soldier"), "", 1, id="people of any sort, and a part of them"),
        pytest.param(("", "person"), "person", 2, id="people, in two words"),
        pytest.param(("soldier", "troop"), "soldier", 2, id="one sort in two words"),
        pytest.param(("soldier", "civilian"), "civilian", 1, id="two sorts"),
    ],
)
def test_a_range_counts_one_unit(units, unit, reports):
    documents = days("A first text.", "Some second text.")
    claims = [
        say(d, "casualties", chain=[source], where=["Tessaro"], figures=(NamedFigure("killed", figure(n, n, u)),))
        for d, source, n, u in zip(documents, ("Minister", "Envoy"), (9, 12), units, strict=True)
    ]  # fmt: skip
    found = weigh(documents, claims).questions[0].range
    assert (found.unit, len(found.reports)) == (unit, reports)


def test_names_on_a_list_are_people_and_a_part_is_no_toll_of_the_whole():
    documents = days("A first text.", "Some second text.", "A third text of it.")
    told = zip(documents, ("Minister", "Envoy", "Doctors"), (40, 71, 4), strict=True)
    units = {40: "person", 71: "name", 4: ""}
    claims = [
        say(d, "casualties", chain=[source], where=["Tessaro"], figures=(NamedFigure("killed", figure(n, n, units[n])),))
        for d, source, n in told
    ]  # fmt: skip
    claims[2] = replace(claims[2], quote="whom four died")
    question = weigh(documents, claims).questions[0]
    assert (question.range.low, question.range.high) == (40, 71)
    assert "not in it, as they count something else or a part: 4 people" in range_told(
        question
    )


def test_a_range_says_which_figure_has_no_source():
    documents = days("A first text.", "Some second text.")
    claims = [toll(documents[0], "Minister", 40), toll(documents[1], "Envoy", 71)]
    claims[1] = replace(claims[1], chain=())
    question = weigh(documents, claims).questions[0]
    assert question.range.high == 40
    assert "no source is given beside the article: 71 people" in range_told(question)


@pytest.mark.parametrize(
    ("sentence", "numbers", "stands"),
    [
        pytest.param("The army gave nine dead, a toll it raised to 14.", ("nine", "14"), (14, 14), id="raised"),
        pytest.param("The army gave 14 dead, revised to nine.", ("14", "nine"), (9, 9), id="revised downwards"),
        pytest.param("The army gave 14 dead, up from nine.", ("14", "nine"), (14, 14), id="up from"),
        pytest.param("The dead rose from nine to 14.", ("nine", "14"), (14, 14), id="from and to"),
        pytest.param("Nine died in the south and 14 in the north, raising alarm.", ("Nine", "14"), (9, 14), id="two counts"),
    ],
)  # fmt: skip
def test_a_number_taken_back_in_its_own_sentence_is_in_no_range(sentence, numbers, stands):
    (document,) = days(sentence)
    values = {"nine": 9, "Nine": 9, "14": 14}
    claims = []
    for number, unit, source in zip(numbers, ("soldier", ""), (["Envoy"], []), strict=True):
        at = sentence.index(number)
        told = Figure(
            number, Span(at, at + 2), values[number], values[number], Bound.EXACT, unit
        )
        claims.append(
            say(
                document,
                "casualties",
                chain=source,
                where=["Tessaro"],
                figures=(NamedFigure("killed", told),),
            )
        )
    question = weigh([document], claims).questions[0]
    taken_back = stands[0] == stands[1]
    assert {tie.tie for tie in question.ties} == ({Tie.SUPERSEDES} if taken_back else set())
    labels = {p.answer.label for p in question.positions}
    if taken_back:
        assert (question.range.low, question.range.high) == stands
        assert f"{stands[0]} soldiers killed" in labels
    else:
        assert "14 people killed" in labels


def test_nine_of_the_dead_are_no_toll_of_all():
    nine = toll(article("a.txt"), "Mayor", 9)
    some = replace(nine.figures[0].figure, text="Nine of the dead")
    assert is_of_a_part(replace(nine, figures=(NamedFigure("killed", some),)))
    assert is_of_a_part(replace(nine, quote="of whom nine died"))
    assert is_of_a_part(replace(nine, quote="nine of them nurses"))
    assert is_of_a_part(replace(nine, quote="including nine nurses"))
    assert is_of_a_part(replace(nine, quote="nine of the wounded had died"))
    assert is_of_a_part(replace(nine, quote="nine succumbed to their injuries"))
    assert not is_of_a_part(replace(nine, quote="nine died"))


@pytest.mark.parametrize(
    ("unit", "quote", "counts"),
    [
        ("member", "five members of the armed forces fell", "soldier"),
        ("dead", "He put the military's losses at nine dead", "soldier"),
        ("", "Ostland's army raises Reedham losses to 24", "soldier"),
        ("man", "The police lost eight men there", "policeman"),
        ("own", "Our forces deplore the loss of nine of their own", "soldier"),
        ("dead", "It admits four dead on its own side", "own"),
        ("member", "five members of the Front fell", "member"),
        ("dead", "nine dead, the army said", "dead"),
        ("civilian", "the army lost sight of five civilians killed", "civilian"),
    ],
)
def test_whose_dead_are_counted_stands_in_other_words(unit, quote, counts):
    named = NamedFigure("killed", Figure("5", None, 5, 5, Bound.EXACT, unit))
    claim = replace(say(article("a.txt"), "casualties", figures=(named,)), quote=quote)
    assert whose_dead(claim, named).figure.unit == counts


def tell(document, who, n, quote, *, name, text="", at=0):
    """A claim that so many are dead or missing in Tessaro."""
    figures = (NamedFigure(name, Figure(text, Span(0, 9), n, n, Bound.EXACT, "")),)
    claim = say(document, "casualties", chain=[who], figures=figures, where=["Tessaro"])
    span = Span(at, at + 9)
    return replace(claim, quote=quote, sentence=span, spans=(span,))


def two_articles():
    text = "Another text of another article."
    return article("a.txt"), article("b.txt", day="2024-05-09", text=text)


@pytest.mark.parametrize(
    ("quote", "tie"),
    [
        ("17 are still missing", Tie.OTHER_TIME),
        ("17 are missing", Tie.FIGURES_DIFFER),
    ],
)
def test_those_still_missing_are_not_all_that_were(quote, tie):
    text = "Another text of another article."
    documents = [article("a.txt"), article("b.txt", text=text)]
    told = [
        tell(documents[0], "Police", 24, "24 missing", name="missing"),
        tell(documents[1], "Families", 17, quote, name="missing", at=50),
    ]
    (question,) = weigh(documents, told).questions
    assert [each.tie for each in question.ties] == [tie]


@pytest.mark.parametrize(
    ("text", "shifts"), [("21", 1), pytest.param("21 of the dead", 0, id="some")]
)
def test_some_of_the_dead_are_no_other_toll(text, shifts):
    first, second = two_articles()
    when = on("2024-04-30")
    told = [
        replace(tell(first, "Tamm", 31, "31 dead", name="killed"), when=when),
        replace(tell(second, "Tamm", 21, text, name="killed", text=text, at=50), when=when),
    ]
    (question,) = weigh([first, second], told).questions
    assert len(question.shifts) == shifts


def test_the_dead_are_people_killed():
    dead = NamedFigure("killed", Figure("15 dead", Span(0, 7), 15, 15, Bound.EXACT, "dead"))
    assert figure_words(dead) == "15 people killed"


def test_bodies_found_after_a_toll_rose_are_no_toll_before_it():
    sentence = "The toll has risen to 38 after four bodies were found"
    numbers = (("38", 38, ""), ("four bodies", 4, "body"))
    claims = []
    for text, number, unit in numbers:
        at = sentence.index(text)
        told = Figure(text, Span(at, at + len(text)), number, number, Bound.EXACT, unit)
        claim = say(article("c.txt"), "casualties", figures=(NamedFigure("killed", told),))
        claims.append(replace(claim, quote=sentence, id=f"c{number}"))
    assert withdrawn(claims) == {}
