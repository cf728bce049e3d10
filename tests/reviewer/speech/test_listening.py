"""The whole way from sound to stretches, with real weights and real sound made by rule."""

import itertools
from dataclasses import replace

import numpy as np
import pytest
from rapidfuzz.distance import Levenshtein

from models.spans import TimeSpan
from models.transcript import HeardAgainFor
from reviewer.media.audio import SAMPLE_RATE, AudioTrack
from reviewer.progress import silent
from reviewer.speech import child, coverage, guard, hearing, weights
from reviewer.speech.activity import low_noise_spans, overlap_ms, silent_spans
from reviewer.speech.placing import RawSegment, RawWord, placed, plain_words
from reviewer.speech.recognizer import Options
from reviewer.speech.voice import Voice
from tests.support import sounds
from tests.support.commands import ROOT

pytestmark = pytest.mark.weights
NOISE = ROOT.parent / "shared" / "data" / "speech" / "noise"


@pytest.fixture(scope="module")
def engine():
    from reviewer.speech.whisper import Whisper

    return Whisper(weights.find("tiny.en"))


@pytest.fixture(scope="module")
def speech(tmp_path_factory):
    """Eight seconds of the traffic stop in which words are spoken clearly."""
    return sounds.sample_speech(tmp_path_factory.mktemp("speech"), first_s=48, last_s=56)


def listen(engine, samples, tmp_path, **options):
    track = samples if isinstance(samples, AudioTrack) else sounds.as_track(samples, tmp_path / "sound.s16")
    return list(hearing.stretches(engine, track, Options(**options), start_ms=0, first_index=0, progress=silent))


def segments(heard):
    return [each for stretch in heard for each in stretch.segments]


@pytest.mark.parametrize("name", sounds.MADE)
def test_nothing_is_said_in_sound_without_speech(engine, tmp_path, name):
    heard = listen(engine, sounds.MADE[name](30), tmp_path)

    assert heard[-1].span.end_ms == 30_000
    assert [each.text for each in segments(heard) if each.held_back is None] == []
    assert not any(stretch.coverage.missed or stretch.coverage.perhaps for stretch in heard)


def test_wind_has_a_track_of_its_own_and_nothing_is_said_in_it(engine, speech, tmp_path):
    gust = sounds.wind(10)
    sound = np.concatenate([speech, gust, speech + 0.05 * sounds.wind(8), sounds.hiss(5), sounds.siren(5)])

    heard = listen(engine, sound, tmp_path, stretch_ms=10_000)

    assert len(heard) > 2, "the wind is cut by a stretch"
    [wind] = coverage.whole([stretch.coverage for stretch in heard]).low_noise
    assert abs(wind.start_ms - 8_000) < 700
    assert abs(wind.end_ms - 18_000) < 700
    said = [each for each in segments(heard) if each.held_back is None]
    assert said
    assert not any(overlap_ms(each.span, [wind]) > 300 for each in said)


def test_steps_are_no_lasting_noise():
    steps = sounds.hiss(20, loud=0.001)
    at = np.arange(len(steps)) / SAMPLE_RATE
    steps[at % 2 < 0.05] += 0.3 * np.sin(2 * np.pi * 60 * at[at % 2 < 0.05])

    assert low_noise_spans(steps.astype(np.float32)) == ()


@pytest.mark.skipif(not NOISE.is_dir(), reason="the recordings of noise are not part of the repository")
@pytest.mark.parametrize(
    ("name", "is_wind"),
    [
        ("noise_wind.ogg", True),
        ("noise_city.ogg", False),
        ("noise_traffic.mp3", False),
        ("noise_coffee_shop.ogg", False),
    ],
)
def test_wind_is_told_from_other_noise(name, is_wind):
    sound = _decoded(NOISE / name)

    found = low_noise_spans(sound)

    share = sum(each.length_ms for each in found) * SAMPLE_RATE / 1000 / len(sound)
    assert share > 0.9 if is_wind else share < 0.1


