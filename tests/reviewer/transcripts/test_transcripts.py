"""Transcripts in and out."""

import io
import json
from dataclasses import replace

import docx
import pytest
from docx.enum.text import WD_UNDERLINE
from hypothesis import given
from hypothesis import strategies as st

from models.spans import TimeSpan
from models.transcript import Coverage, Segment, Word
from reviewer.errors import TranscriptError
from reviewer.transcripts.reading import is_vendor_transcript, read_transcript
from reviewer.transcripts.vendor import to_word
from reviewer.transcripts.writing import to_json, to_srt, to_vtt, to_whisperx
from tests.support import values

words = st.lists(st.text(alphabet="abcé'<&>", min_size=1, max_size=8), min_size=1, max_size=6)


@st.composite
def transcripts(draw):
    segments, at = [], 0
    for index in range(draw(st.integers(1, 5))):
        said = draw(words)
        at += draw(st.integers(0, 5000))
        span = TimeSpan(at, at + draw(st.integers(0, 9000)))
        scores = st.none() | st.floats(0, 1)
        timed = tuple(Word(w, span, draw(scores), draw(st.booleans())) for w in said)
        speaker = draw(st.none() | st.sampled_from(["Officer Marsh", "A & B"]))
        segments.append(Segment(index, span, " ".join(said), timed, speaker, draw(st.none() | st.just("en"))))
    return tuple(segments)


@given(transcripts())
def test_our_json_is_read_back_without_loss(tmp_path_factory, segments):
    path = tmp_path_factory.mktemp("t") / "t.json"
    path.write_text(
        to_json(values.a_transcript(completed_utc=values.NOW), values.a_recording(), segments), encoding="utf-8"
    )
    assert read_transcript(path).segments == segments


def test_our_json_tells_what_made_it(tmp_path):
    made = values.a_transcript(completed_utc=values.NOW, options_json='{"beam_size": 5}')
    ours = json.loads(to_json(made, values.a_recording(), (values.a_segment(0),)))
    (tmp_path / "t.json").write_text(json.dumps(ours))
    maker = read_transcript(tmp_path / "t.json").maker
    assert (maker.engine, maker.model_name, maker.model_sha256, maker.options_json) == (
        made.engine, made.model_name, made.model_sha256, made.options_json,
    )  # fmt: skip
    assert maker.recording_sha256 == values.a_recording().sha256

    (tmp_path / "half.json").write_text(json.dumps(ours | {"is_complete": False}))
    with pytest.raises(TranscriptError, match="before the whole recording was heard"):
        read_transcript(tmp_path / "half.json")


def test_our_json_tells_where_speech_has_no_words_or_may_be(tmp_path):
    spans = (TimeSpan(0, 9_000),), (TimeSpan(9_000, 12_000),), (TimeSpan(3_000, 5_000),), (TimeSpan(6_000, 7_500),)
    made, path = values.a_transcript(completed_utc=values.NOW), tmp_path / "t.json"
    path.write_text(
        to_json(made, values.a_recording(), (values.a_segment(0),), coverage=Coverage(*spans, complaints=3))
    )
    assert read_transcript(path).maker.coverage == Coverage(*spans, complaints=3)

    older = json.loads(path.read_text())
    del older["coverage"]["perhaps"], older["coverage"]["complaints"]
    path.write_text(json.dumps(older))
    assert read_transcript(path).maker.coverage == Coverage(*spans[:3])


def test_transcript_with_words_after_the_end_of_its_recording_is_refused(tmp_path):
    recording = values.a_recording()
    ends_ms = recording.facts.duration_ms
    for begins_ms in (ends_ms - 2_000, ends_ms + 60_000):
        later = to_srt((values.a_segment(0, start_ms=begins_ms, end_ms=begins_ms + 900),))
        (tmp_path / f"{begins_ms}.srt").write_text(later, encoding="utf-8")
    assert read_transcript(tmp_path / f"{ends_ms - 2_000}.srt", of=recording).segments
    with pytest.raises(TranscriptError, match="ends at") as refused:
        read_transcript(tmp_path / f"{ends_ms + 60_000}.srt", of=recording)
    assert refused.value.kept


