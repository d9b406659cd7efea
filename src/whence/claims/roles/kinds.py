"""Kinds of filler: whether a word can be an actor, a place, a figure and so on."""

from collections.abc import Callable, Mapping
from functools import partial

from whence.claims.roles.phrases import Phrases
from whence.claims.syntax.tree import NOMINAL, VERBAL, Tree
from whence.model.actor import Actor, ActorKind
from whence.model.ids import ActorId
from whence.model.reading import Mention, MentionKind
from whence.model.resolved import Referent, Resolved

_PERSONAL = """he she they we i you him her them us me it its their his our himself herself
itself themselves ourselves both"""
PERSONAL = frozenset(_PERSONAL.split())
INDEFINITE = frozenset({"nobody", "others", "one"})
NAMED_ACTORS = frozenset(
    {MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.COMMUNITY}
)
NOT_ACTORS = frozenset({ActorKind.DOCUMENT})
ARMED_OR_STATE = frozenset(
    {ActorKind.ARMED_GROUP, ActorKind.STATE, ActorKind.GOVERNMENT_BODY}
)
COUNTRY = 6
_PEOPLE = tuple("man woman men women ist ian ee people child girl boy".split())
_UNNAMED_PEOPLE = frozenset({"other", "more", "dead", "wounded", "injured", "casualty", "life",
                             "death", "body", "victim", "fatality", "toll", "missing", "killing",
                             "execution", "murder", "assassination", "beheading"})  # fmt: skip
# Who is no ground, though a noun for ground may be taken for them.
_HOUSED = frozenset({ActorKind.MEDIA, ActorKind.ORGANISATION, ActorKind.PERSON})
# *Its northern half*, *the eastern side*: ground by where it lies in a place told before.
_SIDES = frozenset({"half", "side", "edge", "end", "part", "third", "quarter"})
_TOWARDS = frozenset("northern southern eastern western upper lower".split())
# *A quarter of the country*: ground, though a country may act.
_LANDS = frozenset({"country", "nation", "republic"})
_LOCATIVE = frozenset({"in", "at", "near", "outside", "inside", "around", "across", "from"})


