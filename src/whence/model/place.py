"""Places on the map, with how precisely the words name them."""

from dataclasses import dataclass

from whence.model.ids import PlaceId
from whence.model.span import Span


@dataclass(frozen=True, slots=True)
class Place:
    """A place a text names, resolved as far as it can be.

    Attributes:
        text: The words, as they stand.
        span: Where they stand.
        name: The gazetteer's name, or the words when unresolved.
        id: Gazetteer id, or `None` when unresolved.
        lat: Degrees north, WGS 84; `None` when unresolved.
        lon: Degrees east, WGS 84; `None` when unresolved.
        country: ISO 3166-1 alpha-2 code, or an empty string.
        adm1: Name of the first-level division, or an empty string.
        adm2: Name of the second-level division, or an empty string.
        where_prec: UCDP: 1 exact, 2 within about 25 km, 3 ADM2, 4 ADM1, 5 area, 6 country,
            7 international waters or air; `None` when unresolved.
    """

    text: str
    span: Span
    name: str
    id: PlaceId | None = None
    lat: float | None = None
    lon: float | None = None
    country: str = ""
    adm1: str = ""
    adm2: str = ""
    where_prec: int | None = None
