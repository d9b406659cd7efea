"""The profile of an actor: ties over time, reactions given and received, changes of answer."""

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
from tests.present.web.test_desk import open_desk
from tests.present.web.test_network import case_of_two_months

from whence.model.claim import Coded, Frame
from whence.pipeline.weighing import weigh_case
from whence.store import MadeWith
from whence.weigh import question_keys


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
