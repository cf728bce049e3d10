"""A case of three hours: three recordings, 30,000 words, 200 claims with evidence all over. Made by chance with a seed.

The long recording is the sample traffic stop over and over, copied and not coded anew; the second has a frame rate
that varies; the third is sound alone. Findings are made up: what they cost to show does not depend on who made them.
"""

import random
import subprocess
from pathlib import Path

from models.finding import (
    AnalysisRun,
    ErrorKind,
    Evidence,
    Finding,
    Judgment,
    Reason,
    Relation,
    Verdict,
)
from models.omission import LeftOut, Omission, OmissionKind
from models.report import Claim, ClaimKind, Paragraph, Report
from models.spans import TextSpan, TimeSpan
from models.transcript import Segment, Stretch, Transcript, TranscriptOrigin, Word
from reviewer import taking_in
from reviewer.media.ffmpeg import program
from reviewer.storage import findings, reports, transcripts
from reviewer.storage.database import Database
from tests.support.commands import SAMPLES
from tests.support.values import NOW

MINUTES = (160, 10, 10)
WORD_COUNT, CLAIM_COUNT, OMISSION_COUNT = 30_000, 200, 40
WORDS_A_LINE = 10
SPEAKERS = ("Officer Marsh", "Driver", "Passenger", "Officer Lund", "Dispatch")
VOCABULARY = """the you I a to of and is that it my your do not have we he she they was what where car license
registration street night speed limit driver passenger officer dispatch school sister brother wine alcohol hands step
out stop please okay yes no sir search consent refuse lawyer arrest right silent hurt arm wrist tight breathe""".split()
VERDICTS = (
    Verdict.SUPPORTED,
    Verdict.CONTRADICTED,
    Verdict.PARTLY_SUPPORTED,
    Verdict.NOT_FOUND,
    Verdict.UNINTELLIGIBLE,
)


def make_long_case(folder: Path) -> Path:
    """Make the recordings and the case file in ``folder``; returns the case file."""
    paths = make_recordings(folder)
    database = Database.create(folder / "long.case", "Three hours")
    chance = random.Random(20260314)
    held = [taking_in.add_recording(database, path, actor="benchmark") for path in paths]
    places = []
    for recording, minutes in zip(held, MINUTES, strict=True):
        count = WORD_COUNT * minutes // sum(MINUTES)
        segments = some_segments(chance, count, minutes * 60_000)
        transcript = Transcript(
            f"tra-{recording.position}",
            recording.id,
            TranscriptOrigin.RECOGNIZED,
            "made up",
            None,
            None,
            None,
            None,
            "{}",
            NOW,
        )
        transcripts.start(database, transcript, actor="benchmark")
        transcripts.add_stretch(database, transcript.id, Stretch(TimeSpan(0, minutes * 60_000), segments))
        transcripts.complete(database, transcript.id, NOW, actor="benchmark")
        places += [(recording.id, transcript.id, segment) for segment in segments]
    _add_findings(database, places)
    database.close()
    return folder / "long.case"


def make_recordings(folder: Path) -> list[Path]:
    """The three media files."""
    long, varying, sound = folder / "long.mp4", folder / "varying.mp4", folder / "sound.m4a"
    stop = str(SAMPLES / "traffic_stop" / "video.mp4")
    _ffmpeg("-stream_loop", "-1", "-i", stop, "-t", str(MINUTES[0] * 60), "-c", "copy", long)
    _ffmpeg(
        "-f", "lavfi", "-i", f"testsrc=s=640x360:r=30:d={MINUTES[1] * 60}", "-f", "lavfi", "-i",
        f"sine=f=300:r=16000:d={MINUTES[1] * 60}", "-vf", "select='gt(random(7),0.45)'", "-fps_mode", "vfr",
        "-c:v", "libx264", "-preset", "ultrafast", "-g", "60", "-c:a", "aac", varying,
    )  # fmt: skip
    _ffmpeg("-f", "lavfi", "-i", f"sine=f=300:r=16000:d={MINUTES[2] * 60}", "-c:a", "aac", sound)
    return [long, varying, sound]


def _ffmpeg(*arguments):
    subprocess.run([program(), "-y", "-loglevel", "error", *map(str, arguments)], check=True, stdin=subprocess.DEVNULL)


def some_segments(chance: random.Random, word_count: int, length_ms: int) -> tuple[Segment, ...]:
    """Lines of ten words, one after another over the whole length with short pauses."""
    line_ms = length_ms * WORDS_A_LINE // word_count
    return tuple(_segment(chance, index, index * line_ms, line_ms) for index in range(word_count // WORDS_A_LINE))


def _segment(chance, index, start_ms, line_ms):
    word_ms = line_ms * 4 // 5 // WORDS_A_LINE
    words = tuple(
        Word(
            chance.choice(VOCABULARY),
            TimeSpan(start_ms + n * word_ms, start_ms + (n + 1) * word_ms),
            round(chance.uniform(0.2, 1), 2),
        )
        for n in range(WORDS_A_LINE)
    )
    text = " ".join(word.text for word in words)
    span = TimeSpan(start_ms, start_ms + word_ms * WORDS_A_LINE)
    return Segment(index, span, text, words, chance.choice(SPEAKERS), "en", 0.8, 0.01)


def _add_findings(database, places):
    chosen = [places[n * (len(places) - 1) // (CLAIM_COUNT - 1)] for n in range(CLAIM_COUNT)]
    sentences = [f"{segment.speaker} said {segment.text}." for _, _, segment in chosen]
    text = " ".join(sentences)
    claims, at = [], 0
    for position, sentence in enumerate(sentences):
        span = TextSpan(at, at + len(sentence))
        claims.append(Claim(f"claim-{position}", "report", position, span, sentence, ClaimKind.ASSERTION))
        at += len(sentence) + 1
    report = Report(
        "report",
        0,
        "draft.txt",
        "/nowhere/draft.txt",
        "e" * 64,
        len(text),
        text,
        (Paragraph(TextSpan(0, len(text)), 1),),
        NOW,
    )
    reports.add(database, report, claims, actor="benchmark")
    run = AnalysisRun("run", "report", ("tra-0", "tra-1", "tra-2"), "0", "made up", "{}", NOW)
    found = [Finding(f"finding-{n}", "run", f"claim-{n}", n, _judgment(n, place)) for n, place in enumerate(chosen)]
    missing = [_omission(n, places[n * (len(places) - 1) // OMISSION_COUNT + 7]) for n in range(OMISSION_COUNT)]
    findings.add_run(database, run, found, missing, actor="benchmark")


def _judgment(number, place):
    recording_id, transcript_id, segment = place
    verdict = VERDICTS[number % len(VERDICTS)]
    kinds = (ErrorKind.NUMBER,) if verdict is Verdict.CONTRADICTED else ()
    evidence = tuple(
        Evidence(
            recording_id,
            transcript_id,
            segment.index,
            segment.index,
            segment.span,
            segment.text,
            segment.speaker,
            relation,
        )
        for relation in Relation
    )
    return Judgment(verdict, kinds, None, (Reason("made up", "For measuring."),), evidence)


def _omission(number, place):
    recording_id, transcript_id, segment = place
    left_out = LeftOut(
        OmissionKind.PROCEDURAL, "consent or refusal", recording_id, transcript_id, segment.index, segment.index,
        segment.span, segment.text, segment.speaker, "For measuring.",
    )  # fmt: skip
    return Omission(f"omission-{number}", "run", number, left_out)