@pytest.mark.skipif(not NOISE.is_dir(), reason="the recordings of noise are not part of the repository")
@pytest.mark.parametrize("name", ["noise_running_tap.wav", "noise_wind.ogg", "noise_traffic.mp3", "noise_city.ogg"])
def test_nothing_is_said_in_recorded_noise(engine, tmp_path, name):
    heard = listen(engine, _decoded(NOISE / name), tmp_path)

    assert [each.text for each in segments(heard) if each.held_back is None] == []


def _decoded(path):
    from faster_whisper.audio import decode_audio

    return decode_audio(str(path), sampling_rate=SAMPLE_RATE)


def test_silence_is_a_track_of_its_own_and_no_word_lies_in_it(engine, speech, tmp_path):
    sound = np.concatenate([sounds.silence(30), speech, sounds.silence(12), speech])
    heard = listen(engine, sound, tmp_path)

    quiet = [span for stretch in heard for span in stretch.coverage.silent]
    assert sum(overlap_ms(TimeSpan(0, 30_000), [span]) for span in quiet) > 29_500
    assert sum(overlap_ms(TimeSpan(38_000, 50_000), [span]) for span in quiet) > 11_500
    words = [word for each in segments(heard) for word in each.words]
    assert len(words) > 20
    assert not any(overlap_ms(word.span, quiet) > 200 for word in words)


def test_all_speech_is_covered_and_every_word_has_its_time(engine, speech, tmp_path):
    heard = listen(engine, np.concatenate([speech, sounds.silence(3)] * 4), tmp_path, stretch_ms=20_000)

    assert len(heard) > 1
    assert not any(stretch.coverage.missed for stretch in heard)
    found = segments(heard)
    assert [each.index for each in found] == list(range(len(found)))
    for each in found:
        assert " ".join(word.text for word in each.words).split() == each.text.split()
    spans = [word.span for each in found for word in each.words]
    assert all(a.start_ms <= b.start_ms for a, b in itertools.pairwise(spans))


def test_a_number_that_the_engine_cuts_at_its_comma_is_one_word():
    from reviewer.speech.whisper import whole_words

    parts = [RawWord("About", 0.0, 0.2, 0.9), RawWord(" $23", 0.3, 0.5, 0.8), RawWord(",000.", 0.5, 0.9, 0.4)]

    assert whole_words(parts) == (parts[0], RawWord(" $23,000.", 0.3, 0.9, 0.4))
    assert whole_words([]) == ()


def test_every_numeral_that_is_heard_has_its_time_or_one_that_is_marked(engine, tmp_path):
    dispatched = sounds.sample_speech(tmp_path, case="domestic", first_s=30, last_s=46)
    heard = segments(listen(engine, dispatched, tmp_path))

    words = [word for each in heard for word in each.words]
    numerals = [word for word in words if any(letter.isdigit() for letter in word.text)]
    assert len(numerals) >= 4
    said = [text for each in heard for text in each.text.split()]
    assert [word.text for word in words] == said
    assert all(word.span.length_ms > 0 for word in numerals)
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        assert before.span.start_ms <= word.span.start_ms <= word.span.end_ms <= after.span.end_ms
    assert all(word.span.length_ms or word.is_interpolated for word in words)


def test_run_that_goes_on_hears_what_the_whole_run_heard(engine, speech, tmp_path):
    track = sounds.as_track(np.concatenate([speech, sounds.hiss(4), speech] * 3), tmp_path / "sound.s16")
    options = Options(stretch_ms=20_000)
    whole = listen(engine, track, tmp_path, stretch_ms=20_000)
    at = len(whole) // 2

    rest = hearing.stretches(
        engine, track, options, start_ms=whole[at].span.start_ms, progress=silent,
        first_index=sum(len(each.segments) for each in whole[:at]),
    )  # fmt: skip

    assert list(rest) == whole[at:]


def test_vocabulary_puts_no_name_into_the_transcript(engine, speech, tmp_path):
    names = "Officer Zbigniew Wojciechowski, Quetzalcoatl Avenue, Tango Yankee 99"
    plain = listen(engine, speech, tmp_path)
    offered = listen(engine, speech, tmp_path, hotwords=names)

    assert segments(offered) == segments(plain)
    for stretch in offered:
        for other in stretch.second:
            assert other.reason in (HeardAgainFor.VOCABULARY, HeardAgainFor.POOR)
            assert "Quetzalcoatl" not in other.text
            assert "Wojciechowski" not in other.text


