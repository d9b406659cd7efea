"""What a place name may stand for: candidates from the tables, unranked by context."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from whence.model.ids import PlaceId
from whence.model.place import Place
from whence.model.span import Span
from whence.resolve.gazetteer.place_names import (
    PlaceWords,
    fold_place,
    parse_border,
    parse_place_words,
)
from whence.resolve.gazetteer.place_table import (
    NameHit,
    PlaceEntry,
    PlaceTable,
    load_place_table,
)

NEAR_PREC = 2  # UCDP: within about 25 km of a known point
AREA_PREC = 5
WELL_KNOWN = 10_000_000
MIN_PEOPLE_OF_PARTED = 100_000
_MAX_CANDIDATES = 60


@dataclass(frozen=True, slots=True)
class PlaceCandidate:
    """One thing a place name may mean.

    Attributes:
        entry: The gazetteer's row.
        how: ``name``, ``other name``, ``adjective``, ``abbreviation`` or ``spelling``.
        prec: UCDP `where_prec` of these words, 1-7.
        type_rank: Where the type word said ("province") puts this kind of place: 0 is what
            it says, higher is a stretch, -1 contradicts it; `None` when nothing was said.
        country_name: The country's name, or empty.
        adm1_name: The first-level division's name, or empty.
        adm2_name: The second-level division's name, or empty.
        is_capital: It is the seat of its country's government.
        is_near: The words point beside it ("south of Kabul").
    """

    entry: PlaceEntry
    how: str
    prec: int
    type_rank: int | None = None
    country_name: str = ""
    adm1_name: str = ""
    adm2_name: str = ""
    is_capital: bool = False
    is_near: bool = False

    @property
    def id(self) -> PlaceId:
        """The gazetteer id, such as ``geonames:1138957`` or ``region:sahel``."""
        return PlaceId(self.entry.id)

    def at(self, text: str, span: Span) -> Place:
        """The model's record of these words standing for this place."""
        entry = self.entry
        return Place(
            text,
            span,
            entry.name,
            self.id,
            entry.lat,
            entry.lon,
            entry.country,
            self.adm1_name,
            self.adm2_name,
            self.prec,
        )


