"""For whom somebody speaks: the side that is bound when its spokesman says *we*."""

from collections.abc import Iterator, Set

from whence.claims.chain.chains import Chains
from whence.claims.drafts.posts import OWNING, subject_before
from whence.claims.roles.bodies import CAUSES
from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.tree import Tree
from whence.model.actor import ActorKind
from whence.model.ids import ActorId
from whence.model.reading import MentionKind

# Posts whose holder speaks for a side that bears arms or governs.
VOICES = frozenset(
    """spokesman spokeswoman spokesperson spokesmen commander chief leader head minister
    president representative negotiator secretary delegate commandant officer official envoy
    ambassador premier chancellor""".split()
)
# Posts of a cause as often as of a state: *a Kenyan leader* is anybody's.
LEADERS = frozenset({"leader", "head", "chief", "secretary", "representative", "delegate"})
LEADING = frozenset({"command", "lead", "head"})
# Bodies with leaders and spokesmen of their own, neither armed nor governing by name.
ASSOCIATIONS = frozenset(
    """council committee brotherhood association league alliance coalition union tribe clan
    commission federation""".split()
)
FORMER = frozenset({"former", "ex", "late", "retired", "onetime", "deposed", "ousted"})
NEAR = 7  # words after a name within which it is said for whom he speaks
# Those who command: what they say will be done is theirs to do.
RANKS = frozenset(
    """general colonel major captain lieutenant brigadier admiral marshal commander commandant
    lieutenant-colonel""".split()
)
US = frozenset({"we", "us"})
OUR = "our"
# *Our side*, *our men*: all of whom one speaks for, or those who do its will.
OURS = frozenset(
    """side part party movement men fighter troop soldier force unit army people brother group
    front command comrade mujahideen battalion brigade garrison""".split()
)
GROUPS = frozenset(
    "group movement militia faction front army force fighter organisation".split()
)
# Bodies that govern, by whatever name.
GOVERNING = frozenset(
    "government ministry junta cabinet presidency authorities police gendarmerie".split()
)
OWNED = frozenset({"of", "for", "in", ""})
OF = frozenset({"of", "for"})
# What a body puts out: *an army statement*, *a message from the front*.
WRITTEN = frozenset(
    """statement communique communiqué message letter announcement post video recording
    broadcast bulletin release""".split()
)
OWNED_PAPER = frozenset({"of", "from", "by", ""})


def party_named(word: int, fillers: Fillers) -> int | None:
    """The word for a side that bears arms or governs in a phrase: *the Reed Front rebels*."""
    tree = fillers.tree
    if fillers.is_armed_or_state(word):
        return word
    if tree.lemma[word] in GOVERNING and tree.words[word].upos in {"NOUN", "PROPN"}:
        return word
    if tree.lemma[word] not in GROUPS:
        return None
    armed = tree.lemma[word] in fillers.lists["armed-noun"]
    kids = [k for k in tree.kids[word] if tree.base(k) in {"compound", "amod", "nmod"}]
    named = (
        k
        for k in kids
        if (meant := fillers.stands_for(k)) is not None
        and meant.id is not None
        and fillers.is_armed_or_state(k)
        and not fillers.is_state(meant.id)
    )
    return next(named, word if armed else None)


def party_of(
    source: int, fillers: Fillers, others: Set[ActorKind] = frozenset()
) -> int | None:
    """The word for the side that a source speaks for, or is.

    Args:
        source: Head of the words for the source.
        fillers: What words stand for.
        others: Kinds of bodies that count besides those that bear arms or govern.
    """
    own = _owner(source, fillers, others)
    meant = fillers.stands_for(source)
    # *The commander*, who is Jules X where he was named, is that person.
    one = meant is not None and meant.id is not None and fillers.is_one(meant.id)
    if own is not None or not (one or fillers.is_person(source)):
        return _side_at(source, fillers, others) if own is None else own
    if meant is None or meant.id is None:
        return None
    # *Dersim*, who was *Farhad Dersim, a spokesman of the front* where he was named first.
    for word, other in sorted(fillers.referent.items()):
        if other.id == meant.id and word != source:
            own = _owner(word, fillers, others)
            if own is not None:
                return own
    return None


