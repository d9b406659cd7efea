"""Where the words of a saying hang in the tree: its agent, what it cites, its clause."""

from collections.abc import Container, Sequence

from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.tree import RELATIVE, SUBJECTS, VERBAL, Tree
from whence.model.span import Span


def bare(tree: Tree, i: int, *relations: str) -> int | None:
    """A dependant that no preposition brings in; an object is at times hung as oblique."""
    return next(
        (kid for kid in tree.kids[i] if tree.base(kid) in relations and not tree.case(kid)),
        None,
    )


# Verbs that say what something is, not that there is it.
DESCRIBING = frozenset(
    "describe call label brand dub term deem characterise characterize".split()
)
WIDEST = 12  # words from *who* to the second verb of its clause


def behind_aside(tree: Tree, i: int, cues: Container[str]) -> int | None:
    """*X said, Y reported, that …*: the clause hung on the saying put in between."""
    for kid in tree.kids[i]:
        if tree.base(kid) == "parataxis" and kid > i and tree.lemma[kid] in cues:
            clause = tree.kid(kid, "ccomp")
            if clause is not None and tree.kid(clause, "mark") is not None:
                return clause
    return None


def between_commas(tree: Tree, i: int) -> tuple[int, int] | None:
    """*…, residents said, Y reported*: who says it and what, however the two were hung.

    What is said is the clause that the second saying governs.
    """
    last = len(tree.words) - 1
    if not 1 < i < last or tree.form[i - 2] != "," or tree.form[i + 1] != ",":
        return None
    by = tree.head(i)
    clause = tree.kid(by, "ccomp") if by > i else None
    if 0 <= by < i and tree.base(i) == "parataxis" and tree.head(by) > i:
        clause = by
    noun = tree.words[i - 1].upos in {"NOUN", "PROPN", "PRON"}
    return (i - 1, clause) if noun and clause is not None and clause < i else None


def expected(tree: Tree, i: int) -> int | None:
    """The infinitive in *expects X to leave*, X being its subject."""
    clause = tree.kid(i, "xcomp")
    if clause is None or not tree.is_infinitive(clause):
        return None
    owned = tree.kid(i, "obj"), tree.kid(clause, *SUBJECTS)
    return None if owned == (None, None) else clause


def better_source(tree: Tree, arguments: Arguments, source: int, cue: int) -> int | None:
    """Who says it by the syntax, where the reader's source is not it by its place.

    A relative pronoun is who it stands for; what stands in a phrase of the saying (*said in
    a statement*), or behind it, does not say what a subject of its own says.
    """
    if tree.words[cue].upos not in VERBAL:
        return None
    if tree.is_passive(cue):  # *he was told by traders*: they told, not he
        return tree.agent(cue) if tree.base(source) == "nsubj" else None
    subject = arguments.subject(cue)
    if subject is None or subject == source or tree.form[subject] in RELATIVE:
        return None
    if tree.form[source] in RELATIVE:
        return subject
    own = tree.kid(cue, *SUBJECTS) is not None
    if source > cue > subject and _closes_between(tree, subject, cue):
        return None  # *“…, or local fighters,” warned X*: who is quoted, not who speaks
    behind = own and source > cue and subject < cue
    # *The talks in Oslo, Norway, Mirelle said*: hung on the verb, and not as who says it.
    beside = own and not tree.case(source) and tree.base(source) == "obl"
    within = tree.case(source) in {"in", "through", "via"} or beside
    same = tree.words[subject].sentence == tree.words[source].sentence
    return subject if same and (behind or within) and source != tree.head(subject) else None


def _closes_between(tree: Tree, subject: int, cue: int) -> bool:
    """Whether a quotation ends between a word in it and the verb after it."""
    between = tree.form[subject + 1 : cue]
    opened = any(form in {"“", "``"} for form in between)
    return not opened and ("”" in between or between.count('"') == 1)


def name_after(tree: Tree, cue: int) -> int | None:
    """*…, reckons X*: the name right after a verb that closes what is said."""
    after = cue + 1
    if not 0 < cue < len(tree.words) - 1 or tree.form[cue - 1] != ",":
        return None
    finite = tree.words[cue].xpos in {"VBZ", "VBD", "VBP"}
    return after if finite and tree.words[after].upos == "PROPN" else None


def who_before(tree: Tree, arguments: Arguments, cue: int) -> int | None:
    """*X, who condemned the raid and said that …*: X, wherever the second verb was hung."""
    if cue < 1 or tree.form[cue - 1] != "and":
        return None
    for at in range(cue - 1, max(cue - WIDEST, 0), -1):
        if tree.form[at] == "," or tree.words[at].sentence != tree.words[cue].sentence:
            return None
        if tree.form[at] == "who":
            found = arguments.subject(tree.head(at)) if tree.head(at) >= 0 else None
            return None if found is None or tree.form[found] in RELATIVE else found
    return None


def name_before(tree: Tree, i: int) -> int | None:
    """The name right before a verb whose subject the tree lost."""
    finite = tree.words[i].xpos in {"VBZ", "VBD", "VBP"}
    return i - 1 if i and finite and tree.words[i - 1].upos == "PROPN" else None


def claimed(tree: Tree, i: int, events: Container[str]) -> int | None:
    """The deed in *X claimed a raid on Y*, of which nobody else has told.

    *X claimed the raid* takes up a deed that was told of.
    """
    deed = tree.kid(i, "obj") if tree.lemma[i] == "claim" else None
    if deed is None or tree.lemma[deed] not in events:
        return None
    told = {tree.form[k] for k in tree.kids[deed]} & {
        "the",
        "this",
        "that",
        "these",
        "those",
    }
    owned = tree.kid(deed, "nmod:poss") is not None
    return None if told or owned else deed


def cut_at(content: Sequence[Span], at: int) -> tuple[Span, ...]:
    """What is said before a place."""
    return tuple(Span(one.start, min(one.end, at)) for one in content if one.start < at)


def of_aside(
    fillers: Fillers, cue: int | None, content: tuple[Span, ...]
) -> tuple[Span, ...]:
    """*The raid, in which ten died by the mayor's count, was X's work*: he counted the dead."""
    tree = fillers.tree
    verb = cue is not None and tree.words[cue].upos == "VERB"
    if cue is None or (verb and tree.form[cue] != "according"):
        return content
    path = (cue, *tree.above(cue))
    clause = next((w for w in path if tree.rel(w) == "acl:relcl"), None)
    if clause is None:
        return content
    whole = fillers.whole_phrase(clause)
    opens = tree.text[: whole.start].rstrip()[-1:], tree.text[whole.start]
    if "," not in opens or not tree.text[whole.end :].lstrip().startswith(","):
        return content
    if not any(one.start >= whole.end for one in content):
        return content
    inside = [
        Span(max(one.start, whole.start), min(one.end, whole.end))
        for one in content
        if one.overlaps(whole)
    ]
    return tuple(inside) or content


def without_named(
    tree: Tree, cue: int | None, content: tuple[Span, ...]
) -> tuple[Span, ...]:
    """*A blast that X described as deliberate*: X says what it was, and the article that it was."""
    if cue is None or tree.lemma[cue] not in DESCRIBING or tree.rel(cue) != "acl:relcl":
        return content
    named = tree.words[tree.head(cue)].span
    rest = tuple(
        one
        for one in content
        if not (one.covers(named) and one.end <= tree.words[cue].span.start)
    )
    return rest or content
