"""Agreement of two mark-ups: pairs by text, figures by layer, invented and real."""

import json

import pytest
from training.corpus import agreement
from training.corpus.load import FOLDER, load_corpus
from training.corpus.markup import parse_file, parse_text
from training.corpus.standoff import format_standoff

TEXT = "The army fled the town, he said."
HEAD = (
    "# Invented text: speakers are made up.\n"
    "@doc re3d-K | genre=wire | conflict=iraq | outlet=The Ferry | date=-\n"
    f"P {TEXT}\nM ORG The army = army\nA said | he | The army fled the town,\n"
)
ONCE = HEAD + "F event.RETREAT | fled | actor=The army; place=the town\n"
AGAIN = HEAD + "F control.lost | fled | actor=The army; place=the town\n"


def figures(once, again):
    pairs = agreement.pair_paragraphs(parse_text(once, "a"), parse_text(again, "b"))
    return {layer.name: layer for layer in agreement.measure(pairs)}


def test_the_same_mark_up_twice_agrees_wholly():
    assert {layer.exact for layer in figures(ONCE, ONCE).values()} == {100}


def test_only_the_layers_that_differ_disagree():
    found = figures(ONCE, AGAIN)
    assert found["mentions (type)"].exact == 100
    assert found["frame triggers (frame)"].exact == 0
    assert found["role fillers (frame and role)"].words == 0


def test_a_span_cut_shorter_counts_by_its_words():
    content = figures(
        ONCE, ONCE.replace("| The army fled the town,", "| The army fled the town")
    )
    layer = content["attribution: content"]
    assert layer.exact == 0
    assert 85 < layer.words < 100


def test_a_text_marked_once_only_is_refused():
    with pytest.raises(ValueError, match="no first version"):
        figures(ONCE, AGAIN.replace("town", "city"))


def test_real_documents_are_compared_where_their_texts_are(tmp_path, monkeypatch, capsys):
    data, marks = tmp_path / "data", tmp_path / "marks"
    (data / "re3d" / "Part").mkdir(parents=True)
    row = json.dumps({"_id": "K", "text": TEXT})
    (data / "re3d" / "Part" / "documents.json").write_text(row, "utf-8")
    for folder, source in ((marks, ONCE), (marks / "second", AGAIN)):
        folder.mkdir()
        written = format_standoff(parse_text(source, "x"), {"re3d-K": TEXT})
        (folder / "re3d.txt").write_text(written, "utf-8")
    (marks / "README.md").write_text("<!-- agreement -->\n<!-- /agreement -->\n", "utf-8")
    monkeypatch.setattr(agreement, "STANDOFF", marks)
    assert agreement.main(["--data", str(data), "--write"]) == 0
    assert "| frame triggers (frame) | 1 | 1 | 0.0 |" in capsys.readouterr().out
    assert "1 paragraphs, 7 words" in (marks / "README.md").read_text("utf-8")


def test_every_second_mark_up_has_its_first():
    paths = sorted((FOLDER / "second").glob("*.txt"))
    again = [one for path in paths for one in parse_file(path)]
    assert len(agreement.pair_paragraphs(load_corpus("all"), again)) == len(again) > 0
