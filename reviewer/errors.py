"""Everything that can go wrong through no fault of the program.

::

    ReviewerError
      UsageError        the request makes no sense (a name that is not there, options that exclude each other)
      MediaError        a recording cannot be read, or changed under us
      ReportError       a report cannot be read
      TranscriptError   a transcript made elsewhere cannot be read
      SpeechError       recognition failed
        WeightsError    speech weights are missing, damaged or could not be fetched
          UnknownWeightsError  a UsageError too: no weights have that name
        CardError       the graphics card gave up; the processor may do
      StorageError      the case file cannot be opened, written or trusted
        CaseBusyError     another program holds it
        CaseNewerError    a newer version of the program made it
        CaseDamagedError  it is not a sound case file
      Stopped           someone asked for the work to stop

Anything else that escapes is a fault of the program.
"""

from typing import ClassVar

ONLY_READ = "Files that you give are only read, never changed."


class ReviewerError(Exception):
    """The world's fault, told to a person.

    Args:
        message: What happened, as a sentence.
        kept: What was not lost, as a sentence; without one what is always true of such an error, or nothing.
        hint: What to do, as a sentence.
    """

    usually_kept: ClassVar[str] = ""

    def __init__(self, message: str, *, kept: str = "", hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.kept = kept or self.usually_kept
        self.hint = hint

    def told(self) -> str:
        """The whole message: what happened, what was not lost, what to do."""
        return " ".join(part for part in (self.message, self.kept, self.hint) if part)


class UsageError(ReviewerError):
    """The request makes no sense."""


class MediaError(ReviewerError):
    """A recording cannot be read, or changed under us."""

    usually_kept = ONLY_READ


class ReportError(ReviewerError):
    """A report cannot be read."""

    usually_kept = ONLY_READ


class TranscriptError(ReviewerError):
    """A transcript made elsewhere cannot be read."""

    usually_kept = ONLY_READ


class SpeechError(ReviewerError):
    """Recognition failed."""


class WeightsError(SpeechError):
    """Speech weights are missing, damaged or could not be fetched."""


class UnknownWeightsError(WeightsError, UsageError):
    """No weights have that name, here or among those that can be fetched."""


class CardError(SpeechError):
    """The graphics card gave up; the processor may do."""


class StorageError(ReviewerError):
    """The case file cannot be opened, written or trusted."""


class CaseBusyError(StorageError):
    """Another program holds the case file."""


class CaseNewerError(StorageError):
    """A newer version of the program made the case file."""


class CaseDamagedError(StorageError):
    """It is not a sound case file."""


class Stopped(ReviewerError):  # noqa: N818 - it is an ending, not an error
    """Someone asked for the work to stop."""


def refusal(error: OSError) -> ReviewerError:
    """A refusal of the computer (a full disk, a missing right) in words, without names of files."""
    return ReviewerError(
        f"The computer refuses: {error.strerror or type(error).__name__}.",
        kept="What was stored is kept.",
        hint="Mend that and try again.",
    )


def kinds_and_place(fault: BaseException) -> str:
    """A fault by its kind, the kinds that led to it and the place where it arose: no words, names or paths."""
    kinds = [type(fault).__name__]
    cause = fault.__cause__ or fault.__context__
    while cause is not None:
        kinds.append(type(cause).__name__)
        cause = cause.__cause__ or cause.__context__
    trace, place = fault.__traceback__, "?"
    while trace is not None:
        place = f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{' from '.join(kinds)} at {place}"
