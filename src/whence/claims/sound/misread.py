"""Misreadings: shapes of sentences in which a match is known to say what the text does not.

Each check is a kind of error that reading the claims of real news has shown
(`benchmarks/precision`), not a single sentence.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from whence.claims.drafts.draft import Draft
from whence.claims.drafts.offices.titles import faults_of_title
from whence.claims.drafts.posts import faults_of_post
from whence.claims.promises.given import Given
from whence.claims.roles.fillers import OF_STATES, Fillers
from whence.claims.roles.filling import Bound
from whence.claims.sound.events.harm import faults_of_count
from whence.claims.sound.misread_events import MisreadEvents
from whence.claims.sound.misread_grounds import MisreadGrounds
from whence.claims.sound.stances import Stances
from whence.claims.sound.ties import Ties
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.negatives import is_denied_of_all, is_none
from whence.claims.syntax.tree import SUBJECT_PRONOUNS, Tree
from whence.model.claim import Frame

# Who is meant by "any nation" or "every group" is nobody.
THEM = frozenset({"them", "him", "her", "they", "he", "she", "you", "me", "us"})
OWNERS = frozenset({"his", "their", "its"})  # *his death*: whose, if nobody is known
LEFT_OPEN = frozenset({"them", "him", "her", "it"})
PLAIN = frozenset({"i", "we", "it", "who", "which", "that", "this", "those", "these"})
OPEN = frozenset({"what", "who", "whom", "which"})  # *what it called a coup*
GENERIC = frozenset({"any", "every", "each", "whichever", "whatever"})
GENERAL_FRAMES = frozenset({Frame.RELATION, Frame.EVENT, Frame.PRESENCE, Frame.CONTROL})
WHO = frozenset({"actor", "a", "b", "by", "perpetrator"})
# *Trained 300 fighters*, *pays 1,500 men*: done to so many, and yet a tie to them.
COUNTED_TIES = frozenset({"trains", "arms", "funds"})
# A filler that begins or ends like this was cut in the wrong place.
TORN = re.compile(r"^[\s,;:.!?)\]]|^['’]s\b|[\s,;:(\[]$|\s(?:an?|the|of)$")
# Nouns for somebody by his tie to another: the other is what stands after *of*.
OWNED = frozenset(
    {"ally", "affiliate", "rival", "backer", "funder", "proxy", "client", "part-of"}
)
DENYING_DEEDS = frozenset({"responsibility.deny-doing", "responsibility.deny-deed"})
ANSWERABLE = frozenset(
    f"responsibility.{one}" for one in ("responsible", "responsible-some", "no-part")
)
# *Holds them responsible for the safety of the captives*: for what is to come, not for a deed.
CARED_FOR = frozenset(
    "life safety security welfare wellbeing well-being health fate".split()
)
ACCUSED = "responsibility.carry-accused"
COUNTED_CLAIM = "responsibility.claim-some"
LAID = frozenset({"responsibility.attribute", "responsibility.pin"})
WITHIN = frozenset({"in", "across", "within", "inside"})  # *troops in Chad* are not Chad's
MANY = 20  # so many are counted, not named


class Misreadings:
    """Tells misread drafts of one document."""

    def __init__(self, tree: Tree, arguments: Arguments, fillers: Fillers) -> None:
        self.tree = tree
        self.arguments = arguments
        self.fillers = fillers
        grounds = MisreadGrounds(tree, fillers)
        self.ties = Ties(tree, arguments, fillers)
        self.stances = Stances(tree, arguments, fillers)
        self._checks: Mapping[Frame, Callable[[Draft], Iterator[str]]] = {
            Frame.EVENT: MisreadEvents(tree, arguments, fillers).faults,
            Frame.RELATION: self._relation,
            Frame.ROLE: self._role,
            Frame.COMMITMENT: Given(tree).faults,
            Frame.STRENGTH: self._strength,
            Frame.CASUALTIES: partial(faults_of_count, tree=tree, fillers=fillers),
            Frame.CONTROL: grounds.control,
            Frame.PRESENCE: grounds.presence,
            Frame.RESPONSIBILITY: self._responsibility,
            Frame.REACTION: self.stances.reaction,
        }

    def faults(self, draft: Draft) -> Iterator[str]:
        """Why a draft is a misreading; nothing when no check speaks against it."""
        for role in draft.roles:
            for one in role.fillers:
                if one.span is not None and TORN.search(one.text):
                    yield f"{role.name}: cut in the wrong place"
        frame = draft.match.entry.frame
        for bound in draft.match.roles:
            if bound.role in WHO and frame in GENERAL_FRAMES and self._is_generic(bound):
                yield f"{bound.role}: nobody in particular"
        more = {Frame.CASUALTIES: OWNERS, Frame.REACTION: OPEN, Frame.EVENT: OWNERS}
        them = THEM | more.get(frame, frozenset())
        pronouns = [
            f.text.lower() in them and f.id is None and f.name.lower() in them
            for role in draft.roles
            if role.name in {"target", "recipient", "killed", "wounded"}
            for f in role.fillers
        ]
        # *X congratulated them*: X did, and the words say whom the text leaves open.
        left_open = frame is Frame.REACTION and self._is_of_named(draft)
        if pronouns and all(pronouns) and not left_open:
            yield "target: nobody known"
        check = self._checks.get(frame)
        if check is not None:
            yield from check(draft)

    def _is_of_named(self, draft: Draft) -> bool:
        """Whether a reaction has an actor by name and an object that is a mere pronoun."""
        actors = [f for role in draft.roles if role.name == "actor" for f in role.fillers]
        targets = [f for role in draft.roles if role.name == "target" for f in role.fillers]
        named = any(
            one.id is not None or one.name[:1].isupper() or one.name[4:5].isupper()
            for one in actors
            if one.name.lower() not in THEM | PLAIN
        )
        return named and all(one.text.lower() in LEFT_OPEN for one in targets)

    def _is_generic(self, bound: Bound) -> bool:
        tree = self.tree
        which = {tree.form[k] for k in tree.kids[bound.word] if tree.base(k) == "det"}
        return bool(which & GENERIC) and not (
            "any" in which and is_denied_of_all(tree, bound.word)
        )

    # Relations --------------------------------------------------------------------------

    def _relation(self, draft: Draft) -> Iterator[str]:
        tree, match = self.tree, draft.match
        word = match.trigger
        if self.fillers.is_word_of_name(word):
            yield "trigger: a word of a name"
        if tree.lemma[word] == "province" and self._is_of_state(match.roles):
            yield "a: a part of the land, no branch"
        bound = {one.word for one in match.roles}
        if match.entry.name.partition(".")[2] in OWNED:
            for kid in tree.kids[word]:
                of = tree.base(kid) == "nmod" and tree.case(kid) == "of"
                if of and kid not in bound and not bound & set(tree.below(kid)):
                    yield "b: tied to something else"
        people = [
            self.fillers.is_person(one.word) for one in match.roles if one.role in WHO
        ]
        if match.entry.value == "allied" and len(people) > 1 and all(people):
            yield "a and b: two persons, no powers"
        counts = [
            self.fillers.figures.get(one.word)
            for one in match.roles
            if not self.fillers.fits("body", one.word)  # *absorbed 20 factions*
        ]
        if (
            match.entry.value not in COUNTED_TIES
            and any(
                one is not None and (one.low or one.high or 0) >= MANY for one in counts
            )
            and (
                not all(
                    self._is_of_known(one.word) for one in match.roles if one.role in WHO
                )
            )
        ):
            yield "a or b: a number of people, no body"
        joined = match.entry.name == "relation.join"
        if joined and any(map(self._is_doing, tree.kids[word])):
            yield "trigger: joins in doing something, not in a body"
        if match.entry.value == "rival" and any(
            one.word == word and not self._is_known(word) for one in match.roles
        ):
            yield "a: nobody is named"
        yield from self.ties.faults(draft)

    def _is_of_state(self, roles: Sequence[Bound]) -> bool:
        known = (self.fillers.stands_for(one.word) for one in roles if one.role == "b")
        ids = (one.id for one in known if one is not None and one.id is not None)
        places = any(one.word in self.fillers.places for one in roles if one.role == "b")
        return places or any(map(self.fillers.is_state, ids))

    def _is_doing(self, word: int) -> bool:
        """*Joined him to fight*, *joined them in calling for talks*."""
        tree = self.tree
        gerund = tree.words[word].xpos == "VBG" and tree.case(word) == "in"
        return tree.is_infinitive(word) or gerund

    def _is_of_known(self, word: int) -> bool:
        """*3,000 Malian soldiers*: so many, and yet whose they are is known."""
        return self._is_known(word) or self.fillers.named(word)[1] is not None

    def _is_known(self, word: int) -> bool:
        referent = self.fillers.stands_for(word)
        return referent is not None and referent.id is not None

    # Posts ------------------------------------------------------------------------------

    def _role(self, draft: Draft) -> Iterator[str]:
        yield from faults_of_post(draft, self.tree, self.fillers)
        yield from faults_of_title(draft, self.tree, self.fillers)

    # Casualties, responsibility -----------------------------------------------------------

    def _is_accused_by_none(self, deed: int) -> bool:
        """*Was accused of staging the raid*, *nobody accused it*: by whom is not told."""
        accuser = self.tree.kid(self.tree.head(deed), "nsubj")
        return accuser is None or is_none(self.tree, accuser)

    def _responsibility(self, draft: Draft) -> Iterator[str]:
        """*Denied an agreement had been reached*: a report denied, no deed."""
        tree, name = self.tree, draft.match.entry.name
        if name == COUNTED_CLAIM and any(map(self._counts_anything, draft.match.roles)):
            yield "act: a number of nobody knows what"
        if name in LAID and any(map(self._is_inquirer, draft.match.roles)):
            yield "actor: who looks for the one who did it"
        if name == ACCUSED and self._is_accused_by_none(draft.match.trigger):
            yield "by: nobody is told to accuse"
        for bound in draft.match.roles:
            act, word = bound.role == "act", bound.word
            if act and tree.lemma[word] in CARED_FOR:
                yield "act: what somebody is to care for, no deed"
            if act and name in DENYING_DEEDS and self._is_of_others(word):
                yield "act: something else is denied"
            if act and name in DENYING_DEEDS and self._is_ahead(word):
                yield "act: nothing was done yet"
            clause = (
                tree.words[word + 1].upos == "AUX" if word + 1 < len(tree.words) else False
            )
            if act and tree.form[word] == "it" and clause and name.endswith("claim-it"):
                yield "act: of it something is claimed"
            describes = tree.base(draft.match.trigger) in {"amod", "acl"}
            unnamed = tree.words[word].upos == "NOUN" and not self._is_known(word)
            if bound.role == "actor" and name in ANSWERABLE and describes and unnamed:
                yield "actor: whoever did it"
        yield from self.stances.blame(draft)

    def _counts_anything(self, bound: Bound) -> bool:
        """*An officer claimed 3,000*: fighters or dead, and no such number of attacks."""
        figure = self.fillers.figures.get(bound.word)
        return figure is not None and not figure.unit and (figure.low or 0) >= MANY

    def _is_inquirer(self, bound: Bound) -> bool:
        """*The mission has not attributed the raid*: a deed is laid to those after the verb."""
        plain = not self.tree.case(bound.word)
        return bound.role == "actor" and plain and self.tree.rel(bound.word) == "nsubj"

    def _is_ahead(self, deed: int) -> bool:
        """*Denied that it would leave*: of what is to come; *would have left* is past."""
        aided = {self.tree.form[kid] for kid in self.tree.kids[deed]}
        return bool(aided & {"would", "will"}) and "have" not in aided

    def _is_of_others(self, deed: int) -> bool:
        """Whether a denied deed has another doer than whoever denies it."""
        tree = self.tree
        told = tree.words[deed].xpos not in {"VBG", "NN", "NNS", ""}
        if not told or any(tree.form[kid] == "having" for kid in tree.kids[deed]):
            return False
        doer = tree.kid(deed, "nsubj")
        # *Denied that it had fired*: itself.
        return doer is None or tree.form[doer] not in SUBJECT_PRONOUNS

    # Strength ---------------------------------------------------------------------------

    def _strength(self, draft: Draft) -> Iterator[str]:
        """*26 Somali pirates*: people from a state are no force of that state."""
        tree, match = self.tree, draft.match
        if match.entry.name == "strength.force" and tree.words[match.trigger].xpos == "NN":
            yield "trigger: one alone"
        for bound in match.roles:
            referent = self.fillers.stands_for(bound.word)
            state = (
                referent is not None
                and referent.id is not None
                and self.fillers.is_state(referent.id)
            )
            near = tree.head(bound.word) == match.trigger
            adjective = tree.base(bound.word) in {"amod", "compound"}
            own = tree.lemma[match.trigger] in OF_STATES
            if bound.role == "actor" and state and near and adjective and not own:
                yield "actor: where they come from"
            if bound.role == "actor" and state and tree.case(bound.word) in WITHIN:
                yield "actor: where they are"
