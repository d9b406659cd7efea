"""News texts of the data folder that tell of conflict, each under a name that stays."""

import hashlib
import html
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree  # the data sets' own files, not anybody's upload

from training.corpus.news import muc_texts, polnear_texts
from training.corpus.real import NEWS
from training.corpus.truecase import Caser, find_cased_texts

CONFLICT = re.compile(
    r"\b(?:attack|bomb|kill|militant|rebel|soldier|troop|insurgen|guerrilla|terror|militia"
    r"|ceasefire|airstrike|air strike|gunm[ae]n|jihad|extremis|hostage|explosion|army)\w*",
    re.IGNORECASE,
)
WAR = re.compile(
    r"\b(?:attack|bomb|kill|militant|rebel|soldier|troop|insurgen|guerrilla|terror|militia"
    r"|ceasefire|airstrike|air strike|gunm[ae]n|jihad|extremis|hostage|explosion|army|taliban"
    r"|isis|islamic state|al.qaeda|syria|iraq|yemen|ukrain|hamas|hezbollah|boko|shabaab)\w*",
    re.IGNORECASE,
)
WAR_THEN = re.compile(
    r"\b(attack|bomb|kill|murder|kidnap|rebel|soldier|troop|guerrilla|terror|ceasefire"
    r"|cease-fire|negotiat)",
    re.IGNORECASE,
)
SHORTER, LONGER = 80, 700  # words of a dispatch
LONGEST = 2500  # words
ECB_TEST = range(36, 46)  # not read
TAG = re.compile(r"<[^>]*>")
WORD = re.compile(r"[A-Za-z][A-Za-z'-]*")
CLOSING = re.compile(r" (?=[.,;:!?)%\]])| (?=(?:'s|n't|'re|'ve|'ll|'d|'m)\b)|(?<=[($\[]) ")


@dataclass(frozen=True)
class Text:
    """One text: its name in the data folder, its words and its day, if known."""

    name: str
    text: str
    published: str = ""


@dataclass(frozen=True)
class Limits:
    """Which texts tell of conflict.

    Attributes:
        least: Words of conflict that make a text one of conflict.
        in_train: The same in PolNeAR's train part.
        shortest: Words.
        muc: Dispatches of MUC-4's dev part, or its telegrams outnumber all else.
        muc_train: The same of its train part.
        gum: Whether GUM's news and interviews are read, on which the reader was taught, and
            articles from web pages.
    """

    least: int = 3
    in_train: int = 6
    shortest: int = 60
    muc: int = 60
    muc_train: int = 430
    gum: bool = False


USUAL = Limits()
WIDER = Limits(least=1, in_train=2, shortest=30, muc=5_000, muc_train=5_000, gum=True)


def conflict_texts(data: Path, limits: Limits = USUAL) -> list[Text]:
    """Every text that tells of conflict, by name.

    Args:
        data: Folder laid out like the data README. Test parts are not read.
        limits: How much of conflict a text must tell; of the usual texts nearly all are judged.
    """
    plain = [*_polnear(data), *_re3d(data), *_meantime(data), *_ecb(data), *_tempeval(data)]
    texts = plain + list(_muc(data, _cases(plain))) + list(_geoparsing(data))
    texts += [*_polnear_train(data, limits), *_muc_train(data, limits)]
    texts += [*_gum(data), *_web(data)] if limits.gum else ()
    fit = (one for one in texts if _fits(one.text, limits))
    fit = sorted(fit, key=lambda one: one.name)
    muc = [one for one in fit if one.name.startswith("muc4/")]
    return [one for one in fit if one not in muc[limits.muc :]]


