"""Which known actors a name may stand for, and where their names stand in a text."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from ahocorasick_rs import AhoCorasick

from whence.model.actor import Actor
from whence.model.span import Span
from whence.resolve.gazetteer.actor_table import ActorEntry, load_actors
from whence.resolve.gazetteer.folding import IRREGULAR, family_of, fold_name, is_skipped
from whence.resolve.gazetteer.text_words import TextWord, find_text_words, is_joined
from whence.resolve.phrases.nouns import class_of

# Capital words that are everyday words too: their acronyms never match in title case.
_EVERYDAY = (
    "site who aim act are care fast star sets aid is us it all mend cap pet raw map pip sas "
    "sam met mit cia ira lord lion son un and eta art ace base last nation arm fact start "
    "paradise"
)
EVERYDAY = frozenset(_EVERYDAY.split())
_EXACT_CASE = re.compile(
    r"^(?=(?:.*[A-Z]){2})[A-Za-z0-9&./-]{2,6}$|^[A-Z][A-Z0-9&./-]{1,11}$"
)
_TITLES = re.compile(
    r"^(?:(?:the|then|former|late|ex|acting|deputy|vice)[ -])*"
    r"(?:president|prime minister|(?:foreign|defen[cs]e|interior) minister|minister|"
    r"secretary(?: of state| of defense|-general| general)?|general|gen\.?|lt\.? gen\.?|"
    r"maj\.? gen\.?|colonel|col\.?|major|captain|brigadier|marshal|field marshal|admiral|"
    r"mullah|maulvi|mawlawi|sheikh|shaykh|imam|ayatollah|grand ayatollah|emir|amir|"
    r"commander|spokesman|spokesperson|ambassador|senator|sen\.?|governor|king|prince|"
    r"crown prince|sultan|dr\.?|mr\.?|mrs\.?|ms\.?|hajji|haji|comandante)\s+",
    re.IGNORECASE,
)
MIN_LOOSE_LETTERS = 6  # shorter single words match in their own spelling only
MIN_LOOSE_LETTERS_WITHIN = 4  # the same for one word of several
_CONTEXT_CHARS = 40

HAND_MADE = "common knowledge"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An actor that a name may stand for.

    Attributes:
        actor: The actor.
        score: Uncalibrated 0-1; higher is likelier.
        why: Why it is a candidate and stands where it stands, in words.
        name: The table's name that matched.
    """

    actor: Actor
    score: float
    why: str
    name: str


@dataclass(frozen=True, slots=True)
class Found:
    """A known name in a text."""

    span: Span
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class _Name:
    entry: ActorEntry
    name: str
    folded: str
    is_main: bool  # of the family of the main name
    is_exact: bool
    is_weak: bool
    needs_the: bool  # "The Times" is an outlet, "times" are not


class ActorIndex:
    """Looks names up in the actor tables.

    A name never merges actors: where several bear it, all are given.

    >>> [found.actor.id for found in ActorIndex().find("al-Qa'ida")][:1]
    ['al-qaeda']
    """

    def __init__(self, entries: Sequence[ActorEntry] | None = None) -> None:
        self._names: dict[str, list[_Name]] = defaultdict(list)
        self._by_id: dict[str, ActorEntry] = {}
        for entry in load_actors() if entries is None else entries:
            self._by_id[entry.actor.id] = entry
            main = family_of(entry.actor.name)
            for name in (entry.actor.name, *entry.actor.names):
                self._add(entry, name, main)
        self._search: AhoCorasick | None = None
        self._keys: list[str] = []
        self._find = lru_cache(maxsize=50_000)(self._find_uncached)

    def _add(self, entry: ActorEntry, name: str, main: str) -> None:
        is_weak = name.startswith("~")  # a capital standing for its government
        name = name.removeprefix("~").removeprefix("the ")
        key = family_of(name)
        needs_the = name.startswith("The ") and name.count(" ") == 1
        if key:
            is_exact = bool(_EXACT_CASE.match(name))
            self._names[key].append(
                _Name(
                    entry, name, fold_name(name), key == main, is_exact, is_weak, needs_the
                )
            )

    def get(self, actor_id: str) -> Actor | None:
        """The actor with this id, or `None`."""
        entry = self._by_id.get(actor_id)
        return entry.actor if entry is not None else None

    @cached_property
    def seats(self) -> Mapping[str, str]:
        """Countries by the one-word names of seats that stand for their governments."""
        weak = (one for names in self._names.values() for one in names if one.is_weak)
        return {one.name: one.entry.actor.country for one in weak}

    def find(self, words: str, on: date | None = None) -> tuple[Candidate, ...]:
        """The actors `words` may name, likeliest first; empty when the name is unknown.

        Args:
            words: A name as it stands in text, with or without a title.
            on: The day spoken of; actors that did not exist then come last.
        """
        return self._find(words.strip(), on)

    def _find_uncached(self, words: str, on: date | None) -> tuple[Candidate, ...]:
        found = self._rank(self._names.get(family_of(words), ()), words, on)
        if found:
            return found
        bare = _TITLES.sub("", words)
        return (
            self._rank(self._names.get(family_of(bare), ()), bare, on)
            if bare != words
            else ()
        )

    def scan(self, text: str, on: date | None = None) -> tuple[Found, ...]:
        """Every known name in `text`: whole words, the longest where several begin.

        Args:
            text: Any text.
            on: The day spoken of, as in `find`.

        Returns:
            Names in text order that do not overlap, each with its candidates.
        """
        words = find_text_words(text)
        chosen: list[Found] = []
        taken_until = 0
        for first, last in self._iter_matches(words):
            if first < taken_until or not is_joined(text, words[first : last + 1]):
                continue
            span = Span(words[first].outer_start, words[last].end)
            surface = text[words[first].outer_start : words[last].end]
            has_the = text[: span.start].endswith("The ")
            names = self._names[" ".join(word.key for word in words[first : last + 1])]
            around = text[max(0, span.start - _CONTEXT_CHARS) : span.end + _CONTEXT_CHARS]
            kept = [
                name
                for name in names
                if not name.is_weak
                and (has_the or not name.needs_the)
                and _may_stand(name, text[words[first].start : words[last].end], around)
            ]
            if candidates := self._rank(kept, surface, on):
                chosen.append(Found(span, candidates))
                taken_until = last + 1
        return tuple(chosen)

    def _iter_matches(self, words: Sequence[TextWord]) -> Iterator[tuple[int, int]]:
        """First and last word of every known key, earliest first, longest first."""
        if self._search is None:
            self._keys = [f" {key} " for key in self._names]
            self._search = AhoCorasick(self._keys)
        joined, starts, ends = [" "], {0: 0}, {}
        length = 1
        for number, word in enumerate(words):
            joined.append(f"{word.key} ")
            length += len(word.key) + 1
            ends[length] = number
            starts[length - 1] = number + 1
        matches = [
            (starts[start], ends[end])
            for _, start, end in self._search.find_matches_as_indexes(
                "".join(joined), overlapping=True
            )
            if start in starts and end in ends
        ]
        return iter(sorted(matches, key=lambda found: (found[0], -found[1])))

    def _rank(
        self, names: Sequence[_Name], words: str, on: date | None
    ) -> tuple[Candidate, ...]:
        folded = fold_name(words)
        best: dict[str, Candidate] = {}
        for name in names:
            if name.is_exact and not _is_same_case(name.name, words):
                continue
            if name.folded != folded and not _may_be_loose(name.folded, folded):
                continue
            made = _candidate(name, folded, on)
            known = best.get(made.actor.id)
            if known is None or known.score < made.score:
                best[made.actor.id] = made
        return tuple(
            sorted(best.values(), key=lambda found: (-found.score, found.actor.id))
        )


