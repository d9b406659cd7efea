"""The words of a statement sorted into dates, numbers, names and content."""

import re
from collections.abc import Iterator

from whence.model.claim import Claim, Polarity
from whence.model.describing import MADE_ID, fold
from whence.model.when import MONTHS
from whence.weigh.alike.words import (
    ABOUT,
    BOUNDS,
    FRACTIONS,
    GENERAL,
    MODES,
    NUMERALS,
    OPEN,
    PRONOUNS,
    STOP,
    stem,
)

# Part by which a number that is told as rounded may differ.
ROUNDED = 1.25
# Content words before a number that is no longer one of the subject.
LEADING = 2
_NAMED = re.compile(r"\x00[^\x00]+\x00")
_TOKEN = re.compile(r"\x00[^\x00]+\x00|\d[\d,.]*\d|\d|[^\W\d_][\w’'-]*|%")
_PARTING = re.compile(r"[|\s]+")
_SHARE = frozenset({"%", "per", "cent", "percent"})
_DAYS_OF_MONTH = 31
_YEARS = range(1900, 2101)


def safe_key(key: str) -> str:
    """A key as one word of a gist."""
    return _PARTING.sub("_", key)


def lead_of(claim: Claim) -> tuple[str, str]:
    """The number that the subject of a statement has, and the words for it; empty without one.

    "95%" and "95 per cent" of "95 per cent of the families are back".
    """
    return Content(claim).lead_told


def leads_apart(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two numbers with their words cannot both hold.

    >>> leads_apart(("95%", "95 per cent"), ("1/3", "about a third"))
    True
    >>> leads_apart(("40", "about 40"), ("42", "42")), leads_apart(("9", "9"), ("5", "at least 5"))
    (False, False)
    """
    words = {word for _, told in (one, other) for word in told.casefold().split()}
    values = sorted(map(_value, (one[0], other[0])))
    shares = ("%" in one[0] or "/" in one[0], "%" in other[0] or "/" in other[0])
    if words & OPEN or shares[0] is not shares[1]:
        return False
    return values[1] > values[0] * (ROUNDED if words & ABOUT else 1)


def _value(number: str) -> float:
    if "/" in number:
        above, _, below = number.partition("/")
        return float(above) / float(below)
    return float(number.rstrip("%")) / (100 if "%" in number else 1)


class Content:
    """The words of a statement, sorted.

    Attributes:
        dates: Parts of dates.
        names: Its names, those known by an id as that.
        stems: Its content words in order, without endings.
    """

    """The words of a statement sorted into dates, numbers, names and content."""

    def __init__(self, claim: Claim) -> None:
        self.claim = claim
        self.tokens = _TOKEN.findall(_with_ids(claim))
        self.folded = [self._fold(token) for token in self.tokens]
        self.dates: set[str] = set()
        self.names: set[str] = set()
        self.stems: list[str] = []
        self._counts: list[tuple[str, int, int]] = []
        for at in range(len(self.tokens)):
            self._take(at)

    @staticmethod
    def _fold(token: str) -> str:
        if _NAMED.fullmatch(token):
            return token.strip("\x00")
        return token.casefold().replace("’", "'").removesuffix("'s").strip("'")

    def flags(self) -> Iterator[str]:
        """What sets it apart that is no content; see `Gist.flags`."""
        if self.claim.wording.polarity is Polarity.DENIED:
            yield "denied"
        if self.folded and self.folded[0] in PRONOUNS:
            yield "pointing"
        if GENERAL & set(self.folded):
            yield "general"
        if MODES & set(self.folded):
            yield "mode"

    @property
    def numbers(self) -> list[tuple[str, str]]:
        """Numbers, each with the content word after it."""
        after = (*self.stems, "")
        return [(number, after[min(at, len(self.stems))]) for number, at, _ in self._counts]

    @property
    def lead(self) -> str:
        """The first number, where it stands with the first words."""
        return self.lead_told[0]

    @property
    def lead_told(self) -> tuple[str, str]:
        """The first number and its words, where it stands with the first words."""
        number, before, at = self._counts[0] if self._counts else ("", 0, 0)
        if not number or before >= LEADING:
            return "", ""
        first, last = at, at + 1
        while first and self.folded[first - 1] in BOUNDS:
            first -= 1
        while self.folded[last : last + 1] and self.folded[last] in _SHARE:
            last += 1
        return number, " ".join(self.tokens[first:last])

    def _take(self, at: int) -> None:
        token, word = self.tokens[at], self.folded[at]
        if _NAMED.fullmatch(token):
            self.names.add(word)
            self.stems.append(word)
        elif word in MONTHS and (token[0].isupper() or not token[0].isalpha()):
            self.dates.add(f"m{MONTHS[word]}")
        elif word[:1].isdigit() or word in NUMERALS:
            self._number(at, NUMERALS.get(word, word.replace(",", "")))
        elif word in FRACTIONS and self.folded[at + 1 : at + 2] == ["of"]:
            self._counts.append((FRACTIONS[word], len(self.stems), at))
        elif word not in STOP and word not in GENERAL:
            if token[0].isupper() and at:
                self.names.add(fold(token))
            self.stems.append(stem(fold(token) or word))

    def _number(self, at: int, number: str) -> None:
        beside = {self.folded[n] for n in (at - 1, at + 1) if 0 <= n < len(self.folded)}
        if beside & MONTHS.keys() and number.isdigit() and int(number) <= _DAYS_OF_MONTH:
            self.dates.add(f"d{number}")
        elif number.isdigit() and int(number) in _YEARS:
            self.dates.add(f"y{number}")
        else:
            self._counts.append((number + self._share(at), len(self.stems), at))

    def _share(self, at: int) -> str:
        after = self.folded[at + 1 : at + 3]
        cent = after[:1] in (["%"], ["percent"]) or after == ["per", "cent"]
        return "%" if cent else ""


def _with_ids(claim: Claim) -> str:
    """The words with whoever is known in them by an id: two names of one are one."""
    text = claim.quote
    known = {f.text: f.id for role in claim.roles for f in role.fillers if f.id and f.text}
    for words, identity in sorted(known.items(), key=lambda kv: (-len(kv[0]), kv[0])):
        if not MADE_ID.fullmatch(identity) and any(map(str.isupper, words)):
            whole = rf"(?<![\w\x00]){re.escape(words)}(?![\w\x00])"
            text = re.sub(whole, f"\x00{safe_key(identity)}\x00", text)
    return text
