"""What somebody says that it will do itself: a word given, whatever the verb of saying.

*The front announced that it would stop firing*, *said it would not hand over its weapons*.
"""

from collections.abc import Iterable, Iterator

from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Bound, Match
from whence.claims.speakers.party import OURS, party_named
from whence.claims.syntax.negatives import NEGATING
from whence.claims.syntax.tree import SUBJECT_PRONOUNS, Tree
from whence.codebook.entries import Entry
from whence.model.claim import Frame

PRIOR = 0.7
MADE, REFUSED = "made", "refused"
ENTRY = {
    value: Entry("commitment.vow", Frame.COMMITMENT, value, "", frozenset({"VERB"}), (), ())
    for value in (MADE, REFUSED)
}
SAYING = frozenset("say announce declare state add reiterate confirm insist reply".split())
AHEAD = frozenset({"will", "would", "'ll", "’ll"})
# What one undergoes, thinks or hopes is in nobody's power to promise.
NO_DEED = frozenset(
    """be have become know feel like love prefer think see hope need want consider expect wait
    win lose die fail welcome take mean depend seem remain benefit suffer happen try seek
    face come find get say make look prove hear speak comment""".split()
)
ITS = frozenset({"its", "their"})
CONDITIONAL = frozenset({"if", "unless", "when", "had"})


def find_vows(tree: Tree, fillers: Fillers, done: Iterable[int]) -> Iterator[Match]:
    """The clauses in which those who bear arms or govern say what they will or will not do.

    Args:
        tree: The document's trees.
        fillers: What its words stand for.
        done: Words that evoke a commitment already.
    """
    passed = set(done)
    for word, read in enumerate(tree.words):
        above = read.head
        if read.upos != "VERB" or above < 0 or tree.base(word) != "ccomp":
            continue
        if tree.lemma[above] not in SAYING or {word, above} & passed:
            continue
        who = _subject(tree, above)
        own = _subject(tree, word)
        if who is None or own is None or not _is_own(own, who, tree, fillers):
            continue
        side = party_named(who, fillers)
        if _is_deed(word, tree) and side is not None:
            refused = any(tree.form[k] in NEGATING for k in tree.kids[word])
            roles = (Bound("by", side, "actor", 0), Bound("term", word, "any", 0))
            yield Match(
                ENTRY[REFUSED if refused else MADE], above, (above, word), roles, PRIOR
            )


def _subject(tree: Tree, verb: int) -> int | None:
    return next((k for k in tree.kids[verb] if tree.rel(k) == "nsubj"), None)


def _is_own(own: int, who: int, tree: Tree, fillers: Fillers) -> bool:
    """Whether the one who will do it is the one who says so."""
    one, other = fillers.stands_for(own), fillers.stands_for(who)
    if one is not None and one.id is not None:
        return other is not None and one.id == other.id
    # *Said that its men would leave*: those who do its will are its own.
    theirs = tree.lemma[own] in OURS and any(tree.form[k] in ITS for k in tree.kids[own])
    return theirs or tree.form[own] in SUBJECT_PRONOUNS


def _is_deed(word: int, tree: Tree) -> bool:
    """*Would stop firing*: in the speaker's power, and no mere condition."""
    aux = {tree.form[k] for k in tree.kids[word] if tree.base(k) == "aux"}
    if not aux & AHEAD or aux & {"have", "be"} or tree.lemma[word] in NO_DEED:
        return False
    return not any(
        tree.base(k) == "advcl" and tree.case(k) in CONDITIONAL for k in tree.kids[word]
    )
