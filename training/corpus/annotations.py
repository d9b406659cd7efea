"""Parsers of the single annotation lines, and the checks across them."""

import re
from dataclasses import replace

from training.corpus import vocabulary
from training.corpus.quoting import find_occurrences, parse_span
from training.corpus.records import (
    Attribution,
    Claim,
    ClaimLink,
    HedgeNote,
    Mention,
    NegationNote,
    QuantityNote,
    RoleFiller,
    Span,
    TimeNote,
)

_POINT = r"~?\d{4}(-(\d{2}(-\d{2}(T\d{2}:\d{2}|TMO|TAF|TEV|TNI)?)?|SP|SU|FA|WI|W\d{2}))?"
_TIME = re.compile(
    rf"^(\?|PRESENT|PAST|FUTURE|~?P[\dX.]+[YMWD]|~?PT[\dX.]+[HM]|~?\d{{3}}0s|"
    rf"{_POINT}|({_POINT})?/({_POINT})?)$"
)
_NUMBER = r"\d+(?:\.\d+)?"
_QUANTITY = re.compile(
    rf"^(?:(?P<only>{_NUMBER})|(?P<low>{_NUMBER})?\.\.(?P<high>{_NUMBER})?)"
    rf"\s+(?P<unit>[a-z%$€£][a-z%-]*)(?:\s+(?P<bound>[a-z-]+))?$"
)
_LINK = re.compile(r"^(?P<later>\d+) (?P<relation>\w+) (?P<earlier>\d+)$")
_ROLE = re.compile(r"(?:^|;\s*)([a-z_]+)=")


def parse_mentions(text: str, part: str) -> tuple[Mention, ...]:
    """Parse `TYPE words [= name]`; `words#*` marks every occurrence."""
    kind, _, rest = part.partition(" ")
    if kind not in vocabulary.MENTIONS:
        raise ValueError(f"unknown mention type '{kind}'")
    quote, _, name = (piece.strip() for piece in rest.partition(" = "))
    if quote.endswith("#*"):
        spans = tuple(Span((piece,)) for piece in find_occurrences(text, quote[:-2]))
        if not spans:
            raise ValueError(f"'{quote[:-2]}' is not in the paragraph")
    else:
        spans = (parse_span(text, quote),)
    return tuple(_mention(text, kind, span, name) for span in spans)


def _mention(text: str, kind: str, span: Span, name: str) -> Mention:
    words = span.words(text)
    if words.lower() in vocabulary.PRONOUNS and words != "US":
        if not name:
            raise ValueError(f"the pronoun '{words}' needs '= name'")
        return Mention(kind, span, name, "pronoun")
    later = words.split(" ", 1)[-1] if words.split(" ")[0][1:].islower() else words
    named = any(letter.isupper() for letter in later) or (
        name in ("", words) and later == words
    )
    return Mention(kind, span, name or words, "name" if named else "nominal")


def parse_attribution(text: str, fields: list[str], number: int) -> Attribution:
    """Parse `cue | source or - | content | kind= class= [in=] [src=]`."""
    if len(fields) not in (3, 4):
        raise ValueError("an attribution has cue | source | content | options")
    options = _options(fields[3].split() if len(fields) == 4 else [])
    unknown = set(options) - {"kind", "class", "in", "src"}
    if unknown:
        raise ValueError(f"unknown option '{min(unknown)}'")
    cue, content = parse_span(text, fields[0]), parse_span(text, fields[2])
    source = None if fields[1] == "-" else parse_span(text, fields[1])
    if cue.overlaps(content) or (source and source.overlaps(content)):
        raise ValueError("content overlaps its own cue or source: split it with ' // '")
    return Attribution(
        number,
        cue,
        source,
        content,
        _one_of("kind", options.get("kind", "indirect"), vocabulary.MANNERS),
        _one_of("class", options.get("class", "say"), vocabulary.CUE_CLASSES),
        _one_of("src", options.get("src", ""), vocabulary.SOURCE_CLASSES),
        _number(options["in"]) if "in" in options else None,
    )


def parse_claim(text: str, fields: list[str], number: int) -> Claim:
    """Parse `frame[.kind][/detail] | trigger | role=words; … | options`."""
    if len(fields) not in (2, 3, 4):
        raise ValueError("a claim has frame | trigger | roles | options")
    resolved = vocabulary.resolve_frame(fields[0])
    if resolved is None:
        raise ValueError(f"unknown frame, kind or detail '{fields[0]}'")
    frame, kind, detail, rule = resolved
    trigger = parse_span(text, fields[1])
    roles = []
    for role, quote in _keyed(fields[2] if len(fields) > 2 else ""):
        if role not in rule.roles:
            raise ValueError(f"{fields[0]} has no role '{role}'")
        roles.append(RoleFiller(role, parse_span(text, quote)))
    options = dict(_keyed(fields[3] if len(fields) > 3 else ""))
    unknown = set(options) - {"polarity", "certainty", "tense", "hedges", "chain", "q"}
    if unknown:
        raise ValueError(f"unknown option '{min(unknown)}'")
    chain = None
    if "chain" in options:
        names = options["chain"].split("<")
        chain = tuple(name.strip() for name in names if name.strip() != "-")
    return Claim(
        number,
        frame,
        kind,
        detail,
        trigger,
        tuple(roles),
        _one_of("polarity", options.get("polarity", "affirmed"), vocabulary.POLARITIES),
        _one_of("certainty", options.get("certainty", "certain"), vocabulary.CERTAINTIES),
        _one_of(
            "tense",
            options.get("tense", vocabulary.tense_of(rule, frame, kind)),
            vocabulary.TENSES,
        ),
        parse_span(text, options["hedges"]) if "hedges" in options else None,
        chain,
        options.get("q", ""),
    )


