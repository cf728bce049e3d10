"""What changed under a run, and checking again as it was checked."""

import json
from dataclasses import replace

import pytest

from models.spans import TimeSpan
from models.speaker import Voice
from models.transcript import Stretch
from reviewer import rechecking, verifiers
from reviewer.errors import UsageError
from reviewer.review import corrections, decisions, reviewers, voices
from reviewer.storage import findings, transcripts
from tests.support import values
from tests.support.small_case import make_small_case

LATER = "2099-01-01T00:00:00.000Z"


@pytest.fixture
def workspace(tmp_path):
    made = make_small_case(tmp_path, [values.a_segment(speaker=None)])
    database = made.database
    findings.add_run(database, checked_by(verifiers.find("rules")), values.some_findings(), (), actor="me")
    yield made
    made.close()


def checked_by(chosen):
    settings = json.dumps({"verifier": chosen.name, "verifier_sha256": chosen.sha256})
    return values.a_run(settings_json=settings)


def stale(workspace):
    return rechecking.stale(workspace.database, workspace.bundle("rep"))


def test_nothing_is_stale_until_something_changes(workspace):
    assert stale(workspace) == frozenset()


def test_corrected_line_makes_what_rests_on_it_stale_until_it_is_checked_again(workspace):
    database = workspace.database
    ana = reviewers.named(database, "Ana")
    decisions.rule(database, values.a_decision(reviewer_id=ana.id))
    corrections.correct(database, values.a_correction(reviewer_id=ana.id, made_utc=LATER))
    assert stale(workspace) == {"cl1", "cl2"}
    before = workspace.bundle("rep")

    made = rechecking.check_again(database, before.report, before.run, actor="me")

    after = workspace.bundle("rep")
    assert (after.run.id, after.decisions) == (made.id, before.decisions)
    assert json.loads(made.settings_json)["verifier"] == "rules"
    assert made.transcript_ids == before.run.transcript_ids


def test_named_voice_makes_what_rests_on_its_transcript_stale(workspace):
    corrections.correct(
        workspace.database,
        values.a_correction(
            text="No, sir.", speaker="Driver", reviewer_id=reviewers.named(workspace.database, "Ana").id,
        ),
    )  # fmt: skip
    assert stale(workspace) == frozenset()
    voices.name(workspace.database, "Driver", "Marco Diaz", role=None, actor="me")
    assert stale(workspace) == {"cl1", "cl2"}


def test_check_again_rests_on_the_transcript_in_which_voices_were_told_apart(workspace):
    database = workspace.database
    options = json.dumps({"speakers": {"transcript": "tra"}})
    cut = values.a_transcript(id="cut", options_json=options, completed_utc=values.NOW)
    lines = [replace(line, speaker="Voice 1") for line in transcripts.segments(database, "tra")]
    transcripts.keep_cut_at_turns(
        database, cut, source_id="tra", segments=lines, voices=[Voice("cut", "Voice 1", None, "")], actor="me"
    )
    assert stale(workspace) == {"cl1", "cl2"}
    bundle = workspace.bundle("rep")

    rechecking.check_again(database, bundle.report, bundle.run, actor="me")

    assert workspace.bundle("rep").run.transcript_ids == ("cut",)
    assert stale(workspace) == frozenset()


def test_verifier_of_a_run_is_found_by_name_and_hash_or_refused():
    shipped = verifiers.find(None)
    assert rechecking.verifier_of(checked_by(shipped)) == shipped
    assert rechecking.verifier_of(checked_by(verifiers.find("rules"))).read is None
    with pytest.raises(UsageError, match="checked with the verifier mine"):
        rechecking.verifier_of(checked_by(replace(shipped, name="mine")))


def test_check_again_rests_on_every_microphone_that_the_run_rested_on(workspace):
    database = workspace.database
    options = '{"sound": "2"}'
    transcripts.start(database, values.a_transcript(id="car", options_json=options), actor="me")
    transcripts.add_stretch(database, "car", Stretch(TimeSpan(0, 60_000), (values.a_segment(text="From the car."),)))
    transcripts.complete(database, "car", values.NOW, actor="me")
    both = replace(checked_by(verifiers.find("rules")), id="both", transcript_ids=("tra", "car"))

    made = rechecking.check_again(database, workspace.bundle("rep").report, both, actor="me")

    assert made.transcript_ids == ("tra", "car")
