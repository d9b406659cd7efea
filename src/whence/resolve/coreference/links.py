"""Phrases that grammar itself equates: appositions, titles, predicate nouns, relatives."""

from collections.abc import Iterator, Mapping

from whence.model.actor import ActorKind
from whence.model.reading import ROOT
from whence.resolve.phrases.noun_phrases import (
    RELATIVE,
    Form,
    Phrase,
    is_negated_or_unreal,
    subject_of,
)
from whence.resolve.phrases.nouns import (
    PLACE_SORT,
    Fit,
    NounClass,
    class_of,
    fit_of,
    load_lexicon,
)
from whence.resolve.phrases.tree import Tree


def find_links(
    tree: Tree, by_head: Mapping[int, Phrase], sorts: Mapping[int, str]
) -> list[tuple[int, int]]:
    """Pairs of phrase heads that stand for one thing by grammar alone.

    Args:
        tree: The reading's tree.
        by_head: Phrases, names included, by the index of their head.
        sorts: Sort of what each name stands for, by its head, as `Entity.sort` has it.

    Returns:
        Pairs with the words that come first in front; no pair joins two names.
    """
    if not tree.has_syntax:
        return []
    named: set[tuple[int, int]] = set()
    relative: set[tuple[int, int]] = set()
    for phrase in by_head.values():
        others = (*_apposed(tree, phrase, by_head), *_titled(tree, phrase, by_head))
        named.update((min(phrase.head, one), max(phrase.head, one)) for one in others)
        named.update(_beside(tree, phrase, by_head))
        named.update(_predicated(tree, phrase, by_head))
        named.update(_of_name(tree, phrase, by_head))
        named.update(_group_of(tree, phrase, by_head, sorts))
        named.update(_called(tree, phrase, by_head))
        relative.update(_relative(tree, phrase, by_head))
    fitting = {pair for pair in named if _fit(by_head[pair[0]], by_head[pair[1]], sorts)}
    return sorted(fitting | relative)


def _fit(one: Phrase, other: Phrase, sorts: Mapping[int, str]) -> bool:
    """Whether a noun can be said of what a name stands for, as far as both are known."""
    for name, noun in ((one, other), (other, one)):
        sort = sorts.get(name.head)
        if name.form is Form.NAME and sort and noun.form is not Form.NAME:
            if noun.plural and sort in SINGLE_SORTS:
                return False
            return noun.noun_class is None or fit_of(sort, noun.noun_class) is not Fit.NONE
    return True


def _apposed(tree: Tree, phrase: Phrase, by_head: Mapping[int, Phrase]) -> Iterator[int]:
    for child in tree.children(phrase.head, "appos"):
        other = by_head.get(child)
        listed = _is_listed(tree, phrase.head, child) or _is_title(tree, phrase.head, child)
        if other is not None and not listed and _may_be_one(phrase, other):
            yield child


def _is_listed(tree: Tree, head: int, child: int) -> bool:
    """*A loader, a tanker, a tunnel*, *seven men including one guard*: things side by side."""
    own = {tree.lower(kid) for kid in tree.children(child, "det", "case", "nummod")}
    first = {tree.lower(kid) for kid in tree.children(head, "det")}
    many = any(tree.children(head, "nummod")) and bool(own & _ONE)
    return "including" in own or many or (bool(first & _ONE) and bool(own & _ONE))


def _is_title(tree: Tree, head: int, child: int) -> bool:
    """*Radio Tal, 17 June: the road to Sur*: a colon opens what is told of, and no name."""
    return any(tree.form(index) == ":" for index in range(head + 1, child))


