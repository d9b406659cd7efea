"""Repairs of labels that cannot be: verbs as punctuation, passives as copulas, clauses of nouns."""

from collections.abc import Sequence
from dataclasses import replace

from whence.model.reading import ROOT, Word

CRY = 3  # letters of *oh*, *yes* and the like, at most
NEAR = 15  # words between a noun and the verb of its clause
_HELD = frozenset(
    "believed thought said known reported estimated understood reckoned".split()
)
_FOR_NOUNS = frozenset("more most many much few several some other others such own".split())
_HUNG_ON_NAME = frozenset({"nmod", "punct", "appos", "flat", "dep"})
_NOUNS_PLACES = frozenset({"nsubj", "obj", "obl", "nmod", "iobj", "advmod"})


def no_mark(words: Sequence[Word], text: str, i: int) -> Word:
    """*…, residents said, the paper reported*: a verb is no punctuation, but runs beside."""
    word = words[i]
    if word.deprel == "punct" and word.upos == "VERB" and word.span.of(text).isalpha():
        return replace(word, deprel="parataxis")
    return word


def passive(words: Sequence[Word], text: str, i: int) -> Word:
    """*Had been told by traders*, *are believed to number*: *be* makes the passive here."""
    word = words[i]
    if word.deprel != "cop" or word.head == ROOT or i > word.head:
        return word
    verb = words[word.head]
    after = words[word.head + 1] if word.head + 1 < len(words) else None
    going_on = "" if after is None else after.span.of(text).lower()
    held = going_on == "to" and verb.span.of(text).lower() in _HELD
    if verb.upos == "VERB" and verb.xpos == "VBN" and (going_on == "by" or held):
        return replace(word, deprel="aux:pass")
    return word


def of_noun(words: Sequence[Word], text: str, i: int) -> Word:
    """*Fled amid fears that X will attack*: a noun before *that* has the clause, not the clause it.

    The noun goes to what the clause hung on, and the clause to the noun.
    """
    word = words[i]
    if word.upos == "NOUN" and _opens(words, text, i, word.head):
        return replace(word, head=words[word.head].head, deprel="obl")
    for noun in range(max(0, i - NEAR), i):
        held = words[noun]
        if held.upos == "NOUN" and held.head == i and _opens(words, text, noun, i):
            return replace(word, head=noun, deprel="acl")
    return word


def _opens(words: Sequence[Word], text: str, noun: int, verb: int) -> bool:
    """Whether *that* right after a noun opens the clause of a verb the noun was hung on."""
    if verb <= noun + 1 or words[verb].head in {ROOT, noun}:
        return False
    mark = words[noun + 1]
    that = mark.deprel == "mark" and mark.span.of(text).lower() == "that"
    return that and mark.head == verb and words[verb].head < noun


def named_deed(words: Sequence[Word], text: str, i: int) -> Word:
    """*An official reached by telephone said*: a participle in lower case is no name."""
    word = words[i]
    if _is_no_name(words, text, i):
        return replace(word, upos="VERB", xpos="VBN", head=i - 1, deprel="acl")
    if _is_no_name(words, text, i + 1):
        after = words[i + 1]
        return replace(word, head=after.head, deprel=after.deprel)
    return word


def _is_no_name(words: Sequence[Word], text: str, i: int) -> bool:
    """Whether a word that the noun before it was hung on as subject is taken for a name."""
    if not 0 < i < len(words) or words[i].upos != "PROPN" or words[i].head in {ROOT, i - 1}:
        return False
    form = words[i].span.of(text)
    noun = words[i - 1]
    hung = noun.head == i and noun.deprel == "nsubj" and noun.upos == "NOUN"
    return hung and form.islower() and form.endswith("ed")


def with_article(words: Sequence[Word], _text: str, i: int) -> Word:
    """*For an organizational split to occur*: what has an article and a noun's place is a noun."""
    word = words[i]
    place = word.deprel.partition(":")[0] in _NOUNS_PLACES
    if word.upos != "VERB" or word.xpos == "VBG" or not place:
        return word
    own = any(one.head == i and one.deprel == "det" for one in words[max(0, i - NEAR) : i])
    if not own or any(one.head == i and one.deprel == "obj" for one in words[i : i + NEAR]):
        return word
    deprel = "obl" if word.deprel == "advmod" else word.deprel
    return replace(word, upos="NOUN", xpos="NN", deprel=deprel)


