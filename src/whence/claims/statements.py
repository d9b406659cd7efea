"""Attributed content that gave no other claim: a statement, one for each attribution."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from whence.claims.build import Builder
from whence.claims.chain.chains import Chains
from whence.claims.chain.onward import HOLDING
from whence.claims.chain.spoken import ANNOUNCED, Speech
from whence.claims.chain.words.said import FEWEST_WORDS, is_said, says_something
from whence.claims.chain.words.unsaid import is_unsaid
from whence.claims.drafts.draft import Draft
from whence.claims.roles.filling import Match
from whence.claims.syntax.subjects import CITING
from whence.claims.syntax.tree import Tree
from whence.claims.turns.heard import SCORE
from whence.claims.turns.issued import body_of_issued
from whence.claims.turns.joined import chief_words, clauses_said, runs
from whence.claims.turns.told import Telling
from whence.claims.turns.whole import is_mere_talk, with_subject
from whence.claims.wording import WordingReader
from whence.codebook.entries import Entry
from whence.model.claim import Claim, Filler, Frame, Hop, Role
from whence.model.reading import Sentence, SpeechKind
from whence.model.span import Span, hull

ENTRY = Entry("statement.attributed", Frame.STATEMENT, "", "", frozenset(), (), ())
MOST_TOPICS = 4
PRIOR = 0.8
# Words that stand for whatever was named before, a thing as soon as an actor.
VAGUE = frozenset("it its they them their theirs itself themselves".split())
TITLING = frozenset({"compound", "nmod", "flat", "appos", "amod"})
KNOWING = frozenset({"know", "learn", "hear", "ignore", "overlook", "suspect"})
# *The attack shows that they are weak*, *the bombing was a crime*: what is said is told of it.
SHOWING = frozenset("show prove demonstrate mean reveal reflect suggest indicate".split())
AS_SAYING = " as saying "
FAR = 60
# A communiqué is its issuer's word from end to end: nobody is named before each sentence.
ISSUED = Speech(None, (), None, (), (), SpeechKind.DIRECT, "", SCORE, own=True)


class Statements:
    """Writes the statements of one document."""

    def __init__(self, builder: Builder, chains: Chains, wording: WordingReader) -> None:
        self.builder = builder
        self.chains = chains
        self.wording = wording
        self.telling = Telling(builder.fillers)
        self.cues = {speech.cue for speech in chains.speeches}

    def claims(self, done: set[int], acts: set[int]) -> Iterable[Claim]:
        """A statement for every attribution that no claim stands in.

        Args:
            done: Triggers of the claims already written.
            acts: Trigger words that are acts of speech; as cues they need no statement.
        """
        innermost = {index for word in done for index in self.chains.around(word)[-1:]}
        covered: list[Speech] = []
        told = {self.builder.tree.words[word].sentence for word in done}
        for index, speech in enumerate(self.chains.speeches):
            if any(self._repeats(speech, other) for other in covered):
                continue
            void = speech.void or speech.source is None or self._is_of_quoted(speech)
            if index in innermost or void or speech.cue in acts or speech.own:
                continue
            if speech.cue_kind == ANNOUNCED and self._is_told_on(speech):
                continue
            claim = self._statement(index, speech)
            if claim is not None:
                covered.append(speech)
                told.update(self._sentences_at(claim.spans))
                yield claim
        for index in sorted(innermost):
            yield from self._untold(index, done)
        for speech in self.chains.speeches:
            if not speech.void and speech.source is not None:
                yield from self._sentences(speech, told)
        yield from self._issued(told)

    def _issued(self, told: set[int]) -> Iterable[Claim]:
        """What whoever issues a communiqué tells in it, in no frame and on nobody's word."""
        tree = self.builder.tree
        start = body_of_issued(tree, self.chains.contents.parts)
        if start is None:
            return
        for number, sentence in enumerate(tree.reading.sentences):
            words = list(range(sentence.first, sentence.end))
            if number in told or sentence.span.start < start:
                continue
            said = any(self.chains.around(word) for word in words)
            if said or self.telling.is_elsewhere((sentence.span,), sentence.span.start):
                continue
            if self.telling.tells(sentence, words, answers=False):
                yield self._written(ISSUED, words, (sentence.span,))

    def _untold(self, index: int, done: set[int]) -> Iterable[Claim]:
        """Of what one says, each clause beside those of which some claim tells."""
        speech, tree = self.chains.speeches[index], self.builder.tree
        words = [
            w for piece in speech.content for w in self.builder.fillers.words_in(piece)
        ]
        own = [w for w in words if self.chains.around(w)[-1:] == (index,)]
        if speech.void or speech.source is None or speech.own:
            return
        if not is_said(self.chains, speech, own) or is_unsaid(tree, speech, words):
            return
        for clause in clauses_said(tree, speech, own):
            chief = chief_words(tree, clause)
            whole = with_subject(tree, self.builder.fillers, speech, clause)
            if done.isdisjoint(chief) and self.cues.isdisjoint(chief) and whole:
                ends = ((tree.words[a].span, tree.words[b].span) for a, b in runs(whole))
                spans = tuple(Span(first.start, last.end) for first, last in ends)
                yield self._written(speech, whole, spans)

    def _sentences_at(self, spans: Iterable[Span]) -> set[int]:
        fillers, words = self.builder.fillers, self.builder.tree.words
        return {words[w].sentence for span in spans for w in fillers.words_in(span)}

    def _sentences(self, speech: Speech, told: set[int]) -> Iterable[Claim]:
        """Each sentence of somebody's own words that tells what no other claim does."""
        tree = self.builder.tree
        line = tree.text.rfind("\n", 0, speech.content[0].start) + 1
        if self.telling.is_elsewhere(speech.content, line):
            return
        for piece in speech.content:
            words = list(self.builder.fillers.words_in(piece))
            numbers = sorted({tree.words[w].sentence for w in words})
            for number in numbers:
                sentence = tree.reading.sentences[number]
                own = [w for w in words if tree.words[w].sentence == number]
                if number in told or not (
                    speech.own or self._is_quoted_whole(sentence, own)
                ):
                    continue
                first = number == numbers[0] and self._follows_question(speech)
                cued = speech.cue in range(sentence.first, sentence.end) and not speech.own
                if cued or not self.telling.tells(sentence, own, answers=first):
                    continue
                told.add(number)
                ends = tree.words[own[0]].span.start, tree.words[own[-1]].span.end
                yield self._written(speech, own, (Span(*ends),))

    def _follows_question(self, speech: Speech) -> bool:
        """Whether the line before a turn ends in a question."""
        before = self.builder.tree.text[: speech.cue_spans[0].start].rpartition("\n")[0]
        return speech.own and before.rstrip(" \n*_").endswith("?")

    def _is_quoted_whole(self, sentence: Sentence, own: Sequence[int]) -> bool:
        """Whether a sentence stands in quotation marks from its first word to its last."""
        words = self.builder.tree.words
        real = [w for w in range(sentence.first, sentence.end) if words[w].upos != "PUNCT"]
        return (
            bool(real)
            and set(real) <= set(own)
            and all(self.chains.is_quoted(words[w].span.start) for w in (real[0], real[-1]))
        )

    def _is_of_quoted(self, speech: Speech) -> bool:
        """*The Post quoted X as saying P*: P is told once, on X's word behind the Post's."""
        tree = self.builder.tree
        cites = speech.cue is not None and tree.lemma[speech.cue] in CITING
        return (cites or speech.holds(speech)) and any(
            one.cue is not None and tree.form[one.cue] in HOLDING and speech.holds(one)
            for one in self.chains.speeches
            if one is not speech and one.source is not None
        )

    def _is_told_on(self, announced: Speech) -> bool:
        """Whether the words announced are themselves somebody's, by another attribution."""
        return any(
            big.covers(piece)
            for one in self.chains.speeches
            if one is not announced and not one.void and one.cue != announced.cue
            for piece in one.content
            for big in announced.content
        )

    def _statement(self, index: int, speech: Speech) -> Claim | None:
        builder = self.builder
        words = [w for piece in speech.content for w in builder.fillers.words_in(piece)]
        inner = [w for w in words if self.chains.around(w)[-1:] == (index,)]
        if len(inner) == FEWEST_WORDS and not self.cues.isdisjoint(inner):
            return None  # *that the paper says*: what it says is told elsewhere
        # The understudy knows no parts of speech, so letters decide what is a word.
        text = builder.tree.text
        real = [
            w
            for w in inner
            if any(c.isalnum() for c in builder.tree.words[w].span.of(text))
        ]
        if not says_something(builder.tree, builder.fillers, speech, real):
            return None
        if not is_said(self.chains, speech, real) or is_unsaid(builder.tree, speech, words):
            return None
        whole = with_subject(builder.tree, builder.fillers, speech, real, words)
        if whole is None or is_mere_talk(builder.tree, real):
            return None
        before = sorted(set(whole).difference(inner))
        led = [builder.tree.words[w].span for w in (before[:1] + before[-1:])]
        content = (hull(led), *speech.content) if led else speech.content
        return self._written(speech, whole, tuple(sorted(content)))

    def _written(
        self, speech: Speech, real: Sequence[int], content: Sequence[Span]
    ) -> Claim:
        """The statement that some words of an attribution make."""
        builder = self.builder
        inside = set(real)
        tops = [w for w in real if builder.tree.head(w) not in inside]
        trigger = next(
            (
                w
                for w in tops
                if builder.tree.words[w].upos in {"VERB", "AUX", "NOUN", "ADJ"}
            ),
            (tops or real)[0],
        )
        match = Match(ENTRY, trigger, (trigger,), (), PRIOR * (0.5 + 0.5 * speech.score))
        topics = self._topics(real, self.chains.chain(trigger))
        roles = (Role("topic", topics),) if topics else ()
        spans = tuple(_trimmed(piece, builder.tree.text) for piece in content)
        draft = Draft(Frame.STATEMENT, "", match, roles, spans)
        wording = self.wording.read(trigger, (), spans)
        claim = builder.claim(draft, wording, ())
        rule = replace(
            claim.made_by, trigger="", why="Attributed words that no entry covers."
        )
        return replace(claim, made_by=rule)

    def _repeats(self, one: Speech, other: Speech) -> bool:
        """Whether an attribution lies in another of the same sentence and says no more."""
        inside = all(any(big.covers(p) for big in other.content) for p in one.content)
        named = self.builder.fillers.named
        return inside and (
            one.source in {None, other.source}
            or (other.source is not None and named(one.source)[0] == named(other.source)[0])
        )

    def _topics(self, words: Sequence[int], hops: Sequence[Hop]) -> tuple[Filler, ...]:
        """The actors spoken of, each once, at most a few; the speaker is none of them."""
        fillers = self.builder.fillers
        speakers = {name for hop in hops for name in hop.name}
        found: dict[str, Filler] = {}
        for word in words:
            referent = fillers.referent.get(word)
            if referent is None or referent.id is None or not fillers.is_actor(word):
                continue
            meant = fillers.stands_for(word)
            if (meant is not None and meant.id is None) or self._only_describes(word):
                continue
            filler = fillers.filler(word)
            if filler.name not in speakers:
                found.setdefault(filler.name, filler)
        return tuple(found.values())[:MOST_TOPICS]

    def _only_describes(self, word: int) -> bool:
        """*A Chilean citizen*, *its bases*: where somebody is from, or whose a thing is."""
        tree = self.builder.tree
        if tree.form[word] in VAGUE:
            return True
        return tree.words[word].upos == "ADJ" and tree.base(word) == "amod"


