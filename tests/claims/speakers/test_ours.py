"""*We*, *our men*, *his forces*: the body becomes who did it, the person stays who says it."""

from tests.claims.hand import coded, hops_of, resolved_of, roles_of
from tests.claims.speakers.said import OUR_MEN, SHELLED, SPOKESMAN, TRADER, claims_of

from whence.model.claim import Frame


def shelling(claims):
    return next(one for one in claims if one.frame is Frame.EVENT)


def test_our_men_are_the_body_and_its_spokesman_is_who_says_it():
    found = shelling(claims_of(OUR_MEN, *SPOKESMAN))
    assert roles_of(found)["actor"] == ["M23"]
    assert hops_of(found) == ["Yusuf"]


def test_the_words_for_it_are_kept():
    found = shelling(claims_of(SHELLED, *SPOKESMAN))
    assert next(r for r in found.roles if r.name == "actor").fillers[0].text == "We"


def test_the_men_of_a_trader_are_men_of_the_place():
    assert roles_of(shelling(claims_of(OUR_MEN, *TRADER))).get("actor") == ["Our men"]


HIS = (
    "Yusuf/Yusuf/NNP/6/nsubj ,/,/,/3/punct spokesman/_/NN/1/appos of/_/IN/5/case "
    "M23/M23/NNP/3/nmod said/say/VBD/0/root that/_/IN/10/mark his/_/PRP$/9/nmod:poss "
    "{}/{}/NNS/10/nsubj shelled/shell/VBD/6/ccomp Tarno/Tarno/NNP/10/obj ./././6/punct"
)


def test_the_forces_he_commands_are_the_body_and_his_brothers_are_not():
    for noun, actor in (("forces", "M23"), ("brothers", "his brothers")):
        text = f"Yusuf, spokesman of M23 said that his {noun} shelled Tarno."
        said = [("Yusuf, spokesman of M23", "said", f"that his {noun} shelled Tarno")]
        tree = HIS.format(noun, noun[:-1])
        read = resolved_of(text, tree, "ORG M23; PER Yusuf", "Tarno", speech=said)
        assert roles_of(shelling(coded(read).claims))["actor"] == [actor]


REPORTED = (
    "M23/M23/NNP/2/nsubj said/say/VBD/0/root that/_/IN/5/mark we/_/PRP/5/nsubj "
    "shelled/shell/VBD/2/ccomp Tarno/Tarno/NNP/5/obj ./././2/punct"
)


def test_we_who_are_only_reported_are_the_writer():
    text = "M23 said that we shelled Tarno."
    said = [("M23", "said", "that we shelled Tarno")]
    read = resolved_of(text, REPORTED, "ORG M23", "Tarno", speech=said)
    assert not any("M23" in roles_of(one).get("actor", ()) for one in coded(read).claims)


LABELLED = (
    "M23/M23/NNP/4/dep :/:/:/1/punct We/we/PRP/4/nsubj shelled/shell/VBD/0/root "
    "Tarno/Tarno/NNP/4/obj ./././4/punct"
)


def test_a_name_with_a_colon_opens_ones_own_words():
    text = "M23: We shelled Tarno."
    read = resolved_of(
        text, LABELLED, "ORG M23", "Tarno", speech=[("M23", ":", "We shelled Tarno")]
    )
    assert roles_of(shelling(coded(read).claims))["actor"] == ["M23"]
