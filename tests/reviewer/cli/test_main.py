"""What the ``reviewer`` command tells of requests that make no sense."""

import os
import subprocess
import sys
from contextlib import closing
from types import SimpleNamespace

import pytest

from reviewer import taking_in
from reviewer.cli.main import run
from reviewer.review import decisions, reviewers
from reviewer.storage import findings
from reviewer.workspace import Workspace
from tests.support import values
from tests.support.commands import SAMPLES
from tests.support.small_case import make_small_case


def test_request_that_makes_no_sense_is_told_by_the_words_of_its_help(capsys):
    asked = {
        "check": "Missing argument 'CASE|VIDEO...'. Nothing was done. See `reviewer check --help`.",
        "models add": "Missing argument 'FOLDER'. Nothing was done. See `reviewer models add --help`.",
        "nonsense": "No such command 'nonsense'. Nothing was done. See `reviewer --help`.",
        "transcribe a.mp4 --device tpu": "Invalid value for '--device': 'tpu' is not one of 'auto', 'cpu', 'gpu'. "
        "Nothing was done. See `reviewer transcribe --help`.",
    }
    for line, told in asked.items():
        assert run(line.split()) == 2
        assert capsys.readouterr().err.strip() == told


@pytest.mark.parametrize("option", ["--model", "--verifier"])
def test_what_has_an_unknown_name_is_a_request_that_makes_no_sense(option, tmp_path, capsys):
    """Unlike weights that could be fetched and are not here: then it failed."""
    stop = SAMPLES / "traffic_stop"
    asked = ["check", str(stop / "video.mp4"), "--report", str(stop / "draft.txt"), "--case", str(tmp_path / "a.case")]
    assert run([*asked, option, "enormous"]) == 2
    assert "enormous" in capsys.readouterr().err
    assert run(["models", "fetch", "enormous"]) == 2


def test_weights_that_are_not_here_yet_are_a_failure(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("REVIEWER_MODEL_DIR", str(tmp_path))
    video, out = SAMPLES / "traffic_stop" / "video.mp4", tmp_path / "out.srt"
    assert run(["transcribe", str(video), "-o", str(out), "--model", "small.en"]) == 3
    assert "reviewer models fetch small.en" in " ".join(capsys.readouterr().err.split())


def test_without_a_command_the_help_is_shown_alone(capsys):
    assert run([]) == 2
    told = capsys.readouterr().err
    assert told.startswith("Usage: reviewer [OPTIONS] COMMAND")
    assert "Exit codes: 0 nothing needs attention" in told
    assert "See `reviewer --help`" not in told


def test_every_command_is_listed_with_a_whole_line(capsys):
    run(["--help"])
    lines = capsys.readouterr().out.split("Commands:")[1].splitlines()
    assert not [line for line in lines if line.endswith("...")]


@pytest.mark.parametrize(
    "line",
    [
        "add CASE FILE", "show FILE", "check FILE --report FILE", "check CASE --report FILE", "check CASE --case FILE",
        "check CASE --transcript FILE", "check-many FILE", "check-many . --cases FILE", "transcribe CASE -o FILE",
        "disclosure FILE --state utah", "export CASE FILE", "findings FILE", "speakers CASE --rttm FILE", "new FILE",
        "models add FILE", "open FILE",
    ],
)  # fmt: skip
def test_file_without_permission_is_told_by_the_program(line, tmp_path, capsys, monkeypatch):
    """The reader of options would say no more than that it is not readable."""
    (tmp_path / "file.txt").write_text("I stopped the car.")
    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: SimpleNamespace(returncode=0))
    places = {"CASE": str(tmp_path / "gone.case"), "FILE": str(tmp_path / "file.txt")}
    run([places.get(word, word) for word in line.split()])
    assert "not readable" not in capsys.readouterr().err


def test_window_needs_its_case_and_a_display(tmp_path, capsys, monkeypatch):
    assert run(["open", str(tmp_path / "gone.case")]) == 2
    assert "There is no case file at" in capsys.readouterr().err
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert run(["open"]) == 2
    assert "There is no display here" in capsys.readouterr().err


def test_findings_are_numbered_placed_and_without_blanks_at_the_ends_of_lines(tmp_path, capsys):
    make_small_case(tmp_path).close()
    case = str(tmp_path / "stop.case")
    run(["check", case, "--verifier", "rules"])
    capsys.readouterr()
    run(["findings", case, "--all"])
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if "(claim 1, " in line]
    assert not [line for line in lines if line != line.rstrip()]
    assert max(map(len, lines[: lines.index("")])) <= 80


def test_report_that_is_not_there_is_told_with_those_that_are(tmp_path, capsys):
    with closing(make_small_case(tmp_path)) as case:
        held = case.report_named(None).name
    assert run(["findings", str(tmp_path / "stop.case"), "--report", "gone.txt"]) == 2
    assert f"It holds: {held}." in capsys.readouterr().err


def test_report_in_the_case_is_checked_by_its_name_and_told(tmp_path, capsys):
    with closing(make_small_case(tmp_path)) as case:
        name = case.reports()[0].name
        (tmp_path / "later.txt").write_text("I stopped the car.")
        taking_in.add_report(case.database, tmp_path / "later.txt", actor="me")
    run(["check", str(tmp_path / "stop.case"), "--report", name, "--verifier", "rules"])
    told = capsys.readouterr()
    assert f"Report: {name}" in told.err
    assert f"{name}, " in told.out
    assert run(["check", str(tmp_path / "stop.case"), "--report", "other.docx", "--verifier", "rules"]) == 2
    assert f"It holds: {name}, later.txt." in capsys.readouterr().err


def test_case_file_that_is_not_there_is_told_as_that(tmp_path, capsys):
    assert run(["check", str(tmp_path / "nope.case")]) == 2
    assert capsys.readouterr().err.startswith("There is no case file nope.case.")


def test_how_many_private_notes_stay_behind_is_told(tmp_path, capsys):
    with closing(make_small_case(tmp_path)) as case:
        findings.add_run(case.database, values.a_run(), values.some_findings(), (), actor="me")
    line = ["export", str(tmp_path / "stop.case"), str(tmp_path / "a.csv")]
    run(line)
    assert "stay behind" not in capsys.readouterr().err
    with closing(Workspace.open(tmp_path / "stop.case", actor="me")) as case:
        finding = values.some_findings()[0]
        who = reviewers.named(case.database, "Ana").id
        ruling = values.a_decision(finding_id=finding.id, claim_id=finding.claim_id, reviewer_id=who)
        decisions.rule(case.database, ruling)
    run(line)
    assert "1 private note stays behind" in capsys.readouterr().err
    assert "my own note" not in (tmp_path / "a.csv").read_text()


def test_a_question_that_typer_asks_ends_as_one(capsys):
    assert run(["chekc"]) == 2
    assert "Did you mean 'check'? Nothing was done." in capsys.readouterr().err
