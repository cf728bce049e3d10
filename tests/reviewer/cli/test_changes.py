"""``reviewer changes`` as a user sees it."""

import pytest

from reviewer.cli.main import run
from reviewer.storage.database import Database
from tests.support import drafts


@pytest.fixture
def case(tmp_path):
    database = Database.create(tmp_path / "stop.case", "State v. Nobody")
    drafts.add_heard(database)
    drafts.add_report(database, tmp_path, "draft.txt", drafts.DRAFT)
    final = drafts.add_report(database, tmp_path, "final.txt", drafts.FINAL)
    drafts.flag(database, final, "consented")
    database.close()
    return tmp_path / "stop.case"


def told(capsys):
    return " ".join(capsys.readouterr().out.split())


def test_changed_sentences_are_told_with_their_words_and_unchanged_ones_are_not(case, capsys):
    assert run(["changes", str(case)]) == 1
    out = told(capsys)
    assert out.startswith("draft.txt → final.txt ~ He was driving 52 miles per hour. taken out: 62 put in: 52")
    assert "- A purple elephant was seated in the back." in out
    assert "+ He consented to a search of the car." in out
    assert "Orchard Avenue" not in out
    assert "4 same, 1 changed, 1 added, 1 removed." in out


def test_flagged_claim_is_told_with_where_it_came_in(case, capsys):
    run(["changes", str(case)])
    assert (
        "Contradicted: “He consented to a search of the car.” Seems to have come in with: an edit after the draft. "
        "It is not in the first draft."
    ) in told(capsys)


def test_all_sentences_on_request(case, capsys):
    run(["changes", str(case), "--all"])
    assert "= I stopped the driver at Orchard Avenue." in told(capsys)


def test_report_against_itself_with_another_ending_has_nothing_to_attend_to(tmp_path, capsys):
    database = Database.create(tmp_path / "stop.case", "State v. Nobody")
    drafts.add_report(database, tmp_path, "draft.txt", drafts.DRAFT)
    drafts.add_report(database, tmp_path, "final.txt", drafts.DRAFT + "\n")
    database.close()
    assert run(["changes", str(tmp_path / "stop.case")]) == 0
    assert told(capsys) == "draft.txt → final.txt 6 same."


def test_one_report_alone_is_told(tmp_path, capsys):
    database = Database.create(tmp_path / "stop.case", "State v. Nobody")
    drafts.add_report(database, tmp_path, "draft.txt", drafts.DRAFT)
    database.close()
    assert run(["changes", str(tmp_path / "stop.case")]) == 2
    assert "Add the first draft and then the final report." in " ".join(capsys.readouterr().err.split())
