"""Strengths: whether somebody has so many fighters, and how firmly he holds a place."""

from collections.abc import Iterator
from itertools import islice

from whence.claims.drafts.draft import Draft
from whence.claims.roles.fillers import Fillers
from whence.claims.roles.filling import MODEL, Match
from whence.claims.roles.told.shares import is_marked_share
from whence.claims.syntax.tree import VERBAL, Tree
from whence.model.claim import Frame
from whence.model.figure import Figure

A_FORCE = 100  # so many of somebody's own are a force, whatever is told of them
NEAR = 3  # heads between a number and the verb that counts
A_BAND = 10  # *two members of the council said*: fewer are some people, no strength
BANDS = frozenset({"strength.unit-of", "strength.there-are"})  # *an army of the two rivals*
# Whoever does this to a number of fighters counts them and has none.
COUNTING = frozenset("put count estimate reckon tally assess judge find identify".split())
PUT = frozenset({"at", "to", "between", "and", "-"})  # *put at 500*, *at 500 to 700*
NUMBERED = frozenset(
    "force strength army garrison total number size rank group militia concentration".split()
)
# *Hundreds of fighters were freed*: the number goes on with its noun.
ROUND = frozenset("score dozen hundred thousand million".split())
SHARES = frozenset(
    "percent % cent half third quarter part portion most majority share".split()
)
DEAD = frozenset("dead victim casualty fatality injured detainee prisoner".split())
UNITS = frozenset("front group faction unit column band".split())
ESTIMATES = frozenset({"figure", "estimate", "total", "number"})
INERT = frozenset(
    "house home building village town year day month hour dollar mile".split()
)
JOINING = frozenset({"join", "reinforce", "assist", "supplement", "augment"})
CONTESTED = "contested"
CONTESTING = frozenset({"contest", "dispute", "influence"})
# What is told of fighters who are somebody's no longer, or of others' fighters.
DONE_WITH = frozenset(
    """surrender desert defect disarm decommission demobilise demobilize instruct receive convict
    bury eliminate besiege admit pardon decommissioning disarmament demobilisation""".split()
)
HAVING = frozenset(
    """have field command number include be boast deploy station muster remain comprise
    consist keep maintain estimate count total send provide put say believe contain operate
    involve make lead control retain claim base confront face call mobilise mobilize serve
    rely contribute garrison quarter oversee direct assemble""".split()
)


def is_own_strength(draft: Draft, tree: Tree, fillers: Fillers) -> bool:
    """Whether a number of fighters is what somebody has, all of it.

    Args:
        draft: A draft of a strength.
        tree: The document's trees.
        fillers: What its words stand for.
    """
    part = _is_part_or_counted(draft, tree, fillers)
    return not part and _is_had(draft, tree, fillers)


def _is_had(draft: Draft, tree: Tree, fillers: Fillers) -> bool:
    """Whether fighters are somebody's own, not those whom a deed was done to."""
    word = draft.match.trigger
    if draft.match.entry.name == "strength.counted":
        return not _is_listed(draft, tree, fillers, word)
    if draft.match.entry.name != "strength.force":
        helping = tree.base(word) == "aux"  # *has convicted three men*
        few = draft.match.entry.name in BANDS and _least(draft, fillers) < A_BAND
        return not (helping or few or _is_count_of_harmed(draft, tree, fillers))
    least = _least(draft, fillers)
    former = any(tree.form[kid] in {"former", "ex"} for kid in tree.kids[word])
    counter = _is_of_counter(draft, tree, word) or _is_share(draft, tree, fillers)
    counter = counter or _is_among_harmed(draft, tree, fillers)
    if counter or least < A_BAND or former or tree.case(word) == "among":
        return False
    # *The gang, with 300 men*, whatever verb it hangs on.
    beside = tree.case(word) == "with" and _is_beside(draft, tree, fillers)
    owned = tree.kid(word, "nmod:poss") is not None
    while tree.head(word) >= 0 and _is_within(tree, word):
        word = tree.head(word)
    above, rel = tree.head(word), tree.base(word)
    apart = beside or above < 0 or rel in {"root", "appos", "parataxis", "xcomp"}
    # *Gave a figure of at least 150 fighters*
    led = _led_by(word, tree, fillers)
    apart = apart or (led == "of" and tree.lemma[above] in ESTIMATES)
    if apart or (tree.kid(above, "expl") is not None and tree.lemma[above] == "be"):
        return True  # told of them alone, or *there are so many*
    # *12 were hurt, including 3 police*; *invaded by 30,000 soldiers*: some of others, doers.
    if rel == "nsubj" and _comes_along(draft, tree, above):
        return True
    gone = tree.lemma[above] in DONE_WITH or tree.case(word) in {"including", "by"}
    if gone or _makes_up(tree, fillers, word, above):
        return not gone
    return owned and least >= A_FORCE and not _is_harmed(tree, fillers, word, above)


