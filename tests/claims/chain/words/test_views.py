"""*Per the army*, *by the army's count*: on whose word it stands."""

import pytest

import whence
from whence.model.claim import Frame


def toll_by(text: str) -> list[list[str]]:
    """Names in the chain of each toll."""
    tolls = [one for one in whence.read(text) if one.frame is Frame.CASUALTIES]
    return [[name for hop in one.chain for name in hop.name] for one in tolls]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("Per the army, gunmen killed nine villagers in Goma.", "the army", id="per"),
        pytest.param("Gunmen killed nine villagers in Goma, per Reuters.", "Reuters", id="per, behind"),
        pytest.param("By the army's count, 12 rebels were killed in Goma.", "the army", id="count"),
        pytest.param("By the governor's own account, nine villagers were killed in Goma.", "the governor", id="own account"),
        pytest.param("Going by the army's figures, gunmen killed nine villagers in Goma.", "the army", id="going by"),
    ],
)  # fmt: skip
def test_whose_count_or_account_it_is_told_by(text, source):
    assert toll_by(text) == [[source]]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed nine villagers per village in Ituri.",
        "Nine villagers were killed by the army's special unit in Goma.",
        "He stands by the figure of six dead.",
    ],
)
def test_a_rate_a_doer_and_a_figure_are_no_source(text):
    assert toll_by(text) == [[]]
