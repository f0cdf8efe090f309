"""Sources as a visitor reads them: of a dataset, or of one row."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from actions.catalog.errors import CatalogError
from actions.catalog.models import Source
from actions.catalog.sources import release_order


@dataclass(frozen=True)
class Citation:
    """A source as a visitor reads it: name, release, address."""

    name: str
    release: str
    address: str


def citation(session: Session, dataset: str) -> Citation:
    """The newest release of a dataset ("bls_oews") that the catalogue holds.

    Raises `CatalogError` where it holds none.
    """
    held = session.scalars(select(Source).where(Source.dataset == dataset)).all()
    if not held:
        raise CatalogError(
            f"the catalogue holds no release of {dataset}: run `glowpath catalog build`"
        )
    return cited(max(held, key=lambda source: release_order(source.release)))


def citation_of(session: Session, row: Any) -> Citation:
    """The release that a row of the catalogue is from."""
    return cited(session.get(Source, row.source_id))


def cited(source: Any) -> Citation:
    """A row of the table of sources as a visitor reads it."""
    return Citation(source.name, source.release, source.address)
