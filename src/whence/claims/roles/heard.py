"""Heard roles: what the reader's frame head takes for the fillers at a trigger."""

from collections.abc import Sequence

from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.tree import SUBJECTS, Tree
from whence.codebook.entries import Entry
from whence.model.claim import Frame
from whence.model.reading import RoleProposal

# A role that the tree does not give is taken from the model above this score.
LEAST_HEARD = 0.8
# Who is named with these is not the doer of a verb: *seized from the enemy*.
NOT_BY = frozenset({"from", "against", "during", "at"})
TOLD_BY = "according"  # *according to police*: they tell of it


class Heard:
    """The model's proposals of one document by the words that evoke them."""

    def __init__(self, tree: Tree, fillers: Fillers) -> None:
        self._at: dict[tuple[str, int], tuple[float, Sequence[RoleProposal]]] = {}
        for one in tree.reading.frames:
            sure = [role for role in one.roles if role.score >= LEAST_HEARD]
            for word in fillers.words_in(one.trigger):
                best = self._at.get((one.frame, word))
                if best is None or one.score > best[0]:
                    self._at[one.frame, word] = one.score, sure

    def roles(self, frame: Frame, i: int) -> Sequence[RoleProposal]:
        """What fills the roles of a frame evoked by a word, the surest first."""
        found = self._at.get((frame.value, i), (0.0, ()))[1]
        return sorted(found, key=lambda one: -one.score)


def is_misheard(entry: Entry, i: int, one: RoleProposal, tree: Tree) -> bool:
    """*Seized from the enemy*, *freed women abducted in May*: no doers of these verbs.

    Nor is the subject of a passive (*Convoy attacked near X*).
    """
    if entry.frame is not Frame.EVENT or one.role != "actor" or "VERB" not in entry.upos:
        return False
    rules = (rule for each in entry.patterns for rule in each.roles if rule.role == "actor")
    asked = {slot for rule in rules for slot in rule.slots}
    case = tree.case(one.word)
    if case in NOT_BY - asked or case.startswith(TOLD_BY):
        return True
    if one.word == tree.kid(i, *SUBJECTS) and tree.is_passive(i):
        return True
    done = tree.base(i) in {"acl", "amod"} and tree.words[i].xpos == "VBN"
    return done and tree.rel(i) != "acl:relcl" and one.word not in tree.below(i)