def is_covering(draft: Draft, tree: Tree) -> bool:
    """Whether a claim tells what is said, so that the words need no statement of their own.

    Of *Governor X may have known of the raid* neither the title nor the raid is what is said,
    and of *the raid shows his weakness* not the raid.
    """
    word = draft.match.trigger
    if draft.frame is Frame.ROLE:
        return tree.base(word) not in TITLING
    governor = tree.head(word)
    beside = tree.words[word].upos == "NOUN" and tree.base(word) in {"obl", "obj"}
    known = governor >= 0 and tree.lemma[governor] in KNOWING
    subject = tree.words[word].upos == "NOUN" and tree.rel(word) == "nsubj"
    judged = governor >= 0 and (
        tree.lemma[governor] in SHOWING
        or (tree.words[governor].upos == "NOUN" and tree.kid(governor, "cop") is not None)
    )
    told_of = (beside and known) or (subject and judged)
    return not (draft.frame is Frame.EVENT and told_of)


def _trimmed(piece: Span, text: str) -> Span:
    """A piece without white space and quotation marks at its ends."""
    start, end = piece.start, piece.end
    while start < end - 1 and text[start] in ' \n“"‘,':
        start += 1
    while end > start + 1 and text[end - 1] in ' \n”"’,':
        end -= 1
    quoted = text.find(AS_SAYING, start, end)
    if 0 <= quoted - start < FAR:  # *Col Vargas as saying that P*, which the report quotes
        start = quoted + len(AS_SAYING)
    for opening in ("that ", '"', "“"):
        if text.startswith(opening, start, end - len(opening)):
            start += len(opening)
    return Span(start, end)
