"""Moments that the report leaves out, in the words of real talk."""

from dataclasses import replace

import pytest

from models.omission import OmissionKind
from models.report import Claim, ClaimKind
from models.spans import TextSpan, TimeSpan
from models.transcript import Segment
from reviewer.checking.moments import moments
from reviewer.checking.omissions import left_out
from reviewer.matching.candidates import Heard, Index
from reviewer.onnx.moments import likeness
from reviewer.onnx.sentences import embed

TALK = (
    ("Officer Marsh", "Would you mind if I take a quick look in the car?"),
    ("Driver", "I don't want you going in there."),
    ("Officer Marsh", "Nice evening so far, a bit cold."),
    ("Driver", "It is what it is."),
    ("Officer Marsh", "Go ahead and turn around. You're under arrest."),
    ("Driver", "I want a lawyer."),
    ("Officer Lund", "Sunny tomorrow, they say."),
    ("Dispatch", "Pruitt is valid, no warrants."),
)


def segments(talk=TALK):
    return tuple(
        Segment(at, TimeSpan(at * 5000, at * 5000 + 4000), words, (), speaker)
        for at, (speaker, words) in enumerate(talk)
    )


def missing(*sentences):
    index = Index([Heard("rec", "tra", segments())])
    claims = [
        Claim(str(n), "rep", n, TextSpan(0, len(quote)), quote, ClaimKind.ASSERTION)
        for n, quote in enumerate(sentences)
    ]
    return left_out(claims, index)


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("You're gonna do it anyway.", "consent or refusal"),
        ("I'd rather not answer that.", "silence"),
        ("You have the right to remain silent.", "Miranda"),
        ("I need to talk to my attorney first.", "lawyer"),
        ("You're just being detained.", "arrest or detention"),
        ("Stop twisting my arm!", "force"),
        ("I can't breathe, I got asthma.", "injury or illness"),
        ("I'm only sixteen, can you call my mom?", "age, language or understanding"),
        ("He comes back valid, no wants.", "what dispatch said"),
        ("Hey, kill your audio a sec.", "camera or sound"),
        ("I'm writing it that he had the green.", "what officers think"),
        ("I didn't know it was stolen.", "may clear somebody"),
        ("I saw the whole thing from my porch.", "another witness"),
        ("Sarge is on his way, sit tight.", "a supervisor"),
        ("I want to talk to your supervisor.", "a supervisor"),
        ("He's deaf, he can't hear you!", "age, language or understanding"),
        ("My son is autistic, please.", "age, language or understanding"),
        ("He's got schizophrenia.", "age, language or understanding"),
        ("Turn your camera off.", "camera or sound"),
        ("Shut it off for a minute.", "camera or sound"),
        ("I don't think he did it.", "what officers think"),
        ("I got nothing on him.", "what officers think"),
        ("I think we got the wrong guy.", "what officers think"),
        ("I was at work when it happened.", "may clear somebody"),
        ("I have a receipt.", "may clear somebody"),
        ("Can I leave?", "arrest or detention"),
        ("Spray him!", "force"),
    ],
)
def test_moment_is_found_by_its_words(words, moment):
    assert moment in {each.cue.name for each in moments(segments((("A", words),)))}


def test_small_talk_is_no_moment():
    assert not moments(segments((("A", "Nice evening so far, a bit cold."), ("B", "It is what it is."))))


def test_what_no_sentence_tells_of_is_listed():
    names = {each.moment for each in missing("It was a cold evening.")}
    assert {"consent or refusal", "arrest or detention", "lawyer", "what dispatch said"} <= names


def test_what_a_sentence_tells_of_is_not_listed():
    listed = missing(
        "I asked for consent to look in the car and the driver did not want me going in there.",
        "I placed Pruitt under arrest.",
        "Pruitt stated that he wanted a lawyer.",
        "Dispatch advised that Pruitt was valid with no warrants.",
    )
    assert not listed


