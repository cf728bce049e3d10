"""Reading reports as received, and cutting them into claims."""

import io
import itertools
import zipfile

import docx
import pytest
from fpdf import FPDF
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from models.report import ClaimKind, Paragraph
from models.spans import TextSpan
from reviewer.errors import ReportError
from reviewer.report.claims import claims_of, kind_of, quotations
from reviewer.report.reading import read_report
from reviewer.report.sentences import sentences

PROSE = 'At approx. 2247 hrs. Ofc. Dale arrived. He said, "I had two. Maybe three." and I cited V.C. 23152(a).'


def cut(text):
    return [span.of(text) for span in sentences(text, (Paragraph(TextSpan(0, len(text)), 1),))]


def test_police_prose_is_cut_at_sentences_only():
    assert cut(PROSE) == [
        "At approx. 2247 hrs. Ofc. Dale arrived.",
        'He said, "I had two. Maybe three." and I cited V.C. 23152(a).',
    ]


def test_a_plain_word_ends_a_sentence_though_it_looks_like_an_abbreviation():
    told = "They had smoked at lunch but not in the car. Dunn stated that he had never met. Officer Wen left."
    assert cut(told) == [
        "They had smoked at lunch but not in the car.",
        "Dunn stated that he had never met.",
        "Officer Wen left.",
    ]


def test_placeholder_stays_whole_and_header_lines_apart():
    text = "INCIDENT REPORT\nOfficer: K. Marsh\nThe value is [INSERT: value. of item]. He left."
    assert cut(text) == ["INCIDENT REPORT", "Officer: K. Marsh", "The value is [INSERT: value. of item].", "He left."]


@given(st.text(alphabet=st.sampled_from('Abc .!?\n"“”[]\U0001f600Mr1:,-'), max_size=200))
def test_sentences_cover_all_that_is_not_blank_without_overlap(text):
    spans = sentences(text, (Paragraph(TextSpan(0, len(text)), 1),))
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert "".join("".join(s.of(text).split()) for s in spans) == "".join(text.split())


@pytest.mark.parametrize(
    ("quote", "kind"),
    [
        ("The driver was identified as [INSERT: name].", ClaimKind.PLACEHOLDER),
        ("He stated, “I did not see it.”", ClaimKind.QUOTATION),
        ("This report was prepared with the assistance of artificial intelligence.", ClaimKind.BOILERPLATE),
        ("Case Number: 26-0314", ClaimKind.HEADING),
        ("I stopped the car.", ClaimKind.ASSERTION),
    ],
)
def test_kinds_of_claims(quote, kind):
    assert kind_of(quote) is kind


def test_apostrophes_are_no_quotation_marks():
    text = "The driver's car wasn't his; he said “it's my aunt's.”"
    assert [span.of(text) for span in quotations(text)] == ["it's my aunt's."]


def a_word_file(path, *lines):
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(path)
    return path


def a_pdf(path, *pages):
    made = FPDF()
    made.set_font("Helvetica", size=12)
    for page in pages:
        made.add_page()
        if page:
            made.multi_cell(0, 8, page)
    made.output(str(path))
    return path


def test_every_format_gives_the_same_sentences(tmp_path):
    lines = ("I stopped the car.", "He said no.")
    (tmp_path / "a.txt").write_bytes("I stopped the car.\r\n\r\nHe said no.".encode("cp1252"))
    (tmp_path / "a.md").write_text("I stopped the car.\n\nHe said no.\n")
    (tmp_path / "a.rtf").write_text(r"{\rtf1\ansi I stopped the car.\par He said no.\par}")
    a_word_file(tmp_path / "a.docx", *lines)
    a_pdf(tmp_path / "a.pdf", *lines)

    for name in ("a.txt", "a.md", "a.rtf", "a.docx", "a.pdf"):
        report = read_report(tmp_path / name)
        assert [claim.quote for claim in claims_of(report)] == list(lines), name
        assert all(claim.span.of(report.text) == claim.quote for claim in claims_of(report))
    assert [p.page for p in read_report(tmp_path / "a.pdf").paragraphs] == [1, 2]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_in_whatever_encoding_it_came(tmp_path, encoding):
    text = "The café’s owner said that “nothing” was taken from the till that evening."
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    assert read_report(tmp_path / "a.txt").text == text


def _bomb():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 30_000_000)
    return packed.getvalue()


def _locked(tmp_path):
    writer = PdfWriter(clone_from=PdfReader(a_pdf(tmp_path / "open.pdf", "Secret.")))
    writer.encrypt("password", algorithm="AES-256")
    packed = io.BytesIO()
    writer.write(packed)
    return packed.getvalue()


def test_bad_reports_are_refused_with_a_reason(tmp_path):
    no_pages = io.BytesIO()
    PdfWriter().write(no_pages)
    bad = {
        "empty.txt": (b"", "zero bytes"),
        "blank.txt": (b" \n\n ", "no text"),
        "noise.txt": (bytes(range(256)) * 20, "no text file"),
        "not.docx": (b"hello", "not what its ending says"),
        "zip.docx": (b"PK\x03\x04" + b"x" * 50, "no Word document"),
        "bomb.docx": (_bomb(), "would unpack"),
        "scan.pdf": (a_pdf(tmp_path / "s.pdf", "").read_bytes(), "scan"),
        "locked.pdf": (_locked(tmp_path), "password"),
        "pages.pdf": (no_pages.getvalue(), "no pages"),
        "cut.pdf": (b"%PDF-1.7\n%broken", "damaged"),
    }
    for name, (content, told) in bad.items():
        (tmp_path / name).write_bytes(content)
        with pytest.raises(ReportError, match=told) as refused:
            read_report(tmp_path / name)
        assert name in refused.value.message
    with pytest.raises(ReportError, match="cannot be read"):
        read_report(tmp_path / "gone.txt")
    (tmp_path / "head.txt").write_text("Officer: K. Marsh\nDate: 1/2/2026\n")
    with pytest.raises(ReportError, match="no sentence"):
        claims_of(read_report(tmp_path / "head.txt"))


def test_owner_locked_pdf_opens(tmp_path):
    writer = PdfWriter(clone_from=PdfReader(a_pdf(tmp_path / "open.pdf", "I stopped the car.")))
    writer.encrypt("", owner_password="owner", algorithm="AES-256")
    writer.write(tmp_path / "owned.pdf")
    assert "stopped" in read_report(tmp_path / "owned.pdf").text
