"""Fillers in which *we*, *our men* and *his forces* are the body that is meant."""

from collections.abc import Mapping
from dataclasses import replace

from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.tree import Tree
from whence.model.resolved import Referent, ReferentHow, Resolved


class SpokenFillers(Fillers):
    """Fillers that know for whom speakers speak, once `ours` is filled.

    Attributes:
        ours: Words for a body that only *we*, *our men* or *his forces* stands for, each with
            the word that says which body.
        strangers: *He* and *she* that were taken for whoever says them: nobody known.
    """

    def __init__(
        self, resolved: Resolved, tree: Tree, lists: Mapping[str, frozenset[str]]
    ) -> None:
        super().__init__(resolved, tree, lists)
        self.ours: dict[int, int] = {}
        self.strangers: set[int] = set()

    def stands_for(self, i: int) -> Referent | None:
        """The referent a word heads; that of the body where it is one's own."""
        meant = super().stands_for(self.ours.get(i, i))
        if meant is None or i not in self.strangers:
            return meant
        return replace(
            meant, name=meant.text, id=None, members=(), how=ReferentHow.UNRESOLVED
        )

    def named(self, i: int) -> tuple[str, str | None]:
        """What a word stands for and the id of it: the body by its own name or words."""
        if i not in self.ours or self._stand_apart(i):
            return super().named(i)
        body = self.filler(self.ours[i])
        return body.name.removesuffix("'s").removesuffix("’s"), body.id

    def is_actor(self, i: int) -> bool:
        """Whether a word names or stands for someone who can act."""
        return i in self.ours or super().is_actor(i)

    def is_armed_or_state(self, i: int) -> bool:
        """Whether an actor is known to bear arms or to govern, or is called so."""
        return super().is_armed_or_state(self.ours.get(i, i))

    def is_person(self, i: int) -> bool:
        """Whether a word names or stands for one person: a body never is one."""
        return i not in self.ours and super().is_person(i)

    def _is_force(self, i: int) -> bool:
        return i in self.ours or super()._is_force(i)

    def _is_body(self, i: int) -> bool:
        return i in self.ours or super()._is_body(i)
