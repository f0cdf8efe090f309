"""The program catalogue."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "areas",
        sa.Column("area_code", sa.String(length=7), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("state_fips", sa.String(length=2), nullable=False),
        sa.Column("cbsa_code", sa.String(length=5), nullable=True),
        sa.CheckConstraint(
            "kind IN ('nation', 'state', 'metro')", name=op.f("ck_areas_kind_known")
        ),
        sa.CheckConstraint("length(area_code) = 7", name=op.f("ck_areas_area_code_form")),
        sa.CheckConstraint("length(state_fips) = 2", name=op.f("ck_areas_state_fips_form")),
        sa.PrimaryKeyConstraint("area_code", name=op.f("pk_areas")),
    )
    with op.batch_alter_table("areas", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_areas_cbsa_code"), ["cbsa_code"], unique=False)

    op.create_table(
        "industries",
        sa.Column("industry_code", sa.String(length=6), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "length(industry_code) = 6", name=op.f("ck_industries_industry_code_form")
        ),
        sa.PrimaryKeyConstraint("industry_code", name=op.f("pk_industries")),
    )
    op.create_table(
        "occupations",
        sa.Column("soc_code", sa.String(length=7), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("plural", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "length(soc_code) = 7 AND substr(soc_code, 3, 1) = '-'",
            name=op.f("ck_occupations_soc_code_form"),
        ),
        sa.PrimaryKeyConstraint("soc_code", name=op.f("pk_occupations")),
    )
    op.create_table(
        "procedures",
        sa.Column("procedure", sa.String(length=32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("invasive", sa.Boolean(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("procedure", name=op.f("pk_procedures")),
    )
    op.create_table(
        "revisions",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=True),
        sa.CheckConstraint("id = 1", name=op.f("ck_revisions_only_one")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revisions")),
    )
    op.create_table(
        "sources",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("dataset", sa.String(length=32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("publisher", sa.Text(), nullable=False),
        sa.Column("release", sa.String(length=64), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("licence", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sources")),
        sa.UniqueConstraint("dataset", "release", name=op.f("uq_sources_dataset_release")),
    )
    op.create_table(
        "workplaces",
        sa.Column("workplace", sa.String(length=32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("plural", sa.Text(), nullable=False),
        sa.Column("industry_code", sa.String(length=6), nullable=True),
        sa.Column("tasks", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "length(industry_code) = 6", name=op.f("ck_workplaces_industry_code_form")
        ),
        sa.PrimaryKeyConstraint("workplace", name=op.f("pk_workplaces")),
    )
    op.create_table(
        "institutions",
        sa.Column("unitid", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("status", sa.String(length=8), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("aliases", sa.Text(), nullable=True),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("city", sa.Text(), nullable=True),
        sa.Column("county", sa.Text(), nullable=True),
        sa.Column("state", sa.String(length=2), nullable=True),
        sa.Column("zip_code", sa.String(length=5), nullable=True),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("cbsa_code", sa.String(length=5), nullable=True),
        sa.Column("phone", sa.String(length=10), nullable=True),
        sa.Column("website", sa.Text(), nullable=True),
        sa.Column("control", sa.Integer(), nullable=True),
        sa.Column("title_iv", sa.Boolean(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("source_id", sa.String(length=64), nullable=True),
        sa.CheckConstraint(
            "status = 'unlisted' OR (name IS NOT NULL AND city IS NOT NULL AND state IS NOT NULL AND zip_code IS NOT NULL AND source_id IS NOT NULL)",
            name=op.f("ck_institutions_listed_is_complete"),
        ),
        sa.CheckConstraint(
            "status IN ('open', 'closed', 'unlisted')",
            name=op.f("ck_institutions_status_known"),
        ),
        sa.CheckConstraint(
            "(latitude IS NULL) = (longitude IS NULL)",
            name=op.f("ck_institutions_coordinates_whole"),
        ),
        sa.CheckConstraint(
            "control BETWEEN 1 AND 3", name=op.f("ck_institutions_control_range")
        ),
        sa.CheckConstraint(
            "latitude BETWEEN -90 AND 90", name=op.f("ck_institutions_latitude_range")
        ),
        sa.CheckConstraint(
            "length(cbsa_code) = 5", name=op.f("ck_institutions_cbsa_code_form")
        ),
        sa.CheckConstraint("length(phone) = 10", name=op.f("ck_institutions_phone_form")),
        sa.CheckConstraint("length(state) = 2", name=op.f("ck_institutions_state_form")),
        sa.CheckConstraint(
            "length(zip_code) = 5", name=op.f("ck_institutions_zip_code_form")
        ),
        sa.CheckConstraint(
            "longitude BETWEEN -180 AND 180", name=op.f("ck_institutions_longitude_range")
        ),
        sa.CheckConstraint(
            "unitid BETWEEN 1 AND 99999999", name=op.f("ck_institutions_unitid_range")
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name=op.f("fk_institutions_source_id_sources")
        ),
        sa.PrimaryKeyConstraint("unitid", name=op.f("pk_institutions")),
    )
    with op.batch_alter_table("institutions", schema=None) as batch_op:
        batch_op.create_index("ix_institutions_state", ["state"], unique=False)

    op.create_table(
        "licences",
        sa.Column("state", sa.String(length=2), nullable=False),
        sa.Column("tier", sa.String(length=16), nullable=False),
        sa.Column("hours", sa.Integer(), nullable=True),
        sa.Column("summary_hours", sa.Integer(), nullable=True),
        sa.Column("program_hours", sa.Integer(), nullable=True),
        sa.Column("program_share", sa.Float(), nullable=True),
        sa.Column("rule_hours", sa.Integer(), nullable=True),
        sa.Column("rule_citation", sa.Text(), nullable=True),
        sa.Column("rule_kind", sa.Text(), nullable=True),
        sa.Column("exam", sa.Text(), nullable=True),
        sa.Column("board", sa.Text(), nullable=False),
        sa.Column("website", sa.Text(), nullable=True),
        sa.Column("renewal", sa.Text(), nullable=True),
        sa.Column("requirement", sa.Text(), nullable=True),
        sa.Column("conflicts", sa.Text(), nullable=True),
        sa.Column("basis", sa.Text(), nullable=True),
        sa.Column("checked_on", sa.Date(), nullable=True),
        sa.Column("source_id", sa.String(length=64), nullable=False),
        sa.CheckConstraint(
            "tier IN ('esthetician', 'master')", name=op.f("ck_licences_tier_known")
        ),
        sa.CheckConstraint(
            "hours BETWEEN 1 AND 5000", name=op.f("ck_licences_hours_range")
        ),
        sa.CheckConstraint("length(state) = 2", name=op.f("ck_licences_state_form")),
        sa.CheckConstraint(
            "program_hours BETWEEN 1 AND 5000", name=op.f("ck_licences_program_hours_range")
        ),
        sa.CheckConstraint(
            "program_share BETWEEN 0 AND 1", name=op.f("ck_licences_program_share_range")
        ),
        sa.CheckConstraint(
            "rule_hours BETWEEN 1 AND 5000", name=op.f("ck_licences_rule_hours_range")
        ),
        sa.CheckConstraint(
            "summary_hours BETWEEN 1 AND 5000", name=op.f("ck_licences_summary_hours_range")
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name=op.f("fk_licences_source_id_sources")
        ),
        sa.PrimaryKeyConstraint("state", "tier", name=op.f("pk_licences")),
    )
    op.create_table(
        "occupation_titles",
        sa.Column("soc_code", sa.String(length=7), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("source_id", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["soc_code"],
            ["occupations.soc_code"],
            name=op.f("fk_occupation_titles_soc_code_occupations"),
        ),
        sa.ForeignKeyConstraint(
            ["source_id"],
            ["sources.id"],
            name=op.f("fk_occupation_titles_source_id_sources"),
        ),
        sa.PrimaryKeyConstraint("soc_code", "title", name=op.f("pk_occupation_titles")),
    )
    op.create_table(
        "places",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=2), nullable=False),
        sa.Column("latitude", sa.Float(), nullable=False),
        sa.Column("longitude", sa.Float(), nullable=False),
        sa.Column("population", sa.Integer(), nullable=True),
        sa.Column("cbsa_code", sa.String(length=5), nullable=True),
        sa.Column("source_id", sa.String(length=64), nullable=False),
        sa.CheckConstraint(
            "kind IN ('state', 'city', 'zip_code', 'metro')",
            name=op.f("ck_places_kind_known"),
        ),
        sa.CheckConstraint(
            "latitude BETWEEN -90 AND 90", name=op.f("ck_places_latitude_range")
        ),
        sa.CheckConstraint("length(cbsa_code) = 5", name=op.f("ck_places_cbsa_code_form")),
        sa.CheckConstraint("length(state) = 2", name=op.f("ck_places_state_form")),
        sa.CheckConstraint(
            "longitude BETWEEN -180 AND 180", name=op.f("ck_places_longitude_range")
        ),
        sa.CheckConstraint(
            "population BETWEEN 0 AND 400000000", name=op.f("ck_places_population_range")
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name=op.f("fk_places_source_id_sources")
        ),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_places")),
    )
    with op.batch_alter_table("places", schema=None) as batch_op:
        batch_op.create_index(
            "ix_places_cbsa_code_kind", ["cbsa_code", "kind"], unique=False
        )
        batch_op.create_index("ix_places_kind_name", ["kind", "name"], unique=False)

    op.create_table(
        "projections",
        sa.Column("soc_code", sa.String(length=7), nullable=False),
        sa.Column("base_year", sa.Integer(), nullable=False),
        sa.Column("projected_year", sa.Integer(), nullable=False),
        sa.Column("base_employment", sa.Integer(), nullable=False),
        sa.Column("projected_employment", sa.Integer(), nullable=False),
        sa.Column("change_percent", sa.Float(), nullable=False),
        sa.Column("annual_openings", sa.Integer(), nullable=True),
        sa.Column("self_employed_percent", sa.Float(), nullable=True),
        sa.Column("typical_education", sa.Text(), nullable=True),
        sa.Column("typical_training", sa.Text(), nullable=True),
        sa.Column("source_id", sa.String(length=64), nullable=False),
        sa.CheckConstraint(
            "annual_openings BETWEEN 0 AND 200000000",
            name=op.f("ck_projections_annual_openings_range"),
        ),
        sa.CheckConstraint(
            "base_employment BETWEEN 0 AND 200000000",
            name=op.f("ck_projections_base_employment_range"),
        ),
        sa.CheckConstraint(
            "base_year BETWEEN 1990 AND 2100", name=op.f("ck_projections_base_year_range")
        ),
        sa.CheckConstraint(
            "projected_employment BETWEEN 0 AND 200000000",
            name=op.f("ck_projections_projected_employment_range"),
        ),
        sa.CheckConstraint(
            "projected_year > base_year", name=op.f("ck_projections_years_in_order")
        ),
        sa.CheckConstraint(
            "self_employed_percent BETWEEN 0 AND 100",
            name=op.f("ck_projections_self_employed_percent_range"),
        ),
        sa.ForeignKeyConstraint(
            ["soc_code"],
            ["occupations.soc_code"],
            name=op.f("fk_projections_soc_code_occupations"),
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name=op.f("fk_projections_source_id_sources")
        ),
        sa.PrimaryKeyConstraint("soc_code", name=op.f("pk_projections")),
    )
    op.create_table(
        "wages",
        sa.Column("area_code", sa.String(length=7), nullable=False),
        sa.Column("industry_code", sa.String(length=6), nullable=False),
        sa.Column("soc_code", sa.String(length=7), nullable=False),
        sa.Column("employment", sa.Integer(), nullable=True),
        sa.Column("hourly_p10_usd", sa.Integer(), nullable=True),
        sa.Column("hourly_p25_usd", sa.Integer(), nullable=True),
        sa.Column("hourly_median_usd", sa.Integer(), nullable=True),
        sa.Column("hourly_p75_usd", sa.Integer(), nullable=True),
        sa.Column("hourly_p90_usd", sa.Integer(), nullable=True),
        sa.Column("annual_p10_usd", sa.Integer(), nullable=True),
        sa.Column("annual_p25_usd", sa.Integer(), nullable=True),
        sa.Column("annual_median_usd", sa.Integer(), nullable=True),
        sa.Column("annual_p75_usd", sa.Integer(), nullable=True),
        sa.Column("annual_p90_usd", sa.Integer(), nullable=True),
        sa.Column("annual_mean_usd", sa.Integer(), nullable=True),
        sa.Column("top_code_usd", sa.Integer(), nullable=True),
        sa.Column("source_id", sa.String(length=64), nullable=False),
        sa.CheckConstraint(
            "(annual_p10_usd IS NULL OR annual_median_usd IS NULL OR annual_p10_usd <= annual_median_usd) AND (annual_median_usd IS NULL OR annual_p90_usd IS NULL OR annual_median_usd <= annual_p90_usd)",
            name=op.f("ck_wages_percentiles_in_order"),
        ),
        sa.CheckConstraint(
            "annual_mean_usd BETWEEN 1 AND 10000000",
            name=op.f("ck_wages_annual_mean_usd_range"),
        ),
        sa.CheckConstraint(
            "annual_median_usd BETWEEN 1 AND 10000000",
            name=op.f("ck_wages_annual_median_usd_range"),
        ),
        sa.CheckConstraint(
            "annual_p10_usd BETWEEN 1 AND 10000000",
            name=op.f("ck_wages_annual_p10_usd_range"),
        ),
        sa.CheckConstraint(
            "annual_p25_usd BETWEEN 1 AND 10000000",
            name=op.f("ck_wages_annual_p25_usd_range"),
        ),
        sa.CheckConstraint(
            "annual_p75_usd BETWEEN 1 AND 10000000",
            name=op.f("ck_wages_annual_p75_usd_range"),
        ),
        sa.CheckConstraint(
            "annual_p90_usd BETWEEN 1 AND 10000000",
            name=op.f("ck_wages_annual_p90_usd_range"),
        ),
        sa.CheckConstraint(
            "employment BETWEEN 0 AND 200000000", name=op.f("ck_wages_employment_range")
        ),
        sa.CheckConstraint(
            "hourly_median_usd BETWEEN 1 AND 500000",
            name=op.f("ck_wages_hourly_median_usd_range"),
        ),
        sa.CheckConstraint(
            "hourly_p10_usd BETWEEN 1 AND 500000",
            name=op.f("ck_wages_hourly_p10_usd_range"),
        ),
        sa.CheckConstraint(
            "hourly_p25_usd BETWEEN 1 AND 500000",
            name=op.f("ck_wages_hourly_p25_usd_range"),
        ),
        sa.CheckConstraint(
            "hourly_p75_usd BETWEEN 1 AND 500000",
            name=op.f("ck_wages_hourly_p75_usd_range"),
        ),
        sa.CheckConstraint(
            "hourly_p90_usd BETWEEN 1 AND 500000",
            name=op.f("ck_wages_hourly_p90_usd_range"),
        ),
        sa.CheckConstraint(
            "top_code_usd BETWEEN 1 AND 10000000", name=op.f("ck_wages_top_code_usd_range")
        ),
        sa.ForeignKeyConstraint(
            ["area_code"], ["areas.area_code"], name=op.f("fk_wages_area_code_areas")
        ),
        sa.ForeignKeyConstraint(
            ["industry_code"],
            ["industries.industry_code"],
            name=op.f("fk_wages_industry_code_industries"),
        ),
        sa.ForeignKeyConstraint(
            ["soc_code"],
            ["occupations.soc_code"],
            name=op.f("fk_wages_soc_code_occupations"),
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name=op.f("fk_wages_source_id_sources")
        ),
        sa.PrimaryKeyConstraint(
            "area_code", "industry_code", "soc_code", name=op.f("pk_wages")
        ),
    )
    op.create_table(
        "admissions",
        sa.Column("unitid", sa.Integer(), nullable=False),
        sa.Column("open_admission", sa.Boolean(), nullable=True),
        sa.Column("distance_courses", sa.Boolean(), nullable=True),
        sa.Column("distance_only", sa.Boolean(), nullable=True),
        sa.Column("source_id", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name=op.f("fk_admissions_source_id_sources")
        ),
        sa.ForeignKeyConstraint(
            ["unitid"],
            ["institutions.unitid"],
            name=op.f("fk_admissions_unitid_institutions"),
        ),
        sa.PrimaryKeyConstraint("unitid", name=op.f("pk_admissions")),
    )
    op.create_table(
        "charges",
        sa.Column("unitid", sa.Integer(), nullable=False),
        sa.Column("cip_code", sa.String(length=7), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("tuition_and_fees_usd", sa.Integer(), nullable=True),
        sa.Column("books_and_supplies_usd", sa.Integer(), nullable=True),
        sa.Column("clock_hours", sa.Integer(), nullable=True),
        sa.Column("credit_hours", sa.Integer(), nullable=True),
        sa.Column("months", sa.Integer(), nullable=True),
        sa.Column("source_id", sa.String(length=64), nullable=False),
        sa.CheckConstraint(
            "length(cip_code) = 7 AND substr(cip_code, 3, 1) = '.'",
            name=op.f("ck_charges_cip_code_form"),
        ),
        sa.CheckConstraint(
            "books_and_supplies_usd BETWEEN 0 AND 500000",
            name=op.f("ck_charges_books_and_supplies_usd_range"),
        ),
        sa.CheckConstraint(
            "clock_hours BETWEEN 1 AND 20000", name=op.f("ck_charges_clock_hours_range")
        ),
        sa.CheckConstraint(
            "clock_hours IS NULL OR credit_hours IS NULL",
            name=op.f("ck_charges_one_measure_of_length"),
        ),
        sa.CheckConstraint(
            "credit_hours BETWEEN 1 AND 1000", name=op.f("ck_charges_credit_hours_range")
        ),
        sa.CheckConstraint(
            "months BETWEEN 1 AND 120", name=op.f("ck_charges_months_range")
        ),
        sa.CheckConstraint("number BETWEEN 1 AND 99", name=op.f("ck_charges_number_range")),
        sa.CheckConstraint(
            "tuition_and_fees_usd BETWEEN 0 AND 500000",
            name=op.f("ck_charges_tuition_and_fees_usd_range"),
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name=op.f("fk_charges_source_id_sources")
        ),
        sa.ForeignKeyConstraint(
            ["unitid"], ["institutions.unitid"], name=op.f("fk_charges_unitid_institutions")
        ),
        sa.PrimaryKeyConstraint("unitid", "cip_code", "number", name=op.f("pk_charges")),
    )
    op.create_table(
        "field_outcomes",
        sa.Column("unitid", sa.Integer(), nullable=False),
        sa.Column("cip_field", sa.String(length=5), nullable=False),
        sa.Column("credential_level", sa.Integer(), nullable=False),
        sa.Column("completers", sa.Integer(), nullable=True),
        sa.Column("earnings_1yr_usd", sa.Integer(), nullable=True),
        sa.Column("earnings_4yr_usd", sa.Integer(), nullable=True),
        sa.Column("debt_median_usd", sa.Integer(), nullable=True),
        sa.Column("source_id", sa.String(length=64), nullable=False),
        sa.CheckConstraint(
            "length(cip_field) = 5 AND substr(cip_field, 3, 1) = '.'",
            name=op.f("ck_field_outcomes_cip_field_form"),
        ),
        sa.CheckConstraint(
            "completers BETWEEN 0 AND 999999",
            name=op.f("ck_field_outcomes_completers_range"),
        ),
        sa.CheckConstraint(
            "credential_level BETWEEN 1 AND 99",
            name=op.f("ck_field_outcomes_credential_level_range"),
        ),
        sa.CheckConstraint(
            "debt_median_usd BETWEEN 0 AND 5000000",
            name=op.f("ck_field_outcomes_debt_median_usd_range"),
        ),
        sa.CheckConstraint(
            "earnings_1yr_usd BETWEEN 0 AND 5000000",
            name=op.f("ck_field_outcomes_earnings_1yr_usd_range"),
        ),
        sa.CheckConstraint(
            "earnings_4yr_usd BETWEEN 0 AND 5000000",
            name=op.f("ck_field_outcomes_earnings_4yr_usd_range"),
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name=op.f("fk_field_outcomes_source_id_sources")
        ),
        sa.ForeignKeyConstraint(
            ["unitid"],
            ["institutions.unitid"],
            name=op.f("fk_field_outcomes_unitid_institutions"),
        ),
        sa.PrimaryKeyConstraint(
            "unitid", "cip_field", "credential_level", name=op.f("pk_field_outcomes")
        ),
    )
    op.create_table(
        "outcomes",
        sa.Column("unitid", sa.Integer(), nullable=False),
        sa.Column("completion_rate", sa.Float(), nullable=True),
        sa.Column("net_price_usd", sa.Integer(), nullable=True),
        sa.Column("pell_share", sa.Float(), nullable=True),
        sa.Column("source_id", sa.String(length=64), nullable=False),
        sa.CheckConstraint(
            "completion_rate BETWEEN 0 AND 1",
            name=op.f("ck_outcomes_completion_rate_range"),
        ),
        sa.CheckConstraint(
            "net_price_usd BETWEEN -500000 AND 500000",
            name=op.f("ck_outcomes_net_price_usd_range"),
        ),
        sa.CheckConstraint(
            "pell_share BETWEEN 0 AND 1", name=op.f("ck_outcomes_pell_share_range")
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name=op.f("fk_outcomes_source_id_sources")
        ),
        sa.ForeignKeyConstraint(
            ["unitid"],
            ["institutions.unitid"],
            name=op.f("fk_outcomes_unitid_institutions"),
        ),
        sa.PrimaryKeyConstraint("unitid", name=op.f("pk_outcomes")),
    )
    op.create_table(
        "place_aliases",
        sa.Column("alias", sa.Text(), nullable=False),
        sa.Column("place_key", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["place_key"], ["places.key"], name=op.f("fk_place_aliases_place_key_places")
        ),
        sa.PrimaryKeyConstraint("alias", "place_key", name=op.f("pk_place_aliases")),
    )
    op.create_table(
        "programs",
        sa.Column("unitid", sa.Integer(), nullable=False),
        sa.Column("cip_code", sa.String(length=7), nullable=False),
        sa.Column("award_level", sa.Integer(), nullable=False),
        sa.Column("completions", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.String(length=64), nullable=False),
        sa.CheckConstraint(
            "length(cip_code) = 7 AND substr(cip_code, 3, 1) = '.'",
            name=op.f("ck_programs_cip_code_form"),
        ),
        sa.CheckConstraint(
            "award_level BETWEEN 1 AND 21", name=op.f("ck_programs_award_level_range")
        ),
        sa.CheckConstraint(
            "completions BETWEEN 1 AND 99999", name=op.f("ck_programs_completions_range")
        ),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name=op.f("fk_programs_source_id_sources")
        ),
        sa.ForeignKeyConstraint(
            ["unitid"],
            ["institutions.unitid"],
            name=op.f("fk_programs_unitid_institutions"),
        ),
        sa.PrimaryKeyConstraint(
            "unitid", "cip_code", "award_level", name=op.f("pk_programs")
        ),
    )
    with op.batch_alter_table("programs", schema=None) as batch_op:
        batch_op.create_index("ix_programs_cip_code", ["cip_code"], unique=False)

    op.create_table(
        "sponsored_listings",
        sa.Column("unitid", sa.Integer(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.CheckConstraint(
            "ends_on >= starts_on", name=op.f("ck_sponsored_listings_days_in_order")
        ),
        sa.ForeignKeyConstraint(
            ["unitid"],
            ["institutions.unitid"],
            name=op.f("fk_sponsored_listings_unitid_institutions"),
        ),
        sa.PrimaryKeyConstraint("unitid", "starts_on", name=op.f("pk_sponsored_listings")),
    )


def downgrade() -> None:
    op.drop_table("sponsored_listings")
    with op.batch_alter_table("programs", schema=None) as batch_op:
        batch_op.drop_index("ix_programs_cip_code")

    op.drop_table("programs")
    op.drop_table("place_aliases")
    op.drop_table("outcomes")
    op.drop_table("field_outcomes")
    op.drop_table("charges")
    op.drop_table("admissions")
    op.drop_table("wages")
    op.drop_table("projections")
    with op.batch_alter_table("places", schema=None) as batch_op:
        batch_op.drop_index("ix_places_kind_name")
        batch_op.drop_index("ix_places_cbsa_code_kind")

    op.drop_table("places")
    op.drop_table("occupation_titles")
    op.drop_table("licences")
    with op.batch_alter_table("institutions", schema=None) as batch_op:
        batch_op.drop_index("ix_institutions_state")

    op.drop_table("institutions")
    op.drop_table("workplaces")
    op.drop_table("sources")
    op.drop_table("revisions")
    op.drop_table("procedures")
    op.drop_table("occupations")
    op.drop_table("industries")
    with op.batch_alter_table("areas", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_areas_cbsa_code"))

    op.drop_table("areas")
