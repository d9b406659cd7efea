"""Numbers of a text to intervals with a bound and a unit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.model.figure import Bound
from whence.model.reading import ROOT, Word
from whence.model.span import Span
from whence.resolve.figures import find_figures, find_singular, told_apart


def only(text):
    (figure,) = find_figures(text)
    return figure


@pytest.mark.parametrize(
    ("text", "low", "high", "bound", "unit"),
    [
        pytest.param("369 people", 369, 369, Bound.EXACT, "person", id="digits"),
        pytest.param("twenty-four rebels", 24, 24, Bound.EXACT, "rebel", id="words"),
        pytest.param("six hundred and fifty hostages", 650, 650, Bound.EXACT, "hostage",
                     id="hundreds in words"),
        pytest.param("2.5 million refugees", 2.5e6, 2.5e6, Bound.EXACT, "refugee", id="millions"),
        pytest.param("two and a half years", 2.5, 2.5, Bound.EXACT, "year", id="and a half"),
        pytest.param("as many as 5,000 militants", None, 5000, Bound.AT_MOST, "militant",
                     id="as many as"),
        pytest.param("up to 200 trucks", None, 200, Bound.AT_MOST, "truck", id="up to"),
        pytest.param("at least 75 attacks", 75, None, Bound.AT_LEAST, "attack", id="at least"),
        pytest.param("no fewer than 17 districts", 17, None, Bound.AT_LEAST, "district",
                     id="no fewer than"),
        pytest.param("more than 100 Taliban", 100, None, Bound.AT_LEAST, "Taliban",
                     id="a name that is the unit"),
        pytest.param("Some 500 families", 500, 500, Bound.ABOUT, "family", id="some"),
        pytest.param("an estimated 40 camps", 40, 40, Bound.ABOUT, "camp", id="estimated"),
        pytest.param("500 or more tanks", 500, None, Bound.AT_LEAST, "tank", id="or more"),
        pytest.param("20,000 to 30,000 fighters", 20000, 30000, Bound.BETWEEN, "fighter",
                     id="a range with to"),
        pytest.param("between 20 and 30 soldiers", 20, 30, Bound.BETWEEN, "soldier",
                     id="a range with between"),
        pytest.param("60–70 lorries", 60, 70, Bound.BETWEEN, "lorry", id="a range with a dash"),
        pytest.param("20 to 30 million euros", 2e7, 3e7, Bound.BETWEEN, "euro",
                     id="both ends take the magnitude"),
        pytest.param("$1.5 million", 1.5e6, 1.5e6, Bound.EXACT, "dollar", id="money"),
        pytest.param("25 per cent", 25, 25, Bound.EXACT, "percent", id="per cent"),
        pytest.param("about 75%", 75, 75, Bound.ABOUT, "percent", id="percent sign"),
        pytest.param("a dozen guards", 12, 12, Bound.EXACT, "guard", id="a dozen"),
        pytest.param("two dozen rebels", 24, 24, Bound.EXACT, "rebel", id="two dozen"),
        pytest.param("a couple of men", 2, 2, Bound.ABOUT, "man", id="a couple"),
        pytest.param("one soldier", 1, 1, Bound.EXACT, "soldier", id="one"),
    ],
)  # fmt: skip
def test_a_number_means_this_interval_and_counts_this(text, low, high, bound, unit):
    figure = only(f"The report speaks of {text}.")
    assert figure.text == text
    assert (figure.low, figure.high, figure.bound) == (low, high, bound)
    assert figure.unit == unit


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The band never had more than 900 men.", None, 900),
        ("The dead do not exceed 9 men.", None, 9),
        ("The dead exceed 9 men.", 9, None),
        ("It does not have fewer than 20 tanks.", 20, None),
        ("They didn't lose over 40 trucks.", None, 40),
        ("They did not hold as many as 30 posts.", None, 30),
        ("He did not say whether more than 30 men died.", 30, None),
        ("Not one of more than 30 men spoke.", 30, None),
        ("It has not, he said, more than 30 men.", 30, None),
    ],
)
def test_a_negated_verb_turns_a_comparison_round(text, low, high):
    figure = only(text)
    assert (figure.low, figure.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "floor"),
    [
        ("several villages", 3),
        ("a few men", 3),
        ("dozens of civilians", 24),
        ("scores of prisoners", 40),
        ("hundreds of families", 200),
        ("thousands of refugees", 2000),
        ("tens of thousands of refugees", 20000),
        ("several hundred troops", 300),
    ],
)
def test_a_vague_count_has_a_floor_and_no_ceiling(text, floor):
    figure = only(text)
    assert (figure.low, figure.high, figure.bound) == (floor, None, Bound.AT_LEAST)
    assert figure.text == text


@pytest.mark.parametrize(
    ("text", "part", "whole", "unit"),
    [
        ("17 of 34 provinces", 17, 34, "province"),
        ("17 out of 34 districts", 17, 34, "district"),
        ("17 of the country's 34 provincial capitals", 17, 34, "capital"),
        ("seven of Nigeria's 36 states", 7, 36, "state"),
        ("two-thirds of the fighters", 2 / 3, 1, "fighter"),
        ("a full third of fighters", 1 / 3, 1, "fighter"),
        ("half of the districts", 0.5, 1, "district"),
    ],
)
def test_a_part_knows_its_whole(text, part, whole, unit):
    figure = only(text)
    assert figure.low == figure.high == pytest.approx(part)
    assert (figure.of_total, figure.unit, figure.text) == (whole, unit, text)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        pytest.param(
            "12 people, including three children", ["person", "child"], id="including"
        ),
        pytest.param(
            "killing 369 people and wounding 389 others", ["person", "other"], id="and"
        ),
        pytest.param("20 killed and 15 wounded", ["killed", "wounded"], id="participles"),
        pytest.param(
            "12 civilians killed by 3 gunmen", ["civilian", "gunman"], id="verb after"
        ),
        pytest.param(
            "400 security forces members", ["member"], id="a plural before the head"
        ),
        pytest.param(
            "nearly 3,000 U.S. service members", ["member"], id="adjectives skipped"
        ),
        pytest.param("100 air strikes in 2019", ["strike"], id="a year is no figure"),
        pytest.param(
            "1500 to 2000 fighters", ["fighter"], id="numbers that could be years"
        ),
        pytest.param("three group-held buildings", ["building"], id="a compound adjective"),
        pytest.param("50 police officers", ["officer"], id="a collective before the head"),
        pytest.param("one or more attacks", ["attack"], id="one or more"),
        pytest.param("12 people a day", ["person per day"], id="a rate"),
        pytest.param("a 50 foot wall", ["foot"], id="a measure before a noun"),
    ],
)
def test_the_unit_is_the_singular_head_noun(text, units):
    assert [figure.unit for figure in find_figures(text)] == units


@pytest.mark.parametrize(
    "text",
    [
        "in 2014",
        "on 17 May 2021",
        "May 17, 2021",
        "at 5 p.m.",
        "at 7:15",
        "Resolution 2231",
        "Article 5",
        "a 35-year-old man",
        "Jo Example, 35, said so",
        "Jo Example (35) said so",
        "one of the men",
        "no one came",
        "one another",
        "the third attack",
        "the 3rd attack",
        "an F-16 jet",
        "COVID-19",
        "they won 2-1",
        "call 555-1234",
        "since 9/11",
        "as he said.[3]",
        "35°01′57″N",
        "36.269635",
        "They watched Apollo 11 land",
        "between 2014 and 2017",
        "358 Chestnut Street",
        "few came",
        "the second half of the year",
        "",
    ],
)
def test_numbers_that_count_nothing_are_left_alone(text):
    assert find_figures(text) == ()


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The raid freed 30 people, including 12 in the old town.", ["person", "person"]),
        ("It lost 40 points, or 2%, to close at 1,900.", ["point", "percent", "point"]),
        ("Support fell from 12% in May to 9.", ["percent", "percent"]),
        ("The army sent 90 men for two years and 30 who stayed.", ["man", "year", "man"]),
        ("They came in four- and five-man teams.", ["team", "team"]),
        ("There were 40 raids, and the deputy spoke at 3.", ["raid", ""]),
        ("Forty lots were sold, 60 contracts a week earlier.", ["lot", "contract"]),
    ],
)
def test_a_number_without_a_noun_goes_on_counting(text, units):
    assert [figure.unit for figure in find_figures(text)] == units


@pytest.mark.parametrize(
    ("text", "found", "unit"),
    [
        ("two Mi-17 helicopters", "two Mi-17 helicopters", "helicopter"),
        ("twenty AK-47 rifles", "twenty AK-47 rifles", "rifle"),
        ("two 500-pound bombs", "two 500-pound bombs", "bomb"),
        ("three five-man teams", "three five-man teams", "team"),
        (
            "20 military and civilian vehicles",
            "20 military and civilian vehicles",
            "vehicle",
        ),
        ("30 Malian and Chadian officers", "30 Malian and Chadian officers", "officer"),
        ("12 of the attackers", "12 of the attackers", "attacker"),
        ("20-to-30 fighters", "20-to-30 fighters", "fighter"),
        ("40 km2", "40 km2", "square kilometre"),
        ("5,000 USD", "5,000 USD", "dollar"),
        ("a tenfold rise", "tenfold", "time"),
        ("80 m.p.h", "80 m.p.h", "mile per hour"),
    ],
)
def test_the_phrase_goes_on_to_what_is_counted(text, found, unit):
    figure = only(f"The paper wrote of {text} on the road.")
    assert (figure.text, figure.unit) == (found, unit)


def test_an_age_or_a_street_number_counts_nothing():
    assert find_figures("He was 35. She turns 40 in May. They met at 22 Avenue Foch.") == ()


def test_the_reader_s_syntax_corrects_the_unit():
    text = "50 Taliban prisoner releases"
    words = (
        Word(Span(0, 2), "50", "NUM", 2, "nummod", 0),
        Word(Span(3, 10), "Taliban", "PROPN", 2, "compound", 0),
        Word(Span(11, 19), "prisoner", "NOUN", ROOT, "root", 0),
        Word(Span(20, 28), "release", "NOUN", 2, "dep", 0),
    )
    (figure,) = find_figures(text, words)
    assert figure.unit == "prisoner"


def test_one_person_by_article_is_found_only_on_demand():
    text = "A soldier was killed and an Afghan policeman was wounded in a few attacks."
    assert [figure.unit for figure in find_singular(text)] == ["soldier", "policeman"]
    assert all("soldier" not in figure.text for figure in find_figures(text))


PIECES = st.sampled_from(
    "one two twenty four hundred thousand million 5 20,000 1.5 $ % - – to or and between of a"
    " dozen dozens tens hundreds several few half third thirds / at least more than up as many"
    " people soldiers killed Afghanistan's 34 , . ( ) year old per cent day ² ٣ 10m km 2019".split()
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=12).map(" ".join))


@given(TEXTS)
def test_every_span_holds_its_words_and_no_text_is_too_odd(text):
    for finder in (find_figures, find_singular):
        found = finder(text)
        assert all(figure.span.of(text) == figure.text for figure in found)
        assert [figure.span for figure in found] == sorted(figure.span for figure in found)


@given(TEXTS)
def test_an_interval_has_its_ends_in_order_and_at_least_one(text):
    for figure in find_figures(text):
        assert figure.low is not None or figure.high is not None
        assert figure.low is None or figure.high is None or figure.low <= figure.high


@given(st.integers(2, 10**9))
def test_a_planted_number_is_found_with_its_unit(number):
    figure = only(f"Reports spoke of {number:,} fighters in the hills.")
    assert (figure.low, figure.high, figure.unit) == (number, number, "fighter")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param("The toll rose from 40 to 63 people.", [(40, 40), (63, 63)], id="risen"),
        pytest.param("It fell sharply from 63 to 25.", [(63, 63), (25, 25)], id="fallen"),
        pytest.param("The toll was revised from 40 to 25.", [(40, 40), (25, 25)], id="revised"),
        pytest.param("They number from 40 to 63 fighters.", [(40, 63)], id="a range"),
        pytest.param("It rose by 40 to 63 per cent.", [(40, 63)], id="by a range"),
    ],
)  # fmt: skip
def test_a_count_that_moved_is_two_counts(text, numbers):
    found = list(told_apart(find_figures(text), text))
    assert [(one.low, one.high) for one in found] == numbers
    assert all(one.span.of(text) == one.text for one in found)
