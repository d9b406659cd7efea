"""Longer invented pieces: every file parses, lies where its split looks for it, and is invented."""

import pytest
from training.corpus.load import LONGFORM, load_corpus, load_splits
from training.corpus.markup import parse_file
from training.reader.labels import fresh_maps
from training.reader.sets import own_corpus

FILES = sorted(LONGFORM.rglob("*.txt"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_file_parses_and_lies_with_its_conflict(path):
    paragraphs = parse_file(path)
    assert {one.header.conflict for one in paragraphs} == {path.parent.name}
    assert any(one.claims for one in paragraphs)


def test_all_of_it_is_for_training():
    assert {path.parent.name for path in FILES} <= set(load_splits()["train"])
    assert load_corpus("train", LONGFORM)


def test_only_attributions_and_claims_are_taught_from_it(tmp_path):
    long = {one.header.document_id for one in load_corpus("train", LONGFORM)}
    documents = own_corpus.documents("train", fresh_maps(), tmp_path)
    layers = {"frames", "pairs", "attribution", "inner", "links"}
    alone = [one for one in documents if set(one[0].labels) == layers]
    assert len(alone) == len(long)
