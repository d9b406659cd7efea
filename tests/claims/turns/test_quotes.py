"""What is quoted of a transcript, and how its speakers are named."""

import whence
from whence.model.claim import Frame

TALK = """HOST: Good morning, Governor.

GOVERNOR MAREK SALE: Six were released on Sunday near the dam.

HOST: How many people were killed?

GOVERNOR MAREK SALE: "Sixteen people were killed by the militia in Goma," I was told.

HOST: Thank you.
"""


def claims():
    return [one for one in whence.read(TALK) if one.frame is not Frame.ROLE]


def test_a_turn_is_quoted_without_its_label():
    quotes = [one.quote for one in claims()]
    assert "Sixteen people were killed by the militia in Goma" in quotes
    assert not any("SALE" in one for one in quotes)


def test_a_speaker_is_named_as_he_is_written_elsewhere():
    names = {name for one in claims() for hop in one.chain for name in hop.name}
    assert names == {"Marek Sale"}


def test_what_stands_before_a_quotation_is_no_label_where_its_source_follows():
    text = 'Late on Friday "the army left Goma," Marek Sale said.'
    quotes = [one.quote for one in whence.read(text)]
    assert any("the army left Goma" in one for one in quotes)
