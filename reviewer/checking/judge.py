"""The verdict on every claim: where it is talked of, what rules object to, what a verifier reads there, one table.

Pure and deterministic. Rules and readings are weighed into one doubt (``reviewer.checking.doubt``); whatever its
size, no claim is supported that a rule objects to or of which hardly a word is heard.
"""

import json
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from models.finding import ErrorKind, Evidence, Judgment, NotCheckable, Reason, Relation, Verdict
from models.report import Claim, ClaimKind, Report
from reviewer.checking import (
    answers,
    attributes,
    attribution,
    called,
    crossed,
    degree,
    doing,
    languages,
    media,
    names,
    negation,
    numbers,
    order,
    quotes,
)
from reviewer.checking.checkable import asked_of_machine, reason_not_checkable
from reviewer.checking.doubt import doubt, own_coverage, parts, thresholds, way_of
from reviewer.checking.evidence import apart, evidence_against, evidence_at, is_shaky
from reviewer.checking.heard_twice import unsettled
from reviewer.checking.places import places_of
from reviewer.checking.reading import Read, Reading, Verifier
from reviewer.checking.sentences import is_question
from reviewer.checking.view import Objection, View, clock
from reviewer.matching.candidates import Candidate, Index
from reviewer.matching.figures import accepted, figures_in, is_number
from reviewer.matching.normalize import Token, content, tokens
from reviewer.wording import LEGAL_CONCLUSION, READING, SPEECH_SOUNDED, cannot_be_heard

CHECKER = "rules and reading 19"
SETTINGS = {
    "placed_from": 0.3,
    "least_words": 2,
    "denied_from": 0.5,
    "sure_from": 0.6,
    "read_from": 0.5,
    "teller_counts": 0.3,
}
# Rules that hardly err where that much of the claim's own words is heard at the place; those at 0 see to it themselves.
_SURE_FROM = {
    "yes or no": SETTINGS["sure_from"],
    "who did it": SETTINGS["sure_from"],
    "numbers": 0.0,
    "attributes": 0.0,
    "quotation": 0.0,
    "background media": 0.0,
    "attribution": 0.0,
    "asked and answered": 0.0,
    "names": 0.0,
    "called by name": 0.0,
    "order": 0.0,
    "request for a lawyer": 0.0,
}
_STOCK = re.compile(
    r"\btraining (?:and|&) experience\b|\bfear(?:ed|ing) for my safety\b|\bfor officer safety\b|"
    r"\bpre-assaultive\b|\bconsistent with\b",
    re.IGNORECASE,
)


# A legal conclusion that nobody speaks is the drafter's own.
_CONCLUDES = re.compile(r"\b(?:constitut\w+|amount(?:s|ed) to|in violation of)\b", re.IGNORECASE)
_LEGAL = re.compile(
    r"\b(?:constitut\w+|felony|misdemeanor|probable cause|battery|assault(?:ed)?|burglary|resist(?:ed|ing) arrest|"
    r"in violation of|unlawful(?:ly)?|reasonable suspicion|elements? of|obstruct(?:ed|ing|ion)|trespass(?:ed|ing)?)\b",
    re.IGNORECASE,
)
# What a reason tells of the claim or the talk: between quotation marks, or with figures in it.
_NAMED = re.compile(r"“[^”]*”|\b\w*\d\w*\b")
_GROUND = re.compile(r"\b(?:probable cause|reasonable suspicion)\b", re.IGNORECASE)
_TELLS_OF_ASKING = re.compile(
    r"\b(?!when\b|if\b|was\b|were\b)\w+ (?:then |also |again )?(?:asked|inquired|questioned)\b", re.IGNORECASE
)
_SOUNDED = re.compile(r"\bslurr(?:ed|ing)\b", re.IGNORECASE)


