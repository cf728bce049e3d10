"""Figures, times, dates, plates and money: one that was changed is never supported."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from models.finding import ErrorKind, Verdict
from reviewer.matching.candidates import Index
from reviewer.matching.figures import figures_in, spelled, written
from reviewer.matching.normalize import tokens
from tests.reviewer.checking.test_judge import heard, judged

SOURCE = heard(
    (
        ("Officer Marsh", "Dispatch, I'm out with Lincoln Kilo Tango, four four seven one, at twenty-three forty-two."),
        ("Driver", "My date of birth is September third, nineteen eighty-nine."),
        ("Driver", "I live at eighteen-oh-six Garland Street, apartment nine."),
        ("Driver", "It cost me three hundred eighty-seven dollars and forty-two cents at the store."),
        ("Driver", "I take seven fifty milligrams of Keppra in the morning."),
        ("Officer Marsh", "The scale says four point one grams with the packaging."),
        ("Officer Marsh", "Your court date is April twenty-first at nine in the morning."),
        ("Driver", "I was doing maybe forty, no, fifty on the bridge."),
    )
)
# Whatever can be read of figures in any stretch of it, and all of its digits in a row.
INDEX = Index([SOURCE])
ALOUD = spelled(INDEX.tokens_in(0, 0, 7)).replace(" ", "")
HEARD = {each for one in range(8) for last in range(one, 8) for each in figures_in(INDEX.tokens_in(0, one, last))}
FAITHFUL = (
    ("The driver stated that he lives at {} Garland Street, apartment nine.", 1806),
    ("The driver stated that he takes {} milligrams of Keppra in the morning.", 750),
    ("The driver gave his date of birth as September {}, 1989.", 3),
    ("The driver gave his date of birth as September 3, {}.", 1989),
    ("I gave him a court date of April {} at nine in the morning.", 21),
)


@pytest.mark.parametrize(("sentence", "figure"), FAITHFUL)
def test_a_figure_that_was_spoken_is_supported(sentence, figure):
    (found,) = judged(sentence.format(figure), sources=[SOURCE])
    assert found.verdict is Verdict.SUPPORTED, found


@given(st.sampled_from(FAITHFUL), st.integers(1, 3000))
def test_a_changed_figure_is_never_supported(case, figure):
    """Of those that nothing heard could mean: one that is spoken close by is let pass, since it may be meant."""
    sentence = case[0].format(figure)
    [meant] = [meant for token, meant in written(tokens(sentence)) if token.plain == str(figure)][:1]
    assume(HEARD.isdisjoint(meant) and not any(each in ALOUD for each in meant))
    (found,) = judged(sentence, sources=[SOURCE])
    assert found.verdict is not Verdict.SUPPORTED
    assert ErrorKind.NUMBER in found.kinds


@pytest.mark.parametrize("figure", [1950, 100])
def test_a_dose_is_no_time_of_day(figure):
    (found,) = judged(
        f"The driver stated that he takes {figure} milligrams of Keppra in the morning.", sources=[SOURCE]
    )
    assert found.verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize(
    "sentence",
    [
        "I transmitted that I was out with plate LKT4471 at 2324 hours.",
        "I transmitted that I was out with plate LKT4417 at 2342 hours.",
        "The driver stated that it cost him $378.42 at the store.",
        "The marijuana weighed 1.4 grams with the packaging.",
        "The driver stated that he was doing 40 on the bridge.",
    ],
)
def test_a_figure_with_its_digits_turned_or_taken_back_is_named(sentence):
    (found,) = judged(sentence, sources=[SOURCE])
    assert found.verdict is not Verdict.SUPPORTED
    assert {ErrorKind.NUMBER, ErrorKind.TIME} & set(found.kinds)


@given(st.integers(0, 23), st.integers(0, 59))
def test_a_changed_time_is_never_supported(hour, minute):
    """Of those that nothing heard could mean, as above: "nine in the morning" may be 0900, "eighteen-oh-six" 1806."""
    sentence = f"I transmitted at {hour:02}{minute:02} hours that I was out with plate LKT4471."
    assume(HEARD.isdisjoint(written(tokens(sentence))[0][1]))
    (found,) = judged(sentence, sources=[SOURCE])
    assert found.verdict is not Verdict.SUPPORTED


def test_an_answer_that_guesses_is_not_a_question():
    talk = (
        ("Officer Marsh", "What time did you leave the barbecue?"),
        ("Driver", "I don't know, like, nine?"),
        ("Officer Marsh", "Which barbecue, the one with the eleven kegs?"),
        ("Driver", "No, the other one."),
    )
    told = "The driver said that he left the barbecue around {}."
    assert ErrorKind.NUMBER not in judged(told.format("9:00"), sources=[heard(talk)])[0].kinds
    assert judged(told.format("7:00"), sources=[heard(talk)])[0].verdict is not Verdict.SUPPORTED


STREET = (
    ("Dispatch", "Baker Six, copy, a loud party on Quarry Road past the feed store. Twenty-one oh seven."),
    ("Officer Marsh", "No contact, stay away a hundred yards from the residence and the store."),
    ("Neighbor", "They have been married fourteen years and he threw the plate."),
    ("Neighbor", "I've been here thirty-one years. He went down the whole row."),
    ("Officer Marsh", "Can I get a second unit for the field tests?"),
    ("Officer Nakagawa", "I'm ten minutes out at the weigh station."),
)


@pytest.mark.parametrize(
    "sentence",
    [
        "The neighbor told me that they have been married four years and that he threw the plate.",
        "I told the caller to stay away one hundred feet from the residence and the store.",
        "Officer Nakagawa answered from the weigh station that he was two minutes out.",
    ],
)
def test_another_count_of_the_same_thing_is_shown(sentence):
    (found,) = judged(sentence, sources=[heard(STREET)])
    assert found.verdict is Verdict.CONTRADICTED
    assert ErrorKind.NUMBER in found.kinds


@pytest.mark.parametrize(
    "sentence",
    [
        "The neighbor, a resident of thirty-one years, said that he went down the whole row.",
        "I told the caller to stay away one hundred yards from the residence and the store.",
        "At approximately 2107 hours, dispatch sent me to a loud party on Quarry Road past the feed store.",
    ],
)
def test_what_is_counted_as_heard_is_not_objected_to(sentence):
    (found,) = judged(sentence, sources=[heard(STREET)])
    assert not {ErrorKind.NUMBER, ErrorKind.TIME} & set(found.kinds)


def test_a_time_of_the_same_hour_is_found_where_dispatch_gives_it_after_its_message():
    talk = [
        ("Dispatch", "Baker Six, a loud party on Quarry Road past the feed store."),
        *[("Officer Marsh", f"We are {word} the creek now.") for word in ("near", "over", "past", "behind", "below")],
        ("Dispatch", "Copy, 21-07."),
    ]
    told = "At approximately {} hours, dispatch sent me to a loud party on Quarry Road past the feed store."

    (other,) = judged(told.format(2117), sources=[heard(talk, score=0.9)])
    (same,) = judged(told.format(2107), sources=[heard(talk, score=0.9)])

    assert "at 00:24 Dispatch is heard: “Copy, 21-07.”" in " ".join(reason.text for reason in other.reasons)
    assert ErrorKind.TIME in other.kinds
    assert ErrorKind.TIME not in same.kinds


def _scored(text, **scores):
    """One segment heard well, but for these words."""
    source = heard((("A", text),), score=0.9, with_speakers=False)
    (segment,) = source.segments
    words = tuple(replace(word, score=scores.get(word.text.strip(",."), 0.9)) for word in segment.words)
    return replace(source, segments=(replace(segment, words=words),))


LOANED = "He stated that his cousin had offered him $20 to help take off the pipe."


def test_a_figure_heard_poorly_never_contradicts():
    source = _scored("My cousin said he'd give me 60 bucks to help take off the pipe.", **{"60": 0.3})
    (found,) = judged(LOANED, sources=[source])
    assert found.verdict is not Verdict.CONTRADICTED


def test_only_the_figure_that_says_otherwise_has_to_be_heard_well():
    source = _scored("At number 4 my cousin said he'd give me 60 bucks to help take off the pipe.", **{"4": 0.3})
    (found,) = judged(LOANED, sources=[source])
    assert found.verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize("told", ["fifteen", "50"])
def test_fifteen_and_fifty_are_not_told_apart_by_ear(told):
    source = _scored("I heard him yelling like 50 minutes." if told == "fifteen" else "I heard him yelling 15 minutes.")
    (found,) = judged(f"The neighbor told me that she heard him yelling {told} minutes.", sources=[source])
    assert found.verdict is Verdict.UNINTELLIGIBLE
    assert found.reasons[-1].text == "What the report says and what was heard sound alike: listen first."


def test_who_does_not_know_for_sure_denies_nothing_of_what_follows():
    source = heard((("Owner", "I don't know ten minutes he went in the kitchen."),), score=0.9)
    (found,) = judged("The owner stated that ten minutes ago he went in the kitchen.", sources=[source])
    assert ErrorKind.NEGATION not in found.kinds


def test_all_words_of_the_figure_that_says_otherwise_have_to_be_heard_well():
    sentence = "The neighbor told me that she heard him yelling for three minutes."
    well = _scored("I heard him yelling for twenty five minutes.")
    poorly = _scored("I heard him yelling for twenty five minutes.", twenty=0.2)

    (contradicted,), (doubtful,) = judged(sentence, sources=[well]), judged(sentence, sources=[poorly])

    assert contradicted.verdict is Verdict.CONTRADICTED
    assert doubtful.verdict is not Verdict.CONTRADICTED


OUT_WITH = (
    ("Officer Marsh", "I'll be out on a silver Honda Accord, Lima Kilo Tango four four seven one, northbound Fulton."),
    ("Dispatch", "Copy, Fulton and Ninth, twenty-three forty-two."),
)


def test_a_time_of_day_is_held_against_a_time_and_not_against_a_plate():
    told = "At approximately 2214 hours I was out on a silver Honda Accord on northbound Fulton."
    (found,) = judged(told, sources=[heard(OUT_WITH)])
    assert found.verdict is not Verdict.SUPPORTED
    assert ErrorKind.TIME in found.kinds
    assert not any("four four seven one" in reason.text for reason in found.reasons)
    assert any("twenty-three forty-two" in reason.text for reason in found.reasons)


@pytest.mark.parametrize("time", ["twenty-three fifty-one.", "twenty-three fifty-one hours."])
def test_a_case_number_is_not_held_against_a_time_of_day(time):
    talk = (("Officer Marsh", f"The theft of the red truck is filed, both units clear, {time}"),)
    (found,) = judged("The theft of the red truck was filed under 26-05204-B.", sources=[heard(talk)])
    assert found.verdict is not Verdict.SUPPORTED
    assert not any("fifty-one" in reason.text for reason in found.reasons), found.reasons


@pytest.mark.parametrize(
    ("told", "said"), [("0820", "Oh eight oh two."), ("0820", "Eight oh two hours."), ("1419", "Fourteen oh nine.")]
)
def test_a_time_spoken_by_its_digits_is_one(told, said):
    talk = (("Officer Marsh", "We cleared the call on Fulton."), ("Dispatch", said))
    (found,) = judged(f"We cleared the call on Fulton at {told} hours.", sources=[heard(talk)])
    assert any(said in reason.text for reason in found.reasons)


CORRECTED = (
    ("Officer Teague", "You take anything for it?"),
    ("Driver", "Keppra. Five hundred, no, seven-fifty. Twice a day."),
)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The driver first gave her Keppra as 750 and corrected it to 500.", "“750” as what was said first"),
        ("She corrected her Keppra to 500, which she takes twice a day.", "“500” as what it was corrected to"),
        ("She initially said 750 of Keppra.", "“750” as what was said first"),
    ],
)
def test_a_correction_told_the_other_way_round_is_contradicted(sentence, told):
    (found,) = judged(sentence, sources=[heard(CORRECTED)])
    assert found.verdict is Verdict.CONTRADICTED, found
    assert f"The report says {told}; at 00:04 Driver is heard" in found.reasons[0].text


@pytest.mark.parametrize(
    "sentence",
    [
        "The driver first gave her Keppra as 500 and corrected it to 750.",
        "She corrected her Keppra from 500 to 750, which she takes twice a day.",
        "She initially said 500 of Keppra.",
    ],
)
def test_a_correction_told_as_it_was_is_not_objected_to(sentence):
    (found,) = judged(sentence, sources=[heard(CORRECTED)])
    assert not any(reason.rule == "numbers" for reason in found.reasons), found