def _beside(
    tree: Tree, phrase: Phrase, by_head: Mapping[int, Phrase]
) -> Iterator[tuple[int, int]]:
    """A noun right before a name, or a person's noun and name with a comma between."""
    if phrase.end + 1 >= len(tree.words):
        return
    if (
        phrase.end - 1 == phrase.head
        and phrase.noun_class is not None
        and not phrase.plural
    ):
        after = next((p for h in (0, 1, 2, 3) if (p := by_head.get(phrase.end + h))), None)
        if after is not None and after.first == phrase.end and after.form is Form.NAME:
            yield phrase.head, after.head
            return
    if tree.form(phrase.end) != ",":
        return
    for head in range(phrase.end + 1, min(phrase.end + 8, len(tree.words))):
        other = by_head.get(head)
        if (
            other is None
            or other.first != phrase.end + 1
            or other.sentence != phrase.sentence
        ):
            continue
        closes = other.end < len(tree.words) and tree.form(other.end) in CLOSING
        if (
            closes
            and _are_person_and_post(phrase, other)
            and not _opens(tree, phrase, other)
        ):
            yield phrase.head, other.head
        return


def _opens(tree: Tree, before: Phrase, post: Phrase) -> bool:
    """*After talks with Ali, the governor said*: a post that begins the clause after a phrase."""
    subject = tree.relation(post.head).startswith("nsubj")
    return subject and any(tree.children(before.head, "case"))


def _are_person_and_post(one: Phrase, other: Phrase) -> bool:
    name, post = (one, other) if one.form is Form.NAME else (other, one)
    named = name.form is Form.NAME and name.noun_class is NounClass.PERSON
    if post.plural:
        return False
    return named and post.noun_class is NounClass.PERSON and post.form is not Form.NAME


def titles_before(tree: Tree, phrase: Phrase) -> set[str]:
    """Nouns for a person that stand before a person's name ("President", "Foreign Minister")."""
    found = set()
    if phrase.noun_class is NounClass.PERSON:
        sentence = tree.reading.sentences[phrase.sentence]
        for index in range(max(sentence.first, phrase.first - 4), phrase.head):
            lower = tree.lower(index).strip(".")
            if class_of(lower) is NounClass.PERSON and tree.is_inside(index, phrase.head):
                found.add(lower)
    return found


def _may_be_who(relative: Phrase, noun: Phrase) -> bool:
    """Whether "who" can take up a noun: people, groups of people, and names."""
    if relative.noun not in ("who", "whom") or noun.form is Form.NAME:
        return True
    return noun.noun_class not in NOT_WHO


def _titled(tree: Tree, phrase: Phrase, by_head: Mapping[int, Phrase]) -> Iterator[int]:
    """A person's noun with a name hanging flatly on it ("Secretary of State Mike Pompeo")."""
    if phrase.noun_class is not NounClass.PERSON or phrase.form is Form.NAME:
        return
    for child in tree.children(phrase.head, "flat", "compound"):
        other = by_head.get(child)
        several = phrase.plural and any(tree.children(child, "conj"))  # *reporters X and Y*
        named = other is not None and other.form is Form.NAME
        if child > phrase.head and named and not several:
            yield child


def _of_name(
    tree: Tree, phrase: Phrase, by_head: Mapping[int, Phrase]
) -> Iterator[tuple[int, int]]:
    """*The town of Goma*, *the Malian city of Gao*: the noun says only what sort X is."""
    head = phrase.head
    if phrase.noun not in SORTS_OF_PLACE or phrase.plural or phrase.form is Form.NAME:
        return
    if head + 2 >= len(tree.words) or tree.lower(head + 1) != "of":
        return
    for one in range(head + 2, min(head + 2 + LONGEST_PLACE, len(tree.words))):
        other = by_head.get(one)
        if other is None or other.form is not Form.NAME or other.first != head + 2:
            continue
        # *The city of London police*, *the town of Goma's mayor* are no town.
        if other.end >= len(tree.words) or tree.words[other.end].upos not in GOES_ON:
            yield head, one
        return


def _group_of(
    tree: Tree, phrase: Phrase, by_head: Mapping[int, Phrase], sorts: Mapping[int, str]
) -> Iterator[tuple[int, int]]:
    """*A group of UN experts*: the body that goes by the name of its experts."""
    of = phrase.head + 1
    if phrase.noun not in PANELS or of >= len(tree.words) or tree.lower(of) != "of":
        return
    for one in range(of + 1, min(of + 1 + LONGEST_PLACE, len(tree.words))):
        other = by_head.get(one)
        named = other is not None and other.form is Form.NAME and other.first == of + 1
        if named and sorts.get(one) == ActorKind.INTERNATIONAL_BODY:
            if tree.words[one].xpos in {"NNS", "NNPS"}:
                yield phrase.head, one
            return


