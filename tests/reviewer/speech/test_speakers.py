"""Telling voices apart: cutting, grouping, what the sound tells, and lines with their labels."""

import json
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.spans import TimeSpan
from models.speaker import DOUBT, Role
from models.transcript import Segment, Word
from reviewer.errors import Stopped
from reviewer.media.audio import extract
from reviewer.media.probe import probe
from reviewer.progress import CancelToken
from reviewer.speech import speakers
from reviewer.speech.speakers import by_turns, tell_apart
from reviewer.speech.speakers_found import Found, FoundTurn, FoundVoice, labelled, made_whole
from reviewer.speech.speakers_groups import grouped
from reviewer.speech.speakers_pieces import Piece, pieces_of
from reviewer.speech.speakers_sound import Sounding
from reviewer.speech.speakers_talk import talk_of
from reviewer.transcripts.reading import read_transcript
from reviewer.transcripts.rttm import Turn, TurnFile
from tests.support import values
from tests.support.commands import SAMPLES

said = st.lists(
    st.tuples(st.integers(0, 900), st.integers(0, 700), st.sampled_from(["no", "No.", "Sir?"])), max_size=25
)


def _segment(index, words, at_ms=0):
    made = []
    for pause, length, text in words:
        made.append(Word(text, TimeSpan(at_ms + pause, at_ms + pause + length)))
        at_ms += pause + length
    return Segment(index, TimeSpan(0, at_ms), " ".join(w.text for w in made), tuple(made))


@given(said)
def test_pieces_hold_every_word_once_and_end_at_pauses_and_sentences(words):
    segment = _segment(7, words)
    pieces = pieces_of([segment])

    held = [n for piece in pieces for n in range(piece.first, piece.end)]
    assert held == list(range(len(words)))
    for piece in pieces:
        inner = segment.words[piece.first : piece.end - 1]
        assert not [w for w in inner if w.text[-1] in ".?"]
        assert piece.span.length_ms > 0


def _vectors(rng, *sizes):
    """Groups of vectors of unit length around as many far centers."""
    centers = np.eye(256, dtype=np.float32)[: len(sizes)]
    noisy = [center + 0.02 * rng.standard_normal((size, 256)) for center, size in zip(centers, sizes, strict=True)]
    whole = np.abs(np.concatenate(noisy)).astype(np.float32)
    return whole / np.linalg.norm(whole, axis=1, keepdims=True)


def test_like_vectors_are_one_group_and_short_ones_join_the_nearest():
    vectors = _vectors(np.random.default_rng(1), 9, 5, 3)
    lengths = np.full(17, 2000)
    lengths[[8, 13]] = 300
    chosen = grouped(vectors, lengths).argmax(axis=1)

    assert chosen.tolist() == [0] * 9 + [1] * 5 + [2] * 3


def test_only_short_pieces_still_make_groups():
    assert grouped(_vectors(np.random.default_rng(2), 3, 2), np.full(5, 200)).shape == (5, 2)


def _told(turns):
    voices = (FoundVoice("Wearer", Role.WEARER, ""), FoundVoice("Voice", None, ""))
    return Found(voices, tuple(FoundTurn(p, v, d) for p, v, d in turns))


def test_lines_end_where_the_speaker_changes_and_words_stay():
    segment = _segment(
        0, [(0, 400, "Drinking"), (0, 400, "tonight?"), (50, 200, "No."), (10, 200, "Sir."), (400, 90, "Hm")]
    )
    asked, no, sir, hm = pieces_of([segment])
    lines = labelled(
        [segment], _told([(asked, 0, False), (no, 1, False), (sir, 1, False), (hm, None, False)]), ["Wearer", "Voice 1"]
    )

    assert [(s.index, s.speaker, s.text) for s in lines] == [
        (0, "Wearer", "Drinking tonight?"), (1, "Voice 1", "No. Sir."), (2, None, "Hm"),
    ]  # fmt: skip
    assert [w for s in lines for w in s.words] == list(segment.words)
    assert lines[1].span == TimeSpan(850, 1260)


