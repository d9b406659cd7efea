"""What free text asks for: whom it names, what matter it is after, and its other words."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whence.model.claim import Frame
from whence.model.describing import fold
from whence.model.ids import ActorId
from whence.pipeline.asking.evoking import evoked_by
from whence.pipeline.asking.shapes import SIDES, Shape, counted_noun, shape_of
from whence.pipeline.asking.stems import stem
from whence.store import Case

# Words of a question that say nothing of its matter.
_EMPTY = frozenset(
    "a about an and any anybody anyone are as at be been between by case did do does each else "
    "actually after away before back ever for from get got had happen happened happening has have how in is it its last made make many "
    "much new not now of off on or other out over people person say says so still tell that the their them "
    "there they this to under up was we were what when where which who whom whose why will with "
    "you".split()
)
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
# What a name of a country gets when its people are meant: Mali, Malians; Kenya, Kenyan.
_OF_PEOPLE = ("ns", "ans", "n", "an", "is", "i", "s")
_LEAST_COUNTRY = 4
# Words for one sort of people, of whom one is asked about by any of them.
_CAPTIVES = frozenset("prisoner detainee captive detained".split())
# A question asks after the fall of a place, whatever it is called, under one word.
_TAKING = "taking"
_TAKEN = frozenset(
    "capture fall takeover seizure conquest recapture retaking storming".split()
)
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
        needed: Those of the words without which nothing answers, such as what is counted.
        evoking: Words that stand for a matter, where what somebody says is asked for.
        first: The matter that answers best, where several do.
    """

    named: tuple[Named, ...]
    words: tuple[str, ...]
    matters: Mapping[Frame, frozenset[str]]
    literal: frozenset[str]
    saying: bool = False
    changing: bool = False
    needed: frozenset[str] = frozenset()
    evoking: tuple[str, ...] = ()
    first: Frame | None = None

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
    words = fold(asked).split()
    moved = bool({*words} & _CHANGE and {*words} & _POSITION)
    spoken = "" if known or proper or not moved else _described(left)
    named = (*known, *proper, *([Named(spoken, frozenset({spoken}))] if spoken else []))
    changing = moved and bool(named)
    saying = changing or (bool(named) and _asks_for_words(asked))
    spent = (
        _CHANGE | _POSITION | {spoken} if changing else _SAYING if saying else frozenset()
    )
    said = [_TOLD_AS.get(w, w) for w in map(fold, left) if w and w not in spent | _EMPTY]
    shape = None if saying else shape_of(words)
    counted = counted_noun(words)
    told = _matters_of(said, shape, counted)
    return Wanted(
        named,
        told.plain,
        told.matters,
        frozenset(words) - _EMPTY,
        saying,
        changing,
        frozenset({counted} & {*told.plain} | {*(shape.words if shape else ())}),
        told.evoking,
        next(iter(shape.matters)) if shape else None,
    )


@dataclass(frozen=True, slots=True)
class _Told:
    """What the single words of a question come to."""

    plain: tuple[str, ...]
    matters: Mapping[Frame, frozenset[str]]
    evoking: tuple[str, ...]


def _matters_of(said: Sequence[str], shape: Shape | None, counted: str) -> _Told:
    """The matter that words ask for, by the form of the question or else by the first of them.

    What follows the first either asks for the same or says more of it, as in "reactions to the
    fall". A side counts where no other word tells the matter: "how many soldiers died" is after
    the dead, "how many soldiers are there" after a strength.
    """
    matters: defaultdict[Frame, set[str]] = defaultdict(set)
    plain = [*shape.words] if shape else []
    evoking = []
    for frame, kinds in shape.matters.items() if shape else ():
        matters[frame] |= kinds
    for word in sorted(said, key=SIDES.__contains__):
        # "How many tanks" asks for a number of them, whatever tanks stand for elsewhere.
        evoked = () if shape or word == counted else evoked_by(word)
        if shape and stem(word) in shape.spent:
            continue
        if word in _SORT_OF_TOLL and not shape:
            plain.append(word)
        if evoked and (not matters or {frame for frame, _ in evoked} & matters.keys()):
            evoking.append(word)
            for frame, kind in evoked:
                matters[frame].add(kind)
        elif word not in SIDES:
            plain.append(word)
    kept = {frame: frozenset(kinds) for frame, kinds in matters.items()}
    return _Told(tuple(plain), kept, tuple(evoking))


def _described(words: Sequence[str]) -> str:
    """Whoever is asked about without a name: "the minister" of "did the minister change his mind"."""
    spent = _EMPTY | _CHANGE | _POSITION | {"his", "her", "him", "he", "she"}
    return next((word for word in map(fold, words) if word and word not in spent), "")


def _asks_for_words(asked: str) -> bool:
    """Whether a question is after what somebody says: "what did Qatar say"."""
    words = fold(asked).split()
    return words[:1] == ["what"] and bool(_SAYING & set(words))


def alike(asked: str, told: str) -> bool:
    """Whether two folded words are forms of one, or a country and its people.

    >>> alike("kenyans", "kenya"), alike("killed", "killing"), alike("niger", "nigeria")
    (True, True, False)
    """
    if asked == told or stem(asked) == stem(told):
        return True
    if asked.removesuffix("s") in _CAPTIVES and told.removesuffix("s") in _CAPTIVES:
        return True
    if told == _TAKING and asked in _TAKEN:
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
