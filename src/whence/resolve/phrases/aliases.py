"""Which names in one document stand for the same: brackets, acronyms, surnames, short forms."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from whence.model.actor import Actor, ActorKind
from whence.model.ids import ActorId
from whence.model.reading import MentionKind
from whence.resolve.gazetteer.folding import family_of, fold_name, is_skipped
from whence.resolve.phrases.brackets import ACRONYM, LINKS, initials
from whence.resolve.phrases.full_names import may_be_called
from whence.resolve.phrases.name_groups import NameGroups
from whence.resolve.phrases.names import BODIES, NameHit
from whence.resolve.phrases.nouns import load_lexicon


@dataclass(frozen=True, slots=True)
class Thing:
    """What several names of one document stand for together.

    Attributes:
        hits: Indexes of its names in the list of names, in text order.
        full: The fullest name of it in the text.
        names: Every different spelling in the text, fullest first.
        kind: What the reader mostly takes it for, or `None`.
        actor: Whom the gazetteer knows it as, when that is one.
        candidates: Whom it could be when the names are shared and nothing decides.
        is_shared: Whether it is a short form of several names in the text.
    """

    hits: tuple[int, ...]
    full: str
    names: tuple[str, ...]
    kind: MentionKind | None
    actor: Actor | None
    candidates: tuple[Actor, ...]
    is_shared: bool = False


def find_things(
    hits: Sequence[NameHit], introduced: Sequence[tuple[int, str]] = ()
) -> list[Thing]:
    """Names of one document grouped by what they stand for.

    Args:
        hits: Names as `names.find_names` gives them.
        introduced: Short forms given in brackets after a name, as `find_introduced` finds
            them: index of the name and the short form.

    Returns:
        Things by their first name's position. Each name stands in exactly one.
    """
    hits = list(hits)
    groups = NameGroups(hits)
    keys = [_key(hit) for hit in hits]
    _join_equal(groups, keys)
    _join_known(groups, hits)
    _join_introduced(groups, hits, introduced)
    shared = _join_short(groups, hits, keys)
    _join_acronyms(groups, hits)
    found = [
        replace(_thing(hits, members), is_shared=members[0] in shared)
        for members in groups.members()
    ]
    return _decide(found)


def _key(hit: NameHit) -> tuple[str, ...]:
    words = fold_name(hit.text).split()
    if hit.kind is MentionKind.PERSON:
        while len(words) > 1 and words[0] in load_lexicon().titles:
            words = words[1:]
        while len(words) > 2 and words[-1] in ("jr", "sr", "ii", "iii"):
            words = words[:-1]
    return tuple(words)


def _join_equal(groups: NameGroups, keys: Sequence[tuple[str, ...]]) -> None:
    seen: dict[str, int] = {}
    for index, key in enumerate(keys):
        family = family_of(" ".join(key)) or " ".join(key)
        if family:
            groups.join(seen.setdefault(family, index), index)


def _join_known(groups: NameGroups, hits: Sequence[NameHit]) -> None:
    seen: dict[str, int] = {}
    for index, hit in enumerate(hits):
        if len(hit.actors) == 1:
            groups.join(seen.setdefault(hit.actors[0].id, index), index)


def _join_introduced(
    groups: NameGroups, hits: list[NameHit], introduced: Sequence[tuple[int, str]]
) -> None:
    """Short forms join the name that introduces them, whoever else is known by them."""
    alike: dict[str, list[int]] = {}
    for index, hit in enumerate(hits) if introduced else ():
        alike.setdefault(fold_name(hit.text), []).append(index)
    for owner, short in introduced:
        for index in alike.get(fold_name(short), ()):
            brief, full = sorted((owner, index), key=lambda one: len(hits[one].text))
            stands_for = hits[brief].text.lower() in initials(hits[full].text)
            if stands_for and not groups.known(full):
                _forget_another(groups, hits, brief, hits[full].text)
            if not _apart(groups, owner, index):
                groups.join(owner, index)


def _forget_another(groups: NameGroups, hits: list[NameHit], short: int, full: str) -> None:
    """Take the gazetteer's word for a short form back where the full name is another's."""
    if _is_anothers(hits[short], full):
        key, top = fold_name(hits[short].text), groups.top(short)
        for index, hit in enumerate(hits):
            if groups.top(index) == top and fold_name(hit.text) == key:
                hits[index] = replace(hit, actors=())
        groups.forget(short)


def _apart(groups: NameGroups, one: int, other: int) -> bool:
    """Whether both are known, as two different actors."""
    first, second = groups.known(one), groups.known(other)
    return bool(first) and bool(second) and not first & second


def _join_short(
    groups: NameGroups, hits: list[NameHit], keys: Sequence[tuple[str, ...]]
) -> set[int]:
    """Surnames and short forms join the one longer name that they can be short for.

    Returns the groups of those that several longer names share.
    """
    shared = set()
    fuller = _fuller(hits, keys)
    for index, key in enumerate(keys):
        longer = {
            groups.top(other)
            for other in fuller.get(key, ())
            if _is_short_for(hits[index], key, hits[other], keys[other])
        } - {groups.top(index)}
        fulls = [hits[top].text for top in longer if not groups.known(top)]
        if len(longer) == 1 and (
            _is_introduced(hits[index], groups, longer)
            or (fulls and _is_anothers_surname(hits[index], fulls[0]))
        ):
            hits[index] = replace(hits[index], actors=())
            groups.forget(index)
        if len(longer) == 1 and not _stands_for_another(hits[index], groups, longer):
            groups.join(index, longer.pop())
        elif len(longer) > 1 and not hits[index].actors:
            shared.add(groups.top(index))
    return shared


def _fuller(
    hits: Sequence[NameHit], keys: Sequence[tuple[str, ...]]
) -> Mapping[tuple[str, ...], Sequence[int]]:
    """For the words that open or end longer names, those names, each kind of hit once.

    Names with the same words are in one group, so that one of them speaks for all.
    """
    found: dict[tuple[str, ...], list[int]] = {}
    seen: set[tuple[tuple[str, ...], MentionKind | None, bool]] = set()
    for index, (hit, key) in enumerate(zip(hits, keys, strict=True)):
        sort = key, hit.kind, _is_person(hit)
        if sort in seen:
            continue
        seen.add(sort)
        parts = {part for n in range(1, len(key)) for part in (key[:n], key[n:])}
        for part in parts:
            found.setdefault(part, []).append(index)
    return found


def _is_introduced(hit: NameHit, groups: NameGroups, longer: set[int]) -> bool:
    """Whether a catalogue's short form of one body is that of a body the text named in full."""
    alias = bool(hit.actors) and all(
        actor.kind in BODIES and fold_name(actor.name) != fold_name(hit.text)
        for actor in hit.actors
    )
    return alias and not any(groups.known(top) for top in longer)


