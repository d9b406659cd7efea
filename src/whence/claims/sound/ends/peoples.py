"""A people is no power that holds a country."""

from collections.abc import Iterator

from whence.claims.drafts.draft import Draft
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.kinds import COUNTRY
from whence.claims.syntax.tree import Tree
from whence.model.reading import MentionKind


def faults_of_people(draft: Draft, tree: Tree, fillers: Fillers) -> Iterator[str]:
    """*The Pashtuns rule the country*: talk of a people, and nobody who holds it."""
    if draft.kind not in {"controls", "captured"}:
        return
    whole = any(
        (place.where_prec or 0) >= COUNTRY
        for one in draft.match.roles
        if one.role == "place" and (place := fillers.places.get(one.word)) is not None
    )
    for one in draft.match.roles:
        if whole and one.role == "actor" and _are_a_people(tree, fillers, one.word):
            yield "actor: a people, no power"


def _are_a_people(tree: Tree, fillers: Fillers, word: int) -> bool:
    armed = tree.lemma[word] in fillers.lists["member-noun"]
    if armed or fillers.is_armed_or_state(word):
        return False
    mention = fillers.mentions.get(word)
    if mention is not None and mention.kind is MentionKind.COMMUNITY:
        return True
    named = tree.words[word].span.of(tree.text)[:1].isupper()
    one = tree.words[word].xpos in {"NN", "NNP"} and not named
    return named and not one and tree.form[word].endswith("s") and mention is None
