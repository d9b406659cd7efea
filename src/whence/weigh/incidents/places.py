"""Names of places that claims are told with: by them two articles are known to tell of one thing."""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from whence.model.claim import Claim
from whence.model.describing import fold
from whence.model.place import Place
from whence.model.when import MONTHS, WEEKDAYS
from whence.weigh.names import fillers
from whence.weigh.questions.sites import SUBNATIONAL, capital, plain_place

_AFTER_WORD_OF_PLACE = re.compile(
    r"\b(?:at|in|near|on|from|of|outside|around|towards?|for|to|between|and)\s+(?:the\s+)?"
    r"(?:[a-z]+\s+){0,4}?(?P<name>[A-ZÀ-Þ][\w’']+(?:[- ][A-ZÀ-Þ][\w’']+)*)"
    # "Of the Reed Front coalition", "the Islamist insurgents": those whose name it is, no place.
    r"(?![\w’']|[- ][A-ZÀ-Þ]|\s+(?:coalition|groups?|movement|cartel|gang|militias?|gunmen|militants?|fighters|rebels|insurgents|clan"
    r"|border|frontier|town|village|city|brigade|network|faction|troops|soldiers|officers?|spokesm[ae]n)\b)"
)
# "The soldiers of Ostgrad" are those of a state, wherever they were.
_OF_MASTERS = re.compile(
    r"\b(?:soldiers|troops|men|army|forces|fighters|sons|lions|soldiery|regime|government) of $"
)
_BEFORE_ATTACK = re.compile(
    r"\b[Tt]he (?P<name>[A-ZÀ-Þ][\w’']+(?:[- ][A-ZÀ-Þ][\w’']+)*) (?:attack|ambush|raid|massacre"
    r"|bombing|shooting|killings?|shelling|assault)\b"
)
_RESIDENTS = re.compile(
    r"(?:[Tt]he )?(?:[Rr]esident|[Vv]illager|[Ii]nhabitant|[Ll]ocal|[Ee]lder|[Ff]armer|[Pp]eople)s? (?:of|in|from) "
    r"(?P<name>[A-ZÀ-Þ][\w’']+(?:[- ][A-ZÀ-Þ][\w’']+)*)"
)
# Joins two names: a road from one town to another. *North-West Ostland* is one.
_APART = re.compile(r"(?<!\bNorth)(?<!\bSouth)[-–]")
# "In Ostland's Reed province", "in Tuesday's raid": who owns something has a name without it.
_OWNS = re.compile(r"[’']s$|(?<=s)[’']$")
_OWNER = re.compile(r"^.*(?:[’']s|(?<=s)[’']) (?=[A-ZÀ-Þ])")
# Shorter names are of too many things; those that fill the role of a place may be short.
LEAST_LETTERS, LEAST_PLACED = 4, 3
# Roles of those whose names are no places.
DOERS = frozenset({"actor", "by", "perpetrator", "person"})
# Those of single persons, and those in which a place may stand for what happens to it.
PEOPLE, THINGS = (
    frozenset({"person"}),
    frozenset({"place", "recipient", "target", "topic", "act", "term", "victims"}),
)
# What bodies are called: "the Department", "the National Guard".
BODIES = frozenset(
    "army board bureau command committee council department directorate force forces front "
    "government group guard institute league ministry mission movement office party police "
    "secretariat service staff union".split()
)
# Names that hold a post or a body of somewhere: "governor of Reedham".
_WITH_POST = re.compile(r"\b(?:of|in|at|for)\b")
_PEOPLE = re.compile(
    r"(?:ian|ese|ish|ist|stani)$|^(?:philippine|argentine|filipino|iraqi|somali|yemeni|israeli|saudi|emirati|qatari|rwandan|ugandan"
    r"|kenyan|american|mexican|african|moroccan|afghan|kurdish|french|german|dutch|swiss|greek|czech)$"
)
SIDES = "north south east west northern southern eastern western central"
NO_PLACES = frozenset((*map(fold, MONTHS), *WEEKDAYS, *SIDES.split()))


