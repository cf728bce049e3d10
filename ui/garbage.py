"""When Python looks for garbage: not while much is made that stays, because each look would go through all of it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def left_alone() -> Iterator[None]:
    """Make what stays: a look for garbage in the middle of it, or at all of it afterwards, would stall the window and
    find nothing.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()
