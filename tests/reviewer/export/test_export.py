"""What leaves the program."""

import csv
import hashlib
import io
import json
from contextlib import closing
from dataclasses import replace

import pytest

from models.annotation import Recut
from models.finding import NotCheckable, Reason, Verdict
from models.report import Paragraph
from models.spans import TextSpan, TimeSpan
from models.transcript import TranscriptOrigin
from reviewer import taking_in
from reviewer.errors import Stopped, UsageError
from reviewer.export import files, findings_csv, findings_json, html
from reviewer.export.bundle import HeardTranscript, Received
from reviewer.progress import CancelToken
from reviewer.transcripts.reading import read_transcript
from reviewer.transcripts.writing import to_whisperx
from tests.support import values
from tests.support.commands import SAMPLES
from tests.support.small_case import make_small_case


def test_transcripts_are_told_by_the_whole_ending(tmp_path):
    bundle = values.a_bundle()
    assert json.loads(files.rendered(bundle, tmp_path / "a.whisperx.json"))["segments"]
    assert "findings" in json.loads(files.rendered(bundle, tmp_path / "a.json"))
    files.write(tmp_path / "a.docx", files.rendered(bundle, tmp_path / "a.docx"))
    assert read_transcript(tmp_path / "a.docx").segments


ENDINGS = (".html", ".csv", ".json", *files.TRANSCRIPT_ENDINGS)


def a_bundle_of_many_lines():
    whole = values.a_bundle()
    (heard,) = whole.transcripts
    (line,) = heard.segments
    lines = tuple(replace(line, index=n, span=TimeSpan(n * 1000, n * 1000 + 900)) for n in range(5))
    return replace(whole, transcripts=(replace(heard, segments=lines),))


@pytest.mark.parametrize("ending", ENDINGS)
def test_export_tells_how_far_it_is_to_its_end(tmp_path, ending):
    bundle, steps = a_bundle_of_many_lines(), []
    text = files.rendered(bundle, tmp_path / f"out{ending}", progress=steps.append)
    pieces = len(bundle.claims) if ending in (".html", ".csv", ".json") else 5
    assert len(steps) >= pieces
    assert [(each.stage, each.done, each.total) for each in steps] == [
        ("export", n, len(steps)) for n in range(1, len(steps) + 1)
    ]
    assert ending == ".docx" or text == files.rendered(bundle, tmp_path / f"out{ending}")


@pytest.mark.parametrize("ending", ENDINGS)
def test_export_is_stopped_between_two_pieces(tmp_path, ending):
    token, steps = CancelToken(), []

    def stop(step):
        steps.append(step)
        token.cancel()

    with pytest.raises(Stopped):
        files.rendered(a_bundle_of_many_lines(), tmp_path / f"out{ending}", progress=stop, token=token)
    assert len(steps) == 1


def test_transcript_of_no_line_is_json_all_the_same():
    assert json.loads(to_whisperx(())) == {"language": None, "segments": [], "word_segments": []}


def test_what_was_received_is_never_written_over(tmp_path):
    received = tmp_path / "draft.docx"
    received.write_bytes(b"as received")
    moved = tmp_path / "vendor.srt"
    moved.write_bytes(b"from the vendor")
    held = (Received(str(received), "a" * 64), Received("", hashlib.sha256(b"from the vendor").hexdigest()))
    for path in (received, moved):
        with pytest.raises(UsageError, match="of the case itself"):
            files.rendered(values.a_bundle(received=held), path)


def test_neither_an_earlier_report_nor_an_imported_transcript_is_written_over(tmp_path):
    draft, final, heard = tmp_path / "draft.docx", tmp_path / "final.txt", tmp_path / "vendor.srt"
    draft.write_bytes((SAMPLES / "traffic_stop" / "draft.docx").read_bytes())
    final.write_text("I stopped the car.")
    heard.write_text("1\n00:00:01,000 --> 00:00:02,000\nNo, sir.\n")
    with closing(make_small_case(tmp_path)) as case:
        for path in (draft, final):
            taking_in.add_report(case.database, path, actor="me")
        taking_in.import_transcript(case.database, values.a_recording(), heard, actor="me")
        bundle = case.bundle(case.report_named(None).id)
    for path in (draft, final, heard):
        with pytest.raises(UsageError, match="of the case itself"):
            files.rendered(bundle, path)


