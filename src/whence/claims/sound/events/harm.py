"""Counts of the dead and hurt that the text does not give."""

from collections.abc import Iterator

from whence.claims.drafts.draft import Draft
from whence.claims.drafts.victims import faults_of_harm
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import MODEL, Bound
from whence.claims.syntax.tree import Tree

# *Sentenced 55 soldiers to death*: they live.
SENTENCING = frozenset({"sentence", "condemn", "threat", "penalty"})
DYING = frozenset({"die", "perish", "succumb"})
DEADLY = frozenset(
    "die kill bury mourn funeral dead shoot murder execute number total".split()
)


def faults_of_count(draft: Draft, tree: Tree, fillers: Fillers) -> Iterator[str]:
    """*Wounded people were taken out*: an attribute of some, and no count of any."""
    word = draft.match.trigger
    head = tree.head(word)
    condemned = tree.base(word) == "obj"  # *condemned the killing* sentences nobody
    if head >= 0 and tree.lemma[head] in SENTENCING and not condemned:
        yield "trigger: a sentence, not a deed"
    if tree.lemma[word] == "body" and tree.kid(word, "cop") is not None:
        yield "trigger: they are one body, and nobody is dead"
    if draft.match.entry.name == "casualties.deaths" and _are_known_victims(tree, word):
        yield "trigger: those told of before, alive or dead"
    if any(_is_of_others_harmed(tree, one, word) for one in draft.match.roles):
        yield "killed: those of another verb"
    yield from _of_another(draft, tree, fillers)
    if any(_is_age(tree, one.word) for one in draft.match.roles):
        yield "killed: an age, no number"
    hurt = any(role.name in {"killed", "wounded"} for role in draft.roles)
    bare_word = tree.words[word].upos in {"ADP", "PUNCT"}
    if hurt and bare_word and draft.match.entry.name == MODEL:
        yield "trigger: a word that tells of no harm"
    bare = not any(one.word in fillers.figures for one in draft.match.roles)
    if bare and tree.base(word) == "amod":
        yield "trigger: only describes them"
    for role in draft.roles:
        if any(f.text.lower().startswith("the number of") for f in role.fillers):
            yield f"{role.name}: the number stands elsewhere"
    yield from faults_of_harm(draft, tree)


def _is_of_others_harmed(tree: Tree, bound: Bound, trigger: int) -> bool:
    """*Shot three, killing one*: what *killing* has for its object, and nobody else."""
    own = tree.kid(trigger, "obj")
    gerund = tree.words[trigger].xpos == "VBG" and tree.base(trigger) == "advcl"
    if bound.role != "killed" or own is None or not gerund:
        return False
    return bound.word not in {own, *tree.conjuncts(own), *tree.below(own)}


def _of_another(draft: Draft, tree: Tree, fillers: Fillers) -> Iterator[str]:
    """Harm that another word tells of, or that is none."""
    match = draft.match
    if _is_of_verb(tree, match.trigger):
        yield "trigger: the verb tells of the death"
    fled = match.entry.name == "casualties.flee"
    if fled and any(_are_fighters(tree, one.word, fillers) for one in match.roles):
        yield "displaced: who fights and runs away has lost no home"


def _is_of_verb(tree: Tree, word: int) -> bool:
    """*One victim died*: told once, by the verb."""
    dying = tree.base(word) == "nsubj" and tree.lemma[tree.head(word)] in DYING
    return tree.lemma[word] == "victim" and dying


def _are_fighters(tree: Tree, word: int, fillers: Fillers) -> bool:
    """*Forty rebels fled*, *two of the rebels*: they draw back."""
    of = (kid for kid in tree.kids[word] if tree.case(kid) == "of")
    return any(tree.lemma[one] in fillers.lists["member-noun"] for one in (word, *of))


def _is_age(tree: Tree, word: int) -> bool:
    """*A 16-year-old*: how old, not how many."""
    return tree.form[word + 1 : word + 3] == ["-", "year"]


def _are_known_victims(tree: Tree, word: int) -> bool:
    """*Where the three victims were*: of a victim alone nobody knows that he died."""
    taken_up = any(tree.form[kid] in {"the", "these", "both"} for kid in tree.kids[word])
    more = any(tree.base(kid) in {"nmod", "acl", "amod"} for kid in tree.kids[word])
    head = tree.head(word)
    dead = head >= 0 and (
        tree.lemma[head] in DEADLY or any(tree.lemma[k] in DEADLY for k in tree.kids[head])
    )
    return tree.lemma[word] == "victim" and taken_up and not (more or dead)
