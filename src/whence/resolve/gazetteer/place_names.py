"""The words of a place name: folding, kinds of division, and words that only point."""

import re
from dataclasses import dataclass

from whence.resolve.gazetteer.folding import fold_name

_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "pt": "point"}

# What a word after or before a name says about the kind of place: feature codes.
TYPE_CODES = {
    word: codes
    for words, codes in (
        (
            "province provinces governorate governorates state states region regions oblast "
            "wilaya wilayah vilayat wilayat department republic territory krai emirate "
            "prefecture canton division",
            "A1 R A2",
        ),
        ("district districts county counties parish municipality township cercle commune "
         "locality raion rayon subdistrict woreda zone LGA", "A2 A1 P"),
        ("city town village camp neighborhood neighbourhood suburb hamlet", "P A2 R"),
        ("country nation", "C"),
        ("valley forest mountains mountain desert peninsula island islands basin", "R A1"),
    )
    for word in words.lower().split()
}  # fmt: skip

_DIRECTION = (
    r"(?:(?:north|south|east|west|central|mid|upper|lower|far)[ -]?"
    r"(?:ern|east|west|eastern|western|most)?(?:ern)?|central|coastal|rural|mainland|downtown)"
)
_NEAR = re.compile(
    r"^(?:(?:just |some |about |\d+ (?:km|kilometres?|kilometers?|miles?) )*"
    rf"{_DIRECTION}(?: and {_DIRECTION})? of"
    r"|near|outside|around|close to|outskirts of|the outskirts of|on the outskirts of"
    r"|vicinity of|the vicinity of|suburbs? of|the suburbs? of|countryside of|surroundings of"
    r"|(?:the )?area (?:of|around|near)|(?:the )?road (?:from|to)|off(?: the coast of)?)"
    r" (?:the )?(?P<rest>.+)$",
    re.IGNORECASE,
)
_NEAR_AFTER = re.compile(
    r"^(?P<rest>.+?)(?:'s|’s)? (?:area|outskirts|suburbs|countryside|surroundings|vicinity)$",
    re.IGNORECASE,
)
_PART = re.compile(rf"^{_DIRECTION}(?: and {_DIRECTION})? (?P<rest>.+)$", re.IGNORECASE)
_PART_OF = re.compile(
    rf"^(?:the )?(?:{_DIRECTION}|centre|center|heart|interior|parts?) "
    r"(?:part |parts )?of (?:the )?(?P<rest>.+)$",
    re.IGNORECASE,
)
_BORDER = re.compile(
    r"^(?:the )?(?P<one>[\w' ]+?)\s?[-–/]\s?(?P<two>[\w' ]+?) (?:border|frontier)"
    r"(?: (?:region|area|regions|areas|zone|town|crossing))?$"
)
_TYPE_BEFORE = re.compile(
    rf"^(?:the )?(?P<type>{'|'.join(TYPE_CODES)}) of (?:the )?(?P<rest>.+)$", re.IGNORECASE
)
_TYPE_AFTER = re.compile(
    rf"^(?P<rest>.+?)(?:'s|’s)? (?P<type>{'|'.join(TYPE_CODES)})$", re.IGNORECASE
)
_LEADING_TYPE = re.compile(
    r"^(?:wilaya(?:t|h)?|muhafazat|ostan-e|departamento de|estado de) "
)


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """What the words around a name say of it.

    Attributes:
        name: The name itself, as it stands.
        codes: Feature codes a type word allows, best first; empty when none was said.
        is_near: The words point beside the place ("south of Kabul").
        is_part: The words name a part of the place ("northern Mali").
        whole: The words without change, which may themselves be a name.
    """

    name: str
    whole: str
    codes: tuple[str, ...] = ()
    is_near: bool = False
    is_part: bool = False


def fold_place(words: str) -> str:
    """`fold_name` with the short forms of place names written out.

    >>> fold_place("St. Petersburg") == fold_place("Saint Petersburg")
    True
    """
    first, *rest = fold_name(words).split() or [""]
    return " ".join((_SHORT.get(first, first) if rest else first, *rest))


def parse_place_words(words: str) -> PlaceWords:
    """What stands around the name in a place expression.

    >>> parse_place_words("south of Kabul").name
    'Kabul'
    >>> parse_place_words("Helmand province").codes[0]
    'A1'
    """
    rest, is_near, is_part = words.strip(), False, False
    if found := _NEAR.match(rest) or _NEAR_AFTER.match(rest):
        rest, is_near = found["rest"], True
    if found := _PART_OF.match(rest) or _PART.match(rest):
        rest, is_part = found["rest"], True
    rest = rest.removeprefix("the ").removeprefix("The ")
    if found := _TYPE_BEFORE.match(rest) or _TYPE_AFTER.match(rest):
        codes = tuple(TYPE_CODES[found["type"].lower()].split())
        return PlaceWords(found["rest"], words, codes, is_near, is_part)
    return PlaceWords(rest, words, (), is_near, is_part)


def parse_border(words: str) -> tuple[str, str] | None:
    """The two names of "the X-Y border region", or `None` when it is no such expression."""
    found = _BORDER.match(words.strip())
    return (found["one"].strip(), found["two"].strip()) if found else None


def bare_division(folded: str) -> str:
    """A division's folded name without its type word ("abyan governorate" gives "abyan")."""
    bare = _LEADING_TYPE.sub("", folded)
    if found := _TYPE_BEFORE.match(bare) or _TYPE_AFTER.match(bare):
        return found["rest"]
    return bare
