"""What grammar forbids a pronoun or description to stand for."""

from collections.abc import Iterator, Mapping

from whence.model.reading import ROOT
from whence.resolve.phrases.noun_phrases import POSSESSIVES, Form, Phrase
from whence.resolve.phrases.tree import Tree


def banned_heads(
    tree: Tree, phrase: Phrase, by_head: Mapping[int, Phrase]
) -> Iterator[int]:
    """Heads of phrases that cannot mean the same as `phrase`.

    Two arguments of one predicate are two things ("It attacked it"), and nothing is part of
    the words that name it ("its leader" is not "it").
    """
    if not tree.has_syntax:
        return
    head = phrase.head
    for above in tree.ancestors(head):
        other = by_head.get(above)
        if other is not None and other.first <= head < other.end:
            yield above
        if tree.words[above].upos in ("VERB", "AUX"):
            break
    if phrase.noun in POSSESSIVES:
        yield from _own_predicate(tree, phrase)
        return
    yield from _fellow_arguments(tree, phrase)


def _fellow_arguments(tree: Tree, phrase: Phrase) -> Iterator[int]:
    """What the same predicate is said of, named or understood."""
    head = _whole(tree, phrase.head)
    governor = tree.words[head].head
    if governor == ROOT:
        return
    if tree.relation(head) == "conj":
        yield governor
    if tree.words[governor].deprel == "acl:relcl" and tree.relation(head) in ARGUMENTS:
        yield tree.words[governor].head  # "the council that it belongs to"
    for sister in tree.children(governor, *ARGUMENTS):
        if sister != head and tree.relation(head) in ARGUMENTS:
            yield from _with_joined(tree, sister)
    if phrase.form is Form.PRONOUN:
        yield from _part_of_predicate(tree, head)
    elif tree.words[head].deprel == "nmod" and phrase.form is Form.DEFINITE:
        yield from _subject_of_whole(tree, head)
    yield from _shared_subject(tree, phrase, governor)


def _whole(tree: Tree, head: int) -> int:
    """Head of what a pronoun names the whole of ("commands 40 of them"), or itself."""
    return tree.words[head].head if _is_whole(tree, head) else head


def _is_whole(tree: Tree, head: int) -> bool:
    part = tree.words[head].head
    if part == ROOT or tree.relation(head) != "nmod" or any(tree.children(part, "cop")):
        return False
    return tree.lower(part) in PARTS or tree.words[part].upos == "NUM"


def names_whole(tree: Tree, head: int) -> bool:
    """Whether a word is the whole that a part is taken of: "40 of them", "among them"."""
    cases = (tree.lower(case) for case in tree.children(head, "case"))
    return _is_whole(tree, head) or "among" in cases


def _with_joined(tree: Tree, head: int) -> Iterator[int]:
    """A phrase and what is joined to it: of "A and B" neither is what they act on."""
    yield head
    yield from tree.children(head, "conj")


def _own_predicate(tree: Tree, phrase: Phrase) -> Iterator[int]:
    """Whom "is its rival" is said of, or whom "calls him their ally": nobody is his own."""
    head = phrase.head
    if ROOT < tree.words[head].head < head:
        yield tree.words[head].head  # "X, its ally" hung on X by mistake
    noun = _first_joined(tree, tree.words[head].head)
    if tree.words[head].deprel != "nmod:poss" or noun == ROOT or _is_own(tree, head):
        return
    cases = {tree.lower(case) for case in tree.children(noun, "case")}
    if any(tree.children(noun, "cop")) and not cases:
        yield from tree.children(noun, "nsubj")
    above = tree.words[noun].head
    if above == ROOT:
        return
    if tree.relation(noun) == "appos":
        yield above
    named = tree.relation(noun) == "xcomp" and tree.words[noun].upos == "NOUN"
    if named or (tree.relation(noun) == "obl" and cases == {"as"}):
        yield from list(tree.children(above, "obj")) or tree.children(above, "nsubj:pass")


