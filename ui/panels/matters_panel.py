"""The matters that were found in a folder: what would be made, how far it is, and the way into each case."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.item_models.matters import STATE
from ui.many import Many
from ui.panels.frame import plain_label
from ui.widgets.row_table import row_table

_WIDTHS = (160, 180, 180, 70)


class MattersPanel(QWidget):
    """What ``many`` found, to be confirmed.

    Signals:
        start_asked: Make the cases; whether transcripts that lie with a recording take the place of hearing it.
        case_chosen: The case file to open.
        one_asked: Make one case of all that is in the folders (the paths).
        back_asked: Back to the start page.
    """

    start_asked = Signal(bool)
    case_chosen = Signal(object)
    one_asked = Signal(object)
    back_asked = Signal()

    def __init__(self, many: Many, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._many = many
        layout = QVBoxLayout(self)
        layout.setContentsMargins(80, 40, 80, 40)
        layout.setSpacing(12)
        self.title_label = plain_label(name="big", is_wrapped=True)
        layout.addWidget(self.title_label)
        layout.addWidget(
            plain_label(
                self.tr(
                    "Each row becomes a case of its own, heard and checked in turn. What is done already is not done "
                    "again. You can open a case as soon as it is ready, and the others go on."
                ),
                name="soft",
                is_wrapped=True,
            )
        )
        layout.addLayout(self._where())
        self.transcripts_box = QCheckBox(self.tr("Transcripts in the folders take the place of hearing (much faster)"))
        self.transcripts_box.setToolTip(
            self.tr("Else every recording is heard here, and its transcripts are kept to compare with")
        )
        layout.addWidget(self.transcripts_box)
        self.view = self._table()
        layout.addWidget(self.view, 1)
        layout.addLayout(self._buttons())
        many.changed.connect(self.refresh)
        self.view.selectionModel().currentRowChanged.connect(self.refresh)
        self.view.selectRow(0)
        self.refresh()

    def _where(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.folder_label = plain_label(is_wrapped=True)
        self.folder_button = QPushButton(self.tr("Keep case files elsewhere …"))
        self.folder_button.clicked.connect(self._choose_folder)
        row.addWidget(self.folder_label, 1)
        row.addWidget(self.folder_button)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.start_button = QPushButton()
        self.start_button.setObjectName("main")
        self.start_button.clicked.connect(self._start)
        self.open_button = QPushButton(self.tr("Open the case"))
        self.open_button.clicked.connect(self._open)
        self.one_button = QPushButton(self.tr("Make one case of all this …"))
        self.one_button.clicked.connect(self._ask_for_one)
        self.other_button = QPushButton(self.tr("Another folder …"))
        self.other_button.clicked.connect(self._many.choose)
        self.back_button = QPushButton(self.tr("Start page"))
        self.back_button.clicked.connect(self.back_asked)
        for each in (self.start_button, self.open_button, self.one_button, self.other_button):
            row.addWidget(each)
        row.addStretch(1)
        row.addWidget(self.back_button)
        return row

    def _table(self) -> QTableView:
        view = row_table(self._many.model, self.tr("The cases with how far each is"), _WIDTHS, wide=STATE)
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        view.activated.connect(self._open)
        return view

    @Slot()
    def refresh(self) -> None:
        """Show what can be done now."""
        many, model = self._many, self._many.model
        waiting, is_busy = len(model.waiting()), many.runner.is_busy
        count = waiting + model.made()
        title = self.tr("Make %n cases at once", "", count) if waiting else self.tr("%n cases are ready", "", count)
        if not model.matters:
            title = self.tr("No recording and no report was found there. Choose another folder.")
        self.title_label.setText(title)
        self.folder_label.setText(self.tr("Case files go to {folder}").format(folder=many.cases))
        self.start_button.setText(self.tr("Make %n cases", "", waiting))
        self.start_button.setEnabled(waiting > 0 and not is_busy)
        self.start_button.setVisible(waiting > 0)
        self.open_button.setEnabled(self._case() is not None)
        for each in (self.folder_button, self.one_button, self.other_button, self.transcripts_box):
            each.setEnabled(not is_busy)

    def _case(self) -> Path | None:
        place = self.view.currentIndex()
        return self._many.model.case_at(place.row()) if place.isValid() else None

    @Slot()
    def _start(self) -> None:
        self.start_asked.emit(self.transcripts_box.isChecked())

    @Slot()
    def _open(self) -> None:
        case = self._case()
        if case is not None:
            self.case_chosen.emit(case)

    @Slot()
    def _ask_for_one(self) -> None:
        self.one_asked.emit(self._many.folders)

    @Slot()
    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder for the case files"))
        if name:
            self._many.look_through(self._many.folders, Path(name))
