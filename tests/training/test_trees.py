"""The dependency trees of our own text."""

import pytest
from training.corpus import real_trees
from training.corpus.load import load_splits
from training.corpus.trees import TREES, Node, faults, sentences, tree_files


def node(form: str, head: int, relation: str, upos: str = "NOUN") -> Node:
    return Node(form, upos, head, relation)


@pytest.mark.parametrize(
    "path", sorted(TREES.rglob("*.conllu")), ids=lambda path: path.stem
)
def test_every_sentence_is_one_tree_of_known_labels(path) -> None:
    found = list(sentences(path))
    assert found
    wrong = [(name, fault) for name, nodes in found for fault in faults(nodes)]
    assert wrong == []


def test_no_two_sentences_share_an_id() -> None:
    names = [name for path in TREES.rglob("*.conllu") for name, _ in sentences(path)]
    assert len(names) == len(set(names))


def test_every_file_is_in_a_split() -> None:
    split = {path for name in load_splits() for path in tree_files(name)}
    assert split == set(TREES.glob("*.conllu"))


@pytest.mark.parametrize(
    ("nodes", "fault"),
    [
        ([node("a", 0, "root"), node("b", 0, "root")], "2 roots"),
        ([node("a", 0, "root"), node("b", 3, "obj"), node("c", 2, "obj")], "a circle"),
        ([node("a", 0, "root"), node("b", 1, "thing")], "unknown relation thing"),
        ([node("a", 0, "root", "NOUNS")], "unknown part of speech NOUNS"),
        ([node("a", 0, "root"), node("b", 5, "obj")], "no word 5"),
        ([node("a", 0, "obj")], "obj with head 0"),
    ],
)
def test_a_broken_tree_is_found_out(nodes, fault) -> None:
    assert any(fault in one for one in faults(nodes))


def test_real_trees_take_their_words_from_the_paragraphs_of_a_split(tmp_path, monkeypatch):
    row = "{n}\t_\t_\t{upos}\t_\t_\t{head}\t{rel}\t_\tOffset={at}\n"
    first = row.format(n=1, upos="NOUN", head=2, rel="nsubj", at="0:6")
    second = row.format(n=2, upos="VERB", head=0, rel="root", at="7:11")
    (tmp_path / "x.conllu").write_text(
        "# newdoc id = x-1\n# paragraph = 2\n# sent_id = a\n" + first + second + "\n"
        "# newdoc id = x-2\n# paragraph = 0\n# sent_id = b\n" + first + second + "\n"
    )
    texts = {("x-1", 2): "Rebels fled.", ("x-1", 0): "Nobody came."}
    monkeypatch.setattr(real_trees, "paragraphs_of", lambda *_: texts)
    (document,) = real_trees.real_trees(tmp_path, "train", tmp_path)
    assert [[columns[1] for columns in rows] for rows in document] == [["Rebels", "fled"]]
