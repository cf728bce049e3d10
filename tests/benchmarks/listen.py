"""How fast and how well recordings are heard, and what is invented: ours beside the engine's own two ways.

    python -m tests.benchmarks.listen [--data FOLDER] [--model tiny.en] [--sets long:3,police:3,hour:3]
                                      [--spanish base] [--cache FOLDER] [--talk FOLDER] [--only PART]

FOLDER holds ``speech/`` (with ``manifest.json``) and ``police/``; neither is part of this repository. Every way
runs in a process of its own, decoding included, one after another within a round, so that what else the
computer does meets all of them; figures are medians over the rounds, of which each set has the number behind its
name; words and memory are those of the round in the middle by word errors. ``hour`` is one file made by joining
the others. Prints the tables and writes them into ``docs/benchmarks.md``, and draws how often words of each score are
right (``pip install -e '.[bench]'`` for that). A talk in Spanish and English is heard where ``training/spoken.py`` put
it into ``--talk``. A part that was measured before is kept in ``--cache`` and not run again: a final run begins with
an empty one. ``--only`` measures one table (of ``PARTS``), or the speeds, and leaves the rest of the section as it
stands.
"""

import argparse
import json
import multiprocessing
import os
import platform
import resource
import statistics
import tempfile
import time
import wave
from collections import defaultdict
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from reviewer.media.audio import SAMPLE_RATE, extract
from reviewer.media.probe import probe
from reviewer.progress import silent
from reviewer.speech import weights
from reviewer.speech.coverage import whole
from reviewer.speech.recognizer import Options
from tests.benchmarks.cases import with_turns
from tests.benchmarks.coverage import coverage_table
from tests.benchmarks.long_files import long_files_table
from tests.benchmarks.sections import write_section, write_table
from tests.benchmarks.words import Errors, errors, normal
from tests.support import sounds

ROOT = Path(__file__).parents[2]
PICTURE = ROOT / "docs" / "word-scores.png"
TALK = ROOT / "tests" / "benchmarks" / "spanish_talk.json"
WHO = ("the wearer", "other officers", "others", "dispatch and other radio")
SCORED = ("clean", "long", "conversation", "radio", "police")
WAYS = ("defaults", "batched", "ours")
TITLES = {
    "defaults": "faster-whisper, defaults",
    "batched": "faster-whisper, `BatchedInferencePipeline`, 8 at once, word times",
    "ours": "ours",
}


def heard(way, media, model, language="en"):
    """What one way hears in a file: words with scores, held-back texts, missed milliseconds."""
    found = weights.find(model)
    if way == "ours":
        return _ours(media, found, language)
    from faster_whisper import BatchedInferencePipeline, WhisperModel

    engine = WhisperModel(str(found.folder), device="cpu", compute_type="int8", cpu_threads=os.cpu_count())
    if way == "batched":
        segments, _ = BatchedInferencePipeline(engine).transcribe(
            str(media), language=language, batch_size=8, word_timestamps=True
        )
    else:
        segments, _ = engine.transcribe(str(media), language=language)
    segments = list(segments)
    return {"text": " ".join(each.text for each in segments), "segments": [each.text.strip() for each in segments]}


def _ours(media, found, language):
    from reviewer.speech.whisper import Whisper

    with tempfile.TemporaryDirectory() as scratch:
        track = extract(media, Path(scratch), facts=probe(media))
        options = Options(language=language)
        stretches = list(Whisper(found).stretches(track, options, start_ms=0, first_index=0, progress=silent))
    kept = [s for stretch in stretches for s in stretch.segments if s.held_back is None]
    coverage = whole([stretch.coverage for stretch in stretches])
    return {
        "text": " ".join(s.text for s in kept),
        "segments": [s.text for s in kept],
        "languages": [[s.language, w.span.start_ms, w.span.end_ms, w.text] for s in kept for w in s.words],
        "held_back": [s.text for stretch in stretches for s in stretch.segments if s.held_back is not None],
        "words": [[word.text, word.score] for s in kept for word in s.words],
        "missed_s": sum(span.length_ms for span in coverage.missed) / 1000,
        "speech_s": sum(span.length_ms for span in coverage.speech) / 1000,
    }


def _child(pipe, way, files, model, language):
    began, before = time.perf_counter(), time.process_time()
    found = [heard(way, media, model, language) for media in files]
    pipe.send(
        {
            "wall_s": time.perf_counter() - began,
            "cpu_s": time.process_time() - before,
            "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
            "found": found,
        }
    )


