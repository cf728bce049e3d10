"""How acts are done and undone: each way takes what is seen and who acts, keeps something, and returns what is seen."""

from collections.abc import Callable
from dataclasses import replace

from models.annotation import Correction, Decision
from models.transcript import Segment
from reviewer import who_speaks
from reviewer.clock import utc_now
from reviewer.errors import UsageError
from reviewer.identity import new_id
from reviewer.report.recut import Cut
from reviewer.review import voices
from reviewer.workspace import Workspace
from ui import keeping, looking
from ui.history import Way
from ui.language import translate
from ui.state import Seen


class Said:
    """Something said of voices: it can be taken back and said again, each time as a further act. ``act_id`` is the
    one that stands, or stood last.
    """

    def __init__(self, workspace: Workspace, act: Callable[..., object] | None = None, act_id: str = "") -> None:
        self._workspace, self._act, self._act_id = workspace, act, act_id

    def say(self, seen: Seen, actor: str) -> Seen:
        """Keep it."""
        database = self._workspace.database
        if self._act is not None and not self._act_id:
            self._act(database, actor=actor)
        else:
            voices.say_again(database, self._act_id, actor=actor)
        self._act_id = voices.history(database)[-1].id
        return looking.with_speakers(self._workspace, seen)

    def take_back(self, seen: Seen, actor: str) -> Seen:
        """Keep that it does not stand."""
        voices.take_back(self._workspace.database, self._act_id, actor=actor)
        return looking.with_speakers(self._workspace, seen)


def ruled(workspace: Workspace, decision: Decision, seen: Seen, reviewer: str) -> Seen:
    """Keep a ruling once more, as one of its own."""
    return keeping.rule(workspace, seen, replace(decision, id=new_id(), decided_utc=utc_now()), reviewer)


def corrected(workspace: Workspace, transcript_id: str, line: Segment, seen: Seen, reviewer: str) -> Seen:
    """Keep a line as it is given, as a further version of it.

    Raises:
        UsageError: Its transcript was cut where the speaker changes since, and no check rests on it any more.
    """
    if who_speaks.is_cut_since(workspace.database, transcript_id):
        raise UsageError(
            translate("ways", "Voices were told apart meanwhile, and lines were cut where the speaker changes."),
            kept=translate("ways", "What you wrote was not kept; it stands in the line."),
            hint=translate("ways", "Copy it, and correct the line anew once the check is done."),
        )
    correction = Correction(
        new_id(), transcript_id, line.index, line.text, line.speaker, "", utc_now(),
        line.span.start_ms, line.span.end_ms,
    )  # fmt: skip
    return keeping.correct(workspace, seen, correction, reviewer or workspace.actor)


def recut(workspace: Workspace, cut: Cut, seen: Seen, reviewer: str) -> Seen:
    """Keep claims that were cut."""
    return keeping.cut_claims(workspace, seen, cut, reviewer or workspace.actor)


def by_actor(workspace: Workspace, way: Callable[..., Seen]) -> Way:
    """The way that keeps something by ``way``, which takes the actor by name."""
    return lambda seen, actor: way(workspace, seen, actor=actor or workspace.actor)
