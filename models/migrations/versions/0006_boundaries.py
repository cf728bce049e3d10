"""A correction of a line may move where it begins and ends."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_STATEMENTS = (
    "ALTER TABLE corrections ADD COLUMN start_ms INTEGER",
    "ALTER TABLE corrections ADD COLUMN end_ms INTEGER",
)


def upgrade() -> None:
    for statement in _STATEMENTS:
        op.execute(statement)
