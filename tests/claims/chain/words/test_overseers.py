"""The inspector general of a body is not the body."""

from tests.claims.hand import coded, hops_of, resolved_of

FIRST = (
    "The/_/DT/3/det inspector/_/NNP/3/compound general/_/NN/10/nsubj (/_/-LRB-/5/punct "
    "IG/IG/NNP/3/appos )/_/-RRB-/5/punct for/_/IN/9/case the/_/DT/9/det Directorate/Directorate/NNP/3/nmod "
    "said/say/VBD/0/root that/_/IN/14/mark Goma/Goma/NNP/14/nsubj has/have/VBZ/14/aux "
    "fallen/fall/VBN/10/ccomp ./_/./10/punct"
)
THEN = (
    "The/_/DT/4/det Directorate/Directorate/NNP/4/compound inspector/_/NN/4/compound "
    "general/_/NN/5/nsubj said/say/VBD/0/root that/_/IN/8/mark Sake/Sake/NNP/8/nsubj "
    "fell/fall/VBD/5/ccomp ./_/./5/punct"
)


def test_an_overseer_is_one_source_apart_from_its_body() -> None:
    text = (
        "The inspector general (IG) for the Directorate said that Goma has fallen. "
        "The Directorate inspector general said that Sake fell."
    )
    claims = coded(
        resolved_of(text, f"{FIRST}\n{THEN}", "ORG Directorate", "Goma; Sake")
    ).claims
    chains = [hops_of(one) for one in claims if one.frame.value == "control"]
    assert chains == [["The inspector general (IG) for the Directorate"]] * 2