def run(way, files, model, language="en"):
    """One way over all files of a set, in a process of its own; loading the engine is counted."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_child, args=(theirs, way, files, model, language))
    process.start()
    theirs.close()
    result = ours.recv()
    process.join()
    return result


def sets(data, names, scratch):
    """Files and what is said in them, by the name of the set."""
    speech, police = data / "speech", sorted((data / "police").glob("*.json"))
    manifest = json.loads((speech / "manifest.json").read_text(encoding="utf-8"))
    by = {name: [] for name in ("clean", "long", "conversation", "radio")}
    for each in manifest:
        name = each["path"].split("/")[0]
        if name in by and each["ref"] and (name in ("clean", "long") or each.get("reference") == "exact"):
            by[name].append((speech / each["path"], each["ref"]))
    by["police"] = [(each.with_suffix(".m4a"), _turns(each)) for each in police]
    if "hour" in names:
        parts = [*by["police"], *by["long"]]
        by["hour"] = [(joined_file([media for media, _ in parts], scratch), " ".join(said for _, said in parts))]
    return {name: by[name] for name in names if by[name]}


def joined_file(files, scratch):
    """Recordings one behind another as one sound file."""
    target = scratch / "hour.wav"
    tracks = []
    for at, media in enumerate(files):
        folder = scratch / str(at)
        folder.mkdir()
        tracks.append(extract(media, folder, facts=probe(media)))
    with wave.open(str(target), "wb") as file:
        file.setparams((1, 2, SAMPLE_RATE, 0, "NONE", ""))
        for track in tracks:
            file.writeframes(track.path.read_bytes())
    return target


def _turns(case):
    turns = json.loads(case.read_text(encoding="utf-8"))["turns"]
    return " ".join(turn["text"] for turn in sorted(turns, key=lambda turn: turn["start"]))


def duration_s(files):
    """How long the files are together."""
    return sum(probe(media).duration_ms for media in files) / 1000


def speed_table(name, pairs, model, rounds):
    """Medians over alternating rounds, and ours against each other way."""
    files = [media for media, _ in pairs]
    length = duration_s(files)
    ways = tuple(way for way in WAYS if name != "hour" or way != "batched")
    runs = {way: [] for way in ways}
    for _ in range(rounds):
        for way in ways:
            runs[way].append(run(way, files, model))
            print(name, way, {k: v for k, v in runs[way][-1].items() if k != "found"}, flush=True)
    lines = [
        f"### `{name}`, {length / 60:.1f} minutes, `{model}`, median of {rounds}", "",
        "| way | times real time | per second of processor | word errors (wrong, lost, added) | speech without words | memory |",
        "|---|---|---|---|---|---|",
    ]  # fmt: skip
    ratio = {}
    for way in ways:
        wall, cpu = (statistics.median(each[key] for each in runs[way]) for key in ("wall_s", "cpu_s"))
        ratio[way] = [each["wall_s"] for each in runs[way]], [each["cpu_s"] for each in runs[way]]
        by_errors = sorted(runs[way], key=lambda each: _errors(pairs, each["found"]).share)
        middle = by_errors[len(by_errors) // 2]
        total = _errors(pairs, middle["found"])
        missed = sum(each["missed_s"] for each in middle["found"]) if way == "ours" else None
        lines.append(
            f"| {TITLES[way]} | {length / wall:.1f} | {length / cpu:.1f} "
            f"| {total.share:.1f} % ({total.wrong}, {total.lost}, {total.added} of {total.said}) "
            f"| {'not known' if missed is None else f'{missed:.0f} s, listed'} | {middle['memory_mb']} MB |"
        )
    for way in ways[:-1]:
        walls = statistics.median(a / b for a, b in zip(ratio[way][0], ratio["ours"][0], strict=True))
        cpus = statistics.median(a / b for a, b in zip(ratio[way][1], ratio["ours"][1], strict=True))
        lines.append(f"| ours against {way} | {walls:.2f} x | {cpus:.2f} x | | | |")
    return [*lines, ""]


def _errors(pairs, found):
    return sum((errors(said, each["text"]) for (_, said), each in zip(pairs, found, strict=True)), Errors(0, 0, 0, 0))


def invention_table(data, model):
    """Words in sound without speech, per hour of it."""
    with tempfile.TemporaryDirectory() as scratch:
        made = []
        for name, sound in sounds.MADE.items():
            path = Path(scratch) / f"{name}.wav"
            sounds.write_wav(sound(60), path)
            made.append(path)
        noise = sorted((data / "speech" / "noise").glob("noise_*")) if data.is_dir() else []
        files = [*made, *noise]
        hours = duration_s(files) / 3600
        lines = [
            f"### Inventions: {hours * 60:.1f} minutes without intelligible speech, `{model}`", "",
            "| way | segments invented per hour | words per hour | held back, marked |", "|---|---|---|---|",
        ]  # fmt: skip
        for way in WAYS:
            found = run(way, files, model)["found"]
            segments = sum(len(each["segments"]) for each in found)
            words = sum(len(each["text"].split()) for each in found)
            held = sum(len(each.get("held_back", ())) for each in found)
            lines.append(f"| {TITLES[way]} | {segments / hours:.0f} | {words / hours:.0f} | {held or 'none'} |")
            print(way, {p.name: f["text"][:60] for p, f in zip(files, found, strict=True) if f["text"]}, flush=True)
    names = ", ".join(path.stem for path in files)
    return [*lines, "", f"A minute each of what `tests/support/sounds.py` makes, and recordings of noise: {names}.", ""]


def right_by_score(pairs, found):
    """How many words of each tenth of the engine's score are right, and how many there are."""
    counts = defaultdict(lambda: [0, 0])
    for (_, said), each in zip(pairs, found, strict=True):
        words, scores = [], []
        for text, score in each["words"]:
            for part in normal(text):
                words.append(part)
                scores.append(score)
        right = set()
        for op in Levenshtein.opcodes(normal(said), words):
            if op.tag == "equal":
                right.update(range(op.dest_start, op.dest_end))
        for at, score in enumerate(scores):
            band = "none" if score is None else str(min(9, int(score * 10)))
            counts[band][0] += at in right
            counts[band][1] += 1
    return dict(sorted(counts.items()))


