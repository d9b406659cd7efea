"""*We* of somebody of whom no body is told: the deeds of many are not put on him alone."""

from tests.claims.hand import coded, resolved_of, roles_of
from tests.claims.speakers.said import TRADER, claims_of

from whence.model.claim import Frame

LEFT = (
    "We left Tarno",
    "We/we/PRP/3/nsubj left/leave/VBD/{0}/ccomp Tarno/Tarno/NNP/3/obj",
)
CONDEMNED = (
    "We condemn the raid",
    "We/we/PRP/3/nsubj condemn/_/VBP/{0}/ccomp the/_/DT/5/det raid/_/NN/3/obj",
)


def test_what_many_did_is_not_put_on_the_one_who_tells_it():
    told = claims_of(LEFT, *TRADER)
    assert not any("Yusuf" in roles_of(one).get("actor", ()) for one in told)


def test_who_says_we_condemn_condemns():
    told = [one for one in claims_of(CONDEMNED, *TRADER) if one.frame is Frame.REACTION]
    assert [roles_of(one)["actor"] for one in told] == [["Yusuf"]]


PASSED_ON = (
    "Yusuf/Yusuf/NNP/2/nsubj wrote/write/VBD/0/root :/:/:/2/punct We/we/PRP/5/nsubj "
    "condemn/_/VBP/2/ccomp the/_/DT/7/det raid/_/NN/5/obj ./././2/punct"
)


def test_a_letter_set_without_quotation_marks_is_still_its_writers():
    said = [("Yusuf", "wrote", "We condemn the raid")]
    text = "Yusuf wrote : We condemn the raid."
    told = coded(resolved_of(text, PASSED_ON, "PER Yusuf", speech=said)).claims
    told = [one for one in told if one.frame is Frame.REACTION]
    assert [roles_of(one)["actor"] for one in told] == [["Yusuf"]]