def _first_joined(tree: Tree, head: int) -> int:
    """The first of several joined words ("its elder and its rival")."""
    while head != ROOT and tree.relation(head) == "conj":
        head = tree.words[head].head
    return head


def _is_own(tree: Tree, possessive: int) -> bool:
    """*Its own*: there the owner may be the subject."""
    after = possessive + 1
    return after < len(tree.words) and tree.lower(after) == "own"


def _subject_of_whole(tree: Tree, head: int) -> Iterator[int]:
    """*The Monitor sees orders behind the group*: who sees is not the group."""
    while tree.words[head].deprel == "nmod" and tree.words[head].head != ROOT:
        head = tree.words[head].head
    verb = tree.words[head].head
    if verb != ROOT and tree.relation(head) in ("obj", "obl"):
        yield from tree.children(verb, "nsubj")


def _part_of_predicate(tree: Tree, head: int) -> Iterator[int]:
    """Whom "was part of it" is said of."""
    noun = tree.words[head].head
    if tree.relation(head) == "nmod" and any(tree.children(noun, "cop")):
        yield from tree.children(noun, "nsubj")


def _shared_subject(tree: Tree, phrase: Phrase, governor: int) -> Iterator[int]:
    """The understood subject of "wanted to meet him" and of "visited and praised it"."""
    if phrase.form is not Form.PRONOUN or tree.role_of(phrase.head) == "subject":
        return
    if any(tree.children(governor, "nsubj")):
        return
    while tree.relation(governor) in UNDERSTOOD and not _told_by_other(tree, governor):
        relation = tree.relation(governor)
        below, governor = governor, tree.words[governor].head
        if governor == ROOT:
            return
        if tree.words[governor].upos in ("NOUN", "PROPN"):
            # "forces attacking it"; "X … and has attacked it" hung on X by mistake.
            if tree.words[below].xpos == "VBG" or relation == "conj":
                yield governor
            return
        controllers = list(tree.children(governor, "obj")) if relation == "xcomp" else []
        subjects = controllers or list(tree.children(governor, "nsubj"))
        if subjects:
            for subject in subjects:
                yield from _with_joined(tree, subject)
            return


def _told_by_other(tree: Tree, clause: int) -> bool:
    """A clause with its own verb's time ("said had attacked it") or a missing subject's."""
    return tree.relation(clause) == "ccomp" and tree.words[clause].xpos != "VBG"


def coming_subjects(tree: Tree, head: int) -> Iterator[int]:
    """Heads of subjects after a pronoun that opens their clause ("When he spoke, Ali …")."""
    branch = head
    for above in tree.ancestors(head):
        if tree.relation(branch) in ("advcl", "obl"):
            for subject in tree.children(above, "nsubj"):
                if subject > head and branch < subject:
                    yield subject
        branch = above


def partner_of(tree: Tree, phrase: Phrase) -> int | None:
    """Head of what a pronoun's own noun is joined to ("Ali and his brother"), or `None`."""
    if phrase.noun not in POSSESSIVES or tree.words[phrase.head].deprel != "nmod:poss":
        return None
    owned = tree.words[phrase.head].head
    before = phrase.head - 1
    if (
        tree.relation(owned) != "conj"
        or before < 0
        or tree.lower(before) not in ("and", "or")
    ):
        return None
    return tree.words[owned].head


def subject_heads(tree: Tree, sentence: int) -> Iterator[int]:
    """Heads of the subjects of a sentence's clauses; none for a sentence that is not there."""
    if sentence < 0:
        return
    one = tree.reading.sentences[sentence]
    for index in range(one.first, one.end):
        if tree.relation(index) == "nsubj":
            yield index


PARTS = frozenset(
    """few many most some several all none one two both half third quarter part rest majority
    number dozen dozens hundred hundreds any each either neither""".split()
)
# How a clause without a subject of its own hangs on the one that has it.
UNDERSTOOD = ("xcomp", "conj", "advcl", "ccomp", "acl")
ARGUMENTS = ("nsubj", "obj", "iobj", "obl")
