"""How strongly a claim is put."""

import pytest
from tests.claims.hand import resolved_of

from whence.claims.syntax.arguments import Arguments
from whence.claims.syntax.tree import Tree
from whence.claims.wording import WordingReader
from whence.codebook import load_codebook
from whence.model.claim import Polarity, Wording

CASES = {
    "plain": (
        "Rebels held Goma.",
        "Rebels/rebel/NNS/2/nsubj held/hold/VBD/0/root Goma/Goma/NNP/2/obj ./././2/punct",
    ),
    "negated": (
        "Rebels never held Goma.",
        "Rebels/rebel/NNS/3/nsubj never/_/RB/3/advmod held/hold/VBD/0/root Goma/Goma/NNP/3/obj "
        "./././3/punct",
    ),
    "nobody": (
        "No rebels held Goma.",
        "No/_/DT/2/det rebels/rebel/NNS/3/nsubj held/hold/VBD/0/root Goma/Goma/NNP/3/obj "
        "./././3/punct",
    ),
    "not one": (
        "Not one of them held Goma.",
        "Not/_/RB/2/advmod one/_/CD/5/nsubj of/_/IN/4/case them/_/PRP/2/nmod "
        "held/hold/VBD/0/root Goma/Goma/NNP/5/obj ./././5/punct",
    ),
    "no effect": (
        "The raid had no effect.",
        "The/_/DT/2/det raid/raid/NN/3/nsubj had/have/VBD/0/root no/_/DT/5/det "
        "effect/effect/NN/3/obj ./././3/punct",
    ),
    "not taken place": (
        "The raid took no place.",
        "The/_/DT/2/det raid/raid/NN/3/nsubj took/take/VBD/0/root no/_/DT/5/det "
        "place/place/NN/3/obj ./././3/punct",
    ),
    "not all": (
        "Not all of them held Goma.",
        "Not/_/RB/2/advmod all/_/DT/5/nsubj of/_/IN/4/case them/_/PRP/2/nmod "
        "held/hold/VBD/0/root Goma/Goma/NNP/5/obj ./././5/punct",
    ),
    "failed": (
        "Rebels failed to hold Goma.",
        "Rebels/rebel/NNS/2/nsubj failed/fail/VBD/0/root to/_/TO/4/mark hold/_/VB/2/xcomp "
        "Goma/Goma/NNP/4/obj ./././2/punct",
    ),
    "denied": (
        "The army denied that rebels held Goma.",
        "The/_/DT/2/det army/_/NN/3/nsubj denied/deny/VBD/0/root that/_/IN/6/mark "
        "rebels/rebel/NNS/6/nsubj held/hold/VBD/3/ccomp Goma/Goma/NNP/6/obj ./././3/punct",
    ),
    "difficult": (
        "It is difficult for rebels to have held Goma.",
        "It/_/PRP/3/expl is/be/VBZ/3/cop difficult/_/JJ/0/root for/_/IN/8/mark rebels/rebel/NNS/8/nsubj "
        "to/_/TO/8/mark have/_/VB/8/aux held/hold/VBN/3/csubj Goma/Goma/NNP/8/obj ./././3/punct",
    ),
    "difficult for": (
        "It makes it difficult for a hold to last.",
        "It/_/PRP/2/nsubj makes/make/VBZ/0/root it/_/PRP/2/obj difficult/_/JJ/2/xcomp for/_/IN/7/case "
        "a/_/DT/7/det hold/hold/NN/4/obl to/_/TO/9/mark last/_/VB/4/xcomp ./././2/punct",
    ),
    "circumstances": (
        "How long rebels of the held city stayed is not known.",
        "How/_/RB/2/advmod long/_/RB/8/advmod rebels/rebel/NNS/8/nsubj of/_/IN/7/case the/_/DT/7/det "
        "held/hold/VBN/7/amod city/_/NN/3/nmod stayed/stay/VBD/11/csubj is/be/VBZ/11/aux:pass "
        "not/_/RB/11/advmod known/know/VBN/0/root ./././11/punct",
    ),
    "nobody claimed": (
        "No rebels claimed the raid, which held Goma.",
        "No/_/DT/2/det rebels/rebel/NNS/3/nsubj claimed/claim/VBD/0/root the/_/DT/5/det "
        "raid/_/NN/3/obj ,/,/,/8/punct which/_/WDT/8/nsubj held/hold/VBD/5/acl:relcl "
        "Goma/Goma/NNP/8/obj ./././3/punct",
    ),
    "no one": (
        "Tell all: no one thinks that rebels held Goma.",
        "Tell/_/VB/6/parataxis all/_/DT/1/obj :/:/:/6/punct no/_/DT/2/det one/_/PRP/6/nsubj "
        "thinks/think/VBZ/0/root that/_/IN/9/mark rebels/rebel/NNS/9/nsubj held/hold/VBD/6/ccomp "
        "Goma/Goma/NNP/9/obj ./././6/punct",
    ),
    "none that": (
        "No rebels who held Goma died.",
        "No/_/DT/2/det rebels/rebel/NNS/6/nsubj who/_/WP/4/nsubj held/hold/VBD/2/acl:relcl "
        "Goma/Goma/NNP/4/obj died/die/VBD/0/root ./././6/punct",
    ),
    "not only": (
        "Rebels not only held Goma.",
        "Rebels/rebel/NNS/4/nsubj not/_/RB/4/advmod only/_/RB/4/advmod held/hold/VBD/0/root "
        "Goma/Goma/NNP/4/obj ./././4/punct",
    ),
    "participle of a subject": (
        "The town, held by rebels, has no water.",
        "The/_/DT/2/det town/_/NN/8/nsubj ,/,/,/4/punct held/hold/VBN/2/acl by/_/IN/6/case "
        "rebels/rebel/NNS/4/obl ,/,/,/4/punct has/have/VBZ/0/root no/_/DT/10/det "
        "water/_/NN/8/obj ./././8/punct",
    ),
    "participle of no subject": (
        "No town held by rebels has water.",
        "No/_/DT/2/det town/_/NN/6/nsubj held/hold/VBN/2/acl by/_/IN/5/case "
        "rebels/rebel/NNS/3/obl has/have/VBZ/0/root water/_/NN/6/obj ./././6/punct",
    ),
}
POLARITY = {
    "plain": Polarity.AFFIRMED,
    "negated": Polarity.NEGATED,
    "nobody": Polarity.NEGATED,
    "not one": Polarity.NEGATED,
    "no effect": Polarity.AFFIRMED,
    "not taken place": Polarity.NEGATED,
    "not all": Polarity.AFFIRMED,
    "failed": Polarity.NEGATED,
    "denied": Polarity.DENIED,
    "difficult": Polarity.NEGATED,
    "difficult for": Polarity.NEGATED,
    "no one": Polarity.DENIED,
    "circumstances": Polarity.AFFIRMED,
    "nobody claimed": Polarity.AFFIRMED,
    "none that": Polarity.NEGATED,
    "not only": Polarity.AFFIRMED,
    "participle of a subject": Polarity.AFFIRMED,
    "participle of no subject": Polarity.NEGATED,
}


