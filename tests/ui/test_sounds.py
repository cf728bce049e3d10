"""A recording with several microphones in the window: one is read at a time, and evidence leads to its own."""

from dataclasses import replace

import pytest

from reviewer.export.bundle import HeardTranscript
from tests.support import values
from ui.panels.transcript_panel import TranscriptPanel
from ui.state import ReviewState, Seen
from ui.widgets.sound_box import SoundBox


@pytest.fixture
def state(qtbot):
    first = HeardTranscript(values.a_transcript(completed_utc=values.NOW), (values.a_segment(text="No, sir."),))
    other = HeardTranscript(
        values.a_transcript(id="tr2", options_json='{"sound": "2"}', completed_utc=values.NOW),
        (values.a_segment(text="From the car."), values.a_segment(1, text="Yes, sir.", start_ms=3000, end_ms=4000)),
    )
    there = values.a_judgment(evidence=(values.some_evidence(transcript_id="tr2", first_segment=1, last_segment=1),))
    here, elsewhere = values.some_findings()
    found = (here, replace(elsewhere, judgment=there))
    made = ReviewState(Seen(values.a_bundle(transcripts=(first, other), findings=found)))
    made.show_recording("rec")
    return made


def test_sound_that_is_chosen_is_read(qtbot, state):
    panel = TranscriptPanel(state)
    qtbot.addWidget(panel)
    panel.refresh()
    box = panel.findChild(SoundBox)
    box.refresh()
    assert not box.isHidden()
    assert [box.itemText(at) for at in range(box.count())] == ["track 1", "track 2"]
    assert panel.view.lines.segments[0].text == "No, sir."

    box.setCurrentIndex(1)
    box.activated.emit(1)

    assert [each.text for each in panel.view.lines.segments] == ["From the car.", "Yes, sir."]


def test_evidence_leads_to_the_microphone_that_heard_it(qtbot, state):
    panel = TranscriptPanel(state)
    qtbot.addWidget(panel)
    panel.refresh()

    state.select(state.bundle.claims[1])
    assert state.transcript_of("rec").transcript.id == "tr2"
    assert panel.view.lines.segments[1].text == "Yes, sir."
    state.select(state.bundle.claims[0])
    assert state.transcript_of("rec").transcript.id == "tra"


def test_nothing_is_chosen_from_where_there_is_one_sound(qtbot):
    box = SoundBox(ReviewState(Seen(values.a_bundle())))
    qtbot.addWidget(box)
    box.refresh()
    assert box.isHidden()
