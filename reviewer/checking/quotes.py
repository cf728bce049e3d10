"""Quotations: what stands between quotation marks must have been said in these words."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from models.finding import ErrorKind
from reviewer.checking import attribution
from reviewer.checking.exchanges import Answer, amounts_to, exchanges
from reviewer.checking.view import Objection, View, at_moment, clock, spoken, turning
from reviewer.checking.who_said import SAYS
from reviewer.matching.candidates import Candidate
from reviewer.matching.figures import atom
from reviewer.matching.normalize import KEPT_TEXTS, Token, content, tokens
from reviewer.report.claims import quotations
from reviewer.wording import closed

RULE = "quotation"
_SAME_FROM = 0.82
_RELATED_FROM = 0.45
# The same where the words are heard, but from others only.
SPEAKER_RULE = "quotation: speaker"
# The same where the report has somebody not say words that are heard.
UNSAID_RULE = "quotation: said after all"
_LEAST_WORDS = 3
_MOST_AROUND = 1
_PLACES = 2
_SURE_OF_PLACE = 0.6
_NEGATORS = frozenset("not never no".split())
_FILLERS = frozenset("um uh".split())
_JOINT = re.compile(r"[,;]|\b(?:and|but|to which)\b", re.IGNORECASE)
_CLITICS = tuple(
    (re.compile(pattern, re.IGNORECASE), whole)
    for pattern, whole in (
        (r"(?<=\w)['\u2019]ll\b", " will"),
        (r"(?<=\w)['\u2019]re\b", " are"),
        (r"(?<=\w)['\u2019]ve\b", " have"),
        (r"(?<=\w)['\u2019]m\b", " am"),
        (r"(?<=\w)['\u2019]d\b", " would"),
        (r"\b(it|he|she|that|there|what|where|who|how)['\u2019]s\b", r"\1 is"),
        (r"\bgonna\b", "going to"),
        (r"\bwanna\b", "want to"),
        (r"\bgotta\b", "got to"),
        (r"(?<!\w)['\u2019]?em\b", "them"),
        (r"(?<!\w)['\u2019]?cause\b", "because"),
        (r"\[[^\]]*\]", " "),  # what a writer puts in for who reads
        (r"\bok\b", "okay"),
        (r"\balright\b", "all right"),
    )
)
_EXPANDED = frozenset("will are have am would is going to want got them because okay all right can cannot not".split())
_UNSAID = re.compile(
    r"(?:\b(?:never|not|denied)|n['\u2019]t|\bat no (?:point|time|moment) did (?:[\w.'\u2019-]+ ){1,4}?)"
    r"(?: ?\b(?:once|ever|having|\w+ly))* ?"
    r"\b(?:sa(?:y(?:ing)?|id)|stat(?:e|ed|ing)|t(?:ell(?:ing)?|old)|(?:shout|yell)(?:ed|ing)?)\b"
    r"(?: (?!and\b|but\b)[\w.'\u2019-]+){0,3}[\s,:\"\u201c\u2018'(\[]*$",
    re.IGNORECASE,
)
_REACH = 2
_BETTER_BY = 0.01
_SOUND_ALIKE = 70


@dataclass(frozen=True, slots=True)
class Located:
    """Where a quotation is heard best. ``likeness`` is of words in order, 0 to 1."""

    likeness: float
    source: int
    first: int
    last: int


def object_to(view: View) -> Objection | None:
    """A quotation whose words are heard differently, from somebody else only, nowhere, or after all."""
    for span in quotations(view.claim.quote):
        text = span.of(view.claim.quote)
        quoted = _spelled_out(text)
        if len(quoted) < _LEAST_WORDS:
            objection = _answered(text, view)
        elif _is_unsaid(text, view):
            objection = _said_after_all(text, _turns_of(quoted, view), view)
        else:
            turns = _turns_of(quoted, view)
            found = None if turns else locate(quoted, view)
            objection = _by_others(text, turns, view) if turns else _judged(text, quoted, found, view)
        if objection is not None:
            return objection
    return None


def word_for_word(view: View) -> Candidate | None:
    """Where a claim that only quotes is heard exactly, from whom it names where that is known."""
    texts = [span.of(view.claim.quote) for span in quotations(view.claim.quote)]
    if not texts or any(_is_unsaid(text, view) for text in texts):
        return None
    told = [_spelled_out(text) for text in texts]
    is_long = [len(quoted) >= _LEAST_WORDS and bool(content(quoted)) for quoted in told]
    turns = [_turns_of(quoted, view) if is_so else [] for quoted, is_so in zip(told, is_long, strict=True)]
    around = SAYS.sub(" ", _unquoted(view.claim.quote))
    rest = [token for token in content(tokens(around)) if token.plain not in view.people]
    if not all(turns) or len(rest) > _MOST_AROUND:
        return None
    if any(_by_others(text, held, view) is not None for text, held in zip(texts, turns, strict=True)):
        return None
    teller = _teller(view, texts[0])
    source, at = min(turns[0], key=lambda turn: view.index.heard(turn[0]).segments[turn[1]].speaker != teller)
    return Candidate(source, at, at, 1.0, 1.0, tuple(told[0]), ())


def _unquoted(text: str) -> str:
    """The text with its quotations blanked out."""
    for span in quotations(text):
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def _turns_of(quoted: Sequence[Token], view: View) -> list[tuple[int, int]]:
    """Source and place of every turn that holds exactly these words in a row."""
    words = f" {' '.join(_said(quoted))} "
    telling = max((t.plain for t in quoted if t.plain.isalpha() and _is_as_written(t)), key=len, default="")
    return [
        (source, at)
        for source in range(view.index.source_count)
        for at, segment in enumerate(view.index.heard(source).segments)
        if telling in segment.text.lower()
        and words in f" {' '.join(word for word in _words_of(segment.text) if word not in _FILLERS)} "
    ]


def _is_as_written(token: Token) -> bool:
    """Whether a word stands in any text that holds it: it is part of no short form, and no figure."""
    return token.plain not in _EXPANDED and _word(token) == token.plain


def _teller(view: View, text: str) -> str | None:
    """The transcript's name of whom the claim has say it; None for a "he", or where others say something as well."""
    before, _, after = view.claim.quote.partition(text)
    telling = before if SAYS.search(before) else after
    return attribution.teller(replace(view, text=telling)) if len(SAYS.findall(telling)) == 1 else None


