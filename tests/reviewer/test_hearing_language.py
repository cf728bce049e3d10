"""The language is told or found out; a told one makes a transcript of its own, and only where the weights know it."""

import pytest

from models.transcript import TranscriptOrigin
from reviewer import listening
from reviewer.errors import UsageError
from reviewer.hearing_language import AS_HEARD, known_to
from reviewer.listening import Way
from reviewer.speech import weights
from reviewer.speech.recognizer import Options
from reviewer.storage import recordings, transcripts
from tests.support import values
from tests.support.clips import make_tracks
from tests.support.commands import here
from tests.support.small_case import make_small_case


@pytest.fixture
def many(tmp_path):
    """Weights as they lie on a disk; only the names of what they can write matter here."""
    (tmp_path / "tokenizer.json").write_text('{"a": "<|startoftranscript|>", "b": "<|es|>", "c": "<|haw|>", "d": "ht"}')
    return weights.Weights("many", tmp_path, "d" * 64, is_multilingual=True)


@pytest.fixture
def english(tmp_path):
    return weights.Weights("small.en", tmp_path, "e" * 64, is_multilingual=False)


def test_weights_tell_which_languages_they_know(many, english):
    assert known_to(many) == ("en", "es", "haw")
    assert known_to(english) == ("en",)


@pytest.mark.weights
def test_published_weights_know_their_languages():
    assert {"en", "es", "ht", "vi", "zh"} <= set(known_to(weights.find("base")))
    assert known_to(weights.find("tiny.en")) == ("en",)


def test_language_that_the_weights_do_not_know_is_refused_before_anything_is_begun(many, english):
    for each in (None, "es"):
        assert Way(many, Options(language=each)).options.language == each
    with pytest.raises(UsageError, match="know no language “xx”") as unknown:
        Way(many, Options(language="xx"))
    assert unknown.value.hint == "They know: en, es, haw."
    with pytest.raises(UsageError, match=r"small\.en know English alone"):
        Way(english, Options(language="es"))


@pytest.mark.weights
def test_command_refuses_it_and_keeps_the_case(tmp_path):
    case = tmp_path / "stop.case"
    make_small_case(tmp_path).close()
    ran = here("transcribe", str(case), "--model", "tiny.en", "--language", "es")
    assert ran.code == 2
    assert "know English alone" in " ".join(ran.err.split())
    assert "What was heard before is kept." in " ".join(ran.err.split())


def test_what_was_heard_in_a_language_is_told_from_what_was_heard_in_another(tmp_path):
    made = make_small_case(tmp_path)
    database = made.database
    [recording] = recordings.all_of(database)

    def keep(name, language, *, is_finished=True, **facts):
        options = Options(language, sound=facts.pop("sound", "1")).to_json()
        transcripts.start(database, values.a_transcript(id=name, options_json=options, **facts), actor="me")
        if is_finished:
            transcripts.complete(database, name, "2099-01-01T00:00:01.000Z", actor="me")

    keep("spanish", "es")
    keep("french begun", "fr", is_finished=False)
    keep("brought", "es", origin=TranscriptOrigin.IMPORTED, source_sha256="f" * 64, sound="2")

    def rested_on(language):
        return [each.id for each in listening.to_rest_on(database, recording, None, language=language)]

    assert rested_on(AS_HEARD) == ["brought", "tra"]
    assert rested_on("es") == ["brought", "spanish"]
    assert rested_on("fr") == []
    heard = [listening.is_heard_by(database, recording, None, language=each) for each in (AS_HEARD, "es", "fr", "ht")]
    assert heard == [True, True, False, False]
    made.close()


def test_sound_that_was_begun_in_a_language_is_gone_on_with_in_it(tmp_path):
    made = make_small_case(tmp_path)
    database = made.database
    [recording] = recordings.all_of(database)
    for number, (language, sound, is_finished) in enumerate(
        [(None, "1L", True), (None, "1R", True), ("es", "1L", True), ("es", "1R", False)]
    ):
        options = Options(language, sound=sound).to_json()
        transcripts.start(database, values.a_transcript(id=str(number), options_json=options), actor="me")
        if is_finished:
            transcripts.complete(database, str(number), "2099-01-01T00:00:01.000Z", actor="me")
    assert listening.is_heard_by(database, recording, None, language=AS_HEARD)
    assert not listening.is_heard_by(database, recording, None, language="es")
    made.close()


@pytest.mark.weights
@pytest.mark.timeout(300)
def test_check_rests_on_the_language_that_was_asked_for_whatever_was_heard_last(tmp_path):
    clip = make_tracks(tmp_path / "stop.mkv", (("traffic_stop", 30),), length=6)
    (tmp_path / "draft.txt").write_text("I asked the driver whether she knew why she was stopped.")
    files = [str(clip), "--report", str(tmp_path / "draft.txt"), "--case", str(tmp_path / "stop.case")]
    rested = []
    for told in ("en", "es", "en"):
        ran = here("check", *files, "--model", "base", "--language", told, "--verifier", "rules", "--json")
        [transcript] = ran.json()["transcripts"]
        rested.append(transcript["options"]["language"])
    assert rested == ["en", "es", "en"]
