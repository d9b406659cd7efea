"""*A trader told Lakes Post*, in another paper: that outlet heard it and stands in the chain."""

import re
from collections.abc import Sequence

from whence.claims.roles.fillers import Fillers
from whence.model.actor import ActorKind
from whence.model.claim import Hop, SourceClass
from whence.model.ids import ActorId

_WORD = re.compile(r"\w+")
_ARTICLES = frozenset({"the", "a", "an"})
# What names of papers, stations and agencies end or begin with.
NEWS = frozenset(
    """radio television tv news newspaper times post herald observer wire review journal gazette
    tribune telegraph mail press agency dispatch chronicle daily weekly magazine broadcaster
    broadcasting channel fm standard reporter monitor mirror sentinel bulletin today
    online""".split()
)
# A station is named by what it is: *Radio Bwito, a local station*.
OUTLETS = frozenset(
    "station newspaper broadcaster channel magazine website agency outlet paper daily".split()
)


def outlet_hop(fillers: Fillers, word: int, cue: str, own: Sequence[str]) -> Hop | None:
    """The hop of an outlet that was told something, unless it is the article's own.

    Args:
        fillers: What the words of the document stand for.
        word: The head of the words for whom a source told it.
        cue: The words for the telling.
        own: The article's own outlet and the wire service that wrote it.
    """
    tree = fillers.tree
    name, known = fillers.named(word)
    kind = None if known is None else _kind(fillers, known)
    span = fillers.phrase(word)
    text = span.of(tree.text)
    itself = any(_same(one, writer) for one in (name, text) for writer in own)
    if tree.words[word].upos != "PROPN" or itself:
        return None
    unsure = kind in {None, ActorKind.ORGANISATION} and _is_news(fillers, word, text)
    if kind is not ActorKind.MEDIA and not unsure:
        return None
    return Hop(
        text=text,
        span=span,
        name=(name if known is not None else text,),
        ids=(None if known is None else ActorId(known),),
        cue=cue,
        document="",
        medium="",
        source_class=SourceClass.MEDIA if known is None else None,
        kind=ActorKind.MEDIA,
        when_said=None,
    )


def _kind(fillers: Fillers, known: str) -> ActorKind | None:
    actor = fillers.actors.get(ActorId(known))
    return None if actor is None or actor.kind is ActorKind.UNKNOWN else actor.kind


def _is_news(fillers: Fillers, word: int, text: str) -> bool:
    """Whether a name, or what is added to it, is that of an outlet."""
    tree = fillers.tree
    if NEWS & {one.lower() for one in _WORD.findall(text)}:
        return True
    return any(
        tree.base(kid) == "appos" and tree.lemma[kid] in OUTLETS for kid in tree.kids[word]
    )


def _same(one: str, other: str) -> bool:
    """Whether two names are one outlet's: *the Herald* is the *Equator Herald*, and *EH*, too."""
    listed = [
        [word.lower() for word in _WORD.findall(name) if word.lower() not in _ARTICLES]
        for name in (one, other)
    ]
    first, second = map(set, listed)
    short = ["".join(word[0] for word in words) for words in listed]
    if (len(short[0]) > 1 and short[0] in second) or (
        len(short[1]) > 1 and short[1] in first
    ):
        return True
    return bool(first and second) and (first <= second or second <= first)
