"""Fillers: the words that fill a role with what they stand for."""

from whence.claims.roles.bodies import Bodies
from whence.claims.roles.kinds import COUNTRY
from whence.claims.syntax.lost import is_joined_at_once, is_lost_subject
from whence.claims.syntax.tree import RELATIVE, VERBAL
from whence.model.claim import Filler
from whence.model.ids import ActorId
from whence.model.place import Place
from whence.model.reading import MentionKind
from whence.model.resolved import Referent, ReferentHow
from whence.model.span import Span, hull

# Types so loose that what is joined to an actor must be one, too.
COMPASS = frozenset("north south east west northeast northwest southeast southwest".split())
_LOOSE = frozenset({"thing", "any"})


# Members that a state has; others with its adjective are only from there (*Somali pirates*).
OF_STATES = frozenset(
    """soldier troop force forces personnel policeman commando paratrooper aircraft warplane
    jet helicopter drone conscript serviceman""".split()
)
# Whom a state sends to others: they act for it wherever they are.
SENT = frozenset({"instructor", "trainer", "adviser", "advisor"})
# Who is for somebody without being one of them.
ADHERENTS = frozenset({"supporter", "follower", "loyalist", "sympathizer", "sympathiser"})
# What members do by leaving: the group that stays behind does not.
LEAVING = frozenset("surrender defect desert flee disarm demobilise demobilize".split())
# Prepositions that say which of many places is meant, and how far off its name may stand.
_WITHIN = frozenset({"in", "of", "around", "near", "within", "along"})
_NEAR = 6
_PARTITIVE = frozenset({"nmod", "conj", "flat", "compound"})


