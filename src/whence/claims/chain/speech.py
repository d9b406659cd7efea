"""Attributions of a document: those the reader saw, mended, and those the syntax shows."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from whence.claims.chain.clauses import (
    agent,
    behind_aside,
    better_source,
    between_commas,
    cut_at,
    expected,
    name_after,
)
from whence.claims.chain.contents import Contents
from whence.claims.chain.onward import Onward
from whence.claims.chain.spoken import NOBODY, RULE_SCORE, Speech
from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.repairs import SOME
from whence.claims.syntax.tree import SUBJECTS, VERBAL, Tree
from whence.codebook.entries import Codebook
from whence.model.reading import AttributedSpeech, SpeechKind
from whence.model.span import Span

# Below this the reader's attribution needs a known cue; see benchmarks/claims for the curve.
UNKNOWN_CUE_SCORE = 0.25
KNOWN_CUE_SCORE = 0.12
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X", ""})
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
        self.cues: dict[str, dict[str, str]] = {"verb": {}, "noun": {}, "phrase": {}}
        for cue in codebook.cues:
            self.cues[cue.shape].setdefault(cue.lemma[0], cue.kind)
        self.onward = Onward(tree, arguments, fillers, self.cues["verb"])

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
        seen.extend(
            replace(speech, content=contents.grown(speech.content, speech))
            for speech in self._from_syntax()
            if speech.cue not in taken
        )
        outer = [hearer for one in seen for hearer in self.onward.around(one)]
        inner = [cited for one in seen for cited in self.onward.behind(one)]
        return [*outer, *seen, *inner]

    def _words(self, spans: Iterable[Span]) -> list[int]:
        return [word for span in spans for word in self.fillers.words_in(span)]

    def _mended(self, one: AttributedSpeech, contents: Contents) -> Speech | None:
        cue = self._chief(self._words(one.cue))
        kind = "" if cue is None else self._cue_kind(cue)
        if one.score < (KNOWN_CUE_SCORE if kind else UNKNOWN_CUE_SCORE):
            return None
        if cue is not None and self.tree.lemma[cue] in IMPERSONAL:
            return None
        source, spans = self._source(one, cue)
        content = contents.kept(one.content, one.cue)
        if source is None and cue is not None:
            source, content = self._unsaid(cue, content)
            spans = () if source is None else (self.fillers.phrase(source),)
        if not content:
            return None
        speech = Speech(source, spans, cue, one.cue, content, one.kind, kind, one.score)
        speech = replace(speech, void=self._is_void(speech))
        return replace(speech, content=contents.grown(content, speech))

    def _source(
        self, one: AttributedSpeech, cue: int | None
    ) -> tuple[int | None, tuple[Span, ...]]:
        """The head and the words of the reader's source, where the syntax bears it out."""
        tree = self.tree
        source, spans = self._head(self._words(one.source)), one.source
        if source is not None and tree.words[source].upos not in _NOMINAL:
            source = None
        if source is None or cue is None:
            return source, spans
        if self.onward.is_cited(source, cue):
            return None, ()
        told = better_source(tree, self.arguments, source, cue)
        if told is None or not self.fillers.can_speak(told):
            return (None, ()) if self._is_later(source, cue, one) else (source, spans)
        return told, (self.fillers.phrase(told),)

    def _is_later(self, source: int, cue: int, one: AttributedSpeech) -> bool:
        """Whether a source only comes up after the sentence of what is not quoted."""
        words = self.tree.words
        later = words[source].sentence > words[cue].sentence
        return later and one.kind is SpeechKind.INDIRECT

    def _cue_kind(self, cue: int) -> str:
        lemma = self.tree.lemma[cue]
        shapes = (
            ("noun", "verb") if self.tree.words[cue].upos == "NOUN" else ("verb", "noun")
        )
        for shape in (*shapes, "phrase"):
            if lemma in self.cues[shape]:
                return self.cues[shape][lemma]
        return "report" if self.tree.form[cue] == "according" else ""

    def _chief(self, words: Sequence[int]) -> int | None:
        """The cue word that carries the clause: a known cue, else the topmost."""
        for word in words:
            if self.tree.form[word] == "according":
                return word
        known = [
            w for w in words if self.tree.words[w].upos in VERBAL and self._cue_kind(w)
        ]
        known = known or [w for w in words if self._cue_kind(w)]
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
        if tree.form[cue] == "according":
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
            subject = agent(tree, cue) if passive else self.arguments.subject(cue)
            if subject is not None and self.fillers.can_speak(subject):
                return subject, content
        return None, content

    def _is_void(self, one: Speech) -> bool:
        tree = self.tree
        if one.source is not None:
            words = {tree.form[k] for k in tree.kids[one.source]} | {tree.form[one.source]}
            if words & NOBODY:
                return True
        if one.cue is None or tree.lemma[one.cue] in self.words["holding"]:
            return False
        return any(
            tree.form[k] in self.words["negator"] and tree.base(k) == "advmod"
            for k in tree.kids[one.cue]
        )

    def _may_speak(self, i: int) -> bool:
        return self.fillers.can_speak(i) or self.tree.form[i] in SOME

    def _from_syntax(self) -> Iterable[Speech]:
        for i, word in enumerate(self.tree.words):
            held = self.tree.lemma[i] in self.words["holding-adjective"]
            if held and (word.upos == "ADJ" or self.tree.is_passive(i)):
                yield from self._from_adjective(i)
            elif word.upos in VERBAL and self.tree.lemma[i] in self.cues["verb"]:
                yield from self._from_verb(i)
            elif self.tree.form[i] == "according" and self.tree.base(i) == "case":
                yield from self._from_phrase(i)

    def _from_verb(self, i: int) -> Iterable[Speech]:
        """*X said that …*, and *…, X said* around a whole sentence."""
        tree = self.tree
        subject = self.arguments.subject(i)
        own = tree.kid(i, *SUBJECTS) is not None
        content = tree.kid(i, "ccomp")
        if tree.is_passive(i):
            subject = agent(tree, i)
            content = tree.kid(i, "xcomp") if content is None else content
        aside = between_commas(tree, i) if content is None else None
        if aside is not None:
            subject, content = aside
        if subject is None or not self._may_speak(subject):
            return
        if content is None and self._cue_kind(i) == "believe":
            content = expected(tree, i)
        if content is None and own and tree.base(i) == "parataxis":
            content = tree.head(i)
        if content is None and own:
            content = behind_aside(tree, i, self.cues["verb"])
        if content is None:
            return
        spans = self._content_spans(content, i)
        if spans:
            yield self._made(subject, i, spans)

    def _from_adjective(self, i: int) -> Iterable[Speech]:
        """*X are afraid that …*: what X fear is X's."""
        content = self.tree.kid(i, "ccomp", "advcl", "acl")
        subject = self.arguments.subject(i)
        finite = content is not None and self.tree.kid(content, *SUBJECTS) is not None
        if content is None or subject is None or not finite:
            return
        if self.tree.case(content) in {"", "that"} and self._may_speak(subject):
            yield self._made(subject, i, self._content_spans(content, i))

    def _from_phrase(self, i: int) -> Iterable[Speech]:
        source = self.tree.head(i)
        clause = self.tree.head(source)
        spans = self._content_spans(clause, source) if clause >= 0 else ()
        if spans:
            yield self._made(source, i, spans)

    def _content_spans(self, content: int, without: int) -> tuple[Span, ...]:
        """Runs of words under `content`, leaving out what is under `without`."""
        tree = self.tree
        out = set() if without in set(tree.above(content)) else set(tree.below(without))
        words = sorted(
            w for w in tree.below(content) if w not in out and tree.words[w].upos != "PUNCT"
        )
        spans: list[Span] = []
        last = -2
        for word in words:
            span = tree.words[word].span
            if spans and word - last <= 2 and not out & set(range(last, word)):
                spans[-1] = Span(spans[-1].start, span.end)
            else:
                spans.append(span)
            last = word
        return tuple(spans)

    def _made(self, source: int, cue: int, content: tuple[Span, ...]) -> Speech:
        speech = Speech(
            source,
            (self.fillers.phrase(source),),
            cue,
            (self.tree.words[cue].span,),
            content,
            SpeechKind.INDIRECT,
            self._cue_kind(cue),
            RULE_SCORE,
        )
        return replace(speech, void=self._is_void(speech))
