"""How weighing compares names: by id where there is one, by folded words where not."""

import re
import unicodedata
from collections.abc import Iterable

from whence.model.claim import Claim, Filler, Role

_WORD = re.compile(r"[^\W_]+")
_LEADING = frozenset({"the", "a", "an"})


def fold(words: str) -> str:
    """Words without case, accents, punctuation and a leading article.

    >>> fold("The Armée nationale")
    'armee nationale'
    """
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode() or words
    found = _WORD.findall(plain.casefold())
    return " ".join(found[1:] if found and found[0] in _LEADING else found)


def key_of(filler: Filler) -> str:
    """Equal for two fillers that stand for the same thing."""
    return filler.id or fold(filler.name)


def role(claim: Claim, name: str) -> Role | None:
    """The role of that name, or `None`."""
    return next((role for role in claim.roles if role.name == name), None)


def fillers(claim: Claim, *names: str) -> tuple[Filler, ...]:
    """What fills the first of these roles that the claim has."""
    for name in names:
        found = role(claim, name)
        if found:
            return found.fillers
    return ()


def keys(claim: Claim, *names: str) -> tuple[str, ...]:
    """Sorted keys of what fills the first of these roles that the claim has."""
    return tuple(sorted({key_of(filler) for filler in fillers(claim, *names)} - {""}))


def listed(names: Iterable[str]) -> str:
    """Names as a person would list them.

    >>> listed(["A", "B", "C"])
    'A, B and C'
    """
    each = list(dict.fromkeys(names))
    return " and ".join(filter(None, [", ".join(each[:-1]), each[-1]])) if each else ""
