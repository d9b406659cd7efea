"""What weighing found in a planted world, held against its hidden truth."""

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import median

from benchmarks.weighing.telling import World
from benchmarks.weighing.truth import FIGURES, Matter, Telling, Utterance, figure, opposed

from whence.model.finding import Position, Question, Tie, Weighed

AGAINST = (Tie.CONTRADICTS, Tie.FIGURES_DIFFER)
STRENGTH = {"": 3, "likely": 2, "may": 1}


@dataclass(slots=True)
class Count:
    """Right, found and true things, for F1; or right and all, for a share."""

    right: float = 0.0
    found: float = 0.0
    true: float = 0.0

    def add(self, found: Collection[Hashable], true: Collection[Hashable]) -> None:
        """Two collections of distinct things."""
        self.right += len(set(found) & set(true))
        self.found += len(found)
        self.true += len(true)

    @property
    def f1(self) -> float:
        """F1, 0-1; 1 when there was nothing to find and nothing was found."""
        return 2 * self.right / (self.found + self.true) if self.found + self.true else 1.0


class Scores:
    """The figures of several worlds together."""

    def __init__(self) -> None:
        self.counts: defaultdict[str, Count] = defaultdict(Count)

    def figures(self) -> dict[str, float]:
        """Each figure by name, 0-1."""
        return {name: count.f1 for name, count in sorted(self.counts.items())}

    def add(self, world: World, weighed: Weighed, told: Mapping[str, Telling],
            names: Mapping[str, str], homes: Mapping[str, str]) -> None:  # fmt: skip
        """Score one world.

        Args:
            world: With its hidden truth.
            weighed: What was found.
            told: For every claim that was made of a planted sentence, its telling.
            names: Article names by document id.
            homes: Article names by claim.
        """
        tellings = [(a.name, t) for a in world.articles for _, t in a.sentences if t]
        self._families(world, weighed, names)
        self._grouping(weighed, told, len(tellings))
        self._against(world, weighed, told, tellings)
        self._drifts(weighed, told, tellings, homes)
        questions = _questions(weighed, told)
        self._origins(tellings, questions, told)
        self._ranges(tellings, questions)

    def _families(self, world: World, weighed: Weighed, names: Mapping[str, str]) -> None:
        found = {
            frozenset((names[a], names[b]))
            for family in weighed.families
            for a, b in combinations(family.members, 2)
        }
        roots: defaultdict[str, list[str]] = defaultdict(list)
        for article in world.articles:
            roots[article.copy_of or article.name].append(article.name)
        true = {frozenset(p) for group in roots.values() for p in combinations(group, 2)}
        self.counts["copies F1"].add(found, true)

    def _grouping(
        self, weighed: Weighed, told: Mapping[str, Telling], all_told: int
    ) -> None:
        """B³ over tellings; one that was not read counts against recall."""
        questions = [[told[c] for c in q.claims if c in told] for q in weighed.questions]
        sizes = Counter(t.utterance.matter for t in told.values())
        precision = recall = 0.0
        for members in questions:
            shares = Counter(t.utterance.matter for t in members)
            precision += sum(n * n / len(members) for n in shares.values())
            recall += sum(n * n / sizes[matter] for matter, n in shares.items())
        count = self.counts["questions B3"]
        count.right += 2 * precision * recall / max(1e-9, precision + recall)
        count.found += len(told)
        count.true += all_told

    def _against(self, world: World, weighed: Weighed, told: Mapping[str, Telling],
                 tellings: Sequence[tuple[str, Telling]]) -> None:  # fmt: skip
        reached = {(_key(t)) for _, t in tellings}
        contradictions, denials = _true_ties(t for _, t in tellings)
        found: defaultdict[str, set[Hashable]] = defaultdict(set)
        for question in weighed.questions:
            for tie in question.ties:
                name = "denials F1" if tie.tie is Tie.DENIES else "contradictions F1"
                if tie.tie in (*AGAINST, Tie.DENIES):
                    ends = [told.get(c) for c in (tie.first, tie.second)]
                    found[name].add(_pair(ends) or (tie.first, tie.second))
            for shift in question.shifts:
                ends = [told.get(c) for c in (shift.earlier, shift.later)]
                key = _pair(ends) or (shift.earlier, shift.later)
                found["shifts F1"].add(key)
        self.counts["contradictions F1"].add(found["contradictions F1"], contradictions)
        self.counts["denials F1"].add(found["denials F1"], denials)
        shifts = {
            frozenset((_of(a), _of(b)))
            for a, b in combinations(world.utterances, 2)
            if a.matter == b.matter and a.source == b.source and a.source
            and a.matter.frame not in FIGURES and opposed(a, b) and {_of(a), _of(b)} <= reached
        }  # fmt: skip
        self.counts["shifts F1"].add(found["shifts F1"], shifts)

    def _drifts(self, weighed: Weighed, told: Mapping[str, Telling],
                tellings: Sequence[tuple[str, Telling]], homes: Mapping[str, str]) -> None:  # fmt: skip
        true = {
            (name, _key(t), STRENGTH[t.hedge] > STRENGTH[t.utterance.hedge])
            for name, t in tellings
            if t.through and t.hedge != t.utterance.hedge
        }
        found: set[Hashable] = set()
        for question in weighed.questions:
            for drift in question.drifts:
                telling = told.get(drift.further)
                up = drift.direction == "stronger"
                key = (homes[drift.further], _key(telling), up) if telling else drift
                found.add(key)
        self.counts["drifts F1"].add(found, true)

    def _origins(self, tellings: Sequence[tuple[str, Telling]],
                 homes: Mapping[Matter, Question], told: Mapping[str, Telling]) -> None:  # fmt: skip
        sources: defaultdict[tuple[Matter, str], set[str]] = defaultdict(set)
        for _, telling in tellings:
            if telling.utterance.source:
                utterance = telling.utterance
                sources[utterance.matter, utterance.answer].add(utterance.source)
            else:
                sources[telling.utterance.matter, telling.utterance.answer] |= set()
        for (matter, answer), true in sources.items():
            question = homes.get(matter)
            position = _position(question, answer, matter, told) if question else None
            same = position is not None and position.origins.count == len(true)
            self._share("origins exact", hit=same)

    def _ranges(
        self, tellings: Sequence[tuple[str, Telling]], homes: Mapping[Matter, Question]
    ) -> None:
        by_matter: defaultdict[Matter, list[Telling]] = defaultdict(list)
        for _, telling in tellings:
            if telling.utterance.matter.frame in FIGURES:
                by_matter[telling.utterance.matter].append(telling)
        for matter, told in by_matter.items():
            found = homes[matter].range if matter in homes else None
            ends = (found.low, found.best, found.high) if found else None
            self._share("ranges exact", hit=ends == _true_range(told))

    def _share(self, name: str, *, hit: bool) -> None:
        count = self.counts[name]
        count.right += hit
        count.found += 1
        count.true += 1


