"""Moments of a recording that a defense lawyer or a supervisor looks for, found by what is said.

Consent and refusal, the ground of a search, warnings and their answers, arrest words, force, injury, language,
what dispatch said, the camera, a supervisor, officers' theories, and words that clear or excuse. Each cue is a
pattern over one segment; what is answered belongs to the moment. Pure; a moment that no words mark is not found.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from models.omission import OmissionKind
from models.transcript import Segment
from reviewer.matching.candidates import DOUBTFUL_BELOW


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that mark a moment. ``answers`` is how many segments after it may belong to it.

    ``weight`` orders moments: how much it tells by itself. ``told_by`` are words with which a report tells
    of such a moment.
    """

    name: str
    kind: OmissionKind
    weight: float
    answers: int
    why: str
    said: re.Pattern[str]
    told_by: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Moment:
    """Segments ``first`` to ``last`` (inclusive, places in the recording's segments) of one source.

    ``why`` says why it matters, or, where no cue's words are in it, that it only sounds like this.
    """

    source: int
    first: int
    last: int
    cue: Cue
    weight: float
    why: str


def _cue(name: str, kind: OmissionKind, *, weight: float, answers: int, why: str, said: str, told_by: str) -> Cue:
    """A cue from patterns, one a line, each of whole words; ' stands for any apostrophe or none."""
    lines = [line.strip().replace("'", "['\u2019]?") for line in said.splitlines() if line.strip()]
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(lines)})(?!\w)", re.IGNORECASE)
    return Cue(name, kind, weight, answers, why, pattern, re.compile(told_by, re.IGNORECASE))


_EXCULPATORY = OmissionKind.EXCULPATORY
_MITIGATING = OmissionKind.MITIGATING
_PROCEDURAL = OmissionKind.PROCEDURAL
_OTHER_WITNESS = OmissionKind.OTHER_WITNESS

# Matches nothing: such moments have no words of their own.
_BY_MEANING_ALONE = r"(?!)"

