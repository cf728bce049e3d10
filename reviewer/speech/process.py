"""Work in a process of its own: it can crash, cannot be interrupted, and keeps its memory.

It sends what it has through a pipe. It ends with the one that started it, however that ends: a thread in it waits for
its parent.
"""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import ModuleType
from typing import TypeVar

from reviewer.errors import Stopped
from reviewer.priority import go_behind_the_window, is_window_first, let_others_go_first
from reviewer.progress import CancelToken

Send = Callable[[object], None]
_Job = TypeVar("_Job")
_POLL_S = 0.2
_GRACE_S = 0.5
_PATIENCE_S = 5.0
_STARTING = threading.Lock()


class ProcessEnded(Exception):  # noqa: N818 - what happened, told on by whoever knows what it means
    """The process ended before its work was done; ``exit_code`` is that of the system."""

    def __init__(self, exit_code: int | None) -> None:
        super().__init__(f"exit code {exit_code}")
        self.exit_code = exit_code


def sent_by(
    work: Callable[[_Job, Send], None], job: _Job, *, token: CancelToken, kept: str, is_background: bool = False
) -> Generator[object, None, None]:
    """What ``work`` sends of ``job``, as it comes; closing it ends the process. ``work`` is a function of a module.

    ``is_background``: other programs go first; without it only this program's window does, where there is one.

    Raises:
        ProcessEnded: It ended by itself before ``work`` did. An exception that leaves ``work`` ends it.
        Stopped: On request, within a fraction of a second; it says ``kept``.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    let_go_first = _let_go_first(is_background=is_background)
    process = context.Process(target=_do, args=(theirs, let_go_first, work, job), daemon=True)
    with _without_main():
        process.start()
    theirs.close()
    try:
        yield from _received(ours, process, token, kept)
    finally:
        _end(process, ours)


@contextmanager
def _without_main() -> Iterator[None]:
    """A process that is started here does not import what this one was started with, the commands or the window."""
    with _STARTING:
        main = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            yield
        finally:
            sys.modules["__main__"] = main


def _received(pipe: Connection, process: BaseProcess, token: CancelToken, kept: str) -> Iterator[object]:
    while True:
        if token.is_cancelled:
            raise Stopped("Stopped on request.", kept=kept)
        if not pipe.poll(_POLL_S):
            continue
        try:
            message = pipe.recv()
        except EOFError:
            if token.is_cancelled:
                continue
            process.join(_PATIENCE_S)
            raise ProcessEnded(process.exitcode) from None
        if message is None:
            return
        yield message


def _end(process: BaseProcess, pipe: Connection) -> None:
    """A process that has sent its last message ends by itself; any other is ended."""
    pipe.close()
    process.join(_GRACE_S)
    process.terminate()
    process.join(_PATIENCE_S)
    if process.is_alive():
        process.kill()
        process.join()
    process.close()


def _let_go_first(*, is_background: bool) -> Callable[[], None] | None:
    """Whom the process lets go first: other programs, in a window's program that, or nobody."""
    if is_background:
        return let_others_go_first
    return go_behind_the_window if is_window_first() else None


def _do(
    pipe: Connection, let_go_first: Callable[[], None] | None, work: Callable[[_Job, Send], None], job: _Job
) -> None:
    threading.Thread(target=_end_with_parent, daemon=True).start()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C asks the parent, who ends this
    if let_go_first is not None:
        let_go_first()
    try:
        work(job, pipe.send)
        pipe.send(None)
    except BrokenPipeError:
        return


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
