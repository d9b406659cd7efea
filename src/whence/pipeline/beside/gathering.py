"""Claims of other questions that are looked at beside those of one, with what they show."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from whence.model.claim import Claim
from whence.model.finding import Question
from whence.model.ids import ClaimId, QuestionId
from whence.pipeline.alike import (
    Embed,
    Placed,
    inner_products,
    vectors_for,
    vectors_of,
)
from whence.pipeline.beside.signs import Pairs, signs_among
from whence.pipeline.beside.told import Told, stems_of, told, told_uncoded
from whence.pipeline.beside.uncoded import BEFORE, Uncoded, find_uncoded
from whence.store import Case
from whence.store.findings import Findings
from whence.store.lists.passages import find_passages
from whence.store.lookup import Lookup

# Likeness (cosine) of two claims' words below which they are not looked at.
LEAST_LIKE = 0.5
# Days between two articles that may speak of one matter.
NEAR_DAYS = 120
# Claims of a question that are compared, and pairs of one with one of another question.
MOST_CLAIMS, MOST_ALIKE = 12, 100
# Articles in which sentences are looked for that no claim was coded from, and such sentences.
MOST_ARTICLES, MOST_UNCODED = 20, 40
# Texts that are turned into vectors on the way, if they have none yet: a second or two.
MOST_NEW = 300


@dataclass(frozen=True, slots=True)
class Gathered:
    """Claims of a question and what stands near them.

    Attributes:
        question: The question.
        told: Its claims, those of others, and sentences that none was coded from.
        asked: The question of each; a sentence asks one of its own.
        uncoded: The sentences: the last of `told`.
        signs: Of all pairs of them; see `signs_among`.
    """

    question: QuestionId
    told: tuple[Told, ...]
    asked: tuple[QuestionId, ...]
    uncoded: tuple[Uncoded, ...]
    signs: Pairs


def gather(case: Case, question: Question, embed: Embed | None) -> Gathered | None:
    """What stands near the claims of a question.

    These are claims of others in like words and of about the same time, and of the sentences of
    all their articles in which no claim stands those that share most words with them. What has
    no vector yet is passed over in a large case. Nothing is written.

    Args:
        case: The case, open.
        question: The question.
        embed: Meaning of texts as vectors; without it only what has a known vector counts, and
            a claim whose sentence has none is taken to mean what is quoted of it.

    Returns:
        `None` where the question has no claim with a vector.

    Raises:
        MissingWeightsError: The encoder is not there.
    """
    findings = Findings(case)
    own = findings.claims_by_id(question.claims[:MOST_CLAIMS])
    placed = vectors_of(case, embed, MOST_NEW, _days_near(own.values()))
    mine = [row for row, claim in enumerate(placed.claims) if claim in own]
    if not mine:
        return None
    near = _alike(placed, mine, frozenset(question.claims))
    claims = own | findings.claims_by_id(placed.claims[row] for row in near)
    asked = {
        c: QuestionId(q) for c, (q, _text) in Lookup(case).questions_of(claims).items()
    }
    rows = [row for row in (*mine, *near) if placed.claims[row] in asked]
    ids = [placed.claims[row] for row in rows]
    passages = find_passages(case, ids, BEFORE)
    records = [told(claims[one], passages[one]) for one in ids]
    bare = _near_in_words(case, records, len(mine))
    said = [passages[one].sentence for one in ids]
    known = vectors_for(case, {*said, *(one.passage.sentence for one in bare)}, embed)
    bare = [one for one in bare if one.passage.sentence in known]
    plain = [known[one.passage.sentence] for one in bare]
    words = placed.vectors[rows]
    # A sentence without a vector is taken to mean what is quoted of it.
    sentences = [known.get(text, quote) for text, quote in zip(said, words, strict=True)]
    records += map(told_uncoded, bare)
    signs = signs_among(records, np.stack([*words, *plain]), np.stack([*sentences, *plain]))
    alone = (QuestionId(f"{one.document}:{one.span.start}") for one in bare)
    every = (*(asked[one] for one in ids), *alone)
    return Gathered(question.id, tuple(records), every, tuple(bare), signs)


def _near_in_words(case: Case, records: Sequence[Told], own: int) -> list[Uncoded]:
    """Sentences that share most words with the first of some claims, in the articles of all."""
    articles = list(dict.fromkeys(one.document for one in records))[:MOST_ARTICLES]
    found = list(find_uncoded(case, articles))
    words = [stems_of(one.passage.sentence) for one in found]
    shared = [max(len(each & mine.passage) for mine in records[:own]) for each in words]
    order = sorted(range(len(found)), key=lambda at: (-shared[at], at))[:MOST_UNCODED]
    return [found[at] for at in order if shared[at]]


def _days_near(claims: Iterable[Claim]) -> tuple[date, date] | None:
    """Between which days an article near one of these may stand; `None` where one has no date."""
    days = [one.published.start if one.published else None for one in claims]
    known = [day for day in days if day]
    if not known or len(known) < len(days):
        return None
    near = timedelta(days=NEAR_DAYS)
    return min(known) - near, max(known) + near


def _alike(placed: Placed, rows: list[int], asked: Container[ClaimId]) -> list[int]:
    """Rows of the claims of other questions in the pairs with some rows that are most alike."""
    others = np.array([claim not in asked for claim in placed.claims], bool)
    every = inner_products(placed.vectors[rows], placed.vectors)
    likeness = np.where(others, every, -1.0)
    pairs = [
        (-float(likeness[place, at]), row, int(at))
        for place, row in enumerate(rows)
        for at in _nearest(likeness[place])
    ]
    return list(dict.fromkeys(at for _like, _row, at in sorted(pairs)[:MOST_ALIKE]))


def _nearest(likeness: NDArray[np.float32]) -> NDArray[np.intp]:
    """Places of the most alike, most first; not all that are alike enough have to be sorted."""
    near = np.flatnonzero(likeness >= LEAST_LIKE)
    if len(near) > MOST_ALIKE:
        least = np.partition(likeness[near], -MOST_ALIKE)[-MOST_ALIKE]
        near = near[likeness[near] >= least]
    order: NDArray[np.intp] = np.argsort(-likeness[near], kind="stable")
    return near[order[:MOST_ALIKE]]
