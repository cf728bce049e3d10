"""Our own cases as a recognizer hears them: spoken by ``training.spoken``, heard by what ships, kept in training/heard.

    python -m training.spoken_cases FOLDER [--model tiny.en]

FOLDER holds what ``training.spoken`` made. Some cases are heard beside a road: body cameras are heard worse than sound
that was mixed with care, and weights for what is heard should know that. A file of training/heard has by whom it
was heard, when each turn was spoken, in seconds, and what was heard: for each segment its words with begin, end (both
in ms) and score. So weights can be fitted by ear without the sound.
"""

import argparse
import itertools
import json
import tempfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.spans import TimeSpan
from models.transcript import Segment, Word
from reviewer.media.audio import SAMPLE_RATE, extract
from reviewer.media.probe import probe
from reviewer.speech import weights
from tests.benchmarks.cases import Known, hearing, sha256
from tests.support import sounds
from training.own_cases import OWN, told

HEARD = Path(__file__).parent / "heard"
# How loud the road is as a share of full scale, where who is near is 0.11 and who is far 0.03.
ROAD = 0.03
_ROAD_LOWEST_HZ, _ROAD_KNEE_HZ = 60, 500
_CAR_EVERY_S = 4
BESIDE_A_ROAD = frozenset(
    """fo_overdose_friend ho_neighbor_interprets ho_party_underage st_spray_paint_teen tr_hit_run_found_home
    tr_plates_mismatch_spanish tr_road_rage_object_spanish tr_suspended_and_warrant xc_chase_over xc_tow_dispute
    yb_driveway_civic yb_site_guard""".split()
)


def spoken_cases() -> Iterator[tuple[Known, tuple[Segment, ...]]]:
    """The first telling of each case that was spoken, timed as spoken, and what was heard of it."""
    for file in sorted(HEARD.glob("*.json")):
        held = json.loads(file.read_text(encoding="utf-8"))
        times = [TimeSpan(round(start * 1000), round(end * 1000)) for start, end in held["turns"]]
        yield told(OWN / file.name, times), tuple(_segment(at, _words(each)) for at, each in enumerate(held["heard"]))


def _words(kept: Sequence[Sequence]) -> tuple[Word, ...]:
    return tuple(Word(text, TimeSpan(start_ms, end_ms), score) for text, start_ms, end_ms, score in kept)


def _segment(at: int, words: tuple[Word, ...], speaker: str | None = None) -> Segment:
    span = TimeSpan(words[0].span.start_ms, max(each.span.end_ms for each in words))
    return Segment(at, span, " ".join(each.text for each in words), words, speaker)


def by_turns(heard: Sequence[Segment], known: Known) -> tuple[Segment, ...]:
    """What was heard, parted where another speaks, each with whoever speaks then by the turns of a case."""
    made: list[Segment] = []
    for segment in heard:
        for speaker, words in itertools.groupby(segment.words, lambda word: _speaking(word, known)):
            made.append(_segment(len(made), tuple(words), speaker))
    return tuple(made)


def _speaking(word: Word, known: Known) -> str | None:
    middle_ms = (word.span.start_ms + word.span.end_ms) / 2
    return min(
        known.script(), key=lambda turn: max(turn.span.start_ms - middle_ms, middle_ms - turn.span.end_ms)
    ).speaker


def beside_a_road(samples: NDArray[np.float32], seed: int) -> NDArray[np.float32]:
    """The sound with passing cars, now more, now less; the same for the same seed."""
    chance, count = np.random.default_rng(seed), len(samples)
    pitches = np.fft.rfftfreq(count, 1 / SAMPLE_RATE)
    shape = (pitches > _ROAD_LOWEST_HZ) / np.sqrt(1 + (pitches / _ROAD_KNEE_HZ) ** 2)
    noise = np.fft.irfft(np.fft.rfft(chance.standard_normal(count)) * shape, count)
    seconds = np.arange(count) / SAMPLE_RATE
    cars = chance.random(int(seconds[-1] / _CAR_EVERY_S) + 2)
    passing = 0.4 + 1.2 * np.interp(seconds, np.arange(len(cars)) * _CAR_EVERY_S, cars)
    louder: NDArray[np.float32] = ROAD * passing * noise / np.sqrt(np.mean(noise**2))
    return np.clip(samples + louder, -1, 1).astype(np.float32)


def _with_road(sound: Path, folder: Path) -> Path:
    track = extract(sound, folder, facts=probe(sound))
    samples = beside_a_road(track.samples(TimeSpan(0, track.duration_ms)), seed=zlib.crc32(sound.stem.encode()))
    target = folder / f"{sound.stem}.wav"
    sounds.write_wav(samples, target)
    return target


def main() -> None:
    """Hear and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "main-job-transcripts")
    parser.add_argument("--model", default="tiny.en")
    options = parser.parse_args()
    HEARD.mkdir(exist_ok=True)
    for file in sorted(options.folder.glob("*.json")):
        sound = file.with_suffix(".m4a")
        with tempfile.TemporaryDirectory() as scratch:
            near = _with_road(sound, Path(scratch)) if file.stem in BESIDE_A_ROAD else sound
            segments = hearing(near, options.model, options.cache).segments
        lines = [
            f' "by": {json.dumps({options.model: weights.find(options.model).model_sha256})}',
            f' "sound": "{sha256(sound)}"',
            f' "turns": {json.dumps(json.loads(file.read_text(encoding="utf-8")))}',
            ' "heard": [\n' + ",\n".join(f"  {_written(each)}" for each in segments if each.words) + "\n ]",
        ]
        (HEARD / file.name).write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8", newline="\n")
        print(file.stem, len(segments), flush=True)


def _written(segment: Segment) -> str:
    words = [[w.text, w.span.start_ms, w.span.end_ms, w.score] for w in segment.words]
    return json.dumps(words, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    main()
