"""Of the time in which somebody truly speaks, how much lies in words, is listed as speech without words, or is neither.

Turns are exact: of the sample cases, of further cases and of conversations between people. What two say at once counts
once, and a television counts like anybody. A pause of less than a second between two words counts as
theirs, as it does where the program looks for speech without words. Listed is also what is only perhaps speech. A turn
holds pauses in which there is nothing to hear: louder than the noise is what is louder, from 300 to 3,400 Hz and over a tenth of
a second, than 19 in 20 moments of the same recording in which nobody speaks.
"""

import itertools
import tempfile
from pathlib import Path
from typing import NamedTuple

import numpy as np

from models.spans import TimeSpan
from reviewer.media.audio import SAMPLE_RATE, extract
from reviewer.media.probe import probe
from reviewer.speech import child, weights
from reviewer.speech.coverage import whole
from reviewer.speech.recognizer import Options
from tests.benchmarks.cases import with_turns

_GROUPS = {"sample": "sample cases", "further": "further cases", "conversation": "conversations"}
_FRAME_MS = 10
_PAUSE_FRAMES = 100
_LOWEST_HZ, _HIGHEST_HZ = 300, 3_400
_NEAR_MS, _ENOUGH, _NO_SOUND = 300, 200, 1e-10


class Covered(NamedTuple):
    """Frames of true talk. ``loud``: those that are neither, and louder than the noise. ``unheard``: those that are neither, and that the voice detector takes for speech; ``runs``:
    those that are neither, in runs of a second or more.
    """

    said: int
    in_words: int
    held_back: int
    listed: int
    neither: int
    loud: int
    unheard: int
    runs: int


def coverage_table(data, model):
    """Lines of the table, one a recording or group of them."""
    lines = [
        f"### Coverage: of the time in which somebody speaks, `{model}`", "",
        "| recording | true talk | in words | in words held back | listed as speech without words | neither | neither, and louder than the noise | neither, though the voice detector hears it | neither, for a second or more |",
        "|---|---|---|---|---|---|---|---|---|",
    ]  # fmt: skip
    groups = {}
    for group, name, media, truth in with_turns(data / "police", data / "speech"):
        got = covered(media, truth["turns"], model)
        print(name, got, flush=True)
        groups.setdefault(_GROUPS[group], []).append(got)
        if group != "conversation":
            lines.append(_row(name, got))
    lines += [_row(f"**all {name}**", Covered(*map(sum, zip(*held, strict=True)))) for name, held in groups.items()]
    return [*lines, "", __doc__.partition("\n\n")[2].strip().replace("\n", " "), ""]


def _row(name, got):
    shares = " | ".join(f"{100 * part / got.said:.1f} %" for part in got[1:])
    return f"| {name} | {got.said * _FRAME_MS / 1000:.0f} s | {shares} |"


def covered(media, turns, model):
    """One recording, heard."""
    with tempfile.TemporaryDirectory() as scratch:
        track = extract(media, Path(scratch), facts=probe(media))
        stretches = list(child.transcribe(track, weights.find(model), Options()))
        samples = track.samples(TimeSpan(0, track.duration_ms))
    segments = [each for stretch in stretches for each in stretch.segments]
    coverage = whole([each.coverage for each in stretches])
    end = 1 + max(track.duration_ms, *(round(turn["end"] * 1000) for turn in turns)) // _FRAME_MS
    said = _frames(((turn["start"] * 1000, turn["end"] * 1000) for turn in turns), end)
    in_words = said & _closed(_frames(_words(segments, is_held_back=False), end))
    held_back = said & _frames(_words(segments, is_held_back=True), end) & ~in_words
    listed = said & _frames(_spans((*coverage.missed, *coverage.perhaps)), end) & ~in_words & ~held_back
    neither = said & ~in_words & ~held_back & ~listed
    loud = neither & _above_noise(samples, turns, end)
    unheard = neither & _frames(_spans(coverage.speech), end)
    parts = (said, in_words, held_back, listed, neither, loud, unheard, _long_runs(neither))
    return Covered(*(int(each.sum()) for each in parts))


def _above_noise(samples, turns, end):
    """Frames louder than nearly all in which nobody speaks; all of them where hardly any is such."""
    tones = np.fft.rfftfreq(len(samples), 1 / SAMPLE_RATE)
    kept = np.fft.rfft(samples)
    kept[(tones < _LOWEST_HZ) | (tones > _HIGHEST_HZ)] = 0
    width = SAMPLE_RATE * _FRAME_MS // 1000
    power = np.pad(np.fft.irfft(kept, len(samples)) ** 2, (0, max(0, end * width - len(samples))))[: end * width]
    loud = np.convolve(power.reshape(end, width).mean(axis=1), np.ones(10) / 10, "same")
    near = _frames(((max(0, t["start"] * 1000 - _NEAR_MS), t["end"] * 1000 + _NEAR_MS) for t in turns), end)[:end]
    noise = loud[~near & (loud > _NO_SOUND)]
    return loud > np.percentile(noise, 95) if len(noise) > _ENOUGH else np.ones(end, bool)


def _spans(spans):
    return ((each.start_ms, each.end_ms) for each in spans)


def _words(segments, *, is_held_back):
    for segment in segments:
        if (segment.held_back is not None) is is_held_back:
            yield from _spans(word.span for word in segment.words)


def _frames(spans, end):
    made = np.zeros(end, bool)
    for first_ms, last_ms in spans:
        made[int(first_ms) // _FRAME_MS : -(-int(last_ms) // _FRAME_MS)] = True
    return made


def _closed(frames):
    """With pauses of less than a second filled."""
    at = np.flatnonzero(frames)
    made = frames.copy()
    for before, after in itertools.pairwise(at):
        if after - before < _PAUSE_FRAMES:
            made[before:after] = True
    return made


def _long_runs(frames):
    """Only runs of a second or more."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], frames.astype(int), [0]])))
    made = np.zeros_like(frames)
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        made[first:last] = last - first >= _PAUSE_FRAMES
    return made
