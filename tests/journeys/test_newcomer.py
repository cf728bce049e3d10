"""The guide followed with real key events and no mouse: a folder in, a ruled and exported case out; and kills midway."""

import json
import random
import shutil
import time

import pytest

from models.finding import ErrorKind, Severity, Verdict
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
    pytest.mark.timeout(900),
]
TITLE = "^stop .*Bodycam report reviewer"


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


def is_sound(case):
    return asked(case, lambda database: audit.first_break(audit.entries(database)) is None)


def test_newcomer_gets_from_a_folder_to_a_ruled_and_exported_case_by_keys_alone(tmp_path):
    """The steps of the guide, by its words, each by its keys."""
    folder = tmp_path / "discovery"
    folder.mkdir()
    for name in ("video.mp4", "draft.docx", "transcript.json"):
        shutil.copy(SAMPLES / "traffic_stop" / name, folder / name)
    case, page = tmp_path / "stop.case", tmp_path / "stop.html"
    with screen(tmp_path / "home") as desk, desk.watched() as seen:
        make_case(desk, seen, folder, case)
        go_to_the_first_claim(desk, seen)
        listen(desk, seen)
        rule(desk, seen, case)
        undo_and_do_again(desk, seen, case)
        rule_the_others(desk, seen)
        given = rulings(case)
        correct(desk, seen, case)
        assert rulings(case) == given
        look_at_what_is_left_out(desk, seen)
        export(desk, seen, page)

    assert "Ana Ortiz" in page.read_text()
    assert "ask about the light" in page.read_text()
    assert "our own strategy" not in page.read_text()
    assert still_open(case) == 0
    assert is_sound(case)


def make_case(desk, seen, folder, case):
    """Steps 1 and 2: a folder is chosen, a case is kept, and the report is checked."""
    has_keys(desk, seen, "Bodycam report reviewer")
    desk.press("Tab", "space")  # New case from a folder
    has_keys(desk, seen, "Folder with the recordings and the report")
    desk.write(str(folder))
    desk.press("Return")
    has_keys(desk, seen, "Where to keep the new case")
    desk.press("ctrl+a")
    desk.write(str(case))
    desk.press("Return")
    has_keys(desk, seen, "stop – Bodycam report reviewer")
    until(lambda: "claim" in seen() and not seen()["is_busy"])
    desk.press("ctrl+r")
    until(lambda: seen()["is_checked"] and not seen()["is_busy"], timeout_s=240)


def has_keys(desk, seen, title):
    """Wait for a window, give it the keys, and wait until it has them."""
    desk.focus(f"^{title}$")
    until(lambda: seen()["active"] == title)


def go_to_the_first_claim(desk, seen):
    """Step 3: it plays, beginning a little before the words."""
    desk.press("n")
    now = until(lambda: plays(seen))
    from_ms, is_playing = now["asked"][-1]
    assert is_playing
    assert now["is_open"]
    assert now["evidence_ms"][0] - 3000 < from_ms < now["evidence_ms"][0]


def plays(seen):
    """What is seen once it plays what was asked for last."""
    now = seen()
    return now if now["is_playing"] and now["asked"] and now["at_ms"] > now["asked"][-1][0] + 300 else None


def listen(desk, seen):
    """Step 4: once more, faster, over and over, and a second or five on and back."""
    before = seen()
    desk.press("p")
    until(lambda: seen()["jumps_back"] > before["jumps_back"])
    assert seen()["asked"] == [*before["asked"], before["asked"][-1]]
    desk.press("bracketright")
    until(lambda: seen()["rate"] > 1)
    desk.press("bracketleft")
    until(lambda: seen()["rate"] == 1)

    before = until(lambda: plays(seen))
    desk.press("l")
    until(lambda: seen()["is_looping"] and seen()["jumps_back"] > before["jumps_back"])
    desk.press("space")
    until(lambda: not seen()["is_playing"])
    moves = ("Right", 1000), ("Left", -1000), ("shift+Right", 5000), ("shift+Left", -5000)
    for key, by_ms in (*moves, *[("shift+Right", 5000)] * 3):
        to_ms = seen()["at_ms"] + by_ms
        desk.press(key)
        until(lambda: abs(seen()["at_ms"] - to_ms) < 300)  # noqa: B023 - called at once
    before = seen()
    desk.press("space")
    until(lambda: seen()["jumps_back"] > before["jumps_back"])  # at the end of the words it begins anew
    until(lambda: plays(seen))
    desk.press("l")
    until(lambda: not seen()["is_looping"])


