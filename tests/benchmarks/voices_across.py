"""How well one person's voices in several recordings of a case are found, and how often others are proposed.

    python -m tests.benchmarks.voices_across [--police FOLDER] [--speech FOLDER] [--cache FOLDER] [--model tiny.en]

Each case is cut in two recordings at a line near its middle, and the second one also made to sound otherwise; voices
are told apart in each recording by itself. A voice is the person's who speaks longest in its clear turns. People with
a voice in both recordings are to be proposed as the same; any other proposal is wrong. The second recording as it is,
and as a camera in another room hears it, then stand for two cameras that run at once, on one clock. The conversations
of ``speakers.py`` are held against each other too: hardly anybody speaks in two of them. What was heard in the whole
recording is cut with it, so this measures voices alone. Writes its section of ``docs/benchmarks.md``.
"""

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from pathlib import Path

import numpy as np

from models.spans import TimeSpan
from models.transcript import Segment
from reviewer.media.audio import AudioTrack, extract
from reviewer.media.probe import probe
from reviewer.speech.speakers import tell_apart
from reviewer.speech.speakers_alike import SETTINGS, Compared, Why, alike
from reviewer.speech.speakers_found import Found
from tests.benchmarks import cases as known_cases
from tests.benchmarks.clocks import scenes
from tests.benchmarks.sections import write_section
from tests.support.rerecord import RATE, as_track, rerecorded

NARROW_HZ, QUIETER_DB, NOISE_DB = (150, 4_000), 10, 10
SOUNDS = ("as it is", "narrow", "another room")
TOLD = {
    "as it is": "the second half as it is: the same camera",
    "narrow": f"with {NARROW_HZ[0]} to {NARROW_HZ[1]} Hz alone, {QUIETER_DB} dB quieter",
    "another room": f"in another room, near others, noise {NOISE_DB} dB below",
    "at once": "the second half twice, as it is and in another room, on one clock",
    "conversations": "real conversations, each with every other; few people in common",
}
Turns = Sequence[tuple[float, float, str]]


@dataclass
class Told:
    """The voices of a recording, and by name whose each is."""

    voices: list[Compared]
    people: dict[str, str]


@dataclass
class Tally:
    """People with a voice in both recordings, and proposals."""

    both: int = 0
    right: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, one: Told, other: Told) -> None:
        """Count what is proposed between two recordings; more than one right proposal of a person is one."""
        people = one.people | other.people
        found = [
            (people[each.one.name], people[each.other.name], each.why) for each in alike(one.voices + other.voices)
        ]
        both = set(one.people.values()) & set(other.people.values())
        self.both += len(both)
        self.right += len({a for a, b, _ in found if a == b})
        self.wrong += [f"{a} and {b}{' (by times)' * (why is Why.TIMES)}" for a, b, why in found if a != b]

    def row(self, name: str) -> str:
        """A line of the table."""
        return f"| {name} | {self.both} | {self.right} | {self.both - self.right} | {len(self.wrong)} |"


def told(name: str, track: AudioTrack, segments: Sequence[Segment], turns: Turns) -> Told:
    """The voices of one recording, told apart by themselves; ``turns`` say who really speaks when, in seconds."""
    return whose(name, tell_apart(track, segments), turns, track.duration_ms)


def whose(name: str, found: Found, turns: Turns, duration_ms: int) -> Told:
    """Each voice found with the person who speaks longest in its clear turns; voices without any are left out."""
    voices, people = [], {}
    for number, voice in enumerate(found.voices):
        clear = [t.piece.span for t in found.turns if t.voice == number and not t.is_doubtful]
        longest = Counter()
        for span in clear:
            for start, end, speaker in turns:
                longest[speaker] += max(0.0, min(span.end_ms, end * 1000) - max(span.start_ms, start * 1000))
        if longest and longest.most_common(1)[0][1]:
            label = f"{name} {number}"
            talk = tuple((span.start_ms, span.end_ms) for span in clear)
            voices.append(Compared(label, name, name, voice.vector, talk, (0, duration_ms)))
            people[label] = longest.most_common(1)[0][0]
    return Told(voices, people)


def apart(recording: Told) -> Told:
    """The same where nothing says how its clock lies to others'."""
    return Told([replace(each, talk=(), runs=None) for each in recording.voices], recording.people)


