"""Asks FollowTheMoney's own library about an export; run by `make check-ftm`, in its environment.

The library is lenient: what it cannot clean it drops without a word. Here every value has to
come back as it was written, every entity has to be valid for its schema, and every link has to
lead to an entity of a kind its property takes.
"""

import csv
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from followthemoney import model
from followthemoney.proxy import EntityProxy


def faults_of(entities: list[dict[str, Any]]) -> Iterator[str]:
    """What is wrong with the entities, a line each."""
    proxies: dict[str, EntityProxy] = {}
    for data in entities:
        if data["id"] in proxies:
            yield f"{data['id']}: written twice"
        proxy = model.get_proxy(
            {"id": data["id"], "schema": data["schema"], "properties": {}}
        )
        proxies[data["id"]] = proxy
        if proxy.schema.abstract:
            yield f"{data['id']}: {data['schema']} is abstract"
        yield from _value_faults(data, proxy)
        try:
            proxy.schema.validate(data)
        except Exception as error:  # noqa: BLE001 - whatever the library objects to
            yield f"{data['id']}: not valid ({error})"
    for proxy in proxies.values():
        yield from _link_faults(proxy, proxies)


def _value_faults(data: dict[str, Any], proxy: EntityProxy) -> Iterator[str]:
    for name, values in data["properties"].items():
        prop = proxy.schema.get(name)
        if prop is None:
            yield f"{data['id']}: {data['schema']} has no property {name}"
            continue
        if prop.stub:
            yield f"{data['id']}: {name} is the reverse of a property"
            continue
        for value in values:
            proxy.add(name, value, quiet=True)
            kept = prop.type.clean(value, proxy=proxy)
            if kept != value:
                yield f"{data['id']}: {name} {value[:60]!r} becomes {kept!r}"


def _link_faults(proxy: EntityProxy, proxies: dict[str, EntityProxy]) -> Iterator[str]:
    for prop, value in proxy.itervalues():
        if prop.type.name != "entity":
            continue
        other = proxies.get(value)
        if other is None:
            yield f"{proxy.id}: {prop.name} leads to {value}, which is not there"
        elif prop.range is not None and not other.schema.is_a(prop.range):
            yield f"{proxy.id}: {prop.name} leads to a {other.schema.name}, not a {prop.range.name}"


def statement_faults(path: Path, entities: list[dict[str, Any]]) -> Iterator[str]:
    """What is wrong with the statements beside them."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    known = {entity["id"] for entity in entities}
    for row in rows:
        schema = model.get(row["schema"])
        prop = schema.get(row["prop"]) if schema else None
        if row["entity_id"] not in known:
            yield f"statement {row['id']}: of no entity"
        if prop is None or prop.type.name != row["prop_type"]:
            named = prop.type.name if prop else "nothing"
            yield f"statement {row['id']}: {row['prop']} is a {named}, not a {row['prop_type']}"


def main(path: Path) -> int:
    """Check an export and the statements beside it; the number of faults, at most 1."""
    lines = path.read_text(encoding="utf-8").splitlines()
    entities = [json.loads(line) for line in lines]
    beside = path.with_name(f"{path.name.split('.')[0]}.statements.csv")
    faults = [*faults_of(entities), *statement_faults(beside, entities)]
    for fault in faults[:40]:
        print(fault)
    counted = Counter(entity["schema"] for entity in entities)
    told = ", ".join(f"{count} {schema}" for schema, count in sorted(counted.items()))
    print(f"{len(entities)} entities ({told}), {len(faults)} faults")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
