"""Bytes of every charset to the characters that were meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.ingest.decoding import decode
from whence.ingest.errors import UnreadableContentError

RUSSIAN = (
    "Министр заявил в понедельник, что мосты останутся закрытыми до конца недели. " * 5
)
ENGLISH = "The café’s owner said “no” – twice. " * 20


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        *((ENGLISH, charset) for charset in ("utf-8", "utf-8-sig", "utf-16", "cp1252")),
        *((ENGLISH, charset) for charset in ("utf-16-le", "utf-16-be", "utf-32")),
        *((RUSSIAN, charset) for charset in ("utf-8", "cp1251", "koi8-r")),
    ],
)
def test_undeclared_charsets_are_found(text, charset):
    assert decode(text.encode(charset)).text == text


def test_a_declared_charset_serves_where_the_bytes_do_not_tell():
    assert decode("żółw".encode("iso-8859-2"), "iso-8859-2").text == "żółw"
    assert decode("会議".encode("iso-2022-jp"), "iso-2022-jp").text == "会議"


def test_a_wrong_declaration_does_not_break_utf8():
    assert decode(ENGLISH.encode(), "iso-8859-1").text == ENGLISH
    assert decode(ENGLISH.encode(), "no-such-charset").text == ENGLISH


def test_mixed_charsets_are_mended_and_noted():
    mixed = ENGLISH.encode() + ENGLISH.encode("cp1252")
    decoded = decode(mixed)
    assert decoded.text == ENGLISH * 2
    assert "are not UTF-8" in decoded.note


@given(st.text())
def test_utf8_always_comes_back(text):
    content = text.encode()
    try:
        assert decode(content).text.lstrip("\ufeff") == text.lstrip("\ufeff")
    except UnreadableContentError:
        assert any(ord(letter) < 32 for letter in text)
