"""Words that somebody asked about, the story of each word, and which words help a person."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add what version 2 knows; words and people of version 1 get the plainest answer."""
    op.create_table(
        "word_question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workshop_id", sa.Integer(), nullable=True),
        sa.Column("term", sa.String(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshop.id"],
            name=op.f("fk_word_question_workshop_id_workshop"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_word_question")),
    )
    op.create_table(
        "word_meaning",
        sa.Column("word_id", sa.Integer(), nullable=False),
        sa.Column("meaning", sa.String(), nullable=False),
        sa.Column("changed_on", sa.Date(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["word_id"],
            ["group_word.id"],
            name=op.f("fk_word_meaning_word_id_group_word"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_word_meaning")),
    )
    op.create_index(op.f("ix_word_meaning_word_id"), "word_meaning", ["word_id"], unique=False)
    with op.batch_alter_table("group_word") as table:
        table.add_column(sa.Column("origin", sa.String(20), nullable=False, server_default="taught"))
        table.add_column(sa.Column("workshop_id", sa.Integer(), nullable=True))
        table.add_column(sa.Column("hands_yes", sa.Integer(), nullable=False, server_default="0"))
        table.add_column(sa.Column("hands_rather_not", sa.Integer(), nullable=False, server_default="0"))
        table.create_foreign_key(
            op.f("fk_group_word_workshop_id_workshop"),
            "workshop",
            ["workshop_id"],
            ["id"],
            ondelete="SET NULL",
        )
    with op.batch_alter_table("person") as table:
        table.add_column(sa.Column("words", sa.String(20), nullable=False, server_default="everyday"))