def scores_table(options):
    """How often a word is right, by the engine's score for it, in all kinds of speech with exact words; and a picture."""
    counts = {}
    for name, pairs in sets(options.data, SCORED, None).items():
        counts[name] = right_by_score(pairs, run("ours", [media for media, _ in pairs], options.model)["found"])
    bands = sorted({band for held in counts.values() for band in held})
    lines = [
        f"### Score of a word against being right, `{options.model}`", "",
        f"| score | {' | '.join(f'`{name}`' for name in counts)} |", "|---|" + "---|" * len(counts),
    ]  # fmt: skip
    for band in bands:
        label = "none" if band == "none" else f"{int(band) / 10:.1f} to {(int(band) + 1) / 10:.1f}"
        lines.append(f"| {label} | {' | '.join(_right(held.get(band)) for held in counts.values())} |")
    lines += ["", "How many of how many words are right. `radio` is 89 s of static.", ""]
    return [*lines, *_drawn(counts)]


def _right(counted):
    return "" if counted is None else f"{100 * counted[0] / counted[1]:.0f} % of {counted[1]}"


def spanish_table(options):
    """Spanish written as Spanish: sample case two, a talk in both languages, and one read sentence."""
    case = ROOT / "sample_media" / "domestic"
    turns = json.loads((case / "script.json").read_text(encoding="utf-8"))["turns"]
    lines = [
        f"### Two languages, `{options.spanish}`", "",
        "| recording | language of the turn | turns | heard in that language alone | word errors |",
        "|---|---|---|---|---|",
        *_by_language("sample case two", case / "video.mp4", turns, options.spanish),
    ]  # fmt: skip
    talk = options.talk / f"{TALK.stem}.m4a"
    if talk.exists():
        said = json.loads(TALK.read_text(encoding="utf-8"))["turns"]
        times = json.loads((options.talk / TALK.name).read_text(encoding="utf-8"))
        told = [
            {"text": text, "language": language, "start": start, "end": end}
            for (_, text, language), (start, end) in zip(said, times, strict=True)
        ]
        lines += _by_language("a talk in both", talk, told, options.spanish)
    single = options.data / "speech" / "spanish" / "picovoice_es.wav"
    if single.exists():
        manifest = json.loads((options.data / "speech" / "manifest.json").read_text(encoding="utf-8"))
        said = next(e["ref"] for e in manifest if e["path"].endswith(single.name))
        turn = {"text": said, "language": "es", "start": 0.0, "end": 3600.0}
        lines += _by_language(f"`{single.stem}`", single, [turn], options.spanish)
    return [
        *lines,
        "",
        "Words are laid to turns by their middle; those at a border, or spoken at the same time, may count as errors in both. "
        f"The talk is `tests/benchmarks/{TALK.name}`, spoken by `training/spoken.py`.",
        "",
    ]


def who_table(options):
    """Word errors by who speaks in the bodycam-like recordings, by the weights asked for and by those for Spanish."""
    models = [each for each in (options.model, options.spanish) if each in {w.name for w in weights.installed()}]
    every = with_turns(options.data / "police", options.data / "speech")
    cases = [(media, truth) for group, _, media, truth in every if group == "further"]
    counted = {who: dict.fromkeys(models, Errors(0, 0, 0, 0)) for who in WHO}
    for model in models:
        found = run("ours", [media for media, _ in cases], model)["found"]
        for (_, case), ours in zip(cases, found, strict=True):
            for turn in case["turns"]:
                said = " ".join(text for _, text in _over(turn, ours["languages"]))
                counted[_who(turn["speaker"], case["reporting_officer"])][model] += errors(turn["text"], said)
    lines = ["### Word errors by who speaks, `police`", "", f"| who | words | {' | '.join(f'`{m}`' for m in models)} |"]
    lines.append("|---|---|" + "---|" * len(models))
    for who, told in counted.items():
        words = next(iter(told.values())).said
        lines.append(f"| {who} | {words} | {' | '.join(f'{each.share:.0f} %' for each in told.values())} |")
    return [*lines, "", "Words are laid to turns by their middle, as in the table of languages.", ""]


