"""What a case keeps, what it refuses, and that a write is whole or absent."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import select, text
from tests.fakes import make_claim, make_coded, make_document

from whence.errors import (
    CaseBusyError,
    FilterError,
    NewerCaseError,
    NotACaseError,
    ReadOnlyCaseError,
    StorageFullError,
)
from whence.model.claim import Coded
from whence.model.problem import Problem
from whence.store import Case, ClaimFilter, MadeWith, connection
from whence.store import tables as t

WITH = MadeWith("fake 1", "codebook 1")


@pytest.fixture
def case(tmp_path):
    with Case.open_or_create(tmp_path / "c.whence") as opened:
        yield opened


def put(case, document, coded=None, made_with=WITH):
    run = case.start_run("test", "0", "fake 1")
    case.add_article(document, coded or make_coded(document), made_with, run)


def test_an_article_comes_back_as_it_went_in(case):
    document = make_document()
    put(case, document)
    back = case.document(document.id)
    assert back == replace(document, original=replace(document.original, content=b""))
    assert case.original(document.original.sha256) == document.original.content


def test_claims_come_back_as_they_went_in(case):
    document = make_document()
    put(case, document)
    assert list(case.claims()) == [make_claim(document)]


def test_adding_an_article_twice_adds_nothing(case):
    document = make_document()
    put(case, document)
    before = dump_made(case)
    put(case, document)
    assert dump_made(case) == before


def test_the_order_of_articles_does_not_matter(tmp_path):
    documents = [make_document(f"{n}.txt") for n in "abc"]
    dumps = []
    for order in (documents, documents[::-1]):
        with Case.open_or_create(tmp_path / f"{order[0].name}.whence") as case:
            for document in order:
                put(case, document)
            dumps.append(dump_made(case))
    assert dumps[0] == dumps[1]


def test_a_re_run_replaces_what_was_made_and_keeps_what_was_kept(case):
    document = make_document()
    put(case, document)
    put(case, document, Coded(()), MadeWith("fake 2", "codebook 1"))
    assert list(case.claims()) == []
    assert [d.id for d in case.documents()] == [document.id]
    assert case.finished_with("fake 2", "codebook 1") == {document.id}
    assert case.finished_with("fake 1", "codebook 1") == frozenset()


def test_a_write_that_fails_half_way_leaves_nothing(case):
    document = make_document()
    twice = Coded((make_claim(document), make_claim(document)))
    with pytest.raises(Exception, match="UNIQUE"):
        put(case, document, twice)
    assert case.count(t.document) == 0
    assert case.count(t.claim) == 0


def test_the_same_fault_is_noted_once(case):
    fault = Problem("x.pdf", "ingest", "password-protected", "it needs a password")
    for _ in range(2):
        case.add_problem(fault, case.start_run("test", "0", "fake 1"))
    assert list(case.problems()) == [fault]


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        pytest.param(ClaimFilter(frame="statement"), 2, id="by frame"),
        pytest.param(ClaimFilter(frame="control"), 0, id="by a frame nobody used"),
        pytest.param(ClaimFilter(document="b.txt"), 1, id="by article"),
        pytest.param(ClaimFilter(source="The Envoy"), 2, id="by source, whatever the case"),
        pytest.param(ClaimFilter(actor="the northern group"), 2, id="by someone in a role"),
        pytest.param(ClaimFilter(actor="the envoy"), 0, id="a source is not in a role"),
        pytest.param(ClaimFilter(words="tessaro"), 2, id="by words"),
        pytest.param(
            ClaimFilter(words="tessaro NOT left"), 0, id="by words with an operator"
        ),
        pytest.param(ClaimFilter(least_extraction=0.6), 0, id="by extraction certainty"),
        pytest.param(
            ClaimFilter(since="2020-01-01"), 0, id="undated articles have no date"
        ),
    ],
)
def test_a_filter_gives_the_claims_it_asks_for(case, wanted, count):
    for name in ("a.txt", "b.txt"):
        put(case, make_document(name))
    assert len(list(case.claims(wanted))) == count


def test_search_follows_a_re_run(case):
    document = make_document()
    put(case, document)
    put(case, document, Coded((make_claim(document, "Nobody confirmed it"),)))
    assert not list(case.claims(ClaimFilter(words="tessaro")))
    assert len(list(case.claims(ClaimFilter(words="confirmed")))) == 1


@pytest.mark.parametrize(
    ("content", "why"),
    [
        pytest.param(
            b"plain text, long enough to be looked at" * 40, "not a", id="a text file"
        ),
        pytest.param(b"", "no such table|not one that Whence", id="an empty file"),
        pytest.param(
            b"SQLite format 3\x00" + b"\xff" * 4000, "not a case", id="a damaged file"
        ),
    ],
)
def test_a_file_that_is_no_case_is_refused(tmp_path, content, why):
    path = tmp_path / "x.whence"
    path.write_bytes(content)
    with pytest.raises(NotACaseError, match=why):
        Case.open(path)
    assert path.read_bytes() == content


def test_someone_elses_database_is_refused(tmp_path):
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE t (a)")
    other.commit()
    other.close()
    with pytest.raises(NotACaseError):
        Case.open_or_create(path)


def test_a_missing_file_is_refused_when_it_should_be_there(tmp_path):
    with pytest.raises(NotACaseError, match="no such file"):
        Case.open(tmp_path / "none.whence")


def test_a_case_of_a_newer_version_is_refused(case):
    with case.writing():
        case.session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerCaseError, match="newer Whence"):
        Case.open(case.path)


def test_a_full_disk_is_said_and_what_was_finished_is_kept(case):
    put(case, make_document("kept.txt"))
    pages = case.session.driver("PRAGMA page_count").scalar_one()
    case.session.driver(f"PRAGMA max_page_count = {pages}")
    big = make_document(
        "big.txt", "The envoy said the northern group had left Tessaro. " * 9000
    )
    with pytest.raises(StorageFullError, match="no space left"):
        put(case, big)
    assert [d.name for d in case.documents()] == ["kept.txt"]


def test_a_second_writer_waits_and_then_says_so(case):
    told = []
    with Case.open(case.path) as second:
        second.session.lock_wait_s = 0.2
        second.session.on_wait = told.append
        with case.writing(), pytest.raises(CaseBusyError, match="another process"):
            second.start_run("test", "0", "fake 1")
    assert len(told) == 1


def test_a_second_writer_goes_on_when_the_first_has_finished(case):
    with Case.open(case.path) as second:
        with case.writing():
            pass
        second.start_run("test", "0", "fake 1")
        assert len(list(second.runs())) == 1


def test_the_newest_migration_is_the_one_the_code_expects():
    config = Config()
    folder = Path(connection.__file__).parent / "migrations"
    config.set_main_option("script_location", str(folder))
    assert ScriptDirectory.from_config(config).get_current_head() == connection.HEAD


@pytest.mark.parametrize("table", t.metadata.sorted_tables, ids=lambda table: table.name)
def test_a_table_says_whether_it_is_kept_or_made(table):
    assert table.comment.startswith("Kept." if table.info["kept"] else "Made.")


def dump_made(case):
    """All rows of all made tables, in the order of their keys; weighing's work list aside."""
    return {
        table.name: case.session.execute(select(table).order_by(*table.primary_key)).all()
        for table in t.MADE
        if table is not t.stale_key
    }


