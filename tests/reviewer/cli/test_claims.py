"""``reviewer claims`` as a user sees it."""

import json

import pytest

from reviewer.cli.main import run
from reviewer.review import decisions, reviewers
from reviewer.workspace import Workspace
from tests.support import values
from tests.support.small_case import make_small_case


@pytest.fixture
def case(tmp_path):
    make_small_case(tmp_path).close()
    path = tmp_path / "stop.case"
    assert run(["check", str(path), "--verifier", "rules"]) == 1
    return path


def told(capsys):
    return " ".join(capsys.readouterr().out.split())


def test_claims_are_listed_with_what_they_tell_of(case, capsys):
    capsys.readouterr()
    run(["claims", str(case)])
    out = told(capsys)
    assert "1 The driver refused." in out
    assert "quoted as said by The driver, can be heard" in out


def test_a_claim_is_split_by_its_words_and_checked_at_once(case, capsys):
    capsys.readouterr()
    run(["claims", str(case), "--split", "2@\U0001f600 twice", "--by", "Ana Ortiz"])
    out = told(capsys)
    assert "3 He said “no, sir” " in out
    assert "4 \U0001f600 twice." in out
    assert out.count("Split from claim 2 by Ana Ortiz") == 2
    assert "Not checked yet" not in out


def test_neighbors_are_merged_and_put_back(case, capsys):
    run(["claims", str(case), "--merge", "1"])
    run(["claims", str(case), "--undo"])
    capsys.readouterr()
    run(["claims", str(case), "--json"])
    listed = json.loads(capsys.readouterr().out)["claims"]
    assert [(each["number"], each["cut"]) for each in listed] == [(1, None), (2, None)]
    assert all(each["verdict"] for each in listed)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--split", "2@purple"], "“purple” is not in claim 2. The claim is as it was."),
        (["--split", "2"], "does not say where to split"),
        (["--split", "9@he"], "Claim 9 is not in this report."),
        (["--merge", "2"], "No claim follows claim 2 in its paragraph."),
        (["--undo"], "No claim of this report is split or merged."),
    ],
)
def test_what_cannot_be_done_is_told(case, capsys, arguments, said):
    assert run(["claims", str(case), *arguments]) == 2
    assert said in " ".join(capsys.readouterr().err.split())


def test_a_claim_that_gave_way_is_told_of(case, capsys):
    run(["claims", str(case), "--merge", "1"])
    assert run(["claims", str(case), "--split", "1@refused"]) == 2
    assert "Claim 1 was split or merged and does not stand any more." in " ".join(capsys.readouterr().err.split())


def test_where_the_verifier_is_gone_the_claims_are_kept_and_said_not_to_be_checked(case, capsys, monkeypatch):
    monkeypatch.setattr("reviewer.verifiers.RULES", "other rules")
    assert run(["claims", str(case), "--merge", "1"]) == 0
    captured = capsys.readouterr()
    assert "The claims are kept, and not checked yet." in " ".join(captured.err.split())
    assert "Not checked yet" in captured.out
    opened = Workspace.open(case, actor="me")
    assert len(opened.bundle(opened.reports()[0].id).claims) == 1
    opened.close()


def test_a_claim_that_was_ruled_on_is_not_open_again_once_it_is_checked_anew(case):
    opened = Workspace.open(case, actor="me")
    bundle = opened.bundle(opened.reports()[0].id)
    who = reviewers.named(opened.database, "Ana Ortiz").id
    for finding in bundle.findings:
        ruling = values.a_decision(id=finding.id, finding_id=finding.id, claim_id=finding.claim_id, reviewer_id=who)
        decisions.rule(opened.database, ruling)
    opened.close()
    assert run(["check", str(case), "--verifier", "rules"]) == 0
