"""Further hops that the words for a source tell of: whom it cites, who quotes it."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from itertools import chain

from whence.claims.chain.clauses import bare
from whence.claims.chain.spoken import Speech
from whence.claims.chain.words.views import last_noun
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.kinds import PERSONAL
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.subjects import CITING
from whence.claims.syntax.tree import RELATIVE, SUBJECTS, Tree

# Those who are heard by another: *a trader interviewed by X*, *a defector whom X quotes*.
HEARD = CITING | {"interview", "reach", "contact", "identify"}
# *Cites the agency as assessing*: whoever is cited says it.
HOLDING = frozenset(
    """saying assessing estimating judging warning reporting stating concluding claiming arguing
    believing finding putting""".split()
)
PARTICIPLES = frozenset({"quoted", "cited", "interviewed"})
_NAMED_IN = frozenset({"DET", "ADJ", "NOUN", "PROPN"})
ATTRIBUTING = frozenset({"attribute", "credit", "ascribe"})
# What is attributed to somebody further on is the saying itself, not a deed.
ACCOUNTS = frozenset(
    """figure number toll detail claim account information allegation assertion estimate
    count tally statement report story finding version assessment""".split()
)
GROUNDS = frozenset(
    "evidence proof concern reason ground fear need lack risk threat".split()
)
DEEPEST = 3
LONGEST_DATE = 6
DATING = frozenset({"ADP", "NUM", "PROPN", "DET", "ADJ", "NOUN", "ADV"})


class Onward:
    """Finds, for an attribution, those that lie behind or around it by its source's words."""

    def __init__(
        self, tree: Tree, arguments: Arguments, fillers: Fillers, verbs: Container[str]
    ) -> None:
        self.tree = tree
        self.arguments = arguments
        self.fillers = fillers
        self._verbs = verbs

    def is_citing(self, cue: int | None, sources: Container[int]) -> bool:
        """Whether a cue only cites within another's saying, which is put in order here.

        Args:
            cue: The cue of an attribution.
            sources: Heads of the sources of the document's attributions.
        """
        tree = self.tree
        if cue is None:
            return False
        if tree.lemma[cue] in ATTRIBUTING:
            told = bare(tree, cue, "obj")
            return told is not None and tree.lemma[told] in ACCOUNTS
        if tree.lemma[cue] not in CITING or tree.head(cue) < 0:
            return False
        of_source = tree.base(cue) == "acl" and tree.head(cue) in sources
        return of_source or tree.lemma[tree.head(cue)] in self._verbs

    def is_cited(self, source: int, cue: int) -> bool:
        """Whether a source is only cited by the one who reports."""
        by = self.tree.head(source)
        if by < 0 or self.tree.lemma[by] not in CITING:
            return False
        return self.tree.head(by) == cue or (
            self.tree.base(by) == "acl" and self.tree.head(self.tree.head(by)) == cue
        )

    def around(self, one: Speech) -> Iterator[Speech]:
        """Who heard the source: *a trader quoted by X said*, *a defector whom X quotes*."""
        tree = self.tree
        after = self._heard_by(one.source) if one.source is not None else None
        if after is not None and one.source is not None:
            yield self._other(one, after, one.source + 1)
            return
        for kid in tree.kids[one.source] if one.source is not None else ():
            if tree.base(kid) != "acl" or tree.lemma[kid] not in HEARD:
                continue
            heard = self._hearer(kid)
            heard = tree.agent(kid) if heard is None else heard
            if heard is None or {tree.form[k] for k in tree.kids[heard]} & PERSONAL:
                continue
            if self.fillers.can_speak(heard) and heard != one.source:
                yield self._other(one, heard, kid)

    def _heard_by(self, source: int) -> int | None:
        """*A trader quoted by X*, by the words alone: trees hang such phrases anywhere."""
        tree, at = self.tree, source + 3
        heard = at < len(tree.words) and tree.form[source + 1] in PARTICIPLES
        if not heard or tree.form[source + 2] != "by":
            return None
        while at + 1 < len(tree.words) and tree.words[at + 1].upos in _NAMED_IN:
            at += 1
        named = tree.words[at].upos in {"NOUN", "PROPN"} and self.fillers.can_speak(at)
        return at if named else None

    def _hearer(self, clause: int) -> int | None:
        subject = self.tree.kid(clause, *SUBJECTS)
        if subject is None or self.tree.form[subject] in RELATIVE:
            return None
        return subject

    def behind(self, one: Speech) -> Iterator[Speech]:
        """Whom the source cites, and whom those cite in turn, nearest the source first."""
        if one.source is None or one.cue is None:
            return
        seen = {one.source}
        word: int | None = one.source
        cue: int | None = one.cue
        for _ in range(DEEPEST):
            step = next(self._steps(word, cue), None) if word is not None else None
            if step is None or step[0] in seen:
                return
            seen.add(step[0])
            yield replace(self._other(one, *step), inner=True)
            word, cue = step[0], None

    def _steps(self, source: int, cue: int | None) -> Iterator[tuple[int, int]]:
        """Those a source cites, each with the word that says so."""
        tree = self.tree
        clauses: Iterable[int] = (
            kid
            for kid in tree.kids[source]
            if tree.base(kid) == "acl" and not tree.is_passive(kid)
        )
        if cue is not None:
            yield from self._cited_by(cue)
            yield from self._cited_after(cue)
            yield from self._quoted_by(cue)
            clauses = chain((k for k in tree.kids[cue] if tree.base(k) == "advcl"), clauses)
        for clause in clauses:
            cited = bare(tree, clause, "obj", "obl", "nsubj")
            relative = cited is not None and tree.form[cited] in RELATIVE
            if tree.lemma[clause] in CITING and cited is not None and not relative:
                cited = self._teller(cited)
                if self.fillers.can_speak(cited):
                    yield cited, clause
            else:
                yield from self._credited(clause)
        if cue is not None:
            yield from self._said_of_it(cue)

    def _cited_by(self, cue: int) -> Iterator[tuple[int, int]]:
        """*The report cites the agency's assessment*: the agency."""
        told = bare(self.tree, cue, "obj") if self.tree.lemma[cue] in CITING else None
        if told is not None and not self.fillers.can_speak(told):
            # *Security and judicial sources*: by the noun that both stand before.
            joined = filter(self.fillers.can_speak, self.tree.conjuncts(told))
            told = next(joined, told)
        if told is not None and self._teller(told) != told:
            yield self._teller(told), cue
        elif told is not None and self.fillers.can_speak(told):
            # *The monitor quotes X as saying*: X is who says it.
            yield from (
                (told, kid)
                for kid in self.tree.kids[cue]
                if kid > told and self.tree.form[kid] in HOLDING
            )

    def _quoted_by(self, cue: int) -> Iterator[tuple[int, int]]:
        """*P, X was quoted as saying by the Post*: X, behind the Post."""
        tree = self.tree
        verb = tree.head(cue) if tree.form[cue] in HOLDING else cue
        if verb < 0 or tree.lemma[verb] not in CITING or not tree.is_passive(verb):
            return
        quoted = tree.kid(verb, *SUBJECTS)
        if quoted is not None and self.fillers.can_speak(quoted):
            yield quoted, cue

    def _cited_after(self, cue: int) -> Iterator[tuple[int, int]]:
        """*X reported, citing a diplomat*, by the words alone, as trees hang it anywhere."""
        tree, at = self.tree, self._past_date(cue) + 1
        if at + 1 >= len(tree.words) or tree.form[at - 1] != ",":
            return
        if tree.form[at] not in {"citing", "quoting"}:
            return
        called = tree.form[at + 1] == "what"
        first = at + 1
        if called:  # *citing what he called an internal inquiry*
            named = (w for w in range(at + 2, min(at + 6, len(tree.words) - 1)))
            verb = next((w for w in named if tree.lemma[w] in {"call", "describe"}), None)
            if verb is None:
                return
            first = verb + 2 if tree.form[verb + 1] == "as" else verb + 1
        head = last_noun(tree, first)
        # *Citing “solid evidence”*: grounds are given, and nobody is cited.
        if head is not None and tree.lemma[head] in GROUNDS:
            return
        if head is not None and (called or self.fillers.can_speak(self._teller(head))):
            yield self._teller(head), at

    def _past_date(self, cue: int) -> int:
        """The word after a saying and the date of it: *reported on 7 March, citing a diplomat*."""
        tree, at = self.tree, cue + 1
        sentence, words = tree.words[cue].sentence, tree.words
        dated = False
        while at < min(cue + LONGEST_DATE, len(words)) and words[at].sentence == sentence:
            dated = dated or at in self.fillers.times
            if words[at].upos not in DATING:
                break
            at += 1
        return at if dated or at == cue + 1 else cue + 1

    def _teller(self, word: int) -> int:
        """*The testimony of a commander*: the commander."""
        tree = self.tree
        if tree.lemma[word] in self.fillers.lists["document-noun"] | {"account", "word"}:
            for kid in tree.kids[word]:
                owner = tree.case(kid) == "of" or tree.rel(kid) == "nmod:poss"
                if tree.base(kid) == "nmod" and owner and self.fillers.is_actor(kid):
                    return kid
        return word

    def _credited(self, clause: int) -> Iterator[tuple[int, int]]:
        """*…, which attributed the figure to elders*: the elders."""
        tree = self.tree
        if tree.lemma[clause] not in ATTRIBUTING:
            return
        told = bare(tree, clause, "obj")
        if told is None or tree.lemma[told] not in ACCOUNTS:
            return
        yield from self._receiver(clause)

    def _receiver(self, clause: int) -> Iterator[tuple[int, int]]:
        for kid in (
            k for at in (clause, *self.tree.kids[clause]) for k in self.tree.kids[at]
        ):
            to = self.tree.base(kid) in {"obl", "nmod"} and self.tree.case(kid) == "to"
            if to and self.fillers.can_speak(kid):
                yield kid, clause

    def _said_of_it(self, cue: int) -> Iterator[tuple[int, int]]:
        """*…, a detail they attribute to a member state*: in the sentence of the saying."""
        tree = self.tree
        span = tree.reading.sentences[tree.words[cue].sentence]
        at = cue + 1
        while at < len(tree.words) and tree.words[at].span.end <= span.span.end:
            account = tree.head(at)
            told = tree.lemma[at] in ATTRIBUTING and tree.base(at) == "acl" and account >= 0
            if told and tree.lemma[account] in ACCOUNTS:
                yield from self._receiver(at)
            at += 1

    def _other(self, one: Speech, source: int, cue: int) -> Speech:
        return replace(
            one,
            source=source,
            source_spans=(self.fillers.phrase(source),),
            cue=cue,
            cue_spans=(self.tree.words[cue].span,),
            void=False,
        )
