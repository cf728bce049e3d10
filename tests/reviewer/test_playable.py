"""A copy for other players: written whole, noted in the trail, never over what was received."""

import hashlib
import json
from contextlib import closing

import pytest

from reviewer import playable, taking_in
from reviewer.errors import MediaError, Stopped, StorageError, UsageError
from reviewer.media.probe import probe
from reviewer.progress import CancelToken
from reviewer.storage import audit
from reviewer.workspace import Workspace
from tests.support import sounds
from tests.support.commands import here, reviewer
from tests.support.recorders import make_dav


@pytest.fixture
def clip(tmp_path):
    return make_dav(tmp_path / "unit7.dav", sounds.sample_speech(tmp_path, first_s=30, last_s=33))


@pytest.fixture
def case(tmp_path, clip):
    with closing(Workspace.create(tmp_path / "stop.case", "State v. Nobody", actor="login")) as made:
        taking_in.add_recording(made.database, clip, actor="login")
        yield made


def test_copy_is_noted_in_the_trail_with_its_hash(case, tmp_path):
    recording = case.recordings()[0]
    copied = playable.write_copy(case, recording, tmp_path / "Unit 7.mkv")

    written = hashlib.sha256((tmp_path / "Unit 7.mkv").read_bytes()).hexdigest()
    entry = audit.entries(case.database)[-1]
    told = json.loads(entry.details_json)
    assert (entry.act, entry.subject, entry.actor) == ("copy recording", recording.id, "login")
    assert (told["name"], told["sha256"]) == ("Unit 7.mkv", written)
    assert [(track["kind"], track["codec"]) for track in told["tracks"]] == [("video", "h264"), ("audio", "pcm_s16le")]
    assert copied.sha256 == written
    assert audit.first_break(audit.entries(case.database)) is None


def test_same_recording_gives_the_same_copy(case, tmp_path):
    copies = [playable.write_copy(case, case.recordings()[0], tmp_path / f"{n}.mkv") for n in range(2)]
    assert copies[0] == copies[1]


def test_recording_that_is_another_now_is_not_copied(case, clip, tmp_path):
    clip.write_bytes(clip.read_bytes() + b"\0")
    with pytest.raises(MediaError, match="not the file that was added"):
        playable.write_copy(case, case.recordings()[0], tmp_path / "a.mkv")
    assert not (tmp_path / "a.mkv").exists()


def test_what_was_received_is_never_written_over(case, clip, tmp_path):
    (tmp_path / "received.mkv").write_bytes(clip.read_bytes())
    with pytest.raises(UsageError, match="of the case itself"):
        playable.write_copy(case, case.recordings()[0], tmp_path / "received.mkv")


def test_place_that_cannot_be_written_to_is_told(case, tmp_path):
    with pytest.raises(StorageError, match="could not be written"):
        playable.write_copy(case, case.recordings()[0], tmp_path / "no folder" / "a.mkv")


def test_stopped_or_refused_it_leaves_the_earlier_copy_and_no_other_file(case, tmp_path):
    (tmp_path / "a.mkv").write_bytes(b"as it was")
    (tmp_path / "a.mp4").write_bytes(b"as it was")
    before = sorted(tmp_path.iterdir())
    token = CancelToken()
    with pytest.raises(Stopped):
        playable.write_copy(
            case,
            case.recordings()[0],
            tmp_path / "a.mkv",
            token=token,
            progress=lambda step: token.cancel() if step.stage == "copy" else None,
        )
    with pytest.raises(MediaError):  # MP4 has no place for this recorder's sound
        playable.write_copy(case, case.recordings()[0], tmp_path / "a.mp4")
    assert sorted(tmp_path.iterdir()) == before
    assert {(tmp_path / name).read_bytes() for name in ("a.mkv", "a.mp4")} == {b"as it was"}


def test_command_writes_a_copy_without_any_report(tmp_path, clip):
    file = tmp_path / "stop.case"
    here("new", str(file))
    added = reviewer("add", str(file), str(clip))
    assert "a Dahua recorder's file: read as it is" in added.err
    ran = reviewer("export", str(file), str(tmp_path / "a.mkv"))
    assert ran.code == 0
    assert "Its SHA-256" in ran.err
    assert probe(tmp_path / "a.mkv").video_codec == "h264"

    refused = reviewer("export", str(file), str(tmp_path / "b.mkv"), "--recording", "other.mp4")
    assert refused.code == 2
    assert "unit7.dav" in refused.err
