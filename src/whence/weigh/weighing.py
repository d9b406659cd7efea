"""All claims of a case, weighed: families, questions, positions, origins, ties, changes."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from whence.model.band import band_words
from whence.model.claim import QUOTED, Claim, Frame, Polarity
from whence.model.describing import fold
from whence.model.document import Document
from whence.model.finding import (
    Answer,
    AnswerKind,
    HeadlineGap,
    Position,
    Question,
    Weighed,
)
from whence.model.ids import ClaimId
from whence.model.range import Range, RangeRule
from whence.weigh.alike.holding import with_holders
from whence.weigh.alike.twins import find_twins
from whence.weigh.answers import (
    OTHER_WAY,
    answer_key,
    answer_of,
    answers_of,
    asks_whether_at_odds,
    holding_words,
    in_one,
    turned,
)
from whence.weigh.copies import find_families
from whence.weigh.corpus import Corpus, make_corpus, voice_of
from whence.weigh.headlines import find_headline_gaps
from whence.weigh.incidents.tolls import is_of_one_thing
from whence.weigh.names import listed
from whence.weigh.origins import Root, count_origins, find_roots
from whence.weigh.questions.describing import first_told
from whence.weigh.questions.grouping import Group, group_claims
from whence.weigh.questions.keys import question_keys
from whence.weigh.questions.matters import Embed, together
from whence.weigh.questions.spells import said_on, with_own_dates
from whence.weigh.ranges import find_range
from whence.weigh.revisions import with_units
from whence.weigh.shifts import find_drifts, find_shifts
from whence.weigh.ties import find_ties

_NEGATION = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|neither|nor|cannot|without|fail\w*)\b|n[’']t\b",
    re.IGNORECASE,
)


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
        embed: Meaning of texts as vectors, for free statements; without it, words alone.
        rule: How the best value of a range is found.

    Returns:
        Families, questions and gaps; the same for the same articles in any order.
    """
    kept, coded = list(documents), list(claims)
    families = find_families(kept)
    copied = {member for family in families for member in family.members}
    voices = (voice_of(document, in_family=document.id in copied) for document in kept)
    corpus = make_corpus(voices, families)
    openings = {document.id: document.opening for document in kept}
    keys = carried_keys(coded, question_keys(coded, openings), corpus)
    weighed, gaps = weigh_claims(coded, keys, corpus, embed, rule)
    return Weighed(families, tuple(question for _key, question in weighed), gaps)


def carried_keys(
    claims: Iterable[Claim], keys: Mapping[ClaimId, str], corpus: Corpus
) -> dict[ClaimId, str]:
    """Question keys under which a copy's claims stand with those they carry over.

    "The post" of a re-posted article is the post of the article it was taken from.

    Args:
        claims: All claims of articles that are tied by copying, with any others.
        keys: Their question keys.
        corpus: The articles, those of families with their text.

    Returns:
        The keys, changed where a claim is carried over.
    """
    twins = find_twins(list(claims), corpus)
    return {**keys, **{claim: keys[twin.id] for claim, twin in twins.items()}}


def weigh_claims(
    claims: Iterable[Claim],
    keys: Mapping[ClaimId, str],
    corpus: Corpus,
    embed: Embed | None = None,
    rule: RangeRule = RangeRule.LATEST,
) -> tuple[tuple[tuple[str, Question], ...], tuple[HeadlineGap, ...]]:
    """The questions that these claims answer, and headlines at odds with their article.

    Use this to weigh part of a case again: claims that share a question key belong together,
    those of free statements with what `spread` adds to their keys, and nothing else does.

    Args:
        claims: Every claim under some keys.
        keys: Their question keys.
        corpus: The articles of the case.
        embed: Meaning of texts as vectors, for free statements; without it, words alone.
        rule: How the best value of a range is found.

    Returns:
        Every question with its key, and the gaps.
    """
    told = list(claims)
    corpus = replace(corpus, twins=_twins_by_key(told, keys, corpus))
    groups = group_claims(told, keys, partial(together, embed=embed), corpus.twins)
    questions = tuple((group.key, weigh_question(group, corpus, rule)) for group in groups)
    return questions, tuple(
        gap for group in groups for gap in find_headline_gaps(group.claims)
    )


def _twins_by_key(
    claims: Iterable[Claim], keys: Mapping[ClaimId, str], corpus: Corpus
) -> dict[ClaimId, Claim]:
    """Twins among the claims of each key: the same whether one key is weighed or all."""
    by_key: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.document in corpus.kin:
            by_key[keys[claim.id]].append(claim)
    found: dict[ClaimId, Claim] = {}
    for told in by_key.values():
        found |= find_twins(told, corpus)
    return found