def _is_anothers(hit: NameHit, full: str) -> bool:
    """Whether none whom the gazetteer knows by a short form can go by a full name."""
    return bool(hit.actors) and not any(may_be_called(full, actor) for actor in hit.actors)


def _is_anothers_surname(hit: NameHit, full: str) -> bool:
    """Whether known people share a single word only with somebody the text names in full."""
    return _is_person(hit) and " " not in hit.text and _is_anothers(hit, full)


def _stands_for_another(hit: NameHit, groups: NameGroups, longer: set[int]) -> bool:
    """Whether the gazetteer knows the short form itself as somebody else."""
    if not hit.actors or (hit.kind is MentionKind.PERSON and " " not in hit.text):
        return False
    theirs = {actor for top in longer for actor in groups.known(top)}
    return not theirs & {actor.id for actor in hit.actors}


def _is_short_for(
    short: NameHit, key: tuple[str, ...], full: NameHit, longer: tuple[str, ...]
) -> bool:
    if not key or not _same_sort(short, full):
        return False
    if full.kind is MentionKind.PERSON or _is_person(full):
        return (len(key) == 1 and key[0] in (longer[-1], longer[0])) or key == longer[
            -len(key) :
        ]
    if MentionKind.PLACE in (short.kind, full.kind):
        return False
    if longer[-len(key) :] == key:
        dropped = longer[-len(key) - 1]
        return dropped not in LINKS and key[-1] not in LINKS
    rest = longer[len(key) :]
    if longer[: len(key)] != key:
        return False
    linked = rest[0] in LINKS and rest[0] != "al"
    arabic = not linked and is_skipped(rest[0], is_hyphened=True)
    if len(key) == 1 and len(rest) > 1 and arabic:
        return True  # "Ahrar" for "Ahrar al-Sham"
    return all(word in GENERIC for word in rest)


