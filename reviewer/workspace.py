"""An open case with its parts wired: what the command line and the window hold."""

import getpass
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from models.case import Case
from models.finding import AnalysisRun
from models.recording import Recording
from models.report import Report
from models.transcript import Transcript
from reviewer import pipeline
from reviewer.errors import UsageError
from reviewer.export.bundle import Bundle, HeardTranscript, Received
from reviewer.report.recut import standing
from reviewer.review import calling, corrections, decisions, reviewers, voices
from reviewer.speech.recognizer import Options
from reviewer.speech.speakers_named import Cast
from reviewer.storage import findings, recordings, reports, transcripts
from reviewer.storage.database import Database
from reviewer.vocabulary import in_report, joined


def login_name() -> str:
    """Who is logged in on this computer: the actor of acts that nobody has put a name to."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"


@dataclass(frozen=True, slots=True)
class Workspace:
    """An open case file and who acts on it."""

    database: Database
    actor: str
    _heard: dict[str, HeardTranscript] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def create(cls, path: Path, name: str, *, actor: str) -> "Workspace":
        """Make a new case file.

        Raises:
            StorageError: There is a file at ``path`` already, or it cannot be written.
        """
        return cls(Database.create(path, name), actor)

    @classmethod
    def open(cls, path: Path, *, actor: str) -> "Workspace":
        """Open a case file.

        Raises:
            StorageError: It is missing, damaged, newer, held by another program, or no case file.
        """
        return cls(Database.open(path), actor)

    def close(self) -> None:
        """Let go of the case file."""
        self.database.close()

    @property
    def case(self) -> Case:
        """The matter under review."""
        return self.database.case()

    def reports(self) -> tuple[Report, ...]:
        """The drafted reports of the case, in order of arrival."""
        return reports.all_of(self.database)

    def recordings(self) -> tuple[Recording, ...]:
        """The recordings of the case, in order of arrival."""
        return recordings.all_of(self.database)

    def report_named(self, name: str | None) -> Report:
        """The report of that file name; without a name the latest one.

        Raises:
            UsageError: There is none.
        """
        found = [each for each in self.reports() if name in (None, each.name)]
        if not found:
            raise UsageError(
                f"The case holds no report named {name}." if name else "The case holds no report yet.",
                hint=f"It holds: {', '.join(each.name for each in self.reports())}."
                if name and self.reports()
                else "Add one with `reviewer add CASE REPORT`.",
            )
        return found[-1]

    def received(self) -> tuple[Received, ...]:
        """The files that the case was given."""
        return _received(self.reports(), self.recordings(), transcripts.all_of(self.database))

    def bundle(self, report_id: str) -> Bundle:
        """All that bears on one report, as a frozen whole.

        Raises:
            UsageError: The case holds no such report.
        """
        given, held, every = self.reports(), self.recordings(), transcripts.all_of(self.database)
        report = next((each for each in given if each.id == report_id), None)
        if report is None:
            raise UsageError("The case holds no such report.")
        run = findings.latest_run(self.database, report_id)
        cast = voices.cast(self.database)
        heard = tuple(self.heard(each, cast) for each in self._rested_on(run, held, every))
        lines = {each.transcript.id: each.segments for each in heard}
        bundle = Bundle(
            case=self.case,
            recordings=held,
            transcripts=heard,
            report=report,
            claims=(),
            run=run,
            findings=(),
            omissions=calling.omissions(findings.omissions_of(self.database, run.id), lines) if run else (),
            decisions=tuple(decisions.latest(self.database, report_id).values()),
            reviewers=reviewers.all_of(self.database),
            speakers=cast.speakers_in([line for each in heard for line in each.segments]),
            received=_received(given, held, every),
        )
        return self.with_claims(bundle)

    def with_claims(self, bundle: Bundle) -> Bundle:
        """The bundle with the claims of its report as they stand now, and what its run found of them."""
        database, run, report_id = self.database, bundle.run, bundle.report.id
        every, recuts = reports.every_claim(database, report_id), reports.recuts(database, report_id)
        claims = standing(every, recuts)
        stand = {each.id for each in claims}
        lines = {each.transcript.id: each.segments for each in bundle.transcripts}
        found = findings.all_of(database, run.id) if run else ()
        return replace(
            bundle,
            claims=claims,
            findings=calling.findings([each for each in found if each.claim_id in stand], lines),
            recuts=recuts,
            given_way=tuple(each for each in every if each.id not in stand),
        )

    def _rested_on(
        self, run: AnalysisRun | None, held: Sequence[Recording], every: Sequence[Transcript]
    ) -> list[Transcript]:
        """Those that a run rested on; before any run, the ones that the next would rest on."""
        if run is not None:
            return [each for each in every if each.id in run.transcript_ids]
        return [current for each in held for current in pipeline.current_transcripts(self.database, each.id)]

    def with_report_names(self, options: Options) -> Options:
        """The options with the names, streets and codes of the case's reports as vocabulary too.

        Raises:
            UsageError: The case holds no report.
        """
        held = self.reports() or (self.report_named(None),)
        words = [word for each in held for word in in_report(reports.claims(self.database, each.id))]
        return replace(options, hotwords=joined(options.hotwords, words))

    def heard(self, transcript: Transcript, cast: Cast | None = None) -> HeardTranscript:
        """A transcript of the case with all that belongs to it, corrected and with speakers as they are known.

        As long as nothing of it changes it is the same object each time: whoever shows it need not look through it.
        """
        known = cast or voices.cast(self.database)
        made = HeardTranscript(
            transcript,
            corrections.lines(self.database, transcript.id, known),
            transcripts.coverage(self.database, transcript.id),
            transcripts.second_hearings(self.database, transcript.id),
        )
        kept = self._heard.get(transcript.id)
        if kept == made:
            return kept
        self._heard[transcript.id] = made
        return made


def _received(given: Sequence[Report], held: Sequence[Recording], every: Sequence[Transcript]) -> tuple[Received, ...]:
    files = [Received(each.path, each.sha256) for each in held] + [Received(each.path, each.sha256) for each in given]
    return (*files, *(Received("", each.source_sha256) for each in every if each.source_sha256))
