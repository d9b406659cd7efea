"""What a pronoun's own clause asks of whom it stands for: somebody who acts, one or many."""

from whence.model.actor import ActorKind
from whence.model.reading import ROOT
from whence.resolve.phrases.noun_phrases import POSSESSIVES, Phrase
from whence.resolve.phrases.nouns import PLACE_SORT, NounClass, class_of
from whence.resolve.phrases.tree import Tree


def asks_for_actor(tree: Tree, pronoun: Phrase) -> bool:
    """Whether only a person or a body can do, suffer or own what the pronoun does or owns.

    "It vowed", "its fighters", "armed it" are said of a group, not of a town or a report.
    """
    head = pronoun.head
    above = tree.words[head].head
    if above == ROOT or not tree.has_syntax:
        return False
    lemma = tree.words[above].lemma.lower()
    relation = tree.words[head].deprel
    if pronoun.noun in POSSESSIVES:
        owned = class_of(lemma) in OWNED
        return relation == "nmod:poss" and (owned or lemma in BELONGINGS)
    if relation == "nsubj":
        return _acts(tree, above)
    if relation in ("obj", "iobj", "nsubj:pass"):
        return lemma in TREATED
    cases = {tree.lower(case) for case in tree.children(head, "case")}
    return "by" in cases and (lemma in ACTS or lemma in TREATED)


def asks_for_sort(tree: Tree, pronoun: Phrase) -> str:
    """Sort of what alone owns what the pronoun owns: ``place`` or ``document``, else empty.

    "Its population" is a town's or a country's, "its terms" an agreement's.
    """
    head = pronoun.head
    if pronoun.noun not in POSSESSIVES or tree.relation(head) != "nmod":
        return ""
    owned = tree.words[tree.words[head].head].lemma.lower()
    if owned in OF_PLACES:
        return PLACE_SORT
    return ActorKind.DOCUMENT.value if owned in OF_DOCUMENTS else ""


def says_of(tree: Tree, pronoun: int, speaker: int) -> bool:
    """Whether the pronoun opens what the other says ("X, which …, said it would")."""
    clause = tree.words[pronoun].head
    if tree.relation(pronoun) != "nsubj" or clause == ROOT:
        return False
    said = tree.words[clause].head
    told = tree.relation(clause) == "ccomp" and tree.words[said].lemma.lower() in SAYING
    return told and tree.relation(speaker) == "nsubj" and tree.words[speaker].head == said


def goes_on(tree: Tree, pronoun: Phrase) -> bool:
    """Whether the pronoun goes on speaking: "…, it added", "he continued"."""
    verb = tree.words[pronoun.head].head
    if tree.relation(pronoun.head) != "nsubj" or verb == ROOT:
        return False
    alone = not any(tree.children(verb, "obj", "xcomp"))
    return alone and tree.words[verb].lemma.lower() in GOING_ON


def _acts(tree: Tree, predicate: int) -> bool:
    lemma = tree.words[predicate].lemma.lower()
    if lemma in ACTS:
        return True
    # "It is fighting", "it was behind the raid", "they have 400 men".
    if lemma == "have":
        things = (tree.words[one].lemma.lower() for one in tree.children(predicate, "obj"))
        return any(class_of(thing) in OWNED or thing in BELONGINGS for thing in things)
    return any(tree.lower(case) == "behind" for case in tree.children(predicate, "case"))


def is_empty(tree: Tree, pronoun: Phrase) -> bool:
    """Whether "it" only holds the place of a clause ("it is clear that", "it seems")."""
    if pronoun.noun != "it":
        return False
    head = pronoun.head
    above = tree.words[head].head
    if tree.relation(head) == "expl":
        return True
    if above == ROOT or tree.relation(head) != "nsubj":
        return False
    clauses = any(
        True for _ in tree.children(above, "csubj", "ccomp", "xcomp", "acl", "advcl")
    )
    copular = any(True for _ in tree.children(above, "cop"))
    return clauses and (copular or tree.words[above].lemma in SEEMING)


def number_shown(tree: Tree, phrase: Phrase) -> str:
    """``one`` or ``many`` where the verb of a subject tells, else an empty string."""
    above = tree.words[phrase.head].head
    if above == ROOT or tree.relation(phrase.head) != "nsubj":
        return ""
    for word in (*tree.children(above, "aux", "cop"), above):
        form, tag = tree.lower(word), tree.words[word].xpos
        if form in ONE or (tag == "VBZ" and form not in MANY):
            return "one"
        # The tag alone is often wrong of a form in -s ("arms", "strikes").
        if form in MANY or (tag == "VBP" and not form.endswith("s")):
            return "many"
        if tree.relation(word) in ("aux", "cop"):
            return ""  # "could be": the first of the verb's words has the number
    return ""


