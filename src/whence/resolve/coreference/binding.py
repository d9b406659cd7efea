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
        return
    governor = tree.words[head].head
    if governor == ROOT:
        return
    if tree.relation(head) == "conj":
        yield governor
    for sister in tree.children(governor, *ARGUMENTS):
        if sister != head and tree.relation(head) in ARGUMENTS:
            yield sister
    yield from _shared_subject(tree, phrase, governor)


def _shared_subject(tree: Tree, phrase: Phrase, governor: int) -> Iterator[int]:
    """The understood subject of "wanted to meet him" and of "visited and praised it"."""
    if phrase.form is not Form.PRONOUN or tree.role_of(phrase.head) == "subject":
        return
    if any(tree.children(governor, "nsubj")):
        return
    while tree.relation(governor) in ("xcomp", "conj", "advcl"):
        governor = tree.words[governor].head
        if governor == ROOT:
            return
        subjects = list(tree.children(governor, "nsubj"))
        if subjects:
            yield from subjects
            return


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


ARGUMENTS = ("nsubj", "obj", "iobj", "obl")
