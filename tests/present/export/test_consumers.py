"""Programs that were not written here take what we write: Datasette and a JSON-LD processor."""

import asyncio
import json

import pytest
from tests.present.small_case import claims, documents

from whence.model.judgement import JudgementKind
from whence.present.export import Format, export
from whence.present.export.formats.annotations import CONTEXT, OWN_TERMS
from whence.present.export.labels import QUERIES
from whence.present.view import CaseView
from whence.store.judgements import Judgements
from whence.store.tables import metadata

pytestmark = pytest.mark.filterwarnings("ignore")  # those of other people's imports
MADE = [claim for own in claims() for claim in own]


# --- Datasette ---------------------------------------------------------------------------------


@pytest.fixture
def shown(case, tmp_path):
    """What Datasette answers, opening the case itself with our labels."""
    app = pytest.importorskip("datasette.app")
    Judgements(case).add("Ana", JudgementKind.ACCEPT, MADE[0])
    path = tmp_path / "labels.json"
    export(CaseView(case), Format.DATASETTE, path)
    told = json.loads(path.read_text(encoding="utf-8"))
    opened = app.Datasette([str(case.path)], metadata=told)

    def ask(address):
        answer = asyncio.run(opened.client.get(address))
        assert answer.status_code == 200, (address, answer.text)
        return answer.text

    return ask


def rows(shown, address):
    more = "&" if "?" in address else "?"
    return json.loads(shown(f"{address}{more}_shape=objects&_labels=on"))["rows"]


def test_datasette_opens_the_case_and_shows_every_table_of_ours(shown):
    tables = json.loads(shown("/town.json"))["tables"]
    seen = {table["name"] for table in tables if not table["hidden"]}
    assert {"claim", "document", "question", "claim_hop", "judgement", "run"} <= seen
    assert not {"stale_key", "vector", "alembic_version", "claim_fts"} & seen
    assert seen <= {table.name for table in metadata.sorted_tables}


def test_a_row_that_points_at_another_shows_words_and_not_a_key(shown):
    by_article = {row["document"]["label"] for row in rows(shown, "/town/claim.json")}
    assert by_article == {document.name for document in documents()}
    hops = rows(shown, "/town/claim_hop.json")
    assert {hop["claim"]["label"] for hop in hops} <= {claim.quote for claim in MADE}
    assert rows(shown, "/town/question_claim.json")[0]["question"]["label"].endswith("?")


def test_columns_say_what_they_hold(shown):
    page = shown("/town/claim")
    assert "how strongly the words put it" in page
    assert "the words that say it" in page
    assert "One row per claim" in page


def test_facets_are_there_without_asking(shown):
    facets = json.loads(shown("/town/claim.json"))["facet_results"]
    counted = {f["value"]: f["count"] for f in facets["strength"]["results"]}
    assert counted == {"plain": 7, "possible": 1}
    assert {"frame", "kind", "polarity"} <= facets.keys()


def test_claims_and_articles_are_found_by_words(shown):
    assert len(rows(shown, "/town/claim.json?_search=allied")) == 2
    assert [r["name"] for r in rows(shown, "/town/document.json?_search=resident")] == [
        "paper.txt"
    ]


@pytest.mark.parametrize("name", sorted(QUERIES))
def test_every_question_we_offer_is_answered(shown, name):
    found = rows(shown, f"/town/{name}.json?source=Sallo")
    wanted = {
        "disputed": "tied to each other",
        "on_whose_word": "Ibrahim Sallo",
        "one_origin": "",
    }
    assert wanted[name] in json.dumps(found)


# --- JSON-LD -----------------------------------------------------------------------------------

# The terms of http://www.w3.org/ns/anno.jsonld that we use, as W3C publishes them: the
# processor may load nothing, so the test holds them.
OA, DC, AS = "http://www.w3.org/ns/oa#", "http://purl.org/dc/", "http://www.w3.org/ns/activitystreams#"  # fmt: skip
ANNO = {
    "oa": OA, "dc": f"{DC}elements/1.1/", "dcterms": f"{DC}terms/", "dctypes": f"{DC}dcmitype/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "as": AS,
    "schema": "http://schema.org/", "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": {"@type": "@id", "@id": "@id"}, "type": {"@type": "@id", "@id": "@type"},
    "Annotation": "oa:Annotation", "AnnotationPage": "as:OrderedCollectionPage",
    "TextualBody": "oa:TextualBody", "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector", "Text": "dctypes:Text",
    "Software": "as:Application", "identifying": "oa:identifying",
    "describing": "oa:describing", "tagging": "oa:tagging",
    "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
    "body": {"@type": "@id", "@id": "oa:hasBody"},
    "target": {"@type": "@id", "@id": "oa:hasTarget"},
    "source": {"@type": "@id", "@id": "oa:hasSource"},
    "selector": {"@type": "@id", "@id": "oa:hasSelector"},
    "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
    "generator": {"@type": "@id", "@id": "as:generator"},
    "created": {"@id": "dcterms:created", "@type": "xsd:dateTime"},
    "value": "rdf:value", "format": "dc:format", "language": "dc:language",
    "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix",
    "start": {"@type": "xsd:nonNegativeInteger", "@id": "oa:start"},
    "end": {"@type": "xsd:nonNegativeInteger", "@id": "oa:end"},
}  # fmt: skip


def offline(address, _options=None):
    assert address == CONTEXT, f"asked for {address}"
    return {
        "contextUrl": None,
        "documentUrl": address,
        "contentType": "application/ld+json",
        "document": {"@context": ANNO},
    }


@pytest.fixture
def written(view, tmp_path):
    path = tmp_path / "out.annotations"
    export(view, Format.ANNOTATIONS, path)
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture
def expanded(written):
    jsonld = pytest.importorskip("pyld.jsonld")
    (page,) = jsonld.expand(written, {"documentLoader": offline})
    return page


def values(node, term):
    return [one.get("@value", one.get("@id")) for one in node.get(term, [])]


def test_a_json_ld_processor_finds_every_claim_as_an_annotation(expanded):
    assert expanded["@type"] == [f"{AS}OrderedCollectionPage"]
    (items,) = expanded[f"{AS}items"]
    assert {one["@id"] for one in items["@list"]} == {
        f"urn:whence:claim:{claim.id}" for claim in MADE
    }
    assert all(one["@type"] == [f"{OA}Annotation"] for one in items["@list"])


def test_selectors_keep_their_words_and_places_through_expansion(expanded):
    texts = {f"urn:whence:document:{one.id}": one.text for one in documents()}
    for item in expanded[f"{AS}items"][0]["@list"]:
        for target in item[f"{OA}hasTarget"]:
            (source,) = target[f"{OA}hasSource"]
            quote, position = target[f"{OA}hasSelector"]
            (start,), (end,) = values(position, f"{OA}start"), values(position, f"{OA}end")
            assert texts[source["@id"]][start:end] == values(quote, f"{OA}exact")[0]


def test_chain_and_wording_come_through_expansion_whole(written, expanded):
    """A name that no context knows would vanish without a word."""
    own = OWN_TERMS["whence"]
    kept = expanded[f"{AS}items"][0]["@list"]
    for item, node in zip(written["items"], kept, strict=True):
        for name in ("chain", "wording"):
            ((value,),) = (node[f"{own}{name}"],)
            assert value == {"@type": "@json", "@value": item[f"whence:{name}"]}
        hashes = [
            values(t[f"{OA}hasSource"][0], f"{own}textSha256")
            for t in node[f"{OA}hasTarget"]
        ]
        assert all(len(digest) == 64 for (digest,) in hashes)
