"""Reading an article with its claims marked and the original beside it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from whence.model.claim import Claim
from whence.model.document import Document
from whence.model.ids import DocId
from whence.present.brief.marking import paragraphs_of
from whence.present.brief.page import Mark
from whence.present.brief.wording import FOUND_IN, published_words, topic_words
from whence.present.facts import outlet_of
from whence.present.web import urls
from whence.present.web.desk import Asked, Desk, NoSuchPageError
from whence.present.web.parts import ClaimCard, Link
from whence.store import ClaimFilter

COLOURS = 11  # the first is the article's own voice
OWN_VOICE = "the article’s own voice"
_LONGEST_ORIGINAL = 60_000  # characters shown beside the text; the whole can be saved
_TEXTUAL = ("text/", "message/", "application/xhtml", "application/xml", "application/rss")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Someone who speaks in the article.

    Attributes:
        name: The name, or the words for it.
        colour: 0 for the article's own voice, else 1 to 10; they come again after ten.
        number: The same without colour, and never the same for two; empty for its own voice.
        claims: How many claims rest on its word.
    """

    name: str
    colour: int
    number: str
    claims: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of the article with the closest claim on them.

    Attributes:
        text: The words.
        href: The claim's page, or empty.
        colour: Of who speaks.
        number: Of who speaks, where the speaker changes; else empty.
        hedged: Whether the claim is hedged.
        denied: Whether it is denied or negated.
        anchors: Ids of claims that begin here.
        says: For one who cannot see the colour: who says it, and what it is.
    """

    text: str
    href: str
    colour: int
    number: str
    hedged: bool
    denied: bool
    anchors: Sequence[str]
    says: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph; `kind` is that of its part."""

    kind: str
    stretches: Sequence[Stretch]


@dataclass(frozen=True, slots=True)
class Reading:
    """An article.

    Attributes:
        title: Headline, or the file name.
        outlet: Who published it.
        authors: By whom, or empty.
        published: The date in words.
        dated_from: Where the date was found, or empty.
        address: Web address, or empty; http and https only.
        name: File name as it was given.
        sha256: Of the bytes as they came.
        remark: Such as that it is not in English, or empty.
        speakers: Who speaks, most first.
        blocks: The text.
        cards: Its claims in text order.
        original: The source as text, or empty when it is none.
        original_words: What stands in place of, or above, the original.
        original_href: Where its bytes can be saved.
        removed: What was taken out of the page, with the reason.
        questions: Questions its claims answer.
    """

    title: str
    outlet: str
    authors: str
    published: str
    dated_from: str
    address: str
    name: str
    sha256: str
    remark: str
    speakers: Sequence[Speaker]
    blocks: Sequence[Block]
    cards: Sequence[ClaimCard]
    original: str
    original_words: str
    original_href: str
    removed: Sequence[Link]
    questions: Sequence[Link]
    template: str = "article.html"


def build(desk: Desk, asked: Asked) -> Reading:
    """One article."""
    document = desk.case.document(DocId(asked.key))
    if document is None:
        raise NoSuchPageError(f"no article with the id {asked.key!r}")
    claims = tuple(desk.case.claims(ClaimFilter(document=document.id)))
    cards = desk.cards(claims)
    facts = document.metadata
    address = facts.url.value if facts.url else ""
    speakers = _speakers(claims)
    original, words = _original(desk, document)
    asked_about = {card.question: card.question_text for card in cards if card.question}
    return Reading(
        title=facts.title.value if facts.title else document.name,
        outlet=outlet_of(document),
        authors=", ".join(author.value for author in facts.authors),
        published=published_words(facts.published),
        dated_from=FOUND_IN[facts.published.source] if facts.published else "",
        address=address if address.startswith(("https://", "http://")) else "",
        name=document.name,
        sha256=document.original.sha256,
        remark=_remark(document, claims),
        speakers=speakers,
        blocks=_blocks(document, claims, {one.name: one for one in speakers}),
        cards=cards,
        original=original,
        original_words=words,
        original_href=urls.original(document.id),
        removed=tuple(
            Link(f"{one.why}: {' '.join(one.text.split())[:160]}")
            for one in document.removed
        ),
        questions=tuple(Link(text, href) for href, text in asked_about.items()),
    )


def _remark(document: Document, claims: Sequence[Claim]) -> str:
    if document.language not in {"en", "und"}:
        return "This article is not in English. It is kept, but nothing was read from it."
    return "" if claims else "No claim was found in this article."


def speaker_of(claim: Claim) -> str:
    """Who says it in the end."""
    if not claim.chain:
        return OWN_VOICE
    last = claim.chain[-1]
    return " and ".join(last.name) or last.text


def _speakers(claims: Sequence[Claim]) -> tuple[Speaker, ...]:
    """Own voice is always the first colour; the others have a number each, and a colour."""
    counted = Counter(speaker_of(claim) for claim in claims)
    others = [(name, n) for name, n in counted.most_common() if name != OWN_VOICE]
    own = [(OWN_VOICE, counted[OWN_VOICE])] if OWN_VOICE in counted else []
    numbered = [
        Speaker(name, 1 + place % (COLOURS - 1), str(place + 1), count)
        for place, (name, count) in enumerate(others)
    ]
    return (*(Speaker(name, 0, "", count) for name, count in own), *numbered)


def _blocks(
    document: Document, claims: Sequence[Claim], speakers: Mapping[str, Speaker]
) -> tuple[Block, ...]:
    numbered = [(str(n), claim) for n, claim in enumerate(claims)]
    by_number = dict(numbered)
    return tuple(
        Block(
            paragraph.kind,
            _numbered([_stretch(mark, by_number, speakers) for mark in paragraph.marks]),
        )
        for paragraph in paragraphs_of(document, numbered)
    )


def _numbered(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The same with the number only where another speaker begins."""
    before = ["", *(one.number for one in stretches)]
    return tuple(
        replace(one, number="") if one.number == last else one
        for one, last in zip(stretches, before, strict=False)
    )


def _stretch(
    mark: Mark, claims: Mapping[str, Claim], speakers: Mapping[str, Speaker]
) -> Stretch:
    anchors = tuple(claims[one.removeprefix("text-")].id for one in mark.begins)
    if not mark.target:
        return Stretch(
            mark.text, "", 0, "", hedged=False, denied=False, anchors=anchors, says=""
        )
    claim = claims[mark.target.removeprefix("claim-")]
    speaker = speakers[speaker_of(claim)]
    return Stretch(
        text=mark.text,
        href=urls.claim(claim.id),
        colour=speaker.colour,
        number=speaker.number,
        hedged=bool(claim.wording.hedges),
        denied=claim.wording.polarity.value != "affirmed",
        anchors=anchors,
        says=f"{speaker.name} · {topic_words(claim)}",
    )


def _original(desk: Desk, document: Document) -> tuple[str, str]:
    content = desk.case.original(document.original.sha256) or b""
    kind = document.original.media_type
    if not kind.startswith(_TEXTUAL):
        return "", f"The source is {kind}; save it to see it as it came."
    text = content.decode("utf-8", "replace")
    if len(text) > _LONGEST_ORIGINAL:
        return text[:_LONGEST_ORIGINAL], "The beginning of the source as it came."
    return text, "The source as it came."