def _by_others(text: str, turns: Sequence[tuple[int, int]], view: View) -> Objection | None:
    """Every turn that holds the words is somebody else's than whom the report names, all of them known."""
    teller = _teller(view, text)
    named = {*view.cast.called.values(), view.cast.wearer} - {None}
    speakers = {view.index.heard(source).segments[at].speaker for source, at in turns}
    if teller is None or teller in speakers or not speakers <= named:
        return None
    source, at = turns[0]
    segment = view.index.heard(source).segments[at]
    told = "its author" if teller == view.cast.wearer else teller
    return Objection(
        SPEAKER_RULE,
        ErrorKind.ATTRIBUTION,
        f"The report has {told} say “{text}”; {at_moment(segment, [token.plain for token in tokens(text)])}",
        is_against=True,
        place=(source, at),
    )


def _is_unsaid(text: str, view: View) -> bool:
    """Whether the claim says that these words were not said."""
    return _UNSAID.search(view.claim.quote.partition(text)[0]) is not None


def _said_after_all(text: str, turns: Sequence[tuple[int, int]], view: View) -> Objection | None:
    """The words are heard, and not only from others than whom the report has not say them."""
    if not turns or _by_others(text, turns, view) is not None:
        return None
    source, at = turns[0]
    words = frozenset(token.plain for token in tokens(text))
    return Objection(
        UNSAID_RULE,
        ErrorKind.NEGATION,
        f"The report says that “{text}” was not said; {at_moment(view.index.heard(source).segments[at], words)}",
        is_against=True,
        place=(source, at),
        decisive=words,
    )


def _asked_of(before: str) -> str:
    """What a sentence tells before it comes to who answers: "When I asked if it was his," of "... his, he said"."""
    ends = [match.start() for match in _JOINT.finditer(before.rstrip(" ,:\"\u201c\u2018'"))]
    return before[: ends[-1]] if ends else ""


