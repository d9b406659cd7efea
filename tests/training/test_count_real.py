"""Counting real documents: a row for each set and split, and none without texts."""

from training.corpus.count_real import format_table, main
from training.corpus.markup import parse_text
from training.corpus.real import split_of

DOCUMENT = (
    "@doc {id} | genre=wire | conflict=iraq | outlet=The Ferry | date=-\n"
    "P The army fled, he said.\nA said | he | The army fled, | src=witness\n"
    "F event.RETREAT | fled | actor=The army\n"
)


def test_every_set_and_split_has_its_row():
    ids = [f"{name}-{n}" for name in ("re3d", "meantime") for n in range(40)]
    source = "# Invented text\n" + "".join(DOCUMENT.format(id=one) for one in ids)
    table = format_table(parse_text(source, "x.txt"))
    train = sum(split_of(one) == "train" for one in ids[:40])
    assert f"| re3d | train | {train} | {train} | {train * 5} | 0 | {train} |" in table
    assert "| all |  | 80 | 80 | 400 | 0 | 80 | 80 | 0 | 0 | 0 | 0 |" in table


def test_without_texts_it_says_so(tmp_path, capsys):
    assert main(["--data", str(tmp_path)]) == 1
    assert str(tmp_path) in capsys.readouterr().err
