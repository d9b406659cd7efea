"""Figures that can be held against each other: what they count, and how that is said."""

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from whence.model.claim import COUNTS, DONE_TO, Claim, Frame, NamedFigure, Polarity
from whence.model.describing import SORTS, fold
from whence.model.figure import Bound, Figure
from whence.weigh.names import fillers, head_of, names_nobody

# Other roles for people in a claim of casualties.
HURT = frozenset({"victims"})

# Units of what is found and counted one by one.
FOUND = frozenset("body corpse grave coffin skeleton".split())
_PEOPLE = frozenset(
    "person people name other casualty victim individual life death fatality dead human soul".split()
)
# With these, units that say no more than that people are counted.
ANYONE = _PEOPLE | FOUND | frozenset({"citizen", "compatriot", "inhabitant", ""})
# Nouns for those who belong to whoever else is named.
_MEMBERS = frozenset("member man hero martyr son brother comrade element own".split())
# The unit of dead that a source calls its own.
OWN = "own"
_OWN_SIDE = re.compile(
    r"\bon (?:its|their|his|our) own side\b|\b(?:its|their|our) own losses\b"
)
_SIDES = (
    ("soldier", "army|armed forces|military|defen[cs]e forces?|troops"),
    ("guardsman", "national guard"),
    ("policeman", "police(?: force)?"),
)
# Whose dead they are: "members of the army", "the army's losses", "the army lost", "our forces
# deplore the loss of nine of their own".
_OF_WHOM = re.compile(
    "|".join(
        rf"(?P<{unit}>\b(?:members|men|heroes|martyrs|sons|elements) of (?:the|our|its) (?:\w+ )?"
        rf"(?:{side})\b|\b(?:{side})(?:['’]s)? (?:\w+ ){{0,3}}losses\b|\b(?:{side}) (?:\w+ )?lost\b)"
        for unit, side in _SIDES
    )
    + r"|\b(?:forces|army|military|troops)\b[^.]{0,40}\bof (?:its|their|our) own\b(?! side)",
    re.IGNORECASE,
)
# Opens what is told of some of those just counted.
_OF_A_PART = re.compile(
    r"(?:of |among )?(?:whom|which)\b|(?:of|among) (?:them|those|these)\b|including\b|these, "
    r"|(?:[\w,-]+ ){1,3}of (?:them|those|these|whom)\b",
    re.IGNORECASE,
)
# The words of a figure that counts some of them: "nine of the dead".
_SOME_OF = re.compile(r"\bof (?:the|them|those|these|its|their)\b", re.IGNORECASE)
# Those who die of their wounds come on top of the dead counted before.
DIED_LATER = re.compile(
    r"\bsuccumb|\bof the (?:wounded|injured) (?:\w+ ){0,2}?died\b"
    r"|\bdied (?:\w+ )?(?:of|from|in) (?:an? |the |their |his |her )?(?:wounds|injuries|hospital)\b",
    re.IGNORECASE,
)
# Most characters between two sentences of one paragraph.
SPACE = 1
# Units that measure and count nobody.
MEASURES = frozenset(
    "year month week day hour minute time kilometre kilometer km mile metre meter percent dollar "
    "euro tonne ton".split()
)
# Words for what became of people that are taken for a unit: "12 taken", "10 wounded", "15 dead".
_BECAME = frozenset(
    "hurt killed missing slain taken held captured wounded dead death fatality".split()
)
_LEAST_PARTICIPLE = 6  # letters; "seed" and "moped" are nouns
# Nouns in *-man* that are not made with *man*.
_NO_MEN = frozenset("human german roman ottoman norman shaman turkoman turkman".split())
_IRREGULAR = {
    "person": "people",
    "people": "people",
    "child": "children",
    "police": "police",
    "personnel": "personnel",
    "aircraft": "aircraft",
    "life": "lives",
}


class Scope(StrEnum):
    """What one unit counts against what another does."""

    SAME = "same"
    NARROWER = "narrower"
    BROADER = "broader"


def head(unit: str) -> str:
    """The noun of a unit: a wounded soldier is a soldier, and the wounded are people."""
    return "" if is_participle(unit) else unit.rpartition(" ")[2]


