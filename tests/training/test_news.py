"""News whose claims are marked: texts as they are read, and what of them is trained on."""

import json

import pytest
from training.corpus import real
from training.corpus.markup import parse_text
from training.corpus.news import ecb_texts, muc_texts, polnear_texts, timebank_texts
from training.corpus.real import NEWS_SETS, split_of
from training.corpus.standoff import format_standoff
from training.reader.labels import fresh_maps
from training.reader.sets import own_corpus

MARKED = (
    "# Invented text: speakers are made up.\n"
    "@doc muc4-{id} | genre=wire | conflict=- | outlet=- | date=-\n"
    "P THE REBELS FLED LIMA.\nF event.RETREAT | FLED | actor=THE REBELS\n"
)


def key_of(split):
    return next(key for n in range(999) if split_of(f"muc4-{(key := f'D{n}')}") == split)


@pytest.fixture
def muc(tmp_path):
    """A data directory with two dispatches in capitals, one of each split."""
    folder = tmp_path / "muc4" / "grit" / "data" / "muc" / "raw_files" / "proc_output"
    folder.mkdir(parents=True)
    rows = [
        {"docid": key_of(split), "text": "THE REBELS\nFLED LIMA.\n\n \nTHE END."}
        for split in ("train", "dev")
    ]
    (folder / "doc_train").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return tmp_path


def test_a_dispatch_has_a_line_for_each_paragraph(muc):
    assert set(muc_texts(muc / "muc4").values()) == {"THE REBELS FLED LIMA.\n\nTHE END."}


def test_articles_of_the_other_sets_are_read(tmp_path):
    (tmp_path / "data" / "train" / "text").mkdir(parents=True)
    (tmp_path / "data" / "train" / "text" / "a.txt").write_text("One.\n\nTwo.")
    assert polnear_texts(tmp_path) == {"a": "One.\n\nTwo."}
    (tmp_path / "Training").mkdir()
    (tmp_path / "Training" / "b.tml").write_text(
        "<DCT>x</DCT><TEXT>\nIt <EVENT>rained</EVENT>\nand ``so'' &amp; on.\n\nEnd.\n</TEXT>"
    )
    assert timebank_texts(tmp_path) == {"b": 'It rained and "so" & on.\n\nEnd.'}
    (tmp_path / "ECB+").mkdir()
    words = "".join(
        f'<token sentence="{n}">{word}</token>'
        for n, row in enumerate(["He left , she said .", "It 's ( not ) so ."])
        for word in row.split()
    )
    (tmp_path / "ECB+" / "1_2ecb.xml").write_text(f"<Document>{words}</Document>")
    assert ecb_texts(tmp_path) == {"1_2ecb": "He left, she said.\n\nIt's (not) so."}


def test_nothing_of_the_news_is_kept_for_testing_and_a_tenth_for_development():
    splits = [split_of(f"{name}-{n}") for name in NEWS_SETS for n in range(500)]
    assert set(splits) == {"train", "dev"}
    assert splits.count("dev") / len(splits) == pytest.approx(0.1, abs=0.02)


def test_claims_alone_are_trained_on_and_capitals_are_cased(muc, monkeypatch):
    texts = {f"muc4-{key}": text for key, text in muc_texts(muc / "muc4").items()}
    paragraphs = [
        one
        for split in ("train", "dev")
        for one in parse_text(MARKED.format(id=key_of(split)), "x.txt")
    ]
    marks = muc / "marks"
    marks.mkdir()
    (marks / "muc4.txt").write_text(format_standoff(paragraphs, texts))
    monkeypatch.setattr(real, "NEWS", marks)
    ((example,),) = own_corpus.news("train", fresh_maps(), muc)
    assert example.words[1:3] == ["rebels", "fled"]
    assert set(example.labels) == {"frames", "pairs"}
    assert len(example.labels["frames"]) == 1
