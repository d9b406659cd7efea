"""Each format is read back by a program that was not written here."""

import csv
import json
import re
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pyogrio
import pytest
from tests.present.small_case import ACTORS, claims, documents, filler

from whence.model.claim import Coded, Frame, Role
from whence.model.claim_json import claim_from_record
from whence.model.correction import as_is
from whence.pipeline.weighing import weigh_case
from whence.present.export import Format, export
from whence.present.export.formats import acled, ftm, ucdp
from whence.present.view import CaseView
from whence.store import Case, MadeWith
from whence.store.judgements import Judgements
from whence.store.tables import metadata
from whence.weigh import question_keys

ALL = list(Format)
GOLDEN = ("ucdp", "acled", "plover", "geojson", "graphml", "stix", "annotations")
MADE = [claim for own in claims() for claim in own]


@pytest.fixture
def case(case):
    """With a claim put right by an analyst, so that there is something to write of every sort."""
    killed = MADE[0]
    said = filler(documents()[0], "killed").span
    right = replace(
        as_is(killed), trigger="killed", trigger_span=said, roles=killed.roles[:1]
    )
    Judgements(case).correct("Ana", killed, right)
    return case


def written(view, tmp_path, wanted, **options):
    path = tmp_path / f"out.{wanted}"
    report = export(view, wanted, path, **options)
    return path, report


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def contents(path):
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return {file.name: file.read_bytes() for file in files}


@pytest.mark.parametrize("wanted", ALL)
def test_the_same_case_gives_the_same_bytes(case, tmp_path, wanted):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first, _ = written(CaseView(case), tmp_path / "a", wanted)
    second, _ = written(CaseView(case), tmp_path / "b", wanted)
    assert contents(first) == contents(second)


@pytest.mark.parametrize("wanted", ALL)
def test_every_format_says_what_it_cannot_carry(view, tmp_path, wanted):
    _, report = written(view, tmp_path, wanted)
    assert report.written
    assert report.losses
    assert all(line for line in report.lines())


@pytest.mark.parametrize("wanted", ALL)
def test_an_empty_case_can_be_written_too(tmp_path, wanted):
    with Case.open_or_create(tmp_path / "empty.whence") as case:
        path, _ = written(CaseView(case), tmp_path, wanted)
    assert path.exists()


@pytest.mark.parametrize("wanted", ALL)
def test_the_name_of_a_private_person_can_be_withheld(case, tmp_path, wanted):
    path, _ = written(CaseView(case, withhold_private=True), tmp_path, wanted)
    if wanted is Format.PARQUET:
        duckdb = pytest.importorskip("duckdb")
        told = " ".join(str(duckdb.sql(f"FROM '{p}'").fetchall()) for p in path.iterdir())
    else:
        told = " ".join(body.decode() for body in contents(path).values())
    assert not re.search(r"Amara|\bDio\b", told)
    if wanted not in {Format.UCDP, Format.ACLED, Format.PLOVER, Format.GEOJSON}:
        assert wanted is Format.DATASETTE or "Sallo" in told  # he holds a post


def test_jsonl_gives_back_every_claim(view, tmp_path):
    path, _ = written(view, tmp_path, Format.JSONL)
    back = {claim_from_record(record) for record in lines(path)}
    assert back == set(MADE)


@pytest.mark.parametrize("wanted", [Format.CSV, Format.PARQUET])
def test_every_table_can_be_read_by_duckdb(view, tmp_path, wanted):
    duckdb = pytest.importorskip("duckdb")
    path, _ = written(view, tmp_path, wanted)
    assert {file.stem for file in path.iterdir()} == {
        t.name
        for t in metadata.sorted_tables
        if t.name not in {"sketch", "vector", "summary"}
    }
    found = duckdb.sql(
        f"FROM '{path}/claim.{wanted}' SELECT id, quote ORDER BY id"
    ).fetchall()
    assert found == sorted((claim.id, claim.quote) for claim in MADE)


