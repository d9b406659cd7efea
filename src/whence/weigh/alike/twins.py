"""Claims that a copy, or a later version of one article, carries over from an earlier one."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from whence.model.claim import Claim
from whence.model.describing import fold
from whence.model.ids import ClaimId, DocId
from whence.weigh.corpus import Corpus
from whence.weigh.names import key_of

# Share of the shorter sentence's words that stand in the other in the same order, from which one
# is an edited form of the other.
EDITED_SHARE = 0.8
# A shorter sentence is like others by chance.
LEAST_WORDS = 5

# Roles filled by a value of the codebook, which says nothing of who or what.
CODED = frozenset("type mode status stance kind activity form".split())

# The folded words of a sentence, between spaces.
Words = str


def find_twins(claims: Sequence[Claim], corpus: Corpus) -> Mapping[ClaimId, Claim]:
    """For a claim in a copy or a later version, the claim of an earlier article it carries over.

    Sentences are the same or lightly edited; what is claimed in both under one frame is one
    claim, printed twice. Each twin is of the earliest article that has one.

    Args:
        claims: Any number, in any order.
        corpus: The articles of the case; those of a family with their text.
    """
    families: defaultdict[tuple[DocId, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        if kin := corpus.kin.get(claim.document):
            families[kin].append(claim)
    twins: dict[ClaimId, Claim] = {}
    for members, told in sorted(families.items()):
        twins |= _Family(members, told, corpus).twins()
    return twins


class _Family:
    """The claims of articles tied by copying, by article and sentence."""

    def __init__(
        self, members: Sequence[DocId], claims: Sequence[Claim], corpus: Corpus
    ) -> None:
        self.members, self.corpus = members, corpus
        self.told: dict[DocId, dict[Words, list[Claim]]] = {each: {} for each in members}
        for claim in sorted(claims, key=lambda c: (c.spans[0].start, c.id)):
            words = _words(claim, corpus)
            self.told[claim.document].setdefault(words, []).append(claim)

    def twins(self) -> dict[ClaimId, Claim]:
        found: dict[ClaimId, Claim] = {}
        for at, member in enumerate(self.members):
            for earlier in self.members[:at]:
                for claim, twin in self._pairs(member, earlier):
                    found.setdefault(claim.id, found.get(twin.id, twin))
        return found

    def _pairs(self, later: DocId, earlier: DocId) -> list[tuple[Claim, Claim]]:
        pairs = []
        for words, claims in self.told[later].items():
            source = self._source(words, later, earlier)
            pairs += _paired(claims, self.told[earlier].get(source, ()))
        return pairs

    def _source(self, words: Words, later: DocId, earlier: DocId) -> Words:
        """The sentence of the earlier article that this one is, or is an edited form of."""
        told = self.told[earlier]
        if words in told:
            return words
        kept = self.corpus.voices[later].text
        # A sentence that still stands elsewhere in the later article is not the one edited.
        likest = max(
            (
                (_share(words, other), other)
                for other in told
                if other not in kept or other in words
            ),
            default=(0.0, ""),
        )
        return likest[1] if likest[0] >= EDITED_SHARE else ""


def _words(claim: Claim, corpus: Corpus) -> Words:
    voice = corpus.voices.get(claim.document)
    return f" {fold(claim.sentence.of(voice.clean))} " if voice and voice.clean else ""


def _share(first: Words, second: Words) -> float:
    one, other = sorted((first.split(), second.split()), key=len)
    least = len(one)
    shared = len({*one} & {*other})
    if least < LEAST_WORDS or shared < EDITED_SHARE * len({*one}):
        return 0.0
    matched = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return sum(block.size for block in matched) / least


def _paired(claims: Sequence[Claim], earlier: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """Claims of two forms of one sentence in pairs, the likest first; each stands in one pair."""
    likest = sorted(
        (*_unlike(claim, other), claim.id, other.id, claim, other)
        for claim in claims
        for other in earlier
        if _may_be_one(claim, other, claims, earlier)
    )
    pairs: dict[ClaimId, tuple[Claim, Claim]] = {}
    taken: set[ClaimId] = set()
    for *_rank, claim, other in likest:
        if claim.id not in pairs and other.id not in taken:
            pairs[claim.id] = (claim, other)
            taken.add(other.id)
    return list(pairs.values())


def _unlike(claim: Claim, other: Claim) -> tuple[int, bool]:
    """Sorts first what is likest to a claim: by its roles, then by its polarity."""
    return (
        len(_fills(claim) ^ _fills(other)),
        claim.wording.polarity is not other.wording.polarity,
    )


def _fills(claim: Claim) -> frozenset[tuple[str, str]]:
    told = (role for role in claim.roles if role.name not in CODED)
    return frozenset(
        (role.name, key_of(filler)) for role in told for filler in role.fillers
    )


def _may_be_one(
    claim: Claim, other: Claim, beside: Sequence[Claim], beside_other: Sequence[Claim]
) -> bool:
    """Whether two claims of one sentence are one: alike, or the only ones of their frame."""
    if (claim.frame, claim.kind) != (other.frame, other.kind):
        return False
    alone = all(
        sum(c.frame is claim.frame for c in each) == 1 for each in (beside, beside_other)
    )
    return alone or bool(_fills(claim) & _fills(other))
