"""Words for people that come from below, as the window says them: closed lists, translated in a context of their own.

What the checker writes about one claim (its reasons) is kept evidence and is shown as it was written.
"""

import html
from collections.abc import Sequence

from models.annotation import Recut
from models.finding import ErrorKind, Judgment, Origin, Severity, Verdict
from models.omission import OmissionKind
from models.recording import Channel, SoundPart
from models.report import Place
from models.spans import TimeSpan
from models.speaker import Role
from models.telling import CheckableBy, Telling, TellingKind
from reviewer import origins, wording
from reviewer.checking.moments import CUES, LIKELY
from reviewer.checking.tellings import ASKED_FOR
from reviewer.checking.who_said import WRITER
from reviewer.export.bundle import Bundle, HeardTranscript
from reviewer.speech import guard, speakers
from reviewer.storage import verify
from ui.language import later, translate

CONTEXT = "words"
_MOST_MISSED = 4
_UNTOLD = later("words", "No sentence of the report was found to tell of it.")


def sources() -> tuple[str, ...]:
    """Every text that ``said`` may be asked for; those who translate are given this list."""
    lists = (
        map(wording.label, Verdict),
        map(wording.meaning, Verdict),
        map(wording.kind_label, ErrorKind),
        map(wording.omission, OmissionKind),
        map(wording.role, Role),
        (wording.by_other_model(is_trusted=is_trusted) for is_trusted in (True, False)),
        (wording.by_turns(is_trusted=is_trusted) for is_trusted in (True, False)),
        (wording.alike(is_by_times=is_by_times) for is_by_times in (True, False)),
        map(wording.origin, Origin),
        map(wording.telling, TellingKind),
        map(wording.checkable_by, CheckableBy),
        ASKED_FOR,
        (WRITER, wording.QUOTED_AS_SAID, wording.BY_DIARIZER),
        wording.ACCOUNT,
        guard.REASONS,
        speakers.BASES,
        origins.WHYS,
        (severity.value for severity in Severity),
        (text for cue in CUES for text in (cue.name, cue.why)),
        (LIKELY, wording.MOVED, wording.COPIED),
        wording.COVERAGE,
        wording.NOT_TOGETHER,
        verify.TEXTS,
        (wording.WRITTEN_TWICE, *wording.DAMAGED),
    )
    return tuple(dict.fromkeys(text for each in lists for text in each))


def said(text: str) -> str:
    """A text of the closed lists in the window's language; any other comes back as it is."""
    return translate("words", text)


def label(verdict: Verdict) -> str:
    """The verdict in a word or two."""
    return said(wording.label(verdict))


def marked(verdict: Verdict) -> str:
    """The verdict with its symbol."""
    return f"{wording.symbol(verdict)} {label(verdict)}"


def in_short(judgment: Judgment) -> str:
    """What the verdict says, and of what sound cannot show, why."""
    if judgment.not_checkable is not None:
        return wording.not_heard(judgment, said)
    return said(wording.meaning(judgment.verdict))


def kind(of: ErrorKind) -> str:
    """The kind of error in a word or two."""
    return said(wording.kind_label(of))


def why_left_out(reason: str) -> str:
    """Why a moment is listed as left out; every such reason ends with the same sentence."""
    why = reason.removesuffix(_UNTOLD).strip()
    return said(reason) if why == reason else f"{said(why)} {said(_UNTOLD)}"


def coverage(of: HeardTranscript) -> str:
    """Whether the recording was heard, and all speech in it, in a sentence or two."""
    perhaps = of.coverage.perhaps if of.coverage and of.transcript.completed_utc else ()
    if not perhaps:
        return _covered(of)
    more = ", …" if len(perhaps) > _MOST_MISSED else ""
    told = translate("words", "Perhaps speech without words ({count}): {spans}.")
    return f"{_covered(of)} {told.format(count=len(perhaps), spans=_first_of(perhaps) + more)}"


def _first_of(spans: Sequence[TimeSpan]) -> str:
    return ", ".join(wording.span_clock(each) for each in spans[:_MOST_MISSED])


def _covered(of: HeardTranscript) -> str:
    missed = of.coverage.missed if of.coverage and of.transcript.completed_utc else ()
    if not missed:
        told = said(of.told_coverage)
        return f"{told[:1].upper()}{told[1:]}."
    more = len(missed) - _MOST_MISSED
    spans = _first_of(missed)
    if more > 0:
        return translate("words", "Incomplete: speech without words at {spans}, and {count} more.").format(
            spans=spans, count=more
        )
    return translate("words", "Incomplete: speech without words at {spans}.").format(spans=spans)


def sound(of: SoundPart) -> str:
    """What of a recording's sound was heard."""
    told = {
        None: translate("words", "track {number}"),
        Channel.LEFT: translate("words", "track {number}, left channel"),
        Channel.RIGHT: translate("words", "track {number}, right channel"),
    }
    return told[of.channel].format(number=of.track + 1)


def place(of: Place) -> str:
    """Where in the report a claim stands, as it would be cited; empty where that is not known."""
    page = translate("words", "page {page}").format(page=of.page) if of.page is not None else ""
    told = translate("words", "paragraph {number}")
    paragraph = told.format(number=of.paragraph) if of.paragraph is not None else ""
    return ", ".join(filter(None, (page, paragraph)))


def telling(of: TellingKind) -> str:
    """What sort of thing a claim tells, in a word or two."""
    return said(wording.telling(of))


def telling_lines(of: Telling) -> list[str]:
    """What a claim tells of, who speaks to whom, with which sense it could be checked, and what to ask for."""
    parts = [said(wording.sort_told(of))]
    if of.said_by:
        parts.append(translate("words", "by {who}").format(who=said(of.said_by)))
    if of.said_to:
        parts.append(translate("words", "to {who}").format(who=said(of.said_to)))
    is_of_text = of.checkable_by is CheckableBy.NEITHER and of.why_not is None
    sense = "" if is_of_text else said(wording.checkable_by(of.checkable_by))
    asked = translate("words", "To ask for: {what}").format(what=said(of.ask_for)) if of.ask_for else ""
    return [line for line in (", ".join(filter(None, (" ".join(parts), sense))), asked) if line]


def recut(bundle: Bundle, of: Recut) -> str:
    """Of which claims a person made others, and when."""
    numbers = [str(number) for number in bundle.numbers_of(of.replaced)]
    told = {
        True: translate("words", "Split from claim {numbers} by {who}, {when}."),
        False: translate("words", "Merged from claims {numbers} by {who}, {when}."),
    }
    joined = translate("words", "{one} and {two}").format(one=numbers[0], two=numbers[-1])
    who, when = bundle.reviewer_named(of.reviewer_id), wording.moment(of.made_utc)
    return told[of.is_split].format(numbers=numbers[0] if of.is_split else joined, who=who, when=when)


def tip(text: str) -> str:
    """Foreign text for where the pointer rests: nothing in it is taken for markup."""
    return f"<qt>{html.escape(text).replace(chr(10), '<br>')}</qt>" if text else ""