def _side_at(word: int, fillers: Fillers, others: Set[ActorKind]) -> int | None:
    """A word where it names a side, or a body of another kind that counts here."""
    side = party_named(word, fillers)
    if side is not None or not others:
        return side
    meant = fillers.stands_for(word)
    if meant is None or meant.id is None:
        if fillers.tree.form[word] in OWNING:
            # *"Our men did it," its spokesman said*: that of who did what is told before.
            before = subject_before(word, fillers.tree)
            return None if before is None else party_named(before, fillers)
        if _is_association(word, fillers):
            return word
        mention, named = (
            fillers.mentions.get(word),
            fillers.tree.words[word].upos == "PROPN",
        )
        body = mention is not None and mention.kind is MentionKind.ORGANISATION and named
        return word if body and ActorKind.ORGANISATION in others else None
    actor = fillers.actors.get(ActorId(meant.id))
    return word if actor is not None and actor.kind in others else None


def _is_association(word: int, fillers: Fillers) -> bool:
    """*The tribal council*, *the brotherhood*: a body that is told of by a noun alone."""
    tree = fillers.tree
    said = any(tree.form[k] == "the" or tree.rel(k) == "nmod:poss" for k in tree.kids[word])
    return tree.lemma[word] in ASSOCIATIONS and tree.words[word].upos == "NOUN" and said


def _owner(source: int, fillers: Fillers, others: Set[ActorKind]) -> int | None:
    """Whose post somebody holds: of several words the one that says most surely which body."""
    tree = fillers.tree
    written = (source,) if others and tree.lemma[source] in WRITTEN else ()
    for post in (*_posts(source, tree), *written):
        if any(tree.form[kid] in FORMER for kid in tree.kids[post]):
            return None
        sides = [
            side
            for kid in (*tree.kids[post], *_of_the_named(source, post, tree))
            if _may_own(kid, post, fillers)
            and (
                side := _side_at(kid, fillers, others) or _group_before(kid, tree, fillers)
            )
            is not None
        ]
        if sides:
            # *A Malian army spokesman*: of the army, and only where it says no more, of Mali.
            return min(sides, key=lambda side: _how_vague(side, fillers))
    led = _led_by(source, fillers, others)
    return _after_name(source, fillers, others) if led is None else led


def _led_by(source: int, fillers: Fillers, others: Set[ActorKind]) -> int | None:
    """*General X, who commands the army in Y*."""
    tree = fillers.tree
    for clause in tree.kids[source]:
        if tree.rel(clause) == "acl:relcl" and tree.lemma[clause] in LEADING:
            body = tree.kid(clause, "obj")
            aux = {tree.form[k] for k in tree.kids[clause] if tree.base(k) == "aux"}
            now = tree.words[clause].xpos in {"VBZ", "VBP"} or bool(aux & {"has", "have"})
            side = _side_at(body, fillers, others) if now and body is not None else None
            if side is not None:
                return side
    return None


def _how_vague(side: int, fillers: Fillers) -> int:
    meant = fillers.stands_for(side)
    if meant is None or meant.id is None:
        return 1
    return 2 if fillers.is_state(meant.id) else 0


def _may_own(kid: int, post: int, fillers: Fillers) -> bool:
    tree = fillers.tree
    owning = tree.base(kid) in {"nmod", "compound"} or _is_of_a_body(kid, fillers)
    cases = OWNED_PAPER if tree.lemma[post] in WRITTEN else OWNED
    return (
        owning
        and tree.case(kid) in cases | {"'s", "’s"}
        and not _is_a_person(kid, fillers)
        and not _is_in_a_cause(kid, post, fillers)
    )


def _is_a_person(kid: int, fillers: Fillers) -> bool:
    """Whether a word is a person's, where it names nobody else: *Malian minister X* is one name."""
    meant = fillers.stands_for(kid)
    if meant is None or meant.id is None:
        return fillers.is_person(kid)
    return fillers.is_one(meant.id)


