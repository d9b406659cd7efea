"""The texts of MEANTIME's Wikinews articles, put together from the words it lists."""

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree

_TO_THE_LEFT = frozenset(", . ; : ! ? % ) ] ... ' ’ ” 's 're 've 'll 'd 'm n't".split())
_TO_THE_RIGHT = frozenset("( [ # $ £ € ¥ US$ USD$ CA$ AU$ SGD$ ` “".split())
_TO_BOTH = frozenset("/ —".split())


def wikinews_texts(folder: Path) -> dict[str, str]:
    """Return the English articles by MEANTIME's own ids: title, date and body, each a paragraph.

    The set gives words and sentences but no spaces and no paragraphs.
    """
    texts = {}
    for path in sorted(folder.glob("intra-doc_annotation/*/*.xml")):
        root = ElementTree.parse(path).getroot()  # noqa: S314 - files the user chose
        tokens = [
            (one.get("sentence"), (one.text or "").strip()) for one in root.iter("token")
        ]
        title, date, *body = (
            [word for _, word in group if word]
            for _, group in groupby(tokens, key=lambda one: one[0])
        )
        parts = (title, date, [word for sentence in body for word in sentence])
        key = root.get("doc_id") or path.stem
        texts[key] = "\n\n".join(join_words(words) for words in parts)
    return texts


def join_words(words: Iterable[str]) -> str:
    """Set words with the spaces of ordinary print.

    Quotation marks of the treebank kind become plain ones; two apostrophes may close or,
    wrongly, open a quotation.
    """
    text, glued, is_open = "", True, False
    for word in words:
        marked = word in {"``", '"'} or word.startswith("''")
        closes = marked and is_open and word in ("''", '"')
        if not glued and not closes and word not in _TO_THE_LEFT | _TO_BOTH:
            text += " "
        text += word.replace("``", '"').replace("''", '"')
        is_cut = word not in ("'", "''") and word.endswith("'")  # "I'" before "m"
        opens = marked and not closes
        glued = (opens and len(word) < 3) or is_cut or word in _TO_THE_RIGHT | _TO_BOTH
        is_open = (is_open or opens) and not closes
    return text
