"""The chain of a claim: every attribution around it, nearest the article first."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from whence.claims.chain.carried import Carried
from whence.claims.chain.contents import Contents
from whence.claims.chain.sources import SourceReader
from whence.claims.chain.spoken import NOBODY, RULE_SCORE, Speech
from whence.claims.chain.words.parts import tells_who
from whence.claims.roles.fillers import Fillers
from whence.claims.syntax.subjects import CITING
from whence.model.actor import ActorKind
from whence.model.claim import Hop
from whence.model.reading import SpeechKind
from whence.model.span import SpanIndex

# Inside another's words these are that speaker and no further hop.
FIRST_PERSON = frozenset({"i", "we", "me", "us", "my", "our"})

# Verbs that leave open whether what is said is so; "did not mention that" does not.
SAYING = frozenset(
    """say tell claim allege assert announce state argue declare contend suggest report deny
    dispute rule""".split()
)

# Clauses that a noun for a feeling or for talk is about.
CLAUSES = frozenset({"acl", "ccomp", "advcl"})
FAR = 4
_DECIDED = frozenset({"ccomp", "xcomp", "obj", "advcl"})
RELAYING = frozenset({ActorKind.MEDIA, ActorKind.ORGANISATION})
QUITE = 40  # as many more, with *as saying* and a name
NEARLY = 8  # characters by which two contents may differ and still be the same words


class Chains:
    """Answers, for any word of a document, on whose word it stands."""

    def __init__(
        self,
        speeches: Sequence[Speech],
        sources: SourceReader,
        contents: Contents,
        fillers: Fillers,
    ) -> None:
        self.fillers, self.tree = fillers, fillers.tree
        self.speeches = tuple(speeches)
        self.contents = contents
        self._sources = sources
        self._contents = SpanIndex(
            (piece, index)
            for index, speech in enumerate(self.speeches)
            for piece in speech.content
        )
        self._hops: dict[int, Hop | None] = {
            index: sources.hop(speech) for index, speech in enumerate(self.speeches)
        }
        self._hops.update(Carried(self.speeches, self._hops, sources).found())
        self._around: dict[int, Sequence[int]] = {}
        self._continues = fillers.lists["continues"]
        self._through = dict(self._quoted_through())

    def _quoted_through(self) -> Iterator[tuple[str, tuple[int, Hop]]]:
        """Whom an outlet is said to quote, with where it does: *the Post quotes X as saying*."""
        by_cue = {
            one.cue: self._hops[n] for n, one in enumerate(self.speeches) if not one.inner
        }
        for index in reversed(range(len(self.speeches))):
            one, quoted = self.speeches[index], self._hops[index]
            for cue, outlet in by_cue.items():
                if cue is None or outlet is None or quoted is None or not one.inner:
                    continue
                verb = self.tree.lemma[cue] in CITING and cue in {
                    one.cue,
                    *self._heads(one.cue),
                }
                if verb and outlet.kind in RELAYING:
                    for name in quoted.name:
                        yield name, (cue, outlet)

    def _heads(self, word: int | None) -> tuple[int, ...]:
        return () if word is None else tuple(self.tree.above(word))

    def _is_told_now(self, cue: int) -> bool:
        """*Proclaims*, *says, adding*: told in the present, as words one has before one are."""
        while self.tree.words[cue].xpos == "VBG" and self.tree.head(cue) >= 0:
            cue = self.tree.head(cue)
        return self.tree.words[cue].upos == "VERB" and self.tree.form[cue].endswith("s")

    def _relayed(self, hops: list[Hop], outermost: int | None) -> Hop | None:
        """The outlet whose account of somebody's words an article goes on retelling.

        *The Post quotes X as saying: P. … X also says Q*, in the same tense and with no other
        outlet named: the article has Q from the Post, as it has P.
        """
        if not hops or outermost is None or len(hops[0].name) != 1:
            return None
        at, outlet = self._through.get(hops[0].name[0], (outermost, None))
        if outlet is None or at >= outermost or not self._is_told_now(outermost):
            return None
        return None if set(outlet.name) & set(hops[0].name) else replace(outlet, span=None)

    def around(self, word: int) -> Sequence[int]:
        """Attributions whose content holds a word, outermost first."""
        known = self._around.get(word)
        if known is None:
            known = self._around[word] = tuple(self._find_around(word))
        return known

    def _find_around(self, word: int) -> list[int]:
        position = self.tree.words[word].span.start
        covering = sorted({index for _, index in self._contents.at(position)})
        found = [index for index in covering if self._hops[index] is not None]
        if not found:
            carried = self._carried(word, of_them=True)
            found = carried if carried is not None else []
        else:
            inherited = self._carried(word)
            if inherited is not None:
                found.extend(one for one in inherited if one not in found)
        found.sort(key=lambda index: -self.speeches[index].size)
        for n in range(len(found) - 1):
            if self._is_within(found[n], found[n + 1]):
                found[n], found[n + 1] = found[n + 1], found[n]
        return found

    def _is_within(self, one: int, other: int) -> bool:
        """*P, residents said, the Herald reported*: of two that follow, the later is outside."""
        first, second = self.speeches[one], self.speeches[other]
        near = abs(first.size - second.size) <= NEARLY
        if second.holds(first) and not first.holds(second):
            return near  # *“X said P,” it added*
        if first.cue is None or second.cue is None or first.cue >= second.cue:
            return False
        if second.inner:
            return False
        end = max(piece.end for piece in (*first.content, *second.content))
        return near and self.tree.words[first.cue].span.start >= end

    def _carried(self, word: int, *, of_them: bool = False) -> list[int] | None:
        """Attributions of the sentence before, when this one opens by going on with them.

        Or says `of_them` who some were, with nobody named who says so.
        """
        sentence = self.tree.words[word].sentence
        first = self.tree.reading.sentences[sentence].first
        opens = self.tree.form[first] in self._continues
        opens = opens or (of_them and tells_who(self.tree, first))
        if sentence == 0 or not opens:
            return None
        here = self.tree.reading.sentences[sentence]
        before = self.tree.reading.sentences[sentence - 1]
        if before.part != here.part:
            return None
        return [
            index
            for index, speech in enumerate(self.speeches)
            if any(
                one.covers(before.span) or before.span.covers(one) for one in speech.content
            )
            and speech.cue is not None
            and self.tree.words[speech.cue].sentence == sentence - 1
            and self._hops[index] is not None
        ]

    def chain(
        self, word: int, act: Sequence[int] = (), holder: int | None = None
    ) -> tuple[Hop, ...]:
        """The hops of a claim.

        Args:
            word: Its trigger.
            act: Words of the trigger where the frame is an act of speech: an attribution that
                has one of them as its cue is that act and no hop.
            holder: Word for the one whose word alone the trigger tells (*residents blamed
                X*), who is its last hop.
        """
        hops: list[Hop] = []
        outermost: int | None = None
        sizes: list[int] = []
        for index in self.around(word):
            speech, hop = self.speeches[index], self._hops[index]
            if hop is None or speech.void or (speech.cue in act and speech.cue is not None):
                continue
            again = bool(hops) and bool(set(hops[-1].name) & set(hop.name))
            # *The Post quotes X as saying P*, where *quotes* and *saying* are both the Post's.
            again = again or any(
                set(one.name) == set(hop.name) and abs(size - speech.size) <= QUITE
                for one, size in zip(hops, sizes, strict=False)
            )
            if again or (hops and {hop.text.lower(), hop.name[0].lower()} & FIRST_PERSON):
                continue
            mine = hop.text.lower() in {"we", "i"}
            if mine and hop.span and not self.is_quoted(hop.span.start):
                continue  # *we wrote on Monday that*: the article speaks of itself
            heard = self._sources.heard_by(speech, self.contents.writers)
            if heard is not None and not any(
                set(heard.name) & set(one.name) for one in hops
            ):
                hops.append(heard)
                sizes.append(speech.size)
            outermost = speech.cue if not hops else outermost
            hops.append(hop)
            sizes.append(speech.size)
        relayed = self._relayed(hops, outermost)
        if relayed is not None:
            hops.insert(0, relayed)
        held = None if holder is None else self._held(word, holder)
        if held is not None and not (hops and set(hops[-1].name) & set(held.name)):
            hops.append(held)
        return tuple(hops)

    def is_quoted(self, at: int) -> bool:
        """Whether a place in the text stands inside quotation marks opened in its paragraph."""
        before = self.tree.text[self.tree.text.rfind("\n", 0, at) + 1 : at]
        return before.count("“") > before.count("”") or before.count('"') % 2 == 1

    def _held(self, cue: int, holder: int) -> Hop | None:
        """The hop of one who says or holds something by a verb that has no clause below it."""
        if {self.tree.form[k] for k in (holder, *self.tree.kids[holder])} & NOBODY:
            return None
        return self._sources.hop(
            Speech(
                holder,
                (self.fillers.phrase(holder),),
                cue,
                (self.tree.words[cue].span,),
                (),
                SpeechKind.INDIRECT,
                "",
                RULE_SCORE,
            )
        )

    def is_denied(self, word: int) -> bool:
        """*X denied that Y was there*, where the tree does not hang the being there as a clause.

        Where it does, the wording is read from the tree, which knows of double negation.
        """
        for index in self.around(word)[-1:]:
            cue, tree = self.speeches[index].cue, self.tree
            if cue is None or tree.lemma[cue] not in self.fillers.lists["denying"]:
                return False
            path = [word, *tree.above(word)]
            below = path[path.index(cue) - 1] if cue in path[1:] else None
            if cue == word or (below is not None and tree.base(below) in _DECIDED):
                return False
            return not any(tree.base(kid) == "advmod" for kid in tree.kids[cue])
        return False

    def is_unsaid(self, word: int) -> bool:
        """Whether a word stands in what nobody says: *no other official has said that …*.

        "No evidence suggests that …" rejects its content, which is a claim.
        """
        if self._is_unheld(word):
            return True
        position = self.tree.words[word].span.start
        proofs = self.fillers.lists["rejecting"]
        return any(
            speech.void
            and speech.cue is not None
            # *The town was bombed; no group has claimed it*.
            and speech.cue in self.tree.above(word)
            and self.tree.lemma[speech.cue] in SAYING
            and not self._is_undisputed(speech)
            and (speech.source is None or self.tree.lemma[speech.source] not in proofs)
            for _, index in self._contents.at(position)
            for speech in [self.speeches[index]]
        )

    def _is_undisputed(self, speech: Speech) -> bool:
        """*Nobody disputes that P*: the text holds P itself, and with more force than usual."""
        tree, source, cue = self.tree, speech.source, speech.cue
        if source is None or cue is None or tree.lemma[cue] not in {"deny", "dispute"}:
            return False
        words = {tree.form[source], *(tree.form[k] for k in tree.kids[source])}
        return bool(words & NOBODY)

    def _is_unheld(self, word: int) -> bool:
        """*Amid fears that …*, *rumours spread that …*: nobody is said to hold it."""
        tree, nouns = self.tree, self.fillers.lists["unheld-noun"]
        for above in islice(tree.above(word), FAR):
            told = tree.base(word) in CLAUSES and tree.rel(word) != "acl:relcl"
            if told and "that" in {tree.form[k] for k in tree.kids[word]}:
                about = (
                    above if tree.words[above].upos == "NOUN" else tree.kid(above, "nsubj")
                )
                noun = about is not None and tree.words[about].upos == "NOUN"
                if about is not None and noun and tree.lemma[about] in nouns:
                    return not self.around(word)
            word = above
        return False

    def innermost(self, word: int) -> Speech | None:
        """The nearest attribution around a word that has a source."""
        around = [index for index in self.around(word) if not self.speeches[index].void]
        return self.speeches[around[-1]] if around else None
