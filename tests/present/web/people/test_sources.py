"""Sources: who says how much and how often at first hand; shifts, grades, merging by name."""

from dataclasses import replace

import pytest
from tests.present.small_case import REEDS, SALLO, article, claim, claims, make_case
from tests.present.web.test_desk import form, judged, open_desk

from whence.model.claim import Coded, Frame
from whence.present.web import urls
from whence.store import Case, MadeWith


@pytest.fixture
def path(tmp_path):
    with make_case(tmp_path / "town.whence") as case:
        return case.path


@pytest.fixture
def client(path):
    return open_desk(path)[0]


def rows(client, **asked):
    record = client.get("/sources.json", params=asked).json()
    return {
        row[0]["text"]: [cell["text"] for cell in row] for row in record["table"]["rows"]
    }


def test_an_outlets_first_hand_is_its_own_voice_and_a_sources_what_it_says_itself(client):
    found = rows(client)
    # Outlet, kind, claims, first hand, hedged, denials, changes, articles.
    assert found["Meridian Wire"][1:8] == ["outlet", "3", "1", "0", "0", "0", "1"]
    assert found["Borderland Note"][1:4] == ["outlet", "3", "3"]
    assert found["Ibrahim Sallo"][1:5] == ["named", "1", "1", "0"]
    assert found["Reed Front"][1:8] == ["named", "1", "1", "0", "1", "0", "1"]
    assert found["Amara Dio"][4] == "1"


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ({"kind": "outlet"}, "Borderland Note"),
        ({"kind": "unnamed"}, "Amara Dio"),
        ({"order": "denied", "kind": "named"}, "Reed Front"),
        ({"words": "sallo"}, "Ibrahim Sallo"),
        ({"kind": "nonsense", "order": "nonsense", "page": "-3"}, "Borderland Note"),
    ],
)
def test_sources_are_narrowed_and_put_in_order(client, asked, first):
    assert next(iter(rows(client, **asked))) == first


def test_an_outlet_leads_to_the_claims_of_its_articles(client):
    record = client.get("/sources.json?kind=outlet&words=liptako").json()
    href = record["table"]["rows"][0][0]["href"]
    assert href == urls.search(outlet="Liptako Paper")
    cards = client.get(href.replace("?", ".json?")).json()["cards"]
    assert {card["outlet"] for card in cards} == {"Liptako Paper"}
    assert len(cards) == 2


def test_an_outlet_that_is_named_as_a_source_too_is_one_line(tmp_path):
    with make_case(tmp_path / "town.whence") as case:
        path = case.path
        text = "Fighters left Tessaro, the Meridian Wire said."
        told = article("d.txt", "Late Paper", "Fighters leave", "2024-05-09", text)
        hop = replace(
            claims()[0][0].chain[0],
            text="the Meridian Wire",
            name=("Meridian Wire",),
            ids=("a9",),
        )
        made = claim(told, "Fighters left Tessaro", Frame.STATEMENT, "", {}, (hop,))
        run = case.start_run("test", "0", "fake")
        with_key = MadeWith("fake", "book", (), {made.id: "statement|x"})
        case.add_article(told, Coded((made,)), with_key, run)
    record = open_desk(path)[0].get("/sources.json?words=meridian").json()
    (row,) = record["table"]["rows"]
    assert [cell["text"] for cell in row][:4] == ["Meridian Wire", "outlet", "4", "2"]
    assert row[0]["href"] == urls.actor("a9")
    assert row[1]["note"] == "named as a source too, in 1 claim"
    assert row[2]["href"] == urls.search(outlet="Meridian Wire")


def test_the_grade_given_stands_beside_the_source(path):
    client, guard = open_desk(path)
    client.post(urls.judgements(), data=form(guard, subject="a1", kind="grade", value="B"))
    assert rows(client)["Ibrahim Sallo"][-1] == "B"


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"subject": "a1", "kind": "grade", "value": "Z"}, "A grade is one of"),
        ({"subject": "nobody", "kind": "grade", "value": "A"}, "no actor with the id"),
        ({"subject": "a1", "kind": "merge", "value": "Nobody Known"}, "no actor with the id or the name"),
        ({"subject": "a1", "kind": "merge", "value": "ibrahim sallo"}, "merged with itself"),
        ({"subject": "c0", "kind": "accept"}, "no such claim"),
    ],
)  # fmt: skip
def test_what_cannot_be_decided_is_refused_in_words(path, values, told):
    client, guard = open_desk(path)
    answer = client.post(urls.judgements(), data=form(guard, **values))
    assert answer.status_code == 400
    assert told in answer.text
    assert judged(path) == ()


def test_actors_are_merged_by_name_too(path):
    client, guard = open_desk(path)
    client.post(
        urls.judgements(), data=form(guard, subject="a1", kind="merge", value="amara dio")
    )
    (one,) = judged(path)
    assert one.value == "a2"
    assert '<option value="a2">' in client.get("/actors/reed-front").text


def test_an_article_added_while_the_desk_runs_counts_at_once(client, path):
    before = rows(client)["Meridian Wire"]
    with Case.open(path) as case:
        late = article("late.txt", "Meridian Wire", "Late", "2024-07-09", "Reeds hold it.")
        made = claim(late, "Reeds hold it", Frame.CONTROL, "controls", {})
        run = case.start_run("test", "0", "fake 1")
        case.add_article(late, Coded((made,)), MadeWith("fake 1", "codebook 1"), run)
    after = rows(client)["Meridian Wire"]
    assert (before[2], after[2]) == ("3", "4")
    assert (before[7], after[7]) == ("1", "2")


def test_two_held_to_be_one_are_one_source_at_once(path):
    client, guard = open_desk(path)
    assert "Ibrahim Sallo" in rows(client)
    merged = form(guard, kind="merge", subject=SALLO.id, value=REEDS.id)
    assert client.post(urls.judgements(), data=merged).status_code == 303
    found = rows(client)
    assert "Ibrahim Sallo" not in found
    assert found["Reed Front"][2] == "2"
