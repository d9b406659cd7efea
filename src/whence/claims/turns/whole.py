"""Whether what one says can be understood by itself: no predicate without its subject, no mere talk."""

from collections.abc import Sequence

from whence.claims.chain.spoken import Speech
from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.tree import FINITE, NOMINAL, RELATIVE, SUBJECTS, VERBAL, Tree
from whence.model.reading import SpeechKind

# *I want to thank you*: said to somebody, and nothing is told.
THANKING = frozenset({"thank"})
OWN = ("nsubj", "nsubj:pass")
# With *this* before them, the very text: *this article was updated*.
ITSELF = frozenset({"article", "story", "page", "post", "dispatch", "version"})
LEADING_TO = frozenset({"want", "like", "wish", "let", "would"})


def with_subject(
    tree: Tree,
    fillers: Fillers,
    speech: Speech,
    words: Sequence[int],
    held: Sequence[int] = (),
) -> list[int] | None:
    """The words of a clause with those of the subject that it shares or that stands before it.

    *Is surrounded and should be captured*: who should be. *The fire “has grown”, X said*: what has.

    Args:
        tree: The document's trees.
        fillers: What its words stand for.
        speech: The attribution.
        words: Words of a clause that is said, in order.
        held: All words said, where some of them are not its own.

    Returns:
        The words; `None` of a reported predicate of nobody.
    """
    inside = set(words)
    top = next(
        (w for w in words if tree.head(w) not in inside and _is_finite(tree, w)), None
    )
    if top is None or any(tree.base(kid) == "expl" for kid in tree.kids[top]):
        return list(words)
    # *An attack the ministry said was retaliation*: of a noun before it, wherever that hangs.
    told = any(tree.words[w].upos in NOMINAL for w in (*words, *held) if w < top)
    subject = _subject(tree, top)
    if told or any(tree.rel(kid) in SUBJECTS and kid in inside for kid in tree.kids[top]):
        return list(words)
    if subject is None:
        return list(words) if speech.kind is SpeechKind.DIRECT else None
    if tree.words[subject].sentence != tree.words[top].sentence:
        return list(words)
    phrase = fillers.words_in(fillers.phrase(subject))
    return sorted(inside.union(phrase))


def is_mere_talk(tree: Tree, words: Sequence[int]) -> bool:
    """*Who are you going to trust?*, *I want to thank you*: nothing is told of anybody.

    Nor is *this article was updated*, which is the outlet's note and no source's word.
    """
    if not words:
        return True
    after = tree.form[words[-1] + 1 : words[-1] + 2] + tree.form[words[-1] : words[-1] + 1]
    one = len({tree.words[w].sentence for w in words}) == 1
    inside = set(words)
    root = next((w for w in words if tree.head(w) not in inside), words[0])
    while tree.lemma[root] in LEADING_TO and (led := tree.kid(root, "xcomp")) is not None:
        root = led
    if _is_of_the_text(tree, root):
        return True
    thanked = tree.kid(root, "obj")
    you = thanked is not None and tree.form[thanked] == "you"
    return one and ("?" in after or (tree.lemma[root] in THANKING and you))


def _is_of_the_text(tree: Tree, root: int) -> bool:
    subject = tree.kid(root, *OWN)
    if subject is None or tree.lemma[subject] not in ITSELF:
        return False
    return any(tree.form[kid] == "this" for kid in tree.kids[subject])


def _is_finite(tree: Tree, word: int) -> bool:
    verbs = [word, *(k for k in tree.kids[word] if tree.base(k) in {"aux", "cop"})]
    told = tree.words[word].upos in VERBAL or any(tree.base(k) == "cop" for k in verbs[1:])
    return told and any(tree.words[one].xpos in FINITE for one in verbs)


def _subject(tree: Tree, word: int) -> int | None:
    """Its own, or that of the verb it is joined to, where one can be the subject of both."""
    singular = tree.words[word].xpos == "VBZ"
    subject = tree.kid(word, *OWN)
    while subject is None and tree.base(word) == "conj" and tree.head(word) >= 0:
        word = tree.head(word)
        subject = tree.kid(word, *OWN)
    many = subject is not None and tree.words[subject].xpos in {"NNS", "NNPS"}
    # *Which has nothing of it*.
    open_ = subject is not None and tree.form[subject] in RELATIVE
    return None if open_ or (singular and many) else subject
