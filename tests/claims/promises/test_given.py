"""What looks like a word given and is none; and what *it* was that was kept."""

from tests.claims.hand import coded, resolved_of

from whence.model.claim import Frame


def commitments(text, tree, place=""):
    claims = coded(resolved_of(text, tree, "ORG M23", place)).claims
    return [one for one in claims if one.frame is Frame.COMMITMENT]


def terms(text, tree):
    return [
        f.text
        for one in commitments(text, tree)
        for role in one.roles
        if role.name == "term"
        for f in role.fillers
    ]


def test_the_thing_offered_is_no_clause_of_why():
    found = terms(
        "The M23 offered its mediation to end the strike.",
        "The/_/DT/2/det M23/M23/NNP/3/nsubj offered/offer/VBD/0/root its/_/PRP$/5/nmod:poss "
        "mediation/_/NN/3/obj to/_/TO/7/mark end/_/VB/3/advcl the/_/DT/9/det "
        "strike/_/NN/7/obj ./././3/punct",
    )
    assert found == ["its mediation"]


def test_it_is_the_pact_told_of_before():
    found = terms(
        "The M23 signed a truce and broke it.",
        "The/_/DT/2/det M23/M23/NNP/3/nsubj signed/sign/VBD/0/root a/_/DT/5/det "
        "truce/_/NN/3/obj and/_/CC/7/cc broke/break/VBD/3/conj it/_/PRP/7/obj ./././3/punct",
    )
    assert "it" not in found
    assert found.count("a truce") == 2


def test_a_fact_vouched_for_is_no_promise():
    assert not commitments(
        "The M23 assured Goma that the bridge was safe.",
        "The/_/DT/2/det M23/M23/NNP/3/nsubj assured/assure/VBD/0/root Goma/Goma/NNP/3/obj "
        "that/_/IN/9/mark the/_/DT/7/det bridge/_/NN/9/nsubj was/be/VBD/9/cop "
        "safe/_/JJ/3/ccomp ./././3/punct",
        "Goma",
    )
