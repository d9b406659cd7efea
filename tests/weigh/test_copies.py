"""Which articles carry the same wording, and which only share a quotation."""

import random

import pytest
from tests.weigh.build import article

from whence.model.finding import CopyKind
from whence.weigh import find_families

RNG = random.Random(11)
WORDS = [
    f"{a}{b}"
    for a in "bcdfgklmnprst"
    for b in ("ana", "ero", "ilu", "omba", "ushe", "etti")
]


def prose(count, seed):
    return " ".join(random.Random(seed).choices(WORDS, k=count))


STORY = prose(400, 1)
QUOTATION = prose(60, 2)


@pytest.mark.parametrize(
    ("other", "kind"),
    [
        pytest.param(STORY, CopyKind.EXACT, id="the same text"),
        pytest.param(STORY.replace("bana", "BANA!"), CopyKind.NEAR, id="other case and marks"),
        pytest.param(STORY + " " + prose(60, 3), CopyKind.NEAR, id="a paragraph added"),
        pytest.param(" ".join(STORY.split()[:150]), CopyKind.CONTAINED, id="a shortened story"),
        pytest.param(STORY + " " + prose(600, 4), CopyKind.CONTAINED, id="a story inside a longer one"),
    ],
)  # fmt: skip
def test_a_copy_is_found_whatever_was_done_to_it(other, kind):
    (family,) = find_families([article("a", text=STORY), article("b", text=other)])
    assert family.pairs[0].kind is kind


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(prose(400, 5), prose(400, 6), id="two stories"),
        pytest.param(prose(300, 7) + " " + QUOTATION, prose(300, 8) + " " + QUOTATION, id="one quotation in two stories"),
        pytest.param("Short text here.", "Short text there.", id="texts too short to tell"),
        pytest.param("", "", id="nothing at all"),
    ],
)  # fmt: skip
def test_what_is_no_copy_is_not_taken_for_one(first, second):
    documents = [article("a", text=first or "x"), article("b", text=second or "y")]
    assert find_families(documents) == ()


def test_the_earliest_comes_first_whatever_the_order():
    documents = [
        article("z", text=STORY, day="2024-05-01"),
        article("a", text=STORY, day="2024-05-02"),
        article("m", text=STORY, day="2024-05-03"),
    ]
    for _ in range(4):
        RNG.shuffle(documents)
        (family,) = find_families(documents)
        assert [d.name for i in family.members for d in documents if d.id == i] == [
            "z",
            "a",
            "m",
        ]


def test_many_copies_of_one_story_are_one_family():
    documents = [article(f"{i:03}", text=STORY) for i in range(60)]
    (family,) = find_families(documents)
    assert len(family.members) == 60
