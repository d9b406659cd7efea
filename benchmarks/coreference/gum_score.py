"""Scores the walk against GUM's coreference: pronouns, and B-cubed over named entities."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.coreference.gum import GumDocument, clusters_of

from whence.resolve.coreference.features import CLASSES
from whence.resolve.coreference.follow import follow
from whence.resolve.coreference.walk import Walk
from whence.resolve.phrases.names import KnownName
from whence.resolve.phrases.noun_phrases import THIRD_PERSON, Form, Phrase

PRONOUNS = ("he", "it", "they")
WHO = frozenset(("person", "organization", "place"))


@dataclass(slots=True)
class Tally:
    """Counts over documents: resolved pronouns by class, and B-cubed sums."""

    right: Counter[str] = field(default_factory=Counter)
    given: Counter[str] = field(default_factory=Counter)
    wanted: Counter[str] = field(default_factory=Counter)
    cubed_right: list[float] = field(default_factory=list)
    cubed_found: list[float] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)


def score_document(
    gum: GumDocument,
    tally: Tally,
    known: Sequence[KnownName] = (),
    *,
    annotated_only: bool = False,
) -> None:
    """Add one document's counts to `tally`.

    Args:
        gum: The document with its gold.
        tally: Where to count.
        known: What a gazetteer finds in it.
        annotated_only: Whether to leave out pronouns that the gold does not mark, because it
            marks only part of the text.
    """
    walk = follow(gum.document, gum.reading, known)
    gold, joint = clusters_of(gum.gold)
    _score_pronouns(walk, gold, joint, tally, annotated_only=annotated_only)
    who = {m.cluster for m in gum.gold if m.kind in WHO}
    _score_cubed(walk, {h: c for h, c in gold.items() if c in who}, tally)


def _score_pronouns(
    walk: Walk,
    gold: Mapping[int, str],
    joint: Mapping[int, str],
    tally: Tally,
    *,
    annotated_only: bool,
) -> None:
    seen: set[str] = set()
    latest: dict[int, str] = {}
    for number, entity in enumerate(walk.entities):
        if entity.members and entity.phrases and entity.phrases[0].head in joint:
            latest[number] = joint[entity.phrases[0].head]
    for phrase in walk.phrases:
        number = walk.meanings[phrase.head].number
        cluster = gold.get(phrase.head)
        which = _class_of(phrase)
        if which and (cluster is not None or not annotated_only):
            tally.wanted[which] += cluster in seen
            if number in latest:
                good = latest[number] == cluster
                tally.given[which] += 1
                tally.right[which] += good
                if not good:
                    tally.misses.append(_show(walk, phrase.head, number))
        if cluster is not None:
            seen.add(cluster)
            latest[number] = cluster


def _class_of(phrase: Phrase) -> str:
    """Class of a pronoun, ``noun`` for a definite noun phrase, else empty."""
    if phrase.form is Form.PRONOUN and phrase.noun in THIRD_PERSON:
        return CLASSES[phrase.noun]
    return "noun" if phrase.form is Form.DEFINITE else ""


def _show(walk: Walk, head: int, number: int) -> str:
    tree, other = walk.tree, walk.entities[number].phrases[0].head
    sentence = tree.reading.sentences[tree.words[head].sentence].span.of(tree.text)
    return f"{tree.form(head)} -> {tree.form(other)}: {sentence}"


def _score_cubed(walk: Walk, gold: Mapping[int, str], tally: Tally) -> None:
    """B-cubed over gold mentions of people, bodies and places; unresolved stands alone."""
    said = {
        head: str(walk.meanings[head].number) if head in walk.meanings else f"none {head}"
        for head in gold
    }
    by_gold, by_said = _groups(gold), _groups(said)
    for head in gold:
        same = len(by_gold[gold[head]] & by_said[said[head]])
        tally.cubed_right.append(same / len(by_said[said[head]]))
        tally.cubed_found.append(same / len(by_gold[gold[head]]))


def _groups(of: Mapping[int, str]) -> dict[str, set[int]]:
    groups: dict[str, set[int]] = defaultdict(set)
    for head, name in of.items():
        groups[name].add(head)
    return groups


def figures_of(tally: Tally) -> dict[str, float]:
    """Shares from 0 to 1 by the names used in the baseline."""
    found: dict[str, float] = {}
    for which in (*PRONOUNS, "noun"):
        found[f"{which} precision"] = _share([tally.right[which]], [tally.given[which]])
        found[f"{which} recall"] = _share([tally.right[which]], [tally.wanted[which]])
    found["pronoun precision"] = _share(
        [tally.right[one] for one in PRONOUNS], [tally.given[one] for one in PRONOUNS]
    )
    found["pronoun recall"] = _share(
        [tally.right[one] for one in PRONOUNS], [tally.wanted[one] for one in PRONOUNS]
    )
    found["pronoun f1"] = f1(found["pronoun precision"], found["pronoun recall"])
    count = max(1, len(tally.cubed_right))
    found["b3 precision"] = sum(tally.cubed_right) / count
    found["b3 recall"] = sum(tally.cubed_found) / count
    found["b3 f1"] = f1(found["b3 precision"], found["b3 recall"])
    return found


def _share(part: Iterable[int], whole: Iterable[int]) -> float:
    return sum(part) / max(1, sum(whole))


def f1(precision: float, recall: float) -> float:
    """Harmonic mean of two shares; 0 when both are 0."""
    return 2 * precision * recall / max(1e-9, precision + recall)