def _of_the_named(source: int, post: int, tree: Tree) -> Iterator[int]:
    """*Lieutenant X of the brigade*: what hangs on the name after a rank or post."""
    if post < source and tree.head(post) == source:
        yield from (k for k in tree.kids[source] if k > source and tree.case(k) in OF)


def _is_of_a_body(kid: int, fillers: Fillers) -> bool:
    """*The Malian defence minister*, who speaks for Mali; a Malian leader may lead anything."""
    tree, meant = fillers.tree, fillers.stands_for(kid)
    if tree.base(kid) != "amod" or meant is None or meant.id is None:
        return False
    led = tree.lemma[tree.head(kid)] in LEADERS
    return fillers.is_armed_or_state(kid) and not (led and fillers.is_state(meant.id))


def _is_in_a_cause(kid: int, post: int, fillers: Fillers) -> bool:
    """*Mali's opposition leader*, *a Malian rebel commander*: they speak for no state."""
    tree, meant = fillers.tree, fillers.stands_for(kid)
    caused = any(tree.form[word] in CAUSES for word in tree.kids[post])
    state = meant is not None and meant.id is not None and fillers.is_state(meant.id)
    return caused and (state or kid in fillers.places)


def _after_name(source: int, fillers: Fillers, others: Set[ActorKind]) -> int | None:
    """*Dersim, for the front, denied it*: for whom a person named speaks, right after the name."""
    tree = fillers.tree
    if tree.words[source].upos != "PROPN":
        return None
    mention = fillers.mentions.get(source)
    after = source + 1 if mention is None else fillers.words_in(mention.span)[-1] + 1
    own = [",", "for"], [",", "of"]
    if tree.form[after : after + 2] not in (own if fillers.is_person(source) else own[:1]):
        return None  # *Goma, of the province*, but whoever is *for the front* is no town
    for word in range(after + 2, min(after + 2 + NEAR, len(tree.words))):
        side = _side_at(word, fillers, others)
        if side is not None and tree.case(word) == tree.form[after + 1]:
            return side
        if tree.form[word] in {",", "."}:
            break
    return None


def _group_before(word: int, tree: Tree, fillers: Fillers) -> int | None:
    """*The group*, after *the Reed Front rebel group*: the last one that had a name."""
    if tree.lemma[word] not in GROUPS or not any(
        tree.form[k] == "the" for k in tree.kids[word]
    ):
        return None
    for back in range(word - 1, -1, -1):
        side = party_named(back, fillers) if tree.lemma[back] == tree.lemma[word] else None
        if side is not None:
            return side
        if _is_a_group(back, fillers):
            return None  # another one was spoken of since
    return None


def _is_a_group(word: int, fillers: Fillers) -> bool:
    meant = fillers.referent.get(word)
    actor = None if meant is None or meant.id is None else fillers.actors.get(meant.id)
    inside = fillers.tree.base(word) in {"compound", "amod", "flat"}
    return actor is not None and actor.kind is ActorKind.ARMED_GROUP and not inside


def commands(source: int, tree: Tree) -> bool:
    """Whether a source is an officer: *General X*, *the chief of staff, Gen. X*."""
    near = [source, *tree.kids[source]]
    near += [
        k for one in tree.kids[source] if tree.base(one) == "appos" for k in tree.kids[one]
    ]
    return any(tree.lemma[k].lower() in RANKS and tree.base(k) != "conj" for k in near)


def _posts(source: int, tree: Tree) -> Iterator[int]:
    """*The army's spokesman, Col. X*; *X, the spokesman of the army*; *army spokesman X*."""
    above = tree.head(source)
    near = [source, *tree.kids[source]]
    if above >= 0 and tree.base(source) in {"appos", "flat", "compound"}:
        near += [above]
    yield from (word for word in near if tree.lemma[word].lower() in VOICES | RANKS)


def speaker_of(word: int, chains: Chains) -> int | None:
    """Head of the words for whoever says a word, or `None`."""
    around = chains.around(word)
    return chains.speeches[around[-1]].source if around else None


def is_ours(word: int, tree: Tree) -> bool:
    """*We*, *our side*, *our men*."""
    if tree.form[word] in US:
        return True
    return tree.lemma[word] in OURS and any(tree.form[k] == OUR for k in tree.kids[word])
