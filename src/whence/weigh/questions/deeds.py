"""Words for asking after an event, by its PLOVER type and, where all reports share one, its mode."""

from collections.abc import Mapping, Sequence

from whence.model.claim import Claim
from whence.model.describing import fold
from whence.weigh.incidents.blame import is_attack
from whence.weigh.incidents.deeds import thing_of
from whence.weigh.names import listed, mode_of, role, spoken_list
from whence.weigh.questions.describing import first_told, where
from whence.weigh.questions.naming import NOBODY, Words, attackers, known_names, names_in

# With someone it was done to, and without.
Asked = tuple[str, str]

TYPES: Mapping[str, Asked] = {
    "AGREE": ("Did {by} come to terms with {on}", "Did {by} come to terms"),
    "CONSULT": ("Did {by} hold talks with {on}", "Did {by} hold talks"),
    "SUPPORT": ("Did {by} declare support for {on}", "Did {by} declare support"),
    "CONCEDE": ("Did {by} give way to {on}", "Did {by} give way"),
    "COOPERATE": ("Did {by} work together with {on}", "Did {by} cooperate with others"),
    "AID": ("Did {by} give help to {on}", "Did {by} give help"),
    "RETREAT": (
        "Did {by} withdraw from, release or yield to {on}",
        "Did {by} withdraw or stop fighting",
    ),
    "REQUEST": ("Did {by} make a demand on {on}", "Did {by} make a demand"),
    "ACCUSE": ("Did {by} accuse {on}", "Did {by} make an accusation"),
    "REJECT": ("Did {by} refuse {on}", "Did {by} refuse"),
    "THREATEN": ("Did {by} threaten {on}", "Did {by} make a threat"),
    "PROTEST": ("Did {by} protest against {on}", "Did {by} protest"),
    "SANCTION": ("Did {by} impose sanctions on {on}", "Did {by} impose sanctions"),
    "MOBILIZE": ("Did {by} move forces against {on}", "Did {by} move forces"),
    "COERCE": ("Did {by} arrest or coerce {on}", "Did {by} use coercion"),
    "ASSAULT": ("Did {by} attack {on}", "Did {by} carry out an attack"),
}
MODES: Mapping[tuple[str, str], Asked] = {
    ("RETREAT", "withdraw"): ("Did {by} withdraw from {on}", "Did {by} withdraw"),
    ("RETREAT", "release"): ("Did {by} release {on}", "Did {by} release anyone"),
    ("RETREAT", "surrender"): ("Did {by} surrender to {on}", "Did {by} surrender"),
    ("RETREAT", "return"): ("Did {by} return or hand over {on}", "Did {by} return"),
    ("RETREAT", "ceasefire"): ("Did {by} stop fighting {on}", "Did {by} stop fighting"),
    ("RETREAT", "access"): (
        "Did {by} open {on} or let it through",
        "Did {by} open the way",
    ),
    ("CONSULT", "visit"): ("Did {by} visit {on}", "Did {by} make a visit"),
    ("ACCUSE", "investigate"): ("Did {by} investigate {on}", "Did {by} investigate"),
    ("SANCTION", "convict"): ("Did {by} convict {on}", "Did {by} convict anyone"),
    ("SANCTION", "expel"): ("Did {by} expel {on}", "Did {by} expel anyone"),
    ("SANCTION", "suspend"): ("Did {by} suspend {on}", "Did {by} suspend anyone"),
    ("PROTEST", "demonstration"): (
        "Did {by} demonstrate against {on}",
        "Did {by} demonstrate",
    ),
    ("PROTEST", "strike"): ("Did {by} go on strike against {on}", "Did {by} go on strike"),
    ("MOBILIZE", "recruit"): ("Did {by} recruit {on}", "Did {by} recruit anyone"),
    ("MOBILIZE", "weapons"): ("Did {by} acquire {on}", "Did {by} acquire weapons"),
    ("COERCE", "arrest"): ("Did {by} arrest {on}", "Did {by} make arrests"),
    ("COERCE", "deport"): ("Did {by} deport {on}", "Did {by} deport anyone"),
    ("COERCE", "ban"): ("Did {by} ban {on}", "Did {by} impose a ban"),
    ("COERCE", "blockade"): ("Did {by} blockade {on}", "Did {by} impose a blockade"),
    ("COERCE", "curfew"): ("Did {by} impose a curfew on {on}", "Did {by} impose a curfew"),
    ("COERCE", "restrict"): ("Did {by} restrict {on}", "Did {by} impose restrictions"),
    ("COERCE", "seize"): ("Did {by} seize {on}", "Did {by} seize anything"),
    ("ASSAULT", "airstrike"): (
        "Did {by} strike {on} from the air",
        "Did {by} carry out an air strike",
    ),
    ("ASSAULT", "arson"): ("Did {by} burn {on}", "Did {by} set anything on fire"),
    ("ASSAULT", "beating"): ("Did {by} beat {on}", "Did {by} beat anyone"),
    ("ASSAULT", "shooting"): ("Did {by} shoot at {on}", "Did {by} open fire"),
    ("ASSAULT", "abduction"): ("Did {by} abduct {on}", "Did {by} abduct anyone"),
    ("ASSAULT", "ambush"): ("Did {by} ambush {on}", "Did {by} lay an ambush"),
    ("ASSAULT", "assassination"): (
        "Did {by} assassinate {on}",
        "Did {by} carry out an assassination",
    ),
    ("ASSAULT", "bombing"): ("Did {by} bomb {on}", "Did {by} carry out a bombing"),
    ("ASSAULT", "clash"): ("Did {by} clash with {on}", "Did {by} clash with anyone"),
    ("ASSAULT", "execution"): ("Did {by} execute {on}", "Did {by} execute anyone"),
    ("ASSAULT", "raid"): ("Did {by} raid {on}", "Did {by} carry out a raid"),
    ("ASSAULT", "shelling"): ("Did {by} shell {on}", "Did {by} shell anything"),
    ("ASSAULT", "suicide"): (
        "Did {by} carry out a suicide attack on {on}",
        "Did {by} carry out a suicide attack",
    ),
    ("ASSAULT", "torture"): ("Did {by} torture {on}", "Did {by} torture anyone"),
}
# Who sends troops moves them, and moves nothing against them.
FORCES = frozenset(
    """troops soldiers soldier forces battalion battalions brigade brigades fighters police
    officers units unit men tanks peacekeepers reinforcements warships warplanes jets convoy
    aircraft advisers mercenaries division divisions regiment vehicles""".split()
)
SENT: Asked = ("Did {by} move or send {on}", "Did {by} move forces")
PLAIN: Asked = ("Did {by} act on {on}", "Did {by} act")


