"""Words that ask for a frame: those one asks in, and those it is told in."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from whence.codebook.load import load_codebook
from whence.model.claim import Frame
from whence.pipeline.asking.stems import stem

# Words that ask for a frame and are not words it is reported in, or are reported in others too.
_ASKING: Mapping[Frame, frozenset[str]] = {
    Frame.RELATION: frozenset(
        "allied ally allies alliance tie ties tied link links linked relation relations "
        "split rival rivals affiliated fight fighting pledge pledged allegiance friend friends "
        "friendly close connected connection connections relationship partner partners enemy "
        "enemies together".split()
    ),
    Frame.CONTROL: frozenset(
        "control controls controlled hold holds held captured run runs ruled rules charge".split()
    ),
    Frame.STRENGTH: frozenset(
        "fighters strength strong members size big large troops numbers".split()
    ),
    Frame.CASUALTIES: frozenset(
        "dead deaths casualties wounded victims toll lost losses displaced".split()
    ),
    Frame.RESPONSIBILITY: frozenset(
        "responsible responsibility claimed behind blame".split()
    ),
    Frame.COMMITMENT: frozenset(
        "commitment commitments promise promises promised kept keep deal truce ceasefire agreement "
        "pledge pledges pledged broken violated honoured complied".split()
    ),
    Frame.REACTION: frozenset(
        "react reaction reactions praise praised condemn congratulate respond response".split()
    ),
    Frame.PRESENCE: frozenset(
        "present presence based operate operates camps active".split()
    ),
    Frame.ROLE: frozenset("leader leads head commander post spokesman".split()),
}
# Verbs that ask for a deed and stand for others in the words of the codebook.
_DEEDS = {"pull": "RETREAT", "abandon": "RETREAT", "quit": "RETREAT", "vacate": "RETREAT"}


def evoked_by(word: str) -> frozenset[tuple[Frame, str]]:
    """Frames, with their kinds, that a folded word of a question asks for."""
    asking = {(frame, "") for frame, words in _ASKING.items() if word in words}
    if deed := _DEEDS.get(stem(word)):
        asking.add((Frame.EVENT, deed))
    return frozenset(asking) or _evoking().get(stem(word), frozenset())


@cache
def _evoking() -> Mapping[str, frozenset[tuple[Frame, str]]]:
    """What evokes a frame in a text evokes it in a question.

    Of a word that means one thing by itself and another beside certain words (*leave a bomb*),
    the former is asked for.
    """
    alone: defaultdict[str, set[tuple[Frame, str]]] = defaultdict(set)
    beside: defaultdict[str, set[tuple[Frame, str]]] = defaultdict(set)
    for entry in load_codebook().entries:
        found = beside if entry.where.size else alone
        for trigger in entry.triggers:
            if len(trigger) == 1:
                found[stem(trigger[0])].add((entry.frame, entry.value))
    return {word: frozenset(frames) for word, frames in (beside | alone).items()}