def test_two_who_make_a_case_at_once_share_it(tmp_path):
    path = tmp_path / "two.whence"

    def put_one(name):
        with Case.open_or_create(path) as case:
            put(case, make_document(name))

    names = [f"{n}.txt" for n in range(4)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(put_one, names))
    with Case.open(path) as case:
        assert [document.name for document in case.documents()] == names
    assert [left.name for left in tmp_path.iterdir()] == ["two.whence"]


def test_who_comes_second_to_make_a_case_takes_that_of_the_first(case):
    put(case, make_document())
    with Case(case.path, connection.create(case.path)) as second:
        assert second.count(t.document) == 1


def test_a_case_is_made_where_there_are_no_links(tmp_path, monkeypatch):
    def refuse(*_arguments):
        raise PermissionError

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    with Case.open_or_create(tmp_path / "c.whence") as case:
        put(case, make_document())
    assert [left.name for left in tmp_path.iterdir()] == ["c.whence"]


def test_a_case_that_may_not_be_written_to_is_said_to_be_so(case):
    case.session.driver("PRAGMA query_only = ON")
    with pytest.raises(ReadOnlyCaseError, match="read-only; change its permissions"):
        put(case, make_document())


def test_a_folder_is_no_case_and_is_said_to_be_a_folder(tmp_path):
    for door in (Case.open, Case.open_or_create):
        with pytest.raises(NotACaseError, match="it is a folder; give a file"):
            door(tmp_path)


def test_a_case_may_be_named_by_a_string(case):
    with Case.open(str(case.path)) as opened:
        assert opened.path == case.path


@pytest.mark.parametrize(
    "condition",
    [
        {"frame": "nonsense"},
        {"polarity": "maybe"},
        {"strength": "rather"},
        {"since": "yesterday"},
        {"until": "2024-13"},
        {"least_extraction": 7},
        {"below_extraction": -0.1},
    ],
)
def test_a_condition_that_is_none_is_refused(condition):
    (name,) = condition
    with pytest.raises(FilterError, match=f"cannot look for {name}"):
        ClaimFilter(**condition)


@pytest.mark.parametrize("words", ['"', "(", "AND"])
def test_words_that_are_no_search_are_refused_in_plain_words(case, words):
    with pytest.raises(FilterError, match="put words that hold signs in double quotes"):
        list(case.claims(ClaimFilter(words=words)))


def test_a_problem_met_no_more_is_mended_and_open_again_when_it_comes_back(case):
    here = Problem("x.pdf", "ingest", "damaged", "it is not whole", "", "a/x.pdf")
    there = replace(here, origin="b/x.pdf")
    first = case.start_run("test", "0", "fake 1")
    for problem in (here, there):
        case.add_problem(problem, first)
    case.mend_problems(first, {"a/x.pdf"}, (), ())
    assert [problem.origin for problem in case.problems()] == ["b/x.pdf"]
    assert case.count(t.problem) == 2
    case.mend_problems(first, {"b/x.pdf"}, (), (there,))
    assert [problem.origin for problem in case.problems()] == ["b/x.pdf"]
    case.add_problem(here, case.start_run("test", "0", "fake 1"))
    assert len(list(case.problems())) == 2
