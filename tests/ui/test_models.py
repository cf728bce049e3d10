"""Item models and what is computed for the panels, on values."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from models.case import Reviewer
from models.finding import ErrorKind, Severity, Verdict
from models.spans import TimeSpan
from models.transcript import Word
from reviewer.export.bundle import HeardTranscript
from tests.support import values
from ui.item_models.claims import CLAIM, NUMBER, RULING, VERDICT, ClaimsModel, Filter, Which
from ui.item_models.hits import HitsModel, Place
from ui.lines import Lines, line_of, word_places
from ui.panels.timeline_panel import lanes
from ui.quote_diff import quote_diffs
from ui.searching import Hit, Way, search
from ui.state import ReviewState, Seen
from ui.widgets.time_view import TimeView

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def state(qtbot):
    return ReviewState(Seen(values.a_bundle()))


def ruled(*decisions, **changes):
    return ReviewState(Seen(values.a_bundle(decisions=decisions, **changes), decisions))


def test_models_keep_qts_rules(state):
    claims = ClaimsModel(state)
    QAbstractItemModelTester(claims, FATAL)
    claims.filter = Filter(which=Which.OPEN)
    claims.refresh()
    assert claims.rowCount() == 1
    hits = HitsModel()
    QAbstractItemModelTester(hits, FATAL)
    hits.show([Place("rec", values.a_segment(n, f"word {n}", n * 100, n * 100 + 50), Hit(n, 0, 4)) for n in range(5)])
    assert hits.index(3).data() == "00:00.3  Driver  word 3"


def test_sorting_keeps_the_reports_order_among_equals(state):
    model = ClaimsModel(state)
    model.sort(CLAIM, Qt.SortOrder.AscendingOrder)
    assert [model.index(row, NUMBER).data() for row in range(2)] == ["2", "1"]
    model.sort(NUMBER, Qt.SortOrder.DescendingOrder)
    assert [model.index(row, NUMBER).data() for row in range(2)] == ["2", "1"]


@pytest.mark.parametrize(
    ("wanted", "listed"),
    [
        (Filter(), ["cl1", "cl2"]),
        (Filter(which=Which.RULED), ["cl1"]),
        (Filter(which=Which.NOT_RULED), ["cl2"]),
        (Filter(which=Which.OPEN), []),
        (Filter(which=Which.DISPUTED), ["cl1"]),
        (Filter(which=Which.STALE), ["cl2"]),
        (Filter(verdict=Verdict.CONTRADICTED), ["cl1"]),
        (Filter(kind=ErrorKind.NAME), ["cl1"]),
        (Filter(kind=ErrorKind.NUMBER), []),
        (Filter(severity=Severity.MAJOR), ["cl1"]),
        (Filter(reviewer_id="bo"), ["cl1"]),
        (Filter(reviewer_id="nobody"), []),
    ],
)
def test_filters(qtbot, wanted, listed):
    decisions = (values.a_decision(id="d1", reviewer_id="bo", verdict=Verdict.NOT_FOUND), values.a_decision(id="d2"))
    state = ReviewState(Seen(values.a_bundle(), decisions, frozenset({"cl2"})))
    assert [claim.id for claim in state.checkable_claims() if wanted.passes(state, claim)] == listed


def test_who_lists_a_reviewers_rulings_sees_those_and_not_the_newest(qtbot):
    theirs = values.a_decision(id="d1", reviewer_id="bo", verdict=Verdict.NOT_FOUND, severity=None)
    state = ReviewState(Seen(values.a_bundle(), (theirs, values.a_decision(id="d2")), frozenset({"cl1"})))
    model = ClaimsModel(state)
    model.filter = Filter(reviewer_id="bo")
    model.refresh()
    assert model.index(0, RULING).data().startswith("≠ ? Not found")
    assert not Filter(reviewer_id="bo", severity=Severity.MAJOR).passes(state, state.bundle.claims[0])
    assert model.index(0, VERDICT).data().startswith("↻ ")  # a mark at the end would be cut first


def test_blind_review_hides_the_machine_and_the_others_until_one_has_ruled(qtbot):
    theirs = values.a_decision(id="d1", reviewer_id="bo")
    state = ruled(theirs)
    state.reviewer_name = "Ana Ortiz"
    state.is_blind = True
    claim = state.bundle.claims[0]
    model = ClaimsModel(state)
    shown = " ".join(str(model.index(0, column).data()) for column in range(model.columnCount()))

    assert (state.verdict(claim), state.decision(claim), state.standing(claim)) == (None, None, ())
    assert state.is_open(claim)
    assert "Contradicted" not in shown
    assert "yes or no" not in shown

    mine = values.a_decision(id="d2", reviewer_id="who", verdict=Verdict.PARTLY_SUPPORTED)
    state.show(Seen(state.bundle, (theirs, mine)))

    assert state.verdict(claim) is Verdict.CONTRADICTED
    assert state.decision(claim) == mine
    assert state.is_disputed(claim)


def test_rulings_of_others_can_be_hidden_alone(qtbot):
    theirs = values.a_decision(id="d1", reviewer_id="bo")
    state = ruled(theirs)
    state.reviewer_name = "Ana Ortiz"
    claim = state.bundle.claims[0]
    assert state.decision(claim) == theirs
    state.hide_rulings(True)
    assert (state.verdict(claim), state.decision(claim), state.standing(claim)) == (Verdict.CONTRADICTED, None, ())
    assert state.is_open(claim)

    mine = values.a_decision(id="d2", reviewer_id="who", verdict=Verdict.PARTLY_SUPPORTED)
    state.show(Seen(state.bundle, (theirs, mine)))
    assert (state.decision(claim), state.standing(claim)) == (mine, (theirs, mine))
    assert state.is_disputed(claim)


def test_rulings_that_differ_stand_side_by_side_in_a_column_each(qtbot):
    state = ruled(
        values.a_decision(id="d1", reviewer_id="bo", verdict=Verdict.NOT_FOUND, kinds=()),
        values.a_decision(id="d2", reviewer_id="who", verdict=Verdict.SUPPORTED, kinds=()),
    )
    both = (*state.bundle.reviewers, Reviewer("bo", "Bo Li", values.NOW))
    state.show(replace(state.seen, bundle=replace(state.bundle, reviewers=both)))
    model = ClaimsModel(state)
    plain = model.columnCount()
    model.filter = Filter(which=Which.DISPUTED)
    model.refresh()
    heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())][plain:]
    cells = [model.index(0, n).data() for n in range(model.columnCount())][plain:]
    assert dict(zip(heads, cells, strict=True)) == {"Bo Li": "? Not found", "Ana Ortiz": "✓ Supported"}

    state.is_blind = True
    state.reviewer_name = "Somebody new"
    model.refresh()
    assert (model.rowCount(), model.columnCount()) == (0, plain)


def test_ruling_taken_back_opens_the_claim_again(qtbot):
    given = values.a_decision()
    state = ruled(given, replace(given, id="d2", is_withdrawn=True))
    assert state.is_open(state.bundle.claims[0])


def test_line_and_word_at_a_moment():
    words = (Word("Ab", TimeSpan(200, 300)), Word("cd", TimeSpan(400, 600)))
    first = values.a_segment(0, "Ab cd", 0, 1000, words=words)
    over = values.a_segment(1, "over", 500, 700)
    late = values.a_segment(2, "late", 2000, 2100)
    lines = Lines([first, over, late])

    assert [lines.at(ms) for ms in (0, 499, 500, 699, 700, 999, 1000, 2050, 9000)] == [0, 0, 1, 1, 0, 0, None, 2, None]
    assert [lines.word_at(0, ms) for ms in (0, 250, 350, 400, 999)] == [None, 0, 0, 1, 1]
    assert [lines.start_of(0, place) for place in (0, 9, 12)] == [0, 200, 400]


def test_places_of_words_count_as_qt_does():
    words = tuple(Word(text, TimeSpan(0, 0)) for text in ("\U0001f600", "no", "gone", "no"))
    segment = values.a_segment(text="\U0001f600 no, no", words=words)
    line = line_of(segment).encode("utf-16-le")
    shown = [p and line[2 * p[0] : 2 * p[1]].decode("utf-16-le") for p in word_places(segment)]
    assert shown == ["\U0001f600", "no", None, "no"]


def test_a_line_stays_one_line():
    assert "\n" not in line_of(values.a_segment(text="one\ntwo\u2029three"))


def test_a_line_in_another_language_than_english_says_so():
    text = "Por favor, no se lo lleven."
    assert line_of(values.a_segment(text=text, language="es")) == f"Driver [español]  {text}"
    assert line_of(values.a_segment(text=text, language="es", speaker=None)) == f"[español]  {text}"
    assert line_of(values.a_segment(text=text, language="vi")) == f"Driver [vi]  {text}"
    assert line_of(values.a_segment()) == "Driver  No, sir."


TEXTS = ["Driver  I never touched her.", "Officer  Step out of the car.", "Driver  \U0001f600 I touched the CAR."]


@pytest.mark.parametrize(
    ("wanted", "way", "found"),
    [
        ("car", Way.EXACT, [(1, 25, 28), (2, 25, 28)]),
        ("t.uched", Way.PATTERN, [(0, 16, 23), (2, 13, 20)]),
        ("   ", Way.EXACT, []),
    ],
)
def test_search(wanted, way, found):
    assert [(hit.row, hit.start, hit.end) for hit in search(TEXTS, wanted, way).hits] == found


def test_search_for_something_alike_marks_about_the_words():
    (hit,) = search(TEXTS, "stepp out off the car", Way.ALIKE).hits
    assert hit.row == 1
    assert TEXTS[1][hit.start : hit.end].strip(". ") == "Step out of the car"


HEARD_NAMES = ["Officer  Mr. Prude, step out.", "Driver  I am no prude.", "Prude  Okay, it is Pruett."]


def test_a_name_with_a_capital_is_found_by_its_sound_too():
    """What is spelled alike comes first; of the words that sound so, those with a capital are names."""
    hits = search(HEARD_NAMES, "Pruitt", Way.ALIKE).hits
    assert [HEARD_NAMES[hit.row][hit.start : hit.end].rstrip(".") for hit in hits] == ["Pruett", "Prude"]
    assert [hit.row for hit in search(HEARD_NAMES, "pruitt", Way.ALIKE).hits] == [2]
    assert search(["Officer  That is it.", "Driver  Did I?"], "Todd", Way.ALIKE).hits == ()


def test_a_short_line_is_not_like_a_long_question():
    assert search(["her."], "I never touched her, officer", Way.ALIKE).hits == ()


def test_a_pattern_finds_every_place_of_a_line():
    hits = search(["one beer, two beers, 🍺 three beers"], r"beers?", Way.PATTERN).hits
    assert [(hit.start, hit.end) for hit in hits] == [(4, 8), (14, 19), (30, 35)]


def test_unfinished_pattern_is_told_and_finds_nothing():
    found = search(TEXTS, "(car", Way.PATTERN)
    assert found.hits == ()
    assert "Not a pattern yet" in found.why_not_all


def test_zoom_keeps_the_moment_under_the_pointer():
    whole = TimeView.whole(10_800_000, 1000)
    near = whole.zoomed(50, 5_400_000)
    assert near.x_of(5_400_000) == pytest.approx(whole.x_of(5_400_000))
    assert near.zoomed(1 / 50, 5_400_000).is_whole
    assert whole.zoomed(1e9, 0).span_ms == 2000
    assert whole.moved(-5000) == whole


def test_view_turns_a_page_when_the_playhead_leaves_it():
    view = TimeView.whole(100_000, 500).part(0, 10_000)
    assert view.holding(9_000) is view
    assert view.holding(12_000).start_ms == 11_000
    assert view.holding(99_999).end_ms == 100_000


def test_ruler_has_room_for_its_labels():
    for view in (TimeView.whole(10_800_000, 900), TimeView.whole(10_800_000, 900).part(5000, 12_000)):
        marks = list(view.marks_ms())
        assert len(marks) > 1
        assert view.x_of(marks[1]) - view.x_of(marks[0]) >= 76
        assert all(0 <= view.x_of(ms) <= 900 for ms in marks)


def test_speakers_have_lanes_and_the_rest_share_one():
    names = ["A", "B", "C", "D", "E", None]
    said = [values.a_segment(n, "x", n * 1000, n * 1000 + 900 - n * 100, speaker=name) for n, name in enumerate(names)]
    found = lanes(HeardTranscript(values.a_transcript(), tuple(said)))
    assert [lane.name for lane in found] == ["A", "B", "C", "Others"]
    assert found[3].sure.starts_ms.tolist() == [3000, 4000, 5000]
    assert [lane.name for lane in lanes(HeardTranscript(values.a_transcript(), (values.a_segment(speaker=None),)))] == [
        "Speech"
    ]


def test_doubtful_voice_lies_in_the_lane_of_its_speaker():
    said = [values.a_segment(n, "x", n * 1000, n * 1000 + 900, speaker=name) for n, name in enumerate(("A", "A?", "A"))]
    [lane] = lanes(HeardTranscript(values.a_transcript(), tuple(said)))
    assert lane.name == "A"
    assert lane.sure.starts_ms.tolist() == [0, 2000]
    assert (lane.doubtful.starts_ms.tolist(), lane.doubtful.ends_ms.tolist()) == ([1000], [1900])


def test_differing_words_of_a_quotation_are_bracketed_and_words_around_it_cut_off():
    claim = replace(values.some_claims()[1], quote="He said \u201cI will not take any test\u201d twice.")
    heard = values.some_evidence(words="Look, sir, I will take any test you want.")
    (diff,) = quote_diffs(claim, [heard])
    assert (diff.quoted, diff.heard, diff.is_same) == ("I will [not] take any test", "I will take any test", False)


def test_words_met_by_chance_far_behind_do_not_lengthen_what_was_heard():
    claim = replace(values.some_claims()[1], quote="He said \u201ccan I sit down, I need a doctor\u201d.")
    heard = values.some_evidence(words="Can I sit down? It hurts. Yeah, on the bumper over there. Do you need medical?")
    (diff,) = quote_diffs(claim, [heard])
    assert diff.heard == "Can I sit down? [It hurts. Yeah, on]"


def test_same_words_in_other_case_are_the_same_quotation():
    claim = replace(values.some_claims()[1], quote="He said \u201cno, sir\u201d.")
    assert quote_diffs(claim, [values.some_evidence(words="Uh, No sir.")])[0].is_same
    assert quote_diffs(claim, [values.some_evidence(words="Nothing alike.")]) == ()
