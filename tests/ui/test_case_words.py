"""Words and language of the case are told in the window, kept for the case, and go with the next hearing."""

import json

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from reviewer import pipeline
from reviewer.errors import UsageError
from reviewer.hearing_language import AS_HEARD
from reviewer.progress import CancelToken, silent
from reviewer.storage import recordings, transcripts
from reviewer.workspace import Workspace
from tests.support.clips import make_tracks
from tests.support.desk import PLAYER_TALK
from tests.support.small_case import make_small_case
from ui import case_words, case_work, with_what
from ui.case_words import CaseWords, CaseWordsDialog

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)


def test_words_are_asked_for_and_kept_for_the_case(qtbot, window):
    window.asking.for_words()
    dialog = window.asking.words_dialog
    dialog.typed_edit.setText(" Marsh, Adam 6 ")
    dialog.names_box.setChecked(True)
    dialog.language_box.addItem("Kreyòl", "ht")
    dialog.language_box.setCurrentIndex(dialog.language_box.findData("ht"))
    dialog.accept()
    path = window.workspace.database.path
    assert case_words.of(path) == CaseWords("Marsh, Adam 6", is_with_names=True, language="ht")
    assert case_words.of(path.with_name("other.case")) == CaseWords()
    assert with_what.chosen(path).words == "Marsh, Adam 6"
    assert with_what.chosen().words == ""
    assert (with_what.chosen(path).language, with_what.chosen().language) == ("ht", "")
    assert "Transcribe and check" in window.message.text()
    dialog = CaseWordsDialog(path)
    qtbot.addWidget(dialog)
    assert dialog.words() == case_words.of(path)


def test_review_goes_on_while_words_are_asked_for_and_the_question_goes_with_its_case(window):
    window.asking.for_words()
    assert window.asking.words_dialog.isVisible()
    assert QApplication.activeModalWidget() is None
    window.desk.queue.next_open()
    assert window.desk.state.claim is not None
    window.show_start()
    assert window.asking.words_dialog is None
    assert not any(isinstance(each, CaseWordsDialog) and each.isVisible() for each in QApplication.topLevelWidgets())


def test_typed_words_and_names_of_the_report_become_options(tmp_path):
    made = make_small_case(tmp_path)
    chosen = case_work.Chosen(words="Garland Street,  Adam 6,")
    assert case_work.options_of(made, chosen).hotwords == "Garland Street, Adam 6"
    assert case_work.options_of(made, case_work.Chosen()).hotwords == ""
    made.close()


def test_what_was_heard_without_the_words_is_heard_again_and_what_was_with_them_is_not(tmp_path):
    made = make_small_case(tmp_path)
    [recording] = recordings.all_of(made.database)
    asked = case_work.options_of(made, case_work.Chosen(words="Garland Street"))
    assert case_work._is_heard(made.database, recording, None)
    assert not case_work._is_heard(made.database, recording, None, asked)
    made.close()


@pytest.mark.weights
def test_recording_is_heard_once_with_the_words(tmp_path):
    clip = make_tracks(tmp_path / "stop.mkv", (("traffic_stop", 30),), length=12)
    (tmp_path / "draft.txt").write_text("I asked the driver whether she knew why she was stopped on Garland Street.")
    workspace = Workspace.create(tmp_path / "stop.case", "stop", actor="me")
    case_work.add_files(workspace, [clip, tmp_path / "draft.txt"], silent, CancelToken())
    [report], chosen = workspace.reports(), case_work.Chosen("tiny.en", "rules", "", "Marsh", is_with_names=True)
    for _ in range(2):
        case_work.hear_and_check(workspace, report.id, silent, CancelToken(), chosen=chosen)
    heard, told_apart = transcripts.all_of(workspace.database)
    assert json.loads(heard.options_json)["hotwords"] == "Marsh, Garland Street"
    assert json.loads(told_apart.options_json)["speakers"]["transcript"] == heard.id
    workspace.close()


