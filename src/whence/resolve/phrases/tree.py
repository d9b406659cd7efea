"""The dependency tree of a reading, asked in the words of grammar."""

from collections.abc import Iterator

from whence.model.reading import ROOT, Reading, Word

SUBJECTS = frozenset(("nsubj", "csubj"))
CLAUSES = frozenset(("ccomp", "advcl", "acl", "csubj", "parataxis", "root"))


class Tree:
    """Children and ancestors of the words of one reading.

    Attributes:
        reading: The reading.
        words: Its words.
        text: The document's text.
        openings: Indexes of the words that open a sentence.
        has_syntax: Whether the reader gave parts of speech and relations.
    """

    def __init__(self, reading: Reading, text: str) -> None:
        self.reading = reading
        self.words = reading.words
        self.text = text
        self.has_syntax = any(word.deprel for word in self.words[:20])
        self.openings = {sentence.first for sentence in reading.sentences}
        self._children: list[list[int]] = [[] for _ in self.words]
        for index, word in enumerate(self.words):
            if word.head != ROOT:
                self._children[word.head].append(index)

    def form(self, index: int) -> str:
        """The word as it stands."""
        word = self.words[index]
        return self.text[word.span.start : word.span.end]

    def lower(self, index: int) -> str:
        """The word in lower case."""
        return self.form(index).lower()

    def relation(self, index: int) -> str:
        """The word's relation without its subtype."""
        return self.words[index].deprel.partition(":")[0]

    def children(self, index: int, *relations: str) -> Iterator[int]:
        """Children in text order; with `relations`, only those, subtypes included if bare."""
        for child in self._children[index]:
            if not relations or self._is_one_of(self.words[child], relations):
                yield child

    @staticmethod
    def _is_one_of(word: Word, relations: tuple[str, ...]) -> bool:
        return word.deprel in relations or word.deprel.partition(":")[0] in relations

    def ancestors(self, index: int) -> Iterator[int]:
        """Heads from the nearest upwards."""
        seen = 0
        head = self.words[index].head
        while head != ROOT and seen < len(self.words):
            yield head
            head = self.words[head].head
            seen += 1

    def is_inside(self, index: int, top: int) -> bool:
        """Whether `top` is the word itself or above it."""
        return index == top or top in self.ancestors(index)

    def predicate_of(self, index: int) -> int | None:
        """The nearest word above a noun that heads a clause or takes it as an argument."""
        for above in self.ancestors(index):
            word = self.words[above]
            if word.upos in ("VERB", "AUX") or self.relation(above) in CLAUSES:
                return above
        return None

    def role_of(self, index: int) -> str:
        """``subject``, ``object``, ``oblique``, ``possessor``, ``modifier`` or ``other``."""
        word = self.words[index]
        relation = self.relation(index)
        if relation in ("conj", "flat", "appos") and word.head != ROOT:
            return self.role_of(word.head)
        if word.deprel == "nmod:poss":
            return "possessor"
        return _ROLES.get(relation, "other")


_ROLES = {
    "nsubj": "subject",
    "obj": "object",
    "iobj": "object",
    "obl": "oblique",
    "nmod": "modifier",
    "compound": "modifier",
    "amod": "modifier",
}
