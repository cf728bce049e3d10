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
