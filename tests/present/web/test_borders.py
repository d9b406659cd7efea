"""Borders for the map are read from TopoJSON, each once."""

from frontend.build import lines_of

TOPOLOGY = {
    "transform": {"scale": [0.5, 0.25], "translate": [-180.0, -90.0]},
    "arcs": [[[0, 0], [2, 4], [-1, 0]], [[360, 360]]],
}


def test_steps_become_degrees_east_and_north():
    assert lines_of(TOPOLOGY) == [
        [[-180.0, -90.0], [-179.0, -89.0], [-179.5, -89.0]],
        [[0.0, 0.0]],
    ]
