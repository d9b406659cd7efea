"""A case on PostgreSQL holds and answers what the same case in a file does."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import create_engine, text
from tests.fakes import make_claim, make_coded, make_document

from whence.errors import CaseBusyError, NewerCaseError, NotACaseError
from whence.model.judgement import JudgementKind
from whence.model.listing import QuestionFilter
from whence.pipeline import AddOptions, ToolsSpec, add, check
from whence.pipeline.article import ReaderChoice
from whence.present.cli import run
from whence.present.web.app import create_app
from whence.present.web.guard import Guard
from whence.store import Case, ClaimFilter, MadeWith
from whence.store.dialect import postgres
from whence.store.findings import Findings
from whence.store.judgements import Judgements
from whence.store.lists.summaries import SOURCES
from whence.store.lookup import Lookup

pytest.importorskip("psycopg", reason="the extra `postgres` is not installed")
SERVER = shutil.which("pg_ctl")
if not SERVER or not shutil.which("initdb"):
    pytest.skip("no PostgreSQL server is installed here", allow_module_level=True)
EXAMPLES = Path(__file__).parents[3] / "examples"
PAGES = (
    "/", "/articles", "/questions", "/matrix", "/actors", "/network", "/timeline", "/map", "/figures",
    "/commitments", "/search?q=fighters", "/problems", "/review", "/review?words=fighters", "/review/together",
)  # fmt: skip
OPTIONS = AddOptions(ToolsSpec(ReaderChoice.UNDERSTUDY), workers=1)


@pytest.fixture(scope="module")
def server():
    """Address of a server of our own, without the database's name."""
    folder = Path(tempfile.mkdtemp(prefix="whence-postgres-"))
    # The server refuses to run as root.
    owner = {"user": pwd.getpwnam("nobody").pw_uid} if os.geteuid() == 0 else {}
    if owner:
        os.chown(folder, owner["user"], -1)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    data, quiet = folder / "data", {"stdout": subprocess.DEVNULL, "cwd": folder, **owner}
    subprocess.run(["initdb", "-D", data, "-U", "whence", "-A", "trust", "-E", "UTF8"], check=True, **quiet)  # fmt: skip
    flags = f"-p {port} -c listen_addresses=127.0.0.1 -c fsync=off -k {folder}"
    subprocess.run([SERVER, "-D", data, "-w", "-o", flags, "-l", folder / "log", "start"], check=True, **quiet)  # fmt: skip
    yield f"postgresql://whence@127.0.0.1:{port}"
    subprocess.run(
        [SERVER, "-D", data, "-m", "immediate", "-w", "stop"], check=True, **quiet
    )
    shutil.rmtree(folder)


@pytest.fixture
def address(server, request):
    """A new, empty database, as a path, which is what the command line makes of it."""
    engine = create_engine(server.replace("://", "+psycopg://") + "/postgres")
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        name = f"c{abs(hash(request.node.name))}"
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return Path(f"{server}/{name}")


@pytest.fixture
def both(tmp_path, address):
    with (
        Case.open_or_create(tmp_path / "c.whence") as in_file,
        Case.open_or_create(address) as on_server,
    ):
        yield in_file, on_server


def answers(case):
    """What the faces ask of a case."""
    lookup = Lookup(case)
    every = ClaimFilter()
    some = next(iter(case.claims()))
    return {
        "documents": [replace(one, original=None) for one in case.documents()],
        "claims": list(case.claims()),
        "actors": list(case.actors()),
        "problems": list(case.problems()),
        "refused": case.refused(),
        "questions": list(Findings(case).questions()),
        "counts": lookup.counts(),
        "articles": lookup.articles(50),
        "frames": lookup.frames(),
        "by start": lookup.questions(QuestionFilter(order="start"), 50),
        "asked": lookup.questions(QuestionFilter(words="al-shabaab"), 50),
        "found": lookup.claims(ClaimFilter(words="fighters"), 50),
        "either": lookup.claims(ClaimFilter(words='"fighters" OR "trainers"'), 50),
        "two words": lookup.claims(ClaimFilter(words="border town"), 50),
        "unjudged": lookup.claims(ClaimFilter(unjudged=True), 50),
        "tallies": lookup.tallies(every, (("high", 0.5), ("low", 0.0))),
        "named": lookup.actors(),
        "about": lookup.claims_of_frame(some.frame, 50),
        "months": lookup.months_of(some.frame),
        "places": lookup.places(),
        "pairs": lookup.pairs(),
        "sources": SOURCES.lines(case),
    }


