"""Whose people suffered: *at least 40 al-Shabaab fighters died* is a loss of al-Shabaab's."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import replace

from whence.claims.drafts.draft import Draft
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import MODEL, Bound, Match
from whence.claims.syntax.tree import Tree
from whence.model.claim import DONE_TO, Filler, Frame, Role

SUFFERED = frozenset({"killed", "wounded", "missing", "captured"})
VICTIMS = "victims"
DOER, ATTACKS = "perpetrator", "attacks"
# They stand for nobody whom the words name: *for those who were killed*, *wounding both*.
NOBODY_NAMED = frozenset(
    "both those it its anyone anybody anything one themselves who".split()
)
OPEN_NUMBER = ("how many ", "how much ", "whose ", "no matter ")
OWNERS = frozenset({"his", "her", "its", "their", "my", "our"})
# Of *relatives of people who were killed* it is the people.
KINFOLK = frozenset(
    """member relative family friend mother father parent son daughter wife husband widow
    brother sister colleague""".split()
)
NUMBERS = frozenset({"number", "toll", "count", "total", "figure"})
ALLOWING = frozenset({"allow", "permit", "tolerate", "accept"})
COUNTING = frozenset("count record register document log tally verify".split())
CHARGING = frozenset("charge accuse convict indict suspect arraign".split())
# Harm that a subject suffers, though the verb is active.
FALLING = frozenset({"die", "perish", "fall", "drown", "succumb"})
SUFFERING = frozenset("die perish lose suffer sustain fall drown succumb number".split())


def with_victims(drafts: Iterable[Draft], fillers: Fillers) -> list[Draft]:
    """Drafts in the same order; losses that say whose members they count have them as victims.

    Args:
        drafts: Of one document.
        fillers: What its words stand for.
    """
    return [_with_group(_without_nobody(one), fillers) for one in drafts]


def _without_nobody(draft: Draft) -> Draft:
    """*It lists seven as killed*: a count that another tells keeps what it names."""
    if draft.frame is not Frame.CASUALTIES:
        return draft
    harmed = [role for role in draft.roles if role.name in DONE_TO and role.fillers]
    void = [r for r in harmed if r.fillers[0].text.lower() in NOBODY_NAMED]
    if not void or len(void) == len(harmed):
        return draft
    return replace(draft, roles=tuple(r for r in draft.roles if r not in void))


def _with_group(draft: Draft, fillers: Fillers) -> Draft:
    if draft.frame is not Frame.CASUALTIES or any(r.name == VICTIMS for r in draft.roles):
        return draft
    counted = (one.word for one in draft.match.roles if one.role in SUFFERED)
    groups = {filler.id: filler for word in counted if (filler := _group(word, fillers))}
    if not groups and (named := _counted_before(draft, fillers)) is not None:
        return replace(draft, roles=(*draft.roles, Role(VICTIMS, (named,))))
    if len(groups) != 1:
        return draft  # of several sides: which suffered what is told by each count
    found = Role(VICTIMS, tuple(groups.values()))
    return replace(draft, roles=(*draft.roles, found))


def _counted_before(draft: Draft, fillers: Fillers) -> Filler | None:
    """*Put the number of soldiers killed at 58*: whom the bare number counts."""
    tree, word = fillers.tree, draft.match.trigger
    noun = tree.head(word)
    if noun < 0 or tree.base(word) not in {"acl", "amod"} or tree.head(noun) < 0:
        return None
    people = fillers.lists["member-noun"] | fillers.lists["civilian-noun"]
    of_number = tree.case(noun) == "of" and tree.lemma[tree.head(noun)] in NUMBERS
    figures = [one for role in draft.roles if role.name in SUFFERED for one in role.fillers]
    bare = all(not any(c.isalpha() for c in one.text) for one in figures)
    if not (of_number and bare and figures) or tree.lemma[noun] not in people:
        return None
    span = tree.words[noun].span
    filler = fillers.filler(noun)
    text = span.of(tree.text)
    return Filler(text, span, filler.name if filler.id else text, filler.id)


def _group(word: int, fillers: Fillers) -> Filler | None:
    """The group or state whose members a noun counts; `None` where it does not say."""
    if fillers.tree.lemma[word] not in fillers.lists["member-noun"]:
        return None
    filler = fillers.filler(word)
    return filler if filler.id is not None else None


def without_bystanders(
    match: Match, tellers: Set[int | None], tree: Tree, fillers: Fillers
) -> Match:
    """A match of harm without doers who have not done it, and without attacks that are none.

    *Police said a man went on a rampage, killing five*: the police did not. Nor did who stands
    in one list with the dead (*29 soldiers and 14 civilians killed*), nor who does something
    else beside it (*rebels seize town as shelling kills 12*). *Two villages* are no attacks.

    Args:
        match: What an entry has found.
        tellers: Words for those who tell of it.
        tree: The document's tree.
        fillers: What its words stand for.
    """
    if match.entry.frame is not Frame.CASUALTIES:
        return match
    others = set(tellers)
    harmed = (one.word for one in match.roles if one.role != DOER)
    others.update(word for one in harmed for word in tree.conjuncts(one))
    kept = tuple(
        one
        for one in match.roles
        if not (
            one.role == DOER
            and (
                one.word in others
                or _is_beside(one, match, tree, fillers)
                or _has_suffered(one.word, tree)
                or _has_counted(one.word, tree, fillers)
                or _is_ground(one.word, tree, fillers)
                or (_describes(match, tree) and tree.case(one.word) != "by")
            )
        )
        and not (one.role == ATTACKS and _is_no_attack(one.word, tree, fillers))
    )
    return match if len(kept) == len(match.roles) else replace(match, roles=kept)


def faults_of_harm(draft: Draft, tree: Tree) -> Iterator[str]:
    """Why a count of harm is misread: nobody is named, or somebody else was harmed."""
    match, word = draft.match, draft.match.trigger
    for role in draft.roles:
        text = role.fillers[0].text.lower() if role.name in DONE_TO and role.fillers else ""
        if text in NOBODY_NAMED or text.startswith(OPEN_NUMBER):
            yield f"{role.name}: nobody is named"
        kin = any(tree.case(kid) == "of" for kid in tree.kids[word])
        if text in OWNERS and kin:
            yield f"{role.name}: theirs, not they"
    if any(_is_kin_of_harmed(one, word, tree) for one in match.roles):
        yield "killed: those whose people they are"
    if any(is_charged(one, word, tree) for one in match.roles):
        yield "killed: who is charged with it"
    above = tree.head(word)
    allowed = above >= 0 and tree.lemma[above] in ALLOWING
    if allowed and tree.base(word) in {"obj", "conj", "nsubj"}:
        yield "trigger: only let or not let happen"
    if match.entry.name == MODEL:
        yield from _guessed(draft, tree)
        if any(is_doer(one, word, tree) for one in match.roles):
            yield "killed: who kills"


def is_doer(bound: Bound, verb: int, tree: Tree) -> bool:
    """*A hunter who killed a deer*: what an active verb kills is its object, not he."""
    killed = tree.kid(verb, "obj")
    active = tree.words[verb].upos == "VERB" and not tree.is_passive(verb)
    if killed is None or not active or bound.role not in SUFFERED:
        return False
    return bound.word not in {*tree.conjuncts(killed), *tree.below(killed)}


def is_charged(bound: Bound, word: int, tree: Tree) -> bool:
    """*X was charged with two counts of homicide*: X is not the one who was killed."""
    verb = next((at for at in tree.above(bound.word) if tree.lemma[at] in CHARGING), None)
    if verb is None or bound.role not in SUFFERED or not bound.word < verb < word:
        return False
    return tree.is_passive(verb) and verb in tree.above(word)


def _has_suffered(word: int, tree: Tree) -> bool:
    """*Five guards fallen, eight wounded*: the fallen have wounded nobody."""
    verb = tree.head(word)
    fell = verb >= 0 and tree.words[verb].upos == "VERB" and tree.lemma[verb] in FALLING
    return fell and tree.base(word) == "nsubj" and tree.kid(verb, "obj") is None


def _has_counted(word: int, tree: Tree, fillers: Fillers) -> bool:
    """*The board counted 60 attacks. They killed 90*: the attacks did, not who counted them."""
    if tree.form[word] != "they" or not tree.words[word].sentence:
        return False
    name, _ = fillers.named(word)
    before = tree.reading.sentences[tree.words[word].sentence - 1]
    for verb in range(before.first, before.end):
        held, by = tree.kid(verb, "obj"), tree.kid(verb, "nsubj")
        if tree.lemma[verb] not in COUNTING or held is None or by is None:
            continue
        if (
            tree.lemma[held] in fillers.lists["attack-noun"]
            and fillers.named(by)[0] == name
        ):
            return True
    return False


def _is_ground(word: int, tree: Tree, fillers: Fillers) -> bool:
    """*It killed 800*, where *it* is taken for the town told of before: no town did."""
    name, known = fillers.named(word)
    ground = fillers.lists["place-noun"] & set(name.split()[:3])
    return tree.form[word] == "it" and known is None and bool(ground)


def _is_kin_of_harmed(bound: Bound, trigger: int, tree: Tree) -> bool:
    """*The family of people who were killed*, *the mother of X, who died*."""
    clause = tree.base(trigger) == "acl" and tree.head(trigger) == bound.word
    if bound.role not in DONE_TO or not clause or tree.lemma[bound.word] not in KINFOLK:
        return False
    return any(
        bound.word < kid < trigger and tree.case(kid) == "of" and tree.base(kid) == "nmod"
        for kid in tree.kids[bound.word]
    )


def _guessed(draft: Draft, tree: Tree) -> Iterator[str]:
    """*The patrol killed, with clubs, three peasants*: who does harm has not suffered it."""
    word = draft.match.trigger
    if tree.words[word].upos == "NUM":
        yield "trigger: a number alone"
    verb = tree.words[word].upos == "VERB" and tree.lemma[word] not in SUFFERING
    doing = verb and not tree.is_passive(word)
    for one in draft.match.roles:
        subject = tree.base(one.word) == "nsubj" and tree.rel(one.word) != "nsubj:pass"
        own = subject and tree.head(one.word) == word and tree.kid(word, "obj") is not None
        if one.role in DONE_TO and doing and own:
            yield f"{one.role}: who did it"


def _describes(match: Match, tree: Tree) -> bool:
    """Whether a participle only describes whom it harmed: *recently murdered candidate X*."""
    word = match.trigger
    bare = not any(tree.base(kid) == "aux" for kid in tree.kids[word])
    return tree.words[word].xpos == "VBN" and bare and tree.base(word) == "amod"


def _is_beside(bound: Bound, match: Match, tree: Tree, fillers: Fillers) -> bool:
    """Whether the verb of harm has a deed of its own for a subject: *as shelling kills 12*."""
    before = match.trigger - 1
    if before <= bound.word or tree.head(bound.word) == before:
        return False
    blow = tree.lemma[before] in fillers.lists["attack-noun"] or (
        tree.form[before] in fillers.lists["attack-noun"]
    )
    return blow and "as" in tree.form[bound.word + 1 : before]


def _is_no_attack(word: int, tree: Tree, fillers: Fillers) -> bool:
    """Whether what is counted is a place or a thing: *killed 17 people in two villages*."""
    return tree.lemma[word] in fillers.lists["place-noun"]
