"""Overseers: the inspector general of a body is not the body it looks into."""

from collections.abc import Iterator

from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.tree import Tree
from whence.model.span import Span

OVERSEEING = frozenset({"inspector", "auditor", "comptroller"})
_OF = frozenset({"for", "of", "at"})
_OPENING, _CLOSING = "(", ")"
NEAR = 5  # words from a preposition to the end of the name it brings in


class Overseers:
    """The inspectors general of one document, each under the words that first name it."""

    def __init__(self, fillers: Fillers) -> None:
        self.tree: Tree = fillers.tree
        self.fillers = fillers
        self._owner_at: dict[int, str] = {}
        self._named: dict[str, str] = {}
        for words, owner in self._found():
            span = Span(
                self.tree.words[words[0]].span.start, self.tree.words[words[-1]].span.end
            )
            self._named.setdefault(owner, span.of(self.tree.text))
            self._owner_at.update(dict.fromkeys(words, owner))

    def name(self, word: int) -> str | None:
        """What the overseer is called that a word belongs to, where its body is known."""
        owner = self._owner_at.get(word)
        return None if owner is None else self._named[owner]

    def _found(self) -> Iterator[tuple[range, str]]:
        form = self.tree.form
        for at in range(len(form) - 1):
            if form[at] not in OVERSEEING or form[at + 1] != "general":
                continue
            first = self._first(at)
            owner = self._before(first, at)
            last = at + 1
            if owner is None:
                last, owner = self._after(at + 2)
            if owner is not None:
                yield range(first, last + 1), owner

    def _first(self, at: int) -> int:
        """Where the words for it begin: *the office of the inspector general*."""
        tree = self.tree
        while at and tree.words[at - 1].upos in {"PROPN", "ADJ", "NOUN", "DET"}:
            at -= 1
        office = at - 2
        if office >= 0 and tree.form[at - 1] == "of" and tree.form[office] == "office":
            return office - 1 if office and tree.form[office - 1] == "the" else office
        return at

    def _before(self, first: int, at: int) -> str | None:
        return next((known for w in range(first, at) if (known := self._body(w))), None)

    def _after(self, at: int) -> tuple[int, str | None]:
        """The body that follows, past a bracket: *inspector general (IG) for the ministry*."""
        form, last = self.tree.form, len(self.tree.form)
        if at < last and form[at] == _OPENING:
            closes = (w + 1 for w in range(at, min(at + NEAR, last)) if form[w] == _CLOSING)
            at = next(closes, at)
        if at >= last or form[at] not in _OF:
            return at - 1, None
        for word in range(at + 1, min(at + NEAR, last)):
            known = self._body(word)
            if known is not None:
                referent = self.fillers.referent[word]
                inside = self.fillers.words_in(referent.span)
                return max(word, inside[-1] if inside else word), known
        return at - 1, None

    def _body(self, word: int) -> str | None:
        """The id of the body a word names, which is no whole state."""
        referent = self.fillers.referent.get(word)
        known = None if referent is None else referent.id
        return None if known is None or self.fillers.is_state(known) else known