def rule(desk, seen, case):
    """Step 5: the name is asked for once; then two claims with everything that may be said of one."""
    of = [seen()["claim"]]
    desk.press("a")
    until(lambda: seen()["with_keys"] == "Your name")
    desk.write("Ana Ortiz")
    desk.press("Return")
    until(lambda: seen()["rulings"] == 1)
    for note, keys in (("our own strategy", ()), ("ask about the light", ("shift+t",))):
        until(lambda: seen()["claim"] not in of and plays(seen))  # the next open one, by itself
        of.append(seen()["claim"])
        desk.press("3", "s", "e")
        until(lambda: seen()["has_list"])
        desk.press("Home", "Down", "Return")
        until(lambda: not seen()["has_list"])
        desk.press("t")
        until(lambda: seen()["with_keys"] == "Note")
        desk.write(note)
        desk.press("Return")
        until(lambda: seen()["with_keys"] != "Note")
        desk.press(*keys, "r")
        until(lambda: seen()["rulings"] == len(of))
    given = rulings(case)
    assert [each.claim_id for each in given] == of
    assert len(set(of)) == len(of)
    assert given[0].verdict is Verdict.PARTLY_SUPPORTED  # as the machine found
    assert [(each.note, each.is_note_private) for each in given[1:]] == [
        ("our own strategy", True),
        ("ask about the light", False),
    ]
    for each in given[1:]:
        assert (each.verdict, each.severity) == (Verdict.CONTRADICTED, Severity.MAJOR)
        assert each.kinds == (ErrorKind.NUMBER,)


def undo_and_do_again(desk, seen, case):
    """Step 6: the claim is shown that the last ruling was on."""
    last = rulings(case)[-1]
    assert seen()["claim"] != last.claim_id
    desk.press("ctrl+z")
    until(lambda: rulings(case)[-1].is_withdrawn)
    until(lambda: seen()["claim"] == last.claim_id and seen()["is_open"])
    desk.press("ctrl+shift+z")
    until(lambda: not rulings(case)[-1].is_withdrawn)
    until(lambda: not seen()["is_open"])
    again = rulings(case)[-1]
    assert (again.claim_id, again.verdict, again.note) == (last.claim_id, last.verdict, last.note)


def rule_the_others(desk, seen):
    """Each as it comes up by itself."""
    desk.press("n")
    until(lambda: seen()["is_open"])
    while seen()["open"]:
        before = seen()["rulings"]
        desk.press("3", "s", "r")
        until(lambda: seen()["rulings"] > before and (seen()["is_open"] or not seen()["open"]))  # noqa: B023


def correct(desk, seen, case):
    """A line of the transcript; the report is checked again by itself."""
    checked = run_of(case)
    desk.press("F2")
    until(lambda: seen()["with_keys"] == "Words of the line")
    desk.write(" indeed")
    desk.press("Return")
    until(lambda: corrected(case))
    until(lambda: run_of(case).id != checked.id)


def look_at_what_is_left_out(desk, seen):
    """Step 7: the most telling first, with a button that plays it."""
    desk.press("o")
    until(lambda: seen()["shown"].startswith("Left out"))
    desk.press("Tab")
    until(lambda: seen()["with_keys"].startswith("Play "))
    before = seen()
    desk.press("space")
    until(lambda: len(seen()["asked"]) > len(before["asked"]))
    now = until(lambda: plays(seen))
    assert now["left_out_ms"][0] - 3000 < now["asked"][-1][0] < now["left_out_ms"][0]


def export(desk, seen, page):
    """Step 8: the page to hand over."""
    desk.press("ctrl+e")
    has_keys(desk, seen, "Export")
    desk.press("ctrl+a")
    desk.write(str(page))
    desk.press("Return")
    until(page.exists)


def corrected(case):
    def ask(database):
        return [c for t in transcripts.all_of(database) for c in corrections.history(database, t.id)]

    return asked(case, ask)


def decided(desk, case, *keys):
    """Whether a ruling was kept after some keys."""
    before = len(rulings(case))
    desk.press(*keys)
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
