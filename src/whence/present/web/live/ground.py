"""The map as a script draws it: places with how precisely they are named, and who holds them."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from whence.model.claim import Frame
from whence.model.listing import PlaceLine
from whence.present.brief.wording import TOPICS
from whence.present.web import urls
from whence.present.web.pictures.atlas import PRECISIONS, PlaceKey, near_of
from whence.present.web.pictures.months import Period
from whence.store.lists.holders import Held

_MOST = 400
# What is said of a place in a few senses, as many as colours can be told apart.
SENSES = {
    "control": "who holds it",
    "event": "events and losses",
    "presence": "presence and strength",
    "said": "what is said and agreed",
}
_SENSE = {
    Frame.CONTROL: "control",
    Frame.EVENT: "event",
    Frame.CASUALTIES: "event",
    Frame.RESPONSIBILITY: "event",
    Frame.PRESENCE: "presence",
    Frame.STRENGTH: "presence",
}


@dataclass(frozen=True, slots=True)
class Site:
    """One place.

    Attributes:
        name: Its name.
        lat: Degrees north.
        lon: Degrees east.
        precision: UCDP's ``where_prec``, 1 to 7; of several the coarsest.
        precise: The same in words.
        claims: How many name it.
        told: What they are about, in words.
        sense: What most of them are about, as a key of `SENSES`.
        holders: Who is said to hold it by the latest claims; several where they differ.
        held: The same in words, or empty.
        href: Every claim on it.
        near: Whether it lies where most is said, and not far from all others.
    """

    name: str
    lat: float
    lon: float
    precision: int
    precise: str
    claims: int
    told: str
    sense: str
    holders: Sequence[str]
    held: str
    href: str
    near: bool


@dataclass(frozen=True, slots=True)
class Ground:
    """Places, those most spoken of first; `senses` are the keys with their words."""

    sites: Sequence[Site]
    senses: Sequence[tuple[str, str]]
    left_out: int


@dataclass(slots=True)
class _Gathered:
    """What is known of a place so far."""

    precision: int = 0
    frames: Counter[str] = field(default_factory=Counter)


def ground_of(
    lines: Sequence[PlaceLine],
    holders: Mapping[PlaceKey, Sequence[Held]],
    period: Period,
    asked: Mapping[str, str],
) -> Ground:
    """Places that have coordinates.

    Args:
        lines: Places with their claims.
        holders: Who holds them, by name and coordinates.
        period: What was asked, for the addresses.
        asked: What else was asked: ``frame`` and ``extent``.
    """
    gathered: defaultdict[PlaceKey, _Gathered] = defaultdict(_Gathered)
    for line in lines:
        if line.lat is not None and line.lon is not None:
            own = gathered[line.name, line.lat, line.lon]
            # Named in several ways, it is drawn as the coarsest: less is claimed.
            own.precision = max(own.precision, line.where_prec or 6)
            own.frames[line.frame] += line.claims
    ordered = sorted(gathered.items(), key=lambda kv: (-kv[1].frames.total(), kv[0]))
    claims = {key: own.frames.total() for key, own in ordered}
    near = set(claims if asked.get("extent") else near_of(claims))
    sites = tuple(
        replace(
            _site(key, own, holders.get(key, ()), period, asked.get("frame", "")),
            near=key in near,
        )
        for key, own in ordered[:_MOST]
    )
    return Ground(sites, tuple(SENSES.items()), len(ordered) - len(sites))


def _site(
    key: PlaceKey, own: _Gathered, holders: Sequence[Held], period: Period, frame: str
) -> Site:
    name, lat, lon = key
    senses: Counter[str] = Counter()
    for one, count in own.frames.items():
        senses[_SENSE.get(Frame(one), "said")] += count
    told = ", ".join(f"{TOPICS[Frame(f)]} {n:,}" for f, n in own.frames.most_common())
    return Site(
        name=name,
        lat=lat,
        lon=lon,
        precision=own.precision,
        precise=PRECISIONS[own.precision],
        claims=own.frames.total(),
        told=told,
        sense=min(senses, key=lambda one: (-senses[one], list(SENSES).index(one))),
        holders=tuple(dict.fromkeys(held.holder for held in holders)),
        held=_held_words(holders),
        href=urls.search(frame=frame, place=name, since=period.since, until=period.until),
        near=True,
    )


def _held_words(holders: Sequence[Held]) -> str:
    if not holders:
        return ""
    told = " or ".join(
        f"{held.holder} ({'took it' if held.kind == 'captured' else 'holds it'})"
        for held in holders
    )
    return f"{told}, as of {holders[0].day}"
