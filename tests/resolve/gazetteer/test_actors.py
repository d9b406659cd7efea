from datetime import date

import pytest

from whence.model.actor import ActorKind, LineageKind
from whence.resolve.gazetteer.actor_table import load_actors, parse_day
from whence.resolve.gazetteer.actors import ActorIndex


@pytest.fixture(scope="module")
def index() -> ActorIndex:
    return ActorIndex()


def ids(index: ActorIndex, words: str, on: date | None = None) -> list[str]:
    return [found.actor.id for found in index.find(words, on)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("al-Qa'ida", "al-qaeda"),
        ("the Taleban", "taliban"),
        ("Daesh", "islamic-state"),
        ("ISIS-K", "iskp"),
        ("Hizballah", "hezbollah"),
        ("Kata'ib Hizballah", "kataib-hezbollah"),
        ("Jama'a Nusrat ul-Islam wa al-Muslimin", "jnim"),
        ("Afghan Defence Ministry", "afghanistan/defence-ministry"),
        ("Nigerien", "niger"),
        ("Nigerian", "nigeria"),
        ("SITE Intelligence Group", "site"),
        ("President Ashraf Ghani", "ashraf-ghani"),
    ],
)
def test_a_known_name_is_found_in_any_spelling(
    index: ActorIndex, words: str, expected: str
) -> None:
    assert ids(index, words)[0] == expected


@pytest.mark.parametrize(
    "words",
    [
        "is",
        "Is",
        "us",
        "who",
        "Who",
        "site",
        "Site",
        "un",
        "aq",
        "Fact",
        "Kandahari Reform Front",
    ],
)
def test_everyday_words_and_unknown_names_find_nothing(
    index: ActorIndex, words: str
) -> None:
    assert index.find(words) == ()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("JEM", {"jem", "jem-sudan"}),
        ("RSF", {"rsf", "rsf-press"}),
        ("Congo", {"democratic-republic-of-the-congo", "republic-of-the-congo"}),
        ("ISI", {"isi", "isi-pakistan"}),
    ],
)
def test_a_shared_alias_keeps_all_its_actors(
    index: ActorIndex, words: str, expected: set[str]
) -> None:
    assert expected <= set(ids(index, words))


def test_an_actor_that_did_not_exist_yet_comes_last(index: ActorIndex) -> None:
    early = index.find("al-Shabab", date(2010, 1, 1))
    assert early[0].actor.id == "al-shabaab"
    assert "not known to exist" in early[-1].why


def test_a_capital_is_a_weak_name_of_its_government(index: ActorIndex) -> None:
    (found,) = index.find("Kabul")
    assert found.actor.id == "afghanistan"
    assert found.score < 0.5


def test_scanning_gives_whole_words_the_longest_name_and_the_right_offsets(
    index: ActorIndex,
) -> None:
    text = (
        "Aid workers told us that al-Qa’ida and the SITE Intelligence Group’s site differ."
    )
    found = [(one.span.of(text), one.candidates[0].actor.id) for one in index.scan(text)]
    assert found == [("al-Qa’ida", "al-qaeda"), ("SITE Intelligence Group", "site")]


@pytest.mark.parametrize(
    "text",
    [
        "Is it safe? Who knows. It is us.",
        "THE TOWN IS CALM, RESIDENTS SAY, AND IT IS RAINING",
        "He hamassed a fortune in Iranian-style Maliesque decor.".replace(
            "Iranian-style ", ""
        ),
        "They met in Kabul.",
    ],
)
def test_scanning_does_not_take_plain_words_for_actors(
    index: ActorIndex, text: str
) -> None:
    assert index.scan(text) == ()


def test_an_outlet_with_an_everyday_name_needs_its_article(index: ActorIndex) -> None:
    text = "The Atlantic wrote of it; they sailed the Atlantic."
    assert [one.span.of(text) for one in index.scan(text)] == ["Atlantic"]
    assert index.scan(text)[0].span.start == text.index("Atlantic")


def test_names_do_not_run_across_a_full_stop(index: ActorIndex) -> None:
    text = "They joined Boko. Haram means forbidden."
    assert index.scan(text) == ()


def test_the_tables_hold_together() -> None:
    entries = load_actors()
    known = {entry.actor.id for entry in entries}
    assert len(known) == len(entries) >= 2_500
    assert sum(1 + len(entry.actor.names) for entry in entries) >= 12_000
    loose = {tie.other for entry in entries for tie in entry.actor.lineage} - known
    assert not loose
    assert all(entry.actor.source for entry in entries)
    assert {entry.actor.kind for entry in entries} >= set(ActorKind) - {
        ActorKind.UNKNOWN,
        ActorKind.DOCUMENT,
    }


def test_lineage_keeps_its_dates(index: ActorIndex) -> None:
    hts = index.get("hts")
    assert hts is not None
    renamed = [tie for tie in hts.lineage if tie.kind is LineageKind.RENAMED_FROM]
    assert [(tie.other, tie.start) for tie in renamed] == [("jfs", date(2017, 1, 28))]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2014", date(2014, 1, 1), date(2014, 12, 31)),
        ("2014-02", date(2014, 2, 1), date(2014, 2, 28)),
        ("2014-12", date(2014, 12, 1), date(2014, 12, 31)),
        ("2014-06-29", date(2014, 6, 29), date(2014, 6, 29)),
        ("", None, None),
    ],
)
def test_partial_days_become_first_or_last_days(
    text: str, first: date | None, last: date | None
) -> None:
    assert (parse_day(text), parse_day(text, last=True)) == (first, last)
