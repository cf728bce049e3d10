"""What each claim tells of: said, seen, done, taken from a machine ...; by whom and to whom where something is said.

Rules on the report's own words: the first cue of the table that fits counts. They sort claims for people and take no
part in any verdict. Who "he" is comes from ``reviewer.report.stated``, which guesses.
"""

import re
from collections.abc import Sequence

from models.finding import NotCheckable
from models.report import Claim, ClaimKind
from models.telling import CheckableBy, Telling, TellingKind
from reviewer.checking.checkable import ASKED_OF_MACHINES, asked_of_machine, reason_not_checkable
from reviewer.checking.who_said import SAYS, said_by, said_to, tells_of_saying
from reviewer.report.clauses import is_verb
from reviewer.report.stated import stated

_RECORD_ASK = "the record itself as it came back, with its time and who asked for it"

ASKED_FOR = (*ASKED_OF_MACHINES, _RECORD_ASK)

# In this order, for what is told and not said.
_CUES = (
    (
        TellingKind.LEGAL_CONCLUSION,
        r"constitut(?:ed|es|ing)|amount(?:s|ed) to|in violation of|probable cause|reasonabl[ey] suspicion|"
        r"elements? of|(?:un)?lawfully|under the influence|guilty|exigent|justified",
    ),
    (
        TellingKind.EXTERNAL_RECORD,
        r"records? (?:check|search|query)|criminal (?:justice information|history|record)|NCIC|CJIS|CAD|DMV|RMV|"
        r"dispatch log|database|ran [\w ]{1,40}? (?:through|via)|(?:case|incident) number|"
        r"(?:active|outstanding|valid|default) (?:arrest )?warrants?|registration (?:was|had|status|came)|"
        r"registered (?:to|owner)|license (?:status|was (?:suspended|revoked|expired))",
    ),
    (
        TellingKind.SMELLED_OR_FELT,
        r"odou?rs?|smell(?:ed|s|ing)?|stench|reek(?:ed|ing)|felt (?:a|an|the|something|what|warm|cold)",
    ),
    (
        TellingKind.INFERRED,
        r"appear(?:ed|s|ing)|seem(?:ed|s)|believ(?:ed|ing)|thought|suspect(?:ed|ing)|assumed|concluded|"
        r"determin(?:ed|ing)|knew|recogni[sz]ed|realized|feared|fearing|intend(?:ed|ing)|"
        r"intent(?:ion)?(?! to distribute)|wanted|trying to|attempting to (?:stall|conceal|evade|avoid|hide|mislead)|"
        r"in an (?:attempt|effort)|"
        r"(?:became|was|were|grew|remained) (?:\w+ly )?(?:agitated|nervous|evasive|upset|aggressive|hostile|calm|angry|"
        r"(?:un)?cooperative|argumentative|combative|irate|confused|intoxicated|impaired)|nervous(?:ly|ness)?|"
        r"evasive(?:ly)?|consistent with|indicati(?:ve|ng)|training and experience|demeanou?r|concerned",
    ),
    (
        TellingKind.SEEN,
        r"observ(?:ed|ing)|saw|watch(?:ed|ing)|notic(?:ed|ing)|spotted|viewed|visible|in plain view|noted|wearing|"
        r"dressed|bloodshot|glassy|tears|damage|debris|sway(?:ed|ing)|stumbl(?:ed|ing)|unsteady|trembling|sweating|"
        r"lacerations?|bruis(?:e|es|ing)|swelling|(?:was|were) (?:\w+ly )?"
        r"(?:seated|standing|parked|lying|sitting|holding|unconscious|bleeding|empty|damaged)",
    ),
    (
        TellingKind.TIME_OR_PLACE,
        r"(?:occurred|took place|happened) (?:at|on|in|near|around|about|approximately)|arriv(?:ed|al)|"
        r"(?:was|were) (?:located|on (?:duty|patrol|scene)|assigned|present)",
    ),
)
_PATTERNS = tuple((kind, re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)) for kind, pattern in _CUES)
_OPENS_TIME_OR_PLACE = re.compile(
    r"(?:and |but |then )?(?:at|on|in|during|upon|prior to|following|near|throughout|around|approximately|before|after|"
    r"between|inside|outside|along|shortly|moments|later)\b",
    re.IGNORECASE,
)
# What stands before the main clause: "As I spoke with him, I observed ..."
_OPENING = re.compile(
    r"^(?:as|when|while|after|before|upon|once|during|following|in|on|at)\b[^,]{0,80},\s+(?=\S+ \S+)", re.IGNORECASE
)
# Clauses that tell of something beside what is said in their sentence.
_ASIDE = re.compile(r"(?:and |but )?(?:after|before|while|upon|during|following|prior to)\b", re.IGNORECASE)
_OFF_CAMERA = re.compile(r"\b(?:out of (?:\w+ )?view|off[- ]camera|not (?:captured|recorded))\b", re.IGNORECASE)
_OF_TEXT = {
    ClaimKind.HEADING: TellingKind.HEADING,
    ClaimKind.BOILERPLATE: TellingKind.BOILERPLATE,
    ClaimKind.PLACEHOLDER: TellingKind.PLACEHOLDER,
}
_WHY_NOT = {
    TellingKind.MACHINE_SOURCED: NotCheckable.MACHINE_SOURCED,
    TellingKind.EXTERNAL_RECORD: NotCheckable.EXTERNAL_RECORD,
    TellingKind.SMELLED_OR_FELT: NotCheckable.SMELL_OR_TOUCH,
    TellingKind.INFERRED: NotCheckable.STATE_OF_MIND,
    TellingKind.LEGAL_CONCLUSION: NotCheckable.STATE_OF_MIND,
    TellingKind.SEEN: NotCheckable.VISUAL,
}
_SPOKEN = (TellingKind.SAID, TellingKind.QUOTED)