CUES: tuple[Cue, ...] = (
    _cue(
        "consent or refusal",
        _PROCEDURAL,
        weight=3.0,
        answers=3,
        why="A search or test is asked for, allowed or refused.",
        said=r"""
            (?:mind|ok(?:ay)?|all ?right|cool|fine)\b[^.?!]{0,30}\b(?:if|with)\b[^.?!]{0,30}\b(?:look|search|peek|blood)
            (?:can|could|may) (?:i|we)\b[^.?!]{0,25}\b(?:look in|take a (?:quick )?look|search|peek|pat you|come in)
            (?:can|could|may) (?:i|we)\b[^.?!]{0,25}\bcheck (?:the|your|that|in)
            consent
            permission
            voluntary
            you (?:can|may) refuse
            refus(?:e|ing|al)
            i do mind
            you (?:don't|do not) have to (?:let|do|answer|say|tell|agree|talk)
            up to you
            tell me to stop
            do anyway
            do it anyway
            don't want you (?:going|to go|in|looking|to look)
            (?:got|have|get|need) a warrant
            willing to (?:do|take)
            blow in(?:to)?
            take that as a yes
            if i have to
            only the\b[^.]{0,20}\bnot the
            no search(?:es|ing)?
            don't (?:search|touch|go in|go through|open) (?:my|the|that|in)
        """,
        told_by="consent|permission|refus|declin|agree|allow|voluntar|willing|limited|trunk|search|breath|warrant",
    ),
    _cue(
        "ground of a search",
        _PROCEDURAL,
        weight=1.6,
        answers=1,
        why="A ground for a search is named.",
        said=r"""
            (?:i(?:'m| can| could)?|we(?:'re| can)?) (?:smell|smelling|smelled)
            smells? like
            odor
            plain view
            probable cause
            box ?cutter
            needles?
            anything sharp
            anything (?:illegal|on you|in (?:there|here|the (?:car|bag)))
        """,
        told_by="smell|odor|plain view|probable cause|needle|sharp|weapon|illegal|box cutter",
    ),
    _cue(
        "Miranda",
        _PROCEDURAL,
        weight=3.0,
        answers=3,
        why="A Miranda warning is given, or what answers it.",
        said=r"""
            right to remain silent
            used against you
            right to (?:an|talk to an|have an)? ?attorney
            miranda
            with (?:that|these|those)(?: rights)? in mind
            read you (?:your|this|these|something)
            appointed
            understand (?:these|those|your|each of|the) rights?
        """,
        told_by=r"miranda|advis\w+ (?:\w+ )?of (?:his|her|their) rights|waive|right to remain|rights",
    ),
    _cue(
        "lawyer",
        _PROCEDURAL,
        weight=3.2,
        answers=1,
        why="Somebody speaks of a lawyer.",
        said=r"""
            (?:lawyer|attorney|public defender)\b(?![^.]{0,60}\b(?:afford|appointed))
        """,
        told_by="lawyer|attorney|counsel",
    ),
    _cue(
        "silence",
        _PROCEDURAL,
        weight=2.6,
        answers=1,
        why="Somebody will not answer.",
        said=r"""
            (?:don't|do not) (?:wanna|want to) (?:talk|answer|say|discuss|put)
            rather not
            (?:not|ain't) (?:gonna |going to )?(?:answering|saying|talking|answer|say|tell|talk)
            no comment
            the fifth
            do i have to (?:answer|tell|say)
        """,
        told_by="declin|refus|would not|did not want|rather not|silent|invok|name",
    ),
    _cue(
        "arrest or detention",
        _PROCEDURAL,
        weight=2.2,
        answers=1,
        why="Arrest, detention, leave to go, or a citation in its place.",
        said=r"""
            under arrest
            detain(?:ed|ing)?
            free to (?:go|leave)
            (?:hand)?cuff(?:s|ed|ing)?
            hands behind
            cite you
            citing you
            not going to jail
            going to jail
            have a seat
            sit (?:down )?on the
            nobody's? leav
            stand (?:over|back|with)
            come (?:on )?back here
            you can(?:'t| not) leave
            just wait (?:here|there|for)
            questioned
            (?:can|could|may) (?:i|we) (?:leave|go(?: now| home)?)(?=\W*(?:$|[.?!,]))
            am i (?:free|being|under|allowed)
        """,
        told_by="arrest|detain|handcuff|cited|citation|free to|released|curb|guardrail|custody|seat|jail",
    ),
    _cue(
        "force",
        _PROCEDURAL,
        weight=2.6,
        answers=2,
        why="Force, or the threat of it, and what answers it.",
        said=r"""
            tak(?:e|ing) you (?:down|to the ground)
            tas(?:e|er|ed|ing)
            ow+
            twist(?:ing|ed)?
            stop resisting
            resist(?:ing)?
            get on (?:your|the)
            on the ground
            knees!
            (?:quit|stop) (?:tensing|resisting|pulling|moving|fighting)
            tensing
            pepper
            get off (?:of )?me
            give me your (?:arm|hands?)
            (?:not gonna|won't) tell you again
            show me your hands
            (?:spray|tase) (?:him|her)
            (?:i'll|gonna|going to) (?:spray|tase|shoot|hurt) you
            you're hurting
            let go of (?:me|my)
        """,
        told_by="force|resist|takedown|ground|knees|taser|arm|wrist|compl(?:y|ied|iance)|command|order|grab|kneel",
    ),
    _cue(
        "command",
        _PROCEDURAL,
        weight=1.5,
        answers=2,
        why="An order, and what answers it.",
        said=r"""
            hang up
            put (?:it|that|the \w+) down
            drop (?:it|the)
            step (?:out|back|over|away)
            turn around
            over here
            follow the tip
            just your eyes
            face (?:me|away)
            don't move
        """,
        told_by="order|instruct|direct|told|command|asked|eyes|test|step|curb|phone",
    ),
    _cue(
        "injury or illness",
        _PROCEDURAL,
        weight=2.4,
        answers=2,
        why="Injury, illness, or the need of help.",
        said=r"""
            hurts?
            hurting
            injur\w+
            surger(?:y|ies)
            numb
            can't feel
            tingl\w+
            can't breathe
            inhaler
            asthma
            seizures?
            ambulance
            hospital
            bleeding
            blood(?:y)?
            pregnant
            diabet\w+
            insulin
            epilep\w+
            chest pain
            ribs
            concuss\w+
            dizzy
            medics?
            medical
            paramedics?
            medicine
            medication
            killing me
            stiff
            swollen
            throw up
            kill myself
            my (?:knee|back|wrist|arm|leg|neck|head|shoulder|ankle)\b
            panic attack
            (?:can't|cannot) (?:move|see|stand|walk)
        """,
        told_by="injur|hurt|pain|surg|medic|ambulance|hospital|knee|wrist|numb|inhaler|asthma|seizure|evaluat|complain|treat",
    ),
    _cue(
        "age, language or understanding",
        _PROCEDURAL,
        weight=2.2,
        answers=2,
        why="Age, language, or whether somebody understands.",
        said=r"""
            how old
            (?:i'm|he's|she's) (?:only )?(?:thirteen|fourteen|fifteen|sixteen|seventeen|1[3-7])
            juvenile
            deaf
            hard of hearing
            autis\w+
            schizophreni\w+
            bipolar
            dementia
            disab\w+
            special needs
            (?:can't|cannot|don't) (?:hear|read|understand)
            sign language
            off (?:his|her|my|their) meds
            my (?:mom|dad|mother|father|parents)
            (?:espa[nñ]ol|spanish|no english|ingl[eé]s|interpreter|translat\w+)
            do you understand me
            what(?:'s| is|'s, um,) [\"“]?appointed
            usted
            se[nñ]or
            se[nñ]ora
            no entiendo
            creo que
            gracias
            por favor
            [eé]l me
            yo (?:no|lo|iba|estaba)
            qu[eé]
            d[oó]nde
            porque
            est[aá]
            pero
        """,
        told_by="juvenile|years? old|age|mother|father|parent|spanish|translat|interpret|language|english|underst",
    ),
    _cue(
        "what dispatch said",
        _PROCEDURAL,
        weight=1.5,
        answers=0,
        why="What dispatch or a records check said.",
        said=r"""
            no (?:wants|warrants|record|priors?|local)
            (?:is|comes? back|shows?|shown?) (?:valid|clear|suspended|expired|stolen|not reported|unregistered)
            registered (?:owner|to)
            reported stolen
            (?:license|registration)(?: \w+)? (?:valid|suspended|expired|clear)
            warrant out of
            priors?
            had a hit
            disregard
            valid (?:class|license|out of)
            the r-?o
            mix-?up
            no prior
        """,
        told_by="dispatch|valid|warrant|registered|record|prior|stolen|clear|wants|reader|suspended|status",
    ),
    _cue(
        "camera or sound",
        _PROCEDURAL,
        weight=2.2,
        answers=1,
        why="A camera or its sound: on, off, or asked for.",
        said=r"""
            (?:kill|cut|mute|turn off|shut off) (?:your|the|my|that) (?:audio|camera|mic|sound|body ?cam)
            go(?:ing)? (?:off|dark)
            (?:audio|mic) (?:off|on)
            mute
            (?:body ?-?(?:worn )?cam(?:era)?|dash ?cam|cctv|c-c-t-v|surveillance|ring camera|doorbell camera)
            didn't come on
            forgot to (?:tap|turn|hit|press|activate)
            back on
            (?:burn|copy|send|email) (?:you )?(?:a |the |that )?(?:disc|video|footage|file|clip)
            on (?:the |a )?camera
            (?:turn|shut|switch|cut) (?:your|the) (?:camera|mic|audio) off
            shut it off
        """,
        told_by="camera|audio|mute|video|footage|recording|disc|surveillance|cctv",
    ),
    _cue(
        "a supervisor",
        _PROCEDURAL,
        weight=1.8,
        answers=1,
        why="A supervisor comes, or is asked for.",
        said=r"""
            supervisors?
            your (?:sergeant|sarge|lieutenant|boss)
            (?:sergeant|sarge|lieutenant|corporal)\b[^.?!]{0,30}\b(?:here|on scene|en ?route|on (?:his|her) way|coming)
            (?:get|need|want|call|have)\b[^.?!]{0,20}\b(?:sergeant|sarge|lieutenant)
        """,
        told_by=r"supervisor|sergeant|sgt|lieutenant|lt\b|corporal",
    ),
    _cue(
        "what officers think",
        _EXCULPATORY,
        weight=1.7,
        answers=1,
        why="Officers talk of what they think or will write.",
        said=r"""
            my guess
            i'm (?:just )?saying
            i'm telling you
            i'm writing (?:it|that|him|her)
            write (?:it|them|him|her) up
            put (?:it|that|the \w+) in (?:yours|mine|the report)
            just a feeling
            i (?:bet|figure|don't buy)
            gotta be
            we'll say
            i don't smell
            sort it out
            or (?:he|she)'s (?:coming|just)
            i don't think (?:he|she|they) (?:did|was|were|had|took|hit|stole|knew|meant)
            (?:got|have|there's) nothing on (?:him|her|them)
            wrong (?:guy|girl|man|woman|house|car|person|apartment)
            not (?:the|our) (?:guy|girl|man|woman)
            doesn't match
        """,
        told_by="believe|suspect|opinion|conclud|theor|based on|sergeant|determin|seizure|intoxicat",
    ),
    _cue(
        "may clear somebody",
        _EXCULPATORY,
        weight=2.0,
        answers=0,
        why="Words that may clear somebody, or doubt what is said against them.",
        said=r"""
            did(?:n't| not) (?:know|do|take|hit|touch|push|steal|mean|see|even)
            (?:is|was|are|were)n't (?:me|mine|him|his|hers|her|tensing|going)
            (?:not|never) (?:mine|me|hit|touched|in the car|refusing|tensing|drink|drove)
            it was me
            that's (?:all )?(?:mine|my)
            i (?:only|just)
            i don't (?:drink|smoke|know (?:about|anything|whose))
            thought (?:it|that|the|i)
            pulled (?:right )?over
            no pursuit
            looked down
            on (?:his|her|the) phone
            (?:lost sight|seconds when|maybe (?:ten|five|a few) seconds)
            might've (?:lent|been|given)
            not sure
            (?:real|actual|own) (?:\w+ )?key
            self[- ]?defen[cs]e
            (?:he|she|they) (?:hit|pushed|grabbed|started) (?:me|it)
            not in the car
            for (?:my )?work
            i was (?:at|in) (?:work|home|school|bed|church|the hospital)
            i have (?:a |the |my )?(?:receipt|proof|paperwork|permit)
            (?:got|have) (?:a|the|my) receipt
            wasn't (?:even )?there
            (?:ain't|not) (?:do|doing|did) (?:nothing|anything)
        """,
        told_by="den(?:y|ied)|did not|was not|never|stated that|claimed|only|thought|phone|key|pulled over|sight",
    ),
    _cue(
        "may excuse somebody",
        _MITIGATING,
        weight=1.7,
        answers=1,
        why="Words that may speak for leniency.",
        said=r"""
            under the limit
            (?:two|one|a|three) (?:beers?|glass(?:es)?|drinks?|hits?)
            okay to drive
            seem (?:all right|okay|fine)
            (?:everything|all)'s? recovered
            didn't have a ride
            polite
            cooperat\w+
            sorry
            apologi\w+
            missed court
            just a (?:civil|warning)
            civil ticket
            (?:with|including) the bag
            months
            prescri\w+
            did (?:he|she|they) (?:fight|run|resist)
            first time
            lost my job
            my kids?
        """,
        told_by="beer|drink|limit|recover|cooperat|polite|fit to drive|ride|court|gram|month|medication|apolog|fight",
    ),
    _cue(
        "another witness",
        _OTHER_WITNESS,
        weight=2.0,
        answers=1,
        why="Somebody saw or heard it.",
        said=r"""
            (?:i|we|she|he|they) (?:saw|seen|watched|heard) (?:it|him|her|them|the|that|everything|somebody|someone|a)
            i was watching
            yo lo vi
            you saw (?:it|that|him|her)
            right there when
            (?:neighbor|lady|guy|man|woman|clerk)\b[^.]{0,20}\b(?:saw|heard|watched|called)
            from (?:my|the) (?:window|porch|room)
        """,
        told_by="witness|saw|observed|watched|heard|neighbor|camera",
    ),
    _cue(
        "an earlier account",
        _EXCULPATORY,
        weight=1.8,
        answers=1,
        why="Somebody tells what happened, or tells it otherwise than before.",
        said=_BY_MEANING_ALONE,
        told_by="said|stated|told|advised|explained|account",
    ),
    _cue(
        "who somebody is",
        _PROCEDURAL,
        weight=1.2,
        answers=1,
        why="Somebody says who they are, or what they had to drink.",
        said=_BY_MEANING_ALONE,
        told_by="identif|name|born|birth|age|license",
    ),
)
_BY_NAME = {cue.name: cue for cue in CUES}
# What a moment is called by those who marked the cases that its meaning was learnt from, and here.
_LIKE: dict[str, Cue] = {
    "consent_or_refusal": _BY_NAME["consent or refusal"],
    "dispatch_fact": _BY_NAME["what dispatch said"],
    "exculpatory": _BY_NAME["may clear somebody"],
    "force": _BY_NAME["force"],
    "injury_or_medical": _BY_NAME["injury or illness"],
    "mitigating": _BY_NAME["may excuse somebody"],
    "officer_doubt": _BY_NAME["what officers think"],
    "prior_statement": _BY_NAME["an earlier account"],
    "request_for_lawyer": _BY_NAME["lawyer"],
    "rights": _BY_NAME["Miranda"],
    "search_basis": _BY_NAME["ground of a search"],
    "self_identification": _BY_NAME["who somebody is"],
}
LIKELY = "It sounds like such a moment, though none of the usual words are in it."
_MORE = 0.25
_LIKE_FROM = -0.4
_LIKE_COUNTS = 0.5
# Below what is marked by words: those are surer.
_LIKELY_WEIGHS = 1.0

