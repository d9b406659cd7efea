"""The claims of a case as one flat table, in the library the user works with."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any, Literal

from whence.errors import MissingLibraryError
from whence.model.claim import Claim
from whence.model.document import Metadata
from whence.model.finding import OriginCount
from whence.store import Case, ClaimFilter
from whence.store.findings import Findings

Library = Literal["pandas", "polars", "pyarrow"]


def claims_table(
    case: Case, library: Library = "pandas", wanted: ClaimFilter | None = None
) -> Any:
    """The claims of a case as a data frame or Arrow table, one row a claim.

    Args:
        case: An open case.
        library: ``pandas``, ``polars`` or ``pyarrow``; it has to be installed.
        wanted: Which claims; without it, all.

    Returns:
        A `pandas.DataFrame`, `polars.DataFrame` or `pyarrow.Table` with the columns of
        `iter_rows`. Fillers of one role are joined by "; ", hops of the chain by " ← ".

    Raises:
        MissingLibraryError: The library is not installed.
    """
    try:
        module = import_module(library)
    except ImportError as error:
        raise MissingLibraryError(library) from error
    rows = list(iter_rows(case, wanted))
    if library == "pyarrow":
        return module.Table.from_pylist(rows)
    return module.DataFrame(rows)


def iter_rows(case: Case, wanted: ClaimFilter | None = None) -> Iterator[dict[str, Any]]:
    """Claims as flat rows of plain values, in the order of `Case.claims`.

    `place` is the first place and `places` all of them; `figure`, `low`, `high` and `unit` are the
    number the claim is chiefly about; `origins` and `independence` are those of its position.
    """
    articles = {document.id: document.metadata for document in case.documents()}
    origins = {
        claim: position.origins
        for question in Findings(case).questions()
        for position in question.positions
        for claim in position.claims
    }
    for claim in case.claims(wanted):
        yield _row(claim, articles[claim.document], origins.get(claim.id))


def _row(claim: Claim, article: Metadata, origins: OriginCount | None) -> dict[str, Any]:
    chief = claim.chief_figure
    roles = {role.name: "; ".join(f.name for f in role.fillers) for role in claim.roles}
    place = claim.where[0] if claim.where else None
    when, wording = claim.when, claim.wording
    return {
        "id": claim.id,
        "document": claim.document_name,
        "outlet": article.outlet.value if article.outlet else None,
        "title": article.title.value if article.title else None,
        "published": claim.published.start if claim.published else None,
        "frame": claim.frame.value,
        "kind": claim.kind,
        "quote": claim.quote,
        "start": claim.spans[0].start,
        "end": claim.spans[-1].end,
        "actor": next(
            (roles[n] for n in ("actor", "a", "by", "person", "perpetrator") if n in roles),
            "",
        ),
        "other": next(
            (
                roles[n]
                for n in ("target", "b", "to", "recipient", "organisation")
                if n in roles
            ),
            "",
        ),
        "roles": "; ".join(f"{name}={value}" for name, value in roles.items()),
        "chain": " ← ".join(" and ".join(hop.name) for hop in claim.chain),
        "polarity": wording.polarity.value,
        "likelihood": wording.likelihood,
        "hedges": "; ".join(hedge.text for hedge in wording.hedges),
        "when_start": when.start if when else None,
        "when_end": when.end if when else None,
        "place": place.name if place else None,
        "lat": place.lat if place else None,
        "lon": place.lon if place else None,
        "where_prec": place.where_prec if place else None,
        "places": "; ".join(place.name for place in claim.where),
        "figures": "; ".join(f"{n.name}={n.figure.text}" for n in claim.figures),
        "figure": chief.name if chief else None,
        "low": chief.figure.low if chief else None,
        "high": chief.figure.high if chief else None,
        "unit": chief.figure.unit if chief else None,
        "origins": origins.count if origins else None,
        "independence": origins.independence.value if origins else None,
        "extraction": claim.extraction,
    }