def _who(speaker, wearer):
    if speaker == wearer:
        return WHO[0]
    if "dispatch" in speaker.lower() or "radio" in speaker.lower():
        return WHO[3]
    return WHO[1] if speaker.startswith(("Officer", "Sergeant", "Deputy")) else WHO[2]


def _by_language(name, media, turns, model):
    """Rows of one recording; a turn without a language is English."""
    [ours] = run("ours", [media], model, None)["found"]
    rows = []
    for language in ("en", "es"):
        spoken = [turn for turn in turns if turn.get("language", "en") == language]
        best = [_over(turn, ours["languages"]) for turn in spoken]
        total = sum(
            (errors(turn["text"], " ".join(text for _, text in each)) for turn, each in zip(spoken, best, strict=True)),
            Errors(0, 0, 0, 0),
        )
        right = sum(bool(each) and all(lang == language for lang, _ in each) for each in best)
        if spoken:
            rows.append(
                f"| {name} | {language} | {len(spoken)} | {right} | {total.share:.0f} % of {total.said} words |"
            )
    return rows


PARTS = {
    "coverage": lambda options: coverage_table(options.data, options.model),
    "files": lambda options: long_files_table(options.model),
    "inventions": lambda options: invention_table(options.data, options.model),
    "scores": scores_table,
    "spanish": spanish_table,
    "who": who_table,
}


def _over(turn, words):
    start, end = turn["start"] * 1000 - 300, turn["end"] * 1000 + 300
    return [(language, text) for language, first, last, text in words if start <= (first + last) / 2 < end]


def main():
    """Measure, print, write."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--model", default="tiny.en")
    parser.add_argument("--sets", default="long:3,police:3,hour:3")
    parser.add_argument("--spanish", default="base")
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "listen-benchmark")
    parser.add_argument("--talk", type=Path, default=Path(tempfile.gettempdir()) / "spanish-talk")
    parser.add_argument("--only", choices=(*PARTS, "speeds"))
    options = parser.parse_args()
    options.cache.mkdir(parents=True, exist_ok=True)
    rounds = {name: int(count) for name, count in (each.split(":") for each in options.sets.split(","))}
    if options.only == "speeds":
        for table in _speeds(rounds, options):
            write_table("listening", table.splitlines())
        return
    if options.only:
        write_table("listening", PARTS[options.only](options), before="### First words")
        return
    measured = _speeds(rounds, options)  # first: a quiet moment does not last
    # Before coverage, whose memory would count as theirs: a process begins with the peak of the one that started it.
    files = _part("files", options)
    spanish = ("spanish",) if options.spanish in {each.name for each in weights.installed()} else ()
    parts = [_part(name, options) for name in ("inventions", *spanish, "coverage", "who")]
    parts += [files, *measured, _part("scores", options)]
    machine = f"Measured on {os.cpu_count()} processor cores ({platform.machine()}) that other work shared; see each table's load."
    write_section("listening", [machine, "", *parts])


def _part(name, options):
    return _kept(options.cache / f"{name}.md", lambda: PARTS[name](options))


def _speeds(rounds, options):
    with tempfile.TemporaryDirectory() as scratch:
        return [
            _kept(options.cache / f"{name}.md", lambda n=name, p=pairs: _set(n, p, rounds[n], options))
            for name, pairs in sets(options.data, rounds, Path(scratch)).items()
        ]


def _set(name, pairs, rounds, options):
    before = os.getloadavg()[0]  # of other work; what this table's own runs add is not in it yet
    lines = speed_table(name, pairs, options.model, rounds)
    after = os.getloadavg()[0]
    return [*lines, f"Load of the machine: {before:.1f} before it began, {after:.1f} at its end, itself included.", ""]


def _drawn(counts):
    """The picture of score against being right, if there is something to draw it with."""
    try:
        from tests.benchmarks.plot import scores_against_being_right
    except ModuleNotFoundError:
        print("No picture: matplotlib is missing (pip install -e '.[bench]').")
        return []
    scores_against_being_right(counts, PICTURE)
    return [f"![How often a word of each score is right]({PICTURE.name})", ""]


def _kept(path, measure):
    if not path.exists():
        path.write_text("\n".join(measure()), encoding="utf-8")
    return path.read_text(encoding="utf-8")


if __name__ == "__main__":
    main()