def test_ucdp_rows_carry_low_best_and_high_and_their_sources(view, tmp_path):
    path, _ = written(view, tmp_path, Format.UCDP)
    (row,) = rows(path)
    assert tuple(row) == ucdp.COLUMNS
    assert (row["low"], row["high"]) == ("17", "40")
    assert float(row["low"]) <= float(row["best"]) <= float(row["high"])
    assert row["where_prec"] == "1"
    assert (row["date_start"], row["date_end"], row["date_prec"]) == ("2024-05-02",) * 2 + (
        "1",
    )
    assert "Meridian Wire" in row["source_article"]
    assert "Ibrahim Sallo" in row["source_original"]
    assert row["side_a"] == "Reed Front"
    assert row["number_of_sources"] == "2"


@pytest.mark.parametrize("name", ["", "the town"])
@pytest.mark.parametrize("wanted", [Format.UCDP, Format.ACLED])
def test_deaths_that_nobody_places_are_no_row(tmp_path, wanted, name):
    (document, *_), (own, *_) = documents(), claims()
    killed = next(claim for claim in own if claim.frame is Frame.CASUALTIES)
    roles = tuple(role for role in killed.roles if role.name != "place")
    where = tuple(replace(p, name=name, id=None) for p in killed.where) if name else ()
    toll = replace(killed, where=where, roles=roles)
    with Case.open_or_create(tmp_path / "toll.whence") as case:
        run = case.start_run("test", "0", "fake")
        made_with = MadeWith("fake", "book", ACTORS, question_keys([toll]))
        case.add_article(document, Coded((toll,)), made_with, run)
        weigh_case(case, run)
        path, report = written(CaseView(case), tmp_path, wanted)
        assert rows(path) == []
        assert any("without a place" in loss.what for loss in report.losses)


def test_acled_rows_have_its_columns_and_never_the_day_of_publication(view, tmp_path):
    path, report = written(view, tmp_path, Format.ACLED)
    (row,) = rows(path)
    assert tuple(row) == acled.COLUMNS
    assert row["event_date"] == "2024-05-02"
    assert row["geo_precision"] == "1"
    assert any("without a day" in loss.what for loss in report.losses)
    assert float(row["fatalities"]) >= 17


def test_plover_takes_events_and_speech_acts_only(view, tmp_path):
    path, report = written(view, tmp_path, Format.PLOVER)
    (event,) = lines(path)
    assert (event["event"], event["mode"], event["quad_code"]) == (
        ["ASSAULT"],
        ["shelling"],
        4,
    )
    assert [actor["sector"] for actor in event["actor"]] == ["REB"]
    assert sum(loss.count for loss in report.losses) == len(MADE) - 1


def test_a_stix_bundle_parses_and_passes_the_strict_validator(view, tmp_path):
    stix2 = pytest.importorskip("stix2")
    path, _ = written(view, tmp_path, Format.STIX)
    bundle = stix2.parse(path.read_text(encoding="utf-8"), allow_custom=True)
    kinds = {one["type"] for one in bundle.objects}
    assert kinds == {
        "identity", "extension-definition", "threat-actor", "note", "relationship", "report",
    }  # fmt: skip
    validator = pytest.importorskip("stix2validator")
    options = validator.ValidationOptions(strict=True, version="2.1")
    result = validator.validate_file(str(path), options)
    assert result.is_valid, [r.errors for r in result.object_results]


def test_a_denied_tie_is_no_stix_relationship(view, tmp_path):
    path, report = written(view, tmp_path, Format.STIX)
    objects = json.loads(path.read_text(encoding="utf-8"))["objects"]
    assert sum(one["type"] == "relationship" for one in objects) == 1
    assert any(
        loss.what == "ties that are denied" and loss.count == 1 for loss in report.losses
    )


def test_the_chain_survives_in_the_stix_extension(view, tmp_path):
    path, _ = written(view, tmp_path, Format.STIX)
    objects = json.loads(path.read_text(encoding="utf-8"))["objects"]
    notes = [one for one in objects if one["type"] == "note"]
    chains = [next(iter(note["extensions"].values())).get("chain", []) for note in notes]
    assert {hop["name"] for chain in chains for hop in chain} >= {
        "Ibrahim Sallo",
        "Amara Dio",
    }


