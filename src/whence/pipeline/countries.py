"""Names of countries by their codes, for faces."""

from collections.abc import Mapping

from whence.resolve.gazetteer.place_table import load_country_names


def country_names() -> Mapping[str, str]:
    """Everyday names by ISO 3166-1 alpha-2 code.

    >>> country_names()["AF"]
    'Afghanistan'
    """
    return load_country_names()
