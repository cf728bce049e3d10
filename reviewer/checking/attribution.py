"""Who said it: where the transcript names speakers, the words must be those of the person named.

Where nobody named the speakers this rule is silent: no name is ever guessed.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain

from models.finding import ErrorKind
from models.speaker import Role
from models.transcript import Segment
from reviewer.checking.exchanges import SAID_COULD
from reviewer.checking.sentences import is_question
from reviewer.checking.view import Cast, Objection, View, at_moment
from reviewer.matching.candidates import Heard
from reviewer.matching.normalize import content, tokens

RULE = "attribution"
_SAID = (
    r"(?:stated|said|told|admitted|replied|answered|reported|advised|claimed|explained|asked|"
    r"estimated|clarified|informed|responded(?! (?:to|at)\b)|exclaimed|yelled|shouted|added|relayed|"
    r"offered|warned|ordered|insisted|apologized|noted|recalled|mentioned|related|indicated|threatened|screamed|"
    r"acknowledged|complained|remarked|recounted|alleged|disclosed|swore)"
)
_SUBJECT = re.compile(
    rf"\b(?P<who>I|[A-Z][\w'-]+|(?:the |front |rear )*[a-z]+)\s+(?:then |also |again |never )?{_SAID}\b"
)
_NAME = (
    r"(?:(?:Mr|Ms|Mrs|Dr|Ofc|Sgt|Det|Lt)\. )?(?!When|While|After|Before|Upon|If|As|During|Specifically|Following)"
    r"[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)*"
)
# "the assisting officer": words up to one that goes on with the sentence.
_GOES_ON = (
    "to|if|whether|that|for|about|what|why|how|where|when|who|which|not|regarding|of|on|in|at|from|with|and|or|he|she|they|"
    r"it|i|as|was|were|had|then|also|again|never|once|both|\w+ly"
)
_PERSON = (
    r"(?:(?:[Tt]he|[Aa]n?|[Aa]nother|[Oo]ne|[Mm]y|[Hh]is|[Hh]er|[Tt]heir|[Bb]oth)"
    rf"(?: (?!(?:{_GOES_ON})\b)[\w'\u2019-]+){{1,4}}|{_NAME})"
)
_ACCORDING = re.compile(rf"\b(?:[Aa]ccording to|told by|[Pp]er) (?P<who>{_PERSON})")
_PASSIVE = ("was", "were", "been", "being")
_ROLES = "driver passenger suspect witness victim caller complainant dispatch dispatcher medic paramedic clerk".split()
_INTRODUCED = re.compile(
    rf"\b(?P<role>{'|'.join(_ROLES)})\b[^.]{{0,60}}?(?:,|identified\b[^.]{{0,40}}?\bas|named)\s+"
    r"(?P<name>[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+)?)"
)
_RELAYED = re.compile(
    r"\b(?:says|said|saying|told (?:me|us)|according to|claims?|reports?|wants you|caller)\b|"
    r"^\W*(?:ask|tell) (?:him|her|them)\b",
    re.IGNORECASE,
)
# Who decides it for himself says so himself.
_DECIDES = re.compile(
    r"\b(?P<who>I|[A-Z][\w'-]+|(?:the |front |rear )*[a-z]+)\s+(?:then |also |again )?"
    r"(?:agreed|refused|declined|consented|denied|invoked|waived|preferred|wanted|"
    r"would (?:rather|prefer)|did not want|would not (?:answer|talk|speak|say|consent|sign|agree))\b"
)
_NO_PERSON = re.compile(r"\b(?:tv|television|radio|video|movie|phone|stereo|recording)\b", re.IGNORECASE)
_ASKS = re.compile(r"\b(?:asked|relayed)\b")
# To what somebody else said, as often as in own words.
_ANSWERS = re.compile(r"\b(?:acknowledged|admitted|confirmed|indicated|responded)\b")
_GAVE_LEAVE = re.compile(SAID_COULD, re.IGNORECASE)
_PASSED_ON = re.compile(r"\b(?:Spanish|interpret\w*|translat\w*|through (?:a|an|the|his|her)|on behalf of)\b")
_WRITTEN_BY = re.compile(
    r"^\W*(?:(?:reporting|submitting|writing)[ \t]+(?:officer|deputy|trooper)|author|officer|deputy|trooper|"
    r"(?:report|reported|submitted|written|prepared)[ \t]+by)(?:[ \t]+name)?[ \t]*:[ \t]*(?P<name>[^\n]+)$",
    re.IGNORECASE | re.MULTILINE,
)
_LEAST_OTHERS = 1.5
_TELLING = 2.5
_LEAST_TURN, _LEAST_SHARE, _LEAST_OWN = 1.2, 0.4, 0.3


def cast_of(report_text: str, heard: Sequence[Heard]) -> Cast:
    """The speakers of the transcripts and what the report calls them.

    The words of a label that nobody named ("Voice 2") mean nothing and are not looked for in the report.
    """
    counted = Counter(segment.speaker for each in heard for segment in each.segments if segment.speaker is not None)
    speakers = {speaker.name: speaker for each in heard for speaker in each.speakers}
    labels = tuple(sorted(counted))
    named = [label for label in labels if label not in speakers or speakers[label].is_named]
    called = {word: label for label in named for word in _words(label) if _is_one_label(word, named)}
    for match in _INTRODUCED.finditer(report_text):
        label = called.get(match.group("role").lower())
        if label is not None:
            called |= {word: label for word in _words(match.group("name")) if word not in called}
    wearers = [label for label in labels if label in speakers and speakers[label].role is Role.WEARER]
    wearer = wearers[0] if len(wearers) == 1 else _wearer(report_text, counted)
    media = frozenset(label for label in labels if label in speakers and speakers[label].role is Role.MEDIA)
    return Cast(labels, called, wearer, media)


def _words(name: str) -> list[str]:
    generic = set("officer sergeant front rear the deputy detective radio car tv television store voice".split())
    return [token.plain for token in tokens(name) if token.plain not in generic]


def _is_one_label(word: str, labels: Sequence[str]) -> bool:
    return sum(word in _words(label) for label in labels) == 1


def _wearer(report_text: str, counted: Counter[str]) -> str | None:
    """Whom the report's heading names as its author, where it is written in the first person.

    Else the officer who speaks most and whom the report does not name.
    """
    if not re.search(r"\b(?:I|me|my)\b", report_text):
        return None
    written_by = {token.plain for line in _WRITTEN_BY.finditer(report_text) for token in tokens(line.group("name"))}
    authors = [label for label in counted if written_by.intersection(_words(label))]
    if len(authors) == 1:
        return authors[0]
    officers = [
        label
        for label, _ in counted.most_common()
        if re.match(r"(?:officer|sergeant|deputy|sgt|ofc|trooper)\b", label, re.IGNORECASE)
    ]
    unnamed = [label for label in officers if not any(_is_third_person(w, report_text) for w in _words(label))]
    return next(iter(unnamed or officers), None)


def _is_third_person(word: str, report_text: str) -> bool:
    return bool(
        re.search(rf"(?:officer|sergeant|deputy|sgt\.?|ofc\.?)\s+{re.escape(word)}\b(?!\s*$)", report_text, re.I)
    )


def object_to(view: View) -> Objection | None:
    """The person named says next to nothing of it, somebody else most of it; clause by clause.

    Silent where the report only says "he", where words were passed on by somebody else, on what is only asked and
    where somebody gave leave: whoever answers need not repeat what was asked. Slight where several may have said it
    between them.
    """
    if not view.cast.labels or view.candidate is None or _may_say_otherwise(view):
        return None
    own_from = max(0, view.text.find(view.claim.quote.strip(" ,;").split(" ", 1)[-1]))
    matches = _told_of(view)
    ends = [*(match.start() for match in matches[1:]), len(view.text)]
    clauses = [(match, view.text[max(match.end(), own_from) : end]) for match, end in zip(matches, ends, strict=False)]
    if len(clauses) == 1 and not content(tokens(clauses[0][1])):  # "... ," the driver said: the words stand before it
        clauses = [(matches[0], view.text[: matches[0].start()])]
    if matches and matches[0].re is _ACCORDING:
        clauses = [(matches[0], view.claim.quote)]
    plain = (_plainly(view, match, words) for match, words in clauses)
    slight = (_between_them(view, match.group("who"), words) for match, words in clauses)
    return next((each for each in chain(plain, slight) if each is not None), None)


def teller(view: View) -> str | None:
    """The transcript's name of whom the claim says it of; None for several or nobody, words passed on, and leave."""
    if not view.cast.labels or _may_say_otherwise(view):
        return None
    told = {_label(match.group("who"), view.cast) for match in _told_of(view)}
    return told.pop() if len(told) == 1 else None


