"""One kind of space, whole paragraphs, words cut at line ends made whole."""

import textwrap
import unicodedata
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ingest.make_files import ARTICLE

from whence.ingest.normal import find_paragraphs, joined, one_line, tidy


@given(st.text())
def test_tidied_text_is_plain(text):
    plain = tidy(text)
    assert plain == unicodedata.normalize("NFC", plain)
    assert not set(plain) & set("\r\x00\u2028\u2029\ufeff\u200b\x85\x0b\x0c\u00a0\t")
    assert tidy(plain) == plain


@pytest.mark.parametrize("width", [50, 64, 72, 80, 100])
def test_text_wrapped_at_any_width_is_unwrapped(width):
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in ARTICLE)
    assert list(find_paragraphs(wrapped)) == [one_line(paragraph) for paragraph in ARTICLE]


@pytest.mark.parametrize("width", [60, 72])
def test_wrapped_paragraphs_without_blank_lines_are_told_by_their_indent(width):
    wrapped = "\n".join(
        textwrap.fill(paragraph, width, initial_indent="    ") for paragraph in ARTICLE
    )
    assert len(find_paragraphs(wrapped)) == len(ARTICLE)


def test_lines_of_verse_and_lists_stay_apart():
    verse = "Who holds the bridge\nholds the town\nand who holds the town\nholds nothing"
    assert len(find_paragraphs(verse)) == 4
    items = "- two bridges\n- one mill\n- the old quarter, most of it"
    assert len(find_paragraphs(f"{ARTICLE[0]}\n\n{items}")) == 4


def test_lines_pasted_from_the_web_are_paragraphs():
    assert list(find_paragraphs("\n".join(ARTICLE))) == list(ARTICLE)


def test_a_sentence_broken_after_its_quotation_is_mended():
    lines = "“" + "We will open it when it is safe and not before that. " * 2 + "”,"
    rest = "said the colonel who commands the engineers."
    assert len(find_paragraphs(f"{lines}\n{rest}")) == 1


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("had been dam-", "aged by it", "had been damaged by it"),
        ("the al-", "Qaeda branch", "the al-Qaeda branch"),
        ("a self-", "styled emir", "a self-styled emir"),
        ("in 2010-", "2011 alone", "in 2010-2011 alone"),
        ("a counter-", "attack was", "a counter-attack was"),
        ("he said –", "and left", "he said – and left"),
    ],
)
def test_hyphens_at_line_ends(before, after, whole):
    assert joined(before, after, Counter()) == whole


def test_the_rest_of_the_text_decides_about_a_hyphen():
    assert (
        joined("rocket-", "propelled", Counter({"rocket-propelled": 2}))
        == "rocket-propelled"
    )
    assert (
        joined("counter-", "terrorism", Counter({"counterterrorism": 2}))
        == "counterterrorism"
    )
