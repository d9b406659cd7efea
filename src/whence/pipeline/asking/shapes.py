"""What the form of a question asks for: "how many … died", "who did it", "did … lose …"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from whence.model.claim import Frame
from whence.pipeline.asking.stems import stem

Kinds = Mapping[Frame, frozenset[str]]

# Words for one side or sort of people, or for a place, that a name may stand for in the answer:
# "the rebels" are the Reed Front there, and "the town" is Tessaro.
SIDES = frozenset(
    "army troops soldier soldiers fighter fighters rebel rebels militant militants insurgent "
    "insurgents jihadist jihadists jihadi jihadis terrorist terrorists militia gunman gunmen men "
    "force forces government authorities group groups side sides party parties member members "
    "civilian civilians resident residents villagers family families town city village area "
    "place country".split()
)


def _stems(words: str) -> frozenset[str]:
    return frozenset(map(stem, words.split()))


_DIE = _stems("die dead death deaths kill killed fatality fatalities slain perish toll")
_HURT = _stems("wound wounded injure injured hurt")
_FLEE = _stems(
    "flee leave displace displaced displacement uproot uprooted escape evacuate homeless"
)
_ATTACK = _stems(
    "attack attacker raid bomb bombing strike shell kill murder shoot ambush massacre assault behind "
    "responsible responsibility perpetrator culprit blame"
)
_ACT = _stems(
    "attack raid bomb bombing strike ambush massacre assault killing blast explosion shelling"
)
_OWN = _stems("claim claimed admit deny denied accept responsibility")
_LOSE = _stems("lose fall seize capture retake recapture")
# "Take" is of a town only where nothing else is taken: "take place", "take part".
_TAKE = stem("take")
_TAKEN = frozenset("place part care steps measures talks sides hostages prisoners".split())
_REACT = _stems("react reaction reactions respond response responses")
_ACTIVE = _stems("active operate based located hide hiding present presence stationed")
_SUFFERED = (["was"], ["were"], ["got"])
_COUNTING = (("how", "many"), ("number", "of"), ("death", "toll"), ("the", "toll"))


@dataclass(frozen=True, slots=True)
class Shape:
    """What a form of question asks for.

    Attributes:
        matters: Frames, each with its kinds.
        spent: Stems that have told all they tell.
        words: Words that an answer has in their place.
    """

    matters: Kinds
    spent: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()


def is_counting(words: Sequence[str]) -> bool:
    """Whether a question asks for a number."""
    return any(pair in _COUNTING for pair in pairwise(words))


def counted_noun(words: Sequence[str]) -> str:
    """What "how many" counts: "tanks" of "how many tanks are there"; empty for sides and people."""
    pairs = list(pairwise(words))
    if ("how", "many") not in pairs:
        return ""
    noun = words[pairs.index(("how", "many")) + 2 :][:1]
    return (
        noun[0] if noun and noun[0] not in SIDES | {"people", "were", "have", "are"} else ""
    )


def shape_of(words: Sequence[str]) -> Shape | None:
    """What folded words ask for by their form, or `None` where each speaks for itself."""
    found = set(map(stem, words))
    if is_counting(words):
        return _count(found)
    if found & _REACT:
        return Shape({Frame.REACTION: frozenset()}, _REACT)
    if words[:1] == ["who"] and words[1:2] in _SUFFERED and found & (_DIE | _HURT):
        return _count(found)
    if words[:1] == ["where"] and found & _ACTIVE:
        return Shape({Frame.PRESENCE: frozenset()}, _ACTIVE)
    return _blame(words, found) or _loss(words, found)


def _blame(words: Sequence[str], found: set[str]) -> Shape | None:
    """Who did it, and whether somebody says he did."""
    whose = Frame.RESPONSIBILITY
    asks_who = words[:1] in (["who"], ["whose"], ["which"])
    if asks_who and (found & _ATTACK or words[1:3] in (["did", "it"], ["did", "this"])):
        wanted = {whose: frozenset[str](), Frame.EVENT: frozenset({"ASSAULT"})}
        return Shape(wanted, _ATTACK | _ACT | _stems("carry commit"))
    if found & _OWN and found & _ACT:
        return Shape({whose: frozenset()}, _OWN | _ACT)
    return None


def _loss(words: Sequence[str], found: set[str]) -> Shape | None:
    """Whether a place was taken or lost."""
    taken = _TAKE in found and not _TAKEN & {*words}
    if not found & _DIE and (found & _LOSE or taken or "hands" in words):
        return Shape({Frame.CONTROL: frozenset()}, _LOSE | {_TAKE, stem("hands")})
    return None


def _count(found: set[str]) -> Shape | None:
    toll = {Frame.CASUALTIES: frozenset[str]()}
    for stems, word in ((_HURT, "wounded"), (_DIE, "killed"), (_FLEE, "displaced")):
        if found & stems:
            return Shape(toll, stems, (word,))
    return None
