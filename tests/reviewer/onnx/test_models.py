"""The small models that ship: they load, say the same twice, and do not depend on what else is asked."""

import json
import shutil

import numpy as np
import pytest

from reviewer import verifiers
from reviewer.errors import UsageError
from reviewer.onnx import entailment, sentences
from reviewer.onnx.session import FOLDER, Session

TALK = "I: Did you hit him? Man: I pushed him, I didn't hit him. I: Okay. Woman: He hit the wall."


def test_like_meanings_point_the_same_way():
    found = sentences.embed(
        ["The driver refused the search.", "He said no to them looking in his car.", "The soup is too hot."]
    )
    assert np.allclose(np.linalg.norm(found, axis=1), 1, atol=1e-3)
    assert found[0] @ found[1] > found[0] @ found[2] + 0.1


def test_shares_add_up_and_do_not_depend_on_company():
    claims = ["The man denied hitting him.", "I asked the man whether he hit him.", "A dog barked at the officer."]
    together = entailment.read([(TALK, claim) for claim in claims])
    assert np.allclose(together.sum(axis=1), 1, atol=1e-5)
    for row, claim in zip(together, claims, strict=True):
        assert np.array_equal(row, entailment.read([(TALK, claim)])[0])
    assert entailment.read([]).shape == (0, 3)


def test_answers_are_the_same_in_a_new_session():
    first, again = (Session(FOLDER / entailment.NAME, longest=64) for _ in range(2))
    assert np.array_equal(first.answers([(TALK, "He denied it.")]), again.answers([(TALK, "He denied it.")]))


def test_many_answers_are_those_of_each_text_alone():
    session, alone = (Session(FOLDER / sentences.NAME, longest=64) for _ in range(2))
    texts = [
        "He denied it.",
        "The soup is too hot to eat right now.",
        "He denied it.",
        "No.",
        "Was he hit, or did he fall?",
    ]
    assert np.array_equal(session.answers(texts), np.array([alone.answers([text])[0] for text in texts]))


def test_texts_that_are_run_together_get_the_numbers_of_each_alone_to_the_last_bit():
    words = "the officer asked him whether he had seen the gray truck at 41 Birch Lane before or after ten".split()
    texts = [" ".join(words[at : at + length]) for length in (1, 2, 3, 7, 8, 12) for at in range(len(words) - length)]
    together, alone = (Session(FOLDER / sentences.NAME, longest=64, together=count) for count in (8, 1))
    assert np.array_equal(together.answers(texts), np.array([alone.answers([text])[0] for text in texts]))


def test_what_was_answered_is_not_run_again_until_much_else_was(monkeypatch):
    session, ran = Session(FOLDER / sentences.NAME, longest=64), []
    run = session._side_by_side
    monkeypatch.setattr(session, "_side_by_side", lambda texts: ran.extend(texts) or run(texts))
    monkeypatch.setattr("reviewer.onnx.session._KEPT", 2)

    first = session.answers(["No.", "Yes."])
    assert np.array_equal(session.answers(["Yes.", "No."]), first[::-1])
    assert sorted(ran) == ["No.", "Yes."]

    session.answers(["No."])
    session.answers(["Maybe."])
    session.answers(["No."])  # asked for last, so kept
    assert ran.count("No.") == 1
    session.answers(["Yes."])
    assert ran.count("Yes.") == 2


@pytest.fixture
def folder(tmp_path):
    shutil.copy(FOLDER / entailment.NAME, tmp_path / "model.onnx")
    shutil.copy(FOLDER / "tokenizer.json", tmp_path / "tokenizer.json")
    labels = {"0": "entailment", "1": "contradiction", "2": "neutral"}
    (tmp_path / "config.json").write_text(json.dumps({"id2label": labels}))
    return tmp_path


def test_classifier_from_a_folder_reads_like_its_model(folder):
    chosen = verifiers.find(str(folder))
    assert chosen.sha256 == verifiers.find(None).sha256
    pair = [(TALK, "The man denied hitting him.")]
    assert np.allclose(chosen.read(pair), entailment.read(pair), atol=1e-5)


def test_verifier_of_two_answers_never_says_otherwise(folder):
    (folder / "config.json").write_text(json.dumps({"id2label": {"0": "supported", "1": "not_supported"}}))
    found = verifiers.find(str(folder)).read([(TALK, "The man denied hitting him.")])
    assert found[0, 1] == 0


def test_verifier_that_cannot_be_used_is_told(folder):
    (folder / "config.json").write_text("{}")
    with pytest.raises(UsageError, match="cannot be used"):
        verifiers.find(str(folder))
    with pytest.raises(UsageError, match="no verifier"):
        verifiers.find(str(folder / "none"))
    assert verifiers.find("rules").read is None
