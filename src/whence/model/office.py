"""Offices: the words for a post, and whether a bare description is of whoever holds it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from whence.model.claim import Hop
from whence.model.describing import fold, is_nameless

_GENITIVE = re.compile(r"[’'](?:s\b)?")
# Words that tell nothing of which post it is: *the mediator between them*.
_JOINING = frozenset(
    "the a an of for to and in on at from by with between them it him us".split()
)
# Two words for one post, of which a report takes now the one and now the other.
_ALIKE = {
    "mediator": "envoy",
    "spokeswoman": "spokesman",
    "spokesperson": "spokesman",
    "chairwoman": "chairman",
    "chairperson": "chairman",
}
# What these open is one of many, or somebody's whom only the sentence knows.
_NOT_ONE = frozenset(
    "a an one two some several many most all both each every no another other any his her its "
    "their our my your whose former then".split()
)
# After these the noun of a description has passed.
_AFTER_HEAD = frozenset(
    "of for to in on at from by with between who which that whose under".split()
)
# Nouns of bodies and crowds: nobody holds them.
_NO_POST = frozenset(
    "group groups organisation organization agency newspaper paper outlet channel army ministry "
    "government office forces force front party movement council committee commission mission "
    "team team's report statement people men".split()
)


@dataclass(frozen=True, slots=True)
class Office:
    """A post with its noun and all words for it.

    Attributes:
        noun: What whoever holds it is called for short: ``minister``; one for words that mean one.
        words: Every word that tells which, the noun among them.
    """

    noun: str
    words: frozenset[str]

    def takes_in(self, other: "Office") -> bool:
        """Whether `other` says nothing of its holder that this one does not."""
        return self.noun == other.noun and other.words <= self.words


def office_of(words: str) -> Office | None:
    """The post that words describe, or `None` where there is no noun for one.

    >>> sorted(office_of("the army’s chief spokesman").words)
    ['army', 'chief', 'spokesman']
    >>> office_of("the group") is None
    True
    >>> office_of("the mediator between them") == office_of("the envoy")
    True
    """
    plain = _GENITIVE.sub("", words).strip(" ,.")
    folded = [fold(word) for word in plain.replace(",", " ").split()]
    told = [_ALIKE.get(word, word) for word in folded if word]
    if told and told[0] in _JOINING:
        told = told[1:]
    end = next((i for i, word in enumerate(told) if word in _AFTER_HEAD), len(told))
    noun = told[end - 1] if end else ""
    if not noun or noun in _NO_POST:
        return None
    return Office(noun, frozenset(told) - _JOINING)


def is_one_holder(words: str) -> bool:
    """Whether a description is of one certain holder: "the envoy", and not "an envoy".

    >>> is_one_holder("The minister"), is_one_holder("her spokesman"), is_one_holder("Envoy")
    (True, False, True)
    """
    first = words.split()[:1]
    return bool(first) and first[0].casefold() not in _NOT_ONE


def told_offices(hop: Hop) -> Iterable[Office]:
    """The posts that the words for a named source give it: "Envoy Mara Venn", "Venn, the envoy"."""
    name = hop.name[0] if len(hop.name) == 1 else ""
    if not name or name not in hop.text or is_nameless(name):
        return
    told = hop.text.replace(name, ",").split(",")
    if clause := _HOLDING.search(hop.text):
        told += [f"{post} of {clause['whom']}" for post in _POSTS[clause["does"]]]
    for words in told:
        first = words.split()[:1]
        if first and first[0].casefold() not in _NOT_TELLING:
            office = office_of(words)
            if office is not None and len(office.words) <= _MOST_WORDS:
                yield office


# What one does who holds a post, in a clause about him: *who leads the committee*.
_HOLDING = re.compile(
    r"\bwho (?P<does>leads|heads|commands|chairs|speaks for) (?P<whom>[^,;]+)"
)
_POSTS = {
    "leads": ("head", "leader"),
    "heads": ("head", "leader"),
    "commands": ("commander",),
    "chairs": ("chairman",),
    "speaks for": ("spokesman",),
}
# What these open tells of no post one holds now.
_NOT_TELLING = _AFTER_HEAD | {"former", "then", "reached"}
# More words than this are a clause about somebody and no post.
_MOST_WORDS = 10


def sole_holder(
    description: str, held: Mapping[str, Iterable[Office]], others: Iterable[Office] = ()
) -> str | None:
    """The key of the only one whom a description can be of, or `None`.

    Args:
        description: Words without a name: "the envoy".
        held: The posts of each named one, by a key for him.
        others: Posts of those described without a name, any of whom it may be as well.
    """
    wanted = office_of(description)
    if wanted is None or not is_one_holder(description):
        return None
    holders = [
        key for key, offices in held.items() if any(o.takes_in(wanted) for o in offices)
    ]
    if len(holders) != 1:
        return None
    known = list(held[holders[0]])
    rivals = [
        other
        for other in others
        if other.takes_in(wanted) and not any(o.takes_in(other) for o in known)
    ]
    return None if rivals else holders[0]
