"""The reports of the open case, each with how far it is, and the way from one to the next."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMenu

from reviewer.workspace import Workspace
from ui import looking
from ui.places import report_in


class ReportsMenu(QObject):
    """Fills its menu as it is opened. ``report_id`` is the report that is reviewed.

    Signals:
        chosen: The id of another report to review.
    """

    chosen = Signal(str)

    def __init__(self, menu: QMenu) -> None:
        super().__init__(menu)
        self.menu = menu
        self.report_id = ""
        self._workspace: Workspace | None = None
        menu.aboutToShow.connect(self._fill)

    def take(self, workspace: Workspace | None) -> None:
        """The case that is open, with the report that was reviewed last; None where there is none."""
        self._workspace = workspace
        self.report_id = report_in(workspace.database.path) if workspace is not None else ""

    def settle(self) -> str:
        """The id of the report to review: the chosen one, else the last of the case; empty where it has none."""
        assert self._workspace is not None
        ids = [each.id for each in self._workspace.reports()]
        if self.report_id not in ids:
            self.report_id = ids[-1] if ids else ""
        return self.report_id

    @Slot()
    def _fill(self) -> None:
        self.menu.clear()
        if self._workspace is None:
            return
        for each in self._workspace.reports():
            ruled, count = looking.progress_of(self._workspace, each.id)
            told = self.tr("{name} – {ruled} of {all} ruled").format(name=each.name, ruled=ruled, all=count)
            action = self.menu.addAction(told)
            action.setCheckable(True)
            action.setChecked(each.id == self.report_id)
            action.triggered.connect(partial(self._choose, each.id))

    @Slot()
    def next(self) -> None:
        """The next report of the case; after the last the first."""
        if self._workspace is not None and self.report_id:
            ids = [each.id for each in self._workspace.reports()]
            self._choose(ids[(ids.index(self.report_id) + 1) % len(ids)])

    def _choose(self, report_id: str, _is_checked: bool = False) -> None:
        if report_id != self.report_id:
            self.chosen.emit(report_id)
