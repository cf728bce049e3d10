"""Asked and answered: what a report says was agreed to, refused or so must be what was answered when it was asked."""

import re
from collections.abc import Iterator

from models.finding import ErrorKind
from reviewer.checking import attribution
from reviewer.checking.exchanges import LEAVE, NO_LEAVE, Answer, Exchange, exchanges, is_told
from reviewer.checking.sentences import is_question
from reviewer.checking.view import Objection, View, at_moment, clock, spoken, turning
from reviewer.checking.who_said import SAYS
from reviewer.matching.normalize import content, tokens

RULE = "asked and answered"
# What is said to have been denied was asked, and answered by no no.
OPEN_RULE = "no plain no"
# Whoever asks for a lawyer has not agreed to talk, whatever was asked before.
LAWYER_RULE = "request for a lawyer"
_TALKS_ON = re.compile(
    r"\bwaived\b|\b(?:agreed|willing|consented|wanted|chose|continued) to (?:\w+ )?"
    r"(?:talk|speak|answer|be (?:interviewed|questioned))\b|\bspoke (?:voluntarily|freely)\b",
    re.IGNORECASE,
)
_LAWYER = re.compile(
    r"\b(?:talk|speak|speaking|talking) (?:to|with) (?:an?|my|the) (?:lawyer|attorney|public defender)\b|"
    r"\b(?:want|need|get|call|like|have) (?:me )?(?:an?|my) (?:lawyer|attorney|public defender)\b|"
    r"\bwithout (?:like )?(?:an?|my) (?:lawyer|attorney)\b",
    re.IGNORECASE,
)
_DOES_NOT_TELL = re.compile(
    r"\b(?:not|never|refus|declin|whether|if|asked|until|unless|lawyer|attorney)\w*", re.IGNORECASE
)
_AGREED = re.compile(
    rf"\b(?:{LEAVE}|consenting|allowed|(?<!to )(?<!not )let (?:him|her)|waived|accepted|voluntarily|willing(?:ly)?|"
    r"complied|did so|(?<!\bi )(?:had|raised|made) no objections?)\b",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    rf"\b(?:{NO_LEAVE}|refusing|could not (?:consent|agree|allow|let)|(?:did|does|would) not let|"
    r"denied (?:consent|permission)|withheld|"
    r"did not want (?:me|us|officers?|him|her|anyone|to (?:talk|speak|answer|take|give|sign|do|go|be)))\b",
    re.IGNORECASE,
)
_OPEN = re.compile(r"\b(?:if|whether|what would|could|in case)\b", re.IGNORECASE)
_ASIDE = re.compile(
    r"^\W*(?:and |but |then )?(?:before|after|when|while|until|once|if|because|although|asked|unless|as)\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:not|no|never|none|nothing|nobody|denied|denies|without|neither|unable|refused|declined)\b|n['’]t\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:asked|inquired|questioned|offer(?:ed|ing)?|suggested|proposed|turned down|whether|if|"
    r"unsure|not sure|did not (?:know|recall|answer)|unclear)\b",
    re.IGNORECASE,
)
_CANNOT_TELL = re.compile(r"\b(?:do not|don['’]?t|didn['’]?t|did not) (?:know|care|remember|recall)\b", re.IGNORECASE)
_PLACES, _BEFORE = 3, 2
_REACH_OF_REQUEST, _REACH_OF_QUESTION = 4, 2
_LEAST_TOPIC = 0.15
_LEAST_ASKED, _MOST_ANSWERED, _LEAST_WORDS = 0.6, 0.34, 2


def object_to(view: View) -> Objection | None:
    """A yes where only a no was answered to what was asked, or the other way round."""
    quote = view.claim.quote
    if view.candidate is None or _ASIDE.search(quote):
        return None
    asked_for = _asks_for_lawyer(view) if _TALKS_ON.search(quote) and not _DOES_NOT_TELL.search(quote) else None
    if asked_for is not None:
        return asked_for
    is_yes, is_no = is_told(_AGREED, quote), is_told(_REFUSED, quote)
    if is_yes != is_no:
        return None if _OPEN.search(_AGREED.sub("", quote)) else _to_request(view, is_yes=is_yes)
    return None if is_yes or _ASKS.search(quote) else _to_question(view)


def _asks_for_lawyer(view: View) -> Objection | None:
    """Near the claim's place whom it names, or anybody but the wearer where it names nobody, asks for a lawyer."""
    told = {view.cast.called[token.plain] for token in tokens(view.text) if token.plain in view.cast.called}
    assert view.candidate is not None
    for place in (view.candidate, *view.others[:1]):
        for at, segment in view.segments_at(place, wider=_BEFORE):
            is_somebody_else = segment.speaker is not None and (
                segment.speaker == view.cast.wearer or (told and segment.speaker not in told)
            )
            if not is_somebody_else and _LAWYER.search(segment.text.rpartition("?")[2]):
                return Objection(
                    LAWYER_RULE,
                    ErrorKind.NEGATION,
                    f"The report says that somebody agreed to talk or waived rights; {at_moment(segment)}",
                    is_against=True,
                    place=(place.source, at),
                    decisive=turning(segment),
                )
    return None