def is_participle(unit: str) -> bool:
    """Whether a unit is what became of those counted, and not who they are.

    >>> is_participle("wounded"), is_participle("taken"), is_participle("wounded soldier")
    (True, True, False)
    """
    return unit in _BECAME or (
        " " not in unit
        and unit.endswith("ed")
        and not unit.endswith("eed")
        and len(unit) >= _LEAST_PARTICIPLE
    )


def unit_class(unit: str) -> str:
    """Equal for units that count the same sort of thing; "person" for people of any sort."""
    unit = head(unit)
    people = unit in ANYONE or any(unit in sort for sort in SORTS)
    return "person" if people else unit


def scope(unit: str, other: str) -> Scope | None:
    """How what `unit` counts stands to what `other` does; `None` when they are apart."""
    unit, other = head(unit), head(other)
    if unit == other or (unit in ANYONE and other in ANYONE):
        return Scope.SAME
    if any(unit in sort and other in sort for sort in SORTS):
        return Scope.SAME
    if unit_class(unit) == unit_class(other) == "person":
        if other in ANYONE:
            return Scope.NARROWER
        return Scope.BROADER if unit in ANYONE else None
    return None


def counted_against(claim: Claim, figure: Figure, other: Figure) -> Scope | None:
    """`scope` of two figures on the question of `claim`.

    A strength without a unit ("put it at 6,000") counts what the other does; so it is with no
    part and no whole.
    """
    bare = not (figure.unit and other.unit)
    if claim.frame is Frame.STRENGTH and bare:
        return Scope.SAME
    return scope(figure.unit, other.unit)


def counted(claim: Claim) -> str:
    """What became of those a claim of casualties is chiefly about, such as "killed"."""
    named = claim.chief_figure
    told = {role.name for role in claim.roles if role.fillers}
    if named and named.name in COUNTS:
        return named.name
    # A depot destroyed is nobody hurt.
    other = "materiel" if "materiel" in told and not told & HURT else "hurt"
    return next((name for name in COUNTS if name in told), other)


def whose_dead(claim: Claim, named: NamedFigure) -> NamedFigure:
    """A figure with the sort of people it counts, where other words of its claim tell it.

    "Five members of the armed forces" are soldiers, as are "nine dead" put as the army's losses;
    "four dead on its own side" are nobody whom another source counts in such words.
    """
    unit = head(named.figure.unit)
    if named.name not in DONE_TO or unit not in ANYONE | _MEMBERS:
        return named
    if _OWN_SIDE.search(claim.quote):
        return replace(named, figure=replace(named.figure, unit=OWN))
    of_whom = _OF_WHOM.search(claim.quote)
    if of_whom is None:
        return named
    sort = of_whom.lastgroup or "soldier"
    return replace(named, figure=replace(named.figure, unit=sort))


def comparable(first: Claim, second: Claim) -> tuple[NamedFigure, NamedFigure] | None:
    """The figures of two claims that count the same under one name, or `None`."""
    mine = {named.name: whose_dead(first, named) for named in reversed(first.figures)}
    theirs = {named.name: whose_dead(second, named) for named in reversed(second.figures)}
    shared = sorted(mine.keys() & theirs.keys(), key=_rank)
    pairs = ((mine[name], theirs[name]) for name in shared)
    return next((p for p in pairs if scope(p[0].figure.unit, p[1].figure.unit)), None)


def none_against_some(none: Claim, some: Claim) -> bool:
    """Whether one claim says that none of a sort were hurt, and the other that some were.

    "No civilians died" cannot hold with "14 civilians were killed"; it says nothing of soldiers.
    """
    if none.frame is not Frame.CASUALTIES or some.frame is not Frame.CASUALTIES:
        return False
    if some.wording.polarity is not Polarity.AFFIRMED:
        return False
    return any(
        _same_sort(fold(spared.name).partition(" ")[2], some, done)
        for done in sorted(DONE_TO)
        for spared in fillers(none, done)
        if names_nobody(spared.name)
    )


