"""What a deal, a day or a decision binds somebody to, and what came of it."""

import pytest
from tests.claims.hand import coded, resolved_of, roles_of

from whence.model.claim import Frame, Polarity


def commitments(text, tree, actors="ORG M23"):
    claims = coded(resolved_of(text, tree, actors)).claims
    return [one for one in claims if one.frame is Frame.COMMITMENT]


UNDER = (
    "Under/_/IN/3/case the/_/DT/3/det {}/{}/NN/6/obl M23/M23/NNP/6/nsubj will/_/MD/6/aux "
    "free/_/VB/0/root soldiers/soldier/NNS/6/obj ././././punct"
).replace("././././punct", "./././6/punct")


@pytest.mark.parametrize(("paper", "count"), [("deal", 1), ("sun", 0)])
def test_what_is_done_under_a_deal_is_set_down_by_it(paper, count):
    found = commitments(
        f"Under the {paper} M23 will free soldiers.", UNDER.format(paper, paper)
    )
    assert [one.kind for one in found] == ["made"] * count
    for one in found:
        assert roles_of(one)["by"] == ["M23"]
        assert roles_of(one)["term"] == ["free soldiers"]


def test_a_deal_whereby_and_what_is_joined_to_it():
    text = "It was a deal under which M23 will leave and the army will not advance."
    tree = (
        "It/_/PRP/4/nsubj was/be/AUX/4/cop a/_/DT/4/det deal/_/NN/0/root under/_/IN/6/case "
        "which/_/WDT/9/obl M23/M23/NNP/9/nsubj will/_/MD/9/aux leave/_/VB/4/acl:relcl "
        "and/_/CC/15/cc the/_/DT/12/det army/_/NN/15/nsubj will/_/MD/15/aux not/_/RB/15/advmod "
        "advance/_/VB/9/conj ./././4/punct"
    )
    found = commitments(text, tree)
    assert [roles_of(one)["term"] for one in found] == [["leave"], ["not advance"]]
    assert all(one.wording.polarity is Polarity.AFFIRMED for one in found)


MISSED = (
    "{}/{}/{}/4/nsubj did/do/AUX/4/aux not/_/RB/4/advmod leave/_/VB/0/root by/_/IN/7/case "
    "the/_/DT/7/det {}/{}/NN/4/obl ./././4/punct"
)


@pytest.mark.parametrize(
    ("who", "when", "count"),
    [("M23", "deadline", 1), ("M23", "evening", 0), ("Pilgrims", "deadline", 0)],
)
def test_what_was_not_done_by_its_day_is_broken(who, when, count):
    tag = "NNP" if who == "M23" else "NNS"
    tree = MISSED.format(who, who, tag, when, when)
    found = commitments(f"{who} did not leave by the {when}.", tree)
    assert [one.kind for one in found] == ["broken"] * count
    for one in found:
        assert roles_of(one)["by"] == ["M23"]
        assert one.wording.polarity is Polarity.AFFIRMED


PASSED = (
    "The/_/DT/2/det {}/{}/NN/5/nsubj for/_/IN/4/case M23/M23/NNP/2/nmod passed/pass/VBD/0/root "
    "./././5/punct"
)


@pytest.mark.parametrize(("day", "count"), [("deadline", 1), ("road", 0)])
def test_a_deadline_binds_whom_it_is_for(day, count):
    found = commitments(f"The {day} for M23 passed.", PASSED.format(day, day))
    assert [one.kind for one in found] == ["made"] * count


YET = (
    "M23/M23/NNP/2/nsubj has/have/VBZ/0/root yet/_/RB/2/advmod to/_/TO/5/mark {}/_/VB/2/xcomp "
    "Tarno/Tarno/NNP/5/obj ./././2/punct"
)


@pytest.mark.parametrize(("deed", "count"), [("leave", 1), ("see", 0)])
def test_what_has_yet_to_be_done_nobody_can_show(deed, count):
    found = commitments(f"M23 has yet to {deed} Tarno.", YET.format(deed))
    assert [one.kind for one in found] == ["no-evidence"] * count


TRUCE = "The/_/DT/3/det water/_/NN/3/compound {}/{}/NN/0/root ./././3/punct"
FAILED = "It/_/PRP/2/nsubj {}/{}/VBD/0/root ./././2/punct"


@pytest.mark.parametrize(
    ("noun", "told", "kinds"),
    [
        ("truce", "failed/fail", ["broken"]),
        ("truce", "survived/survive", ["kept"]),
        ("pump", "failed/fail", []),
        ("truce", "rained/rain", []),
    ],
)
def test_it_is_the_truce_that_the_sentence_before_is_about(noun, told, kinds):
    form, lemma = told.split("/")
    tree = f"{TRUCE.format(noun, noun)}\n{FAILED.format(form, lemma)}"
    found = commitments(f"The water {noun}. It {form}.", tree)
    assert [one.kind for one in found] == kinds
    assert all(roles_of(one)["term"] == ["The water truce"] for one in found)


DIRECTS = (
    "The/_/DT/2/det {}/{}/NN/3/nsubj directs/direct/VBZ/0/root that/_/IN/7/mark "
    "they/_/PRP/7/nsubj:pass be/_/AUX/7/aux:pass freed/free/VBN/3/ccomp by/_/IN/10/case "
    "the/_/DT/10/det deadline/_/NN/7/obl ./././3/punct"
)


@pytest.mark.parametrize(("who", "count"), [("minister", 1), ("pianist", 0)])
def test_who_governs_is_bound_by_what_he_directs_to_be_done_by_a_day(who, count):
    text = f"The {who} directs that they be freed by the deadline."
    found = commitments(text, DIRECTS.format(who, who))
    assert [one.kind for one in found] == ["made"] * count
