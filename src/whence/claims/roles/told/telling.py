"""Numbers told alone: *the mayor said nine*, *told us 40*, *put the number at 40*."""

from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.tree import Tree

FIRST = frozenset({"we", "i", "you"})
RETELLING = frozenset("say count claim report insist maintain tell".split())
# *Put the number at 40*, *raised the toll to 80*: told of a count without its noun.
PUTTING = frozenset("put estimate place peg raise revise lower correct".split())
COUNTS = frozenset({"number", "figure", "total", "toll", "count", "tally", "it"})
CLOSING = frozenset({".", ";", ",", "”", '"', "and", "but", "while", ")"})
LISTS = frozenset("register list ledger roll log".split())
SHOWING = frozenset("show have keep hold give publish compile present produce".split())


def find_telling(word: int, tree: Tree, fillers: Fillers) -> int | None:
    """The verb that tells a number: of one that counts nothing by itself, or of listed names.

    Args:
        word: The word of the number.
        tree: The document's trees.
        fillers: What its words stand for.
    """
    figure, verb = fillers.figures[word], tree.head(word)
    if figure.unit == "name" and verb >= 0 and tree.lemma[verb] in LISTS:
        verb, listed = tree.head(verb), tree.base(verb) == "obj"
        return verb if listed and tree.lemma[verb] in SHOWING else None
    last = fillers.words_in(figure.span)[-1] + 1
    ends = last >= len(tree.form) or tree.form[last] in CLOSING or last in fillers.times
    bare = tree.words[word].upos == "NUM" and figure.text[-1:].isalnum() and ends
    bare = bare and tree.words[last - 1].upos == "NUM"
    if not bare or verb < 0:
        return None
    told = tree.base(word) in {"obj", "ccomp"} and tree.lemma[verb] in RETELLING
    told = told and tree.kid(word, "nsubj", "cop") is None  # *said that he was seventy*
    return verb if told or _is_put(word, verb, tree) else None


def find_teller(verb: int | None, arguments: Arguments, fillers: Fillers) -> int | None:
    """Who tells a number by a verb of telling; `None` where it is the writer or a thing."""
    teller = None if verb is None else arguments.subject(verb)
    if teller is None or fillers.tree.form[teller] in FIRST:
        return None
    speaks = fillers.can_speak(teller) or fillers.fits("mortal", teller)
    return teller if speaks else None


def _is_put(word: int, verb: int, tree: Tree) -> bool:
    """*Put the number at 40*: a number alone of a count told before, and not of one named."""
    held = tree.kid(verb, "obj")
    alone = held is not None and tree.form[held] in COUNTS
    named = held is not None and tree.kid(held, "nmod", "nmod:poss", "acl") is not None
    put = tree.lemma[verb] in PUTTING and tree.case(word) in {"at", "to"}
    return alone and put and not named
