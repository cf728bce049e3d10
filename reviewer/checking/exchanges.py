"""What was asked and what was answered to it: yes, no, both or neither, as people on the street say it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from models.transcript import Segment
from reviewer.checking.sentences import sentences
from reviewer.matching.normalize import KEPT_TEXTS

_REQUEST = re.compile(
    r"\b(?:you (?:wanna|want to|willing|okay with|ok with|all right with|good with|consent|let me|gonna let|up for)|"
    r"would you|will you|can you|could you|can i|could i|may i|mind if|you mind|okay if|ok if|all ?right if|"
    r"do you (?:consent|agree|want)|let me|i(?:['’]d| would) like to|i(?:['’]m| am) asking|i need you to|wanna|"
    r"permission)\b",
    re.IGNORECASE,
)
# How a report tells that leave was given, "said that I could look", and that it was not: parts of patterns.
SAID_COULD = (
    r"(?:said|stated|told (?:me|us|him|her|officers?)|advised)(?: that)? "
    r"(?:i|we|he|she|they|(?:the )?officers?) (?:could|can|may)(?! not\b|n['\u2019]t\b)"
)
LEAVE = (
    r"consented|gave (?:(?!no\b)\w+ ){0,2}?(?:consent|permission|leave)|"
    r"granted (?:(?!no\b)\w+ )?(?:consent|permission)|"
    r"(?<!\bno )(?<!\bnor )(?:consent|permission) (?:\w+ ){0,6}?was (?:given|granted)|agreed|permitted|"
    r"allowed (?:me|us)|"
    r"(?<!to )(?<!not )let (?:me|us)|(?:i was|we were|officers? (?:was|were)) let in(?:to|side)?|"
    r"told (?:me|us|(?:officer|deputy|sergeant|trooper|detective) \w+) (?:to )?go ahead|" + SAID_COULD
)
# What somebody is asked for leave to do, or to do.
_ASKED_FOR = r"(?:talk|speak|answer|consent|agree|take|give|sign|let|allow|have|submit|write|provide|perform)"
NO_LEAVE = (
    r"refus(?:ed|al)|declin(?:ed|ing)|(?:did|does|would) not (?:consent|agree|allow)|invoked|rejected|unwilling|"
    rf"(?<!\bi )(?:(?:chose|opted|preferred) not|(?:was|were) not willing) to {_ASKED_FOR}|"
    r"preferred that (?:i|we|officers?) not|(?:i was|we were|officers? (?:was|were)) not (?:let|allowed|permitted)|"
    r"(?:would|['\u2019]d) (?:rather|prefer) (?:not|(?:that )?(?:i|we|he|she|they) did(?:n['\u2019]t| not))|"
    r"objected to (?:\w+ ){0,2}?(?:search|look|pat-?down|frisk|test|questioning|entry|being (?:searched|questioned))"
)
# Who says yes to one of these has neither agreed to anything nor refused it.
_ASKS_UNDERSTOOD = re.compile(
    r"\b(?:understand|understood|make sense|follow(?:ing)? me|know your rights)\b", re.IGNORECASE
)
# To whoever asks so, a no gives leave.
MIND = re.compile(r"\bmind\b|\b(?:any|an) objections?\b|\bdo you object\b|\bproblem (?:if|with)\b", re.IGNORECASE)
_NOT_TOLD = re.compile(r"(?:\b(?:not|never|neither|nor|nobody|none)|n['\u2019]t)(?: \w+){0,4} $", re.IGNORECASE)
# How an answer begins before it says anything: "Um, well, I mean ..."
_HESITATION = (
    r"^(?:(?:um+|uh+|well|actually|i mean|i said|sorry|look|man|sir|ma['’]am|officer|honestly|like|so|oh|hey|listen|"
    r"please|then|hell|heck)[\s,.\-–—]+|\[[^\]]*\]\s*|i don['’]?t[\s,]*[-–—]+\s*)*"
)
_NO = re.compile(
    _HESITATION
    + r"(?:no\b(?! problem| worries|,? go ahead|,? that['’]s fine|,? it['’]s fine|,? sure)|nope|nah\b|naw\b|"
    r"uh-uh|mm-mm|never\b|not\b|negative\b|absolutely not|"
    r"i (?:do not|don['’]?t|didn['’]?t|did not|can['’]?t|cannot|won['’]?t|will not|haven['’]?t|wasn['’]?t|never|refuse|"
    r"decline)\b(?! know| care| mind| remember| recall| think)|i['’]d (?:rather|prefer) (?:not|you didn|talk|speak)|"
    r"i['’]m (?:not|good)\b|"
    r"don['’]?t\b(?! know| care| mind| worry| remember| think)|(?:i['’]ll |i will |gonna )?pass\b|"
    r"you can['’]?t\b|(?:he|she|they|we|it) (?:didn|don|doesn|wasn|weren|isn)['’]?t\b|"
    r"(?:he|she|they|we|it) never\b)",
    re.IGNORECASE,
)
_NO_WITHIN = re.compile(
    r"\brather (?:not|you didn['’]?t|talk to a|(?:do (?:it|this|that)|talk|stay) (?:out )?(?:here|outside))\b|"
    r"\b(?:don['’]?t|do not) consent\b|\bget a warrant\b|\bi do mind\b|"
    r"\bi (?:refuse|decline)\b|\bwithout (?:a|my|an) (?:lawyer|attorney|warrant)\b|"
    r"\b(?:want|need) (?:a|my|an) (?:lawyer|attorney)\b|\bi['’]m not (?:gonna|going to)\b",
    re.IGNORECASE,
)
_YES = re.compile(
    _HESITATION
    + r"(?:yes|yeah|yep|yup|sure|okay|ok\b|fine\b|go ahead|go for it|all ?right|of course|i guess|i suppose|"
    r"uh-huh|mm-hmm|mhm|correct|right\b(?! now)|that['’]?s (?:right|fine|correct)|you (?:can|may)\b(?! not)|absolutely|"
    r"definitely|be my guest|help yourself|copy|will do|"
    r"i (?:do|did|will|can|am|was|have|had)\b(?!['’]t| not| mind| gonna| going| about)|"
    r"i['’]ll\b(?! pass)|no,? (?:go ahead|that['’]s fine|it['’]s fine|sure)|no problem|affirm)",
    re.IGNORECASE,
)
_YES_WITHIN = re.compile(
    r"\b(?:go (?:right |on )?ahead|go for it|help yourself|that['’]s fine|"
    r"it['’]s fine|you can (?:look|search|check|come|go)|if i have to|be my guest|"
    r"knock yourself out|i guess so|i guess,? yeah)\b",
    re.IGNORECASE,
)
# To "do you mind" these say no: "Yeah." and "I do mind, actually."
_MINDS = re.compile(
    _HESITATION + r"(?:yes|yeah|yep|yup|uh-huh|i (?:do|would))\b[\s,.!]*"
    r"(?:(?:actually|sir|officer|man|i (?:do|would))\b[\s,.!]*)*$|"
    r"\bi (?:do |would |kinda |kind of )?mind\b",
    re.IGNORECASE,
)
_DOES_NOT_MIND = re.compile(
    _HESITATION + r"(?:no\b|nope|nah\b|naw\b|uh-uh|mm-mm|never\b|not\b|negative\b|absolutely not|of course not|"
    r"i (?:do not|don['’]?t) (?:mind|care)\b)",
    re.IGNORECASE,
)
_OPEN = re.compile(r"(?:\w+[,.]? ){0,2}(?:what|where|when|who|whose|why|how|which)\b", re.IGNORECASE)


def is_told(says: re.Pattern[str], quote: str) -> bool:
    """Whether a claim tells what a pattern finds, and does not deny it: "would not now let me"."""
    found = says.search(quote)
    return found is not None and _NOT_TOLD.search(quote[: found.start()]) is None


class Answer(StrEnum):
    """What an answer amounts to. ``BOTH``: yes to a part, or yes after a no."""

    YES = "yes"
    NO = "no"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question at segment ``at``, and what was said to it: places and segments, with what each amounts to.

    ``asked`` are the sentences that ask; ``is_request`` says that they ask for a deed or a permission.
    """

    at: int
    asked: str
    is_request: bool
    answers: tuple[tuple[int, Segment, Answer | None], ...]

    @property
    def is_open(self) -> bool:
        """Whether it asks for more than a yes or no: what, where, who."""
        return any(_OPEN.match(each) is not None for each in sentences(self.asked))

    @property
    def amounts_to(self) -> Answer | None:
        """All answers together."""
        told = {answer for _, _, answer in self.answers if answer is not None}
        return told.pop() if len(told) == 1 else Answer.BOTH if told else None


