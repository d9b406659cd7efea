"""A case as faces see it: read only, and with private names withheld where that is asked."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

from sqlalchemy import Table, select

from whence.model.actor import Actor
from whence.model.claim import Claim
from whence.model.document import Document
from whence.model.finding import Question, Weighed
from whence.model.judgement import Judgement
from whence.model.problem import Problem
from whence.model.range import RangeRule
from whence.present.brief.ranges import ranged_by
from whence.present.brief.weighed import weighed_of
from whence.present.grades import Reliability, reliability_of
from whence.present.withholding import Persons, Withholding, persons_of
from whence.store import Case, Run
from whence.store.findings import Findings
from whence.store.judgements import Judgements


class CaseView:
    """Everything in a case, as records.

    Args:
        case: The case, open.
        withhold_private: Whether names of private persons are covered.
        rule: By which the figures of questions are found.

    Attributes:
        persons: Which persons are covered and which are not, where that was asked; else `None`.
    """

    def __init__(
        self,
        case: Case,
        *,
        withhold_private: bool = False,
        rule: RangeRule = RangeRule.LATEST,
    ) -> None:
        self._case, self._rule = case, rule
        self.persons: Persons | None = (
            persons_of(case.actors(), case.claims()) if withhold_private else None
        )
        self.withholding = Withholding(self.persons.private if self.persons else ())

    @property
    def path(self) -> Path:
        """The case file."""
        return self._case.path

    def documents(self) -> Iterator[Document]:
        """Every article, by name."""
        return map(self.withholding.record, self._case.documents())

    def claims(self) -> Iterator[Claim]:
        """Every claim, by article and place in it."""
        return map(self.withholding.record, self._case.claims())

    def judged(self) -> Iterator[tuple[Judgement, Claim | None]]:
        """Standing decisions on claims, each with the claim as it was seen, if it is known."""
        for judgement, claim in Judgements(self._case).examples():
            yield self.withholding.record(judgement), self.withholding.record(claim)

    def problems(self) -> Iterator[Problem]:
        """What could not be read."""
        return self._case.problems()

    def runs(self) -> Iterator[Run]:
        """Runs, oldest first."""
        return self._case.runs()

    def questions(self) -> Iterator[Question]:
        """Questions, those with most claims first."""
        found = Findings(self._case).questions()
        return (self.withholding.record(ranged_by(each, self._rule)) for each in found)

    def weighed(self) -> Weighed:
        """Families, questions and headline gaps."""
        weighed = weighed_of(self._case)
        ranged = tuple(ranged_by(question, self._rule) for question in weighed.questions)
        return self.withholding.record(replace(weighed, questions=ranged))

    def reliability(self) -> Reliability:
        """What analysts have set for sources."""
        return reliability_of(self._case)

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        """Actors by id, each once with every name any article gives it."""
        merged: dict[str, Actor] = {}
        names: dict[str, set[str]] = {}
        for actor in self._case.actors():
            merged.setdefault(actor.id, actor)
            names.setdefault(actor.id, set()).update({actor.name, *actor.names})
        return {
            key: self.withholding.record(_with_names(actor, names[key]))
            for key, actor in sorted(merged.items())
        }

    def rows(self, table: Table) -> Iterator[tuple[Any, ...]]:
        """Rows of a table in the order of its key, without the columns of bytes."""
        columns = shown_columns(table)
        query = select(*(table.c[name] for name in columns)).order_by(*table.primary_key)
        for row in self._case.session.rows(query):
            covered = self.withholding.record(dict(row))
            yield tuple(covered[name] for name in columns)


def shown_columns(table: Table) -> tuple[str, ...]:
    """Names of the columns that hold words and numbers."""
    return tuple(column.name for column in table.columns if str(column.type) != "BLOB")


def _with_names(actor: Actor, names: set[str]) -> Actor:
    # A tilde marks a name that only a context gives, such as a capital for its government.
    plain = sorted(name for name in names - {actor.name} if not name.startswith("~"))
    return Actor(
        actor.id,
        actor.name,
        actor.kind,
        tuple(plain),
        actor.country,
        actor.lineage,
        actor.source,
        actor.wikidata,
    )
