"""Deeds: whether those whom an event names can do it, and have it done to them."""

from collections.abc import Iterator

from whence.claims.drafts.draft import Draft
from whence.claims.roles.fillers import Fillers
from whence.claims.sound.ends.parties import is_paper
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.tree import Tree
from whence.model.reading import MentionKind

# What may be let go, taken or held: people. Footage, rights and statements may not.
THINGS = ("no-actor-noun", "abstract-noun", "document-noun", "event-noun")
INERT = ("abstract-noun", "document-noun")
PEOPLE_ONLY = frozenset({"arrest", "execution", "torture", "deport", "convict"})
LET_GO = "release"
LISTED = "list"
TAKEN = frozenset({"kidnapped", "abducted", "captured", "detained", "jailed", "imprisoned"})
GIVEN_BACK = "return"
UNPEOPLED = frozenset("it its itself what which that this".split())
VERBAL_ATTACKS = frozenset({"attack", "assail", "target", "slam", "blast"})


class Deeds:
    """Tells sound events of one document from unsound ones."""

    def __init__(self, tree: Tree, arguments: Arguments, fillers: Fillers) -> None:
        self.tree = tree
        self.arguments = arguments
        self.fillers = fillers

    def faults(self, draft: Draft) -> Iterator[str]:
        """Why a draft of an event must not become a claim."""
        yield from self._misdone(draft)
        if self._only_describes(draft):
            yield "trigger: only describes them"
        if draft.match.entry.name == "event.withdraw" and self._takes_back(draft):
            yield "trigger: takes something back, goes from nowhere"
        if self._is_abuse(draft):
            yield "one person attacks another in words, for all that is said"
        if not self._has_fit_subject(draft):
            yield "subject: not one who acts"
        if self._is_inside_out(draft):
            yield "actor: part of the one it is done to"

    def _misdone(self, draft: Draft) -> Iterator[str]:
        """Why the deed cannot be done to whom it is said to be done to."""
        mode = draft.match.entry.mode
        for bound in draft.match.roles:
            if bound.role != "recipient":
                continue
            if mode in PEOPLE_ONLY and not self._is_human(bound.word):
                yield "recipient: not one this is done to"
            if mode == LET_GO and not self._is_held_one(bound.word):
                yield "recipient: not one who is held"
            if mode == GIVEN_BACK and not (
                self._is_human(bound.word)
                or self.fillers.fits("materiel", bound.word)
                or self.fillers.fits("weapon", bound.word)
                or self.fillers.is_place(bound.word)
            ):
                yield "recipient: not one to hand over"
            if self.tree.words[bound.word].upos == "VERB":
                yield "recipient: a deed"
            if (
                mode == LISTED
                and self.tree.lemma[bound.word] in self.fillers.lists["pact-noun"]
            ):
                yield "recipient: no one to be put on a list"
            # *It was attacked*, where *it* is taken for the report that says so.
            if is_paper(bound.word, self.tree, self.fillers):
                yield "recipient: words, and nobody"

    def _only_describes(self, draft: Draft) -> bool:
        """*Burnt vehicles*: an attribute without a doer, and no deed that is told."""
        doer = any(one.role == "actor" for one in draft.match.roles)
        return not doer and self.tree.base(draft.match.trigger) == "amod"

    def _takes_back(self, draft: Draft) -> bool:
        """*Withdrew the accusation*: an object, and no forces."""
        held = self.tree.kid(draft.match.trigger, "obj")
        return held is not None and not self.fillers.fits("armed", held)

    def _is_abuse(self, draft: Draft) -> bool:
        """*The candidate attacked her rival*: a named person, and no word of any weapon."""
        word = draft.match.trigger
        return (
            self.tree.lemma[word] in VERBAL_ATTACKS
            and self.tree.words[word].upos == "VERB"
            and not any(role.name == "means" for role in draft.roles)
            and any(
                one.slot == "subj" and not one.far and self.fillers.is_person(one.word)
                for one in self.arguments.of(word)
            )
        )

    def _is_inside_out(self, draft: Draft) -> bool:
        """*Bombings of U.S. embassies*: the actor stands in the words of the recipient."""
        spans = {
            role.name: [one.span for one in role.fillers if one.span is not None]
            for role in draft.roles
        }
        return any(
            big.covers(small)
            for small in spans.get("actor", [])
            for big in spans.get("recipient", [])
        )

    def _is_human(self, word: int) -> bool:
        """Whether it may be people, for all the words tell."""
        tree, lists = self.tree, self.fillers.lists
        if tree.form[word] in {"it", "its", "itself"}:
            return False
        if self.fillers.is_actor(word) or tree.words[word].upos in {"NUM", "PRON"}:
            return True
        return not any(tree.lemma[word] in lists[name] for name in THINGS)

    def _is_held_one(self, word: int) -> bool:
        """Whether it is people who can be let go; papers, figures and videos are released, too."""
        tree = self.tree
        mention = self.fillers.mentions.get(word)
        if mention is not None and mention.kind is MentionKind.ORGANISATION:
            return False
        if tree.words[word].upos in {"NUM", "PRON"}:
            return tree.form[word] not in UNPEOPLED
        if tree.lemma[word] in self.fillers.lists["crowd-noun"]:
            return True
        if any(tree.form[kid] in TAKEN for kid in tree.kids[word]):
            return True
        return self.fillers.fits("mortal", word) or tree.words[word].xpos in {"VBN", "JJ"}

    def _has_fit_subject(self, draft: Draft) -> bool:
        """Whether the subject of a deed is none that cannot act: *a rifle may yield clues*."""
        tree, word = self.tree, draft.match.trigger
        if tree.words[word].upos != "VERB":
            return True
        bound = {one.word for one in draft.match.roles}
        lists = self.fillers.lists
        barred = INERT if draft.match.entry.value == "ASSAULT" else THINGS
        return not any(
            one.slot == "subj"
            and not one.far
            and one.word not in bound
            and tree.words[one.word].upos == "NOUN"
            and any(tree.lemma[one.word] in lists[name] for name in barred)
            for one in self.arguments.of(word)
        )
