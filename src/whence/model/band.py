"""How strongly a claim is worded, in the text's own words."""

from whence.model.claim import Wording


def band_words(wording: Wording) -> str:
    """The hedges as they stand, with the published band where there is one; empty when plain.

    >>> band_words(Wording(likelihood="likely", likelihood_range=(55, 80)))
    'likely, 55–80 %'
    """
    words = [f"“{' '.join(hedge.text.split())}”" for hedge in wording.hedges]
    said = " ".join(words).casefold()
    if wording.likelihood and wording.likelihood_range:
        low, high = wording.likelihood_range
        term = [] if wording.likelihood in said else [wording.likelihood]
        words += [*term, f"{low}–{high} %"]
    if wording.confidence and "confidence" not in said:
        words.append(f"{wording.confidence} confidence")
    return ", ".join(dict.fromkeys(words))
