"""Attributions of a document: those the reader saw, mended, and those the syntax shows."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from whence.claims.chain.announced import announced
from whence.claims.chain.clauses import (
    better_source,
    cut_at,
    name_after,
    of_aside,
    who_before,
    without_named,
)
from whence.claims.chain.contents import Contents
from whence.claims.chain.onward import Onward
from whence.claims.chain.shown import BY_WHOM, Shown
from whence.claims.chain.spoken import Speech
from whence.claims.chain.words.apart import (
    carried_on,
    rejects_charge,
    set_apart,
    without_charges,
    without_others,
)
from whence.claims.chain.words.digests import Digest
from whence.claims.chain.words.headlines import headlined
from whence.claims.chain.words.listed import joint_heads, opens_list
from whence.claims.chain.words.views import OWNED, holder_of
from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.tree import VERBAL, Tree
from whence.claims.turns.heard import Heard
from whence.codebook.entries import Codebook
from whence.model.reading import AttributedSpeech, SpeechKind
from whence.model.span import Span

# Below this the reader's attribution needs a known cue; see benchmarks/claims for the curve.
UNKNOWN_CUE_SCORE = 0.25
KNOWN_CUE_SCORE = 0.12
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X", ""})
# *Referring to the FDLR, a militia that …*: the writer says whom the speaker means.
GLOSSING = frozenset({"refer", "allude", "count", "include", "exclude"})
LABELS = frozenset(
    {
        "UPDATED",
        "UPDATE",
        "BREAKING",
        "NEW",
        "LATEST",
        "CORRECTED",
        "CORRECTION",
        "CONFIRMED",
        "UNCONFIRMED",
    }
)
IMPERSONAL = frozenset({"appear", "seem", "mean", "turn", "happen"})


class SpeechFinder:
    """Finds the attributions of one document."""

    def __init__(
        self, tree: Tree, arguments: Arguments, fillers: Fillers, codebook: Codebook
    ) -> None:
        self.tree = tree
        self.arguments = arguments
        self.fillers = fillers
        self.words = codebook.words
        self.shown = Shown(tree, arguments, fillers, codebook)
        self.onward = Onward(tree, arguments, fillers, self.shown.cues["verb"])
        self.digest = Digest(tree, fillers)
        arguments.lent.update(self.digest.lent)

    def find(self, contents: Contents) -> list[Speech]:
        """Every attribution, the reader's first; of one content, the outer before the inner."""
        mended = [self._mended(one, contents) for one in self.tree.reading.attributions]
        sources = {
            one.source for one in mended if one is not None and one.source is not None
        }
        seen = [
            one
            for one in mended
            if one is not None and not self.onward.is_citing(one.cue, sources)
        ]
        taken = {word for one in seen for word in self._words(one.cue_spans)}
        shown = [
            replace(speech, content=contents.grown(speech.content, speech))
            for speech in self.shown.speeches()
            if speech.cue not in taken
        ]
        seen = without_others(self.tree, contents.quotes, seen, shown)
        seen.extend(
            one
            for one in shown
            if one.content and not self._rejects_charge(one.cue, one.content)
        )
        cues = {one.cue for one in seen}
        ahead = [*announced(self.tree, self.fillers), *headlined(self.tree, self.fillers)]
        seen.extend(speech for speech in ahead if speech.cue not in cues)
        seen = without_charges(self.tree, seen, self.words["denying"])
        seen = self.digest.speeches(contents, seen)
        outer = [hearer for one in seen for hearer in self.onward.around(one)]
        inner = [cited for one in seen for cited in self.onward.behind(one)]
        heard = Heard(self.fillers, contents)
        told = carried_on(self.tree, self.fillers, heard.added([*outer, *seen, *inner]))
        return set_apart(self.tree, told)

    def _words(self, spans: Iterable[Span]) -> list[int]:
        return [word for span in spans for word in self.fillers.words_in(span)]

    def _mended(self, one: AttributedSpeech, contents: Contents) -> Speech | None:
        cue = self._chief(self._words(one.cue))
        kind = "" if cue is None else self.shown.cue_kind(cue)
        if one.score < (KNOWN_CUE_SCORE if kind else UNKNOWN_CUE_SCORE):
            return None
        if cue is not None and self._is_shown(cue, one):
            return None
        source, spans = self._source(one, cue)
        source, spans = self._whole_list(source, spans, cue)
        content = contents.kept(one.content, one.cue)
        if source is None and cue is not None:
            source, content = self._unsaid(cue, content)
            spans = () if source is None else (self.fillers.phrase(source),)
        content = of_aside(self.fillers, cue, without_named(self.tree, cue, content))
        if not content or self._rejects_charge(cue, content):
            return None
        speech = Speech(source, spans, cue, one.cue, content, one.kind, kind, one.score)
        speech = replace(speech, void=self.shown.is_void(speech))
        return replace(speech, content=contents.grown(content, speech))

    def _rejects_charge(self, cue: int | None, content: tuple[Span, ...]) -> bool:
        return rejects_charge(self.tree, cue, self._words(content), self.words["denying"])

    def _unlabelled(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        """*UPDATED Jane Doe tells us*: what a live page prints before a line is nobody."""
        text = self.tree.text
        spans = tuple(_unbracketed(one, text) for one in spans)
        words = self._words(spans)
        if not words or self.tree.words[words[0]].span.of(text) not in LABELS:
            return spans
        if len(words) == 1:
            return ()
        return (Span(self.tree.words[words[1]].span.start, spans[0].end), *spans[1:])

    def _is_shown(self, cue: int, one: AttributedSpeech) -> bool:
        """Whether nobody says it: *it appears that*, *the reply implies*, *evidence shows*."""
        tree, lemma = self.tree, self.tree.lemma[cue]
        aside = cue > 0 and tree.form[cue - 1] == ","
        if lemma in GLOSSING and aside and tree.words[cue].xpos == "VBG":
            return True
        if lemma in IMPERSONAL or lemma in self.words["inferring"]:
            return True
        # *Is wanted in connection with the raid*: over it, and says nothing.
        if tree.form[cue : cue + 3] == ["in", "connection", "with"]:
            return True
        source = self._head(self._words(one.source))
        source = self.arguments.subject(cue) if source is None else source
        if tree.words[cue].xpos == "VBG" and tree.words[cue - 1].upos == "NOUN":
            source = cue - 1  # *intelligence showing that*, whoever has seen it
        if source is None or lemma not in self.words["showing"]:
            return False
        part = self.fillers.part_of(source)
        things = self.words["evidence-noun"]
        return tree.lemma[source] in things or (
            part is not None and tree.lemma[part] in things
        )

    def _source(
        self, one: AttributedSpeech, cue: int | None
    ) -> tuple[int | None, tuple[Span, ...]]:
        """The head and the words of the reader's source, where the syntax bears it out."""
        tree = self.tree
        viewer = None if cue is None else self._viewer(one)
        if viewer is not None:
            return viewer, (self.fillers.phrase(viewer),)
        spans = self._unlabelled(one.source)
        source = self._head(self._words(spans))
        if source is not None and tree.words[source].upos not in _NOMINAL:
            source = None
        if source is None or cue is None:
            return source, spans
        if self.onward.is_cited(source, cue) or self._is_told_of(source, cue):
            return None, ()
        told = better_source(tree, self.arguments, source, cue)
        if told is None or not self.fillers.can_speak(told):
            return (None, ()) if self._is_later(source, cue, one) else (source, spans)
        return told, (self.fillers.phrase(told),)

    def _whole_list(
        self, source: int | None, spans: tuple[Span, ...], cue: int | None
    ) -> tuple[int | None, tuple[Span, ...]]:
        """*Mali, Niger and Chad say*: Mali too, where the reader began after the comma."""
        words = self._words(spans)
        if source is None or not words:
            return source, spans
        opens = opens_list(self.fillers, words[0])
        heads = [] if opens is None else joint_heads(self.fillers, opens, cue)
        if opens is None or source not in heads:
            return source, spans
        return heads[0], (Span(self.tree.words[opens].span.start, spans[-1].end),)

    def _viewer(self, one: AttributedSpeech) -> int | None:
        """*In his view*, *by the army's count*: whose, which stands in the words for it."""
        words = (*self._words(one.cue), *self._words(one.source))
        nouns = [w for w in words if self.tree.lemma[w] in OWNED]
        return holder_of(self.tree, nouns[-1]) if nouns else None

    def _is_told_of(self, source: int, cue: int) -> bool:
        """*Adding that the army is tired*: who comes after *that* is told of and tells nothing."""
        form = self.tree.form
        opens = cue + 1 < len(form) and form[cue + 1] == "that"
        return opens and source > cue and self.tree.agent(cue) != source

    def _is_later(self, source: int, cue: int, one: AttributedSpeech) -> bool:
        """Whether a source only comes up after the sentence of what is not quoted."""
        words = self.tree.words
        later = words[source].sentence > words[cue].sentence
        return later and one.kind is SpeechKind.INDIRECT

    def _chief(self, words: Sequence[int]) -> int | None:
        """The cue word that carries the clause: a known cue, else the topmost."""
        for word in words:
            if self.tree.form[word] == "according":
                return word
        known = [
            w for w in words if self.tree.words[w].upos in VERBAL and self.shown.cue_kind(w)
        ]
        known = known or [w for w in words if self.shown.cue_kind(w)]
        return known[-1] if known else self._head(words)

    def _head(self, words: Sequence[int]) -> int | None:
        """The word of a stretch that hangs outside it; nouns before others."""
        inside = set(words)
        tops = [w for w in words if self.tree.head(w) not in inside]
        nominal = [w for w in tops if self.tree.words[w].upos in {"NOUN", "PROPN", "PRON"}]
        # *Sake residents*: a name before a noun heads nothing, wherever it was hung.
        heads = [w for w in nominal if self.tree.base(w) != "compound"]
        for word in heads or nominal or tops:
            if self.tree.words[word].upos not in {"PUNCT", "ADP", "DET"}:
                return word
        return None

    def _unsaid(
        self, cue: int, content: tuple[Span, ...]
    ) -> tuple[int | None, tuple[Span, ...]]:
        """A source the reader left out: after *according to*, or the subject of the cue."""
        tree = self.tree
        if tree.form[cue] in BY_WHOM:
            source = tree.head(cue)
            span = self.fillers.whole_phrase(source)
            cut = [
                one if one.end <= span.start else Span(max(one.start, span.end), one.end)
                for one in content
                if one.end > span.end or one.end <= span.start
            ]
            return source, tuple(cut)
        after = name_after(tree, cue)
        if after is not None:
            return after, cut_at(content, tree.words[cue].span.start)
        if tree.words[cue].upos in VERBAL:
            passive = tree.is_passive(cue)
            subject = tree.agent(cue) if passive else self.arguments.subject(cue)
            if subject is None or not self.fillers.can_speak(subject):
                subject = who_before(tree, self.arguments, cue)
            if subject is not None and self.fillers.can_speak(subject):
                return subject, content
        return None, content


def _unbracketed(one: Span, text: str) -> Span:
    """*[The governor] said*: what an editor put in for the name, without his brackets."""
    said = one.of(text)
    opens, closes = said.find("[") == 0, said.rfind("]") == len(said) - 1
    opens = opens and said.find("]") in {-1, len(said) - 1}  # not *[Syrian] officials*
    closes = closes and said.rfind("[") in {-1, 0} and len(said) > 1
    return Span(one.start + opens, one.end - closes)
