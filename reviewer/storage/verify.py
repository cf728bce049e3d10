"""Is the case still what it was: files, trail and database, each result in plain words."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reviewer import paths
from reviewer.errors import MediaError
from reviewer.media.hashing import sha256_of
from reviewer.progress import CancelToken, Progress, silent
from reviewer.storage import audit, recordings, reports
from reviewer.storage.database import Database


@dataclass(frozen=True, slots=True)
class Check:
    """One result. ``shows`` and ``does_not_show`` hold for a result that is well."""

    name: str
    is_ok: bool
    told: str
    shows: str
    does_not_show: str


def verify(database: Database, *, progress: Progress = silent, token: CancelToken | None = None) -> tuple[Check, ...]:
    """Check every file, the trail of acts and the database itself.

    Raises:
        Stopped: On request.
    """
    hashed: Callable[[Path], str] = lambda path: sha256_of(path, progress=progress, token=token)  # noqa: E731
    files = [(each.name, each.path, each.sha256, "recording") for each in recordings.all_of(database)]
    files += [(each.name, each.path, each.sha256, "report") for each in reports.all_of(database)]
    checks = [_file(name, paths.from_text(path), sha256, kind, hashed) for name, path, sha256, kind in files]
    return (*checks, _trail(database), _database(database))


def _file(name: str, path: Path, sha256: str, kind: str, hashed: Callable[[Path], str]) -> Check:
    shows = f"The {kind} at its place is, bit for bit, the file that was added to the case."
    does_not = "Where the file came from before, or that a camera made it as it is."
    try:
        is_same = hashed(path) == sha256
    except MediaError as error:
        return Check(f"{kind} {name}", False, f"{name}: {error.told()}", shows, does_not)
    told = "is the file that was added" if is_same else "has CHANGED since it was added (its SHA-256 differs)"
    return Check(f"{kind} {name}", is_same, f"{name} {told}.", shows, does_not)


def _trail(database: Database) -> Check:
    trail = audit.entries(database)
    broken_at = audit.first_break(trail)
    told = (
        f"The trail of {len(trail)} acts is unbroken."
        if broken_at is None
        else f"The trail of acts is BROKEN at entry {broken_at}: it was changed outside this program."
    )
    return Check(
        "trail of acts",
        broken_at is None,
        told,
        "No entry was changed, taken out or put in between while the rest stayed.",
        "That nobody wrote the whole trail anew, that the last entries were not cut off, "
        "or that the people named are who they say.",
    )


def _database(database: Database) -> Check:
    with database.reading() as connection:
        found = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
        loose = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    is_ok = list(found) == ["ok"] and not loose
    return Check(
        "database",
        is_ok,
        "The case file is sound." if is_ok else "The case file is DAMAGED: use a backup.",
        "The database can be read in full and its parts refer to each other without gaps.",
        "That what stands in it is right.",
    )
