import pytest

from whence.model.place import Place
from whence.model.span import Span
from whence.resolve.gazetteer.place_choice import resolve_places
from whence.resolve.gazetteer.place_names import parse_border, parse_place_words
from whence.resolve.gazetteer.place_table import load_place_table
from whence.resolve.gazetteer.places import PlaceIndex


@pytest.fixture(scope="module")
def index() -> PlaceIndex:
    return PlaceIndex()


def choose(index: PlaceIndex, text: str, *names: str, home: str = "") -> list[Place | None]:
    spans, start = [], 0
    for name in names:
        at = text.index(name, start)
        spans.append(Span(at, at + len(name)))
        start = at + len(name)
    return list(resolve_places(index, text, spans, home))


@pytest.mark.parametrize(
    ("words", "country", "prec"),
    [
        ("Helmand", "AF", 4),
        ("Helmand province", "AF", 4),
        ("Kunduz province", "AF", 4),
        ("Kunduz city", "AF", 1),
        ("south of Kabul", "AF", 2),
        ("the outskirts of Mosul", "IQ", 2),
        ("Deir al-Zour", "SY", 4),
        ("Hodeidah", "YE", 4),
        ("Lower Shabelle", "SO", 4),
        ("Tillabery", "NE", 4),
        ("Afghan", "AF", 6),
        ("Malians", "ML", 6),
        ("northern Burkina Faso", "BF", 5),
        ("Donbas", "UA", 5),
        ("Sinai", "EG", 5),
        ("Darfur", "SD", 5),
        ("the Sahel", "", 7),
        ("the Afghanistan-Pakistan border region", "", 7),
        ("the Mali-Niger border", "", 5),
    ],
)
def test_words_lead_to_a_country_and_a_precision(
    index: PlaceIndex, words: str, country: str, prec: int
) -> None:
    first = index.find(words)[0]
    assert (first.entry.country, first.prec) == (country, prec)


@pytest.mark.parametrize("words", ["Zzyzxabad", "la", "me", "in", "ok", "", "the"])
def test_unknown_names_and_small_words_find_no_place(index: PlaceIndex, words: str) -> None:
    assert index.find(words) == ()


def test_a_province_is_never_a_town(index: PlaceIndex) -> None:
    assert {found.entry.code for found in index.find("Kandahar province")} <= {
        "A1",
        "A2",
        "R",
    }


@pytest.mark.parametrize(
    ("text", "names", "countries"),
    [
        ("Clashes in Tripoli, Lebanon, went on.", ("Tripoli", "Lebanon"), ("LB", "LB")),
        ("Clashes in Tripoli and Benghazi went on.", ("Tripoli", "Benghazi"), ("LY", "LY")),
        ("He flew from Tbilisi across Georgia.", ("Tbilisi", "Georgia"), ("GE", "GE")),
        ("He drove from Atlanta, Georgia.", ("Atlanta", "Georgia"), ("US", "US")),
        ("Troops left Palma in Cabo Delgado.", ("Palma", "Cabo Delgado"), ("MZ", "MZ")),
        ("Diffa, Niger, was quiet.", ("Diffa", "Niger"), ("NE", "NE")),
        ("Shelling of Aleppo and Hama.", ("Aleppo", "Hama"), ("SY", "SY")),
    ],
)
def test_names_in_one_text_help_each_other(
    index: PlaceIndex, text: str, names: tuple[str, ...], countries: tuple[str, ...]
) -> None:
    chosen = choose(index, text, *names)
    assert tuple(place.country if place else None for place in chosen) == countries


def test_a_place_carries_coordinates_and_divisions(index: PlaceIndex) -> None:
    (place,) = choose(index, "A blast shook Kandahar city.", "Kandahar city")
    assert place is not None
    assert place.lat == pytest.approx(31.6, abs=0.2)
    assert place.lon == pytest.approx(65.7, abs=0.2)
    assert (place.country, place.adm1, place.where_prec) == ("AF", "Kandahar", 1)


def test_an_unknown_place_stays_unknown(index: PlaceIndex) -> None:
    assert choose(index, "They met in Zzyzxabad, Mali.", "Zzyzxabad", "Mali")[0] is None


def test_the_home_of_an_outlet_tips_the_balance(index: PlaceIndex) -> None:
    text = "Police in Cordoba said so."
    (spain,), (argentina,) = (
        choose(index, text, "Cordoba", home=home) for home in ("ES", "AR")
    )
    assert spain is not None
    assert argentina is not None
    assert argentina.country == "AR"


def test_the_division_that_most_towns_lie_in_tips_the_balance(index: PlaceIndex) -> None:
    towns = ["Manhattan", "Junction City", "Topeka", "Salina", "Emporia"]
    chosen = choose(index, f"Rain fell on {', '.join(towns)}.", *towns)
    assert chosen[0] is not None
    assert (chosen[0].country, chosen[0].adm1) == ("US", "Kansas")


@pytest.mark.parametrize(
    ("words", "name", "is_near", "is_part"),
    [
        ("south of Kabul", "Kabul", True, False),
        ("20 km north-east of Gao", "Gao", True, False),
        ("northern Mali", "Mali", False, True),
        ("the north of Mali", "Mali", False, True),
        ("near the town of Baga", "Baga", True, False),
        ("South Sudan", "Sudan", False, True),
        ("Kabul", "Kabul", False, False),
    ],
)
def test_pointing_words_are_set_aside(
    words: str,
    name: str,
    is_near: bool,  # noqa: FBT001 - a table column
    is_part: bool,  # noqa: FBT001 - a table column
) -> None:
    parsed = parse_place_words(words)
    assert (parsed.name, parsed.is_near, parsed.is_part) == (name, is_near, is_part)


def test_a_whole_name_wins_over_a_pointing_word(index: PlaceIndex) -> None:
    assert index.find("South Sudan")[0].entry.country == "SS"
    assert index.find("North Kivu")[0].entry.code == "A1"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the Mali-Niger border", ("Mali", "Niger")),
        ("Syria-Turkey border region", ("Syria", "Turkey")),
        ("the border", None),
        ("Guinea-Bissau", None),
    ],
)
def test_borders_name_both_sides(words: str, expected: tuple[str, str] | None) -> None:
    assert parse_border(words) == expected


COUNTS = {
    "AF": 34, "SY": 14, "IQ": 19, "YE": 22, "SO": 18, "NG": 37, "CM": 10, "CD": 26, "SD": 18,
    "LY": 22, "CO": 33, "MX": 32, "HT": 10, "UA": 27, "IR": 31, "EG": 27, "KE": 47, "TR": 81,
    "LB": 8, "MM": 15, "SS": 10, "MZ": 11,
}  # fmt: skip


@pytest.mark.parametrize(("country", "count"), COUNTS.items())
def test_every_first_level_division_of_conflict_countries_is_there_with_coordinates(
    country: str, count: int
) -> None:
    entries = load_place_table().by_id.values()
    divisions = [one for one in entries if one.code == "A1" and one.country == country]
    assert len(divisions) == count
    assert all(one.lat is not None and one.lon is not None for one in divisions)


def test_reviewed_names_belong_to_divisions_that_exist() -> None:
    table = load_place_table()
    assert {name for (country, _), name in table.adm1_names.items() if country == "AF"} >= {
        "Ghor",
        "Uruzgan",
        "Khost",
        "Wardak",
    }
