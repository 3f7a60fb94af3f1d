"""Paper as each person wants it, answers to ideas, counted slips, readers' checks and own pictures."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add what version 4 knows; what an older version has not said yet is empty, white and on paper."""
    with op.batch_alter_table("person") as table:
        table.add_column(sa.Column("tint", sa.String(20), nullable=False, server_default="white"))
        table.add_column(sa.Column("carrier", sa.String(20), nullable=False, server_default="paper"))
    with op.batch_alter_table("attendance") as table:
        table.add_column(sa.Column("seat", sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("workshop") as table:
        for name in ("keeps_notes", "sees_notes", "notes_until"):
            table.add_column(sa.Column(name, sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("idea_group") as table:
        table.add_column(sa.Column("answer", sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("promise") as table:
        table.add_column(sa.Column("group_id", sa.Integer(), nullable=True))
        table.create_foreign_key(
            op.f("fk_promise_group_id_idea_group"), "idea_group", ["group_id"], ["id"], ondelete="SET NULL"
        )
    _add_counted_slips()
    _add_readers_checks()
    op.create_table(
        "own_picture",
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("shows", sa.String(), nullable=False),
        sa.Column("image", sa.LargeBinary(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_picture")),
    )


def _add_counted_slips() -> None:
    op.create_table(
        "counted_slip",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["round_id"],
            ["vote_round.id"],
            name=op.f("fk_counted_slip_round_id_vote_round"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_counted_slip")),
        sa.UniqueConstraint("round_id", "code", name=op.f("uq_counted_slip_round_id")),
    )
    op.create_index(op.f("ix_counted_slip_round_id"), "counted_slip", ["round_id"])


def _add_readers_checks() -> None:
    op.create_table(
        "readers_check",
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("readers", sa.String(), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshop.id"],
            name=op.f("fk_readers_check_workshop_id_workshop"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_readers_check")),
    )
    op.create_index(op.f("ix_readers_check_workshop_id"), "readers_check", ["workshop_id"])
