import pytest

from whence.resolve.gazetteer.folding import family_of, fold_name

SAME = [
    ("al-Qa'ida", "Al Qaida"),
    ("al-Qaeda", "al-Qa’idah"),
    ("al-Shabaab", "Al Shabab"),
    ("Hezbollah", "Hizballah"),
    ("Jabhat al-Nusra", "Jabhat an-Nusrah"),
    ("Mohammed Hussein", "Muhammad Husayn"),
    ("Ansar Allah", "Ansar Allah"),
    ("Séléka", "Seleka"),
    ("Deir ez-Zor", "Deir al-Zor"),
    ("The U.N.", "UN"),
    ("Erdoğan’s", "Erdogan"),
]
DIFFERENT = [
    ("Mali", "Malawi"),
    ("Niger", "Nigeria"),
    ("Iran", "Iraq"),
    ("Hamas", "Hama"),
    ("Ansar al-Islam", "Ansar al-Sharia"),
    ("Kunar", "Kunduz"),
    ("Slovakia", "Slovenia"),
    ("Abu Sayyaf", "Abu Yusuf"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_name_meet_under_one_key(one: str, other: str) -> None:
    assert family_of(one) == family_of(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_names_keep_different_keys(one: str, other: str) -> None:
    assert family_of(one) != family_of(other)


@pytest.mark.parametrize(
    ("words", "folded"),
    [
        ("The U.N. Security Council’s", "un security council"),
        ("Al-Qa'ida", "al qaida"),
        ("CODECO/URDPC", "codeco urdpc"),
        ("Menaka", "menaka"),
        ("Ménaka", "menaka"),
        ("", ""),
        ("—", ""),
    ],
)
def test_folding_leaves_plain_words(words: str, folded: str) -> None:
    assert fold_name(words) == folded
