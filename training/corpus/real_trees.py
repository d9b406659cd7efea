"""Dependency trees of real documents, without their text: `trees/standoff/<set>.conllu`.

FORM is empty there; MISC says where the word stands in its paragraph (`Offset=12:17`), and the
text is joined from a data directory, as it is for the claims marked in the same documents.
"""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from training.corpus.real import load_news, load_real
from training.corpus.trees import TREES, read_conllu

REAL_TREES = TREES / "standoff"
Rows = list[list[str]]
_FORM, _MISC = 1, 9


def real_trees(data: Path, split: str, folder: Path = REAL_TREES) -> Iterator[list[Rows]]:
    """Sentences of each document of a split whose text is below `data`.

    Yields:
        CoNLL-U rows of ten columns by sentence, with the words in their place.

    Raises as `load_real` does.
    """
    texts = paragraphs_of(data, split)
    for path in sorted(folder.glob("*.conllu")):
        for _, group in groupby(_sentences(path), key=lambda one: one[0][0]):
            found = [_filled(rows, texts[key]) for key, rows in group if key in texts]
            if found:
                yield found


def paragraphs_of(data: Path, split: str) -> dict[tuple[str, int], str]:
    """Texts of the marked real documents of a split by document id and paragraph number."""
    found: dict[tuple[str, int], str] = {}
    for paragraphs in (load_news(data, split), load_real(data, split)):
        for name, group in groupby(paragraphs, key=lambda one: one.header.document_id):
            found |= {(name, number): one.text for number, one in enumerate(group)}
    return found


def _sentences(path: Path) -> Iterator[tuple[tuple[str, int], Rows]]:
    """Document id, paragraph number and rows of each sentence, in file order."""
    document, number = "", 0
    for comments, rows in read_conllu(path):
        document = comments.get("newdoc id", document)
        number = int(comments.get("paragraph", number))
        yield (document, number), rows


def _filled(rows: Rows, text: str) -> Rows:
    out = []
    for row in rows:
        start, end = map(int, row[_MISC].removeprefix("Offset=").split(":"))
        out.append([row[0], text[start:end], *row[_FORM + 1 :]])
    return out
