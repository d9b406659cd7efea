"""Outlooks: whether what became a forecast foretells anything."""

from whence.claims.drafts.draft import Draft
from whence.claims.outlook import is_likened, was_unable
from whence.claims.roles.fillers import Fillers
from whence.claims.sound.ahead.presupposed import (
    asks_who,
    is_contrasted,
    is_for_granted,
    is_own_term,
    is_told_past,
    was_ordered,
)
from whence.claims.syntax.tree import VERBAL, Tree
from whence.model.claim import Frame, Polarity, Wording

WILL = frozenset({"will", "shall", "would", "'ll", "’ll", "could"})
TRYING = frozenset({"try", "attempt", "seek", "want", "bid", "effort"})
# Who is bound to a deed, or at it, foretells nothing.
BINDING = frozenset({"commit", "committed", "attempt", "try", "struggle"})
# *Was expected to fall*, *analysts expected it to attack*: an outlook, in whatever tense told.
EXPECTING = frozenset("expect likely unlikely forecast predict due bind bound".split())
# *Papers revealed that it was planning to*: found out later, the plan is one of then.
FINDING = frozenset("reveal show discover learn find uncover".split())


class Outlooks:
    """Tells what is foretold from what is only taken for granted, in one document."""

    def __init__(self, tree: Tree, fillers: Fillers) -> None:
        self.tree = tree
        self.fillers = fillers

    def is_outlook(self, draft: Draft, wording: Wording) -> bool:
        """Whether what became a forecast is one; anything else passes.

        A condition is no forecast of itself, an attempt of the past none of its aim, and a
        noun in a sentence about the future need not be in the future.
        """
        if draft.frame is not Frame.FORECAST:
            return True
        if self._is_supposed_or_past(draft):
            return False
        tree, word = self.tree, draft.match.trigger
        told = draft.match.entry.frame
        negated = wording.polarity is Polarity.NEGATED
        if asks_who(draft) or is_told_past(word, tree):
            return False
        if negated and is_contrasted(word, tree):
            return False
        return told is Frame.FORECAST or self._is_foretold(draft, wording)

    def _is_foretold(self, draft: Draft, wording: Wording) -> bool:
        """Whether a deed of another frame, told in the future, is an outlook."""
        tree, word = self.tree, draft.match.trigger
        told = draft.match.entry.frame
        if self._is_term(word) or was_unable(word, tree) or is_likened(word, tree):
            return False
        if is_for_granted(word, tree) or was_ordered(word, tree):
            return False
        if self._is_bound_or_tried(word):
            return False
        if told is Frame.REACTION and self._could_only(word):
            return False
        if wording.conditional and wording.tense != "future":
            return False
        natural = draft.match.entry.name == "casualties.die"  # *will die in prison*
        said = {tree.form[kid] for kid in tree.kids[word]} & WILL
        if told is Frame.CASUALTIES and (natural or not said):
            return False  # *plotted to kill*, *intended to kill*: an aim
        verbal = tree.words[word].upos in VERBAL or tree.kid(word, "cop") is not None
        above = tree.head(word)
        planned = above >= 0 and any(
            tree.lemma[above] in self.fillers.lists[name]
            for name in ("planning", "prospective")
        )
        return verbal or planned or tree.base(word) in {"obj", "nsubj", "xcomp", "root"}

    def _is_term(self, word: int) -> bool:
        """*Agreed to withdraw*: what somebody binds itself to is the term of a commitment."""
        return is_own_term(word, self.tree, self.fillers.lists["binding"])

    def _is_bound_or_tried(self, word: int) -> bool:
        """*Is committed to helping them*, *have been attempting to retake it*."""
        tree, above = self.tree, self.tree.head(word)
        if above < 0 or tree.base(word) not in {"xcomp", "advcl", "ccomp", "obl"}:
            return False
        ahead = {tree.form[kid] for kid in tree.kids[above]} & (WILL | {"may", "might"})
        return tree.lemma[above] in BINDING and not ahead

    def _could_only(self, word: int) -> bool:
        """*They could only praise it*: what they were able to say, and no outlook."""
        forms = {self.tree.form[kid] for kid in self.tree.kids[word]}
        above = self.tree.head(word)
        if self.tree.words[word].upos == "NOUN" and above >= 0:
            forms |= {self.tree.form[kid] for kid in self.tree.kids[above]}
        return {"could", "only"} <= forms

    def _is_supposed_or_past(self, draft: Draft) -> bool:
        """*If they cooperate*, *decided to leave*, *attempted to flee*: nothing is foretold."""
        tree, word = self.tree, draft.match.trigger
        above, rel = tree.head(word), tree.base(word)
        if rel == "advcl" and tree.case(word) in {"if", "unless", "lest"}:
            return True
        if tree.words[word].upos in VERBAL and self._opens_asking(word):
            return True
        if any(tree.form[kid] == "so" and kid < word for kid in tree.kids[word]):
            return True
        foretells = draft.match.entry.frame is Frame.FORECAST
        plotted = above >= 0 and tree.lemma[above] in self.fillers.lists["planning"]
        looked = above >= 0 and tree.lemma[above] in EXPECTING
        planned = (rel == "xcomp" and not looked) or (rel == "obj" and plotted)
        if above >= 0 and planned and not foretells and self._was_planned(above):
            return True
        if foretells and draft.match.entry.name != "forecast.modal":
            return self._was_planned(word)
        tried = tree.lemma[word] if foretells else ""
        if above >= 0 and rel in {"xcomp", "acl"}:
            tried = tried if tried in TRYING else tree.lemma[above]
        then = word if tried == tree.lemma[word] else above
        return tried in TRYING and self._is_past(then)

    def _opens_asking(self, word: int) -> bool:
        """*Why he would shoot*, *what city will fall next*: the clause leaves it open.

        A condition set before it is no part of it: *if the rains fail, they will leave*.
        """
        tree = self.tree
        before = (kid for kid in tree.kids[word] if tree.base(kid) == "advcl")
        aside = {at for kid in before for at in (kid, *tree.below(kid))}
        first = min(set(tree.below(word)) - aside, default=word)
        return self.tree.form[first] in {"why", "how", "what", "which", "whether", "if"}

    def _was_planned(self, word: int) -> bool:
        """*Decided to dismiss*, *had plotted to kill*: a plan of the past.

        Inside what somebody said, the past is only the tense of the report.
        """
        tree = self.tree
        above = tree.head(word)
        found_out = above >= 0 and tree.lemma[above] in FINDING
        if tree.base(word) == "ccomp" and not found_out:
            return any(tree.form[kid] == "had" for kid in tree.kids[word])
        if tree.words[word].xpos == "VBG" and tree.kid(word, "aux") is None:
            return above >= 0 and tree.words[above].xpos in {"VBD", "VBN"}
        forms = {tree.form[kid] for kid in tree.kids[word] if tree.base(kid) == "aux"}
        if tree.words[word].xpos == "VBN" and not forms & {"has", "have"}:
            return bool(forms & {"had"})
        return tree.words[word].xpos == "VBD" or bool(forms & {"was", "were", "had"})

    def _is_past(self, word: int) -> bool:
        tree = self.tree
        if tree.words[word].upos in VERBAL:
            bare = tree.words[word].xpos == "VBG" and tree.kid(word, "aux") is None
            return bare or tree.words[word].xpos in {"VBD", "VBN", ""}
        return tree.base(word) in {"obj", "obl", "nmod"}
