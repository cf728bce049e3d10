"""Claims split and merged in a case: kept with name and time, checked, undone; what was there stays."""

import sqlite3
from contextlib import closing

import pytest

from models.finding import Verdict
from reviewer import pipeline, rechecking, verifiers
from reviewer.errors import UsageError
from reviewer.report.recut import merge, split
from reviewer.review import decisions, recuts, reviewers
from reviewer.storage import audit, findings, reports
from tests.support import values
from tests.support.small_case import make_small_case


@pytest.fixture
def workspace(tmp_path):
    made = make_small_case(tmp_path)
    pipeline.check(made.database, made.reports()[0], actor="me", verifier=verifiers.find("rules"))
    yield made
    made.close()


@pytest.fixture
def who(workspace):
    return reviewers.named(workspace.database, "Ana Ortiz").id


def split_second(workspace, who):
    """The second claim, cut before “twice”."""
    bundle = workspace.bundle("rep")
    cut = split(bundle.report, bundle.claims[1], values.TEXT.index("\U0001f600 twice"))
    recuts.keep(workspace.database, "rep", cut, reviewer_id=who)
    return cut


def test_a_split_is_kept_with_name_and_time_beside_the_programs_claims(workspace, who):
    before = reports.every_claim(workspace.database, "rep")
    split_second(workspace, who)

    bundle = workspace.bundle("rep")
    assert reports.every_claim(workspace.database, "rep")[:2] == before
    assert [each.quote for each in bundle.claims[1:]] == ["He said \u201cno, sir\u201d", "\U0001f600 twice."]
    assert [each.position for each in bundle.claims] == [0, 2, 3]
    assert bundle.told_cut(bundle.claims[1]).startswith("Split from claim 2 by Ana Ortiz, 20")
    assert bundle.told_cut(bundle.claims[0]) == ""
    last = audit.entries(workspace.database)[-1]
    assert (last.act, last.actor) == ("split claim", "Ana Ortiz")
    assert "sir" not in last.details_json


def test_new_claims_are_checked_like_the_rest(workspace, who):
    split_second(workspace, who)
    bundle = workspace.bundle("rep")
    assert rechecking.is_outdated(workspace.database, bundle)
    assert len(bundle.findings) == 1

    rechecking.check_again(workspace.database, bundle.report, bundle.run, actor="me")

    bundle = workspace.bundle("rep")
    assert not rechecking.is_outdated(workspace.database, bundle)
    assert [each.claim_id for each in bundle.findings] == [each.id for each in bundle.claims]


def test_a_ruling_stays_with_the_claim_that_it_was_given_on(workspace, who):
    old = workspace.bundle("rep").claims[1]
    finding = workspace.bundle("rep").finding_of(old.id)
    decisions.rule(workspace.database, values.a_decision(finding_id=finding.id, claim_id=old.id, reviewer_id=who))
    split_second(workspace, who)

    bundle = workspace.bundle("rep")
    new = bundle.claims[1]
    assert bundle.decision_on(new.id) is None
    assert [(was.id, ruling.verdict) for was, ruling in bundle.ruled_before(new)] == [(old.id, Verdict.SUPPORTED)]
    assert bundle.ruled_before(bundle.claims[0]) == ()


def test_taken_back_claims_stand_again_with_finding_and_ruling(workspace, who):
    before = workspace.bundle("rep")
    decided = values.a_decision(finding_id=before.findings[1].id, claim_id=before.claims[1].id, reviewer_id=who)
    decisions.rule(workspace.database, decided)
    split_second(workspace, who)
    recuts.take_back(workspace.database, "rep", reviewer_id=who)

    after = workspace.bundle("rep")
    assert after.claims == before.claims
    assert after.findings == before.findings
    assert after.decision_on(after.claims[1].id) == decided
    assert not rechecking.is_outdated(workspace.database, after)
    assert audit.entries(workspace.database)[-1].act == "put claims back"
    with pytest.raises(UsageError, match="No claim of this report"):
        recuts.take_back(workspace.database, "rep", reviewer_id=who)


def test_claims_that_do_not_stand_are_not_cut_again(workspace, who):
    cut = split_second(workspace, who)
    before = reports.every_claim(workspace.database, "rep")
    with pytest.raises(UsageError, match="split or merged since"):
        recuts.keep(workspace.database, "rep", cut, reviewer_id=who)
    assert reports.every_claim(workspace.database, "rep") == before


def test_neighbors_are_merged(workspace, who):
    bundle = workspace.bundle("rep")
    recuts.keep(workspace.database, "rep", merge(bundle.report, bundle.claims, bundle.claims[0]), reviewer_id=who)
    bundle = workspace.bundle("rep")
    assert [each.quote for each in bundle.claims] == [values.TEXT]
    assert bundle.told_cut(bundle.claims[0]).startswith("Merged from claims 1 and 2 by Ana Ortiz")


def test_findings_of_older_runs_stay(workspace, who):
    bundle = workspace.bundle("rep")
    split_second(workspace, who)
    rechecking.check_again(workspace.database, bundle.report, bundle.run, actor="me")
    assert len(findings.all_of(workspace.database, bundle.run.id)) == 2


@pytest.mark.parametrize("statement", ["DELETE FROM recuts", "UPDATE recuts SET made = '[]'", "DELETE FROM claims"])
def test_what_was_cut_cannot_be_changed(workspace, who, statement):
    split_second(workspace, who)
    with (
        closing(sqlite3.connect(workspace.database.path)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="written once"),
    ):
        connection.execute(statement)
