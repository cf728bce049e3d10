"""The language of each utterance: what is long and clear decides, the rest is usual or stays as before."""

import pytest

from models.spans import TimeSpan
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
    return [
        (language, len(spans))
        for language, spans in spoken_languages(speech, WHOLE, lambda _: [likely for _, likely in utterances])
    ]


def test_each_long_clear_utterance_has_its_own_language():
    assert runs((4, {"en": 0.95}), (4, {"es": 0.97}), (4, {"vi": 0.95}), (3, {"vi": 0.9})) == [
        ("en", 1), ("es", 1), ("vi", 2),
    ]  # fmt: skip


def test_short_or_unclear_utterances_are_no_rare_language():
    assert runs((0.6, {"cy": 0.95, "en": 0.03, "es": 0.01}), (4, {"gl": 0.6, "es": 0.3, "en": 0.05})) == [
        ("en", 1), ("es", 1),
    ]  # fmt: skip


def test_unclear_utterance_stays_with_the_language_before():
    assert runs((4, {"es": 0.95}), (0.5, {"en": 0.4, "es": 0.35})) == [("es", 2)]


def test_without_speech_there_is_no_language():
    assert spoken_languages((), WHOLE, lambda _: []) == []


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

    assert "es" in {each.language for each in segments}
    assert "en" in {each.language for each in segments}
    said = " ".join(each.text.lower() for each in segments if each.language == "es")
    assert any(word in said.split() for word in ("no", "que", "la", "el", "de", "me", "yo"))