def test_part_is_heard_again_with_the_sound_around_it(speech, tmp_path):
    track = sounds.as_track(np.concatenate([sounds.silence(2), speech]), tmp_path / "sound.s16")
    span = TimeSpan(3_000, 9_000)

    [again] = child.hear_again(track, weights.find("tiny.en"), Options(), [span])

    assert again.span == span
    assert again.reason is HeardAgainFor.FINDING
    assert len(again.text.split()) > 5


class Forgetful:
    """An engine that hears nothing at first, loops, or invents: what the way from sound to stretches must survive."""

    workers, name, is_multilingual = 2, "forgetful", False

    def __init__(self, engine, quick, careful):
        self.voice_likeness = engine.voice_likeness
        self._quick, self._careful = quick, careful

    def languages(self, sounds):
        raise AssertionError("not asked of an English engine")

    def quick(self, sounds, *, language, hotwords="", has_pauses=True):
        return [self._quick(len(each) / SAMPLE_RATE) for each in sounds]

    def careful(self, sounds, *, language, beam_size, is_loop=False):
        return [self._careful(len(each) / SAMPLE_RATE) for each in sounds]


def _says(text, *, from_s=0.3, score=-0.1):
    def made(seconds):
        words = text.split()
        step = (seconds - from_s) / len(words)
        raw = tuple(RawWord(f" {w}", from_s + n * step, from_s + (n + 1) * step, 0.9) for n, w in enumerate(words))
        return (RawSegment(text, raw, from_s, seconds, score, 0.1),)

    return made


def test_silence_is_of_no_language(engine, tmp_path):
    nobody = Forgetful(engine, None, None)
    nobody.is_multilingual = True

    [stretch] = listen(nobody, sounds.silence(20), tmp_path)

    assert stretch.segments == ()
    assert stretch.coverage.silent == (TimeSpan(0, 20_000),)


def test_speech_without_words_is_heard_again_and_listed_if_that_fails(engine, speech, tmp_path):
    nothing = lambda seconds: ()  # noqa: E731 - an engine in a word
    [stretch] = listen(Forgetful(engine, nothing, nothing), speech, tmp_path)

    assert stretch.segments == ()
    assert sum(span.length_ms for span in stretch.coverage.missed) > 4_000
    assert sum(span.length_ms for span in stretch.coverage.speech) > 4_000

    spoken = _says("now I hear every word that was said here by all of them")
    [stretch] = listen(Forgetful(engine, nothing, spoken), speech, tmp_path)
    assert stretch.segments
    assert stretch.coverage.missed == ()


def test_of_two_hearings_one_of_the_same_sentences_over_and_over_is_the_worse(engine, speech, tmp_path):
    over_and_over = lambda seconds: tuple(  # noqa: E731 - an engine in a word
        RawSegment(
            "What's your name?",
            tuple(
                RawWord(f" {word}", seconds * (3 * at + n) / 24, seconds * (3 * at + n + 1) / 24, 0.9)
                for n, word in enumerate(("What's", "your", "name?"))
            ),
            seconds * at / 8, seconds * (at + 1) / 8, -0.5, 0.1,
        )
        for at in range(8)
    )  # fmt: skip
    once = _says("What's your name? What's your name?", score=-1.3)

    [stretch] = listen(Forgetful(engine, once, over_and_over), speech, tmp_path)

    assert " ".join(each.text for each in stretch.segments).count("What's your name?") == 2 * len(stretch.segments)
    assert stretch.second
    assert all("name? What's your name? What's" in each.text for each in stretch.second)


def test_talk_far_below_the_hiss_is_listed_as_perhaps_speech_and_clear_talk_without_words_as_missed(
    engine, speech, tmp_path
):
    nothing = lambda seconds: ()  # noqa: E731 - an engine in a word
    far_off = sounds.hiss(8) + 0.017 * speech / np.abs(speech).max()

    [faint] = listen(Forgetful(engine, nothing, nothing), far_off, tmp_path)
    [clear] = listen(Forgetful(engine, nothing, nothing), speech, tmp_path)

    assert faint.coverage.missed == ()
    assert sum(span.length_ms for span in faint.coverage.perhaps) > 2_000
    assert overlap_ms(faint.coverage.perhaps[0], clear.coverage.speech) > 2_000
    assert not any(each.overlaps(known) for each in clear.coverage.perhaps for known in clear.coverage.missed)