def as_object(words: Sequence[Word], text: str, i: int) -> Word:
    """*Expressed concern*, *hailed the capture*: what a verb has for an object is a noun."""
    word = words[i]
    bare = word.upos == "ADJ" and word.xpos in {"JJ", "JJS"} and word.deprel == "obj"
    if not bare or word.span.of(text).lower() in _FOR_NOUNS:
        return word
    return replace(word, upos="NOUN", xpos="NN")


def second_clause(words: Sequence[Word], _text: str, i: int) -> Word:
    """*Kept ties with X and the two have mended them*: a verb with a subject describes no noun.

    It is joined to the verb that the noun before it hangs from.
    """
    word = words[i]
    if word.deprel != "amod" or word.upos != "VERB" or not 0 <= word.head < i:
        return word
    own = {one.deprel for one in words[word.head + 1 : i] if one.head == i}
    if "nsubj" not in own:
        return word
    above = words[word.head].head
    while above != ROOT and words[above].upos != "VERB":
        above = words[above].head
    return word if above in {ROOT, i} else replace(word, head=above, deprel="conj")


def no_number(words: Sequence[Word], text: str, i: int) -> Word:
    """*5,000 ISIS-K fighters*: a name before a noun counts nothing, it says whose they are."""
    word = words[i]
    form = word.span.of(text)
    if word.deprel != "nummod" or word.xpos == "CD" or not form[0].isupper():
        return word
    return replace(word, upos="PROPN", xpos="NNP", deprel="compound")


def owned(words: Sequence[Word], _text: str, i: int) -> Word:
    """*Al-Qaeda's branch*, *40 al-Shabaab fighters*: the noun heads the phrase, the name hangs on it."""
    word = words[i]
    thing, rel = _thing_of(words, i)
    if thing is not None:
        return replace(word, head=thing, deprel=rel)
    if word.head == ROOT:
        return word
    thing, rel = _thing_of(words, word.head)
    if thing == i:
        owner = words[word.head]
        return replace(word, head=owner.head, deprel=owner.deprel)
    outside = thing is not None and (i > thing or (rel == "compound" and i < word.head))
    return replace(word, head=thing) if thing is not None and outside else word


def _thing_of(words: Sequence[Word], owner: int) -> tuple[int | None, str]:
    """The noun that was hung on its owner right behind *'s* or behind the name of a group."""
    near = range(owner + 1, min(len(words), owner + NEAR))
    mark = next(
        (n for n in near if words[n].head == owner and words[n].xpos == "POS"), None
    )
    if words[owner].deprel in {"nmod:poss", "compound"}:
        return None, ""
    if mark is None:
        return _members_of(words, owner), "compound"
    for n in range(mark + 1, min(len(words), mark + NEAR)):
        if words[n].head == owner and words[n].upos in {"NOUN", "PROPN"}:
            return (n if words[n].deprel.startswith("nmod") else None), "nmod:poss"
        if words[n].upos in {"VERB", "ADP", "PUNCT"}:
            break
    return None, ""


def _members_of(words: Sequence[Word], name: int) -> int | None:
    """The plural right behind a name that was hung on the name: *Taliban fighters*."""
    named = False
    for n in range(name, min(len(words), name + NEAR)):
        word = words[n]
        if n > name and word.xpos == "NNS" and word.upos == "NOUN":
            hung = word.head == name and word.deprel in _HUNG_ON_NAME
            return n if named and hung else None
        named |= word.upos == "PROPN"
        part = word.upos == "PROPN" or word.xpos == "HYPH" or n == name
        if not part or (n > name and not name <= word.head < n + 2):
            return None
    return None


