"""A clock that was read off the picture, and agreed with, is told from one that a person typed.

Readings that are kept stay as they are: the note of each says how it came about.
"""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_COLUMNS = "number, id, recording_id, zero_utc, zone_minutes, source, sureness, note, actor, at_utc, is_withdrawn"
_STATEMENTS = (
    # A check of a column can only be changed by building the table anew.
    """
CREATE TABLE clock_readings_next (
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
    is_withdrawn INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT pk_clock_readings PRIMARY KEY (number),
    CONSTRAINT uq_clock_readings_id UNIQUE (id),
    CONSTRAINT ck_clock_readings_source CHECK (source IN ('container', 'picture', 'hand')),
    CONSTRAINT ck_clock_readings_sureness CHECK (sureness IN ('set', 'stated', 'doubtful')),
    CONSTRAINT fk_clock_readings_recording_id FOREIGN KEY(recording_id) REFERENCES recordings (id)
)
""",
    f"INSERT INTO clock_readings_next ({_COLUMNS}) SELECT {_COLUMNS} FROM clock_readings",  # noqa: S608 - names of our own
    "DROP TABLE clock_readings",
    "ALTER TABLE clock_readings_next RENAME TO clock_readings",
    "CREATE INDEX ix_clock_readings_recording_id ON clock_readings (recording_id)",
)
_REFUSALS = (
    ("update", "UPDATE", ""),
    ("delete", "DELETE", ""),
    ("replace", "INSERT", "WHEN EXISTS (SELECT 1 FROM clock_readings WHERE id = NEW.id OR number = NEW.number)"),
)


def upgrade() -> None:
    for name, _, _ in _REFUSALS:
        op.execute(f"DROP TRIGGER clock_readings_refuse_{name}")
    for statement in _STATEMENTS:
        op.execute(statement)
    for name, event, condition in _REFUSALS:
        op.execute(
            f"CREATE TRIGGER clock_readings_refuse_{name} BEFORE {event} ON clock_readings\n{condition}\n"
            "BEGIN\n    SELECT RAISE(ABORT, 'clock_readings are written once');\nEND"
        )
