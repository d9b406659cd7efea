"""From the words of a source to a hop: names, document, medium, class."""

from collections.abc import Iterable, Mapping, Sequence

from whence.claims.chain.documents import Documents
from whence.claims.chain.naming import Naming
from whence.claims.chain.spoken import Speech
from whence.claims.chain.words.listed import joint_heads
from whence.claims.chain.words.outlets import outlet_hop
from whence.claims.chain.words.since import told_since
from whence.claims.chain.words.unsaid import is_hearer
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.kinds import PERSONAL
from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.tree import NOMINAL, Tree
from whence.codebook.entries import Codebook
from whence.model.actor import ActorKind
from whence.model.claim import Hop, SourceClass
from whence.model.ids import ActorId
from whence.model.reading import Mention, MentionKind
from whence.model.span import hull, words_of
from whence.model.when import When

NOBODY = frozenset({"nobody", "none", "anyone", "anybody"})
MEDIUM_SLOTS = ("in", "on", "to", "via", "during", "through")


class SourceReader:
    """Turns sources into hops; remembers who issued which document."""

    def __init__(
        self, tree: Tree, arguments: Arguments, fillers: Fillers, codebook: Codebook
    ) -> None:
        self.tree = tree
        self.arguments = arguments
        self.fillers = fillers
        self.lists = codebook.words
        self.classes = _classes(codebook.words)
        tellers = frozenset(one.lemma[0] for one in codebook.cues if one.shape == "verb")
        self.documents = Documents(tree, arguments, fillers, tellers)
        self.naming = Naming(fillers, self.documents)

    def hop(self, speech: Speech) -> Hop | None:
        """The hop of an attribution; `None` when no source is said."""
        if speech.source is None or self._is_nobody(speech.source):
            return None
        if is_hearer(self.tree, speech):
            return None  # *officials have been warned that P*: somebody else warns
        source = self._noun_of(speech.source)
        bare = not self.tree.words[source].upos
        names, ids, document = (
            self._whole(speech)
            if bare and speech.source_spans
            else self._names(source, speech)
        )
        kinds = [self.fillers.actors[i].kind for i in ids if i in self.fillers.actors]
        cue = words_of(speech.cue_spans, self.tree.text)
        text = (
            words_of(speech.source_spans, self.tree.text)
            if speech.source_spans
            else names[0]
        )
        return Hop(
            text=text,
            span=speech.source_spans[0] if speech.source_spans else None,
            name=names,
            ids=ids,
            cue=cue,
            document=document,
            medium=self._medium(speech),
            source_class=self._class_of(source, ids),
            kind=kinds[0] if kinds else self._kind_of(source),
            when_said=self.when_said(speech),
        )

    def _noun_of(self, source: int) -> int:
        """*An official reached by telephone*: the official, should the reader name the participle."""
        words = self.tree.words
        participle = words[source].xpos in {"VBN", "VBG", "VBD"} and source > 0
        return source - 1 if participle and words[source - 1].upos in NOMINAL else source

    def _is_nobody(self, source: int) -> bool:
        """*No one should think that*, *nobody says*: what no source holds is the article's."""
        # The word before, not a dependent: a reader may hang *no* elsewhere.
        before = self.tree.form[source - 1] if source else ""
        return self.tree.lemma[source] in NOBODY or (
            self.tree.lemma[source] == "one" and before == "no"
        )

    def _whole(
        self, speech: Speech
    ) -> tuple[tuple[str, ...], tuple[ActorId | None, ...], str]:
        """The source's words as its name: without syntax nobody knows their head."""
        span = hull(speech.source_spans)
        for word in self.fillers.words_in(span):
            name, known = self.fillers.named(word)
            referent = self.fillers.referent.get(word)
            if referent is not None and referent.span.covers(span):
                return (name,), (None if known is None else ActorId(known),), ""
        return (span.of(self.tree.text),), (None,), ""

    def _names(
        self, source: int, speech: Speech
    ) -> tuple[tuple[str, ...], tuple[ActorId | None, ...], str]:
        """Names and ids of the source's joined heads, and the document they speak through."""
        spans = speech.source_spans
        names: list[str] = []
        ids: list[ActorId | None] = []
        document = ""
        joined = self._joined(source, speech)
        for word in joined:
            if self.tree.words[word].upos not in NOMINAL or self._only_says_what(
                word, joined
            ):
                continue
            speaker = word
            if self.documents.is_document(word):
                document = document or self.fillers.phrase(word).of(self.tree.text)
                issuer = self.documents.issuer_of(word)
                speaker = word if issuer is None else issuer
            name, known = self.naming.name(speaker, spans if word == source else ())
            if name not in names:
                names.append(name)
                ids.append(None if known is None else ActorId(known))
        if not names:
            name, known = self.fillers.named(source)
            return (name,), (None if known is None else ActorId(known),), document
        return tuple(names), tuple(ids), document

    def _only_says_what(self, word: int, joined: list[int]) -> bool:
        """*Journalist and author X*: the first word is no second speaker."""
        tree, last = self.tree, joined[-1]
        posts = (
            self.lists["post-noun"] | self.lists["rank-noun"] | self.lists["civilian-noun"]
        )
        if word == last or tree.words[word].xpos != "NN" or tree.lemma[word] not in posts:
            return False
        bare = not any(tree.base(kid) in {"det", "nmod"} for kid in tree.kids[word])
        named = self.fillers.mentions.get(last + 1)
        person = named is not None and named.kind is MentionKind.PERSON
        return bare and person and tree.words[last].xpos == "NN"

    def _joined(self, source: int, speech: Speech) -> list[int]:
        """Heads of those who say it together, by the tree or by the words for them."""
        hung = self.tree.conjuncts(source)
        inside = (
            self.fillers.words_in(hull(speech.source_spans)) if speech.source_spans else ()
        )
        if not inside:
            return hung
        listed = joint_heads(self.fillers, inside[0], speech.cue)
        held = sum(self.tree.words[word].upos in NOMINAL for word in hung)
        return listed if source in listed and len(listed) > held else hung

    def heard_by(self, speech: Speech, own: Sequence[str]) -> Hop | None:
        """The other outlet to which a source spoke."""
        word = self._hearer(speech)
        if word is None:
            return None
        return outlet_hop(
            self.fillers, word, words_of(speech.cue_spans, self.tree.text), own
        )

    def _hearer(self, speech: Speech) -> int | None:
        """The head of the name to which a source spoke: *told X*, *in an interview with X*."""
        for one in self.arguments.of(speech.cue) if speech.cue is not None else ():
            if one.word == speech.source or one.far > 0 or one.slot == "patient":
                continue
            told = self.tree.lemma[speech.cue or 0] in {"tell", "inform"}
            if one.slot in {"obj", "iobj"} and told:
                return one.word
            if one.slot in MEDIUM_SLOTS:
                with_whom = (
                    kid
                    for kid in self.tree.kids[one.word]
                    if self.tree.case(kid) in {"with", "to"}
                )
                kid = next(with_whom, None)
                if (
                    kid is not None
                    and self.tree.lemma[one.word] in self.lists["medium-noun"]
                ):
                    return kid
                if one.slot == "to":
                    return one.word
        return None

    def _class_of(self, source: int, ids: tuple[ActorId | None, ...]) -> SourceClass | None:
        """Class of a source that no name or post identifies."""
        if any(one is not None for one in ids) or self.tree.form[source] in PERSONAL:
            return None
        mention: Mention | None = self.fillers.mentions.get(source)
        named: Iterable[int] = (source,)
        if mention is not None and mention.kind is MentionKind.PERSON:
            named = self.fillers.words_in(mention.span)
        if any(self.tree.words[word].upos == "PROPN" for word in named):
            return None  # and *a trader* is no name
        return self.classes.get(self.tree.lemma[source], SourceClass.OTHER)

    def _kind_of(self, source: int) -> ActorKind | None:
        mention = self.fillers.mentions.get(source)
        if mention is not None and mention.kind is MentionKind.PERSON:
            return ActorKind.PERSON
        if self.documents.is_document(source):
            return ActorKind.DOCUMENT
        return None

    def _medium(self, speech: Speech) -> str:
        """The outlet or channel the source spoke to."""
        if speech.cue is None:
            return ""
        for one in self.arguments.of(speech.cue):
            if one.word == speech.source or one.far > 0 or one.slot == "patient":
                continue
            if one.slot in {"obj", "iobj"} and self.tree.lemma[speech.cue] in {
                "tell",
                "inform",
            }:
                return self.fillers.phrase(one.word).of(self.tree.text)
            if (
                one.slot in MEDIUM_SLOTS
                and self.tree.lemma[one.word] in self.lists["medium-noun"]
            ):
                return self.fillers.phrase(one.word).of(self.tree.text)
        return ""

    def when_said(self, speech: Speech) -> When | None:
        """When it was said, by a time phrase that hangs on the cue."""
        if speech.cue is None:
            return None
        fillers = self.fillers
        since = told_since(speech.cue, self.tree, fillers.times, fillers.published)
        if since is not None:
            return since
        for kid in self.tree.kids[speech.cue]:
            if self.tree.base(kid) not in {"obl", "advmod", "nmod"}:
                continue
            for word in self.tree.below(kid):
                when = self.fillers.times.get(word)
                inside = any(
                    when is not None and when.span is not None and piece.covers(when.span)
                    for piece in speech.content
                )
                if when is not None and not inside:
                    return when
        return None


def _classes(lists: Mapping[str, frozenset[str]]) -> Mapping[str, SourceClass]:
    return {
        lemma: kind
        for kind in SourceClass
        for lemma in lists.get(f"source-{kind.value.replace(' ', '-')}", ())
    }
