"""What the reader's tree gets wrong in ways that the words themselves show."""

import pytest
from tests.claims.hand import resolved_of

from whence.claims.syntax.repairs import related


def relation_of(form, text, tree):
    reading = resolved_of(text, tree).reading
    words = related(reading.words, text)
    return next(w.deprel for w in words if w.span.of(text) == form)


@pytest.mark.parametrize(
    ("text", "tree", "relation"),
    [
        pytest.param(
            "“Chairman, they left,” he said.",
            "“/“/``/5/punct Chairman/_/NN/5/nsubj ,/,/,/2/punct they/_/PRP/5/nsubj "
            "left/leave/VBD/9/ccomp ,/,/,/5/punct ”/”/''/5/punct he/_/PRP/9/nsubj "
            "said/say/VBD/0/root ./././9/punct",
            "vocative",
            id="somebody is addressed",
        ),
        pytest.param(
            "The Chairman, they say, left.",
            "The/_/DT/2/det Chairman/_/NN/7/nsubj ,/,/,/5/punct they/_/PRP/5/nsubj "
            "say/_/VBP/7/parataxis ,/,/,/5/punct left/leave/VBD/0/root ./././7/punct",
            "nsubj",
            id="the other subject is of another verb",
        ),
    ],
)
def test_who_is_spoken_to_is_no_subject(text, tree, relation):
    assert relation_of("Chairman", text, tree) == relation


@pytest.mark.parametrize(
    ("text", "tree", "head"),
    [
        pytest.param(
            "Yusuf suspects gunmen of looting houses.",
            "Yusuf/Yusuf/NNP/2/nsubj suspects/suspect/VBZ/0/root gunmen/gunman/NNS/5/obj "
            "of/_/IN/5/mark looting/loot/VBG/2/advcl houses/house/NNS/5/obj ././././punct",
            "suspects",
            id="one accused stands before the mark",
        ),
        pytest.param(
            "Yusuf feared gunmen looting houses.",
            "Yusuf/Yusuf/NNP/2/nsubj feared/fear/VBD/0/root gunmen/gunman/NNS/4/nsubj "
            "looting/loot/VBG/2/ccomp houses/house/NNS/4/obj ././././punct",
            "looting",
            id="no mark stands between",
        ),
    ],
)
def test_who_stands_before_a_mark_hangs_above_it(text, tree, head):
    tree = tree.replace("././././punct", "./././2/punct")
    reading = resolved_of(text, tree).reading
    words = related(reading.words, text)
    gunmen = next(w for w in words if w.span.of(text) == "gunmen")
    assert words[gunmen.head].span.of(text) == head
