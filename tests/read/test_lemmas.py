"""Dictionary forms."""

import pytest

from whence.read.checksums import WEIGHTS
from whence.read.lemmas import Lemmas
from whence.read.pieces import Pieces


@pytest.fixture(scope="module")
def lemmas():
    return Lemmas(Pieces(WEIGHTS / "tokenizer.json").knows)


@pytest.mark.parametrize(
    ("word", "upos", "xpos", "lemma"),
    [
        ("seized", "VERB", "VBD", "seize"), ("denied", "VERB", "VBD", "deny"),
        ("hoping", "VERB", "VBG", "hope"), ("stopped", "VERB", "VBD", "stop"),
        ("killing", "VERB", "VBG", "kill"), ("withdrew", "VERB", "VBD", "withdraw"),
        ("said", "VERB", "VBD", "say"), ("’s", "AUX", "VBZ", "be"), ("n’t", "PART", "RB", "not"),
        ("created", "VERB", "VBN", "create"), ("agreed", "VERB", "VBD", "agree"),
        ("attacks", "NOUN", "NNS", "attack"), ("cities", "NOUN", "NNS", "city"),
        ("militiamen", "NOUN", "NNS", "militiaman"), ("crises", "NOUN", "NNS", "crisis"),
        ("news", "NOUN", "NN", "news"), ("Taliban", "PROPN", "NNP", "Taliban"),
        ("could", "AUX", "MD", "could"), ("Officials", "NOUN", "NNS", "official"),
        ("carries", "VERB", "VBZ", "carry"), ("used", "VERB", "VBN", "use"),
    ],
)  # fmt: skip
def test_words_go_back_to_their_dictionary_form(lemmas, word, upos, xpos, lemma):
    assert lemmas.of(word, upos, xpos) == lemma
