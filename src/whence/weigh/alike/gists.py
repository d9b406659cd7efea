"""What a free statement is about, in short: enough to tell whether another may be of one matter.

A gist is made of a claim and its own article, and written into the question key, so that keys
can be held against each other without their claims.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from whence.model.claim import Claim, Filler
from whence.model.describing import fold, has_no_name, is_nameless
from whence.model.when import MONTHS
from whence.weigh.alike.content import Content, safe_key
from whence.weigh.names import key_of, points_only
from whence.weigh.questions.nameless import whose, whose_word
from whence.weigh.questions.spells import moment_of

# Parts the fields of a gist, and the words in one.
FIELD, WORD = "|", " "
# Most things an article is about, and letters of a quote and words of it that are kept.
MOST_GROUND, MOST_LETTERS, MOST_STEMS = 16, 1000, 40
LEAST_LETTERS = 3
# Begins the code of a country among what an article is about.
COUNTRY = "@"
_FIELDS = 13
# A name in the midst of a sentence.
_CAPITAL = re.compile(r"(?<=[\w,;] )[A-Z][\w-]{2,}")
_SHORT_FORM = re.compile(r"\b[A-Z]{3,}\b")


@dataclass(frozen=True, slots=True)
class Gist:
    """A free statement in short.

    Attributes:
        day: Ordinal of the day its article appeared, or `None`.
        when: Ordinals of the first and last day it speaks of, where the text tells them.
        flags: ``denied``, ``pointing`` (who did it is a pronoun), ``general``, ``mode`` (what will
            or could be, and not what is).
        by: Keys of its last source, and the names in the words for it.
        about: Keys of whom it is about.
        ground: Keys of what its article is about.
        dates: Dates in its words.
        numbers: Other numbers, each with the stem that follows.
        lead: The number its subject has, or nothing.
        names: Its names.
        stems: Its content words in order, without endings.
        text: Its words.
        bag: Its content words in no order.
    """

    day: int | None
    when: tuple[int, int] | None
    flags: frozenset[str]
    by: frozenset[str]
    about: frozenset[str]
    ground: frozenset[str]
    dates: frozenset[str]
    numbers: tuple[tuple[str, str], ...]
    lead: str
    names: frozenset[str]
    stems: tuple[str, ...]
    text: str

    bag: frozenset[str]


def marks_of(key: str) -> set[tuple[str, ...]]:
    """Two neighbouring content words each, and the whole words, of the gist in a question key.

    Statements of one matter share one. Read without the rest of the gist: there are many keys.
    """
    fields = key.split(FIELD)
    if len(fields) != _FIELDS + 1 or fields[1] != "gist":
        return set()
    frame, stems, text = fields[0], fields[-2].split(), fields[-1]
    return {
        (frame, text),
        *((frame, *pair) for pair in pairwise(stems)),
    }


def words_of(key: str) -> list[str]:
    """The content words of the gist in a question key."""
    return key.rsplit(FIELD, 2)[1].split() if key.count(FIELD) >= _FIELDS else []


def text_of(key: str) -> str:
    """The words of the gist in a question key, or its last part."""
    return key.rpartition(FIELD)[2]


def ground_of(claims: Iterable[Claim]) -> tuple[str, ...]:
    """What an article is about: whom and where its claims name most often, and the countries."""
    seen: Counter[str] = Counter()
    countries: set[str] = set()
    for claim in claims:
        countries |= {f"{COUNTRY}{p.country}" for p in claim.where if p.country}
        named = {
            key_of(f) for role in claim.roles for f in role.fillers if _names(claim, f)
        }
        named |= {place.id or fold(place.name) for place in claim.where}
        named |= {fold(w) for w in _CAPITAL.findall(claim.quote) if _is_name(w)}
        seen.update(
            token for each in named if len(token := safe_key(each)) >= LEAST_LETTERS
        )
    ranked = sorted(seen.items(), key=lambda kv: (-kv[1], kv[0]))
    return tuple(sorted({token for token, _ in ranked[:MOST_GROUND]} | countries))


def _is_name(word: str) -> bool:
    return fold(word) not in MONTHS and not is_nameless(word)


def _names(claim: Claim, filler: Filler) -> bool:
    coded = filler.span is None and not filler.id
    return not (coded or points_only(filler) or has_no_name(claim, filler))


def gist_key(claim: Claim, ground: Sequence[str]) -> tuple[str, ...]:
    """The gist of a claim as parts of a question key; see `gist_of`."""
    words = Content(claim)
    appeared = claim.published.start.toordinal() if claim.published else ""
    fields = (
        str(appeared),
        _when(claim),
        _joined(words.flags()),
        _joined({*map(safe_key, whose_word(claim)), *_source_names(claim)}),
        _joined(map(safe_key, whose(claim, "actor", "topic", "a", "by", "person"))),
        _joined(ground),
        _joined(words.dates),
        WORD.join(f"{number}:{noun}" for number, noun in words.numbers),
        words.lead,
        _joined(words.names),
        WORD.join(words.stems[:MOST_STEMS]),
        WORD.join(claim.quote.replace(FIELD, WORD).split())[:MOST_LETTERS],
    )
    return ("gist", *fields)


def gist_of(key: str) -> Gist | None:
    """The gist in a question key, or `None` where it holds none."""
    fields = key.split(FIELD)[1:]
    if len(fields) != _FIELDS or fields[0] != "gist":
        return None
    day, when, *told, numbers, lead, names, stems, text = fields[1:]
    flags, by, about, ground, dates = (frozenset(each.split()) for each in told)
    first, _, last = when.partition(WORD)
    return Gist(
        int(day) if day else None,
        (int(first), int(last)) if when else None,
        flags,
        by,
        about,
        ground,
        dates,
        tuple(
            (n, noun) for n, _, noun in (each.partition(":") for each in numbers.split())
        ),
        lead,
        frozenset(names.split()),
        tuple(stems.split()),
        text,
        frozenset(stems.split()),
    )


def _source_names(claim: Claim) -> set[str]:
    """Short forms in the words for the last source: "EJOO" is in "a study by the Office (EJOO)"."""
    words = claim.chain[-1].text if claim.chain else ""
    return {fold(short) for short in _SHORT_FORM.findall(words)}


def _when(claim: Claim) -> str:
    moment = (
        moment_of(claim) if claim.when and (claim.when.start or claim.when.end) else None
    )
    return f"{moment.first.toordinal()} {moment.last.toordinal()}" if moment else ""


def _joined(words: Iterable[str]) -> str:
    return WORD.join(sorted(set(words)))