def decider(view: View) -> str | None:
    """The transcript's name of whom the claim has agree, refuse or want something; None for nobody known."""
    if not view.cast.labels or _may_say_otherwise(view):
        return None
    decides = _DECIDES.search(view.text)
    if decides is None or decides.group().rpartition(" ")[2] not in view.claim.quote:
        return None
    return _label(decides.group("who"), view.cast)


def _may_say_otherwise(view: View) -> bool:
    """Whether other words than the claim's, or somebody else's, may bear it out: passed on, or leave that was given."""
    return _PASSED_ON.search(view.sentence) is not None or _GAVE_LEAVE.search(view.text) is not None


def tells_who(view: View) -> bool:
    """Whether the claim has somebody say it, whoever that is."""
    return bool(_told_of(view))


def _told_of(view: View) -> list[re.Match[str]]:
    """Who says it by the claim, or by its sentence where the claim does not say."""
    return _speakers_told_of(view.text) or _according_to(view)


def _speakers_told_of(text: str) -> list[re.Match[str]]:
    """Who says what; "advised that the passenger said" tells of one speaker, the one who advised."""
    found: list[re.Match[str]] = []
    for match in _SUBJECT.finditer(text):
        if match.group("who") in _PASSIVE:
            continue
        between = text[found[-1].end() : match.start()] if found else ""
        if not found or re.search(r"[,;]|\b(?:and|but|while|when|as|after|before)\b", between):
            found.append(match)
    return found


