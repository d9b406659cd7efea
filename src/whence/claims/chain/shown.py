"""Attributions that the syntax shows by itself, and what kind of saying a cue is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from whence.claims.chain.clauses import (
    behind_aside,
    between_commas,
    claimed,
    expected,
    name_before,
)
from whence.claims.chain.spoken import NOBODY, RULE_SCORE, Speech
from whence.claims.chain.words.views import views
from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.repairs import SOME
from whence.claims.syntax.tree import SUBJECTS, VERBAL, Tree
from whence.codebook.entries import Codebook
from whence.codebook.once import once_of
from whence.model.reading import SpeechKind
from whence.model.span import Span

STOPS = frozenset({".", "!", "?"})
MIGHT = frozenset({"could", "may", "might"})
BY_WHOM = frozenset({"according", "per"})
# *Going by the army's figures, P*.
GOING = frozenset({"go", "judge", "reckon"})
# *Works according to this principle*: what somebody goes by, not who says so.
NORMS = frozenset(
    """principle plan schedule timetable rule standard criterion custom tradition need size rank
    ability age wish taste""".split()
)
VIEWING = frozenset("view see regard consider interpret perceive take think".split())


@once_of
def _cues(codebook: Codebook) -> Mapping[str, Mapping[str, str]]:
    """The class of each cue by its lemma, by shape."""
    cues: dict[str, dict[str, str]] = {"verb": {}, "noun": {}, "phrase": {}}
    for cue in codebook.cues:
        cues[cue.shape].setdefault(cue.lemma[0], cue.kind)
    return cues


class Shown:
    """Finds the attributions that one document's trees show."""

    def __init__(
        self, tree: Tree, arguments: Arguments, fillers: Fillers, codebook: Codebook
    ) -> None:
        self.tree = tree
        self.arguments = arguments
        self.fillers = fillers
        self.words = codebook.words
        self.cues = _cues(codebook)

    def cue_kind(self, cue: int) -> str:
        """The class of a cue, or empty when the codebook does not know it."""
        lemma = self.tree.lemma[cue]
        shapes = (
            ("noun", "verb") if self.tree.words[cue].upos == "NOUN" else ("verb", "noun")
        )
        for shape in (*shapes, "phrase"):
            if lemma in self.cues[shape]:
                return self.cues[shape][lemma]
        return "report" if self.tree.form[cue] in BY_WHOM else ""

    def is_void(self, one: Speech) -> bool:
        """Whether nobody says it: *no one said*, *did not say*, *do you think that …?*."""
        tree = self.tree
        hearer = one.source is not None and tree.form[one.source] == "you"
        if hearer and one.cue is not None:
            asked = tree.sentence(one.cue).of(tree.text).rstrip("”\"' ")
            if asked.endswith("?"):
                return True
        if one.source is not None:
            words = {tree.form[k] for k in tree.kids[one.source]} | {tree.form[one.source]}
            if words & NOBODY:
                return True
        if one.cue is not None and self._is_unsaid(one.cue, one.content):
            return True
        if one.cue is None or tree.lemma[one.cue] in self.words["holding"]:
            return False
        return any(
            tree.form[k] in self.words["negator"] and tree.base(k) == "advmod"
            for k in tree.kids[one.cue]
        )

    def _is_unsaid(self, cue: int, content: Sequence[Span]) -> bool:
        """*They could view it as weakness*, *between what he said then and what he did*.

        What one might think is not thought; and *what* is all that such a clause tells as said.
        """
        tree = self.tree
        forms = {tree.form[kid] for kid in tree.kids[cue] if tree.base(kid) == "aux"}
        if forms & MIGHT and tree.lemma[cue] in VIEWING:
            return True
        at = tree.words[cue].span.start
        whats = {kid for kid in tree.kids[cue] if tree.form[kid] == "what"} | {
            tree.head(cue)
        }
        free = any(
            word >= 0 and tree.form[word] == "what" and "accord" not in tree.case(word)
            for word in whats
        )
        return free and all(one.end <= at for one in content)

    def _may_speak(self, i: int) -> bool:
        return self.fillers.can_speak(i) or self.tree.form[i] in SOME

    def speeches(self) -> Iterable[Speech]:
        """Every attribution that a verb, an adjective or *according to* shows."""
        for i, word in enumerate(self.tree.words):
            held = self.tree.lemma[i] in self.words["holding-adjective"]
            copula = self.tree.kid(i, "cop") is not None  # *are convinced*, read as a verb
            if held and (word.upos == "ADJ" or copula or self.tree.is_passive(i)):
                yield from self._from_adjective(i)
            elif word.upos in VERBAL and self.tree.lemma[i] in self.cues["verb"]:
                yield from self._from_verb(i)
            elif self.tree.form[i] in BY_WHOM and self.tree.base(i) == "case":
                yield from self._from_phrase(i)

        for noun, holder in views(self.tree):
            spans = self._viewed(noun, holder)
            if spans:
                yield self._made(holder, noun, spans)

    def _viewed(self, noun: int, holder: int) -> tuple[Span, ...]:
        """What stands in somebody's view: its clause, or all that follows the comma."""
        tree, clause = self.tree, self.tree.head(noun)
        if clause >= 0 and tree.lemma[clause] in GOING and tree.base(clause) == "advcl":
            return self._content_spans(tree.head(clause), clause)
        if clause >= 0 and tree.base(noun) == "obl":
            return self._content_spans(clause, noun)
        comma, sentence = max(noun, holder) + 1, tree.sentence(noun)
        if comma + 1 < len(tree.words) and tree.form[comma] == ",":
            return (Span(tree.words[comma + 1].span.start, sentence.end),)
        return ()

    def _charged(self, i: int) -> int | None:
        """*Accused X of helping Y*: that X helps is theirs to say who accuse."""
        kids = (
            k for k in self.tree.kids[i] if self.tree.base(k) in {"advcl", "xcomp", "acl"}
        )
        return next((k for k in kids if self.tree.case(k) == "of"), None)

    def _from_verb(self, i: int) -> Iterable[Speech]:
        """*X said that …*, and *…, X said* around a whole sentence."""
        tree, word = self.tree, self.tree.words[i]
        subject = self.arguments.subject(i)
        own = tree.kid(i, *SUBJECTS) is not None
        content = tree.kid(i, "ccomp")
        if tree.is_passive(i):
            subject = tree.agent(i)
            content = tree.kid(i, "xcomp") if content is None else content
        aside = between_commas(tree, i) if content is None else None
        if aside is not None:
            subject, content = aside
        if content is not None and (subject is None or subject > i):
            before = name_before(tree, i)
            near = before is not None and tree.words[before].sentence == word.sentence
            subject = before if near else subject
        if subject is None or not self._may_speak(subject) or self._is_inferred(i, subject):
            return
        if content is None and tree.lemma[i] == "accuse":
            content = self._charged(i)
        if content is None:
            content = self._said_elsewhere(i)
        spans = () if content is None else self._content_spans(content, i)
        if content is None and own and not spans:
            spans = self._said_before(i, subject)
        # What follows a colon is found by where it stands.
        opens = content is None and own and self._ends_open(i)
        if spans or opens:
            yield self._made(subject, i, spans)

    def _said_before(self, i: int, subject: int) -> tuple[Span, ...]:
        """*P, X said.*, by the words alone: what stands before the comma in the sentence."""
        tree = self.tree
        comma, sentence = tree.start_of_phrase(subject) - 1, tree.sentence(i)
        ends = tree.words[i].span.end + 1 >= sentence.end
        first = tree.reading.sentences[tree.words[i].sentence].first
        if not ends or subject != i - 1 or comma <= first or tree.form[comma] != ",":
            return ()
        if not any(tree.words[w].upos == "VERB" for w in range(first, comma)):
            return ()
        return (Span(sentence.start, tree.words[comma].span.start),)

    def _ends_open(self, i: int) -> bool:
        """Whether the sentence that a verb rules ends in a colon."""
        ends = self.tree.sentence(i).of(self.tree.text).rstrip().endswith(":")
        return ends and self.tree.base(i) == "root"

    def _is_over(self, content: int, i: int) -> bool:
        """Whether a full stop stands before a saying: *“They lied. Rwanda must answer for this.”*."""
        return content < i and any(self.tree.form[w] in STOPS for w in range(content, i))

    def _said_elsewhere(self, i: int) -> int | None:
        """What a verb says that no clause of its own holds."""
        tree = self.tree
        content = None
        if self.cue_kind(i) == "believe":
            content = expected(tree, i)
        if tree.lemma[i] == "deny":
            content = tree.kid(i, "xcomp")  # *has denied sheltering X*
        if content is not None or tree.kid(i, *SUBJECTS) is None:
            return content
        content = claimed(tree, i, self.words["event-noun"])
        if content is None and tree.base(i) == "parataxis":
            content = tree.head(i)
            while tree.base(content) == "parataxis" and tree.head(content) >= 0:
                content = tree.head(content)  # *…, residents said, the paper reported*
            if self._is_over(content, i):
                return None
        return behind_aside(tree, i, self.cues["verb"]) if content is None else content

    def _is_inferred(self, i: int, subject: int) -> bool:
        """Whether the writer reads it out of what somebody said or did."""
        things, lemma = self.words["evidence-noun"], self.tree.lemma
        # *Intelligence showing that*, wherever a tree hangs it.
        thing = i - 1 if i and self.tree.words[i].xpos == "VBG" else subject
        shows = {lemma[subject], lemma[thing]} & things
        return lemma[i] in self.words["inferring"] or (
            lemma[i] in self.words["showing"] and bool(shows)
        )

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
        if self.tree.lemma[source] in NORMS or self._is_rate(i, source):
            return
        spans = self._content_spans(clause, source) if clause >= 0 else ()
        if spans:
            yield self._made(source, i, spans)

    def _is_rate(self, i: int, source: int) -> bool:
        """*Ten men per unit*, *per family*; not *per the army*, *per Reuters*."""
        article = self.tree.form[i + 1] in {"the", "a", "an"}
        named = article or self.tree.words[source].upos == "PROPN"
        apart = self.tree.rel(source) == "obl" or self.tree.form[i - 1] == ","
        speaks = named and apart and self._may_speak(source)
        return self.tree.form[i] == "per" and not speaks

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
            self.cue_kind(cue),
            RULE_SCORE,
        )
        return replace(speech, void=self.is_void(speech))
