"""Hearing more: sounds of a recording that were left out, and places that a claim rests on a second time."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from models.finding import Evidence
from models.recording import Recording
from reviewer import hearing_again, listening, who_speaks
from reviewer.progress import CancelToken, Progress, Step
from reviewer.speech import weights
from reviewer.workspace import Workspace
from ui import case_work, looking
from ui.case_work import Chosen
from ui.desk import Desk
from ui.language import translate
from ui.state import Seen

OnReport = Callable[[Workspace, str, Progress, CancelToken], object]
Start = Callable[[str, OnReport, Callable[..., None]], None]


def hear_left_out(
    workspace: Workspace,
    report_id: str,
    progress: Progress,
    token: CancelToken,
    *,
    recording: Recording,
    chosen: Chosen,
    is_background: bool = False,
) -> tuple[Seen, str]:
    """Hear the sounds of a recording that were left out, and tell how it went; what was checked is checked again with
    them.
    """
    database = workspace.database
    listening.parts_of(recording, progress=progress, token=token)  # what was never measured is not known to be left out
    left = looking.left_out(database, recording)
    if not left:
        return looking.look(workspace, report_id), translate("HearingMore", "No sound of this recording was left out.")
    way = listening.Way(
        weights.find(chosen.weights or None),
        case_work.options_of(workspace, chosen),
        chosen=listening.Chosen(left),
        is_background=is_background,
        told=lambda _: progress(Step("processor", 0, None)),
    )
    made = listening.hear(database, recording, way, actor=workspace.actor, progress=progress, token=token)
    kept_from = who_speaks.tell_of_heard(
        database,
        recording,
        actor=workspace.actor,
        model=chosen.voices or None,
        is_background=is_background,
        progress=progress,
        token=token,
    )
    also = [who_speaks.followed_by(database, each) for each in made]
    seen = case_work.checked_anew(workspace, workspace.bundle(report_id), progress, token, also=also)
    told = translate("HearingMore", "Heard. Choose above the transcript which sound is read.")
    if kept_from is not None:
        told += f" {case_work.not_told_apart([recording.name], case_work.reason_of(kept_from))}"
    return seen, told


def hear_again(
    workspace: Workspace,
    report_id: str,
    progress: Progress,
    token: CancelToken,
    *,
    places: Sequence[Evidence],
    chosen: Chosen,
) -> tuple[Seen, str]:
    """Hear places again and tell how it went; where other words came out the report is checked again."""
    by = weights.find(chosen.weights or None)
    found = hearing_again.hear_again(
        workspace.database, places, weights=by, actor=workspace.actor, progress=progress, token=token
    )
    told = _told(found).format(weights=by.name)
    if found.differing:
        return case_work.checked_anew(workspace, workspace.bundle(report_id), progress, token), told
    return looking.look(workspace, report_id), told


def _told(found: hearing_again.HeardAgain) -> str:
    if found.differing:
        return translate(
            "HearingMore", "Heard again by {weights}, with other words. Both hearings stand in the transcript: listen."
        )
    if found.heard:
        return translate("HearingMore", "Heard again by {weights}: the same words.")
    return translate(
        "HearingMore",
        "Nothing was heard again: both hearings by {weights} are there already, or the words come from a transcript "
        "that was brought along.",
    )


class HearingMore(QObject):
    """Takes what the panels of a desk ask for.

    Signals:
        heard: The ``Seen`` that is to be shown, and a sentence on how it went.
        told: Why nothing was begun.
    """

    heard = Signal(object, str)
    told = Signal(str)

    def __init__(
        self, desk: Desk, start: Start, is_background: Callable[[], bool], chosen: Callable[[], Chosen]
    ) -> None:
        super().__init__(desk)
        self._chosen = chosen
        self._state, self._start, self._is_background = desk.state, start, is_background
        desk.transcript.left_out_asked.connect(self.hear_left_out)
        desk.claim.again_asked.connect(self.hear_again)

    @Slot()
    def hear_left_out(self) -> None:
        """Hear the sounds that were left out of the recording that is shown."""
        recording = next((r for r in self._state.bundle.recordings if r.id == self._state.recording_id), None)
        if recording is None or not self._state.transcripts_of(recording.id):
            self.told.emit(self.tr("This recording was not heard yet. “Transcribe and check” hears all of it."))
            return
        background = self._is_background()
        work = partial(hear_left_out, recording=recording, chosen=self._chosen(), is_background=background)
        self._start("hear left out", work, self._take)

    @Slot()
    def hear_again(self) -> None:
        """Hear again what the selected claim rests on."""
        claim = self._state.claim
        finding = self._state.finding(claim) if claim is not None else None
        if self._state.bundle.run is None or finding is None:
            self.told.emit(self.tr("Select a claim that was checked. What it rests on is then heard again."))
        elif not finding.judgment.evidence:
            self.told.emit(self.tr("This claim rests on no words that were heard, so there is nothing to hear again."))
        else:
            work = partial(hear_again, places=finding.judgment.evidence, chosen=self._chosen())
            self._start("hear again", work, self._take)

    @Slot(object)
    def _take(self, made: tuple[Seen, str]) -> None:
        self.heard.emit(*made)
