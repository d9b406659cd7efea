"""The stage: what a document's words stand for in, its claims out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from whence.claims.build import Builder
from whence.claims.certainty import load_weighing
from whence.claims.chain.chains import Chains
from whence.claims.chain.contents import Contents
from whence.claims.chain.sources import SourceReader
from whence.claims.chain.speech import SpeechFinder
from whence.claims.drafts.anaphora import (
    with_doers,
    with_grounds,
    with_open_reports,
    without_nameless,
)
from whence.claims.drafts.arms import with_groups
from whence.claims.drafts.draft import Draft
from whence.claims.drafts.held import with_status
from whence.claims.drafts.marks.antecedents import with_antecedents
from whence.claims.drafts.marks.forms import with_forms
from whence.claims.drafts.marks.strays import without_strays
from whence.claims.drafts.merge import merged, without_doubled
from whence.claims.drafts.offices.holders import with_holders
from whence.claims.drafts.offices.titles import with_titles
from whence.claims.drafts.parties import with_parties
from whence.claims.drafts.posts import is_before_name, with_bodies
from whence.claims.drafts.victims import with_victims, without_bystanders
from whence.claims.drafts.whose import with_committed, with_denials
from whence.claims.forecasts import find_forecasts, without_empty_plans, without_own_place
from whence.claims.gate import Gate
from whence.claims.promises.fates import find_promised
from whence.claims.promises.laid_down.lives import with_lives
from whence.claims.promises.parties import without_strangers
from whence.claims.promises.quoted import OWN, with_own_words
from whence.claims.promises.term import DUE, LIFE, SET_DOWN
from whence.claims.promises.which.meant import is_seen_promise, is_seen_refusal, with_meant
from whence.claims.proposals import find_proposals
from whence.claims.roles.filling import MODEL, Match
from whence.claims.roles.match import matcher_of
from whence.claims.roles.told.tallies import with_measures
from whence.claims.signs import Signs
from whence.claims.sound.pending import is_pending
from whence.claims.sound.soundness import Soundness
from whence.claims.speakers.avowed import for_party
from whence.claims.speakers.fillers import SpokenFillers
from whence.claims.speakers.ours import find_ours
from whence.claims.speakers.owned import with_owned
from whence.claims.speakers.strangers import find_strangers
from whence.claims.statements import Statements, is_covering
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.tree import Tree
from whence.claims.tense import is_sought, may_hold_now
from whence.claims.wording import WordingReader
from whence.codebook.entries import Codebook, FrameRule
from whence.model.claim import Claim, Coded, Filler, Frame, Polarity, Role, Wording
from whence.model.document import PartKind
from whence.model.ids import ClaimId
from whence.model.resolved import Resolved

# Where certainty is not weighed: below this a match is more likely wrong than right.
LEAST_CERTAIN = 0.25

# Where only the model sees one of these, one in three is right in real news
# (benchmarks/precision): a lead to follow, no claim.
LEADS = frozenset({Frame.EVENT, Frame.REACTION, Frame.FORECAST})

# Frames that tell of deeds and states: what is only asked for or aimed at is none.
ASSERTED = frozenset(
    {
        Frame.CONTROL,
        Frame.CASUALTIES,
        Frame.EVENT,
        Frame.PRESENCE,
        Frame.RELATION,
        Frame.COMMITMENT,
        Frame.STRENGTH,
    }
)

# Values that hold the negation themselves: *could not give an example* affirms no-evidence.
NEGATIVE = frozenset({"no-evidence"})

# *The promise to leave brought no change*, *is not to move in*, *we will not leave*: a word given.
PRESUPPOSED = frozenset({"commitment.vowed", SET_DOWN, OWN})

# What a day is set for or a deal binds somebody to is awaited, and that is what is told.
DUE_DEEDS = frozenset({SET_DOWN, DUE, LIFE})

# Frames of states, of which *may* and *might* say that they could hold already.
STATES = frozenset({Frame.RELATION, Frame.PRESENCE, Frame.RESPONSIBILITY, Frame.STRENGTH})

# Frames whose future stays what it is: a vow is made now, a post is a post.
TIMELESS = frozenset({Frame.COMMITMENT, Frame.ROLE, Frame.STATEMENT})


def code(resolved: Resolved, codebook: Codebook) -> Coded:
    """The claims of one document.

    Args:
        resolved: The document, its reading and what the words stand for.
        codebook: Words, frames and hedges, see `whence.codebook.load_codebook`.

    Returns:
        Its claims in text order, those that are too unsure as leads, and what was refused.
    """
    return code_with_signs(resolved, codebook)[0]


def code_with_signs(
    resolved: Resolved, codebook: Codebook
) -> tuple[Coded, Mapping[ClaimId, Signs]]:
    """As `code`, with the signs that each claim's certainty was weighed from."""
    coder = _Coder(resolved, codebook)
    gate = Gate(resolved)
    claims: list[Claim] = []
    leads: list[Claim] = []
    for claim, sure in each_once(coder.claims()):
        why = gate.refuse(claim)
        if why is None:
            (claims if sure else leads).append(claim)
        else:
            coder.refused.append((claim.made_by.rule, why))
    named = with_holders(_in_order(claims))
    coded = Coded(tuple(named), tuple(coder.refused), _in_order(leads))
    return coded, coder.builder.signs


