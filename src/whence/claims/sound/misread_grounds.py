"""Misreadings of who is or holds where: words of place that say nothing of any ground."""

from collections.abc import Iterator

from whence.claims.drafts.draft import Draft
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import MODEL, Bound
from whence.claims.sound.ends.peoples import faults_of_people
from whence.claims.syntax.tree import RELATIVE, VERBAL, Tree
from whence.model.reading import MentionKind

POINTERS = frozenset({"it", "this", "that", "them"})
# *The areas already liberated*: which areas, and by whom, is not said.
SOMEWHERE = frozenset(
    """area place land ground territory neighborhood neighbourhood zone line site center centre
    position post part""".split()
)
# *The country stands at the crossroads*, *their families*: nobody that is somewhere in arms.
NO_BAND = frozenset(
    """country nation city town capital world economy family relative court handful majority
    people resident exile expatriate emigre immigrant""".split()
)
COMING = frozenset("reach arrive approach".split())
# *Close in on the town*, *vacated the base*: before they are there, or when they are no more.
NOT_THERE = frozenset(
    """close advance push approach near threaten march vacate leave withdraw pull quit abandon
    evacuate hand flee look come appear exit depart retreat""".split()
)
# *100 fronts*, *12 groups*: units of a force, and no ground.
UNITS = frozenset("front group faction unit battalion brigade court".split())
HOUSED = frozenset({"headquarters", "headquarter", "base", "hub", "seat"})
# *After the army takes the town*: told as to come, where the clause above is in the future.
ONCE = frozenset("after once when until before if".split())
TO_COME = frozenset("will would shall could can may might 'll ’ll".split())
CIVIL = frozenset(
    "president mayor minister governor senator secretary ambassador judge spokesman".split()
)
IN = frozenset({"in", "at", "on", "near", "inside", "across", "along", "around"})
LINES = frozenset({"border", "frontier", "line"})
PERSONAL = frozenset({"his", "her"})
MEASURES = frozenset("km kilometer kilometre mile meter metre foot hectare acre".split())
# *At the centre of the dispute*, *in a strong position*: nowhere, unless a site is named.
FIGURATIVE = frozenset(
    """centre center position heart ground front forefront field line course top bottom edge
    side end part dock""".split()
)
STEPS = 4
MANY = 20  # so many from a state are people, and no force of it


