"""Which speaker model tells voices apart is chosen by name and known by its hash."""

import pytest

from reviewer import voice_models
from reviewer.errors import UsageError
from reviewer.onnx import voices
from tests.support.commands import ROOT


def test_model_that_ships_goes_by_no_name_or_its_own():
    found = voice_models.find(None)
    assert voice_models.find("shipped") == found
    assert (found.sha256, found.other) == (voices.model_sha256(), None)


def test_folder_is_known_by_its_name_also_when_one_stands_in_it(monkeypatch):
    folder = ROOT / "tests" / "support" / "speaker_models" / "bands"
    monkeypatch.chdir(folder)
    here, there = voice_models.find("."), voice_models.find(str(folder))
    assert (here.name, here.sha256) == (there.name, there.sha256)
    assert here.name == "bands"


def test_folder_that_is_not_there_is_told():
    with pytest.raises(UsageError, match="no speaker model /nowhere/at/all"):
        voice_models.find("/nowhere/at/all")
