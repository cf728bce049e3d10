"""Words for people: verdicts, kinds of error, reasons. No color, no probability, no legal advice."""

import re
from collections.abc import Callable, Sequence

from models.finding import ErrorKind, Evidence, Judgment, NotCheckable, Origin, Relation, Verdict
from models.omission import OmissionKind
from models.recording import Channel, SoundPart
from models.report import Place
from models.spans import TimeSpan
from models.speaker import Role
from models.telling import CheckableBy, Telling, TellingKind
from models.transcript import Coverage
from reviewer.errors import UsageError

_VERDICTS = {
    Verdict.SUPPORTED: ("✓", "Supported", "What was heard supports it."),
    Verdict.PARTLY_SUPPORTED: ("◐", "Partly supported", "What was heard supports only part of it."),
    Verdict.CONTRADICTED: ("✗", "Contradicted", "What was heard says otherwise."),
    Verdict.NOT_FOUND: ("?", "Not found", "No support found in this recording. It may still have been said."),
    Verdict.NOT_CHECKABLE: ("○", "Not checkable by ear", "Sound alone cannot show it."),
    Verdict.UNINTELLIGIBLE: ("~", "Unintelligible: listen", "The words that matter were not heard well enough."),
    Verdict.NOT_FACTUAL: ("–", "Not factual", "It states nothing that footage could show."),
}

_KINDS = {
    ErrorKind.NUMBER: "number",
    ErrorKind.TIME: "time",
    ErrorKind.ORDER: "order of events",
    ErrorKind.ATTRIBUTION: "who said or did it",
    ErrorKind.NAME: "name",
    ErrorKind.QUOTATION: "quotation",
    ErrorKind.NEGATION: "yes or no",
    ErrorKind.ACTION: "what was done, or a detail",
    ErrorKind.DEGREE: "degree or certainty",
    ErrorKind.LEGAL_CHARACTERIZATION: "legal characterization",
    ErrorKind.INVENTED_EVENT: "event without support",
    ErrorKind.BACKGROUND_MEDIA: "background media",
    ErrorKind.INFERRED_INTENT: "inferred intent",
    ErrorKind.BOILERPLATE: "boilerplate",
    ErrorKind.PLACEHOLDER: "placeholder left in",
    ErrorKind.PLANTED_ERROR: "planted error",
}

_NOT_CHECKABLE = {
    NotCheckable.VISUAL: "It is about something seen.",
    NotCheckable.SMELL_OR_TOUCH: "It is about something smelled or felt.",
    NotCheckable.STATE_OF_MIND: "It is about what somebody thought or felt, or how somebody seemed.",
    NotCheckable.OFF_CAMERA: "It happened away from the camera.",
    NotCheckable.BEFORE_OR_AFTER_RECORDING: "It happened before or after the recording.",
    NotCheckable.EXTERNAL_RECORD: "It rests on a record outside the footage.",
    NotCheckable.MACHINE_SOURCED: "It rests on another machine's output.",
}

# These two are told in place of ``_NOT_CHECKABLE`` where they fit better.
LEGAL_CONCLUSION = "It is a legal conclusion. Sound alone cannot show it."
SPEECH_SOUNDED = "It is about how somebody's speech sounded. Words alone cannot show it: listen there."

_TELLINGS = {
    TellingKind.SAID: "said",
    TellingKind.QUOTED: "quoted",
    TellingKind.DONE: "done",
    TellingKind.SEEN: "seen",
    TellingKind.SMELLED_OR_FELT: "smelled or felt",
    TellingKind.INFERRED: "inferred",
    TellingKind.TIME_OR_PLACE: "time or place",
    TellingKind.EXTERNAL_RECORD: "from a record",
    TellingKind.MACHINE_SOURCED: "from another machine",
    TellingKind.LEGAL_CONCLUSION: "legal conclusion",
    TellingKind.BOILERPLATE: "standing text",
    TellingKind.PLACEHOLDER: "placeholder",
    TellingKind.HEADING: "heading",
}

# "Quoted by" somebody would say that they quote.
QUOTED_AS_SAID = "quoted as said"

_CHECKABLE_BY = {
    CheckableBy.EAR: "can be heard",
    CheckableBy.EYE: "can be seen rather than heard",
    CheckableBy.NEITHER: "can hardly be heard or seen",
}

