"""Yes and no: agreement, refusal and denial must be what was answered. Silence is not consent."""

import re
from collections.abc import Iterator
from dataclasses import replace

from models.finding import ErrorKind
from models.transcript import Segment
from reviewer.checking.denials import NEGATORS, Denied, Polarity, denials, denies_anything, perceives, plainly_told
from reviewer.checking.exchanges import LEAVE, MIND, NO_LEAVE, Answer, amounts_to, asks_only_if_understood, is_told
from reviewer.checking.view import Objection, View, at_moment, clock, spoken, turning
from reviewer.checking.who_said import SAYS
from reviewer.matching.normalize import tokens

RULE = "yes or no"
# The same where the answer is not in so many words, or may answer something else.
ANSWER_RULE = "answer"
# The same for a single word of the claim: weaker, since people say "no light" and reports "the light was out".
WORD_RULE = "denied word"
# The same for two words of which the talk denies the one that the claim does not, and the other way round.
CROSSED_RULE = "yes or no: crossed"

_CLAIMS_YES = re.compile(rf"\b(?:{LEAVE}|waived|voluntarily|willingly|complied|accepted)\b", re.IGNORECASE)
_CLAIMS_NO = re.compile(rf"\b(?:{NO_LEAVE}|did not want|denied|would not|does not want)\b", re.IGNORECASE)
_SAYS_NO = re.compile(
    r"(?:^|[.,!?\-\s])(?:no|nope|nah|uh-uh|never)(?:[.,!?\-\s]|$)|"
    r"\b(?:don['’]?t|do not|not|won['’]?t|can['’]?t|rather not|rather talk|refuse|lawyer|didn['’]?t|ain['’]?t|"
    r"wasn['’]?t|haven['’]?t|isn['’]?t|nothing|nobody)\b",
    re.IGNORECASE,
)
_REFUSES = re.compile(
    r"^(?:(?:um|uh|well|actually|i mean|i said|sorry|look|man|sir)[\s,.\-]+)*"
    r"(?:no\b|nope|nah|uh-uh|i don['’]?t|i do not|i['’]d rather not|i do mind|i won['’]?t|not\b)"
    r"|\b(?:don['’]?t|do not|never) consent\b|\brather not\b|\brefuse\b|\bdo mind\b"
    r"|\b(?:want|need|talk to|without|get|call|speak to|speak with) (?:like )?(?:a|my|an) (?:lawyer|attorney)\b",
    re.IGNORECASE,
)
_SAYS_YES = re.compile(
    r"\b(?:yes|yeah|yep|yup|sure|okay|ok|fine|go (?:right |on )?ahead|go for it|knock yourself out|be my guest|"
    r"help yourself|alright|all right|of course|i guess|uh-huh|correct|"
    r"understand|you can|you may)\b",
    re.IGNORECASE,
)
_REFUSES_PLAINLY = re.compile(
    r"\b(?:don['’]?t|do not|never|won['’]?t) (?:consent|agree|want you)\b|\brather not\b|\brefuse\b|\bdo mind\b|"
    r"\bnot (?:gonna|going to) (?:let|sign|talk|answer|do)\b|"
    r"\b(?:want|need|talk to|without) (?:like )?(?:a|my|an) (?:lawyer|attorney)\b",
    re.IGNORECASE,
)
_AGREES_PLAINLY = re.compile(
    r"\b(?:go (?:right |on )?ahead|go for it|knock yourself out|"
    r"you can (?:look|search|check|come in|go in)|be my guest|help yourself|"
    r"i (?:do )?consent|i agree|"
    r"(?:i['’]ll|i will) (?:do it|take it|sign|talk|answer|blow))\b",
    re.IGNORECASE,
)
# These deny word for word, whether or not somebody answers with a no.
_SAYS_NOT = re.compile(r"\b(?:would|does|did) not\b", re.IGNORECASE)
_INVOKED = re.compile(r"\binvoked\b", re.IGNORECASE)
_ASKS_LEAVE = re.compile(rf"\b(?:{LEAVE})\b", re.IGNORECASE)
_ASKED_BEFORE = 3
_OFFICIAL = re.compile(r"(?:officer|sergeant|deputy|trooper|detective|medic|paramedic|dispatch)\b", re.IGNORECASE)
_ASKED = re.compile(
    r"\b(?:asked|inquired|questioned|wondered|whether|"
    r"(?:ask|asking|see|know|sure|unsure|determine|check|learn|tell) if)\b",
    re.IGNORECASE,
)
# What somebody asked if: "asked if he objected to a search".
_ASKED_IF = re.compile(r"\basked (?:\w+ ){0,3}?(?:if|whether)\b(?:(?!\b(?:and|but)\b)[^,;])*", re.IGNORECASE)
# Who does not have to do something may do it; it is denied only where somebody has to.
_MUST = re.compile(r"\b(?:ha(?:ve|s|d) to|needs? to|needed to|gotta|got to|required|must|obligated)\b", re.IGNORECASE)
_NEED_NOT = re.compile(
    r"(?:\bnot|n['’]t) (?:have|need|required|obligated|obliged|be required) to\b[^,;.]*|\bneed not\b[^,;.]*",
    re.IGNORECASE,
)
# "None of it was recovered" and "everything's recovered" are opposites however little else they share.
_NONE = re.compile(r"\b(?:none|nothing|nobody|no one)\b", re.IGNORECASE)
_ALL = re.compile(r"\b(?:everything|everybody|everyone|all of (?:it|them|that))\b", re.IGNORECASE)
_IS_DENIED, _IS_NOT = frozenset((Denied.YES, Denied.WITH)), frozenset((Denied.NO,))
_DENIED_WITHIN = 2
# What is denied is never when: "could not tell last week" denies no last week.
_SAYS_WHEN = frozenset(
    """last next since first second third ago already yet still week weeks day days month months year years night
    nights hour hours minute minutes seconds morning evening afternoon time times""".split()
)
_HIGH_COVERAGE = 0.45


