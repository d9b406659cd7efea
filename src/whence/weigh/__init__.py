"""Claims to findings: questions, origins, relations between claims."""

from whence.weigh.copies import (
    Sketch,
    families_of,
    find_candidates,
    find_families,
    measure,
    sketch_of,
)
from whence.weigh.corpus import Voice, make_corpus, outlet_names, voice_of
from whence.weigh.ground.marks import on_one_spot
from whence.weigh.incidents.joining import tied
from whence.weigh.questions.keys import question_keys
from whence.weigh.questions.matters import Embed, spread, together
from whence.weigh.weighing import carried_keys, weigh, weigh_claims

__all__ = [
    "Embed",
    "Sketch",
    "Voice",
    "carried_keys",
    "families_of",
    "find_candidates",
    "find_families",
    "make_corpus",
    "measure",
    "on_one_spot",
    "outlet_names",
    "question_keys",
    "sketch_of",
    "spread",
    "tied",
    "together",
    "voice_of",
    "weigh",
    "weigh_claims",
]
