"""What a rule sees: the claim, the place that was found for it, and what was heard there.

Rules are pure. Each returns an objection: the evidence says otherwise, or the claim's own words are heard
nowhere. None where the rule has nothing to say.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from models.finding import ErrorKind
from models.report import Claim
from models.spans import TimeSpan
from models.transcript import Segment, Word
from reviewer.checking.sentences import SENTENCE_ENDS
from reviewer.matching.candidates import DOUBTFUL_BELOW, Candidate, Index
from reviewer.matching.normalize import Token, tokens
from reviewer.report.claims import quotations
from reviewer.wording import clock as to_the_tenth
from reviewer.wording import closed, trimmed

_NEAR = 2
_TURNING = frozenset(
    """no not never nope nah none nothing nobody without yes yeah yep yup sure okay ok fine right correct refuse rather
    consent agree lawyer attorney warrant""".split()
)
_DOUBTFUL_SHARE = 0.3
# A word on which a claim turns must have been heard better than that.
_DECISIVE_FROM = 0.5
_WRITTEN = re.compile(r"\S+")
_OF_TIMES = frozenset("a p am pm hours".split())


@dataclass(frozen=True, slots=True)
class Objection:
    """Why a rule does not accept a claim. ``is_against``: something heard says otherwise.

    ``is_slight``: not enough to flag a claim, but enough not to call it supported.
    ``decisive`` are the words heard on which it turns; ``is_alike``: they sound like the claim's, so that somebody
    has to listen.
    ``place`` is the source and segment (place in ``Heard.segments``) that says so, where there is one; ``last`` the
    last segment, where several in a row say so together.
    """

    rule: str
    kind: ErrorKind
    text: str
    is_against: bool
    place: tuple[int, int] | None = None
    is_slight: bool = False
    decisive: frozenset[str] = frozenset()
    last: int | None = None
    is_alike: bool = False

    @property
    def places(self) -> tuple[int, int, int]:
        """The source, first and last segment that say so; there is a place."""
        assert self.place is not None
        source, at = self.place
        return source, at, at if self.last is None else self.last


@dataclass(frozen=True, slots=True)
class View:
    """A claim with its tokens, its best candidate, and the talk around it.

    ``text`` is what it states when it stands alone (``reviewer.report.stated``); ``sentence`` is all of its
    sentence as written, ``before`` the one before it; ``known`` are the names that the report uses throughout;
    ``home`` is where its whole sentence belongs; ``in_full`` are the full names of people, by each word of them.
    """

    claim: Claim
    text: str
    sentence: str
    tokens: tuple[Token, ...]
    candidate: Candidate | None
    index: Index
    cast: "Cast"
    known: frozenset[str] = frozenset()
    others: tuple[Candidate, ...] = ()
    before: str = ""
    home: Candidate | None = None
    in_full: Mapping[str, str] = field(default_factory=dict)

    def near(self, *, wider: int = _NEAR) -> tuple[Token, ...]:
        """Tokens of the candidate and of a few segments around it."""
        if self.candidate is None:
            return ()
        found = self.candidate
        return self.index.tokens_in(found.source, found.first - wider, found.last + wider)

    def weight(self, token: Token) -> float:
        """How much a word tells in the candidate's recording."""
        return self.index.weight(token, self.source)

    def holds(self, token: Token) -> bool:
        """Whether the word, or one very like it, is heard anywhere in the candidate's recording."""
        return self.index.holds(token, self.source)

    @property
    def source(self) -> int:
        """The candidate's recording; the first where there is no candidate."""
        return 0 if self.candidate is None else self.candidate.source

    @property
    def is_certain(self) -> bool:
        """Whether the words of the candidate's recording are certain."""
        return self.index.is_certain(self.source)

    @property
    def people(self) -> frozenset[str]:
        """Lower-case words by which the report calls people, and the names that it uses throughout."""
        return self.known | self.cast.called.keys()

    def segments(self, *, wider: int = 0) -> list[tuple[int, Segment]]:
        """Places and segments of the candidate."""
        return [] if self.candidate is None else self.segments_at(self.candidate, wider=wider)

    def segments_at(self, place: Candidate, *, wider: int = 0) -> list[tuple[int, Segment]]:
        """Places and segments of any candidate, and of as many around it."""
        held = self.index.heard(place.source).segments
        first, last = max(0, place.first - wider), min(len(held) - 1, place.last + wider)
        return [(at, held[at]) for at in range(first, last + 1)]

    @property
    def around(self) -> str:
        """The moment of the best candidate, for the end of a sentence; empty where there is none."""
        return "".join(f" around {clock(segment.span)}" for _, segment in self.segments()[:1])

    def phrase(self, token: Token) -> str:
        """A word of the claim as written, whole, with a telling word right after it, and the month before a figure."""
        quote = self.claim.quote
        written = [match.span() for match in _WRITTEN.finditer(quote)]
        at = next(n for n, (_, end) in enumerate(written) if token.span.start < end)
        first, last = at, at
        if at + 1 < len(written) and quote[written[at][1] - 1].isalnum() and self._goes_on(written[at + 1]):
            last = at + 1
        before = quote[slice(*written[at - 1])] if at > 1 else ""
        if token.plain[0].isdigit() and before.isalpha() and before[0].isupper():
            first = at - 1
        told = quote[written[first][0] : written[last][1]].strip(' ,;:!?()"“”')
        return told if told.endswith(".m.") else told.rstrip(".")

    def _goes_on(self, chunk: tuple[int, int]) -> bool:
        after = next((each for each in self.tokens if chunk[0] <= each.span.start < chunk[1]), None)
        return after is not None and (not after.is_stop or after.plain in _OF_TIMES)

    def is_quoted(self, token: Token) -> bool:
        """Whether the word stands between quotation marks."""
        return any(span.overlaps(token.span) for span in quotations(self.claim.quote))


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is who, as far as the transcript names speakers and the report introduces them.

    ``labels`` are the transcript's speakers; ``called`` maps lower-case words of the report ("simmons",
    "passenger") to one of them. ``wearer`` is the report's "I", ``media`` those whom a person marked as
    media. Empty where nobody named speakers.
    """

    labels: tuple[str, ...]
    called: dict[str, str]
    wearer: str | None
    media: frozenset[str] = frozenset()


def clock(span: TimeSpan) -> str:
    """Media time for reasons, as minutes and seconds, with hours where there are any."""
    return to_the_tenth(span.start_ms)[:-2]


def spoken(*segments: Segment) -> str:
    """Their words between quotation marks, as the end of a sentence."""
    return closed(f"“{' '.join(segment.text for segment in segments)}”")


def at_moment(segment: Segment, decisive: Collection[str] = ()) -> str:
    """When, who and what is heard, as the end of a sentence: of a turn from a sentence with ``decisive`` words on."""
    who = f"{segment.speaker} is heard" if segment.speaker else "these words are heard"
    return closed(f"at {clock(segment.span)} {who}: “{trimmed(_deciding(segment.text, decisive))}”")


def _deciding(text: str, decisive: Collection[str]) -> str:
    """From the first sentence with such a word to the end, since the next may take it back; all where none has one."""
    starts = [0, *(match.end() for match in SENTENCE_ENDS.finditer(text))]
    ends = [*starts[1:], len(text)]
    held = (
        start
        for start, end in zip(starts, ends, strict=True)
        if not {token.plain for token in tokens(text[start:end])}.isdisjoint(decisive)
    )
    return text[next(held, 0) :]


def turning(segment: Segment) -> frozenset[str]:
    """The words of an answer by which it is a yes or a no."""
    return _TURNING & {token.plain for token in tokens(segment.text)}


def is_doubtful(words: Sequence[Word], decisive: Collection[str] = ()) -> bool:
    """Whether the engine was unsure of a decisive word, or of a good part of all.

    ``decisive`` are lower-case words as heard. Sources without scores give no doubt.
    """
    unsure = [word for word in words if word.score is not None and word.score < DOUBTFUL_BELOW]
    shaky = [word for word in words if word.score is not None and word.score < _DECISIVE_FROM]
    said = {token.plain for word in shaky for token in tokens(word.text)}
    return len(unsure) > _DOUBTFUL_SHARE * len(words) or not said.isdisjoint(decisive)
