"""The matters the comparer learns from are well formed, and their pairs say what the labels say."""

from collections import Counter

import pytest
from training.comparer import matters
from training.comparer.matters import AGAINST, AGREE, OPEN, OTHER

FILES = sorted(matters.FOLDER.glob("*.txt"))
BLOCK = """# Invented.

## Who holds Pirrin?
a | Rebels take Pirrin | The Reed Front walked into Pirrin on Monday.
a |  | The garrison of Pirrin has gone, a trader said.
b | Ministry denies | The town was never lost.
~ |  | Shots were heard in Pirrin.
x |  | The Reed Front took Gelmo.
x |  | Pirrin fell in 2019, too.
"""


def test_pairs_stand_as_their_labels_do(tmp_path):
    path = tmp_path / "one.txt"
    path.write_text(BLOCK, encoding="utf-8")
    counted = Counter(pair.label for pair in matters.of_matters(path))
    assert counted == {AGREE: 1, AGAINST: 2, OPEN: 3, OTHER: 8}


def test_a_line_without_its_three_parts_is_named(tmp_path):
    path = tmp_path / "one.txt"
    path.write_text("## Who?\na | The town was lost.\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"one\.txt:2"):
        list(matters.of_matters(path))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_matter_has_two_answers_and_near_others(path):
    assert path.read_text("utf-8").startswith("# Invented")
    for question, lines in matters.blocks(path):
        labels = Counter(line.label for line in lines)
        assert len(labels.keys() & matters.ANSWERS) > 1, question
        assert labels[matters.NEAR] > 1, question
        assert len({line.words for line in lines}) == len(lines), question
