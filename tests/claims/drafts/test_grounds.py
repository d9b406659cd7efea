"""*Took Goma and held it*: what was held is told by the claim before."""

from tests.claims.hand import coded, resolved_of

from whence.model.claim import Frame


def test_it_is_the_place_told_before() -> None:
    text = "M23 took Goma and held it."
    tree = (
        "M23/M23/NNP/2/nsubj took/take/VBD/0/root Goma/Goma/NNP/2/obj and/_/CC/5/cc "
        "held/hold/VBD/2/conj it/_/PRP/5/obj ././././2/punct"
    ).replace("./././", "././")
    claims = coded(resolved_of(text, tree, "ORG M23", "Goma")).claims
    held = [one for one in claims if one.frame is Frame.CONTROL and one.kind == "controls"]
    assert [
        f.name for one in held for r in one.roles if r.name == "place" for f in r.fillers
    ] == ["Goma"]
