"""What paper tells people who come: what they get back, the way there, access, and the ground rules."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add what version 3 knows; a session of an older version has not said it yet."""
    with op.batch_alter_table("workshop") as table:
        for name in ("pays", "way_there", "access"):
            table.add_column(sa.Column(name, sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("project") as table:
        table.add_column(sa.Column("ground_rules", sa.String(), nullable=False, server_default=""))
