"""What a speaker is called: the name behind titles, and never a fragment of the sentence."""

import re
from collections.abc import Sequence

from whence.claims.chain.documents import Documents
from whence.claims.chain.words.overseers import Overseers
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.kinds import PERSONAL
from whence.claims.syntax.tree import FINITE, Tree
from whence.model.reading import MentionKind
from whence.model.resolved import ReferentHow
from whence.model.span import Span, hull

_TITLES = """mr. mrs. ms. dr. gen. lt. col. sgt. maj. capt. brig. adm. sen. rep. gov. prof. mr mrs
ms dr gen lt col sgt maj capt brig adm sen rep gov prof rev. hon."""
TITLES = frozenset(_TITLES.split())
TO_NAMES = frozenset({"flat", "appos", "compound", "nmod"})
NAMED = frozenset({ReferentHow.NAME, ReferentHow.ALIAS, ReferentHow.NEW})
ARTICLES = frozenset({"a", "an"})
_APART = re.compile(r",(?= [a-z])")  # *the dissidents, in a recording*
_OWNED = re.compile(r"['’]s?$")  # *in the group's view*
_LINKS = frozenset({"of", "for", "the", "'s", "’s"})
_OPENING, _CLOSING = frozenset("([«"), frozenset(")]»")


class Naming:
    """Names the speakers of one document."""

    def __init__(self, fillers: Fillers, documents: Documents) -> None:
        self.fillers = fillers
        self.tree: Tree = fillers.tree
        self.lists = fillers.lists
        self.documents = documents
        self._overseers = Overseers(fillers)

    def name(self, word: int, spans: Sequence[Span] = ()) -> tuple[str, str | None]:
        """A speaker's name and id.

        Args:
            word: The head of the words for the speaker.
            spans: All of those words, where the reader marked them.
        """
        overseer = self._overseers.name(word)
        if overseer is not None:
            return overseer, None
        person = self._person(word, spans)
        word = self._behind_titles(word) if person is None else person
        named = word + 1
        if self.tree.lemma[word] in self.lists["source-noun"] and self._is_new_name(named):
            word = named  # *the daily X*
        name, known = self._known(word)
        owner = self._relative_owner(word)
        if owner is not None:
            return owner
        if spans and name.startswith(("of ", "for ", "to ", "in ")):
            return hull(spans).of(self.tree.text).split(",")[0], None
        if known is not None:
            return name, known
        return _OWNED.sub("", self._cut(name, word, spans)), None

    def _is_new_name(self, at: int) -> bool:
        """Whether a name of its own begins at a word."""
        if at >= len(self.tree.words) or self.tree.words[at].upos != "PROPN":
            return False
        name = self.fillers.cover.get(at)
        return name is not None and name.span.start == self.tree.words[at].span.start

    def _known(self, word: int) -> tuple[str, str | None]:
        own = self.fillers.phrase(word).of(self.tree.text)
        name, known = self.fillers.named(word)
        referent = self.fillers.stands_for(word)
        if self.documents.is_document(word):
            # No document is an actor that a noun of the text stands for.
            same = known is None and referent is not None
            real = referent is not None and referent.how in NAMED
            return (name, known) if real or same else (own, None)
        if self._is_described(word, known):
            return own, None
        if known is None and own.endswith(name):
            name = own  # *Nigeria's Intelligence Agency*, not *Intelligence Agency*
        if known is None and self.tree.words[word].upos == "PROPN":
            for kid in (*self.tree.kids[word], self.tree.head(word)):
                near = kid >= 0 and self.tree.base(kid) in TO_NAMES
                if near and self.tree.words[kid].upos == "PROPN":
                    other, found = self.fillers.named(kid)
                    if found is not None and not self._is_owner(kid):
                        return other, found
        return name, known

    def _is_owner(self, word: int) -> bool:
        """*Nigeria's Intelligence Agency*: whose it is is not who it is."""
        return self.tree.rel(word) == "nmod:poss"

    def _is_described(self, word: int, known: str | None) -> bool:
        """*The commander, a Kenyan*: where somebody is from is not who speaks."""
        tree = self.tree
        if known is None or not self.fillers.is_state(known) or word in self.fillers.places:
            return False
        return tree.words[word].upos == "NOUN" and any(
            tree.base(kid) == "appos" and ARTICLES & {tree.form[k] for k in tree.kids[kid]}
            for kid in tree.kids[word]
        )

    def _person(self, word: int, spans: Sequence[Span]) -> int | None:
        """The person whose name follows a post: *its spokesman Col. X*, *the adviser, X*."""
        tree, last = self.tree, len(self.tree.words)
        post = tree.lemma[word] in self.lists["post-noun"] | self.lists["rank-noun"]
        if not (spans and (post or tree.form[word] in TITLES)):
            return None
        end, at, commas = hull(spans).end, word + 1, 0
        # *U.N. envoy for Somalia X*, all of which the reader may take for one name.
        named = tree.kid(word, "appos")
        person = None if named is None else self.fillers.mentions.get(named)
        close = named is not None and tree.form[named - 1] != ","
        known = person is not None and person.kind is MentionKind.PERSON
        if named is not None and close and known and tree.words[named].upos == "PROPN":
            return named
        while at < last and tree.words[at].span.start < end:
            mention = self.fillers.mentions.get(at)
            name = mention is not None and mention.kind is MentionKind.PERSON
            rank = tree.form[at] in self.lists["rank-noun"] | TITLES
            if mention is not None and name and tree.words[at].upos == "PROPN" and not rank:
                inside = [w for w in self.fillers.words_in(mention.span) if w >= at]
                if tree.form[at - 1] in _LINKS or self._goes_on(inside[-1] + 1):
                    return None  # *officials of the X administration*
                return next((w for w in inside if w in self.fillers.referent), at)
            commas += tree.form[at] == ","
            if commas > 1 or not (commas or self._leads_up(at)):
                return None
            if commas and not (tree.form[at] == "," or self._leads_up(at)):
                return None
            at = self._past_bracket(at)
        return None

    def _goes_on(self, at: int) -> bool:
        """Whether a noun follows a name that it takes in."""
        return at < len(self.tree.words) and self.tree.words[at].upos in {"NOUN", "PART"}

    def _leads_up(self, word: int) -> bool:
        """Whether a word can stand between a post and the name: *Secretary of State X*."""
        tree = self.tree
        return (
            tree.form[word] in _OPENING | _CLOSING | _LINKS
            or self._is_title(word)
            or tree.words[word].upos in {"PROPN", "NOUN", "ADJ"}
        )

    def _past_bracket(self, at: int) -> int:
        """The word after one, or after the bracket that opens there."""
        tree, last = self.tree, len(self.tree.words)
        if tree.form[at] in _OPENING:
            while at < last - 1 and tree.form[at] not in _CLOSING:
                at += 1
        return at + 1

    def _behind_titles(self, word: int) -> int:
        """The first word of the name that titles lead up to: *Lt Gen (retd) X*."""
        at = word
        while self._is_title(at):
            at = self._past_bracket(at)
            while at < len(self.tree.words) and self.tree.form[at] in _OPENING:
                at = self._past_bracket(at)
        named = at < len(self.tree.words) and self.tree.words[at].upos == "PROPN"
        return at if named else word

    def _is_title(self, word: int) -> bool:
        """Whether a word only leads up to a name: *Dr.*, and a rank whose name follows."""
        if word + 1 >= len(self.tree.words):
            return False
        form, after = self.tree.form[word], self.tree.words[word + 1]
        ranked = form in self.lists["rank-noun"] and word not in self.fillers.referent
        return form in TITLES or (ranked and after.upos == "PROPN")

    def _relative_owner(self, word: int) -> tuple[str, str | None] | None:
        """*Niger, whose government announced*: Niger; of *whose leader*, the leader."""
        tree = self.tree
        whose = next((k for k in tree.kids[word] if tree.form[k] == "whose"), None)
        if whose is None:
            return None
        clause = next((a for a in tree.above(word) if tree.base(a) == "acl"), None)
        if clause is not None and tree.head(clause) >= 0:
            name, known = self.fillers.named(tree.head(clause))
            governs = tree.lemma[word] in {
                "government",
                "authority",
                "regime",
                "leadership",
            }
            if known is not None and governs:
                return name, known
        rest = tree.text[tree.words[whose].span.end : self.fillers.phrase(word).end].strip()
        return (rest, None) if rest else None

    def _cut(self, name: str, word: int, spans: Sequence[Span]) -> str:
        """A name without a sentence in it: the speaker's own words, or its subject."""
        tree = self.tree
        if tree.form[word] in PERSONAL and name.lower() in PERSONAL:
            return name
        start = tree.text.find(name)
        inside = self.fillers.words_in(Span(start, start + len(name))) if start >= 0 else ()
        verb = next((w for w in inside if tree.words[w].xpos in FINITE), None)
        if verb is None:
            return _APART.split(name)[0]
        if spans and tree.form[word] not in PERSONAL:
            return hull(spans).of(tree.text).split(",")[0]
        subject = tree.kid(verb, "nsubj", "nsubj:pass")
        if subject is None or subject > verb or tree.base(verb) != "root":
            return tree.form[word]
        return self.fillers.phrase(subject).of(tree.text)