def exchanges(segments: Sequence[Segment], first: int, last: int, *, reach: int) -> Iterator[Exchange]:
    """What is asked in segments ``first`` to ``last``, with the answers in the ``reach`` segments after each.

    Answers are those of the one who speaks next; where nobody named speakers, the rest of the segment or the next one.
    """
    for at in range(max(0, first), min(len(segments) - 1, last) + 1):
        text = segments[at].text
        asked, is_request = _asked(text)
        if asked or is_request:
            answers = tuple(_answers(segments, at, reach, is_mind=MIND.search(text) is not None))
            if answers:
                yield Exchange(at, asked or text, is_request, answers)


@lru_cache(maxsize=KEPT_TEXTS)
def _asked(text: str) -> tuple[str, bool]:
    """The questions in a turn, and whether it asks for something to be done."""
    asking = [part for part in sentences(text.strip()) if part.endswith("?")]
    return " ".join(asking), _REQUEST.search(text) is not None and not asks_only_if_understood(text)


def _answers(
    segments: Sequence[Segment], at: int, reach: int, *, is_mind: bool
) -> Iterator[tuple[int, Segment, Answer | None]]:
    asker, answerer = segments[at].speaker, None
    if asker is None:
        _, asks, after = segments[at].text.rpartition("?")
        rest = after.strip() if asks else ""
        place = at if rest else at + 1
        if place < len(segments):
            yield place, segments[place], amounts_to(rest or segments[place].text, is_mind=is_mind)
        return
    has_answered = False
    for place, segment in enumerate(segments[at + 1 : at + 1 + reach], at + 1):
        if segment.speaker == asker and has_answered and "?" in segment.text:
            return
        answerer = answerer if segment.speaker == asker else answerer or segment.speaker
        if segment.speaker == asker or segment.speaker != answerer:
            continue
        has_answered = True
        yield place, segment, amounts_to(segment.text, is_mind=is_mind)


def asks_only_if_understood(text: str) -> bool:
    """Whether the last that a turn asks is if the other one understands, and for nothing else."""
    asked = sentences(text.strip().rpartition("?")[0])[-1] if "?" in text else text
    return _ASKS_UNDERSTOOD.search(asked) is not None and _REQUEST.search(asked) is None


@lru_cache(maxsize=KEPT_TEXTS)
def amounts_to(text: str, *, is_mind: bool = False) -> Answer | None:
    """What an answer amounts to; None where it says neither. ``is_mind``: to "do you mind", where no means yes."""
    if is_mind and _MINDS.search(text.strip()):
        return Answer.NO
    is_no, is_plain_no = _NO.search(text) is not None, _NO_WITHIN.search(text) is not None
    if is_mind and not is_plain_no and (_DOES_NOT_MIND.search(text) or _YES_WITHIN.search(text)):
        return Answer.YES
    if _YES.search(text):
        return Answer.BOTH if is_plain_no else Answer.YES
    if is_plain_no or is_no:
        return Answer.BOTH if is_no and _YES_WITHIN.search(text) else Answer.NO
    return Answer.YES if _YES_WITHIN.search(text) else None