def _candidate(name: _Name, folded: str, on: date | None) -> Candidate:
    is_same = name.folded == folded
    reasons = ["the same name" if is_same else f"a spelling of {name.name!r}"]
    score = 0.7 if is_same else 0.45
    if name.is_main:
        score += 0.15
    if name.entry.actor.source == HAND_MADE:
        score += 0.1
    if name.is_weak:
        score -= 0.4
        reasons.append("as a capital stands for its government")
    if not name.entry.may_act(on):
        score -= 0.4
        reasons.append(f"but not known to exist on {on}")
    return Candidate(name.entry.actor, round(score, 2), ", ".join(reasons), name.name)


def _is_same_case(name: str, words: str) -> bool:
    """Whether an acronym stands in its own capitals; long ones may be written as a word."""
    bare, wanted = words.replace(".", ""), name.replace(".", "")
    if bare.casefold().startswith("the "):
        bare = bare[4:]
    bare = re.sub(r"(?<=\w)['’]s?$", "", bare).replace("-", "").replace(" ", "")
    wanted = wanted.replace("-", "")
    if bare == wanted:
        return True
    is_word = len(wanted) >= 4 and bare == wanted.capitalize()
    return is_word and bare.casefold() not in EVERYDAY


def _may_be_loose(name: str, folded: str) -> bool:
    """Whether two spellings of one family are close enough, word by word, to be trusted."""
    ours, theirs = _without_articles(name), _without_articles(folded)
    if len(ours) != len(theirs):
        return False
    if len(ours) == 1:
        has_lost_article = len(name.split()) > len(folded.split())
        shortest = min(len(ours[0]), len(theirs[0]))
        is_known = ours[0] in IRREGULAR and theirs[0] in IRREGULAR
        is_spelling = shortest >= MIN_LOOSE_LETTERS and not _is_noun(theirs[0])
        return not has_lost_article and (is_known or is_spelling)
    pairs = zip(ours, theirs, strict=True)
    return all(
        one == two
        or (min(len(one), len(two)) >= MIN_LOOSE_LETTERS_WITHIN and not _is_noun(two))
        for one, two in pairs
    )


def _is_noun(folded: str) -> bool:
    """Whether a word is English and no spelling of another: an emirate is not Emirati."""
    return class_of(folded) is not None


def _without_articles(folded: str) -> list[str]:
    words = [word for word in folded.split() if not is_skipped(word, is_hyphened=True)]
    return words or folded.split()


def _may_stand(name: _Name, surface: str, around: str) -> bool:
    """Whether the text's capitals allow the name here."""
    if name.is_exact:
        in_shouting = around.isupper() and len(around) > len(surface) + 4
        is_everyday = name.folded in EVERYDAY
        return not (in_shouting and is_everyday)
    first = surface.lstrip("'’‘\"“(")[:1]
    if first.islower() and name.name[:1].isupper():
        return False
    wanted = [word[:1].isupper() for word in name.name.split()[1:] if len(word) > 3]
    given = [word[:1].islower() for word in surface.split()[1:] if len(word) > 3]
    return not (wanted and all(wanted) and given and all(given))
