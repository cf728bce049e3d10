"""What the checker says of claims, in real phrasing."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.finding import ErrorKind, NotCheckable, Relation, Verdict
from models.report import Claim, Report
from models.spans import TextSpan, TimeSpan
from models.transcript import Segment, Word
from reviewer.checking import numbers
from reviewer.checking.judge import judge
from reviewer.checking.view import Objection
from reviewer.matching.candidates import Heard, Index
from reviewer.matching.figures import figures_in, written
from reviewer.matching.normalize import tokens
from reviewer.report.claims import kind_of

TALK = (
    ("Officer Marsh", "The reason I'm stopping you is you were doing fifty-two in a thirty-five."),
    ("Driver", "I thought the limit was forty-five through here."),
    ("Officer Marsh", "Anything to drink tonight?"),
    ("Driver", "I had one glass of wine with dinner. Maybe two."),
    ("Officer Marsh", "Is that your current address?"),
    ("Driver", "No. It's forty-one, no, fourteen Birch Lane."),
    ("Officer Marsh", "Would you mind if I take a look in the car?"),
    ("Driver", "I don't consent to a search."),
    ("Driver", "My right knee is killing me. I had surgery on it in November."),
    ("Officer Marsh", "I'm citing you for the speed. You have ten days to show proof of insurance."),
    ("Car radio", "Get down on the floor! Nobody leaves this house alive!"),
)


def heard(talk=TALK, *, score=None, with_speakers=True, name="rec"):
    segments = []
    for index, (speaker, text) in enumerate(talk):
        span = TimeSpan(index * 4000, index * 4000 + 3500)
        words = tuple(Word(w, span, score) for w in text.split())
        segments.append(Segment(index, span, text, words, speaker if with_speakers else None))
    return Heard(name, f"t-{name}", tuple(segments))


def judged(*sentences, sources=None, verifier=None):
    text = " ".join(sentences)
    claims, at = [], 0
    for position, sentence in enumerate(sentences):
        at = text.index(sentence, at)
        span = TextSpan(at, at + len(sentence))
        claims.append(Claim(str(position), "r", position, span, sentence, kind_of(sentence)))
    report = Report("r", 0, "r.txt", "", "0" * 64, len(text), text, (), "")
    return judge(report, claims, Index(sources or [heard()]), verifier=verifier)


def test_what_was_said_is_supported_with_its_place():
    (found,) = judged("The driver stated that he thought the limit was 45 through here.")
    assert found.verdict is Verdict.SUPPORTED
    assert found.evidence[0].speaker == "Driver"
    assert found.evidence[0].span == TimeSpan(4000, 7500)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("I told the driver that I was stopping him for doing 62 in a 35.", ErrorKind.NUMBER),
        ("The driver stated that he thought the limit was 55 through here.", ErrorKind.NUMBER),
        ("He gave his current address as 41 Birch Lane.", ErrorKind.NUMBER),
        ("I gave him thirty days to show proof of insurance.", ErrorKind.NUMBER),
        ("The driver consented to a search of the car.", ErrorKind.NEGATION),
        ("The driver said that his left knee hurt and that he had surgery on it in November.", ErrorKind.ACTION),
        ("The driver confirmed that he had exactly two glasses of wine with dinner.", ErrorKind.DEGREE),
        ("The driver stated, “I had two bottles of wine with dinner.”", ErrorKind.QUOTATION),
        ("I had surgery in November, so I told him that my right knee was killing me.", ErrorKind.ATTRIBUTION),
    ],
)
def test_slips_are_contradicted_and_named(sentence, kind):
    (found,) = judged(sentence)
    assert found.verdict is Verdict.CONTRADICTED, found
    assert kind in found.kinds
    assert all(reason.text for reason in found.reasons)
    assert found.evidence[0].relation is Relation.AGAINST


def test_talk_that_only_lies_nearest_is_not_shown_as_speaking_for_what_is_contradicted():
    (found,) = judged("The driver consented to a search of the car.")
    assert [each.relation for each in found.evidence] == [Relation.AGAINST]


def test_what_bears_a_claim_out_is_kept_beside_what_contradicts_it():
    talk = (
        *TALK[:6],
        ("Officer Marsh", "Can I take a look in the car?"),
        ("Driver", "No, I don't consent to a search of the car."),
        *TALK[8:],
        ("Driver", "Fine, I consent to a search of the car then."),
    )
    (found,) = judged("The driver consented to a search of the car.", sources=[heard(talk)])
    assert {each.relation for each in found.evidence} == {Relation.FOR, Relation.AGAINST}, found


def test_words_of_a_radio_are_no_event():
    (found,) = judged("A male shouted to get down on the floor and that nobody leaves this house alive.")
    assert ErrorKind.BACKGROUND_MEDIA in found.kinds


def test_nothing_is_supported_by_a_radio_alone():
    def read(pairs):
        return np.array([[0.99, 0.0, 0.01] if "Nobody leaves" in talk else [0.7, 0.0, 0.3] for talk, _ in pairs])

    talk = (("Officer Marsh", "I'm at the residence on Oak."), *TALK)
    (found,) = judged("The residence was in disarray.", sources=[heard(talk)], verifier=read)
    assert found.verdict is Verdict.NOT_FOUND
    assert "Car radio" in found.reasons[0].text


def test_words_of_somebody_else_support_only_half_of_a_statement():
    talk = (("Officer Marsh", "The limit was forty-five through here."), *TALK[2:4])
    (found,) = judged("The driver mentioned the limit.", sources=[heard(talk)])
    assert found.verdict is not Verdict.SUPPORTED
    assert ErrorKind.ATTRIBUTION in found.kinds


def test_a_fragment_never_supports():
    (found,) = judged("He said yes to that.", sources=[heard((("Driver", "Yes."),))])
    assert found.verdict is not Verdict.SUPPORTED


def test_what_nobody_speaks_of_is_not_found():
    (found,) = judged("A canine unit arrived and bit a bystander.")
    assert found.verdict is Verdict.NOT_FOUND
    assert (
        found.reasons[-1].text
        == "No talk was found that has any of these words: canine, unit, arrived, bit, bystander."
    )


def test_what_only_eyes_can_see_is_not_checkable():
    (found,) = judged("I observed that his eyes were bloodshot and watery.")
    assert (found.verdict, found.not_checkable) == (Verdict.NOT_CHECKABLE, NotCheckable.VISUAL)


def test_placeholder_is_named():
    (found,) = judged("The vehicle was towed by [INSERT: company].")
    assert ErrorKind.PLACEHOLDER in found.kinds


def test_words_heard_poorly_never_contradict():
    (found,) = judged("The driver consented to a search of the car.", sources=[heard(score=0.1)])
    assert found.verdict is not Verdict.CONTRADICTED


def test_without_speakers_nothing_is_said_of_who_spoke():
    sentence = "I had surgery in November, so I told him that my right knee was killing me."
    (found,) = judged(sentence, sources=[heard(with_speakers=False)])
    assert ErrorKind.ATTRIBUTION not in found.kinds


@given(st.integers(1, 99).filter(lambda n: n not in (45, 52, 35)))
def test_changed_number_is_never_supported(number):
    (found,) = judged(f"The driver stated that he thought the limit was {number} through here.")
    assert found.verdict is not Verdict.SUPPORTED


@given(st.lists(st.sampled_from(["pizza", "weather", "game", "river", "window", "music", "garden"]), max_size=12))
def test_unrelated_footage_does_not_change_a_supported_claim(words):
    other = heard(tuple(("Someone", word) for word in words), name="other")
    sentence = "The driver stated that he thought the limit was 45 through here."
    assert judged(sentence, sources=[heard(), other]) == judged(sentence)


def test_same_input_gives_the_same_judgments():
    sentences = ("The driver consented to a search of the car.", "He gave his current address as 41 Birch Lane.")
    assert judged(*sentences) == judged(*sentences)


def test_no_claim_is_judged_on_nothing_heard():
    (found,) = judged("The driver consented to a search of the car.", sources=[heard(())])
    assert found.verdict is Verdict.NOT_FOUND


@pytest.mark.parametrize(
    ("spoken", "meant"),
    [
        ("fifty two in a thirty five", {"52", "35"}),
        ("twenty-three forty-two hours", {"2342"}),
        ("eighteen-oh-six Harmon Street", {"1806"}),
        ("two twenty-one Larkspur", {"221"}),
        ("six six oh nine", {"6609"}),
        ("four point one grams", {"4.1"}),
        ("four hundred and eleven", {"411"}),
        ("September third, nineteen eighty-nine", {"3", "1989"}),
        ("forty-one, no, fourteen", {"14"}),
        ("$387.42", {"387.42"}),
        ("fourteen hundred. Two years ago", {"1400", "2"}),
        ("three, oh, nine", {"309"}),
        ("No, wait. Ten to eight.", {"750"}),
        ("quarter past six", {"615"}),
    ],
)
def test_spoken_numbers_are_read(spoken, meant):
    assert meant <= figures_in(tokens(spoken))


@pytest.mark.parametrize(
    ("written_so", "heard_so"),
    [("8:07 p.m.", "twenty oh seven"), ("2330 hours", "eleven-thirty"), ("7:00 p.m.", "nineteen hundred"),
     ("1900 hours", "seven")],
)  # fmt: skip
def test_times_agree_by_either_clock(written_so, heard_so):
    [(_, meant)] = written(tokens(written_so))
    assert figures_in(tokens(heard_so)).intersection(meant)


def test_decimal_before_an_article_is_no_time_of_day():
    [(_, meant)] = written(tokens("It cost $4.50 a gallon."))
    assert "1650" not in meant
    [(_, meant)] = written(tokens("He drinks 9 a day."))
    assert meant == ("9",)


def test_corrected_number_is_no_longer_meant():
    assert "41" not in figures_in(tokens("forty-one, no, fourteen"))


def test_a_no_that_answers_something_else_takes_no_number_back():
    assert {"2", "14"} <= figures_in(tokens("Maybe two. Is that your current address? No. Fourteen Birch Lane."))


@given(st.text(max_size=80))
def test_tokens_stand_where_they_say(text):
    for token in tokens(text):
        assert 0 <= token.span.start < token.span.end <= len(text)


def with_shaky(source, shaky):
    """The same recording with one word heard poorly, all others well."""
    segments = tuple(
        replace(s, words=tuple(replace(w, score=0.2 if w.text.strip(".,") == shaky else 0.95) for w in s.words))
        for s in source.segments
    )
    return replace(source, segments=segments)


@pytest.mark.parametrize(
    ("answer", "shaky", "sentence"),
    [
        ("I guess I don't consent to that.", "don't", "The driver consented to a search of the car."),
        ("He never touched the steering wheel.", "never", "The driver said that he touched the steering wheel."),
        ("I had maybe two beers with dinner.", "maybe", "The driver had exactly two beers with dinner."),
        (
            "I just had coffee and pie at the diner.",
            "pie",
            "The driver said, “I just had coffee and whiskey at the diner.”",
        ),
    ],
)
def test_a_word_that_was_heard_poorly_contradicts_nothing(answer, shaky, sentence):
    talk = (("Officer Marsh", "Can I search the car? Anything to say?"), ("Driver", answer))
    plain = heard(talk, score=0.95)
    (clear,), (unsure,) = (judged(sentence, sources=[each]) for each in (plain, with_shaky(plain, shaky)))
    assert clear.verdict is not Verdict.SUPPORTED
    assert unsure.verdict not in (Verdict.CONTRADICTED, Verdict.SUPPORTED)


@pytest.mark.parametrize("score", [None, 0.95, 0.1])
def test_how_another_recording_was_heard_does_not_change_a_verdict(score):
    sentences = ("The driver stated that he thought the limit was 45 through here.", "I searched his backpack.")
    other = heard((("Clerk", "The register was short four hundred dollars."),), score=score, name="other")
    alone, both = (judged(*sentences, sources=sources) for sources in ([heard()], [heard(), other]))
    assert [each.verdict for each in alone] == [each.verdict for each in both]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "The driver stated that he had surgery at a clinic in Boston.",
            "Not among the words heard in this recording: clinic, Boston. The talk nearest to it is at 00:32.",
        ),
        (
            "A canine unit bit somebody.",
            "No talk was found that has any of these words: canine, unit, bit, somebody.",
        ),
    ],
)
def test_what_is_not_found_tells_which_words_are_missing_and_where_to_listen(sentence, told):
    (found,) = judged(sentence)
    assert found.verdict is Verdict.NOT_FOUND
    assert told in [each.text for each in found.reasons]


def test_words_of_a_reason_are_the_claims_own_as_written_and_those_it_goes_on_from_apart():
    sentence = "I told the driver that he was doing 52 in a 35, which he said was the limit."
    first, second = "I told the driver that he was doing 52 in a 35,", "which he said was the limit."
    assert sentence == f"{first} {second}"
    _, found = judged(first, second)
    told = " ".join(each.text for each in found.reasons)
    assert "or others for them: limit" in told
    assert "35" not in told.partition("of what it goes on from")[0]


def test_what_only_reading_speaks_against_does_not_tell_in_what():
    def denies(pairs):
        return np.array([[0.0, 0.99, 0.01] for _ in pairs])

    (found,) = judged("The driver mentioned the limit through here.", verifier=denies)
    assert found.reasons[0].text.endswith("to say otherwise, and cannot say in what: listen.")


def test_a_question_that_the_model_takes_for_the_opposite_contradicts_nothing():
    def denies(pairs):
        return np.array([[0.0, 0.99, 0.01] for _ in pairs])

    sentence = "Dispatch advised that the license of Pruitt was suspended."
    for talk, verdict in (
        ("Can I see your license, Mr. Pruitt, was it suspended?", Verdict.NOT_FOUND),
        ("The license of Mr. Pruitt was suspended once.", Verdict.CONTRADICTED),
    ):
        (found,) = judged(sentence, sources=[heard((("Officer Marsh", talk),))], verifier=denies)
        assert found.verdict is verdict


def test_what_is_supported_with_a_word_that_is_not_heard_says_so():
    talk = (("Officer Marsh", "There's a box cutter in the front pocket of the bag. No needles."),)
    (found,) = judged("There was a stapler in the front pocket of the bag.", sources=[heard(talk)])
    assert any("Not heard at this place in these words: stapler" in each.text for each in found.reasons)
    (whole,) = judged("There was a box cutter in the front pocket of the bag.", sources=[heard(talk)])
    assert whole.verdict is Verdict.SUPPORTED
    assert not any("Not heard" in each.text for each in whole.reasons)


def test_no_word_that_stands_in_the_evidence_is_told_as_not_heard():
    talk = (
        ("Driver", "I work at the mill on Garland Street, second shift."),
        ("Officer Marsh", "You can be arrested for that, you understand?"),
        ("Driver", "I was at the mill until two twenty-one."),
    )
    (found,) = judged("The driver could be arrested after 221 for walking out of the mill.", sources=[heard(talk)])
    words = {token.plain for each in found.evidence for token in tokens(each.words)}
    absent = [each.text.partition(": ")[2] for each in found.reasons if each.text.startswith("Not heard at this place")]
    assert absent == ["walking."]
    assert "walking" not in words


def test_a_figure_that_the_evidence_has_is_not_told_as_further_off():
    shown = tokens("I'm at 221 Logs for now, apartment six.")
    far_off, other = (
        Objection(numbers.RULE, ErrorKind.NUMBER, "", is_against=False, is_slight=True, decisive=frozenset({figure}))
        for figure in ("221", "223")
    )
    assert (numbers.is_seen(far_off, shown), numbers.is_seen(other, shown)) == (True, False)