def tellings(claims: Sequence[Claim]) -> tuple[Telling, ...]:
    """What each claim of a report tells of; ``claims`` in the report's order, since clauses carry on what was told."""
    return tuple(telling_of(claim, text) for claim, text in zip(claims, stated(claims), strict=True))


def telling_of(claim: Claim, text: str) -> Telling:
    """What one claim tells of; ``text`` is what it states, out of ``reviewer.report.stated``."""
    if claim.kind in _OF_TEXT:
        return Telling(_OF_TEXT[claim.kind], CheckableBy.NEITHER)
    ask_for = asked_of_machine(claim.quote)
    kind = TellingKind.MACHINE_SOURCED if ask_for else _kind(claim, text)
    is_spoken = kind in (*_SPOKEN, TellingKind.MACHINE_SOURCED)
    own = " ".join(claim.quote.split()).strip(" ,;")
    if not text.endswith(own):
        own = own.partition(" ")[2]  # its first word joins it, or stands for somebody and is named
    own_from = len(text) - len(own) if text.endswith(own) else 0
    why_not = _why_not(kind, claim.quote)
    return Telling(
        kind,
        CheckableBy.EAR
        if why_not is None
        else CheckableBy.EYE
        if why_not is NotCheckable.VISUAL
        else CheckableBy.NEITHER,
        why_not,
        said_by(text, own_from) if is_spoken else None,
        said_to(text, own_from) if is_spoken else None,
        ask_for or (_RECORD_ASK if kind is TellingKind.EXTERNAL_RECORD else ""),
    )


def _kind(claim: Claim, text: str) -> TellingKind:
    """A cue counts where it stands before the word of saying: what is told after it is what somebody said."""
    if claim.kind is ClaimKind.QUOTATION:
        return TellingKind.QUOTED
    main = _OPENING.sub("", claim.quote)
    within = tells_of_saying(main)
    is_carried = SAYS.search(claim.quote) is None and SAYS.search(text) is not None
    own = main[: within.start()] if within else main
    cued = next((kind for kind, pattern in _PATTERNS if pattern.search(own)), None)
    is_said = within is not None and cued in (None, TellingKind.TIME_OR_PLACE)
    if is_said or (is_carried and not _ASIDE.match(claim.quote)):
        return TellingKind.SAID
    return TellingKind.TIME_OR_PLACE if _is_time_or_place(claim.quote) else cued or TellingKind.DONE


def _is_time_or_place(quote: str) -> bool:
    """An opening such as "At about 2342 hours," tells when or where and nothing else."""
    return _OPENS_TIME_OR_PLACE.match(quote) is not None and not any(
        is_verb(word) for word in re.findall(r"[\w'\u2019]+", quote.lower())
    )


def _why_not(kind: TellingKind, quote: str) -> NotCheckable | None:
    if kind in _SPOKEN:
        return None
    if kind is not TellingKind.MACHINE_SOURCED and _OFF_CAMERA.search(quote):
        return NotCheckable.OFF_CAMERA
    return _WHY_NOT.get(kind) or reason_not_checkable(quote)
