"""Neighbours: what stands right before or after a word, whatever it was hung on."""

from whence.claims.syntax.slots import Argument, pair
from whence.claims.syntax.tree import NOMINAL, RELATIVE, VERBAL, Tree
from whence.model.reading import ROOT

REACH = 8  # words
STOPS = frozenset(
    {",", ";", ":", ".", "–", "—", "and", "but", "which", "that", "who", "as"}
)
LONGEST_POST = 14  # words
DEPARTMENTS = frozenset({"state", "defense", "defence", "staff", "war", "police"})
_IN_POST = frozenset({"ADP", "DET", "NOUN", "PROPN", "ADJ"})
_SKIPPED_BEFORE = frozenset({"AUX", "ADV", "PART"})
_SKIPPED_AFTER = frozenset({"DET", "ADJ", "NUM"})
_ROUGHLY = frozenset({"at", "least", "most", "more", "than", "about", "some", "nearly"})
_OPENING = frozenset({"“", '"', "‘"})
_CALLING = frozenset({"know", "call", "nickname", "name", "dub"})
_STORES = frozenset(
    "stock stockpile arsenal depot armoury armory lot warehouse store magazine consignment".split()
)
# Who is what he is to another: *its ally and old rival* is the rival of the same.
_KIN = frozenset(
    """ally partner friend rival enemy foe adversary opponent backer sponsor patron supplier
    successor""".split()
)
_ONCE = frozenset({"formerly", "previously"})
TAKING_PART = frozenset({"engage", "take", "be", "carry"})


def find_around(tree: Tree, i: int) -> list[Argument]:
    """What stands right before and after a word."""
    verbal = tree.words[i].upos in VERBAL
    found = find_after(tree, i)
    found += find_beside(tree, i) if verbal else find_before(tree, i)
    return [*found, *_find_renamed(tree, i), *_find_joined_to(tree, i)]


def _find_renamed(tree: Tree, i: int) -> list[Argument]:
    """*The Sahel Army, formerly the Desert Front*: two names of one."""
    old = tree.head(i)
    if tree.lemma[i] not in _ONCE or tree.base(i) != "advmod" or tree.base(old) != "appos":
        return []
    if tree.words[old].upos != "PROPN":
        return []
    return [Argument("subj", tree.head(old), 0), Argument("former", old, 0)]


def _find_joined_to(tree: Tree, i: int) -> list[Argument]:
    """*The army and allied militias*: allied with the army. *Its ally and rival*: its rival."""
    noun = tree.head(i) if tree.base(i) == "amod" else i
    other = tree.head(noun)
    if tree.base(noun) != "conj" or tree.words[other].upos not in NOMINAL:
        return []
    if noun != i:
        return [Argument("beside-one", other, 1)]
    owner = tree.kid(other, "nmod:poss")
    own = tree.kid(i, "det", "nmod:poss") is not None
    if own or owner is None or not {tree.lemma[i], tree.lemma[other]} <= _KIN:
        return []
    return [Argument("poss", owner, 1)]


def find_before(tree: Tree, i: int) -> list[Argument]:
    """What stands right before a noun: a name, a subject, an apposed name."""
    first = tree.start_of_phrase(i)
    found = [
        Argument("mod", word, 3)
        for word in range(first, i)
        if tree.words[word].upos in {"PROPN", "PRON"}
    ]
    cop = tree.kid(i, "cop")
    at = _before_comma(tree, first) if cop is None else cop - 1
    said_of = cop is None or not _has_case(tree, at)
    if said_of and _is_noun_phrase(tree, at, i):
        found.append(Argument("subj", at, 4))
    return found


def _before_comma(tree: Tree, first: int) -> int:
    """The word before the comma that opens an apposition; -1 when there is none."""
    at = first - 1
    if at < 1 or tree.form[at] != "," or tree.words[first].upos != "DET":
        return -1
    at -= 1
    if tree.form[at] == ")":
        while at > 0 and tree.form[at] != "(":
            at -= 1
        at -= 1
    return at


def find_named(tree: Tree, i: int) -> list[Argument]:
    """The name a post is followed by: *Secretary of State X*; *the head of Y at Z, X*."""
    at, last = i + 1, min(i + LONGEST_POST, len(tree.words) - 2)
    if (
        at + 2 < len(tree.words)
        and tree.form[at] == "of"
        and tree.form[at + 1] in DEPARTMENTS
    ):
        return [Argument("title", at + 2, 0)]
    while at < last and tree.words[at].upos in _IN_POST:
        at += 1
    comma = at > i + 2 and tree.form[at] == "," and tree.words[at + 1].upos == "PROPN"
    same = tree.words[at + 1].sentence == tree.words[i].sentence if comma else False
    return [Argument("appos", at + 1, 0)] if same else []


def find_after(tree: Tree, i: int) -> list[Argument]:
    """Phrases that follow within a few words but were hung elsewhere by the reader."""
    found: list[Argument] = []
    sentence = tree.words[i].sentence
    for word in range(i + 1, min(i + REACH, len(tree.words))):
        one = tree.words[word]
        if one.sentence != sentence or tree.form[word] in STOPS:
            break
        if one.upos in {"VERB", "AUX"} and tree.base(word) not in {"acl", "amod"}:
            break
        if one.upos not in NOMINAL or tree.base(word) not in {"nmod", "obl"}:
            continue
        if tree.rel(word) == "nmod:poss":
            continue  # *at the judge's car*: not at the judge
        case = tree.case(word)
        if case and not i <= tree.head(word) < word:  # it belongs to a nearer noun
            found.append(Argument(case, word, 3))
            if case == "between":
                found.extend(pair(tree, "between", word, 3))
    return found