def _same_sort(sort: str, some: Claim, done: str) -> bool:
    """Whether a claim counts or names people of a sort among those hurt."""
    told = {_singular(head_of(f.name)) for f in fillers(some, done)}
    told |= {
        _singular(head(named.figure.unit)) for named in some.figures if named.name == done
    }
    return bool(sort) and _singular(head_of(sort)) in told


def _singular(word: str) -> str:
    by_plural = {many: one for one, many in _IRREGULAR.items()}
    alone = word[:-3] + "man" if word.endswith("men") else word.removesuffix("s")
    return by_plural.get(word, alone)


def is_of_a_part(claim: Claim) -> bool:
    """*Thirty-one wounded, of whom four died*, *two died of wounds*: no toll of the whole."""
    named = claim.chief_figure
    told = named.figure.text if named and named.figure.span else ""
    later = DIED_LATER.search(claim.quote)
    return bool(later or _OF_A_PART.match(claim.quote) or _SOME_OF.search(told))


def part_of(part: Claim, whole: Claim) -> bool:
    """Whether a claim says of its figure that it is part of that of another.

    "Forty people were killed. Of them, 60 were soldiers."
    """
    gap = part.sentence.start - whole.sentence.end
    return part.document == whole.document and 0 <= gap <= SPACE and is_of_a_part(part)


def figures_overlap(first: Figure, second: Figure) -> bool:
    """Whether some number satisfies both; a missing end is open.

    Whoever counts bodies says nothing of those that have not been found.
    """
    floor = max((f.low for f in (first, second) if f.low is not None), default=None)
    ends = (f.high for f in (first, second) if f.unit not in FOUND and f.high is not None)
    ceiling = min(ends, default=None)
    return floor is None or ceiling is None or floor <= ceiling


def bound_wandered(first: NamedFigure, second: NamedFigure) -> bool:
    """Whether two figures name one number and bound it otherwise: "500 to 800" and "800"."""
    one, other = first.figure, second.figure
    ends = [{end for end in (f.low, f.high) if end is not None} for f in (one, other)]
    told = [(f.low, f.high) for f in (one, other)]
    # "About" may be kept as an interval around its number.
    rounded = Bound.ABOUT in {one.bound, other.bound}
    return bool(ends[0] & ends[1]) and told[0] != told[1] and not rounded


def figure_words(named: NamedFigure) -> str:
    """A figure in short: bound, numbers, what is counted and what became of it."""
    figure = named.figure
    ends = sorted({value for value in (figure.low, figure.high) if value is not None})
    numbers = " to ".join(_number(value) for value in ends) or figure.text
    bound = "" if figure.bound in {Bound.EXACT, Bound.BETWEEN} else f"{figure.bound} "
    one = ends == [1]
    counted_as = "" if is_participle(figure.unit) else figure.unit
    unit = counted_as if one else plural(counted_as)
    # "71 names" on a list of the dead are 71 people killed.
    if named.name in DONE_TO and (not unit or counted_as in _PEOPLE):
        unit = "person" if one else "people"
    done = f" {named.name}" if named.name in DONE_TO and figure.unit not in FOUND else ""
    return f"{bound}{numbers} {unit}".strip() + done


def plural(unit: str) -> str:
    """The plural of a counted noun.

    >>> plural("soldier"), plural("body"), plural("person"), plural("fisherman")
    ('soldiers', 'bodies', 'people', 'fishermen')
    """
    if not unit or unit in _IRREGULAR:
        return _IRREGULAR.get(unit, "")
    if unit.endswith("man") and unit not in _NO_MEN:
        return unit[:-3] + "men"
    if unit.endswith("y") and unit[-2:-1] not in "aeiou":
        return unit[:-1] + "ies"
    if unit.endswith(("s", "x", "ch", "sh")):
        return unit + ("" if unit.endswith("s") else "es")
    return unit + "s"


def broadest_unit(units: Sequence[str]) -> str:
    """The unit that takes in most of `units`: that of people in general, or the commonest."""
    general = [unit for unit in units if unit in ANYONE]
    return (
        sorted(general, reverse=True) or sorted(units, key=lambda u: (-units.count(u), u))
    )[0]


def _rank(name: str) -> tuple[int, str]:
    return (COUNTS.index(name) if name in COUNTS else len(COUNTS), name)


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,g}"
