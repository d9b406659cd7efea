"""Spelling families: one key for the many ways in which one name is written."""

import re
from functools import lru_cache

from anyascii import anyascii

QUOTES = "'’‘`´ʼʻʿʾ′‛“”\"«»"
_DROPPED = str.maketrans(dict.fromkeys(QUOTES, "") | dict.fromkeys("-‐‑‒–—/_", " "))
_POSSESSIVE = re.compile(r"['’ʼ]s\b(?=\s|$)|(?<=s)['’](?=\s|$)")
_LETTER_DOTS = re.compile(r"\b[^\W\d_]\.(?: ?[^\W\d_]\.)+")
_JUNK = re.compile(r"[^\w\s&+]")

ARTICLES = frozenset(("al", "el", "ul"))
# Articles before certain letters; without a hyphen they may be words or first names ("Ash").
HYPHENED_ARTICLES = frozenset(
    ("ad", "an", "ar", "as", "ash", "at", "ath", "az", "adh", "ez", "ed", "esh")
)
_SMALL = frozenset(("the", "of", "de", "du", "des", "la", "le", "del"))

# Families that no rule gives without also merging names that differ.
IRREGULAR = {
    word: key
    for key, words in {
        "hizbula": "hezbollah hizballah hizbullah hizbollah hezballah hezbullah hizbala",
        "muhamad": "mohammed mohammad mohamed mohamad muhammad muhammed muhamed mohamud "
        "mahamat mohamat muhamad mahammad",
        "ahmad": "ahmed ahmet akhmed akhmad achmad",
        "husain": "hussein hussain husayn husein huseyin hossein hosein husain houssein",
        "yusuf": "yousef youssef yusef yusuf yousuf yusif yussuf youssouf",
        "umar": "omar umar oumar omer",
        "usama": "osama usama oussama",
        "abdala": "abdullah abdallah abdulah abdalla abdulla abdoulaye abdollah",
        "shaikh": "sheikh shaikh shaykh sheik cheikh sheykh sheij",
        "jihad": "jihad djihad gihad jehad",
        "jabhat": "jabhat jabhah jabha djabhat jebhat",
        "jaish": "jaish jaysh jeish jeysh gaish",
        "jund": "jund jond djund",
        "islamia": "islamiya islamiyya islamiyyah islamiyah islamia islamiah islami",
        "haiat": "hayat hayat hay'at hayet hayaat haiat",
        "taliban": "taliban taleban talibans talban",
        "shabab": "shabaab shabab shebab shebaab chabab",
        "kaida": "qaeda qaida qaidah qaedah kaida kaeda quaeda quaida qa'ida qaïda",
        "huthi": "houthi huthi houthis huthis houthist hothi hothis",
        "katiba": "katiba katibat katibah katibet",
    }.items()
    for word in words.split()
}

# In order; each is a spelling habit of transliteration, never a different sound group.
_HABITS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"q", "k"),
        (r"(?:ou|oo)", "u"),
        (r"ee", "i"),
        (r"(?:ei|ey|ay|ae)", "ai"),
        (r"dj", "j"),
        (r"(?<=[aeiou])dh|dh(?=[aeiou])", "d"),
        (r"gh(?=[aeiour])", "g"),
        (r"iyy?(?=a)", "i"),
        (r"(.)\1+", r"\1"),
        (r"(?<=[a-z]{3})[ae]h$", "a"),
        (r"(?<=[a-z]{2})y$", "i"),
        (r"e", "i"),
        (r"o", "u"),
    )
)


def fold_name(words: str) -> str:
    """The name without case, marks, quotes, hyphens, dots and a leading article.

    Use this when two spellings must be the same letters: ``fold_name("Al-Qa'ida")`` and
    ``fold_name("al Qaida")`` are equal, ``fold_name("al-Qaeda")`` is another key.

    Args:
        words: A name as it stands in text.

    Returns:
        Lower-case ASCII words with one space between them; may be empty.

    >>> fold_name("The U.N. Security Council’s")
    'un security council'
    """
    plain = words.replace("-", " ").lower()
    if plain.isascii() and plain.replace(" ", "").isalnum():  # most names: nothing to fold
        return " ".join(plain.split()).removeprefix("the ")
    text = _POSSESSIVE.sub("", words)
    text = _LETTER_DOTS.sub(lambda found: re.sub("[. ]", "", found.group()), text)
    text = text.translate(_DROPPED)
    if not text.isascii():
        text = anyascii(text).translate(_DROPPED)
    text = " ".join(_JUNK.sub("", text.lower().replace("&", " and ")).split())
    return text.removeprefix("the ")


@lru_cache(maxsize=200_000)
def family_of_word(word: str) -> str:
    """The spelling family of one word that `fold_name` has folded.

    >>> family_of_word("qaeda") == family_of_word("qaida")
    True
    >>> family_of_word("mali") == family_of_word("malawi")
    False
    """
    if word in IRREGULAR:
        return IRREGULAR[word]
    if len(word) < 4 or not word.isalpha():
        return word
    for pattern, to in _HABITS:
        word = pattern.sub(to, word)
    return word


def family_of(words: str) -> str:
    """The key under which all spellings of a name meet: families word by word, no articles.

    >>> family_of("Jabhat al-Nusra") == family_of("Jabhat an-Nusrah")
    True
    """
    folded, lower = fold_name(words).split(), words.lower()
    kept = [
        word for word in folded if not is_skipped(word, is_hyphened=f"{word}-" in lower)
    ]
    return " ".join(family_of_word(word) for word in kept or folded)


def is_skipped(folded: str, *, is_hyphened: bool) -> bool:
    """Whether a folded word is left out of keys: an Arabic article or a small word."""
    if folded in HYPHENED_ARTICLES:
        return is_hyphened
    return folded in ARTICLES or folded in _SMALL
