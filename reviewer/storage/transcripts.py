"""Transcripts of the case, kept stretch by stretch as they are heard."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace

from sqlalchemy import Connection, Table, exists, literal, select

from models import tables
from models.annotation import Correction
from models.spans import TimeSpan
from models.speaker import Voice
from models.transcript import Coverage, SecondHearing, Segment, Stretch, Transcript
from reviewer.errors import CaseBusyError
from reviewer.speech.coverage import whole
from reviewer.storage import audit, rows
from reviewer.storage.database import Database


def start(database: Database, transcript: Transcript, *, actor: str) -> None:
    """Take note of a run that begins."""
    with database.writing() as connection:
        rows.add(connection, tables.transcripts, transcript)
        audit.append(
            connection,
            actor=actor,
            act="start transcript",
            subject=transcript.id,
            recording=transcript.recording_id,
            model_sha256=transcript.model_sha256,
            source_sha256=transcript.source_sha256,
        )


def add_stretch(database: Database, transcript_id: str, stretch: Stretch) -> None:
    """Keep a finished stretch with its segments, all or nothing.

    Raises:
        CaseBusyError: Another program has kept that stretch meanwhile.
    """
    with database.writing() as connection:
        span = stretch.span
        _refuse_heard(connection, transcript_id, span)
        connection.execute(
            tables.stretches.insert().values(
                transcript_id=transcript_id,
                span_start_ms=span.start_ms,
                span_end_ms=span.end_ms,
                coverage=None if stretch.coverage is None else json.dumps(asdict(stretch.coverage), sort_keys=True),
            )
        )
        rows.add(connection, tables.segments, *stretch.segments, transcript_id=transcript_id)
        rows.add(connection, tables.second_hearings, *stretch.second, transcript_id=transcript_id)


def _refuse_heard(connection: Connection, transcript_id: str, span: TimeSpan) -> None:
    """Of what is begun and goes on where it stopped nothing is heard twice, unless two programs hear the same."""
    kept, made = tables.stretches, tables.transcripts
    is_heard = (kept.c.transcript_id == transcript_id) & (kept.c.span_end_ms > span.start_ms)
    is_complete = (made.c.id == transcript_id) & made.c.completed_utc.is_not(None)
    if connection.execute(select(exists().where(is_heard) | exists().where(is_complete))).scalar():
        raise CaseBusyError(
            "Another program is hearing this recording for the same case.",
            kept="What it has heard is kept, and so is what was heard here before.",
            hint="Let that one end, or end it, and try again.",
        )


def add_second_hearings(database: Database, transcript_id: str, found: Sequence[SecondHearing], *, actor: str) -> None:
    """Keep what a second hearing gave, beside the transcript; nothing of the transcript changes."""
    with database.writing() as connection:
        rows.add(connection, tables.second_hearings, *found, transcript_id=transcript_id)
        audit.append(connection, actor=actor, act="hear again", subject=transcript_id, count=len(found))


def second_hearings(database: Database, transcript_id: str) -> tuple[SecondHearing, ...]:
    """What was heard a second time, in time order."""
    with database.reading() as connection:
        return rows.fetch(
            connection, tables.second_hearings, SecondHearing, order_by="span_start_ms", transcript_id=transcript_id
        )


def coverage(database: Database, transcript_id: str) -> Coverage | None:
    """How much of the speech was heard so far; None for transcripts made elsewhere or by an older version."""
    table = tables.stretches
    query = table.select().where(table.c.transcript_id == transcript_id).order_by(table.c.span_start_ms)
    with database.reading() as connection:
        stored = [row["coverage"] for row in connection.execute(query).mappings()]
    parts = [None if each is None else rows.from_json(Coverage, each) for each in stored]
    found, complaints = whole(parts), max((each.complaints for each in parts if each is not None), default=0)
    return replace(found, complaints=complaints) if found is not None and complaints else found


def complete(database: Database, transcript_id: str, completed_utc: str, *, actor: str) -> None:
    """State that the recording was heard to its end; from now on the transcript takes nothing more."""
    with database.writing() as connection:
        table = tables.transcripts
        connection.execute(table.update().where(table.c.id == transcript_id).values(completed_utc=completed_utc))
        audit.append(connection, actor=actor, act="complete transcript", subject=transcript_id)


def all_of(database: Database, recording_id: str | None = None) -> tuple[Transcript, ...]:
    """The transcripts of one recording, or of all, in the order in which they were begun."""
    where = {} if recording_id is None else {"recording_id": recording_id}
    with database.reading() as connection:
        return rows.fetch(connection, tables.transcripts, Transcript, order_by="started_utc", **where)


def segments(database: Database, transcript_id: str) -> tuple[Segment, ...]:
    """What was heard so far, in time order."""
    with database.reading() as connection:
        return rows.fetch(connection, tables.segments, Segment, order_by="index", transcript_id=transcript_id)


def segment(database: Database, transcript_id: str, index: int) -> Segment | None:
    """One segment as it was heard first; None where the transcript holds none of that index."""
    with database.reading() as connection:
        found = rows.fetch(
            connection, tables.segments, Segment, order_by="index", transcript_id=transcript_id, index=index
        )
    return next(iter(found), None)


def stretches(database: Database, transcript_id: str) -> tuple[TimeSpan, ...]:
    """The parts that were heard to their end, in time order."""
    table = tables.stretches
    query = table.select().where(table.c.transcript_id == transcript_id).order_by(table.c.span_start_ms)
    with database.reading() as connection:
        return tuple(TimeSpan(row["span_start_ms"], row["span_end_ms"]) for row in connection.execute(query).mappings())


def heard_until(database: Database, transcript_id: str) -> tuple[int, int]:
    """Where to go on: the millisecond, and the index of the next segment."""
    heard = stretches(database, transcript_id)
    return (heard[-1].end_ms if heard else 0), len(segments(database, transcript_id))


def keep_cut_at_turns(
    database: Database,
    transcript: Transcript,
    *,
    source_id: str,
    segments: Sequence[Segment],
    voices: Sequence[Voice],
    actor: str,
    corrections: Sequence[Correction] = (),
) -> None:
    """Keep a finished transcript made from another, whole or not at all: the same stretches, words and second
    hearings, cut where the speaker changes, its voices, and the ``corrections`` of its lines that go on to count.
    """
    with database.writing() as connection:
        rows.add(connection, tables.transcripts, replace(transcript, completed_utc=None))
        for table in (tables.stretches, tables.second_hearings):
            _copy(connection, table, source_id, transcript.id)
        rows.add(connection, tables.segments, *segments, transcript_id=transcript.id)
        rows.add(connection, tables.voices, *voices)
        rows.add(connection, tables.corrections, *corrections)
        connection.execute(
            tables.transcripts.update()
            .where(tables.transcripts.c.id == transcript.id)
            .values(completed_utc=transcript.completed_utc)
        )
        audit.append(
            connection,
            actor=actor,
            act="tell voices apart",
            subject=transcript.id,
            source=source_id,
            corrections=len(corrections),
        )


def _copy(connection: Connection, table: Table, source_id: str, target_id: str) -> None:
    """The rows of one transcript once more, for another; rows that are numbered get numbers of their own."""
    columns = [column for column in table.c if column.name not in ("transcript_id", "number")]
    of_source = select(literal(target_id), *columns).where(table.c.transcript_id == source_id)
    names = ["transcript_id", *(column.name for column in columns)]
    connection.execute(table.insert().from_select(names, of_source))