def parse_time(text: str, part: str) -> TimeNote:
    """Parse `words = value`."""
    quote, value = _valued(part)
    parse_time_value(value)
    return TimeNote(parse_span(text, quote), value)


def parse_time_value(value: str) -> str:
    """Return `value` if it is a time value of the guide; raises ValueError if not."""
    if not _TIME.match(value) or value == "/":
        raise ValueError(f"'{value}' is no time value")
    return value


def parse_quantity(text: str, part: str) -> QuantityNote:
    """Parse `words = low..high unit [bound]` or `words = number unit [bound]`."""
    quote, value = _valued(part)
    match = _QUANTITY.match(value)
    if not match:
        raise ValueError(f"'{value}' is not 'low..high unit bound'")
    only, low, high = match["only"], match["low"] or match["only"], match["high"]
    high = high or only
    if low is None and high is None:
        raise ValueError("a quantity needs at least one end")
    if low and high and float(low) > float(high):
        raise ValueError(f"low {low} exceeds high {high}")
    usual = "at-least" if high is None else "at-most" if low is None else "exact"
    return QuantityNote(
        parse_span(text, quote),
        float(low) if low else None,
        float(high) if high else None,
        match["unit"],
        _one_of("bound", match["bound"] or usual, vocabulary.BOUNDS),
    )


def parse_hedge(text: str, part: str) -> HedgeNote:
    """Parse `words = axis`."""
    quote, axis = _valued(part)
    return HedgeNote(parse_span(text, quote), _one_of("axis", axis, vocabulary.AXES))


def parse_negation(text: str, fields: list[str]) -> NegationNote:
    """Parse `cue | scope`."""
    if len(fields) != 2:
        raise ValueError("a negation has cue | scope")
    return NegationNote(parse_span(text, fields[0]), parse_span(text, fields[1]))


def parse_link(part: str) -> ClaimLink:
    """Parse `2 denies 1`: the second claim of the paragraph denies the first."""
    match = _LINK.match(part)
    if not match:
        raise ValueError("a link reads like '2 denies 1'")
    relation = _one_of("link", match["relation"], vocabulary.LINKS)
    return ClaimLink(int(match["earlier"]), relation, int(match["later"]))


def nest(attributions: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """Fill `within` from containment of the cue where the writer did not give it.

    Raises:
        ValueError: an `in=` names no other attribution, or the nesting runs in a circle.
    """
    nested = []
    for inner in attributions:
        if inner.within is None:
            outer = [
                one for one in attributions if one != inner and one.content.holds(inner.cue)
            ]
            outer.sort(key=lambda one: one.content.end - one.content.start)
            nested.append(replace(inner, within=outer[0].number if outer else None))
        elif not 0 <= inner.within <= len(attributions) or inner.within == inner.number:
            raise ValueError(f"in={inner.within} names no other attribution")
        else:
            nested.append(replace(inner, within=inner.within or None))
    for start in nested:
        seen, at = {start.number}, start
        while at.within is not None:
            at = nested[at.within - 1]
            if at.number in seen:
                raise ValueError(f"attribution {start.number} encloses itself")
            seen.add(at.number)
    return tuple(nested)


def check_layers(
    mentions: tuple[Mention, ...], attributions: tuple[Attribution, ...]
) -> None:
    """Refuse mentions or cues that overlap one of their own layer; raises ValueError."""
    spans = [one.span for one in mentions]
    _check_apart(spans, "mentions")
    _check_apart([one.cue for one in attributions], "cues")


def check_links(links: tuple[ClaimLink, ...], claims: int) -> None:
    """Refuse links to claims that the paragraph does not have; raises ValueError."""
    for link in links:
        if not 1 <= link.earlier <= claims or not 1 <= link.later <= claims:
            raise ValueError(f"a link names a claim beyond the {claims} of the paragraph")


def _check_apart(spans: list[Span], layer: str) -> None:
    ordered = sorted(spans, key=lambda span: span.pieces)
    for index, span in enumerate(ordered):
        for other in ordered[index + 1 :]:
            if span.overlaps(other):
                raise ValueError(
                    f"{layer} overlap at characters {span.start}-{span.end}"
                    f" and {other.start}-{other.end}"
                )


def _valued(part: str) -> tuple[str, str]:
    quote, equals, value = part.rpartition(" = ")
    if not equals:
        raise ValueError("expected 'words = value'")
    return quote.strip(), value.strip()


def _keyed(field: str) -> list[tuple[str, str]]:
    if not field:
        return []
    marks = list(_ROLE.finditer(field))
    if not marks or marks[0].start() != 0:
        raise ValueError(f"expected 'name=words; name=words' in '{field}'")
    ends = [mark.start() for mark in marks[1:]] + [len(field)]
    return [
        (mark[1], field[mark.end() : end].strip())
        for mark, end in zip(marks, ends, strict=True)
    ]


def _options(parts: list[str]) -> dict[str, str]:
    options = {}
    for part in parts:
        key, equals, value = part.partition("=")
        if not equals:
            raise ValueError(f"'{part}' is not 'option=value'")
        options[key] = value
    return options


def _number(text: str) -> int:
    if not text.isdigit():
        raise ValueError(f"in={text} is not a number")
    return int(text)


def _one_of(what: str, value: str, allowed: tuple[str, ...]) -> str:
    if value not in allowed:
        raise ValueError(
            f"{what} '{value}' is none of {', '.join(a for a in allowed if a)}"
        )
    return value