def is_stock(quote: str) -> bool:
    """Whether it is a stock phrase of reports that claims something."""
    return _STOCK.search(quote) is not None


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A claim with everything that bears on it.

    ``best`` is the place that bears it out best, with what is read there; ``teller`` is whom the claim says it of;
    ``is_exact`` says that it only quotes words that are heard exactly.
    """

    view: View
    read: Read
    objections: tuple[Objection, ...]
    doubt: float
    flag_from: float
    doubt_from: float
    best: tuple[Candidate, Reading | None] | None
    teller: str | None
    is_exact: bool

    @property
    def against(self) -> list[Objection]:
        """The objections that rest on something heard."""
        return [each for each in self.objections if each.is_against]

    @property
    def is_unheard(self) -> bool:
        """Whether it quotes words, and nothing like them is heard."""
        return any(quotes.is_unheard(each) for each in self.objections)

    @property
    def denied(self) -> Reading | None:
        """The place where the verifier reads the opposite, if it does: where the claim is talked of, not only asked."""
        placed = [each for each in self.read.at if each.place.coverage >= SETTINGS["placed_from"]]
        about = [each for each in placed if not _only_asks(self.view, each.place)]
        found = max(about, key=lambda each: each.against, default=None)
        return found if found is not None and found.against >= SETTINGS["denied_from"] else None

    @property
    def is_flagged(self) -> bool:
        """Whether a person should be sent there: much doubt, nothing heard at all, or a rule that hardly errs."""
        is_sure = any(_is_sure(self.view, each) for each in self.against)
        return is_sure or self.view.candidate is None or self.doubt >= self.flag_from

    @property
    def is_placed(self) -> bool:
        """Whether enough of the claim is heard at one place."""
        return self.view.candidate is not None and self.view.candidate.coverage >= SETTINGS["placed_from"]


def _only_asks(view: View, place: Candidate) -> bool:
    """Whether every turn there ends on a question: that states nothing, and denies nothing."""
    return all(is_question(segment.text) for _, segment in view.segments_at(place))


def _is_sure(view: View, objection: Objection) -> bool:
    """Whether a rule that hardly errs objects, on words heard well, where the claim is talked of."""
    rule = objection.rule.split(":")[0]
    if objection.place is None or objection.is_slight or is_shaky(view, objection):
        return False
    if objection.rule == degree.EXACT_RULE:
        return True
    if rule == answers.RULE and not view.is_certain:  # it turns on single words, which are misheard too often
        return False
    return rule in _SURE_FROM and own_coverage(view) >= _SURE_FROM[rule]


def settings_json(**further: str | None) -> str:
    """The settings as stored with a run; ``further`` says what else it rests on."""
    return json.dumps(SETTINGS | further, sort_keys=True)


def judge(
    report: Report, claims: Sequence[Claim], index: Index, *, verifier: Verifier | None = None
) -> tuple[Judgment, ...]:
    """One judgment a claim, in order. The same input always gives the same judgments.

    Without a ``verifier`` rules alone judge, by weights of their own.
    """
    found = places_of(report, claims, index, verifier)
    spoken = languages.spoken_otherwise(index)
    judgments = (_judge_one(_weighed(view, read, is_read=verifier is not None)) for view, read in found)
    return tuple(languages.told(each, spoken) for each in judgments)


def _weighed(view: View, read: Read, *, is_read: bool) -> _Weighed:
    exact = quotes.word_for_word(view)
    objections = _objections(view, exact)
    if exact is not None:  # then nothing is left to read
        view, read = replace(view, candidate=exact), Read()
    way = way_of(view)
    flag_from, doubt_from = thresholds(way, is_read=is_read)
    amount = doubt(parts(view, objections, read), way, is_read=is_read)
    teller = attribution.teller(view) or attribution.decider(view)
    best = _best(view, read, teller)
    is_exact = exact is not None
    return _Weighed(view, read, objections, amount, flag_from, doubt_from, best, teller, is_exact=is_exact)


def _judge_one(weighed: _Weighed) -> Judgment:
    claim = weighed.view.claim
    if claim.kind is ClaimKind.HEADING:
        return _not_factual("heading", "A heading or field of the form; it is not held against the footage.")
    if claim.kind is ClaimKind.BOILERPLATE and not is_stock(claim.quote):
        return _not_factual("standing text", "It is standing text of the form.")
    if claim.kind is ClaimKind.PLACEHOLDER and len(content(weighed.view.tokens)) < SETTINGS["least_words"] * 3:
        return _placeholder(())
    decisive = {word for each in weighed.against for word in each.decisive}
    judgment = unsettled(weighed.view, _joined(weighed), decisive)
    return _with_placeholder(judgment) if claim.kind is ClaimKind.PLACEHOLDER else judgment


def objections_to(view: View) -> tuple[Objection, ...]:
    """What every rule objects to; of words that are quoted exactly only who says them, where and when."""
    return _objections(view, quotes.word_for_word(view))


def _objections(view: View, exact: Candidate | None) -> tuple[Objection, ...]:
    if exact is not None:
        kept = (quotes.object_to(view), media.object_to(view), order.object_to(view))
        return tuple(each for each in kept if each is not None)
    made = (
        quotes.object_to(view),
        numbers.object_to(view),
        negation.object_to(view),
        answers.object_to(view),
        attributes.object_to(view),
        attribution.object_to(view),
        called.object_to(view),
        doing.object_to(view),
        crossed.object_to(view),
        media.object_to(view),
        order.object_to(view),
        degree.object_to(view),
        names.object_to(view),
    )
    return tuple(each for each in made if each is not None)


def _joined(weighed: _Weighed) -> Judgment:
    """The decision table: what its wording alone decides, then doubt and what it rests on."""
    view = weighed.view
    if weighed.is_exact and not weighed.objections:
        return _of_media(weighed) or _supported(weighed)
    worded = _by_wording(weighed)
    if worded is not None:
        return worded
    is_unheard = weighed.is_unheard  # no other talk denies what was not said
    if weighed.is_flagged and (weighed.against or (weighed.denied and not is_unheard)):
        return _contradicted(weighed)
    if weighed.is_flagged:
        is_poor = view.index.is_poorly_heard(view.source) and not (is_unheard and weighed.denied)
        return _unintelligible(weighed) if is_poor and weighed.is_placed else _not_found(weighed)
    is_partly = _is_doubted(weighed) or _by_somebody_else(weighed) is not None
    return _of_media(weighed) or (_partly(weighed) if is_partly else _supported(weighed))


def _by_wording(weighed: _Weighed) -> Judgment | None:
    """Stock phrases and legal conclusions that nobody speaks, and what sound cannot show; None for all else."""
    quote = weighed.view.claim.quote
    if is_stock(quote) and not weighed.is_placed:
        return _stock()
    if _CONCLUDES.search(quote) and own_coverage(weighed.view) < SETTINGS["sure_from"]:
        return _not_found(weighed)
    cannot = reason_not_checkable(quote)
    is_of_machine_or_law = cannot is NotCheckable.MACHINE_SOURCED or (cannot and _GROUND.search(quote))
    if cannot and is_of_machine_or_law and _is_doubted(weighed):
        return _unseen(cannot, weighed)
    is_contradicted = weighed.is_flagged and bool(weighed.against)
    if cannot and not is_contradicted and weighed.doubt >= weighed.doubt_from:
        return _unseen(cannot, weighed)
    return None


def _is_doubted(weighed: _Weighed) -> bool:
    """Whether anything stands between the claim and being called supported."""
    return weighed.doubt >= weighed.doubt_from or bool(weighed.objections) or not _is_told(weighed)


def _is_told(weighed: _Weighed) -> bool:
    """Whether it may be called supported at all: a fragment never is, unless the verifier reads it there."""
    best = weighed.view.candidate
    if best is None or not best.matched:
        return False
    is_read = bool(weighed.read.at) and weighed.read.at[0].supports >= SETTINGS["read_from"]
    is_heard = len(best.matched) >= SETTINGS["least_words"] and own_coverage(weighed.view) >= SETTINGS["placed_from"]
    return is_heard or is_read


def _best(view: View, read: Read, teller: str | None) -> tuple[Candidate, Reading | None] | None:
    """The place that bears the claim out best, by reading or else by words; rather one where whom it names speaks."""

    def worth(each: Reading) -> float:
        is_by_teller = teller is not None and teller in _speakers_at(view, each.place)
        return each.supports + each.place.coverage + SETTINGS["teller_counts"] * is_by_teller

    if read.at:
        best = min(read.at, key=lambda each: (-worth(each), each.place.first))
        return _with_answer(view, best.place), best
    return None if view.candidate is None else (_with_answer(view, view.candidate), None)


def _with_answer(view: View, place: Candidate) -> Candidate:
    """A place that ends on a question with the turn after it: no question bears out more than that it was asked."""
    held = view.index.heard(place.source).segments
    asked, after = held[place.last], held[place.last + 1 : place.last + 2]
    is_same_speaker = asked.speaker is not None and any(each.speaker == asked.speaker for each in after)
    tells_of_asking = _TELLS_OF_ASKING.search(view.claim.quote) is not None
    if not after or is_same_speaker or tells_of_asking or not is_question(asked.text):
        return place
    return replace(place, last=place.last + 1)


def _for(weighed: _Weighed) -> tuple[Evidence, ...]:
    """What is heard at the place that bears the claim out best."""
    if weighed.best is None:
        return ()
    place, reading = weighed.best
    return (evidence_at(weighed.view, place, Relation.FOR, read=reading),)


def _speakers_at(view: View, place: Candidate) -> set[str]:
    """Who is known to speak there."""
    return {segment.speaker for _, segment in view.segments_at(place) if segment.speaker is not None}


def _supported(weighed: _Weighed) -> Judgment:
    evidence = _for(weighed)
    assert weighed.view.candidate is not None
    own, further = _listed(weighed.view, weighed.view.candidate.matched)
    texts = [f"Heard at this place, in these words or others for them: {own}."] if own else []
    texts += [f"Heard at this place, of what it goes on from: {further}."] if further else []
    absent, _ = _listed(weighed.view, _absent(weighed.view, _shown(evidence), ()))
    texts += [f"Not heard at this place in these words: {absent}."] if absent else []
    reasons = (
        *(Reason("coverage", text) for text in texts or ["It is heard at this place."]),
        *_not_told_apart(weighed),
    )
    return Judgment(Verdict.SUPPORTED, (), None, reasons, evidence)


def _not_told_apart(weighed: _Weighed) -> tuple[Reason, ...]:
    """That who said it was not checked: where the claim says who, and at its place no speaker is known."""
    if _speakers_heard(weighed) or not attribution.tells_who(weighed.view):
        return ()
    return (Reason(attribution.RULE, "Who said it was not checked: nobody named who speaks at this place."),)


def _of_media(weighed: _Weighed) -> Judgment | None:
    """Where nobody but a television or a car radio is heard, of which the claim does not tell."""
    view, speakers = weighed.view, _speakers_heard(weighed)
    if not speakers or not all(media.is_media(view, each) for each in speakers) or media.tells_of_media(view):
        return None
    at = clock(_for(weighed)[0].span)
    text = (
        "No support found in this recording from anybody there: the talk nearest to it is heard from "
        f"{_several(speakers)} at {at}."
    )
    kind = ErrorKind.BACKGROUND_MEDIA
    return Judgment(Verdict.NOT_FOUND, (kind,), None, (Reason(media.RULE, text, kind),), ())


def _by_somebody_else(weighed: _Weighed) -> Reason | None:
    """That the words are heard, but not from whom the report has say them: no more than half of the claim."""
    view, speakers, teller = weighed.view, _speakers_heard(weighed), weighed.teller
    if teller is None or not speakers or teller in speakers:
        return None
    told = "its author" if teller == view.cast.wearer else teller
    heard = f"{_several(speakers)} {'is' if len(speakers) == 1 else 'are'} heard"
    text = f"The report has {told} say it; at {clock(_for(weighed)[0].span)} {heard}."
    return Reason(attribution.RULE, text, ErrorKind.ATTRIBUTION)


def _speakers_heard(weighed: _Weighed) -> set[str]:
    """Who is known to speak at the best place."""
    return _speakers_at(weighed.view, weighed.best[0]) if weighed.best else set()


def _several(names: Collection[str]) -> str:
    return " and ".join(sorted(names))


def _partly(weighed: _Weighed) -> Judgment:
    view = weighed.view
    evidence = _for(weighed)
    shown = _shown(evidence)
    told = [each for each in weighed.objections if not numbers.is_seen(each, shown)]
    reasons = [Reason(each.rule, each.text, each.kind) for each in told]
    other = _by_somebody_else(weighed)
    if other is not None and not any(each.rule == attribution.RULE for each in reasons):
        reasons.append(other)
    own, further = _listed(view, _absent(view, shown, reasons))
    if own:
        reasons.append(Reason("coverage", f"Not heard at this place: {own}."))
    if not reasons and further:
        reasons.append(Reason("coverage", f"Not heard at this place, of what it goes on from: {further}."))
    if not reasons:
        text = "Its words, or others for them, are heard at this place; no rule says what is lacking: listen."
        reasons.append(Reason(READING, text))
    kinds = tuple(dict.fromkeys(each.kind for each in reasons if each.kind is not None))
    return Judgment(Verdict.PARTLY_SUPPORTED, kinds, None, tuple(reasons), evidence)


def _shown(evidence: Sequence[Evidence]) -> list[Token]:
    return [token for each in evidence for token in tokens(each.words)]


def _absent(view: View, shown: Sequence[Token], reasons: Sequence[Reason]) -> list[Token]:
    """The telling words that are not heard at the claim's place, nor in the evidence that is ``shown``, and of which
    no reason tells anything yet.
    """
    told = {token.key for token in shown} | {
        token.plain for each in reasons for part in _NAMED.findall(each.text) for token in tokens(part)
    }
    figures = figures_in(shown)
    missing = view.candidate.missing if view.candidate else content(view.tokens)
    return [
        each
        for each in missing
        if told.isdisjoint((each.plain, each.key)) and not (is_number(each) and figures.intersection(accepted(each)))
    ]


def _not_found(weighed: _Weighed) -> Judgment:
    reasons = [Reason(each.rule, each.text, each.kind) for each in weighed.objections]
    # What is told of a quotation that nobody said tells what is nearest.
    told = _nowhere(weighed.view) if weighed.is_unheard else _nearest(weighed.view)
    reasons += [Reason("coverage", told)] if told else []
    is_legal = _LEGAL.search(weighed.view.claim.quote) is not None
    usual = ErrorKind.LEGAL_CHARACTERIZATION if is_legal else ErrorKind.INVENTED_EVENT
    kinds = tuple(dict.fromkeys(each.kind for each in weighed.objections)) or (usual,)
    return Judgment(Verdict.NOT_FOUND, kinds, None, tuple(reasons), ())


def _nearest(view: View) -> str:
    """Where the talk nearest to a claim is, and which of its telling words are not heard there or nowhere."""
    if view.candidate is None:
        own, _ = _listed(view, content(view.tokens))
        return f"No talk was found that has any of these words: {own}." if own else "It has no words to look for."
    elsewhere, _ = _listed(view, [token for token in view.candidate.missing if view.holds(token)])
    nowhere, at = _nowhere(view), clock(view.segments()[0][1].span)
    told = f"The talk nearest to it, at {at}, does not say it."
    if nowhere:
        told = f"{nowhere} The talk nearest to it is at {at}."
    return f"{told} Heard, though not there: {elsewhere}." if elsewhere else told


def _nowhere(view: View) -> str:
    """Which of its telling words are heard nowhere; nothing where all are."""
    missing = view.candidate.missing if view.candidate else content(view.tokens)
    nowhere, _ = _listed(view, [token for token in missing if not view.holds(token)])
    return f"Not among the words heard in this recording: {nowhere}." if nowhere else ""


def _unintelligible(weighed: _Weighed) -> Judgment:
    assert weighed.view.candidate is not None
    text = "Much of this recording was heard poorly, and too little of the claim is heard to tell."
    own, further = _listed(weighed.view, weighed.view.candidate.matched)
    if own or further:
        text += f" The nearest talk has: {', '.join(filter(None, (own, further)))}."
    return Judgment(Verdict.UNINTELLIGIBLE, (), None, (Reason("hearing", text),), _for(weighed))


def _stock() -> Judgment:
    text = "It is a stock phrase of reports, and no talk was found that says it."
    return Judgment(
        Verdict.NOT_FOUND,
        (ErrorKind.BOILERPLATE,),
        None,
        (Reason("stock phrase", text, ErrorKind.BOILERPLATE),),
        (),
    )


def _unseen(cannot: NotCheckable, weighed: _Weighed) -> Judgment:
    """What speaks against it all the same is shown with it."""
    quote = weighed.view.claim.quote
    kinds = (ErrorKind.INFERRED_INTENT,) if cannot is NotCheckable.STATE_OF_MIND else ()
    text = cannot_be_heard(cannot)
    if cannot is NotCheckable.STATE_OF_MIND and _GROUND.search(quote):
        kinds, text = (ErrorKind.LEGAL_CHARACTERIZATION,), LEGAL_CONCLUSION
    if _SOUNDED.search(quote):
        text = SPEECH_SOUNDED
    if cannot is NotCheckable.MACHINE_SOURCED:
        text += f" To ask for: {asked_of_machine(quote)}."
    reasons = [Reason(each.rule, each.text, each.kind) for each in weighed.against]
    evidence = [evidence_against(weighed.view, each) for each in weighed.against if each.place is not None]
    return Judgment(Verdict.NOT_CHECKABLE, kinds, cannot, (Reason("checkable by ear", text), *reasons), apart(evidence))


def _contradicted(weighed: _Weighed) -> Judgment:
    """Words heard poorly never contradict, nor do words that sound like the claim's: then a person has to listen."""
    view, denied = weighed.view, weighed.denied
    evidence = [evidence_against(view, each) for each in weighed.against if each.place is not None]
    objections = [*weighed.against, *(each for each in weighed.objections if not each.is_against)]
    reasons = [Reason(each.rule, each.text, each.kind) for each in objections]
    if denied is not None:
        evidence.append(evidence_at(view, denied.place, Relation.AGAINST, read=denied))
        reasons.append(_read_against(view, denied, is_alone=not reasons))
    is_clear = any(not each.is_doubtful for each in evidence) if evidence else view.is_certain
    if not is_clear:
        is_alike = any(each.is_alike for each in weighed.against)
        why = (
            "What the report says and what was heard sound alike"
            if is_alike
            else "The words that decide were heard poorly"
        )
        reasons.append(Reason("hearing", f"{why}: listen first."))
    verdict = Verdict.CONTRADICTED if is_clear else Verdict.UNINTELLIGIBLE
    kinds = tuple(dict.fromkeys(each.kind for each in objections)) or (ErrorKind.ACTION,)
    return Judgment(verdict, kinds, None, tuple(reasons), apart((*evidence, *_bearing_out(weighed, evidence))))


