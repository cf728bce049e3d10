"""Staying awake: asked for while work goes on, and no obstacle where nothing can be asked."""

import logging

from reviewer.awake import awake


def test_computer_is_kept_awake_where_the_system_heeds_it(monkeypatch):
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "yes")
    with awake() as is_heeded:
        assert is_heeded


def test_work_goes_on_where_nothing_can_be_asked(monkeypatch, caplog):
    monkeypatch.setenv("WAKEPY_FORCE_FAILURE", "yes")
    done = []
    with caplog.at_level(logging.INFO), awake() as is_heeded:
        done.append(is_heeded)
    assert done == [False]
    assert "keep it awake" in caplog.text
