"""Two actors: what is said of them in a period, whoever is named first."""

import pytest
from tests.present.web.test_desk import open_desk
from tests.present.web.test_network import case_of_two_months


@pytest.fixture
def client(tmp_path):
    return open_desk(case_of_two_months(tmp_path / "town.whence"))[0]


def page(client, **asked):
    return client.get("/ties.json", params=asked).json()


@pytest.mark.parametrize("asked", [{"one": "reed-front", "other": "salt-army"}, {"one": "Salt Army", "other": "reed-front"}])  # fmt: skip
def test_both_ways_of_asking_find_the_same(client, asked):
    found = page(client, **asked)
    assert {card["polarity"] for card in found["cards"]} == {"affirmed", "denied"}
    (row,) = found["table"]["rows"]
    assert row[0]["text"] in {"allied 1, allied (denied) 1", "allied (denied) 1, allied 1"}
    assert row[1]["text"] == "3 May 2024 to 4 May 2024"
    assert row[4]["href"].startswith("/questions/")
    assert "one origin" in row[3]["text"]


def test_a_period_holds_what_was_published_in_it(client):
    both = {"one": "reed-front", "other": "salt-army"}
    assert (
        page(client, **both, until="2024-05-03")["words"]
        == "1 claim, published to 2024-05-03."
    )
    assert page(client, **both, since="2024-06")["cards"] == []


def test_somebody_without_an_id_is_found_by_name(client):
    (card,) = page(client, one="salt-army", other="Hill Guard")["cards"]
    assert "at war" in "".join(piece["text"] for piece in card["excerpt"])


def test_nobody_is_no_page(client):
    assert client.get("/ties").status_code == 404
