"""A recording with several microphones in the window: one is read at a time, and evidence leads to its own."""

from dataclasses import replace

import pytest

from models.speaker import Speaker
from reviewer.export.bundle import HeardTranscript
from tests.support import values
from tests.support.clips import make_tracks
from tests.support.desk import PLAYER_TALK
from ui.panels.transcript_panel import TranscriptPanel
from ui.panels.video_panel import VideoPanel
from ui.panels.voices_panel import VoicesPanel, spoken_in
from ui.state import ReviewState, Seen
from ui.widgets.sound_box import SoundBox

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)


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


@pytest.mark.parametrize("is_chosen_first", [True, False])
def test_player_plays_the_microphone_that_is_read(qtbot, tmp_path, state, is_chosen_first):
    clip = make_tracks(tmp_path / "two.mp4", (("traffic_stop", 30), ("domestic", 45)), length=2)
    bundle = replace(state.bundle, recordings=(values.a_recording(path=str(clip), name="two.mp4"),))
    shown = ReviewState(Seen(bundle))
    panel = VideoPanel(shown)
    qtbot.addWidget(panel)
    if is_chosen_first:
        shown.show_transcript("tr2")
    panel.refresh()
    qtbot.waitUntil(lambda: len(panel.player.audioTracks()) == 2, timeout=10_000)

    shown.show_transcript("tr2")

    qtbot.waitUntil(lambda: panel.player.activeAudioTrack() == 1, timeout=10_000)
    assert [line.text for line in panel._lines.segments] == ["From the car.", "Yes, sir."]
    shown.show_transcript("tra")
    assert panel.player.activeAudioTrack() == 0
    panel.close_player()


def test_listening_to_a_voice_reads_the_microphone_that_heard_it(qtbot, state):
    state.show(Seen(replace(state.bundle, speakers=(Speaker("Driver", ("Voice 1",), None, True, ""),))))
    voices = VoicesPanel(state)
    qtbot.addWidget(voices)
    voices.show()
    sample = next(each for spoken in spoken_in(state) for each in spoken.samples if each.transcript_id == "tr2")

    voices.cards[0].play_asked.emit(sample)

    assert state.transcript_of("rec").transcript.id == "tr2"


def test_search_finds_what_the_microphone_that_is_read_heard(qtbot, state):
    panel = TranscriptPanel(state)
    qtbot.addWidget(panel)
    panel.refresh()
    state.show_transcript("tr2")

    panel.search.setText("sir")

    assert [place.row.text for place in panel.hits_model._places] == ["Yes, sir."]
    assert panel.hits_label.text() == "1 found."
