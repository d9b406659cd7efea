"""Who it is that a label names: *SALE*, introduced as *General Bashir Sale, who leads the front*."""

from collections.abc import Iterator

from whence.claims.roles.fillers import Fillers
from whence.claims.turns.labels import Turn
from whence.model.describing import fold
from whence.model.reading import Mention, MentionKind
from whence.model.span import Span

# *Questions to X*, *an interview with X*: who is asked.
_TO_WHOM = frozenset({"to", "with", "from", "for"})
_ASKED = frozenset(
    "question interview conversation q&a talk answer minute exchange dialogue".split()
)
TITLES = frozenset(
    """mr mrs ms dr prof sir madam monsieur madame father sister brother reverend rev imam sheikh
    sheik sayyid monsignor pastor rabbi haji hajj elder ato gen col maj lt capt sgt brig""".split()
)
_SPOKE = frozenset({"speak", "talk", "answer", "receive", "meet", "sit"})


class Introductions:
    """Finds the words that tell most of a speaker."""

    def __init__(self, fillers: Fillers) -> None:
        self.fillers = fillers
        self.tree = fillers.tree
        self._people = [
            one for one in self.tree.reading.mentions if one.kind is MentionKind.PERSON
        ]

    def of(self, turn: Turn) -> int | None:
        """The word for a speaker where the text names him most fully, his label included."""
        if turn.is_nameless:
            return None
        own = self._head(turn.label)
        tokens = self._without_titles(fold(turn.label.of(self.tree.text)).split())
        best, length = own, len(tokens)
        for one in self._people:
            name = fold(one.span.of(self.tree.text)).split()
            longer = len(name) > length or (len(name) == length > 1 and best == own)
            if name and name[-1] == tokens[-1] and longer and set(tokens) <= set(name):
                head = self._head(one.span)
                best, length = (head, len(name)) if head is not None else (best, length)
        return best

    def _without_titles(self, tokens: list[str]) -> list[str]:
        """*FATHER SALE*, *GOVERNOR SALE*: only *Sale* is his name."""
        lists = self.fillers.lists
        titles = TITLES | lists["post-noun"] | lists["rank-noun"] | lists["civilian-noun"]
        kept = [one for one in tokens[:-1] if one not in titles]
        return [*kept, tokens[-1]]

    def asked(self, first: int) -> tuple[int, Span] | None:
        """Whom the words before the first turn name as the one who is asked.

        Args:
            first: Where the first turn begins in the text.
        """
        before = [one for one in self._people if one.span.end <= first]
        for one in before:
            if self._is_asked(one):
                return self._made(one)
        names = {fold(one.span.of(self.tree.text)).split()[-1] for one in before}
        return self._made(before[0]) if len(names) == 1 else None

    def _made(self, one: Mention) -> tuple[int, Span] | None:
        head = self._head(one.span)
        return None if head is None else (head, one.span)

    def _is_asked(self, one: Mention) -> bool:
        tree, head = self.tree, self._head(one.span)
        if head is None:
            return False
        for word in self._nouns(head):
            at = tree.start_of_phrase(word) - 1
            if at > 0 and tree.form[at] in _TO_WHOM:
                near = tree.lemma[max(0, at - 4) : at]
                if _ASKED & set(near):
                    return True
        return any(
            tree.base(word) == "nsubj" and tree.lemma[tree.head(word)] in _SPOKE
            for word in self._nouns(head)
        )

    def _nouns(self, head: int) -> Iterator[int]:
        """A name and the post it stands beside."""
        yield head
        if (
            self.tree.base(head) in {"flat", "appos", "compound"}
            and self.tree.head(head) >= 0
        ):
            yield self.tree.head(head)

    def _head(self, span: Span) -> int | None:
        """The word of a name that stands for it."""
        words = self.fillers.words_in(span)
        known = [w for w in words if w in self.fillers.referent]
        return next(reversed(known or list(words)), None)
