"""The first tables: a case with recordings, transcripts, reports, findings, rulings and the trail of acts."""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_TABLES = """
CREATE TABLE audit_entries (
    number INTEGER NOT NULL,
    at_utc TEXT NOT NULL,
    actor TEXT NOT NULL,
    act TEXT NOT NULL,
    subject TEXT NOT NULL,
    details_json TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    entry_hash TEXT NOT NULL,
    CONSTRAINT pk_audit_entries PRIMARY KEY (number)
);
CREATE TABLE cases (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    created_utc TEXT NOT NULL,
    program_version TEXT NOT NULL,
    CONSTRAINT pk_cases PRIMARY KEY (id)
);
CREATE TABLE recordings (
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    facts_container TEXT NOT NULL,
    facts_duration_ms INTEGER NOT NULL,
    facts_video_codec TEXT,
    facts_width INTEGER,
    facts_height INTEGER,
    facts_frame_rate FLOAT,
    facts_audio_codec TEXT,
    facts_audio_start_ms INTEGER,
    facts_audio_track_count INTEGER NOT NULL,
    added_utc TEXT NOT NULL,
    CONSTRAINT pk_recordings PRIMARY KEY (id),
    CONSTRAINT uq_recordings_sha256 UNIQUE (sha256),
    CONSTRAINT ck_recordings_sha256 CHECK (length(sha256) = 64),
    CONSTRAINT ck_recordings_duration CHECK (facts_duration_ms >= 0)
);
CREATE TABLE reports (
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    text TEXT NOT NULL,
    paragraphs TEXT NOT NULL,
    added_utc TEXT NOT NULL,
    CONSTRAINT pk_reports PRIMARY KEY (id),
    CONSTRAINT uq_reports_sha256 UNIQUE (sha256),
    CONSTRAINT ck_reports_sha256 CHECK (length(sha256) = 64)
);
CREATE TABLE reviewers (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    added_utc TEXT NOT NULL,
    CONSTRAINT pk_reviewers PRIMARY KEY (id),
    CONSTRAINT uq_reviewers_name UNIQUE (name)
);
CREATE TABLE claims (
    id TEXT NOT NULL,
    report_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    quote TEXT NOT NULL,
    kind TEXT NOT NULL,
    CONSTRAINT pk_claims PRIMARY KEY (id),
    CONSTRAINT ck_claims_span CHECK (0 <= span_start AND span_start <= span_end),
    CONSTRAINT uq_claims_report_id UNIQUE (report_id, position),
    CONSTRAINT ck_claims_kind CHECK (kind IN ('assertion', 'quotation', 'placeholder', 'boilerplate', 'heading')),
    CONSTRAINT fk_claims_report_id FOREIGN KEY(report_id) REFERENCES reports (id)
);
CREATE INDEX ix_claims_report_id ON claims (report_id);
CREATE TABLE runs (
    id TEXT NOT NULL,
    report_id TEXT NOT NULL,
    transcript_ids TEXT NOT NULL,
    program_version TEXT NOT NULL,
    checker TEXT NOT NULL,
    settings_json TEXT NOT NULL,
    created_utc TEXT NOT NULL,
    CONSTRAINT pk_runs PRIMARY KEY (id),
    CONSTRAINT fk_runs_report_id FOREIGN KEY(report_id) REFERENCES reports (id)
);
CREATE INDEX ix_runs_report_id ON runs (report_id);
CREATE TABLE transcripts (
    id TEXT NOT NULL,
    recording_id TEXT NOT NULL,
    origin TEXT NOT NULL,
    engine TEXT NOT NULL,
    model_name TEXT,
    model_sha256 TEXT,
    source_name TEXT,
    source_sha256 TEXT,
    options_json TEXT NOT NULL,
    started_utc TEXT NOT NULL,
    completed_utc TEXT,
    CONSTRAINT pk_transcripts PRIMARY KEY (id),
    CONSTRAINT ck_transcripts_origin CHECK (origin IN ('recognized', 'imported')),
    CONSTRAINT fk_transcripts_recording_id FOREIGN KEY(recording_id) REFERENCES recordings (id)
);
CREATE INDEX ix_transcripts_recording_id ON transcripts (recording_id);
CREATE TABLE annotations (
    id TEXT NOT NULL,
    claim_id TEXT,
    recording_id TEXT,
    start_ms INTEGER,
    reviewer_id TEXT NOT NULL,
    text TEXT NOT NULL,
    is_private INTEGER NOT NULL,
    created_utc TEXT NOT NULL,
    CONSTRAINT pk_annotations PRIMARY KEY (id),
    CONSTRAINT fk_annotations_claim_id FOREIGN KEY(claim_id) REFERENCES claims (id),
    CONSTRAINT fk_annotations_recording_id FOREIGN KEY(recording_id) REFERENCES recordings (id),
    CONSTRAINT fk_annotations_reviewer_id FOREIGN KEY(reviewer_id) REFERENCES reviewers (id)
);
CREATE INDEX ix_annotations_claim_id ON annotations (claim_id);
CREATE INDEX ix_annotations_recording_id ON annotations (recording_id);
CREATE INDEX ix_annotations_reviewer_id ON annotations (reviewer_id);
CREATE TABLE findings (
    id TEXT NOT NULL,
    run_id TEXT NOT NULL,
    claim_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    judgment_verdict TEXT NOT NULL,
    judgment_kinds TEXT NOT NULL,
    judgment_not_checkable TEXT,
    judgment_reasons TEXT NOT NULL,
    judgment_evidence TEXT NOT NULL,
    CONSTRAINT pk_findings PRIMARY KEY (id),
    CONSTRAINT uq_findings_run_id UNIQUE (run_id, claim_id),
    CONSTRAINT ck_findings_verdict CHECK (judgment_verdict IN ('supported', 'partly_supported', 'contradicted', 'not_found', 'not_checkable', 'unintelligible', 'not_factual')),
    CONSTRAINT fk_findings_run_id FOREIGN KEY(run_id) REFERENCES runs (id),
    CONSTRAINT fk_findings_claim_id FOREIGN KEY(claim_id) REFERENCES claims (id)
);
CREATE INDEX ix_findings_claim_id ON findings (claim_id);
CREATE INDEX ix_findings_run_id ON findings (run_id);
CREATE TABLE segments (
    transcript_id TEXT NOT NULL,
    "index" INTEGER NOT NULL,
    span_start_ms INTEGER NOT NULL,
    span_end_ms INTEGER NOT NULL,
    text TEXT NOT NULL,
    words TEXT NOT NULL,
    speaker TEXT,
    language TEXT,
    score FLOAT,
    no_speech_score FLOAT,
    CONSTRAINT pk_segments PRIMARY KEY (transcript_id, "index"),
    CONSTRAINT ck_segments_span CHECK (0 <= span_start_ms AND span_start_ms <= span_end_ms),
    CONSTRAINT fk_segments_transcript_id FOREIGN KEY(transcript_id) REFERENCES transcripts (id)
);
CREATE TABLE stretches (
    transcript_id TEXT NOT NULL,
    span_start_ms INTEGER NOT NULL,
    span_end_ms INTEGER NOT NULL,
    CONSTRAINT pk_stretches PRIMARY KEY (transcript_id, span_start_ms),
    CONSTRAINT ck_stretches_span CHECK (0 <= span_start_ms AND span_start_ms <= span_end_ms),
    CONSTRAINT fk_stretches_transcript_id FOREIGN KEY(transcript_id) REFERENCES transcripts (id)
);
CREATE TABLE decisions (
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    finding_id TEXT NOT NULL,
    claim_id TEXT NOT NULL,
    reviewer_id TEXT NOT NULL,
    verdict TEXT NOT NULL,
    kinds TEXT NOT NULL,
    severity TEXT,
    note TEXT NOT NULL,
    is_note_private INTEGER NOT NULL,
    decided_utc TEXT NOT NULL,
    CONSTRAINT pk_decisions PRIMARY KEY (number),
    CONSTRAINT ck_decisions_verdict CHECK (verdict IN ('supported', 'partly_supported', 'contradicted', 'not_found', 'not_checkable', 'unintelligible', 'not_factual')),
    CONSTRAINT ck_decisions_severity CHECK (severity IN ('major', 'minor')),
    CONSTRAINT uq_decisions_id UNIQUE (id),
    CONSTRAINT fk_decisions_finding_id FOREIGN KEY(finding_id) REFERENCES findings (id),
    CONSTRAINT fk_decisions_claim_id FOREIGN KEY(claim_id) REFERENCES claims (id),
    CONSTRAINT fk_decisions_reviewer_id FOREIGN KEY(reviewer_id) REFERENCES reviewers (id)
);
CREATE INDEX ix_decisions_claim_id ON decisions (claim_id);
CREATE INDEX ix_decisions_finding_id ON decisions (finding_id);
CREATE INDEX ix_decisions_reviewer_id ON decisions (reviewer_id);
"""

