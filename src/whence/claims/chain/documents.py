"""Documents that speak: which words are one, and who issued it."""

from collections.abc import Container, Mapping

from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.tree import VERBAL, Tree
from whence.model.reading import MentionKind

ISSUED_BY = ("poss", "by", "from", "of", "mod")
POINTING = frozenset({"the", "its", "this", "that", "their", "same"})
# Participles after which somebody only handles the document: *a paper seen by Reuters*.
HANDLING = frozenset(
    """see obtain review read leak send give show provide hand circulate share cite quote
    consult address submit present carry distribute broadcast translate verify""".split()
)
# *The report that inspectors wrote*: only who does this to it has issued it.
ISSUING = frozenset(
    """issue publish release write produce compile prepare draft author make post put sign file
    submit send deliver commission""".split()
)
# What somebody sends documents out on.
CHANNELS = frozenset("channel account feed page site website radio station app".split())
# Nouns that take up any document that was spoken of.
ANY_DOCUMENT = frozenset({"document", "report", "paper", "text"})


class Documents:
    """Who issued the documents that one text tells of."""

    def __init__(
        self,
        tree: Tree,
        arguments: Arguments,
        fillers: Fillers,
        tellers: Container[str],
    ) -> None:
        self.tree = tree
        self.arguments = arguments
        self.fillers = fillers
        self._tellers = tellers
        self._issuers = self._find_issuers()

    def is_document(self, word: int) -> bool:
        """Whether a word names a document."""
        mention = self.fillers.mentions.get(word)
        if mention is not None and mention.kind is not MentionKind.DOCUMENT:
            return False
        return self.tree.lemma[word] in self.fillers.lists["document-noun"]

    def is_definite(self, word: int) -> bool:
        """Whether a document is one that was spoken of: *the report*, *its message*."""
        return any(self.tree.form[k] in POINTING for k in self.tree.kids[word])

    def issuer_of(self, word: int) -> int | None:
        """The actor whose document it is, by its own words or by those that brought it up."""
        own = self._own_issuer(word)
        own = self._issuers.get(word) if own is None else own
        if own is not None or not self.is_definite(word):
            return own
        lemma = self.tree.lemma[word]
        same = [at for at in self._issuers if at < word and self.tree.lemma[at] == lemma]
        if not same and lemma in ANY_DOCUMENT:
            same = [at for at in self._issuers if at < word]
        return self._issuers[max(same)] if same else None

    def _own_issuer(self, word: int) -> int | None:
        """The actor a document belongs to by its own words."""
        for slot in ISSUED_BY:
            for one in self.arguments.of(word):
                if one.slot == slot and one.far == 0 and self._issues(one.word, word):
                    return one.word
        for kid in self.tree.kids[word]:
            if self.tree.base(kid) == "acl" and self.tree.lemma[kid] not in HANDLING:
                doing = {"subj"} if self.tree.lemma[kid] in ISSUING else set()
                slots = {"by", "from"} | doing
                for one in self.arguments.of(kid):
                    issued = one.slot in slots and one.word != word
                    if issued and self._issues(one.word, word):
                        return one.word
        return self._channel_owner(word)

    def _channel_owner(self, word: int) -> int | None:
        """Whose channel a document came out on: *a message on its channel* is theirs."""
        for kid in self.tree.kids[word]:
            on = self.tree.case(kid) in {"on", "via", "through"}
            if on and self.tree.lemma[kid] in CHANNELS:
                owner = self.tree.kid(kid, "nmod:poss")
                if owner is not None and self.fillers.named(owner)[1] is not None:
                    return owner
        return None

    def _issues(self, actor: int, word: int) -> bool:
        """Whether an actor next to a document issued it: nobody from a later clause."""
        handled = any(
            self.tree.base(by) == "acl" and self.tree.lemma[by] in HANDLING
            for by in self.tree.above(actor)
            if by > word
        )
        return self.fillers.is_actor(actor) and not handled

    def _told_by(self, word: int) -> int | None:
        """Who says something in a document: *inspectors told the council in a report*."""
        tree = self.tree
        verb = tree.head(word)
        if tree.case(word) not in {"in", "through", "via"} or verb < 0:
            return None
        if tree.words[verb].upos not in VERBAL or tree.lemma[verb] not in self._tellers:
            return None
        subject = self.arguments.subject(verb)
        speaks = subject is not None and self.fillers.can_speak(subject)
        return subject if speaks and subject != word else None

    def _find_issuers(self) -> Mapping[int, int]:
        """Who issued each document whose own words or whose teller says so."""
        found: dict[int, int] = {}
        for i, lemma in enumerate(self.tree.lemma):
            if lemma in self.fillers.lists["document-noun"]:
                issuer = self._own_issuer(i)
                issuer = self._told_by(i) if issuer is None else issuer
                if issuer is not None:
                    found[i] = issuer
        return found
