"""What weights are fitted to."""

from training.doubt import NOBODYS_SHARE, WRONG_SHARE, as_told_apart
from training.own_cases import own_cases


def test_voices_told_apart_are_as_often_nobodys_or_wrong_as_is_said_and_the_same_each_time():
    told = [(known.name, known.script()) for known in own_cases()]

    pairs = [pair for name, said in told for pair in zip(said, as_told_apart(said, name), strict=True)]

    nobodys = sum(after.speaker is None for _, after in pairs) / len(pairs)
    wrong = sum(after.speaker not in (None, before.speaker) for before, after in pairs) / len(pairs)
    assert abs(nobodys - NOBODYS_SHARE) < 0.02
    assert WRONG_SHARE / 2 < wrong <= WRONG_SHARE + 0.01  # whoever is drawn may be who speaks
    assert all(before.text == after.text and before.span == after.span for before, after in pairs)
    name, said = told[0]
    assert as_told_apart(said, name) == as_told_apart(said, name)
