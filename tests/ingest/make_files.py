"""Small files of every format, made on the spot, with invented outlets and persons."""

import io
import zipfile
from pathlib import Path

import docx

ARTICLE = (
    "The ministry in Harbour Town said on Monday that two bridges north of the river had been "
    "closed after shelling overnight, and that repair crews would not be sent before the weekend.",
    "Residents told the Northern Courier that they had heard at least six explosions between "
    "midnight and two in the morning, and that the power had failed in most of the old quarter.",
    "“We will open the road when it is safe, and not an hour sooner,” said Colonel Ada Brandt, "
    "who commands the engineers there and has served in the province for eleven years.",
)


def text_of(*extra_first: str, extra_last: tuple[str, ...] = ()) -> str:
    """The article as plain text with blocks before and after it."""
    return "\n\n".join((*extra_first, *ARTICLE, *extra_last))


def page_of(head: str = "", top: str = "", foot: str = "") -> str:
    """The article as a web page."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in ARTICLE)
    return (
        f"<!doctype html><html><head>{head}</head><body><nav><a href='/'>Home</a></nav>"
        f"<main><article>{top}{body}</article></main>{foot}</body></html>"
    )


def pdf_of(*pages: tuple[str, ...], encrypt: bytes = b"") -> bytes:
    """A PDF with lines of Helvetica; `encrypt` is put into the trailer as it stands."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    kids: list[str] = []
    for lines in pages:
        drawn = "BT /F1 11 Tf 14 TL 72 740 Td " + " ".join(
            f"({line.replace('(', '[').replace(')', ']')}) Tj T*" for line in lines
        )
        stream = (drawn + " ET").encode("cp1252")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(f"{len(objects)} 0 R")
    listed = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects[1] = listed.encode()
    return _bound(objects, encrypt)


def _bound(objects: list[bytes], encrypt: bytes) -> bytes:
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    for place in places:
        out.write(b"%010d 00000 n \n" % place)
    out.write(b"trailer << /Size %d /Root 1 0 R %s >>\n" % (len(objects) + 1, encrypt))
    out.write(b"startxref\n%d\n%%%%EOF\n" % start)
    return out.getvalue()


LOCKED = (
    b"/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] "
    b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32
    + b"> >>"
)  # fmt: skip


def docx_of(*paragraphs: tuple[str, str]) -> bytes:
    """A Word file of (style, text) paragraphs."""
    document = docx.Document()
    for style, text in paragraphs:
        document.add_paragraph(text, style=style)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def zip_at(path: Path, members: dict[str, str | bytes]) -> Path:
    """A zip archive at `path`."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def rss_of(*entries: str, end: str = "</channel></rss>") -> bytes:
    """A feed of the outlet Northern Courier."""
    opening = (
        '<?xml version="1.0"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        "<channel><title>Northern Courier</title>"
    )
    return (opening + "".join(entries) + end).encode()


def entry_of(title: str, link: str, body: str) -> str:
    """One entry of a feed with its whole text."""
    return (
        f"<item><title>{title}</title><link>{link}</link>"
        "<pubDate>Mon, 03 Jun 2024 10:00:00 GMT</pubDate>"
        f"<content:encoded><![CDATA[{body}]]></content:encoded></item>"
    )
