"""Who is meant by a post alone: "the envoy", where the article names who the envoy is."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from whence.model.actor import ActorKind
from whence.model.claim import Claim, Filler, Frame, Hop
from whence.model.describing import MADE_ID, fold, is_nameless
from whence.model.ids import ActorId
from whence.model.office import Office, office_of, sole_holder, told_offices

# Kinds of source that hold no post.
BODIES = frozenset(
    {
        ActorKind.ARMED_GROUP,
        ActorKind.STATE,
        ActorKind.GOVERNMENT_BODY,
        ActorKind.INTERNATIONAL_BODY,
        ActorKind.MEDIA,
        ActorKind.DOCUMENT,
    }
)


def with_holders(claims: Iterable[Claim]) -> list[Claim]:
    """Claims of one article in the same order, their sources named where the article names them.

    "The envoy said" is what Mara Venn said where the article has "Envoy Mara Venn", and nobody
    else of whom it speaks can be the envoy. The words of the source stay as they are.

    Args:
        claims: All of one article.
    """
    kept = list(claims)
    offices = _Offices(kept)
    return [offices.named(claim) for claim in kept]


class _Offices:
    """The posts that one article gives to those it names, and the posts it leaves nameless."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self.held: defaultdict[str, set[Office]] = defaultdict(set)
        self.people: dict[str, tuple[str, str | None]] = {}
        self.others: set[Office] = set()
        names: set[str] = set()
        for claim in claims:
            if claim.frame is Frame.ROLE:
                self._learn_post(claim)
            for hop in claim.chain:
                self._learn_hop(hop)
                names.update(hop.name)
            for role in claim.roles:
                names.update(f.name for f in role.fillers if role.name != "post")
        self._learn_nameless(names)

    def _learn_post(self, claim: Claim) -> None:
        roles = {role.name: role.fillers for role in claim.roles}
        if claim.kind == "former" or not roles.get("person"):
            return
        body = " ".join(one.text for one in roles.get("organisation", ()))
        for post in roles.get("post", ()):
            office = office_of(post.text)
            if office is not None:
                told = office_of(f"{body} {office.noun}") if body else None
                words = office.words | (told.words if told else frozenset())
                self._learn(roles["person"][0], Office(office.noun, words))

    def _learn_hop(self, hop: Hop) -> None:
        if hop.kind not in BODIES and len(hop.name) == 1:
            for office in told_offices(hop):
                self._learn(Filler(hop.text, None, hop.name[0], hop.ids[0]), office)

    def _learn(self, person: Filler, office: Office) -> None:
        known = person.id is not None and not MADE_ID.fullmatch(person.id)
        if is_nameless(person.name) or known or not person.name[:1].isupper():
            return
        key = fold(person.name)
        self.held[key].add(office)
        self.people.setdefault(key, (person.name, person.id))

    def _learn_nameless(self, names: Iterable[str]) -> None:
        for name in names:
            office = office_of(name) if is_nameless(name) else None
            if office is not None:
                self.others.add(office)

    def named(self, claim: Claim) -> Claim:
        if not self.held or not claim.chain:
            return claim
        chain = tuple(self._named(hop) for hop in claim.chain)
        return claim if chain == claim.chain else replace(claim, chain=chain)

    def _named(self, hop: Hop) -> Hop:
        known = any(each and not MADE_ID.fullmatch(each) for each in hop.ids)
        if (
            len(hop.name) != 1
            or known
            or hop.kind in BODIES
            or fold(hop.name[0]) in self.held
        ):
            return hop
        key = sole_holder(hop.name[0], self.held, self.others)
        if key is None:
            return hop
        name, identity = self.people[key]
        return replace(
            hop,
            name=(name,),
            ids=(None if identity is None else ActorId(identity),),
            source_class=None,
            kind=ActorKind.PERSON,
        )
