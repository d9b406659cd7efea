"""Writes the page on coding from the codebook: frames, values, words and examples."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from whence.codebook import Codebook, load_codebook
from whence.codebook.entries import Entry, FrameRule, Term

MOST_WORDS = 24


def coding_lines(codebook: Codebook | None = None) -> Iterator[str]:
    """Markdown for every frame, then for cues and hedges."""
    book = codebook or load_codebook()
    for rule in book.frames:
        yield from _frame(rule, [one for one in book.entries if one.frame is rule.frame])
    yield from _cues(book)
    yield from _hedges(book)


def _frame(rule: FrameRule, entries: Sequence[Entry]) -> Iterator[str]:
    yield f"\n## `{rule.frame.value}`\n"
    yield f"{rule.definition}\n"
    yield from _table("role", rule.roles)
    if rule.values:
        yield from _table(rule.coded, rule.values)
    by_value: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_value[entry.value].append(entry)
    if entries:
        words = sum(len(entry.triggers) for entry in entries)
        yield f"{len(entries)} entries, {words} words and phrases that evoke it:\n"
    for value, group in by_value.items():
        yield f"- **{value or 'any'}**: {_words(group)}"
    examples = [(text, entry) for entry in entries for text in entry.yes]
    counter = [(text, entry) for entry in entries for text in entry.no]
    if examples:
        yield "\n| example | gives |\n|---|---|"
        for text, entry in examples:
            yield f"| {text} | {entry.value or rule.frame.value} |"
        for text, entry in counter:
            yield f"| *not:* {text} | {entry.value or rule.frame.value} |"
        yield ""


def _table(head: str, terms: Sequence[Term]) -> Iterator[str]:
    yield f"| {head} | what it is |\n|---|---|"
    for term in terms:
        yield f"| {term.name} | {term.about} |"
    yield ""


def _words(entries: Sequence[Entry]) -> str:
    words = sorted({" ".join(trigger) for entry in entries for trigger in entry.triggers})
    shown = ", ".join(words[:MOST_WORDS])
    more = len(words) - MOST_WORDS
    return f"{shown} and {more} more" if more > 0 else shown


def _cues(book: Codebook) -> Iterator[str]:
    yield "\n## Cues of attribution\n"
    yield "| class | words |\n|---|---|"
    by_kind: dict[str, set[str]] = defaultdict(set)
    for cue in book.cues:
        by_kind[cue.kind].add(" ".join(cue.lemma))
    for kind, words in by_kind.items():
        yield f"| {kind} | {', '.join(sorted(words))} |"
    yield ""


def _hedges(book: Codebook) -> Iterator[str]:
    yield "\n## Words of doubt\n"
    yield "Likelihood words follow ICD 203; confidence and evidentials are axes of their own.\n"
    yield "| axis | value | band | words |\n|---|---|---|---|"
    rows: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for term in book.hedges:
        band = f"{term.band[0]}–{term.band[1]} %" if term.band else ""
        rows[term.kind, term.value, band].append(" ".join(term.words))
    for (kind, value, band), words in rows.items():
        yield f"| {kind} | {value} | {band} | {', '.join(words)} |"
