"""Determiners that hang on a noun beyond the verb, set back on their own side of it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from whence.model.reading import Word

# A word that negates what follows it, and cannot do so past a verb.
OPENING = frozenset({"no", "none", "neither"})


def beside(words: Sequence[Word], text: str, i: int) -> Word:
    """*None of them was hurt in the raid*: a determiner does not reach past a verb."""
    word = words[i]
    if word.deprel != "det" or word.span.of(text).lower() not in OPENING or word.head < i:
        return word
    verb = _first_verb(words, range(i + 1, word.head))
    if verb is None:
        return word
    if words[i + 1].span.of(text).lower() == "of":
        passive = any(
            words[k].head == verb and words[k].deprel == "aux:pass" for k in range(i, verb)
        )
        return replace(word, head=verb, deprel="nsubj:pass" if passive else "nsubj")
    noun = next((k for k in range(i + 1, verb) if words[k].head == verb), None)
    if noun is None or not words[noun].deprel.startswith("nsubj"):
        return word
    return replace(word, head=noun)


def _first_verb(words: Sequence[Word], places: Iterable[int]) -> int | None:
    return next((k for k in places if _heads_clause(words[k])), None)


def _heads_clause(word: Word) -> bool:
    # "None of the wounded men": an attribute opens no clause.
    beside_one = word.deprel.startswith(("aux", "cop", "amod", "acl"))
    return word.xpos.startswith("VB") and not beside_one