def _bearing_out(weighed: _Weighed, against: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """What speaks for a claim though other talk speaks against it: not merely the talk that is nearest to it."""
    if not against:
        return _for(weighed)
    view, told = weighed.view, list[tuple[Candidate, Reading | None]]()
    if weighed.read.at:
        ranked = sorted(weighed.read.at, key=lambda each: -each.supports)
        told += [(each.place, each) for each in ranked if each.supports >= SETTINGS["read_from"]]
    else:
        places = [each for each in (view.candidate, *view.others) if each is not None]
        told += [(each, None) for each in places if each.coverage >= SETTINGS["sure_from"]]
    found = [evidence_at(view, place, Relation.FOR, read=reading) for place, reading in told]
    return tuple(each for each in found if not any(_is_same_talk(each, other) for other in against))[:1]


def _is_same_talk(one: Evidence, other: Evidence) -> bool:
    return one.recording_id == other.recording_id and one.span.overlaps(other.span)


def _read_against(view: View, denied: Reading, *, is_alone: bool) -> Reason:
    """``is_alone``: no rule says in what they differ, and the model that reads cannot."""
    span = view.index.heard(denied.place.source).segments[denied.place.first].span
    text = f"The model that reads along takes the talk from {clock(span)} to say otherwise"
    return Reason(READING, f"{text}, and cannot say in what: listen." if is_alone else f"{text}, too.")


def _listed(view: View, found: Sequence[Token]) -> tuple[str, str]:
    """Words as the claim writes them, and those that it does not have itself: of what its sentence told before."""
    own = {token.key: token.span.of(view.claim.quote) for token in reversed(view.tokens)}
    telling = [token for token in found if len(token.plain) > 1 or token.plain.isdigit()]
    held = dict.fromkeys(own[token.key] for token in telling if token.key in own)
    further = dict.fromkeys(token.plain for token in telling if token.key not in own)
    return ", ".join(held), ", ".join(further)


def _not_factual(rule: str, text: str) -> Judgment:
    return Judgment(Verdict.NOT_FACTUAL, (), None, (Reason(rule, text),), ())


def _placeholder(reasons: tuple[Reason, ...]) -> Judgment:
    reason = Reason("placeholder", "A placeholder of the draft is still to be filled in.", ErrorKind.PLACEHOLDER)
    return Judgment(Verdict.NOT_FACTUAL, (ErrorKind.PLACEHOLDER,), None, (reason, *reasons), ())


def _with_placeholder(judgment: Judgment) -> Judgment:
    left = _placeholder(judgment.reasons)
    kinds = tuple(dict.fromkeys((*left.kinds, *judgment.kinds)))
    return Judgment(judgment.verdict, kinds, judgment.not_checkable, left.reasons, judgment.evidence)
