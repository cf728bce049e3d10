"""Errors of the core in the window's language."""

import pytest

from reviewer.errors import MediaError, StorageError, UsageError, WeightsError, refusal
from reviewer.media import wrappers
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
@pytest.mark.parametrize(("what", "to_do"), wrappers.KNOWN)
def test_every_wrapper_is_told_in_spanish_with_what_to_do(what, to_do):
    message = f"cam (2).x is {what}."
    told = errors.told(MediaError(message, kept="Nothing was changed.", hint=to_do))
    assert told.startswith("cam (2).x es un")
    assert message not in told
    assert to_do not in told


@pytest.mark.usefixtures("_spanish")
def test_window_tells_in_spanish_what_a_wrapper_is_that_was_dropped(qtbot, tmp_path):
    folder = tmp_path / "discovery"
    folder.mkdir()
    (folder / "cam.dav").write_bytes(b"DHAV" + b"\xfd" * 900)
    (folder / "player.exe").write_bytes(b"MZ" + b"\0" * 900)
    (folder / "scene.png").write_bytes(b"\x89PNG" + b"\0" * 900)
    (folder / "draft.txt").write_text("I stopped the car. The driver had one glass of wine.")
    window = MainWindow()
    qtbot.addWidget(window)
    window.make_case(tmp_path / "a.case", [folder])
    qtbot.waitUntil(lambda: "Dahua" in window.message.text(), timeout=10_000)
    assert window.message.text() == (
        "Se agregó: informes: 1. Se dejó aparte: scene.png. cam.dav es un archivo de una grabadora Dahua. "
        "player.exe es un programa de Windows: algunas agencias entregan así las grabaciones, dentro de un reproductor. "
        "Los archivos que usted da solo se leen, nunca se modifican. "
        "Ábralo con su propio programa y expórtelo como MP4, sin recodificarlo si es posible; guarde este archivo tal "
        "como lo recibió. No lo ejecute en esta computadora; pida la grabación misma en un formato estándar como MP4."
    )
    window.close()


@pytest.mark.usefixtures("_spanish")
def test_window_tells_a_missing_case_in_spanish(qtbot, tmp_path):
    window = MainWindow()
    qtbot.addWidget(window)
    assert not window.open_case(tmp_path / "none.case")
    assert window.message.text().startswith("No hay un archivo de caso en")
    window.close()
