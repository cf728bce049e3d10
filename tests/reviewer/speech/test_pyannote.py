"""A pipeline of pyannote from a folder: what is refused, and the process it runs in. A stand-in speaks its protocol;
where pyannote.audio is installed, so does the real one.
"""

import sys
import threading
from importlib.util import find_spec

import numpy as np
import pytest
import yaml

from reviewer.errors import SpeechError, Stopped, UsageError
from reviewer.progress import CancelToken
from reviewer.speech import pyannote
from tests.support.commands import ROOT
from tests.support.rerecord import as_track

RATE = 16_000
NAME = "pyannote.audio.pipelines.SpeakerDiarization"
MODELS = {model: f"$model/{model}" for model in ("segmentation", "embedding", "plda")}


def _is_really_there():
    try:
        return find_spec("pyannote.audio") is not None
    except ModuleNotFoundError:
        return False


IS_REALLY_THERE = _is_really_there()


@pytest.fixture
def stand_in(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "tests" / "support" / "pyannote_like"))
    yield
    sys.modules.pop("pyannote", None)  # it keeps where it was found


@pytest.fixture
def track(tmp_path):
    """Two seconds loud, one of silence, two quiet, as -1 to 1 noise."""
    rng = np.random.default_rng(5)
    levels = np.repeat([0.4, 0.0, 0.05], [2 * RATE, RATE, 2 * RATE])
    return as_track(np.clip(rng.standard_normal(5 * RATE) * levels, -1, 1), tmp_path / "track.s16")


def pipeline(folder, *, name=NAME, params=MODELS, top=None, **more):
    """A pipeline with models that hold their names; ``more`` goes into "pipeline", ``top`` beside it."""
    for model in MODELS:
        (folder / model).mkdir(parents=True)
        for file in ("plda.npz", "xvec_transform.npz") if model == "plda" else ("pytorch_model.bin",):
            (folder / model / file).write_bytes(model.encode())
    config = {"pipeline": {"name": name, "params": params, **more}, **(top or {})}
    (folder / "config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    return folder


def test_turns_come_on_the_clock_of_the_track_with_progress(stand_in, track, tmp_path):
    diarizer = pyannote.load(pipeline(tmp_path / "p"))
    steps = []
    found = diarizer.turns(track, progress=steps.append)
    assert [(turn.label, turn.span.start_ms, turn.span.end_ms) for turn in found] == [
        ("loud", 0, 2000),
        ("quiet", 3000, 5000),
    ]
    assert [(step.stage, step.done, step.total) for step in steps] == [("turns", 15, 100), ("turns", 100, 100)]
    assert diarizer.engine == "pyannote.audio 4.0.7"


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        ("send", "pyannote failed .PermissionError."),
        ("look up", "pyannote failed .PermissionError."),
        ("crash", "ended by itself .exit code 7."),
    ],
)
def test_connection_is_refused_and_a_crash_is_told(stand_in, track, tmp_path, ask, told):
    with pytest.raises(SpeechError, match=told):
        pyannote.load(pipeline(tmp_path / "p", ask=ask)).turns(track)


def test_nothing_that_it_prints_comes_among_answers(stand_in, track, tmp_path, capfd):
    assert pyannote.load(pipeline(tmp_path / "p", ask="print")).turns(track)
    assert capfd.readouterr() == ("", "")


def test_pipeline_that_hangs_is_stopped(stand_in, track, tmp_path):
    token = CancelToken()
    began = threading.Event()

    def tell(_step):
        began.set()
        token.cancel()

    with pytest.raises(Stopped):
        pyannote.load(pipeline(tmp_path / "p", ask="hang")).turns(track, progress=tell, token=token)
    assert began.is_set()


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"name": "os.system"}, "of no pipeline of pyannote.audio that"),
        ({"name": "pyannote.audio.pipelines.utils.getter.get_model"}, "of no pipeline of pyannote.audio that"),
        ({"name": "pyannote.audio.pipelines.VoiceActivityDetection"}, "of no pipeline of pyannote.audio that"),
        ({"params": MODELS | {"segmentation": "pyannote/segmentation-3.0"}}, "names no segmentation"),
        ({"params": MODELS | {"embedding": "$model/../other"}}, "names no embedding"),
        ({"params": MODELS | {"plda": "$model/gone"}}, "names no plda"),
        ({"params": MODELS | {"plda": "$model/embedding"}}, "names no plda"),
        ({"params": MODELS | {"embedding": "$model/.hidden"}}, "names no embedding"),
        ({"params": {"segmentation": "$model/segmentation"}}, "names no embedding"),
        ({"params": MODELS | {"token": "x"}}, "asks for token"),
        ({"params": ["segmentation"]}, "names no segmentation"),
        ({"top": {"preprocessors": {"audio": "x.Y"}}}, "asks for preprocessors"),
    ],
)
def test_only_the_pipeline_that_tells_speakers_apart_is_run_and_only_with_models_beside_it(
    stand_in, tmp_path, changed, told
):
    for name in (tmp_path / "other", tmp_path / "p" / ".hidden"):
        name.mkdir(parents=True)
        (name / "pytorch_model.bin").write_bytes(b"x")
    with pytest.raises(UsageError, match=told):
        pyannote.load(pipeline(tmp_path / "p", **changed))


@pytest.mark.parametrize("text", ["", "[]", "pipeline: x", "{", "pipeline: {name: 7}", "pipeline: 2024-99-99"])
def test_odd_config_is_told(stand_in, tmp_path, text):
    (pipeline(tmp_path / "p") / "config.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match="is of no pipeline"):
        pyannote.load(tmp_path / "p")


def test_other_folders_with_a_config_are_none(tmp_path):
    assert pyannote.is_pipeline(pipeline(tmp_path / "p"))
    (tmp_path / "p" / "config.yaml").write_text("model: ResNet34", encoding="utf-8")
    assert not pyannote.is_pipeline(tmp_path / "p")
    assert not pyannote.is_pipeline(tmp_path)


def test_hash_is_of_every_file_and_its_name(stand_in, tmp_path):
    folder = pipeline(tmp_path / "p")
    known = {pyannote.load(folder).sha256}
    (folder / ".cache").mkdir()
    (folder / ".cache" / "note").write_text("x", encoding="utf-8")
    assert {pyannote.load(folder).sha256} == known

    (folder / "plda" / "plda.npz").write_bytes(b"another")
    known.add(pyannote.load(folder).sha256)
    (folder / "plda" / "note").write_bytes(b"")
    known.add(pyannote.load(folder).sha256)
    assert len(known) == 3


@pytest.mark.skipif(IS_REALLY_THERE, reason="pyannote.audio is installed")
def test_what_to_install_is_told(tmp_path):
    with pytest.raises(UsageError, match="takes the optional package") as told:
        pyannote.load(pipeline(tmp_path / "p"))
    assert "-r requirements-pyannote.txt" in told.value.hint


@pytest.mark.skipif(not IS_REALLY_THERE, reason="pyannote.audio is not installed (the extra “pyannote”)")
@pytest.mark.timeout(600)
def test_real_pyannote_runs_a_pipeline_from_a_folder(track, tmp_path):
    """Models that learnt nothing, kept and loaded as published ones are."""
    from tests.support.untrained_pipeline import made_in

    steps = []
    found = pyannote.load(made_in(tmp_path / "p")).turns(track, progress=steps.append)
    assert all(0 <= turn.span.start_ms < turn.span.end_ms <= 11_000 for turn in found)
    assert {step.stage for step in steps} == {"turns"}
    assert steps[-1].done <= 100