_BY_OTHER_MODEL = {
    True: "How alike voices have to be was not fitted to it: its numbers were brought to the scale of the model that "
    "ships, on this recording, and more turns are marked doubtful.",
    False: "How alike voices have to be was not fitted to it, and this recording does not show it: every turn is "
    "marked doubtful.",
}
BY_DIARIZER = (
    "Who speaks when is what it says; where it has two speak at once, or the speaker model that ships hears somebody "
    "else, and where a turn is short, turns are marked doubtful."
)
_ALIKE = {
    False: "they sound alike, clearly more than with any other voice of these recordings",
    True: "they speak at the same moments, where both recordings run at once",
}
_BY_TURNS = {
    True: "Who speaks when is what that file says; where it has two speak at once, turns are marked doubtful.",
    False: "The sound starts late, and what is heard does not show whether the file counts its times from there or "
    "from the first picture: every turn is marked doubtful.",
}

_OMISSIONS = {
    OmissionKind.EXCULPATORY: "speaks for somebody's innocence, or casts doubt",
    OmissionKind.MITIGATING: "speaks for leniency",
    OmissionKind.PROCEDURAL: "bears on procedure and rights",
    OmissionKind.OTHER_WITNESS: "another witness",
    OmissionKind.NEUTRAL: "neutral",
}

_CLOCK = re.compile(r"(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d+)?)")

_ORIGINS = {
    Origin.RECOGNIZER: "the vendor's speech recognition",
    Origin.MODEL: "the drafting software",
    Origin.OFFICER_EDIT: "an edit after the draft",
    Origin.UNKNOWN: "not known",
}

_ROLES = {
    Role.WEARER: "wears the camera",
    Role.OFFICER: "another officer",
    Role.CIVILIAN: "civilian",
    Role.DISPATCH: "dispatch, by radio",
    Role.MEDIA: "television, car radio or other media",
}

_SIDES = {Channel.LEFT: "left", Channel.RIGHT: "right"}

_RELATIONS = {Relation.FOR: "for", Relation.AGAINST: "against"}


ANOTHER_EVENT = (
    "Hardly any claim is supported by what was heard. Before anything else look whether this is the recording that the "
    "report tells of, and whether it holds the whole event."
)


def needing(to_listen: int, to_mend: int) -> str:
    """How many claims a person has still to listen to, and how many to mend in the draft itself."""
    told = f"{to_listen} still {'needs' if to_listen == 1 else 'need'} a person to listen."
    mend = f" {to_mend} {'has' if to_mend == 1 else 'have'} to be filled in or taken out of the report."
    return told + mend if to_mend else told


def symbol(verdict: Verdict) -> str:
    """One character that tells the verdicts apart without color."""
    return _VERDICTS[verdict][0]


def label(verdict: Verdict) -> str:
    """The verdict in a word or two."""
    return _VERDICTS[verdict][1]


def meaning(verdict: Verdict) -> str:
    """What the verdict says, and no more."""
    return _VERDICTS[verdict][2]


def kind_label(kind: ErrorKind) -> str:
    """The kind of error in a word or two."""
    return _KINDS[kind]


def cannot_be_heard(reason: NotCheckable, say: Callable[[str], str] = str) -> str:
    """Why sound cannot show a claim, and that it cannot; ``say`` as in ``account``."""
    return f"{say(_NOT_CHECKABLE[reason])} {say(meaning(Verdict.NOT_CHECKABLE))}"


def place(of: Place) -> str:
    """Where in the report a claim stands; empty where that is not known. Paragraphs are counted through."""
    page = f"page {of.page}" if of.page is not None else ""
    paragraph = f"paragraph {of.paragraph}" if of.paragraph is not None else ""
    return ", ".join(filter(None, (page, paragraph)))


def relation(bearing: Relation) -> str:
    """How evidence bears on its claim."""
    return _RELATIONS[bearing]


def origin(where: Origin) -> str:
    """Where an error came into a report."""
    return _ORIGINS[where]


def telling(kind: TellingKind) -> str:
    """What sort of thing a claim tells, in a word or two."""
    return _TELLINGS[kind]


def sort_told(of: Telling) -> str:
    """What sort of thing a claim tells, as it is said before who speaks to whom."""
    is_of_somebody = of.said_by is not None or of.said_to is not None
    return QUOTED_AS_SAID if of.kind is TellingKind.QUOTED and is_of_somebody else telling(of.kind)


