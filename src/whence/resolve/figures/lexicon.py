"""The words of numbers: bounds, vague counts, currencies, measures, and where a noun phrase ends."""

from typing import Final

from whence.model.figure import Bound

BOUNDS_BEFORE: Final[tuple[tuple[tuple[str, ...], Bound], ...]] = tuple(
    sorted(
        (
            (tuple(words.split()), bound)
            for bound, several in (
                (
                    Bound.AT_LEAST,
                    "at least; more than; over; upwards of; upward of; no fewer than; above;"
                    " no less than; not less than; not fewer than; a minimum of; in excess of;"
                    " greater than; exceeding; well over; just over; in more than; as few as;"
                    " topped; topping; exceed; exceeded; exceeds; surpass; surpasses; surpassed; surpassing",
                ),
                (
                    Bound.AT_MOST,
                    "up to; as many as; as much as; at most; no more than; not more than; as high as;"
                    " fewer than; less than; under; below; a maximum of; within; maximum",
                ),
                (
                    Bound.ABOUT,
                    "about; around; roughly; approximately; some; nearly; almost; an estimated;"
                    " estimated; close to; circa; just under; more or less; approx; ≈; ~;"
                    " in about; in around; in nearly; at about; at around",
                ),
            )
            for words in several.split(";")
        ),
        key=lambda pair: -len(pair[0]),
    )
)
"""Words before a number that bound it, longest first."""
BOUNDS_AFTER: Final = {
    ("or", "more"): Bound.AT_LEAST,
    ("or", "fewer"): Bound.AT_MOST,
    ("or", "less"): Bound.AT_MOST,
    ("or", "so"): Bound.ABOUT,
    ("+",): Bound.AT_LEAST,
}
FLOORS: Final = {
    "several": 3, "few": 3, "dozens": 24, "scores": 40, "tens": 20, "hundreds": 200,
    "thousands": 2_000, "millions": 2_000_000, "billions": 2_000_000_000,
    "trillions": 2_000_000_000_000,
}  # fmt: skip
"""What a vague count is at least."""
PLURAL_MAGNITUDES: Final = {
    "hundreds": 100, "thousands": 1_000, "millions": 1_000_000, "billions": 1_000_000_000,
    "trillions": 1_000_000_000_000,
}  # fmt: skip
COLLECTIVES: Final = {"dozen": 12, "score": 20, "pair": 2, "couple": 2, "trio": 3}
SUFFIXES: Final = {
    "k": 1_000, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000, "b": 1_000_000_000,
    "tn": 1_000_000_000_000,
}  # fmt: skip
FRACTIONS: Final = {
    "half": 0.5, "halves": 0.5, "third": 1 / 3, "thirds": 1 / 3, "quarter": 0.25,
    "quarters": 0.25, "fourth": 0.25, "fourths": 0.25, "fifth": 0.2, "fifths": 0.2,
    "sixth": 1 / 6, "tenth": 0.1, "tenths": 0.1,
}  # fmt: skip
SYMBOLS: Final = {
    "$": "dollar", "€": "euro", "£": "pound sterling", "¥": "japanese yen", "₹": "indian rupee",
    "us$": "dollar", "usd": "dollar", "eur": "euro", "gbp": "pound sterling",
    "c$": "canadian dollar", "a$": "australian dollar", "au$": "australian dollar",
    "nz$": "new zealand dollar", "aud": "australian dollar", "cad": "canadian dollar",
    "hk$": "hong kong dollar", "$a": "australian dollar", "$us": "dollar", "rs": "indian rupee",
    "ps": "pound sterling", "y=": "japanese yen", "rm": "malaysian ringgit", "inr": "indian rupee", "jpy": "japanese yen",
}  # fmt: skip
PERCENT: Final = "percent"
MEASURES: Final = {
    "km": "kilometre", "kms": "kilometre", "kilometer": "kilometre", "meter": "metre",
    "centimeter": "centimetre", "millimeter": "millimetre", "mm": "millimetre", "cm": "centimetre",
    "liter": "litre", "kg": "kilogram", "kgs": "kilogram", "mg": "milligram", "ft": "foot",
    "lb": "pound", "lbs": "pound", "mph": "mile per hour", "kph": "kilometre per hour",
    "km/h": "kilometre per hour", "hp": "horsepower", "bhp": "brake horsepower", "mw": "megawatt",
    "gw": "gigawatt", "kw": "kilowatt", "kwh": "kilowatt hour", "gb": "gigabyte", "mb": "megabyte",
    "tb": "terabyte", "ghz": "gigahertz", "mhz": "megahertz", "hz": "hertz", "rpm": "revolutions per minute",
    "yd": "yard", "oz": "ounce", "ml": "millilitre", "mins": "minute", "min": "minute", "hrs": "hour",
    "secs": "second", "mpg": "mile per gallon", "nm": "nanometre", "mah": "milliampere-hour", "khz": "kilohertz",
    "sq": "square", "ppb": "parts-per-billion", "ppm": "part per million", "tonne": "metric ton", "tonnes": "metric ton",
    "per": "per", "kt": "knot", "ksi": "kilopound per square inch", "μm": "micrometre", "bps": "basis point",
    "sec": "second", "m": "metre", "m.p.h": "mile per hour", "m.p.h.": "mile per hour", "k.p.h": "kilometre per hour",
    "k.p.h.": "kilometre per hour", "km2": "square kilometre", "km²": "square kilometre", "m2": "square metre",
    "m²": "square metre", "sqm": "square metre", "sqkm": "square kilometre", "fold": "time", "yen": "yen", "w": "watt", "v": "volt",
}  # fmt: skip
PLURALS: Final = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot",
    "servicemen": "serviceman", "servicewomen": "servicewoman", "policemen": "policeman",
    "gunmen": "gunman", "lives": "life", "wives": "wife", "knives": "knife", "teeth": "tooth",
    "militiamen": "militiaman", "tribesmen": "tribesman", "businessmen": "businessman",
    "inches": "inch", "bases": "base", "crises": "crisis", "cities": "city", "movies": "movie",
    "fishermen": "fisherman", "policewomen": "policewoman", "criteria": "criterion",
    "casualties": "casualty", "troops": "troop", "houses": "house", "buses": "bus", "ties": "tie",
    "halves": "half", "mice": "mouse", "clergymen": "clergyman", "vehicles": "vehicle",
    "thieves": "thief", "aides": "aide", "cookies": "cookie", "zombies": "zombie", "caches": "cache",
    "axes": "axe", "lenses": "lens", "airmen": "airman", "horsemen": "horseman",
}  # fmt: skip
PARTICIPLES: Final = frozenset(
    "dead killed wounded injured missing captured displaced hurt detained arrested".split()
)
"""Words that stand for people when they follow the number: ``20 killed``."""
COLLECTIVE_NOUNS: Final = frozenset(
    "police personnel staff militia infantry cattle aircraft percent horsepower".split()
)
"""Words that count several without an ending."""
NOT_PLURAL: Final = frozenset(
    "is was has as this his its us yes plus versus across always perhaps thus various"
    " previous religious serious famous dangerous numerous indigenous anonymous s does less"
    " unless series news business process access address progress congress"
    " campus virus status basis focus bonus analysis crisis taliban hamas isis laos"
    " princess witness illness".split()
)
PHRASE_ENDS: Final = frozenset(
    "a an the this that these those his her its their our my your who whom whose which what when"
    " where why how in on at by for with from to into onto over under between among through during"
    " before after since until till against about around near behind above below across along"
    " within without per as than if though although while because but or and nor so yet not no"
    " is are was were be been being am has have had having do does did will would can could may"
    " might must shall should said says say told tells it he she they we i you there here then now"
    " also still already just only even both either each every all any some such more most less"
    " least ago later earlier up down out off away back alone apart together worldwide respectively"
    " including excluding according via amid despite plus respectively today yesterday tomorrow"
    " tonight last next likely respectively total combined annually daily"
    " died dies fled went came took made got saw gave left began ran fell rose held"
    " lost won kept sat stood met led became grew built sent found put set cut hit shot"
    " remain remained include included face faced follow followed using versus v vs"
    " old dead. ".split()
)
SINGULAR_MEASURES: Final = frozenset(
    "foot inch yard mile metre meter kilometre kilometer year month week day hour minute second"
    " megawatt gigawatt kilowatt watt degree pound ton tonne gallon litre liter acre hectare"
    " megahertz gigahertz hertz volt milligram kilogram horsepower speed cylinder".split()
)
"""Measures that stand in the singular before a noun: ``a 50 foot wall``."""
ATTRIBUTIVE: Final = frozenset(
    "police forces arms sports rights services sales weapons operations customs affairs women men"
    " children human systems intelligence communications veterans".split()
)
"""Plurals that stand before another noun: ``security forces members``."""
MODIFIERS: Final = frozenset({"square", "sq", "cubic", "nautical", "basis", "metric"})
"""Words that belong to the measure after them."""
RATE_NOUNS: Final = frozenset(
    "second minute hour day night week month year share barrel ounce gallon ton tonne litre liter"
    " gram kilo kilogram pound mile kilometre kilometer person head piece".split()
)
"""Nouns that "a" makes a rate of: ``12 people a day``."""
LABELS: Final = frozenset(
    "resolution article no number page chapter section route highway flight room unit phase"
    " figure table level line channel camp district zone area sector division brigade battalion"
    " regiment tier type group class grade game week round season volume version model series"
    " windows act title rule paragraph annex appendix step point top day week stage covid category fortune".split()
)
"""Words whose number is a name, such as Resolution 2231."""
MONTH_WORDS: Final = frozenset(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
YEAR_LEADS: Final = frozenset(
    "in since by until from of during early late mid before after between to through and the"
    " fiscal year around to circa".split()
)