def find_beside(tree: Tree, i: int) -> list[Argument]:
    """The noun phrases just before and just after a verb, whatever they were hung on."""
    passive = tree.is_passive(i)
    found = _attempted(tree, i)
    if i > 1 and tree.form[i - 1] == "-":  # *rebel-held*
        found.append(Argument("mod", i - 2, 0))
    before = i - 1
    while before >= 0 and i - before < REACH and _is_skipped(tree, before):
        before -= 1
    counted = before >= 0 and tree.words[before].upos == "NUM" and tree.rel(i) == "conj"
    if counted:  # *six killed and 58 injured*
        found.extend(Argument(slot, before, 0) for slot in ("obj", "patient", "subj"))
    elif _is_noun_phrase(tree, before, i) and not _has_case(tree, before):
        slots = ("obj", "patient") if passive else ("subj",)
        found.extend(Argument(slot, before, 4) for slot in slots)
    if passive or tree.kid(i, "obj") is not None:
        return found
    after = i + 1
    while after < len(tree.words) and _is_before_noun(tree, after):
        after += 1
    if _is_noun_phrase(tree, after, i):
        while _is_noun_phrase(tree, after + 1, i) and tree.words[after + 1].upos != "PRON":
            after += 1
        found.append(Argument("obj", after, 4))
    return found


def _attempted(tree: Tree, i: int) -> list[Argument]:
    """*Tried to storm the prison*: what the deed attempted would be done to."""
    held = (tree.kid(k, "obj") for k in tree.kids[i] if tree.base(k) == "xcomp")
    return [Argument("xcomp-obj", one, 1) for one in held if one is not None]


def _is_skipped(tree: Tree, word: int) -> bool:
    return tree.words[word].upos in _SKIPPED_BEFORE or tree.form[word] in _OPENING


def _is_noun_phrase(tree: Tree, word: int, i: int) -> bool:
    inside = 0 <= word < len(tree.words)
    return (
        inside
        and tree.words[word].sentence == tree.words[i].sentence
        and tree.words[word].upos in {"NOUN", "PROPN", "PRON"}
        and tree.form[word] not in RELATIVE
    )


def _has_case(tree: Tree, word: int) -> bool:
    """Whether a preposition stands before the noun phrase that ends in a word.

    It is also that of a phrase joined to one (*in Mali and Niger*).
    """
    first = tree.head(word) if tree.base(word) == "conj" else -1
    if first >= 0 and tree.words[first].upos in NOMINAL and tree.case(first):
        return True
    while word > 0 and tree.words[word].upos in {"NOUN", "PROPN", "ADJ", "NUM", "DET"}:
        word -= 1
    return tree.words[word].upos == "ADP"


def _is_before_noun(tree: Tree, word: int) -> bool:
    """Whether a word may stand between a verb and the noun that is its object."""
    if tree.form[word] == "at" and tree.form[word + 1 : word + 2] not in (
        ["least"],
        ["most"],
    ):
        return False  # *shot at two men*
    return tree.words[word].upos in _SKIPPED_AFTER or tree.form[word] in _ROUGHLY


def find_known_as(tree: Tree, slot: str, i: int, far: int) -> list[Argument]:
    """*A trader known as X leads it*: the name stands where the noun does."""
    return [
        Argument(slot, name, far)
        for kid in tree.kids[i]
        if tree.rel(kid) == "acl" and tree.lemma[kid] in _CALLING
        for name in tree.kids[kid]
        if name > kid and tree.words[name].upos == "PROPN"
    ]


def find_told(tree: Tree, i: int) -> list[Argument]:
    """*The salaries are from the ministry*: a phrase that is all that is told of a noun."""
    told = tree.head(i)
    if tree.base(i) != "nsubj" or tree.words[told].upos not in NOMINAL:
        return []
    case = tree.case(told) if tree.kid(told, "cop") is not None else ""
    return [Argument(case, told, 0)] if case else []


def find_over(tree: Tree, i: int) -> list[Argument]:
    """*An assault on Boma, which the front claimed*: the noun that the one before belongs to."""
    held = tree.base(i) == "nmod" and tree.words[tree.head(i)].upos == "NOUN"
    return [Argument("obj-over", tree.head(i), 1)] if held else []


def find_stored(tree: Tree, case: str, i: int, far: int) -> list[Argument]:
    """*From the army's own depots*: from the army."""
    if tree.lemma[i] not in _STORES:
        return []
    return [
        Argument(case, kid, far + 2)
        for kid in tree.kids[i]
        if tree.rel(kid) == "nmod:poss"
        or (tree.base(kid) == "nmod" and tree.case(kid) == "of")
    ]


def find_titled(tree: Tree, i: int) -> list[Argument]:
    """The name a title stands before or after."""
    found = [
        Argument("title", kid, 0)
        for kid in tree.kids[i]
        if kid > i and (tree.base(kid) == "flat" or tree.rel(kid) == "nmod:desc")
    ]
    if tree.rel(i) in {"nmod:desc", "compound", "flat", "nmod:unmarked"}:
        found.append(Argument("title", tree.head(i), 0))
    return found


def is_carried(tree: Tree, i: int, governor: int) -> bool:
    """Whether a light verb has the noun as what is done: *carry out*, *take part in*."""
    if governor in tree.kids[i]:
        return True
    while tree.rel(i) == "conj" and tree.head(i) != ROOT:
        i = tree.head(i)
    if tree.rel(i) == "obj" or tree.rel(i).startswith("nsubj:pass"):
        return True
    return tree.base(i) == "obl" and tree.lemma[governor] in TAKING_PART
