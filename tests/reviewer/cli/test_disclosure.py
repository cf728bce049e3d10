"""``reviewer disclosure`` as a user sees it."""

import pytest

from reviewer.cli.main import run
from reviewer.disclosure.rules import CAUTION
from reviewer.storage.database import Database
from tests.support import drafts

DISCLOSED = "This report was written either fully or in part using artificial intelligence."


@pytest.fixture
def report(tmp_path):
    path = tmp_path / "final.txt"
    path.write_text(f"I stopped the car. {DISCLOSED}")
    return path


def told(capsys):
    return " ".join(capsys.readouterr().out.split())


def test_what_is_found_and_what_is_not_stand_apart_and_something_missing_needs_attention(report, capsys):
    assert run(["disclosure", str(report), "--state", "california"]) == 1
    out = told(capsys)
    assert "✓ found in the text: disclosure" in out
    assert "It says: “… I stopped the car. This report was written either fully" in out
    assert "? not found in the text: signature" in out
    assert "To ask for, since no text can show it:" in out
    assert out.endswith(CAUTION)


def test_nothing_is_missing_where_everything_is_found(tmp_path, capsys):
    path = tmp_path / "final.txt"
    path.write_text(
        f"I stopped the car. {DISCLOSED} Draft One by Axon was used. "
        "I have reviewed this report and the facts in it are true and correct."
    )
    assert run(["disclosure", str(path), "--state", "California"]) == 0
    assert "not found" not in told(capsys)


def test_of_a_case_its_latest_report_is_taken(tmp_path, report, capsys):
    database = Database.create(tmp_path / "stop.case", "State v. Nobody")
    drafts.add_report(database, tmp_path, "first.txt", drafts.DRAFT)
    database.close()
    run(["disclosure", str(tmp_path / "stop.case"), "--state", "utah"])
    assert "? not found in the text: disclaimer" in told(capsys)
    database = Database.open(tmp_path / "stop.case")
    drafts.add_report(database, tmp_path, report.name, report.read_text())
    database.close()
    run(["disclosure", str(tmp_path / "stop.case"), "--state", "utah"])
    assert "✓ found in the text: disclaimer" in told(capsys)


def test_a_state_without_rules_and_a_report_without_text_are_told(tmp_path, report, capsys):
    assert run(["disclosure", str(report), "--state", "ohio"]) == 2
    assert "There are for: california, utah." in " ".join(capsys.readouterr().err.split())
    (tmp_path / "empty.txt").write_bytes(b"")
    assert run(["disclosure", str(tmp_path / "empty.txt"), "--state", "utah"]) == 3
    assert "zero bytes" in capsys.readouterr().err
