"""Soundness: whether what fills a claim's roles can do what the claim says."""

from collections.abc import Iterator

from whence.claims.drafts.draft import Draft
from whence.claims.drafts.strengths import is_own_strength
from whence.claims.promises.loose import loose
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import NAMELESS, Bound
from whence.claims.sound.ahead.outlooks import Outlooks
from whence.claims.sound.asked import is_asked
from whence.claims.sound.deeds import Deeds
from whence.claims.sound.ends.parties import Parties
from whence.claims.sound.events.bare import bare
from whence.claims.sound.kindred import Kindred
from whence.claims.sound.misread import Misreadings
from whence.claims.sound.seen.borne import unborne
from whence.claims.sound.seen.ends import misplaced
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.tree import VERBAL, Tree
from whence.model.claim import Frame, Wording
from whence.model.reading import MentionKind

# A line whose who is nobody is worse than no line.
PRONOUNS = frozenset(
    """he she they we i you it him her them us me its his their our your who whom which what
    that this these those such one himself herself itself themselves""".split()
)
POSSESSIVE = frozenset({"his", "her", "its", "their"})
WHO = frozenset({"actor", "a", "b", "by", "person", "perpetrator"})
DOERS = frozenset({"actor", "a", "by", "perpetrator"})
SUFFERING = frozenset({"recipient", "killed", "wounded"})
# What two capitals stand in as governments: *relations between Kabul and Islamabad*.
SEATED = frozenset({"allied", "strained", "split"})
OWN_AFFAIRS = frozenset({"RETREAT", "MOBILIZE"})  # *withdrew its troops*
WITHHELD = frozenset(
    "comment discuss say elaborate identify answer talk disclose specify speak reveal".split()
)
NO_TERM = frozenset({"himself", "herself", "itself", "themselves", "choice", "you", "me"})
UNBOUND = frozenset("fight battle die bow yield kneel".split())


