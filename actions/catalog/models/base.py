"""What the tables share: the registry, exact money, codes, and where a fact is from."""

from datetime import datetime, timezone
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    CheckConstraint,
    Column,
    DateTime,
    Integer,
    MetaData,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.orm import registry

# Names that Alembic can find again on every database.
NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
Base: Any = registry(metadata=MetaData(naming_convention=NAMES)).generate_base()


class DollarsAndCents(TypeDecorator):  # type: ignore[misc]
    """Exact dollars (`Decimal`) kept as integer cents, which SQLite can hold."""

    impl = Integer
    cache_ok = True
    python_type = Decimal

    def process_bind_param(self, value: Decimal | None, dialect: Any) -> int | None:
        """Dollars to cents."""
        return None if value is None else int(value * 100)

    def process_result_value(self, value: int | None, dialect: Any) -> Decimal | None:
        """Cents to dollars."""
        return None if value is None else Decimal(value) / 100


class UtcTime(TypeDecorator):  # type: ignore[misc]
    """A moment with its time zone, kept in UTC; SQLite holds no zone itself."""

    impl = DateTime
    cache_ok = True
    python_type = datetime

    def process_bind_param(self, value: datetime | None, dialect: Any) -> datetime | None:
        """Any zone to UTC."""
        return (
            None if value is None else value.astimezone(timezone.utc).replace(tzinfo=None)
        )

    def process_result_value(self, value: datetime | None, dialect: Any) -> datetime | None:
        """UTC, and it says so."""
        return None if value is None else value.replace(tzinfo=timezone.utc)


def between(column: str, low: float, high: float) -> CheckConstraint:
    """The column holds nothing or a number of this range."""
    return CheckConstraint(f"{column} BETWEEN {low} AND {high}", name=f"{column}_range")


def one_of(column: str, *values: str) -> CheckConstraint:
    """The column holds nothing or one of these words."""
    words = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({words})", name=f"{column}_known")


def coded(column: str, length: int, separator: tuple[int, str] | None = None) -> Any:
    """The column holds codes of one length, with a separator at its position."""
    rule = f"length({column}) = {length}"
    if separator:
        position, sign = separator
        rule += f" AND substr({column}, {position}, 1) = '{sign}'"
    return CheckConstraint(rule, name=f"{column}_form")


class Source(Base):
    """One release of a publication: what the bot names after a figure."""

    __tablename__ = "sources"
    __table_args__ = (UniqueConstraint("dataset", "release"),)

    id = Column(String(64), primary_key=True)
    dataset = Column(String(32), nullable=False)
    name = Column(Text, nullable=False)
    publisher = Column(Text, nullable=False)
    release = Column(String(64), nullable=False)
    address = Column(Text, nullable=False)
    licence = Column(Text, nullable=False)


class Revision(Base):
    """The number of the catalogue's last change and the facts it was built from.

    One row. Whoever keeps something of the catalogue in memory compares `number`.
    """

    __tablename__ = "revisions"
    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)

    id = Column(Integer, primary_key=True, autoincrement=False)
    number = Column(Integer, nullable=False)
    fingerprint = Column(String(64))
