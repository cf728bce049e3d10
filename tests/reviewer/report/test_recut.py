"""Claims cut anew: what lies where, which claims stand, and what is put back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.annotation import Recut
from models.report import Claim, ClaimKind, Paragraph
from models.spans import TextSpan
from reviewer.errors import UsageError
from reviewer.report.recut import merge, recut_that_made, split, standing, to_take_back
from tests.support import values

TEXT = "I stopped the car and requested his license; he refused.\n\nHe said \u201cno, sir\u201d twice."
FIRST, SECOND = TextSpan(0, TEXT.index("\n")), TextSpan(TEXT.index("He said"), len(TEXT))
REPORT = values.a_report(text=TEXT, paragraphs=(Paragraph(FIRST, 1), Paragraph(SECOND, 2)))
CLAIM = Claim("one", "rep", 0, FIRST, FIRST.of(TEXT), ClaimKind.ASSERTION)
QUOTED = Claim("two", "rep", 1, SECOND, SECOND.of(TEXT), ClaimKind.QUOTATION)


def recut(replaced, made, at="2026"):
    return Recut(f"{replaced}{made}", "rep", tuple(replaced.split()), tuple(made.split()), "who", at)


def test_the_second_claim_begins_with_the_word_that_was_chosen():
    made = split(REPORT, CLAIM, TEXT.index("requested") + 4).made
    assert [each.quote for each in made] == ["I stopped the car and", "requested his license; he refused."]
    assert all(each.span.of(TEXT) == each.quote for each in made)


def test_what_stands_between_two_claims_belongs_to_neither():
    made = split(REPORT, CLAIM, TEXT.index("he refused")).made
    assert [each.quote for each in made] == ["I stopped the car and requested his license;", "he refused."]


def test_a_part_is_told_for_what_it_is():
    assert [each.kind for each in split(REPORT, QUOTED, TEXT.index("twice")).made] == [
        ClaimKind.QUOTATION,
        ClaimKind.ASSERTION,
    ]


def test_a_place_within_the_last_word_is_its_beginning():
    assert split(REPORT, CLAIM, FIRST.end - 1).made[1].quote == "refused."


@pytest.mark.parametrize("at", [0, FIRST.end, 10_000])
def test_no_claim_is_without_words(at):
    with pytest.raises(UsageError, match="no words on one side"):
        split(REPORT, CLAIM, at)


@given(st.integers(0, FIRST.end))
def test_a_split_loses_no_word_wherever_it_is(at):
    try:
        made = split(REPORT, CLAIM, at).made
    except UsageError:
        return
    assert " ".join(each.quote for each in made).split() == CLAIM.quote.split()
    assert made[0].span.end <= made[1].span.start


def test_neighbors_become_one_as_it_was_before_the_split():
    parts = split(REPORT, CLAIM, TEXT.index("and")).made
    whole = merge(REPORT, (*parts, QUOTED), parts[0]).made
    assert [each.quote for each in whole] == [CLAIM.quote]


@pytest.mark.parametrize("claim", [CLAIM, QUOTED])
def test_claims_of_two_paragraphs_stay_apart(claim):
    with pytest.raises(UsageError, match="No claim follows"):
        merge(REPORT, (CLAIM, QUOTED), claim)


def claims(*names):
    return tuple(replace(CLAIM, id=name, position=n, span=TextSpan(n, n + 1)) for n, name in enumerate(names))


def test_claims_that_were_split_give_way_and_come_back_when_that_is_taken_back():
    held = claims("a", "b", "c", "d")
    done = [recut("b", "c d")]
    assert [each.id for each in standing(held, done)] == ["a", "c", "d"]
    done.append(recut("c d", "b"))
    assert [each.id for each in standing(held, done)] == ["a", "b"]
    done.append(recut("b", "c d"))
    assert [each.id for each in standing(held, done)] == ["a", "c", "d"]


def test_a_claim_that_was_put_back_is_still_the_programs():
    done = [recut("b", "c d"), recut("c d", "b")]
    assert recut_that_made("b", done) is None
    assert recut_that_made("c", done) == done[0]


def test_cuts_are_taken_back_one_after_another():
    one, two = recut("a", "c d"), recut("c d", "e")
    assert to_take_back([]) is None
    assert to_take_back([one, two]) == two
    assert to_take_back([one, two, recut("e", "c d")]) == one
    assert to_take_back([one, two, recut("e", "c d"), recut("c d", "a")]) is None


@given(st.data())
def test_whatever_is_cut_every_word_is_of_one_claim(data):
    held, done = (CLAIM, QUOTED), []
    for _ in range(data.draw(st.integers(0, 6))):
        stand = standing(held, done)
        claim = data.draw(st.sampled_from(stand))
        try:
            made = (
                merge(REPORT, stand, claim)
                if data.draw(st.booleans())
                else split(REPORT, claim, data.draw(st.integers(claim.span.start, claim.span.end)))
            )
        except UsageError:
            continue
        held += tuple(replace(each, position=len(held) + n) for n, each in enumerate(made.made))
        done.append(
            Recut(str(len(done)), "rep", tuple(e.id for e in made.replaced), tuple(e.id for e in made.made), "who", "")
        )
    stand = standing(held, done)
    assert " ".join(each.quote for each in stand).split() == TEXT.split()
    assert list(stand) == sorted(stand, key=lambda each: each.span)
