"""What a verb of speech brings that nobody has said: a demand, a question, what one was told."""

from collections.abc import Sequence

from whence.claims.chain.spoken import Speech
from whence.claims.sound.asked import ASKING_WORDS, WHETHER
from whence.claims.syntax.repairs.lemmas import stems
from whence.claims.syntax.tree import VERBAL, Tree
from whence.model.reading import SpeechKind

# *Urged the population to vote*: the people have not voted, and nobody says that they have.
# *Call for* and *order* are left: what is called for is told with them.
DEMANDING = frozenset(
    "ask urge demand request implore beg plead exhort beseech entreat".split()
)
QUESTIONING = frozenset("ask wonder question inquire enquire query".split())
# *Staff were told to stay indoors*: they have heard it.
TELLING = frozenset("tell ask order instruct urge advise inform notify warn remind".split())
# *Failed to mention the missing*: not mentioned.
WITHHOLDING = frozenset("fail refuse decline struggle forget neglect omit".split())


def is_unsaid(tree: Tree, speech: Speech, words: Sequence[int]) -> bool:
    """Whether what hangs on a verb of speech is asked, demanded, heard or kept back.

    Args:
        tree: The document's tree.
        speech: The attribution.
        words: Words of what is attributed, in order.
    """
    cue = speech.cue
    if cue is None or tree.words[cue].upos not in VERBAL:
        return False
    if is_hearer(tree, speech) or _is_kept_back(tree, cue):
        return True
    if _is_free_relative(tree, cue, words):
        return True
    if speech.kind is SpeechKind.DIRECT:
        return False
    return _is_question(tree, cue, words) or _is_demand(tree, cue)


def is_hearer(tree: Tree, speech: Speech) -> bool:
    """*Staff told to stay indoors*: those before a participle have heard it."""
    cue = speech.cue
    if cue is None or tree.words[cue].upos not in VERBAL:
        return False
    # The reader may take *is also reminded* for no participle and leave the word as it is.
    told = TELLING & {tree.lemma[cue], *stems(tree.form[cue])}
    if not told or speech.source is None or speech.source > cue:
        return False
    tag = tree.words[cue].xpos
    bare = tag == "VBN" and not any(tree.base(kid) == "aux" for kid in tree.kids[cue])
    return (bare or tree.is_passive(cue)) and tree.agent(cue) != speech.source


def _is_free_relative(tree: Tree, cue: int, words: Sequence[int]) -> bool:
    """*Did what it said it would do*; not *celebrated what he called a defeat*."""
    above = tree.head(cue)
    return above >= 0 and tree.form[above] == "what" and above not in words


def _is_kept_back(tree: Tree, cue: int) -> bool:
    """*Failed to mention it*, *without saying whether they were armed*."""
    if tree.case(cue) == "without":
        return True
    above = tree.head(cue)
    held = above >= 0 and tree.base(cue) == "xcomp" and tree.is_infinitive(cue)
    return held and tree.lemma[above] in WITHHOLDING


def _is_question(tree: Tree, cue: int, words: Sequence[int]) -> bool:
    """*Asked if they had done anything*: nobody says that they had."""
    if tree.lemma[cue] not in QUESTIONING or not words:
        return False
    first = tree.form[words[0]]
    return first in ASKING_WORDS or first == WHETHER or tree.form[words[-1]] == "?"


def _is_demand(tree: Tree, cue: int) -> bool:
    """*Demanded a solution*, *urged them to vote*; not *asked that four policemen be sent*."""
    if tree.lemma[cue] not in DEMANDING:
        return False
    return not any(
        tree.base(kid) == "ccomp" and kid > cue and not tree.is_infinitive(kid)
        for kid in tree.kids[cue]
    )
