"""Kindred deeds: words that fit an entry and tell of a deed of another kind."""

from collections.abc import Iterator

from whence.claims.drafts.draft import Draft
from whence.claims.promises.term import DUE, FATE
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import MODEL
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.tree import Tree
from whence.model.claim import Frame
from whence.model.reading import MentionKind

UNSHOWN = "no-evidence"
ENDS = frozenset({"a", "b"})
LIKENESS = frozenset(
    "affinity similarity resemblance likeness sympathy parallel kinship admiration".split()
)
TIE_WORDS = frozenset({"ally", "partner", "friend", "enemy", "rival", "foe"})
VALUING = frozenset(
    """appreciate value admire need lack welcome praise recognise recognize acknowledge
    remember respect prize""".split()
)
GIVEN = frozenset({"funds", "arms", "supports", "trains"})


class Kindred:
    """Tells deeds of one document from those of another kind in the same words."""

    def __init__(self, tree: Tree, arguments: Arguments, fillers: Fillers) -> None:
        self.tree = tree
        self.arguments = arguments
        self.fillers = fillers

    def faults(self, draft: Draft) -> Iterator[str]:
        """Why a draft tells of another kind of deed; nothing when it does not."""
        frame, entry = draft.match.entry.frame, draft.match.entry
        captured = self.tree.lemma[draft.match.trigger] == "capture"
        if frame is Frame.EVENT and captured and self._is_of_place(draft):
            yield "recipient: a place, which is taken and not arrested"
        if entry.name == "event.force-out" and self._is_of_armed(draft):
            yield "recipient: fighters, who are beaten and not deported"
        if entry.name == "role.lead" and not self._is_of_person(draft):
            yield "person: several, who hold no post"
        unshown = draft.kind == UNSHOWN and entry.name not in {DUE, FATE}
        if frame is Frame.COMMITMENT and unshown and self._is_giver(draft):
            yield "by: gives no evidence of what others have done"
        if frame is Frame.RELATION and self._is_of_tie_word(draft):
            yield "a or b: only a word for the tie"
        if frame is Frame.RELATION and entry.name == MODEL:
            yield from self._seen_ties(draft)
        if frame is Frame.RELATION and entry.value in {"funds", "arms"}:
            if self._is_joined(draft):
                yield "a or b: sent along with what is given"
            if entry.name == "relation.fund-noun" and self._is_private(draft):
                yield "a or b: some of a number, and nobody known"

    def _is_of_tie_word(self, draft: Draft) -> bool:
        """*X and Y are close allies*: *allies*, which *close* tells of, is no third party."""
        tree, word = self.tree, draft.match.trigger
        above = tree.head(word)
        told = tree.base(word) == "amod" and above >= 0 and tree.lemma[above] in TIE_WORDS
        return told and any(
            one.word == above and one.role in ENDS for one in draft.match.roles
        )

    def _seen_ties(self, draft: Draft) -> Iterator[str]:
        """*Values their contributions*, *showed its affinity with X*, seen as ties."""
        word, tree = draft.match.trigger, self.tree
        if tree.words[word].upos != "NOUN":
            return
        if tree.lemma[word] in LIKENESS:
            yield "trigger: alike, and not of one another"
        governor = self.arguments.governor(word)
        valued = governor is not None and tree.lemma[governor] in VALUING
        if valued and draft.match.entry.value in GIVEN:
            yield "a: values what others give, and gives nothing"

    def _is_of_place(self, draft: Draft) -> bool:
        """*The capture of Sake*: a town is taken."""
        for bound in draft.match.roles:
            noun = self.tree.words[bound.word].upos in {"NOUN", "PROPN"}
            if bound.role != "recipient" or not noun or self.fillers.is_person(bound.word):
                continue
            mention = self.fillers.mentions.get(bound.word)
            named = mention is not None and mention.kind is MentionKind.PLACE
            if named or self.fillers.is_place(bound.word):
                return True
        return False

    def _is_of_armed(self, draft: Draft) -> bool:
        """*The army drove them out*, of the rebels."""
        return any(
            bound.role == "recipient"
            and (
                self.fillers.is_armed_or_state(bound.word)
                or self.tree.lemma[bound.word] in self.fillers.lists["member-noun"]
            )
            for bound in draft.match.roles
        )

    def _is_of_person(self, draft: Draft) -> bool:
        """Not *a militia founded by exiles*, *by Rwandan Hutus*."""
        for bound in draft.match.roles:
            if bound.role != "person":
                continue
            word, tree = bound.word, self.tree
            before = self.fillers.mentions.get(word - 1)
            people = before is not None and before.kind is MentionKind.COMMUNITY
            plural = tree.words[word].xpos in {"NNS", "NNPS"} or (
                people and tree.form[word].endswith("s")
            )
            if plural and not self.fillers.is_person(word):
                return False
        return True

    def _is_giver(self, draft: Draft) -> bool:
        """*She offered no evidence*: whoever offers it speaks of others."""
        governor = self.arguments.governor(draft.match.trigger)
        subject = None if governor is None else self.arguments.subject(governor)
        return any(one.role == "by" and one.word == subject for one in draft.match.roles)

    def _is_joined(self, draft: Draft) -> bool:
        """*Sending troops and arms*: the troops do not get the arms."""
        joined = set(self.tree.conjuncts(draft.match.trigger))
        return any(one.role in ENDS and one.word in joined for one in draft.match.roles)

    def _is_private(self, draft: Draft) -> bool:
        """*He had taken no money from four of them*: no tie between powers."""
        return any(
            one.role in ENDS
            and self.tree.words[one.word].upos == "NUM"
            and not self._is_known(one.word)
            for one in draft.match.roles
        )

    def _is_known(self, word: int) -> bool:
        referent = self.fillers.stands_for(word)
        return referent is not None and referent.id is not None
