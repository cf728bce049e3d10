"""Who said it: where the transcript names speakers, the words must be those of the person named.

Where nobody named the speakers this rule is silent: no name is ever guessed.
"""

import re
from collections import Counter
from collections.abc import Sequence

from models.finding import ErrorKind
from models.speaker import Role
from reviewer.checking.view import Cast, Objection, View, clock
from reviewer.matching.candidates import Heard
from reviewer.matching.normalize import content, tokens

RULE = "attribution"
_SAID = (
    r"(?:stated|said|told|admitted|replied|answered|reported|advised|claimed|explained|asked|"
    r"estimated|clarified|informed|responded that|exclaimed|yelled|shouted|added|relayed|"
    r"offered|warned|ordered|insisted|apologized|noted|recalled|mentioned)"
)
_SUBJECT = re.compile(
    rf"\b(?P<who>I|[A-Z][\w'-]+|(?:the |front |rear )*[a-z]+)\s+(?:then |also |again |never )?{_SAID}\b"
)
_ROLES = "driver passenger suspect witness victim caller complainant dispatch dispatcher medic paramedic clerk".split()
_INTRODUCED = re.compile(
    rf"\b(?P<role>{'|'.join(_ROLES)})\b[^.]{{0,60}}?(?:,|identified\b[^.]{{0,40}}?\bas|named)\s+"
    r"(?P<name>[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+)?)"
)
_PASSED_ON = re.compile(r"\b(?:Spanish|interpret\w*|translat\w*|through (?:a|an|the|his|her)|on behalf of)\b")
_LEAST_OTHERS = 1.5
_TELLING = 2.5


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
    """The officer who speaks most and whom the report does not name: the report is written in the first person."""
    if not re.search(r"\b(?:I|me|my)\b", report_text):
        return None
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

    Silent where the report only says "he", where words were passed on by somebody else, and on what is only asked:
    whoever answers a question need not repeat its words.
    """
    if not view.cast.labels or view.candidate is None:
        return None
    own_from = max(0, view.text.find(view.claim.quote.strip(" ,;").split(" ", 1)[-1]))
    matches = _speakers_told_of(view.text)
    starts = [match.start() for match in matches[1:]]
    for match, end in zip(matches, [*starts, len(view.text)], strict=False):
        objection = _clause(view, match.group("who"), view.text[max(match.end(), own_from) : end])
        if objection is not None:
            return objection
    return None


def _speakers_told_of(text: str) -> list[re.Match[str]]:
    """Who says what; "advised that the passenger said" tells of one speaker, the one who advised."""
    found: list[re.Match[str]] = []
    for match in _SUBJECT.finditer(text):
        between = text[found[-1].end() : match.start()] if found else ""
        if not found or re.search(r"[,;]|\b(?:and|but|while|when|as|after|before)\b", between):
            found.append(match)
    return found


def _clause(view: View, who: str, words: str) -> Objection | None:
    label = _label(who, view.cast)
    is_guessed = who != "I" and who not in view.sentence
    if label is None or view.candidate is None or is_guessed or _PASSED_ON.search(view.sentence):
        return None
    said = {token.key for token in content(tokens(words))} - set(view.cast.called)
    weights = _by_speaker(view, said)
    other, most = max(weights.items(), key=lambda each: each[1], default=("", 0.0))
    if other == label or most < _LEAST_OTHERS or most < _TELLING * max(weights.get(label, 0.0), 0.5):
        return None
    at, segment = next((at, s) for at, s in view.segments() if s.speaker == other)
    return Objection(
        RULE,
        ErrorKind.ATTRIBUTION,
        f"The report has {who} say it; at {clock(segment.span)} it is {other} who speaks: “{segment.text}”.",
        is_against=True,
        place=(view.candidate.source, at),
    )


def _label(who: str, cast: Cast) -> str | None:
    if who == "I":
        return cast.wearer
    return next((cast.called[word] for word in reversed(_words(who)) if word in cast.called), None)


def _by_speaker(view: View, said: set[str]) -> dict[str, float]:
    weights: dict[str, float] = {}
    assert view.candidate is not None
    for at, segment in view.segments():
        if segment.speaker is None or segment.text.rstrip().endswith("?"):
            continue
        heard = {t.key: t for t in content(view.index.segment_tokens(view.candidate.source, at))}
        weights[segment.speaker] = weights.get(segment.speaker, 0.0) + sum(
            view.index.weight(heard[key]) for key in said & set(heard)
        )
    return weights