def _answered(text: str, view: View) -> Objection | None:
    """A yes or no in a word or two, where the opposite was answered to what its sentence, or the one before, tells."""
    told, about = amounts_to(text), _asked_of(view.sentence.partition(text)[0]) or view.before
    if told not in (Answer.YES, Answer.NO):
        return None
    own, teller = content(tokens(about)), _teller(view, text)
    words = {token.key for token in tokens(about)}
    best = view.index.best(own, text=about, most=_PLACES) if about else []
    asked = [
        (place, each)
        for place in best
        for each in exchanges(view.index.heard(place.source).segments, place.first, place.last, reach=_REACH)
        if teller is None or each.answers[0][1].speaker in (None, teller)
    ]
    if not asked:
        return None
    place, found = max(asked, key=lambda each: len(words & {token.key for token in tokens(each[1].asked)}))
    opposite = Answer.NO if told is Answer.YES else Answer.YES
    if found.amounts_to is not opposite:
        return None
    at, segment, _ = next(each for each in found.answers if each[2] is opposite)
    return Objection(
        RULE,
        ErrorKind.QUOTATION,
        f"The report quotes “{text}”; asked “{found.asked}”, the answer heard at {clock(segment.span)} is "
        f"{spoken(segment)}",
        is_against=True,
        place=(place.source, at),
        decisive=turning(segment),
        is_slight=place.coverage < _SURE_OF_PLACE,
    )


def locate(quoted: Sequence[Token], view: View) -> Located | None:
    """The run of one to three segments in which most of the words are heard in their order, a telling one among them:
    words such as "not", "what" and "you" are in any talk.
    """
    best: Located | None = None
    words = [_word(token) for token in quoted]
    telling = [_word(token) for token in content(tuple(quoted))]
    for source in range(view.index.source_count):
        heard = [_words_of(segment.text) for segment in view.index.heard(source).segments]
        shared, is_about = _shared(words, heard), _about(telling, heard)
        for first in range(len(heard)):
            most = 0
            for last in range(first, min(first + _REACH, len(heard) - 1) + 1):
                most += shared[last]
                is_better = best is None or most / len(words) > best.likeness + _BETTER_BY
                if not (is_better and any(is_about[first : last + 1])):
                    continue
                likeness = _likeness(words, [word for each in heard[first : last + 1] for word in each])
                if best is None or likeness > best.likeness + _BETTER_BY:
                    best = Located(likeness, source, first, last)
    return None if best is None else _trimmed(words, best, view)


def _trimmed(words: list[str], found: Located, view: View) -> Located:
    """Without the turns at either end that hold none of it."""
    heard = [_words_of(s.text) for s in view.index.heard(found.source).segments[found.first : found.last + 1]]
    first, last = 0, len(heard) - 1

    def holds(start: int, end: int) -> bool:
        run = [word for each in heard[start : end + 1] for word in each]
        return _likeness(words, run) >= found.likeness - _BETTER_BY

    while first < last and holds(first + 1, last):
        first += 1
    while first < last and holds(first, last - 1):
        last -= 1
    return replace(found, first=found.first + first, last=found.first + last)


def _shared(words: Sequence[str], heard: Sequence[Sequence[str]]) -> list[int]:
    """How many of the words are heard in each segment, in whatever order: no more can be heard there in theirs."""
    held = Counter(words)
    return [sum(held[word] for word in held.keys() & set(each)) for each in heard]


def _about(telling: Sequence[str], heard: Sequence[Sequence[str]]) -> list[bool]:
    """Whether a telling word is heard in each segment, or one that sounds like it."""
    of = tuple(telling)
    alike = {word for word in set(chain.from_iterable(heard)) if not of or _sounds_like_one(word, of)}
    return [not alike.isdisjoint(each) for each in heard]


@lru_cache(maxsize=KEPT_TEXTS)
def _sounds_like_one(word: str, of: tuple[str, ...]) -> bool:
    return any(word == each or fuzz.ratio(word, each) >= _SOUND_ALIKE for each in of)


@lru_cache(maxsize=KEPT_TEXTS)
def _words_of(text: str) -> tuple[str, ...]:
    return tuple(_word(token) for token in _spelled_out(text))


def _spelled_out(text: str) -> tuple[Token, ...]:
    """Its words with "I'll" as "I will": where they stand in the text no longer holds."""
    for pattern, whole in _CLITICS:
        text = pattern.sub(whole, text)
    return tokens(text)


