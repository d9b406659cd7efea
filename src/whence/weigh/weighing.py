"""All claims of a case, weighed: families, questions, positions, origins, ties, changes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from whence.model.claim import Claim
from whence.model.document import Document
from whence.model.finding import (
    Answer,
    AnswerKind,
    Position,
    Question,
    RangeRule,
    Weighed,
)
from whence.weigh.answers import answer_of
from whence.weigh.copies import find_families
from whence.weigh.headlines import find_headline_gaps
from whence.weigh.matters import Embed, grouped_by
from whence.weigh.names import listed
from whence.weigh.origins import Corpus, Root, count_origins, find_roots, make_corpus
from whence.weigh.questions import Group, group_claims
from whence.weigh.ranges import find_range
from whence.weigh.shifts import find_drifts, find_shifts, said_on
from whence.weigh.ties import find_ties


def weigh(
    documents: Iterable[Document],
    claims: Iterable[Claim],
    embed: Embed | None = None,
    rule: RangeRule = RangeRule.LATEST,
) -> Weighed:
    """What the claims of a case come to. Nothing is decided, nothing is left out.

    Args:
        documents: Every article of the case, in any order.
        claims: Every claim of the case, in any order.
        embed: Meaning of texts as vectors, for free statements; without it, shared words.
        rule: How the best value of a range is found.

    Returns:
        Families, questions and gaps; the same for the same articles in any order.
    """
    kept, told = list(documents), list(claims)
    families = find_families(kept)
    corpus = make_corpus(kept, families, told)
    groups = group_claims(told, grouped_by(embed))
    questions = tuple(weigh_question(group, corpus, rule) for group in groups)
    gaps = tuple(gap for group in groups for gap in find_headline_gaps(group.claims))
    return Weighed(families, questions, gaps)


def weigh_question(
    group: Group, corpus: Corpus, rule: RangeRule = RangeRule.LATEST
) -> Question:
    """One question with its positions, and how its claims stand to each other."""
    claims = sorted(group.claims, key=_earliest)
    roots = find_roots(claims, corpus)
    return Question(
        id=group.id,
        frame=group.frame,
        text=group.text,
        about=group.about,
        start=group.start,
        end=group.end,
        positions=_positions(claims, roots),
        ties=find_ties(claims, roots),
        shifts=find_shifts(claims, roots),
        drifts=find_drifts(claims, roots),
        range=find_range(claims, roots, rule),
    )


def _earliest(claim: Claim) -> tuple[str, str, int, str]:
    day = said_on(claim)
    return (
        day.isoformat() if day else "9999",
        claim.document_name,
        claim.spans[0].start,
        claim.id,
    )


def _positions(claims: Sequence[Claim], roots: Mapping[str, Root]) -> tuple[Position, ...]:
    by_answer: defaultdict[tuple[AnswerKind, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        answer = answer_of(claim)
        # Yes and no are one position each, however the tie is named; other answers by label.
        plain = answer.kind in {AnswerKind.YES, AnswerKind.NO}
        by_answer[answer.kind, "" if plain else answer.label].append(claim)
    positions = [_position(group, roots) for group in by_answer.values()]
    return tuple(
        sorted(positions, key=lambda p: (-p.origins.count, p.answer.kind, p.answer.label))
    )


def _position(claims: Sequence[Claim], roots: Mapping[str, Root]) -> Position:
    answers = [answer_of(claim) for claim in claims]
    label = listed(dict.fromkeys(answer.label for answer in answers))
    holders = dict.fromkeys(_holder(claim, roots) for claim in claims)
    return Position(
        Answer(answers[0].kind, label),
        tuple(holders),
        tuple(claim.id for claim in claims),
        count_origins(claims, roots),
    )


def _holder(claim: Claim, roots: Mapping[str, Root]) -> str:
    return listed(claim.chain[-1].name) if claim.chain else roots[claim.id].name
