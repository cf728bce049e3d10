"""A draft laid over a final report."""

from hypothesis import given
from hypothesis import strategies as st

from reviewer.matching.revision import ChangeKind, RunKind, changes

DRAFT = (
    "I stopped the car at 2242 hours.",
    "The driver consented to a search.",
    "A purple elephant was seated in the back.",
    "I cleared at 2306 hours.",
)
FINAL = (
    "I stopped the car at 2242 hours.",
    "The driver did not consent to a search.",
    "Officer Lund stood by.",
    "I cleared at 2316 hours.",
)


def test_each_sentence_is_told_as_same_changed_added_or_removed():
    found = changes(DRAFT, FINAL)
    assert [each.kind for each in found] == [
        ChangeKind.SAME,
        ChangeKind.CHANGED,
        ChangeKind.REMOVED,
        ChangeKind.ADDED,
        ChangeKind.CHANGED,
    ]
    assert (found[1].dropped, found[1].new) == (("consented",), ("did not consent",))
    assert (found[4].dropped, found[4].new) == (("2306",), ("2316",))


sentences = st.lists(st.text(alphabet="ab c.", min_size=1, max_size=12), max_size=6)


@given(sentences, sentences)
def test_no_sentence_is_lost_or_told_twice(before, after):
    found = changes(before, after)
    assert [each.before for each in found if each.before is not None] == before
    assert [each.after for each in found if each.after is not None] == after


@given(sentences)
def test_a_report_against_itself_has_no_changes(report):
    words = [each for each in report if each.split()]
    assert {each.kind for each in changes(words, words)} <= {ChangeKind.SAME}


@given(sentences, sentences)
def test_runs_without_the_new_words_are_the_sentence_before_and_without_the_dropped_ones_the_one_after(before, after):
    for change in changes(before, after):
        old = " ".join(run.text for run in change.runs if run.kind is not RunKind.NEW).split()
        new = " ".join(run.text for run in change.runs if run.kind is not RunKind.DROPPED).split()
        assert (old, new) == ((change.before or "").split(), (change.after or "").split())


def test_a_part_is_of_new_words_where_words_were_put_in_or_taken_out_of_it():
    (change,) = changes(
        ["He got out, and he did not consent to any search, and left."],
        ["He got out quickly, and he did consent to any search, and left."],
    )
    assert change.is_of_new_words("He got out quickly,")
    assert change.is_of_new_words("and he did consent to any search,")
    assert not change.is_of_new_words("and left.")
    assert not change.is_of_new_words("words of another sentence")


def test_words_taken_out_between_two_parts_belong_to_the_one_before():
    (change,) = changes(["He agreed when I asked twice and sat down."], ["He agreed and sat down."])
    assert change.is_of_new_words("He agreed")
    assert not change.is_of_new_words("and sat down.")
