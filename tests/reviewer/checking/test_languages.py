"""Claims that rest on Spanish say so, and Spanish that nobody compared is told of where nothing was found."""

import json
import re
from dataclasses import replace

import pytest

from models.finding import ErrorKind, Verdict
from models.spans import TimeSpan
from models.transcript import Segment, Word
from reviewer.checking import languages
from reviewer.checking.judge import judge
from reviewer.checking.languages import RULE, language_of
from reviewer.matching.candidates import Heard, Index
from reviewer.report.claims import claims_of
from reviewer.report.reading import read_report
from tests.reviewer.checking.test_judge import heard, judged
from tests.support import values
from tests.support.commands import ROOT, SAMPLES

HOME = SAMPLES / "domestic"


def at_home(*, is_language_known):
    """What is said in sample case two; turns 17 and 24 are Spanish."""
    segments = []
    for at, turn in enumerate(json.loads((HOME / "script.json").read_text(encoding="utf-8"))["turns"]):
        span = TimeSpan(round(turn["start"] * 1000), round(turn["end"] * 1000))
        words = tuple(Word(word, span) for word in turn["text"].split())
        language = turn["language"] if is_language_known else None
        segments.append(Segment(at, span, turn["text"], words, turn["speaker"], language))
    return tuple(segments)


def told(judgment):
    return [each.text for each in judgment.reasons if each.rule == RULE]


@pytest.mark.parametrize("is_language_known", [True, False])
def test_sample_case_two_says_where_spanish_is_spoken(is_language_known):
    report = read_report(HOME / "draft.txt")
    claims = claims_of(report)
    index = Index([Heard("video", "script", at_home(is_language_known=is_language_known))])
    found = dict(zip((claim.quote for claim in claims), judge(report, claims, index), strict=True))
    missing = [each for each in found.values() if each.verdict is Verdict.NOT_FOUND]
    open_to_spanish = [each for each in missing if ErrorKind.BOILERPLATE not in each.kinds]
    assert open_to_spanish
    for each in open_to_spanish:
        assert "Spanish is spoken in what was heard, at 01:36, 02:02, and was not compared" in told(each)[0]
        assert ErrorKind.INVENTED_EVENT not in each.kinds
    resting = [each for each in found.values() if any("plato al suelo" in e.words for e in each.evidence)]
    for each in resting:
        assert told(each)[0].startswith("Spanish is spoken at 01:36.")
    english = [each for each in found.values() if each.evidence and each not in resting]
    assert english
    assert not any(told(each) for each in english)


def test_claim_that_rests_on_spanish_says_so_and_keeps_its_verdict():
    source = heard()
    segments = (replace(source.segments[0], language="es"), *source.segments[1:])
    sentence = f"I said, “{segments[0].text}”"
    (before,), (found,) = judged(sentence), judged(sentence, sources=[replace(source, segments=segments)])
    assert before.evidence[0].first_segment == 0
    assert (found.verdict, found.kinds, found.evidence) == (before.verdict, before.kinds, before.evidence)
    assert told(found)[0].startswith("Spanish is spoken at 00:00.")
    assert languages.MEASURED in told(found)[0]


def test_other_languages_are_told_of_too():
    source = heard()
    segments = (*source.segments[:-1], replace(source.segments[-1], language="vi"))
    (found,) = judged("A helicopter circled over the marina.", sources=[replace(source, segments=segments)])
    assert told(found)[0].startswith("Another language than English is spoken in what was heard")
    assert found.kinds == ()


@pytest.mark.parametrize(
    "text",
    [
        "No, señor, yo no hice nada. Mi hermano está en la casa con los niños.",
        "por favor no se lo lleven mi hija lo necesita",
        "Es que se me olvidó la licencia en el otro carro.",
    ],
)
def test_plain_spanish_is_known_without_being_told(text):
    assert language_of(values.a_segment(text=text, language=None)) == "es"
    assert language_of(values.a_segment(text=text, language="en")) == "es"


@pytest.mark.parametrize(
    "text",
    [
        "She drove from Los Angeles to Las Vegas and then El Paso.",
        "Units respond to El Camino and La Mesa, by Las Flores.",
        "He told me no, no, no, me and my brother were at the house.",
        "Tu casa es mi casa, that's what she told me at the door, and then she let me in.",
        "Sí.",
    ],
)
def test_names_and_single_words_make_no_spanish(text):
    assert language_of(values.a_segment(text=text, language=None)) is None


def test_no_english_turn_of_the_sample_cases_is_taken_for_spanish():
    for script in SAMPLES.glob("*/script.json"):
        for turn in json.loads(script.read_text(encoding="utf-8"))["turns"]:
            expected = None if turn["language"] == "en" else turn["language"]
            assert language_of(values.a_segment(text=turn["text"], language=None)) == expected, turn["text"]


def test_the_figures_that_are_named_are_the_measured_ones():
    table = (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    english, spanish = (
        re.search(rf"^\| a talk in both \| {language} \|.* (\d+ %) of (\d+) words \|$", table, re.MULTILINE).groups()
        for language in ("en", "es")
    )
    assert f"wrote {spanish[0]} of {spanish[1]} Spanish words wrong" in languages.MEASURED
    assert f"{english[0]} of its {english[1]} English ones" in languages.MEASURED


@pytest.mark.parametrize(("score", "is_told"), [(None, True), (0.55, True), (0.2, False), (0.0, False)])
def test_noise_that_was_written_as_spanish_weakens_no_finding(score, is_told):
    noise = values.a_segment(0, "Y he ridon sados.", 1000, 2000, language="es", score=score, speaker=None)
    talk = values.a_segment(1, "Watch your step there.", 3000, 4000, score=0.9)
    (found,) = judged("I located a glass pipe in the backpack.", sources=[Heard("rec", "tra", (noise, talk))])
    assert found.verdict is Verdict.NOT_FOUND
    assert bool(told(found)) is is_told
    assert (ErrorKind.INVENTED_EVENT in found.kinds) is not is_told
