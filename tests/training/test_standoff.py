"""Stand-off mark-up: nothing is lost without the words, and a changed text is refused."""

from dataclasses import replace
from itertools import groupby

import pytest
from training.corpus.load import load_corpus
from training.corpus.markup import parse_text
from training.corpus.standoff import format_standoff, load_standoff

SOURCE = (
    "# Invented text: speakers are made up.\n"
    "@doc a-01-a | genre=wire | conflict=sahel | outlet=The Ferry | date=-\n"
    "P The army fled, he said.\nM ORG The army = army\n"
    "A said | he | The army fled, | src=witness\n"
    "F event.RETREAT/withdraw | fled | actor=The army | hedges=he; chain=A < B; q=x\n"
)
TEXT = "A headline.\n\n  The army fled, he said.  \n"


@pytest.fixture
def written(tmp_path):
    path = tmp_path / "set.txt"
    paragraphs = parse_text(SOURCE, "x.txt")
    path.write_text(format_standoff(paragraphs, {"a-01-a": TEXT}), encoding="utf-8")
    return path


def test_the_file_holds_no_words_of_the_text(written):
    assert "fled" not in written.read_text(encoding="utf-8")


def test_joined_with_its_text_it_says_the_same(written):
    (back,) = load_standoff(written, {"a-01-a": TEXT})
    (paragraph,) = parse_text(SOURCE, "x.txt")
    assert replace(back, line=0) == replace(paragraph, line=0)


def test_a_changed_text_is_refused(written):
    with pytest.raises(ValueError, match="differs"):
        load_standoff(written, {"a-01-a": TEXT + "!"})


def test_a_document_without_text_is_left_out(written):
    assert load_standoff(written, {}) == ()


def test_a_paragraph_that_is_not_in_the_document_is_refused():
    with pytest.raises(ValueError, match="not there"):
        format_standoff(parse_text(SOURCE, "x.txt"), {"a-01-a": "Something else."})


def test_the_whole_corpus_survives_the_round_trip(tmp_path):
    paragraphs = load_corpus("all")
    texts = {
        identifier: "\n\n".join(one.text for one in group)
        for identifier, group in groupby(paragraphs, key=lambda one: one.header.document_id)
    }
    path = tmp_path / "all.txt"
    path.write_text(format_standoff(paragraphs, texts), encoding="utf-8")
    back = load_standoff(path, texts)
    assert [replace(one, line=0) for one in back] == [
        replace(one, line=0) for one in paragraphs
    ]