def test_private_notes_never_leave():
    bundle = values.a_bundle(decisions=(values.a_decision(),))
    for render in (findings_csv.render, findings_json.render, html.render):
        assert "my own note" not in render(bundle)
        assert "Ana Ortiz" in render(bundle)


def test_notes_for_export_do_leave():
    bundle = values.a_bundle(decisions=(values.a_decision(is_note_private=False),))
    for render in (findings_csv.render, findings_json.render, html.render):
        assert "my own note" in render(bundle)


def test_json_points_into_report_and_recording():
    finding = json.loads(findings_json.render(values.a_bundle()))["findings"][0]

    assert values.TEXT[finding["start"] : finding["end"]] == finding["quote"]
    assert finding["verdict"] == "contradicted"
    assert finding["kinds"] == ["negation"]
    best = finding["evidence"][0]
    assert (best["recording"], best["start_ms"], best["end_ms"], best["relation"]) == (
        "stop.mp4",
        1000,
        2000,
        "against",
    )


def test_text_of_a_case_is_escaped_in_the_page():
    page = html.render(values.a_bundle(report=values.a_report(name="<script>alert(1)</script>")))
    assert "<script" not in page
    assert "&lt;b&gt;yes&lt;/b&gt;" in page
    assert values.a_recording().sha256 in page


def test_page_tells_what_was_ruled_where_it_says_where_to_listen():
    finding = values.some_findings()[0]
    flagged = replace(finding, judgment=replace(finding.judgment, verdict=Verdict.CONTRADICTED))
    bundle = values.a_bundle(findings=(flagged, values.some_findings()[1]))
    assert "Ruled" not in html.render(bundle)

    ruled = replace(bundle, decisions=(values.a_decision(claim_id=flagged.claim_id, is_note_private=True),))
    page = html.render(ruled)
    listen = page[page.index("Where to listen") : page.index("What was held against what")]
    assert "Ruled" in listen
    assert "Supported</b>" in listen
    assert "People ruled on 1 of the claims" in page
    assert "my own note" not in page
    assert ruled.private_notes == 1


def test_page_gives_what_one_can_say_and_who_says_each_turn():
    turns = (
        values.a_segment(0, "Can I look?", 1000, 1500, speaker="Officer Marsh"),
        values.a_segment(1, "No, sir.", 1500, 2000),
    )
    both = values.some_evidence(
        last_segment=1, speaker=None, words="Can I look? No, sir.", relation=values.Relation.AGAINST
    )
    first, second = values.some_findings()
    found = replace(first, judgment=replace(first.judgment, evidence=(both,)))
    heard = HeardTranscript(values.a_transcript(completed_utc=values.NOW), turns)
    bundle = values.a_bundle(transcripts=(heard,), findings=(found, second))

    page = html.render(bundle)
    assert "Officer Marsh, Driver" in page
    assert "Officer Marsh: “Can I look?”" in page
    assert "Driver: “No, sir.”" in page
    assert "At 00:01.0 Officer Marsh is heard: “Can I look?” Then Driver: “No, sir.” " in page
    [row, _] = csv.DictReader(io.StringIO(findings_csv.render(bundle).removeprefix("\ufeff")))
    assert row["speaker"] == "Officer Marsh, Driver"
    assert row["account"].startswith("The report says: ")