def object_to(view: View) -> Objection | None:
    """The report says yes where a no was heard, or no where only a yes was."""
    quote = view.claim.quote
    told = _ASKED_IF.sub("", quote)
    is_yes, is_no = is_told(_CLAIMS_YES, told), is_told(_CLAIMS_NO, told)
    if is_yes != is_no:
        answered = _answer(view, is_yes=is_yes)
        return answered or (_plain(view) if _SAYS_NOT.search(quote) else None)
    if not is_yes:
        return _plain(view)
    return None


def _answer(view: View, *, is_yes: bool) -> Objection | None:
    answers = _answers(view)
    noes = [(at, s) for at, s in answers if _is_no(view, at, s)]
    yeses = [(at, s) for at, s in answers if (at, s) not in noes and _is_yes(view, at, s)]
    if not is_yes:  # "Yeah" to whether a warning is understood says nothing against a refusal
        yeses = [(at, s) for at, s in yeses if not _is_of_understanding(view, at, s)]
    against, missing = (noes, not yeses) if is_yes else (yeses, not noes)
    if against and missing and view.candidate is not None:
        plainly = _REFUSES_PLAINLY if is_yes else _AGREES_PLAINLY
        at, segment = next((each for each in against if plainly.search(each[1].text)), against[0])
        word = "agreed" if is_yes else "refused or denied"
        return Objection(
            RULE if plainly.search(segment.text) else ANSWER_RULE,
            ErrorKind.NEGATION,
            f"The report says that somebody {word}; at {clock(segment.span)} the answer heard is {spoken(segment)}",
            is_against=True,
            place=(view.candidate.source, at),
            decisive=turning(segment),
        )
    if is_yes and missing and view.candidate is not None and _ASKS_LEAVE.search(view.claim.quote):
        text = (
            "The report says that somebody agreed; near the place that fits best no plain yes is heard. One may have "
            "been given elsewhere or by a gesture; silence is not a yes."
        )
        return Objection(ANSWER_RULE, ErrorKind.NEGATION, text, is_against=False)
    if not is_yes and missing and view.candidate is not None and _INVOKED.search(view.claim.quote):
        text = (
            "The report says that somebody invoked a right; near the place that fits best nobody is heard to refuse "
            "or to ask for a lawyer. That a warning was understood says neither."
        )
        return Objection(ANSWER_RULE, ErrorKind.NEGATION, text, is_against=False)
    return None


def _answers(view: View) -> list[tuple[int, Segment]]:
    """What is said at the place that asks nothing, by whom the claim is about: not by who asks where that is known."""
    told = {label for word, label in view.cast.called.items() if word in view.text.lower()}
    return [
        (at, segment)
        for at, segment in view.segments(wider=1)
        if "?" not in segment.text
        and (segment.speaker is None or segment.speaker != view.cast.wearer)
        and (segment.speaker in told or segment.speaker is None or not _OFFICIAL.match(segment.speaker))
    ]


def _is_no(view: View, at: int, segment: Segment) -> bool:
    answer = _amounts_to(view, at, segment)
    refuses = _REFUSES_PLAINLY if answer is Answer.YES and _is_mind(view, at) else _REFUSES
    return answer is Answer.NO or refuses.search(segment.text) is not None


def _is_yes(view: View, at: int, segment: Segment) -> bool:
    is_plain = _SAYS_YES.search(segment.text) is not None and not _SAYS_NO.search(segment.text)
    return is_plain or (_is_mind(view, at) and _amounts_to(view, at, segment) is Answer.YES)


def _is_of_understanding(view: View, at: int, segment: Segment) -> bool:
    """Whether an answer only tells that something was understood."""
    is_asked = asks_only_if_understood(_asked_before(view, at)) or asks_only_if_understood(segment.text)
    return is_asked and _AGREES_PLAINLY.search(segment.text) is None


def _amounts_to(view: View, at: int, segment: Segment) -> Answer | None:
    return amounts_to(segment.text, is_mind=_is_mind(view, at))


def _is_mind(view: View, at: int) -> bool:
    """Whether what was last asked before asks if somebody minds."""
    return MIND.search(_asked_before(view, at)) is not None