# What people and the program have stated is appended and never changed; `INSERT OR REPLACE` would
# delete without asking the DELETE triggers, so it is refused where it begins.
_TRIGGERS = """
CREATE TRIGGER runs_refuse_update BEFORE UPDATE ON runs
BEGIN
    SELECT RAISE(ABORT, 'runs are written once');
END;;
CREATE TRIGGER runs_refuse_delete BEFORE DELETE ON runs
BEGIN
    SELECT RAISE(ABORT, 'runs are written once');
END;;
CREATE TRIGGER runs_refuse_replace BEFORE INSERT ON runs
WHEN EXISTS (SELECT 1 FROM runs WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'runs are written once');
END;;
CREATE TRIGGER findings_refuse_update BEFORE UPDATE ON findings
BEGIN
    SELECT RAISE(ABORT, 'findings are written once');
END;;
CREATE TRIGGER findings_refuse_delete BEFORE DELETE ON findings
BEGIN
    SELECT RAISE(ABORT, 'findings are written once');
END;;
CREATE TRIGGER findings_refuse_replace BEFORE INSERT ON findings
WHEN EXISTS (SELECT 1 FROM findings WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'findings are written once');
END;;
CREATE TRIGGER decisions_refuse_update BEFORE UPDATE ON decisions
BEGIN
    SELECT RAISE(ABORT, 'decisions are written once');
END;;
CREATE TRIGGER decisions_refuse_delete BEFORE DELETE ON decisions
BEGIN
    SELECT RAISE(ABORT, 'decisions are written once');
END;;
CREATE TRIGGER decisions_refuse_replace BEFORE INSERT ON decisions
WHEN EXISTS (SELECT 1 FROM decisions WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'decisions are written once');
END;;
CREATE TRIGGER annotations_refuse_update BEFORE UPDATE ON annotations
BEGIN
    SELECT RAISE(ABORT, 'annotations are written once');
END;;
CREATE TRIGGER annotations_refuse_delete BEFORE DELETE ON annotations
BEGIN
    SELECT RAISE(ABORT, 'annotations are written once');
END;;
CREATE TRIGGER annotations_refuse_replace BEFORE INSERT ON annotations
WHEN EXISTS (SELECT 1 FROM annotations WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'annotations are written once');
END;;
CREATE TRIGGER audit_entries_refuse_update BEFORE UPDATE ON audit_entries
BEGIN
    SELECT RAISE(ABORT, 'audit_entries are written once');
END;;
CREATE TRIGGER audit_entries_refuse_delete BEFORE DELETE ON audit_entries
BEGIN
    SELECT RAISE(ABORT, 'audit_entries are written once');
END;;
CREATE TRIGGER audit_entries_refuse_replace BEFORE INSERT ON audit_entries
WHEN EXISTS (SELECT 1 FROM audit_entries WHERE number = NEW.number)
BEGIN
    SELECT RAISE(ABORT, 'audit_entries are written once');
END;;
CREATE TRIGGER stretches_refuse_update BEFORE UPDATE ON stretches
BEGIN
    SELECT RAISE(ABORT, 'stretches are written once');
END;;
CREATE TRIGGER stretches_refuse_delete BEFORE DELETE ON stretches
BEGIN
    SELECT RAISE(ABORT, 'stretches are written once');
END;;
CREATE TRIGGER stretches_refuse_replace BEFORE INSERT ON stretches
WHEN EXISTS (
    SELECT 1 FROM stretches
    WHERE transcript_id = NEW.transcript_id AND span_start_ms = NEW.span_start_ms
)
BEGIN
    SELECT RAISE(ABORT, 'stretches are written once');
END;;
CREATE TRIGGER segments_refuse_update BEFORE UPDATE ON segments
BEGIN
    SELECT RAISE(ABORT, 'segments are written once');
END;;
CREATE TRIGGER segments_refuse_delete BEFORE DELETE ON segments
BEGIN
    SELECT RAISE(ABORT, 'segments are written once');
END;;
CREATE TRIGGER segments_refuse_replace BEFORE INSERT ON segments
WHEN EXISTS (
    SELECT 1 FROM segments WHERE transcript_id = NEW.transcript_id AND "index" = NEW."index"
)
BEGIN
    SELECT RAISE(ABORT, 'segments are written once');
END;;
CREATE TRIGGER reports_refuse_update BEFORE UPDATE ON reports
BEGIN
    SELECT RAISE(ABORT, 'reports are written once');
END;;
CREATE TRIGGER reports_refuse_delete BEFORE DELETE ON reports
BEGIN
    SELECT RAISE(ABORT, 'reports are written once');
END;;
CREATE TRIGGER reports_refuse_replace BEFORE INSERT ON reports
WHEN EXISTS (SELECT 1 FROM reports WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'reports are written once');
END;;
CREATE TRIGGER claims_refuse_update BEFORE UPDATE ON claims
BEGIN
    SELECT RAISE(ABORT, 'claims are written once');
END;;
CREATE TRIGGER claims_refuse_delete BEFORE DELETE ON claims
BEGIN
    SELECT RAISE(ABORT, 'claims are written once');
END;;
CREATE TRIGGER claims_refuse_replace BEFORE INSERT ON claims
WHEN EXISTS (SELECT 1 FROM claims WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'claims are written once');
END;;
CREATE TRIGGER reviewers_refuse_update BEFORE UPDATE ON reviewers
BEGIN
    SELECT RAISE(ABORT, 'reviewers are written once');
END;;
CREATE TRIGGER reviewers_refuse_delete BEFORE DELETE ON reviewers
BEGIN
    SELECT RAISE(ABORT, 'reviewers are written once');
END;;
CREATE TRIGGER reviewers_refuse_replace BEFORE INSERT ON reviewers
WHEN EXISTS (SELECT 1 FROM reviewers WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'reviewers are written once');
END;;
CREATE TRIGGER cases_refuse_update BEFORE UPDATE ON cases
BEGIN
    SELECT RAISE(ABORT, 'cases are written once');
END;;
CREATE TRIGGER cases_refuse_delete BEFORE DELETE ON cases
BEGIN
    SELECT RAISE(ABORT, 'cases are written once');
END;;
CREATE TRIGGER cases_refuse_replace BEFORE INSERT ON cases
WHEN EXISTS (SELECT 1 FROM cases WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'cases are written once');
END;;
CREATE TRIGGER segments_refuse_late BEFORE INSERT ON segments
WHEN EXISTS (SELECT 1 FROM transcripts WHERE id = NEW.transcript_id AND completed_utc IS NOT NULL)
BEGIN
    SELECT RAISE(ABORT, 'a completed transcript takes no more segments');
END;;
CREATE TRIGGER stretches_refuse_late BEFORE INSERT ON stretches
WHEN EXISTS (SELECT 1 FROM transcripts WHERE id = NEW.transcript_id AND completed_utc IS NOT NULL)
BEGIN
    SELECT RAISE(ABORT, 'a completed transcript takes no more stretches');
END;;
CREATE TRIGGER transcripts_complete_once BEFORE UPDATE ON transcripts
WHEN OLD.completed_utc IS NOT NULL OR NOT (NEW.id IS OLD.id
    AND NEW.recording_id IS OLD.recording_id
    AND NEW.origin IS OLD.origin
    AND NEW.engine IS OLD.engine
    AND NEW.model_name IS OLD.model_name
    AND NEW.model_sha256 IS OLD.model_sha256
    AND NEW.source_name IS OLD.source_name
    AND NEW.source_sha256 IS OLD.source_sha256
    AND NEW.options_json IS OLD.options_json
    AND NEW.started_utc IS OLD.started_utc)
BEGIN
    SELECT RAISE(ABORT, 'of a transcript only the completion is set, and once');
END;;
CREATE TRIGGER recordings_only_relink BEFORE UPDATE ON recordings
WHEN NOT (NEW.id IS OLD.id
    AND NEW.position IS OLD.position
    AND NEW.name IS OLD.name
    AND NEW.sha256 IS OLD.sha256
    AND NEW.size_bytes IS OLD.size_bytes
    AND NEW.facts_container IS OLD.facts_container
    AND NEW.facts_duration_ms IS OLD.facts_duration_ms
    AND NEW.facts_video_codec IS OLD.facts_video_codec
    AND NEW.facts_width IS OLD.facts_width
    AND NEW.facts_height IS OLD.facts_height
    AND NEW.facts_frame_rate IS OLD.facts_frame_rate
    AND NEW.facts_audio_codec IS OLD.facts_audio_codec
    AND NEW.facts_audio_start_ms IS OLD.facts_audio_start_ms
    AND NEW.facts_audio_track_count IS OLD.facts_audio_track_count
    AND NEW.added_utc IS OLD.added_utc)
BEGIN
    SELECT RAISE(ABORT, 'of a recording only the path may change');
END;;
CREATE TRIGGER transcripts_refuse_delete BEFORE DELETE ON transcripts
BEGIN
    SELECT RAISE(ABORT, 'transcripts are kept');
END;;
CREATE TRIGGER transcripts_refuse_replace BEFORE INSERT ON transcripts
WHEN EXISTS (SELECT 1 FROM transcripts WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'transcripts are kept');
END;;
CREATE TRIGGER recordings_refuse_delete BEFORE DELETE ON recordings
BEGIN
    SELECT RAISE(ABORT, 'recordings are kept');
END;;
CREATE TRIGGER recordings_refuse_replace BEFORE INSERT ON recordings
WHEN EXISTS (SELECT 1 FROM recordings WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'recordings are kept');
END
"""


def upgrade() -> None:
    for statement in _TABLES.split(";\n"):
        op.execute(statement)
    for statement in _TRIGGERS.split(";;\n"):
        op.execute(statement)


def downgrade() -> None:
    raise NotImplementedError("there is nothing before the first version")
