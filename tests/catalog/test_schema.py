"""The schema: migrated on both databases, the same as the models, and strict."""

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import (
    CheckConstraint,
    Float,
    Integer,
    delete,
    insert,
    inspect,
    select,
    text,
    update,
)
from sqlalchemy.engine import Connection

from actions.catalog import migrations, models
from actions.catalog.database import writing
from actions.catalog.errors import CatalogError
from actions.catalog.migrations import head, revision, upgrade
from actions.catalog.models import Base
from tests.catalog.conftest import Stock
from tests.databases import serving

TABLES = set(Base.metadata.tables)


def downgrade(connection: Connection) -> None:
    config = Config()
    scripts = Path(migrations.__file__).with_name("scripts")
    config.set_main_option("script_location", str(scripts))
    config.attributes["connection"] = connection
    command.downgrade(config, "base")


def definitions(connection: Connection) -> set[str]:
    """Tables, indexes and constraints as the database itself tells them."""
    if connection.dialect.name == "sqlite":
        found = connection.scalars(text("SELECT sql FROM sqlite_master WHERE sql <> ''"))
        bodies = (re.sub(r'[\s"]+', " ", sql).strip().removesuffix(")") for sql in found)
        # The order of columns and constraints means nothing.
        return {" ".join(sorted(part.strip() for part in b.split(", "))) for b in bodies}
    found = connection.scalars(
        text(
            "SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid))"
            " FROM pg_constraint WHERE connamespace = 'public'::regnamespace"
            " UNION SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'"
            " UNION SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable,"
            " character_maximum_length, column_default) FROM information_schema.columns"
            " WHERE table_schema = 'public'"
        )
    )
    return set(found)


@pytest.mark.usefixtures("empty")
def test_from_empty_to_head_and_back() -> None:
    for _ in range(2):
        with writing() as connection:
            assert revision(connection) is None
            upgrade(connection)
            assert revision(connection) == head()
            assert set(inspect(connection).get_table_names()) == TABLES | {
                "alembic_version"
            }
        with writing() as connection:
            upgrade(connection)
            downgrade(connection)
        with writing() as connection:
            assert set(inspect(connection).get_table_names()) == {"alembic_version"}


def test_the_migrated_schema_is_that_of_the_models(stock: Stock, backend: str) -> None:
    with serving(stock.empty(backend)), writing() as connection:
        upgrade(connection)
        options = {"compare_type": True, "compare_server_default": True}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, Base.metadata) == []
        migrated = definitions(connection)
    with serving(stock.empty(backend)), writing() as connection:
        Base.metadata.create_all(connection)
        modelled = definitions(connection)
    assert {line for line in migrated if "alembic_version" not in line} == modelled


@pytest.mark.usefixtures("empty")
def test_a_migration_that_fails_leaves_nothing() -> None:
    def broken() -> None:
        with writing() as connection:
            upgrade(connection)
            connection.execute(text("SELECT * FROM nowhere"))

    with pytest.raises(CatalogError, match="nowhere"):
        broken()
    with writing() as connection:
        assert inspect(connection).get_table_names() == []


def change(model: Any, values: dict[str, Any]) -> None:
    """Change one row of the model's, or enter one where there is none."""
    with writing() as connection:
        keys = list(model.__table__.primary_key)
        row = connection.execute(select(*keys).order_by(*keys)).first()
        if row is None:
            connection.execute(insert(model), [values])
        else:
            which = [key == value for key, value in zip(keys, row, strict=True)]
            connection.execute(update(model).where(*which).values(**values))


RANGES = [
    pytest.param(table, match[1], value, constraint.name, id=f"{match[1]}={value}")
    for table in Base.metadata.sorted_tables
    for constraint in sorted(table.constraints, key=lambda found: str(found.name))
    if isinstance(constraint, CheckConstraint)
    and (match := re.fullmatch(r"(\w+) BETWEEN (\S+) AND (\S+)", str(constraint.sqltext)))
    for value in (float(match[2]) - 1, float(match[3]) + 1)
]


@pytest.mark.usefixtures("samples")
@pytest.mark.parametrize(("table", "column", "value", "constraint"), RANGES)
def test_numbers_out_of_range(
    table: Any, column: str, value: float, constraint: str
) -> None:
    mapper = next(m for m in Base.registry.mappers if m.local_table is table)
    # Nothing beside it that another constraint could compare it with.
    alone = {c.name: None for c in table.columns if c.nullable and _is_whole(c)}
    number = value if isinstance(table.columns[column].type, Float) else int(value)
    if isinstance(table.columns[column].type, models.DollarsAndCents):
        number = Decimal(number) / 100
    with pytest.raises(CatalogError, match=constraint):
        change(mapper.class_, {**alone, column: number})


