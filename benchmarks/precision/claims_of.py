"""A claim as a row without words: where it stands, what it is, and a mark of what it says."""

import hashlib
import json

from whence.model.claim import Claim

MARK = 16  # hexadecimal digits


def row_of(name: str, sha: str, claim: Claim) -> dict[str, object]:
    """Document, offsets, frame and rule of a claim; its fillers only as hashes."""
    return {
        "document": name,
        "sha256": sha,
        "spans": [[span.start, span.end] for span in claim.spans],
        "sentence": [claim.sentence.start, claim.sentence.end],
        "frame": claim.frame.value,
        "kind": claim.kind,
        "rule": claim.made_by.rule,
        "said": content_mark(claim),
        "held": chain_mark(claim),
        "certainty": round(claim.extraction, 3),
    }


def content_mark(claim: Claim) -> str:
    """Changes when frame, kind, a role's words or what they stand for change."""
    roles = [
        [
            role.name,
            [[one.span.start if one.span else -1, one.name] for one in role.fillers],
        ]
        for role in claim.roles
    ]
    return _mark([claim.frame.value, claim.kind, claim.sentence.start, roles])


def chain_mark(claim: Claim) -> str:
    """Changes when a hop, the polarity or the tense changes."""
    hops = [[list(hop.name), hop.document] for hop in claim.chain]
    return _mark([hops, claim.wording.polarity.value, claim.wording.tense])


def _mark(value: object) -> str:
    return hashlib.sha256(json.dumps(value).encode()).hexdigest()[:MARK]
