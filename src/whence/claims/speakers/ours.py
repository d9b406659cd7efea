"""Which words are a body's own: *we*, *our men*, *his forces* in or around what is said.

A spokesman, an officer or a minister speaks for a body, and a body speaks for itself: their *we*
is that body, while they stay those who say it. A trader's *we* is people of the place and a
reporter's is nobody: neither is given a body, and where the text does not tell for whom somebody
speaks it stays the word it is.
"""

from collections.abc import Iterator

from whence.claims.chain.chains import Chains
from whence.claims.chain.spoken import Speech
from whence.claims.roles.fillers import Fillers
from whence.claims.speakers.party import OWNED, party_of
from whence.claims.syntax.tree import Tree
from whence.model.actor import ActorKind
from whence.model.ids import ActorId
from whence.model.reading import SpeechKind

WE = frozenset({"we", "us", "our", "ours", "ourselves"})
OUR = frozenset({"our", "my"})
HIS = frozenset({"his", "her"})
# Those who are the body itself when somebody calls them his own. *Our people* may be anybody.
MEN = frozenset(
    """man men side movement fighter troop soldier force forces unit army military militia navy
    command comrade mujahid mujahideen mujahidin battalion brigade garrison company platoon
    regiment division militant rebel guerrilla commando gunman combatant sniper patrol police
    personnel""".split()
)
# Of one man's own: *his side* and *his company* may be anything.
COMMANDED = MEN - {"company", "police", "personnel", "division"} | {"group", "organisation"}
# Bodies that bear no arms and govern nothing speak for themselves, too.
SPEAKING = frozenset(
    {
        ActorKind.ARMED_GROUP,
        ActorKind.STATE,
        ActorKind.GOVERNMENT_BODY,
        ActorKind.INTERNATIONAL_BODY,
        ActorKind.ORGANISATION,
    }
)


def find_ours(tree: Tree, fillers: Fillers, chains: Chains) -> dict[int, int]:
    """Words for a body by which a speaker says it, each with the word that names the body.

    Args:
        tree: The document's trees.
        fillers: What its words stand for.
        chains: Who says what.
    """
    bodies: dict[int, int | None] = {}
    found: dict[int, int] = {}
    for word, speaker in _spoken(tree, fillers, chains):
        if speaker not in bodies:
            bodies[speaker] = body_of(speaker, fillers)
        body = bodies[speaker]
        if body is not None and body != word:
            found[word] = body
    return found


def body_of(speaker: int, fillers: Fillers) -> int | None:
    """The word for the body that somebody speaks for, or is; `None` where it is not told.

    Args:
        speaker: Head of the words for whoever speaks.
        fillers: What words stand for.
    """
    body = party_of(speaker, fillers, SPEAKING)
    if body is None or _is_anybody(body, fillers):
        return None
    return None if body in fillers.places and not _is_actor(body, fillers) else body


def _spoken(tree: Tree, fillers: Fillers, chains: Chains) -> Iterator[tuple[int, int]]:
    """Words for one's own body, each with the head of the words for whose body it is."""
    for word, form in enumerate(tree.form):
        if form in WE:
            speaker = _quoted_speaker(word, chains)
            if speaker is not None:
                yield word, speaker
        if form in OUR | HIS and tree.base(word) == "nmod":
            owned = tree.head(word)
            if owned <= word or tree.lemma[owned] not in (
                MEN if form in OUR else COMMANDED
            ):
                continue
            owner = (
                (_his(word, owned, fillers, chains))
                if form in HIS
                else _quoted_speaker(word, chains)
            )
            if owner is not None and not _is_named_otherwise(owned, word, fillers):
                yield owned, owner


def _quoted_speaker(word: int, chains: Chains) -> int | None:
    """Whoever says *we* in his own words: where he is only reported, it is the writer's."""
    speech = chains.innermost(word)
    if speech is None or speech.source is None:
        return None
    if speech.cue is not None and _paragraph(speech.cue, chains) > _paragraph(word, chains):
        return None  # a quotation that is over is not of who is named a paragraph later
    return speech.source if is_own_word(word, chains) else None


def is_own_word(word: int, chains: Chains) -> bool:
    """Whether a word is somebody's own and not only reported: quoted, or after his name."""
    speech = chains.innermost(word)
    if speech is None:
        return False
    if speech.kind is not SpeechKind.INDIRECT or is_labelled(speech, chains.tree):
        return True
    return chains.is_quoted(chains.tree.words[word].span.start)


def is_labelled(speech: Speech, tree: Tree) -> bool:
    """*DERSIM: We keep our word*: a name with a colon before his own words, as in a transcript."""
    return all(one.of(tree.text) == ":" for one in speech.cue_spans) and bool(
        speech.cue_spans
    )


def _his(word: int, owned: int, fillers: Fillers, chains: Chains) -> int | None:
    """Whose *his* is: where nothing tells, and of *his own men*, he who is told to say it."""
    meant, speech = fillers.stands_for(word), chains.innermost(word)
    own = "own" in {fillers.tree.form[kid] for kid in fillers.tree.kids[owned]}
    if own or meant is None or meant.id is None:
        return None if speech is None else speech.source
    return word


def _paragraph(word: int, chains: Chains) -> int:
    tree = chains.tree
    return tree.reading.sentences[tree.words[word].sentence].part


def _is_named_otherwise(owned: int, owner: int, fillers: Fillers) -> bool:
    """*Our Afghan forces*, *his Wagner fighters*: another name says whose they are."""
    return any(
        kid != owner
        and fillers.tree.base(kid) in {"amod", "compound", "nmod"}
        and (meant := fillers.stands_for(kid)) is not None
        and meant.id is not None
        and fillers.tree.case(kid) in OWNED
        for kid in fillers.tree.kids[owned]
    )


def _is_anybody(body: int, fillers: Fillers) -> bool:
    """*A soldier*, *two fighters* of nobody known: no body that could be meant."""
    meant = fillers.filler(body)
    member = fillers.tree.lemma[body] in fillers.lists["member-noun"] - {"force", "forces"}
    return meant.id is None and (member or fillers.tree.words[body].upos == "PRON")


def _is_actor(body: int, fillers: Fillers) -> bool:
    """Whether a place is an actor as well: a state or its seat."""
    meant = fillers.stands_for(body)
    return (
        meant is not None and meant.id is not None and ActorId(meant.id) in fillers.actors
    )
