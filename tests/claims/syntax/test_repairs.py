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


def test_the_nearer_noun_is_the_later_verb_s_subject():
    text = "Yusuf said witnesses reported thefts."
    tree = (
        "Yusuf/Yusuf/NNP/2/nsubj said/say/VBD/0/root witnesses/witness/NNS/2/nsubj "
        "reported/report/VBD/2/ccomp thefts/theft/NNS/4/obj ./././2/punct"
    )
    words = related(resolved_of(text, tree).reading.words, text)
    assert [(words[2].head, words[2].deprel), words[0].head] == [(3, "nsubj"), 1]


def test_a_verb_put_in_between_commas_stands_beside():
    text = "Traders said, the Herald wrote, that troops left."
    tree = (
        "Traders/trader/NNS/2/nsubj said/say/VBD/0/root ,/,/,/2/punct the/_/DT/5/det "
        "Herald/Herald/NNP/6/nsubj wrote/write/VBD/2/ccomp ,/,/,/10/punct that/_/IN/10/mark "
        "troops/_/NNS/10/nsubj left/leave/VBD/6/ccomp ./././2/punct"
    )
    words = related(resolved_of(text, tree).reading.words, text)
    assert [(words[n].head, words[n].deprel) for n in (5, 9)] == [
        (1, "parataxis"),
        (1, "ccomp"),
    ]


def test_numbers_hang_on_what_they_count():
    text = "They have 20 to 30 fighters."
    tree = (
        "They/_/PRP/2/nsubj have/_/VBP/0/root 20/20/CD/2/obj to/_/IN/5/case 30/30/CD/3/nmod "
        "fighters/fighter/NNS/3/nmod ./././2/punct"
    )
    words = related(resolved_of(text, tree).reading.words, text)
    assert (words[5].head, words[5].deprel) == (1, "obj")
    assert (words[2].head, words[2].deprel) == (5, "nummod")


@pytest.mark.parametrize(
    ("last", "head"),
    [("bridge", "pylon"), ("guard", "fled")],
    ids=["a thing joined to things", "a subject of its own clause"],
)
def test_what_is_blown_up_is_one_list(last, head):
    thing = "They blew up a pylon and a bridge."
    clause = "They blew up a pylon and a guard fled."
    start = (
        "They/_/PRP/2/nsubj blew/blow/VBD/0/root up/_/RP/2/compound:prt a/_/DT/5/det "
        "pylon/_/NN/2/obj and/_/CC/8/cc a/_/DT/8/det "
    )
    text, tree = {
        "bridge": (thing, start + "bridge/_/NN/2/conj ./././2/punct"),
        "guard": (clause, start + "guard/_/NN/9/nsubj fled/flee/VBD/2/conj ./././2/punct"),
    }[last]
    words = related(resolved_of(text, tree).reading.words, text)
    word = next(w for w in words if w.span.of(text) == last)
    assert words[word.head].span.of(text) == head
