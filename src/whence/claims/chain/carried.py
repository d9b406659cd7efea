"""Speakers who go on: *it added*, *they say*, *the paper said* and the speaker before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from whence.claims.chain.documents import ANY_DOCUMENT, POINTING
from whence.claims.chain.sources import SourceReader
from whence.claims.chain.spoken import Speech
from whence.claims.chain.words.nearest import (
    GOING_ON,
    fits,
    is_from_elsewhere,
    some_of,
    subject_before,
)
from whence.claims.roles.kinds import PERSONAL
from whence.claims.syntax.tree import SUBJECT_PRONOUNS, Tree
from whence.model.actor import ActorKind
from whence.model.claim import Hop

ADDING = frozenset({"add", "continue", "elaborate"})
OTHERS = frozenset({"another", "others", "other"})
UNSURE = frozenset({"a", "an", "one", "some", "another", "other", "several"})


@dataclass(frozen=True, slots=True)
class _Said:
    """A saying that is over when another begins."""

    speech: Speech
    source: int
    cue: int
    hop: Hop


class Carried:
    """Hops of one document that are the speaker before under another word."""

    def __init__(
        self,
        speeches: Sequence[Speech],
        hops: Mapping[int, Hop | None],
        sources: SourceReader,
    ) -> None:
        self.tree: Tree = sources.tree
        self.fillers = sources.fillers
        self.documents = sources.documents
        self.sources = sources
        self.speeches = speeches
        self._hops = hops

    def found(self) -> dict[int, Hop | None]:
        """The hops that are carried over, by the index of their attribution."""
        found: dict[int, Hop | None] = {}
        said: list[_Said] = []
        order = sorted(
            (speech.cue, index)
            for index, speech in enumerate(self.speeches)
            if speech.cue is not None and speech.source is not None
        )
        for cue, index in order:
            speech, hop = self.speeches[index], self._hops[index]
            if hop is None or speech.source is None:
                continue
            now = _Said(speech, speech.source, cue, hop)
            before = self._before(now, said)
            if before is None and self._is_of_own_words(now):
                # Whoever it is, it is not the one that is told of.
                found[index] = hop = self._subject_before(now)
            elif before is None and is_from_elsewhere(
                self.fillers, self._form(now), speech, hop
            ):
                last = subject_before(self.sources, self._form(now), speech)
                if last is not None:
                    found[index] = hop = replace(last, text=hop.text, span=hop.span)
            if before is not None:
                hop = found[index] = self._as(hop, now, before)
            if before is None or self._form(now) not in SUBJECT_PRONOUNS:
                said.append(replace(now, hop=hop))
        return found

    def _as(self, hop: Hop, now: _Said, before: _Said) -> Hop:
        """A hop as the speaker before, or as another of the kind."""
        if self._form(now) in OTHERS or some_of(self.fillers, now.source):
            # Names are words of the text: *state*, after *one state*.
            noun, kept = self.tree.form[before.source], before.hop.source_class
            sort = kept if some_of(self.fillers, now.source) else hop.source_class
            return replace(hop, name=(noun,), ids=(None,), kind=None, source_class=sort)
        return replace(
            hop,
            name=before.hop.name,
            ids=before.hop.ids,
            kind=before.hop.kind,
            source_class=before.hop.source_class,
        )

    def _form(self, one: _Said) -> str:
        form = self.tree.form[one.source]
        return GOING_ON.get(form, form)

    def _before(self, now: _Said, said: Sequence[_Said]) -> _Said | None:
        """The speaker who speaks on, if one does."""
        form = self._form(now)
        near = [
            one
            for one in said
            if self._parts_between(one.cue, now.cue) <= 1 and not self._quotes(now, one)
        ]
        if form in SUBJECT_PRONOUNS or some_of(self.fillers, now.source):
            return self._going_on(now, near)
        taken = self._taken_up(now, said, near)
        if taken is not None or now.hop.ids != (None,):
            return taken
        if form in OTHERS:
            one = next((one for one in reversed(near) if self._is_one_of(one)), None)
            return one if one is not None and len(now.hop.name[0].split()) == 1 else None
        if not self._is_pointed_at(now):
            return None
        if self.documents.is_document(now.source) and now.hop.document:
            if self.documents.issuer_of(now.source) is not None:
                return None
            return self._document(now, near)
        return self._same_noun(now, said)

    def _is_pointed_at(self, one: _Said) -> bool:
        return bool({self.tree.form[k] for k in self.tree.kids[one.source]} & POINTING)

    def _quotes(self, now: _Said, one: _Said) -> bool:
        """Whether a saying stands in what is said now."""
        return any(piece.covers(one.speech.cue_spans[0]) for piece in now.speech.content)

    def _going_on(self, now: _Said, near: Sequence[_Said]) -> _Said | None:
        """Who spoke before, of whom a pronoun or *one of them* says more."""
        if some_of(self.fillers, now.source):
            return next((one for one in reversed(near) if self._is_plural(one)), None)
        here = self._speaker_here(now, near)
        return self._pronoun(now, near) if here is None else here

    def _speaker_here(self, now: _Said, near: Sequence[_Said]) -> _Said | None:
        """The last who spoke in the paragraph, where its pronoun was read as one from elsewhere.

        "*P*, Okello said. “Q,” he said": Okello, whoever was spoken of before.
        """
        if not is_from_elsewhere(self.fillers, self._form(now), now.speech, now.hop):
            return None
        here = [one for one in near if self._parts_between(one.cue, now.cue) == 0]
        fit = [
            one
            for one in here
            if fits(self.fillers, self._form(now), one.source)
            and not self._quotes(one, now)
        ]
        last = fit[-1] if fit and here[-1] is fit[-1] else None
        return None if last is None or set(last.hop.name) & set(now.hop.name) else last

    def _pronoun(self, now: _Said, near: Sequence[_Said]) -> _Said | None:
        """The speaker before, where a pronoun is nobody known or only somebody told of.

        "Police said nine people had died. They said …": the nine, of whom nobody knows more
        than their number, do not speak; "the Taliban, they say, …" is not the Taliban's.
        """
        form, cue = self._form(now), self.tree.lemma[now.cue]
        unknown = now.hop.name[0].lower() in SUBJECT_PRONOUNS or cue in ADDING
        group = form in {"it", "they"}
        fit = [one for one in near if self._agrees(form, one)] if group else list(near)
        last = fit[-1] if fit else (near[-1] if near else None)
        if last is None or set(last.hop.name) & set(now.hop.name):
            return None
        if now.hop.ids == (None,) and (unknown or not group):
            return last if unknown else None
        close = self.tree.words[now.cue].sentence - self.tree.words[last.cue].sentence <= 1
        if form == "they" and now.hop.ids == (None,):
            return last if close else None
        told = (
            group and bool(fit) and (close or cue in ADDING) and self._is_told_of(now, last)
        )
        return last if told else None

    def _agrees(self, form: str, one: _Said) -> bool:
        """Whether a pronoun for a group can stand for a speaker."""
        person = one.hop.kind is ActorKind.PERSON
        plural = self._is_plural(one)
        sure = not {self.tree.form[k] for k in self.tree.kids[one.source]} & UNSURE
        kept = bool(one.hop.document) or sure
        known = any(known is not None for known in one.hop.ids)
        if person or self._form(one) in PERSONAL | OTHERS:
            return False
        if form == "they":
            return plural or known
        return not plural and kept

    def _is_told_of(self, now: _Said, last: _Said) -> bool:
        """Whether whom a pronoun was read as is named only in what is said, not as speaker."""
        wanted = set(now.hop.name)
        spans = (*last.speech.content, *now.speech.content)
        inside = {w for span in spans for w in self.fillers.words_in(span)}
        named = {
            word
            for word, one in self.fillers.referent.items()
            if one.name in wanted
            and word < now.source
            and self.tree.form[word] not in PERSONAL
            and self.tree.words[now.cue].sentence - self.tree.words[word].sentence <= 1
        }
        return bool(named) and named <= inside

    def _is_of_own_words(self, now: _Said) -> bool:
        """Whether a pronoun was read as somebody whom only the same words name.

        *A thousand Kenyan troops cut the road, it said*, after *Kenyan troops* before: the
        plural is no *it*, so that nothing but the deed speaks for them.
        """
        if self._form(now) not in {"it", "they"} or now.hop.ids == (None,):
            return False
        words = self.tree.words
        near = words[now.cue].sentence - 1
        before = {w for w in self.fillers.referent if words[w].sentence >= near}
        before = {w for w in before if w < now.source}
        here = {w for piece in now.speech.content for w in self.fillers.words_in(piece)}
        names = set(now.hop.name)
        named = {w for w in before if self.fillers.referent[w].name in names}
        one = {w for w in named if self._form(now) != "it" or words[w].xpos != "NNS"}
        return bool(named) and one <= here

    def _subject_before(self, now: _Said) -> Hop:
        """A pronoun's hop as the subject of the sentence before, or as nobody known."""
        tree, nobody = self.tree, replace(now.hop, name=(now.hop.text,), ids=(None,))
        sentence = tree.words[now.cue].sentence
        if sentence == 0:
            return nobody
        first = tree.reading.sentences[sentence - 1].first
        last = tree.reading.sentences[sentence].first
        for word in range(first, last):
            if tree.base(word) == "nsubj" and tree.base(tree.head(word)) == "root":
                spans = (self.fillers.phrase(word),)
                speech = replace(now.speech, source=word, source_spans=spans)
                hop = self.sources.hop(speech)
                if hop is None or not self._agrees(
                    self._form(now), replace(now, source=word)
                ):
                    return nobody
                speaks = self.fillers.can_speak(word) and not set(hop.name) & set(
                    now.hop.name
                )
                return (
                    replace(hop, text=now.hop.text, span=now.hop.span) if speaks else nobody
                )
        return nobody

    def _is_plural(self, one: _Said) -> bool:
        plural = self.tree.words[one.source].xpos in {"NNS", "NNPS"}
        return plural or len(one.hop.name) > 1

    def _is_one_of(self, one: _Said) -> bool:
        tree = self.tree
        return any(tree.form[k] == "one" for k in tree.kids[one.source])

    def _taken_up(
        self, now: _Said, said: Sequence[_Said], near: Sequence[_Said]
    ) -> _Said | None:
        """*The paper added*, read as an outlet that has not spoken: the document before."""
        if self.tree.lemma[now.source] not in ANY_DOCUMENT or not self._is_pointed_at(now):
            return None
        before = self._document(now, near)
        spoke = any(set(one.hop.name) & set(now.hop.name) for one in said)
        issued = self.documents.issuer_of(now.source) is not None
        return None if spoke or issued else before

    def _document(self, now: _Said, near: Sequence[_Said]) -> _Said | None:
        """*The paper added*: the document that spoke last, by the same or any noun for one."""
        noun = self.tree.lemma[now.source]
        for one in reversed(near):
            if one.hop.document and (
                noun in ANY_DOCUMENT or self.tree.lemma[one.source] == noun
            ):
                return one
        return None

    def _same_noun(self, now: _Said, said: Sequence[_Said]) -> _Said | None:
        """*The monitors* after *United Nations monitors*: those that were named in full."""
        tree = self.tree
        own = [
            k for k in tree.kids[now.source] if tree.base(k) in {"amod", "nmod", "compound"}
        ]
        if own or tree.words[now.source].upos != "NOUN":
            return None
        for one in reversed(said):
            same = tree.lemma[one.source] == tree.lemma[now.source]
            number = tree.words[one.source].xpos == tree.words[now.source].xpos
            fuller = len(one.hop.text) > len(now.hop.text)
            if same and number and fuller:
                return one
        return None

    def _parts_between(self, one: int, other: int) -> int:
        sentences = self.tree.reading.sentences
        words = self.tree.words
        return sentences[words[other].sentence].part - sentences[words[one].sentence].part
