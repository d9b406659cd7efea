"""Responsibility that a body takes by saying that it did it."""

import pytest
from tests.claims.hand import roles_of
from tests.claims.speakers.said import SPOKESMAN, THE_RAID, TRADER, claims_of

from whence.model.claim import Frame


def claimed(said, source):
    return [one for one in claims_of(said, *source) if one.frame is Frame.RESPONSIBILITY]


def test_a_body_that_says_it_carried_out_the_raid_claims_it():
    found = claimed(THE_RAID, SPOKESMAN)
    assert [(one.kind, roles_of(one)["actor"]) for one in found] == [("claimed", ["M23"])]
    assert roles_of(found[0])["act"] == ["the raid"]


@pytest.mark.parametrize(
    ("old", "new"),
    [("carried/carry/VBD", "carry/carry/VBP"), ("the/_/DT", "no/_/DT")],
)
def test_work_that_goes_on_and_what_was_not_done_claim_nothing(old, new):
    words, tree = THE_RAID
    said = words.replace(old.split("/")[0], new.split("/")[0])
    assert not claimed((said, tree.replace(old, new)), SPOKESMAN)


def test_nobody_claims_it_for_people_of_the_place():
    assert not claimed(THE_RAID, TRADER)
