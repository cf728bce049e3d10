"""Folders of matters: short clips with transcripts, and the sample cases."""

import shutil

from tests.support.clips import make_clip
from tests.support.commands import SAMPLES

HEARD = "1\n00:00:00,500 --> 00:00:02,000\nI had two beers tonight.\n"
WROTE = "The driver said he had two beers. He said he had no wine.\n"


def make_matter(folder, name, *, tone_s=None, wrote=WROTE):
    """A matter of a clip, its transcript and a report; two clips are the same only if their tones are."""
    home = folder / name
    home.mkdir(parents=True)
    make_clip(home / "cam.mp4", tone_s=tone_s)
    (home / "cam.srt").write_text(HEARD)
    (home / "draft.txt").write_text(wrote)
    return home


def copy_samples(folder, *, drafts=("draft.docx",), transcripts=("transcript.json",)):
    """The two sample cases as a folder of two matters."""
    for name in ("domestic", "traffic_stop"):
        (folder / name).mkdir(parents=True)
        for each in ("video.mp4", *drafts, *transcripts):
            shutil.copy(SAMPLES / name / each, folder / name / each)
    return folder