def test_page_tells_recordings_of_one_name_apart():
    first = values.a_recording(path="/evidence/Lund/stop.mp4")
    other = values.a_recording(id="other", path="/evidence/Marsh/stop.mp4")
    bundle = values.a_bundle(recordings=(first, other))
    page = html.render(bundle)
    assert "Lund/stop.mp4, " in page
    assert "Marsh/stop.mp4, " in page
    assert bundle.place_name("tra", "rec") == "Lund/stop.mp4"


def test_not_found_never_reads_as_not_said():
    page = html.render(values.a_bundle())
    assert "No support found" in page or "no support was found" in page
    assert "false" not in page.lower()
    assert "probab" not in page.lower()


def test_page_says_which_transcript_was_not_heard_here():
    heard = values.a_bundle()
    assert "heard on this computer by" in html.render(heard)
    taken = HeardTranscript(
        values.a_transcript(origin=TranscriptOrigin.IMPORTED, source_name="vendor.json", source_sha256="d" * 64),
        (values.a_segment(),),
    )
    page = html.render(values.a_bundle(transcripts=(taken,)))
    assert "heard on this computer by" not in page
    assert "taken from vendor.json" in page
    assert "d" * 64 in page


def test_page_lists_first_where_to_listen():
    page = html.render(values.a_bundle())
    assert 'href="#s1"' in page
    assert page.index("Where to listen") < page.index("claim by claim")


def test_cells_cannot_run_as_formulas():
    claims = tuple(replace(claim, quote="=HYPERLINK(1)") for claim in values.some_claims())
    text = findings_csv.render(values.a_bundle(claims=claims)).removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["sentence"] for row in rows] == ["'=HYPERLINK(1)"] * 2
    assert rows[0]["verdict"] == "contradicted"


def test_same_bundle_gives_the_same_text():
    for render in (findings_csv.render, findings_json.render, html.render):
        assert render(values.a_bundle()) == render(values.a_bundle())


def test_exports_say_which_microphone_heard_the_evidence():
    other = HeardTranscript(
        values.a_transcript(id="tr2", options_json='{"sound": "1R"}', completed_utc=values.NOW), (values.a_segment(),)
    )
    by_right = values.a_judgment(evidence=(values.some_evidence(transcript_id="tr2"),))
    first, second = values.some_findings()
    left = values.a_bundle().transcripts[0]
    bundle = values.a_bundle(transcripts=(left, other), findings=(replace(first, judgment=by_right), second))

    rows = list(csv.DictReader(io.StringIO(findings_csv.render(bundle).removeprefix("\ufeff"))))
    whole = json.loads(findings_json.render(bundle))

    assert [row["sound"] for row in rows] == ["1R", "1"]
    assert [f["evidence"][0]["sound"] for f in whole["findings"]] == ["1R", "1"]
    page = html.render(bundle)
    assert "stop.mp4, track 1, right channel · Driver" in page
    assert "stop.mp4, track 1 · Driver" in page


def test_page_and_paragraph_of_a_claim_are_in_every_table_and_page():
    where = (Paragraph(TextSpan(0, 5), 1, 1), Paragraph(TextSpan(5, len(values.TEXT)), 2, 1, (10,)))
    bundle = values.a_bundle(report=values.a_report(paragraphs=where))
    found = json.loads(findings_json.render(bundle))["findings"]
    assert [(each["page"], each["paragraph"]) for each in found] == [(1, 1), (2, 2)]
    rows = list(csv.DictReader(io.StringIO(findings_csv.render(bundle).removeprefix("\ufeff"))))
    assert [(row["page"], row["paragraph"]) for row in rows] == [("1", "1"), ("2", "2")]
    assert "page 2, paragraph 2 of the report" in html.render(bundle)

    unknown = values.a_bundle(report=values.a_report(paragraphs=(Paragraph(TextSpan(0, len(values.TEXT)), 1),)))
    assert json.loads(findings_json.render(unknown))["findings"][0]["page"] is None
    assert "p. " not in html.render(unknown).split("claim by claim")[1].split("Limits")[0].split("</p>", 1)[1]


