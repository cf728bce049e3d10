"""Background media: a claim must not rest on a television or a car radio."""

import re

from models.finding import ErrorKind
from reviewer.checking.view import Objection, View, clock

RULE = "background media"
_MEDIA = re.compile(r"\b(?:tv|television|car radio|movie|film|music|media|broadcast|stereo)\b", re.IGNORECASE)
_MOST = 0.6


def tells_of_media(view: View) -> bool:
    """Whether the claim itself speaks of a television, a car radio or the like."""
    return _MEDIA.search(view.claim.quote) is not None


def is_media(view: View, speaker: str | None) -> bool:
    """Whether a speaker is marked as media, or called so."""
    return speaker is not None and (speaker in view.cast.media or _MEDIA.search(speaker) is not None)


def object_to(view: View) -> Objection | None:
    """Most of what supports the claim is said by a speaker who is marked as media."""
    if view.candidate is None or tells_of_media(view):
        return None
    wanted = {token.key for token in view.candidate.matched}
    for at, segment in view.segments():
        if not is_media(view, segment.speaker):
            continue
        said = wanted & {token.key for token in view.index.segment_tokens(view.candidate.source, at)}
        if wanted and len(said) >= _MOST * len(wanted):
            return Objection(
                RULE,
                ErrorKind.BACKGROUND_MEDIA,
                f"Its words are heard at {clock(segment.span)} from {segment.speaker}, not from a person there.",
                is_against=True,
                place=(view.candidate.source, at),
            )
    return None
