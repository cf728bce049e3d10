"""Background media: a claim must not rest on a television or a car radio."""

import re

from models.finding import ErrorKind
from reviewer.checking.view import Objection, View, clock

RULE = "background media"
_MEDIA = re.compile(r"\b(?:tv|television|car radio|movie|film|music|media|broadcast|stereo)\b", re.IGNORECASE)
_MOST = 0.6


def object_to(view: View) -> Objection | None:
    """Most of what supports the claim is said by a speaker who is marked as media."""
    if view.candidate is None or _MEDIA.search(view.claim.quote):
        return None
    wanted = {token.key for token in view.candidate.matched}
    for at, segment in view.segments():
        if segment.speaker is None or not (segment.speaker in view.cast.media or _MEDIA.search(segment.speaker)):
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