def wide_names(claim: Claim) -> set[str]:
    """Folded names of countries and regions of the world that a claim is placed in."""
    wide = (p for p in claim.where if p.where_prec and p.where_prec > SUBNATIONAL)
    return {fold(word) for place in wide for word in (place.name, place.text)}


def actor_words(claims: Sequence[Claim]) -> frozenset[str]:
    """Folded words of the names of those who act and speak in an article, and of no place there.

    "Near the Reed Front's camp", "according to Mirsa Tamm": names that stand where those of
    places do. *The governor of Reedham* is named by his post, and Reedham is a place all the same.
    """
    named = {
        name
        for claim in claims
        for role in claim.roles
        for one in role.fillers
        if role.name in PEOPLE or (one.id and role.name not in THINGS)
        for name in (one.name, one.text)
    }
    named |= {name for claim in claims for hop in claim.chain for name in hop.name}
    places = {word for c in claims for p in c.where for word in fold(p.name).split()}
    own = {name for name in named if not _WITH_POST.search(name)}
    return frozenset({word for name in own for word in fold(name).split()} - places)


def place_names(
    claim: Claim,
    wide: AbstractSet[str] = frozenset(),
    others: AbstractSet[str] = frozenset(),
) -> frozenset[str]:
    """Folded names of the places a claim is told with; no countries, peoples or actors.

    Args:
        claim: The claim.
        wide: Names of countries, folded.
        others: Words of the names of those who act or speak in its article.
    """
    near = [p for p in claim.where if not p.where_prec or p.where_prec <= SUBNATIONAL]
    head = claim.part == "headline"
    if head:
        near = [place for place in near if not _is_vague(place)]
    placed = {name for p in near for name in ((p.name,) if p.id else (p.name, p.text))}
    if not head and not any(p.id for p in near):
        placed |= {plain_place(f.name) for f in fillers(claim, "place")}
    named = _names_in(claim.quote)
    actors = {
        word
        for role in claim.roles
        for one in role.fillers
        if role.name in DOERS or (one.id and role.name != "place")
        for word in (*fold(one.name).split(), *fold(one.text).split())
    }
    words = {w for w in _parts(placed) if len(w) >= LEAST_PLACED}
    words |= {
        w
        for w in _parts(named)
        if len(w) >= LEAST_LETTERS and others.isdisjoint(w.split()) and not _is_body(w)
    }
    homes = _parts(_homes(claim))
    told = {word for hop in claim.chain for name in hop.name for word in fold(name).split()}
    told -= {word for home in homes for word in home.split()}
    words |= homes
    kept = {w for w in words if not _PEOPLE.search(w)}
    return frozenset(
        n for n in kept - wide - NO_PLACES if not (actors | told) & {*n.split()}
    )


def _is_vague(place: Place) -> bool:
    """Whether a headline says less of where than its article does: "Ostland bus terminal"."""
    if place.id:
        return place.where_prec == SUBNATIONAL
    return place.name.rpartition(" ")[2][:1].islower()


def _names_in(quote: str) -> set[str]:
    """Names that stand where those of places do."""
    forms = (_AFTER_WORD_OF_PLACE, _BEFORE_ATTACK)
    found = [each for form in forms for each in form.finditer(quote)]
    return {
        each["name"]
        for each in found
        if not _OF_MASTERS.search(quote[: each.start("name")])
    }


def _homes(claim: Claim) -> set[str]:
    """Where those live who tell of it: "residents of Pirrin" speak of what happened there."""
    names = (name for hop in claim.chain for name in hop.name)
    return {found["name"] for name in names if (found := _RESIDENTS.fullmatch(name))}


def _is_body(name: str) -> bool:
    return name.rpartition(" ")[2] in BODIES


def _parts(names: Iterable[str]) -> set[str]:
    """Folded names, those of a road from one town to another apart."""
    # "The depot" has its capital from the start of a sentence.
    bare = (_OWNS.sub("", _OWNER.sub("", name)) for name in names)
    plain = (name.removeprefix("The ").removeprefix("the ") for name in bare)
    split = (_APART.split(name) for name in plain if name[:1].isupper())
    # "Ostlandic bus terminal" is no name: its capital is that of a people.
    return {
        fold(part)
        for parts in split
        for part in parts
        if part[:1].isupper() and capital(part)
    }
