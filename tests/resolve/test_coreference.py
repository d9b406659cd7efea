"""What names, pronouns and noun phrases are taken to stand for."""

from dataclasses import dataclass

import pytest
from tests.resolve.hand_readings import document_of, reading_of

from whence.model.actor import Actor, ActorKind, Lineage, LineageKind
from whence.model.ids import ActorId
from whence.model.resolved import Referent, ReferentHow
from whence.resolve.coreference.follow import follow
from whence.resolve.coreference.referents import find_referents
from whence.resolve.gazetteer.actor_table import ActorEntry
from whence.resolve.gazetteer.actors import ActorIndex
from whence.resolve.gazetteer.places import PlaceIndex
from whence.resolve.knowledge import Knowledge, make_knowledge


def actor(slug, name, kind, *names, country="", parent=""):
    ties = (Lineage(LineageKind.BRANCH_OF, ActorId(parent)),) if parent else ()
    return Actor(
        ActorId(slug), name, ActorKind(kind), names, country, ties, "common knowledge"
    )


ACTORS = (
    actor("taliban", "Taliban", "armed_group", country="AF"),
    actor("al-qaeda", "al-Qaeda", "armed_group", "AQ"),
    actor(
        "hts",
        "Hayat Tahrir al-Sham",
        "armed_group",
        "HTS",
        "Haya'at Tahrir al-Sham",
        country="SY",
    ),
    actor("al-shabaab", "al-Shabaab", "armed_group", country="SO", parent="al-qaeda"),
    actor(
        "aqap",
        "al-Qaeda in the Arabian Peninsula",
        "armed_group",
        country="YE",
        parent="al-qaeda",
    ),
    actor("tla", "Taif Liberation Army", "armed_group", country="SO"),
    actor("gov-so", "Government of Somalia", "government_body", country="SO"),
    actor("us", "United States", "state", "U.S.", "America", "~Washington", country="US"),
    actor("so", "Somalia", "state", "Somali", country="SO"),
)


@pytest.fixture(scope="module")
def knowledge():
    return make_knowledge([ActorEntry(one) for one in ACTORS], PlaceIndex())


@dataclass(frozen=True)
class Case:
    text: str
    tree: str
    mentions: str
    expected: dict[str, str | None]
    speech: tuple[tuple[str, str, str], ...] = ()


def referents_of(case: Case, knowledge: Knowledge) -> list[Referent]:
    document, reading = (
        document_of(case.text),
        reading_of(case.text, case.tree, case.mentions, case.speech),
    )
    walk = follow(
        document, reading, knowledge.known_names(case.text), knowledge.branches_of
    )
    return find_referents(walk, knowledge.seat_of)[0]


