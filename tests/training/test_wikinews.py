"""Texts of a set that lists words only: the spaces come back as in print."""

import pytest
from training.corpus.wikinews import join_words, wikinews_texts


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("The mill 's owner , Odo , left .", "The mill's owner, Odo, left."),
        ("It costs US$ 5 ( $ 4 ) or 3 % .", "It costs US$5 ($4) or 3%."),
        ("`` We wo n't . We ca n't . '' He left .", "\"We won't. We can't.\" He left."),
        ("He said , '' Go , '' and `` Stay . ''", 'He said, "Go," and "Stay."'),
        ("''I' d go , '' she said", '"I\'d go," she said'),
        ("the mills ' ends and / or I' m", "the mills' ends and/or I'm"),
    ],
)
def test_words_are_spaced_as_in_print(words, text):
    assert join_words(words.split()) == text


def test_an_article_is_title_date_and_body(tmp_path):
    folder = tmp_path / "intra-doc_annotation" / "corpus_x"
    folder.mkdir(parents=True)
    rows = enumerate(["Mill burns", "May 3 , 2004", "It burnt .", "`` All gone", ". ''"])
    tokens = "".join(
        f'<token sentence="{n}">{word}</token>' for n, row in rows for word in row.split()
    )
    (folder / "7_Mill.xml").write_text(f'<Document doc_id="7">{tokens}</Document>')
    assert wikinews_texts(tmp_path) == {
        "7": 'Mill burns\n\nMay 3, 2004\n\nIt burnt. "All gone."'
    }
