"""What is made of a codebook, made once of each."""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from whence.codebook.entries import Codebook

Made = TypeVar("Made")


def once_of(make: Callable[[Codebook], Made]) -> Callable[[Codebook], Made]:
    """The same function, that remembers what it made of the last few codebooks."""

    @lru_cache(maxsize=4)
    def of_held(held: _Held) -> Made:
        return make(held.codebook)

    def of(codebook: Codebook) -> Made:
        return of_held(_Held(codebook))

    return of


class _Held:
    """A codebook hashed by identity, since to hash all its words takes long."""

    def __init__(self, codebook: Codebook) -> None:
        self.codebook = codebook

    def __hash__(self) -> int:
        return id(self.codebook)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held) and other.codebook is self.codebook
