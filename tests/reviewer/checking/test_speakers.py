"""What the checker makes of voices that machine told apart and people named."""

from dataclasses import replace

from models.finding import ErrorKind, Verdict
from models.report import Report
from models.speaker import Role, Speaker
from reviewer.checking.attribution import cast_of
from tests.reviewer.checking.test_judge import TALK, heard, judged

LABELS = {"Officer Marsh": "Wearer", "Driver": "Voice 2", "Car radio": "Voice 1"}
REPORT = "I stopped the driver. Voice 2 Lane is near."


def told(*speakers):
    """The talk with labels in place of names, and what is known of them."""
    return replace(heard(tuple((LABELS[who], text) for who, text in TALK)), speakers=speakers)


WEARER = Speaker("Wearer", ("Wearer",), Role.WEARER, is_named=False)
UNNAMED = Speaker("Voice 2", ("Voice 2",), None, is_named=False)
OTHER = replace(UNNAMED, name="Voice 1", labels=("Voice 1",))


def test_label_that_nobody_named_is_not_looked_for_in_the_report():
    report = Report("r", 0, "r.txt", "", "0" * 64, 0, REPORT, (), "")
    assert cast_of(report.text, [told(WEARER, UNNAMED, OTHER)]).called == {}
    named = replace(UNNAMED, name="Driver", is_named=True)
    driver = replace(heard((("Driver", "No."), ("Wearer", "Yes."))), speakers=(WEARER, named))
    assert cast_of(report.text, [driver]).called == {"driver": "Driver"}


def test_wearer_is_the_i_of_the_report():
    cast = cast_of("I stopped him.", [told(WEARER, UNNAMED)])
    assert cast.wearer == "Wearer"
    (found,) = judged("I stated that I had one glass of wine with dinner.", sources=[told(WEARER, UNNAMED)])
    assert found.verdict is Verdict.CONTRADICTED
    assert found.kinds == (ErrorKind.ATTRIBUTION,)


def test_two_wearers_leave_open_who_writes():
    other = Speaker("Voice 2", ("Voice 2",), Role.WEARER, is_named=False)
    assert cast_of("I stopped him.", [told(WEARER, other)]).wearer is None


def test_voice_marked_as_media_is_no_person_there():
    media = Speaker("Voice 1", ("Voice 1",), Role.MEDIA, is_named=False)
    sentence = "The driver said to get down on the floor and that nobody leaves this house alive."
    (found,) = judged(sentence, sources=[told(WEARER, UNNAMED, media)])
    assert ErrorKind.BACKGROUND_MEDIA in found.kinds


def test_who_is_named_as_author_in_the_heading_is_the_i_of_the_report():
    """The heading names the officer as the text names others; another officer who speaks more was the "I"."""
    talk = (("Officer Cole", "Stay there."), ("Officer Cole", "Wait."), ("Officer Reyes", "I stopped you."))

    for heading in ("Reporting Officer: Officer Reyes", "Submitted by: Ofc. D. Reyes #2207", "Author: Reyes"):
        cast = cast_of(f"INCIDENT REPORT\n{heading}\n\nI stopped him. Officer Cole stayed.", [heard(talk)])
        assert cast.wearer == "Officer Reyes"
    assert cast_of("Reporting Officer: Officer Reyes\n\nHe was stopped.", [heard(talk)]).wearer is None
    named = "Reporting Officer: Officer Reyes\nI stopped him. Officer Reyes and I left."
    assert cast_of(named, [heard(talk)]).wearer == "Officer Reyes"