def of_noun_before(words: Sequence[Word], text: str, i: int) -> Word:
    """*Have made progress in carrying it out*: the noun before has the clause, no far word."""
    word = words[i]
    if word.xpos != "VBG" or not 0 <= word.head < i - 2:
        return word
    before = words[i - 1].span.of(text).lower()
    if before not in {"in", "of", "at"} or words[i - 2].upos != "NOUN":
        return word
    above, steps = i - 2, 0
    while above not in {ROOT, word.head} and steps < NEAR:
        above, steps = words[above].head, steps + 1
    return word if above == word.head else replace(word, head=i - 2, deprel="acl")


def no_slip(words: Sequence[Word], text: str, i: int) -> Word:
    """*At least 40 al-Shabaab fighters were killed*: a name before a plural is no slip of the tongue."""
    word = words[i]
    if word.deprel == "reparandum":
        plural = _plural_behind(words, text, i)
        return word if plural is None else replace(word, head=plural, deprel="compound")
    if word.xpos != "NNS" or word.deprel != "obl" or word.head < i:
        return word
    slips = (n for n in range(max(0, i - NEAR), i) if words[n].deprel == "reparandum")
    if not any(_plural_behind(words, text, n) == i for n in slips):
        return word
    passive = any(
        one.deprel == "aux:pass" and one.head == word.head for one in words[i : i + NEAR]
    )
    return replace(word, deprel="nsubj:pass" if passive else "nsubj")


def _plural_behind(words: Sequence[Word], text: str, name: int) -> int | None:
    """The plural right behind a name, its hyphens and its other parts."""
    for n in range(name + 1, min(len(words), name + NEAR)):
        if words[n].xpos == "NNS":
            return n
        if words[n].upos != "PROPN" and words[n].span.of(text) != "-":
            break
    return None


def named_doing(words: Sequence[Word], text: str, i: int) -> Word:
    """*The shooting of X*, *heavy shelling*: an -ing form with a noun's place and company.

    It is a noun by its own form, not one of the verb's (*shooting*, not *shoot*).
    """
    word = words[i]
    place = word.deprel.partition(":")[0] in _NOUNS_PLACES
    if word.xpos != "VBG" or not place or word.deprel == "advmod":
        return word
    near = range(max(0, i - NEAR), min(len(words), i + NEAR))
    before = {
        words[n].deprel.partition(":")[0] for n in near if n < i and words[n].head == i
    }
    own = {words[n].deprel.partition(":")[0] for n in near if words[n].head == i}
    if not before & {"det", "amod", "nummod"} or own & {"obj", "nsubj", "aux", "xcomp"}:
        return word
    return replace(word, upos="NOUN", xpos="NN", lemma=word.span.of(text).lower())


def unknown_word(words: Sequence[Word], text: str, i: int) -> Word:
    """*Talks between X and Y resumed*: what is tagged as a cry or as foreign and yet is a subject.

    A reader that does not know a word in its place at the head of a sentence guesses so.
    """
    word = words[i]
    guessed = word.upos in {"INTJ", "X", "CCONJ", "SYM"} or word.xpos in {"UH", "FW"}
    noun = word.deprel.partition(":")[0] in {"nsubj", "obj", "nmod", "obl"}
    form = word.span.of(text)
    if not guessed or not noun or len(form) <= CRY or not form.isalpha():
        return word
    return replace(word, upos="NOUN", xpos="NNS" if form.endswith("s") else "NN")


def done_to(words: Sequence[Word], text: str, i: int) -> Word:
    """*The general was convicted of fraud*: with a passive's *was* the participle is a verb."""
    word = words[i]
    passive = any(
        one.head == i and one.deprel == "aux:pass" for one in words[max(0, i - NEAR) : i]
    )
    participle = word.upos in {"ADJ", "ADV", "X", "INTJ"} and word.span.of(text).endswith(
        "ed"
    )
    if not passive or not participle:
        return word
    return replace(word, upos="VERB", xpos="VBN")


REPAIRS = (
    named_doing,
    unknown_word,
    done_to,
    of_noun_before,
    no_slip,
    owned,
    no_mark,
    passive,
    of_noun,
    named_deed,
    with_article,
    as_object,
    second_clause,
    no_number,
)