def wording_of(text: str, tree: str, word: str) -> Wording:
    """The wording around a word."""
    resolved = resolved_of(text, tree)
    book = load_codebook()
    trees = Tree(resolved.reading, text)
    reader = WordingReader(trees, Arguments(trees, book.words["light-verb"]), book)
    at = trees.form.index(word)
    return reader.read(at, (at,), (resolved.reading.sentences[0].span,))


@pytest.mark.parametrize("name", CASES)
def test_polarity(name: str) -> None:
    text, tree = CASES[name]
    word = "hold" if name in {"failed", "difficult for"} else "held"
    word = "raid" if text.startswith("The raid") else word
    assert wording_of(text, tree, word).polarity is POLARITY[name]


def test_icd_203_words_give_a_band_and_confidence_is_an_axis_of_its_own() -> None:
    text = "Rebels very likely hold Goma, officials judge with low confidence."
    tree = (
        "Rebels/rebel/NNS/4/nsubj very/_/RB/3/advmod likely/_/RB/4/advmod hold/_/VBP/8/ccomp "
        "Goma/Goma/NNP/4/obj ,/,/,/8/punct officials/official/NNS/8/nsubj judge/_/VBP/0/root "
        "with/_/IN/11/case low/_/JJ/11/amod confidence/_/NN/8/obl ./././8/punct"
    )
    wording = wording_of(text, tree, "hold")
    assert wording.likelihood == "very likely"
    assert wording.likelihood_range == (80, 95)
    assert wording.confidence == "low"
    assert [one.text for one in wording.hedges] == ["very likely", "low confidence"]


