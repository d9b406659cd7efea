"""Subjects that negate: *no civilian*, *none of them*, *not one soldier*."""

from collections.abc import Set
from itertools import takewhile

from whence.claims.syntax.tree import SUBJECTS, VERBAL, Tree
from whence.model.reading import ROOT

NO_ONE = frozenset({"none", "nobody", "neither", "nothing"})
NO = frozenset({"no", "neither"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
# What somebody puts to another, who may turn it down.
PUT = frozenset("objection appeal complaint protest criticism plea petition".split())
CHARGED = frozenset("accusation allegation charge".split())
CLAIMING = "claim"
CLAIMED = frozenset({"responsibility", "credit"})
NEGATING = frozenset({"not", "n't", "n’t", "never"})
SOLE = frozenset({"one", "single", "a"})
SOME = frozenset({"few", "little", "lot"})  # *not a few* are many
# *At no time did they leave*, *in no way threatened*: the phrase negates the verb it hangs on.
MORE = ("more", "than")
COMPARING = frozenset({"exceed", "surpass", "top", "pass"})
TAKING_IN = frozenset(
    "succeed agree participate engage involve involved persist result consent".split()
)
SHARES = frozenset({"part", "role", "hand", "involvement", "participation"})
DENIED_AS = frozenset({"ccomp", "xcomp", "obj", "advcl"})
SIGNS = frozenset(
    {"evidence", "sign", "indication", "proof"}
)  # *no evidence that it arms any*
OCCASIONS = frozenset("time point stage moment way case circumstance instance".split())


def is_put(tree: Tree, trigger: int, below: int) -> bool:
    """*Dismissed the appeal*, *denied their charge that P*: put all the same, though P is denied.

    Args:
        tree: The document's trees.
        trigger: The word whose polarity is asked.
        below: The word right under the word of denying.
    """
    puts = PUT | CHARGED if below == trigger else PUT
    return tree.base(below) == "obj" and tree.lemma[below] in puts


def is_none(tree: Tree, word: int) -> bool:
    """Whether a noun phrase says that there is none: *no group*, *nobody*, *no one*."""
    if word and tree.form[word] == "one" and tree.form[word - 1] == "no":
        return True  # wherever the tree hangs the *no*
    return tree.form[word] in NO_ONE or any(
        k < word and tree.base(k) in {"det", "cc"} and tree.form[k] in NO
        for k in tree.kids[word]  # *neither he nor his staff*
    )


def is_claimed(tree: Tree, word: int, below: int) -> bool:
    """*Nobody has claimed the raid*: done all the same; *claimed responsibility* is not."""
    if tree.lemma[word] != CLAIMING or tree.lemma[below] in CLAIMED:
        return False
    deed = tree.words[below].upos == "NOUN" and tree.base(below) in {"obj", "nsubj"}
    known = any(  # *has not claimed an attack for a year*: there may have been none
        tree.form[k] in DEFINITE or tree.rel(k) == "nmod:poss" for k in tree.kids[below]
    )
    return deed and known


def is_unclaimed(tree: Tree, governor: int, subject: int | None, i: int) -> bool:
    """*No group has claimed the raid*: it was done, and not by any of them."""
    nobody = subject is not None and is_none(tree, subject)
    denied = any(tree.form[k] in NEGATING for k in tree.kids[governor])
    return (nobody or denied) and is_claimed(tree, governor, i)


def is_denied_of_all(tree: Tree, word: int) -> bool:
    """*No member has had contact with any armed group*: with none, and that is told."""
    verb = next((w for w in tree.above(word) if tree.words[w].upos in VERBAL), None)
    if verb is None:
        return False
    while tree.base(verb) == "conj" and tree.words[tree.head(verb)].upos in VERBAL:
        if _negates(tree, verb):
            return True
        verb = tree.head(verb)  # *denied arming or sheltering any armed group*
    above = tree.head(verb)
    if above >= 0 and tree.lemma[above] == "deny" and tree.base(verb) in DENIED_AS:
        return True  # *denied that any soldier had entered the town*
    unseen = above >= 0 and tree.lemma[above] in SIGNS and is_none(tree, above)
    return unseen or _negates(tree, verb)


def _negates(tree: Tree, verb: int) -> bool:
    return any(
        tree.form[kid] in NEGATING or (tree.rel(kid) in SUBJECTS and is_none(tree, kid))
        for kid in tree.kids[verb]
    )


def is_relative(tree: Tree, clause: int) -> bool:
    """A relative clause, or a participle that says as much of a subject.

    *The town, besieged since May, has no water*: besieged all the same.
    """
    done = tree.base(clause) == "acl" and tree.words[clause].xpos == "VBN"
    of_subject = done and tree.rel(tree.head(clause)) in SUBJECTS
    return of_subject or tree.rel(clause) == "acl:relcl"


def is_negative(tree: Tree, verb: int, word: int) -> bool:
    """Whether a subject or object of a verb says that there is none, or it is so *no longer*."""
    if tree.form[word] == "longer" and any(tree.form[k] == "no" for k in tree.kids[word]):
        return True
    if _is_at_no_time(tree, word):
        return True
    if tree.base(word) == "obl" and _is_nobody(tree, word):
        return True  # *depends on nobody*
    # *No soldier is in captivity*: the verb may be only a copula.
    told = tree.words[verb].upos in VERBAL or tree.kid(verb, "cop") is not None
    if not told or tree.base(word) not in {*SUBJECTS, "obj"}:
        return False
    if is_none(tree, word):
        return True
    before = [k for k in tree.kids[word] if k < word]
    # "Not one soldier": the *not* may hang on its number.
    before += [k for kid in before for k in tree.kids[kid] if tree.base(kid) == "nummod"]
    # "Not one of them", "not a single soldier"; "not all of them" leaves some.
    for kid in before:
        if tree.form[kid] == "not" and kid < word and tree.words[word].head != ROOT:
            after = tree.form[kid + 1]
            counted = takewhile(lambda form: form in SOLE, tree.form[kid + 1 : word + 1])
            bare = after == "a" and tree.form[kid + 2] not in SOME and _opens(tree, word)
            return after == "one" or "single" in tuple(counted) or bare
    return False


def _is_nobody(tree: Tree, word: int) -> bool:
    if tree.form[word + 1 : word + 2] in (["but"], ["except"]):
        return False  # *nobody but God*
    return tree.form[word] == "nobody" or tree.form[word - 1 : word + 1] == ["no", "one"]


def _opens(tree: Tree, word: int) -> bool:
    """*Not a shot was fired*, but *not a raid but a siege*: a subject that nothing replaces."""
    joined = any(tree.form[k] == "but" for w in tree.conjuncts(word) for k in tree.kids[w])
    plain = tree.kid(word, "cop") is None
    return tree.base(word) in SUBJECTS and plain and not joined


def _is_at_no_time(tree: Tree, word: int) -> bool:
    """Whether a phrase says that there was no occasion: *at no time*, *in no way*."""
    phrase = tree.base(word) == "obl" and tree.case(word) in {"at", "in", "under"}
    if not phrase or tree.lemma[word] not in OCCASIONS:
        return False
    # *In no time* is soon.
    soon = tree.case(word) == "in" and tree.lemma[word] == "time"
    return not soon and any(tree.form[k] == "no" for k in tree.kids[word])


def only_bounds(tree: Tree, verb: int) -> bool:
    """*Does not exceed nine*, *had not more than nine*: the negation bounds a number, no more."""
    told = (kid for kid in tree.kids[verb] if tree.base(kid) in {"obj", "obl", "xcomp"})
    counts = [
        one if tree.words[one].upos == "NUM" else tree.kid(one, "nummod") for one in told
    ]
    return any(
        tree.lemma[verb] in COMPARING or tuple(tree.form[max(at - 2, 0) : at]) == MORE
        for at in counts
        if at is not None
    )


def negators_of(tree: Tree, word: int) -> tuple[int, ...]:
    """The verbs whose negation bears on one: itself, and what *or* joins it to.

    *Has not named or charged anybody*: charged nobody either. Of a copula also what it is for.
    """
    found = [word]
    if tree.base(word) == "cop":
        # "Is no longer in Goma": the negation hangs on what is said of it.
        found.append(tree.head(word))
    while tree.base(word) == "conj" and tree.words[word].upos in VERBAL:
        own = any(tree.base(kid) in {*SUBJECTS, "aux"} for kid in tree.kids[word])
        if own or not any(tree.form[kid] in {"or", "nor"} for kid in tree.kids[word]):
            break
        word = tree.head(word)
        found.append(word)
    return tuple(found)


def first_denied(tree: Tree, word: int, denying: Set[str]) -> int | None:
    """What is denied first of a list that a word stands in: *denied shelling it or raiding it*.

    A denial holds for each thing listed, *and* or *or* (a parser may hang the later ones on as
    circumstances); what is listed is of one form: *denied shelling it and left* says they left.
    """
    head = word
    while tree.base(head) in {"conj", "advcl"}:
        if tree.words[head].xpos != tree.words[tree.head(head)].xpos:
            return None
        head = tree.head(head)
    over = tree.head(head)
    listed = head != word and over >= 0 and tree.base(head) in DENIED_AS
    return head if listed and tree.lemma[over] in denying else None


def shares_fate(tree: Tree, word: int) -> bool:
    """*Failed to topple him or capture the town*: both hang on the failing, as one would."""
    head = tree.head(word)
    bare = tree.words[word].xpos in {"VB", "VBG"} and tree.base(word) == "conj"
    alike = bare and tree.words[word].xpos == tree.words[head].xpos
    apart = any(tree.form[kid] == "but" for kid in tree.kids[word])
    return (
        alike
        and not apart
        and not stands_alone(tree, word)
        and not stands_alone(tree, head)
    )


def stands_alone(tree: Tree, verb: int) -> bool:
    """Whether a verb has a subject or an auxiliary of its own."""
    return any(tree.base(kid) in {*SUBJECTS, "aux"} for kid in tree.kids[verb])


def clause_relation(tree: Tree, word: int) -> str:
    """The relation of a word; *did not succeed in taking it*: what *succeed* needs, no aside."""
    rel, head = tree.base(word), tree.head(word)
    if tree.words[word].xpos != "VBG" or rel not in {"advcl", "acl"}:
        return rel
    shared = tree.kid(head, "obj")  # *take part in it*
    sharing = tree.lemma[head] in SHARES or (shared and tree.lemma[shared] in SHARES)
    needed = tree.lemma[head] in TAKING_IN or sharing
    return "xcomp" if needed and tree.case(word) in {"in", "on"} else rel


def only_follows(tree: Tree, negator: int) -> bool:
    """*not only* negates nothing."""
    after = negator + 1
    return after < len(tree.form) and tree.form[after] in {"only", "just"}
