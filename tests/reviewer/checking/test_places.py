"""Where claims are talked of, and what the verifier is asked there."""

import math
from dataclasses import replace

import numpy as np

from models.report import ClaimKind, Paragraph, Report
from models.spans import TextSpan
from reviewer.checking.places import TOGETHER, places_of
from reviewer.checking.reading import Read, talk_at
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


def test_verifier_is_asked_of_several_claims_at_once_and_of_their_sentences_too():
    asked, found = asked_of(" ".join([TEXT] * 3))
    assert len(found) > TOGETHER
    assert len(asked) == math.ceil(len(found) / TOGETHER)
    told = [sentence for pairs in asked for _, sentence in pairs]
    assert told == [text for view, read in found for text in (*[view.text] * len(read.at), view.sentence)]
    assert all(read.whole is not None for _, read in found)


def share_of(talk, sentence):
    return round(len(sentence) / (len(talk) + len(sentence)), 4)


def test_what_is_read_stays_with_its_claim_and_place():
    def verifier(pairs):
        return np.array([(share_of(*pair), 0, 1 - share_of(*pair)) for pair in pairs], dtype=np.float32)

    report = report_of(" ".join([TEXT] * 3))
    for view, read in places_of(report, claims_of(report), Index([heard()]), verifier):
        for each in read.at:
            assert each.supports == share_of(talk_at(each.place, view.index, view.cast), view.text)
        assert read.whole.supports == share_of(talk_at(read.whole.place, view.index, view.cast), view.sentence)


def test_headings_are_not_read():
    report, asked = report_of(), []
    claims = [replace(claim, kind=ClaimKind.HEADING) for claim in claims_of(report)]

    def verifier(pairs):
        asked.extend(pairs)
        return np.zeros((len(pairs), 3), dtype=np.float32)

    found = list(places_of(report, claims, Index([heard()]), verifier))
    assert asked == []
    assert [read for _, read in found] == [Read()] * len(claims)


def test_rules_alone_read_nothing():
    report = report_of()
    assert all(read.at == () for _, read in places_of(report, claims_of(report), Index([heard()]), None))


def test_placeholder_is_not_looked_for():
    _, found = asked_of("The driver lives at [INSERT: wine with dinner].")
    assert "wine" not in {token.plain for token in found[0][0].tokens}


def test_names_used_throughout_are_known():
    _, found = asked_of("I met Pruitt. I told Pruitt to wait. I asked Pruitt for a name. I saw Dolan.")
    assert found[0][0].known == {"pruitt"}
