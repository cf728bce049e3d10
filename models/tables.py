"""The tables of a case file, column for field of the frozen types beside this module.

A nested value is spread over columns named ``field_part``; tuples are JSON text with sorted keys. The
history that leads to these tables is in ``models.migrations``; a test holds the two against each other.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _key(name: str = "id") -> Column[str]:
    return Column(name, Text, primary_key=True)


def _text(name: str, *, is_optional: bool = False) -> Column[str]:
    return Column(name, Text, nullable=is_optional)


def _number(name: str, *, is_optional: bool = False) -> Column[int]:
    return Column(name, Integer, nullable=is_optional)


def _refers(name: str, target: str, *, is_optional: bool = False) -> Column[str]:
    return Column(name, Text, ForeignKey(target), nullable=is_optional, index=True)


def _span(*, unit: str) -> list[Column[int] | CheckConstraint]:
    start, end = f"span_start{unit}", f"span_end{unit}"
    check = CheckConstraint(f"0 <= {start} AND {start} <= {end}", name="span")
    return [_number(start), _number(end), check]


cases = Table(
    "cases",
    metadata,
    _key(),
    _text("name"),
    _text("created_utc"),
    _text("program_version"),
)

reviewers = Table(
    "reviewers",
    metadata,
    _key(),
    _text("name"),
    _text("added_utc"),
    UniqueConstraint("name"),
)

recordings = Table(
    "recordings",
    metadata,
    _key(),
    _number("position"),
    _text("path"),
    _text("name"),
    _text("sha256"),
    _number("size_bytes"),
    _text("facts_container"),
    _number("facts_duration_ms"),
    _text("facts_video_codec", is_optional=True),
    _number("facts_width", is_optional=True),
    _number("facts_height", is_optional=True),
    Column("facts_frame_rate", Float),
    _text("facts_audio_codec", is_optional=True),
    _number("facts_audio_start_ms", is_optional=True),
    _number("facts_audio_track_count"),
    _text("added_utc"),
    UniqueConstraint("sha256"),
    CheckConstraint("length(sha256) = 64", name="sha256"),
    CheckConstraint("facts_duration_ms >= 0", name="duration"),
)

transcripts = Table(
    "transcripts",
    metadata,
    _key(),
    _refers("recording_id", "recordings.id"),
    _text("origin"),
    _text("engine"),
    _text("model_name", is_optional=True),
    _text("model_sha256", is_optional=True),
    _text("source_name", is_optional=True),
    _text("source_sha256", is_optional=True),
    _text("options_json"),
    _text("started_utc"),
    _text("completed_utc", is_optional=True),
    CheckConstraint("origin IN ('recognized', 'imported')", name="origin"),
)

stretches = Table(
    "stretches",
    metadata,
    Column("transcript_id", Text, ForeignKey("transcripts.id"), primary_key=True),
    Column("span_start_ms", Integer, primary_key=True),
    _number("span_end_ms"),
    _text("coverage", is_optional=True),
    CheckConstraint("0 <= span_start_ms AND span_start_ms <= span_end_ms", name="span"),
)

segments = Table(
    "segments",
    metadata,
    Column("transcript_id", Text, ForeignKey("transcripts.id"), primary_key=True),
    Column("index", Integer, primary_key=True),
    *_span(unit="_ms"),
    _text("text"),
    _text("words"),
    _text("speaker", is_optional=True),
    _text("language", is_optional=True),
    Column("score", Float),
    Column("no_speech_score", Float),
    _text("held_back", is_optional=True),
)

second_hearings = Table(
    "second_hearings",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    _refers("transcript_id", "transcripts.id"),
    *_span(unit="_ms"),
    _text("text"),
    _text("reason"),
    _text("model_name"),
    _text("how"),
    CheckConstraint("reason IN ('poor', 'vocabulary', 'finding')", name="reason"),
)

reports = Table(
    "reports",
    metadata,
    _key(),
    _number("position"),
    _text("name"),
    _text("path"),
    _text("sha256"),
    _number("size_bytes"),
    _text("text"),
    _text("paragraphs"),
    _text("added_utc"),
    UniqueConstraint("sha256"),
    CheckConstraint("length(sha256) = 64", name="sha256"),
)

claims = Table(
    "claims",
    metadata,
    _key(),
    _refers("report_id", "reports.id"),
    _number("position"),
    *_span(unit=""),
    _text("quote"),
    _text("kind"),
    UniqueConstraint("report_id", "position"),
    CheckConstraint("kind IN ('assertion', 'quotation', 'placeholder', 'boilerplate', 'heading')", name="kind"),
)

runs = Table(
    "runs",
    metadata,
    _key(),
    _refers("report_id", "reports.id"),
    _text("transcript_ids"),
    _text("program_version"),
    _text("checker"),
    _text("settings_json"),
    _text("created_utc"),
)

_VERDICTS = (
    "'supported', 'partly_supported', 'contradicted', 'not_found', 'not_checkable', 'unintelligible', 'not_factual'"
)

_ROLES = "'wearer', 'officer', 'civilian', 'dispatch', 'media'"

omissions = Table(
    "omissions",
    metadata,
    _key(),
    _refers("run_id", "runs.id"),
    _number("position"),
    _text("left_out_kind"),
    _text("left_out_moment"),
    _refers("left_out_recording_id", "recordings.id"),
    _refers("left_out_transcript_id", "transcripts.id"),
    _number("left_out_first_segment"),
    _number("left_out_last_segment"),
    _number("left_out_span_start_ms"),
    _number("left_out_span_end_ms"),
    _text("left_out_words"),
    _text("left_out_speaker", is_optional=True),
    _text("left_out_reason"),
    UniqueConstraint("run_id", "position"),
    CheckConstraint(
        "left_out_kind IN ('exculpatory', 'mitigating', 'procedural', 'other_witness', 'neutral')", name="kind"
    ),
    CheckConstraint("0 <= left_out_span_start_ms AND left_out_span_start_ms <= left_out_span_end_ms", name="span"),
)

findings = Table(
    "findings",
    metadata,
    _key(),
    _refers("run_id", "runs.id"),
    _refers("claim_id", "claims.id"),
    _number("position"),
    _text("judgment_verdict"),
    _text("judgment_kinds"),
    _text("judgment_not_checkable", is_optional=True),
    _text("judgment_reasons"),
    _text("judgment_evidence"),
    UniqueConstraint("run_id", "claim_id"),
    CheckConstraint(f"judgment_verdict IN ({_VERDICTS})", name="verdict"),
)

decisions = Table(
    "decisions",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    _refers("finding_id", "findings.id"),
    _refers("claim_id", "claims.id"),
    _refers("reviewer_id", "reviewers.id"),
    _text("verdict"),
    _text("kinds"),
    _text("severity", is_optional=True),
    _text("note"),
    _number("is_note_private"),
    _text("decided_utc"),
    Column("is_withdrawn", Integer, nullable=False, server_default="0"),
    CheckConstraint(f"verdict IN ({_VERDICTS})", name="verdict"),
    CheckConstraint("severity IN ('major', 'minor')", name="severity"),
)

corrections = Table(
    "corrections",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    _refers("transcript_id", "transcripts.id"),
    _number("segment_index"),
    _text("text"),
    _text("speaker", is_optional=True),
    _refers("reviewer_id", "reviewers.id"),
    _text("made_utc"),
    _number("start_ms", is_optional=True),
    _number("end_ms", is_optional=True),
)

recuts = Table(
    "recuts",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    _refers("report_id", "reports.id"),
    _text("replaced"),
    _text("made"),
    _refers("reviewer_id", "reviewers.id"),
    _text("made_utc"),
)

annotations = Table(
    "annotations",
    metadata,
    _key(),
    _refers("claim_id", "claims.id", is_optional=True),
    _refers("recording_id", "recordings.id", is_optional=True),
    _number("start_ms", is_optional=True),
    _refers("reviewer_id", "reviewers.id"),
    _text("text"),
    _number("is_private"),
    _text("created_utc"),
)

voices = Table(
    "voices",
    metadata,
    Column("transcript_id", Text, ForeignKey("transcripts.id"), primary_key=True),
    Column("label", Text, primary_key=True),
    _text("role", is_optional=True),
    _text("basis"),
    Column("vector", Text, nullable=False, server_default="[]"),
    CheckConstraint(f"role IN ({_ROLES})", name="role"),
)

voice_acts = Table(
    "voice_acts",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    _text("kind"),
    _text("label"),
    _text("actor"),
    _text("at_utc"),
    _text("name", is_optional=True),
    _text("role", is_optional=True),
    _text("other", is_optional=True),
    _refers("transcript_id", "transcripts.id", is_optional=True),
    _number("start_ms", is_optional=True),
    _number("end_ms", is_optional=True),
    CheckConstraint("kind IN ('name', 'merge', 'differ', 'split', 'take_back')", name="kind"),
    CheckConstraint(f"role IN ({_ROLES})", name="role"),
)

clock_readings = Table(
    "clock_readings",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    _refers("recording_id", "recordings.id"),
    _text("zero_utc"),
    _number("zone_minutes", is_optional=True),
    _text("source"),
    _text("sureness"),
    _text("note"),
    _text("actor"),
    _text("at_utc"),
    Column("is_withdrawn", Integer, nullable=False, server_default="0"),
    CheckConstraint("source IN ('container', 'picture', 'hand')", name="source"),
    CheckConstraint("sureness IN ('set', 'stated', 'doubtful')", name="sureness"),
)

clock_links = Table(
    "clock_links",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    _refers("recording_id", "recordings.id"),
    _refers("reference_id", "recordings.id"),
    _number("offset_ms"),
    Column("drift_ppm", Float, nullable=False),
    _number("error_ms", is_optional=True),
    _text("source"),
    _text("actor"),
    _text("at_utc"),
    Column("is_withdrawn", Integer, nullable=False, server_default="0"),
    CheckConstraint("source IN ('sound', 'hand')", name="source"),
)

audit_entries = Table(
    "audit_entries",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    _text("at_utc"),
    _text("actor"),
    _text("act"),
    _text("subject"),
    _text("details_json"),
    _text("previous_hash"),
    _text("entry_hash"),
)
