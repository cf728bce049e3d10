"""Speak our own cases (training/cases), as the sample cases are spoken, for what is learnt and measured by ear.

    .venv-samples/bin/python training/spoken.py FOLDER [NAME...]

in an environment with the extra ``samples`` (``make samples``). Of those that the reader never learns from, or those
named (or files of such turns, ``tests/benchmarks/spanish_talk.json``), the first telling becomes ``NAME.m4a`` in
FOLDER, with ``NAME.json`` beside it: when each turn is heard. What is there already stays. Who reports is near the
camera, dispatch comes by radio, whatever plays in the room as a television, others beside the camera or farther off;
one turn in twelve cuts into the one before it. Same inputs, same words and times.
"""

import hashlib
import json
import random
import re
import subprocess
import sys
from pathlib import Path

import imageio_ffmpeg
import numpy as np

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "sample_media"), str(ROOT)]

from making.mix import Part, Turn, mixed  # noqa: E402
from making.voices import RATE  # noqa: E402

from training.own_cases import is_measuring  # noqa: E402

CASES = ROOT / "training" / "cases"
_MEDIA = re.compile(r"television|video|radio|stereo|scanner|speaker", re.IGNORECASE)
_OFFICIAL = re.compile(r"officer|deputy|trooper|sergeant|ofc|corporal|detective", re.IGNORECASE)
_SPANISH = re.compile(
    r"[¿¡ñ]|\b(?:que|el|la|los|no sé|está|usted|señor|señora|yo|mi|pero|por|para|con|una?|es|sí)\b", re.IGNORECASE
)
_SPANISH_SHARE = 0.25
_CIVILIANS = ("woman", "man_2", "woman_2", "man", "joe@0.92", "woman@0.93", "man@1.07", "woman_2@1.06", "man_2@0.93")
_OFFICERS = ("man", "woman_2", "man_2@0.95", "joe@0.94")
_CUTS_IN = 1 / 12
_OUTDOORS = 0.5


def main() -> None:
    """Speak, write, and say how far it is."""
    folder, names = Path(sys.argv[1]), sys.argv[2:] or _measuring()
    folder.mkdir(parents=True, exist_ok=True)
    for number, name in enumerate(names):
        file = Path(name) if name.endswith(".json") else CASES / f"{name}.json"
        if not (folder / file.name).exists():
            print(f"{number + 1} of {len(names)}: {file.stem}, {_speak(file, folder):.0f} s", flush=True)


def _measuring() -> list[str]:
    return [file.stem for file in sorted(CASES.glob("*.json")) if is_measuring(file.stem)]


def _speak(file: Path, folder: Path) -> float:
    """The sound first, its times last: what has times is whole. Returns the seconds of sound."""
    held = json.loads(file.read_text(encoding="utf-8"))
    seed = int(hashlib.sha256(file.stem.encode()).hexdigest()[:8], 16)
    chance = random.Random(seed)
    cast = _cast(held["turns"], held["reporting_officer"], chance)
    turns = [
        Turn(who, text, _gap(chance, is_first=not at), _language(text, told))
        for at, (who, text, *told) in enumerate(held["turns"])
    ]
    sound, heard = mixed(turns, cast, seed=seed, is_outdoors=chance.random() < _OUTDOORS)
    _code(sound, folder / f"{file.stem}.m4a")
    times = [[each["start"], each["end"]] for each in heard]
    (folder / file.name).write_text(json.dumps(times) + "\n", encoding="utf-8")
    return len(sound) / RATE


def _cast(turns: list[list[str]], reporting: str, chance: random.Random) -> dict[str, Part]:
    cast: dict[str, Part] = {}
    officers, civilians = list(_OFFICERS), list(_CIVILIANS)
    chance.shuffle(officers)
    chance.shuffle(civilians)
    for who in dict.fromkeys(who for who, *_ in turns):
        is_english = not any(each == who and _language(text, told) == "es" for each, text, *told in turns)
        if who == reporting:
            cast[who] = Part("joe" if is_english else "man_2@0.97", "wearer", "near")
        elif who == "Dispatch":
            cast[who] = Part("dispatch", "dispatch", "radio")
        elif _MEDIA.search(who):
            cast[who] = Part("announcer", "media", "television")
        elif _OFFICIAL.match(who):
            cast[who] = Part(_next(officers), "officer", chance.choice(["beside", "beside", "far"]))
        else:
            voice = _next(civilians, is_english=is_english)
            cast[who] = Part(voice, "civilian", chance.choice(["beside", "beside", "window", "far"]))
    return cast


def _next(voices: list[str], *, is_english: bool = True) -> str:
    """The next voice in turn; that of Piper speaks English alone."""
    voices.append(voices.pop(next(at for at, each in enumerate(voices) if is_english or not each.startswith("joe"))))
    return voices[-1]


def _language(text: str, told: list[str]) -> str:
    return "".join(told) or ("es" if _is_spanish(text) else "en")


def _gap(chance: random.Random, *, is_first: bool) -> float:
    cuts_in = chance.random() < _CUTS_IN and not is_first
    return -0.4 if cuts_in else 0.15 + 0.9 * chance.random() ** 2


def _is_spanish(text: str) -> bool:
    return len(_SPANISH.findall(text)) >= _SPANISH_SHARE * len(text.split())


def _code(sound: np.ndarray, target: Path) -> None:
    raw = (np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes()
    taken = ["-f", "s16le", "-ar", str(RATE), "-ac", "1", "-i", "pipe:0"]
    coded = ["-c:a", "aac", "-b:a", "64k", "-map_metadata", "-1", str(target)]
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-y", "-loglevel", "error", *taken, *coded]
    subprocess.run(command, input=raw, check=True)  # noqa: S603


if __name__ == "__main__":
    main()