def _according_to(view: View) -> list[re.Match[str]]:
    """Whom the sentence names as its source, of what it does not have its writer do."""
    if re.match(r"(?:and |but )?(?:I|[Ww]e)\b(?! (?:was|were) told)", view.claim.quote):
        return []
    return list(_ACCORDING.finditer(view.sentence))[:1]


def _plainly(view: View, match: re.Match[str], words: str) -> Objection | None:
    """One turn of somebody else holds the most of what the person named is said to have said, none of theirs does.

    Only where the turn neither asks nor passes on. Slight where the report says "he", or that somebody answered.
    """
    label, is_written = _label(match.group("who"), view.cast), match.group() in view.sentence
    if label is None or _ASKS.search(match.group()) or not (is_written or _is_he(view, match.group("who"))):
        return None
    said = {t.key: view.weight(t) for t in content(tokens(words)) if not t.is_name}
    said = {key: weight for key, weight in said.items() if key not in view.cast.called}
    own, most, best = 0.0, 0.0, None
    for at, segment in view.segments(wider=1):
        if segment.speaker is None:
            continue
        shared = sum(said[key] for key in said.keys() & _keys(view, at))
        if segment.speaker == label:
            own = max(own, shared)
        elif shared > most and not _cannot_tell(segment):
            most, best = shared, (at, segment)
    if best is None or most < max(_LEAST_TURN, _LEAST_SHARE * sum(said.values()), _TELLING * max(own, _LEAST_OWN)):
        return None
    is_slight = not is_written or _ANSWERS.search(match.group()) is not None
    return _objection(view, match.group("who"), *best, is_slight=is_slight)


def _is_he(view: View, who: str) -> bool:
    """Whether the claim opens its sentence with "he", taken for somebody whom it does not name besides."""
    quote = view.claim.quote
    return re.match(r"(?:He|She)\b", quote) is not None and who.rsplit(maxsplit=1)[-1] not in quote


def _cannot_tell(segment: Segment) -> bool:
    """Whether it asks, tells what others say, or comes from no person there."""
    is_media = segment.speaker is not None and _NO_PERSON.search(segment.speaker) is not None
    return is_media or "?" in segment.text or _RELAYED.search(segment.text) is not None


def _keys(view: View, at: int) -> set[str]:
    assert view.candidate is not None
    return {token.key for token in content(view.index.segment_tokens(view.candidate.source, at))}


def _between_them(view: View, who: str, words: str) -> Objection | None:
    label = _label(who, view.cast)
    if label is None or (who != "I" and who not in view.sentence):
        return None
    said = {token.key for token in content(tokens(words))} - set(view.cast.called)
    weights = _by_speaker(view, said)
    other, most = max(weights.items(), key=lambda each: each[1], default=("", 0.0))
    if other == label or most < _LEAST_OTHERS or most < _TELLING * max(weights.get(label, 0.0), 0.5):
        return None
    at, segment = next((at, s) for at, s in view.segments() if s.speaker == other)
    return _objection(view, who, at, segment, is_slight=True)


def _objection(view: View, who: str, at: int, segment: Segment, *, is_slight: bool) -> Objection:
    assert view.candidate is not None
    told = "its author" if who == "I" else f"the {who}" if who.islower() and not who.startswith("the ") else who
    return Objection(
        RULE,
        ErrorKind.ATTRIBUTION,
        f"The report has {told} say it; {at_moment(segment)}",
        is_against=True,
        place=(view.candidate.source, at),
        is_slight=is_slight,
    )


def _label(who: str, cast: Cast) -> str | None:
    if who == "I":
        return cast.wearer
    return next((cast.called[word] for word in reversed(_words(who)) if word in cast.called), None)


def _by_speaker(view: View, said: set[str]) -> dict[str, float]:
    weights: dict[str, float] = {}
    assert view.candidate is not None
    for at, segment in view.segments():
        if segment.speaker is None or is_question(segment.text):
            continue
        heard = {t.key: t for t in content(view.index.segment_tokens(view.candidate.source, at))}
        weights[segment.speaker] = weights.get(segment.speaker, 0.0) + sum(
            view.weight(heard[key]) for key in said & set(heard)
        )
    return weights
