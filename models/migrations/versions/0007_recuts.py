"""Claims can be split and merged: new claims beside those that give way to them, nothing is changed."""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_STATEMENTS = (
    """
CREATE TABLE recuts (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    report_id TEXT NOT NULL,
    replaced TEXT NOT NULL,
    made TEXT NOT NULL,
    reviewer_id TEXT NOT NULL,
    made_utc TEXT NOT NULL,
    CONSTRAINT pk_recuts PRIMARY KEY (number),
    CONSTRAINT uq_recuts_id UNIQUE (id),
    CONSTRAINT fk_recuts_report_id FOREIGN KEY(report_id) REFERENCES reports (id),
    CONSTRAINT fk_recuts_reviewer_id FOREIGN KEY(reviewer_id) REFERENCES reviewers (id)
)
""",
    "CREATE INDEX ix_recuts_report_id ON recuts (report_id)",
    "CREATE INDEX ix_recuts_reviewer_id ON recuts (reviewer_id)",
    """
CREATE TRIGGER recuts_refuse_update BEFORE UPDATE ON recuts
BEGIN
    SELECT RAISE(ABORT, 'recuts are written once');
END
""",
    """
CREATE TRIGGER recuts_refuse_delete BEFORE DELETE ON recuts
BEGIN
    SELECT RAISE(ABORT, 'recuts are written once');
END
""",
    """
CREATE TRIGGER recuts_refuse_replace BEFORE INSERT ON recuts
WHEN EXISTS (SELECT 1 FROM recuts WHERE id = NEW.id OR number = NEW.number)
BEGIN
    SELECT RAISE(ABORT, 'recuts are written once');
END
""",
)


def upgrade() -> None:
    for statement in _STATEMENTS:
        op.execute(statement)
