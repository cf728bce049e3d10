"""Who speaks, and on whose clock: voices told apart, what people say of them, camera clocks, and how they meet."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_ROLES = "('wearer', 'officer', 'civilian', 'dispatch', 'media')"
_TABLES = (
    f"""
CREATE TABLE voices (
    transcript_id TEXT NOT NULL,
    label TEXT NOT NULL,
    role TEXT,
    basis TEXT NOT NULL,
    CONSTRAINT pk_voices PRIMARY KEY (transcript_id, label),
    CONSTRAINT ck_voices_role CHECK (role IN {_ROLES}),
    CONSTRAINT fk_voices_transcript_id FOREIGN KEY(transcript_id) REFERENCES transcripts (id)
)
""",
    f"""
CREATE TABLE voice_acts (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    actor TEXT NOT NULL,
    at_utc TEXT NOT NULL,
    name TEXT,
    role TEXT,
    other TEXT,
    transcript_id TEXT,
    start_ms INTEGER,
    end_ms INTEGER,
    CONSTRAINT pk_voice_acts PRIMARY KEY (number),
    CONSTRAINT uq_voice_acts_id UNIQUE (id),
    CONSTRAINT ck_voice_acts_kind CHECK (kind IN ('name', 'merge', 'split')),
    CONSTRAINT ck_voice_acts_role CHECK (role IN {_ROLES}),
    CONSTRAINT fk_voice_acts_transcript_id FOREIGN KEY(transcript_id) REFERENCES transcripts (id)
)
""",
    "CREATE INDEX ix_voice_acts_transcript_id ON voice_acts (transcript_id)",
    """
CREATE TABLE clock_readings (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    recording_id TEXT NOT NULL,
    zero_utc TEXT NOT NULL,
    zone_minutes INTEGER,
    source TEXT NOT NULL,
    sureness TEXT NOT NULL,
    note TEXT NOT NULL,
    actor TEXT NOT NULL,
    at_utc TEXT NOT NULL,
    CONSTRAINT pk_clock_readings PRIMARY KEY (number),
    CONSTRAINT uq_clock_readings_id UNIQUE (id),
    CONSTRAINT ck_clock_readings_source CHECK (source IN ('container', 'hand')),
    CONSTRAINT ck_clock_readings_sureness CHECK (sureness IN ('set', 'stated', 'doubtful')),
    CONSTRAINT fk_clock_readings_recording_id FOREIGN KEY(recording_id) REFERENCES recordings (id)
)
""",
    "CREATE INDEX ix_clock_readings_recording_id ON clock_readings (recording_id)",
    """
CREATE TABLE clock_links (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    recording_id TEXT NOT NULL,
    reference_id TEXT NOT NULL,
    offset_ms INTEGER NOT NULL,
    drift_ppm FLOAT NOT NULL,
    error_ms INTEGER,
    source TEXT NOT NULL,
    actor TEXT NOT NULL,
    at_utc TEXT NOT NULL,
    CONSTRAINT pk_clock_links PRIMARY KEY (number),
    CONSTRAINT uq_clock_links_id UNIQUE (id),
    CONSTRAINT ck_clock_links_source CHECK (source IN ('sound', 'hand')),
    CONSTRAINT fk_clock_links_recording_id FOREIGN KEY(recording_id) REFERENCES recordings (id),
    CONSTRAINT fk_clock_links_reference_id FOREIGN KEY(reference_id) REFERENCES recordings (id)
)
""",
    "CREATE INDEX ix_clock_links_recording_id ON clock_links (recording_id)",
    "CREATE INDEX ix_clock_links_reference_id ON clock_links (reference_id)",
)
_SAME = {
    "voices": "transcript_id = NEW.transcript_id AND label = NEW.label",
    "voice_acts": "id = NEW.id OR number = NEW.number",
    "clock_readings": "id = NEW.id OR number = NEW.number",
    "clock_links": "id = NEW.id OR number = NEW.number",
}


def upgrade() -> None:
    for statement in _TABLES:
        op.execute(statement)
    for table, same in _SAME.items():
        for act, event, condition in (
            ("update", "UPDATE", ""),
            ("delete", "DELETE", ""),
            ("replace", "INSERT", f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})"),  # noqa: S608 - names of our own
        ):
            op.execute(
                f"CREATE TRIGGER {table}_refuse_{act} BEFORE {event} ON {table}\n{condition}\n"
                f"BEGIN\n    SELECT RAISE(ABORT, '{table} are written once');\nEND"
            )
