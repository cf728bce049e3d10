"""Do the main job on the sample traffic stop: ``make demo`` runs this.

Hears the recording, checks the drafted report, stores the case, prints the findings, writes the HTML
report and opens the window where there is a display. Without speech weights it uses the transcript that
ships with the sample and says so.
"""

import os
import sys
from pathlib import Path

from reviewer.cli.main import run
from reviewer.errors import WeightsError
from reviewer.speech import weights

SAMPLE = Path(__file__).parent / "traffic_stop"


def main(folder: Path) -> int:
    """Run the demo into ``folder``; 0 where the main job was done, whatever it found."""
    folder.mkdir(parents=True, exist_ok=True)
    case = folder / "traffic_stop.case"
    drafts = ["--report", str(SAMPLE / "draft.docx"), "--case", str(case)]
    ended = run(["check", str(SAMPLE / "video.mp4"), *drafts, *_shipped_transcript()])
    if ended >= 2:
        return ended
    ended = run(["export", str(case), *(str(folder / f"findings.{kind}") for kind in ("html", "csv", "json"))])
    if ended:
        return ended
    run(["export", str(case), str(folder / "transcript.srt"), str(folder / "transcript.vtt")])
    return _show(case)


def _shipped_transcript() -> list[str]:
    try:
        weights.find(None)
    except WeightsError:
        print(
            "There are no speech weights on this computer and none could be fetched, so nothing is heard now:\n"
            "the demo uses sample_media/traffic_stop/transcript.json, which this program made earlier\n"
            "from the same video (the file names the model, its hash and the options)."
        )
        return ["--transcript", str(SAMPLE / "transcript.json")]
    return []


def _show(case: Path) -> int:
    has_display = sys.platform in ("win32", "darwin") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )
    if not has_display:
        print(
            f"There is no display here, so the window stays closed. With one, in the environment of this program: reviewer open {case}"
        )
        return 0
    return run(["open", str(case)])


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
