"""The closed lists of the mark-up: frames with their kinds and roles, and all labels."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FrameRule:
    """What may stand after a frame's name, which roles it takes, its usual tense."""

    kinds: tuple[str, ...]
    roles: tuple[str, ...]
    details: tuple[str, ...] = ()
    tense: str = "present"


MENTIONS = (
    "PERSON", "ORG", "GROUP", "GPE", "PLACE", "NORP", "WEAPON", "PLATFORM", "DOC", "EVENT",
)  # fmt: skip
MANNERS = ("direct", "indirect", "mixed")
CUE_CLASSES = (
    "say", "assess", "estimate", "warn", "deny", "claim-unverified", "promise", "report",
    "praise", "condemn", "believe", "order",
)  # fmt: skip
SOURCE_CLASSES = (
    "", "official", "militant", "resident", "witness", "analyst", "media",
    "people-familiar",
)  # fmt: skip
POLARITIES = ("affirmed", "negated", "denied")
CERTAINTIES = ("certain", "probable", "possible", "unverified", "unknown")
TENSES = ("past", "present", "future")
AXES = ("likelihood", "confidence", "evidential", "conditional")
BOUNDS = ("exact", "at-least", "at-most", "about")
LINKS = ("denies", "retracts", "supersedes", "contradicts", "agrees")
PARTS = ("body", "headline", "standfirst", "caption", "list", "question")
GENRES = (
    "wire", "local", "ngo", "un", "government", "think-tank", "monitor", "transcript",
    "live-blog", "opinion", "feature", "magazine", "sport", "health", "history",
    "business", "unknown",
)  # fmt: skip

EVENT_MODES = {
    "AGREE": ("ceasefire", "deal", "exchange"),
    "CONSULT": ("visit", "talks", "call", "mediate"),
    "SUPPORT": (),
    "CONCEDE": (),
    "COOPERATE": (),
    "AID": ("military", "humanitarian"),
    "RETREAT": (
        "withdraw", "release", "surrender", "ceasefire", "disarm", "return", "access",
    ),
    "REQUEST": (),
    "ACCUSE": (),
    "REJECT": (),
    "THREATEN": (),
    "PROTEST": ("demonstration", "riot", "strike"),
    "SANCTION": ("convict", "expel", "list", "suspend"),
    "MOBILIZE": ("troops", "weapons", "militia", "recruit"),
    "COERCE": (
        "arrest", "seize", "curfew", "ban", "restrict", "deport", "blockade", "censor",
        "cyber",
    ),
    "ASSAULT": (
        "bombing", "suicide", "execution", "abduction", "shooting", "airstrike",
        "shelling", "drone", "raid", "ambush", "assassination", "arson", "beating",
        "torture", "sexual", "clash", "other",
    ),
}  # fmt: skip

FRAMES = {
    "relation": FrameRule(
        (
            "allied", "affiliated", "member", "split", "strained", "rival", "fighting",
            "supports", "funds", "trains", "arms", "shelters", "commands", "cooperates",
            "depends", "succeeds",
        ),
        ("a", "b", "place", "time"),
    ),
    "reaction": FrameRule(
        (
            "praise", "celebrate", "congratulate", "welcome", "endorse", "condemn",
            "criticise", "accuse", "threaten", "reject", "lament",
        ),
        ("actor", "target", "reason", "place", "time"),
        ("statement", "parade", "gunfire", "sweets", "visit"),
        tense="past",
    ),
    "responsibility": FrameRule(
        ("claimed", "denied", "blamed"),
        ("actor", "act", "by", "place", "time"),
        tense="past",
    ),
    "control": FrameRule(
        (
            "controls", "captured", "lost", "contested", "surrounded", "threatened",
            "claims",
        ),
        ("actor", "place", "units", "total", "from", "time"),
    ),
    "presence": FrameRule(
        ("operates", "based", "trains", "camps", "cells", "recruits", "transits"),
        ("actor", "place", "from", "to", "time"),
    ),
    "strength": FrameRule((), ("actor", "figure", "place", "time")),
    "casualties": FrameRule(
        (),
        (
            "perpetrator", "victims", "killed", "wounded", "missing", "captured",
            "displaced", "materiel", "attacks", "means", "place", "time",
        ),
        tense="past",
    ),
    "event": FrameRule(
        tuple(EVENT_MODES),
        ("actor", "recipient", "place", "time", "means"),
        tense="past",
    ),
    "commitment": FrameRule(
        ("made", "kept", "progress", "no-evidence", "suspended", "refused", "broken"),
        ("by", "to", "term", "document", "place", "time"),
        tense="past",
    ),
    "role": FrameRule(
        ("current", "former", "until"),
        ("person", "post", "organisation", "place", "time"),
    ),
    "statement": FrameRule((), ("topic", "place", "time")),
}  # fmt: skip
"""Eleven frames; the twelfth, forecast, takes one of these as its kind and its roles."""

PRONOUNS = frozenset({
    "he", "she", "it", "they", "him", "her", "them", "his", "its", "their", "theirs",
    "hers", "i", "we", "us", "our", "you", "who", "which", "himself", "herself", "itself",
    "themselves", "this", "that", "these", "those", "both",
})  # fmt: skip


def resolve_frame(head: str) -> tuple[str, str, str, FrameRule] | None:
    """Return frame, kind, detail and rule for `frame[.kind][/detail]`, None if unknown.

    A forecast is `forecast.<frame>[/<kind>]`, with the rule of the frame foretold.
    """
    frame, _, rest = head.partition(".")
    kind, _, detail = rest.partition("/")
    rule = FRAMES.get(kind if frame == "forecast" else frame)
    if rule is None:
        return None
    if frame == "forecast":
        if detail and detail not in rule.kinds:
            return None
        return frame, kind, detail, rule
    details = EVENT_MODES.get(kind, ()) if frame == "event" else rule.details
    if bool(rule.kinds) != bool(kind) or (kind and kind not in rule.kinds):
        return None
    if detail and detail not in details:
        return None
    return frame, kind, detail, rule


def tense_of(rule: FrameRule, frame: str, kind: str) -> str:
    """Return the tense a claim has when its line names none."""
    if frame == "forecast":
        return "future"
    if kind in ("captured", "lost", "split", "former", "until"):
        return "past"
    return rule.tense
