"""A case of an earlier version comes up to this one whole; what was written is never rewritten."""

import json
import sqlite3
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from tests.fakes import make_claim, make_document

from whence.model.claim import Coded, HedgeWord, Strength, Wording
from whence.model.judgement import JudgementKind
from whence.model.span import Span
from whence.store import Case, MadeWith, connection
from whence.store.judgements import Judgements
from whence.store.rows import text_key
from whence.store.tables import metadata

FOLDER = Path(connection.__file__).parent / "migrations"
# Of the schema each finished migration leaves behind: a changed one would part the cases that
# were made before the change from those made after it.
SCHEMATA = {
    "0001": "e746f283a92d78da",
    "0002": "4e994a27362be019",
    "0003": "511c22a7c220c842",
    "0004": "6e2292c749c2bd6a",
    "0005": "b5dc0ca57e58102a",
    "0006": "1084e91602196512",
}
HEDGE = HedgeWord("w", Span(0, 1), "likelihood", "x")
WORDINGS = (
    Wording(),
    Wording(certainty="possible", hedges=(HEDGE,)),
    Wording(certainty="probable", hedges=(HEDGE,)),
    Wording(certainty="probable", conditional=True),
    Wording(certainty="possible", hedges=(replace(HEDGE, kind="conditional"),)),
    Wording(hedges=(replace(HEDGE, kind="confidence"),)),
)


def bring_to(path, revision):
    """The case at `path` as a program of that version would leave it."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    engine = connection.make_engine(path)
    with engine.begin() as opened:
        config.attributes["connection"] = opened
        command.upgrade(config, revision)
    engine.dispose()


@pytest.fixture
def first(tmp_path):
    """An empty case of the first version."""
    path = tmp_path / "first.whence"
    raw = sqlite3.connect(path)
    raw.execute(f"PRAGMA application_id = {connection.APPLICATION_ID}")
    raw.close()
    bring_to(path, "0001")
    return path


def shape(path):
    """Every table with its columns, keys and indexes; what a query or a tool can tell."""
    raw = sqlite3.connect(path)
    names = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%STRICT%'"
    found = {}
    for (name,) in raw.execute(names).fetchall():
        indexes = sorted(
            (index, tuple(raw.execute(f"PRAGMA index_info({index})")))
            for _, index, *_ in raw.execute(f"PRAGMA index_list({name})")
        )
        found[name] = (
            raw.execute(f"PRAGMA table_xinfo({name})").fetchall(),
            sorted(raw.execute(f"PRAGMA foreign_key_list({name})")),
            indexes,
        )
    raw.close()
    return found


def test_an_upgraded_case_has_the_tables_the_code_declares(first, tmp_path):
    bring_to(first, connection.HEAD)
    live = tmp_path / "live.db"
    engine = connection.make_engine(live)
    metadata.create_all(engine)
    engine.dispose()
    assert shape(first) == shape(live)


@pytest.mark.parametrize("revision", sorted(SCHEMATA))
def test_a_finished_migration_is_never_changed(first, revision):
    bring_to(first, revision)
    told = json.dumps(sorted(shape(first).items()))
    assert sha256(told.encode()).hexdigest()[:16] == SCHEMATA[revision]


def test_every_migration_has_its_mark():
    files = {path.name[:4] for path in (FOLDER / "versions").glob("[0-9]*.py")}
    assert files == set(SCHEMATA)


def fill_first(path, claims):
    """What the first version wrote of an article, its claims and a judgement on the first."""
    document = make_document()
    with Case.open_or_create(path.with_name("new.whence")) as case:
        run = case.start_run("test", "0", "fake 1")
        case.add_article(document, Coded(claims), MadeWith("fake 1", "book"), run)
        Judgements(case).add("Ana", JudgementKind.REJECT, claims[0], note="no")
    raw = sqlite3.connect(path)
    raw.execute("ATTACH ? AS new", (str(path.with_name("new.whence")),))
    for table in ("run", "original", "document", "coded", "claim", "judgement"):
        columns = ", ".join(
            f'"{row[1]}"' for row in raw.execute(f"PRAGMA table_info({table})")
        )
        copied = f"INSERT INTO {table} ({columns}) SELECT {columns} FROM new.{table}"  # noqa: S608
        raw.execute(copied)
    raw.commit()
    raw.close()


def test_what_an_old_case_holds_is_there_after_the_upgrade(first):
    document = make_document()
    made = tuple(
        replace(make_claim(document), id=f"c{n}", wording=wording)
        for n, wording in enumerate(WORDINGS)
    )
    fill_first(first, made)
    with Case.open(first) as case:
        assert tuple(case.claims()) == made
        (kept,) = Judgements(case).all()
        assert (kept.who, kept.kind, kept.note) == ("Ana", "reject", "no")
        seen = (made[0].frame, made[0].kind, made[0].quote)
        assert (kept.frame, kept.claim_kind, kept.quote) == seen
    raw = sqlite3.connect(first)
    strengths = [one for (one,) in raw.execute("SELECT strength FROM claim ORDER BY id")]
    keys = [one for (one,) in raw.execute("SELECT text_key FROM claim ORDER BY id")]
    (judged,) = raw.execute("SELECT judged FROM judgement").fetchone()
    raw.close()
    assert strengths == [claim.wording.strength for claim in made]
    assert keys == [text_key(claim.quote) for claim in made]
    assert set(strengths) == set(Strength)
    assert json.loads(judged)["id"] == "c0"


def test_a_question_of_an_old_case_tells_how_often_an_answer_changed(first):
    bring_to(first, "0004")
    raw = sqlite3.connect(first)
    asked = (
        "INSERT INTO question VALUES (?, ?, 'control', 'Who?', 1, 1, 1, 0, NULL, NULL, ?)"
    )
    for name, shifts in (("q1", []), ("q2", [{"why": "one"}, {"why": "other"}])):
        raw.execute(asked, (name, name, json.dumps({"shifts": shifts})))
    raw.commit()
    raw.close()
    bring_to(first, connection.HEAD)
    raw = sqlite3.connect(first)
    found = raw.execute("SELECT id, shifts FROM question ORDER BY id").fetchall()
    raw.close()
    assert found == [("q1", 0), ("q2", 2)]
