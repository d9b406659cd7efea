"""Signs: what can be seen of how a claim was found, as numbers that its certainty weighs."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whence.claims.drafts.draft import Draft
from whence.claims.promises.term import DUE, FATE
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import MODEL
from whence.claims.syntax.tree import VERBAL, Tree
from whence.model.actor import ActorKind
from whence.model.claim import Filler, Frame, Polarity, Wording
from whence.model.ids import ActorId
from whence.model.reading import FrameProposal, MentionKind
from whence.model.span import Span, SpanIndex

Signs = Mapping[str, float]


WHO = frozenset({"actor", "a", "b", "by", "person", "perpetrator", "target", "recipient"})
BORROWED = 3  # an argument this far off was found beside the trigger, not under it
LONG = 8  # words in a filler
CROWDED = 45  # words in a sentence
# Entries that hold their own negation: nobody tells the example that could not be given as a fact.
NEGATIVE = frozenset(
    {"commitment.no-example", "commitment.no-sign", "commitment.no-progress"}
)
# *Did not leave*: what a word given came to, told by the negation.
UNDONE = frozenset({"broken", "no-evidence"})
HALF_FACT = 1.0  # of -3 to +3
OF_WAR = ("attack-noun", "harm-verb", "armed-noun", "weapon-noun")
PERSONAL = frozenset("he she they it we i him her them us his their its our who".split())


@dataclass(frozen=True, slots=True)
class Seen:
    """What the reader's frame head sees where a match stands.

    Attributes:
        score: Its best score for the frame at the trigger; 0 when it sees none.
        kind: Whether it sees the same kind.
        roles: Share of the match's fillers that it gives the same role.
        other: Its best score for another frame at the trigger.
    """

    score: float = 0.0
    kind: bool = False
    roles: float = 0.0
    other: float = 0.0


class SignReader:
    """Reads the signs of the claims of one document."""

    def __init__(self, tree: Tree, fillers: Fillers) -> None:
        self.tree = tree
        self.fillers = fillers
        self._warlike = self._share_of_war()
        self._facts = {one.word: one.factuality for one in tree.reading.predicates}
        self._mentioned = {
            (one.span.start, one.span.end): one.score for one in tree.reading.mentions
        }
        self._frames = SpanIndex((one.trigger, one) for one in tree.reading.frames)

    def read(
        self, draft: Draft, wording: Wording, hops: int, speech: float | None
    ) -> Signs:
        """The signs of one claim.

        Args:
            draft: The claim before its chain is read.
            wording: How strongly it is put.
            hops: How many sources its chain names.
            speech: The reader's score of the attribution it stands in, if any.
        """
        match, frame = draft.match, draft.match.entry.frame
        signs = {
            "bias": 1.0,
            f"frame {draft.frame.value}": 1.0,
            "prior": _logit(match.score),
            "model alone": float(match.entry.name == MODEL),
            f"model alone, {draft.frame.value}": float(match.entry.name == MODEL),
            "warlike text": self._warlike,
            "speech": 0.0 if speech is None else speech,
            "told by somebody": float(hops > 0),
            "long chain": float(hops > 1),
        }
        signs |= self._wording(wording)
        signs |= self._place(match.trigger)
        signs |= self._factuality(draft, wording)
        signs |= self._fillers(draft)
        if frame is not Frame.STATEMENT:
            signs |= self._bounds(draft) | self._agreement(draft)
        return {name: value for name, value in signs.items() if value}

    def _wording(self, wording: Wording) -> dict[str, float]:
        return {
            "negated": float(wording.polarity is not Polarity.AFFIRMED),
            "future": float(wording.tense == "future"),
            "past": float(wording.tense == "past"),
            "no tense": float(wording.tense is None),
            "conditional": float(wording.conditional),
            "hedged": float(bool(wording.hedges)),
        }

    def _factuality(self, draft: Draft, wording: Wording) -> dict[str, float]:
        """How far the reader takes it to have happened, set beside what the words say."""
        tree, trigger = self.tree, draft.match.trigger
        near = (trigger, tree.head(trigger)) if tree.head(trigger) >= 0 else (trigger,)
        fact = next((self._facts[word] for word in near if word in self._facts), None)
        if fact is None:
            return {"no factuality": 1.0}
        affirmed = wording.polarity is Polarity.AFFIRMED and wording.tense != "future"
        name, undone = draft.match.entry.name, draft.kind in UNDONE
        affirmed = affirmed and not (name in NEGATIVE or (name in {DUE, FATE} and undone))
        return {
            "factual": max(0.0, fact) / 3,
            "counterfactual": max(0.0, -fact) / 3,
            "told as fact, read as none": float(affirmed and fact < HALF_FACT),
        }

    def _place(self, trigger: int) -> dict[str, float]:
        """Where the trigger stands: its kind of word, how deep, in how long a sentence."""
        tree = self.tree
        sentence = tree.reading.sentences[tree.words[trigger].sentence]
        upos = tree.words[trigger].upos
        return {
            "verb": float(upos in VERBAL),
            "attribute": float(tree.base(trigger) in {"amod", "compound", "acl"}),
            "depth": min(6, sum(1 for _ in tree.above(trigger))) / 6,
            "long sentence": min(1.0, (sentence.end - sentence.first) / CROWDED),
            "lead": float(tree.words[trigger].sentence < 2),
        }

    def _fillers(self, draft: Draft) -> dict[str, float]:
        """Who and what fills the roles: known, named, pointed to, or only words."""
        who = [
            one
            for role in draft.roles
            if role.name in WHO | {"topic"}
            for one in role.fillers
            if one.span is not None
        ]
        every = [f for role in draft.roles for f in role.fillers if f.span is not None]
        kinds = [self._kind(one) for one in who]
        sure = [self._surety(one.span) for one in who if one.span is not None]
        share = 1 / max(1, len(who))
        return {
            "armed": share * sum(k in {ActorKind.ARMED_GROUP} for k in kinds),
            "state": share
            * sum(k in {ActorKind.STATE, ActorKind.GOVERNMENT_BODY} for k in kinds),
            "unknown": share * sum(k is None for k in kinds),
            "pronoun": share * sum(one.text.lower() in PERSONAL for one in who),
            "pointed to": share * sum(self._is_pointed(one) for one in who),
            "long filler": float(any(len(one.text.split()) > LONG for one in every)),
            "joined fillers": float(any(len(role.fillers) > 1 for role in draft.roles)),
            "several pieces": float(len(draft.spans) > 1),
            "verb inside filler": float(any(self._holds_verb(one) for one in every)),
            "name seen whole": share * sum(one is not None for one in sure),
            "name surely seen": share * sum(one or 0.0 for one in sure),
        }

    def _kind(self, one: Filler) -> ActorKind | None:
        actor = None if one.id is None else self.fillers.actors.get(ActorId(one.id))
        return None if actor is None else actor.kind

    def _holds_verb(self, one: Filler) -> bool:
        """Whether a filler runs over a clause."""
        if one.span is None:
            return False
        return any(
            self.tree.words[word].upos == "VERB"
            and self.tree.base(word) not in {"amod", "compound"}
            for word in self.fillers.words_in(one.span)
        )

    def _surety(self, span: Span) -> float | None:
        """The score of the mention that the same words are, determiner aside; or `None`."""
        for first in self.fillers.words_in(span)[:2]:
            ends = self.tree.words[first].span.start, span.end
            if ends in self._mentioned:
                return self._mentioned[ends]
        return None

    def _is_pointed(self, one: Filler) -> bool:
        """A common noun that stands for somebody by name: *the group*, *the gunman*."""
        return one.id is not None and one.text.lower().startswith(
            ("the ", "this ", "that ")
        )

    def _bounds(self, draft: Draft) -> dict[str, float]:
        """How the roles hang on the trigger."""
        match = draft.match
        bound = match.roles
        missing = max((len(p.roles) for p in match.entry.patterns), default=0) - len(bound)
        return {
            "far roles": min(6, sum(min(one.far, 3) for one in bound)) / 3,
            "borrowed role": float(any(one.far >= BORROWED for one in bound)),
            "missing roles": min(4, max(0, missing)) / 2,
            "role word unnamed": float(any(self._is_unnamed(one.word) for one in bound)),
            "verbs between": min(3, self._verbs_between(draft)) / 3,
            "widest gap": min(
                20, max((abs(b.word - match.trigger) for b in bound), default=0)
            )
            / 20,
            "comma between": float(self._comma_between(draft)),
            "words of trigger": float(len(match.words) > 1),
            "asks for company": float(match.entry.where.size > 0),
            "named person": float(any(self._is_person(one.word) for one in bound)),
        }

    def _between(self, draft: Draft) -> list[int]:
        """Words between the trigger and the heads of its fillers."""
        trigger = draft.match.trigger
        heads = [one.word for one in draft.match.roles]
        return [
            word
            for head in heads
            for word in range(min(head, trigger) + 1, max(head, trigger))
        ]

    def _verbs_between(self, draft: Draft) -> int:
        words = {word for word in self._between(draft) if word not in draft.match.words}
        return sum(self.tree.words[word].upos == "VERB" for word in words)

    def _comma_between(self, draft: Draft) -> bool:
        return any(
            self.tree.form[word] in {",", ";", "--", "—"} for word in self._between(draft)
        )

    def _is_unnamed(self, word: int) -> bool:
        return self.tree.words[word].upos == "PROPN" and word not in self.fillers.mentions

    def _is_person(self, word: int) -> bool:
        mention = self.fillers.mentions.get(word)
        return mention is not None and mention.kind is MentionKind.PERSON

    def _agreement(self, draft: Draft) -> dict[str, float]:
        seen = self._seen(draft)
        return {
            "seen": float(seen.score > 0),
            "seen score": seen.score,
            "seen kind": float(seen.kind),
            "seen roles": seen.roles,
            "seen otherwise": seen.other if not seen.score else 0.0,
        }

    def _seen(self, draft: Draft) -> Seen:
        match = draft.match
        words = [self.tree.words[word].span for word in match.words]
        names = {draft.frame.value, match.entry.frame.value, Frame.FORECAST.value}
        found = [one for span in words for _, one in self._frames.overlapping(span)]
        here = list({id(one): one for one in found}.values())
        same = [one for one in here if one.frame in names]
        other = max((one.score for one in here if one.frame not in names), default=0.0)
        if not same:
            return Seen(other=other)
        best = max(same, key=lambda one: one.score)
        return Seen(
            best.score, best.kind == match.entry.value, self._shared(draft, same), other
        )

    def _shared(self, draft: Draft, proposals: Sequence[FrameProposal]) -> float:
        """Share of the fillers that the model gives the same role."""
        given = {(r.role, r.word) for one in proposals for r in one.roles}
        bound = draft.match.roles
        agreed = sum(
            any(
                (one.role, word) in given
                for word in self.fillers.words_in(self.fillers.phrase(one.word))
            )
            for one in bound
        )
        return agreed / max(1, len(bound))

    def _share_of_war(self) -> float:
        """How much of the text is about arms: its words of war in a hundred, at most five."""
        tree, lists = self.tree, self.fillers.lists
        words = frozenset().union(*(lists[name] for name in OF_WAR))
        found = sum(lemma in words for lemma in tree.lemma)
        return min(5.0, 100 * found / max(1, len(tree.lemma))) / 5


def _logit(score: float) -> float:
    kept = min(0.97, max(0.03, score))
    return math.log(kept / (1 - kept))
