"""What is being looked at: the bundle, the selected claim, the moment. Panels talk to this only."""

from PySide6.QtCore import QObject, Signal

from models.annotation import Decision
from models.finding import Evidence, Finding
from models.report import Claim, ClaimKind
from reviewer.export.bundle import Bundle
from reviewer.pipeline import needs_attention

LEAD_IN_MS = 1_500


class ReviewState(QObject):
    """The selection, and requests to play.

    Signals:
        bundle_changed: There is new data; everything is to be drawn again.
        claim_selected: The selected ``Claim``.
        moment_asked: Recording id and milliseconds to go to; True to play from there.
        moment_changed: Recording id and milliseconds of the playhead.
    """

    bundle_changed = Signal()
    claim_selected = Signal(object)
    moment_asked = Signal(str, int, bool)
    moment_changed = Signal(str, int)

    def __init__(self, bundle: Bundle, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bundle = bundle
        self.claim: Claim | None = None
        self.reviewer_name = ""

    def show(self, bundle: Bundle) -> None:
        """Take new data; the selection stays where it was."""
        self.bundle = bundle
        self.bundle_changed.emit()
        if self.claim is not None:
            self.claim_selected.emit(self.claim)

    def checkable_claims(self) -> list[Claim]:
        """The claims a person goes through: headings left out."""
        return [claim for claim in self.bundle.claims if claim.kind is not ClaimKind.HEADING]

    def finding(self, claim: Claim) -> Finding | None:
        """The latest finding on a claim."""
        return self.bundle.finding_of(claim.id)

    def decision(self, claim: Claim) -> Decision | None:
        """The newest ruling on a claim."""
        return self.bundle.decision_on(claim.id)

    def is_open(self, claim: Claim) -> bool:
        """Whether the claim was flagged and nobody has ruled on it."""
        finding = self.finding(claim)
        return finding is not None and needs_attention(finding.judgment, self.decision(claim))

    def select(self, claim: Claim, *, is_playing: bool = False) -> None:
        """Look at a claim, and go to the moment of its best evidence."""
        self.claim = claim
        self.claim_selected.emit(claim)
        finding = self.finding(claim)
        if finding is not None and finding.judgment.evidence:
            self.go_to(finding.judgment.evidence[0], is_playing=is_playing)

    def go_to(self, evidence: Evidence, *, is_playing: bool) -> None:
        """Ask the player for the moment shortly before the words."""
        start_ms = max(0, evidence.span.start_ms - LEAD_IN_MS)
        self.moment_asked.emit(evidence.recording_id, start_ms, is_playing)

    def step(self, by: int, *, is_open_only: bool = False) -> None:
        """Select the next (1) or the one before (-1), where asked only among the open ones."""
        claims = self.checkable_claims()
        if not claims:
            return
        at = claims.index(self.claim) if self.claim in claims else (-1 if by > 0 else len(claims))
        rest = claims[at + 1 :] if by > 0 else claims[:at][::-1] if at >= 0 else []
        wanted = [claim for claim in rest if not is_open_only or self.is_open(claim)]
        if not wanted and is_open_only:
            wanted = [claim for claim in claims if self.is_open(claim) and claim != self.claim]
        if wanted:
            self.select(wanted[0])
