"""What to do with work under way when somebody closes the window; asked of the person."""

from enum import Enum, auto

from PySide6.QtWidgets import QMessageBox, QWidget

from ui.language import translate


class Leaving(Enum):
    """What the person wants."""

    STAY = auto()
    STOP = auto()
    FINISH = auto()  # the window steps aside, and closes once the work is done


def ask(parent: QWidget, *, can_finish: bool) -> Leaving:
    """Ask. Finishing first is offered where the window itself is to be closed."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(translate("leaving", "Work is under way"))
    told = translate(
        "leaving",
        "What is finished is kept, and the work goes on from there next time. An export is written whole or not at "
        "all.",
    )
    box.setText(told)
    answers = {}
    if can_finish:
        finish = box.addButton(
            translate("leaving", "Go on without the window, then close"), QMessageBox.ButtonRole.AcceptRole
        )
        answers[finish] = Leaving.FINISH
    stop = box.addButton(translate("leaving", "Stop and close the case"), QMessageBox.ButtonRole.DestructiveRole)
    answers[stop] = Leaving.STOP
    stay = box.addButton(translate("leaving", "Stay here"), QMessageBox.ButtonRole.RejectRole)
    box.setEscapeButton(stay)
    box.setDefaultButton(stay)
    box.exec()
    clicked = box.clickedButton()
    return next((leaving for answer, leaving in answers.items() if answer is clicked), Leaving.STAY)
