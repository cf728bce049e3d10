"""Speaker models from a folder: both kinds read real sound, and what is no speaker model is refused and told why."""

import shutil

import numpy as np
import pytest

from models.spans import TimeSpan
from reviewer.errors import UsageError
from reviewer.media.audio import extract
from reviewer.media.hashing import sha256_of
from reviewer.media.probe import probe
from reviewer.onnx import speaker_model, voices
from tests.support.commands import ROOT, SAMPLES

MODELS = ROOT / "tests" / "support" / "speaker_models"
SHIPPED = ROOT / "reviewer" / "onnx"
KINDS = ["bands", "samples"]
# Where one speaks alone, in milliseconds of the sample traffic stop.
SPOKEN = {"officer": [(48_772, 52_000), (62_672, 65_800)], "driver": [(66_812, 70_000), (79_192, 82_400)]}


@pytest.fixture(scope="module")
def track(tmp_path_factory):
    clip = SAMPLES / "traffic_stop" / "video.mp4"
    return extract(clip, tmp_path_factory.mktemp("sound"), facts=probe(clip))


@pytest.mark.parametrize("kind", KINDS)
def test_pieces_of_one_voice_are_more_alike_than_of_two(track, kind):
    model = speaker_model.load(MODELS / kind)
    read = {who: [model.read(track.samples(TimeSpan(*span))) for span in spans] for who, spans in SPOKEN.items()}

    assert model.sha256 == sha256_of(MODELS / kind / "model.onnx")
    assert np.linalg.norm(read["driver"][0]) == pytest.approx(1.0, abs=1e-5)
    officer, driver = (read[who] for who in SPOKEN)
    assert min(officer[0] @ officer[1], driver[0] @ driver[1]) > max(a @ b for a in officer for b in driver)


@pytest.mark.parametrize("kind", KINDS)
def test_short_piece_and_nothing_are_read_too(track, kind):
    read = speaker_model.load(MODELS / kind).read
    assert read(track.samples(TimeSpan(48_772, 49_100))).shape == read(np.zeros(0, np.float32)).shape == (32,)


def test_bands_are_those_of_kaldi(track):
    samples = track.samples(TimeSpan(48_772, 50_372))
    assert np.abs(voices.bands(samples, window="hamming", scale=32_768) - by_the_book(samples)).max() < 0.02


def by_the_book(samples):
    """80 logarithmic bands as Kaldi's documentation defines them, frames that fit whole, their mean taken off."""
    frames = np.lib.stride_tricks.sliding_window_view(samples.astype(np.float64) * 32_768, 400)[::160]
    frames = frames - frames.mean(axis=1, keepdims=True)
    frames = frames - 0.97 * np.concatenate([frames[:, :1], frames[:, :-1]], axis=1)
    power = np.abs(np.fft.rfft(frames * np.hamming(400), 512)) ** 2
    mels = np.linspace(mel(20), mel(8000), 82)
    at = mel(np.arange(257) * 16_000 / 512)[:, None]
    triangles = np.minimum((at - mels[:-2]) / (mels[1:-1] - mels[:-2]), (mels[2:] - at) / (mels[2:] - mels[1:-1]))
    rows = np.log(np.maximum(power @ np.maximum(0, triangles), np.finfo(np.float32).eps))
    return rows - rows.mean(axis=0)


def mel(hz):
    return 1127 * np.log(1 + np.asarray(hz) / 700)


def with_note(folder, key, value):
    """The model over bands with one more entry in its notes (ONNX: field 14, key and value)."""
    entry = b"".join(bytes([tag, len(text)]) + text for tag, text in ((0x0A, key.encode()), (0x12, value.encode())))
    made = (MODELS / "bands" / "model.onnx").read_bytes() + bytes([0x72, len(entry)]) + entry
    (folder / "model.onnx").write_bytes(made)
    return folder


def test_samples_are_taken_as_the_notes_in_the_file_say(track, tmp_path):
    samples = track.samples(TimeSpan(48_772, 52_000))
    as_3d_speaker = speaker_model.load(with_note(tmp_path, "normalize_samples", "1")).read(samples)
    as_wespeaker = speaker_model.load(MODELS / "bands").read(samples)
    assert 0.8 < as_3d_speaker @ as_wespeaker < 1 - 1e-6


def copied(folder, *files):
    for file in files:
        shutil.copy(file, folder)
    return folder


def test_what_is_no_speaker_model_is_told(tmp_path):
    cases = {
        "holds 0 ONNX files": lambda folder: folder,
        "holds 2 ONNX files": lambda folder: copied(folder, SHIPPED / "voices.onnx", SHIPPED / "entailment.onnx"),
        "is not whole": cut_off,
        "other things than sound": lambda folder: copied(folder, SHIPPED / "entailment.onnx"),
        "takes (window, 1, 160000)": lambda folder: copied(folder, SHIPPED / "talkers.onnx"),
        "takes 8000 samples a second": lambda folder: with_note(folder, "sample_rate", "8000"),
    }
    for number, (told, fill) in enumerate(cases.items()):
        folder = tmp_path / f"mine {number}"
        folder.mkdir()
        with pytest.raises(UsageError) as refused:
            speaker_model.load(fill(folder))
        assert told in refused.value.message
        assert f"mine {number}" in refused.value.message
        assert "WeSpeaker" in refused.value.hint


def cut_off(folder):
    (folder / "model.onnx").write_bytes((MODELS / "bands" / "model.onnx").read_bytes()[:40_000])
    return folder
