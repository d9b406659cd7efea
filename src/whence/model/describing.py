"""Names and descriptions: words without their spelling, and who is described without a name."""

import re
import unicodedata
from functools import lru_cache

from whence.model.claim import Claim, Filler, Hop

# The id of an actor first met in a case, made of how it was read.
MADE_ID = re.compile(r"a[0-9a-f]{16}")
_WORD = re.compile(r"[^\W_]+")
_ARTICLES = frozenset({"the", "a", "an"})
# Words for the same sort of people. A person of one sort is not one of another.
SORTS = (
    frozenset(
        "fighter militant insurgent terrorist combatant jihadist jihadi gunman rebel member man "
        "guerrilla attacker extremist".split()
    ),
    frozenset("soldier troop serviceman trooper paratrooper sailor airman".split()),
    frozenset("civilian resident villager inhabitant noncombatant farmer".split()),
    frozenset("policeman police officer constable gendarme".split()),
    frozenset("child boy girl minor schoolchild pupil student".split()),
    frozenset("woman mother".split()),
    frozenset("hostage captive prisoner detainee".split()),
    frozenset("refugee returnee migrant".split()),
    frozenset("worker employee labourer laborer".split()),
)
# "The 18th Brigade" is a name.
_ORDINAL = re.compile(r"\d+(st|nd|rd|th)")
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


def one_line(text: str) -> str:
    """A text with single spaces."""
    return " ".join(text.split())


@lru_cache(maxsize=20_000)
def fold(words: str) -> str:
    """Words without case, accents, punctuation and a leading article.

    >>> fold("The Armée nationale")
    'armee nationale'
    """
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode() or words
    found = _WORD.findall(plain.casefold())
    return " ".join(found[1:] if len(found) > 1 and found[0] in _ARTICLES else found)


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
    if filler.id and not MADE_ID.fullmatch(filler.id):
        return False
    opens = filler.span is not None and filler.span.start - claim.sentence.start <= 1
    return is_nameless(filler.name, opens=opens)


def is_unnamed(claim: Claim, hop: Hop) -> bool:
    """Whether a source is known by no name: one of a class of people, or a bare description."""
    if hop.source_class and not any(hop.ids):
        return True
    if any(each and not MADE_ID.fullmatch(each) for each in hop.ids):
        return False
    opens = hop.span is not None and hop.span.start - claim.sentence.start <= 1
    return all(is_nameless(name, opens=opens) for name in hop.name)
