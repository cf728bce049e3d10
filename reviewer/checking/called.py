"""Who is called by name in the talk: the report writes "Dunn", people there say "Ricky".

A report that names somebody in full once writes one name from then on, and people on the street say the other.
Whoever is asked by name answers, and whoever is spoken of by name is meant: where these are somebody else than by the
claim, it may have the wrong one. Needs nobody's voice told apart, and no speaker named.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from models.finding import ErrorKind
from models.transcript import Segment
from reviewer.checking.names import may_be_name
from reviewer.checking.sentences import sentences
from reviewer.checking.view import Objection, View, at_moment
from reviewer.checking.who_said import SAYS, said_by, said_to
from reviewer.matching.normalize import Token, content, tokens
from reviewer.report.people import people

RULE = "called by name"
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
# What can stand before a name that somebody is called by, without a stop between: "Hey Ricky, ...".
_BEFORE_NAME = ("", "hey", "okay", "ok", "so", "and", "all right", "mr", "mr.", "ms", "ms.", "mrs", "mrs.")
_STOPS_BEFORE, _STOPS_AFTER = ",;-", ",.?!;-"
_BEFORE, _ANSWERED_WITHIN = 2, 3
_LEAST_ASKED, _LEAST_SHARED, _LEAST_SHARE = 3, 2, 0.6
_TWO = 2


@lru_cache(maxsize=4)
def names_in_full(report_text: str) -> Mapping[str, str]:
    """The full name of whom a report names so, by each of its words in lower case; not by a word that two bear."""
    found: dict[str, set[str]] = {}
    for person in people(report_text):
        words = [token for token in tokens(person.who) if token.is_name][-_TWO:]
        if len(words) == _TWO and all(may_be_name(token) for token in words):
            full = person.who[words[0].span.start : words[1].span.end]
            if full.count(" ") == 1 and full.replace(" ", "").isalpha():  # not "Cutler and Bright"
                for token in words:
                    found.setdefault(token.plain, set()).add(full)
    return MappingProxyType({word: full.pop() for word, full in found.items() if len(full) == 1})


def object_to(view: View) -> Objection | None:
    """Somebody else is asked by name than has answered by the claim, or named there than by the claim."""
    if view.candidate is None or not view.in_full:
        return None
    teller = next(iter(_named(view, said_by(view.text) or "")), None)
    return _asked_another(view, teller) or _of_another(view, teller)


def _asked_another(view: View, teller: str | None) -> Objection | None:
    """The talk that has most of what somebody says by the claim begins with a question to another one by name."""
    named = _named(view, view.claim.quote)
    if teller is None or teller not in named:
        return None
    assert view.candidate is not None
    held = view.index.heard(view.candidate.source).segments
    own = {view.cast.called[token.plain] for token in tokens(teller) if token.plain in view.cast.called}
    told = {token.key for token in content(view.tokens) if _is_telling(view, token)}
    for at, segment in view.segments(wider=_BEFORE):
        asked = next((name for name, part in _addressed(view, segment) if _asks(part)), None)
        if asked is None or asked in named:
            continue
        talk = list(_until_another(view, held[at + 1 : max(at + 1 + _ANSWERED_WITHIN, view.candidate.last + 2)], asked))
        heard = told & {token.key for each in (segment, *talk) for token in tokens(each.text)}
        is_most = len(heard) >= max(_LEAST_SHARED, _LEAST_SHARE * len(told))
        if talk and is_most and not any(each.speaker in own for each in talk):
            text = f"The report has {teller} say this; {asked} is asked by name: {at_moment(segment)}"
            return _objection(view, at, text, last=at + len(talk))
    return None


def _is_telling(view: View, token: Token) -> bool:
    return token.plain not in view.people and SAYS.fullmatch(token.span.of(view.claim.quote)) is None


def _asks(part: str) -> bool:
    return part.endswith("?") and len(part.split()) >= _LEAST_ASKED


def _until_another(view: View, segments: Sequence[Segment], asked: str) -> Iterator[Segment]:
    """The talk up to where somebody else is spoken to by name."""
    for segment in segments:
        if {name for name, _ in _addressed(view, segment)} - {asked}:
            return
        yield segment


def _of_another(view: View, teller: str | None) -> Objection | None:
    """One of whom nobody speaks there, where what the claim tells is said of somebody whom it does not name.

    Of who tells it himself by the claim only where his name stands before the same word as the other one's.
    """
    told = _named(view, view.claim.quote) - _named(view, said_to(view.text) or "") - {teller}
    assert view.candidate is not None
    if not told or any(_named(view, segment.text) & told for _, segment in view.segments(wider=1)):
        return None
    written, wanted = _named(view, view.sentence), {token.key for token in view.candidate.matched}
    for at, segment in view.segments():
        for part in sentences(segment.text):
            heard = wanted & {token.key for token in tokens(part)}
            if part.endswith("?") or len(heard) < _LEAST_SHARE * len(wanted):
                continue
            named = _named(view, part)
            is_alike = not _after(view, view.tokens, told).isdisjoint(_after(view, tokens(part), named))
            others = named - (written - {teller} if is_alike else written)
            if others and (is_alike or len(heard) >= _LEAST_SHARED):
                text = f"The report tells this of {min(told)}, the talk of {min(others)}: {at_moment(segment)}"
                return _objection(view, at, text)
    return None


def _after(view: View, found: Sequence[Token], names: Collection[str]) -> set[str]:
    """The first telling word after each of these names."""
    return {
        next((each.key for each in found[at + 1 :] if not each.is_stop), "")
        for at, token in enumerate(found)
        if token.is_name and view.in_full.get(token.plain) in names
    } - {""}


def _addressed(view: View, segment: Segment) -> Iterator[tuple[str, str]]:
    """Who is called by name in a turn, and the sentence in which: the name stands between stops."""
    for part in sentences(segment.text):
        for word in _WORD.finditer(part):
            before, after = part[: word.start()].rstrip().lower(), part[word.end() :].lstrip()
            is_apart = before in _BEFORE_NAME or before[-1] in _STOPS_BEFORE
            if word.group()[0].isupper() and is_apart and (not after or after[0] in _STOPS_AFTER):
                full = view.in_full.get(word.group().lower())
                if full is not None:
                    yield full, part


def _named(view: View, text: str) -> set[str]:
    """Whom a text names, of those whom the report names in full."""
    return {view.in_full[token.plain] for token in tokens(text) if token.is_name and token.plain in view.in_full}


def _objection(view: View, at: int, text: str, *, last: int | None = None) -> Objection:
    assert view.candidate is not None
    return Objection(RULE, ErrorKind.ATTRIBUTION, text, is_against=True, place=(view.candidate.source, at), last=last)
