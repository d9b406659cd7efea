"""Time phrases to intervals of days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.model.document import DatePrecision, FactSource, Published
from whence.model.when import Basis
from whence.resolve.dates import find_time_phrases, find_times, resolve_when

FRIDAY = date(2021, 5, 21)
MAY = Published(date(2021, 5, 1), DatePrecision.MONTH, FactSource.TEXT, "May 2021")
YEAR = Published(date(2021, 1, 1), DatePrecision.YEAR, FactSource.TEXT, "2021")


def days(start: str, end: str) -> tuple[date, date]:
    return date.fromisoformat(start), date.fromisoformat(end)


@pytest.mark.parametrize(
    ("phrase", "start", "end", "precision"),
    [
        pytest.param("2021-05-17", "2021-05-17", "2021-05-18", 1, id="ISO"),
        pytest.param("Jan. 3, 2017", "2017-01-03", "2017-01-04", 1, id="American order"),
        pytest.param("17 May 2019", "2019-05-17", "2019-05-18", 1, id="British order"),
        pytest.param("the 17th of May 2019", "2019-05-17", "2019-05-18", 1, id="spoken order"),
        pytest.param("Wednesday, May 17", "2017-05-17", "2017-05-18", 1,
                     id="the weekday tells the year"),
        pytest.param("Monday, May 17", "2021-05-17", "2021-05-18", 1, id="with a weekday"),
        pytest.param("May 17 to 20", "2021-05-17", "2021-05-21", 2, id="days of one month"),
        pytest.param("December 2023", "2023-12-01", "2024-01-01", 4, id="turn of the year"),
        pytest.param("2014", "2014-01-01", "2015-01-01", 5, id="a year"),
        pytest.param("the 1990s", "1990-01-01", "2000-01-01", 5, id="a decade"),
        pytest.param("the third quarter of 2019", "2019-07-01", "2019-10-01", 5, id="quarter"),
        pytest.param("spring 2018", "2018-03-01", "2018-06-01", 5, id="a season"),
        pytest.param("2014-16", "2014-01-01", "2017-01-01", 5, id="years, the second cut short"),
    ],
)  # fmt: skip
def test_a_named_date_means_these_days(phrase, start, end, precision):
    when = resolve_when(phrase, FRIDAY)
    assert (when.start, when.end) == days(start, end)
    assert when.precision == precision
    assert when.text == phrase
    assert when.span is None


@pytest.mark.parametrize(
    ("phrase", "start", "end", "value"),
    [
        pytest.param("yesterday", "2021-05-20", "2021-05-21", "2021-05-20", id="yesterday"),
        pytest.param("on Wednesday", "2021-05-19", "2021-05-20", "2021-05-19", id="looks back"),
        pytest.param("on Friday", "2021-05-21", "2021-05-22", "2021-05-21", id="the same day"),
        pytest.param("last Friday", "2021-05-14", "2021-05-15", "2021-05-14", id="last Friday"),
        pytest.param("next Friday", "2021-05-28", "2021-05-29", "2021-05-28", id="next Friday"),
        pytest.param("last week", "2021-05-10", "2021-05-17", "2021-W19", id="last week"),
        pytest.param("last month", "2021-04-01", "2021-05-01", "2021-04", id="last month"),
        pytest.param("last year", "2020-01-01", "2021-01-01", "2020", id="last year"),
        pytest.param("earlier this month", "2021-05-01", "2021-05-22", "2021-05",
                     id="no day after publication"),
        pytest.param("two weeks ago", "2021-05-03", "2021-05-10", "2021-W18", id="weeks ago"),
        pytest.param("more than two weeks ago", "2021-04-26", "2021-05-10", "2021-W18",
                     id="more than weeks ago"),
        pytest.param("almost two weeks ago", "2021-05-03", "2021-05-17", "2021-W18",
                     id="almost weeks ago"),
        pytest.param("less than a week ago", "2021-05-10", "2021-05-22", "2021-W19",
                     id="no later than publication"),
        pytest.param("three years ago", "2018-01-01", "2019-01-01", "2018", id="years ago"),
        pytest.param("17 May", "2021-05-17", "2021-05-18", "2021-05-17", id="year left out"),
        pytest.param("17 November", "2020-11-17", "2020-11-18", "2020-11-17",
                     id="the year before, when this year's is far off"),
        pytest.param("17 November last year", "2020-11-17", "2020-11-18", "2020-11-17",
                     id="a day of last year"),
        pytest.param("June last year", "2020-06-01", "2020-07-01", "2020-06",
                     id="a month of last year"),
        pytest.param("tonight", "2021-05-21", "2021-05-22", "2021-05-21TNI", id="tonight"),
        pytest.param("the past two decades", "2001-05-21", "2021-05-22", "P20Y", id="decades"),
    ],
)  # fmt: skip
def test_a_relative_date_counts_from_publication(phrase, start, end, value):
    when = resolve_when(phrase, FRIDAY)
    assert (when.start, when.end) == days(start, end)
    assert when.value == value
    assert when.basis is Basis.RELATIVE


@pytest.mark.parametrize(
    ("text", "start"),
    [
        pytest.param("Talks will resume on Sunday.", "2021-05-23", id="future weekday"),
        pytest.param("Rebels entered the town on Sunday.", "2021-05-16", id="past weekday"),
        pytest.param("A vote is scheduled for 3 July.", "2021-07-03", id="future date"),
        pytest.param("Troops must leave by June 11.", "2021-06-11", id="a deadline"),
        pytest.param(
            "Twelve dead had been brought in from the hills by Monday.",
            "2021-05-17",
            id="done by then",
        ),
    ],
)
def test_the_tense_of_the_words_around_chooses_the_direction(text, start):
    found = find_time_phrases(text, FRIDAY)
    assert [when.start for when in found] == [date.fromisoformat(start)]


@pytest.mark.parametrize(
    ("phrase", "start", "end"),
    [
        pytest.param("since 2014", "2014-01-01", "2021-05-22", id="since, until publication"),
        pytest.param("until last week", None, "2021-05-17", id="until"),
        pytest.param("before May 2019", None, "2019-05-01", id="before"),
        pytest.param("after May 2019", "2019-06-01", None, id="after"),
        pytest.param("between March and May 2019", "2019-03-01", "2019-06-01",
                     id="the first month takes the second's year"),
        pytest.param("from 2001 to 2014", "2001-01-01", "2015-01-01", id="from to"),
        pytest.param("as of February 2021", "2021-02-01", "2021-03-01", id="as of"),
    ],
)  # fmt: skip
def test_words_that_open_close_or_join_times_belong_to_them(phrase, start, end):
    (when,) = find_times(phrase, FRIDAY)
    assert when.start == (date.fromisoformat(start) if start else None)
    assert when.end == (date.fromisoformat(end) if end else None)


@pytest.mark.parametrize(
    ("phrase", "within"),
    [
        pytest.param("late 2001", days("2001-07-01", "2002-01-01"), id="late"),
        pytest.param("mid-August 2020", days("2020-08-05", "2020-08-28"), id="mid"),
        pytest.param("early 1998", days("1998-01-01", "1998-07-01"), id="early"),
    ],
)
def test_a_part_of_a_period_is_narrower_than_the_period(phrase, within):
    when = resolve_when(phrase, FRIDAY)
    assert within[0] <= when.start < when.end <= within[1]


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("the Eid celebration", "Eid"),
        ("Eid al-Adha prayers", "Eid al-Adha"),
        ("the Christmas sales season", "Christmas"),
    ],
)
def test_a_feast_keeps_only_its_own_words(phrase, words):
    assert [when.text for when in find_times(phrase, FRIDAY)] == [words]


def test_ramadan_this_year_is_the_month_of_fasting_give_or_take_a_day():
    when = resolve_when("Ramadan this year", FRIDAY)
    assert when.start <= date(2021, 4, 13) < date(2021, 5, 12) < when.end
    assert (when.end - when.start).days <= 33


@pytest.mark.parametrize("year", sorted({*range(1990, 2036)} - {2000, 2033}))  # two Eids
def test_eid_follows_ramadan_in_every_year(year):
    fast = resolve_when(f"Ramadan {year}", None)
    feasts = (resolve_when(f"Eid al-Fitr {when}", None) for when in (year, year + 1))
    gaps = [(feast.start - fast.start).days for feast in feasts]
    assert {29, 30} & set(gaps)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("On 3 May 2020 they met. Three days later they left.", "2020-05-06"),
        ("On 3 May 2020 they met. On the same day they left.", "2020-05-03"),
        ("On 3 May 2020 they met. He had left the day before.", "2020-05-02"),
        ("It began in May 2019. A year later it was over.", "2020-01-01"),
    ],
)
def test_later_and_the_same_day_count_from_the_date_before(text, start):
    assert find_times(text, FRIDAY)[-1].start == date.fromisoformat(start)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("The raid was on 3 May 2020. Six weeks later, troops came back.", "2020-06-14"),
        ("It fell in May 2020, he said on Monday. The following month it burned.",
         "2020-06-01"),
        ("They came on 2 May 2020 and left the next day.", "2020-05-03"),
        ("It was hit on 5 May 2020. The previous day, people had fled.", "2020-05-04"),
    ],
)  # fmt: skip
def test_later_counts_from_the_event_told_before_and_not_from_its_telling(text, start):
    assert find_times(text, FRIDAY)[-1].start == date.fromisoformat(start)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels took the port. Six weeks later, they left it.",
        "Rebels took the port. The following month they left it.",
        "The port fell on 3 May 2020. The mayor fled. An envoy came. Two days later, it burned.",
        "The mayor, in office since 2019, said on Friday that they came back six weeks later.",
        "Rebels struck on Thursday. Three days later they had gone.",
        "The next day, soldiers arrived.",
    ],
)
def test_what_counts_from_an_event_without_a_date_is_left_open(text):
    last = find_times(text, FRIDAY)[-1]
    assert (last.start, last.end, last.basis) == (None, None, Basis.UNRESOLVED)


def test_who_blames_on_a_monday_looks_back():
    (monday,) = find_times("It was blamed by officials on Monday for the raid.", FRIDAY)
    assert monday.start == date(2021, 5, 17)


def test_without_a_publication_date_nothing_is_placed():
    for phrase in ("last week", "yesterday", "17 May", "on Friday", "two decades ago"):
        when = resolve_when(phrase, None)
        assert (when.start, when.end, when.precision) == (None, None, None)
        assert when.basis is Basis.UNRESOLVED


def test_a_dateline_stands_in_for_a_missing_publication_date():
    (when,) = find_times("They fled yesterday.", None, "KABUL, 21 May 2021")
    assert when.start == date(2021, 5, 20)


@pytest.mark.parametrize(
    ("phrase", "start", "end"),
    [
        ("last month", "2021-04-01", "2021-05-01"),
        ("last week", "2021-04-19", "2021-05-31"),
        ("yesterday", "2021-04-30", "2021-05-31"),
    ],
)
def test_when_only_the_month_of_publication_is_known_no_day_is_invented(phrase, start, end):
    when = resolve_when(phrase, MAY)
    assert (when.start, when.end) == days(start, end)


def test_when_only_the_year_of_publication_is_known_a_month_lies_in_it():
    assert resolve_when("in March", YEAR).start == date(2021, 3, 1)


def test_an_ambiguous_date_keeps_both_readings():
    when = resolve_when("3/1/2017", FRIDAY)
    assert when.start <= date(2017, 1, 3) < date(2017, 3, 1) < when.end
    assert resolve_when("13/1/2017", FRIDAY).start == date(2017, 1, 13)


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("now", "PRESENT_REF"),
        ("currently", "PRESENT_REF"),
        ("recent years", "PAST_REF"),
        ("two decades", "P20Y"),
        ("every month", "P1M"),
        ("for six hours", "PT6H"),
        ("several years", "PXY"),
    ],
)
def test_values_follow_timex3(phrase, value):
    assert resolve_when(phrase, FRIDAY).value == value


@pytest.mark.parametrize(
    "text",
    [
        "It may rain.",
        "Fighters may march on the town.",
        "May God help them.",
        "The March on the palace went ahead.",
        "This is the second attack.",
        "The fall of the city shocked them.",
        "A 35-year-old man was held.",
        "Some 2000 fighters fled.",
        "Resolution 2231 was passed.",
        "They paid $1998 for it.",
        "Three-quarters of them fled.",
        "He sat in the sun.",
        "Mrs Jan Example spoke.",
        "2024-02-30",
        "",
    ],
)
def test_words_that_only_look_like_times_are_left_alone(text):
    assert find_times(text, FRIDAY) == ()


@pytest.mark.parametrize(
    "text",
    [
        "since 9/11",
        "the September 11 attacks",
        "since Sept. 11",
        "the heroic attacks of September 11",
    ],
)
def test_the_day_of_the_attacks_needs_no_year(text):
    (when,) = find_times(text, FRIDAY)
    assert when.start == date(2001, 9, 11)


def test_attacks_of_this_september_are_not_those_of_2001():
    (when,) = find_times("the attacks of September 11", date(2012, 9, 30))
    assert when.start == date(2012, 9, 11)


def test_a_phrase_that_names_no_time_gives_nothing():
    assert resolve_when("the governor", FRIDAY) is None


PIECES = st.sampled_from(
    "last next this the May 17 2014 , . - : / ' week weeks ago Friday since between and to two"
    " several 31 February 29 9999 a of third quarter Ramadan Eid 5 p.m. 7:15 noon every late mid"
    " 1990s '90s century decades 0 99/99/99 2021-02-31 million hundred half year earlier".split()
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=12).map(" ".join))
ANCHORS = st.one_of(st.none(), st.dates(), st.just(MAY), st.just(YEAR))


@given(TEXTS, ANCHORS)
def test_every_span_holds_its_words_and_no_text_is_too_odd(text, anchor):
    for finder in (find_times, find_time_phrases):
        found = finder(text, anchor)
        assert all(when.span.of(text) == when.text for when in found)
        assert all(when.start < when.end for when in found if when.start and when.end)
        spans = [when.span for when in found]
        assert spans == sorted(spans)


@given(TEXTS, st.dates(date(1950, 1, 1), date(2050, 1, 1)))
def test_only_what_cannot_be_placed_lacks_a_precision(text, anchor):
    for when in find_times(text, anchor):
        placed = when.start is not None or when.end is not None
        assert placed == (when.precision is not None)
        assert placed or when.basis is Basis.UNRESOLVED