def _said(quoted: Sequence[Token]) -> list[str]:
    return [_word(token) for token in quoted if token.plain not in _FILLERS]


def _word(token: Token) -> str:
    return atom(token.plain) or token.plain


def _likeness(words: list[str], run: list[str]) -> float:
    """Share of the words heard in order; what else is said around them costs nothing."""
    if not set(words) & set(run):
        return 0.0
    blocks = Indel.opcodes(words, run)
    equal = [(op.src_end - op.src_start, op.dest_start, op.dest_end) for op in blocks if op.tag == "equal"]
    if not equal:
        return 0.0
    spread = equal[-1][2] - equal[0][1]
    same = sum(length for length, _, _ in equal)
    return same / max(len(words), min(spread, len(words) * 2) * 0.75)


def _judged(text: str, quoted: Sequence[Token], found: Located | None, view: View) -> Objection | None:
    if found is None or found.likeness < _RELATED_FROM:
        told = " ".join(filter(None, (closed(f"Nothing like these words is heard: “{text}”"), _nearest(view))))
        return Objection(RULE, ErrorKind.QUOTATION, told, is_against=False)
    if found.likeness >= _SAME_FROM and not _swapped(quoted, found, view) and not _denied(quoted, found, view):
        return None
    segments = view.index.heard(found.source).segments[found.first : found.last + 1]
    return Objection(
        RULE,
        ErrorKind.QUOTATION,
        f"The report quotes “{text}”; at {clock(segments[0].span)} the words heard are {spoken(*segments)}",
        is_against=True,
        place=(found.source, found.first),
        last=found.last,
        decisive=_other_words(quoted, found, view),
    )


def is_unheard(objection: Objection) -> bool:
    """Whether it says that nothing like the words of a quotation is heard."""
    return objection.rule == RULE and not objection.is_against


def _run(found: Located, view: View) -> list[str]:
    """All words heard there."""
    segments = view.index.heard(found.source).segments[found.first : found.last + 1]
    return [word for segment in segments for word in _words_of(segment.text)]


def _nearest(view: View) -> str:
    """The talk that has the most of its claim's telling words, as no more than that."""
    if view.candidate is None:
        return ""
    wanted = {token.key for token in content(view.tokens)}

    def shared(at: int) -> int:
        assert view.candidate is not None
        return len(wanted & {token.key for token in view.index.segment_tokens(view.candidate.source, at)})

    at, segment = max(view.segments(), key=lambda each: (shared(each[0]), -each[0]))
    return f"The nearest talk is no more than this: {at_moment(segment)}" if shared(at) else ""


def _swapped(quoted: Sequence[Token], found: Located, view: View) -> bool:
    """Whether a word of the quotation was said otherwise; by ear only a telling one that does not sound alike."""
    run = _run(found, view)
    if view.index.is_certain(found.source):
        return any(op.tag != "equal" and op.src_end > op.src_start for op in Indel.opcodes(_said(quoted), run))
    heard = set(run)
    telling = [token for token in quoted if not token.is_stop and _word(token) not in heard]
    return any(all(fuzz.ratio(token.plain, word) < _SOUND_ALIKE for word in heard) for token in telling)


def _denied(quoted: Sequence[Token], found: Located, view: View) -> bool:
    """Whether a "not" was heard between its words that the quotation leaves out, or the other way round."""
    words, run = [_word(token) for token in quoted], _run(found, view)
    blocks = list(Indel.opcodes(words, run))
    return any(
        not _NEGATORS.isdisjoint(words[op.src_start : op.src_end])
        or (0 < at < len(blocks) - 1 and not _NEGATORS.isdisjoint(run[op.dest_start : op.dest_end]))
        for at, op in enumerate(blocks)
        if op.tag != "equal"
    )


def _other_words(quoted: Sequence[Token], found: Located, view: View) -> frozenset[str]:
    """What was heard between the first and the last of its words that the quotation does not have."""
    segments = view.index.heard(found.source).segments[found.first : found.last + 1]
    heard = [token.plain for segment in segments for token in tokens(segment.text)]
    told = {token.plain for token in quoted}
    shared = [at for at, word in enumerate(heard) if word in told]
    return frozenset(heard[shared[0] : shared[-1] + 1]) - told if shared else frozenset()