def _least(draft: Draft, fillers: Fillers) -> float:
    """The lowest number a draft tells of."""
    return min((f.low or f.high or 0 for f in _counted(draft, fillers)), default=0)


def _led_by(word: int, tree: Tree, fillers: Fillers) -> str:
    """The preposition before a number and what bounds it: *of* in *of at least 150 men*."""
    figure = fillers.figures.get(word)
    before = -1 if figure is None else fillers.words_in(figure.span)[0] - 1
    leads = before >= 0 and tree.words[before].upos == "ADP"
    return tree.form[before] if leads else tree.case(word)


def _comes_along(draft: Draft, tree: Tree, verb: int) -> bool:
    """*10,000 more fighters join the front for raids*: they do so time and again."""
    joined = tree.kid(verb, "obj")
    # A plural verb is often tagged as bare.
    helped = tree.is_infinitive(verb) or tree.kid(verb, "aux") is not None
    present = tree.words[verb].xpos in {"VB", "VBP", "VBZ"} and not helped
    habit = present and tree.lemma[verb] in JOINING
    return habit and any(
        one.role == "actor" and one.word == joined for one in draft.match.roles
    )


def _is_part_or_counted(draft: Draft, tree: Tree, fillers: Fillers) -> bool:
    """*45 percent of the army (30,000 men)*, *20,000 men in 100 fronts*, *30 houses*.

    A part of an army is not its strength, units that are counted have none of it, and the
    state where they are does not have them.
    """
    for one in draft.match.roles:
        above = tree.head(one.word)
        if one.role == "actor":
            of = (
                tree.base(one.word) == "nmod" and tree.case(one.word) == "of" and above >= 0
            )
            own = fillers.figures.get(one.word)
            many = own is not None and (own.low or own.high or 0) > 1
            apart = all(b.word != one.word or b.role == "actor" for b in draft.match.roles)
            if (of and tree.lemma[above] in SHARES) or (
                many and apart and tree.lemma[one.word] in UNITS
            ):
                return True
            seat = tree.rel(one.word) == "nmod:poss" and one.word in fillers.places
            if seat and above != draft.match.trigger and _is_site(above, fillers):
                return True
        counted = one.word in fillers.figures and one.role != "actor"
        seen = draft.match.entry.name == MODEL and tree.words[one.word].upos == "NOUN"
        if counted and seen and tree.lemma[one.word] in INERT:
            return True
    return False


def _is_site(word: int, fillers: Fillers) -> bool:
    return word in fillers.places or fillers.fits("place", word)


def _is_beside(draft: Draft, tree: Tree, fillers: Fillers) -> bool:
    """Whether whoever has them is named right before *with*."""
    figures = [one.word for one in draft.match.roles if one.word in fillers.figures]
    first = fillers.words_in(fillers.figures[figures[0]].span)[0] if figures else 0
    at = first - 1
    while at > 0 and (tree.form[at] in {"with", ",", "an", "some"}):
        at -= 1
    return any(
        at in fillers.words_in(fillers.phrase(one.word))
        for one in draft.match.roles
        if one.role == "actor"
    )


def _is_within(tree: Tree, word: int) -> bool:
    """Whether a word only goes on with its head: joined to it, or what a number is of."""
    head, base = tree.head(word), tree.base(word)
    number = tree.words[head].upos == "NUM" or tree.lemma[head] in ROUND
    part = number and tree.case(word) == "of"
    return base in {"conj", "nummod", "amod"} or (base == "nmod" and part)


