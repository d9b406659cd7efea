"""Is a claim borne out by the text it cites? WiCE, with nothing but what weighing has."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import product
from pathlib import Path

from benchmarks.scoring import Tally, document_of, lines_of, main

from whence.codebook import load_codebook
from whence.model.finding import Tie
from whence.pipeline.article import Tools, code_document
from whence.read.reader import TrainedReader
from whence.read.vectors import Encoder
from whence.resolve import load_knowledge
from whence.weigh import weigh
from whence.weigh.questions.matters import facts_of

# Sentences of the cited text that are read; the nearest to the claim by their vectors.
READ = 8
AGREEING = frozenset({Tie.AGREES, Tie.NARROWER, Tie.BROADER, Tie.FIGURES_OVERLAP})
OPPOSING = frozenset({Tie.CONTRADICTS, Tie.DENIES, Tie.FIGURES_DIFFER})
SUPPORTED = "supported"
# Thresholds tried on one half of the claims and measured on the other.
NEAR = tuple(n / 100 for n in range(40, 91, 5))
HELD = tuple(n / 10 for n in range(0, 11, 2))


@dataclass(frozen=True, slots=True)
class Judged:
    """What is known of one claim against its text.

    Attributes:
        name: Its id in the data set.
        supported: What people say.
        near: Cosine of the nearest sentence.
        held: Share of its numbers and names that the nearest sentences have.
        agrees: Whether a claim coded from it agrees with one coded from them.
        opposed: Whether one of them contradicts it.
        coded: Whether any claim was coded from it.
    """

    name: str
    supported: bool
    near: float
    held: float
    agrees: bool
    opposed: bool
    coded: bool


def measure(reader: TrainedReader, data: Path, split: str) -> Mapping[str, float]:
    """F1 of *supported* against partly and not supported, in per cent."""
    judged = list(_judged(reader, data, split))
    gold = {one.name for one in judged if one.supported}
    all_of_them = Tally()
    all_of_them.add((one.name for one in judged), gold)
    tie = Tally()
    coded = [one for one in judged if one.coded]
    tie.add(
        (one.name for one in coded if one.agrees and not one.opposed),
        (one.name for one in coded if one.supported),
    )
    agreed, against = (
        [one.supported for one in judged if getattr(one, name)]
        for name in ("agrees", "opposed")
    )
    return {
        **_halves(judged, gold).row("supported, vectors and facts"),
        "supported, all taken for supported F1": all_of_them.f1,
        "claims with a coded claim %": 100.0 * len(coded) / len(judged),
        **tie.row("supported, by agreeing claims"),
        "supported where claims agree %": _share(agreed),
        "claims that agree": float(len(agreed)),
        "supported where claims oppose %": _share(against),
        "claims that oppose": float(len(against)),
    }


def _share(flags: Sequence[bool]) -> float:
    return 100.0 * sum(flags) / len(flags) if flags else 0.0


def _halves(judged: Sequence[Judged], gold: set[str]) -> Tally:
    """Each half decided by the thresholds that suit the other best."""
    halves: tuple[list[Judged], list[Judged]] = ([], [])
    for one in judged:
        halves[sha256(one.name.encode()).digest()[0] % 2].append(one)
    tally = Tally()
    for fitted, measured in (halves, halves[::-1]):
        near, held = max(product(NEAR, HELD), key=lambda at: _f1(fitted, gold, *at))
        tally.add(_taken(measured, near, held), gold & {one.name for one in measured})
    return tally


def _f1(judged: Sequence[Judged], gold: set[str], near: float, held: float) -> float:
    tally = Tally()
    tally.add(_taken(judged, near, held), gold & {one.name for one in judged})
    return tally.f1


def _taken(judged: Sequence[Judged], near: float, held: float) -> list[str]:
    """Claims taken for supported."""
    return [
        one.name
        for one in judged
        if not one.opposed and (one.near >= near and one.held >= held)
    ]


def _judged(reader: TrainedReader, data: Path, split: str) -> Iterator[Judged]:
    path = data / "wice" / "data" / "entailment_retrieval" / "claim" / f"{split}.jsonl"
    tools, encoder = Tools(reader, load_knowledge(), load_codebook()), Encoder()
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        evidence = [each for each in row["evidence"] if each.strip()]
        near = (encoder.encode(evidence) @ encoder.encode([row["claim"]])[0]).tolist()
        nearest = sorted(range(len(near)), key=lambda n: -near[n])[:READ]
        cited = "\n".join(" ".join(evidence[n].split()) for n in sorted(nearest))
        ties, coded = _ties(tools, row["claim"], cited)
        yield Judged(
            row["meta"]["id"], row["label"] == SUPPORTED, max(near, default=0.0),
            _held(row["claim"], cited), bool(ties & AGREEING), bool(ties & OPPOSING), coded,
        )  # fmt: skip


def _held(claim: str, cited: str) -> float:
    """Share of the claim's numbers and names that stand in the cited text."""
    mine, theirs = (set().union(*facts_of(text)) for text in (claim, cited))
    return len(mine & theirs) / len(mine) if mine else 1.0


def _ties(tools: Tools, claim: str, cited: str) -> tuple[set[Tie], bool]:
    """How claims coded from one text stand to those coded from the other."""
    documents = [
        replace(document_of(text, lines_of(text)), name=name)
        for name, text in (("claim", claim), ("cited", cited))
    ]
    coded = [code_document(document, tools).coded.claims for document in documents]
    home = {one.id: n for n, claims in enumerate(coded) for one in claims}
    questions = weigh(documents, [one for claims in coded for one in claims]).questions
    found = {
        tie.tie
        for question in questions
        for tie in question.ties
        if home[tie.first] != home[tie.second]
    }
    return found, bool(coded[0])


if __name__ == "__main__":
    main("Support, WiCE", measure, Path(__file__).with_name("baseline.json"))
