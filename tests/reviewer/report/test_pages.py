"""On which page and in which paragraph a claim stands, as far as the file knows."""

import json

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from fpdf import FPDF

from models.report import Paragraph, Place
from models.spans import TextSpan
from reviewer import wording
from reviewer.report.reading import read_report
from reviewer.storage import rows
from tests.support import values

ASKED, LAID_OUT = "asked", "laid out"


def a_word_file(path, *paragraphs):
    """Each paragraph as texts and breaks."""
    document = docx.Document()
    for parts in paragraphs:
        paragraph = document.add_paragraph()
        for part in parts:
            run = paragraph.add_run()
            if part == ASKED:
                run.add_break(WD_BREAK.PAGE)
            elif part == LAID_OUT:
                run._r.append(OxmlElement("w:lastRenderedPageBreak"))
            else:
                run.text = part
    document.save(path)
    return path


def pages(report, *words):
    return [report.place_of(TextSpan(report.text.index(each), len(report.text))).page for each in words]


def test_word_file_has_the_pages_that_word_laid_out(tmp_path):
    report = read_report(
        a_word_file(
            tmp_path / "a.docx", ["First."], ["Second. ", LAID_OUT, "Third."], [LAID_OUT, "Fourth."], ["Fifth."]
        )
    )
    assert pages(report, "First", "Second", "Third", "Fourth", "Fifth") == [1, 1, 2, 3, 3]
    assert [each.number for each in report.paragraphs] == [1, 2, 3, 4]
    assert "Second. Third." in report.text


def test_a_break_that_was_asked_for_and_laid_out_is_one(tmp_path):
    report = read_report(
        a_word_file(
            tmp_path / "a.docx", ["First.", ASKED], [LAID_OUT, "Second."], [ASKED], [ASKED, LAID_OUT, "Fourth."]
        )
    )
    assert pages(report, "First", "Second", "Fourth") == [1, 2, 4]


def test_word_file_that_was_never_laid_out_has_no_pages(tmp_path):
    report = read_report(a_word_file(tmp_path / "a.docx", ["First."], [ASKED, "Second."]))
    assert pages(report, "First", "Second") == [None, None]


def test_breaks_inside_a_table_count(tmp_path):
    path = a_word_file(tmp_path / "a.docx", ["First."])
    document = docx.Document(path)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).paragraphs[0].add_run("Left ")
    table.cell(0, 1).paragraphs[0].add_run()._r.append(OxmlElement("w:lastRenderedPageBreak"))
    table.cell(0, 1).paragraphs[0].add_run("right.")
    document.add_paragraph("After.")
    document.save(path)
    report = read_report(path)
    assert "Left \tright." in report.text
    assert pages(report, "Left", "right", "After") == [1, 2, 2]


def test_form_feeds_part_the_pages_of_a_text(tmp_path):
    (tmp_path / "a.txt").write_text("First.\n\nSecond\fthird.\n\n\fFourth.")
    report = read_report(tmp_path / "a.txt")
    assert report.text == "First.\n\nSecond\fthird.\n\n\fFourth."
    assert pages(report, "First", "Second", "third", "Fourth") == [1, 1, 2, 3]
    (tmp_path / "b.txt").write_text("First.\n\nSecond.")
    assert pages(read_report(tmp_path / "b.txt"), "First") == [None]


@pytest.mark.parametrize(
    ("place", "told"),
    [(Place(2, 5), "page 2, paragraph 5"), (Place(None, 5), "paragraph 5"), (Place(None, None), "")],
)
def test_place_is_told_as_far_as_it_is_known(place, told):
    assert wording.place(place) == told


def test_pages_that_are_one_paragraph_each_tell_of_no_paragraphs(tmp_path):
    made = FPDF()
    made.set_font("Helvetica", size=12)
    for text in ("First page.", "Second page."):
        made.add_page()
        made.multi_cell(0, 8, text)
    made.output(str(tmp_path / "a.pdf"))
    report = read_report(tmp_path / "a.pdf")
    assert report.place_of(TextSpan(report.text.index("Second"), len(report.text))) == Place(2, None)


def test_place_outside_all_paragraphs_is_not_known():
    assert values.a_report(paragraphs=()).place_of(TextSpan(0, 1)) == Place(None, None)


def test_paragraphs_stored_before_pages_within_them_were_known_are_read():
    row = rows.to_row(values.a_report(paragraphs=(Paragraph(TextSpan(0, 5), 1, 1, (3,)),)))
    (stored,) = json.loads(row["paragraphs"])
    del stored["page_starts"]
    (read,) = rows.from_row(type(values.a_report()), row | {"paragraphs": json.dumps([stored])}).paragraphs
    assert read == Paragraph(TextSpan(0, 5), 1, 1)
    assert rows.from_row(type(values.a_report()), row).paragraphs[0].page_at(3) == 2