def told(of: Telling) -> str:
    """What a claim tells of, who speaks to whom, and with which sense it could be checked, in a line."""
    to = f" to {of.said_to}" if of.said_to else ""
    by = f" by {of.said_by}" if of.said_by else ""
    is_of_text = of.checkable_by is CheckableBy.NEITHER and of.why_not is None
    return f"{sort_told(of)}{by}{to}" + ("" if is_of_text else f", {checkable_by(of.checkable_by)}")


def checkable_by(sense: CheckableBy) -> str:
    """With which sense footage could show a claim."""
    return _CHECKABLE_BY[sense]


def omission(kind: OmissionKind) -> str:
    """Why the absence of a moment matters."""
    return _OMISSIONS[kind]


def role(of: Role) -> str:
    """What a voice is in the matter."""
    return _ROLES[of]


def by_other_model(*, is_trusted: bool) -> str:
    """What voices that were told apart by a speaker model from elsewhere are worth."""
    return _BY_OTHER_MODEL[is_trusted]


def alike(*, is_by_times: bool) -> str:
    """Why two voices of different recordings may be one person's."""
    return _ALIKE[is_by_times]


def by_turns(*, is_trusted: bool) -> str:
    """What voices are worth whose turns were read from a file."""
    return _BY_TURNS[is_trusted]


def account(
    quote: str,
    judgment: Judgment,
    say: Callable[[str], str] = str,
    turns: Sequence[tuple[str, str]] = (),
    recording: str = "",
) -> str:
    """A finding as a person would say it aloud: what the report says, what is heard, when, by whom, how they differ.

    ``turns`` are who speaks and the words at the first place of evidence, where several speak there; ``recording``
    is its recording where there are several. ``say`` puts a text of ``ACCOUNT``, or of the other lists here, into
    another language; what the report says and what was heard stay in their own.
    """
    said = closed(say(_SAID).format(quote=trimmed(" ".join(quote.split()))))
    evidence = next(iter(judgment.evidence), None)
    if judgment.verdict is Verdict.NOT_FACTUAL:
        return f"{said} {say(meaning(judgment.verdict))}"
    if judgment.verdict is Verdict.NOT_CHECKABLE and judgment.not_checkable is not None:
        said = f"{said} {not_heard(judgment, say)}"
        if evidence is None:
            return said
    elif judgment.verdict is Verdict.NOT_FOUND or evidence is None:
        return f"{said} {say(meaning(Verdict.NOT_FOUND))}"
    held = _heard(evidence, turns or [(evidence.speaker or "", evidence.words)], recording, say)
    poorly = [say(_POORLY)] if evidence.is_doubtful and judgment.verdict is not Verdict.UNINTELLIGIBLE else []
    return " ".join([said, *held, *poorly, say(_ending(judgment)), *_at_issue(judgment, say)])


def not_heard(judgment: Judgment, say: Callable[[str], str]) -> str:
    """Why sound cannot show a claim that is not checkable by ear, by the reason that was written where that knows
    better than its code; ``say`` as in ``account``.
    """
    assert judgment.not_checkable is not None
    first = judgment.reasons[0].text if judgment.reasons else ""
    better = next((text for text in (LEGAL_CONCLUSION, SPEECH_SOUNDED) if first.startswith(text)), None)
    return cannot_be_heard(judgment.not_checkable, say) if better is None else say(better)


def reasons_beside(judgment: Judgment) -> tuple[str, ...]:
    """The reasons as they were written, without what the account of the finding says in the same words."""
    texts = [
        each.text for each in judgment.reasons if each.rule != READING or not _is_contradicted_by_reading(judgment)
    ]
    told = "" if judgment.verdict is not Verdict.NOT_CHECKABLE else not_heard(judgment, str)
    return tuple(rest for text in texts if (rest := text.removeprefix(told).strip()))


def kinds_told(judgment: Judgment) -> tuple[ErrorKind, ...]:
    """The kinds of error of a finding, without the one it has where only reading speaks against the claim."""
    return () if _is_contradicted_by_reading(judgment) else judgment.kinds


