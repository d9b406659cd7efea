"""What is said of which place, by subject, country and month of publication."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whence.model.listing import PlaceLine
from whence.pipeline.countries import country_names
from whence.present.brief.wording import TOPICS, count_words
from whence.present.web import urls
from whence.present.web.conditions import Address
from whence.present.web.desk import Asked, Desk
from whence.present.web.live.ground import Ground, ground_of
from whence.present.web.parts import Cell, Choice, Facet, Table
from whence.present.web.pictures.atlas import PRECISIONS, PlaceMap, maps_of
from whence.present.web.pictures.months import Slider, period_asked, slider_of
from whence.store.lists.holders import find_holders

_MOST_ROWS, _MOST_COUNTRIES = 300, 8
_UNKNOWN = "not on the map: the gazetteer has no such place"


@dataclass(frozen=True, slots=True)
class Places:
    """A map with its table.

    Attributes:
        title: Title of the page.
        since: First day of publication asked for, or empty.
        until: Last day asked for, or empty.
        hidden: What else was asked, to be kept when a period is sent.
        facets: Ways to narrow it.
        slider: The months to choose from, or `None` where there are none.
        maps: The map for a wide screen and for a narrow one.
        ground: The same for the script that makes it a thing to work with.
        drawable: Whether any place of the case can be on a map, in this period or another.
        everywhere: Where the map reaches to its last place, or empty where it does.
        unplaced: How many claims name places nobody knows, in words.
        table: Every place, those on the map first.
    """

    title: str
    since: str
    until: str
    hidden: Sequence[tuple[str, str]]
    facets: Sequence[Facet]
    slider: Slider | None
    maps: Sequence[PlaceMap]
    ground: Ground
    drawable: bool
    everywhere: str
    unplaced: str
    table: Table
    template: str = "map.html"


def build(desk: Desk, asked: Asked) -> Places:
    """The places of a period, of one subject and country or of all."""
    months = desk.lookup.months_of_places()
    period, chosen = period_asked(asked, months)
    until = period.until and f"{period.until}~"
    lines = desk.lookup.places(period.since, until)
    frame = asked.among("frame", TOPICS)
    every = desk.lookup.places()
    country = asked.among("country", {line.country for line in every})
    whole = asked.among("extent", ("all",))
    free = {} if chosen is not None else {"since": period.since, "until": period.until}
    time = {**free, "month": chosen, "span": asked.get("span") if chosen else ""}
    own = {"frame": frame, "country": country, "extent": whole}

    def there(**changed: object) -> str:
        return urls.places(**{**own, **time, **changed})

    def at(**moved: object) -> str:
        return urls.places(**{**own, **moved})

    of_frame = [line for line in lines if not frame or line.frame == frame]
    shown = [line for line in of_frame if not country or line.country == country]
    maps = maps_of(shown, everywhere=bool(whole))
    unknown = sum(line.claims for line in shown if line.lat is None)
    return Places(
        title="Map",
        since=period.since,
        until=period.until,
        hidden=tuple((name, value) for name, value in own.items() if value),
        facets=(_subjects(lines, frame, there), _countries(of_frame, country, there)),
        slider=slider_of(asked, months, chosen, at, "Claims on places by month of publication"),
        maps=maps,
        ground=ground_of(shown, find_holders(desk.case, until), period, own),
        drawable=any(line.lat is not None for line in every),
        everywhere=there(extent="all") if maps and maps[0].outside else "",
        unplaced=f"{count_words(unknown, 'mention')} of places that no gazetteer entry fits stand in the table only."
        if unknown
        else "",
        table=_table(shown, asked.size(_MOST_ROWS)),
    )  # fmt: skip


def _subjects(lines: Sequence[PlaceLine], frame: str, there: Address) -> Facet:
    counted: Counter[str] = Counter()
    for line in lines:
        counted[line.frame] += line.claims
    names = {str(key): name for key, name in TOPICS.items()}
    choices = [
        Choice("everything", there(frame=""), None, not frame),
        *(
            Choice(names[f], there(frame=f), n, f == frame)
            for f, n in counted.most_common()
        ),
    ]
    return Facet("About", choices)


def _countries(lines: Sequence[PlaceLine], country: str, there: Address) -> Facet:
    counted: Counter[str] = Counter()
    for line in lines:
        counted[line.country] += line.claims
    counted.pop("", None)
    shown = dict(counted.most_common(_MOST_COUNTRIES))
    if country:
        shown.setdefault(country, counted[country])
    names = country_names()
    choices = [
        Choice("every country", there(country=""), None, not country),
        *(
            Choice(names.get(c, c), there(country=c), n, c == country)
            for c, n in shown.items()
        ),
    ]
    return Facet("In", choices)


def _table(lines: Sequence[PlaceLine], most: int) -> Table:
    names = {str(key): name for key, name in TOPICS.items()}
    together: defaultdict[tuple[str, str, str, int], dict[str, int]] = defaultdict(dict)
    for line in lines:
        known = (line.where_prec or 0) if line.lat is not None else 0
        frames = together[line.name, line.adm1, line.country, known]
        frames[line.frame] = frames.get(line.frame, 0) + line.claims
    ordered = sorted(
        together.items(), key=lambda one: (not one[0][3], -sum(one[1].values()), one[0])
    )
    rows = [
        (
            Cell(name, urls.search(place=name)),
            Cell(_within(name, adm1, country_names().get(country, country))),
            Cell(PRECISIONS.get(precision, _UNKNOWN)),
            Cell(_told(frames, names)),
            Cell(f"{sum(frames.values()):,}", number=True),
        )
        for (name, adm1, country, precision), frames in ordered
    ]
    columns = ("Place", "In", "How precisely it is named", "About", "Claims")
    empty = "No article names a place here."
    return Table("Places, those on the map first", columns, rows[:most], empty)


def _within(name: str, division: str, country: str) -> str:
    return ", ".join(part for part in (division, country) if part and part != name)


def _told(frames: Mapping[str, int], names: Mapping[str, str]) -> str:
    return ", ".join(f"{names.get(f, f)} {n:,}" for f, n in frames.items())
