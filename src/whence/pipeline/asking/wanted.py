"""What free text asks for: whom it names, what matter it is after, and its other words."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from whence.codebook.load import load_codebook
from whence.model.claim import Frame
from whence.model.describing import fold
from whence.model.ids import ActorId
from whence.store import Case

# Words of a question that say nothing of its matter.
_EMPTY = frozenset(
    "a about an and any anybody anyone are as at be been between by case did do does each else "
    "ever for from had happen happened happening has have how in is it its last made make many "
    "much new not now of on or other people person say says so still tell that the their them "
    "there they this to under was we were what when where which who whom whose why will with "
    "you".split()
)
# Words that ask for a frame and are not words it is reported in, or are reported in others too.
_ASKING: Mapping[Frame, frozenset[str]] = {
    Frame.RELATION: frozenset(
        "allied ally allies alliance tie ties tied link links linked relation relations "
        "split rival rivals affiliated fight fighting pledge pledged allegiance".split()
    ),
    Frame.CONTROL: frozenset(
        "control controls controlled hold holds held captured".split()
    ),
    Frame.STRENGTH: frozenset(
        "fighters strength strong members size big large troops numbers".split()
    ),
    Frame.CASUALTIES: frozenset(
        "dead deaths casualties wounded victims toll lost losses displaced".split()
    ),
    Frame.RESPONSIBILITY: frozenset(
        "responsible responsibility claimed behind blame".split()
    ),
    Frame.COMMITMENT: frozenset(
        "commitment commitments promise promises promised kept keep deal truce ceasefire agreement "
        "pledge pledges pledged broken violated honoured complied".split()
    ),
    Frame.REACTION: frozenset(
        "react reaction reactions praise praised condemn congratulate".split()
    ),
    Frame.PRESENCE: frozenset("present presence based operate operates camps".split()),
    Frame.ROLE: frozenset("leader leads head commander post spokesman".split()),
}
# Verbs of speech, as one asks what somebody says.
_SAYING = frozenset(
    "say says said tell told claim claimed state stated announce announced".split()
)
# With both, somebody is asked about who may have changed what he says.
_CHANGE = frozenset(
    "change changed changes revise revised reverse reversed shift shifted correct corrected "
    "contradict contradicted".split()
)
_POSITION = frozenset(
    "position positions mind view views answer answers story stance figure figures number numbers "
    "himself herself itself themselves account".split()
)
# Words that ask for one sort of toll among others.
_SORT_OF_TOLL = frozenset({"displaced", "wounded"})
# Words of a question that are told in others.
_TOLD_AS = {"fled": "displaced", "flee": "displaced", "fleeing": "displaced"}
# Forms of verbs that no ending gives away, of verbs that are asked about.
_IRREGULAR = {
    "broke": "break", "broken": "break", "died": "die", "dies": "die", "dying": "die", "fell": "fall",
    "fallen": "fall", "fled": "flee", "fought": "fight", "fired": "fire", "gave": "give",
    "given": "give", "held": "hold", "kept": "keep", "led": "lead", "left": "leave",
    "lost": "lose", "met": "meet", "sent": "send", "shot": "shoot", "slain": "slay",
    "spoke": "speak", "struck": "strike", "taken": "take", "took": "take", "went": "go",
    "withdrawn": "withdraw", "withdrew": "withdraw",
}  # fmt: skip
_ENDINGS = (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))
_LEAST_STEM = 3
# What a name of a country gets when its people are meant: Mali, Malians; Kenya, Kenyan.
_OF_PEOPLE = ("ns", "ans", "n", "an", "is", "i", "s")
_LEAST_COUNTRY = 4
# Words for one sort of people, of whom one is asked about by any of them.
_CAPTIVES = frozenset("prisoner detainee captive detained".split())
_SIGNS = "?!.,;:“”\"'"


@dataclass(frozen=True, slots=True)
class Named:
    """Someone or something that is asked about by name.

    Attributes:
        shown: As it was asked.
        names: All folded names it may be told under; words that must all stand there if no
            actor is known by them.
        ids: The actors that are known by it.
    """

    shown: str
    names: frozenset[str]
    ids: frozenset[ActorId] = frozenset()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for.

    Attributes:
        named: Whom or what it names.
        words: Other words, folded, that ask for no frame.
        matters: Frames it asks for, each with the kinds its words stand for.
        literal: Every word that means something, folded, as it was asked.
        saying: Whether it asks what those named say, and not what is told of them.
        changing: Whether it asks if those named changed what they say.
    """

    named: tuple[Named, ...]
    words: tuple[str, ...]
    matters: Mapping[Frame, frozenset[str]]
    literal: frozenset[str]
    saying: bool = False
    changing: bool = False

    def asks_for(self, frame: Frame, kind: str) -> bool:
        """Whether a claim of a frame is of the matter; an event's kind is a matter of its own."""
        if frame not in self.matters:
            return False
        kinds = self.matters[frame] - {""}
        return frame is not Frame.EVENT or not kinds or kind in kinds

    @property
    def empty(self) -> bool:
        """Whether nothing is asked for."""
        return not (self.named or self.words or self.matters)


