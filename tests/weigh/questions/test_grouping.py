"""Every question has an id of its own."""

from dataclasses import replace
from datetime import date

from tests.weigh.build import article, say

from whence.model.claim import Frame
from whence.model.ids import QuestionId
from whence.weigh.questions.grouping import Group, _told_apart

POST = article("a.txt", outlet="Post", day="2024-05-01", text="What the Post has to say.")
HERALD = article("b.txt", outlet="Herald", day="2024-05-03", text="What the Herald says.")


def group_of(name, document, quote):
    claim = replace(say(document, "event", "ASSAULT"), quote=quote)
    day = date(2024, 5, 1)
    return Group(QuestionId(name), "key", Frame.EVENT, "Did it?", (), day, day, (claim,))


def test_two_parts_of_one_key_that_begin_on_one_day_have_ids_of_their_own():
    one, other, alone = (
        group_of("q1", POST, "they raided Pirrin"),
        group_of("q1", HERALD, "they raided Mirsa"),
        group_of("q2", POST, "they raided Tessaro"),
    )
    ids = [group.id for group in _told_apart([one, other, alone])]
    assert len(set(ids)) == 3
    assert ids[2] == "q2"
    # Whatever order they come in.
    assert [group.id for group in _told_apart([alone, other, one])] == ids[::-1]