class MisreadGrounds:
    """Tells misread drafts of presence and control of one document."""

    def __init__(self, tree: Tree, fillers: Fillers) -> None:
        self.tree = tree
        self.fillers = fillers

    def _is_known(self, word: int) -> bool:
        referent = self.fillers.stands_for(word)
        return referent is not None and referent.id is not None

    # Presence ---------------------------------------------------------------------------

    def presence(self, draft: Draft) -> Iterator[str]:
        """Who is somewhere must be somebody: no town, no family, no people by the thousand."""
        tree, fillers = self.tree, self.fillers
        for one in draft.match.roles:
            if one.role != "actor":
                continue
            if one.word in fillers.places and not self._is_known(one.word):
                yield "actor: somewhere, not somebody"
            near = [k for k in tree.kids[one.word] if tree.base(k) == "compound"]
            if any(tree.lemma[at] in NO_BAND for at in (one.word, *near)):
                yield "actor: nobody in arms"
            figure = fillers.figures.get(one.word)
            many = figure is not None and (figure.low or figure.high or 0) >= MANY
            if many and tree.words[one.word].xpos == "NNPS":
                yield "actor: where they come from"
        people = tree.words[draft.match.trigger].xpos == "NNS"
        if draft.match.entry.name == "presence.exile" and people:
            yield "trigger: exiles of a land, who are not that land"
        yield from self._where(draft)
        if draft.match.entry.name == MODEL:
            yield from self._seen(draft)

    def _where(self, draft: Draft) -> Iterator[str]:
        """A seat that is the place, units for ground, a post for the force it is in."""
        tree, word = self.tree, draft.match.trigger
        placed = any(one.role == "place" for one in draft.match.roles)
        if not placed and any(self._is_sited(kid) for kid in tree.kids[word]):
            yield "place: it is told, and lost"
        linked = tree.base(draft.match.words[0]) == "cop"
        for one in draft.match.roles if linked else ():
            where = one.role == "place" and tree.lemma[one.word] in FIGURATIVE
            if where and not self._is_of_ground(one.word):
                yield "place: a figure of speech"
        is_seat = tree.kid(word, "cop") is not None and tree.lemma[word] in HOUSED
        for one in draft.match.roles:
            if one.role == "place" and tree.lemma[one.word] in UNITS:
                yield "place: units, no ground"
            subject = one.word == tree.kid(word, "nsubj")
            if one.role == "place" and is_seat and not subject:
                yield "place: it is what the seat is said to be"
            based = draft.kind == "based" and tree.lemma[word] in {"base", "based"}
            if one.role == "actor" and based and self._is_post_in(one.word, word):
                yield "actor: who serves in what is based there"

    def _is_of_ground(self, word: int) -> bool:
        """*The centre of the town*, *the northern side*: whose middle or which side is told."""
        inside = (kid for kid in self.tree.below(word) if kid != word)
        return any(self.fillers.is_place(kid) for kid in inside) or (
            not self.fillers.is_place(word) and self.fillers.fits("ground", word)
        )

    def _is_sited(self, kid: int) -> bool:
        """*Put up roadblocks on the streets of Qar*: where they are is told."""
        tree = self.tree
        near = [kid, *tree.kids[kid]] if tree.base(kid) == "obj" else [kid]
        return any(
            tree.base(at) in {"nmod", "obl"}
            and tree.case(at) in IN
            and any(below in self.fillers.places for below in tree.below(at))
            for at in near
        )

    def _is_post_in(self, actor: int, trigger: int) -> bool:
        """*The second in command of the regiment based at X*: the regiment is."""
        tree = self.tree
        titles = self.fillers.lists["post-noun"] | self.fillers.lists["rank-noun"]
        titled = tree.lemma[actor] in titles | {"official", "command", "second", "member"}
        between = range(actor + 1, trigger)
        within = any(tree.form[at] in {"of", "in", "from", "with"} for at in between)
        return (
            titled and within and tree.base(trigger) in {"acl", "amod", "nmod", "acl:relcl"}
        )

    def _seen(self, draft: Draft) -> Iterator[str]:
        """What only the model sees as presence: going, coming and nobody in arms."""
        tree = self.tree
        if any(tree.lemma[word] in NOT_THERE for word in draft.match.words):
            yield "trigger: not there yet, or no more"
        for one in draft.match.roles:
            titled = any(tree.lemma[at] in CIVIL for at in (one.word, *tree.kids[one.word]))
            if one.role == "actor" and titled:
                yield "actor: who holds a post, nobody in arms"

    # Control ----------------------------------------------------------------------------

    def control(self, draft: Draft) -> Iterator[str]:
        """*Rebel-held areas* without the rebels says less than nothing."""
        tree, word = self.tree, draft.match.trigger
        bound = {one.word for one in draft.match.roles}
        held = any(one.role == "actor" for one in draft.match.roles)
        for one in draft.match.roles:
            if one.role == "place":
                yield from self._place(one, draft, held=held)
                yield from self._torn_ground(one, draft)
            seen = one.role == "actor" and draft.match.entry.name == MODEL
            if seen and tree.form[one.word] in PERSONAL:
                yield "actor: a person, taken or taking"
        yield from self._unheld(draft, held=held)
        yield from faults_of_people(draft, self.tree, self.fillers)
        post = any(tree.lemma[one.word] == "post" for one in draft.match.roles)
        if post and any(self.fillers.is_person(one.word) for one in draft.match.roles):
            yield "place: an office that a person holds"
        moved = tree.kid(word, "obj")
        if draft.match.entry.name == "control.advance" and moved not in {None, *bound}:
            yield "trigger: moves something, does not advance"
        if word > 1 and tree.form[word - 1] == "-" and not held:
            yield "actor: named before the hyphen, and lost"
        if not held and any(self._does(kid) for kid in tree.kids[word]):
            yield "actor: done by something that holds nothing"
        if any(tree.form[kid] == "whom" for kid in tree.kids[word]):
            yield "place: somebody is held"

    def _torn_ground(self, one: Bound, draft: Draft) -> Iterator[str]:
        """*Entered the president's home*: the owner of what was entered is no place."""
        tree, word = self.tree, one.word
        owner = tree.base(word) == "nmod" and tree.rel(word) == "nmod:poss"
        if owner and tree.head(word) != draft.match.trigger:
            yield "place: whose it is, not what it is"
        if self._is_anywhere(word, draft):
            yield "place: anywhere"
        before = tree.form[draft.match.trigger - 2 : draft.match.trigger]
        if (
            "under" in before
            and draft.kind == "controls"
            and self._is_left_of_under(draft, word)
        ):
            yield "place: what is under control stands before it"
        if tree.lemma[word] in LINES and tree.case(word) == "across":
            yield "place: only crossed"
        told = draft.match.words  # *laid siege to it*
        beset = tree.kid(draft.match.trigger, "obj")
        if beset in self.fillers.times or (
            beset is not None and tree.form[beset] in RELATIVE
        ):
            beset = word  # *Goma, which they have surrounded*
        if draft.kind == "surrounded" and beset not in {None, *tree.conjuncts(word), *told}:
            of = tree.head(word) == beset and tree.case(word) == "of"
            if not of:  # *surrounded the troops in the village*: the troops
                yield "place: where those are who are beset"

    def _is_anywhere(self, word: int, draft: Draft) -> bool:
        """*Liberate territory*, *the areas it controls*: some ground, and not which."""
        tree, trigger = self.tree, draft.match.trigger
        kids = tree.kids[word]
        if tree.lemma[word] not in SOMEWHERE | {"village", "town"} or not all(
            tree.base(kid) in {"det", "case", "punct", "acl", "advmod"} for kid in kids
        ):
            return False
        which = {tree.form[kid] for kid in kids if tree.base(kid) == "det"}
        told = tree.head(trigger) == word and tree.rel(trigger) == "acl:relcl"
        seen = draft.match.entry.name == MODEL
        if draft.kind == "captured":
            return not which or seen
        within = any(tree.case(kid) == "in" for kid in tree.kids[trigger])
        return draft.kind == "controls" and told and which <= {"the"} and not within

    def _is_left_of_under(self, draft: Draft, place: int) -> bool:
        """*The areas under its control in Qar*: the areas, and not the whole of Qar."""
        tree, trigger = self.tree, draft.match.trigger
        left = (
            next((at for at in (trigger - 2, trigger - 3) if tree.form[at] == "under"), 0)
            - 1
        )
        ground = left >= 0 and tree.words[left].upos in {"NOUN", "PROPN"}
        return ground and place > trigger and self.fillers.is_place(left)

    def _unheld(self, draft: Draft, *, held: bool) -> Iterator[str]:
        """Ground that nobody is said to have taken, or that is only to be taken."""
        tree, word = self.tree, draft.match.trigger
        verb = tree.words[word].upos in VERBAL
        told = verb and tree.words[word].xpos in {"VBD", "VBZ", "VBP"}
        ground = {one.word for one in draft.match.roles if one.role == "place"}
        active = told and not tree.is_passive(word) and tree.kid(word, "obj") in ground
        if active and not held and draft.kind in {"controls", "captured"}:
            yield "actor: somebody took it, and is lost"
        if verb and not held and tree.base(word) == "amod" and draft.kind != "surrounded":
            yield "trigger: only describes it"
        if any(self._is_to_come(at) for at in (word, *tree.above(word))[:STEPS]):
            yield "it is still to come"
        aux = {tree.form[kid] for kid in tree.kids[word] if tree.base(kid) == "aux"}
        if "can" in aux and draft.kind == "captured":
            yield "it could be taken, and is not"
        if draft.kind == "captured" and tree.lemma[word] in COMING:
            yield "trigger: they came there, and have not taken it for all that is said"
        for one in draft.match.roles:
            figure = self.fillers.figures.get(one.word) if one.role == "n" else None
            unit = "" if figure is None else figure.text.lower().replace("-", " ")
            if set(unit.split()) & MEASURES:
                yield "n: a measure, no number of places"

    def _is_to_come(self, word: int) -> bool:
        """*Will talk after it takes the town*, *would win, giving it the town*."""
        tree, above = self.tree, self.tree.head(word)
        if above < 0 or tree.base(word) != "advcl" or tree.words[word].upos not in VERBAL:
            return False
        aux = {
            tree.form[kid] for kid in tree.kids[above] if tree.base(kid) in {"aux", "cop"}
        }
        now = tree.words[word].xpos in {"VBZ", "VBP"} and tree.case(word) in ONCE
        led = tree.words[word].xpos == "VBG"
        return bool(aux & TO_COME) and (now or led)

    def _place(self, one: Bound, draft: Draft, *, held: bool) -> Iterator[str]:
        tree, fillers = self.tree, self.fillers
        known = one.word in fillers.places or self._is_known(one.word)
        known = known or any(  # taken from the claim before
            f.span == tree.words[one.word].span and f.name != f.text
            for role in draft.roles
            for f in role.fillers
        )
        if known:
            return
        if tree.form[one.word] in POINTERS:
            yield "place: pointed to, and not known"
        inside = [kid for kid in tree.below(one.word) if kid != one.word]
        named = any(
            tree.words[kid].upos in {"PROPN", "NUM"} or kid in fillers.places
            for kid in inside
        )
        if not held and tree.lemma[one.word] in SOMEWHERE and not named:
            yield "place: somewhere, and nobody holds it"
        mention = fillers.mentions.get(one.word)
        if mention is not None and mention.kind is MentionKind.PERSON:
            yield "place: a person"

    def _does(self, kid: int) -> bool:
        """*Surrounded by shops*, *overwhelmed by people*: a thing or a crowd does it."""
        tree = self.tree
        agent = tree.base(kid) == "obl" and tree.case(kid) == "by"
        return agent and kid not in self.fillers.times and tree.words[kid].upos == "NOUN"
