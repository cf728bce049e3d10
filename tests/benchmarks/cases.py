"""Cases whose faults are known: the two sample cases, and further ones in a folder.

A further case is ``NAME.json`` with turns, a faithful report and planted ones, and ``NAME.m4a`` beside it.
"""

import argparse
import hashlib
import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.report import Paragraph, Report
from models.spans import TextSpan, TimeSpan
from models.speaker import Voice, VoiceAct
from models.transcript import Segment
from reviewer.checking.reading import Verifier
from reviewer.matching.candidates import Heard
from reviewer.media.audio import extract
from reviewer.media.probe import probe
from reviewer.onnx.entailment import read
from reviewer.report.reading import read_report
from reviewer.speech import child, weights
from reviewer.speech.recognizer import Options
from reviewer.speech.speakers import tell_apart
from reviewer.speech.speakers_found import Found, labelled
from reviewer.speech.speakers_named import cast_of, without_doubtful
from reviewer.transcripts.reading import read_transcript
from reviewer.transcripts.writing import to_json
from tests.support import values

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "sample_media"
SAMPLE_NAMES = ("traffic_stop", "domestic")
DATA = ROOT.parent / "shared" / "data"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a report. ``kind`` is the planted fault that sound can show; ``original`` is it before that.

    ``is_faithful`` says that the footage supports it; ``bearing`` are the stretches that bear on it. ``label`` is what
    whoever wrote the case says of it: supported, contradicted, unsupported, not_checkable.
    """

    text: str
    span: TextSpan
    kind: str | None
    is_faithful: bool
    original: str | None
    bearing: tuple[TimeSpan, ...]
    label: str

    @property
    def is_planted(self) -> bool:
        """Whether it has a fault that sound can show."""
        return self.kind is not None


@dataclass(frozen=True, slots=True)
class Known:
    """A case. ``reports``: the faithful one first where there is one, each with its sentences.

    ``said`` is what was spoken where no file of a form that the program reads tells it.
    """

    name: str
    script_file: Path
    media: Path
    reports: tuple[tuple[Report, tuple[Sentence, ...]], ...]
    said: tuple[Segment, ...] | None = None

    def script(self) -> tuple[Segment, ...]:
        """What was spoken, timed as heard, with speakers."""
        return read_transcript(self.script_file).segments if self.said is None else self.said


class ReadOnce:
    """The reader that ships, or another; what was read once is not read again."""

    def __init__(self, reader: Verifier = read) -> None:
        self._reader = reader
        self._rows: dict[tuple[str, str], NDArray[np.float32]] = {}

    def __call__(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        new = [pair for pair in dict.fromkeys(pairs) if pair not in self._rows]
        self._rows.update(zip(new, self._reader(new), strict=True))
        return np.array([self._rows[pair] for pair in pairs]).reshape(-1, 3)


def cases(police: Path | None) -> Iterator[Known]:
    """The sample cases, then those of the folder in the order of their names."""
    for name in SAMPLE_NAMES:
        yield _sample(SAMPLES / name)
    yield from further(police)


def further(police: Path | None) -> Iterator[Known]:
    """The cases of the folder; none where there is no folder."""
    for file in sorted(police.glob("*.json")) if police else []:
        yield _further(file)


def parser_of_cases() -> argparse.ArgumentParser:
    """What a benchmark on further cases is told: where they lie, the weights to hear with, and what was heard before."""
    made = argparse.ArgumentParser()
    made.add_argument("--police", type=Path, default=DATA / "police")
    made.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "main-job-transcripts")
    made.add_argument("--model", default="tiny.en")
    return made


def with_turns(police: Path, speech: Path) -> Iterator[tuple[str, str, Path, dict]]:
    """Group, name, file and true turns ("turns" of the last) of the samples, further cases and real conversations."""
    for known in cases(police):
        group = "sample" if known.name in SAMPLE_NAMES else "further"
        yield group, known.name, known.media, json.loads(known.script_file.read_text(encoding="utf-8"))
    manifest = speech / "manifest.json"
    for entry in json.loads(manifest.read_text(encoding="utf-8")) if manifest.exists() else []:
        if entry["path"].startswith("conversation") and entry.get("reference") == "exact":
            yield "conversation", Path(entry["path"]).stem, speech / entry["path"], entry


def _sample(folder: Path) -> Known:
    report = read_report(folder / "draft.txt")
    sentences = []
    for entry in json.loads((folder / "expected.json").read_text(encoding="utf-8"))["sentences"]:
        span = TextSpan(entry["start"], entry["end"])
        kind = entry["kinds"][0] if entry["planted"] and entry["audible"] else None
        bearing = tuple(TimeSpan(e["start_ms"], e["end_ms"]) for e in entry["evidence"])
        is_faithful = not entry["planted"] and entry["verdict"] == "supported"
        sentences.append(Sentence(span.of(report.text), span, kind, is_faithful, None, bearing, entry["verdict"]))
    return Known(folder.name, folder / "script.json", folder / "video.mp4", ((report, tuple(sentences)),))


def _further(file: Path) -> Known:
    held = json.loads(file.read_text(encoding="utf-8"))
    turns = {t["id"]: TimeSpan(round(t["start"] * 1000), round(t["end"] * 1000)) for t in held["turns"]}
    reports = []
    for entries in (held["faithful_report"], *held["planted_reports"]):
        report, spans = report_of([entry["sentence"] for entry in entries])
        sentences = [_sentence(entry, span, turns) for entry, span in zip(entries, spans, strict=True)]
        reports.append((report, tuple(sentences)))
    return Known(file.stem, file, file.with_suffix(".m4a"), tuple(reports))


def _sentence(entry: dict, span: TextSpan, turns: dict[int, TimeSpan]) -> Sentence:
    kind = entry["error_type"] if entry["label"] != "not_checkable" else None
    bearing = tuple(turns[turn] for turn in entry["evidence_turns"])
    label = entry["label"]
    return Sentence(entry["sentence"], span, kind, label == "supported", entry.get("original"), bearing, label)


def report_of(sentences: Sequence[str]) -> tuple[Report, list[TextSpan]]:
    """A report of one paragraph, and where in it each sentence stands."""
    text, spans = "", []
    for sentence in sentences:
        spans.append(TextSpan(len(text), len(text) + len(sentence)))
        text += sentence + " "
    paragraph = Paragraph(TextSpan(0, len(text)), 1, None)
    return Report("report", 0, "report.txt", "", "0" * 64, len(text), text, (paragraph,), ""), spans


def told_apart(media: Path, segments: Sequence[Segment]) -> Found:
    """The voices of what was heard of a recording."""
    with tempfile.TemporaryDirectory() as scratch:
        return tell_apart(extract(media, Path(scratch), facts=probe(media)), segments)


def labels_of(found: Found) -> list[str]:
    """A label for each voice."""
    return [f"{voice.kind} {number}" for number, voice in enumerate(found.voices)]


def with_voices(segments: Sequence[Segment], found: Found, acts: Sequence[VoiceAct] = ()) -> Heard:
    """A recording as a check is given it once its voices were told apart; ``acts`` are what people said of them."""
    labels = labels_of(found)
    voices = [Voice("transcript", label, v.role, v.basis) for label, v in zip(labels, found.voices, strict=True)]
    cast = cast_of(voices, acts)
    called = cast.called("transcript", labelled(segments, found, labels))
    return Heard("recording", "transcript", without_doubtful(called), cast.speakers_in(called))


def heard_and_told(media: Path, model: str, cache: Path) -> Heard:
    """A recording as a check is given it: heard, its voices told apart and nobody named, as the program does by itself."""
    segments = heard(media, model, cache)
    return with_voices(segments, told_apart(media, segments))


def heard(media: Path, model: str, cache: Path) -> tuple[Segment, ...]:
    """The words that the program hears in a recording."""
    return hearing(media, model, cache).segments


def hearing(media: Path, model: str, cache: Path) -> Heard:
    """What the program hears in a recording; kept in ``cache`` by the hash of both, the options and the hearing code."""
    chosen, options = weights.find(model), Options()
    kept = kept_at(cache, media, chosen.model_sha256, options.to_json())
    if not kept.exists():
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as scratch:
            track = extract(media, Path(scratch), facts=probe(media))
            stretches = list(child.transcribe(track, chosen, options))
        found = [segment for stretch in stretches for segment in stretch.segments]
        second = [each for stretch in stretches for each in stretch.second]
        done = values.a_transcript(completed_utc=values.NOW)
        kept.write_text(to_json(done, values.a_recording(), found, second=second), encoding="utf-8")
    read = read_transcript(kept)
    segments = tuple(each for each in read.segments if each.held_back is None)
    return Heard("recording", "transcript", segments, second=read.maker.second)


def kept_at(cache: Path, media: Path, *of: str) -> Path:
    """Where what was heard in a recording is kept: named by its hash, what else it depends on, and the hearing code."""
    code = "".join(sha256(file) for file in sorted((ROOT / "reviewer" / "speech").glob("*.py")))
    key = " ".join((sha256(media), *of, code))
    return cache / f"{hashlib.sha256(key.encode()).hexdigest()}.json"


def sha256(path: Path) -> str:
    """Of a file's bytes, in hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
