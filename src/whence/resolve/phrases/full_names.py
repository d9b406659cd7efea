"""Full names of a text against those of a known actor: whether both can be one."""

from functools import cache

from whence.model.actor import Actor, ActorKind
from whence.resolve.gazetteer.folding import family_of
from whence.resolve.phrases.brackets import LINKS
from whence.resolve.phrases.nouns import load_lexicon

_ALIKE = 2  # words of a person's name that two spellings of it share at least


def may_be_called(full: str, actor: Actor) -> bool:
    """Whether a name of a text, several words long, may be one more name of a known actor.

    A person shares two words of the name at least; a body has no telling word that the other
    lacks, or lacks none that the other has. Words that any body may be called by ("front",
    "national") tell nothing.

    Args:
        full: A name of several words as the text has it.
        actor: Whom the tables know by a short form of it.
    """
    words = _families(full)
    names = [_families(name) for name in (actor.name, *actor.names) if " " in name.strip()]
    if actor.kind is ActorKind.PERSON:
        return any(len(words & name) >= _ALIKE for name in names)
    return any(_telling(words) <= name or _telling(name) <= words for name in names)


def _families(name: str) -> frozenset[str]:
    return frozenset(family_of(name).split())


def _telling(words: frozenset[str]) -> frozenset[str]:
    return words - _common()


@cache
def _common() -> frozenset[str]:
    """Families of the words that bodies of any country are called by."""
    lexicon = load_lexicon()
    nouns = {*lexicon.classes, *(f"{noun}s" for noun in lexicon.classes)}
    every = nouns | lexicon.institutions | lexicon.describing | LINKS
    return frozenset(family_of(word) for word in every if word)
