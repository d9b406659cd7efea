"""The fit of the certainty finds the signs that tell right from wrong, and no others."""

import numpy as np
import pytest
from benchmarks.precision.fit import calibration_error, fit, out_of_fold, sorting, table_of
from benchmarks.precision.signs import Judged


def judged(number, right, **signs):
    return Judged(
        f"doc/{number % 20}", 9, "event", "event.x", right, {"bias": 1.0, **signs}
    )


ROWS = [
    judged(
        n,
        right=n % 4 != 0,
        telling=float(n % 4 != 0 or n % 12 == 0),
        noise=float(n % 3 == 0),
    )
    for n in range(400)
]


def test_the_telling_sign_gets_the_weight():
    table = table_of(ROWS)
    weights = dict(zip(table.names, fit(table, np.ones(400, dtype=bool)), strict=True))
    assert weights["telling"] > 1
    assert abs(weights["noise"]) < weights["telling"]


def test_out_of_fold_certainty_sorts_and_keeps_its_word():
    table = table_of(ROWS)
    likely = out_of_fold(table)
    assert sorting(likely, table.right) > 0.7
    # The ridge stays modest where one sign decides nearly all.
    assert calibration_error(likely, table.right) < 0.15


def test_sorting_and_calibration_by_hand():
    likely, right = np.array([0.9, 0.1]), np.array([1.0, 0.0])
    assert sorting(likely, right) == 1
    assert sorting(likely[::-1], right) == 0
    assert calibration_error(likely, right) == pytest.approx(0.1)
