"""What the footage holds and the report does not, kept with the run that found it."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_STATEMENTS = (
    """
CREATE TABLE omissions (
    id TEXT NOT NULL,
    run_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    left_out_kind TEXT NOT NULL,
    left_out_moment TEXT NOT NULL,
    left_out_recording_id TEXT NOT NULL,
    left_out_transcript_id TEXT NOT NULL,
    left_out_first_segment INTEGER NOT NULL,
    left_out_last_segment INTEGER NOT NULL,
    left_out_span_start_ms INTEGER NOT NULL,
    left_out_span_end_ms INTEGER NOT NULL,
    left_out_words TEXT NOT NULL,
    left_out_speaker TEXT,
    left_out_reason TEXT NOT NULL,
    CONSTRAINT pk_omissions PRIMARY KEY (id),
    CONSTRAINT uq_omissions_run_id UNIQUE (run_id, position),
    CONSTRAINT ck_omissions_kind CHECK (left_out_kind IN
        ('exculpatory', 'mitigating', 'procedural', 'other_witness', 'neutral')),
    CONSTRAINT ck_omissions_span CHECK
        (0 <= left_out_span_start_ms AND left_out_span_start_ms <= left_out_span_end_ms),
    CONSTRAINT fk_omissions_run_id FOREIGN KEY(run_id) REFERENCES runs (id),
    CONSTRAINT fk_omissions_left_out_recording_id FOREIGN KEY(left_out_recording_id) REFERENCES recordings (id),
    CONSTRAINT fk_omissions_left_out_transcript_id FOREIGN KEY(left_out_transcript_id) REFERENCES transcripts (id)
)
""",
    "CREATE INDEX ix_omissions_run_id ON omissions (run_id)",
    "CREATE INDEX ix_omissions_left_out_recording_id ON omissions (left_out_recording_id)",
    "CREATE INDEX ix_omissions_left_out_transcript_id ON omissions (left_out_transcript_id)",
    """
CREATE TRIGGER omissions_refuse_update BEFORE UPDATE ON omissions
BEGIN
    SELECT RAISE(ABORT, 'omissions are written once');
END
""",
    """
CREATE TRIGGER omissions_refuse_delete BEFORE DELETE ON omissions
BEGIN
    SELECT RAISE(ABORT, 'omissions are written once');
END
""",
    """
CREATE TRIGGER omissions_refuse_replace BEFORE INSERT ON omissions
WHEN EXISTS (SELECT 1 FROM omissions WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'omissions are written once');
END
""",
)


def upgrade() -> None:
    for statement in _STATEMENTS:
        op.execute(statement)