class Inattentive:
    """The real engine, but at first it leaves out what is said in the middle, and stretches the word before over it."""

    workers, name, is_multilingual = 1, "inattentive", False

    def __init__(self, engine, *, hears_again):
        self.voice_likeness = engine.voice_likeness
        self._engine, self._hears_again = engine, hears_again

    def languages(self, sounds):
        raise AssertionError("not asked of an English engine")

    def quick(self, sounds, *, language, hotwords="", has_pauses=True):
        return [
            self._without_middle(heard)
            for heard in self._engine.quick(sounds, language=language, has_pauses=has_pauses)
        ]

    def careful(self, sounds, *, language, beam_size, is_loop=False):
        if not self._hears_again:
            return [()] * len(sounds)
        return self._engine.careful(sounds, language=language, beam_size=beam_size)

    @staticmethod
    def _without_middle(heard):
        words = [word for segment in heard for word in segment.words]
        if len(words) < 12:
            return heard
        kept = [*words[:4], *words[11:]]
        kept[3] = replace(kept[3], end_s=words[11].start_s)
        text = "".join(word.text for word in kept).strip()
        return (RawSegment(text, tuple(kept), kept[0].start_s, kept[-1].end_s, -0.2, 0.0),)


def test_sentence_lost_inside_a_chunk_is_heard_again_and_put_in_its_place(engine, speech, tmp_path):
    whole = plain_words(" ".join(each.text for each in segments(listen(engine, speech, tmp_path))))
    [stretch] = listen(Inattentive(engine, hears_again=True), speech, tmp_path)

    mended = plain_words(" ".join(each.text for each in stretch.segments))
    assert len(whole) > 15
    assert Levenshtein.distance(whole, mended) <= 2
    assert stretch.coverage.missed == ()
    starts = [word.span.start_ms for each in stretch.segments for word in each.words]
    assert starts == sorted(starts)


def test_sentence_lost_inside_a_chunk_and_never_heard_is_listed_not_done(engine, speech, tmp_path):
    complete = [word for each in segments(listen(engine, speech, tmp_path)) for word in each.words]
    [stretch] = listen(Inattentive(engine, hears_again=False), speech, tmp_path)

    [missed] = stretch.coverage.missed
    lost = TimeSpan(complete[4].span.start_ms, complete[10].span.end_ms)
    assert overlap_ms(lost, [missed]) > 0.6 * lost.length_ms


def test_loop_is_replaced_and_both_hearings_are_kept(engine, speech, tmp_path):
    loop = _says("I am going to go. " * 15)
    [stretch] = listen(Forgetful(engine, loop, _says("step out of the car for me sir please now")), speech, tmp_path)

    assert {each.text for each in stretch.segments} == {"step out of the car for me sir please now"}
    assert stretch.second[0].reason is HeardAgainFor.POOR
    assert "going to go" in stretch.second[0].text


def test_loop_that_stays_is_held_back_and_leaves_its_speech_missed(engine, speech, tmp_path):
    def loop(seconds):
        [segment] = _says("I am going to go. " * 15)(seconds)
        hurried = tuple(RawWord(w.text, 0.3 + n * 0.02, 0.32 + n * 0.02, 0.9) for n, w in enumerate(segment.words))
        return (RawSegment(segment.text, hurried, 0.3, 2.0, -0.1, 0.1),)

    [stretch] = listen(Forgetful(engine, loop, loop), speech, tmp_path)

    assert all(each.held_back for each in stretch.segments)
    assert stretch.coverage.missed


