"""Who speaks and who is spoken of."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from whence.model.ids import ActorId


class ActorKind(StrEnum):
    """What sort of actor it is."""

    PERSON = "person"
    ARMED_GROUP = "armed_group"
    STATE = "state"
    GOVERNMENT_BODY = "government_body"
    INTERNATIONAL_BODY = "international_body"
    ORGANISATION = "organisation"
    MEDIA = "media"
    COMMUNITY = "community"
    DOCUMENT = "document"
    UNKNOWN = "unknown"


class LineageKind(StrEnum):
    """How one actor descends from or belongs to another."""

    BRANCH_OF = "branch_of"
    RENAMED_FROM = "renamed_from"
    SPLIT_FROM = "split_from"
    MERGED_FROM = "merged_from"
    PLEDGED_TO = "pledged_to"
    PART_OF = "part_of"
    HOLDS_OFFICE = "holds_office"  # a person, at an actor; `note` names the post


@dataclass(frozen=True, slots=True)
class Lineage:
    """One dated tie of descent, membership or office. Dates are first and last known days."""

    kind: LineageKind
    other: ActorId
    start: date | None = None
    end: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """An actor with the names it goes by.

    Attributes:
        id: Gazetteer slug, or a content hash for an actor first met in this case.
        name: The name shown.
        kind: What sort of actor it is.
        names: Every other spelling and name; an ambiguous one may belong to several actors.
        country: ISO 3166-1 alpha-2 code of the country it is chiefly tied to, or empty.
        lineage: Ties of descent, membership and office.
        source: Where the entry came from, such as ``petrarch2`` or ``this case``.
        wikidata: Wikidata id where certain, or empty.
    """

    id: ActorId
    name: str
    kind: ActorKind
    names: tuple[str, ...] = ()
    country: str = ""
    lineage: tuple[Lineage, ...] = ()
    source: str = ""
    wikidata: str = ""
