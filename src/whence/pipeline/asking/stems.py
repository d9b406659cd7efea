"""What the forms of one word share."""

# Forms of verbs that no ending gives away, of verbs that are asked about.
_IRREGULAR = {
    "broke": "break", "broken": "break", "died": "die", "dies": "die", "dying": "die", "fell": "fall",
    "fallen": "fall", "fled": "flee", "fought": "fight", "fired": "fire", "gave": "give",
    "given": "give", "held": "hold", "kept": "keep", "led": "lead", "left": "leave",
    "lost": "lose", "met": "meet", "sent": "send", "shot": "shoot", "slain": "slay",
    "spoke": "speak", "struck": "strike", "taken": "take", "took": "take", "went": "go",
    "withdrawn": "withdraw", "withdrew": "withdraw",
}  # fmt: skip
_ENDINGS = (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))
_LEAST_STEM = 3


def stem(word: str) -> str:
    """What the forms of a word share.

    >>> {stem(word) for word in ("promise", "promised", "promises", "promising")}
    {'promis'}
    >>> stem("died") == stem("die"), stem("left") == stem("leave"), stem("dies") == stem("die")
    (True, True, True)
    """
    word = _IRREGULAR.get(word, word)
    for ending, instead in _ENDINGS:
        bare = word.removesuffix(ending)
        if bare != word and len(bare) >= _LEAST_STEM and not word.endswith("ss"):
            word = bare + instead
            break
    if word[-1:] == word[-2:-1] and word[-1:] not in "aeiouls":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > _LEAST_STEM else word
