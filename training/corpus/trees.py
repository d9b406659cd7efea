"""Dependency trees of our own text: `trees/<conflict>.conllu`, in the conventions of GUM.

`python -m training.corpus.trees` checks every file and prints what there is.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.corpus.load import FOLDER, load_splits

TREES = FOLDER / "trees"
UPOS = frozenset(
    "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
)
RELATIONS = frozenset(
    "acl acl:relcl advcl advcl:relcl advmod advmod:emph amod appos aux aux:pass case cc "
    "cc:preconj ccomp compound compound:prt conj cop csubj csubj:outer csubj:pass dep det "
    "det:predet discourse dislocated expl fixed flat goeswith iobj list mark nmod nmod:desc "
    "nmod:poss nmod:unmarked nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent "
    "obl:unmarked orphan parataxis punct reparandum root vocative xcomp".split()
)


@dataclass(frozen=True, slots=True)
class Node:
    """One word of a tree: its form, part of speech, head (1-based, 0 the root), relation."""

    form: str
    upos: str
    head: int
    relation: str


def tree_files(split: str) -> tuple[Path, ...]:
    """The files of a split (train, dev, test) that are there, sorted by conflict."""
    found = (TREES / f"{conflict}.conllu" for conflict in load_splits()[split])
    return tuple(sorted(path for path in found if path.exists()))


def read_conllu(path: Path) -> Iterator[tuple[dict[str, str], list[list[str]]]]:
    """Comments and rows (words only, no ranges or empty nodes) of each sentence of a file."""
    comments: dict[str, str] = {}
    rows: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if line.startswith("#"):
            key, _, value = line[1:].partition("=")
            comments[key.strip()] = value.strip()
        elif line.strip():
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append(columns)
        elif rows:
            yield comments, rows
            comments, rows = {}, []


def sentences(path: Path) -> Iterator[tuple[str, list[Node]]]:
    """The sentence's id and its words, in file order."""
    for comments, rows in read_conllu(path):
        yield comments["sent_id"], [Node(c[1], c[3], int(c[6]), c[7]) for c in rows]


def faults(nodes: Sequence[Node]) -> Iterator[str]:
    """What keeps a sentence from being one tree with known labels."""
    roots = [at for at, node in enumerate(nodes, 1) if node.head == 0]
    if len(roots) != 1:
        yield f"{len(roots)} roots"
    for at, node in enumerate(nodes, 1):
        if node.upos not in UPOS:
            yield f"word {at}: unknown part of speech {node.upos}"
        if node.relation not in RELATIONS:
            yield f"word {at}: unknown relation {node.relation}"
        if (node.relation == "root") != (node.head == 0):
            yield f"word {at}: {node.relation} with head {node.head}"
        if not 0 <= node.head <= len(nodes):
            yield f"word {at}: no word {node.head}"
        elif _circles(nodes, at):
            yield f"word {at}: a circle"


def _circles(nodes: Sequence[Node], at: int) -> bool:
    """Whether going up from a word never ends."""
    for _ in nodes:
        at = nodes[at - 1].head
        if not 0 < at <= len(nodes):
            return False
    return True


def main() -> int:
    """Print counts by split and every fault; 1 if there is any."""
    wrong = 0
    for split in load_splits():
        count = words = 0
        for path in tree_files(split):
            for name, nodes in sentences(path):
                count, words = count + 1, words + len(nodes)
                for fault in faults(nodes):
                    wrong += 1
                    print(f"{path.name}: {name}: {fault}", file=sys.stderr)
        print(f"{split}: {count} sentences, {words} words")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
