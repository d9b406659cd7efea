"""Pronouns with their candidates and the right one, out of gold annotation."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.coreference.gap import GapCase, with_names
from benchmarks.coreference.gum import GumDocument, clusters_of

from whence.model.reading import Reading
from whence.model.span import Span
from whence.resolve.coreference.entities import Entity
from whence.resolve.coreference.features import CLASSES
from whence.resolve.coreference.follow import follow
from whence.resolve.coreference.pronouns import Candidate, Choice, choose
from whence.resolve.phrases.names import KnownName
from whence.resolve.phrases.noun_phrases import Form, Phrase


@dataclass(frozen=True, slots=True)
class Instance:
    """One pronoun: its class, each candidate's features, and which candidate is right.

    Attributes:
        which: Class of the pronoun, as `pronouns.CLASSES` gives it.
        candidates: Features of each candidate.
        right: Indexes of the candidates that may be right; empty when it is none of them. One
            past the last stands for nobody.
    """

    which: str
    candidates: tuple[tuple[str, ...], ...]
    right: tuple[int, ...]


def gap_instances(case: GapCase, reading: Reading) -> list[Instance]:
    """The row's pronoun: it stands for one of the two names, or for anything but them."""
    found: list[Instance] = []
    wanted = [name for name, right in zip(case.names, case.right, strict=True) if right]

    def teach(
        pronoun: Phrase, candidates: Sequence[Candidate], entities: Sequence[Entity]
    ) -> Choice | None:
        if pronoun.span != case.pronoun:
            return choose(pronoun, candidates, entities)
        right = tuple(
            index
            for index, one in enumerate(candidates)
            if any(
                _names(entities[one.number], name, case.document.text) for name in wanted
            )
        )
        features = tuple(one.features for one in candidates)
        if not wanted:
            found.append(
                Instance(
                    CLASSES[pronoun.noun], features, _neither(case, candidates, entities)
                )
            )
        if right:
            found.append(Instance(CLASSES[pronoun.noun], features, right))
        return Choice(candidates[right[0]].number, 1.0) if right else None

    follow(case.document, with_names(case, reading), chooser=teach)
    return found


def _neither(
    case: GapCase, candidates: Sequence[Candidate], entities: Sequence[Entity]
) -> tuple[int, ...]:
    """Indexes of all candidates but the row's two names, and that of nobody."""
    text = case.document.text
    others = (
        index
        for index, one in enumerate(candidates)
        if not any(_names(entities[one.number], name, text) for name in case.names)
    )
    return (*others, len(candidates))


def _names(entity: Entity, name: Span, text: str) -> bool:
    return entity.thing is not None and name.of(text) in entity.thing.names


def gum_instances(
    gum: GumDocument, known: Sequence[KnownName] = (), *, annotated_only: bool = False
) -> list[Instance]:
    """Every third-person pronoun of a document, its history kept right by the gold.

    Args:
        gum: The document with its gold.
        known: What a gazetteer finds in it.
        annotated_only: Whether the gold marks only part of what is spoken of. Then a pronoun
            it does not mark teaches nothing, nor does one whose antecedent it does not: that
            it stands for none of what is near would be a lesson in leaving pronouns open.
    """
    cluster_of, joint_of = clusters_of(gum.gold)
    found: list[Instance] = []

    def teach(
        pronoun: Phrase, candidates: Sequence[Candidate], entities: Sequence[Entity]
    ) -> Choice | None:
        cluster = cluster_of.get(pronoun.head)
        right = tuple(
            index
            for index, one in enumerate(candidates)
            if cluster is not None and cluster_of_entity(entities[one.number]) == cluster
        )
        if cluster is not None and annotated_only and not right:
            right = _worded(cluster, candidates, entities, gum.document.text)
        features = tuple(one.features for one in candidates)
        if right or not annotated_only:
            found.append(Instance(CLASSES[pronoun.noun], features, right))
        return Choice(candidates[right[0]].number, 1.0) if right else None

    def cluster_of_entity(entity: Entity) -> str | None:
        for phrase in reversed(entity.phrases):
            is_joint = bool(entity.members) and phrase is entity.phrases[0]
            cluster = (joint_of if is_joint else cluster_of).get(phrase.head)
            if cluster is not None:
                return cluster
        return None

    follow(gum.document, gum.reading, known, chooser=teach)
    return found


def _worded(
    cluster: str, candidates: Sequence[Candidate], entities: Sequence[Entity], text: str
) -> tuple[int, ...]:
    """Indexes of the candidates whose unmarked words end as the gold calls the antecedent."""
    last = cluster.rsplit(maxsplit=1)[-1].lower()
    return tuple(
        index
        for index, one in enumerate(candidates)
        if any(
            phrase.form is not Form.PRONOUN
            and phrase.span.of(text).lower().split()[-1] == last
            for phrase in entities[one.number].phrases
        )
    )
