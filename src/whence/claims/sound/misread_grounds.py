"""Misreadings of who is or holds where: words of place that say nothing of any ground."""

from collections.abc import Iterator

from whence.claims.drafts.draft import Draft
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Bound
from whence.claims.syntax.tree import Tree
from whence.model.reading import MentionKind

POINTERS = frozenset({"it", "this", "that", "them"})
# *The areas already liberated*: which areas, and by whom, is not said.
SOMEWHERE = frozenset(
    """area place land ground territory neighborhood neighbourhood zone line site center centre
    position post part""".split()
)
# *The country stands at the crossroads*, *their families*: nobody that is somewhere in arms.
NO_BAND = frozenset(
    "country nation city town capital world economy family relative".split()
)
MANY = 20  # so many from a state are people, and no force of it


class MisreadGrounds:
    """Tells misread drafts of presence and control of one document."""

    def __init__(self, tree: Tree, fillers: Fillers) -> None:
        self.tree = tree
        self.fillers = fillers

    def _is_known(self, word: int) -> bool:
        referent = self.fillers.stands_for(word)
        return referent is not None and referent.id is not None

    # Presence ---------------------------------------------------------------------------

    def presence(self, draft: Draft) -> Iterator[str]:
        """Who is somewhere must be somebody: no town, no family, no people by the thousand."""
        tree, fillers = self.tree, self.fillers
        for one in draft.match.roles:
            if one.role != "actor":
                continue
            if one.word in fillers.places and not self._is_known(one.word):
                yield "actor: somewhere, not somebody"
            if tree.lemma[one.word] in NO_BAND:
                yield "actor: nobody in arms"
            figure = fillers.figures.get(one.word)
            many = figure is not None and (figure.low or figure.high or 0) >= MANY
            if many and tree.words[one.word].xpos == "NNPS":
                yield "actor: where they come from"

    # Control ----------------------------------------------------------------------------

    def control(self, draft: Draft) -> Iterator[str]:
        """*Rebel-held areas* without the rebels says less than nothing."""
        tree, word = self.tree, draft.match.trigger
        bound = {one.word for one in draft.match.roles}
        held = any(one.role == "actor" for one in draft.match.roles)
        for one in draft.match.roles:
            if one.role == "place":
                yield from self._place(one, draft, held=held)
        post = any(tree.lemma[one.word] == "post" for one in draft.match.roles)
        if post and any(self.fillers.is_person(one.word) for one in draft.match.roles):
            yield "place: an office that a person holds"
        moved = tree.kid(word, "obj")
        if draft.match.entry.name == "control.advance" and moved not in {None, *bound}:
            yield "trigger: moves something, does not advance"
        if word > 1 and tree.form[word - 1] == "-" and not held:
            yield "actor: named before the hyphen, and lost"
        if not held and any(self._does(kid) for kid in tree.kids[word]):
            yield "actor: done by something that holds nothing"
        if any(tree.form[kid] == "whom" for kid in tree.kids[word]):
            yield "place: somebody is held"

    def _place(self, one: Bound, draft: Draft, *, held: bool) -> Iterator[str]:
        tree, fillers = self.tree, self.fillers
        known = one.word in fillers.places or self._is_known(one.word)
        known = known or any(  # taken from the claim before
            f.span == tree.words[one.word].span and f.name != f.text
            for role in draft.roles
            for f in role.fillers
        )
        if known:
            return
        if tree.form[one.word] in POINTERS:
            yield "place: pointed to, and not known"
        inside = [kid for kid in tree.below(one.word) if kid != one.word]
        named = any(
            tree.words[kid].upos in {"PROPN", "NUM"} or kid in fillers.places
            for kid in inside
        )
        if not held and tree.lemma[one.word] in SOMEWHERE and not named:
            yield "place: somewhere, and nobody holds it"
        mention = fillers.mentions.get(one.word)
        if mention is not None and mention.kind is MentionKind.PERSON:
            yield "place: a person"

    def _does(self, kid: int) -> bool:
        """*Surrounded by shops*, *overwhelmed by people*: a thing or a crowd does it."""
        tree = self.tree
        agent = tree.base(kid) == "obl" and tree.case(kid) == "by"
        return agent and kid not in self.fillers.times and tree.words[kid].upos == "NOUN"