def test_the_examples_give_the_same_answers(both):
    for case in both:
        add(case, [str(EXAMPLES)], OPTIONS)
    here, there = map(answers, both)
    for name, found in here.items():
        assert there[name] == found, name
    assert here["found"][0] > 0
    assert list(check(both[1])) == []


def test_an_article_twice_is_there_once_and_a_new_reading_takes_the_place_of_the_old(both):
    document = make_document()
    for case in both:
        for reader in ("fake 1", "fake 1", "fake 2"):
            ours = case.start_run("test", "0", reader)
            case.add_article(document, make_coded(document), MadeWith(reader, "1"), ours)
        assert list(case.claims()) == [make_claim(document)]
        assert case.original(document.original.sha256) == document.original.content


def test_judgements_stand_and_what_was_judged_waits_no_more(both):
    document = make_document()
    claim = make_claim(document)
    for case in both:
        ours = case.start_run("test", "0", "fake 1")
        case.add_article(document, make_coded(document), MadeWith("fake 1", "1"), ours)
        assert list(case.claims(ClaimFilter(unjudged=True))) == [claim]
        Judgements(case).add("Ana", JudgementKind.REJECT, claim)
        assert list(case.claims(ClaimFilter(unjudged=True))) == []
        ((judgement, seen),) = Judgements(case).examples()
        assert (judgement.frame, judgement.quote, seen) == (claim.frame, claim.quote, claim)


def test_the_command_line_takes_an_address(address, tmp_path, capsys):
    story = EXAMPLES / "borrowed-figures" / "harbour-tribune.txt"
    told = []
    for case in (str(tmp_path / "c.whence"), str(address)):
        assert run(["add", str(story), "--case", case, "--reader", "understudy"]) == 0
        capsys.readouterr()
        commands = (
            ["check"], ["questions"], ["ask", "institute fighters"], ["claims", "--json"],
            ["brief", "-o", str(tmp_path / "b.html")],
            ["export", "--to", "csv", "-o", str(tmp_path / "csv")],
            ["export", "--to", "graphml", "-o", str(tmp_path / "g.graphml")],
        )  # fmt: skip
        told += [
            (run([command[0], case, *command[1:]]), capsys.readouterr().out)
            for command in commands
        ]
    half = len(told) // 2
    assert told[:half] == told[half:]
    assert [code for code, _ in told].count(0) > half


def test_the_desk_shows_its_pages(address):
    with Case.open_or_create(address) as case:
        add(case, [str(EXAMPLES / "borrowed-figures" / "harbour-tribune.txt")], OPTIONS)
    app = create_app(address, Guard.at("127.0.0.1", read_only=False))
    desk = TestClient(app, base_url="http://127.0.0.1")
    found = {page: desk.get(page).status_code for page in PAGES}
    assert found == dict.fromkeys(PAGES, 200)


def test_a_write_is_whole_or_absent(both):
    for case in both:
        with pytest.raises(ZeroDivisionError), case.writing():
            _ = case.start_run("test", "0", "fake 1") and 1 / 0
        assert list(case.runs()) == []


def test_one_writes_at_a_time(address):
    with Case.open_or_create(address) as first, Case.open(address) as second:
        second.session.lock_wait_s = 0.1
        told = []
        second.session.on_wait = told.append
        with first.writing(), pytest.raises(CaseBusyError):
            second.start_run("test", "0", "fake 1")
        assert told
        assert second.start_run("test", "0", "fake 1")


def test_two_who_make_the_case_at_once_make_one(address):
    made = [
        threading.Thread(target=lambda: Case.open_or_create(address).close()) for _ in "ab"
    ]
    for each in made:
        each.start()
    for each in made:
        each.join()
    with Case.open(address) as case:
        assert list(case.claims()) == []


def test_what_is_no_case_is_refused(address):
    with pytest.raises(NotACaseError, match="holds no case"):
        Case.open(address)
    with pytest.raises(NotACaseError):
        Case.open(Path("postgresql://nobody@127.0.0.1:9/none"))
    with Case.open_or_create(address) as case, case.writing():
        case.session.driver("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerCaseError):
        Case.open(address)


@pytest.mark.parametrize(
    ("path", "is_one"),
    [("postgresql://a@b/c", True), ("postgres://b/c", True), ("postgresql.whence", False)],
)
def test_an_address_is_told_from_a_file(path, is_one):
    assert postgres.is_address(Path(path)) is is_one
