"""Names of countries by their codes and of known actors by their ids, for faces."""

from collections.abc import Mapping
from functools import cache

from whence.resolve.gazetteer.actor_table import load_actors
from whence.resolve.gazetteer.place_table import load_country_names


def country_names() -> Mapping[str, str]:
    """Everyday names by ISO 3166-1 alpha-2 code.

    >>> country_names()["AF"]
    'Afghanistan'
    """
    return load_country_names()


@cache
def actor_names() -> Mapping[str, str]:
    """The names of actors that are common knowledge, by id; whether or not a case has them.

    >>> actor_names()["aqim"]
    'al-Qaeda in the Islamic Maghreb'
    """
    return {str(entry.actor.id): entry.actor.name for entry in load_actors()}
