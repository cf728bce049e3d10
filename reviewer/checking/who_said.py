"""Who says something by the report's own words, and to whom. Names are taken as they stand; nobody is guessed.

Only a person speaks: a name, or words that end on a role ("the front passenger", not "the passenger's speech").
Who of several it is, is told by where they stand: whoever begins a clause does what its verbs tell, whoever follows
a verb or "to" has it done to them.
"""

import re
from dataclasses import replace
from functools import lru_cache

from reviewer.matching.normalize import KEPT_TEXTS
from reviewer.report.claims import quotations
from reviewer.report.clauses import is_verb
from reviewer.report.people import OBJECTS, PRONOUNS, Person, people

# The writer of a report calls himself "I"; whoever wears the camera.
WRITER = "reporting officer"

_VERBS = (
    "stat|tell|ask|repl|answer|report|advis|claim|den|confirm|explain|clarif|inform|exclaim|yell|shout|relay|"
    "acknowledg|request|warn|order|instruct|command|insist|mention|complain|declin|refus|apologi[sz]|protest|repeat|"
    "announc|disclos|remark|question|inquir|argu|assert|alleg|accus|reiterat|suggest|discuss|communicat|transmitt|"
    "notif|scream|whisper|threaten|demand|thank|estimat|consent|recount|indicat|add|swear|radio|admitt|agree|emphasiz|"
    "challeng|invok|waiv|talk|speak|promis|describ|disput|affirm|recall|mumbl|mutter|verbaliz|conced|confess|caution|"
    "object|voic|retort|specif|convey|speculat"
)
_IRREGULAR = (
    r"said|told|spoke|swore|agreed|respond(?:ed|ing)(?! (?:to|at) (?!my|his|her|him|me|that|the question))|"
    r"pointed out|called (?:for|out|attention)|cried out|noted(?: that|(?=, [\"\u201c]))|noting(?: that)?|"
    r"(?:address|direct)(?:ed|ing) (?:the|him|her|them|my|me|us|every\w+|people|personnel|(?-i:[A-Z])\w+)|"
    r"(?:issu|g[ai]v|ma[dk]|repeat)(?:e|ed|ing) (?:[\w-]+ ){0,4}?"
    r"(?:commands?|orders?|statements?|comments?|references?|warnings?|consent)|"
    r"(?:gave|provid(?:ed|ing)) (?:his|her|their|a|the) (?:\w+ )?(?:name|date of birth)|"
    r"read(?:ing)? (?:[\w.]+ ){1,4}?(?:rights|miranda)|"
    r"identified (?:(?:him|her|my|them)sel(?:f|ves)|the [\w ]+? as)"
)
_NO_NOUN = "".join(
    rf"(?<!\b{word} )" for word in "the a an his her my further during verbal initial additional".split()
)
SAYS = re.compile(
    rf"(?<!-)\b(?P<verb>(?:{_VERBS})(?:ed|d|ied)|{_NO_NOUN}(?:{_VERBS})(?:ying|ing)|{_IRREGULAR})\b", re.IGNORECASE
)

