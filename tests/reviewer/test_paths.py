"""Paths as text."""

import os
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reviewer.paths import as_text, from_text, shown_name


@given(st.binary(min_size=1).filter(lambda b: b"\0" not in b and b"/" not in b))
def test_any_name_comes_back_from_text_that_can_be_stored(name):
    path = Path("/evidence") / os.fsdecode(name)

    text = as_text(path)

    text.encode("utf-8")
    assert from_text(text) == path


def test_name_is_shown_on_one_line():
    assert shown_name(Path(os.fsdecode(b"clip\xff one\n.mp4"))) == "clip\\xff one\\n.mp4"
