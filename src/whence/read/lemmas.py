"""Dictionary forms of English words: a table of irregular forms, then rules."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

_VERB_TAGS = frozenset({"VBD", "VBN", "VBG", "VBZ", "VB", "VBP", "MD"})
_VOWELS = "aeiouy"
_SILENT_E = (
    *(
        "v",
        "u",
        "c",
        "iz",
        "is",
        "at",
        "dg",
        "rg",
        "ok",
        "ur",
        "um",
        "os",
        "rs",
        "ps",
        "as",
    ),
    *("ut", "tl", "pl", "gl", "zl", "bl", "cl", "dl", "kl", "fl", "ag", "eg", "og"),
)
_SIBILANTS = ("sses", "shes", "ches", "xes", "zzes", "uses")


@cache
def _lines() -> tuple[tuple[str, tuple[str, ...]], ...]:
    text = Path(__file__).with_name("lemmas.txt").read_text(encoding="utf-8")
    cut = (line.partition(": ") for line in text.splitlines() if not line.startswith("#"))
    return tuple(
        (lemma, tuple(forms.split())) for lemma, separator, forms in cut if separator
    )


@cache
def _irregular() -> dict[str, str]:
    table: dict[str, str] = {}
    for lemma, forms in _lines():
        if not lemma.startswith("="):
            table.update((form, lemma) for form in forms)
            table[lemma] = lemma
    return table


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(form for lemma, forms in _lines() if lemma == name for form in forms)


class Lemmas:
    """Finds dictionary forms and remembers them.

    Args:
        known: Whether a lower-case word is a common English word. It settles whether
            ``hoping`` comes from *hope* or *hop*.
    """

    def __init__(self, known: Callable[[str], bool]) -> None:
        self._known = known
        self._seen: dict[tuple[str, str, str], str] = {}

    def of(self, word: str, upos: str, xpos: str) -> str:
        """The dictionary form of `word`.

        Args:
            word: As written.
            upos: Universal part of speech; names keep their letters and case.
            xpos: Penn Treebank tag, or an empty string.
        """
        key = (word, upos, xpos)
        if key not in self._seen:
            self._seen[key] = self._find(word, upos, xpos)
        return self._seen[key]

    def _find(self, word: str, upos: str, xpos: str) -> str:
        if upos == "PROPN":
            return word
        low = word.lower().replace("\u2019", "'")
        if upos in {"VERB", "AUX"} or xpos in _VERB_TAGS:
            return self._verb(low, xpos)
        if upos == "NOUN":
            return self._noun(low, xpos)
        if low in {"n't", "better", "best", "worse", "worst", "further", "furthest"}:
            return {"n't": "not"}.get(low) or _irregular()[low]
        return low

    def _verb(self, low: str, xpos: str) -> str:
        if low in _irregular():
            return _irregular()[low]
        for prefix in ("re", "over", "out", "under", "mis", "un"):
            rest = low.removeprefix(prefix)
            if rest != low and _irregular().get(rest, rest) != rest:
                return prefix + _irregular()[rest]
        return low if xpos in {"VB", "VBP", "MD"} else self._regular(low, xpos)

    def _regular(self, low: str, xpos: str) -> str:
        if low.endswith("ing") and len(low) > 4:
            return self._restored(low[:-3])
        if low.endswith("ied") and len(low) > 4:
            return low[:-3] + "y"
        if low.endswith("eed"):
            return low[:-1] if xpos in {"VBD", "VBN"} and self._known(low[:-1]) else low
        if low.endswith("ed") and len(low) > 3:
            return self._restored(low[:-2])
        return self._without_s(low)

    def _restored(self, stem: str) -> str:
        """The base of a stem left by -ing or -ed: undoubled, or with its silent e."""
        single = stem[:-1]
        doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS
        if doubled:
            kept = not self._known(single) and stem.endswith(("ss", "ll", "zz", "ff"))
            return stem if self._known(stem) or kept else single
        with_e = stem + "e"
        if _closed(stem) and self._known(with_e):
            return with_e
        if self._known(stem):
            return stem
        if self._known(with_e) or stem.endswith(
            ("v", "u", "c", "iz", "at", "bl", "dg", "rg")
        ):
            return with_e
        return stem

    def _noun(self, low: str, xpos: str) -> str:
        if low in _irregular() and low not in _listed("=verb-only"):
            return _irregular()[low]
        if xpos == "NN" or low in _listed("=unchanged"):
            return low
        if low.endswith("men") and len(low) > 4:
            return low[:-3] + "man"
        return self._without_s(low)

    def _without_s(self, low: str) -> str:
        if not low.endswith("s") or low.endswith(("ss", "us", "is")):
            return low
        if len(low) < 3 or low[:-1].isdigit():
            return low
        if low.endswith("ies") and len(low) > 4:
            # Not by the known words: "Allie" is one of them, and allies are no Allies.
            return low[:-1] if low[:-1] in _IN_IE else low[:-3] + "y"
        if low.endswith((*_SIBILANTS, "oes")) and not self._known(low[:-1]):
            return low[:-2]
        return low[:-1]


_IN_IE = frozenset(
    "auntie birdie boogie bourgeoisie brownie calorie camaraderie collie cookie eyrie foodie genie "
    "hoodie junkie laddie lassie lingerie magpie menagerie movie necktie newbie prairie reverie "
    "rookie selfie sortie talkie townie untie veggie zombie".split()
)


def _closed(stem: str) -> bool:
    """Whether the stem is one short syllable, whose last letter -ing would have doubled."""
    if len(stem) < 3 or stem[-1] in "aeiouywx" or stem[-2] not in "aeiou":
        return False
    return stem[-3] not in "aeiou" and sum(letter in _VOWELS for letter in stem) == 1
