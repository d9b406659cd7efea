"""Lemmas that the reader got wrong, set right by what the codebook knows."""

from collections.abc import Iterable

from whence.model.reading import Word

_PLURAL_ONLY = frozenset({"series", "species", "means", "news", "headquarters", "barracks"})


def lemma_of(word: Word, form: str, known: frozenset[str]) -> str:
    """The lemma in lower case; one the codebook knows when the reader's is none."""
    lemma = (word.lemma or form).lower()
    if word.upos == "NOUN" and form.endswith("ing") and form in known:
        return form  # *heavy fighting* is no fight
    if word.upos == "NOUN" and form == "bases":
        return "base"  # of a group's bases the reader makes *basis*
    if word.upos == "VERB" and lemma == form and form.endswith("ed"):
        # *controlled* is known as an adjective, and yet a verb here
        lemma = next((stem for stem in stems(form) if stem in known), lemma)
    if lemma in known:
        return lemma
    if word.upos == "NOUN":
        stem = form[:-2] if form.endswith("es") else ""  # *clashes*, read as *clashe*
        return stem if stem in known else _singular(lemma)
    if word.upos in {"VERB", "ADJ"}:
        return next((stem for stem in (lemma + "e", *stems(form)) if stem in known), lemma)
    return lemma


def _singular(lemma: str) -> str:
    """The lemma of a plural noun that the reader took for a singular."""
    if not lemma.endswith("s") or lemma.endswith(("ss", "us", "is")):
        return lemma
    if lemma.endswith("ies") and len(lemma) > 4:
        return lemma[:-3] + "y"
    return lemma if lemma in _PLURAL_ONLY else lemma[:-1]


def stems(form: str) -> Iterable[str]:
    """Lemmas a verb form may belong to."""
    if form.endswith(("ied", "ies")):
        yield form[:-3] + "y"
    if form.endswith("s"):
        yield form[:-1]
    for ending in ("ed", "ing", "es"):
        if form.endswith(ending):
            stem = form[: -len(ending)]
            yield stem
            yield stem + "e"
            if len(stem) > 3 and stem[-1] == stem[-2]:
                yield stem[:-1]