@given(transcripts())
def test_webvtt_keeps_times_speakers_and_text(tmp_path_factory, segments):
    path = tmp_path_factory.mktemp("t") / "t.vtt"
    path.write_text(to_vtt(segments), encoding="utf-8")
    found = read_transcript(path).segments
    assert [(s.span, s.speaker, s.text) for s in found] == [(s.span, s.speaker, s.text) for s in segments]


def test_subrip_keeps_times_and_speakers(tmp_path):
    segments = (values.a_segment(0), values.a_segment(1, "Yes.", 3000, 4000), values.a_segment(2, "Go.", 5000, 6000))
    (tmp_path / "t.srt").write_text(to_srt(segments))
    found = read_transcript(tmp_path / "t.srt").segments
    assert [(s.span, s.speaker, s.text) for s in found] == [(s.span, s.speaker, s.text) for s in segments]


@pytest.mark.parametrize("written", [to_srt, to_vtt])
def test_what_was_held_back_comes_back_held_back(tmp_path, written):
    invented = values.a_segment(1, "Thanks for watching.", 3000, 4000, held_back="a phantom", speaker=None)
    (tmp_path / "t").write_text(written((values.a_segment(0), invented)))
    spoken, held = read_transcript(tmp_path / "t").segments
    assert (spoken.held_back, held.held_back, held.text) == (None, "a phantom", "Thanks for watching.")


TALK = (
    Segment(
        0, TimeSpan(1200, 2500), "Box 14.", (Word("Box", TimeSpan(1200, 1500), 0.9), Word("14.", TimeSpan(1500, 2500), 0.4, True)),
        "Officer Marsh", "en", 0.8, 0.01,
    ),
    Segment(1, TimeSpan(2600, 3400), "Por favor.", (Word("Por", TimeSpan(2600, 2900)), Word("favor.", TimeSpan(2900, 3400))), None, "es"),
    Segment(2, TimeSpan(5000, 6000), "Thanks for watching.", (), None, "en", held_back="a phantom"),
    Segment(3, TimeSpan(6500, 7000), "Go ahead.", (Word("Go", TimeSpan(6500, 6700)), Word("ahead.", TimeSpan(6700, 7000))), "Driver", "en"),
)  # fmt: skip


def test_whisperx_json_is_read_back_with_speakers_languages_scores_and_times(tmp_path):
    (tmp_path / "t.whisperx.json").write_text(to_whisperx(TALK), encoding="utf-8")
    found = read_transcript(tmp_path / "t.whisperx.json").segments
    told = [(s.span, s.text, s.speaker, s.language, s.score, s.no_speech_score, s.held_back) for s in found]
    assert told == [(s.span, s.text, s.speaker, s.language, s.score, s.no_speech_score, s.held_back) for s in TALK]
    assert [s.words for s in found if s.held_back is None] == [s.words for s in TALK if s.held_back is None]


def test_whisperx_json_has_the_fields_that_its_readers_take():
    written = json.loads(to_whisperx(TALK))
    assert written["language"] == "en"
    assert written["segments"][0]["words"] == [
        {"word": "Box", "start": 1.2, "end": 1.5, "score": 0.9, "probability": 0.9, "speaker": "Officer Marsh"},
        {"word": "14.", "score": 0.4, "probability": 0.4, "speaker": "Officer Marsh"},
    ]
    assert written["word_segments"] == [word for each in written["segments"] for word in each["words"]]
    held = written["segments"][2]
    assert (held["text"], held["words"]) == ("[held back: a phantom] Thanks for watching.", [])


def test_word_transcript_is_read_back_with_speakers_and_what_was_held_back(tmp_path):
    (tmp_path / "t.docx").write_bytes(to_word(values.a_recording(name="a\x0b.mp4"), TALK))
    assert is_vendor_transcript(tmp_path / "t.docx")
    found = read_transcript(tmp_path / "t.docx").segments
    assert [(s.span.start_ms, s.text, s.speaker, s.held_back) for s in found] == [
        (1000, "Box 14.", "Officer Marsh", None), (2000, "Por favor.", None, None),
        (5000, "Thanks for watching.", None, "a phantom"), (6000, "Go ahead.", "Driver", None),
    ]  # fmt: skip


