"""Fillers of stances and blames end where another role begins, and clauses are whole."""

from tests.claims.hand import coded, resolved_of, roles_of

from whence.model.claim import Frame


def _reaction(text: str, tree: str, names: str) -> dict[str, list[str]]:
    claims = coded(resolved_of(text, tree, names)).claims
    return roles_of(next(one for one in claims if one.frame is Frame.REACTION))


def test_who_is_accused_ends_before_what_of() -> None:
    text = "The M23 accused members of involvement in the raid."
    tree = (
        "The/_/DT/2/det M23/M23/NNP/3/nsubj accused/accuse/VBD/0/root "
        "members/member/NNS/3/obj of/_/IN/6/case involvement/_/NN/3/obl in/_/IN/9/case "
        "the/_/DT/9/det raid/_/NN/6/nmod ./././3/punct"
    )
    roles = _reaction(text, tree, "ORG M23")
    assert roles["target"] == ["members"]
    assert roles["reason"] == ["involvement in the raid"]


def test_what_is_regretted_is_the_whole_clause() -> None:
    text = "The M23 regretted that Yusuf had broken the truce."
    tree = (
        "The/_/DT/2/det M23/M23/NNP/3/nsubj regretted/regret/VBD/0/root that/_/IN/7/mark "
        "Yusuf/Yusuf/NNP/7/nsubj had/have/VBD/7/aux broken/break/VBN/3/ccomp "
        "the/_/DT/9/det truce/_/NN/7/obj ./././3/punct"
    )
    roles = _reaction(text, tree, "ORG M23; PER Yusuf")
    assert roles["target"] == ["that Yusuf had broken the truce"]


def test_another_verb_is_no_second_thing_endorsed() -> None:
    text = "Yusuf endorsed violence, incited murder."
    tree = (
        "Yusuf/Yusuf/NNP/2/nsubj endorsed/endorse/VBD/0/root violence/_/NN/2/obj "
        ",/,/,/5/punct incited/incite/VBD/3/conj murder/_/NN/5/obj ./././2/punct"
    )
    assert _reaction(text, tree, "PER Yusuf")["target"] == ["violence"]