def _called(
    tree: Tree, phrase: Phrase, by_head: Mapping[int, Phrase]
) -> Iterator[tuple[int, int]]:
    """*The M23 rebel group*: after a group's name, only what any group is called."""
    if phrase.noun not in BODIES_IN_ARMS or phrase.plural or phrase.form is Form.NAME:
        return
    for child in tree.children(phrase.head, "compound"):
        other = by_head.get(child)
        if other is None or other.form is not Form.NAME or other.end > phrase.head:
            continue
        between = range(other.end, phrase.head)
        if all(tree.lower(index) in load_lexicon().neutral for index in between):
            yield child, phrase.head


def _may_be_one(one: Phrase, other: Phrase) -> bool:
    if Form.PRONOUN in (one.form, other.form):
        return False
    if one.form is Form.NAME and other.form is Form.NAME:
        return False
    if NounClass.TIME in (one.noun_class, other.noun_class):
        return False
    if _is_abstract(one) or _is_abstract(other):
        return False
    return one.plural is None or other.plural is None or one.plural == other.plural


def _is_abstract(phrase: Phrase) -> bool:
    """Whether a noun of no known class ends like a quality or an act ("strategy")."""
    return phrase.form is not Form.NAME and (
        phrase.noun_class is None and phrase.noun.endswith(ABSTRACT)
    )


def _predicated(
    tree: Tree, phrase: Phrase, by_head: Mapping[int, Phrase]
) -> Iterator[tuple[int, int]]:
    """Subject and definite predicate noun ("Akhundzada is the Taliban's emir")."""
    if phrase.form not in (Form.DEFINITE, Form.NAME) or not any(
        tree.children(phrase.head, "cop")
    ):
        return
    subject = subject_of(tree, phrase.head)
    other = None if subject is None else by_head.get(subject)
    if other is None or is_negated_or_unreal(tree, phrase.head):
        return
    if any(tree.children(phrase.head, "case")):
        return  # "is in the city" names where, not what
    if (
        other.form is Form.NAME
        and phrase.form is not Form.NAME
        and _may_be_one(other, phrase)
    ):
        yield (other.head, phrase.head)


def _relative(
    tree: Tree, phrase: Phrase, by_head: Mapping[int, Phrase]
) -> Iterator[tuple[int, int]]:
    if phrase.form is not Form.PRONOUN or phrase.noun not in RELATIVE:
        return
    for above in (phrase.head, *tree.ancestors(phrase.head)):
        word = tree.words[above]
        if word.deprel == "acl:relcl" and word.head != ROOT:
            noun = by_head.get(word.head)
            if noun and noun.head < phrase.head and _may_be_who(phrase, noun):
                yield (word.head, phrase.head)
            return
        if (
            tree.relation(above) in ("ccomp", "advcl", "parataxis", "root")
            and phrase.noun == "that"
        ):
            return


_ONE = frozenset({"a", "an", "one"})
NOT_WHO = frozenset((
    NounClass.PLACE, NounClass.BODY, NounClass.DOCUMENT, NounClass.TIME, NounClass.OUTLET,
))  # fmt: skip
LONGEST_PLACE = 5  # words of a name
GOES_ON = frozenset({"NOUN", "PROPN", "PART"})
# What any body of fighters is called; a *wing*, *cell* or *faction* is part of one.
BODIES_IN_ARMS = frozenset(
    "group movement outfit organisation organization militia".split()
)
PANELS = frozenset({"group", "panel", "team", "committee"})
SORTS_OF_PLACE = frozenset(
    """town city village hamlet township municipality province district county state region
    island port commune governorate oblast prefecture territory settlement locality""".split()
)
ABSTRACT = tuple("tion sion ment ness ity egy ism ance ence ship ing".split())
SINGLE_SORTS = frozenset((ActorKind.PERSON.value, ActorKind.STATE.value, PLACE_SORT))
CLOSING = frozenset('(.,;:—–)”"')
