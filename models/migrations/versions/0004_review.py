"""Rulings can be taken back, and lines of a transcript corrected; both as new rows, nothing is changed."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_STATEMENTS = (
    "ALTER TABLE decisions ADD COLUMN is_withdrawn INTEGER NOT NULL DEFAULT 0",
    """
CREATE TABLE corrections (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    transcript_id TEXT NOT NULL,
    segment_index INTEGER NOT NULL,
    text TEXT NOT NULL,
    speaker TEXT,
    reviewer_id TEXT NOT NULL,
    made_utc TEXT NOT NULL,
    CONSTRAINT pk_corrections PRIMARY KEY (number),
    CONSTRAINT uq_corrections_id UNIQUE (id),
    CONSTRAINT fk_corrections_transcript_id FOREIGN KEY(transcript_id) REFERENCES transcripts (id),
    CONSTRAINT fk_corrections_reviewer_id FOREIGN KEY(reviewer_id) REFERENCES reviewers (id)
)
""",
    "CREATE INDEX ix_corrections_transcript_id ON corrections (transcript_id)",
    "CREATE INDEX ix_corrections_reviewer_id ON corrections (reviewer_id)",
    """
CREATE TRIGGER corrections_refuse_update BEFORE UPDATE ON corrections
BEGIN
    SELECT RAISE(ABORT, 'corrections are written once');
END
""",
    """
CREATE TRIGGER corrections_refuse_delete BEFORE DELETE ON corrections
BEGIN
    SELECT RAISE(ABORT, 'corrections are written once');
END
""",
    """
CREATE TRIGGER corrections_refuse_replace BEFORE INSERT ON corrections
WHEN EXISTS (SELECT 1 FROM corrections WHERE id = NEW.id OR number = NEW.number)
BEGIN
    SELECT RAISE(ABORT, 'corrections are written once');
END
""",
)


def upgrade() -> None:
    for statement in _STATEMENTS:
        op.execute(statement)