def test_doubt_is_marked_and_a_line_of_one_speaker_is_as_it_was():
    segment = values.a_segment(3, "No, sir", speaker=None)
    (piece,) = pieces_of([segment])
    (line,) = labelled([segment], _told([(piece, 1, True)]), ["Wearer", "Voice 1"])
    assert (line.text, line.span, line.speaker) == ("No, sir", segment.span, "Voice 1" + DOUBT)


def test_talk_counts_doubt_and_spreads_its_samples():
    lines = [values.a_segment(n, "a b", n * 1000, n * 1000 + 100 + n, speaker="Voice 1") for n in range(9)]
    lines.append(values.a_segment(9, "c", 9000, 9500, speaker="Voice 1?"))
    lines.append(values.a_segment(10, "d", 9600, 9900, speaker=None))
    talk = talk_of(lines)

    assert list(talk) == ["Voice 1", None]
    assert talk["Voice 1"].doubtful_ms == 500
    assert [s.index for s in talk["Voice 1"].samples] == [2, 5, 8]


@pytest.mark.parametrize(("second_ms", "wearer"), [(5_000, 0), (7_000, None)])
def test_who_says_little_beside_the_wearer_and_is_as_near_is_no_rival(second_ms, wearer):
    talk = [(40_000, -20.0), (second_ms, -20.5), (40_000, -30.0)]
    pieces = tuple(Piece(n, 0, 1, TimeSpan(0, length_ms)) for n, (length_ms, _) in enumerate(talk))
    soundings = tuple(Sounding(level_db, 0.0, 0.0) for _, level_db in talk)
    heard, groups = speakers._Heard(pieces, None, None, soundings, None, None), np.arange(len(talk))
    assert speakers._wearer(heard, groups, list(groups)) == wearer


CASES = ["traffic_stop", "domestic"]


@pytest.fixture(params=CASES, scope="module")
def sample(request, tmp_path_factory):
    """A sample case: its track, what was heard, its true turns, and the voices told apart."""
    folder = SAMPLES / request.param
    track = extract(folder / "video.mp4", tmp_path_factory.mktemp("sound"), facts=probe(folder / "video.mp4"))
    segments = read_transcript(folder / "transcript.json").segments
    script = json.loads((folder / "script.json").read_text(encoding="utf-8"))
    return track, segments, script["turns"], tell_apart(track, segments)


def test_wearer_is_found_and_seldom_taken_for_others(sample):
    _, _, turns, found = sample
    wearer = next(n for n, voice in enumerate(found.voices) if voice.role is Role.WEARER)
    wrong = total = 0
    for turn in found.turns:
        for ms in range(turn.piece.span.start_ms, turn.piece.span.end_ms, 10):
            speaking = {t["role"] for t in turns if t["start"] * 1000 <= ms < t["end"] * 1000}
            if len(speaking) == 1 and turn.voice is not None:
                total += 1
                wrong += (turn.voice == wearer) != (speaking == {"wearer"})
    assert wrong / total < 0.1


def test_narrow_band_is_heard_as_radio(sample):
    _, _, turns, found = sample
    radio = next(n for n, voice in enumerate(found.voices) if voice.kind == "Radio")
    spoken = [turn.piece.span for turn in found.turns if turn.voice == radio and not turn.is_doubtful]
    over_radio = [TimeSpan(int(t["start"] * 1000), int(t["end"] * 1000)) for t in turns if t["role"] == "dispatch"]
    assert len(spoken) >= 3
    assert all(any(span.overlaps(each) for each in over_radio) for span in spoken)


def test_no_word_is_lost_or_changed_by_cutting(sample):
    _, segments, _, found = sample
    lines = labelled(segments, found, [f"{v.kind} {n}" for n, v in enumerate(found.voices)])
    assert [w for s in lines for w in s.words] == [w for s in segments for w in s.words]
    assert [s.index for s in lines] == list(range(len(lines)))
    assert len(lines) > len(segments)


