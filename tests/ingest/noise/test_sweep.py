"""What belongs to the page goes and is recorded; what belongs to the article stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ingest.make_files import ARTICLE

from whence.ingest.draft import Block
from whence.ingest.noise.captions import with_captions
from whence.ingest.noise.sweep import swept
from whence.model.document import PartKind


def after(*lines: str) -> tuple[list[str], dict[str, str]]:
    """What is kept, and why each of the others went, with `lines` below the article."""
    return around((), lines)


def around(
    above: tuple[str, ...], below: tuple[str, ...]
) -> tuple[list[str], dict[str, str]]:
    blocks = [Block(PartKind.BODY, text) for text in (*above, *ARTICLE, *below)]
    kept, removed = swept(blocks, "en")
    return [block.text for block in kept], {gone.text: gone.why for gone in removed}


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Connect with us", "share-bar"),
        ("Follow us on Telegram and WhatsApp", "share-bar"),
        ("Facebook Twitter WhatsApp Email", "share-bar"),
        ("Share this article:", "share-bar"),
        ("Click to comment", "comments"),
        ("Leave a reply", "comments"),
        ("12 Comments", "comments"),
        ("%s bloggers like this:", "comments"),
        ("Tell us if you have trouble commenting on this page.", "comments"),
        ("Sign up for our morning newsletter", "subscription"),
        ("Get the day's news delivered straight to your inbox.", "subscription"),
        ("Zapisz się do naszego newslettera", "subscription"),
        ("Suscríbete para seguir leyendo", "subscription"),
        ("Abonnez-vous pour lire la suite", "subscription"),
        ("Подпишитесь на наш канал, чтобы читать далее", "subscription"),
        ("Read more: What we know about the bridges", "read-more"),
        ("You may also like", "read-more"),
        ("More in Northern Province", "read-more"),
        ("ADVERTISEMENT", "read-more"),
        ("Back to top ↑".rstrip(" ↑"), "page-furniture"),
        ("Home > News > Province", "page-furniture"),
        ("3 min read", "page-furniture"),
        ("Tags: bridges, shelling, river", "tags"),
        ("#bridges #river", "tags"),
        ("Bridges, Shelling, Northern Province, Colonel Ada Brandt", "tags"),
        ("We use cookies to make this site better.", "cookies"),
        ("© 2024 Northern Courier. All rights reserved.", "copyright"),
        ("The views expressed here are the author's own.", "outlet-notice"),
        ("(Reporting by Ada North; editing by Bela South)", "desk-credit"),
        ("Ada North/AFP/Getty Images", "picture-credit"),
        ("Photo: Bela South", "picture-credit"),
        ("Kami selalu menulis berita terbaik untuk pembaca setia di seluruh negeri ini setiap hari",
         "other-language"),
    ],
)  # fmt: skip
def test_furniture_goes_with_its_reason(line, why):
    kept, gone = after(line)
    assert gone.get(line) == why
    assert kept == list(ARTICLE)


@pytest.mark.parametrize(
    "line",
    [
        "The group claimed responsibility on Telegram and X within the hour.",
        "“Share what you know,” the colonel told the villagers.",
        "Residents were told to follow the army on the radio for news.",
        "More than forty people have died since the bridges were closed.",
        "The council declined to comment.",
        "Cookies and tea were handed out at the checkpoint.",
        "He signed up for the militia when he was sixteen, his mother said.",
        "Subscribers to the state pension will be paid late, the bank said.",
        "Dead are Ada North, Bela South, Cem East and Dara West, the hospital said.",
        "Home to forty thousand people, the town has no other bridge.",
        "Watch commanders were told to hold their fire.",
    ],
)
def test_sentences_that_only_look_like_furniture_stay(line):
    kept, gone = after(line)
    assert line in kept
    assert not gone


def test_a_quotation_in_another_language_stays_where_it_is():
    quote = "“Nous ne partirons pas tant que le pont ne sera pas ouvert”, he told the crowd in French."
    blocks = [Block(PartKind.BODY, text) for text in (ARTICLE[0], quote, *ARTICLE[1:])]
    kept, removed = swept(blocks, "en")
    assert quote in [block.text for block in kept]
    assert not removed


def test_titles_of_other_stories_below_the_comments_go_with_them():
    kept, gone = after("Related stories", "Mayor denies all", "River falls again")
    assert kept == list(ARTICLE)
    assert gone["Mayor denies all"] == "page-foot"


def test_a_source_line_below_furniture_stays():
    kept, _ = after("Click to comment", "Source: Northern Courier")
    assert kept[-1] == "Source: Northern Courier"


@pytest.mark.parametrize(
    ("lines", "captions"),
    [
        (["Engineers look at the north bridge", "Ada North/AFP/Getty Images"], [0]),
        (["A soldier at the bridge. (Photo by Ada North / AFP)"], [0]),
        (["Fighters share sweets after the battle in 2021. Source: X"], [0]),
        (["File photo: the bridge before the war. EPA/ADA NORTH"], [0]),
        (["He denied it on Monday, the agency said. (AFP)"], []),
        ([ARTICLE[0], ARTICLE[1], "x", "y", "It fell, he said.", "AP Photo/Ada North"], []),
        (["“It fell.”", "Ada North / Reuters"], []),
    ],
)
def test_captions_are_told_from_paragraphs(lines, captions):
    blocks = with_captions([Block(PartKind.BODY, line) for line in lines])
    found = [index for index, block in enumerate(blocks) if block.kind is PartKind.CAPTION]
    assert found == captions


WORDS = st.sampled_from(
    "the share of click comment bridge Source: By x, Read more: © (AFP)".split()
)


@given(st.lists(st.lists(WORDS, min_size=1, max_size=30).map(" ".join), max_size=12))
def test_nothing_is_lost_between_kept_and_removed(lines):
    blocks = [Block(PartKind.BODY, line) for line in lines]
    kept, removed = swept(blocks, "en")
    assert sorted(lines) == sorted([b.text for b in kept] + [gone.text for gone in removed])
