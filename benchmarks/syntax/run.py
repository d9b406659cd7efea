"""Parts of speech and dependencies on UD treebanks, gold words."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from benchmarks.scoring import main
from training.corpus.real_trees import real_trees
from training.corpus.trees import read_conllu, tree_files

from whence.model.ids import DocId
from whence.model.reading import ROOT
from whence.read.layout import lay_out_words
from whence.read.reader import TrainedReader

Row = tuple[str, str, str, int, str]  # word, upos, xpos, head in the sentence, relation


def documents(path: Path) -> Iterator[list[list[list[Row]]]]:
    """Documents as paragraphs as sentences as rows."""
    document: list[list[list[Row]]] = []
    for comments, rows in read_conllu(path):
        if document and any(key.startswith("newdoc") for key in comments):
            yield document
            document = []
        if not document or any(key.startswith("newpar") for key in comments):
            document.append([])
        document[-1].append(_rows(rows))
    if document:
        yield document


def real_documents(data: Path, split: str) -> Iterator[list[list[list[Row]]]]:
    """Real documents of our corpus, each sentence a paragraph."""
    for document in real_trees(data, split):
        yield [[_rows(rows)] for rows in document]


def _rows(rows: list[list[str]]) -> list[Row]:
    return [(c[1], c[3], c[4], int(c[6]) - 1, c[7]) for c in rows]


def treebank(
    reader: TrainedReader, found: Iterable[list[list[list[Row]]]], name: str
) -> dict[str, float]:
    """UPOS, UAS and LAS in per cent, with and without punctuation."""
    counts = dict.fromkeys(
        (
            "words",
            "upos",
            "xpos",
            "uas",
            "las",
            "plain",
            "plain uas",
            "plain las",
            "core las",
        ),
        0,
    )
    for document in found:
        given = [[[row[0] for row in rows] for rows in paragraph] for paragraph in document]
        text, layout = lay_out_words(given, reader.pieces)
        words = reader.read_laid(DocId("d"), text, layout).words
        at = 0
        for rows in (rows for paragraph in document for rows in paragraph):
            for _, upos, xpos, head, relation in rows:
                word = words[at]
                base = layout.sentences[word.sentence].first
                mine = word.head if word.head == ROOT else word.head - base
                uas = mine == head
                las = uas and word.deprel == relation
                core = uas and word.deprel.split(":")[0] == relation.split(":")[0]
                for key, value in (
                    ("words", 1),
                    ("upos", word.upos == upos),
                    ("xpos", word.xpos == xpos),
                    ("uas", uas),
                    ("las", las),
                    ("core las", core),
                ):
                    counts[key] += int(value)
                if upos != "PUNCT":
                    counts["plain"] += 1
                    counts["plain uas"] += int(uas)
                    counts["plain las"] += int(las)
                at += 1
    total, plain = counts["words"], counts["plain"]
    return {
        f"{name} UPOS": 100 * counts["upos"] / total,
        f"{name} XPOS": 100 * counts["xpos"] / total,
        f"{name} UAS": 100 * counts["uas"] / total,
        f"{name} LAS": 100 * counts["las"] / total,
        f"{name} LAS without subtypes": 100 * counts["core las"] / total,
        f"{name} UAS no punctuation": 100 * counts["plain uas"] / plain,
        f"{name} LAS no punctuation": 100 * counts["plain las"] / plain,
    }


def measure(reader: TrainedReader, data: Path, split: str) -> Mapping[str, float]:
    """Figures on every treebank that is there for the split."""
    figures: dict[str, float] = {}
    for name, path in (
        ("GUM", f"ud_english_gum/en_gum-ud-{split}.conllu"),
        ("PUD", f"ud_english_pud/en_pud-ud-{split}.conllu"),
    ):
        if (data / path).exists():
            figures |= treebank(reader, documents(data / path), name)
    ours = {
        "own": [one for path in tree_files(split) for one in documents(path)],
        "real": list(real_documents(data, split)),
    }
    for name, found in ours.items():
        if found:
            figures |= treebank(reader, found, name)
            # No hand has read the finer tags, nor where punctuation hangs.
            for what in ("XPOS", "UAS", "LAS", "LAS without subtypes"):
                del figures[f"{name} {what}"]
    return figures


if __name__ == "__main__":
    main("Syntax", measure, Path(__file__).with_name("baseline.json"))