def halves(media: Path, script: Path, options: argparse.Namespace, folder: Path) -> tuple[Told, dict[str, Told]]:
    """The first half, and the second one in each of its sounds."""
    segments = known_cases.heard(media, options.model, options.cache)
    truth = json.loads(script.read_text(encoding="utf-8"))
    turns = [(t["start"], t["end"], t["speaker"]) for t in truth["turns"]]
    track = extract(media, folder, facts=probe(media))
    samples = track.samples(TimeSpan(0, track.duration_ms))
    middle_ms = min((line.span.start_ms for line in segments), key=lambda ms: abs(ms - track.duration_ms // 2))
    second = samples[middle_ms * RATE // 1000 :]
    later = [(max(0, s - middle_ms / 1000), e - middle_ms / 1000, who) for s, e, who in turns if e * 1000 > middle_ms]
    near = {who for _, _, who in turns} - {truth["reporting_officer"]}
    sounds = {
        "as it is": second,
        "narrow": narrow(second),
        "another room": rerecorded(second, later, late_s=0, drift_ppm=0, noise_db=NOISE_DB, loud=near, seed=2),
    }
    before = [line for line in segments if line.span.start_ms < middle_ms]
    after = [earlier(line, middle_ms) for line in segments if line.span.start_ms >= middle_ms]
    first = as_track(samples[: middle_ms * RATE // 1000], folder / "first.s16")
    made = {name: as_track(sound, folder / f"{name}.s16") for name, sound in sounds.items()}
    return (
        told("first", first, before, turns),
        {name: told(name, track, after, later) for name, track in made.items()},
    )


def narrow(samples: np.ndarray) -> np.ndarray:
    """Quieter, and without the lowest and highest pitches."""
    spectrum, tones = np.fft.rfft(samples), np.fft.rfftfreq(len(samples), 1 / RATE)
    kept = np.fft.irfft(spectrum * ((tones >= NARROW_HZ[0]) & (tones <= NARROW_HZ[1])), len(samples))
    return (kept * 10 ** (-QUIETER_DB / 20)).astype(np.float32)


def earlier(line: Segment, by_ms: int) -> Segment:
    """A line as it stands in a recording that begins later."""
    words = tuple(replace(word, span=_moved(word.span, by_ms)) for word in line.words)
    return replace(line, span=_moved(line.span, by_ms), words=words)


def _moved(span: TimeSpan, by_ms: int) -> TimeSpan:
    return TimeSpan(max(0, span.start_ms - by_ms), max(0, span.end_ms - by_ms))


def conversations(options: argparse.Namespace) -> list[Told]:
    """The real conversations with exact turns."""
    made = []
    for group, name, media, truth in known_cases.with_turns(options.police, options.speech):
        if group == "conversation":
            segments = known_cases.heard(media, options.model, options.cache)
            turns = [(t["start"], t["end"], t["speaker"]) for t in truth["turns"]]
            with tempfile.TemporaryDirectory() as scratch:
                track = extract(media, Path(scratch), facts=probe(media))
                made.append(apart(told(name, track, segments, turns)))
    return made


def main() -> None:
    """Measure, print, write."""
    parser = known_cases.parser_of_cases()
    parser.add_argument("--speech", type=Path, default=known_cases.DATA / "speech")
    options = parser.parse_args()
    tallies = {name: Tally() for name in TOLD}
    for _, media, script in scenes(options.police):
        with tempfile.TemporaryDirectory() as scratch:
            first, second = halves(media, script, options, Path(scratch))
        for sound in SOUNDS:
            tallies[sound].add(apart(first), apart(second[sound]))
        tallies["at once"].add(second["as it is"], second["another room"])
    for one, other in combinations(conversations(options), 2):
        tallies["conversations"].add(one, other)
    head = "| second recording | people in both | proposed | missed | wrong proposals |"
    lines = [f"Settings `{json.dumps(SETTINGS)}`.", "", head, "|---|---|---|---|---|"]
    lines += [tally.row(TOLD[name]) for name, tally in tallies.items()]
    wrong = [f"{TOLD[name]}: {', '.join(tally.wrong)}" for name, tally in tallies.items() if tally.wrong]
    write_section("voices across", [*lines, "", f"Wrong: {'; '.join(wrong) or 'none'}."])


if __name__ == "__main__":
    main()
