"""Real documents of the corpus: splits that do not leak, texts joined from a data directory."""

import json
import re

import pytest
from training.corpus.markup import parse_text
from training.corpus.real import STANDOFF, load_real, split_of, texts_at
from training.corpus.standoff import format_standoff
from training.reader.labels import fresh_maps
from training.reader.sets import entities, own_corpus

TEXT = "The army fled, he said. Nobody followed."
SOURCE = (
    "# Invented text: speakers are made up.\n"
    "@doc {id} | genre=wire | conflict=iraq | outlet=The Ferry | date=-\n"
    "P The army fled, he said.\nM ORG The army = army\nF event.RETREAT | fled | actor=The army\n"
)


def marked_ids():
    return [
        identifier
        for path in sorted(STANDOFF.glob("*.txt"))
        for identifier in re.findall(r"^@doc (\S+)", path.read_text("utf-8"), re.MULTILINE)
    ]


def key_of(split):
    return next(key for n in range(999) if split_of(f"re3d-{(key := f'K{n}')}") == split)


@pytest.fixture
def data(tmp_path):
    """A data directory with one document of each split, and the folder that marks them."""
    marks = tmp_path / "marks"
    keys = {split: key_of(split) for split in ("train", "dev", "test")}
    (tmp_path / "re3d" / "Part").mkdir(parents=True)
    marks.mkdir()
    rows = [json.dumps({"_id": key, "text": TEXT}) for key in keys.values()]
    (tmp_path / "re3d" / "Part" / "documents.json").write_text("\n".join(rows), "utf-8")
    for split, key in keys.items():
        name = f"re3d-{key}"
        paragraphs = parse_text(SOURCE.format(id=name), "x.txt")
        (marks / f"{split}.txt").write_text(format_standoff(paragraphs, {name: TEXT}))
    return tmp_path


def test_no_document_of_a_development_fifth_is_trained_on():
    kept_back = [one for one in marked_ids() if entities.is_dev(one.partition("-")[2])]
    assert kept_back
    assert not [one for one in kept_back if split_of(one) == "train"]


def test_what_was_marked_up_first_is_test_and_about_a_quarter_of_all():
    listed = re.findall(r'"(\S+)"', (STANDOFF / "splits.toml").read_text("utf-8"))
    assert set(listed) <= set(marked_ids())
    assert {split_of(one) for one in listed} == {"test"}
    everything = [split_of(one) for one in marked_ids()]
    assert everything.count("test") / len(everything) == pytest.approx(1 / 4, abs=0.06)


@pytest.mark.parametrize("split", ["train", "dev", "test"])
def test_each_split_has_its_documents_and_no_others(data, split):
    (paragraph,) = load_real(data, split, data / "marks")
    assert paragraph.header.document_id == f"re3d-{key_of(split)}"
    assert paragraph.claims[0].trigger.words(paragraph.text) == "fled"


def test_all_is_every_split(data):
    assert len(load_real(data, "all", data / "marks")) == 3


def test_without_data_there_are_no_real_documents(tmp_path):
    assert texts_at(tmp_path) == {}
    assert load_real(tmp_path, "all") == ()


def test_an_unknown_split_is_refused(tmp_path):
    with pytest.raises(KeyError):
        load_real(tmp_path, "training")


def test_real_documents_of_the_train_split_are_trained_on(data, monkeypatch):
    monkeypatch.setattr(own_corpus, "load_splits", lambda: {"train": ()})
    monkeypatch.setattr(
        own_corpus, "load_real", lambda at, split: load_real(at, split, data / "marks")
    )
    ((example,),) = own_corpus.documents("train", fresh_maps(), data)
    assert example.words[:3] == ["The", "army", "fled"]
    assert len(example.labels["frames"]) == 1
