"""Errors of the core in the window's language."""

import pytest

from reviewer.errors import StorageError, UsageError, WeightsError, refusal
from tests.support.desk import PLAYER_TALK
from ui import errors, language
from ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore(*PLAYER_TALK)


@pytest.fixture
def _spanish(qapp):
    language.speak("es")


def test_in_english_an_error_is_told_as_it_is():
    error = UsageError("The case holds one report only.", hint="Add the first draft and then the final report.")
    assert errors.told(error) == error.told()


@pytest.mark.usefixtures("_spanish")
@pytest.mark.parametrize(
    ("error", "told"),
    [
        (UsageError("The case holds one report only."), "El caso contiene un solo informe."),
        (
            StorageError("There is a file at /a/b.case already.", kept="It was not changed.", hint="Choose another name."),
            "Ya hay un archivo en /a/b.case. No se cambió. Elija otro nombre.",
        ),
        (
            WeightsError("scan (1).pdf is a scan: none of its 12 pages holds text."),
            "scan (1).pdf es un escaneo: ninguna de sus 12 páginas contiene texto.",
        ),
        (
            StorageError("The case file {0}.case is damaged or no case file."),
            "El archivo de caso {0}.case está dañado o no es un archivo de caso.",
        ),
        (refusal(OSError(28, "No space left on device")), "La computadora se niega: No space left on device. "
         "Lo guardado se conserva. Corríjalo e inténtelo de nuevo."),
        (UsageError("Something that nobody has translated."), "Something that nobody has translated."),
        (UsageError("a.mp4 is of a kind that nobody knows."), "a.mp4 is of a kind that nobody knows."),
    ],
)  # fmt: skip
def test_in_spanish_an_error_is_told_in_spanish_with_its_names(error, told):
    assert errors.told(error) == told


@pytest.mark.usefixtures("_spanish")
def test_window_tells_a_missing_case_in_spanish(qtbot, tmp_path):
    window = MainWindow()
    qtbot.addWidget(window)
    assert not window.open_case(tmp_path / "none.case")
    assert window.message.text().startswith("No hay un archivo de caso en")
    window.close()
