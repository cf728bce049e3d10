"""What is seen without a case: open one, make one from files, or go back to a recent one."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from ui.language import translate
from ui.panels.frame import button, plain_label
from ui.places import progress_of
from ui.recent import name_of


class StartPanel(QWidget):
    """The start page.

    Signals:
        case_chosen: The case file to open.
        files_chosen: Files to make a new case of.
        many_asked: Make many cases at once.
    """

    case_chosen = Signal(object)
    files_chosen = Signal(object)
    many_asked = Signal()

    def __init__(self, recent: list[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._begin_at = str(recent[0].parent) if recent else ""  # where a person looks for files first
        layout = QVBoxLayout(self)
        layout.setContentsMargins(80, 60, 80, 60)
        layout.setSpacing(14)
        layout.addWidget(plain_label(self.tr("Hold a drafted report against the footage"), name="big"))
        layout.addWidget(
            plain_label(
                self.tr(
                    "Drop the folder with the recordings and the report here, or choose files. They are sorted by what "
                    "is in them, stay where they are and are only read. A folder with a folder for each matter becomes "
                    "many cases at once. Nothing leaves this computer."
                ),
                name="soft",
                is_wrapped=True,
            )
        )
        row = QHBoxLayout()
        self.new_button = QPushButton(self.tr("New case from files …"))
        self.new_button.setObjectName("main")
        self.new_button.clicked.connect(self._choose_files)
        self.folder_button = QPushButton(self.tr("New case from a folder …"))
        self.folder_button.clicked.connect(self._choose_folder)
        self.many_button = QPushButton(self.tr("Many cases at once …"))
        self.many_button.setToolTip(self.tr("From a folder with a folder for each matter"))
        self.many_button.clicked.connect(self.many_asked)
        self.open_button = QPushButton(self.tr("Open a case …"))
        self.open_button.clicked.connect(self._choose_case)
        row.addWidget(self.new_button)
        row.addWidget(self.folder_button)
        row.addWidget(self.many_button)
        row.addWidget(self.open_button)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addSpacing(20)
        layout.addWidget(plain_label(self.tr("RECENT CASES"), name="title"))
        self.recent_list = QListWidget()
        layout.addWidget(self.recent_list, 1)
        self.recent_list.setAccessibleName(self.tr("Recent cases"))
        for path in recent:
            item = QListWidgetItem(f"{name_of(path)}{self._progress(path)}\n{path}")
            item.setData(Qt.ItemDataRole.UserRole, path)
            self.recent_list.addItem(item)
        self.recent_list.itemActivated.connect(self._open_recent)
        self.recent_list.setSpacing(3)
        self.recent_list.setVisible(bool(recent))
        if not recent:
            layout.addWidget(plain_label(self.tr("Cases that you open will be listed here."), name="soft"))
            layout.addStretch(1)
        self.message_label = plain_label(is_wrapped=True)
        layout.addWidget(self.message_label)

    def _progress(self, case: Path) -> str:
        """How far the report was that was reviewed there last: what to go on with stands in the list."""
        found = progress_of(case)
        if found is None:
            return ""
        ruled, count, still = found
        return " · " + self.tr("{ruled} of {all} ruled, {open} open").format(ruled=ruled, all=count, open=still)

    @Slot()
    def _choose_files(self) -> None:
        title = self.tr("Recordings, report and transcripts")
        names, _ = QFileDialog.getOpenFileNames(self, title, self._begin_at)
        if names:
            self.files_chosen.emit([Path(name) for name in names])

    @Slot()
    def _choose_folder(self) -> None:
        title = self.tr("Folder with the recordings and the report")
        name = QFileDialog.getExistingDirectory(self, title, self._begin_at)
        if name:
            self.files_chosen.emit([Path(name)])

    @Slot()
    def _choose_case(self) -> None:
        title, kinds = self.tr("Open a case"), self.tr("Cases (*.case)")
        name, _ = QFileDialog.getOpenFileName(self, title, self._begin_at, kinds)
        if name:
            self.case_chosen.emit(Path(name))

    @Slot(QListWidgetItem)
    def _open_recent(self, item: QListWidgetItem) -> None:
        self.case_chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        if files_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take dropped files and folders; what is in them is sorted later."""
        self.files_chosen.emit(files_of(event.mimeData()))


def files_of(dropped: QMimeData) -> list[Path]:
    """The files and folders in what is dropped; links to elsewhere are none."""
    return [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]


def coming() -> QWidget:
    """What stands in the window while the files of a new case are read."""
    told = translate(
        "MainWindow",
        "The files are being read: what is in them, and whether one is there twice. What they hold is laid out here "
        "then. “Stop” keeps what was taken in.",
    )
    held, layout = _page(told)
    layout.addStretch(1)
    return held


def empty_case(add: Callable[[], None], recordings: Sequence[str]) -> QWidget:
    """What stands in the window of a case without a report; ``recordings`` that it holds already are named."""
    told = translate(
        "MainWindow", "This case holds no report yet. Drop the report and the recordings here, or choose them."
    )
    if recordings:
        held_already = translate(
            "MainWindow",
            "This case holds no report yet. Drop the report here, or choose it. Recordings in the case: {names}.",
        )
        told = held_already.format(names=", ".join(recordings))
    held, layout = _page(told)
    choose = button(translate("MainWindow", "Add files …"), translate("MainWindow", "Add files …"), look="main")
    choose.clicked.connect(add)
    layout.addWidget(choose, 0, Qt.AlignmentFlag.AlignLeft)
    layout.addStretch(1)
    return held


def _page(told: str) -> tuple[QWidget, QVBoxLayout]:
    held = QWidget()
    layout = QVBoxLayout(held)
    layout.setContentsMargins(60, 60, 60, 60)
    layout.addWidget(plain_label(told, is_wrapped=True))
    return held, layout
