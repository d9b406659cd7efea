"""Bodies: who can be somewhere in arms, come to talk, or give somebody a post."""

import re
from collections.abc import Mapping

from whence.claims.roles.kinds import COUNTRY, NOT_ACTORS, Kinds
from whence.claims.syntax.subjects import told_apart
from whence.claims.syntax.tree import Tree
from whence.model.actor import Actor, ActorKind
from whence.model.ids import ActorId
from whence.model.reading import MentionKind
from whence.model.resolved import Referent, ReferentHow, Resolved

_OWNING = frozenset({"its", "their"})  # of a body: *its spokesman*
COUNTING = frozenset({"figure", "number", "toll", "count", "estimate", "tally"})
FAR = 4
# *Secretary of state*, *chief of staff*: a part of what the post is called, and no body.
CALLED = frozenset({"state", "staff", "mission"})
HEADS = frozenset({"secretary", "minister", "chief", "head", "undersecretary"})
# Whom a state does not employ, though they are from there: *an Iranian journalist*.
FREE = frozenset(
    {"journalist", "reporter", "correspondent", "doctor", "member", "militant"}
)
# *A Guatemalan opposition leader* leads no state.
CAUSES = frozenset(
    """leftist rightist social democratic opposition rebel guerrilla student labor labour union
    religious spiritual church peasant indigenous tribal islamist jihadist business community
    drug separatist insurgent party protest civic""".split()
)
# Auxiliaries of what is laid down; of *that he was ill* one only agrees.
COURSE = frozenset({"would", "will", "shall", "should", "must", "'ll", "’ll"})
# What speaks for somebody, and papers that bind or count and take no stand.
VOICES = frozenset(
    "editorial pamphlet leaflet poster magazine weekly media banner song".split()
)
UNVOICED = frozenset(
    """deal accord pact treaty agreement warrant law ruling verdict database account register
    tally dataset log ledger post plan proposal index study telephone phone x""".split()
)
# *Four rebel groups*, *gangs*: many in arms, whoever they are.
BANDS = frozenset(
    """group faction gang cartel band militia movement cell network insurgency wing splinter
    offshoot syndicate guerrilla outfit squad detachment team vigilante bandit""".split()
)
# Forces named by a state's adjective that fight for others, or fought for it once.
NOT_OF_STATES = frozenset(
    "opposition rebel insurgent dissident mutinous former ex retired renegade".split()
)
# Nouns in the names of those who act and are nowhere: *the Gathering of Northern Forces*.
_BODIES = frozenset("front movement group alliance coalition party union".split())
DELEGATIONS = frozenset({"delegation", "team", "mission"})
# *The 34th military region*, *the Second Military District*: staffs that lead armies, no ground.
STAFFS = frozenset({"region", "district", "zone", "sector", "command"})
BACKWARD = frozenset({"it", "this", "that"})
TOLD_BEFORE = 2  # sentences
# Deeds of violence beside those that name what is done to whoever suffers them.
VIOLENT = frozenset(
    """shell bomb strike raid storm ambush burn torch loot plunder blast explode assault overrun
    crime arson fire burning torching looting""".split()
)
POINTING = frozenset({"that", "those"})
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")


