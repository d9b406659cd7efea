"""Names of places that claims are told with: by them two articles are known to tell of one thing."""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from whence.model.claim import Claim
from whence.model.describing import fold
from whence.model.when import MONTHS, WEEKDAYS
from whence.weigh.names import fillers
from whence.weigh.questions.sites import SUBNATIONAL, capital, plain_place

_AFTER_WORD_OF_PLACE = re.compile(
    r"\b(?:at|in|near|on|from|of|outside|around|towards?|for|to|between|and)\s+(?:the\s+)?"
    r"(?:[a-z]+\s+){0,4}?(?P<name>[A-ZÀ-Þ][\w’']+(?:[- ][A-ZÀ-Þ][\w’']+)*)"
    # "Members of the Reed group" and "the Islamist insurgents" are nowhere.
    r"(?!\s+(?:groups?|movement|militias?|faction|gang|cartel|network|insurgents?|militants?|rebels?"
    r"|fighters|gunmen|troops|soldiers)\b)(?![\w’'])"
)
_BEFORE_ATTACK = re.compile(
    r"\b[Tt]he (?P<name>[A-ZÀ-Þ][\w’']+(?:[- ][A-ZÀ-Þ][\w’']+)*) (?:attack|ambush|raid|massacre"
    r"|bombing|shooting|killings?|shelling|assault)\b"
)
# Shorter names are of too many things; those that fill the role of a place may be short.
LEAST_LETTERS, LEAST_PLACED = 4, 3
# Roles of those whose names are no places.
DOERS = frozenset({"actor", "by", "perpetrator", "person"})
_PEOPLE = re.compile(
    r"(?:ian|ese|ish|stani)$|^(?:philippine|argentine|iraqi|somali|yemeni|israeli|saudi|emirati|qatari|rwandan|ugandan"
    r"|kenyan|american|mexican|african|moroccan|afghan|kurdish|french|german|dutch|swiss|greek|czech)$"
)
SIDES = "north south east west northern southern eastern western central"
NO_PLACES = frozenset((*map(fold, MONTHS), *WEEKDAYS, *SIDES.split()))


def wide_names(claim: Claim) -> set[str]:
    """Folded names of countries and regions of the world that a claim is placed in."""
    wide = (p for p in claim.where if p.where_prec and p.where_prec > SUBNATIONAL)
    return {fold(word) for place in wide for word in (place.name, place.text)}


def place_names(claim: Claim, wide: AbstractSet[str] = frozenset()) -> frozenset[str]:
    """Folded names of the places a claim is told with; no countries, peoples or actors.

    Args:
        claim: The claim.
        wide: Names of countries, folded.
    """
    near = [p for p in claim.where if not p.where_prec or p.where_prec <= SUBNATIONAL]
    placed = {name for p in near for name in ((p.name,) if p.id else (p.name, p.text))}
    if not any(p.id for p in near):
        placed |= {plain_place(f.name) for f in fillers(claim, "place")}
    forms = (_AFTER_WORD_OF_PLACE, _BEFORE_ATTACK)
    named = {found["name"] for form in forms for found in form.finditer(claim.quote)}
    actors = {
        word
        for role in claim.roles
        for one in role.fillers
        if role.name in DOERS or (one.id and role.name != "place")
        for word in (*fold(one.name).split(), *fold(one.text).split())
    }
    words = {w for w in _parts(placed) if len(w) >= LEAST_PLACED}
    words |= {w for w in _parts(named) if len(w) >= LEAST_LETTERS}
    told = {word for hop in claim.chain for name in hop.name for word in fold(name).split()}
    kept = {w for w in words if not _PEOPLE.search(w)}
    return frozenset(
        n for n in kept - wide - NO_PLACES if not (actors | told) & {*n.split()}
    )


def _parts(names: Iterable[str]) -> set[str]:
    """Folded names, those joined by a dash apart: a road from one town to another."""
    # "The depot" has its capital from the start of a sentence.
    plain = (name.removeprefix("The ").removeprefix("the ") for name in names)
    split = (re.split(r"[-–]", name) for name in plain if name[:1].isupper())
    # "Ostlandic bus terminal" is no name: its capital is that of a people.
    return {
        fold(part)
        for parts in split
        for part in parts
        if part[:1].isupper() and capital(part)
    }
