"""Publications and their releases: which one a figure is from, which is newer."""

import re
from functools import cache
from typing import Any

import yaml
from sqlalchemy import select
from sqlalchemy.engine import Connection

from actions.catalog.database import FACTS
from actions.catalog.loading import upsert
from actions.catalog.models import Source

# How a release is named whose file doesn't tell it, before the day of import.
UNDATED = "file of "


@cache
def publications() -> dict[str, dict[str, Any]]:
    """The publications by dataset, as data/catalog/sources.yml describes them."""
    text = (FACTS / "sources.yml").read_text(encoding="utf-8")
    described: dict[str, dict[str, Any]] = yaml.safe_load(text)
    return described


def add_source(connection: Connection, dataset: str, release: str) -> str:
    """Enter a release of a dataset, and return its id ("ipeds_c_2024")."""
    source_id = f"{dataset}_{re.sub(r'[^0-9A-Za-z.]+', '-', release).lower()}"
    described = {
        name: publications()[dataset][name]
        for name in ("name", "publisher", "address", "licence")
    }
    row = {"id": source_id, "dataset": dataset, "release": release, **described}
    upsert(connection, Source, [row])
    return source_id


def release_of(connection: Connection, dataset: str) -> str | None:
    """The newest release of a dataset that the catalogue holds."""
    releases = connection.scalars(select(Source.release).where(Source.dataset == dataset))
    return max(releases, key=release_order, default=None)


def is_older(release: str, held: str | None) -> bool:
    """Whether a release is older than the one held; unknown days are never older."""
    if held is None or UNDATED in (held[: len(UNDATED)], release[: len(UNDATED)]):
        return False
    return release_order(release) < release_order(held)


def release_order(release: str) -> tuple[int, ...]:
    """What sorts releases by age: the numbers of "May 2025", "2024–34", "2026-06-10"."""
    return tuple(int(number) for number in re.findall(r"\d+", release))