class Bodies(Kinds):
    """Kinds that ask for more than an actor."""

    def __init__(
        self, resolved: Resolved, tree: Tree, lists: Mapping[str, frozenset[str]]
    ) -> None:
        super().__init__(resolved, tree, lists)
        self._tests |= {
            "band": self._is_band,
            "visitor": self._is_visitor,
            "employer": self._is_employer,
            "blow": self._is_blow,
            "course": self._is_course,
            "doing": self._is_doing,
            "done": self._is_done,
            "told": self._is_told,
            "voice": self._is_voice,
        }

    def _is_voice(self, i: int) -> bool:
        """Who or what takes a stand: an actor, or what speaks for one (*its newsletter*)."""
        tree, lists = self.tree, self.lists
        if self.fits("actor", i):
            return True
        if tree.form[i] == "each":
            two = told_apart(tree, i)
            return bool(two) and all(self.fits("actor", word) for word in two)
        mention = self.mentions.get(i)
        if mention is not None and mention.kind is MentionKind.DOCUMENT:
            return True
        spoken = lists["medium-noun"] | lists["document-noun"] | VOICES
        return tree.words[i].upos == "NOUN" and tree.lemma[i] in spoken - UNVOICED

    def _is_staff(self, i: int) -> bool:
        """*The 34th military region*, *the 34th region*: who leads its troops, and no ground."""
        tree = self.tree
        if tree.lemma[i].lower() not in STAFFS or i in self.places:
            return False
        if tree.case(i) in {"in", "across", "throughout", "around", "within"}:
            return False
        said = {tree.form[kid] for kid in tree.kids[i]}
        numbered = tree.lemma[i] == "region" and any(map(ORDINAL.fullmatch, said))
        return numbered or "military" in said

    def part_of(self, i: int) -> int | None:
        """What a partitive is part of, and whose *that* is: *its command with that of X*."""
        found = super().part_of(i)
        if found is not None or self.tree.form[i] not in POINTING:
            return found
        owner = self.tree.kid(i, "nmod")
        joined = self.tree.case(i) == "with" and owner is not None
        return owner if joined and self.tree.case(owner or 0) == "of" else None

    def is_actor(self, i: int) -> bool:
        """Whether a word names or stands for someone who can act."""
        if self.tree.form[i] in POINTING and (part := self.part_of(i)) is not None:
            return self.is_actor(part)
        return super().is_actor(i) or self._is_staff(i)

    def is_armed_or_state(self, i: int) -> bool:
        """Whether an actor is known to bear arms or to govern, or is called so."""
        return super().is_armed_or_state(i) or self._is_staff(i)

    def _is_known(self, i: int) -> bool:
        referent = self.stands_for(i)
        return referent is not None and referent.id is not None

    def _is_band(self, i: int) -> bool:
        """A force that can be somewhere: it bears arms or governs, or is a body by name."""
        mention = self.mentions.get(i)
        name = mention is not None and self.tree.words[i].upos == "PROPN"
        ground = self.tree.lemma[i] in self.lists["place-noun"] and not name
        if not self._is_force(i) or ground:  # *the northern front*, but *the Qar Front*
            return False
        named = mention is not None and mention.kind is MentionKind.ORGANISATION
        many = self.tree.form[i] in {"it", "they"} and self.stands_for(i) is not None
        band = self.tree.lemma[i] in BANDS and not self._is_known(i)
        return named or many or band or self.is_armed_or_state(i)

    def _is_visitor(self, i: int) -> bool:
        """Who goes to talk: a person by name, a holder of a post or a delegation."""
        lemma, lists = self.tree.lemma[i], self.lists
        if lemma in lists["member-noun"] or lemma in lists["civilian-noun"]:
            return False
        if self.tree.words[i].xpos == "NNPS":
            return False
        posted = lemma in lists["post-noun"] or lemma in DELEGATIONS
        return posted or self.is_person(i) or (self._is_known(i) and self.is_actor(i))

    def _is_employer(self, i: int) -> bool:
        """A body that has posts: a city before *police* or *doctor* is only where it is."""
        place = self.places.get(i)
        owner = self.stands_for(i) if self.tree.form[i] in _OWNING else None
        if owner is not None and owner.id is not None:
            actor = self.actors.get(ActorId(owner.id))
            return actor is not None and actor.kind not in (ActorKind.PERSON, *NOT_ACTORS)
        if self._is_of_the_post(i) or self._is_only_home(i):
            return False
        town = place is not None and (place.where_prec or COUNTRY) < COUNTRY
        post = self.tree.lemma[i] in self.lists["post-noun"]  # *deputy* is no body
        named = self.tree.words[i].upos == "PROPN"
        return self._is_body(i) and not town and (named or not post)

    def _is_of_the_post(self, i: int) -> bool:
        """*Secretary of state*, *deputy chief of mission*: the word belongs to the post."""
        tree, head = self.tree, self.tree.head(i)
        of = head >= 0 and tree.lemma[head] in HEADS and tree.case(i) == "of"
        own = any(tree.base(kid) in {"det", "amod"} for kid in tree.kids[i])
        return of and tree.lemma[i] in CALLED and not own

    def _is_only_home(self, i: int) -> bool:
        """*An Iranian journalist*, *a Guatemalan union leader*: where they come from."""
        tree, head, referent = self.tree, self.tree.head(i), self.stands_for(i)
        known = None if referent is None else referent.id
        if known is None or not self.is_state(known) or not i < head:
            return False
        if tree.base(i) not in {"amod", "compound"}:
            return False
        caused = any(tree.form[w] in CAUSES for w in range(i + 1, head))
        return caused or tree.lemma[head] in FREE

    def serve_others(self, i: int) -> bool:
        """*Syrian opposition forces*, *former Colombian soldiers*: not of the state named."""
        return any(self.tree.lemma[kid] in NOT_OF_STATES for kid in self.tree.kids[i])

    def is_whole(self, known: str) -> bool:
        """Whether an id is that of what can have members act for it: no person, no people."""
        actor = self.actors.get(ActorId(known))
        return actor is None or actor.kind not in {ActorKind.PERSON, ActorKind.COMMUNITY}

    def is_place(self, i: int) -> bool:
        """Whether a word names or stands for somewhere, and for nobody."""
        if not super().is_place(i):
            return False
        referent = self.referent.get(i)
        if self.tree.words[i].upos == "PRON":
            taken_up = referent is not None and referent.how is not ReferentHow.UNRESOLVED
            return referent is None or not taken_up or self._was_place(i, referent)
        if i in self.places or self.tree.words[i].upos == "NOUN":
            return True
        known = None if referent is None or referent.id is None else ActorId(referent.id)
        actor = None if known is None else self.actors.get(known)
        return actor is None or not self._is_called_body(actor)

    def _is_called_body(self, actor: Actor) -> bool:
        """Whether an actor is a person, or has a noun for a body in its name."""
        words = actor.name.lower().replace("-", " ").split()
        nouns = self.lists["armed-noun"] | _BODIES
        called = any(word in nouns or word.removesuffix("s") in nouns for word in words)
        return actor.kind is ActorKind.PERSON or called

    def _was_place(self, i: int, referent: Referent) -> bool:
        """Whether what a pronoun takes up was spoken of as a place."""
        same = (
            head
            for head, one in self.referent.items()
            if head < i and referent.name in {one.name, one.text}
        )
        return any(self.tree.words[w].upos != "PRON" and self.is_place(w) for w in same)

    def is_one(self, known: str) -> bool:
        """Whether an id is that of a single person."""
        actor = self.actors.get(ActorId(known))
        return actor is not None and actor.kind is ActorKind.PERSON

    def is_state(self, known: str) -> bool:
        """Whether an id is that of a state."""
        actor = self.actors.get(ActorId(known))
        return actor is not None and actor.kind is ActorKind.STATE

    def deed_of(self, i: int) -> int | None:
        """What one can answer for at a word: no paper, no body and no place.

        *The bombing of a mosque in Goma, which X blamed on Y*: the deed, not the town.
        """
        tree, lists = self.tree, self.lists
        for _ in range(FAR):
            lemma = tree.lemma[i]
            if lemma in lists["event-noun"] or lemma in lists["harm-verb"]:
                return i
            if tree.words[i].upos not in {"NOUN", "PROPN"} or self.part_of(i) is not None:
                return i
            if i not in self.places and lemma not in lists["place-noun"]:
                break
            above = tree.head(i)
            if above < 0 or tree.base(i) not in {"nmod", "obl", "conj"}:
                return None
            if tree.words[above].upos not in {"NOUN", "PROPN"}:
                return None
            i = above
        said = lemma in lists["document-noun"] or lemma in COUNTING
        return None if said or self.is_actor(i) else i

    def _is_blow(self, i: int) -> bool:
        """A deed one answers for, as a noun, a verb, or one of several."""
        part = self.part_of(i)
        word = i if part is None else part
        if self.tree.words[word].upos == "VERB" or word in self.figures:
            return True
        return self.fits("event", word) or self.fits("attack", word)

    def _is_told(self, i: int) -> bool:
        """*It was the work of X*: a deed of violence, or a pronoun for one told just before."""
        tree, number = self.tree, self.tree.words[i].sentence
        if tree.form[i] not in BACKWARD:
            return tree.words[i].upos != "PRON" and self._is_violent(i)
        first = tree.reading.sentences[max(0, number - TOLD_BEFORE)].first
        return any(map(self._is_violent, range(first, i)))

    def _is_violent(self, i: int) -> bool:
        return self._is_harm(i) or self.tree.lemma[i] in VIOLENT

    def _is_course(self, i: int) -> bool:
        """What somebody will do or is to do: *that the army would leave the town*."""
        tree = self.tree
        return any(tree.base(k) == "aux" and tree.lemma[k] in COURSE for k in tree.kids[i])

    def _is_doing(self, i: int) -> bool:
        """What one can bind oneself to: a deed, and not *to comment* or *to be dry*."""
        tree = self.tree
        spoken = tree.lemma[i] in self.lists["withholding"]
        return tree.words[i].upos == "VERB" and tree.lemma[i] != "be" and not spoken

    def _is_done(self, i: int) -> bool:
        """A deed that should be over by now: *no sign that it has left*."""
        tree = self.tree
        aux = [tree.lemma[k] for k in tree.kids[i] if tree.base(k) == "aux"]
        return tree.words[i].upos == "VERB" and "have" in aux
