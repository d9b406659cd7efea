"""Names in a question as the articles have them: the name then used, posts and deeds in words."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from whence.model.claim import Claim, Filler, Polarity
from whence.model.describing import fold, has_no_name
from whence.weigh.names import (
    fillers,
    key_of,
    known_fillers,
    names_nobody,
    only_points,
    points_only,
)
from whence.weigh.questions.describing import DETERMINERS, OWNED, shown, stands

# Names of what a question is about, in its order, and the question.
Words = tuple[tuple[str, ...], str]

NOBODY = "anyone"

# Letters that two forms of one name share: Mali and Malian, Ivan and Iván.
_SHARED = 4
_PARTICLES = frozenset("al el de du of the bin ibn abu".split())
# *Who chairs the committee*: a post told by a verb.
LEADING_VERBS = frozenset(
    "chairs chaired heads headed leads led runs ran commands commanded directs directed".split()
)
_ACRONYM = re.compile(r"[A-Z][.A-Z-]*[A-Z]")
_GENITIVE = re.compile(r"[’']s?$")
_PLAIN = re.compile(r"[a-z]")


def commonest(found: Sequence[tuple[Claim, Filler]]) -> tuple[str, ...]:
    """The commonest name of each thing, as it stands in a sentence, sorted by key."""
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for claim, filler in found:
        # Nobody who did not do it is anybody: "did anyone …", answered with no.
        nobody = (
            names_nobody(filler.name) and claim.wording.polarity is not Polarity.AFFIRMED
        )
        if nobody or not stands(filler):
            continue
        seen[key_of(filler)][shown(claim, filler)] += 1
    return tuple(
        min(seen[k].items(), key=lambda kv: (-kv[1], kv[0]))[0] for k in sorted(seen)
    )


def attackers(claims: Sequence[Claim]) -> tuple[str, ...]:
    """Who attacked, by name; by the one description that all claims have, where none is named."""
    found = [(claim, f) for claim in claims for f in fillers(claim, "actor")]
    named = commonest([(claim, f) for claim, f in found if not has_no_name(claim, f)])
    told = () if named else commonest(found)
    return named if len(told) != 1 else told


def names_in(claims: Sequence[Claim], *roles: str) -> tuple[str, ...]:
    """The names of what fills these roles."""
    return commonest([(claim, f) for claim in claims for f in fillers(claim, *roles)])


def known_names(claims: Sequence[Claim], *roles: str) -> tuple[str, ...]:
    """The same of the resolved ones only, where there are some."""
    return commonest([(claim, f) for claim in claims for f in known_fillers(claim, *roles)])


def as_named(text: str, claims: Sequence[Claim]) -> str:
    """A question with the name that all its articles use, and the one it is known by in brackets.

    Whoever has since taken another name, or is spoken of by a capital, is named as he is there.
    """
    used: defaultdict[str, set[str]] = defaultdict(set)
    for filler in (f for claim in claims for role in claim.roles for f in role.fillers):
        if filler.id and not points_only(filler) and (name := _name_in(filler.text)):
            used[filler.name].add(name)
    for known, names in sorted(used.items()):
        if len(names) == 1 and _other(name := min(names), known):
            found = re.compile(rf"(?:\bthe )?(?<![\w’'-]){re.escape(known)}(?![\w’'-])")
            text = found.sub(lambda _m, n=name, k=known: f"{n} ({k})", text, count=1)  # type: ignore[misc]
    return text


def told_as(text: str, known: str) -> str:
    """A name as the article has it, with the one it is known by where that is another.

    >>> told_as("Old Hamdan", "Sallo Reis"), told_as("Reis", "Sallo Reis")
    ('Old Hamdan (Sallo Reis)', 'Sallo Reis')
    """
    name = _name_in(text)
    return f"{name} ({known})" if name and _other(name, known) else known


def _name_in(text: str) -> str:
    """The name a text has for somebody, or nothing where it has only a description."""
    words = _GENITIVE.sub("", text).split()
    if only_points(text) or (len(words) == 1 and text.endswith(".")):
        return ""  # "They", "Brig.": no name
    if words and words[0].casefold() == "the":
        words[0] = "the"
    named = words[1:] if words[:1] == ["the"] else words
    plain = "," in text or any(not (w[:1].isupper() or w in _PARTICLES) for w in named)
    if not named or plain or named[0].casefold() in DETERMINERS | OWNED:
        return ""
    return " ".join(words)


def _other(name: str, known: str) -> bool:
    """Whether two names are two, and not a short form, another spelling or initials."""
    mine, theirs = fold(name).split(), fold(known).split()
    if not mine or _ACRONYM.search(name) or len("".join(mine)) < _SHARED:
        return False
    return not any(a == b or a[:_SHARED] == b[:_SHARED] for a in mine for b in theirs)


def owned_by(office: str, owner: str) -> str:
    """A post of "its" with whose it is.

    >>> owned_by("its emir", "the Reed Front"), owned_by("its minister’s aide", "Ostland")
    ('the emir of the Reed Front', 'Ostland’s minister’s aide')
    """
    rest = office.strip("“”").partition(" ")[2]
    if "’s " in rest or "'s " in rest:
        return f"{owner}’s {rest}"
    return f"the {rest} of {owner}"


def deed(what: str) -> str:
    """A deed as one asks after it: a bare noun gets its article.

    >>> deed("raid on Gao"), deed("bombing of a mosque"), deed("sheltering rebels")
    ('the raid on Gao', 'the bombing of a mosque', 'sheltering rebels')
    """
    first, _, rest = what.partition(" ")
    if first in {"for", "of"} and rest:
        # "Blamed for the shelling": the preposition belongs to the verb.
        return deed(rest)
    gerund = first.endswith("ing") and rest.partition(" ")[0] not in {
        "of",
        "in",
        "at",
        "on",
        "",
    }
    owned = "’s" in first or "'s" in first
    if not _PLAIN.match(first) or gerund or owned or first in DETERMINERS | OWNED | {"al"}:
        return what
    return f"the {what}"