_SELF = {"i": WRITER, "we": WRITER, "me": WRITER, "us": WRITER}
_NO_NAMED = PRONOUNS | OBJECTS | _SELF.keys()
_ASIDE = re.compile(
    r",(?: (?:later|who was|also|previously))* (?:identified|known|referred to) as [^,]{1,60},|"
    r" (?:later )?identified (?:only )?as (?:(?:Mr|Ms|Mrs|Dr)\. )?[A-Z][\w'\u2019-]*(?: [A-Z][\w'\u2019-]*)*|\[[^\]]*\]"
)
_ADVERBS = r"(?: (?:\w+ly|then|also|again|further|later|never|not|once))*"
_PASSIVE = re.compile(rf"\b(?:was|were|is|are|be|been|being){_ADVERBS} $", re.IGNORECASE)
_BY_WHOM = re.compile(r"\bby (?P<who>[^,;.]{1,60})")
_ACCORDING = re.compile(r"\b(?:according to|per) (?P<who>[^,;.]{1,60})", re.IGNORECASE)
_HEARD = re.compile(
    r"\b(?:heard|overheard) (?P<who>[^,;.]{1,40}?) (?:say|state|tell|ask|yell|shout|scream)(?:ing)?\b", re.IGNORECASE
)
_TOLD = re.compile(
    r"(?:told|tell\w+|ask\w+|advis\w+|inform\w+|order\w+|instruct\w+|command\w+|warn\w+|question\w+|notif\w+|thank\w+|"
    r"accus\w+|threaten\w+|caution\w+)$",
    re.IGNORECASE,
)
_AFTER_TO = re.compile(
    r"(?:(?!\b(?:that|if|to|with|he|she|they|i|would)\b)[^,;\"\u201c]){0,30}?\b(?:to|with) ", re.IGNORECASE
)
_WHO = re.compile(rf"\bwho(?: had| has| was)?{_ADVERBS} $", re.IGNORECASE)
_WHICH = re.compile(rf"\bwhich{_ADVERBS} $", re.IGNORECASE)
_GOES_ON = re.compile(rf"(?:,|\b(?:and|but|or|then|yet|to))(?:{_ADVERBS}| had)* ?$", re.IGNORECASE)
_HELPED = re.compile(rf"\b(?:had|has|did){_ADVERBS} $", re.IGNORECASE)
# "I observed officers questioning him", "with Palma discussing": no more than whoever stands right before it.
_DOING = re.compile(
    r"\b(?:observed|saw|heard|watched|(?<!spoke )(?<!conferred )(?<!talked )(?<!met )with) $", re.IGNORECASE
)
_BETWEEN = re.compile(r",[^,]{1,60},")
_OPENING = re.compile(r"(?:when|while|as|after|before|upon|once)\b[^,]*,", re.IGNORECASE)
# "that he had none, before he left", after a "stated that": what was said goes on.
_SAID_ON = re.compile(r"(?:(?:and|or|but) )?(?:that|or|before|after|when|if|because|as)\b", re.IGNORECASE)


@lru_cache(maxsize=KEPT_TEXTS)
def said_by(text: str, own_from: int = 0) -> str | None:
    """Who speaks; None where the report does not say.

    ``own_from``: where the words of the claim itself begin, after those that it goes on from. Its verbs count first.
    """
    shown = _shown(text)
    overheard = _HEARD.search(shown, own_from)
    if overheard is not None and (who := _named(overheard)):
        return _called(shown, who)
    by_others = None
    for says in _verbs(shown, own_from):
        if _is_passive(shown, says, own_from):
            by_others = by_others or _named(_BY_WHOM.search(shown, says.end()))
        elif (who := _speaker(shown, says, own_from)) is not None:
            return _called(shown, who)
    by_others = by_others or _named(_ACCORDING.search(shown))
    return None if by_others is None else _called(shown, by_others)


@lru_cache(maxsize=KEPT_TEXTS)
def said_to(text: str, own_from: int = 0) -> str | None:
    """Who is spoken to; None where the report does not say."""
    shown = _shown(text)
    for says in _verbs(shown, own_from):
        who = _listener(shown, says, own_from)
        if who is not None:
            return None if who.who.lower() in PRONOUNS else _SELF.get(who.who.lower(), who.who.partition(" of ")[0])
        if not _is_ing(says):  # "stating that ..." goes on from "I spoke with him"
            return None
    return None


def tells_of_saying(text: str) -> re.Match[str] | None:
    """Where a text comes to what somebody says: at a verb of saying, "according to" or "heard him say"."""
    found = [each for each in (SAYS.search(text), _ACCORDING.search(text), _HEARD.search(text)) if each is not None]
    return min(found, key=lambda each: each.start(), default=None)


def _listener(text: str, says: re.Match[str], own_from: int) -> Person | None:
    is_straight = _TOLD.match(says.group("verb")) is not None
    if _is_passive(text, says, own_from):
        return _last_begun(text[: says.start()]) if is_straight else None
    to = None if is_straight else _AFTER_TO.match(text, says.end())
    return _person_at(text, to.end() if to else says.end()) if is_straight or to else None


