"""The times of day that a report states, in its own words. Pure."""

import re

_HOUR = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_STATED = re.compile(
    r"\b(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\s?(?:[ap]\.m\.|[ap]m\b|hours\b|hrs\b\.?))?"
    r"|\b(?:[01]\d|2[0-3])[0-5]\d\s?(?:hours|hrs)\b"
    r"|\b(?:1[0-2]|0?[1-9])\s?(?:[ap]\.m\.|[ap]m\b|o['\u2019]clock\b)"
    rf"|\b{_HOUR}\s(?:o['\u2019]clock\b|in the (?:morning|afternoon|evening)\b|at night\b)"
    r"|\b(?:noon|midnight)\b",
    re.IGNORECASE,
)


def stated_times(text: str) -> tuple[str, ...]:
    """Each time of day in ``text``, as it is written, in order."""
    return tuple(" ".join(match.group().split()) for match in _STATED.finditer(text))