def _is_listed(draft: Draft, tree: Tree, fillers: Fillers, word: int) -> bool:
    """*Put X at 500 and Y at 300 fighters*: the second number, read as that of the first."""
    own = fillers.figures.get(word)
    actors = [one.word for one in draft.match.roles if one.role == "actor"]
    other = any(
        fillers.figures.get(at, own) is not own
        for one in actors
        for at in range(one + 1, word)
    )
    return other or tree.case(word) not in PUT


def _is_count_of_harmed(draft: Draft, tree: Tree, fillers: Fillers) -> bool:
    """*Counted 340 fighters killed*: the dead are nobody's strength."""
    harmed = fillers.lists["harm-verb"]
    figures = [one.word for one in draft.match.roles if one.word in fillers.figures]
    # *Put the number of soldiers killed at 58*: neither are the killed a force.
    figures += [one.word for one in draft.match.roles if one.role == "actor"]
    after = [fillers.words_in(fillers.phrase(word))[-1] + 1 for word in figures]
    return any(
        at < len(tree.words) and tree.lemma[at] in harmed and tree.words[at].xpos == "VBN"
        for at in after
    )


def _is_among_harmed(draft: Draft, tree: Tree, fillers: Fillers) -> bool:
    """*Among those killed were 24 fighters*: so many of the dead."""
    harmed = fillers.lists["harm-verb"] | DEAD
    for bound in draft.match.roles:
        figure = fillers.figures.get(bound.word)
        if figure is not None:
            first = tree.reading.sentences[tree.words[bound.word].sentence].first
            before = range(first, fillers.words_in(figure.span)[0])
            at = next((w for w in before if tree.form[w] == "among"), None)
            if at is not None and any(
                tree.lemma[w] in harmed for w in range(at, before.stop)
            ):
                return True
    return False


def _is_share(draft: Draft, tree: Tree, fillers: Fillers) -> bool:
    """*Killed 90 people, among them 40 members of the guard*: some of those counted before."""
    figures = [one.word for one in draft.match.roles if one.word in fillers.figures]
    return any(is_marked_share(word, tree, fillers) for word in figures)


def _is_of_counter(draft: Draft, tree: Tree, word: int) -> bool:
    """*The Observatory put X at 500 fighters*, *counted 500 fighters*: it counts."""
    actors = {one.word for one in draft.match.roles if one.role == "actor"}
    return any(
        tree.lemma[by] in COUNTING and actors & {tree.kid(by, "nsubj"), tree.agent(by)}
        for by in islice(tree.above(word), NEAR)
    )


def is_either(tree: Tree, match: Match) -> bool:
    """*Controls or contests 12 districts*: of no one of the two can it be said alone."""
    word = match.trigger
    if match.entry.frame is not Frame.CONTROL or match.entry.value != "controls":
        return False
    joined = [k for k in tree.kids[word] if tree.base(k) == "conj"]
    if tree.base(word) == "conj" and tree.head(word) >= 0:
        joined.append(tree.head(word))
    return any(
        tree.lemma[one] in CONTESTING
        and "or" in tree.form[min(one, word) + 1 : max(one, word)]
        for one in joined
    )


def _counted(draft: Draft, fillers: Fillers) -> Iterator[Figure]:
    for bound in draft.match.roles:
        figure = fillers.figures.get(bound.word)
        if figure is not None:
            yield figure


def _makes_up(tree: Tree, fillers: Fillers, word: int, above: int) -> bool:
    """*Has 500 fighters*, *a force of 500 fighters*, *estimated at 500 fighters*."""
    joined = tree.base(word) in {"nmod", "obl", "compound"}
    if tree.words[above].upos in VERBAL:
        put = tree.case(word) in {"at", "to", "by", "between", "of", "from", "on", ""}
        return tree.lemma[above] in HAVING and (put or not joined)
    body = tree.lemma[above] in NUMBERED or fillers.fits("force", above)
    return not joined or (body and tree.case(word) in {"of", "with", "at", ""})


def _is_harmed(tree: Tree, fillers: Fillers, word: int, above: int) -> bool:
    """*Saw 120 soldiers killed*, *the release of 300 fighters*: done to them."""
    near = {above, *tree.kids[word], *tree.kids[above]}
    return tree.lemma[above] in fillers.lists["event-noun"] or any(
        tree.lemma[one] in fillers.lists["harm-verb"] for one in near
    )
