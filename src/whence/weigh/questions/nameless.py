"""Descriptions without a name ("the government"): whom they mean only their own article knows."""

import re
from collections.abc import Iterable

from whence.model.claim import Claim, Filler, Hop
from whence.weigh.figures import SORTS
from whence.weigh.names import fillers, fold, key_for, key_of, known_fillers, listed

_MADE_ID = re.compile(r"a[0-9a-f]{16}")
# "The 18th Brigade" is a name.
_ORDINAL = re.compile(r"\d+(st|nd|rd|th)")
_ARTICLES = frozenset({"the", "a", "an"})
# What these open is one of many ("a diplomat"), a number of them, or somebody else's ("its men").
_OPENING = frozenset(
    "a an some several many most more all both either neither each every few no other another "
    "such two three four five six seven eight nine ten dozens hundreds thousands scores his her "
    "its their our my your whose".split()
)
# Nouns of bodies: alone, or with no more than the words below, they are nobody's name.
_BODIES = frozenset(
    "agency alliance army authority authorities brigade bureau cabinet coalition command "
    "commission committee congress council court defence defense department directorate embassy "
    "executive faction federation force forces foreign front government governorate group "
    "interior junta leadership military militia ministry mission movement navy office opposition "
    "organisation organization parliament party police presidency regime resistance senate staff "
    "state states troops union".split()
)
_QUALIFYING = frozenset(
    "armed central federal general joint local military national new of for old provincial rebel "
    "regional ruling security senior transitional".split()
)
# Nouns of people: a capital on them comes from the start of a sentence or from their rank.
_PEOPLE = frozenset(
    "official spokesman spokeswoman spokesperson envoy minister commander leader governor general "
    "colonel ambassador president emir cleric preacher scholar journalist expert analyst witness "
    "source negotiator rebel rival authority chief prime vice deputy former suspected unidentified".split()
) | frozenset().union(*SORTS)


def is_nameless(name: str, *, opens: bool = False) -> bool:
    """Whether words describe somebody without naming anyone.

    Args:
        name: The words.
        opens: Whether they open their sentence, so that a first capital says nothing.

    >>> is_nameless("the government"), is_nameless("The Army"), is_nameless("its Russian backers")
    (True, True, True)
    >>> is_nameless("the Reed Front"), is_nameless("Malian troops"), is_nameless("18th Brigade")
    (False, False, False)
    """
    words = name.split()
    first = words[0].casefold() if words else ""
    if first in _OPENING:
        return True
    led = first in _ARTICLES
    words = words[1:] if led else words
    plain = _BODIES | _QUALIFYING
    for place, word in enumerate(words):
        folded = fold(word)
        person = {folded, folded.removesuffix("s")} & _PEOPLE
        if _ORDINAL.fullmatch(folded):
            return False
        if word == word.lower() or folded in plain:
            continue
        if not (person and (led or (opens and not place))):
            return False
    return True


def has_no_name(claim: Claim, filler: Filler) -> bool:
    """Whether what fills a role of `claim` is known neither by an id nor by a name."""
    if filler.id and not _MADE_ID.fullmatch(filler.id):
        return False
    opens = filler.span is not None and filler.span.start - claim.sentence.start <= 1
    return is_nameless(filler.name, opens=opens)


def is_unnamed(claim: Claim, hop: Hop) -> bool:
    """Whether a source is known by no name: one of a class of people, or a bare description."""
    if hop.source_class and not any(hop.ids):
        return True
    if any(each and not _MADE_ID.fullmatch(each) for each in hop.ids):
        return False
    opens = hop.span is not None and hop.span.start - claim.sentence.start <= 1
    return all(is_nameless(name, opens=opens) for name in hop.name)


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


def key_in_case(claim: Claim, filler: Filler) -> str:
    """Equal for two fillers that stand for the same thing, in whichever articles.

    "The government" of one article is not that of another.
    """
    key = key_of(filler)
    return f"{key} in {claim.document}" if key and has_no_name(claim, filler) else key


def whose(claim: Claim, *names: str) -> tuple[str, ...]:
    """Sorted keys of what fills the first of these roles that the claim has."""
    return _sorted(claim, fillers(claim, *names))


def whose_known(claim: Claim, *names: str) -> tuple[str, ...]:
    """`whose`, of the resolved fillers only where there are some."""
    return _sorted(claim, known_fillers(claim, *names))


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
