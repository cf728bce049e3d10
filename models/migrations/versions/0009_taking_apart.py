"""Recordings that were laid on one clock can be taken apart again, as a new row; nothing is changed."""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE clock_links ADD COLUMN is_withdrawn INTEGER NOT NULL DEFAULT 0")
