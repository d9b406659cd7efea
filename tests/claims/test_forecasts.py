"""What is likely or possible is foretold, of those who bear arms or govern."""

import pytest
from tests.claims.hand import coded, resolved_of, roles_of

from whence.model.claim import Frame


@pytest.mark.parametrize(("name", "found"), [("ORG M23", True), ("PER Yusuf", False)])
def test_who_may_be_foretold(name: str, found: bool) -> None:  # noqa: FBT001
    who = name.split()[1]
    text = f"{who} may follow Goma."
    tree = (
        f"{who}/{who}/NNP/3/nsubj may/_/MD/3/aux follow/_/VB/0/root Goma/Goma/NNP/3/obj "
        "./././3/punct"
    )
    claims = coded(resolved_of(text, tree, name, "Goma")).claims
    forecasts = [one for one in claims if one.frame is Frame.FORECAST]
    assert bool(forecasts) is found
    if found:
        assert roles_of(forecasts[0])["actor"] == ["M23"]


def test_a_bare_vow_is_no_outlook() -> None:
    text = "M23 will follow Goma."
    tree = "M23/M23/NNP/3/nsubj will/_/MD/3/aux follow/_/VB/0/root Goma/Goma/NNP/3/obj ././././3/punct"
    claims = coded(
        resolved_of(text, tree.replace("./././", "././"), "ORG M23", "Goma")
    ).claims
    assert not [one for one in claims if one.frame is Frame.FORECAST]