def _of(utterance: Utterance) -> tuple[Matter, str, str]:
    return utterance.matter, utterance.source, utterance.answer


def _key(telling: Telling) -> tuple[Matter, str, str]:
    return telling.utterance.matter, telling.source, telling.utterance.answer


def _pair(ends: Iterable[Telling | None]) -> Hashable:
    keys = [_key(telling) for telling in ends if telling]
    return frozenset(keys) if len(keys) == 2 and keys[0][0] == keys[1][0] else None


def _true_ties(tellings: Iterable[Telling]) -> tuple[set[Hashable], set[Hashable]]:
    by_matter: defaultdict[Matter, dict[Hashable, Telling]] = defaultdict(dict)
    for telling in tellings:
        by_matter[telling.utterance.matter].setdefault(_key(telling), telling)
    contradictions: set[Hashable] = set()
    denials: set[Hashable] = set()
    for told in by_matter.values():
        for one, other in combinations(told.values(), 2):
            apart = one.source != other.source
            if apart and opposed(one.utterance, other.utterance):
                denied = one.utterance.denies or other.utterance.denies
                (denials if denied else contradictions).add(_pair((one, other)))
    return contradictions, denials


def _questions(weighed: Weighed, told: Mapping[str, Telling]) -> dict[Matter, Question]:
    """For each matter, the question that holds most of its claims."""
    best: dict[Matter, tuple[int, Question]] = {}
    for question in weighed.questions:
        counts = Counter(told[c].utterance.matter for c in question.claims if c in told)
        for matter, count in counts.items():
            if matter not in best or count > best[matter][0]:
                best[matter] = (count, question)
    return {matter: question for matter, (_, question) in best.items()}


def _position(
    question: Question, answer: str, matter: Matter, told: Mapping[str, Telling]
) -> Position | None:
    """The position that holds most of the claims with one true answer."""
    counts = [
        (sum(told[c].utterance.answer == answer and told[c].utterance.matter == matter
             for c in position.claims if c in told), position)
        for position in question.positions
    ]  # fmt: skip
    count, position = max(counts, key=lambda pair: pair[0])
    return position if count else None


def _true_range(tellings: Sequence[Telling]) -> tuple[float | None, ...]:
    """Low, best, high: each source's latest figure once; own voices only if nobody else.

    An end that somebody leaves open beyond what all others name is open, and only single numbers
    make a best one.
    """
    sourced = [t for t in tellings if t.utterance.source] or list(tellings)
    latest = {t.source: t.utterance for t in sorted(sourced, key=lambda t: t.utterance.day)}
    ends = [figure(utterance.answer) for utterance in latest.values()]
    points = [low for low, high in ends if low is not None and low == high]
    lows = [low for low, _ in ends if low is not None]
    highs = [high for _, high in ends if high is not None]
    floor, ceiling = min(lows, default=None), max(highs, default=None)
    if floor is not None and any(low is None and high < floor for low, high in ends):
        floor = None
    if ceiling is not None and any(high is None and low > ceiling for low, high in ends):
        ceiling = None
    return floor, median(points) if points else None, ceiling