def _is_whole(column: Any) -> bool:
    return isinstance(column.type, (Integer, models.DollarsAndCents))


# Each database has words of its own for a text in the place of a number.
ANY = "not changed"
WRONG = [
    (models.Institution, {"status": "maybe"}, "status_known"),
    (models.Institution, {"status": "open", "name": None}, "listed_is_complete"),
    (models.Institution, {"status": "closed", "zip_code": None}, "listed_is_complete"),
    (models.Institution, {"latitude": None}, "coordinates_whole"),
    (models.Institution, {"state": "T"}, "state_form"),
    (models.Institution, {"zip_code": "3595"}, "zip_code_form"),
    (models.Institution, {"phone": "555"}, "phone_form"),
    (models.Institution, {"unitid": "many"}, ANY),
    (models.Institution, {"latitude": "north"}, ANY),
    (models.Institution, {"source_id": "ipeds_hd_1066"}, "(?i)foreign key"),
    (models.Program, {"cip_code": "12-0409"}, "cip_code_form"),
    (models.Program, {"cip_code": "12.04"}, "cip_code_form"),
    (models.Program, {"completions": None}, "(?i)null"),
    (models.Program, {"unitid": 7}, "(?i)foreign key"),
    (models.Program, {"source_id": None}, "(?i)null"),
    (models.Charge, {"clock_hours": 600, "credit_hours": 20}, "one_measure_of_length"),
    (models.Charge, {"months": "many"}, ANY),
    (models.FieldOutcome, {"cip_field": "1204"}, "cip_field_form"),
    (models.Occupation, {"soc_code": "39.5094"}, "soc_code_form"),
    (models.Area, {"kind": "planet"}, "kind_known"),
    (models.Area, {"state_fips": "6"}, "state_fips_form"),
    (models.Wage, {"annual_p10_usd": 200_000, "annual_median_usd": 100_000}, "in_order"),
    (models.Wage, {"annual_median_usd": 500_000, "annual_p90_usd": 400_000}, "in_order"),
    (models.Wage, {"industry_code": "999999"}, "(?i)foreign key"),
    (models.Projection, {"projected_year": 2024, "base_year": 2034}, "years_in_order"),
    (models.Licence, {"tier": "novice"}, "tier_known"),
    (models.Licence, {"board": None}, "(?i)null"),
    (models.StateRule, {"state": "Ohio"}, "state_form|too long"),
    (models.StateRule, {"subject": "weather"}, "subject_known"),
    (models.StateRule, {"whom": "39.5094"}, "whom_form"),
    (models.StateRule, {"subject": "grant", "agency": None}, "grant_is_complete"),
    (models.StateRule, {"rule": None}, "(?i)null"),
    (models.StateRule, {"source_id": "fsmb_pathways_1066"}, "(?i)foreign key"),
    (models.Place, {"kind": "planet"}, "kind_known"),
    (models.Place, {"latitude": None}, "(?i)null"),
    (models.PlaceAlias, {"alias": "narnia", "place_key": "Narnia, TX"}, "(?i)foreign key"),
    (models.Revision, {"id": 2}, "only_one"),
    (models.Source, {"dataset": "bls_oews", "release": "May 2025"}, "(?i)unique"),
    (
        models.SponsoredListing,
        {"unitid": 101277, "starts_on": "2026-12-31", "ends_on": "2026-12-30"},
        "days_in_order",
    ),
]


@pytest.mark.usefixtures("samples")
@pytest.mark.parametrize(("model", "values", "message"), WRONG)
def test_a_wrong_row(model: Any, values: dict[str, Any], message: str) -> None:
    dated = {
        name: model.__table__.columns[name].type.python_type.fromisoformat(value)
        if name.endswith("_on")
        else value
        for name, value in values.items()
    }
    with pytest.raises(CatalogError, match=message):
        change(model, dated)


@pytest.mark.usefixtures("samples")
@pytest.mark.parametrize("model", [models.Institution, models.Area, models.Source])
def test_what_figures_point_at_stays(model: Any) -> None:
    with pytest.raises(CatalogError, match=r"(?i)foreign key"), writing() as connection:
        connection.execute(delete(model))


@pytest.mark.usefixtures("samples")
@pytest.mark.parametrize(
    "model", [models.Wage, models.Charge, models.Licence, models.StateRule]
)
def test_a_row_is_there_once(model: Any) -> None:
    with writing() as connection:
        row = dict(connection.execute(select(model.__table__)).mappings().first())
    with pytest.raises(CatalogError, match=r"(?i)unique"), writing() as connection:
        connection.execute(insert(model), [row])
