"""Bytes to characters, whatever the charset, with a note where it was doubtful."""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from whence.ingest.errors import UnreadableContentError

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What pages declare and what they mean by it, from the WHATWG Encoding Standard.
WEB_NAMES = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
    "iso-8859-9": "cp1254",
    "tis-620": "cp874",
}
MAGIC = (
    b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x7fELF", b"PK\x03\x04", b"\x1f\x8b", b"RIFF",
    b"\xd0\xcf\x11\xe0", b"SQLite format 3", b"Rar!", b"7z\xbc\xaf", b"BZh", b"\xfd7zXZ",
    b"\xca\xfe\xba\xbe", b"OggS", b"ID3",
)  # fmt: skip
SAMPLE_BYTES = 65_536
# Below this share of control bytes a stray NUL is dirt in a text; above it the file is no text.
MAX_CONTROL_SHARE = 0.02
# English with curly quotes has about 1 % of bytes above 0x7f, French 4 %, Polish 7 %.
MOSTLY_ASCII_SHARE = 0.03
CONTROL_BYTES = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
HIGH_BYTES = re.compile(rb"[\x80-\xff]")
UTF8_SEQUENCES = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, the charset they were read in, and a note where it was doubtful."""

    text: str
    charset: str
    note: str = ""


def decode(content: bytes, declared: str = "") -> Decoded:
    """The characters of `content`.

    A byte order mark decides, then valid UTF-8, then what is declared, then a repair of text
    that mixes UTF-8 with a Western charset, then a guess from the letters.

    Args:
        content: The bytes.
        declared: Charset named by a header or by the page; may be wrong.

    Raises:
        UnreadableContentError: The bytes are no text (kind ``binary``).
    """
    for mark, charset in BOMS:
        if content.startswith(mark):
            text = content[len(mark) :].decode(charset, "replace")
            return Decoded(text, charset, _replacement_note(text))
    wide = _wide_charset(content)
    if wide:
        return Decoded(content.decode(wide, "replace"), wide)
    refuse_binary(content)
    name = WEB_NAMES.get(declared.strip().lower(), declared.strip().lower())
    shifts = b"\x1b" in content and name.startswith("iso-2022")
    for charset in (name, "utf-8") if shifts else ("utf-8", name):
        text_or_none = _strictly(content, charset)
        if text_or_none is not None:
            return Decoded(text_or_none, charset)
    return _mixed(content, name) or _guessed(content)


def refuse_binary(content: bytes) -> None:
    """Stop at bytes that are no text.

    Raises:
        UnreadableContentError: They are a picture, a program or the like.
    """
    sample = content[:SAMPLE_BYTES]
    controls = len(CONTROL_BYTES.findall(sample))
    if content.startswith(MAGIC) or controls > MAX_CONTROL_SHARE * max(len(sample), 50):
        raise UnreadableContentError(
            "binary", "its bytes are not text", "check what kind of file it is"
        )


def _wide_charset(content: bytes) -> str:
    sample = content[:4096]
    half = len(sample) // 2
    if half < 8 or sample.count(0) < 0.6 * half:
        return ""
    odd, even = sample[1::2].count(0), sample[0::2].count(0)
    for zeros, others, charset in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        if zeros > 0.6 * half and others < 0.05 * half:
            text = content.decode(charset, "replace")[:2000]
            return (
                charset
                if sum(c.isalnum() or c.isspace() for c in text) > 0.8 * len(text)
                else ""
            )
    return ""


def _strictly(content: bytes, charset: str) -> str | None:
    if not charset:
        return None
    try:
        return content.decode(charset)
    except (LookupError, ValueError):
        return None


def _mixed(content: bytes, declared: str) -> Decoded | None:
    good = len(UTF8_SEQUENCES.findall(content))
    strays = len(HIGH_BYTES.findall(UTF8_SEQUENCES.sub(b"", content)))
    if good == 0 or strays > 5 * good:
        return None
    western = declared if _is_single_byte(declared) else "cp1252"
    handler = f"whence-{western}"
    codecs.register_error(handler, lambda error: _one_stray(error, western))
    note = f"{strays} bytes are not UTF-8 and were read as {western}"
    return Decoded(content.decode("utf-8", handler), "utf-8", note)


def _is_single_byte(charset: str) -> bool:
    return charset.startswith(("cp125", "windows-125", "iso-8859", "koi8"))


def _one_stray(error: UnicodeError, charset: str) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return _western(error.object[error.start : error.end], charset), error.end


def _western(stray: bytes, charset: str) -> str:
    try:
        return stray.decode(charset)
    except UnicodeDecodeError:
        return stray.decode("latin-1")


def _guessed(content: bytes) -> Decoded:
    share = len(HIGH_BYTES.findall(content)) / max(1, len(content))
    if share < MOSTLY_ASCII_SHARE:
        text = _western(content, "cp1252")
        return Decoded(text, "cp1252", "charset guessed to be windows-1252")
    best = from_bytes(content[: 4 * SAMPLE_BYTES]).best()
    if best is None:
        raise UnreadableContentError(
            "unknown-charset", "no charset makes sense of its bytes", "save it as UTF-8"
        )
    text = content.decode(best.encoding, "replace")
    return Decoded(text, best.encoding, f"charset guessed to be {best.encoding}")


def _replacement_note(text: str) -> str:
    count = text.count("\ufffd")
    return f"{count} broken characters were replaced" if count else ""
