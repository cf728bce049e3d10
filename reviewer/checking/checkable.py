"""Whether sound can show a claim at all, and if not, why."""

import re

from models.finding import NotCheckable

# Machines that reports rest on, and what to ask for of each.
_MACHINES = (
    (
        r"licen[cs]e[- ]plate (?:reader|recognition|camera)s?|plate readers?|ALPR|LPR|Flock(?! of)|"
        r"Vigilant (?:alert|hit|system|solutions)",
        "the hit record, the picture of the plate, when and where it was read, and the hot list's entry with its date",
    ),
    (
        r"fac(?:ial|e)[- ]recognition|face match(?:es|ing)?|Clearview",
        "the picture searched with, the list of candidates with scores and threshold, and who confirmed which",
    ),
    (
        r"shot ?spotter|gun ?shot[- ](?:detect\w+|sensors?|alerts?)|acoustic (?:sensors?|detect\w+)|"
        r"Raven (?:sensors?|alerts?|system)",
        "the sound of each sensor, the alert as first made with every later change, and who reviewed it",
    ),
    (
        r"(?:weapons?|gun|firearms?) detect(?:or|ors|ion)|evolv|zeroeyes",
        "the picture or reading, its score and threshold, and who confirmed it",
    ),
    (
        r"(?:people|public[- ]records|intelligence|gang) (?:search|database)s?|Accurint|LexisNexis|CalGang|"
        r"fusion cent(?:er|re)",
        "the search as it was typed, who made it and when, and all that it returned",
    ),
    (
        r"(?:jail|inmate|recorded) (?:phone )?calls?|Securus|ViaPath",
        "the whole call, the log of who listened to it, and the search or alert that led to it",
    ),
    (
        r"real[- ]time (?:crime|information|intelligence) cent(?:er|re)|RTCC",
        "the center's log of what it sent and when, and the recordings or alerts that it rested on",
    ),
)
_MACHINE = tuple((re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), ask_for) for pattern, ask_for in _MACHINES)
ASKED_OF_MACHINES = tuple(ask_for for _, ask_for in _MACHINES)

_CUES: tuple[tuple[NotCheckable, str], ...] = (
    (
        NotCheckable.SMELL_OR_TOUCH,
        r"\b(?:odor|smell(?:ed|s)?|stench|felt (?:a|an|the|something|warm|cold|hard)|pat(?:ted)?[- ]?down|frisk\w*)\b",
    ),
    (
        NotCheckable.STATE_OF_MIND,
        r"\b(?:appeared|seemed|nervous\w*|agitated|evasive\w*|intend\w*|intent|feared|fearing|believed|suspected|"
        r"probable cause|reasonable suspicion|hostile|aggressive\w*|deceptive|avoided|wanted to|in an attempt to|"
        r"trying to|demeanou?r|calm)\b",
    ),
    (
        NotCheckable.VISUAL,
        r"\b(?:observed|saw|noticed|bloodshot|watery|glass(?:y|es)|trembl\w+|sway\w*|stumbl\w+|glanc\w+|gestur\w+|"
        r"nodd\w+|point(?:ed|ing)|furtive|reach(?:ed|ing)|stepped|visible|in plain view|wearing|wore|dressed|standing|"
        r"stood|walked|ran|approached|handed|eyes?|face|hands? (?:were|was)|clench\w*|tensed|looked|"
        r"sweat\w*|fumbl\w+|unsteady|damage|redness|scratch\w*|swelling|bruis\w+|laceration|parked|holding|"
        r"slurr(?:ed|ing))\b",
    ),
    (
        NotCheckable.EXTERNAL_RECORD,
        r"\b(?:records? check|database|NCIC|CAD|dispatch log|DMV|criminal history|photographs?|booked|evidence locker|"
        r"property room|case number|supplement\w*|uploaded|incident number)\b",
    ),
    (
        NotCheckable.BEFORE_OR_AFTER_RECORDING,
        r"\b(?:transported|booked|later (?:that|in)|after (?:the )?(?:recording|incident)|prior to (?:my )?arrival)\b",
    ),
)
_PATTERNS = tuple((reason, re.compile(pattern, re.IGNORECASE)) for reason, pattern in _CUES)


_SAID = re.compile(
    r"\b(?:stated|said|told|admitted|replied|answered|reported|advised|claimed|denied|confirmed|explained|asked|"
    r"estimated|clarified|informed|responded|exclaimed|yelled|shouted|added|relayed|acknowledged|requested|warned|"
    r"ordered|instructed|commanded|insisted|mentioned|complained|declined|refused|agreed|consented|apologized|"
    r"identified (?:him|her)self|recounted|protested|repeated|announced|disclosed|indicated|noted|described|directed|"
    r"pointed out|according to|per (?:the )?(?:officer|deputy|trooper|sergeant|detective|dispatch)|"
    r"by \w+ (?:own )?account)\b",
    re.IGNORECASE,
)


def reason_not_checkable(quote: str) -> NotCheckable | None:
    """Why sound alone could hardly show it; None where people would say it aloud.

    What follows "stated" or "asked" is what somebody said, whatever it is about.
    """
    said = _SAID.search(quote)
    own = quote[: said.start()] if said else quote
    if asked_of_machine(own):
        return NotCheckable.MACHINE_SOURCED
    return next((reason for reason, pattern in _PATTERNS if pattern.search(own)), None)


def asked_of_machine(quote: str) -> str:
    """What to ask for of the machine that is named; empty where none is."""
    return next((ask_for for pattern, ask_for in _MACHINE if pattern.search(quote)), "")
