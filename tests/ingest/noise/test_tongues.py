"""The language of an article, and blocks that are in another."""

import pytest
from tests.ingest.conftest import Reader
from tests.ingest.make_files import text_of

from whence.ingest.noise.tongues import find_language, is_foreign


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (text_of(), "en"),
        (
            "El ministro dijo el lunes que los puentes seguirán cerrados hasta nuevo aviso.",
            "es",
        ),
        (
            "Министр заявил в понедельник, что мосты останутся закрытыми до конца недели.",
            "ru",
        ),
        (
            "قال الوزير يوم الاثنين إن الجسور ستبقى مغلقة حتى نهاية الأسبوع بسبب القصف المستمر.",
            "ar",
        ),
        ("Two bridges.", "und"),
        ("", "und"),
    ],
)
def test_the_language_is_told_or_left_open(text, language):
    assert find_language(text) == language


def test_an_article_in_another_language_is_kept_and_marked(read: Reader):
    text = (
        "El ministro dijo el lunes que los puentes seguirán cerrados hasta nuevo aviso. "
        * 4
    )
    (document,) = read("a.txt", text).documents
    assert document.language == "es"
    assert document.text == text.strip()


@pytest.mark.parametrize(
    "block",
    [
        "Ada Brandt, Bela South, Cem East, Dara West, Gao, Kidal",
        "two words",
        "12°10′25″N 18°10′05″E / 12.17 18.16",
    ],
)
def test_names_alone_are_in_no_foreign_language(block):
    assert not is_foreign(block, "en")
