"""Common nouns for places that bear a name: what people live in, parts of the land, what was built."""

from typing import Final

# Places that people live in, and that lend their names to what lies in them.
SETTLEMENTS: Final = frozenset(
    "town city village hamlet settlement township port suburb".split()
)
# Parts of the land, whose names are their own: *Ardan* is the Ardan pass.
FEATURES: Final = frozenset(
    """pass valley ridge hill mountain island wadi gorge plateau peninsula crossing junction
    ford crossroads""".split()
)
# What was built, and may be named after the place it lies at: Ardan airport is not Ardan.
FACILITIES: Final = frozenset(
    """camp base bridge market station airport airfield airstrip hospital clinic mine dam depot
    garrison barracks checkpoint outpost post refinery prison fort fortress school mosque
    church quarry oilfield gasfield plant factory stadium harbour silo silos monastery
    university dockyard""".split()
)
SITES: Final = FEATURES | FACILITIES
_KIND = "(?:[a-z]+ing |(?:border|army|air|power|gold|oil|refugee|military) )"
# What may stand between a name and the noun, in a pattern: *the Ardan pumping station*. A
# *Burkina Faso border town* has no such name.
OF_SITE: Final = rf"(?:{_KIND}(?=(?:{'|'.join(sorted(SITES))})\b))?"
