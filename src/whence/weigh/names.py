"""How weighing compares names: by id where there is one, by folded words where not."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from whence.model.claim import Claim, Filler, Role
from whence.model.describing import MADE_ID, fold

_WORD = re.compile(r"[^\W_]+")
# Letters of initials that stand for a name; shorter ones stand for many.
LEAST_INITIALS = 3
# Words that point at something without saying what. Such a filler keys nothing.
_POINTING = frozenset(
    "i me my mine we us our ours you your he him his she her hers it its they them their theirs "
    "this that these those here there who whom whose which what one ones some someone somebody "
    "anyone nobody none others other another everyone both all each many several few such same "
    "himself herself itself themselves ourselves myself former latter".split()
)
# First words after which no article can stand.
_DETERMINING = frozenset(
    "either neither both any some several many few all no each every its their his her our "
    "this that these those one two three".split()
)
# Last words of names that take a plural verb.
_MANY = frozenset(
    "people men women children clergy forces troops rebels authorities tribes police brigades services units fighters houthis "
    "militants groups soldiers".split()
)
# Endings of words for people of a kind, and plurals that are one country or body.
_PEOPLE = ("ists", "ians", "icans")
_ONE_OF_MANY = frozenset(
    "states nations emirates philippines netherlands maldives bahamas seychelles".split()
)
# Words after which the head of a name or description has passed.
_AFTER_HEAD = frozenset(
    "of in at from near with for on to by who that which under inside outside around".split()
)
# Last words of bodies that English names with an article ("the Ministry", "the River Front").
_WITH_ARTICLE = frozenset(
    "agency alliance army authority authorities brigade brigades brotherhood caliphate coalition "
    "assembly association bank bureau centre center chamber congress court embassy foundation fund "
    "house senate society staff team tribunal "
    "command commission committee corps council department directorate emirate faction federation "
    "force forces front government governorate group guard institute junta kingdom league legion "
    "members military militia minister ministers ministry mission movement nations navy office opposition organisation organization "
    "parliament party police presidency rebels regime republic resistance secretariat secretary service "
    "services state states taliban tribes troops union units network".split()
)


def key_for(name: str, identity: str | None) -> str:
    """Equal for two names of the same thing.

    An actor first met in a case has an id made of how it was read, which one article does
    otherwise than the next; its folded name is the steadier key.
    """
    return fold(name) if identity is None or MADE_ID.fullmatch(identity) else identity


def key_of(filler: Filler) -> str:
    """Equal for two fillers that stand for the same thing."""
    return key_for(filler.name, filler.id)


def points_only(filler: Filler) -> bool:
    """Whether a filler only points ("they", "which") and nothing says at what."""
    return filler.id is None and only_points(filler.name)


def only_points(name: str) -> bool:
    """Whether a name is made of words that point and say nothing."""
    return all(word in _POINTING for word in fold(name).split())


def names_nobody(name: str) -> bool:
    """Whether a description is of nobody: "no group", "none of the parties"."""
    return fold(name).split()[:1] in (["no"], ["none"], ["nobody"], ["neither"])


def names_few(name: str) -> bool:
    """Whether those described hardly exist: whoever speaks of them says that it is not said.

    >>> names_few("Few"), names_few("no analysts"), names_few("a few officials")
    (True, True, False)
    """
    return names_nobody(name) or name.casefold().split()[:1] == ["few"]


def role(claim: Claim, name: str) -> Role | None:
    """The role of that name, or `None`."""
    return next((role for role in claim.roles if role.name == name), None)


def mode_of(claim: Claim) -> str:
    """The mode of an event, or nothing."""
    found = role(claim, "mode")
    return found.fillers[0].name if found else ""


def fillers(claim: Claim, *names: str) -> tuple[Filler, ...]:
    """What fills the first of these roles that the claim has, but for words that only point."""
    for name in names:
        found = role(claim, name)
        known = tuple(f for f in found.fillers if not points_only(f)) if found else ()
        if known:
            return known
    return ()


def known_fillers(claim: Claim, *names: str) -> tuple[Filler, ...]:
    """Those of `fillers` that are resolved; all of them when none is."""
    found = fillers(claim, *names)
    return tuple(filler for filler in found if filler.id) or found


def keys(claim: Claim, *names: str) -> tuple[str, ...]:
    """Sorted keys of what fills the first of these roles that the claim has."""
    return tuple(sorted({key_of(filler) for filler in fillers(claim, *names)} - {""}))


def known_keys(claim: Claim, *names: str) -> tuple[str, ...]:
    """`keys`, of the resolved fillers only where there are some."""
    return tuple(sorted({key_of(filler) for filler in known_fillers(claim, *names)} - {""}))


def listed(names: Iterable[str]) -> str:
    """Names as a person would list them.

    >>> listed(["A", "B", "C"])
    'A, B and C'
    """
    each = list(dict.fromkeys(names))
    return " and ".join(filter(None, [", ".join(each[:-1]), each[-1]])) if each else ""


def spoken(name: str) -> str:
    """A name as it stands in a sentence, with its article where English wants one.

    >>> spoken("United Nations"), spoken("Boko Haram"), spoken("Ministry of Defence")
    ('the United Nations', 'Boko Haram', 'the Ministry of Defence')
    """
    words = fold(name).split()
    if not words or fold(name) != " ".join(_WORD.findall(name.casefold())):
        return name
    plain = (
        head_of(name) in _WITH_ARTICLE
        and words[0] not in _DETERMINING
        and not name.startswith(("the ", "The ", "al-"))
    )
    return f"the {name}" if plain and "’s " not in name and "'s " not in name else name


def are_many(names: Collection[str]) -> bool:
    """Whether names and descriptions take a plural verb.

    >>> are_many(["Armed Forces"]), are_many(["Army"]), are_many(["Army", "Navy"])
    (True, False, True)
    >>> are_many(["terrorist groups in the north"]), are_many(["the press"])
    (True, False)
    >>> are_many(["Ostland's rulers"]), are_many(["Jihadists"]), are_many(["Hamas"])
    (True, True, False)
    """
    return len(names) > 1 or any(map(_is_many, names))


def _is_many(name: str) -> bool:
    name = name.strip("“”")
    head = head_of(name)
    if head in _MANY:
        return True
    plural = head.endswith("s") and not head.endswith(("ss", "us", "is"))
    if not plural or head in _ONE_OF_MANY:
        return False
    described = name[:1].islower() and name[-1:].islower()
    # "Mali's rulers" has its capital from the owner; "Jihadists" are many by any name.
    return described or f" {head}" in name or head.endswith(_PEOPLE)


def head_of(name: str) -> str:
    """The noun of a name or description, folded.

    >>> head_of("terrorist groups in the world"), head_of("Foundation for the North")
    ('groups', 'foundation')
    """
    words = fold(name).split() or [""]
    end = next((i for i, word in enumerate(words) if i and word in _AFTER_HEAD), len(words))
    return words[end - 1]


def spoken_list(names: Iterable[str]) -> str:
    """Names in a sentence.

    >>> spoken_list(["United Nations", "Hamas"])
    'the United Nations and Hamas'
    """
    return listed(spoken(name) for name in names)


def ids_by_name(claims: Sequence[Claim], speaker: Sequence[str]) -> dict[str, str]:
    """The id that a name has where it is resolved, for where it is not; by folded name."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for hop in claim.chain:
            for name, identity in zip(hop.name, hop.ids, strict=True):
                if (key := key_for(name, identity)) != fold(name):
                    found[fold(name)].add(key)
        for filler in fillers(claim, *speaker):
            if (key := key_of(filler)) != fold(filler.name):
                found[fold(filler.name)].add(key)
    return {name: min(ids) for name, ids in found.items() if len(ids) == 1}


def short_forms(claims: Sequence[Claim]) -> dict[str, str]:
    """Folded initials that stand as a source's name, to the one source with those initials."""
    names = {name for claim in claims for hop in claim.chain for name in hop.name}
    full: defaultdict[str, set[str]] = defaultdict(set)
    for name in names:
        letters = "".join(word[0] for word in name.split() if word[0].isupper())
        full[letters].add(fold(name))
    return {
        fold(name): min(full[name])
        for name in names
        if name.isupper() and len(name) >= LEAST_INITIALS and len(full[name]) == 1
    }


def lowered(words: str) -> str:
    """A description as it stands inside a sentence.

    >>> lowered("A resident")
    'a resident'
    """
    return (
        words[0].lower() + words[1:] if words.startswith(("A ", "An ", "The ")) else words
    )
