"""Our own cases as a recognizer hears them: spoken by ``training.spoken``, heard by what ships, kept in training/heard.

    python -m training.spoken_cases FOLDER [--model tiny.en]

FOLDER holds what ``training.spoken`` made. A file of training/heard has by whom it was heard, when each turn was
spoken, in seconds, and what was heard: for each segment its words with begin, end (both in ms) and score. So weights
can be fitted by ear without the sound.
"""

import argparse
import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from models.spans import TimeSpan
from models.transcript import Segment, Word
from reviewer.speech import weights
from tests.benchmarks.cases import Known, hearing, sha256
from training.own_cases import OWN, told

HEARD = Path(__file__).parent / "heard"


def spoken_cases() -> Iterator[tuple[Known, tuple[Segment, ...]]]:
    """The first telling of each case that was spoken, timed as spoken, and what was heard of it."""
    for file in sorted(HEARD.glob("*.json")):
        held = json.loads(file.read_text(encoding="utf-8"))
        times = [TimeSpan(round(start * 1000), round(end * 1000)) for start, end in held["turns"]]
        yield told(OWN / file.name, times), tuple(_segment(at, each) for at, each in enumerate(held["heard"]))


def _segment(at: int, words: Sequence[Sequence]) -> Segment:
    made = tuple(Word(text, TimeSpan(start_ms, end_ms), score) for text, start_ms, end_ms, score in words)
    span = TimeSpan(made[0].span.start_ms, max(each.span.end_ms for each in made))
    return Segment(at, span, " ".join(each.text for each in made), made)


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
        segments = hearing(sound, options.model, options.cache).segments
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
