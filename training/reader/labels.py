"""The label lists of every head, fixed before training so that checkpoints fit together."""

from training.corpus.vocabulary import EVENT_MODES, FRAMES

UPOS = (
    "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X"
).split()
FRAME = [*FRAMES, "forecast"]


def kinds() -> list[str]:
    """Kinds of every frame as ``frame.kind``; events also with their mode."""
    out = [f"{frame}.{kind}" for frame, rule in FRAMES.items() for kind in rule.kinds]
    out += [f"event.{root}/{mode}" for root, modes in EVENT_MODES.items() for mode in modes]
    return out + [f"forecast.{frame}" for frame in FRAMES]


def roles() -> list[str]:
    """Every role of every frame once, in order of appearance."""
    return list(dict.fromkeys(role for rule in FRAMES.values() for role in rule.roles))


def fresh_maps() -> dict[str, list[str]]:
    """Label lists; those of the treebank start empty and grow while it is read."""
    return {
        "upos": list(UPOS),
        "xpos": [],
        "rel": [],
        "frame": FRAME,
        "kind": kinds(),
        "role": roles(),
    }