def _to_request(view: View, *, is_yes: bool) -> Objection | None:
    """The request that the sentence is most about, and what was answered to it by whom the report names."""
    own = {t.key: view.weight(t) for t in content(tokens(view.sentence)) if t.plain not in view.people}
    who, best, most = _who(view), None, _LEAST_TOPIC * sum(own.values())
    for source, each in _asked(view, _REACH_OF_REQUEST):
        answerer = each.answers[0][1].speaker
        if not each.is_request or each.amounts_to is None or (who and answerer and answerer != who):
            continue
        about = _about(view, source, each)
        shared = sum(weight for key, weight in own.items() if key in about)
        shared += sum(own.get(key, 0.0) for key in {t.key for t in content(view.tokens)} & about)
        if shared > most:
            best, most = (source, each), shared
    if best is None or best[1].amounts_to != (Answer.NO if is_yes else Answer.YES):
        return None
    return _objection(*best, "somebody agreed" if is_yes else "somebody refused")


def _to_question(view: View) -> Objection | None:
    """What the claim states was a question, and the answer was the opposite."""
    says = SAYS.search(view.claim.quote)
    own = {
        t.key: view.weight(t)
        for t in content(view.tokens)
        if t.plain not in view.people and (says is None or t.span.start >= says.end())
    }
    is_short = len(own) < _LEAST_WORDS  # one word alone may be anyone's, save that of whom the claim names
    teller = attribution.teller(view) if is_short and says is not None else None
    if not own or (is_short and teller is None):
        return None
    wanted = Answer.YES if _DENIES.search(view.claim.quote) else Answer.NO
    affirmed: Objection | None = None
    for source, each in _asked(view, _REACH_OF_QUESTION):
        at, segment, answer = each.answers[0]
        if each.is_request or each.is_open or answer not in (wanted, None) or _DENIES.search(each.asked):
            continue
        if teller is not None and segment.speaker != teller:
            continue
        asked = {token.key for token in content(tokens(each.asked))}
        said = {token.key for token in content(tokens(segment.text))} if at != each.at else set()
        share = sum(own[key] for key in own.keys() & asked) / sum(own.values())
        if share < _LEAST_ASKED or sum(own[k] for k in own.keys() & said) >= _MOST_ANSWERED * sum(own.values()):
            continue
        if answer is wanted:
            return _objection(source, each, "it was so" if wanted is Answer.NO else "it was not so")
        is_denied = _DENIES.search(_CANNOT_TELL.sub("", segment.text)) is not None
        if wanted is Answer.YES and not is_denied and not is_question(segment.text):
            affirmed = affirmed or _no_plain_no(each)
    return affirmed


def _who(view: View) -> str | None:
    """The speaker whom the claim names before it says that somebody agreed or refused."""
    verb = _AGREED.search(view.text) or _REFUSED.search(view.text)
    words = re.findall(r"[A-Za-z][\w'-]*", view.text[: verb.start()] if verb else view.text)
    named = [view.cast.wearer if word == "I" else view.cast.called.get(word.lower()) for word in words]
    return next((each for each in reversed(named) if each is not None), None)


def _asked(view: View, reach: int) -> Iterator[tuple[int, Exchange]]:
    assert view.candidate is not None
    for place in (view.candidate, *view.others)[:_PLACES]:
        segments = view.index.heard(place.source).segments
        for each in exchanges(segments, place.first - _BEFORE, place.last + _BEFORE, reach=reach):
            yield place.source, each


def _about(view: View, source: int, each: Exchange) -> set[str]:
    places = {each.at, *(at for at, _, _ in each.answers)}
    return {token.key for at in places for token in content(view.index.segment_tokens(source, at))}


def _no_plain_no(each: Exchange) -> Objection:
    """A question alone does not bear out that somebody denied it, nor does an answer that denies nothing."""
    _, segment, _ = each.answers[0]
    return Objection(
        OPEN_RULE,
        ErrorKind.NEGATION,
        f"The report denies it; asked “{each.asked}”, the answer heard at {clock(segment.span)} is no plain no: "
        f"{spoken(segment)}",
        is_against=False,
    )


def _objection(source: int, each: Exchange, told: str) -> Objection:
    at, segment, _ = next(answer for answer in each.answers if answer[2] is not None)
    return Objection(
        RULE,
        ErrorKind.NEGATION,
        f"The report says that {told}; asked “{each.asked}”, the answer heard at {clock(segment.span)} is "
        f"{spoken(segment)}",
        is_against=True,
        place=(source, at),
        decisive=turning(segment),
    )
