"""Parts of speech that agree with their tags, and heads that form trees."""

from collections.abc import Sequence
from dataclasses import replace

from whence.model.reading import ROOT, Word

_BY_TAG = {
    "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN",
    "NNPS": "PROPN", "VB": "VERB", "VBD": "VERB", "VBN": "VERB", "VBG": "VERB", "VBZ": "VERB",
    "VBP": "VERB",
}  # fmt: skip
_FIRM = frozenset({"AUX", "PRON", "DET", "NUM"})


def agreed(word: Word) -> Word:
    """A word whose part of speech agrees with its finer tag, which is right more often."""
    upos = _BY_TAG.get(word.xpos)
    if upos is None or word.upos == upos or word.upos in _FIRM:
        return word
    return replace(word, upos=upos)


def rooted(words: Sequence[Word]) -> tuple[Word, ...]:
    """Words that form trees: a circle is cut open, and what hangs on nothing is a root."""
    state = [0] * len(words)  # 0 unseen, 1 on the way up, 2 known to reach a root
    cut: set[int] = set()
    for start in range(len(words)):
        path = []
        word = start
        while word != ROOT and state[word] == 0:
            state[word] = 1
            path.append(word)
            word = words[word].head
        if word != ROOT and state[word] == 1:
            cut.add(word)
        for one in path:
            state[one] = 2
    return tuple(
        replace(word, head=ROOT, deprel="root")
        if i in cut or (word.head == ROOT and word.deprel not in {"root", ""})
        else word
        for i, word in enumerate(words)
    )
