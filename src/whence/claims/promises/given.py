"""Promises misread: what looks like a word given, kept or broken, and is none."""

from collections.abc import Iterator

from whence.claims.drafts.draft import Draft
from whence.claims.roles.filling import MODEL, Bound
from whence.claims.syntax.negatives import NEGATING, NO_ONE
from whence.claims.syntax.tree import Tree

# *Will honour its word*, *would halt its strikes*: not done, as far as told.
FATES = frozenset({"kept", "broken", "progress", "suspended"})
NOT_YET = frozenset("will would shall can could may might must should 'll ’ll".split())
AWAITED = frozenset({"set", "due", "schedule", "scheduled", "slate", "slated"})
# *Agreed to say*, *the court agreed to hear*: nothing is promised.
MERE_TALK = frozenset({"say", "speak", "hear"})
# *Offered help if they left*, *as best it can*: no clause of what is promised.
ASIDE = frozenset("if unless as than when while because since although".split())
# *Gave assurances that five were killed*: a fact is vouched for, and no course.
VOUCHING = frozenset("assurance guarantee assure reassure swear".split())
# *Is willing to agree to a truce*: the willingness is the word given, not the agreeing.
MINDED = frozenset("willing ready prepared reluctant likely able".split())
# What the model takes for a promise and is an idea, an order or a plain statement.
NO_VOW = frozenset(
    "propose proposal suggest suggestion say arrange idea plan urge demand call".split()
)
# What is violated without any promise being broken.
NO_PACT = frozenset(
    """right law sovereignty airspace territory border peace privacy dignity constitution rule
    norm principle silence ground sanctity integrity soil water neutrality""".split()
)
# *Will not accept it*, *does not recognise them*: what turns something down.
TURNING_DOWN = frozenset(
    """accept agree allow permit tolerate negotiate recognise recognize refuse decline reject
    deny rule talk sign cooperate comply participate concede budge compromise""".split()
)
# *Stuck to its forecast*: nothing was promised.
VIEWS = frozenset("prediction forecast story version view script gun claim line".split())
STICKING = "commitment.keep-word"
RENEWED = "commitment.renew"
# *A pull-out*, *the hand-over*: one noun, though a reader may split it.
PARTICLES = ("-out", "-over", "-fire", "-back", "-off", "-down", "-up", "-in")
POINTING = frozenset({"it", "them", "this", "that", "these", "those"})
WHOM = frozenset({"him", "her", "us", "me", "you"})
SELF = frozenset("ourselves myself yourself yourselves".split())


def course_of(clause: int, tree: Tree) -> int:
    """The clause of what is to come: *assured them that it was safe and that he would go*."""
    joined = (k for k in tree.conjuncts(clause) if k != clause)
    later = next(
        (k for k in joined if {tree.form[aux] for aux in tree.kids[k]} & NOT_YET), clause
    )
    own = {tree.form[aux] for aux in tree.kids[clause]} & NOT_YET
    return clause if own or tree.kid(later, "nsubj", "nsubj:pass") is None else later