def each_once(claims: Iterable[tuple[Claim, bool]]) -> Iterator[tuple[Claim, bool]]:
    """Claims with one id are one claim, found at two words of the same stretch: the first stays."""
    seen: set[ClaimId] = set()
    for claim, sure in claims:
        if claim.id not in seen:
            seen.add(claim.id)
            yield claim, sure


def _in_order(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(claims, key=lambda one: (one.spans[0], one.frame.value, one.id)))


class _Coder:
    """One document's machinery, put together once."""

    def __init__(self, resolved: Resolved, codebook: Codebook) -> None:
        self.matcher = matcher_of(codebook)
        self.tree = Tree(resolved.reading, resolved.document.text, self.matcher.known)
        self.arguments = Arguments(self.tree, codebook.words["light-verb"])
        self.fillers = SpokenFillers(resolved, self.tree, codebook.words)
        contents = Contents(resolved.document, resolved.reading)
        finder = SpeechFinder(self.tree, self.arguments, self.fillers, codebook)
        self.fillers.ours.update(finder.digest.its)
        sources = SourceReader(self.tree, self.arguments, self.fillers, codebook)
        self.chains = Chains(finder.find(contents), sources, contents, self.fillers)
        self.fillers.strangers.update(find_strangers(self.tree, self.fillers, self.chains))
        self.fillers.ours.update(find_ours(self.tree, self.fillers, self.chains))
        self.wording = WordingReader(self.tree, self.arguments, codebook)
        self.builder = Builder(
            resolved.document, self.tree, self.fillers, self.chains, self.wording
        )
        self.soundness = Soundness(self.tree, self.arguments, self.fillers)
        self.refused: list[tuple[str, str]] = []
        self.rules: Mapping[Frame, FrameRule] = {
            rule.frame: rule for rule in codebook.frames
        }

    def claims(self) -> Iterable[tuple[Claim, bool]]:
        """Every claim of the document before the gate, and whether it is sure enough."""
        done: set[int] = set()
        acts: set[int] = set()
        for draft, wording in without_empty_plans(self._sound(), self.tree):
            claim = self.builder.claim(draft, wording, self._act(draft))
            sure = self._is_sure(claim)
            if sure:
                done |= {draft.match.trigger} if is_covering(draft, self.tree) else set()
                acts.update(self._act(draft))
            yield claim, sure
        for claim in Statements(self.builder, self.chains, self.wording).claims(done, acts):
            yield claim, self._is_sure(claim)

    def _is_sure(self, claim: Claim) -> bool:
        if claim.made_by.rule == MODEL and claim.frame in LEADS:
            return False
        if not self.builder.is_weighed:
            return claim.extraction >= LEAST_CERTAIN
        return claim.extraction >= load_weighing().point_of(claim.frame.value)

    def _drafts(self) -> Iterable[Draft]:
        """What the codebook and the model find, each thing once."""
        matches = self.matcher.matches(self.tree, self.arguments, self.fillers)
        matches += find_promised(self.arguments, self.fillers, self.chains, matches)
        matches = with_owned(self.tree, self.fillers, matches)
        rules = self.rules.values()
        matches += find_proposals(self.arguments, self.fillers, rules, matches, self._bars)
        matches = with_meant(with_measures(matches, self.tree), self.tree, self.fillers)
        matches = find_forecasts(self.tree, self.arguments, self.fillers, matches)
        drafts = [
            self.builder.draft(self._heard(one), self.rules[one.entry.frame])
            for one in matches
            if self.builder.part_of(one.trigger) != PartKind.DATELINE
        ]
        drafts = without_doubled(with_own_words(drafts, self.chains))
        drafts = with_lives(drafts, self.tree, self.fillers)
        told = with_doers(merged(drafts, self.tree), self.tree, self.fillers)
        told = with_victims(with_parties(told, self.tree), self.fillers)
        told = with_bodies(told, self.tree, self.fillers)
        told = with_status(with_titles(told, self.tree, self.fillers), self.tree)
        told = with_denials(with_grounds(told, self.tree, self.fillers), self.tree)
        named = without_nameless(with_open_reports(with_groups(told, self.fillers)))
        told = list(with_forms(named, self.tree, self.fillers))
        told = [for_party(one, self.tree, self.fillers) for one in told]
        told = with_antecedents(told, self.tree, self.fillers)
        told = list(without_strays(told, self.tree, self.fillers))
        told = list(without_strangers(told, self.tree, self.fillers))
        return with_committed(told, self.tree, self.fillers.lists["pact-noun"])

    def _heard(self, match: Match) -> Match:
        """A match without those as doers of harm who have not done it, and what is no attack."""
        tellers = {
            self.chains.speeches[n].source for n in self.chains.around(match.trigger)
        }
        return without_bystanders(match, tellers, self.tree, self.fillers)

    def _sound(self) -> Sequence[tuple[Draft, Wording]]:
        """The drafts against which nothing speaks, with their wording; the others counted."""
        kept: list[tuple[Draft, Wording]] = []
        for draft in self._drafts():
            match = draft.match
            why = self._fault(draft)
            if why is None:
                wording = self.wording.read(match.trigger, match.words, draft.spans)
                if self.chains.is_denied(match.trigger):
                    wording = replace(wording, polarity=Polarity.DENIED)
                negated = wording.polarity is Polarity.NEGATED
                told = match.entry.name in PRESUPPOSED or is_before_name(draft, self.tree)
                told = told or is_seen_refusal(match, draft.kind)
                if draft.kind in NEGATIVE or (negated and told):
                    wording = replace(wording, polarity=Polarity.AFFIRMED)
                own = negated and self._negates_itself(match)
                denied = wording.polarity is Polarity.DENIED
                if draft.kind == "denied" and (denied or own):
                    wording = replace(
                        wording, polarity=Polarity.AFFIRMED
                    )  # one denial, not two
                if negated and is_seen_promise(match, draft.kind):
                    self.refused.append((match.entry.name, "nothing is promised"))
                    continue
                foretold = self._foretold(draft, wording)
                if self.soundness.is_outlook(foretold, wording):
                    kept.append((foretold, wording))
                    continue
                why = "nothing is foretold"
            self.refused.append((match.entry.name, why))
        return kept

    def _fault(self, draft: Draft) -> str | None:
        """Why a draft must not become a claim; `None` when nothing speaks against it."""
        trigger = draft.match.trigger
        pending = self.wording.is_unrealised(trigger) or is_pending(self.tree, trigger)
        told = draft.frame in ASSERTED or draft.kind == "claimed"  # *must take the blame*
        if told and pending and draft.match.entry.name not in DUE_DEEDS:
            return "it is only asked for, aimed at or awaited"
        if self.chains.is_unsaid(trigger):
            return "nobody has said it"
        return self.soundness.fault(draft)

    def _negates_itself(self, match: Match) -> bool:
        """*Played no part*: the negation is in the words that deny."""
        return any(self.tree.form[word] in {"no", "nothing"} for word in match.words)

    def _bars(self, frame: Frame, word: int) -> bool:
        return self.matcher.bars(frame, word, self.tree, self.arguments)

    def _act(self, draft: Draft) -> Sequence[int]:
        """Words of the trigger where the frame is itself an act of speech."""
        trigger, rule = draft.match.trigger, self.rules[draft.match.entry.frame]
        words = draft.match.words if rule.speaker else ()
        noun = rule.frame is Frame.REACTION and self.tree.words[trigger].upos == "NOUN"
        return (*words, self.tree.head(trigger)) if noun else words  # *call it a model*

    def _foretold(self, draft: Draft, wording: Wording) -> Draft:
        """A draft in the future becomes a forecast; a threat with its *if* is made now."""
        supposed = wording.conditional and wording.tense in {"present", None}
        foretold = wording.tense == "future" or (supposed and draft.kind != "threaten")
        if not foretold or draft.frame in TIMELESS:
            return draft
        counting = draft.frame is Frame.STRENGTH
        if draft.frame in STATES and may_hold_now(
            self.tree, draft.match.trigger, counting=counting
        ):
            return draft
        if draft.frame is Frame.RELATION and is_sought(self.tree, draft.match.trigger):
            return draft
        if draft.frame is Frame.FORECAST:
            return draft
        kind = f"{draft.frame.value}/{draft.kind}" if draft.kind else draft.frame.value
        own = without_own_place(role for role in draft.roles if role.name != "kind")
        roles = (*own, Role("kind", (Filler(kind, None, kind),)))
        return Draft(Frame.FORECAST, kind, draft.match, roles, draft.spans)
