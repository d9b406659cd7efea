"""Which language a text is in, offline."""

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

UNKNOWN = "und"
MIN_LETTERS = 60
SAMPLE_CHARS = 2000
# py3langid's normalised probability; below it the language is anyone's guess. Close relatives
# (Malay and Indonesian, Arabic and its dialects) share the rest between them.
MIN_PROB = 0.5
# Most that the article's own language may have left for a block to be surely in another.
LEFT_PROB = 0.02
ENGLISH_WORDS = frozenset(
    {
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "is",
        "that",
        "for",
        "on",
        "with",
        "as",
        "by",
        "was",
    }
    | {"at", "from", "has", "have", "are", "be", "it", "said", "not", "this", "an", "but"}
    | {"were", "which", "their", "his", "its", "he", "she", "they", "will", "who", "you"}
    | {"your", "our", "us", "we"}
)


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def find_language(text: str) -> str:
    """ISO 639-1 code of the language of `text`; ``und`` when it is too short to tell."""
    sample = text[:SAMPLE_CHARS]
    if sum(letter.isalpha() for letter in sample) < MIN_LETTERS:
        return UNKNOWN
    language, prob = _identifier().classify(sample)
    return str(language) if prob >= MIN_PROB else UNKNOWN


def is_foreign(block: str, language: str) -> bool:
    """Whether a short block is surely in another language than `language`.

    Names alone tell nothing, so a block needs six words, and where the article is English
    not one of the commonest English words.
    """
    words = re.findall(r"[^\W\d_]{2,}", block.casefold())
    if len(words) < 6 or (language == "en" and ENGLISH_WORDS.intersection(words)):
        return False
    probs = dict(_identifier().rank(block))
    return float(probs.get(language, 0.0)) <= LEFT_PROB
