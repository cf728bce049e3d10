"""Numbers: every figure of a claim must be among the readings of what was heard at its place."""

from models.finding import ErrorKind
from models.transcript import Segment
from reviewer.checking.view import Objection, View, clock
from reviewer.matching.figures import is_number, plates, readings, spelled, written
from reviewer.matching.normalize import Token

RULE = "numbers"
_AROUND = 4
_TIME_WORDS = {"hours", "hrs", "pm", "am", "p", "a"}


def object_to(view: View) -> Objection | None:
    """The first figure of the claim that is not heard; one that is heard elsewhere only counts as well."""
    near = readings(view.near(wider=_AROUND))
    aloud = spelled(view.near(wider=_AROUND)).replace(" ", "")
    for token, accepted in written(view.tokens):
        if not near.intersection(accepted) and not any(each in aloud for each in accepted):
            return _objection(view, token)
    return _plate(view, aloud)


def _objection(view: View, token: Token) -> Objection:
    shown = view.claim.quote[token.span.start : token.span.end]
    is_time = _is_time(view, token)
    kind = ErrorKind.TIME if is_time else ErrorKind.NUMBER
    for at, segment in _with_numbers(view):
        return Objection(
            RULE,
            kind,
            f"The report says {shown}; at {clock(segment.span)} the words heard are “{segment.text}”.",
            is_against=True,
            place=(view.candidate.source, at) if view.candidate else None,
        )
    return Objection(RULE, kind, f"The report says {shown}; that figure is not heard near here.", is_against=False)


def _is_time(view: View, token: Token) -> bool:
    after = [each for each in view.tokens if each.span.start >= token.span.end][:1]
    return ":" in token.plain or any(each.plain in _TIME_WORDS for each in after)


def _with_numbers(view: View) -> list[tuple[int, Segment]]:
    return [
        (at, segment)
        for at, segment in view.segments(wider=1)
        if view.candidate and any(is_number(t) for t in view.index.segment_tokens(view.candidate.source, at))
    ]


def _plate(view: View, aloud: str) -> Objection | None:
    for plate in plates(view.claim.quote):
        if plate.lower() not in aloud and any(each.isalpha() for each in plate):
            letters = "".join(c for c in plate.lower() if c.isalpha())
            digits = "".join(c for c in plate if c.isdigit())
            if letters in aloud and digits in aloud:
                continue
            segment = next((s for _, s in view.segments(wider=1)), None)
            heard = f"; near it, at {clock(segment.span)}, is heard “{segment.text}”" if segment else ""
            return Objection(
                RULE, ErrorKind.NUMBER, f"{plate} is not heard as spelled out{heard}.", is_against=bool(heard)
            )
    return None
