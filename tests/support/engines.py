"""Stand-ins for what a child process does: engines that fail as the real one does, and the plainest of work."""

import os
import time

from models.spans import TimeSpan
from models.transcript import Segment, Stretch


class Failing:
    """Hears one stretch and then fails with ``words``; None: ends its process, as a missing library does."""

    def __init__(self, words):
        self._words = words

    def stretches(self, track, options, *, start_ms, first_index, progress):
        yield Stretch(TimeSpan(0, 1000), (Segment(0, TimeSpan(0, 900), f"heard with {options.compute}"),))
        if self._words is None:
            os.abort()
        raise RuntimeError(self._words)


def memory_runs_out(weights, options, is_background):
    return Failing("CUDA failed with error out of memory")


def library_is_missing(weights, options, is_background):
    return Failing("Library libcublas.so.12 is not found or cannot be loaded")


def blas_gives_up(weights, options, is_background):
    return Failing("cuBLAS failed with status CUBLAS_STATUS_ALLOC_FAILED")


def process_ends(weights, options, is_background):
    return Failing(None)


def something_else(weights, options, is_background):
    return Failing("words of a witness")


class Kind:
    """Says how it was started, as words."""

    def __init__(self, is_background):
        self._is_background = is_background

    def stretches(self, track, options, *, start_ms, first_index, progress):
        said = f"{self._is_background} {os.getpriority(os.PRIO_PROCESS, 0)}"
        yield Stretch(TimeSpan(0, 1000), (Segment(0, TimeSpan(0, 900), said),))


def says_its_kind(weights, options, is_background):
    return Kind(is_background)


def count(to, send):
    """Sends numbers."""
    for number in range(to):
        send(number)


def fail(_job, _send):
    raise ValueError("as it happens")


def wait(_job, send):
    """Says that it began, and never ends by itself."""
    send("begun")
    while True:
        time.sleep(0.1)