# The name of the rule by which a model that reads along says that a claim and the talk do not agree.
READING = "reading"
_SAID = "The report says: “{quote}”"
_HEARD = "At {time} {speaker} is heard: “{words}”"
_HEARD_OF_NOBODY = "At {time} these words are heard: “{words}”"
_HEARD_IN = "In {recording}, at {time}, {speaker} is heard: “{words}”"
_HEARD_IN_OF_NOBODY = "In {recording}, at {time}, these words are heard: “{words}”"
_THEN = "Then {speaker}: “{words}”"
_THEN_NOBODY = "Then somebody not known: “{words}”"
_POORLY = "That was heard poorly: listen first."
_AT_ISSUE = "At issue: {kinds}."
_ENDINGS = {
    Verdict.SUPPORTED: "That supports it.",
    Verdict.PARTLY_SUPPORTED: "That supports only part of it.",
    Verdict.CONTRADICTED: "That is not what the report says.",
    Verdict.NOT_CHECKABLE: "That speaks against it.",
    Verdict.UNINTELLIGIBLE: "It was not heard well enough to tell: listen.",
}
_ENDINGS_BY_READING = {
    Verdict.PARTLY_SUPPORTED: "Whether that supports all of it is in doubt.",
    Verdict.CONTRADICTED: "The model that reads along takes that to say otherwise, and cannot say in what: listen.",
}
ACCOUNT = (
    _SAID,
    _HEARD,
    _HEARD_OF_NOBODY,
    _HEARD_IN,
    _HEARD_IN_OF_NOBODY,
    _THEN,
    _THEN_NOBODY,
    _POORLY,
    _AT_ISSUE,
    *_ENDINGS.values(),
    *_ENDINGS_BY_READING.values(),
    *_NOT_CHECKABLE.values(),
    LEGAL_CONCLUSION,
    SPEECH_SOUNDED,
)


def _heard(
    evidence: Evidence, turns: Sequence[tuple[str, str]], recording: str, say: Callable[[str], str]
) -> list[str]:
    """What is heard at a place, a sentence for each turn."""
    (speaker, words), *then = turns
    named, nobody = (_HEARD_IN, _HEARD_IN_OF_NOBODY) if recording else (_HEARD, _HEARD_OF_NOBODY)
    first = say(named if speaker else nobody).format(
        time=clock(evidence.span.start_ms), speaker=speaker, words=trimmed(words), recording=recording
    )
    more = [say(_THEN if who else _THEN_NOBODY).format(speaker=who, words=trimmed(spoken)) for who, spoken in then]
    return [closed(each) for each in (first, *more)]


def _ending(judgment: Judgment) -> str:
    by_reading = _ENDINGS_BY_READING.get(judgment.verdict) if _is_by_reading(judgment) else None
    return by_reading or _ENDINGS[judgment.verdict]


def _is_by_reading(judgment: Judgment) -> bool:
    """Whether only the model that reads along objects: then nobody can say in what report and talk differ."""
    return any(each.rule == READING for each in judgment.reasons) and all(
        each.rule in (READING, "language") for each in judgment.reasons
    )


def _is_contradicted_by_reading(judgment: Judgment) -> bool:
    return judgment.verdict is Verdict.CONTRADICTED and _is_by_reading(judgment)


def trimmed(words: str) -> str:
    """Without the comma or dash at the end of what was cut out of a longer sentence."""
    return words.rstrip(" ,;:-–—") or words


def closed(sentence: str) -> str:
    """With a full stop after the quotation where what is quoted does not end a sentence."""
    return sentence if sentence.rstrip("”\"'’)").endswith((".", "?", "!", "…")) else f"{sentence}."


def _at_issue(judgment: Judgment, say: Callable[[str], str]) -> tuple[str, ...]:
    kinds = () if judgment.verdict is Verdict.SUPPORTED else kinds_told(judgment)
    return (say(_AT_ISSUE).format(kinds=", ".join(say(kind_label(kind)) for kind in kinds)),) if kinds else ()


def clock(ms: int) -> str:
    """Media time as ``mm:ss.t``, with hours where there are any."""
    tenths, seconds = ms // 100 % 10, ms // 1000
    hours, minutes = seconds // 3600, seconds // 60 % 60
    head = f"{hours}:{minutes:02}" if hours else f"{minutes:02}"
    return f"{head}:{seconds % 60:02}.{tenths}"


def milliseconds(clock_text: str) -> int:
    """Media time that a person typed as ``ss``, ``mm:ss`` or ``h:mm:ss``, with or without a fraction.

    Raises:
        UsageError: It is no such time.
    """
    match = _CLOCK.fullmatch(clock_text.strip())
    if match is None:
        raise UsageError(
            f"{clock_text} is no time.",
            kept="Nothing was changed.",
            hint="Type minutes and seconds, for example 01:23.5.",
        )
    hours, minutes, seconds = (float(part or 0) for part in match.groups())
    return round(((hours * 60 + minutes) * 60 + seconds) * 1000)


