"""One article without a case."""

import pytest
from tests.pipeline.articles import write_articles

from whence.errors import UnreadableSourceError
from whence.ingest import SidecarFacts
from whence.pipeline import ToolsSpec
from whence.pipeline.article import ReaderChoice
from whence.pipeline.single import read, read_file, read_text

UNDERSTUDY = ToolsSpec(ReaderChoice.UNDERSTUDY)
TEXT = "The envoy, Mira Sand, said that the northern group had left Tessaro for good."


def test_typed_text_becomes_claims_with_the_date_and_outlet_given():
    facts = SidecarFacts(outlet="Meridian Wire", published="2024-05-01")
    (article,) = read_text(TEXT, UNDERSTUDY, facts)
    assert article.document.metadata.outlet.value == "Meridian Wire"
    assert [claim.published.start.isoformat() for claim in article.coded.claims] == [
        "2024-05-01"
    ]


def test_a_file_becomes_the_claims_of_its_article(tmp_path):
    folder = write_articles(tmp_path / "one", 1)
    (article,) = read_file(str(folder / "000.txt"), UNDERSTUDY)
    text = article.document.text
    assert article.coded.claims
    assert all(claim.quote == claim.spans[0].of(text) for claim in article.coded.claims)


@pytest.mark.parametrize("text", ["", "   \n\n"], ids=["nothing", "white space"])
def test_a_text_without_words_is_refused(text):
    with pytest.raises(UnreadableSourceError, match="nothing in it"):
        read_text(text, UNDERSTUDY)


def test_a_file_that_is_not_there_is_refused():
    with pytest.raises(UnreadableSourceError, match="no such file"):
        read_file("nowhere.txt", UNDERSTUDY)


def test_bytes_are_said_to_be_no_text():
    with pytest.raises(TypeError, match="not bytes; decode it first"):
        read(TEXT.encode())
