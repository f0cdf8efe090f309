"""From a row of the catalogue to the figures that are made of it."""

from typing import Any


def same_named(kind: type[Any], row: Any) -> dict[str, Any]:
    """The row's values for the fields of a dataclass that bear a column's name."""
    columns = row.__table__.columns.keys()
    fields = kind.__dataclass_fields__
    return {name: getattr(row, name) for name in fields if name in columns}
