"""What was heard of the speech, what was held back, and what a second hearing gave."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_STATEMENTS = (
    "ALTER TABLE stretches ADD COLUMN coverage TEXT",
    "ALTER TABLE segments ADD COLUMN held_back TEXT",
    """
CREATE TABLE second_hearings (
    number INTEGER NOT NULL,
    transcript_id TEXT NOT NULL,
    span_start_ms INTEGER NOT NULL,
    span_end_ms INTEGER NOT NULL,
    text TEXT NOT NULL,
    reason TEXT NOT NULL,
    model_name TEXT NOT NULL,
    how TEXT NOT NULL,
    CONSTRAINT pk_second_hearings PRIMARY KEY (number),
    CONSTRAINT ck_second_hearings_span CHECK (0 <= span_start_ms AND span_start_ms <= span_end_ms),
    CONSTRAINT ck_second_hearings_reason CHECK (reason IN ('poor', 'vocabulary', 'finding')),
    CONSTRAINT fk_second_hearings_transcript_id FOREIGN KEY(transcript_id) REFERENCES transcripts (id)
)
""",
    "CREATE INDEX ix_second_hearings_transcript_id ON second_hearings (transcript_id)",
    """
CREATE TRIGGER second_hearings_refuse_update BEFORE UPDATE ON second_hearings
BEGIN
    SELECT RAISE(ABORT, 'second hearings are written once');
END
""",
    """
CREATE TRIGGER second_hearings_refuse_delete BEFORE DELETE ON second_hearings
BEGIN
    SELECT RAISE(ABORT, 'second hearings are written once');
END
""",
    """
CREATE TRIGGER second_hearings_refuse_replace BEFORE INSERT ON second_hearings
WHEN EXISTS (SELECT 1 FROM second_hearings WHERE number = NEW.number)
BEGIN
    SELECT RAISE(ABORT, 'second hearings are written once');
END
""",
)


def upgrade() -> None:
    for statement in _STATEMENTS:
        op.execute(statement)