_UNFINISHED = "not heard to its end"
_BROUGHT = "not heard by this program; whether the transcript that was brought along holds all speech is not known"
_OLD = "heard to its end; whether all speech was caught is not known"
_DONE = "done: the words cover the speech"
_DONE_NOBODY = "done: nobody is heard to speak"
# Why a line is held back of which the words stand in another one close by.
WRITTEN_TWICE = "the same words were written twice; the other line counts"
# All that ``coverage`` says, but for where speech has no words.
COVERAGE = (_UNFINISHED, _BROUGHT, _OLD, _DONE, _DONE_NOBODY)


def coverage(found: Coverage | None, *, is_complete: bool, is_ours: bool = True) -> str:
    """Whether a recording was heard: done only where the words cover the speech. ``is_ours``: by this program."""
    if not is_complete:
        return _UNFINISHED
    if found is None:
        return _OLD if is_ours else _BROUGHT
    if found.missed:
        return "incomplete " + ", ".join(span_clock(each) for each in found.missed)
    return _DONE if found.speech else _DONE_NOBODY


def perhaps_speech(found: Coverage | None) -> str:
    """Where somebody may be speaking and no word is written, in words; empty where there is no such place."""
    if found is None or not found.perhaps:
        return ""
    return "perhaps speech without words " + ", ".join(span_clock(each) for each in found.perhaps)


_DAMAGED = (
    "the recording may be damaged: {count} errors were told while its sound was decoded; talk may be lost or be noise"
)
_DAMAGED_ONCE = (
    "the recording may be damaged: an error was told while its sound was decoded; talk may be lost or be noise"
)
DAMAGED = (_DAMAGED, _DAMAGED_ONCE)


def damaged(found: Coverage | None, said: Callable[[str], str] = str) -> str:
    """That the file may be damaged, in words; empty where nothing speaks for it. ``said`` puts it into a language."""
    if found is None or not found.complaints:
        return ""
    return said(_DAMAGED_ONCE if found.complaints == 1 else _DAMAGED).format(count=f"{found.complaints:,}")


def low_noise(found: Coverage | None) -> str:
    """Where low noise may drown talk, in words; empty where it does so nowhere."""
    if found is None or not found.low_noise:
        return ""
    spans = ", ".join(span_clock(each) for each in found.low_noise)
    return f"low noise, as of wind or an engine, far louder than all else, so that talk may be drowned {spans}"


# Why sound did not bring the clocks of two recordings together, as ``reviewer.speech.clock_sync`` says it.
NOT_TOGETHER = (
    "one of them is too short",
    "they share too little sound, or it fits at several places",
    "too few stretches are heard in both",
    "what is heard in both does not lie on one clock",
    "their clocks run apart by more than clocks do",
)


COPIED = (
    "the sound, and any picture, of {name} in another container, nothing coded anew. "
    "Its SHA-256, {sha256}, is in the trail."
)
MOVED = (
    "Its file has words before the sound begins, so it seems to count from there: here they stand {seconds} s later."
)


def copied(name: str, sha256: str, say: Callable[[str], str] = str) -> str:
    """What a copy of a recording in another container is, as a sentence."""
    return say(COPIED).format(name=name, sha256=sha256)


def left_behind(private_notes: int) -> str:
    """How many private notes are in no export, as a sentence."""
    told = "1 private note stays" if private_notes == 1 else f"{private_notes} private notes stay"
    return f"{told} behind: untick “private” at a note that is to leave."


def moved(by_ms: int, say: Callable[[str], str] = str) -> str:
    """That an imported transcript was put where the recording's clock has it, as a sentence."""
    return say(MOVED).format(seconds=f"{by_ms / 1000:.1f}")


def span_clock(span: TimeSpan) -> str:
    """A stretch of media time as ``mm:ss-mm:ss``, whole seconds around it, with hours where there are any."""
    return f"{clock(span.start_ms)[:-2]}-{clock(span.end_ms + 999)[:-2]}"


def sound(part: SoundPart) -> str:
    """What of a recording's sound was heard: “track 2”, “track 1, left channel”."""
    side = f", {_SIDES[part.channel]} channel" if part.channel else ""
    return f"track {part.track + 1}{side}"


def sound_of(name: str, part: SoundPart, *, is_all: bool) -> str:
    """The name of a recording, with which sound of it is meant where that is not all there is."""
    return name if is_all and part == SoundPart() else f"{name}, {sound(part)}"


def moment(utc: str) -> str:
    """A stored UTC time to the minute, for people."""
    return f"{utc[:16].replace('T', ' ')} UTC"
