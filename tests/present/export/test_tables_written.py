"""What the tables hold beside the case's own columns, and what labels and bundles say of them."""

import json
import shutil

import pytest

from whence.present.cli import run
from whence.present.export import Format, export
from whence.present.view import CaseView
from whence.store import Case

duckdb = pytest.importorskip("duckdb")


@pytest.mark.parametrize("wanted", [Format.CSV, Format.PARQUET])
def test_dates_are_dates_and_their_precision_stands_beside_them(view, tmp_path, wanted):
    export(view, wanted, tmp_path / "out")
    found = duckdb.sql(
        f"FROM '{tmp_path}/out/claim.{wanted}' SELECT DISTINCT typeof(published), "
        "published_precision WHERE published IS NOT NULL"
    ).fetchall()
    assert found == [("DATE", "day")]
    moment = duckdb.sql(f"FROM '{tmp_path}/out/run.{wanted}' SELECT typeof(started)")
    assert moment.fetchall()[0][0].startswith("TIMESTAMP")


@pytest.mark.parametrize("wanted", [Format.CSV, Format.PARQUET])
def test_numbers_and_origins_stand_in_the_tables(view, tmp_path, wanted):
    export(view, wanted, tmp_path / "out")
    found = duckdb.sql(
        f"FROM '{tmp_path}/out/claim.{wanted}' c JOIN '{tmp_path}/out/question_claim.{wanted}' q "
        "ON q.claim = c.id SELECT figure, low, high, unit, origins, independence "
        "WHERE frame = 'casualties' ORDER BY low"
    ).fetchall()
    assert found == [
        ("killed", 17.0, 17.0, "soldier", 1, "one origin"),
        ("killed", 40.0, None, "soldier", 1, "one origin"),
    ]


def test_a_bundle_is_called_the_same_whatever_the_case_is_called(case, tmp_path):
    copied = tmp_path / "other.whence"
    case.session.driver("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(case.path, copied)
    made = []
    for path in (case.path, copied):
        with Case.open(path) as opened:
            export(CaseView(opened), Format.STIX, tmp_path / "out.json")
        made.append(json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["id"])
    assert made[0] == made[1]


def test_points_that_are_missing_say_why_and_labels_are_no_tables(view, tmp_path):
    points = "\n".join(export(view, Format.GEOJSON, tmp_path / "out.geojson").lines())
    assert "points of places that no gazetteer knows (1)" in points
    assert "points of areas (1)" in points
    labels = next(export(view, Format.DATASETTE, tmp_path / "out.json").lines())
    assert labels.endswith("labels of tables written")


def test_a_check_begins_with_its_verdict(case, capsys):
    assert run(["check", str(case.path)]) == 0
    first = capsys.readouterr().out.splitlines()[0]
    assert first.endswith("all quotes and spans found")