def test_listed_moments_point_to_their_words():
    lawyer = next(each for each in missing("It was a cold evening.") if each.moment == "lawyer")

    assert lawyer.kind is OmissionKind.PROCEDURAL
    assert (lawyer.recording_id, lawyer.transcript_id) == ("rec", "tra")
    assert "I want a lawyer." in lawyer.words
    assert lawyer.span.start_ms <= 25_000 < lawyer.span.end_ms
    assert "No sentence of the report was found" in lawyer.reason


def test_empty_recording_leaves_nothing_out():
    assert left_out([], Index([Heard("rec", "tra", ())])) == ()


def two_microphones(*sentences):
    """The same talk on two tracks of one recording; the second microphone hears a little less."""
    other = tuple(segments((*TALK[:5], ("Driver", "want a lawyer."), *TALK[6:])))
    index = Index([Heard("rec", "tra", segments()), Heard("rec", "tr2", other)])
    claims = [
        Claim(str(n), "rep", n, TextSpan(0, len(quote)), quote, ClaimKind.ASSERTION)
        for n, quote in enumerate(sentences)
    ]
    return left_out(claims, index)


def test_moment_that_two_microphones_heard_is_listed_once():
    assert sorted(each.moment for each in two_microphones("It was a cold evening.")) == sorted(
        each.moment for each in missing("It was a cold evening.")
    )


def test_moment_that_a_sentence_tells_of_is_told_for_both_microphones():
    told = "Pruitt stated that he wanted a lawyer."
    assert {each.moment for each in two_microphones(told)} == {each.moment for each in missing(told)}
    assert "lawyer" not in {each.moment for each in two_microphones(told)}


def test_moment_is_found_by_its_meaning_where_no_cue_marks_it():
    said = segments(
        (
            ("Officer Marsh", "Nice evening so far, a bit cold."),
            ("Driver", "She handed it over to you herself, I never laid a finger on that bag."),
            ("Officer Lund", "Sunny tomorrow, they say."),
        )
    )
    assert not [each for each in moments(said) if each.first == 1]
    index = Index([Heard("rec", "tra", said)], embed=embed)

    found = left_out([], index, sounds_like=likeness)

    assert [each.first_segment for each in found] == [1]
    assert found[0].kind is OmissionKind.EXCULPATORY


@pytest.mark.parametrize(("score", "is_listed"), [(None, True), (0.6, True), (0.2, False)])
def test_what_was_hardly_heard_sounds_like_no_moment(score, is_listed):
    told = "She handed it over to you herself, I never laid a finger on that bag."
    (line,) = segments((("Driver", told),))
    index = Index([Heard("rec", "tra", (replace(line, score=score),))], embed=embed)
    assert bool(left_out([], index, sounds_like=likeness)) is is_listed


def test_what_is_told_in_other_words_is_not_listed():
    said = segments(
        (
            ("Officer Marsh", "Mind if I have a look in the car?"),
            ("Driver", "I'd really prefer it if you stayed out of there."),
            ("Officer Lund", "Sunny tomorrow, they say."),
            ("Officer Marsh", "How long have you two lived up here?"),
            ("Driver", "Going on nine years, since the baby."),
        )
    )
    index = Index([Heard("rec", "tra", said)], embed=embed)
    quote = "He declined a request to search the vehicle."
    claim = Claim("1", "rep", 0, TextSpan(0, len(quote)), quote, ClaimKind.ASSERTION)

    assert [each.moment for each in left_out([], index)] == ["consent or refusal"]
    assert left_out([claim], index) == ()


@pytest.mark.parametrize("words", ["She saw him do it.", "They heard somebody outside.", "You saw that, right?"])
def test_a_witness_is_found_by_what_is_said(words):
    assert "another witness" in {each.cue.name for each in moments(segments((("A", words),)))}


@pytest.mark.parametrize("words", ["Plate comes back clear.", "The tag is expired.", "Registered owner is a Boyd."])
def test_what_dispatch_said_is_found_by_any_of_its_words(words):
    assert "what dispatch said" in {each.cue.name for each in moments(segments((("A", words),)))}
