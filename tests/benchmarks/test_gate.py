"""The gate of the benchmarks."""

import importlib.util
import json
from pathlib import Path

import pytest

GATE = Path(__file__).parents[2] / "benchmarks" / "gate.py"


@pytest.fixture(name="gate", scope="module")
def load_gate():
    spec = importlib.util.spec_from_file_location("gate", GATE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(name="baseline")
def write_baseline(tmp_path):
    path = tmp_path / "baseline.json"
    path.write_text(json.dumps({"tolerance": 0.5, "floors": {"value": 80.0}}))
    return path


@pytest.mark.parametrize(
    ("figures", "held"),
    [
        pytest.param({"value": 81.0}, True, id="above the floor"),
        pytest.param({"value": 79.6}, True, id="within the tolerance"),
        pytest.param({"value": 79.4}, False, id="below the floor"),
        pytest.param({}, False, id="a figure that was not measured"),
        pytest.param({"value": float("nan")}, False, id="a figure that is no number"),
    ],
)
def test_a_floor_holds_or_is_named(gate, baseline, figures, held):
    assert (gate.misses(figures, baseline) == []) is held


def test_the_gate_stops_a_run_below_a_floor(gate, baseline):
    with pytest.raises(SystemExit, match="value"):
        gate.enforce({"value": 10.0}, baseline)