def asked_after(claims: Sequence[Claim]) -> Asked:
    """How to ask after the deed these claims report, all of one type."""
    kind = claims[0].kind
    modes = {mode_of(claim) for claim in claims}
    plain = TYPES.get(kind, PLAIN)
    if kind == "MOBILIZE" and any(_sends(claim) for claim in claims):
        plain = SENT
    return MODES.get((kind, modes.pop()), plain) if len(modes) == 1 else plain


def _sends(claim: Claim) -> bool:
    """Whether the event's object is somebody's forces."""
    found = role(claim, "recipient")
    words = [one.text.lower().split() for one in found.fillers] if found else []
    return any(FORCES & set(each) for each in words)


def event_in_words(claims: Sequence[Claim], place: Sequence[str]) -> Words:
    """Who did what to whom, and the question whether they did.

    Args:
        claims: Events of one type.
        place: Where, by their key.
    """
    actor = attackers(claims) if is_attack(claims[0]) else names_in(claims, "actor")
    on = known_names(claims, "recipient")
    if thing_of(first_told(claims)) and len(on) > 1:
        # "Reedham" and "the Reedham station" are one thing, by whatever words.
        on = known_names([first_told(claims)], "recipient")
    to, alone = asked_after(claims)
    # "Syria sent its troops" is asked of Syria alone.
    shown = on if len(on) < 3 and not set(on) & set(actor) else ()
    words = (to if shown else alone).format(
        by=spoken_list(actor) or NOBODY, on=spoken_list(shown)
    )
    there = _in_place(place, shown)
    leading = {"withdraw": "from", "visit": "to"}.get(words.rpartition(" ")[2])
    if leading and there:
        there = f" {leading} {there.split(' ', 2)[2]}"
    return actor + on, f"{words}{there}?"


def _in_place(places: Sequence[str], told: Sequence[str]) -> str:
    """Where it was, but for what the words before it hold already."""
    known = [fold(each) for each in told]
    others = [
        p for p in places if not any(fold(p) in each or each in fold(p) for each in known)
    ]
    united = [f"the {p}" if p.startswith("United ") else p for p in others]
    return where(others, listed(united))
