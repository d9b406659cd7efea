"""Sizes named without a number: *estimates of the group's size vary. Our own is 2,000 men*."""

from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Bound
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.tree import Tree
from whence.model.figure import Figure

# Who spoke of 300, estimates 300.
RETELLING = frozenset({"give", "speak", "quote", "estimate", "reckon"})
SIZES = frozenset("size strength membership manpower headcount".split())
OURS = frozenset({"ours", "mine"})
OWN = frozenset("own estimate figure count".split())  # *our own*, *our estimate*

SAYING = frozenset("say tell claim insist maintain".split())
PUTTING = frozenset("put estimate reckon peg".split())  # *the mission puts it at 500*


def find_teller(verb: int, arguments: Arguments) -> tuple[int, ...]:
    """Who tells a number by a verb of telling; nothing when it is the writer.

    Args:
        verb: The word that carries the number.
        arguments: What hangs on the document's words.
    """
    tree = arguments.tree
    telling = tree.lemma[verb] in (RETELLING - {"give"}) | PUTTING | SAYING
    subject = arguments.subject(verb) if telling else None
    ours = subject is None or tree.form[subject] in {"we", "i"}
    return () if subject is None or ours else (subject,)


def find_sized(first: int, reach: int, tree: Tree, fillers: Fillers) -> Bound | None:
    """Whose size was named last before a number, as the one who has so many.

    Args:
        first: First word of the number.
        reach: In how many sentences before its own.
        tree: The document's trees.
        fillers: What its words stand for.
    """
    opens = tree.reading.sentences[max(0, tree.words[first].sentence - reach)].first
    for word in range(first - 1, opens - 1, -1):
        if tree.lemma[word] not in SIZES or tree.words[word].upos != "NOUN":
            continue
        owner = tree.kid(word, "nmod:poss", "nmod")
        if owner is not None and fillers.fits("force", owner):
            return Bound("actor", owner, "force", 1)
    return None


def is_ours(figure: Figure, tree: Tree, fillers: Fillers) -> bool:
    """Whether a number is said of an estimate of the writer's: *our own is 2,000 men*."""
    word = fillers.words_in(figure.span)[-1]
    subject = tree.kid(word, "nsubj")
    if subject is None or tree.kid(word, "cop") is None:
        return False
    owned = tree.lemma[subject] in OWN and tree.form[subject - 1] == "our"
    return owned or tree.form[subject] in OURS
