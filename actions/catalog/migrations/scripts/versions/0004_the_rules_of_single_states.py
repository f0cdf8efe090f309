"""What single states say: lasers, non-competes, grants, physicians trained abroad."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "state_rules",
        sa.Column("state", sa.String(length=2), nullable=False),
        sa.Column("subject", sa.String(length=32), nullable=False),
        sa.Column("whom", sa.String(length=16), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("agency", sa.Text(), nullable=True),
        sa.Column("checked_on", sa.Date(), nullable=True),
        sa.Column("source_id", sa.String(length=64), nullable=False),
        sa.CheckConstraint(
            "subject IN ('foreign_physician', 'grant', 'injection', 'laser', "
            "'laser_course', 'laser_tier', 'microneedling', 'noncompete', 'title')",
            name=op.f("ck_state_rules_subject_known"),
        ),
        sa.CheckConstraint(
            "whom IN ('all', 'practical_nurse') "
            "OR (length(whom) = 7 AND substr(whom, 3, 1) = '-')",
            name=op.f("ck_state_rules_whom_form"),
        ),
        sa.CheckConstraint(
            "subject <> 'grant' OR (name IS NOT NULL AND agency IS NOT NULL)",
            name=op.f("ck_state_rules_grant_is_complete"),
        ),
        sa.CheckConstraint("length(state) = 2", name=op.f("ck_state_rules_state_form")),
        sa.ForeignKeyConstraint(
            ["source_id"], ["sources.id"], name=op.f("fk_state_rules_source_id_sources")
        ),
        sa.PrimaryKeyConstraint("state", "subject", "whom", name=op.f("pk_state_rules")),
    )


def downgrade() -> None:
    op.drop_table("state_rules")