def _shown(text: str) -> str:
    """The text with quotations, placeholders and ", identified as ...," blanked out."""
    for span in quotations(text):
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return _ASIDE.sub(lambda aside: " " * len(aside.group()), text)


def _verbs(text: str, own_from: int) -> list[re.Match[str]]:
    """The verbs of saying that count: its own, then those of what it goes on from, unless its own are passive."""
    every = list(SAYS.finditer(text))
    before = [each for each in every if each.start() < own_from]
    own = [each for each in every if each.start() >= own_from]
    opening = _OPENING.match(text, own_from)
    own.sort(key=lambda each: opening is not None and each.start() < opening.end())
    if before and _SAID_ON.match(text, own_from) and text.find(" that ", before[-1].end() - 5, own_from + 5) >= 0:
        return before
    return own if any(_is_passive(text, each, own_from) for each in own) else own + before


def _is_passive(text: str, says: re.Match[str], own_from: int) -> bool:
    """Whether it tells of who is spoken to: "was asked", "When asked, he ...", "Told by her to wait, he ..."."""
    verb, before = says.group("verb").lower(), text[: says.start()]
    if _is_ing(says):
        return False
    if _PASSIVE.search(before):
        return True
    if not _TOLD.match(verb):
        return False
    lead = (before[own_from:] if says.start() >= own_from else before).split()
    goes_on = re.search(r", \S", text[says.end() :])
    is_opening = not lead and (own_from == 0 or bool(goes_on and SAYS.search(text, says.end() + goes_on.start())))
    return is_opening or (bool(lead) and lead[-1].lower() in ("when", "while", "if", "as", "once"))


def _is_ing(says: re.Match[str]) -> bool:
    return says.group("verb").split()[0].lower().endswith("ing")


def _speaker(text: str, says: re.Match[str], own_from: int) -> Person | None:
    """Whoever begins the clause that the verb belongs to, or whom "who" tells of."""
    before = text[: says.start()]
    named = list(people(before))
    if _WHO.search(before):
        return named[-1] if named else None
    if _is_ing(says) and named and _DOING.search(before[: named[-1].start]) and not before[named[-1].end :].strip():
        return named[-1]
    begun = [each for each in named if each.begins or each.start == own_from]
    if not begun or _WHICH.search(before):
        return None
    last = begun[-1]
    if len(begun) > 1 and before[begun[-2].end : last.start].strip() == "," and before.startswith(",", last.end):
        last = replace(begun[-2], end=last.end + 1)  # "Dominic Salas, the front passenger, informed"
    between = before[last.end :]
    if _is_ing(says):
        who = between.find(" who ")
        told_of = [each for each in named if each.end <= last.end + who] if who >= 0 else []
        return None if last.is_told and len(begun) > 1 else (told_of or [last])[-1]
    is_apart = any(is_verb(word.lower()) for word in re.findall(r"[\w'\u2019]+", _BETWEEN.sub(" ", between)))
    return None if is_apart and not (_GOES_ON.search(between) or _HELPED.search(between)) else last


def _last_begun(before: str) -> Person | None:
    return next((each for each in reversed(list(people(before))) if each.begins), None)


def _called(text: str, who: Person) -> str | None:
    """As the report writes it; of "he" whom it named last, None where it named nobody."""
    plain = who.who.lower()
    if plain not in PRONOUNS:
        return _SELF.get(plain, " ".join(who.who.split()))
    named = [each.who for each in people(text[: who.start]) if each.who.lower() not in _NO_NAMED]
    fitting = [each for each in named if each.endswith("s") or " and " in each] if plain == "they" else named
    return fitting[-1] if fitting else None


def _named(found: re.Match[str] | None) -> Person | None:
    return None if found is None else _person_at(found.string[: found.end("who")], found.start("who"))


def _person_at(text: str, at: int) -> Person | None:
    """Who is named right there."""
    start = at + len(text[at:]) - len(text[at:].lstrip())
    return next((each for each in people(text) if each.start == start), None)
