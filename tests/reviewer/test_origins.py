"""Draft laid over final report, and where flagged claims came in."""

import pytest

from models.finding import Origin, Verdict
from reviewer import origins, verifiers
from reviewer.errors import Stopped, UsageError
from reviewer.matching.revision import ChangeKind
from reviewer.progress import CancelToken
from reviewer.storage.database import Database
from tests.support import drafts

RULES = verifiers.find("rules")


@pytest.fixture
def database(tmp_path):
    made = Database.create(tmp_path / "stop.case", "State v. Nobody")
    drafts.add_heard(made)
    yield made
    made.close()


@pytest.fixture
def both(database, tmp_path):
    return [
        drafts.add_report(database, tmp_path, f"{name}.txt", text)
        for name, text in (("draft", drafts.DRAFT), ("final", drafts.FINAL))
    ]


def traced(database):
    found = origins.revision(database, verifier=RULES).traced
    return {each.claim.quote.split()[-1]: (each.origin, each.why) for each in found}


def test_every_sentence_of_both_is_told_once_and_a_sentence_said_twice_is_told_twice(database, both):
    found = origins.revision(database)
    assert (found.first.name, found.last.name) == ("draft.txt", "final.txt")
    assert [each.kind for each in found.changes] == [
        ChangeKind.SAME, ChangeKind.SAME, ChangeKind.CHANGED, ChangeKind.SAME,
        ChangeKind.REMOVED, ChangeKind.ADDED, ChangeKind.SAME,
    ]  # fmt: skip
    assert [each.after for each in found.changes].count("I thanked him.") == 2
    assert found.traced == ()


def test_of_several_reports_the_two_that_are_named_are_laid_over_each_other(database, both, tmp_path):
    third = drafts.add_report(database, tmp_path, "third.txt", drafts.DRAFT + " He waved.")
    found = origins.revision(database, (third.id, both[0].id))
    assert (found.first.name, found.last.name) == ("draft.txt", "third.txt")
    assert [each.after for each in found.changes if each.kind is not ChangeKind.SAME] == ["He waved."]


def test_one_report_alone_has_no_draft(database, tmp_path):
    drafts.add_report(database, tmp_path, "draft.txt", drafts.DRAFT)
    with pytest.raises(UsageError, match="one report only"):
        origins.revision(database)


def test_flagged_sentence_that_no_draft_holds_came_in_with_an_edit(database, both):
    drafts.flag(database, both[1], "consented")
    assert traced(database) == {"car.": (Origin.OFFICER_EDIT, origins.IN_NO_DRAFT)}


def test_changed_words_came_in_with_an_edit_unless_the_draft_was_flagged_there_too(database, both):
    drafts.flag(database, both[1], "52 miles")
    assert traced(database) == {"hour.": (Origin.OFFICER_EDIT, origins.WORDS_CHANGED)}
    drafts.flag(database, both[0], "62 miles")
    assert traced(database) == {"hour.": (Origin.UNKNOWN, origins.DRAFT_FLAGGED_TOO)}


def test_without_the_vendors_transcript_an_unchanged_claim_is_not_traced_further(database, both):
    drafts.flag(database, both[1], "glass of wine", verdict=Verdict.NOT_FOUND)
    assert traced(database) == {"wine.": (Origin.UNKNOWN, origins.NOT_KNOWN)}


def test_what_the_vendors_transcript_says_came_in_with_recognition_and_the_rest_with_the_model(database, both):
    drafts.add_vendors(database)
    drafts.flag(database, both[1], "glass of wine", "Orchard")
    assert traced(database) == {
        "wine.": (Origin.RECOGNIZER, origins.VENDOR_SAYS_SO),
        "Avenue.": (Origin.MODEL, origins.DRAFT_ALONE),
    }


def test_same_words_elsewhere_in_the_draft_were_not_put_in(database, both):
    drafts.flag(database, both[1], "thanked")
    assert set(traced(database).values()) == {(Origin.UNKNOWN, origins.NOT_KNOWN)}


def test_tracing_stops_on_request(database, both):
    drafts.add_vendors(database)
    drafts.flag(database, both[1], "glass of wine")
    token = CancelToken()
    token.cancel()
    with pytest.raises(Stopped):
        origins.revision(database, token=token)