# How much each segment sounds like a moment, of any sort and of each by the names above; None: by words alone.
Sounds = Sequence[tuple[float, dict[str, float]]] | None


def moments(segments: Sequence[Segment], *, source: int = 0, sounds: Sounds = None) -> tuple[Moment, ...]:
    """Every segment that a cue marks or that sounds like a moment, with what answers it, in the recording's order."""
    found = []
    for at, segment in enumerate(segments):
        likely, kinds = sounds[at] if sounds else (0.0, {})
        hits = [(cue, len({m.group().lower() for m in cue.said.finditer(segment.text)})) for cue in CUES]
        marked = [(cue, cue.why, cue.weight + _MORE * (count - 1)) for cue, count in hits if count]
        is_heard = segment.score is None or segment.score >= DOUBTFUL_BELOW  # else it sounds like nothing
        if sounds and likely >= _LIKE_FROM and not marked and is_heard:
            cue = _LIKE[max(kinds, key=lambda kind: kinds[kind])]
            marked = [(cue, LIKELY, _LIKELY_WEIGHS)]
        for cue, why, weight in marked:
            last = _answered(segments, at, cue.answers)
            found.append(Moment(source, at, last, cue, weight + _LIKE_COUNTS * likely, why))
    return tuple(found)


def _answered(segments: Sequence[Segment], at: int, answers: int) -> int:
    """The last segment that answers: several after a question, one after anything else."""
    most = answers if "?" in segments[at].text else min(answers, 1)
    return min(at + most, len(segments) - 1)
