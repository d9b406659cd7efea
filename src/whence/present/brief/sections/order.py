"""The sections of a brief in the order in which they are read."""

from whence.present.brief.findings import (
    SectionOf,
    changed,
    figures,
    headline_gaps,
    single_origin,
)
from whence.present.brief.sections.disputes import disputed
from whence.present.brief.sections.overviews import (
    commitments,
    control,
    relations,
    responsibility,
)
from whence.present.brief.sections.reacting import reactions

SECTIONS: tuple[SectionOf, ...] = (
    disputed,
    changed,
    single_origin,
    figures,
    control,
    responsibility,
    relations,
    commitments,
    reactions,
    headline_gaps,
)
