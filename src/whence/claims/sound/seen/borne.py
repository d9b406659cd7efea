"""Whether the words bear out what the model alone has seen.

The model guesses from a whole sentence: *accused them of living off ransoms* is no split and
*advises the council* no command. Without a word of that kind of tie or hold, nothing is claimed.
"""

from collections.abc import Iterator, Mapping, Set

from whence.claims.drafts.draft import Draft
from whence.claims.roles.filling import MODEL
from whence.claims.syntax.negatives import is_none
from whence.claims.syntax.tree import Tree
from whence.model.claim import Frame

Stems = Mapping[str, tuple[str, ...]]


def _stems(**kinds: str) -> Stems:
    return {kind: tuple(words.split()) for kind, words in kinds.items()}


# How words begin that tell of a tie of each kind; a kind without any is not looked at.
TIES = _stems(
    allied="""ally alli align side friend partner brother comrade alongside loyal sympath pact
    coalition league together peace reconcil shoulder beside truce faithful""",
    affiliated="""affiliat branch wing arm link associat tie pledge allegiance offshoot bay
    oath front alias chapter franchise subsidiary connect swear loyal fealty""",
    member="""member belong join part component faction wing unit integrat enrol incorporat
    serve rank militant fighter soldier absorb umbrella constitut compris recruit admit
    accession with pact bloc alliance bind division""",
    split="""split break leav leave quit part splinter secede defect desert separat distanc
    disown divorc schism rupture walk withdraw expel dissident breakaway cut sever apart
    independent disavow renounce""",
    strained="""strain odd dispute quarrel tension rift disagree feud friction row sour
    mistrust distrust fall resent conflict hostil bad cool""",
    rival="rival compet enemy foe hostil advers opponent",
    fighting="fight clash war battl combat insurg confront skirmish rebel hostil offensive",
    supports="""support back aid assist help sponsor stand behind side prop reinforc protect
    serve auxiliary logistic favour shoulder""",
    funds="""fund financ pay paid bankroll money subsid donat spend contribut salar wage
    payroll allowance grant""",
    trains="train instruct teach advis mentor coach drill school",
    shelters="""shelter harbour harbor host hous sanctuary haven refug guest hid tolerat asylum
    protect base""",
    commands="command control order lead answer subordinat obey proxy puppet run under direct",
    cooperates="""cooperat co-operat collaborat coordinat co-ordinat work deal league joint
    share together collu integrat operat understanding partner trade""",
    depends="depend rel owe lean need",
    succeeds="""succe renam heir merg form found emerg evolv replac absorb transform rebrand
    becom name call known grow new reconstitut""",
)
HOLDS = _stems(
    captured="""captur grab tak retak took seiz recaptur overr storm conquer fall enter clear secur
    liberat occup wrest reclaim gain control drive drove push dislodg""",
    lost="""lose lost loss fall retreat leave withdraw abandon surrender pull driv expel oust
    drop cede quit evacuat""",
    claims="claim say announce declare",
)
AVOWALS = _stems(
    claimed="claim admit acknowledg avow own assum respons credit sign confess take boast"
)
BORNE: Mapping[Frame, Stems] = {
    Frame.RELATION: TIES,
    Frame.CONTROL: HOLDS,
    Frame.RESPONSIBILITY: AVOWALS,
}
UNHURT = frozenset("unhurt unharmed uninjured unscathed unwounded".split())
# Words that tell the contrary of what is seen: *taken alive*, *has not met him*, *are trapped*.
AGAINST: Mapping[str, frozenset[str]] = {
    "killed": UNHURT | {"alive", "survive", "safe", "capture"},
    "missing": UNHURT | {"meet", "find", "see"},
    "displaced": frozenset(
        {"missing", "dead", "lost", "trap", "strand", "besiege", "encircle"}
    ),
    "wounded": UNHURT | {"safe"},
}
DRIVEN = frozenset({"drive", "push"})
OUT = frozenset({"out", "from", "off", "back"})
ARMING = ("arm", "equip", "rearm", "weapon", "resuppl", "stockpil")
GETTING = frozenset("get receive obtain buy acquire procure purchase take secure".split())
ACCUSING = frozenset({"accuse", "blame", "fault", "charge"})
SEEING = frozenset("see note find describe suspect detect report observe perceive".split())


def unborne(draft: Draft, tree: Tree, arms: Set[str]) -> Iterator[str]:
    """Why a draft that only the model has seen says more than the words do.

    Args:
        draft: Any draft; one that an entry of the codebook found has no fault here.
        tree: The document's tree.
        arms: Lemmas of nouns for arms.
    """
    match = draft.match
    if match.entry.name != MODEL:
        return
    lemmas = {tree.lemma[word] for word in (*match.words, match.trigger)}
    stems = BORNE.get(match.entry.frame, {}).get(draft.kind)
    named = match.entry.frame is not Frame.RESPONSIBILITY or _is_its_own_word(draft, tree)
    if stems is not None and named and not any(one.startswith(stems) for one in lemmas):
        yield "trigger: no word of what is seen in it"
    for role in draft.roles:
        if match.entry.frame is Frame.CASUALTIES and lemmas & AGAINST.get(
            role.name, frozenset()
        ):
            yield f"{role.name}: the words tell the contrary"
    if match.entry.frame is Frame.CONTROL and _drives_along(draft, lemmas, tree):
        yield "trigger: went along it, and drove nobody out"
    accuser = tree.kid(match.trigger, "nsubj") if lemmas & ACCUSING else None
    if draft.kind == "blamed" and any(
        one.role == "actor" and one.word == accuser for one in match.roles
    ):
        yield "actor: who accuses, and is not accused"
    if match.entry.frame is Frame.RELATION:
        yield from _of_tie(draft, lemmas, tree, arms)


def _of_tie(draft: Draft, lemmas: Set[str], tree: Tree, arms: Set[str]) -> Iterator[str]:
    word = draft.match.trigger
    ends = {one.role: one.word for one in draft.match.roles}
    if draft.kind == "arms":
        given = any(tree.lemma[below] in arms for below in tree.below(word))
        if not given and not any(one.startswith(ARMING) for one in lemmas):
            yield "trigger: no arms are named"
        getter = tree.kid(word, "nsubj")
        if lemmas & GETTING and "a" in ends and getter == ends["a"]:
            yield "a: gets them, and does not give them"
    head = tree.head(word)
    noticed = tree.base(word) == "obj" and head >= 0 and tree.lemma[head] in SEEING
    if noticed and tree.kid(head, "nsubj") in ends.values():
        yield "a or b: who only sees the tie"


def _is_its_own_word(draft: Draft, tree: Tree) -> bool:
    """*The front did*, taken for its own word; *no other force took part*."""
    avowed = any(one.role == "by" for one in draft.match.roles)
    return avowed or any(
        one.role == "actor" and is_none(tree, one.word) for one in draft.match.roles
    )


def _drives_along(draft: Draft, lemmas: Set[str], tree: Tree) -> bool:
    """*Our team, which drove the road*: no ground is taken."""
    if not lemmas & DRIVEN or draft.kind != "captured":
        return False
    near = {*draft.match.words, *tree.kids[draft.match.trigger]}
    cases = {tree.case(one) for one in tree.kids[draft.match.trigger]}
    return not OUT & ({tree.form[one] for one in near} | cases)
