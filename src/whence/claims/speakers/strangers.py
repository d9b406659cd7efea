"""*He* and *she* in somebody's own words: never who speaks.

Pronouns are resolved before it is known where the turns of a transcript end, so that *TADEO: He
was trained by the Front* may have come out as Tadeo.
"""

from whence.claims.chain.chains import Chains
from whence.claims.roles.fillers import Fillers
from whence.claims.speakers.ours import is_labelled
from whence.claims.syntax.tree import Tree

OTHERS = frozenset({"he", "him", "his", "himself", "she", "her", "hers", "herself"})


def find_strangers(tree: Tree, fillers: Fillers, chains: Chains) -> set[int]:
    """Pronouns in a speaker's own words that were taken for the speaker.

    Args:
        tree: The document's trees.
        fillers: What its words stand for.
        chains: Who says what.
    """
    return {
        word
        for word, form in enumerate(tree.form)
        if form in OTHERS and _is_taken_for_speaker(word, fillers, chains)
    }


def _is_taken_for_speaker(word: int, fillers: Fillers, chains: Chains) -> bool:
    meant, speech = fillers.stands_for(word), chains.innermost(word)
    if meant is None or speech is None or speech.source is None:
        return False
    if speech.source == word or not (
        is_labelled(speech, chains.tree) or chains.is_quoted(meant.span.start)
    ):
        return False
    name, known = fillers.named(speech.source)
    return meant.id == known if meant.id or known else meant.name == name
