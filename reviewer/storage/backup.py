"""A copy of the case file for a colleague or a shelf."""

import sqlite3
from contextlib import closing
from pathlib import Path

from reviewer.errors import StorageError
from reviewer.storage.database import Database


def copy_to(database: Database, path: Path) -> None:
    """Write a whole copy of the open case to ``path``.

    Raises:
        StorageError: Something is there already, or the place cannot be written to.
    """
    if path.exists():
        raise StorageError(
            f"There is a file at {path} already.", kept="It was not changed.", hint="Choose another name."
        )
    try:
        path.touch(mode=0o600)
        with closing(sqlite3.connect(database.path)) as source, closing(sqlite3.connect(path)) as target:
            source.backup(target)
    except (OSError, sqlite3.Error) as error:
        path.unlink(missing_ok=True)
        raise StorageError(
            f"The copy could not be written to {path}.",
            kept="The case is as it was.",
            hint="Make room there, or choose another place.",
        ) from error
