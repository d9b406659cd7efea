"""The page of commitments: by party, over time, drawn by what is said to have become of them."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from fastapi.testclient import TestClient
from tests.present.small_case import REEDS, SALTS, WITH, article, claim, filler

from whence.model.claim import Coded, Filler, Frame, Polarity, Role, Wording
from whence.pipeline.weighing import weigh_case
from whence.present.web.app import create_app
from whence.present.web.guard import Guard
from whence.present.web.pictures.commitments import _bound
from whence.store import Case

EARLY = "The Reed Front promised to leave Tessaro. The Salt Army promised to disarm."
LATE = "The Reed Front left Tessaro as agreed. The Reed Front never opened the road."


def promise(document, words, kind, who=REEDS, **more):
    name = "The Reed Front" if who is REEDS else "The Salt Army"
    roles = {"by": (filler(document, name, who),), "term": (filler(document, words),)}
    return replace(claim(document, words, Frame.COMMITMENT, kind, roles), **more)


@pytest.fixture
def page(tmp_path):
    early = article("a.txt", "Meridian Wire", "Promises", "2024-01-01", EARLY)
    late = article("b.txt", "Liptako Paper", "Kept", "2024-03-01", LATE)
    told = {
        early: (
            promise(early, "to leave Tessaro", "made"),
            promise(early, "to disarm", "made", SALTS),
        ),
        late: (
            promise(late, "left Tessaro", "kept"),
            promise(
                late, "opened the road", "kept", wording=Wording(polarity=Polarity.NEGATED)
            ),
        ),
    }
    with Case.open_or_create(tmp_path / "p.whence") as case:
        run = case.start_run("test", "0", "fake 1")
        for document, made in told.items():
            case.add_article(document, Coded(made), WITH, run)
        weigh_case(case, run)
        case.finish_run(run, "done", 2, 4)
    app = create_app(tmp_path / "p.whence", Guard.at("127.0.0.1", read_only=True))
    return TestClient(app, base_url="http://127.0.0.1")


def test_reports_stand_by_party_and_in_time_and_are_drawn_by_status(page):
    parties = page.get("/commitments.json").json()["parties"]
    assert [party["name"] for party in parties] == ["Reed Front", "Salt Army"]
    reeds = [(r["status"], r["shape"]) for r in parties[0]["reports"]]
    assert reeds[0] == ("made", "ring")
    assert set(reeds[1:]) == {("kept", "disc"), ("kept, negated", "cross")}
    lefts = [r["left"] for r in parties[0]["reports"]]
    assert 0 < lefts[0] < 10
    assert 90 < lefts[1] == lefts[2] < 100


def test_the_page_draws_each_report_once(page):
    text = page.get("/commitments").text
    shapes = ('<circle class="vague"', '<circle class="filled"', 'class="cross"')
    assert [text.count(shape) for shape in shapes] == [2, 1, 1]


def test_what_became_of_a_promise_stands_with_whoever_made_it():
    made, broken = (SimpleNamespace(roles=roles) for roles in (BOUND, ()))
    cards = [SimpleNamespace(question="/q/1"), SimpleNamespace(question="/q/1")]
    assert _bound([made, broken], cards) == {"/q/1": made}
    others = SimpleNamespace(roles=(Role("by", (Filler("b", None, "Salt Army"),)),))
    assert _bound([made, others], cards) == {}


BOUND = (Role("by", (Filler("a", None, "Reed Front"),)),)
