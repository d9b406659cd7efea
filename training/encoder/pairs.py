"""What the encoder learns from: rated pairs, and groups of texts on one matter."""

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from xml.etree import ElementTree

from training.corpus.load import load_corpus
from training.corpus.records import Claim, Paragraph

# The topics on which story clustering is measured; nothing of them is learnt from.
ECB_HELD_OUT = frozenset({2, 5, 12, 18, 21, 23, 34, 35, *range(36, 46)})
LEAD_WORDS = 90


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Rated:
    """Two texts and how alike people found them, 0 to 5."""

    first: str
    second: str
    rating: float


@dataclass(frozen=True, slots=True)
class Alike:
    """Two texts on one matter; `near` names a neighbourhood of hard to tell others."""

    first: str
    second: str
    matter: str
    near: str


def rated(data: Path) -> list[Rated]:
    """STS-B, training part (Cer et al. 2017)."""
    path = data / "stsb" / "stsbenchmark" / "sts-train.csv"
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines())
    return [Rated(row[5], row[6], float(row[4])) for row in rows]


def claims(rng: random.Random) -> Iterator[Alike]:
    """Claims of our own corpus that answer one question, at most four pairs a question."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for paragraph in load_corpus("train"):
        for claim in paragraph.claims:
            if claim.question:
                name = f"{paragraph.header.document_id} {claim.question}"
                found[name].append(_words(paragraph, claim))
    for name, texts in found.items():
        for first, second in _some_pairs(sorted(set(texts)), rng, 4):
            yield Alike(first, second, name, name.split()[0])


def _words(paragraph: Paragraph, claim: Claim) -> str:
    spans = [claim.trigger, *(role.span for role in claim.roles)]
    return paragraph.text[min(s.start for s in spans) : max(s.end for s in spans)]


def events(data: Path, rng: random.Random) -> Iterator[Alike]:
    """Sentences of ECB+ that tell of one event, from two articles (Cybulska and Vossen 2014)."""
    for folder in sorted((data / "ecbplus" / "ECB+").iterdir()):
        if not folder.name.isdigit() or int(folder.name) in ECB_HELD_OUT:
            continue
        told: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for path in sorted(folder.glob("*.xml")):
            root = ElementTree.parse(path).getroot()  # noqa: S314 - known files
            for event, sentence in _told(root):
                told[event].append((path.stem, sentence))
        for event, places in told.items():
            for one, other in _some_pairs(places, rng, 6):
                if one[0] != other[0] and one[1] != other[1]:
                    yield Alike(one[1], other[1], event, folder.name)


def _told(root: ElementTree.Element) -> Iterator[tuple[str, str]]:
    """Events of an article and the sentences that tell of them."""
    sentence_of = {t.get("t_id", ""): t.get("sentence", "") for t in root.iter("token")}
    words: defaultdict[str, list[str]] = defaultdict(list)
    for token in root.iter("token"):
        words[token.get("sentence", "")].append(token.text or "")
    anchors = {
        mark.get("m_id", ""): [a.get("t_id", "") for a in mark]
        for mark in root.iterfind("Markables/*")
        if mark.tag == "ACTION_OCCURRENCE"
    }
    for link in root.iterfind("Relations/CROSS_DOC_COREF"):
        for source in link.iterfind("source"):
            at = anchors.get(source.get("m_id", ""))
            if at:
                yield link.get("note", ""), " ".join(words[sentence_of[at[0]]])


def stories(data: Path, rng: random.Random) -> Iterator[Alike]:
    """Openings of two articles of ECB+ on one story; a topic's other story lies near."""
    for folder in sorted((data / "ecbplus" / "ECB+").iterdir()):
        if not folder.name.isdigit() or int(folder.name) in ECB_HELD_OUT:
            continue
        leads: defaultdict[str, list[str]] = defaultdict(list)
        for path in sorted(folder.glob("*.xml")):
            tokens = ElementTree.parse(path).getroot().iter("token")  # noqa: S314 - known files
            words = [t.text or "" for t in tokens if not (t.text or "").startswith("http")]
            side = "plus" if path.stem.endswith("ecbplus") else "ecb"
            leads[f"{folder.name}-{side}"].append(" ".join(words[:LEAD_WORDS]))
        for story, texts in leads.items():
            for first, second in _some_pairs(texts, rng, 10):
                yield Alike(first, second, story, folder.name)


def _some_pairs(items: list[T], rng: random.Random, most: int) -> list[tuple[T, T]]:
    everything = [(a, b) for n, a in enumerate(items) for b in items[n + 1 :]]
    return rng.sample(everything, min(most, len(everything)))
