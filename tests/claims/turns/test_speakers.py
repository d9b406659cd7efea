"""A label is whoever the text names most fully by it."""

from tests.claims.hand import hops_of

import whence


def _speakers(text: str) -> set[str]:
    return {name.casefold() for one in whence.read(text) for name in hops_of(one)}


def test_a_surname_is_whom_the_text_has_introduced() -> None:
    text = (
        "PELL: We have Father Luca Brand of the river parish on the line. Who holds the mill?\n\n"
        "FATHER BRAND: The rebels hold the mill.\n\nPELL: And the ford?\n\n"
        "BRAND: The army shelled the ford on Friday.\n\n"
    )
    assert {one for one in _speakers(text) if "brand" in one} == {"luca brand"}


def test_a_namesake_with_another_first_name_is_not_the_speaker() -> None:
    text = (
        "The raid was led by Viktor Brand.\n\nPELL: Who holds the mill?\n\n"
        "LUCA BRAND: The rebels hold the mill.\n\nPELL: And the ford?\n\n"
        "LUCA BRAND: The army shelled the ford on Friday.\n\n"
    )
    assert "viktor brand" not in _speakers(text)