class Fillers(Bodies):
    """Makes fillers of the words of one document."""

    def named(self, i: int) -> tuple[str, str | None]:
        """What a word stands for and the id of it; the phrase itself when unknown."""
        tree = self.tree
        referent = self.stands_for(i)
        apart = self._are_people_of_a_state(i, referent) or self._stand_apart(i)
        if apart or self._is_somebody_else(i, referent):
            return self.phrase(i).of(tree.text), None
        place = self.places.get(i)
        wider = place is not None and self._is_part_of_state(place, i, referent)
        referent = self.own_army(i) or referent
        if (
            referent is not None
            and not wider
            and referent.how is not ReferentHow.UNRESOLVED
        ):
            return referent.name, referent.id
        if place is not None:
            return place.name, place.id
        owner = self._owner_of_members(i)
        if owner is not None:
            return owner
        part = self.part_of(i)
        figure = self.figures.get(i)  # *23 of 45 provinces* are not the 45
        total = None if figure is None else figure.of_total
        if part is not None and not self._stand_apart(part):
            people = total == 1 and not self.is_place(part)
            if people or total is None:  # *a third of the families*
                return self.named(part)
        title = tree.kid(i, "appos", "flat")
        if title is not None and tree.words[i].upos == "NOUN" and self._names(title):
            return self.referent[title].name, self.referent[title].id
        return self.phrase(i).of(tree.text), None

    def _is_part_of_state(self, place: Place, i: int, referent: Referent | None) -> bool:
        """*Eastern Congo* is not the whole country; a seat that speaks is (*Kinshasa*)."""
        state = None if referent is None else referent.id
        within = place.span.start < self.tree.words[i].span.start
        part = within and (place.where_prec or COUNTRY) < COUNTRY
        return part and state is not None and self.is_state(state)

    def _names(self, title: int) -> bool:
        """Whether a word after a noun is the one name of it: not *reporters X and Y*."""
        tree = self.tree
        if tree.form[title] in COMPASS:
            return False  # *the village, 7 km northeast of the town*
        known = title in self.referent and self.referent[title].id is not None
        named = title in self.referent and (known or tree.words[title].upos == "PROPN")
        return named and tree.kid(title, "conj") is None

    def _is_somebody_else(self, i: int, referent: Referent | None) -> bool:
        """*Opponents of the president*, *his family*: not the one they are named by."""
        tree = self.tree
        if referent is None or referent.id is None or tree.words[i].upos != "NOUN":
            return False
        if tree.lemma[i] in self.lists["member-noun"] | self.lists["panel-noun"]:
            return False
        for kid in tree.kids[i]:
            owner = tree.base(kid) == "nmod" and tree.case(kid) in {"of", ""}
            other = self.stands_for(kid) if owner else None
            if other is not None and other.id == referent.id:
                return True
        return False

    def _owner_of_members(self, i: int) -> tuple[str, str | None] | None:
        """The group whose members act: *Taliban fighters* stand for the Taliban."""
        tree, lemma = self.tree, self.tree.lemma[i]
        if lemma not in self.lists["member-noun"] | SENT or self.serve_others(i):
            return None
        for kid in tree.kids[i]:
            if tree.base(kid) not in {"compound", "amod", "nmod"}:
                continue
            owner, sender = self.stands_for(kid), self._sender(i, kid)
            if sender is not None:
                return self.named(sender)
            if owner is not None and owner.id is not None and self.is_whole(owner.id):
                if self.is_state(owner.id) != (lemma in SENT) and lemma not in OF_STATES:
                    continue
                return owner.name, owner.id
        return None

    def _stand_apart(self, i: int) -> bool:
        """Whether members are not their group: its adherents, and those who leave it."""
        lemma = self.tree.lemma[i]
        if self.tree.words[i].upos != "NOUN" or lemma not in self.lists["member-noun"]:
            return False
        return lemma in ADHERENTS or self._leaves(i)

    def _leaves(self, i: int) -> bool:
        """Whether members or a part of them give up or go over."""
        tree, word = self.tree, i
        while tree.base(word) in _PARTITIVE and tree.head(word) >= 0:
            word = tree.head(word)
        verb = tree.head(word)
        if tree.base(word) != "nsubj" or verb < 0:
            return False
        given = tree.kid(verb, "obj")  # *laid down their arms*
        arms = given is not None and tree.lemma[given] in {"arm", "weapon"}
        return tree.lemma[verb] in LEAVING or (arms and tree.lemma[verb] in {"lay", "give"})

    def _sender(self, i: int, owner: int) -> int | None:
        """The state or capital that owns those who are sent: *Moscow, whose instructors*."""
        tree = self.tree
        if tree.lemma[i] not in SENT:
            return None
        if tree.form[owner] == "whose":
            owner = next((w for w in tree.above(owner) if w in self.places), owner)
        return owner if owner in self.places and owner < i else None

    def is_home_of_actor(self, i: int) -> bool:
        """*Somali pirate attack*: the adjective of a state before who is from there."""
        referent, after = self.stands_for(i), i + 1
        state = (
            referent is not None and referent.id is not None and self.is_state(referent.id)
        )
        follows = after < len(self.tree.words) and self.tree.base(i) in {"amod", "compound"}
        if not (state and follows) or self.tree.words[after].upos != "NOUN":
            return False
        lemma = self.tree.lemma[after]
        return lemma in self.lists["member-noun"] and lemma not in OF_STATES

    def _are_people_of_a_state(self, i: int, referent: Referent | None) -> bool:
        """*Five Iraqis*, *the Iraqis*: people of a state, not the state."""
        tree = self.tree
        if referent is None or referent.id is None or not self.is_state(referent.id):
            return False
        actor = self.actors.get(ActorId(referent.id))
        own = actor is not None and tree.form[i] in actor.name.lower().split()
        plural = tree.words[i].xpos == "NNPS" or tree.form[i].endswith("ians")
        return plural and not own and tree.words[i].upos == "PROPN"

    def filler(self, i: int) -> Filler:
        """The filler a word stands at the head of."""
        span = self.phrase(i)
        holder = self._named_after(i, span)
        if holder is not None:
            i, span = holder, hull((span, self.mentions[holder].span))
        text = span.of(self.tree.text)
        name, known = self.named(i)
        return Filler(text, span, name if name.strip() else text, known)

    def located(self, one: Filler) -> Filler:
        """*Other areas* with the *in Lungi* that says which; a named place is as it is."""
        tree = self.tree
        inside = range(0) if one.span is None else self.words_in(one.span)
        named = next((self.places[w] for w in inside if w in self.places), None)
        if one.span is None or not inside or named is not None:
            return one if named is None else self._seat_alone(one, named)
        after = inside[-1] + 1
        if tree.words[inside[-1]].upos != "NOUN" or tree.form[after : after + 1] == []:
            return one
        if tree.form[after] not in _WITHIN:
            return one
        for word in range(after + 1, min(len(tree.words), after + _NEAR)):
            if word in self.places and tree.case(word) == tree.form[after]:
                ends = [self.phrase(w) for w in tree.conjuncts(word) if w in self.places]
                span = hull((one.span, *ends))
                return Filler(span.of(tree.text), span, span.of(tree.text), one.id)
        return one

    def _seat_alone(self, one: Filler, place: Place) -> Filler:
        """*Kabul fell*: the city, and not the state that sits there."""
        city = (place.where_prec or COUNTRY) < COUNTRY and place.span == one.span
        if city and one.id is not None and self.is_state(one.id):
            return Filler(one.text, one.span, place.name, place.id)
        return one

    def _named_after(self, i: int, span: Span) -> int | None:
        """The person whose name goes on right after a title: *Secretary of State X*."""
        tree, after = self.tree, self.words_in(span)[-1] + 1
        titles = self.lists["post-noun"] | self.lists["rank-noun"]
        if after >= len(tree.words) or tree.lemma[i] not in titles:
            return None
        mention = self.mentions.get(after)
        apart = tree.text[span.end : tree.words[after].span.start].strip()
        if apart or mention is None or mention.kind is not MentionKind.PERSON:
            return None
        named = tree.words[after].upos == "PROPN"
        same = tree.words[after].sentence == tree.words[i].sentence
        if not (named and same):
            return None
        inside = self.words_in(mention.span)
        return next((w for w in inside if w in self.referent), inside[-1])

    def all_of(self, i: int, is_a: str) -> tuple[Filler, ...]:
        """The fillers of a word and what is joined to it, those of the right type."""
        same = "actor" if self.is_actor(i) and is_a in _LOOSE else is_a
        listed = self.listed_after(i)
        if listed and all(self.fits(same, w) for w in listed):
            return tuple(self.filler(word) for word in listed)
        joined = (w for w in self.tree.conjuncts(i) if not is_lost_subject(self.tree, i, w))
        asked = {w: is_a if is_joined_at_once(self.tree, w) else same for w in joined}
        words = [w for w, kind in asked.items() if w == i or self.fits(kind, w)]
        return tuple(self.filler(word) for word in words if not self.is_relative(word))

    def name_span(self, i: int) -> Span:
        """Where the name of a person stands that a word is part of."""
        mention = self.mentions.get(i)
        named = mention is not None and mention.kind is MentionKind.PERSON
        return mention.span if mention is not None and named else self.tree.words[i].span

    def without_title(self, one: Filler) -> Filler:
        """A person's filler cut to the name, where other words stand before it."""
        if one.span is None:
            return one
        for i in self.words_in(one.span):
            span = self.name_span(i)
            mention = self.mentions.get(i)
            if mention is None or mention.kind is not MentionKind.PERSON:
                continue
            text = span.of(self.tree.text)
            if one.span.covers(span):
                name = one.name if one.id is not None and one.name[:1].isupper() else text
                return Filler(text, span, name, one.id)
        return one

    def narrow(self, i: int, trigger: Span) -> Filler:
        """The filler of a word alone, where its phrase would swallow the trigger."""
        name = self.cover.get(i)
        if name is not None and name.span.covers(trigger):
            name = None
        span = self.tree.words[i].span if name is None else name.span
        for kid in self.tree.kids[i] if name is None else ():
            named = self.tree.base(kid) in {"flat", "compound"} and abs(kid - i) == 1
            if named and not trigger.covers(self.tree.words[kid].span):
                span = hull((span, self.tree.words[kid].span))
        while name is None and self._goes_on_before(span, trigger):
            before = self.words_in(span)[0] - 1
            span = hull((span, self.tree.words[before].span))
        text = span.of(self.tree.text)
        meant = self.stands_for(i) if name is None and i not in self.places else None
        if meant is None or meant.id is None or self.tree.words[i].upos != "NOUN":
            return Filler(text, span, text)
        return Filler(text, span, meant.name, meant.id)

    def _goes_on_before(self, span: Span, trigger: Span) -> bool:
        """Whether a name begins before what was taken of it, after the trigger."""
        before = self.words_in(span)[0] - 1
        if before < 0 or self.tree.words[before].span.start < trigger.end <= span.start:
            return False
        return trigger.end <= span.start and self.tree.words[before].upos == "PROPN"

    def words_of(self, i: int) -> Filler:
        """The filler as words only, for posts and terms that stand for nothing else."""
        clause = self.tree.words[i].upos in VERBAL or self.is_told_where(i)
        span = self.clause(i) if clause else self.phrase(i)
        text = span.of(self.tree.text)
        return Filler(text, span, text)

    def one_of_two(self, i: int, which: int) -> Filler:
        """The filler for one of the two a plural stands for, or for one joined word."""
        filler = self.filler(i)
        referent = self.referent.get(i)
        if referent is None or len(referent.members) != 2:
            return filler
        known = self.actors.get(referent.members[which])
        if known is None:
            return filler
        return Filler(filler.text, filler.span, known.name, known.id)

    def is_relative(self, i: int) -> bool:
        """Whether a word is a relative pronoun that nothing resolved."""
        return self.tree.form[i] in RELATIVE and i not in self.referent
