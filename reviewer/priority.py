"""Who goes first: other programs before work in the background, and the window before what computes beside it."""

import ctypes
import os
import sys
import threading

_NICER_BY = 10
_BEHIND_BY = 5
_BELOW_NORMAL = 0x4000  # BELOW_NORMAL_PRIORITY_CLASS. Source: SetPriorityClass of the Windows API.
_THREAD_BELOW_NORMAL = -1  # THREAD_PRIORITY_BELOW_NORMAL. Source: SetThreadPriority of the Windows API.
_window = threading.Event()


def let_others_go_first() -> None:
    """Lower the priority of this process, for as long as it lives."""
    _lower_process(_NICER_BY)


def put_window_first() -> None:
    """Say that this process has a window: from now on what computes for it goes behind it."""
    _window.set()


def is_window_first() -> bool:
    """Whether this process has a window."""
    return _window.is_set()


def go_behind_the_window() -> None:
    """Lower the priority of this process a little, for as long as it lives: the window is of another one."""
    _lower_process(_BEHIND_BY)


def put_thread_behind_the_window() -> None:
    """Lower the priority of this thread a little, if its process has a window.

    Only for threads that compute outside Python: one that held Python's lock and had to wait for the processor would
    keep the window waiting too.
    """
    if not is_window_first():
        return
    if sys.platform == "linux":  # where a thread has a niceness of its own
        thread = threading.get_native_id()
        os.setpriority(os.PRIO_PROCESS, thread, os.getpriority(os.PRIO_PROCESS, thread) + _BEHIND_BY)
    elif sys.platform == "win32":
        kernel = ctypes.windll.kernel32
        kernel.SetThreadPriority(ctypes.c_void_p(kernel.GetCurrentThread()), _THREAD_BELOW_NORMAL)


def _lower_process(by: int) -> None:
    if sys.platform == "win32":
        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(ctypes.c_void_p(kernel.GetCurrentProcess()), _BELOW_NORMAL)
    else:
        os.nice(by)
