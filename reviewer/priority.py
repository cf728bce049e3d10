"""Letting other programs go first: for work in the background."""

import ctypes
import os
import sys

_NICER_BY = 10
_BELOW_NORMAL = 0x4000  # BELOW_NORMAL_PRIORITY_CLASS. Source: SetPriorityClass of the Windows API.


def let_others_go_first() -> None:
    """Lower the priority of this process, for as long as it lives."""
    if sys.platform == "win32":
        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(ctypes.c_void_p(kernel.GetCurrentProcess()), _BELOW_NORMAL)
    else:
        os.nice(_NICER_BY)
