"""From a match to a claim: roles in order, words, chain, wording, time and place."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from whence.claims.certainty import certainty_of, is_weighed, load_weighing
from whence.claims.chain.chains import Chains
from whence.claims.chain.spoken import attribution_of
from whence.claims.drafts.draft import Draft
from whence.claims.drafts.marks.reasons import why
from whence.claims.drafts.posts import after_title, whole_name, whole_post
from whence.claims.drafts.quoting import NAMED, Quoting
from whence.claims.drafts.scene import COUNTED, Scene, counted, interval
from whence.claims.drafts.strengths import CONTESTED, is_either
from whence.claims.drafts.whose import as_broken, with_replaced
from whence.claims.fitting import fitted
from whence.claims.promises.term import DEEDS, SET_DOWN, deed_of, term_of
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import Bound, Match
from whence.claims.roles.told.retold import holder_of, teller_of
from whence.claims.signs import SignReader, Signs
from whence.claims.speakers.acts import as_own_act, with_issuer
from whence.claims.speakers.first import with_speaker
from whence.claims.syntax.tree import VERBAL, Tree
from whence.claims.turns.quotes import without_label
from whence.claims.wording import WordingReader
from whence.codebook.entries import FrameRule
from whence.model.claim import Claim, Filler, Frame, MadeBy, Role, Wording
from whence.model.document import DatePrecision, Document
from whence.model.ids import ClaimId, make_id
from whence.model.span import Span, words_of
from whence.model.when import Basis, When

# An article appears within these days of the first day its date allows; one more for time zones.
ABOUT = {
    DatePrecision.DAY: timedelta(days=1),
    DatePrecision.MONTH: timedelta(days=31),
    DatePrecision.YEAR: timedelta(days=366),
}

# Frames of where somebody stands: *other areas in Lungi* are not any other areas.
STANDING = frozenset({Frame.CONTROL, Frame.PRESENCE})

# What leads on from a post to its holder: *the command by X*.
_LED_ON = re.compile(r"(?:\s+by)?[\s,]*$")


class Builder:
    """Writes the claims of one document."""

    def __init__(
        self,
        document: Document,
        tree: Tree,
        fillers: Fillers,
        chains: Chains,
        wording: WordingReader,
    ) -> None:
        self.document = document
        self.tree = tree
        self.fillers = fillers
        self.chains = chains
        self.wording = wording
        self.scene = Scene(tree, fillers)
        self.quoting = Quoting(tree, fillers)
        self.sign_reader = SignReader(tree, fillers)
        self.signs: dict[ClaimId, Signs] = {}

    def draft(self, match: Match, rule: FrameRule) -> Draft:
        """Roles and words of a match."""
        told = fitted(self._roles(match), match, self.tree, self.fillers)
        spoken = [with_speaker(role, match, self.chains, self.fillers) for role in told]
        roles = [with_issuer(role, match, self.tree, self.fillers) for role in spoken]
        entry = match.entry
        value = CONTESTED if is_either(self.tree, match) else entry.value
        if rule.coded and value:
            roles.append(Role(rule.coded, (Filler(value, None, value),)))
        if entry.mode:
            name = "form" if entry.frame is Frame.REACTION else "mode"
            roles.append(Role(name, (Filler(entry.mode, None, entry.mode),)))
        return Draft(entry.frame, value, match, tuple(roles), self.quoting.spans(match))

    def _roles(self, match: Match) -> Iterable[Role]:
        for bound in match.roles:
            if bound.is_a in {"figure", "headcount"}:
                yield from self._numbered(bound)
            elif bound.role in NAMED:
                yield self._named_role(match, bound)
            elif bound.half is not None:
                # *The two have fought each other*: both are *a*.
                if not (bound.half and self._is_one(match, bound)):
                    end = self.fillers.one_of_two(bound.word, bound.half)
                    yield Role(bound.role, (end,))
            else:
                fillers = self._all_of(match, bound)
                if fillers:
                    yield Role(bound.role, fillers)
        if match.entry.frame is Frame.CONTROL:
            yield from self._units(match)

    def _numbered(self, bound: Bound) -> Iterable[Role]:
        """A role that holds a number: of those killed, of a force, of those a deed is done to."""
        figure = self.fillers.figures[bound.word]
        if bound.is_a == "headcount" and bound.role == "recipient":
            # *Of the 16, twelve are free*: twelve, whomever the word stands for.
            yield Role(bound.role, (self.fillers.words_of(bound.word),))
        elif bound.role in COUNTED:
            yield counted(bound.role, figure)
        else:
            yield from interval(figure)

    def _all_of(self, match: Match, bound: Bound) -> tuple[Filler, ...]:
        """The fillers of a role, those joined to its head with them."""
        fillers = self.fillers.all_of(bound.word, bound.is_a)
        trigger = self.tree.words[match.trigger].span
        if bound.word != match.trigger and any(
            one.span is not None and one.span.covers(trigger) for one in fillers
        ):
            fillers = (self.fillers.narrow(bound.word, trigger),)
        if match.entry.frame is Frame.STRENGTH:
            fillers = self._of_one_number(match, bound, fillers)
        if bound.role == "place" and match.entry.frame in STANDING:
            fillers = tuple(map(self.fillers.located, fillers))
        return tuple(one for one in fillers if self._same_side(one, bound, match))

    def _of_one_number(
        self, match: Match, bound: Bound, fillers: tuple[Filler, ...]
    ) -> tuple[Filler, ...]:
        """*The Taliban at 28,000 and al-Qaeda at 500*: the first number is not of both."""
        figures = self.fillers.figures
        after = [w.word for w in match.roles if w.word in figures and w.word > bound.word]
        end = min((figures[w].span.start for w in after), default=None)
        if end is None or self.tree.words[bound.word].span.start > end:
            return fillers
        return tuple(one for one in fillers if one.span is None or one.span.start < end)

    def _is_one(self, match: Match, bound: Bound) -> bool:
        """Whether both ends of a tie or a deal are one plural of which nobody knows the two."""
        both = any(one.word == bound.word and one is not bound for one in match.roles)
        meant = self.fillers.referent.get(bound.word)
        if match.entry.frame is Frame.EVENT:  # *both sides agreed to a pause*
            meant_by = self.fillers.filler(bound.word)
            return both and meant_by.id is None and meant_by.name == meant_by.text
        known = meant is not None and len(meant.members) == 2
        return match.entry.frame is Frame.RELATION and both and not known

    def _same_side(self, one: Filler, bound: Bound, match: Match) -> bool:
        """Whether a filler stands where its head does: before the trigger or after it.

        What a tree joins to a noun across the verb belongs to something else.
        """
        words = self.tree.words
        trigger, head = words[match.trigger].span, words[bound.word].span
        if one.span is None or bound.word == match.trigger:
            return True
        if head.end <= trigger.start:
            return one.span.start < trigger.end
        return one.span.end > trigger.start

    def _named_role(self, match: Match, bound: Bound) -> Role:
        """A role whose words are the claim: a post, a term, the one who holds a post."""
        nameless = bound.role == "person" and bound.word == match.trigger
        if bound.role == "post" or nameless:  # *a former minister*
            return Role(bound.role, (self._post(match, bound.word),))
        if bound.role == "person":
            held = self.fillers.without_title(self.fillers.filler(bound.word))
            held = whole_name(held, bound.word, self.tree, self.fillers)
            return Role("person", (after_title(held, match, self.tree),))
        # *The swap went ahead as promised.*
        kept = match.entry.value in {"kept", "progress"}
        if bound.word == match.trigger and match.entry.name in DEEDS and not kept:
            negative = match.entry.name == SET_DOWN
            deed = deed_of(bound.word, self.tree, negative=negative)
            return Role(bound.role, (deed,))
        return Role(bound.role, (term_of(bound.word, self.fillers),))

    def _post(self, match: Match, word: int) -> Filler:
        """The words of a post, without the name that follows it."""
        post = self.fillers.words_of(word)
        if word == match.trigger and self.tree.words[word].upos in VERBAL:
            span = self.tree.words[word].span  # *who commands the brigade*: its commander
            return Filler(span.of(self.tree.text), span, span.of(self.tree.text))
        post = whole_post(post, word, self.tree, self.fillers)
        held = [one.word for one in match.roles if one.role == "person" and one.word > word]
        if post.span is None or not held:
            return post
        start = self.fillers.name_span(held[0]).start
        if start <= post.span.start:  # *President X*, all of it read as the name
            start = self.tree.words[min(word + 1, held[0])].span.start
        if not post.span.start < start < post.span.end:
            return post
        words = _LED_ON.sub("", self.tree.text[post.span.start : start])
        span = Span(post.span.start, post.span.start + len(words))
        return Filler(words, span, words) if words else post

    def _units(self, match: Match) -> Iterable[Role]:
        """*17 of 34 districts*: how many of how many."""
        for bound in match.roles:
            figure = self.fillers.figures.get(bound.word)
            if bound.role == "place" and figure is None:
                inside = self.fillers.words_in(self.fillers.phrase(bound.word))
                figure = next(
                    (self.fillers.figures[w] for w in inside if w in self.fillers.figures),
                    None,
                )
            if bound.role == "place" and figure is not None:
                yield counted("n", figure)
                if figure.of_total is not None:
                    total = f"{figure.of_total:g}"
                    yield Role("total", (Filler(figure.text, figure.span, total),))

    def _happened(self, match: Match, frame: Frame, wording: Wording) -> When | None:
        """The time of a claim; a deed told as done is never dated after its article."""
        when, published = self.scene.when(match), self.document.metadata.published
        ahead = wording.tense == "future" or frame in {Frame.FORECAST, Frame.COMMITMENT}
        if when is None or when.start is None or published is None or ahead:
            return when
        if when.start <= published.start + ABOUT[published.precision]:
            return when
        return replace(when, start=None, end=None, precision=None, basis=Basis.UNRESOLVED)

    def claim(self, draft: Draft, wording: Wording, speech_act: Sequence[int]) -> Claim:
        """The finished claim of a draft."""
        draft, wording = as_broken(draft, wording)
        tree, match = self.tree, draft.match
        speech = self.chains.innermost(match.trigger)
        draft = with_replaced(without_label(draft, speech, tree.text), tree.text)
        holder = holder_of(match)
        act = speech_act if holder is None else ()
        act = act if teller_of(match) is None else self._cues_beside(match.trigger)
        chain = self.chains.chain(match.trigger, act, holder)
        source = None if speech is None else speech.source
        draft, chain = as_own_act(draft, chain, source, tree, self.fillers)
        quote = words_of(draft.spans, tree.text)
        entry = match.entry
        trigger = " ".join(tree.words[w].span.of(tree.text) for w in match.words)
        where = self.scene.where(match, draft.roles)
        said = next((hop.when_said for hop in reversed(chain) if hop.when_said), None)
        when = self._happened(match, draft.frame, wording)
        known = self.identify(draft, [name for hop in chain for name in hop.name])
        score = None if speech is None else speech.score
        self.signs[known] = self.sign_reader.read(draft, wording, len(chain), score)
        return Claim(
            id=known,
            document=self.document.id,
            document_name=self.document.name,
            part=self.part_of(match.trigger),
            frame=draft.frame,
            kind=draft.kind,
            spans=draft.spans,
            quote=quote,
            sentence=tree.sentence(match.trigger),
            roles=draft.roles,
            chain=chain,
            attribution=attribution_of(speech),
            wording=wording,
            when=None if said and said is when else when,
            said=said,
            published=self.document.metadata.published,
            where=where,
            figures=self.scene.figures(match.roles),
            made_by=MadeBy(
                entry.name,
                tree.reading.made_by,
                trigger,
                why(match, trigger, draft.roles, tree),
            ),
            extraction=round(self._certain(known, match, score), 3),
        )

    def _cues_beside(self, word: int) -> list[int]:
        """Cues of attributions that a word does not hang under: *the army says nine; X says 52*."""
        above = set(self.tree.above(word))
        cues = (self.chains.speeches[n].cue for n in self.chains.around(word))
        return [cue for cue in cues if cue is not None and cue not in above]

    def identify(self, draft: Draft, hops: Sequence[str]) -> ClaimId:
        """The id: a hash of document, frame, spans, roles and chain."""
        roles = [f"{r.name}={f.text}:{f.name}" for r in draft.roles for f in r.fillers]
        spans = [f"{one.start}-{one.end}" for one in draft.spans]
        parts = (draft.frame.value, *spans, *roles, "|", *hops)
        return ClaimId(make_id("c", self.document.id, *parts))

    def part_of(self, word: int) -> str:
        """Kind of the part of the document a word stands in."""
        sentence = self.tree.reading.sentences[self.tree.words[word].sentence]
        return self.document.parts[sentence.part].kind.value

    def _certain(self, claim: ClaimId, match: Match, speech: float | None) -> float:
        """How sure it is that the text says this, 0-1."""
        if self.is_weighed:
            return certainty_of(self.signs[claim], load_weighing())
        return match.score if speech is None else match.score * (0.95 + 0.05 * speech)

    @property
    def is_weighed(self) -> bool:
        """Whether certainty is weighed; of another reader's claims a rule's score is all."""
        return is_weighed(self.tree.reading.made_by)
