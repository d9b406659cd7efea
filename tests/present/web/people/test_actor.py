"""The profile of an actor: ties over time, reactions given and received, changes of answer."""

from dataclasses import replace

import pytest
from tests.present.small_case import (
    REEDS,
    SALTS,
    article,
    claim,
    coded,
    filler,
    make_case,
)
from tests.present.web.test_desk import form, judged, open_desk, path
from tests.present.web.test_network import case_of_two_months

from whence.model.actor import Lineage, LineageKind
from whence.model.claim import Coded, Frame
from whence.model.ids import ActorId
from whence.pipeline.weighing import weigh_case
from whence.present.web import urls
from whence.store import MadeWith
from whence.weigh import question_keys

__all__ = ["path"]  # the fixture


def record(path, actor):
    return open_desk(path)[0].get(f"/actors/{actor}.json").json()


def test_ties_stand_in_order_of_time_with_who_stands_how_to_whom(tmp_path):
    found = record(case_of_two_months(tmp_path / "town.whence"), "salt-army")
    told = [[cell["text"] for cell in row] for row in found["ties"]["rows"]]
    assert [row[:4] for row in told] == [
        ["2024-05", "Reed Front", "allied", "Salt Army"],
        ["2024-05", "Reed Front", "allied", "Salt Army"],
        ["2024-07", "Salt Army", "fighting", "Hill Guard"],
    ]
    assert {row[2]["note"] for row in found["ties"]["rows"]} == {"", "denied"}


@pytest.fixture
def reacting(tmp_path):
    """Two reactions, one each way, and a colonel who first says yes and then no."""
    path = tmp_path / "town.whence"
    with make_case(path) as case:
        run = case.start_run("test", "0", "fake")
        told = (
            "The Salt Army condemned the Reed Front. The Reed Front praised the Salt Army."
        )
        document = article("react.txt", "Liptako Paper", "Words", "2024-06-01", told)
        reeds, salts = (
            filler(document, "the Reed Front", REEDS),
            filler(document, "The Salt Army", SALTS),
        )
        made = tuple(
            claim(
                document, words, Frame.REACTION, kind,
                {"actor": (one,), "target": (other,), "stance": (coded(kind),)},
            )
            for words, kind, one, other in (
                ("The Salt Army condemned the Reed Front", "condemn", salts, reeds),
                ("The Reed Front praised the Salt Army", "praise", reeds, salts),
            )
        )  # fmt: skip
        keys = question_keys(made)
        case.add_article(document, Coded(made), MadeWith("fake", "book", (), keys), run)
        weigh_case(case, run)
    return path


def test_reactions_given_stand_apart_from_those_received(reacting):
    sections = {
        one["title"]: one["cards"] for one in record(reacting, "reed-front")["sections"]
    }
    assert "praised" in str(sections["Reactions it gave (1)"])
    assert "condemned" in str(sections["Reactions to it (1)"])
    assert record(reacting, "reed-front")["moved"] == []


def post(client, guard, **values):
    return client.post(urls.judgements(), data=form(guard, **values))


def test_a_merge_counts_on_every_page_and_names_whom_it_holds_to_be_the_same(path):
    client, guard = open_desk(path)
    before = {page: client.get(page).json() for page in SHOWING}
    post(client, guard, kind="merge", subject="salt-army", value="Reed Front")
    network = client.get("/network.json").text
    assert "Salt Army" not in network
    search = client.get("/search.json?actor=Salt Army").json()
    assert len(search["cards"]) >= 6
    page = client.get("/actors/salt-army").text
    assert "Held to be the same as <bdi>Salt Army</bdi>" in page
    assert "<bdi>Salt Army</bdi> the same as Reed Front" in page
    (merge,) = judged(path)
    post(client, guard, kind="undo", subject=merge.id)
    assert {page: client.get(page).json() for page in SHOWING} == before


SHOWING = ("/network.json", "/actors.json", "/questions.json", "/sources.json")


def test_words_read_as_one_actor_are_given_to_a_new_one(path):
    client, guard = open_desk(path)
    offered = record(path, "reed-front")["parting"]["words"]
    assert ["Its", 1] in offered
    answer = post(client, guard, kind="give", subject="reed-front", words="Its", value="Hill Guard")  # fmt: skip
    assert answer.status_code == 303
    (made,) = judged(path)
    found = record(path, made.value)
    assert (found["title"], found["kind"]) == ("Hill Guard", "armed group")
    assert "How many fighters does the Hill Guard have" in str(found["questions"])
    shown = client.get(f"/actors/{made.value}").text
    assert "<bdi>Its</bdi> held to be Hill Guard" in shown
    nothing = post(client, guard, kind="give", subject="reed-front", value="Hill Guard")
    assert nothing.status_code == 400


def test_a_new_name_is_shown(path):
    client, guard = open_desk(path)
    post(client, guard, kind="name", subject="reed-front", value="Front of the Reeds")
    assert record(path, "reed-front")["title"] == "Front of the Reeds"
    assert "Front of the Reeds" in client.get("/network.json").text


def test_whom_lineage_names_is_told_by_a_known_name_where_the_case_has_none(tmp_path):
    ties = (
        Lineage(LineageKind.BRANCH_OF, ActorId("aqim")),
        Lineage(LineageKind.PART_OF, ActorId("river-pact")),
        Lineage(LineageKind.SPLIT_FROM, ActorId("salt-army")),
    )
    with make_case(tmp_path / "c.whence") as case:
        document = next(case.documents())
        reeds = replace(REEDS, lineage=ties)
        run = case.start_run("test", "0", "fake")
        claims = tuple(one for one in case.claims() if one.document == document.id)
        made_with = MadeWith("fake", "book", (reeds, SALTS), question_keys(claims))
        case.add_article(document, Coded(claims), made_with, run)
        weigh_case(case, run)
    rows = record(tmp_path / "c.whence", "reed-front")["table"]["rows"]
    assert [row[1]["text"] for row in rows] == [
        "al-Qaeda in the Islamic Maghreb",
        "River Pact",
        "Salt Army",
    ]
