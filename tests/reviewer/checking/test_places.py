"""Where claims are talked of, and what the verifier is asked there."""

import numpy as np

from models.report import Paragraph, Report
from models.spans import TextSpan
from reviewer.checking.places import places_of
from reviewer.matching.candidates import Index
from reviewer.report.claims import claims_of
from tests.reviewer.checking.test_judge import heard

TEXT = "The driver had one glass of wine with dinner and he did not consent to a search. His knee hurt."


def report_of(text=TEXT):
    paragraph = Paragraph(TextSpan(0, len(text)), 1, None)
    return Report("r", 0, "r.txt", "", "0" * 64, len(text), text, (paragraph,), "")


def asked_of(text=TEXT):
    report, asked = report_of(text), []

    def verifier(pairs):
        asked.append(pairs)
        return np.full((len(pairs), 3), 1 / 3, dtype=np.float32)

    found = list(places_of(report, claims_of(report), Index([heard()]), verifier))
    return asked, found


def test_verifier_is_asked_once_a_claim_and_about_its_sentence_too():
    asked, found = asked_of()
    assert len(asked) == len(found)
    assert asked[0][-1][1] == asked[1][-1][1] == found[0][0].sentence
    assert all(read.whole is not None for _, read in found)


def test_rules_alone_read_nothing():
    report = report_of()
    assert all(read.at == () for _, read in places_of(report, claims_of(report), Index([heard()]), None))


def test_placeholder_is_not_looked_for():
    _, found = asked_of("The driver lives at [INSERT: wine with dinner].")
    assert "wine" not in {token.plain for token in found[0][0].tokens}


def test_names_used_throughout_are_known():
    _, found = asked_of("I met Pruitt. I told Pruitt to wait. I asked Pruitt for a name. I saw Dolan.")
    assert found[0][0].known == {"pruitt"}