def _asked_before(view: View, at: int) -> str:
    """The last turn before that asks; empty where none does."""
    assert view.candidate is not None
    before = view.index.heard(view.candidate.source).segments[max(0, at - _ASKED_BEFORE) : at]
    return next((each.text for each in reversed(before) if "?" in each.text), "")


def _plain(view: View) -> Objection | None:
    """One and the same telling word is negated on one side only, wherever it is heard at the place.

    Slight where the claim denies nothing, and what is heard does too far before the word to be sure of it.
    """
    if view.candidate is None:
        return None
    claimed, far = _claimed(view), None
    plain, is_of_perceiving = plainly_told(view.claim.quote), perceives(view.claim.quote)
    is_enough = view.candidate.coverage >= _HIGH_COVERAGE
    for at, segment in view.segments():
        heard = denials(segment.text, is_of_perceiving=is_of_perceiving)
        crossed = _crossed(view, claimed, heard)
        if crossed is not None:
            return replace(_opposed(view, crossed, at, segment, is_denied=True), rule=CROSSED_RULE)
        if _NONE.search(view.claim.quote) and _ALL.search(segment.text):
            all_of = next(
                (each for each in claimed if Denied.NO not in claimed[each] and heard.get(each) == _IS_NOT), None
            )
            if all_of is not None:
                return _opposed(view, all_of, at, segment, is_denied=True)
        for key in (each for each in claimed if is_enough and each in heard):  # in the claim's order
            is_denied = claimed[key] <= _IS_DENIED
            if is_denied and heard[key] == _IS_NOT and not _is_heard_denied(view, key):
                return _opposed(view, key, at, segment, is_denied=True)
            if claimed[key] != _IS_NOT:
                continue
            if heard[key] == {Denied.YES} and key in plain:
                return _opposed(view, key, at, segment, is_denied=False)
            if heard[key] == {Denied.MAYBE} and not denies_anything(view.tokens):
                far = far or _opposed(view, key, at, segment, is_denied=False, is_slight=True)
    return far


def _crossed(view: View, claimed: Polarity, heard: Polarity) -> str | None:
    """A word that the claim denies and the talk does not, where it is the other way round with another word of both:
    "about the pan but not the earbuds".
    """
    both = claimed.keys() & heard.keys()
    denied = [key for key in claimed if key in both and claimed[key] <= _IS_DENIED and heard[key] == _IS_NOT]
    told = any(claimed[key] == _IS_NOT and not heard[key] & {Denied.NO, Denied.WITH} for key in both)
    return next((key for key in denied if told and not _is_heard_denied(view, key)), None)


def _is_heard_denied(view: View, key: str) -> bool:
    """Whether somebody close by denies the word as the claim does."""
    around = view.segments(wider=_DENIED_WITHIN)
    return any(not _IS_DENIED.isdisjoint(denials(segment.text).get(key, ())) for _, segment in around)


def _claimed(view: View) -> Polarity:
    """Of the claim's own words which it denies; none that it quotes, and none of what it says that somebody asked."""
    quote = view.claim.quote
    is_told = any(token.plain in NEGATORS and not view.is_quoted(token) for token in view.tokens)
    own = {
        token.key
        for token in view.tokens
        if not (token.is_name or token.plain in _SAYS_WHEN) and (is_told or not view.is_quoted(token))
    }
    bare = quote.strip(" ,;.")
    text = view.text if bare in view.text else quote
    at = text.index(bare)
    told = "".join(text[max(first, at) : max(last, at)] for first, last in _told(text))
    if not any(_MUST.search(segment.text) for _, segment in view.segments()):
        told = _NEED_NOT.sub("", told)
    found = denials(told, is_of_perceiving=perceives(quote))
    return {key: denied for key, denied in found.items() if key in own}


def _told(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a text that do not tell what was asked: that goes on up to who says something next."""
    end = 0
    for asks in _ASKED.finditer(text):
        if asks.start() < end:
            continue
        yield end, asks.end()  # who was not asked was not
        says = next((each for each in SAYS.finditer(text, asks.end()) if not _ASKED.fullmatch(each.group())), None)
        end = says.start() if says else len(text)
    yield end, len(text)


def _opposed(view: View, key: str, at: int, segment: Segment, *, is_denied: bool, is_slight: bool = False) -> Objection:
    """``key`` is of the word that the report and the segment at ``at`` do not both deny."""
    word = next(token for token in view.tokens if token.key == key).span.of(view.claim.quote)
    told, heard = ("denies", "does not") if is_denied else ("does not deny", "may" if is_slight else "does")
    said = {token.plain for token in tokens(segment.text) if token.key == key}
    return Objection(
        WORD_RULE,
        ErrorKind.NEGATION,
        f"The report {told} “{word}”, and what is heard {heard}: {at_moment(segment, said)}",
        is_against=True,
        place=(view.source, at),
        decisive=NEGATORS & {token.plain for token in tokens(segment.text)},
        is_slight=is_slight,
    )