def digest(text: str) -> str:
    """SHA-256 of a text, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def _fits(text: str, limits: Limits) -> bool:
    length = len(text.split())
    told = len(CONFLICT.findall(text)) >= limits.least
    return limits.shortest <= length <= LONGEST and told


def _gum(data: Path) -> Iterator[Text]:
    """News and interviews of GUM, a paragraph to a line."""
    for name in ("en_gum-ud-dev.conllu", "en_gum-ud-train.rebuilt.conllu"):
        source = (data / "ud_english_gum" / name).read_text(encoding="utf-8")
        for block in source.split("# newdoc id = ")[1:]:
            known, _, rest = block.partition("\n")
            if known.startswith(("GUM_news", "GUM_interview")):
                paragraphs = re.split(r"^# newpar.*$", rest, flags=re.MULTILINE)
                lines = [
                    " ".join(re.findall(r"^# text = (.*)$", p, re.MULTILINE))
                    for p in paragraphs
                ]
                yield Text(f"gum/{known}", "\n\n".join(filter(None, lines)))


def _web(data: Path) -> Iterator[Text]:
    """Articles of 2019 from web pages, of a set for cutting articles out of pages."""
    source = data / "article_extraction_scrapinghub" / "ground-truth.json"
    for known, page in json.loads(source.read_text(encoding="utf-8")).items():
        yield Text(f"scrapinghub/{known[:16]}", page["articleBody"], "2019-11-20")


def _polnear(data: Path) -> Iterator[Text]:
    for path in sorted((data / "polnear" / "data" / "dev" / "text").glob("*.txt")):
        day = re.search(r"\d{4}-\d\d-\d\d", path.name)
        yield Text(
            f"polnear/{path.stem}",
            path.read_text(encoding="utf-8"),
            day.group() if day else "",
        )


def _polnear_train(data: Path, limits: Limits) -> Iterator[Text]:
    """Articles whose attributions the reader has learnt, but no claim: none is marked in them."""
    marked = marked_ids("polnear")
    for name, text in polnear_texts(data / "polnear").items():
        if name not in marked and len(WAR.findall(text)) >= limits.in_train:
            day = re.search(r"\d{4}-\d\d-\d\d", name)
            yield Text(f"polnear-train/{name}", text, day.group() if day else "")


def _muc_train(data: Path, limits: Limits) -> Iterator[Text]:
    """Dispatches in which no claim is marked, drawn by the hash of their ids."""
    marked, caser = marked_ids("muc4"), Caser(find_cased_texts(data))
    fit = {
        name: text
        for name, text in muc_texts(data / "muc4").items()
        if SHORTER <= len(text.split()) <= LONGER
        and len(WAR_THEN.findall(text)) > limits.least
    }
    drawn = sorted(fit, key=digest)
    for name in [one for one in drawn if one not in marked][: limits.muc_train]:
        lines = fit[name].split("\n\n")
        yield Text(f"muc4-train/{name}", "\n\n".join(map(caser.write, lines)))


def marked_ids(name: str) -> frozenset[str]:
    """Ids of the documents of a news set whose claims are marked for training."""
    source = (NEWS / f"{name}.txt").read_text(encoding="utf-8")
    found = re.findall(rf"^@doc {name}-(\S+)", source, re.MULTILINE)
    return frozenset(found)


def _re3d(data: Path) -> Iterator[Text]:
    for path in sorted((data / "re3d").glob("*/documents.json")):
        if path.parent.name.startswith("BBC"):
            continue
        for line in path.read_text(encoding="utf-8-sig").splitlines():
            one = json.loads(line)
            yield Text(f"re3d/{one['_id']}", one["text"])


def _meantime(data: Path) -> Iterator[Text]:
    folder = data / "meantime_wikinews" / "intra_cross-doc_annotation"
    for path in sorted(folder.rglob("*.xml")):
        yield Text(f"meantime/{path.stem}", _tokens(path))


def _ecb(data: Path) -> Iterator[Text]:
    for folder in sorted((data / "ecbplus" / "ECB+").iterdir()):
        if not folder.name.isdigit() or int(folder.name) in ECB_TEST:
            continue
        for path in sorted(folder.glob("*.xml")):
            yield Text(f"ecbplus/{path.stem}", _tokens(path))


def _tokens(path: Path) -> str:
    """Words of a tokenised file with the spaces of running text."""
    sentences: dict[int, list[str]] = {}
    for token in ElementTree.parse(path).getroot().iter("token"):  # noqa: S314
        sentences.setdefault(int(token.get("sentence", "0")), []).append(token.text or "")
    lines = []
    for words in sentences.values():
        line = " ".join(words).replace("``", '"').replace("''", '"')
        line = CLOSING.sub("", line)
        lines.append(re.sub(r'" ([^"]*?) "', r'"\1"', line))
    first, rest = lines[0], lines[1:]
    return first + "\n\n" + " ".join(rest)


def _tempeval(data: Path) -> Iterator[Text]:
    for path in sorted((data / "tempeval3" / "Training").rglob("*.tml")):
        source = path.read_text(encoding="utf-8", errors="replace")
        body = re.search(r"<TEXT>(.*?)</TEXT>", source, re.DOTALL)
        day = re.search(r"<DCT>.*?value=\"(\d{4}-\d\d-\d\d)", source, re.DOTALL)
        if body:
            text = html.unescape(TAG.sub("", body.group(1))).replace("``", '"')
            text = text.replace("''", '"').strip()
            yield Text(f"tempeval3/{path.stem}", text, day.group(1) if day else "")


def _geoparsing(data: Path) -> Iterator[Text]:
    """World and local news; nothing of it has taught the reader anything."""
    folder = data / "geoparsing" / "data" / "Corpora"
    for path in (folder / "TR-News.xml", folder / "lgl.xml"):
        for one in ElementTree.parse(path).getroot():  # noqa: S314
            lines = (one.findtext("text") or "").strip().splitlines()
            text = "\n\n".join(line.strip() for line in lines if line.strip())
            day = (one.findtext("dltime") or "").strip()[:10]
            yield Text(f"{path.stem.lower()}/{one.get('docid')}", text, day)


def _muc(data: Path, cases: dict[str, str]) -> Iterator[Text]:
    folder = data / "muc4" / "grit" / "data" / "muc" / "raw_files" / "proc_output"
    for line in (folder / "doc_dev").read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        paragraphs = re.split(r"\n\s*\n", one["text"])
        text = "\n\n".join(_true_cased(" ".join(p.split()), cases) for p in paragraphs)
        yield Text(f"muc4/{one['docid']}", text)


def _cases(texts: list[Text]) -> dict[str, str]:
    """The commonest spelling of each word inside sentences."""
    seen: dict[str, Counter[str]] = {}
    for one in texts:
        for word in re.findall(r"(?<=[a-z,] )[A-Za-z][A-Za-z'-]*", one.text):
            seen.setdefault(word.lower(), Counter())[word] += 1
    return {word: spellings.most_common(1)[0][0] for word, spellings in seen.items()}


def _true_cased(text: str, cases: dict[str, str]) -> str:
    """Upper-case text in the spelling other texts use; unknown words are taken for names."""

    def spelled(match: re.Match[str]) -> str:
        word = match.group().lower()
        start = match.start() == 0 or re.search(r"[.?!]\W*$", text[: match.start()])
        known = cases.get(word)
        if known is None:
            known = word if word.endswith(("ing", "ed", "ly")) else word.capitalize()
        return known[:1].upper() + known[1:] if start else known

    return WORD.sub(spelled, text)
