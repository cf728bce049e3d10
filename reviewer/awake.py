"""Keeping the computer from falling asleep while it works; the screen may go dark."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from wakepy import keep

_LOG = logging.getLogger(__name__)


@contextmanager
def awake() -> Iterator[bool]:
    """Ask the system not to sleep as long as this lasts; says whether it heeds that.

    Windows and macOS always do. On Linux the desktop is asked (GNOME, KDE, Xfce and others); where there is none,
    work goes on all the same and the log says so.
    """
    with keep.running(on_fail="pass") as mode:
        if not mode.active:
            _LOG.info("nothing on this computer can be asked to keep it awake")
        yield mode.active