def _offered(box):
    return {box.itemData(at): box.itemText(at) for at in range(box.count())}


@pytest.mark.weights
def test_language_is_offered_only_where_the_weights_know_several(qtbot, tmp_path):
    for name, is_offered, told in (("base", True, "Another choice makes a new"), ("tiny.en", False, "English alone")):
        dialog = CaseWordsDialog(tmp_path / "new.case", name)
        qtbot.addWidget(dialog)
        assert dialog.language_box.isEnabled() is is_offered
        assert ("es" in _offered(dialog.language_box)) is is_offered
        assert any(told in label.text() for label in dialog.findChildren(QLabel))
        assert dialog.words().language == ""
    case_words.keep(tmp_path / "spanish.case", CaseWords(language="es"))
    spanish = CaseWordsDialog(tmp_path / "spanish.case", "tiny.en")
    qtbot.addWidget(spanish)
    assert spanish.words().language == "es"
    spanish.language_box.setCurrentIndex(0)
    assert spanish.words().language == AS_HEARD, "as heard is a choice, once something else was"


@pytest.mark.weights
def test_languages_stand_in_their_own_words_the_usual_first(qtbot, tmp_path):
    dialog = CaseWordsDialog(tmp_path / "new.case", "base")
    qtbot.addWidget(dialog)
    found = list(_offered(dialog.language_box).values())
    assert found[:3] == ["As heard, for each utterance", "English (en)", "Español (es)"]
    assert "Tiếng Việt (vi)" in found
    assert len(found) == len(set(found))


@pytest.mark.weights
@pytest.mark.timeout(300)
def test_another_language_makes_a_new_transcript_and_the_check_rests_on_the_one_that_is_chosen(tmp_path):
    clip = make_tracks(tmp_path / "stop.mkv", (("traffic_stop", 30),), length=6)
    (tmp_path / "draft.txt").write_text("I asked the driver whether she knew why she was stopped.")
    workspace = Workspace.create(tmp_path / "stop.case", "stop", actor="me")
    case_work.add_files(workspace, [clip, tmp_path / "draft.txt"], silent, CancelToken())
    [report], rested = workspace.reports(), []
    for told in ("", "es", AS_HEARD, "es"):
        chosen = case_work.Chosen("base", "rules", language=told)
        seen, _ = case_work.hear_and_check(workspace, report.id, silent, CancelToken(), chosen=chosen)
        [used] = seen.bundle.run.transcript_ids
        rested.append(used)
    made = {each.id: json.loads(each.options_json).get("language") for each in transcripts.all_of(workspace.database)}
    assert [made[each] for each in rested] == [None, "es", None, "es"]
    assert len(made) == 4, "each heard once and its voices told apart once"
    with pytest.raises(UsageError, match="English alone"):
        case_work.hear_and_check(
            workspace, report.id, silent, CancelToken(), chosen=case_work.Chosen("tiny.en", "rules", language="es")
        )
    workspace.close()


@pytest.mark.weights
def test_second_hearing_is_in_the_language_of_the_transcript(tmp_path, monkeypatch):
    clip = make_tracks(tmp_path / "stop.mkv", (("traffic_stop", 30),), length=6)
    workspace = Workspace.create(tmp_path / "stop.case", "stop", actor="me")
    case_work.add_files(workspace, [clip], silent, CancelToken())
    [recording] = recordings.all_of(workspace.database)
    by = case_work.weights.find("tiny.en")
    options = case_work.Options(language="es")
    transcript = pipeline.transcribe(workspace.database, recording, weights=by, options=options, actor="me")
    asked = []
    monkeypatch.setattr(pipeline.child, "hear_again", lambda track, weights, told, *_a, **_k: asked.append(told) or ())
    pipeline.hear_again(workspace.database, transcript, [], weights=by, actor="me")
    workspace.close()
    assert [each.language for each in asked] == ["es"]
