"""Parts of a group named by their owner and country ("its affiliate in Somalia")."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from whence.model.actor import Actor
from whence.resolve.phrases.noun_phrases import Phrase
from whence.resolve.phrases.nouns import load_lexicon
from whence.resolve.phrases.tree import Tree

BranchesOf = Callable[[Actor], Sequence[Actor]]


def no_branches(_: Actor) -> Sequence[Actor]:
    """Knows of no branches."""
    return ()


@dataclass(frozen=True, slots=True)
class BranchWords:
    """A phrase for part of a group, taken apart.

    Attributes:
        noun: The noun, such as ``branch``.
        owner: Head of the words that name the whole.
        place: Head of the words that say where, or `None`.
    """

    noun: str
    owner: int
    place: int | None


def take_apart(tree: Tree, phrase: Phrase) -> BranchWords | None:
    """The parts of a phrase such as "al-Qaeda's branch in Yemen"; `None` for other phrases."""
    if phrase.noun not in load_lexicon().branches or phrase.plural:
        return None
    owner = place = None
    for child in tree.children(phrase.head):
        relation = tree.words[child].deprel
        cases = {tree.lower(case) for case in tree.children(child, "case")}
        if relation == "nmod:poss":
            owner = child
        elif relation.startswith("nmod") and cases & {"in", "inside", "across", "for"}:
            place = child
        elif relation.startswith("nmod") and cases & {"of"} and owner is None:
            owner = child
        elif relation == "amod" and tree.form(child)[:1].isupper():
            place = child
        elif relation == "compound" and tree.form(child)[:1].isupper() and owner is None:
            owner = child
    return None if owner is None else BranchWords(phrase.noun, owner, place)


def find_branch(
    branches_of: BranchesOf, parent: Actor | None, where: Actor | None, words: str
) -> Actor | None:
    """The one branch of `parent` that the country or the words for a place single out.

    Args:
        branches_of: The gazetteer's known branches of an actor.
        parent: The whole, or `None` when the gazetteer does not know it.
        where: The state whose territory is meant, or `None`.
        words: The words for the place, or empty.

    Returns:
        The branch, or `None` when there is none or more than one.
    """
    if parent is None or not words:
        return None
    found = [
        branch
        for branch in branches_of(parent)
        if (where is not None and where.country and branch.country == where.country)
        or any(
            words.lower() in name.lower().split() for name in (branch.name, *branch.names)
        )
    ]
    return found[0] if len(found) == 1 else None


def name_of(parts: BranchWords, owner: str, place: str) -> str:
    """A name for a part that no gazetteer knows; empty when nothing singles it out.

    >>> name_of(BranchWords("branch", 0, 1), "Hizb al-Nur", "Chad")
    'Hizb al-Nur branch, Chad'
    """
    return f"{owner} {parts.noun}, {place}" if owner and place else ""