class Kinds(Phrases):
    """Tells what a word can be."""

    def __init__(
        self, resolved: Resolved, tree: Tree, lists: Mapping[str, frozenset[str]]
    ) -> None:
        super().__init__(resolved, tree, lists)
        self._tests: dict[str, Callable[[int], bool]] = {
            "any": self._is_any,
            "actor": self.is_actor,
            "place": self.is_place,
            "person": self.is_person,
            "other": self.is_other,
            "body": self._is_body,
            "force": self._is_force,
            "holder": self._is_holder,
            "attack": partial(self._is_noun_of, "attack-noun", None),
            "people": partial(self._is_noun_of, "civilian-noun", None),
            "figure": self._is_figure,
            "deed": self._is_deed,
            "harm": self._is_harm,
            "armed": self._is_armed,
            "killer": self._is_killer,
            "mortal": self._is_mortal,
            "counted": self._is_counted,
            "headcount": self._is_headcount,
            "site": self._is_site,
            "ground": self._is_ground,
            "target": self._is_target,
            "document": partial(self._is_noun_of, "document-noun", MentionKind.DOCUMENT),
            "event": partial(self._is_noun_of, "event-noun", MentionKind.EVENT),
            "pact": partial(self._is_noun_of, "pact-noun", None),
            "post": partial(self._is_noun_of, "post-noun", None),
            "materiel": partial(self._is_noun_of, "materiel-noun", MentionKind.PLATFORM),
            "weapon": partial(self._is_noun_of, "weapon-noun", MentionKind.WEAPON),
        }

    def fits(self, is_a: str, i: int) -> bool:
        """Whether a word can fill a role of a type."""
        test = self._tests.get(is_a)
        return test(i) if test is not None else self._is_thing(i)

    def _is_thing(self, i: int) -> bool:
        return self.tree.words[i].upos in NOMINAL and self._is_any(i)

    def _is_any(self, i: int) -> bool:
        tag = self.tree.words[i].upos
        part = self.part_of(i) if tag in {"NOUN", "DET", "PRON"} else None
        if part is not None and part != i:
            return self.tree.words[part].upos in NOMINAL and part not in self.times
        abstract = tag not in VERBAL and self.tree.lemma[i] in self.lists["abstract-noun"]
        told = i not in self.times and not abstract
        return told and (
            tag in NOMINAL | VERBAL or self.is_both(i) or self.is_told_where(i)
        )

    def _is_holder(self, i: int) -> bool:
        """One definite holder of a post: *the mayor*, not *officials* or *a spokesman*."""
        tree, kids = self.tree, self.tree.kids[i]
        definite = any(tree.form[k] == "the" or tree.rel(k) == "nmod:poss" for k in kids)
        return tree.words[i].xpos in {"NN", ""} and definite

    def _is_force(self, i: int) -> bool:
        """An actor in arms: no single person and no civilians, though *its men* may be."""
        form, civil = self.tree.form[i], self.tree.lemma[i] in self.lists["civilian-noun"]
        armed = not (civil or self.is_person(i) or form in {"we", "you", "me", "us"})
        return self.is_actor(i) and (armed or form == "men")

    def _known(self, referent: Referent | None) -> Actor | None:
        """The actor of the tables that is meant."""
        known = None if referent is None else referent.id
        return None if known is None else self.actors.get(ActorId(known))

    def is_armed_or_state(self, i: int) -> bool:
        """Whether an actor is known to bear arms or to govern, or is called so."""
        actor = self._known(self.stands_for(i))
        if actor is not None:
            return actor.kind in ARMED_OR_STATE
        return self.tree.lemma[i] in self.lists["armed-noun"] or i in self.places

    def _is_mortal(self, i: int) -> bool:
        """Somebody who can be killed or hurt: an actor, a person, people by a noun."""
        lemma, lists = self.tree.lemma[i], self.lists
        known = lists["civilian-noun"] | lists["captive-noun"]
        noun = self.tree.words[i].upos == "NOUN"
        named = lemma in known or (noun and lemma.endswith(_PEOPLE))
        return named or self.is_actor(i) or self.is_person(i)

    def _is_counted(self, i: int) -> bool:
        """Somebody who can be hurt or freed, or so many of them: *twelve of the sixteen*."""
        if self.tree.words[i].upos == "NUM":
            return self._is_headcount(i)
        lemma = self.tree.lemma[i]
        listed = (self.lists[f"{name}-noun"] for name in ("civilian", "captive", "member"))
        named = lemma.endswith(_PEOPLE) or any(lemma in one for one in listed)
        return named or self.is_person(i)

    def _is_headcount(self, i: int) -> bool:
        """A number of people: bare, or of somebody who can be hurt."""
        if not self._is_figure(i) or self.is_share(i):
            return False
        bare = self.tree.words[i].upos != "NOUN" or self.tree.lemma[i] in _UNNAMED_PEOPLE
        return bare or self._is_mortal(i)

    def _is_killer(self, i: int) -> bool:
        """Who may have done harm: an actor, but never an outlet that counts the dead."""
        actor = self._known(self.stands_for(i))
        return self.is_actor(i) and (actor is None or actor.kind is not ActorKind.MEDIA)

    def _is_armed(self, i: int) -> bool:
        return self._is_force(i) and self.is_armed_or_state(i)

    def _is_harm(self, i: int) -> bool:
        """A deed of violence, as a verb or a noun."""
        return self.tree.lemma[i] in self.lists["harm-verb"] | self.lists["attack-noun"]

    def _is_site(self, i: int) -> bool:
        """A place with a name."""
        mention = self.mentions.get(i)
        return i in self.places or (
            mention is not None and mention.kind is MentionKind.PLACE
        )

    def _is_ground(self, i: int) -> bool:
        """What armed men hold: a place, or streets, orchards and the like."""
        tree = self.tree
        referent = self.stands_for(i)
        known = None if referent is None or referent.id is None else referent.id
        actor = None if known is None else self.actors.get(ActorId(known))
        if actor is not None and actor.kind in _HOUSED:
            return False  # *the road*, taken for a station of that name
        if self.is_place(i) or tree.words[i].upos not in {"NOUN", "PROPN"}:
            return self.is_place(i)
        side = tree.lemma[i] in _SIDES and any(
            tree.form[k] in _TOWARDS for k in tree.kids[i]
        )
        return side or tree.lemma[i] in self.lists["ground-noun"]

    def _is_target(self, i: int) -> bool:
        """What fighters hit: places, materiel, forces and people, no single public figure."""
        lemma, lists = self.tree.lemma[i], self.lists
        listed = lists["materiel-noun"] | lists["member-noun"] | lists["place-noun"]
        if lemma in listed or lemma in lists["civilian-noun"]:
            return True
        return self._is_site(i) or (self._is_force(i) and self.is_armed_or_state(i))

    def _is_deed(self, i: int) -> bool:
        return self.tree.words[i].upos == "VERB" or (
            self.tree.lemma[i] in self.lists["attack-noun"]
        )

    def _is_figure(self, i: int) -> bool:
        return i in self.figures and i not in self.times

    def _is_body(self, i: int) -> bool:
        """An organised actor: no person, no pronoun for nobody known, no number of people."""
        word, lemma = self.tree.words[i], self.tree.lemma[i]
        people = self.lists["member-noun"] | self.lists["civilian-noun"]
        loose = word.upos == "NOUN" and lemma in people
        meant = self.stands_for(i) if word.upos == "PRON" else None
        unknown = word.upos == "PRON" and (meant is None or meant.id is None)
        return self.is_actor(i) and not (loose or unknown or self.is_person(i))

    def _is_noun_of(self, words: str, kind: MentionKind | None, i: int) -> bool:
        mention = self.mentions.get(i)
        named = mention is not None and kind is not None and mention.kind is kind
        return named or self.tree.lemma[i] in self.lists[words]

    def is_actor(self, i: int) -> bool:
        """Whether a word names or stands for someone who can act."""
        tree = self.tree
        form, part = tree.form[i], self.part_of(i) if tree.form[i] != "none" else None
        if form in PERSONAL or (part is None and tree.words[i].upos == "PRON"):
            return form in PERSONAL | INDEFINITE
        if part is not None:
            return self.is_actor(part)
        if tree.form[i] == "two" and tree.form[i - 1] == "the":
            return tree.base(i) in {"nsubj", "obj"}  # *the two have fought each other*
        actor = self._known(self.stands_for(i))
        if actor is not None:
            return actor.kind not in NOT_ACTORS
        if tree.lemma[i] in self.lists["actor-noun"] and tree.words[i].upos in NOMINAL:
            return True
        if tree.words[i].upos == "NOUN" and tree.lemma[i] in self.lists["no-actor-noun"]:
            return False
        return self._is_acting_name(i)

    def _is_acting_name(self, i: int) -> bool:
        """Whether a name the tables do not know is one of an actor."""
        mention = self.mentions.get(i)
        if mention is not None and mention.kind in NAMED_ACTORS:
            return i not in self.times
        named = self.tree.words[i].upos == "PROPN"
        capital = named and self.tree.case(i) not in _LOCATIVE
        place = self.places.get(i)
        if place is None:
            return capital and mention is not None and mention.kind is MentionKind.PLACE
        return capital or place.where_prec is None or place.where_prec >= COUNTRY

    def is_named_actor(self, i: int) -> bool:
        """Whether a word before a noun names an actor, or is a kind of one (*rebel*)."""
        referent = self.stands_for(i)
        if referent is not None and referent.id is not None:
            return True
        upos = self.tree.words[i].upos
        return (
            upos == "PROPN"
            or self.tree.lemma[i] in self.lists["modifying-actor"]
            or (upos in {"ADJ", "X"} and self._is_community(i))
        )

    def _is_community(self, i: int) -> bool:
        mention = self.mentions.get(i)
        return mention is not None and mention.kind is MentionKind.COMMUNITY

    def is_person(self, i: int) -> bool:
        """Whether a word names or stands for one person."""
        tree = self.tree
        if tree.form[i] in {"he", "she", "him", "her", "i", "his"}:
            return True
        mention = self.mentions.get(i)
        if mention is not None:
            return mention.kind is MentionKind.PERSON and tree.words[i].upos != "NOUN"
        actor = self._known(self.referent.get(i))
        return actor is not None and actor.kind is ActorKind.PERSON

    def is_place(self, i: int) -> bool:
        """Whether a word names or stands for somewhere."""
        tree = self.tree
        if i in self.places:
            return True
        part = self.part_of(i)
        if part is not None:
            return self.is_place(part) or tree.lemma[part] in _LANDS
        if tree.words[i].upos == "NOUN":
            return tree.lemma[i] in self.lists["place-noun"] and not self._is_no_ground(i)
        if tree.words[i].upos == "PRON":
            referent = self.referent.get(i)
            return tree.form[i] == "it" and (referent is None or referent.id is None)
        mention = self.mentions.get(i)
        if mention is None:
            return False
        if mention.kind is MentionKind.PERSON:  # nobody is *in* a person
            return tree.case(i) in {"in", "near", "outside"}
        return mention.kind is MentionKind.PLACE or self._may_be_place(i, mention)

    def _may_be_place(self, i: int, mention: Mention) -> bool:
        """Whether a name the reader took for a body may be a place nobody listed."""
        actor = self._known(self.referent.get(i))
        unknown = actor is None or actor.source == "this case"
        word = self.tree.words[i]
        body = mention.kind is MentionKind.ORGANISATION and word.upos == "PROPN"
        return unknown and body and word.span.of(self.tree.text).istitle()

    def can_speak(self, i: int) -> bool:
        """Whether a word can be a source: an actor, a document or an unnamed somebody."""
        lemma = self.tree.lemma[i]
        return (
            self.is_actor(i)
            or lemma in self.lists["document-noun"]
            or lemma in self.lists["source-noun"]
        )
