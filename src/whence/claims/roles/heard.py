"""Heard roles: what the reader's frame head takes for the fillers at a trigger."""

from collections.abc import Sequence

from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.tree import Tree
from whence.model.claim import Frame
from whence.model.reading import RoleProposal

# A role that the tree does not give is taken from the model above this score.
LEAST_HEARD = 0.8


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
