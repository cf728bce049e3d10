"""What a voice sounds like is kept, so that those of different recordings can be compared; people can say that two
are not the same."""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_COLUMNS = "number, id, kind, label, actor, at_utc, name, role, other, transcript_id, start_ms, end_ms"
_STATEMENTS = (
    "ALTER TABLE voices ADD COLUMN vector TEXT NOT NULL DEFAULT '[]'",
    # A check of a column can only be changed by building the table anew.
    """
CREATE TABLE voice_acts_next (
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
    CONSTRAINT ck_voice_acts_kind CHECK (kind IN ('name', 'merge', 'differ', 'split', 'take_back')),
    CONSTRAINT ck_voice_acts_role CHECK (role IN ('wearer', 'officer', 'civilian', 'dispatch', 'media')),
    CONSTRAINT fk_voice_acts_transcript_id FOREIGN KEY(transcript_id) REFERENCES transcripts (id)
)
""",
    f"INSERT INTO voice_acts_next ({_COLUMNS}) SELECT {_COLUMNS} FROM voice_acts",  # noqa: S608 - names of our own
    "DROP TABLE voice_acts",
    "ALTER TABLE voice_acts_next RENAME TO voice_acts",
    "CREATE INDEX ix_voice_acts_transcript_id ON voice_acts (transcript_id)",
)
_REFUSALS = (
    ("update", "UPDATE", ""),
    ("delete", "DELETE", ""),
    ("replace", "INSERT", "WHEN EXISTS (SELECT 1 FROM voice_acts WHERE id = NEW.id OR number = NEW.number)"),
)


def upgrade() -> None:
    for name, _, _ in _REFUSALS:
        op.execute(f"DROP TRIGGER voice_acts_refuse_{name}")
    for statement in _STATEMENTS:
        op.execute(statement)
    for name, event, condition in _REFUSALS:
        op.execute(
            f"CREATE TRIGGER voice_acts_refuse_{name} BEFORE {event} ON voice_acts\n{condition}\n"
            "BEGIN\n    SELECT RAISE(ABORT, 'voice_acts are written once');\nEND"
        )
