"""What a document has mentioned so far, each with everything said about what it is."""

from dataclasses import dataclass, field

from whence.model.actor import ActorKind
from whence.model.reading import MentionKind
from whence.resolve.phrases.aliases import Thing
from whence.resolve.phrases.noun_phrases import Form, Phrase
from whence.resolve.phrases.nouns import (
    PLACE_SORT,
    Gender,
    NounClass,
    class_of,
    gender_of_name,
)

THING_SORT = ""
TIME_SORT = "time"


@dataclass(slots=True)
class Entity:
    """One thing the document speaks of; grows while the document is walked through.

    Attributes:
        sort: An `ActorKind` value, ``place``, ``time``, or empty for what is none of these.
        thing: The names it goes by, or `None` when it has none.
        gender: Gender of a person where it has shown, else `None`.
        plural: Whether it is several, where that has shown.
        nouns: Head nouns it has been called by.
        words: Words of the phrases for it, lower case.
        about: Numbers of entities named inside its descriptions ("an AQIS official").
        phrases: Its phrases so far, in text order.
        members: Numbers of the entities that a plural takes together.
        described: Words for something composed ("al-Qaeda branch in Yemen"), or empty.
        guesses: Where a pronoun that was left open opened it, the share of the probability
            of each entity it may have stood for, by number.
        shown: ``one`` or ``many`` where a verb last told, or empty.
    """

    sort: str
    thing: Thing | None = None
    gender: Gender | None = None
    plural: bool | None = None
    nouns: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    about: set[int] = field(default_factory=set)
    phrases: list[Phrase] = field(default_factory=list)
    members: tuple[int, ...] = ()
    described: str = ""
    guesses: dict[int, float] = field(default_factory=dict)
    shown: str = ""

    @property
    def is_named(self) -> bool:
        """Whether it goes by a name."""
        return self.thing is not None

    @property
    def is_named_person(self) -> bool:
        """Whether it is a person who goes by a name."""
        return self.is_named and self.sort == ActorKind.PERSON

    def add(self, phrase: Phrase) -> None:
        """Take in one more phrase that stands for this."""
        self.phrases.append(phrase)
        if phrase.form is Form.PRONOUN:
            self.gender = self.gender or phrase.gender
        elif phrase.form is not Form.NAME:
            self.nouns.add(phrase.noun)
            self.gender = self.gender or phrase.gender
            if self.sort == THING_SORT and phrase.noun_class is not None:
                self.sort = sort_of_noun(phrase.noun_class)


def from_thing(thing: Thing) -> Entity:
    """The entity that names stand for, before any phrase."""
    sort = sort_of_thing(thing)
    gender = None
    if sort == ActorKind.PERSON:
        names = [tuple(name.split()) for name in thing.names]
        gender = next((found for name in names if (found := gender_of_name(name))), None)
    elif sort not in (ActorKind.COMMUNITY, THING_SORT):
        gender = Gender.NEUTER
    plural = True if sort == ActorKind.COMMUNITY else None
    return Entity(sort, thing, gender, plural, nouns_of_name(thing) if gender else set())


def nouns_of_name(thing: Thing) -> set[str]:
    """Common nouns that names end or open with ("Ministry of …", "… Agency"), lower case."""
    found = set[str]()
    if thing.actor is not None and thing.actor.kind is ActorKind.STATE:
        return found  # "the state" of one country is not the United States
    known = (thing.actor.name,) if thing.actor else ()
    for name in (*thing.names, *known):
        words = name.lower().replace("-", " ").split()
        # *United Nations panel of experts*: what stands before the *of* says what it is.
        # *Government Accountability Office* ends with what it is, and opens with whose it is.
        ends = class_of(words[-1]) in _SORT_OF_ORGANISATION and "of" not in words
        opens = words[-1] if ends else words[0]
        first = words[words.index("of") - 1] if "of" in words[1:] else opens
        for word in {words[-1], opens, first} if len(words) > 1 else ():
            singular = word if class_of(word) else word.removesuffix("s")
            if class_of(singular) not in (None, NounClass.PERSON, NounClass.TIME):
                found.add(singular)
    return found


def from_phrase(phrase: Phrase) -> Entity:
    """The entity that a phrase without a name introduces."""
    sort = THING_SORT if phrase.noun_class is None else sort_of_noun(phrase.noun_class)
    return Entity(sort, None, phrase.gender, phrase.plural)


def sort_of_thing(thing: Thing) -> str:
    """The sort of what names stand for: the gazetteer's kind, else by the reader's."""
    known = thing.actor or (thing.candidates[0] if thing.candidates else None)
    if known is not None:
        return known.kind.value
    if thing.kind is None:
        return THING_SORT
    if thing.kind is MentionKind.ORGANISATION:
        return sort_of_name(thing.full)
    return _SORT_OF_MENTION.get(thing.kind, THING_SORT)


def sort_of_name(name: str) -> str:
    """The sort of a body by the nouns in its name ("Ministry of …", "… Front")."""
    words = name.lower().replace("-", " ").split()
    first = words[: words.index("of")] if "of" in words[1:] else words
    for word in (first[-1], words[0]):
        found = class_of(word) or class_of(word.removesuffix("s"))
        if found in _SORT_OF_ORGANISATION:
            return _SORT_OF_ORGANISATION[found].value
    return ActorKind.ORGANISATION.value


def sort_of_noun(noun: NounClass) -> str:
    """The sort of what a common noun stands for."""
    return _SORT_OF_NOUN[noun]


_SORT_OF_MENTION = {
    MentionKind.PERSON: ActorKind.PERSON.value,
    MentionKind.PLACE: PLACE_SORT,
    MentionKind.COMMUNITY: ActorKind.COMMUNITY.value,
}
_SORT_OF_ORGANISATION = {
    NounClass.GROUP: ActorKind.ORGANISATION,
    NounClass.FIGHTERS: ActorKind.ARMED_GROUP,
    NounClass.BODY: ActorKind.GOVERNMENT_BODY,
    NounClass.OUTLET: ActorKind.MEDIA,
    NounClass.COMPANY: ActorKind.ORGANISATION,
}
_SORT_OF_NOUN = {
    NounClass.PERSON: ActorKind.PERSON.value,
    NounClass.FIGHTERS: ActorKind.ARMED_GROUP.value,
    NounClass.GROUP: ActorKind.ORGANISATION.value,
    NounClass.BODY: ActorKind.GOVERNMENT_BODY.value,
    NounClass.OUTLET: ActorKind.MEDIA.value,
    NounClass.COMPANY: ActorKind.ORGANISATION.value,
    NounClass.COUNTRY: ActorKind.STATE.value,
    NounClass.PLACE: PLACE_SORT,
    NounClass.DOCUMENT: ActorKind.DOCUMENT.value,
    NounClass.CROWD: ActorKind.COMMUNITY.value,
    NounClass.TIME: TIME_SORT,
}
