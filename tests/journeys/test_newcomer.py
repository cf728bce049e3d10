"""The guide followed with real key events and no mouse: a folder in, a ruled and exported case out; and kills midway."""

import json
import random
import shutil
import time

import pytest

from reviewer.attention import needs_attention
from reviewer.paths import APP_NAME
from reviewer.review import corrections, decisions
from reviewer.storage import audit, findings, reports, transcripts
from reviewer.storage.database import Database
from tests.support.commands import SAMPLES
from tests.support.desk import checked_case
from tests.support.screen import HAS_X, screen, until

pytestmark = [
    pytest.mark.skipif(not HAS_X, reason="needs Xvfb and xdotool"),
    pytest.mark.timeout(600),
]
TITLE = "^stop .*Bodycam report reviewer"
CHECKED = "^stop .*[0-9] open .*Bodycam report reviewer"  # the title says so once the findings are shown


def asked(case, question):
    """What the case file says now, beside the window that has it open."""
    database = Database.open(case)
    try:
        return question(database)
    finally:
        database.close()


def rulings(case):
    def ask(database):
        held = reports.all_of(database)
        return decisions.of_report(database, held[0].id) if held else ()

    return asked(case, ask)


def run_of(case):
    def ask(database):
        held = reports.all_of(database)
        return findings.latest_run(database, held[0].id) if held else None

    return asked(case, ask)


def still_open(case):
    """How many claims need a person by the window's own rule."""

    def ask(database):
        report = reports.all_of(database)[0]
        ruled = decisions.latest(database, report.id)
        found = findings.all_of(database, findings.latest_run(database, report.id).id)
        return sum(needs_attention(each.judgment, ruled.get(each.claim_id)) for each in found)

    return asked(case, ask)


def is_taken_in(case):
    return bool(asked(case, lambda database: reports.all_of(database) and transcripts.all_of(database)))


def is_sound(case):
    return asked(case, lambda database: audit.first_break(audit.entries(database)) is None)


def test_newcomer_gets_from_a_folder_to_a_ruled_and_exported_case_by_keys_alone(tmp_path):
    folder = tmp_path / "discovery"
    folder.mkdir()
    for name in ("video.mp4", "draft.docx", "transcript.json"):
        shutil.copy(SAMPLES / "traffic_stop" / name, folder / name)
    case, page = tmp_path / "stop.case", tmp_path / "stop.html"
    with screen(tmp_path / "home") as desk, desk.window():
        desk.focus("^Bodycam report reviewer$")
        desk.press("Tab", "space")  # New case from a folder
        desk.focus("Folder with the recordings")
        desk.write(str(folder))
        desk.press("Return")
        desk.focus("Where to keep the new case")
        desk.press("ctrl+a")
        desk.write(str(case))
        desk.press("Return")
        desk.focus(TITLE)
        until(lambda: is_taken_in(case))
        time.sleep(2)  # what was taken in is stored before it is shown
        until(lambda: came_to_be_checked(desk))
        assert decided(desk, case, "n", "a", write="Ana Ortiz")
        while still_open(case):
            assert decided(desk, case, "3", "s", "r")
        given = rulings(case)
        assert {(each.verdict.value, each.severity.value) for each in given[1:]} == {("contradicted", "major")}

        checked = run_of(case)
        desk.press("F2")
        desk.write(" indeed")
        desk.press("Return")
        until(lambda: corrected(case))
        until(lambda: run_of(case).id != checked.id)  # checked again by itself
        assert rulings(case) == given

        desk.press("ctrl+e")
        desk.focus("^Export$")
        desk.press("ctrl+a")
        desk.write(str(page))
        desk.press("Return")
        until(page.exists)

    assert "Ana Ortiz" in page.read_text()
    assert is_sound(case)


def corrected(case):
    def ask(database):
        return [c for t in transcripts.all_of(database) for c in corrections.history(database, t.id)]

    return asked(case, ask)


def came_to_be_checked(desk, timeout_s=60):
    """Whether the findings were shown after one press of the key; while files are still taken in it does nothing."""
    desk.press("ctrl+r")
    end = time.monotonic() + timeout_s
    while time.monotonic() < end and not desk.shows(CHECKED):
        time.sleep(0.2)
    return desk.shows(CHECKED)


def decided(desk, case, *keys, write=""):
    """Whether a ruling was kept after some keys; the name is typed where it is asked for."""
    before = len(rulings(case))
    desk.press(*keys)
    if write:
        desk.write(write)
        desk.press("Return")
    end = time.monotonic() + 30
    while time.monotonic() < end:
        if len(rulings(case)) > before:
            return True
        time.sleep(0.1)
    return False


@pytest.fixture
def home(tmp_path):
    """Where the reviewer's name is known already."""
    made = tmp_path / "home" / APP_NAME
    made.mkdir(parents=True)
    (made / "window.json").write_text(json.dumps({"reviewer": "Ana Ortiz"}))
    return tmp_path / "home"


def test_killed_in_the_middle_of_review_only_the_key_in_flight_is_lost(tmp_path, home):
    case = checked_case(tmp_path)
    moments = random.Random(20260314)
    with screen(home) as desk:
        for _ in range(4):
            with desk.window(case) as process:
                desk.focus(TITLE)
                until(lambda: decided(desk, case, "n", "2", "r"))
                before = rulings(case)
                desk.press("4", "r")
                time.sleep(moments.uniform(0, 0.15))
                process.kill()
                process.wait()
            after = rulings(case)
            assert after[: len(before)] == before
            assert len(after) - len(before) <= 1
            assert is_sound(case)


def test_undone_by_real_keys_is_kept_as_taken_back(tmp_path, home):
    case = checked_case(tmp_path)
    with screen(home) as desk, desk.window(case):
        desk.focus(TITLE)
        until(lambda: decided(desk, case, "n", "4", "r"))
        desk.press("ctrl+z")
        until(lambda: rulings(case)[-1].is_withdrawn)
    assert [each.verdict.value for each in rulings(case)[-2:]] == ["not_found", "not_found"]


def test_key_that_is_held_rules_once(tmp_path, home):
    case = checked_case(tmp_path)
    with screen(home, is_repeating=True) as desk, desk.window(case):
        desk.focus(TITLE)
        until(lambda: decided(desk, case, "n", "2", "r"))
        for key in ("r", "a", "ctrl+z"):
            before = len(rulings(case))
            desk.hold(key, for_s=2)
            until(lambda: len(rulings(case)) > before)  # noqa: B023 - called at once
            time.sleep(1)
            assert len(rulings(case)) - before == 1