MANY = frozenset({"are", "were", "have", "do"})
ONE = frozenset({"is", "was", "has", "does"})
SEEMING = frozenset("seem appear happen turn follow emerge".split())
OWNED = frozenset(
    (NounClass.PERSON, NounClass.FIGHTERS, NounClass.GROUP, NounClass.BODY, NounClass.CROWD)
)
SAYING = frozenset(
    """acknowledge add admit allege announce argue assert believe claim complain concede confirm
    declare deny insist maintain note pledge promise report say state swear think vow warn
    write""".split()
)
GOING_ON = frozenset({"add", "continue", "conclude"})
OF_PLACES = frozenset(
    """airport bazaar bridge centre center coast coastline currency economy edge geography harbour
    harbor hill hinterland hospital inhabitant market mayor mosque neighbourhood neighborhood
    outskirt people population port prison resident river road shore south square street suburb
    town village west""".split()
)
OF_DOCUMENTS = frozenset(
    """annex appendix article author chapter clause conclusion contents draft drafter footnote
    headline page paragraph preamble provision publication reader sentence signatory signature
    summary term text title wording""".split()
)
# Verbs whose subject means to do what it does, or says it.
ACTS = frozenset(
    """abduct accept accuse acknowledge act add adopt admit advise agree allege amass ambush
    announce apologise apologize appeal appoint approve argue arm arrest ask assail
    assassinate assault assert assess assure attack attempt authorise authorize back ban battle
    bar behead believe besiege blame block blockade boast bomb bombard boycott brand broadcast
    broker burn call campaign capture carry cede celebrate challenge claim clash close coerce
    command commit compel complain concede conclude condemn conduct confirm confiscate
    confront conquer conscript consider consult contend cooperate coordinate court
    criticise criticize declare decline decide defeat defend defy demand denounce deny deploy
    detain detonate deter disarm disavow discuss dismiss dispatch dispute disown distribute
    donate employ encourage endorse enforce enlist enrol ensure estimate evacuate execute
    expect expel express extort favour favor fear fight finance find fire flog forbid free fund
    govern grant guard hail help hold hope host hunt impose inform insist instruct intend
    interrogate intervene invade investigate invite jail join judge justify keep kidnap kill
    know lack lament launch lay levy liaise loot maintain march massacre mediate mobilise
    mobilize mount murder name need negotiate nominate note object offer operate oppose order
    organise organize oust outlaw overrun parade patrol pay permit plan pledge plot plunder
    post praise prefer prepare press pressure proclaim promise propose protest publish punish
    pursue question raid rally ransom react reaffirm rebuff rebuke recapture recognise
    recognize recruit refuse reiterate reject release renounce repel repulse request rescue
    resent resist respond retake retaliate retreat rule sabotage sanction say seek seize sell
    send shell shelter shoot side sign slam smuggle spare split spread stage state storm strike
    strive struggle subdue sue supervise support surrender surround suspect suspend swear
    target tax tell think threaten torture train try undertake unveil uphold urge use vow
    vote want warn welcome wish withdraw withhold worry""".split()
)
# Verbs of what is done to somebody.
TREATED = frozenset(
    """accuse advise aid antagonise appease applaud appoint arm arrest ask assist assure back
    bankroll blame bribe command condemn confront congratulate convince court criticise
    criticize denounce deport designate detain disarm disband dislodge equip expel fight finance
    fund grill hail help instruct interrogate invite jail join kidnap kill lead loathe mistrust
    murder oppose oust outlaw outlive pay persuade praise proscribe punish question rebuke
    recruit sanction shelter sponsor sue support suspect tax tell thank threaten train trust
    urge vilify warn weaken""".split()
)
# What only somebody who acts has.
BELONGINGS = frozenset(
    """accusation adversary affiliate allegation allegiance ally ambition ambush announcement
    arsenal assault attack backer bid campaign caliphate claim command commander commitment
    communique concern condemnation condolence cooperation decision demand denial
    determination dominance emir enemy fighter foe founder franchise funding grievance
    gunman hideout hostage ideology influence insurgency intention involvement leader
    leadership loyalty member membership men militant mission negotiator offensive offshoot
    operation operative opponent opposition partner patron pledge policy presence prisoner
    promise proxy raid recruit recruitment refusal rejection resolve response responsibility
    rival rule sanctuary solidarity spokesman spokesperson spokeswoman stance statement
    stronghold struggle successor support supporter sympathy tactic threat training troop
    victory vow war weapon weaponry willingness""".split()
)
