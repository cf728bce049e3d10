"""New names for things: random, so that two cases can be held side by side."""

import uuid


def new_id() -> str:
    """A fresh name of 32 hexadecimal digits."""
    return uuid.uuid4().hex
