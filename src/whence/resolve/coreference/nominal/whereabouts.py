"""Places that a text names for where one writes or speaks, and tells nothing of."""

import re
from collections.abc import Iterable, Sequence

from whence.resolve.coreference.entities import Entity
from whence.resolve.coreference.ledger import Ledger
from whence.resolve.coreference.nominal.own_bodies import Homeland, foreign_states
from whence.resolve.coreference.speech import Speech
from whence.resolve.phrases.noun_phrases import Phrase
from whence.resolve.phrases.nouns import NounClass
from whence.resolve.phrases.tree import Tree

# *HINCHE, Oct. 2 (Agency) -*: what goes on after the place of a dateline.
_DATELINE = re.compile(
    r"(?:,\s[^.:;\n]{1,30}\.?)?(?:,?\s\(?[^.:;()\n]{2,40}\)?)?\s+[-–—]+\s"
)


def _opens_article(phrase: Phrase, text: str) -> bool:
    """Whether a name in capitals is where an article was written."""
    capitals = phrase.span.of(text).isupper()
    return capitals and _DATELINE.match(text, phrase.span.end) is not None


def not_meant(
    speech: Speech, ledger: Ledger, phrase: Phrase, near: Sequence[int], home: Homeland
) -> set[int]:
    """Which of `near` are places and states that a description does not mean."""
    abroad = foreign_states(phrase, ledger.entities, near, home)
    return abroad | _elsewhere(speech, ledger.tree, phrase, ledger.entities, near)


def _elsewhere(
    speech: Speech,
    tree: Tree,
    phrase: Phrase,
    entities: Sequence[Entity],
    near: Iterable[int],
) -> set[int]:
    """Which of `near` a description of a place does not mean, as far as speech can tell.

    "The town" that is told of is neither that of a dateline (*HINCHE, 2 October*) nor the one
    named only for where its news was told (*told reporters in Goma that the town had fallen*).
    """
    if phrase.noun_class is not NounClass.PLACE:
        return set()
    saying = speech.source_at(phrase.span.start)
    pieces = () if saying is None else saying.content
    found = set()
    for number in near:
        told = entities[number].phrases
        aside = not any(piece.covers(told[-1].span) for piece in pieces)
        here = bool(pieces) and aside and told[-1].sentence == phrase.sentence
        dateline = all(_opens_article(one, tree.text) for one in told)
        if dateline or (here and len(told) == 1):
            found.add(number)
    return found
