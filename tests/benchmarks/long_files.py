"""How soon the first words of a recording can be read, and whether memory grows with its length.

The recordings are made: every five minutes ten seconds of the sample traffic stop, radio hiss between, as AAC, so that
eight hours can be heard in minutes. What is measured is what a user waits for: adding the file to a case, taking out the
sound, loading the engine in its own process, hearing, and storing.
"""

import multiprocessing
import resource
import subprocess
import tempfile
import time
from pathlib import Path

from reviewer import listening, taking_in
from reviewer.media.audio import SAMPLE_RATE
from reviewer.media.ffmpeg import program
from reviewer.speech import weights
from reviewer.speech.devices import Device
from reviewer.speech.recognizer import Options
from reviewer.storage import transcripts
from reviewer.storage.database import Database
from tests.support import sounds
from tests.support.clips import make_stereo

BLOCK_S = 300
MINUTES = (10, 60, 480)


def long_files_table(model):
    """Lines of the table, one a length."""
    with tempfile.TemporaryDirectory() as scratch:
        lines = [
            f"### First words and memory, `{model}`", "",
            "| recording | first words after | all heard after | memory of the engine's process | of the program |",
            "|---|---|---|---|---|",
        ]  # fmt: skip
        for name, path in made(Path(scratch)):
            lines.append(row(name, path, model))
            print(lines[-1], flush=True)
    return [
        *lines,
        "",
        "Made sound: ten seconds of talk every five minutes, radio hiss between; in stereo talk and hiss of another microphone "
        "on each side, each heard. Memory is the peak.",
        "",
    ]


def row(name, path, model):
    """One recording, measured."""
    got = _apart(path, model)
    return f"| {name} | {got['first_s']:.1f} s | {got['all_s']:.0f} s | {got['child_mb']} MB | {got['parent_mb']} MB |"


def made(folder):
    """Name and file of each recording: one block of five minutes, coded once and put one behind another."""
    left, right = _block(folder, first_s=0, seed=1), _block(folder, first_s=150, seed=2)
    make_stereo(folder / "two.m4a", left, right)
    _ffmpeg("-i", make_stereo(folder / "same.wav", left, left), "-ac", 1, "-c:a", "aac", folder / "one.m4a")
    _ffmpeg("-i", make_stereo(folder / "half.wav", left, 0 * left), "-c:a", "aac", folder / "left.m4a")
    for minutes in MINUTES:
        yield f"{minutes} minutes", _joined(folder, "one", minutes)
    yield f"{MINUTES[-1]} minutes, stereo", _joined(folder, "two", MINUTES[-1])
    yield f"{MINUTES[-1]} minutes, stereo with one side silent", _joined(folder, "left", MINUTES[-1])


def _block(folder, *, first_s, seed):
    talk = sounds.sample_speech(folder, first_s=48, last_s=58)
    block = sounds.hiss(BLOCK_S, loud=0.01, seed=seed)
    block[first_s * SAMPLE_RATE : first_s * SAMPLE_RATE + len(talk)] += talk
    return block


def _joined(folder, name, minutes):
    (folder / "parts.txt").write_text(f"file '{name}.m4a'\n" * (minutes * 60 // BLOCK_S), encoding="utf-8")
    target = folder / f"{name}-{minutes}.m4a"
    _ffmpeg("-f", "concat", "-i", folder / "parts.txt", "-c", "copy", target)
    return target


def _ffmpeg(*options):
    command = [program(), "-y", "-loglevel", "error", *map(str, options)]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)


def _apart(path, model):
    """Measured in a process of its own, so that peaks are this recording's."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_measure, args=(theirs, path, model))
    process.start()
    theirs.close()
    result = ours.recv()
    process.join()
    return result


def _measure(pipe, path, model):
    database = Database.create(path.with_suffix(".case"), "Long files")
    began, first_s = time.perf_counter(), []

    def look(step):
        known = transcripts.all_of(database) if not first_s else ()
        if known and transcripts.heard_until(database, known[0].id)[1]:
            first_s.append(time.perf_counter() - began)

    recording = taking_in.add_recording(database, path, actor="benchmark")
    way = listening.Way(weights.find(model), Options(language="en"), device=Device.CPU)
    listening.hear(database, recording, way, actor="benchmark", progress=look)
    database.close()
    pipe.send(
        {
            "first_s": first_s[0],
            "all_s": time.perf_counter() - began,
            "child_mb": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024,
            "parent_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        }
    )
