"""GraphML: who is said to stand how to whom, and who passes on whose words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from whence.model.actor import Actor
from whence.model.claim import Claim, Filler, Frame
from whence.model.document import Document
from whence.present.export.chains import fillers_of
from whence.present.export.losses import LossReport, Tally
from whence.present.facts import day_of, outlet_of
from whence.present.view import CaseView

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
NODE_KEYS = ("label", "kind")
EDGE_KEYS = ("kind", "frame", "polarity", "claim", "document", "published", "start", "end")
# Roles between which a claim draws an arrow.
ENDS = {
    Frame.RELATION: (("a",), ("b",)),
    Frame.REACTION: (("actor",), ("target",)),
    Frame.EVENT: (("actor",), ("recipient",)),
    Frame.CONTROL: (("actor",), ("place",)),
    Frame.PRESENCE: (("actor",), ("place",)),
    Frame.ROLE: (("person",), ("organisation",)),
    Frame.COMMITMENT: (("by",), ("to",)),
}


@dataclass(frozen=True, slots=True)
class Edge:
    """An arrow; `values` are in the order of `EDGE_KEYS`."""

    id: str
    source: str
    target: str
    values: tuple[str, ...]


def write(view: CaseView, path: Path) -> LossReport:
    """Write one directed graph; every edge has an id of its own."""
    tally = Tally()
    nodes: dict[str, tuple[str, str]] = {}
    edges = list(_edges(view, nodes, tally))
    path.write_bytes(_xml(nodes, edges))
    losses = tally.losses(
        ("quotations and hedges", "an edge names its claim; jsonl holds it"),
        ("questions, origins and ties", "the graph is about actors"),
    )
    return LossReport(len(edges), "edges", losses)


def _edges(
    view: CaseView, nodes: dict[str, tuple[str, str]], tally: Tally
) -> Iterator[Edge]:
    documents = {document.id: document for document in view.documents()}
    for claim in view.claims():
        document = documents[claim.document]
        yield from _chain(claim, document, view.actors, nodes)
        pairs = list(_pairs(claim))
        if not pairs:
            tally.leave_out("claims between no two", "an edge needs two ends")
        for number, (one, other) in enumerate(pairs):
            source = _node(one.id, one.name, view.actors, nodes)
            target = _node(other.id, other.name, view.actors, nodes)
            values = _values(claim, document, claim.kind)
            yield Edge(f"{claim.id}-{number}", source, target, values)


def _pairs(claim: Claim) -> Iterator[tuple[Filler, Filler]]:
    sources, targets = ENDS.get(claim.frame, ((), ()))
    for one in fillers_of(claim, *sources):
        for other in fillers_of(claim, *targets):
            yield one, other


def _chain(
    claim: Claim,
    document: Document,
    actors: Mapping[str, Actor],
    nodes: dict[str, tuple[str, str]],
) -> Iterator[Edge]:
    """From the article to its source, and on to that one's source."""
    before = [_node(document.id, outlet_of(document), actors, nodes, "article")]
    for place, hop in enumerate(claim.chain):
        here = [_node(hop.ids[n] if n < len(hop.ids) else None, name, actors, nodes, "source")
                for n, name in enumerate(hop.name)]  # fmt: skip
        for number, (one, other) in enumerate((a, b) for a in before for b in here):
            edge = f"{claim.id}-from-{place}-{number}"
            yield Edge(edge, one, other, _values(claim, document, "cites"))
        before = here


def _node(
    key: str | None,
    name: str,
    actors: Mapping[str, Actor],
    nodes: dict[str, tuple[str, str]],
    kind: str = "unknown",
) -> str:
    actor = actors.get(key or "")
    node = key or f"name:{name.casefold()}"
    found = (actor.name, actor.kind.value) if actor else (name, kind)
    nodes.setdefault(node, found)
    return node


def _values(claim: Claim, document: Document, kind: str) -> tuple[str, ...]:
    when = claim.when
    return (
        kind,
        claim.frame.value,
        claim.wording.polarity.value,
        claim.id,
        document.name,
        day_of(document),
        when.start.isoformat() if when and when.start else "",
        when.end.isoformat() if when and when.end else "",
    )


def _xml(nodes: Mapping[str, tuple[str, str]], edges: list[Edge]) -> bytes:
    root = ET.Element("graphml", xmlns=NAMESPACE)
    for owner, keys in (("node", NODE_KEYS), ("edge", EDGE_KEYS)):
        for key in keys:
            declared = {"id": f"{owner}-{key}", "for": owner, "attr.name": key}
            ET.SubElement(root, "key", declared | {"attr.type": "string"})
    graph = ET.SubElement(root, "graph", edgedefault="directed")
    for node, values in sorted(nodes.items()):
        element = ET.SubElement(graph, "node", id=node)
        _data(element, "node", NODE_KEYS, values)
    for edge in edges:
        ends = {"id": edge.id, "source": edge.source, "target": edge.target}
        element = ET.SubElement(graph, "edge", ends)
        _data(element, "edge", EDGE_KEYS, edge.values)
    ET.indent(root, " ")
    xml: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return xml + b"\n"


def _data(
    element: ET.Element, owner: str, keys: tuple[str, ...], values: tuple[str, ...]
) -> None:
    for key, value in zip(keys, values, strict=True):
        if value:
            data = ET.SubElement(element, "data", key=f"{owner}-{key}")
            data.text = "".join(c if c >= " " or c in "\t\n" else " " for c in value)
