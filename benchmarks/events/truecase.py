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
# A word is a name when it is written as one this many times as often as not.
MARGIN = 1.5
SENTENCE = re.compile(r"(?:^|[.?!]\s+[\"“]?|\n\s*[\"“]?|\s{3,}[\"“]?)$")


class Caser:
    """Writes a lower-case or upper-case text the way its words are mostly written.

    Args:
        texts: Cased texts to count.
    """

    def __init__(self, texts: Iterable[str]) -> None:
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
        return WORD.sub(lambda match: self._word(match, text), text.lower())

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
            yield re.sub(r"<[^>]+>", "", text)
