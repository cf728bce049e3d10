"""Is the case still what it was: files, trail and database, each result in plain words."""

from collections.abc import Callable
from dataclasses import dataclass

from reviewer import paths
from reviewer.errors import MediaError, ReviewerError
from reviewer.media.hashing import sha256_of
from reviewer.progress import CancelToken, Progress, silent
from reviewer.storage import audit, recordings, reports
from reviewer.storage.database import Database

_SAME = "{name} is the file that was added."
_CHANGED = "{name} has CHANGED since it was added (its SHA-256 differs)."
_UNBROKEN = "The trail of {count} acts is unbroken."
_BROKEN = "The trail of acts is BROKEN at entry {count}: it was changed outside this program."
_SOUND = "The case file is sound."
_DAMAGED = "The case file is DAMAGED: use a backup."
_RECORDING = "The recording at its place is, bit for bit, the file that was added to the case."
_REPORT = "The report at its place is, bit for bit, the file that was added to the case."
_NOT_OF_FILE = "Where the file came from before, or that a camera made it as it is."
_OF_TRAIL = "No entry was changed, taken out or put in between while the rest stayed."
_NOT_OF_TRAIL = (
    "That nobody wrote the whole trail anew, that the last entries were not cut off, "
    "or that the people named are who they say."
)
_OF_DATABASE = "The database can be read in full and its parts refer to each other without gaps."
_NOT_OF_DATABASE = "That what stands in it is right."
# All that a check says, but for what the errors say.
TEXTS = (
    *(_SAME, _CHANGED, _UNBROKEN, _BROKEN, _SOUND, _DAMAGED, _RECORDING, _REPORT, _NOT_OF_FILE),
    *(_OF_TRAIL, _NOT_OF_TRAIL, _OF_DATABASE, _NOT_OF_DATABASE),
)
Say = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Check:
    """One result. ``shows`` and ``does_not_show`` hold for a result that is well."""

    is_ok: bool
    told: str
    shows: str
    does_not_show: str


def verify(
    database: Database,
    *,
    say: Say = str,
    tell: Callable[[ReviewerError], str] = ReviewerError.told,
    progress: Progress = silent,
    token: CancelToken | None = None,
) -> tuple[Check, ...]:
    """Check every file, the trail of acts and the database itself. Steps are ``hash``.

    ``say`` puts a text of the closed list into a language, ``tell`` an error.

    Raises:
        Stopped: On request.
    """
    held = [(each.name, each.path, each.sha256, _RECORDING) for each in recordings.all_of(database)]
    held += [(each.name, each.path, each.sha256, _REPORT) for each in reports.all_of(database)]
    checks = []
    for name, path, sha256, shows in held:
        try:
            is_same = sha256_of(paths.from_text(path), progress=progress, token=token) == sha256
            told = say(_SAME if is_same else _CHANGED).format(name=name)
        except MediaError as error:
            is_same, told = False, f"{name}: {tell(error)}"
        checks.append(Check(is_same, told, say(shows), say(_NOT_OF_FILE)))
    return (*checks, _trail(database, say), _database(database, say))


def _trail(database: Database, say: Say) -> Check:
    trail = audit.entries(database)
    broken_at = audit.first_break(trail)
    told = say(_UNBROKEN if broken_at is None else _BROKEN).format(count=len(trail) if broken_at is None else broken_at)
    return Check(broken_at is None, told, say(_OF_TRAIL), say(_NOT_OF_TRAIL))


def _database(database: Database, say: Say) -> Check:
    with database.reading() as connection:
        found = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
        loose = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    is_ok = list(found) == ["ok"] and not loose
    return Check(is_ok, say(_SOUND if is_ok else _DAMAGED), say(_OF_DATABASE), say(_NOT_OF_DATABASE))
