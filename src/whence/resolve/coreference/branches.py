"""Parts of a group named by their owner and country ("its affiliate in Somalia")."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from whence.model.actor import Actor
from whence.model.resolved import ReferentHow
from whence.resolve.coreference.entities import Entity, from_thing
from whence.resolve.coreference.ledger import Ledger, Meaning
from whence.resolve.phrases.aliases import Thing
from whence.resolve.phrases.noun_phrases import Phrase
from whence.resolve.phrases.nouns import load_lexicon
from whence.resolve.phrases.tree import Tree

KNOWN_SCORE = 0.8
COMPOSED_SCORE = 0.7

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


def resolve_branch(
    ledger: Ledger, phrase: Phrase, branches_of: BranchesOf
) -> Meaning | None:
    """What a phrase for part of a group stands for; `None` for other phrases.

    A known branch where owner and country single one out; else something named after both.
    """
    parts = take_apart(ledger.tree, phrase)
    owner = None if parts is None else ledger.named_at(parts.owner)
    if parts is None or owner is None:
        return None
    place = None if parts.place is None else ledger.named_at(parts.place)
    words = "" if parts.place is None else ledger.tree.form(parts.place)
    where = None if place is None else _actor(ledger, place)
    found = find_branch(branches_of, _actor(ledger, owner), where, words)
    described = name_of(parts, ledger.name_of(owner), words)
    for number, entity in enumerate(ledger.entities):
        same = found is not None and entity.thing and entity.thing.actor == found
        if same or (described and entity.described == described):
            return Meaning(number, ReferentHow.NOUN_PHRASE, KNOWN_SCORE)
    if found is not None:
        entity = from_thing(Thing((), found.name, (found.name,), None, found, ()))
    elif described:
        sort = ledger.entities[owner].sort
        entity = Entity(sort, described=described, about={owner})
    else:
        return None
    return ledger.add(entity, ReferentHow.NOUN_PHRASE, COMPOSED_SCORE)


def _actor(ledger: Ledger, number: int) -> Actor | None:
    thing = ledger.entities[number].thing
    return None if thing is None else thing.actor


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