def test_word_transcript_underlines_doubtful_words_and_says_what_that_means():
    unsure = replace(TALK[0], words=(TALK[0].words[0], replace(TALK[0].words[1], score=0.2)))
    found = docx.Document(io.BytesIO(to_word(values.a_recording(), [unsure, *TALK[1:]]))).paragraphs
    legend, first, *others = found[2:]
    assert "listen before quoting" in legend.text
    assert [(run.text, run.underline) for run in legend.runs if run.underline] == [("this", WD_UNDERLINE.DOTTED)]
    assert first.text == "00:00:01\tOfficer Marsh\tBox 14."
    assert [run.text for run in first.runs if run.underline] == ["14."]
    assert not [run.text for line in others for run in line.runs if run.underline]

    assert "listen" not in docx.Document(io.BytesIO(to_word(values.a_recording(), TALK))).paragraphs[2].text


def test_word_transcript_says_what_a_mark_behind_a_name_means():
    doubtful = replace(TALK[3], speaker="Driver?")
    told = [each.text for each in docx.Document(io.BytesIO(to_word(values.a_recording(), [doubtful]))).paragraphs]
    assert told[2:] == ["Where “?” stands behind a name it is in doubt who speaks.", "00:00:06\tDriver?\tGo ahead."]


def test_line_that_was_corrected_is_written_whole():
    line = replace(TALK[0], text="Box cutter,  14.")
    written = docx.Document(io.BytesIO(to_word(values.a_recording(), [line]))).paragraphs[-1]
    assert written.text == "00:00:01\tOfficer Marsh\tBox cutter, 14."


def test_json_of_others_may_lack_ends_and_text_and_says_how_sure_it_is(tmp_path):
    said = [{"word": " Step"}, {"word": " out."}]
    items = [
        {"start": 1.0, "text": "Hands up.", "avg_logprob": -0.5, "no_speech_prob": 0.2},
        {"start": 1.8, "words": said},
        {"start": 60.0, "text": "No, sir.", "language": "English"},
        {"text": "Okay.", "words": [{"word": "Okay.", "start": 61.0, "end": 61.4}]},
        {"start": 62.0, "end": 63.0, "text": "Por favor.", "language": "es-MX"},
    ]
    (tmp_path / "x.json").write_text(json.dumps({"language": "en", "segments": items}))
    found = read_transcript(tmp_path / "x.json").segments
    assert [(s.span.start_ms, s.span.end_ms, s.text, s.language) for s in found] == [
        (1000, 1800, "Hands up.", "en"), (1800, 2800, "Step out.", "en"), (60_000, 61_000, "No, sir.", "en"),
        (61_000, 61_400, "Okay.", "en"), (62_000, 63_000, "Por favor.", "es"),
    ]  # fmt: skip
    assert (found[0].score, found[0].no_speech_score) == (0.6065, 0.2)
    assert (found[1].score, found[1].no_speech_score) == (None, None)


def test_lines_that_overlap_a_little_are_put_in_order_and_others_are_refused(tmp_path):
    for apart, name in ((0.1, "near.json"), (1.5, "far.json")):
        items = [{"start": at, "end": at + 2, "text": text} for at, text in ((5.0, "Wait."), (5.0 - apart, "Stop."))]
        (tmp_path / name).write_text(json.dumps({"segments": items}))
    found = read_transcript(tmp_path / "near.json").segments
    assert [(s.index, s.span.start_ms, s.text) for s in found] == [(0, 4900, "Stop."), (1, 5000, "Wait.")]
    with pytest.raises(TranscriptError, match="out of order"):
        read_transcript(tmp_path / "far.json")


def test_whisperx_words_without_times_get_marked_ones(tmp_path):
    item = {
        "start": 1.0, "end": 4.0, "text": "at 2342 hours", "speaker": "SPEAKER_01",
        "words": [{"word": "at", "start": 1.0, "end": 1.5}, {"word": "2342"}, {"word": "hours", "start": 3.0, "end": 4.0}],
    }  # fmt: skip
    (tmp_path / "x.json").write_text(json.dumps({"segments": [item]}))
    found = read_transcript(tmp_path / "x.json").segments[0].words
    assert [(w.text, w.is_interpolated) for w in found] == [("at", False), ("2342", True), ("hours", False)]
    assert found[1].span == TimeSpan(1500, 3000)


