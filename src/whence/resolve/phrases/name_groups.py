"""Names of one document in groups: those of a group stand for one thing."""

from collections.abc import Sequence

from whence.model.ids import ActorId
from whence.model.sets import DisjointSets
from whence.resolve.phrases.names import NameHit


class NameGroups:
    """Names in groups, with whom the gazetteer knows by those of a group."""

    def __init__(self, hits: Sequence[NameHit]) -> None:
        self._sets = DisjointSets(range(len(hits)))
        self._known = [{actor.id for actor in hit.actors} for hit in hits]

    def top(self, index: int) -> int:
        """The name that speaks for the group of another."""
        return self._sets.leader(index)

    def join(self, one: int, other: int) -> None:
        """Make the groups of two names one."""
        first, second = sorted((self.top(one), self.top(other)))
        if first != second:
            self._sets.tie(first, second)
            self._known[first] = self._known[first] | self._known[second]

    def known(self, index: int) -> set[ActorId]:
        """Whom the gazetteer knows by the names of a group."""
        return self._known[self.top(index)]

    def forget(self, index: int) -> None:
        """Take the gazetteer's word for the group of a name back."""
        self._known[self.top(index)] = set()

    def members(self) -> list[list[int]]:
        """The names of each group, in text order."""
        return self._sets.parts()