class Soundness:
    """Tells sound drafts of one document from unsound ones."""

    def __init__(self, tree: Tree, arguments: Arguments, fillers: Fillers) -> None:
        self.tree = tree
        self.arguments = arguments
        self.fillers = fillers
        self.misreadings = Misreadings(tree, arguments, fillers)
        self.deeds = Deeds(tree, arguments, fillers)
        self.kindred = Kindred(tree, arguments, fillers)
        self.parties = Parties(tree, fillers)
        self.outlooks = Outlooks(tree, fillers)

    def fault(self, draft: Draft) -> str | None:
        """Why a draft must not become a claim; `None` when nothing speaks against it."""
        return next(self._faults(draft), None)

    def is_outlook(self, draft: Draft, wording: Wording) -> bool:
        """Whether what became a forecast is one; anything else passes."""
        return self.outlooks.is_outlook(draft, wording)

    def _faults(self, draft: Draft) -> Iterator[str]:
        if self._is_attribute(draft):
            yield "the trigger only describes a noun"
        if is_asked(self.tree, draft.match.trigger, self.fillers.lists["negator"]):
            yield "the text only asks, or leaves it open"
        for role in draft.roles:
            if role.name in WHO and all(
                one.span is not None and one.name.lower() in PRONOUNS
                for one in role.fillers
            ):
                yield f"{role.name}: a pronoun that stands for nobody known"
        for bound in draft.match.roles:
            seats = self._are_seats(draft) or self._is_of_fighters(draft, bound)
            if bound.role in DOERS and not (seats or self._may_do(bound)):
                yield f"{bound.role}: not one who acts"
        if _is_done_to_itself(draft):
            yield "the doer and the one it is done to are the same"
        noun = self.tree.words[draft.match.trigger].upos == "NOUN"
        if noun and draft.match.entry.frame is Frame.EVENT and _is_of_nobody(draft):
            yield "nobody does it"
        yield from self._frame_faults(draft)
        yield from self.misreadings.faults(draft)
        yield from self.kindred.faults(draft)
        yield from unborne(draft, self.tree, self.fillers.lists["arms-noun"])
        yield from misplaced(draft, self.tree, self.arguments, self.fillers)
        if draft.frame is Frame.COMMITMENT:
            yield from loose(draft, self.tree, self.fillers.lists["pact-noun"])
        yield from self.parties.faults(draft)

    def _frame_faults(self, draft: Draft) -> Iterator[str]:
        frame = draft.match.entry.frame
        if frame is Frame.EVENT:
            yield from self.deeds.faults(draft)
            yield from bare(draft, self.tree)
        checks = {
            Frame.STRENGTH: (self._is_own_strength, "the figure counts something else"),
            Frame.CONTROL: (self._is_held, "place: somebody, not somewhere"),
            Frame.RELATION: (self._ties_two, "a and b: the same"),
            Frame.COMMITMENT: (self._binds, "term: only words withheld"),
            Frame.ROLE: (self._names_a_person, "person: nobody is named"),
        }
        if frame in checks and not checks[frame][0](draft):
            yield checks[frame][1]

    def _is_attribute(self, draft: Draft) -> bool:
        """*Bombing victims*, *detonating cord*: a participle that is part of a name of things."""
        word = draft.match.trigger
        is_gerund = self.tree.words[word].xpos == "VBG" or self.tree.form[word].endswith(
            "ing"
        )
        if self.tree.words[word].xpos == "VBN" and self._opens_noun(word):
            return True
        return (
            is_gerund
            and self.tree.base(word) in {"amod", "compound"}
            and self.tree.words[word].upos in VERBAL
        )

    def _opens_noun(self, word: int) -> bool:
        """*Replaced the murdered mayor*, hung as a clause: an article opens no clause."""
        tree = self.tree
        article = word > 0 and tree.form[word - 1] in {"the", "a", "an"}
        return article and tree.base(word) in {"xcomp", "ccomp", "acl", "advcl", "dep"}

    def _may_do(self, bound: Bound) -> bool:
        """Whether a word can stand for a doer: no bare adjective, no place without people."""
        tree, word = self.tree, bound.word
        referent = self.fillers.stands_for(word)
        if tree.form[word + 1 : word + 2] == ["-"] and tree.words[word].upos == "PROPN":
            return True  # *Iran-backed*: a state by its name
        if self.fillers.is_named_for(word):
            return False
        if referent is not None and referent.id is not None:
            return True
        if tree.words[word].upos == "ADJ" and tree.base(word) in {"amod", "compound"}:
            return False
        return not (word in self.fillers.places and tree.base(word) in {"compound", "nmod"})

    def _are_seats(self, draft: Draft) -> bool:
        """*Relations between Kabul and Islamabad*: two governments by where they sit."""
        ends = [one.word for one in draft.match.roles if one.role in {"a", "b"}]
        tied = draft.frame is Frame.RELATION and draft.kind in SEATED
        return tied and len(ends) > 1 and all(end in self.fillers.places for end in ends)

    def _is_of_fighters(self, draft: Draft, bound: Bound) -> bool:
        """*The strength of Los Halcones at 350 gunmen*: a name no map has, of those in arms."""
        place = self.fillers.places.get(bound.word)
        figures = (self.fillers.figures.get(one.word) for one in draft.match.roles)
        armed = self.fillers.lists["member-noun"]
        fighters = any(one is not None and one.unit in armed for one in figures)
        sized = draft.match.entry.name in {"strength.size", "strength.tally"}
        return sized and fighters and place is not None and place.id is None

    def _is_own_strength(self, draft: Draft) -> bool:
        return is_own_strength(draft, self.tree, self.fillers)

    def _is_held(self, draft: Draft) -> bool:
        """Whether a place is no person or body, unless it is beset: *LaCalamita is held*."""
        named = {role.name: {one.name for one in role.fillers} for role in draft.roles}
        if named.get("place", set()) & named.get("actor", set()):
            return False  # *the market is in its hands*: not in its own
        if draft.kind == "surrounded":
            return True
        if draft.kind == "threatened":  # *threatened Chad*: a state with words, no ground
            places = (f.id for r in draft.roles if r.name == "place" for f in r.fillers)
            if any(one is not None and self.fillers.is_state(one) for one in places):
                return False
        for bound in draft.match.roles:
            mention = self.fillers.mentions.get(bound.word)
            if bound.role == "place" and mention is not None:
                somebody = mention.kind in {MentionKind.PERSON, MentionKind.ORGANISATION}
                return not somebody or bound.word in self.fillers.places
        return True

    def _ties_two(self, draft: Draft) -> bool:
        """Whether the ends are two; *France and its allies* names one end only."""
        tree, word = self.tree, draft.match.trigger
        both = (
            word > 1 and tree.form[word - 2] == "and" and tree.form[word - 1] in POSSESSIVE
        )
        ends = [one.word for one in draft.match.roles if one.role in {"a", "b"}]
        if both and all(end <= word for end in ends):
            return False
        names = {role.name: {one.name for one in role.fillers} for role in draft.roles}
        part = self.tree.form[draft.match.trigger] == "part" and any(
            one.role == "a" and one.word == draft.match.trigger for one in draft.match.roles
        )
        return not part and not bool(names.get("a", set()) & names.get("b", set()))

    def _binds(self, draft: Draft) -> bool:
        """Not *declined to comment*: there a position is withheld and nothing refused."""
        terms = [one.word for one in draft.match.roles if one.role == "term"]
        if draft.kind != "refused":
            return not any(self.tree.form[word] in NO_TERM for word in terms)
        return not any(
            self.tree.lemma[word] in WITHHELD
            or self.tree.form[word] in NO_TERM
            or self._is_own_affair(word)
            for word in terms
        )

    def _is_own_affair(self, word: int) -> bool:
        """*Refused to be absorbed*, *refused to fight*: nothing that one might undertake."""
        passive = self.tree.is_infinitive(word) and self.tree.is_passive(word)
        return passive or (
            self.tree.words[word].upos == "VERB" and self.tree.lemma[word] in UNBOUND
        )

    def _is_former(self, word: int) -> bool:
        """*A former minister said*: somebody by the post alone, and not what another is called."""
        tree = self.tree
        one = (
            tree.words[word].xpos in {"NN", "NNP"}
            and tree.kid(word, "cop", "appos") is None
        )
        doing = tree.base(word) in {"nsubj", "obj", "iobj", "obl", "nmod"}
        before = [kid for kid in tree.kids[word] if kid < word]
        once = any(tree.base(kid) == "amod" for kid in before)
        which = any(tree.form[kid] in {"the", "this", "that"} for kid in before)
        return one and doing and once and not which and tree.case(word) != "as"

    def _names_a_person(self, draft: Draft) -> bool:
        """Whether the one who holds a post is named, or known by name, or held it once."""
        if draft.match.entry.name == NAMELESS:
            return self._is_former(draft.match.trigger)
        for bound in draft.match.roles:
            verb = self.tree.words[bound.word].upos == "VERB"
            if bound.role == "post" and verb and bound.word != draft.match.trigger:
                return False
            if bound.role == "person":
                referent = self.fillers.stands_for(bound.word)
                known = referent is not None and referent.id is not None
                mention = self.fillers.mentions.get(bound.word)
                if mention is not None and mention.kind is not MentionKind.PERSON:
                    return False
                words = self.fillers.phrase(bound.word).of(self.tree.text)
                return known or any(part[:1].isupper() for part in words.split()[-1:])
        return True


def _is_done_to_itself(draft: Draft) -> bool:
    """*They thought that by killing the members …*: the killers are not the killed."""
    if draft.match.entry.value in OWN_AFFAIRS:
        return False
    names = {role.name: {one.name for one in role.fillers} for role in draft.roles}
    done = set().union(*(names.get(role, set()) for role in SUFFERING))
    doers = names.get("actor", set()) | names.get("perpetrator", set())
    return bool(doers) and doers <= done


def _is_of_nobody(draft: Draft) -> bool:
    """*No group has admitted the attack*: somebody has attacked."""
    return any(
        role.name in DOERS and one.text.lower().startswith("no ")
        for role in draft.roles
        for one in role.fillers
    )
