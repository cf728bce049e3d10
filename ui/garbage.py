"""When Python looks for garbage: not while much is made that stays, because each look would go through all of it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_FULL_LOOKS = 1_000


def look_seldom() -> None:
    """Have all that lives looked through a hundredth as often as usual: work beside the window that makes much begins
    such a look, and the window would wait for its end.
    """
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, _FULL_LOOKS)


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
