"""Whether sound can show a claim at all, and if not, why."""

import re

from models.finding import NotCheckable

_CUES: tuple[tuple[NotCheckable, str], ...] = (
    (
        NotCheckable.MACHINE_SOURCED,
        r"\b(?:licen[cs]e plate reader|ALPR|LPR|facial recognition|face match|ShotSpotter|gunshot detect\w+|"
        r"real[- ]time crime cent(?:er|re)|jail call\w*|weapons? detector)\b",
    ),
    (
        NotCheckable.SMELL_OR_TOUCH,
        r"\b(?:odor|smell(?:ed|s)?|stench|felt (?:a|an|the|something|warm|cold|hard)|pat(?:ted)?[- ]?down|frisk\w*)\b",
    ),
    (
        NotCheckable.STATE_OF_MIND,
        r"\b(?:appeared|seemed|nervous\w*|agitated|evasive\w*|intend\w*|intent|feared|fearing|believed|suspected|"
        r"hostile|aggressive\w*|deceptive|avoided|wanted to|in an attempt to|trying to|demeanou?r|calm)\b",
    ),
    (
        NotCheckable.VISUAL,
        r"\b(?:observed|saw|noticed|bloodshot|watery|glass(?:y|es)|trembl\w+|sway\w*|stumbl\w+|glanc\w+|gestur\w+|"
        r"nodd\w+|point(?:ed|ing)|furtive|reach(?:ed|ing)|stepped|visible|in plain view|wearing|wore|dressed|standing|"
        r"stood|walked|ran|approached|handed|eyes?|face|hands? (?:were|was)|clench\w*|tensed|looked|"
        r"sweat\w*|fumbl\w+|unsteady|damage|redness|scratch\w*|swelling|bruis\w+|laceration|parked|holding)\b",
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
    r"identified (?:him|her)self|recounted|protested|repeated|announced|disclosed|indicated|noted)\b",
    re.IGNORECASE,
)


def reason_not_checkable(quote: str) -> NotCheckable | None:
    """Why sound alone could hardly show it; None where people would say it aloud.

    What follows "stated" or "asked" is what somebody said, whatever it is about.
    """
    said = _SAID.search(quote)
    own = quote[: said.start()] if said else quote
    return next((reason for reason, pattern in _PATTERNS if pattern.search(own)), None)