def test_what_hedges_the_verb_hedges_every_noun_of_a_list() -> None:
    text = "Officials estimate with low confidence 500 rebels and 300 guards."
    tree = (
        "Officials/official/NNS/2/nsubj estimate/_/VBP/0/root with/_/IN/5/case low/_/JJ/5/amod "
        "confidence/_/NN/2/obl 500/_/CD/7/nummod rebels/rebel/NNS/2/obj and/_/CC/10/cc "
        "300/_/CD/10/nummod guards/guard/NNS/7/conj ./././2/punct"
    )
    assert wording_of(text, tree, "rebels").confidence == "low"
    assert wording_of(text, tree, "guards").confidence == "low"


def test_evidentials_conditions_and_scare_quotes_are_kept() -> None:
    text = "Rebels reportedly hold the “liberated” town if the army leaves."
    tree = (
        "Rebels/rebel/NNS/3/nsubj reportedly/_/RB/3/advmod hold/_/VBP/0/root the/_/DT/8/det "
        "“/“/“/8/punct liberated/_/JJ/8/amod ”/”/”/8/punct town/_/NN/3/obj if/_/IN/12/mark "
        "the/_/DT/11/det army/_/NN/12/nsubj leaves/leave/VBZ/3/advcl ./././3/punct"
    )
    wording = wording_of(text, tree, "hold")
    assert wording.evidentials == ("reportedly",)
    assert wording.conditional
    assert wording.scare_quotes == ("liberated",)


def test_could_not_is_inability_and_no_doubt() -> None:
    text = "Rebels could not hold Goma."
    tree = (
        "Rebels/rebel/NNS/4/nsubj could/_/MD/4/aux not/_/RB/4/advmod hold/_/VB/0/root "
        "Goma/Goma/NNP/4/obj ./././4/punct"
    )
    wording = wording_of(text, tree, "hold")
    assert (wording.certainty, wording.hedges) == (None, ())
    assert wording.polarity is Polarity.NEGATED


@pytest.mark.parametrize(
    ("text", "tree", "tense"),
    [
        pytest.param(
            "They judged a siege of Goma unlikely.",
            "They/_/PRP/2/nsubj judged/judge/VBD/0/root a/_/DT/4/det siege/_/NN/2/obj "
            "of/_/IN/6/case Goma/Goma/NNP/4/nmod unlikely/_/JJ/2/xcomp ./././2/punct",
            "future",
            id="held unlikely",
        ),
        pytest.param(
            "They likely keep a siege of Goma.",
            "They/_/PRP/3/nsubj likely/_/RB/3/advmod keep/_/VBP/0/root a/_/DT/5/det "
            "siege/_/NN/3/obj of/_/IN/7/case Goma/Goma/NNP/5/nmod ./././3/punct",
            "present",
            id="guessed of now",
        ),
    ],
)
def test_what_is_held_likely_is_to_come(text: str, tree: str, tense: str) -> None:
    assert wording_of(text, tree, "siege").tense == tense


def test_who_could_confirm_has_confirmed() -> None:
    text = "Doctors could confirm deaths."
    tree = (
        "Doctors/doctor/NNS/3/nsubj could/_/MD/3/aux confirm/_/VB/0/root "
        "deaths/death/NNS/3/obj ./././3/punct"
    )
    assert wording_of(text, tree, "deaths").certainty is None


RUMOUR = (
    "The army denied the rumours that rebels held Goma.",
    "The/_/DT/2/det army/_/NN/3/nsubj denied/deny/VBD/0/root the/_/DT/5/det "
    "rumours/rumour/NNS/3/obj that/_/IN/8/mark rebels/rebel/NNS/8/nsubj held/hold/VBD/5/acl "
    "Goma/Goma/NNP/8/obj ./././3/punct",
)


def test_a_rumour_that_something_is_so_hedges_that_and_not_who_rejects_it() -> None:
    assert wording_of(*RUMOUR, "held").evidentials == ("rumoured",)
    assert wording_of(*RUMOUR, "denied").evidentials == ()


def test_what_is_announced_by_nobody_named_is_reported() -> None:
    text = "It was announced that rebels held Goma."
    tree = (
        "It/_/PRP/3/expl was/be/VBD/3/aux:pass announced/announce/VBN/0/root that/_/IN/6/mark "
        "rebels/rebel/NNS/6/nsubj held/hold/VBD/3/ccomp Goma/Goma/NNP/6/obj ./././3/punct"
    )
    assert wording_of(text, tree, "held").evidentials == ("reportedly",)
