"""The language of each utterance: what is clear decides, the rest goes with the talk around it."""

import pytest

from models.spans import TimeSpan
from reviewer.matching.normalize import tokens
from reviewer.speech import weights
from reviewer.speech.languages import spoken_languages
from reviewer.speech.recognizer import Options
from tests.support import sounds

WHOLE = TimeSpan(0, 60_000)
# Of sample case two: English, a Spanish sentence, English.
SPANISH_S = (91, 110)


def runs(*utterances):
    """Languages of utterances given as (seconds long, likeness), a second apart."""
    speech, at = [], 0
    for seconds, _ in utterances:
        speech.append(TimeSpan(at, at + int(seconds * 1000)))
        at = speech[-1].end_ms + 1_000
    found = spoken_languages(speech, WHOLE, lambda spans: [_likely(span, speech, utterances) for span in spans], _none)
    return [(language, len(spans)) for language, spans in found]


def _likely(span, speech, utterances):
    return next(likely for known, (_, likely) in zip(speech, utterances, strict=True) if known.overlaps(span))


def _none(_span):
    return ()


def test_each_long_clear_utterance_has_its_own_language():
    assert runs((4, {"en": 0.95}), (4, {"es": 0.97}), (4, {"vi": 0.95}), (3, {"vi": 0.9})) == [
        ("en", 1), ("es", 1), ("vi", 2),
    ]  # fmt: skip


def test_short_or_unclear_utterances_are_no_rare_language():
    assert runs((4, {"en": 0.95}), (0.6, {"cy": 0.95, "en": 0.03, "es": 0.01}), (4, {"en": 0.9})) == [("en", 3)]


def test_what_short_spanish_is_mistaken_for_counts_as_spanish():
    assert runs((4, {"en": 0.95}), (1.6, {"it": 0.9, "en": 0.01}), (4, {"gl": 0.6, "es": 0.3, "en": 0.05})) == [
        ("en", 1), ("es", 2),
    ]  # fmt: skip
    assert runs((4, {"pt": 0.95}), (1, {"pt": 0.6, "es": 0.1}), (4, {"pt": 0.92})) == [("pt", 3)]


@pytest.mark.parametrize(("around", "chosen"), [("en", [("en", 3)]), ("es", [("es", 3)])])
def test_unclear_utterance_goes_with_the_talk_around_it(around, chosen):
    assert runs((4, {around: 0.95}), (0.5, {"en": 0.35, "es": 0.3}), (4, {around: 0.95})) == chosen


def test_unclear_beginning_goes_with_what_comes_after():
    assert runs((1.3, {"de": 0.2, "en": 0.1, "es": 0.04}), (2.7, {"es": 0.97})) == [("es", 2)]


def test_clear_short_answer_keeps_its_language():
    assert runs((4, {"en": 0.95}), (0.6, {"es": 0.9, "en": 0.02}), (4, {"en": 0.95})) == [
        ("en", 1), ("es", 1), ("en", 1),
    ]  # fmt: skip


def two_turns(span):
    """English up to three seconds, Spanish from there on."""
    english = max(0, min(span.end_ms, 3_000) - span.start_ms) / span.length_ms
    return {"en": english, "es": 1 - english}


def test_two_turns_with_hardly_a_pause_between_them_are_parted():
    speech = [TimeSpan(0, 6_000), TimeSpan(7_000, 11_000)]
    found = spoken_languages(speech, WHOLE, lambda spans: list(map(two_turns, spans)), lambda _: (1_400, 3_000, 4_500))
    assert found == [("en", (TimeSpan(0, 3_000),)), ("es", (TimeSpan(3_000, 6_000), TimeSpan(7_000, 11_000)))]


SPANISH, ENGLISH = {"es": 0.95, "en": 0.02}, {"en": 0.95, "es": 0.02}
MUCH = [TimeSpan(at, at + 4_000) for at in range(0, 20_000, 5_000)]


def asked_for(likelihoods, pauses):
    """The runs of ``MUCH``, of these likelihoods as wholes, and of what else a likeness was asked."""
    whole, parts = dict(zip(MUCH, likelihoods, strict=True)), []

    def likeness(spans):
        parts.extend(span for span in spans if span not in whole)
        return [whole.get(span) or {"en": 0.5, "es": 0.4} for span in spans]

    return spoken_languages(MUCH, WHOLE, likeness, lambda span: (span.start_ms + 2_000,) if pauses else ()), parts


def test_nothing_is_parted_where_all_is_in_one_language():
    assert asked_for([ENGLISH] * 4, pauses=True) == ([("en", tuple(MUCH))], [])
    assert asked_for([SPANISH] * 4, pauses=True) == ([("es", tuple(MUCH))], [])


def test_utterance_beside_another_language_is_parted_only_where_both_sides_are_clear():
    runs, parts = asked_for([ENGLISH, ENGLISH, SPANISH, SPANISH], pauses=True)
    assert runs == [("en", tuple(MUCH[:2])), ("es", tuple(MUCH[2:]))]
    assert [span.start_ms for span in parts] == [5_000, 7_000, 10_000, 12_000]
    assert asked_for([ENGLISH, ENGLISH, SPANISH, SPANISH], pauses=False) == (runs, [])


def test_both_sides_in_one_language_stay_together():
    speech = [TimeSpan(0, 4_000), TimeSpan(5_000, 9_000)]
    found = spoken_languages(
        speech,
        WHOLE,
        lambda spans: [SPANISH if s.start_ms < 5_000 else ENGLISH for s in spans],
        lambda s: (s.start_ms + 2_000,),
    )
    assert found == [("es", (speech[0],)), ("en", (speech[1],))]


def test_without_speech_there_is_no_language():
    assert spoken_languages((), WHOLE, lambda _: [], _none) == []


@pytest.mark.weights
def test_spanish_is_written_as_spanish(tmp_path):
    if "base" not in {each.name for each in weights.installed()}:
        pytest.skip("the multilingual weights are not here: reviewer models fetch base")
    from reviewer.progress import silent
    from reviewer.speech.whisper import Whisper

    sound = sounds.sample_speech(tmp_path, first_s=SPANISH_S[0], last_s=SPANISH_S[1], case="domestic")
    track = sounds.as_track(sound, tmp_path / "spanish.s16")
    found = Whisper(weights.find("base")).stretches(track, Options(), start_ms=0, first_index=0, progress=silent)
    segments = [each for stretch in found for each in stretch.segments]

    assert {each.language for each in segments} == {"en", "es"}
    heard = tokens(" ".join(each.text for each in segments if each.language == "es"))
    said = tokens("Yo le grité primero. Él no me pegó. Tiró un plato al suelo y se rompió.")
    right = {each.plain for each in said} & {each.plain for each in heard}
    assert len(right) > 0.7 * len({each.plain for each in said})
