"""One reader per format, each from bytes to drafts; the bytes decide which."""

from whence.ingest.formats.sniffing import Content, media_type_of_bytes, parse_content

__all__ = ["Content", "media_type_of_bytes", "parse_content"]
