"""Disjoint sets: things tied to each other, directly or through others, fall into one part."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)


class DisjointSets(Generic[T]):
    """Union-find with path halving; parts do not depend on the order of the ties.

    Args:
        items: Things that are there from the start, each on its own.
    """

    def __init__(self, items: Iterable[T] = ()) -> None:
        self._leader: dict[T, T] = {item: item for item in items}

    def leader(self, item: T) -> T:
        """The thing that stands for all of an item's part; one not met before joins alone."""
        leader = self._leader
        while leader.setdefault(item, item) != item:
            leader[item] = leader[leader[item]]
            item = leader[item]
        return item

    def tie(self, one: T, other: T) -> None:
        """Put the parts of two items together."""
        self._leader[self.leader(other)] = self.leader(one)

    def parts(self) -> list[list[T]]:
        """Every part, its items in the order they were met; parts by their first item."""
        found: defaultdict[T, list[T]] = defaultdict(list)
        for item in list(self._leader):
            found[self.leader(item)].append(item)
        return list(found.values())
