"""What needs a person is counted alike everywhere, and a report of another event is noticed."""

from dataclasses import replace

import pytest

from models.finding import ErrorKind, Finding, Verdict
from reviewer import attention, wording
from reviewer.cli.showing import show
from reviewer.export import html
from tests.support import values


def findings(*verdicts, kinds=()):
    return tuple(
        Finding(f"f{at}", "run", f"c{at}", at, values.a_judgment(verdict=verdict, kinds=kinds))
        for at, verdict in enumerate(verdicts)
    )


@pytest.mark.parametrize(
    ("supported", "not_found", "seems"),
    [(0, 12, True), (1, 19, True), (2, 18, False), (12, 12, False), (0, 9, False)],
)
def test_a_report_of_which_hardly_anything_is_supported_seems_of_another_event(supported, not_found, seems):
    found = findings(*[Verdict.SUPPORTED] * supported, *[Verdict.NOT_FOUND] * not_found)
    assert attention.seems_of_another_event(found) is seems


def test_what_a_person_ruled_counts_and_poor_hearing_does_not():
    missing = findings(*[Verdict.NOT_FOUND] * 12)
    ruled = [values.a_decision(id=f"d{at}", claim_id=f"c{at}", verdict=Verdict.SUPPORTED) for at in range(4)]
    assert attention.seems_of_another_event(missing)
    assert not attention.seems_of_another_event(missing, ruled)
    assert not attention.seems_of_another_event(findings(*[Verdict.UNINTELLIGIBLE] * 40))


def test_what_cannot_be_heard_does_not_count_towards_another_event():
    found = findings(*[Verdict.SUPPORTED] * 2, *[Verdict.NOT_FOUND] * 10, *[Verdict.NOT_CHECKABLE] * 40)
    assert not attention.seems_of_another_event(found)


def test_terminal_and_page_count_alike(capsys):
    flagged, to_mend = values.some_findings()[0], values.some_findings()[1]
    mended = values.a_judgment(verdict=Verdict.NOT_FACTUAL, kinds=(ErrorKind.PLACEHOLDER,), evidence=())
    bundle = values.a_bundle(findings=(flagged, Finding(to_mend.id, "run", to_mend.claim_id, 1, mended)))
    show(bundle, as_json=False)
    told, page = " ".join(capsys.readouterr().out.split()), " ".join(html.render(bundle).split())
    assert wording.needing(1, 1) in told
    assert "Flagged: 1 of the 1 claims that can be held against sound. " + wording.needing(1, 1) in page

    ruled = replace(bundle, decisions=(values.a_decision(), values.a_decision(id="d2", claim_id="cl2")))
    show(ruled, as_json=False)
    told, page = " ".join(capsys.readouterr().out.split()), " ".join(html.render(ruled).split())
    assert wording.needing(0, 0) in told
    assert "Flagged: 1 of the 1 claims that can be held against sound. " + wording.needing(0, 0) in page


def test_terminal_tells_who_says_what_is_left_out(capsys):
    show(values.a_bundle(), as_json=False)
    assert "00:01.0 lawyer. Driver: “I want a lawyer.”" in " ".join(capsys.readouterr().out.split())


def test_terminal_and_page_warn_of_another_event(capsys):
    claims = tuple(replace(values.some_claims()[0], id=f"c{at}", position=at) for at in range(12))
    bundle = values.a_bundle(claims=claims, findings=findings(*[Verdict.NOT_FOUND] * 12))
    show(bundle, as_json=False)
    assert wording.ANOTHER_EVENT in " ".join(capsys.readouterr().out.split())
    assert wording.ANOTHER_EVENT in html.render(bundle)
