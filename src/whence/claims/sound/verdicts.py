"""Verdicts on what is said: *reports that X attacked Y were "pure invention"* denies the attack.

Read from the order of the words: over so many clauses a tree seldom holds.
"""

from collections.abc import Mapping

from whence.claims.syntax.tree import Tree
from whence.model.claim import Polarity

Lists = Mapping[str, frozenset[str]]

SAYINGS = frozenset(
    """report claim statement allegation accusation rumour rumor suggestion assertion charge story
    notion idea insinuation speculation""".split()
)
BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "’s"})
# *Were a pretext*, *are absurd*: a judgement, which need not deny the fact.
ONLY_BAD = frozenset({"pretext", "rumour", "rumor", "absurd", "ridiculous"})
# *Described the idea that P as absurd*: of a mere idea nothing else is left.
IDEAS = frozenset({"idea", "notion", "suggestion", "insinuation"})
UNTRUE = frozenset(
    "wrong incorrect rubbish lies disinformation misinformation hearsay".split()
)
TRUE = frozenset({"true", "correct", "accurate", "truth"})
# *Does not correspond to reality*, *do not reflect the truth*: what communiqués say for untrue.
FITTING = frozenset("correspond reflect match".split())
REALITY = frozenset("reality truth facts".split())
CALLING = frozenset("call describe label brand dismiss denounce".split())
DENIES = frozenset({"deny", "denies", "denied", "denying"})
BETWEEN = frozenset({"having", "being", "been", "ever", "or", "and", "knowingly"})
APART = frozenset({";", ":", "which", "who", "but", "while"})
NEAR = 6  # words from a verb to the saying it turns down
SHORT = 5  # words from *were* to *invention*
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def verdict_on(tree: Tree, trigger: int, lists: Lists) -> Polarity | None:
    """What the words make of a deed that others are said to tell of.

    Args:
        tree: The document's trees.
        trigger: Word that tells of the deed.
        lists: The codebook's word lists.

    Returns:
        Denied, or affirmed where a denial is itself negated; `None` without a verdict.
    """
    reader = _Verdicts(tree, trigger, lists)
    return reader.denied_doing() or reader.on_truth() or reader.on_saying()


class _Verdicts:
    def __init__(self, tree: Tree, trigger: int, lists: Lists) -> None:
        bounds = tree.reading.sentences[tree.words[trigger].sentence]
        self.tree, self.trigger = tree, trigger
        self.first, self.end = bounds.first, bounds.end
        self.negators = lists["negator"]
        self.denying = lists["denying"] - {"doubt", "sceptical", "skeptical", "doubtful"}
        self.untrue = (lists["bad-noun"] - ONLY_BAD) | UNTRUE

    def denied_doing(self) -> Polarity | None:
        """*Denied backing*, *denies ever having armed or trained*."""
        tree, at = self.tree, self.trigger - 1
        before = tree.form[at] if at >= self.first else ""
        if not tree.form[self.trigger].endswith("ing") and before not in {"having", "been"}:
            return None
        while at > self.first and (
            tree.form[at] in BETWEEN
            or tree.form[at].endswith("ly")
            or (tree.form[at].endswith("ing") and tree.words[at].upos == "VERB")
        ):
            at -= 1
        if at < self.first or tree.form[at] not in DENIES:
            return None
        return self._turned(at)

    def on_truth(self) -> Polarity | None:
        """*It is not true that*, *it was a lie that*, *there is no truth in reports that*."""
        tree = self.tree
        for at in range(self.trigger - 1, self.first, -1):
            if tree.form[at] in APART:
                return None
            if tree.form[at] != "that":
                continue
            before = tree.form[max(self.first, at - SHORT) : at]
            no = bool(set(before) & self.negators)
            if "truth" in before and no:
                return Polarity.DENIED
            if not set(before) & BE or "it" not in before:
                continue
            if before[-1] in TRUE and no:
                return Polarity.DENIED
            if self._is_untrue(at - 1):
                return Polarity.AFFIRMED if no else Polarity.DENIED
        return None

    def on_saying(self) -> Polarity | None:
        """*Claims that … are false*, *called reports that … a lie*, *dismissed claims that …*."""
        tree = self.tree
        for at in range(self.trigger - 1, self.first - 1, -1):
            if tree.form[at] in APART:
                return None
            verb = tree.words[at].xpos in {"VBD", "VBZ"} or tree.words[at].upos == "AUX"
            if tree.lemma[at] in SAYINGS and not verb and self._tells_of(at):
                return self._turned_down(at) or self._called_untrue(at)
        return None

    def _tells_of(self, saying: int) -> bool:
        """*Reports of*, *claims spread by X that*: no clause and no mark stands between."""
        tree = self.tree
        for at in range(saying + 1, min(saying + NEAR, self.trigger)):
            if tree.form[at] in {"that", "of"}:
                return True
            word = tree.words[at]
            if word.upos in {"PUNCT", "AUX"} or word.xpos in FINITE:
                return False
        return False

    def _turned_down(self, saying: int) -> Polarity | None:
        """The verdict of a verb before the saying."""
        tree = self.tree
        for at in range(saying - 1, max(self.first, saying - NEAR) - 1, -1):
            if tree.form[at] in {",", "that", *APART}:
                return None
            if tree.lemma[at] in self.denying or tree.form[at] in DENIES:
                return self._turned(at)
        return None

    def _called_untrue(self, saying: int) -> Polarity | None:
        """The verdict after the deed: *were "pure invention"*, or bare after *called*."""
        tree = self.tree
        called = any(
            tree.lemma[at] in CALLING
            for at in range(max(self.first, saying - NEAR), saying)
        )
        for at in range(self.trigger + 1, self.end):
            if tree.form[at] in APART:
                return None
            before = tree.form[max(self.trigger + 1, at - SHORT) : at]
            if tree.form[at] in REALITY and self._fits_not(at):
                return Polarity.DENIED
            said = called or bool(set(before) & BE)
            if not said or (at + 1 < self.end and tree.words[at + 1].upos == "NOUN"):
                continue
            no = bool(set(before) & self.negators)
            absurd = tree.lemma[saying] in IDEAS and tree.form[at] in ONLY_BAD
            if absurd or self._is_untrue(at):
                return Polarity.AFFIRMED if no else Polarity.DENIED
            if tree.form[at] in TRUE and no:
                return Polarity.DENIED
        return None

    def _fits_not(self, reality: int) -> bool:
        """*Does not correspond to* what stands at a word."""
        tree, near = self.tree, range(max(self.trigger + 1, reality - SHORT), reality)
        return any(
            tree.lemma[at] in FITTING
            and bool(set(tree.form[max(self.trigger + 1, at - 2) : at]) & self.negators)
            for at in near
        )

    def _is_untrue(self, at: int) -> bool:
        return self.tree.lemma[at] in self.untrue or self.tree.form[at] in self.untrue

    def _turned(self, verb: int) -> Polarity:
        """Denied, unless the denying is negated: *did not deny backing it*."""
        near = self.tree.form[max(self.first, verb - 2) : verb]
        return Polarity.AFFIRMED if set(near) & self.negators else Polarity.DENIED