# What followthemoney 3.8 allows; its own check needs a compiler, so the list stands here.
SCHEMA_PROPERTIES = {
    "Article": set("title fileName author publisher publishedAt sourceUrl language bodyText".split()),
    "Person": {"name", "alias", "country"},
    "Organization": {"name", "alias", "country"},
    "PublicBody": {"name", "alias", "country"},
    "Mention": {"name", "document", "resolved", "detectedSchema"},
    "Event": set("name date startDate endDate location country involved summary proof".split()),
    "UnknownLink": set("subject object role summary proof date startDate endDate".split()),
    "Membership": set("member organization role summary proof date startDate endDate".split()),
    "Note": {"name", "entity", "description", "proof"},
}  # fmt: skip


def test_ftm_entities_use_only_properties_their_schema_has(view, tmp_path):
    path, _ = written(view, tmp_path, Format.FTM)
    entities = lines(path)
    known = {entity["id"] for entity in entities}
    assert len(known) == len(entities)
    for entity in entities:
        assert set(entity["properties"]) <= SCHEMA_PROPERTIES[entity["schema"]]
        for prop, values in entity["properties"].items():
            assert all(isinstance(value, str) and value for value in values)
            if ftm.PROPERTY_TYPES.get(prop) == "entity":
                assert set(values) <= known


def test_ftm_keys_are_of_letters_it_takes(view, tmp_path):
    """Its library drops an entity or a link with any other key, and says nothing."""
    path, _ = written(view, tmp_path, Format.FTM)
    key = re.compile(r"[0-9A-Za-z]([0-9A-Za-z.-]*[0-9A-Za-z])?")
    assert all(key.fullmatch(entity["id"]) for entity in lines(path))
    assert "ml.ministry" in {entity["id"] for entity in lines(path)}
    assert key.fullmatch(ftm.entity_key("ærø/vagt"))
    assert key.fullmatch(ftm.entity_key("-"))


def test_ftm_takes_nobody_for_a_body_that_is_none(tmp_path):
    holder, body = ACTORS[2], ACTORS[3]  # both are persons
    document = documents()[0]
    made = replace(
        MADE[1],
        id="c-post",
        roles=(
            *MADE[1].roles,
            Role("organisation", (filler(document, "Salt Army", body),)),
        ),
    )
    with Case.open_or_create(tmp_path / "post.whence") as case:
        run = case.start_run("test", "0", "fake")
        made_with = MadeWith("fake", "book", (holder, body), {made.id: "role|x"})
        case.add_article(document, Coded((made,)), made_with, run)
        path, _ = written(CaseView(case), tmp_path, Format.FTM)
    schemata = {entity["id"]: entity["schema"] for entity in lines(path)}
    assert schemata["c-post"] == "Note"


def test_ftm_statements_say_the_same_as_the_entities(view, tmp_path):
    path, _ = written(view, tmp_path, Format.FTM)
    statements = rows(tmp_path / "out.statements.csv")
    assert tuple(statements[0]) == ftm.STATEMENT_COLUMNS
    told = {(s["entity_id"], s["prop"], s["value"]) for s in statements}
    assert told == {
        (entity["id"], prop, value)
        for entity in lines(path)
        for prop, values in entity["properties"].items()
        for value in values
    }


def test_annotations_anchor_by_quotation_and_by_position(view, tmp_path):
    path, _ = written(view, tmp_path, Format.ANNOTATIONS)
    page = json.loads(path.read_text(encoding="utf-8"))
    texts = {f"urn:whence:document:{d.id}": d.text for d in view.documents()}
    assert len(page["items"]) == len(MADE)
    for item in page["items"]:
        for target in item["target"]:
            quote, position = target["selector"]
            text = texts[target["source"]["id"]]
            assert text[position["start"] : position["end"]] == quote["exact"]
            assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def test_annotations_use_only_terms_a_json_ld_processor_knows(view, tmp_path):
    path, _ = written(view, tmp_path, Format.ANNOTATIONS)
    page = json.loads(path.read_text(encoding="utf-8"))
    prefixes = page["@context"][1]
    own = {key for item in page["items"] for key in item if ":" in key}
    assert {key.split(":")[0] for key in own} <= set(prefixes)