CASES = {
    "a pronoun takes up the subject before, and its possessive too": Case(
        "Haya'at Tahrir al-Sham, the former al-Qaeda branch in Syria, welcomed the victory. "
        "It paraded its fighters in Idlib.",
        """Haya'at/PROPN/16/nsubj Tahrir/PROPN/1/flat al/PROPN/1/flat -/PUNCT/3/punct Sham/PROPN/1/flat ,/PUNCT/12/punct the/DET/12/det former/ADJ/12/amod al/PROPN/12/compound -/PUNCT/9/punct Qaeda/PROPN/9/flat branch/NOUN/1/appos in/ADP/14/case Syria/PROPN/12/nmod ,/PUNCT/12/punct welcomed/VERB/0/root the/DET/18/det victory/NOUN/16/obj ./PUNCT/16/punct
        It/PRON/2/nsubj paraded/VERB/0/root its/PRON/4/nmod:poss fighters/NOUN/2/obj in/ADP/6/case Idlib/PROPN/2/obl ./PUNCT/2/punct""",
        "ORG Haya'at Tahrir al-Sham; LOC Syria; LOC Idlib",
        {
            "the former al-Qaeda branch in Syria": "Hayat Tahrir al-Sham",
            "It": "Hayat Tahrir al-Sham",
            "its": "Hayat Tahrir al-Sham",
            "the victory": None,
        },
    ),
    "a surname and a pronoun go back to the full name, an apposition belongs to it": Case(
        "Colonel Yusuf Bello, the army's spokesman, said on Monday that troops had retaken the town. "
        "He denied that civilians were killed. Bello spoke in Maiduguri.",
        """Colonel/PROPN/2/nmod:desc Yusuf/PROPN/10/nsubj Bello/PROPN/2/flat ,/PUNCT/8/punct the/DET/6/det army/NOUN/8/nmod:poss 's/PART/6/case spokesman/NOUN/2/appos ,/PUNCT/2/punct said/VERB/0/root on/ADP/12/case Monday/PROPN/10/obl that/SCONJ/16/mark troops/NOUN/16/nsubj had/AUX/16/aux retaken/VERB/10/ccomp the/DET/18/det town/NOUN/16/obj ./PUNCT/10/punct
        He/PRON/2/nsubj denied/VERB/0/root that/SCONJ/6/mark civilians/NOUN/6/nsubj:pass were/AUX/6/aux:pass killed/VERB/2/ccomp ./PUNCT/2/punct
        Bello/PROPN/2/nsubj spoke/VERB/0/root in/ADP/4/case Maiduguri/PROPN/2/obl ./PUNCT/2/punct""",
        "PER Yusuf Bello; PER Bello; LOC Maiduguri",
        {
            "the army's spokesman": "Yusuf Bello",
            "He": "Yusuf Bello",
            "Bello": "Yusuf Bello",
            "civilians": None,
        },
        (
            (
                "Colonel Yusuf Bello, the army's spokesman",
                "said",
                "that troops had retaken the town",
            ),
            ("He", "denied", "that civilians were killed"),
        ),
    ),
    "who adds something is who spoke before, were it an office": Case(
        "Al-Shabaab has fled, the inspector general found. America estimated 300, it added.",
        """Al/PROPN/5/nsubj -/PUNCT/3/punct Shabaab/PROPN/1/flat has/AUX/5/aux fled/VERB/0/root ,/PUNCT/10/punct the/DET/9/det inspector/NOUN/9/compound general/NOUN/10/nsubj found/VERB/5/parataxis ./PUNCT/5/punct
        America/PROPN/2/nsubj estimated/VERB/0/root 300/NUM/2/obj ,/PUNCT/6/punct it/PRON/6/nsubj added/VERB/2/parataxis ./PUNCT/2/punct""",
        "",
        {"it": "the inspector general"},
        (
            ("the inspector general", "found", "Al-Shabaab has fled"),
            ("America", "estimated", "300"),
        ),
    ),
    "a bracket's short form is its own full name's, whoever else is known by it": Case(
        "The Hill Tribes Sentinel (HTS) fled.",
        """The/DET/4/det Hill/PROPN/4/compound Tribes/PROPN/4/compound Sentinel/PROPN/8/nsubj (/PUNCT/6/punct HTS/PROPN/4/appos )/PUNCT/6/punct fled/VERB/0/root ./PUNCT/8/punct""",
        "ORG Hill Tribes Sentinel; ORG HTS",
        {"HTS": "Hill Tribes Sentinel"},
    ),
    "who says it is nobody whom the words said name first": Case(
        "An officer waved. Yusuf has 40 men, he said.",
        """An/DET/2/det officer/NOUN/3/nsubj waved/VERB/0/root ./PUNCT/3/punct
        Yusuf/PROPN/2/nsubj has/VERB/7/ccomp 40/NUM/4/nummod men/NOUN/2/obj ,/PUNCT/7/punct he/PRON/7/nsubj said/VERB/0/root ./PUNCT/7/punct""",
        "PER Yusuf",
        {"he": "An officer"},
        (("he", "said", "Yusuf has 40 men"),),
    ),
    "whoever sees a hand behind the group is not the group": Case(
        "Al-Shabaab sees orders behind the group.",
        """Al/PROPN/4/nsubj -/PUNCT/3/punct Shabaab/PROPN/1/flat sees/VERB/0/root orders/NOUN/4/obj behind/ADP/8/case the/DET/8/det group/NOUN/5/nmod ./PUNCT/4/punct""",
        "",
        {"the group": None},
    ),
    "a coalition is who was called one": Case(
        "Al-Shabaab fled. The coalition followed.",
        """Al/PROPN/4/nsubj -/PUNCT/3/punct Shabaab/PROPN/1/flat fled/VERB/0/root ./PUNCT/4/punct
        The/DET/2/det coalition/NOUN/3/nsubj followed/VERB/0/root ./PUNCT/3/punct""",
        "",
        {"The coalition": None},
    ),
    "an epithet and a short form of an outlet": Case(
        "The Evening Ledger reported that Mariam Toure, an envoy of the African Union, had resigned. "
        "The envoy told the Ledger that she was tired.",
        """The/DET/3/det Evening/PROPN/3/compound Ledger/PROPN/4/nsubj reported/VERB/0/root that/SCONJ/17/mark Mariam/PROPN/17/nsubj Toure/PROPN/6/flat ,/PUNCT/10/punct an/DET/10/det envoy/NOUN/6/appos of/ADP/14/case the/DET/14/det African/ADJ/14/amod Union/PROPN/10/nmod ,/PUNCT/10/punct had/AUX/17/aux resigned/VERB/4/ccomp ./PUNCT/4/punct
        The/DET/2/det envoy/NOUN/3/nsubj told/VERB/0/root the/DET/5/det Ledger/PROPN/3/obj that/SCONJ/9/mark she/PRON/9/nsubj was/AUX/9/cop tired/ADJ/3/ccomp ./PUNCT/3/punct""",
        "ORG Evening Ledger; PER Mariam Toure; ORG African Union; ORG Ledger",
        {
            "an envoy of the African Union": "Mariam Toure",
            "The envoy": "Mariam Toure",
            "the Ledger": "Evening Ledger",
            "she": "Mariam Toure",
        },
        (
            ("The Evening Ledger", "reported", "that Mariam Toure"),
            ("The envoy", "told", "that she was tired"),
        ),
    ),
    "the group, its pronoun, and a branch by owner and country": Case(
        "Al-Shabaab claimed the attack. The group said its fighters had killed ten soldiers. "
        "Al-Qaeda's affiliate in Somalia controls the region.",
        """Al/PROPN/4/nsubj -/PUNCT/3/punct Shabaab/PROPN/1/flat claimed/VERB/0/root the/DET/6/det attack/NOUN/4/obj ./PUNCT/4/punct
        The/DET/2/det group/NOUN/3/nsubj said/VERB/0/root its/PRON/5/nmod:poss fighters/NOUN/7/nsubj had/AUX/7/aux killed/VERB/3/ccomp ten/NUM/9/nummod soldiers/NOUN/7/obj ./PUNCT/3/punct
        Al/PROPN/5/nmod:poss -/PUNCT/1/punct Qaeda/PROPN/1/flat 's/PART/1/case affiliate/NOUN/8/nsubj in/ADP/7/case Somalia/PROPN/5/nmod controls/VERB/0/root the/DET/10/det region/NOUN/8/obj ./PUNCT/8/punct""",
        "",
        {
            "The group": "al-Shabaab",
            "its": "al-Shabaab",
            "Al-Qaeda's affiliate in Somalia": "al-Shabaab",
            "ten soldiers": None,
        },
        (("The group", "said", "its fighters had killed ten soldiers"),),
    ),
    "the two groups are the two just named together": Case(
        "The Taliban and al-Qaeda fought together. The two groups have kept their ties.",
        """The/DET/2/det Taliban/PROPN/7/nsubj and/CCONJ/4/cc al/PROPN/2/conj -/PUNCT/4/punct Qaeda/PROPN/4/flat fought/VERB/0/root together/ADV/7/advmod ./PUNCT/7/punct
        The/DET/3/det two/NUM/3/nummod groups/NOUN/5/nsubj have/AUX/5/aux kept/VERB/0/root their/PRON/7/nmod:poss ties/NOUN/5/obj ./PUNCT/5/punct""",
        "",
        {"The two groups": "Taliban and al-Qaeda", "their": "Taliban and al-Qaeda"},
    ),
    "a short form in brackets, for a name and for a plain phrase": Case(
        "The Lake Basin Observatory (LBO) counted 40 raids. LBO blamed bandits.\n\n"
        "According to the office of the inspector general (OIG), the force failed. "
        "The OIG said it was likely that the militants would return.",
        """The/DET/4/det Lake/PROPN/4/compound Basin/PROPN/4/compound Observatory/PROPN/8/nsubj (/PUNCT/6/punct LBO/PROPN/4/appos )/PUNCT/6/punct counted/VERB/0/root 40/NUM/10/nummod raids/NOUN/8/obj ./PUNCT/8/punct
        LBO/PROPN/2/nsubj blamed/VERB/0/root bandits/NOUN/2/obj ./PUNCT/2/punct
        According/VERB/4/case to/ADP/1/fixed the/DET/4/det office/NOUN/15/obl of/ADP/8/case the/DET/8/det inspector/NOUN/8/compound general/NOUN/4/nmod (/PUNCT/10/punct OIG/PROPN/4/appos )/PUNCT/10/punct ,/PUNCT/4/punct the/DET/14/det force/NOUN/15/nsubj failed/VERB/0/root ./PUNCT/15/punct
        The/DET/2/det OIG/PROPN/3/nsubj said/VERB/0/root it/PRON/6/expl was/AUX/6/cop likely/ADJ/3/ccomp that/SCONJ/11/mark the/DET/9/det militants/NOUN/11/nsubj would/AUX/11/aux return/VERB/6/csubj ./PUNCT/3/punct""",
        "ORG Lake Basin Observatory; ORG LBO; ORG OIG",
        {
            "LBO": "Lake Basin Observatory",
            "The OIG": "office of the inspector general",
            "the militants": None,
        },
        (
            (
                "the office of the inspector general (OIG)",
                "According to",
                "the force failed",
            ),
        ),
    ),
    "seats of government stand for states where they act": Case(
        "Washington accused Tehran of arming rebels. The convoy left Washington.",
        """Washington/PROPN/2/nsubj accused/VERB/0/root Tehran/PROPN/2/obj of/SCONJ/5/mark arming/VERB/2/advcl rebels/NOUN/5/obj ./PUNCT/2/punct
        The/DET/2/det convoy/NOUN/3/nsubj left/VERB/0/root Washington/PROPN/3/obj ./PUNCT/3/punct""",
        "LOC Washington; LOC Tehran",
        {"Washington": "United States", "rebels": None},
        (("Washington", "accused", "Tehran of arming rebels"),),
    ),
    "I and we in somebody's words are whoever speaks": Case(
        "“We will not leave,” said the Union of Herders. “I am ready,” Ibrahim Sow said.",
        """“/PUNCT/5/punct We/PRON/5/nsubj will/AUX/5/aux not/PART/5/advmod leave/VERB/8/ccomp ,/PUNCT/5/punct ”/PUNCT/5/punct said/VERB/0/root the/DET/10/det Union/PROPN/8/nsubj of/ADP/12/case Herders/PROPN/10/nmod ./PUNCT/8/punct
        “/PUNCT/4/punct I/PRON/4/nsubj am/AUX/4/cop ready/ADJ/9/ccomp ,/PUNCT/4/punct ”/PUNCT/4/punct Ibrahim/PROPN/9/nsubj Sow/PROPN/7/flat said/VERB/0/root ./PUNCT/9/punct""",
        "ORG Union of Herders; PER Ibrahim Sow",
        {"We": "Union of Herders", "I": "Ibrahim Sow"},
        (
            ("the Union of Herders", "said", "“We will not leave,”"),
            ("Ibrahim Sow", "said", "“I am ready,”"),
        ),
    ),
    "a shared surname is nobody's, and a relative pronoun takes up its noun": Case(
        "Fighters who belong to Boko Haram killed Ali Modu and his brother Kaka Modu. Modu was a farmer.",
        """Fighters/NOUN/7/nsubj who/PRON/3/nsubj belong/VERB/1/acl:relcl to/ADP/5/case Boko/PROPN/3/obl Haram/PROPN/5/flat killed/VERB/0/root Ali/PROPN/7/obj Modu/PROPN/8/flat and/CCONJ/12/cc his/PRON/12/nmod:poss brother/NOUN/8/conj Kaka/PROPN/12/appos Modu/PROPN/13/flat ./PUNCT/7/punct
        Modu/PROPN/4/nsubj was/AUX/4/cop a/DET/4/det farmer/NOUN/0/root ./PUNCT/4/punct""",
        "ORG Boko Haram; PER Ali Modu; PER Kaka Modu; PER Modu",
        {"his brother": "Kaka Modu", "his": "Ali Modu", "Modu": None},
    ),
    "an army, a minister and a daughter are nobody who was not called so": Case(
        "The Taliban met Ali Modu in Kabul. The army and the minister said nothing. "
        "His daughter left the city with the militants.",
        """The/DET/2/det Taliban/PROPN/3/nsubj met/VERB/0/root Ali/PROPN/3/obj Modu/PROPN/4/flat in/ADP/7/case Kabul/PROPN/3/obl ./PUNCT/3/punct
        The/DET/2/det army/NOUN/6/nsubj and/CCONJ/5/cc the/DET/5/det minister/NOUN/2/conj said/VERB/0/root nothing/PRON/6/obj ./PUNCT/6/punct
        His/PRON/2/nmod:poss daughter/NOUN/3/nsubj left/VERB/0/root the/DET/5/det city/NOUN/3/obj with/ADP/8/case the/DET/8/det militants/NOUN/3/obl ./PUNCT/3/punct""",
        "PER Ali Modu; LOC Kabul",
        {
            "The army": None,
            "the minister": None,
            "His daughter": None,
            "the militants": "Taliban",
        },
    ),
    "between two people named near only a clear lead decides": Case(
        "Omar Dane met Ali Modu. The army arrested him.",
        """Omar/PROPN/3/nsubj Dane/PROPN/1/flat met/VERB/0/root Ali/PROPN/3/obj Modu/PROPN/4/flat ./PUNCT/3/punct
        The/DET/2/det army/NOUN/3/nsubj arrested/VERB/0/root him/PRON/3/obj ./PUNCT/3/punct""",
        "PER Omar Dane; PER Ali Modu",
        {"him": None},
    ),
    "a noun that is no side takes no two states together": Case(
        "Mali fought Niger. The two sources fled. The two sides met.",
        """Mali/PROPN/2/nsubj fought/VERB/0/root Niger/PROPN/2/obj ./PUNCT/2/punct
        The/DET/3/det two/NUM/3/nummod sources/NOUN/4/nsubj fled/VERB/0/root ./PUNCT/4/punct
        The/DET/3/det two/NUM/3/nummod sides/NOUN/4/nsubj met/VERB/0/root ./PUNCT/4/punct""",
        "LOC Mali; LOC Niger",
        {"The two sources": None},
    ),
    "a place of another paragraph is not the town of this one": Case(
        "Traders left Kabul.\n\nTroops took the town.",
        """Traders/NOUN/2/nsubj left/VERB/0/root Kabul/PROPN/2/obj ./PUNCT/2/punct
        Troops/NOUN/2/nsubj took/VERB/0/root the/DET/4/det town/NOUN/2/obj ./PUNCT/2/punct""",
        "LOC Kabul",
        {"the town": None},
    ),
    "a place of the sentence before may be": Case(
        "Traders left Kabul. Troops took the town.",
        """Traders/NOUN/2/nsubj left/VERB/0/root Kabul/PROPN/2/obj ./PUNCT/2/punct
        Troops/NOUN/2/nsubj took/VERB/0/root the/DET/4/det town/NOUN/2/obj ./PUNCT/2/punct""",
        "LOC Kabul",
        {"the town": "Kabul"},
    ),
    "one person named near needs no lead": Case(
        "Omar Dane told the cabinet that troops had left. He later resigned.",
        """Omar/PROPN/3/nsubj Dane/PROPN/1/flat told/VERB/0/root the/DET/5/det cabinet/NOUN/3/iobj that/SCONJ/9/mark troops/NOUN/9/nsubj had/AUX/9/aux left/VERB/3/ccomp ./PUNCT/3/punct
        He/PRON/3/nsubj later/ADV/3/advmod resigned/VERB/0/root ./PUNCT/3/punct""",
        "PER Omar Dane",
        {"He": "Omar Dane"},
    ),
    "an army in the name of a group is not the army of the state": Case(
        "The Taif Liberation Army attacked. The army fled.",
        """The/DET/4/det Taif/PROPN/4/compound Liberation/PROPN/4/compound Army/PROPN/5/nsubj attacked/VERB/0/root ./PUNCT/5/punct
        The/DET/2/det army/NOUN/3/nsubj fled/VERB/0/root ./PUNCT/3/punct""",
        "ORG Taif Liberation Army",
        {"The army": None},
    ),
    "two groups are none of the governments that speak of them": Case(
        "Al-Shabaab fought al-Qaeda. The Government of Somalia praised al-Shabaab. The two groups split.",
        """Al/PROPN/4/nsubj -/PUNCT/1/punct Shabaab/PROPN/1/flat fought/VERB/0/root al/PROPN/4/obj -/PUNCT/5/punct Qaeda/PROPN/5/flat ./PUNCT/4/punct
        The/DET/2/det Government/PROPN/5/nsubj of/ADP/4/case Somalia/PROPN/2/nmod praised/VERB/0/root al/PROPN/5/obj -/PUNCT/6/punct Shabaab/PROPN/6/flat ./PUNCT/5/punct
        The/DET/3/det two/NUM/3/nummod groups/NOUN/4/nsubj split/VERB/0/root ./PUNCT/4/punct""",
        "ORG Government of Somalia",
        {"The two groups": "al-Shabaab and al-Qaeda"},
    ),
    "a seat of government taken for a body is still its state": Case(
        "Washington threatened Omar Dane.",
        """Washington/PROPN/2/nsubj threatened/VERB/0/root Omar/PROPN/2/obj Dane/PROPN/3/flat ./PUNCT/2/punct""",
        "ORG Washington; PER Omar Dane",
        {"Washington": "United States"},
    ),
    "the first word of a name that an Arabic article goes on is short for it": Case(
        "Jaysh al-Wadi left. Jaysh returned.",
        """Jaysh/PROPN/5/nsubj al/PROPN/1/flat -/PUNCT/1/punct Wadi/PROPN/1/flat left/VERB/0/root ./PUNCT/5/punct
        Jaysh/PROPN/2/nsubj returned/VERB/0/root ./PUNCT/2/punct""",
        "ORG Jaysh al-Wadi; ORG Jaysh",
        {"Jaysh": "Jaysh al-Wadi"},
    ),
    "somebody of a people is not their state": Case(
        "The envoy, a Somali, left. The Somali government fell.",
        """The/DET/2/det envoy/NOUN/7/nsubj ,/PUNCT/5/punct a/DET/5/det Somali/PROPN/2/appos ,/PUNCT/5/punct left/VERB/0/root ./PUNCT/7/punct
        The/DET/3/det Somali/ADJ/3/amod government/NOUN/4/nsubj fell/VERB/0/root ./PUNCT/4/punct""",
        "",
        {"The envoy": None, "a Somali": None, "Somali": "Somalia"},
    ),
    "things listed side by side are not one another": Case(
        "They burned a loader, a truck, a shed.",
        """They/PRON/2/nsubj burned/VERB/0/root a/DET/4/det loader/NOUN/2/obj ,/PUNCT/7/punct a/DET/7/det truck/NOUN/4/appos ,/PUNCT/10/punct a/DET/10/det shed/NOUN/4/conj ./PUNCT/2/punct""",
        "",
        {"a loader": None, "a truck": None},
    ),
    "where nobody else is spoken of, he is who was named a paragraph ago": Case(
        "Omar Haddad spoke. Rain fell. Rain fell. Rain fell. Rain fell. He left.",
        """Omar/PROPN/3/nsubj Haddad/PROPN/1/flat spoke/VERB/0/root ./PUNCT/3/punct
        Rain/NOUN/2/nsubj fell/VERB/0/root ./PUNCT/2/punct
        Rain/NOUN/2/nsubj fell/VERB/0/root ./PUNCT/2/punct
        Rain/NOUN/2/nsubj fell/VERB/0/root ./PUNCT/2/punct
        Rain/NOUN/2/nsubj fell/VERB/0/root ./PUNCT/2/punct
        He/PRON/2/nsubj left/VERB/0/root ./PUNCT/2/punct""",
        "PER Omar Haddad",
        {"He": "Omar Haddad"},
    ),
    "nobody acts on itself without saying so, nor is anybody part of himself": Case(
        "The Taliban attacked it. Al-Shabaab fought the group.",
        """The/DET/2/det Taliban/PROPN/3/nsubj attacked/VERB/0/root it/PRON/3/obj ./PUNCT/3/punct
        Al/PROPN/4/nsubj -/PUNCT/1/punct Shabaab/PROPN/1/flat fought/VERB/0/root the/DET/6/det group/NOUN/4/obj ./PUNCT/4/punct""",
        "",
        {"it": None, "the group": "Taliban"},
    ),
    "a post that begins a clause after a phrase is not of whom that names": Case(
        "After talks with Omar Dane, the governor of Goma, Alan Reed, left.",
        """After/ADP/2/case talks/NOUN/15/obl with/ADP/4/case Omar/PROPN/2/nmod Dane/PROPN/4/flat ,/PUNCT/15/punct the/DET/8/det governor/NOUN/15/nsubj of/ADP/10/case Goma/PROPN/8/nmod ,/PUNCT/8/punct Alan/PROPN/8/flat Reed/PROPN/12/flat ,/PUNCT/8/punct left/VERB/0/root ./PUNCT/15/punct""",
        "PER Omar Dane; PER Alan Reed",
        {"the governor of Goma, Alan Reed": "Alan Reed"},
    ),
    "whoever was only spoken of in a quotation does not say the next thing": Case(
        "Omar Dane fought. Omar Dane ran. “Omar Dane left,” the neighbours said. He said rain fell.",
        """Omar/PROPN/3/nsubj Dane/PROPN/1/flat fought/VERB/0/root ./PUNCT/3/punct
        Omar/PROPN/3/nsubj Dane/PROPN/1/flat ran/VERB/0/root ./PUNCT/3/punct
        “/PUNCT/4/punct Omar/PROPN/4/nsubj Dane/PROPN/2/flat left/VERB/9/ccomp ,/PUNCT/9/punct ”/PUNCT/4/punct the/DET/8/det neighbours/NOUN/9/nsubj said/VERB/0/root ./PUNCT/9/punct
        He/PRON/2/nsubj said/VERB/0/root rain/NOUN/4/nsubj fell/VERB/2/ccomp ./PUNCT/2/punct""",
        "PER Omar Dane",
        {"He": None},
        (("the neighbours", "said", "“Omar Dane left,”"), ("He", "said", "rain fell")),
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_words_stand_for_what_a_reader_takes_them_for(case, knowledge):
    found = {one.text: one for one in reversed(referents_of(case, knowledge))}
    said = {
        words: None if found[words].how is ReferentHow.UNRESOLVED else found[words].name
        for words in case.expected
    }
    assert said == case.expected


def test_the_words_are_always_kept(knowledge):
    for case in CASES.values():
        for one in referents_of(case, knowledge):
            assert one.span.of(case.text) == one.text


@pytest.mark.parametrize(
    ("text", "tree", "mentions"),
    [
        ("The M4 fell.", "The/DET/2/det M4/PROPN/3/nsubj fell/VERB/0/root ./PUNCT/3/punct", "ORG M4"),
        ("Rivals fell.", "Rivals/NOUN/2/nsubj fell/VERB/0/root ./PUNCT/2/punct", "ORG Rivals"),
        ("Lt Gen fell.", "Lt/PROPN/2/compound Gen/PROPN/3/nsubj fell/VERB/0/root ./PUNCT/3/punct", "PER Lt Gen"),
        ("The Caliphate fell.", "The/DET/2/det Caliphate/PROPN/3/nsubj fell/VERB/0/root ./PUNCT/3/punct", "ORG Caliphate"),
        ("The Baker fell.", "The/DET/2/det Baker/PROPN/3/nsubj fell/VERB/0/root ./PUNCT/3/punct", "PER Baker"),
    ],
)  # fmt: skip
def test_ranks_roads_and_common_nouns_are_no_new_actors(text, tree, mentions, knowledge):
    case = Case(text, tree, mentions, {})
    assert [one.id for one in referents_of(case, knowledge) if one.id is not None] == []


def test_a_plural_of_two_carries_both_ids(knowledge):
    case = CASES["the two groups are the two just named together"]
    plural = next(
        one for one in referents_of(case, knowledge) if one.text == "The two groups"
    )
    assert (plural.id, plural.members) == (None, ("taliban", "al-qaeda"))


def test_the_actor_index_is_the_only_gazetteer_needed():
    assert ActorIndex([ActorEntry(ACTORS[0])]).find("Taleban")