def wanted_of(case: Case, asked: str) -> Wanted:
    """What free text asks for.

    An actor is understood by any name the case knows it by; other words with a capital inside
    the text are names too.
    """
    known, left = _actors_in(asked, case)
    proper, left = _proper_in(left)
    matters: defaultdict[Frame, set[str]] = defaultdict(set)
    plain = []
    folded = set(fold(asked).split())
    changing = bool(known or proper) and bool(folded & _CHANGE and folded & _POSITION)
    saying = changing or (bool(known or proper) and _asks_for_words(asked))
    spent = _CHANGE | _POSITION if changing else _SAYING if saying else frozenset()
    said = (_TOLD_AS.get(w, w) for w in map(fold, left) if w and w not in spent)
    for word in (w for w in said if w not in _EMPTY):
        evoked = evoked_by(word)
        # The first word that asks for a frame says what is asked, as in "reactions to the fall";
        # what follows either asks for the same or says more of it.
        if word in _SORT_OF_TOLL:
            plain.append(word)
        if evoked and (not matters or {frame for frame, _ in evoked} & matters.keys()):
            for frame, kind in evoked:
                matters[frame].add(kind)
        else:
            plain.append(word)
    return Wanted(
        (*known, *proper),
        tuple(plain),
        {frame: frozenset(kinds) for frame, kinds in matters.items()},
        frozenset(fold(asked).split()) - _EMPTY,
        saying,
        changing,
    )


def _asks_for_words(asked: str) -> bool:
    """Whether a question is after what somebody says: "what did Qatar say"."""
    words = fold(asked).split()
    return words[:1] == ["what"] and bool(_SAYING & set(words))


def evoked_by(word: str) -> frozenset[tuple[Frame, str]]:
    """Frames, with their kinds, that a folded word of a question asks for."""
    asking = {(frame, "") for frame, words in _ASKING.items() if word in words}
    return frozenset(asking) or _evoking().get(stem(word), frozenset())


@cache
def _evoking() -> Mapping[str, frozenset[tuple[Frame, str]]]:
    """What evokes a frame in a text evokes it in a question."""
    found: defaultdict[str, set[tuple[Frame, str]]] = defaultdict(set)
    for entry in load_codebook().entries:
        for trigger in entry.triggers:
            if len(trigger) == 1:
                found[stem(trigger[0])].add((entry.frame, entry.value))
    return {word: frozenset(frames) for word, frames in found.items()}


def stem(word: str) -> str:
    """What the forms of a word share.

    >>> {stem(word) for word in ("promise", "promised", "promises", "promising")}
    {'promis'}
    >>> stem("died") == stem("die"), stem("left") == stem("leave"), stem("dies") == stem("die")
    (True, True, True)
    """
    word = _IRREGULAR.get(word, word)
    for ending, instead in _ENDINGS:
        bare = word.removesuffix(ending)
        if bare != word and len(bare) >= _LEAST_STEM and not word.endswith("ss"):
            word = bare + instead
            break
    if word[-1:] == word[-2:-1] and word[-1:] not in "aeiouls":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > _LEAST_STEM else word


def alike(asked: str, told: str) -> bool:
    """Whether two folded words are forms of one, or a country and its people.

    >>> alike("kenyans", "kenya"), alike("killed", "killing"), alike("niger", "nigeria")
    (True, True, False)
    """
    if asked == told or stem(asked) == stem(told):
        return True
    if asked.removesuffix("s") in _CAPTIVES and told.removesuffix("s") in _CAPTIVES:
        return True
    short, long = sorted((asked, told), key=len)
    return len(short) >= _LEAST_COUNTRY and any(long == short + end for end in _OF_PEOPLE)


def forms_of(word: str) -> tuple[str, ...]:
    """Words under which what is asked may be told, the word itself first."""
    if word.removesuffix("s") not in _CAPTIVES:
        return (word,)
    return (word, *sorted(form for one in _CAPTIVES for form in (one, f"{one}s")))


def _proper_in(words: Sequence[str]) -> tuple[list[Named], list[str]]:
    """Names no actor of the case has: runs of words with a capital, but for the first of all."""
    found: list[list[str]] = []
    left: list[str] = []
    fresh = True
    for at, word in enumerate(words):
        if at and word[:1].isupper() and fold(word) not in _EMPTY:
            found += [[word]] if fresh else []
            found[-1] += [] if fresh else [word]
        else:
            left.append(word)
        fresh = not (at and word[:1].isupper()) or word.endswith((",", "?"))
    named = [
        Named(_bare(" ".join(run)), frozenset(map(fold, map(_bare, run)))) for run in found
    ]
    return named, left


def _actors_in(asked: str, case: Case) -> tuple[list[Named], Sequence[str]]:
    """Actors named in what is asked, each with all its names; and the words left over."""
    names: defaultdict[ActorId, set[str]] = defaultdict(set)
    for actor in case.actors():
        names[actor.id] |= {fold(name) for name in (actor.name, *actor.names)} - {""}
    by_name: defaultdict[str, set[ActorId]] = defaultdict(set)
    for identity, own in names.items():
        for name in own - _EMPTY:
            by_name[name].add(identity)
    words = asked.split()
    found: list[Named] = []
    for size in range(len(words), 0, -1):
        at = 0
        while at + size <= len(words):
            part = words[at : at + size]
            ids = by_name.get(_whole(part), set())
            if ids:
                told = frozenset(name for identity in ids for name in names[identity])
                shown = _bare(" ".join(part))
                found.append(Named(shown, told, frozenset(ids)))
                words[at : at + size] = [""] * size
            at += 1
    return found, words


def _whole(words: Sequence[str]) -> str:
    """The folded name that these words are, none of them spent; its genitive is the same name."""
    if not all(words):
        return ""
    return fold(_bare(" ".join(words)))


def _bare(words: str) -> str:
    """A name without the signs around it, in its plain case."""
    return words.strip(_SIGNS).removesuffix("’s").removesuffix("'s")