def test_a_province_is_not_a_point(view, tmp_path):
    path, _ = written(view, tmp_path, Format.GEOJSON)
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    assert {f["properties"]["where_prec"]: f["geometry"] is None for f in features} == {
        1: False, 4: True, None: True,
    }  # fmt: skip


def test_the_centre_of_an_area_is_given_when_asked_and_called_so(view, tmp_path):
    path, _ = written(view, tmp_path, Format.GEOJSON, centres=True)
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    (area,) = [f for f in features if f["properties"]["where_prec"] == 4]
    assert area["geometry"]["coordinates"] == [-4.2, 14.5]
    assert area["properties"]["geometry_is"] == "centre of an area"


def test_the_features_are_read_by_gdal(view, tmp_path):
    path, report = written(view, tmp_path, Format.GEOJSON)
    file = path.rename(path.with_suffix(".geojson"))
    assert pyogrio.read_info(file)["features"] == report.written
    _, _, shapes, fields = pyogrio.raw.read(file, columns=["where_prec"])
    assert len(fields[0]) == report.written
    assert sum(shape is None for shape in shapes) == 2


# In a process of its own: what misp-stix loads keeps a browser from starting in the same one.
INTO_MISP = """
import json, sys, stix2, misp_stix_converter as misp
parser = misp.ExternalSTIX2toMISPParser()
with open(sys.argv[1], encoding="utf-8") as file:
    parser.load_stix_bundle(stix2.parse(file.read(), allow_custom=True))
parser.parse_stix_bundle(single_event=False)
assert not parser.errors, parser.errors
print(json.dumps([
    {"article": event.info, "notes": [note.note for note in event.notes],
     "names": [str(a.value) for one in event.objects for a in one.attributes]}
    for event in parser.misp_events]))
"""


def test_misp_takes_an_article_for_an_event_and_each_claim_for_a_note(view, case, tmp_path):
    path, _ = written(view, tmp_path, Format.STIX)
    asked = [sys.executable, "-c", INTO_MISP, str(path)]
    told = subprocess.run(asked, capture_output=True, text=True, check=True, timeout=120)
    events = json.loads(told.stdout)
    titles = {d.metadata.title.value for d in case.documents() if d.metadata.title}
    assert {one["article"] for one in events} == titles
    notes = [note for one in events for note in one["notes"]]
    claims = list(case.claims())
    assert len(notes) == len(claims)
    for claim in claims:
        assert any(claim.quote in note for note in notes)
    names = {name for one in events for name in one["names"]}
    assert {"Meridian Wire", "Liptako Paper"} <= names


def test_the_graph_is_read_by_networkx_with_unique_edges(view, tmp_path):
    networkx = pytest.importorskip("networkx")
    path, report = written(view, tmp_path, Format.GRAPHML)
    graph = networkx.read_graphml(path, force_multigraph=True)
    keys = [key for *_, key in graph.edges(keys=True)]
    assert len(set(keys)) == len(keys) == report.written
    assert graph.nodes["reed-front"]["kind"] == "armed_group"
    assert graph.get_edge_data("reed-front", "salt-army")


def test_the_graph_is_read_by_igraph(view, tmp_path):
    igraph = pytest.importorskip("igraph")
    path, report = written(view, tmp_path, Format.GRAPHML)
    graph = igraph.Graph.Read_GraphML(str(path))
    assert graph.ecount() == report.written
    assert "Reed Front" in graph.vs["label"]


@pytest.mark.parametrize("wanted", GOLDEN)
def test_the_small_case_comes_out_as_it_always_did(view, tmp_path, wanted):
    """Delete a file in `golden/` to have it written anew; then read what changed."""
    path, _ = written(view, tmp_path, Format(wanted))
    golden = Path(__file__).parent / "golden" / f"out.{wanted}"
    if not golden.exists():
        golden.write_bytes(path.read_bytes())
    assert path.read_bytes() == golden.read_bytes()


def test_rows_stand_in_a_fixed_order(view, tmp_path):
    path, _ = written(view, tmp_path, Format.JSONL)
    names = [record["document"] for record in lines(path)]
    assert all(one <= other for one, other in pairwise(names))
