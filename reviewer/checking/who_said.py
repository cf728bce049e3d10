"""Who says something by the report's own words, and to whom. Names are taken as they stand; nobody is guessed."""

import re

# The writer of a report calls himself "I"; whoever wears the camera.
WRITER = "reporting officer"

_VERBS = (
    "stat|tell|ask|repl|answer|report|advis|claim|den|confirm|explain|clarif|inform|exclaim|yell|shout|relay|"
    "acknowledg|request|warn|order|instruct|command|insist|mention|complain|declin|refus|apologi[sz]|protest|repeat|"
    "announc|disclos|remark|question|inquir|argu|assert|alleg|accus|reiterat|suggest|discuss|communicat|transmitt|"
    "notif|scream|whisper|threaten|demand|thank|estimat|consent|recount|indicat|add|swear|radio|admitt|agree|emphasiz|"
    "challeng|invok|waiv|talk|speak|promis|describ"
)
_IRREGULAR = (
    r"said|told|spoke|swore|agreed|respond(?:ed|ing)(?! (?:to|at) (?!my|his|her|him|me|that|the question))|"
    r"pointed out|called (?:for|out)|noted that|noting(?: that)?|"
    r"(?:address|direct)(?:ed|ing) (?:the|him|her|them|my|every\w+|people|personnel)|"
    r"(?:issu|g[ai]v|ma[dk]|repeat)(?:e|ed|ing) (?:[\w-]+ ){0,4}?"
    r"(?:commands?|orders?|statements?|comments?|warnings?|consent)|"
    r"(?:gave|provid(?:ed|ing)) (?:his|her|their|a|the) (?:\w+ )?(?:name|date of birth)|"
    r"read(?:ing)? (?:[\w.]+ ){1,4}?(?:rights|miranda)|"
    r"identified (?:(?:him|her|my|them)sel(?:f|ves)|the [\w ]+? as)"
)
SAYS = re.compile(rf"\b(?P<verb>(?:{_VERBS})(?:ed|d|ied|ying|ing)|{_IRREGULAR})\b", re.IGNORECASE)

_NAME = (
    r"(?:(?:Mr|Ms|Mrs|Dr|Ofc|Sgt|Det|Lt)\. )?(?!When|While|After|Before|Upon|If|As|During|Specifically|Following)"
    r"[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)*"
)
# "the assisting officer": words up to one that goes on with the sentence.
_GOES_ON = (
    "to|if|whether|that|for|about|what|why|how|where|when|who|which|not|regarding|of|on|in|at|from|with|and|or|he|she|they|"
    r"it|i|as|was|were|had|then|also|again|never|once|both|\w+ly"
)
PERSON = (
    r"(?:(?:[Tt]he|[Aa]n?|[Aa]nother|[Oo]ne|[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Bb]oth)"
    rf"(?: (?!(?:{_GOES_ON})\b)[\w'\u2019-]+){{1,4}}|{_NAME})"
)
_BETWEEN = (
    r"(?:,[^,]{1,60},)?(?: on scene)?(?: who)?"
    r"(?: (?:then|also|again|never|further|had|has|did not|would not|continued to|began|both|once|[a-z]+ly))*"
)
_BY = re.compile(rf"(?:^|[\s,;(])(?P<who>I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey|[Dd]ispatch|{PERSON}){_BETWEEN}\s+$")
# "I contacted the driver and advised": whoever the sentence begins with.
_FIRST = re.compile(
    rf"(?P<who>I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey|[Dd]ispatch|{PERSON}) .*\b(?:and|but)(?: then| also| \w+ly)*\s+$"
)
_PASSIVE = re.compile(r"\b(?:was|were|been|being) (?:\w+ly )?$", re.IGNORECASE)
_BY_WHOM = re.compile(rf"\bby (?P<who>[Dd]ispatch|{PERSON})")
_TOLD = re.compile(
    r"(?:told|tell\w+|ask\w+|advis\w+|inform\w+|order\w+|instruct\w+|command\w+|warn\w+|question\w+|notif\w+|thank\w+|"
    r"accus\w+|threaten\w+)$",
    re.IGNORECASE,
)
_LISTENER = rf"(?P<who>me|him|her|them|us|everyone|dispatch|{PERSON})(?=[\s,.;:]|$)"
_STRAIGHT = re.compile(rf"\s+{_LISTENER}")
_AFTER_TO = re.compile(rf"(?:(?!\b(?:that|if|to|with)\b)[^,;\"\u201c]){{0,30}}?\b(?:to|with) {_LISTENER}")
_NO_PERSON = re.compile(
    r"(?:the|a|an|his|her|my|that|this) (?:\w+ )?"
    r"(?:questions?|names?|licenses?|identification|vehicle|search|scene|command|report|warnings?)\b",
    re.IGNORECASE,
)
_SELF = {"i": WRITER, "we": WRITER, "me": WRITER, "us": WRITER, "my": WRITER}


def said_by(text: str) -> str | None:
    """Who speaks; None where the report does not say."""
    says = SAYS.search(text)
    if says is None:
        return None
    before = text[: says.start()]
    passive = _PASSIVE.search(before)
    found = _BY_WHOM.search(text, says.end()) if passive else _BY.search(before) or _FIRST.match(before)
    return _called(found)


def said_to(text: str) -> str | None:
    """Who is spoken to; None where the report does not say."""
    says = SAYS.search(text)
    if says is None:
        return None
    passive = _PASSIVE.search(text[: says.start()])
    if passive:
        return _called(_BY.search(text[: passive.start()] + " ")) if _TOLD.match(says.group("verb")) else None
    straight = _TOLD.match(says.group("verb"))
    found = (_STRAIGHT if straight else _AFTER_TO).match(text, says.end())
    return None if found is None or _NO_PERSON.match(found.group("who")) else _called(found)


def _called(found: re.Match[str] | None) -> str | None:
    if found is None:
        return None
    who = found.group("who")
    return _SELF.get(who.lower(), who)
