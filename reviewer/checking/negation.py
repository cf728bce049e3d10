"""Yes and no: agreement, refusal and denial must be what was answered. Silence is not consent."""

import re

from models.finding import ErrorKind
from models.transcript import Segment
from reviewer.checking.view import Objection, View, clock

RULE = "yes or no"

_CLAIMS_YES = re.compile(
    r"\b(?:consented|gave (?:verbal |voluntary )?(?:consent|permission)|agreed|allowed me|waived|"
    r"granted (?:consent|permission)|voluntarily|willingly|complied|accepted)\b",
    re.IGNORECASE,
)
_CLAIMS_NO = re.compile(
    r"\b(?:refus(?:ed|al)|declin(?:ed|ing)|did not (?:consent|agree|want|allow)|denied|invoked|would not|"
    r"does not (?:want|consent)|rejected|unwilling)\b",
    re.IGNORECASE,
)
_SAYS_NO = re.compile(
    r"(?:^|[.,!?\-\s])(?:no|nope|nah|uh-uh|never)(?:[.,!?\-\s]|$)|"
    r"\b(?:don['’]?t|do not|not|won['’]?t|can['’]?t|rather not|rather talk|refuse|lawyer|didn['’]?t|ain['’]?t|"
    r"wasn['’]?t|haven['’]?t|isn['’]?t|nothing|nobody)\b",
    re.IGNORECASE,
)
_SAYS_YES = re.compile(
    r"\b(?:yes|yeah|yep|yup|sure|okay|ok|fine|go ahead|alright|all right|of course|i guess|uh-huh|correct|"
    r"understand|you can|you may)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:not|never|no|none|nothing|without|unable|nobody)\b|n['’]t\b", re.IGNORECASE)
_QUESTION = re.compile(r"\?\s*$")
_HIGH_COVERAGE = 0.6


def object_to(view: View) -> Objection | None:
    """The report says yes where a no was heard, or no where only a yes was."""
    quote = view.claim.quote
    is_yes, is_no = bool(_CLAIMS_YES.search(quote)), bool(_CLAIMS_NO.search(quote))
    if is_yes != is_no:
        return _answer(view, is_yes=is_yes)
    if not is_yes:
        return _plain(view)
    return None


def _answer(view: View, *, is_yes: bool) -> Objection | None:
    answers = _answers(view)
    noes = [(at, s) for at, s in answers if _SAYS_NO.search(s.text)]
    yeses = [(at, s) for at, s in answers if _SAYS_YES.search(s.text) and not _SAYS_NO.search(s.text)]
    against, missing = (noes, not yeses) if is_yes else (yeses, not noes)
    if against and missing and view.candidate is not None:
        at, segment = against[0]
        word = "agreed" if is_yes else "refused or denied"
        return Objection(
            RULE,
            ErrorKind.NEGATION,
            f"The report says that somebody {word}; at {clock(segment.span)} the answer heard is “{segment.text}”.",
            is_against=True,
            place=(view.candidate.source, at),
        )
    return None


def _answers(view: View) -> list[tuple[int, Segment]]:
    """What is said at the place that is no question; the reporting officer's own words where that is known."""
    return [
        (at, segment)
        for at, segment in view.segments(wider=1)
        if not _QUESTION.search(segment.text) and (segment.speaker is None or segment.speaker != view.cast.wearer)
    ]


def _plain(view: View) -> Objection | None:
    """A sentence that is negated on one side only, where nearly all of its words are heard in one segment."""
    candidate = view.candidate
    if candidate is None or candidate.coverage < _HIGH_COVERAGE or candidate.first != candidate.last:
        return None
    segment = view.index.heard(candidate.source).segments[candidate.first]
    claim_negated = bool(_NEGATED.search(view.claim.quote))
    heard_negated = bool(_NEGATED.search(segment.text))
    if claim_negated == heard_negated or _QUESTION.search(segment.text):
        return None
    return Objection(
        RULE,
        ErrorKind.NEGATION,
        f"The report {'denies' if claim_negated else 'states'} it; at {clock(segment.span)} the words heard are "
        f"“{segment.text}”.",
        is_against=True,
        place=(candidate.source, candidate.first),
    )
