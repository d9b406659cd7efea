"""The taking of a place under all its names: its fall, its capture, its conquest."""

import re
from collections.abc import Sequence

from whence.model.claim import Claim
from whence.model.describing import fold
from whence.weigh.names import fillers
from whence.weigh.questions.sites import SETTLEMENTS, named_place, plain_place

# Begins what stands in a key for the taking of a place.
TAKING = "taking of "
_DEED = (
    r"(?:fall|capture|takeover|take-over|taking|seizure|conquest|overrunning|storming|"
    r"recapture|retaking)"
)
_NAME = r"[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|al|el|de))*"
_OF = re.compile(rf"\b{_DEED} of (?P<what>(?:the )?(?:[\w-]+ ){{0,3}}?(?P<name>{_NAME}))$")
_OF_IT = re.compile(rf"\b{_DEED} of (?:the|this|that) (?P<what>\w+)$")
_OWNED = re.compile(rf"^(?P<name>{_NAME})[’']s? {_DEED}$")


def taken_place(words: str, main: str) -> str:
    """The folded name of the place whose taking words stand for, or an empty string.

    Args:
        words: What somebody reacts to.
        main: Token of the place its article is mostly about, which is "the town".

    >>> taken_place("the Reed Front’s conquest of Borimo", ""), taken_place("Borimo's fall", "")
    ('borimo', 'borimo')
    >>> taken_place("the fall of the town", "borimo"), taken_place("the fall of the regime", "")
    ('borimo', '')
    """
    plain = " ".join(words.split()).strip(' .,“”"')
    if found := _OF.search(plain):
        return fold(
            plain_place(found["what"]) if _is_site(found["what"]) else found["name"]
        )
    if found := _OWNED.search(plain):
        return fold(found["name"])
    of_it = _OF_IT.search(plain)
    return fold(named_place(main)) if of_it and of_it["what"] in SETTLEMENTS else ""


def _is_site(words: str) -> bool:
    """Whether words for a place say more than its name: "the town of Borimo"."""
    return plain_place(words) != words


def as_written(place: str, claims: Sequence[Claim]) -> str:
    """A folded name of a place as the claims spell it."""
    told = [f.name for claim in claims for f in fillers(claim, "target")]
    told += [p.name for claim in claims for p in claim.where]
    size = len(place.split())
    for words in (text.replace("’s", "").split() for text in told):
        for at in range(len(words) - size + 1):
            if fold(" ".join(words[at : at + size])) == place:
                return " ".join(words[at : at + size]).strip(".,“”\"'")
    return place.title()