def test_chunk_is_filled_up_with_what_silence_is_to_the_engine(speech):
    """Whisper was trained so; zeros, which the engine's own way fills up with, are a hiss to it."""
    from faster_whisper.feature_extractor import FeatureExtractor

    from reviewer.speech.whisper import filled_up

    features = FeatureExtractor()
    [made] = filled_up([features(speech)], 200, is_silent_after=True)
    followed = features(np.concatenate([speech, sounds.silence(3)]))

    assert np.allclose(made, followed[:, : made.shape[1]], atol=1e-4)


def test_a_short_sound_is_heard_beside_a_longer_one_as_it_is_by_itself(engine, tmp_path):
    """Each is encoded at its own length, and what silence is encoded as stands behind the shorter."""
    short = sounds.sample_speech(tmp_path, first_s=85, last_s=89)
    longer = sounds.sample_speech(tmp_path, first_s=96, last_s=112)

    [[alone]] = engine.quick([short], language="en")
    beside = engine.quick([short, longer], language="en")[0]

    assert len(plain_words(alone.text)) > 5
    assert plain_words(" ".join(each.text for each in beside)) == plain_words(alone.text)
    ends = [word.end_s for each in beside for word in each.words]
    assert np.allclose(ends, [word.end_s for word in alone.words], atol=0.1)


class Attentive:
    """An engine that notes of which sounds it is told that talk pauses in them."""

    def __init__(self, engine):
        self._engine, self.told = engine, []

    def __getattr__(self, name):
        return getattr(self._engine, name)

    def quick(self, sounds, *, language, hotwords="", has_pauses=True):
        self.told.extend([has_pauses] * len(sounds))
        return self._engine.quick(sounds, language=language, hotwords=hotwords, has_pauses=has_pauses)


def test_talk_that_goes_on_is_heard_sentence_by_sentence_and_over_a_pause_nothing_is_lost(engine, tmp_path):
    talk = sounds.sample_speech(tmp_path, first_s=108, last_s=111)[SAMPLE_RATE // 2 :]
    goes_on, pauses = Attentive(engine), Attentive(engine)
    once = segments(listen(goes_on, talk, tmp_path))
    twice = segments(listen(pauses, np.concatenate([talk, sounds.silence(1), talk]), tmp_path))

    assert (goes_on.told, pauses.told) == ([False], [True])
    assert [each.text.split()[0] for each in once] == ["No,", "It's"]
    assert all(a.span.end_ms <= b.span.start_ms for a, b in itertools.pairwise(once))
    said, again = (plain_words(" ".join(each.text for each in heard)) for heard in (once, twice))
    assert Levenshtein.normalized_similarity(said + said, again) > 0.8


@pytest.mark.parametrize(
    ("text", "times_s", "reason"),
    [
        ("Thanks for watching!", (0.3, 4.0), guard.PHANTOM),
        ("step out of the car for me sir please now", (3.0, 3.2), guard.WORD_TIMES),
        ("I am going to go. " * 15, (0.3, 2.0), guard.LOOP),
    ],
)
def test_invention_over_real_speech_is_held_back(engine, speech, tmp_path, *, text, times_s, reason):
    def says(seconds):
        return _says(text.strip(), from_s=times_s[0])(times_s[1])

    [stretch] = listen(Forgetful(engine, says, says), speech, tmp_path)

    assert {each.held_back for each in stretch.segments} == {reason}
    assert stretch.coverage.missed, "what is held back covers no speech"


@pytest.mark.parametrize(("around", "reason"), [(sounds.siren, guard.NO_VOICE), (sounds.silence, guard.NO_SOUND)])
def test_words_where_nobody_speaks_are_held_back(engine, speech, tmp_path, around, reason):
    sound = np.concatenate([around(10), speech])
    track = sounds.as_track(sound, tmp_path / "sound.s16")
    voice = Voice(track, engine.voice_likeness)
    whole = TimeSpan(0, track.duration_ms)
    [invented] = placed(_says("he put the bag under the seat", from_s=2)(5), whole, "en")

    quiet = silent_spans(sound, sample_rate=SAMPLE_RATE)

    assert guard.reason_to_hold_back(invented, voice.faint_in(whole), quiet) == reason
    [said] = placed(_says("he put the bag under the seat", from_s=12)(15), whole, "en")
    assert guard.reason_to_hold_back(said, voice.faint_in(whole), quiet) is None