def weigh_question(
    group: Group, corpus: Corpus, rule: RangeRule = RangeRule.LATEST
) -> Question:
    """One question with its positions, and how its claims stand to each other."""
    claims = sorted(with_own_dates(with_units(group.claims)), key=_earliest)
    claims = with_holders(claims)
    roots = find_roots(claims, corpus)
    ranges = _ranges(group, claims, roots)
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
        drifts=find_drifts(claims, roots, corpus.twins),
        range=ranges.pop(rule, None),
        other_ranges=tuple(ranges.values()),
    )


def _ranges(
    group: Group, claims: Sequence[Claim], roots: Mapping[str, Root]
) -> dict[RangeRule, Range]:
    """The figure by every rule, so that whoever reads may choose."""
    if group.frame is Frame.CASUALTIES and not is_of_one_thing(group.key):
        return {}
    found = {rule: find_range(claims, roots, rule) for rule in RangeRule}
    return {rule: each for rule, each in found.items() if each is not None}


def _earliest(claim: Claim) -> tuple[str, str, str, int, str]:
    day = said_on(claim)
    # Of what was said on one day, the article of that day comes before one that looks back.
    printed = claim.published.start if claim.published else None
    return (
        day.isoformat() if day else "9999",
        printed.isoformat() if printed else "9999",
        claim.document_name,
        claim.spans[0].start,
        claim.id,
    )


def _positions(claims: Sequence[Claim], roots: Mapping[str, Root]) -> tuple[Position, ...]:
    by_answer: defaultdict[tuple[AnswerKind, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        by_answer[answer_key(claim)].append(claim)
    asked = first_told(claims)
    positions = [_position(group, roots, asked) for group in by_answer.values()]
    if asks_whether_at_odds(claims):
        positions = [replace(each, answer=turned(each.answer)) for each in positions]
    return tuple(
        sorted(positions, key=lambda p: (-p.origins.count, p.answer.kind, p.answer.label))
    )


def _as_quoted(claim: Claim, asked: Claim) -> Answer:
    """The answer of a claim to a question that quotes `asked`.

    Quoted words may hold a negation; who says them says yes to them, and who says the opposite no.
    Who gives another number says that, and neither.
    """
    answer, quoted = answers_of(claim, asked)
    if quoted.kind is AnswerKind.FIGURE and claim.frame in QUOTED:
        return answer
    answer = answer_of(claim)
    if asked.frame not in QUOTED:
        return answer
    turned = asked.wording.polarity is Polarity.NEGATED and _NEGATION.search(asked.quote)
    if not turned or answer.label not in OTHER_WAY:
        return answer
    kind = AnswerKind.NO if answer.kind is AnswerKind.YES else AnswerKind.YES
    return Answer(kind, OTHER_WAY[answer.label])


def _position(claims: Sequence[Claim], roots: Mapping[str, Root], asked: Claim) -> Position:
    answers = [_as_quoted(claim, asked) for claim in claims]
    labels = dict.fromkeys(answer.label for answer in answers)
    # "Celebrate (gunfire)" says all that "celebrate" does.
    ways = tuple(
        each
        for each in labels
        if not any(other.startswith(f"{each} (") for other in labels)
    )
    answer = in_one(answers[0], ways, asked.frame)
    if asked.frame is Frame.CONTROL:
        answer = replace(answer, label=holding_words(claims))
    holders: dict[str, list[Claim]] = {}
    spelled: dict[str, str] = {}
    for claim in claims:
        # A capital from the start of a sentence makes no other holder.
        name = _holder(claim, roots)
        holders.setdefault(spelled.setdefault(fold(name), name), []).append(claim)
    return Position(
        answer,
        tuple(holders),
        tuple(claim.id for claim in claims),
        count_origins(claims, roots),
        tuple(_worded(told) for told in holders.values()),
        ways if len(ways) > 1 and asked.frame is not Frame.CONTROL else (),
        tuple(tuple(claim.id for claim in told) for told in holders.values()),
    )


def _worded(claims: Sequence[Claim]) -> str:
    """How one holder weakens an answer, and whether that is so each time it gives it."""
    bands = [band_words(claim.wording) for claim in claims]
    words = "; ".join(dict.fromkeys(band for band in bands if band))
    return f"in part {words}" if words and not all(bands) else words


def _holder(claim: Claim, roots: Mapping[str, Root]) -> str:
    root = roots[claim.id]
    return root.holder or (listed(claim.chain[-1].name) if claim.chain else root.name)
