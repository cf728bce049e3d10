"""Quotations: a telling word changed between quotation marks is never supported."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.finding import ErrorKind, Verdict
from reviewer.report.claims import quotations
from tests.reviewer.checking.test_judge import heard, judged

LINES = (
    "I'm not telling you what's in there, so get a warrant.",
    "I just had coffee and a sandwich at the diner.",
    "He pushed me down the stairs and took my purse.",
    "I ain't signing nothing until my lawyer gets here.",
)
SOURCE = heard(tuple(("Driver", line) for line in LINES))
OTHERS = st.sampled_from("elephants bicycle umbrella whiskey pharmacy volcano".split())


@pytest.mark.parametrize("line", LINES)
def test_words_that_were_said_are_supported(line):
    assert judged(f"The driver stated, “{line}”", sources=[SOURCE])[0].verdict is Verdict.SUPPORTED


@given(st.sampled_from(LINES), st.data(), OTHERS)
def test_a_quotation_with_another_word_is_never_supported(line, data, other):
    words = line.split()
    at = data.draw(st.integers(0, len(words) - 1))
    changed = " ".join([*words[:at], other, *words[at + 1 :]])
    (found,) = judged(f"The driver stated, “{changed}”", sources=[SOURCE])
    is_telling = len(words[at].strip(",.'")) > 3
    assert (found.verdict is not Verdict.SUPPORTED) or not is_telling


@given(st.lists(st.lists(st.sampled_from(LINES[2].split()), max_size=6).map(" ".join), max_size=12), st.data())
def test_a_quotation_is_found_among_its_own_words_in_other_orders(around, data):
    at = data.draw(st.integers(0, len(around)))
    lines = [*around[:at], LINES[2], *around[at:]]
    (found,) = judged(f"The driver stated, “{LINES[2]}”", sources=[heard(tuple(("Driver", line) for line in lines))])
    assert not any(reason.rule == "quotation" for reason in found.reasons)


@pytest.mark.parametrize(
    "frame",
    [
        "The driver never stated, “{}”",
        "The driver did not say, “{}”",
        "The driver didn’t once tell anybody, “{}”",
        "The driver denied ever having said “{}”",
        "At no point did the driver say, “{}”",
    ],
)
@pytest.mark.parametrize("line", LINES)
def test_what_is_said_not_to_have_been_said_and_is_heard_is_contradicted(frame, line):
    (found,) = judged(frame.format(line), sources=[SOURCE])
    assert (found.verdict, found.kinds) == (Verdict.CONTRADICTED, (ErrorKind.NEGATION,))
    assert "was not said" in found.reasons[0].text
    assert found.evidence[0].words == line


def test_what_was_not_said_speaks_against_nobody_who_is_said_not_to_have_said_it():
    (found,) = judged("The driver never said, “I will burn your house down tonight.”", sources=[SOURCE])
    assert not any(reason.rule.startswith("quotation") for reason in found.reasons)
    talk = (("Officer Marsh", LINES[2]), ("Driver", LINES[1]))
    (found,) = judged(f"The driver never said, “{LINES[2]}”", sources=[heard(talk)])
    assert not any(reason.rule.startswith("quotation") for reason in found.reasons)


@pytest.mark.parametrize(
    "frame",
    [
        "The driver did not know him and told me, “{}”",
        "The driver refused, stating “{}”",
        "The driver, who had not been told anything, said “{}”",
    ],
)
def test_a_not_of_something_else_denies_no_quotation(frame):
    (found,) = judged(frame.format(LINES[2]), sources=[SOURCE])
    assert found.verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("report", "said"),
    [
        ("Okay, okay. Please don't shoot me. I did it.", "Okay, okay! Please don't shoot me. I'm doing it."),
        ("I mean, you can do it anyway.", "I mean, you're gonna do it anyway."),
        ("I'm just saying it's not on me.", "I'm just saying it's not on her."),
    ],
)
def test_a_small_word_changed_is_told_where_words_are_certain(report, said):
    talk = (("Officer Marsh", "Let me see those hands."), ("Driver", said))
    certain, by_ear = (judged(f"The driver said, “{report}”", sources=[heard(talk, score=s)])[0] for s in (None, 0.9))
    assert (certain.verdict, certain.kinds) == (Verdict.CONTRADICTED, (ErrorKind.QUOTATION,))
    assert certain.evidence[0].words == said
    assert not any(reason.rule == "quotation" for reason in by_ear.reasons)  # a recognizer errs in small words


@pytest.mark.parametrize(
    ("report", "said"),
    [
        ("Alright, I got to go because of them.", "All right, uh, I gotta go 'cause of 'em."),
        ("I am not signing anything today.", "I'm not, um, signing anything today."),
        ("I saw [the driver] with the two of them.", "I saw him with the two of 'em."),
        ("You took my phone, officer.", "You, you took my phone, like, officer."),
    ],
)
def test_the_same_words_spelled_otherwise_or_with_more_between_are_the_same(report, said):
    (found,) = judged(f"The driver said, “{report}”", sources=[heard((("Driver", said),))])
    assert found.verdict in (Verdict.SUPPORTED, Verdict.PARTLY_SUPPORTED)
    assert not any(reason.rule == "quotation" for reason in found.reasons), found


def test_both_wordings_are_told():
    (found,) = judged("The driver stated, “I just had whiskey and a sandwich at the diner.”", sources=[SOURCE])
    assert (found.verdict, found.kinds) == (Verdict.CONTRADICTED, (ErrorKind.QUOTATION,))
    assert "coffee" in found.reasons[0].text
    assert "whiskey" in found.reasons[0].text


def test_words_that_nobody_says_in_that_order_are_told_to_be_nowhere():
    (found,) = judged("The driver shouted, “You will all regret this tomorrow.”", sources=[SOURCE])
    assert found.verdict is not Verdict.SUPPORTED
    assert ErrorKind.QUOTATION in found.kinds


AROUND = (
    ("Officer Marsh", "Control, show me out on a traffic stop."),
    ("Driver", "All right."),
    ("Officer Marsh", "Okay, hang tight for me."),
    ("Driver", "You can't prove anything, I wasn't even there."),
    ("Officer Marsh", "We'll see."),
    ("Driver", "Whatever."),
)


def test_what_is_shown_for_a_quotation_holds_its_words():
    (found,) = judged("The driver said, “You can't prove a thing, I was nowhere near there.”", sources=[heard(AROUND)])
    assert found.verdict is Verdict.CONTRADICTED
    assert found.evidence[0].words == "You can't prove anything, I wasn't even there."
    assert "All right" not in found.reasons[0].text


def test_a_quotation_over_two_turns_is_shown_with_both():
    talk = (
        *AROUND[:3],
        ("Driver", "There's some tools and like one"),
        ("Driver", "machete in the trunk."),
        *AROUND[4:],
    )
    (found,) = judged("The driver said, “There's some tools and like one shotgun in the trunk.”", sources=[heard(talk)])
    assert "There's some tools and like one machete in the trunk." in found.reasons[0].text
    assert found.evidence[0].words == "There's some tools and like one machete in the trunk."


ASKED = (
    ("Officer Marsh", "Is that your car over there?"),
    ("Driver", "Yes."),
    ("Officer Marsh", "Did you take the television out of the trunk?"),
    ("Driver", "No way."),
    ("Officer Marsh", "If you move again I'm gonna put you in the hospital."),
    ("Driver", "I'm not doing nothing. I'll wait right here."),
)


def quoted(sentence, *, talk=ASKED, verifier=None):
    return judged(sentence, sources=[heard(talk)], verifier=verifier)[0]


@pytest.mark.parametrize("said", ["Yes.", "I did.", "Yeah"])
@pytest.mark.parametrize("marks", ["“{}”", '"{}"', "'{}'", "‘{}’"])
def test_a_short_answer_is_held_against_what_was_answered_there(said, marks):
    asked = "When I asked if he took the television out of the trunk, the driver said "
    found = quoted(asked + marks.format(said))
    assert found.verdict is not Verdict.SUPPORTED
    assert "No way." in " ".join(reason.text for reason in found.reasons)


def test_a_short_answer_is_held_against_the_question_of_the_sentence_before():
    asked = "I asked the driver if he took the television out of the trunk."
    wrong, right = (judged(asked, f"He said, “{said}”", sources=[heard(ASKED)])[1] for said in ("Yes.", "No way."))
    assert ErrorKind.QUOTATION in wrong.kinds
    assert ErrorKind.QUOTATION not in right.kinds


@pytest.mark.parametrize("who", ["The driver yelled", "The passenger said"])
def test_words_put_into_another_mouth_are_told_with_who_said_them(who):
    talk = (*ASKED, ("Passenger", "I got work in the morning."))
    found = quoted(f"{who}, “If you move again I am going to put you in the hospital.”", talk=talk)
    assert found.verdict is Verdict.CONTRADICTED
    assert any(reason.rule == "quotation: speaker" and "Officer Marsh" in reason.text for reason in found.reasons)


def test_words_of_a_voice_that_nobody_named_are_let_be():
    talk = tuple((None if speaker == "Officer Marsh" else speaker, line) for speaker, line in ASKED)
    found = quoted("The driver said, “If you move again I'm gonna put you in the hospital.”", talk=talk)
    assert ErrorKind.ATTRIBUTION not in found.kinds


def against(pairs):
    return np.tile(np.array([[0.0, 1.0, 0.0]], dtype=np.float32), (len(pairs), 1))


@pytest.mark.parametrize("said", ["I'm not doing nothing.", "I am not doing nothing.", "I will wait right here"])
def test_what_is_quoted_exactly_is_not_denied_by_reading(said):
    assert quoted(f"The driver yelled, “{said}”", verifier=against).verdict is Verdict.SUPPORTED
    assert quoted(f"The driver yelled '{said}'", verifier=against).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    "said", ["Take me straight to the hospital wing, volcano.", "You are what it is to me, volcano."]
)
def test_what_nobody_said_is_told_as_a_quotation_whatever_other_talk_denies_it(said):
    """Though a model takes unrelated talk to say otherwise, and words that are in any talk are heard there."""
    found = quoted(f"The driver stated, “{said}”", verifier=against)
    assert (found.verdict, found.kinds, found.evidence) == (Verdict.NOT_FOUND, (ErrorKind.QUOTATION,), ())
    assert found.reasons[0].rule == "quotation"
    assert found.reasons[0].text.startswith(f"Nothing like these words is heard: “{said}”")


def test_the_talk_nearest_to_what_nobody_said_is_told_as_no_more_than_that():
    found = quoted("The driver stated, “The television belongs to a volcano, get a warrant.”", verifier=against)
    assert "The nearest talk is no more than this: at 00:0" in found.reasons[0].text
    assert "television out of the trunk?" in found.reasons[0].text


def test_a_quotation_without_its_not_is_never_supported():
    talk = (*ASKED, ("Driver", "I did not touch the television in that trunk."))
    found = quoted("The driver said, “I did touch the television in that trunk.”", talk=talk)
    assert (found.verdict is not Verdict.SUPPORTED) and ErrorKind.QUOTATION in found.kinds


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He told 'em 'go ahead' twice.", ["go ahead"]),
        ("He said, 'I don't know, it's the drivers.' and left.", ["I don't know, it's the drivers."]),
        ("It was a '98 Honda with somebody in the drivers' seat.", []),
        ("The officers' lights and the drivers' keys", []),
    ],
)
def test_single_marks_quote_and_apostrophes_do_not(text, found):
    assert [span.of(text) for span in quotations(text)] == found
