"""Text in pictures, end to end: the clock of the sample cases, and a scanned report."""

import io
import subprocess

import pytest
from fpdf import FPDF

from reviewer import ocr
from reviewer.cli.add import unread_line
from reviewer.errors import ReportError, UsageError
from reviewer.media.ffmpeg import program
from reviewer.report.claims import claims_of
from reviewer.report.pdf import unread_pages
from reviewer.report.reading import read_report
from tests.support.clips import make_clip
from tests.support.commands import SAMPLES, here, reviewer

STOP = SAMPLES / "traffic_stop" / "video.mp4"
HOME = SAMPLES / "domestic" / "video.mp4"
needs_ocr = pytest.mark.skipif(not ocr.is_installed(), reason="needs requirements-ocr.txt")


def flat(text):
    return " ".join(text.split())


def case_of(tmp_path, *clips):
    case = tmp_path / "a.case"
    here("new", str(case))
    assert here("add", str(case), *(str(each) for each in clips)).code == 0
    return case


def remade(source, target, *options):
    command = [program(), "-y", "-loglevel", "error", *options[:1], "-i", str(source), *options[1:], str(target)]
    subprocess.run([each for each in command if each], check=True, stdin=subprocess.DEVNULL)
    return target


@needs_ocr
def test_clock_in_the_picture_is_proposed_and_kept_once_a_person_agrees(tmp_path):
    case = case_of(tmp_path, STOP, HOME)

    proposed = reviewer("clock", str(case), "--read", "--json")

    assert proposed.code == 0
    assert "at 00:00 the clock in the picture shows 2026-03-14T06:41:30.0" in flat(proposed.err)
    assert "at 00:00 the clock in the picture shows 2026-05-02T03:12:10.0" in flat(proposed.err)
    assert "12 of 12 frames agree within 0.05 s" in flat(proposed.err)
    assert [each["own_clock"] for each in proposed.json()["recordings"]] == [None, None]

    kept = reviewer("clock", str(case), "--read", "--confirm", "--by", "Ana Ortiz", "--json").json()["recordings"]

    assert [each["own_clock"]["zero_utc"][:21] for each in kept] == ["2026-03-14T06:41:30.0", "2026-05-02T03:12:10.0"]
    assert {each["own_clock"]["sureness"] for each in kept} == {"set"}
    assert all("confirmed by Ana Ortiz" in each["own_clock"]["note"] for each in kept)
    assert {each["own_clock"]["source"] for each in kept} == {"picture"}
    assert here("verify", str(case)).code == 0


@needs_ocr
def test_clock_that_is_not_one_is_not_proposed(tmp_path):
    slow = remade(STOP, tmp_path / "slow.mp4", "", "-t", "60", "-vf", "setpts=1.5*PTS", "-af", "atempo=0.667")
    still = remade(
        STOP, tmp_path / "still.mp4", "", "-t", "60", "-vf", "select='eq(n,0)',tpad=stop_mode=clone:stop_duration=60"
    )
    bare = make_clip(tmp_path / "bare.mp4", length=20)
    case = case_of(tmp_path, slow, still, bare)

    ran = here("clock", str(case), "--read", "--confirm", "--json")

    assert ran.code == 1
    told = flat(ran.err)
    assert "slow.mp4: no clock could be read off the picture: only" in told
    assert "still.mp4: no clock could be read off the picture: the time in the picture stands still" in told
    assert "bare.mp4: no clock could be read off the picture: a date with a time to the second was read on 0" in told
    assert [each["own_clock"] for each in ran.json()["recordings"]] == [None, None, None]


@needs_ocr
def test_scanned_report_is_read_and_says_that_it_was(tmp_path):
    text = (
        "On the listed date I conducted a traffic stop on a green Subaru Outback bearing plate TLN417. The driver "
        "stated that he believed the speed limit was 45.\n\nThe driver was identified as Nathan Pruitt. I asked for "
        "consent to search the vehicle and he refused."
    )
    report = read_report(_scan(tmp_path / "scan.pdf", text))

    assert report.text.startswith("Page 1 of a scan, read by this program and not checked against the paper:")
    assert text.split() == report.text.partition(":")[2].split()
    claims = claims_of(report)
    assert [each.quote for each in claims if each.kind == "heading"] == [report.text.splitlines()[0]]
    assert "TLN417" in claims[1].quote
    assert len(report.paragraphs) == 3


TYPED = "I conducted a traffic stop on a green Subaru Outback bearing plate TLN417."
PICTURED = "The driver was identified as Nathan Pruitt. I asked for consent to search the vehicle and he refused."


@needs_ocr
def test_page_that_is_a_picture_among_pages_of_text_is_read(tmp_path):
    report = read_report(_scan(tmp_path / "mixed.pdf", PICTURED, before=TYPED))

    head = "Page 2 of a scan, read by this program and not checked against the paper:"
    assert report.text.split() == [*TYPED.split(), *head.split(), *PICTURED.split()]
    assert [each.page for each in report.paragraphs] == [1, 2, 2]


@needs_ocr
def test_page_that_is_a_picture_and_cannot_be_read_is_told_of(tmp_path, monkeypatch):
    monkeypatch.setattr(ocr, "find_spec", lambda name: None)
    mixed = _scan(tmp_path / "mixed.pdf", PICTURED, before=TYPED)

    report = read_report(mixed)

    assert report.text.split("\n\n")[0].strip() == TYPED
    assert unread_pages(report.text) == (2,)
    assert [each.kind for each in claims_of(report)][-1] == "heading", "what was not read is no claim"
    assert "not read, because they are pictures: page 2" in unread_line(report)
    bare = read_report(_scan(tmp_path / "plain.pdf", None, before=TYPED))
    assert unread_line(bare) == ""


def _scan(path, text, *, before=None):
    """A page that is a picture of text (None: an empty page), after a page of real text if there is any ``before``."""
    import pypdfium2

    plain = _typed(text or "")
    made = FPDF() if before is None else _typed(before)
    if text is None:
        made.add_page()
        path.write_bytes(bytes(made.output()))
        return path
    for page in pypdfium2.PdfDocument(bytes(plain.output())):
        made.add_page()
        made.image(page.render(scale=2).to_pil().convert("L"), 0, 0, 210, 297)
    path.write_bytes(bytes(made.output()))
    return path


def _typed(text):
    made = FPDF()
    made.add_page()
    made.set_font("Times", size=12)
    made.multi_cell(0, 6, text)
    return made


def test_without_the_packages_it_is_said_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setattr(ocr, "find_spec", lambda name: None)
    with pytest.raises(UsageError, match="optional packages") as missing:
        ocr.refuse_without("Reading the clock in the picture")
    assert "requirements-ocr.txt" in missing.value.hint
    blank = FPDF()
    blank.add_page()
    (tmp_path / "scan.pdf").write_bytes(io.BytesIO(bytes(blank.output())).read())
    with pytest.raises(ReportError, match="is a scan") as refused:
        read_report(tmp_path / "scan.pdf")
    assert "requirements-ocr.txt" in refused.value.hint