def test_stopping_ends_the_work(sample):
    track, segments, _, _ = sample
    token = CancelToken()
    token.cancel()
    with pytest.raises(Stopped):
        tell_apart(track, segments, token=token)


def test_turns_of_a_diarizer_say_who_and_the_sound_says_what_each_is(sample):
    track, segments, turns, _ = sample
    held = tuple(Turn(t["speaker"], TimeSpan(round(t["start"] * 1000), round(t["end"] * 1000))) for t in turns)
    found = by_turns(track, segments, TurnFile("theirs", "f" * 64, held))

    talk_ms = {at: Counter() for at in range(len(found.voices))}
    for turn in (each for each in found.turns if each.voice is not None):
        middle = (turn.piece.span.start_ms + turn.piece.span.end_ms) / 2000
        role = next((t["role"] for t in turns if t["start"] <= middle < t["end"]), None)
        talk_ms[turn.voice][role] += turn.piece.span.length_ms
    mostly = [(voice.kind, talk_ms[at].most_common(1)[0][0]) for at, voice in enumerate(found.voices)]
    assert ("Radio", "dispatch") in mostly
    assert {kind: role for kind, role in mostly if kind != "Voice"}.items() <= {
        "Radio": "dispatch",
        "Wearer": "wearer",
    }.items()
    assert all(voice.basis in speakers.BASES or voice.basis.startswith("theirs: ") for voice in found.voices)
    assert {len(voice.vector) for voice in found.voices} <= {0, 192}
    doubtful_ms = sum(turn.piece.span.length_ms for turn in found.turns if turn.is_doubtful)
    assert doubtful_ms < 0.1 * sum(counted.total() for counted in talk_ms.values())


def test_turn_is_doubtful_where_the_sound_is_anothers(sample):
    """Turns whose names were exchanged in a stretch: nobody who listens to the sound would leave them clear."""
    track, segments, _, found = sample
    clear = [turn for turn in found.turns if turn.voice is not None and not turn.is_doubtful]
    swapped = max((turn for turn in clear if turn.voice == 1), key=lambda turn: turn.piece.span.length_ms)
    held = [Turn(str(turn.voice), turn.piece.span) for turn in clear if turn is not swapped]
    told = by_turns(track, segments, TurnFile("theirs", "f" * 64, (*held, Turn("0", swapped.piece.span))))
    spoken = (turn for turn in told.turns if turn.voice is not None)
    assert next(turn for turn in spoken if turn.piece.span.overlaps(swapped.piece.span)).is_doubtful


def test_turns_of_nobody_leave_everybody_unknown(sample):
    track, segments, _, _ = sample
    found = by_turns(track, segments, TurnFile("theirs", "f" * 64, ()))
    assert (found.voices, {turn.voice for turn in found.turns}) == ((), {None})


@given(st.lists(said.filter(len), min_size=1, max_size=5), st.data())
def test_lines_that_were_cut_are_whole_again_but_where_one_stays(lines, data):
    heard = [_segment(index, words, 60_000 * index) for index, words in enumerate(lines)]
    pieces = pieces_of(heard)
    turns = tuple(FoundTurn(piece, data.draw(st.sampled_from([0, 1, None])), is_doubtful=False) for piece in pieces)
    cut = labelled(heard, Found((FoundVoice("Voice", None, ""),) * 2, turns), ["A", "B"])
    assert [replace(each, speaker=None) for each in made_whole(cut, heard)[0]] == heard

    kept = data.draw(st.sets(st.sampled_from(range(len(cut)))))
    begun, new = made_whole(cut, heard, kept)
    assert [word for line in begun for word in line.words] == [word for line in heard for word in line.words]
    assert [line.index for line in begun] == list(range(len(begun)))
    for at in kept:
        assert replace(begun[new[at]], index=at) == cut[at]
