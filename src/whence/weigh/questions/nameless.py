"""Descriptions without a name ("the government"): whom they mean only their own article knows."""

import re
from collections.abc import Iterable, Sequence
from itertools import permutations

from whence.model.claim import Claim, Filler, Hop
from whence.model.describing import fold, has_no_name, is_unnamed
from whence.model.sets import DisjointSets
from whence.weigh.names import fillers, key_for, key_of, known_fillers, listed

# A band told by the name of whoever leads it.
_BAND_OF = re.compile(
    r"(?:[Tt]he )?(?:(?:group|faction|band|militia) of (?P<name>[A-ZÀ-Þ][\w’' -]*))"
)
_BAND = re.compile(r"\w group$")


def fullest_words(hop: Hop, claims: Iterable[Claim]) -> str:
    """The words for an unnamed source, or the longer ones that hold them all.

    "The official" is the "local official" of whom the article has spoken, if it is of one only.

    Args:
        hop: The source.
        claims: Claims of its article.
    """
    own = fold(listed(hop.name))
    described = {
        fold(listed(other.name))
        for each in claims
        for other in each.chain
        if other.source_class is hop.source_class and is_unnamed(each, other)
    }
    fuller = [words for words in described if set(own.split()) < set(words.split())]
    return fuller[0] if len(fuller) == 1 else own


def unnamed_apart(sources: Iterable[Sequence[str]]) -> int:
    """How many sources without a name are of different classes and told in different words.

    "Military intelligence" may be the "military intelligence officer" of another article.

    Args:
        sources: Class, article and words of each.
    """
    sets: DisjointSets[str] = DisjointSets()
    told: set[tuple[str, str, frozenset[str]]] = set()
    for sort, article, words in sources:
        sets.tie(sort, words)
        told.add((article, words, frozenset(words.split())))
    for (article, words, own), (other, fuller, more) in permutations(told, 2):
        if other != article and own <= more:
            sets.tie(words, fuller)
    return len(sets.parts())


def key_in_case(claim: Claim, filler: Filler) -> str:
    """Equal for two fillers that stand for the same thing, in whichever articles.

    "The government" of one article is not that of another.
    """
    key = key_of(filler)
    return f"{key} in {claim.document}" if key and has_no_name(claim, filler) else key


def band_key(claim: Claim, filler: Filler) -> str:
    """`key_in_case`, but one for a band by its leader's name however it is put.

    "The group of Sallo Reis" and "the Sallo Reis group" are one, and are not the man.
    """
    led = _BAND_OF.fullmatch(filler.text) or _BAND_OF.fullmatch(filler.name)
    if led and not has_no_name(claim, filler):
        return f"{fold(led['name'])} group"
    name = fold(filler.name)
    return name if filler.id and _BAND.search(name) else key_in_case(claim, filler)


def whose(claim: Claim, *names: str) -> tuple[str, ...]:
    """Sorted keys of what fills the first of these roles that the claim has."""
    return _sorted(claim, fillers(claim, *names))


def whose_known(claim: Claim, *names: str) -> tuple[str, ...]:
    """`whose`, of the resolved fillers only where there are some."""
    return _sorted(claim, known_fillers(claim, *names))


def whose_named(claim: Claim, *names: str) -> tuple[str, ...]:
    """`whose`, of those only who have a name."""
    found = fillers(claim, *names)
    return _sorted(claim, tuple(f for f in found if not has_no_name(claim, f)))


def whose_word(claim: Claim) -> tuple[str, ...]:
    """Sorted keys of the last source of a claim's chain; nothing without one."""
    if not claim.chain:
        return ()
    hop = claim.chain[-1]
    apart = f" in {claim.document}" if is_unnamed(claim, hop) else ""
    keys = (key_for(*named) for named in zip(hop.name, hop.ids, strict=True))
    return tuple(sorted(f"{key}{apart}" for key in keys))


def _sorted(claim: Claim, found: tuple[Filler, ...]) -> tuple[str, ...]:
    return tuple(sorted({key_in_case(claim, filler) for filler in found} - {""}))