class PlaceIndex:
    """Looks names up in the shipped tables.

    >>> index = PlaceIndex()
    >>> [found.entry.country for found in index.find("Helmand province")]
    ['AF']
    >>> index.find("Zzyzxabad")
    ()
    """

    def __init__(self, table: PlaceTable | None = None) -> None:
        self._table = table or load_place_table()
        self._find = lru_cache(maxsize=20_000)(self._find_uncached)

    def find(self, words: str) -> tuple[PlaceCandidate, ...]:
        """Everything `words` may name, largest first; empty when nothing is known.

        Words around the name count: "south of Kabul" is near Kabul, "Helmand province" is a
        division and never a town, "northern Mali" is an area within Mali.

        Args:
            words: A place expression as it stands in text.

        Returns:
            Candidates, at most 60. Which one is meant is decided by `place_choice`.
        """
        return self._find(words)

    def find_parents(self, words: str) -> tuple[PlaceEntry, ...]:
        """Countries, divisions and regions of this exact name: what may follow a comma."""
        hits = self._table.small.get(fold_place(words), ())
        return tuple(hit.entry for hit in hits if _is_usable(hit, words))

    def _find_uncached(self, words: str) -> tuple[PlaceCandidate, ...]:
        whole = PlaceWords(words.removeprefix("the ").removeprefix("The "), words)
        if border := parse_border(words):
            named = self._of(whole)
            return (
                named
                if any(one.entry.code == "R" for one in named)
                else self._border(*border)
            )
        parsed = parse_place_words(words)
        if parsed.codes:
            typed = self._of(parsed)
            if any(found.type_rank != -1 for found in typed):
                return tuple(found for found in typed if found.type_rank != -1)
        return self._of(whole) or self._of(parsed)

    def _border(self, one: str, other: str) -> tuple[PlaceCandidate, ...]:
        """The land along a border: between the two places, in neither country."""
        ends = [found[0].entry for name in (one, other) if (found := self.find(name))]
        if len(ends) < 2 or None in {ends[0].lat, ends[1].lat}:
            return ()
        lat, lon = (_mean(ends[0].lat, ends[1].lat), _mean(ends[0].lon, ends[1].lon))
        made = PlaceEntry(
            f"border:{'-'.join(sorted(end.id.rpartition(':')[2] for end in ends))}",
            f"{ends[0].name}-{ends[1].name} border",
            "R",
            lat,
            lon,
            prec=AREA_PREC,
        )
        return (PlaceCandidate(made, "name", AREA_PREC),)

    def _of(self, words: PlaceWords) -> tuple[PlaceCandidate, ...]:
        best: dict[str, PlaceCandidate] = {}
        for hit in self._iter_hits(words.name):
            best.setdefault(hit.entry.id, self._candidate(hit, words))
        if words.codes:  # "Ziway Shet Province" may be a name of its own
            for hit in self._iter_hits(words.whole):
                found = self._candidate(hit, words)
                best[hit.entry.id] = replace(found, type_rank=max(found.type_rank or 0, 0))
        kept = [one for one in best.values() if not words.is_part or self._may_be_part(one)]
        ranked = sorted(kept, key=_by_size)
        return tuple(ranked[:_MAX_CANDIDATES])

    def _may_be_part(self, found: PlaceCandidate) -> bool:
        """Whether people speak of a part of it: "west Mosul", but not the west of a hamlet."""
        entry = found.entry
        return entry.code in {"C", "A1", "R"} or entry.population >= MIN_PEOPLE_OF_PARTED

    def _iter_hits(self, name: str) -> Iterator[NameHit]:
        hits = [hit for hit in self._table.find_hits(name) if _is_usable(hit, name)]
        yield from hits
        # A division's spelling is its seat's spelling: "Deir al-Zour" is also the town.
        for hit in hits:
            if hit.entry.code == "A1" and hit.how in {"other name", "spelling"}:
                for seat in self._table.find_hits(hit.entry.name):
                    entry = seat.entry
                    same = (entry.country, entry.adm1) == (
                        hit.entry.country,
                        hit.entry.adm1,
                    )
                    if entry.code == "P" and same:
                        yield NameHit(entry, seat.is_main, hit.how)

    def _candidate(self, hit: NameHit, words: PlaceWords) -> PlaceCandidate:
        entry, table = hit.entry, self._table
        district = table.entry(entry.adm2) if entry.adm2 else None
        rank = None
        if words.codes:
            rank = words.codes.index(entry.code) if entry.code in words.codes else -1
        return PlaceCandidate(
            entry,
            hit.how,
            _prec(entry, words),
            rank,
            table.country_names.get(entry.country, ""),
            table.adm1_names.get((entry.country, entry.adm1), "") if entry.adm1 else "",
            entry.name if entry.code == "A2" else district.name if district else "",
            entry.id in table.capitals,
            words.is_near,
        )


def _mean(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else round((one + other) / 2, 3)


def _prec(entry: PlaceEntry, words: PlaceWords) -> int:
    if words.is_near:
        return max(entry.prec, NEAR_PREC)
    if words.is_part and entry.code == "C":
        return AREA_PREC
    return entry.prec


def _is_usable(hit: NameHit, words: str) -> bool:
    """Postal abbreviations count in capitals or with a dot only: "La." but not "la"."""
    if hit.how == "abbreviation":
        return words.endswith(".") or words.isupper()
    if hit.how == "other name" and len(words) <= 3:
        return words.isupper() or "." in words
    return True


def known_people(entry: PlaceEntry) -> int:
    """People who live there; a region counts as well known, whatever its head count."""
    is_region = entry.code == "R" and entry.prec >= AREA_PREC
    return WELL_KNOWN if is_region else entry.population


def _by_size(found: PlaceCandidate) -> tuple[bool, int, int, str]:
    order = {"C": 0, "A1": 1, "R": 2, "P": 2, "A2": 3}[found.entry.code]
    is_far_from_point = found.is_near and found.entry.code != "P"
    return (is_far_from_point, -known_people(found.entry), order, found.entry.id)