class Given:
    """Tells misread commitments of one document."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree

    def faults(self, draft: Draft) -> Iterator[str]:
        """Why a commitment is a misreading; nothing when no check speaks against it."""
        tree, trigger = self.tree, draft.match.trigger
        aux = {tree.form[k] for k in tree.kids[trigger] if tree.base(k) == "aux"}
        laid_down = tree.is_infinitive(trigger) and tree.base(trigger) == "root"
        if draft.kind in FATES and (aux & NOT_YET or laid_down):  # *is to last until June*
            yield "it is still to come"
        ahead = tree.head(trigger) >= 0 and tree.lemma[tree.head(trigger)] in AWAITED
        if draft.kind in FATES and ahead and tree.is_infinitive(trigger):
            yield "it is only due"  # *was set to expire on Tuesday*
        clause = tree.kid(trigger, "xcomp", "ccomp", "acl")
        if (
            tree.lemma[trigger] == "swear"
            and self._next(trigger) == "in"
            and clause is None
        ):
            yield "trigger: sworn in, not sworn"
        yield from self._whole(draft)
        for bound in draft.match.roles:
            if bound.role == "term":
                yield from self._term(bound, draft)
                if draft.match.entry.name == RENEWED and self._is_of_another(bound.word):
                    yield "by: passes on what another has promised"

    def _is_of_another(self, promise: int) -> bool:
        """*Reiterated the president's vow*: his, and not of whoever tells of it again."""
        owner = self.tree.kid(promise, "nmod:poss")
        return owner is not None and self.tree.words[owner].upos != "PRON"

    def _next(self, word: int) -> str:
        return self.tree.form[word + 1] if word + 1 < len(self.tree.words) else ""

    def _whole(self, draft: Draft) -> Iterator[str]:
        tree, trigger = self.tree, draft.match.trigger
        above = tree.head(trigger)
        aimless = tree.kid(trigger, "xcomp", "advcl") is None
        if tree.lemma[trigger] == "undertake" and tree.rel(trigger) == "acl" and aimless:
            yield "trigger: efforts made, and no word given"
        if draft.kind == "made" and self._vouches(trigger):
            yield "term: a fact, and no course"
        minded = (
            above >= 0 and tree.base(trigger) == "xcomp" and tree.is_infinitive(trigger)
        )
        if draft.kind == "made" and minded and tree.lemma[above] in MINDED:
            yield "trigger: only minded to"
        was = {tree.form[k] for k in tree.kids[trigger]} & {"was", "were"}
        told = tree.base(trigger) in {"ccomp", "conj"}
        if draft.match.entry.name == "commitment.ready" and was and not told:
            yield "trigger: so minded then"
        if draft.match.entry.name == MODEL:
            yield from self._seen(draft)
        terms = [role for role in draft.roles if role.name == "term"]
        for role in terms:
            seen = draft.match.entry.name == "commitment.was-agreed"
            if seen and all(one.name.lower() in POINTING for one in role.fillers):
                yield "term: nobody says which"

    def _vouches(self, trigger: int) -> bool:
        """*Assured them that the road was open*: the clause tells of what is or was."""
        tree = self.tree
        if tree.lemma[trigger] not in VOUCHING:
            return False
        above = tree.head(trigger)
        near = [*tree.kids[trigger], *(tree.kids[above] if above >= 0 else ())]
        clause = next((k for k in near if tree.base(k) == "ccomp" and k > trigger), None)
        if clause is None:
            clause = next((k for k in near if tree.rel(k) == "acl" and k > trigger), None)
        if clause is None or tree.kid(clause, "nsubj") is None:
            return False
        clause = course_of(clause, tree)
        forms = {tree.form[k] for k in (clause, *tree.kids[clause])}
        return not forms & NOT_YET and not tree.is_infinitive(clause)

    def _seen(self, draft: Draft) -> Iterator[str]:
        """Faults of what the model alone has seen."""
        tree, trigger = self.tree, draft.match.trigger
        if draft.kind == "made" and tree.lemma[trigger] in NO_VOW:
            yield "trigger: an idea, and no word given"
        told = any(tree.form[k] in NEGATING for k in tree.kids[trigger])
        deed = (
            tree.words[trigger].upos == "VERB" and tree.lemma[trigger] not in TURNING_DOWN
        )
        if draft.kind == "refused" and told and deed:
            yield "trigger: not done, and nobody refuses"

    def _term(self, bound: Bound, draft: Draft) -> Iterator[str]:
        tree, word, trigger = self.tree, bound.word, draft.match.trigger
        seen = draft.match.entry.name == MODEL
        if seen and draft.kind == "broken" and tree.lemma[word] in NO_PACT:
            yield "term: no promise"
        if tree.form[word] in WHOM and draft.kind == "made":
            yield "term: to whom, and not what"  # *as they had promised him*
        if tree.form[word] in SELF:
            yield "term: only oneself"
        if tree.form[word] in NO_ONE:
            yield "term: who has not come, and not what"  # *offered money, and nobody has come*
        if draft.match.entry.name == STICKING and tree.lemma[word] in VIEWS:
            yield "term: a view, no promise"
        end = tree.words[word].span.end
        after = tree.text[end : end + 6]
        if after[:1] == "-" and after[1:2].isalpha() and not after.startswith(PARTICLES):
            yield "term: half a word"
        if draft.kind == "made":
            yield from self._course(word, trigger)

    def _course(self, word: int, trigger: int) -> Iterator[str]:
        """Faults of what is said to be promised."""
        tree = self.tree
        if tree.lemma[word] in MERE_TALK and tree.base(word) == "xcomp":
            yield "term: only words"
        if tree.base(word) == "advcl" and tree.case(word) in ASIDE:
            yield "term: a clause beside it"
        passive = tree.words[word].xpos == "VBN" and tree.kid(word, "nsubj", "aux") is None
        noun = tree.words[trigger].upos == "NOUN" and tree.head(word) == trigger
        if noun and passive and tree.rel(word) == "acl":
            yield "term: only describes it"  # *the pledge assumed by the state*
        view = any(tree.base(k) in {"expl", "cop"} for k in tree.kids[word])
        if view and tree.base(word) == "ccomp" and tree.lemma[trigger] == "agree":
            yield "term: a view and no course"  # *agreed that there will be work*
