"""Whether words stand between a post and who holds it that set the two apart."""

from whence.claims.syntax.tree import Tree

LINKING = frozenset({"be", "serve", "remain", "become"})
# *Its commander, known as Abu Zeid*: the verb only brings the name.
NAMING = frozenset({"know", "call", "name", "identify", "introduce", "nickname"})
# *X resigned as mayor*, *was sworn in as president*: what is taken up or given up.
HOLDING = frozenset(
    """resign step retire quit dismiss sack fire remove oust depose topple suspend swear
    inaugurate reelect confirm return work act take appoint elect name designate nominate promote""".split()
)
BETWEEN_TOKENS = 16


def are_parted(one: int, other: int, tree: Tree) -> bool:
    """Whether a verb or a joining word stands between two words."""
    first, last = sorted((one, other))
    if last - first > BETWEEN_TOKENS:
        return True
    between = range(first + 1, last)
    if any(tree.form[word] == ";" for word in between):
        return True  # the next of a list
    return any(_parts(word, (first, last), tree) for word in between)


def _parts(word: int, ends: tuple[int, int], tree: Tree) -> bool:
    """Whether a word between post and person sets them apart.

    A joining word deep inside the post (*for trade and industry*) does not.
    """
    if tree.words[word].upos == "CCONJ":
        joined = tree.head(word)
        second = joined >= 0 and tree.base(joined) == "conj"
        own = tree.kid(joined, "det", "nmod:poss") if second else None
        other = own is not None and own > word and tree.head(joined) == ends[0]
        return joined in ends or tree.form[word - 1] == "," or other
    verb = tree.words[word].upos == "VERB"
    if tree.lemma[word] in HOLDING and tree.head(ends[1]) == word:
        made = tree.is_passive(word) and tree.base(ends[1]) in {"xcomp", "obj"}
        return tree.case(ends[1]) != "as" and not made  # *who was appointed rector*
    described = tree.base(word) in {"amod", "compound"}
    named = tree.lemma[word] in NAMING and tree.base(word) == "acl"
    return verb and not (described or named) and tree.lemma[word] not in LINKING
