"""``reviewer check-many`` as a user sees it."""

import pytest

from reviewer.cli.main import run
from tests.support.matters import WROTE, make_matter

QUICK = ["--transcripts", "--verifier", "rules"]


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "audit"
    for number, name in enumerate(("one", "two"), 1):
        make_matter(made, name, tone_s=number)
    (made / "no sound").mkdir()
    (made / "no sound" / "draft.txt").write_text("She ran away.")
    (made / "one" / "table.json").write_text("{}")
    (made / "one" / "the same.md").write_text(f"\n{WROTE}\n")
    return made


def lines(capsys):
    return [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]


def test_every_matter_is_in_the_table_and_what_went_wrong_below(folder, capsys):
    assert run(["check-many", str(folder), *QUICK]) == 1
    told = lines(capsys)
    assert told[0] == "case report claims ✓ ◐ ✗ ? ○ ~ – second look hours"
    assert [line.split()[:3] for line in told[1:4]] == [
        ["no", "sound", "not"],
        ["one", "draft.txt", "2"],
        ["two", "draft.txt", "2"],
    ]
    assert "no sound: No recording goes with the report. Put it into the report's folder." in told
    assert "one: Left aside: table.json." in told
    assert "one: the same.md: same words as draft.txt, taken once." in told
    assert told[-1] == "Cases: 2; not done: 1; hours of sound: 0.0; claims that need a second look: 2."
    assert sorted(path.name for path in folder.glob("*.case")) == ["one.case", "two.case"]


def test_sample_says_which_half_is_which_and_its_seed(folder, capsys):
    asked = ["check-many", str(folder), "--cases", str(folder.parent / "cases"), *QUICK, "--sample", "2"]
    run([*asked, "--seed", "7"])
    drawn = lines(capsys)[-3:]
    assert drawn[0] == "Sample of 2 of 2 reports, seed 7:"
    assert drawn[1].startswith("by chance: ")
    assert drawn[2].startswith("most flags (1): ")
    run(asked)
    assert any(line.startswith("Sample of 2 of 2 reports, seed ") for line in lines(capsys))
    assert sorted(path.name for path in (folder.parent / "cases").iterdir()) == ["one.case", "two.case"]


def test_fault_in_one_matter_is_told_by_its_type_and_the_next_has_its_turn(folder, capsys, caplog, monkeypatch):
    from reviewer import batch

    done = batch.do

    def faulty(matter, *given, **named):
        if matter.name == "one":
            try:
                raise ValueError("words of a witness")
            except ValueError as cause:
                raise KeyError("more words of a witness") from cause
        return done(matter, *given, **named)

    monkeypatch.setattr("reviewer.batch.do", faulty)
    assert run(["check-many", str(folder), *QUICK]) == 1
    logged = [each.getMessage() for each in caplog.records]
    caplog.clear()
    told = "\n".join(lines(capsys))
    assert "one: The program has a fault (KeyError from ValueError at " in told
    assert [each.partition(" at ")[0] for each in logged] == ["fault KeyError from ValueError"]
    assert "witness" not in told + "".join(logged)
    assert "Cases: 1; not done: 2" in told


def test_folder_without_a_matter_makes_no_sense(tmp_path, capsys):
    (tmp_path / "draft.txt").write_text("She ran away.")
    assert run(["check-many", str(tmp_path), *QUICK]) == 2
    assert "No case can be made" in " ".join(capsys.readouterr().err.split())
    assert run(["check-many", str(tmp_path / "none"), *QUICK]) == 2


def test_without_weights_nothing_is_begun(folder, capsys, monkeypatch, tmp_path):
    monkeypatch.setenv("REVIEWER_MODEL_DIR", str(tmp_path / "none"))
    assert run(["check-many", str(folder)]) == 3
    assert not list(folder.glob("*.case"))