def test_words_of_no_length_get_their_usual_time_and_the_mark_and_lines_stay_where_they_were(tmp_path):
    said = [("Box", 1.2, 1.5), ("14", 1.5, 1.5), ("Main,", 2.4, 2.4), ("Street.", 2.4, 3.0)]
    item = {
        "id": 0, "start": 1.0, "end": 3.4, "text": " Box 14 Main, Street.", "avg_logprob": -0.3, "no_speech_prob": 0.01,
        "words": [{"word": f" {text}", "start": start, "end": end, "probability": 0.9} for text, start, end in said],
    }  # fmt: skip
    (tmp_path / "f.json").write_text(json.dumps({"language": "en", "segments": [item]}))
    (line,) = read_transcript(tmp_path / "f.json").segments
    assert [(w.text, w.span.start_ms, w.span.end_ms, w.is_interpolated) for w in line.words] == [
        ("Box", 1200, 1500, False), ("14", 1500, 2040, True), ("Main,", 2160, 2400, True), ("Street.", 2400, 3000, False),
    ]  # fmt: skip
    assert (line.span, line.text) == (TimeSpan(1000, 3400), "Box 14 Main, Street.")


def test_vendor_word_file_is_read(tmp_path):
    document = docx.Document()
    for line in ("Transcript", "00:00:31  Speaker 1", "Traffic stop.", "00:01:05  Speaker 2", "Go ahead."):
        document.add_paragraph(line)
    document.save(tmp_path / "v.docx")
    found = read_transcript(tmp_path / "v.docx").segments
    assert [(s.span.start_ms, s.speaker, s.text) for s in found] == [
        (31_000, "Speaker 1", "Traffic stop."),
        (65_000, "Speaker 2", "Go ahead."),
    ]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.json", b'{"turns": [{"text": "hi", "end": 2}]}', "no time"),
        ("b.json", b'{"turns": [{"text": "a", "start": 5, "end": 6}, {"text": "b", "start": 1, "end": 2}]}', "out of order"),
        ("c.json", b'{"turns": [{"text": "a", "start": 5, "end": 4}]}', "ends before"),
        ("d.json", b'{"turns": [', "damaged JSON"),
        ("e.json", b'{"other": 1}', "no transcript that is known"),
        ("f.srt", b"just words", "no times"),
        ("g.srt", b"1\n00:00:xx,000 --> 00:00:02,000\nhi\n", "cannot be read"),
        ("h.srt", bytes(range(256)) * 9, "no transcript that can be read"),
        ("i.vtt", b"WEBVTT\n\n", "no times"),
    ],
)  # fmt: skip
def test_transcripts_that_cannot_be_trusted_are_refused(tmp_path, name, content, told):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(TranscriptError, match=told):
        read_transcript(tmp_path / name)


def said_from(ms, count=4):
    return tuple(
        values.a_segment(at, "Step out of the car.", ms + at * 2_000, ms + at * 2_000 + 1_500) for at in range(count)
    )


@pytest.mark.parametrize(
    ("begins_ms", "told", "moved_ms"),
    [
        (22_500, said_from(1_000), 22_500),
        (22_500, said_from(23_000), 0),
        (22_500, (values.a_segment(0, "[no audio, as the device was buffering]", 0, 20_000), *said_from(23_000)), 0),
        (0, said_from(1_000), 0),
        (22_500, said_from(1_000, 2), 0),
        (22_500, said_from(1_000, 22), 0),  # they would end after the recording
        (
            22_500,
            (values.a_segment(0, "Note: there is no audio for the first twenty seconds", 0, 900), *said_from(23_000)),
            0,
        ),
    ],
)
def test_transcript_that_counts_from_where_the_sound_begins_is_moved_and_says_so(tmp_path, begins_ms, told, moved_ms):
    recording = values.a_recording()
    recording = replace(recording, facts=replace(recording.facts, audio_start_ms=begins_ms))
    (tmp_path / "it.srt").write_text(to_srt(told), encoding="utf-8")
    read = read_transcript(tmp_path / "it.srt", of=recording)
    assert [each.span for each in read.segments] == [each.span.shifted(moved_ms) for each in told]
    assert read.segments[-1].words[0].span.start_ms == told[-1].span.start_ms + moved_ms
    assert values.a_transcript(options_json=read.maker.options_json).moved_ms == moved_ms