def _same_sort(short: NameHit, full: NameHit) -> bool:
    person = short.kind is MentionKind.PERSON or _is_person(short)
    if full.kind is MentionKind.PERSON or _is_person(full):
        return person or (short.kind is None and " " not in short.text)
    return not person


def _is_person(hit: NameHit) -> bool:
    return bool(hit.actors) and all(actor.kind is ActorKind.PERSON for actor in hit.actors)


def _join_acronyms(groups: NameGroups, hits: Sequence[NameHit]) -> None:
    """A name in capitals joins the one longer name whose initials it is."""
    full: dict[str, dict[tuple[str, MentionKind | None], int]] = {}
    for index, hit in enumerate(hits):
        for letters in initials(hit.text) if " " in hit.text else ():
            full.setdefault(letters, {})[hit.text, hit.kind] = index
    for index, hit in enumerate(hits):
        if hit.actors or not ACRONYM.fullmatch(hit.text):
            continue
        named = full.get(hit.text.replace(".", "").lower(), {})
        tops = {groups.top(other) for other in named.values()} - {groups.top(index)}
        if len(tops) == 1:
            groups.join(index, tops.pop())


def _thing(hits: Sequence[NameHit], members: Sequence[int]) -> Thing:
    # A dateline is in capitals: PORGA, where the text has Porga.
    texts = sorted(
        {hits[i].text for i in members}, key=lambda name: (-len(name), name.isupper(), name)
    )
    kinds = Counter(kind for i in members if (kind := hits[i].kind) is not None)
    kind = min(kinds, key=lambda k: (-kinds[k], k)) if kinds else None
    shared: tuple[Actor, ...] = ()
    for i in members:
        actors = hits[i].actors
        if actors:
            common = tuple(a for a in shared if a in actors)
            shared = common or (min((shared, actors), key=len) if shared else actors)
    actor = shared[0] if len(shared) == 1 else None
    return Thing(
        tuple(members), texts[0], tuple(texts), kind, actor, () if actor else shared
    )


def _decide(things: list[Thing]) -> list[Thing]:
    """Ambiguous names decided by who and which countries are named beside them."""
    settled = {thing.actor.id for thing in things if thing.actor is not None}
    countries = Counter[str]()
    for thing in things:
        if thing.actor is not None and thing.actor.country:
            countries[thing.actor.country] += len(thing.hits)
    return [
        _settled(thing, settled, countries) if thing.candidates else thing
        for thing in things
    ]


def _settled(thing: Thing, settled: set[ActorId], countries: Counter[str]) -> Thing:
    likely = [actor for actor in thing.candidates if actor.id in settled]
    if not likely:
        named = [actor for actor in thing.candidates if countries[actor.country]]
        most = max((countries[actor.country] for actor in named), default=0)
        likely = [actor for actor in named if countries[actor.country] == most]
    if len(likely) != 1:
        return thing
    return Thing(thing.hits, thing.full, thing.names, thing.kind, likely[0], ())


GENERIC = frozenset(
    """group network movement party organisation organization inc corp ltd company news agency
    journal times magazine weekly foundation front militia forces tribe""".split()
)
