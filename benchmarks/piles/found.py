"""What a case holds after weighing, to be asked about by the words claims stand in."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from whence.model.claim import Claim
from whence.model.finding import Independence, Position, Question, Tie
from whence.model.span import Span
from whence.pipeline.alike import Embed
from whence.pipeline.article import ToolsSpec
from whence.pipeline.beside import embed_all, find_beside
from whence.pipeline.meaning import embed_with
from whence.pipeline.weighing import find_families_in
from whence.store import Case
from whence.store.findings import Findings

Pairs = set[frozenset[str]]
AGAINST = frozenset({"contradictions", "denials"})
SAME_QUESTION = "same question"
# More than a pile has claims.
MOST_TEXTS = 100_000
TIES = {
    Tie.CONTRADICTS: "contradictions",
    Tie.FIGURES_DIFFER: "contradictions",
    Tie.DENIES: "denials",
    Tie.SUPERSEDES: "shifts",
}


@dataclass(frozen=True, slots=True)
class Spot:
    """Words of an article and the claims that stand in them.

    Attributes:
        text: Article and words.
        article: The article.
        span: Where they stand in it.
        claims: Claims of the article in these words.
        repeated: Those, and the claims in the same words of its copies.
    """

    text: str
    article: str
    span: Span
    claims: frozenset[str]
    repeated: frozenset[str]


@dataclass(frozen=True, slots=True)
class Near:
    """What is shown beside a question.

    Attributes:
        questions: Other questions.
        sentences: Article and place of sentences that no claim was coded from.
    """

    questions: frozenset[str]
    sentences: tuple[tuple[str, Span], ...]


class Found:
    """The findings of one case by article and quote."""

    def __init__(
        self,
        texts: dict[str, str],
        claims: dict[str, list[Claim]],
        families: Sequence[frozenset[str]],
        questions: Sequence[Question],
        beside: Mapping[str, Near],
    ) -> None:
        self.copies = {frozenset(p) for each in families for p in combinations(each, 2)}
        self._families = {name: each for each in families for name in each}
        self._texts, self._claims = texts, claims
        self._near = beside
        self._question_of = {c: q.id for q in questions for c in q.claims}
        self._pairs: defaultdict[str, Pairs] = defaultdict(set)
        self._positions = [p for q in questions for p in q.positions]
        self._beside = {c: frozenset(p.claims) for p in self._positions for c in p.claims}
        for question in questions:
            self._take(question)

    def _take(self, question: Question) -> None:
        for tie in question.ties:
            if tie.tie in TIES:
                self._pairs[TIES[tie.tie]].add(frozenset((tie.first, tie.second)))
        for shift in question.shifts:
            self._pairs["shifts"].add(frozenset((shift.earlier, shift.later)))
        for drift in question.drifts:
            self._pairs["drifts"].add(frozenset((drift.nearer, drift.further)))

    def spot(self, article: str, quote: str) -> Spot:
        """The claims of an article whose words overlap a quote; their trigger stands in it.

        Raises:
            ValueError: The quote is not in the article, or more than once.
        """
        text = self._texts[article]
        if text.count(quote) != 1:
            raise ValueError(f"{article}: not there once: {quote}")
        inside = self._claims_in(article, quote)
        copies = self._families.get(article, frozenset())
        told = (self._claims_in(one, quote) for one in copies if quote in self._texts[one])
        start = text.index(quote)
        span = Span(start, start + len(quote))
        return Spot(f"{article}: {quote}", article, span, inside, inside.union(*told))

    def _claims_in(self, article: str, quote: str) -> frozenset[str]:
        start = self._texts[article].index(quote)
        end = start + len(quote)
        return frozenset(
            claim.id
            for claim in self._claims[article]
            if any(start < span.end and span.start < end for span in claim.spans)
        )

    def questions_of(self, spot: Spot) -> frozenset[str]:
        """The questions that the claims of a spot answer."""
        return frozenset(
            self._question_of[c] for c in spot.claims if c in self._question_of
        )

    def question_of(self, claim: str) -> str:
        """The question a claim answers, or an empty string."""
        return self._question_of.get(claim, "")

    def stand_beside(self, first: Spot, second: Spot) -> bool:
        """Whether one, or a question of it, is shown beside a question of the other."""
        pairs = product(self.questions_of(first), self.questions_of(second))
        return (
            any(
                a in self._near[b].questions or b in self._near[a].questions
                for a, b in pairs
            )
            or self._is_seen_beside(first, second)
            or self._is_seen_beside(second, first)
        )

    def _is_seen_beside(self, bare: Spot, spot: Spot) -> bool:
        """Whether words without a claim stand in a sentence beside a question of others."""
        return not bare.claims and any(
            article == bare.article
            and span.start < bare.span.end
            and bare.span.start < span.end
            for question in self.questions_of(spot)
            for article, span in self._near[question].sentences
        )

    def holds(self, kind: str, first: Spot, second: Spot) -> bool:
        """Whether a claim of one, or of a copy of it, stands so to a claim of the other.

        Of contradictions and denials a claim that gives the same answer stands for the other;
        a denial is a contradiction, too; ``same question`` asks whether both answer one.
        """
        if kind == SAME_QUESTION:
            return bool(self.questions_of(first) & self.questions_of(second))
        kinds = {"contradictions": ("contradictions", "denials")}.get(kind, (kind,))
        ones, others = first.repeated, second.repeated
        if kind in AGAINST:
            ones, others = self._with_position(ones), self._with_position(others)
        pairs = {frozenset((a, b)) for a in ones for b in others}
        return any(pairs & self._pairs[one] for one in kinds)

    def _with_position(self, claims: frozenset[str]) -> frozenset[str]:
        return claims.union(*(self._beside.get(c, frozenset()) for c in claims))

    def origins_of(self, spots: Sequence[Spot]) -> str:
        """How many origins the position has that most of the spots are in; empty if in none."""
        votes: Counter[int] = Counter()
        for spot in spots:
            for at, position in enumerate(self._positions):
                votes[at] += bool(spot.claims & set(position.claims))
        if not votes or not votes.most_common(1)[0][1]:
            return ""
        return _count_of(self._positions[votes.most_common(1)[0][0]])


def _count_of(position: Position) -> str:
    independence = position.origins.independence
    if independence is Independence.NOT_ESTABLISHED:
        return "not established"
    return "1" if independence is Independence.ONE else str(position.origins.count)


def look(case: Case, *, beside: bool = True) -> Found:
    """The findings of a case; what stands beside each question only if asked for."""
    documents = {one.id: one for one in case.documents()}
    claims: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in case.claims():
        claims[claim.document_name].append(claim)
    families = [
        frozenset(documents[member].name for member in family.members)
        for family in find_families_in(case)
    ]
    texts = {one.name: one.text for one in documents.values()}
    questions = list(Findings(case).questions())
    near = _beside(case, questions) if beside else {}
    return Found(texts, claims, families, questions, near)


def place(case: Case) -> Embed | None:
    """Gives every claim and sentence its vector; what makes vectors, if there is something."""
    embed = embed_with(ToolsSpec())
    if embed is not None:
        embed_all(case, embed, MOST_TEXTS)
    return embed


def _beside(case: Case, questions: Sequence[Question]) -> dict[str, Near]:
    """What is shown beside each question."""
    embed = place(case)
    found = {question.id: find_beside(case, question, embed) for question in questions}
    return {
        question: Near(
            frozenset(one.question.id for one in near.questions),
            tuple((one.uncoded.name, one.uncoded.span) for one in near.sentences),
        )
        for question, near in found.items()
    }
