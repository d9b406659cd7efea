"""True-casing: which words of an all-caps text are written with a capital."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from training.corpus.load import TEXTS, load_splits
from training.corpus.markup import MarkupError, parse_file

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Cased news text that may lie in the data directory; what is missing is passed over.
CASED = (
    "polnear/data/*/text/**/*.txt", "tempeval3/Training/TBAQ-cleaned/*/*.tml",
    "ud_english_gum/**/*.conllu", "stsb/stsbenchmark/*.csv", "litbank/**/*.txt",
)  # fmt: skip
# Endings of words that are hardly ever names, should a word be unknown.
COMMON = re.compile(
    r"(ed|ing|ly|ness|ment|tion|sion|ions|able|ible|ism|ers|less|ful|ship|hood|ives?|ances?)$"
)
INITIALS = re.compile(r"\b(?:[A-Za-z]\.){2,}")
MIN_LETTERS = 3
# A word is a name when it is written as one this many times as often as not.
MARGIN = 1.5
SENTENCE = re.compile(r"(?:^|[.?!]\s+[\"“]?|\n\s*[\"“]?|\s{3,}[\"“]?)$")


class Caser:
    """Writes a lower-case or upper-case text the way its words are mostly written.

    Args:
        texts: Cased texts to count.
        names: Names whose case is known: of several words, or all in capitals.
    """

    def __init__(self, texts: Iterable[str], names: Iterable[str] = ()) -> None:
        self._names: dict[str, list[str]] = {}
        for name in names:
            if " " in name or (name.isupper() and len(name) >= MIN_LETTERS):
                self._names.setdefault(name.lower().split()[0], []).append(name)
        self._lower: Counter[str] = Counter()
        self._forms: dict[str, Counter[str]] = {}
        for text in texts:
            for match in WORD.finditer(text):
                word = match.group()
                if word.islower():
                    self._lower[word] += 1
                elif not SENTENCE.search(text[max(0, match.start() - 4) : match.start()]):
                    self._forms.setdefault(word.lower(), Counter())[word] += 1

    def write(self, text: str) -> str:
        """The same text, character for character, in mixed case."""
        cased = WORD.sub(lambda match: self._word(match, text), text.lower())
        cased = INITIALS.sub(lambda match: match.group().upper(), cased)
        for match in list(WORD.finditer(cased)):
            cased = self._named(cased, match)
        return cased

    def _named(self, text: str, match: re.Match[str]) -> str:
        """The text with the longest known name at a word in that name's own case."""
        at = match.start()
        fits = [
            name
            for name in self._names.get(match.group().lower(), ())
            if text[at : at + len(name)].lower() == name.lower()
            and (" " in name or not self._lower[name.lower()])
            and not text[at + len(name) : at + len(name) + 1].isalnum()
        ]
        best = max(fits, key=len, default="")
        return text[:at] + best + text[at + len(best) :]

    def _word(self, match: re.Match[str], text: str) -> str:
        word = match.group()
        forms = self._forms.get(word)
        low, high = self._lower[word], forms.total() if forms else 0
        if high > MARGIN * low and forms is not None:
            best = max(forms, key=lambda form: (forms[form], form))
            return best if len(best) == len(word) else word.capitalize()
        first = bool(SENTENCE.search(text[max(0, match.start() - 4) : match.start()]))
        unknown = low + high == 0 and len(word) > 1 and not COMMON.search(word)
        if unknown and _in_brackets(match, text) and len(word) <= 6:
            return word.upper()
        return word[:1].upper() + word[1:] if first or unknown else word


def _in_brackets(match: re.Match[str], text: str) -> bool:
    return text[match.start() - 1 : match.start()] == "(" and text[
        match.end() : match.end() + 1
    ] in {")", ""}


def find_cased_texts(data: Path) -> Iterator[str]:
    """Cased text at hand: our own corpus and what lies in the data directory."""
    for conflicts in load_splits().values():
        for conflict in conflicts:
            for path in sorted((TEXTS / conflict).glob("*.txt")):
                try:
                    yield from (paragraph.text for paragraph in parse_file(path))
                except MarkupError:
                    continue
    for pattern in CASED:
        for path in sorted(data.glob(pattern)):
            text = path.read_text(encoding="utf-8", errors="replace")
            if path.suffix == ".conllu":  # its columns hold words that are no text
                yield "\n".join(re.findall(r"^# text = (.*)$", text, re.MULTILINE))
            else:
                yield re.sub(r"<[^>]+>", "", text)