def a_split_bundle():
    """The second claim was split; somebody had ruled on it."""
    first, second = values.some_claims()
    cut = values.TEXT.index("\U0001f600 twice")
    halves = (
        replace(second, id="cl3", position=2, span=TextSpan(second.span.start, cut - 1), quote="He said “no, sir”"),
        replace(second, id="cl4", position=3, span=TextSpan(cut, second.span.end), quote="\U0001f600 twice."),
    )
    found, _ = values.some_findings()
    return values.a_bundle(
        claims=(first, *halves),
        findings=(found, replace(found, id="fi3", claim_id="cl3", position=1)),
        given_way=(second,),
        recuts=(Recut("cut", "rep", ("cl2",), ("cl3", "cl4"), "who", values.NOW),),
        decisions=(values.a_decision(claim_id="cl2"),),
    )


def test_split_claims_leave_with_their_origin_and_what_was_ruled_before():
    whole = json.loads(findings_json.render(a_split_bundle()))
    split = whole["findings"][1]
    assert split["cut"] == {"act": "split", "of": [2], "by": "Ana Ortiz", "at_utc": values.NOW}
    before = split["rulings_before"][0]
    assert (before["number"], before["ruling"]["verdict"], before["ruling"]["note"]) == (2, "supported", None)
    assert split["ruling"] is None
    assert whole["findings"][0]["cut"] is None
    assert [each["quote"] for each in whole["not_checked"]] == ["\U0001f600 twice."]


def test_split_claims_stand_in_table_and_page():
    rows = list(csv.DictReader(io.StringIO(findings_csv.render(a_split_bundle()).lstrip("\ufeff"))))
    assert [row["number"] for row in rows] == ["1", "3", "4"]
    assert rows[1]["cut"] == "Split from claim 2 by Ana Ortiz, 2026-03-14 02:47 UTC."
    assert rows[1]["rulings_before"] == "Claim 2: supported, Ana Ortiz."
    page = html.render(a_split_bundle())
    assert page.count("Split from claim 2 by Ana Ortiz") == 2
    assert "Ruling on claim 2, which does not stand any more" in page
    assert "my own note" not in page


def test_what_a_claim_tells_of_leaves_too():
    first = json.loads(findings_json.render(values.a_bundle()))["findings"][1]["tells"]
    assert (first["kind"], first["said_by"], first["checkable_by"]) == ("quoted", "The driver", "ear")
    rows = list(csv.DictReader(io.StringIO(findings_csv.render(values.a_bundle()).lstrip("\ufeff"))))
    assert (rows[1]["tells"], rows[1]["said_by"], rows[1]["why_not_by_ear"]) == ("quoted", "The driver", "")


def test_account_names_the_recording_where_there_are_several():
    heard = [
        HeardTranscript(values.a_transcript(completed_utc=values.NOW), (values.a_segment(),)),
        HeardTranscript(values.a_transcript(id="tra2", recording_id="rec2", completed_utc=values.NOW), ()),
    ]
    recordings = (values.a_recording(), values.a_recording(id="rec2", name="back seat.mp4"))
    bundle = values.a_bundle(recordings=recordings, transcripts=tuple(heard))
    told = "In stop.mp4, at 00:01.0, Driver is heard: “No, sir.”"
    assert told in bundle.account(bundle.claims[0], bundle.findings[0].judgment)
    assert told in html.render(bundle)


def test_page_says_nothing_twice_that_the_account_says():
    findings = values.some_findings()
    why = "It is about something seen. Sound alone cannot show it."
    judgment = values.a_judgment(
        verdict=Verdict.NOT_CHECKABLE, not_checkable=NotCheckable.VISUAL, evidence=(), kinds=(),
        reasons=(Reason("checkable by ear", why),),
    )  # fmt: skip
    page = html.render(values.a_bundle(findings=(replace(findings[0], judgment=judgment), findings[1])))
    assert page.count(why) == 1
