"""SHA-256 of files as received."""

import hashlib
import os
from pathlib import Path

from reviewer import paths
from reviewer.errors import MediaError
from reviewer.progress import CancelToken, Progress, Step, silent

_CHUNK_BYTES = 1 << 20


def sha256_of(path: Path, *, progress: Progress = silent, token: CancelToken | None = None) -> str:
    """The SHA-256 of the file's bytes, as 64 hexadecimal digits. Steps are ``hash``, in bytes.

    Raises:
        MediaError: The file cannot be read, or changed while it was read.
        Stopped: On request.
    """
    token = token or CancelToken()
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            before = os.fstat(file.fileno())
            while chunk := file.read(_CHUNK_BYTES):
                token.check()
                digest.update(chunk)
                progress(Step("hash", file.tell(), before.st_size))
            after = os.fstat(file.fileno())
    except OSError as error:
        raise MediaError(
            f"{paths.shown_name(path)} cannot be read ({error.strerror}).",
            hint="Check that the file is there and that you may read it.",
        ) from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise MediaError(
            f"{paths.shown_name(path)} changed while it was read.",
            hint="Wait until it has been copied completely and try again.",
        )
    return digest.hexdigest()


class Hashes:
    """SHA-256 of files, each read once and again only where it seems to have been touched since.

    For one run, no longer: a file can go bad without a sign of it.
    """

    def __init__(self) -> None:
        self._known: dict[Path, tuple[tuple[int, ...], str]] = {}

    def of(self, path: Path, *, progress: Progress = silent, token: CancelToken | None = None) -> str:
        """As ``sha256_of``. Size, place on the disk and both times of change tell that a file is as it was read."""
        try:
            now = path.stat()
        except OSError:
            return sha256_of(path, progress=progress, token=token)  # which says what is wrong
        stamp = (now.st_dev, now.st_ino, now.st_size, now.st_mtime_ns, now.st_ctime_ns)
        if self._known.get(path, ((), ""))[0] != stamp:
            self._known[path] = stamp, sha256_of(path, progress=progress, token=token)
        return self._known[path][1]
