"""The verdict on every claim: where it is talked of, what rules object to, and one table that joins both.

Pure and deterministic. No likeness alone makes a claim supported: a claim without an objection needs most of
its telling words heard in one place.
"""

import json
import re
from collections import Counter
from collections.abc import Sequence

from models.finding import ErrorKind, Evidence, Judgment, NotCheckable, Reason, Relation, ScorePart, Verdict
from models.report import Claim, ClaimKind, Report
from reviewer.checking import attributes, attribution, degree, media, names, negation, numbers, order, quotes
from reviewer.checking.checkable import reason_not_checkable
from reviewer.checking.view import Cast, Objection, View, is_doubtful
from reviewer.matching.candidates import Candidate, Index
from reviewer.matching.normalize import Token, content, tokens
from reviewer.wording import not_checkable

CHECKER = "word coverage and rules 1"
SETTINGS = {
    "supported_from": 0.62,
    "not_found_below": 0.38,
    "least_words": 2,
    "known_name_from": 3,
}
_STOCK = re.compile(
    r"\btraining (?:and|&) experience\b|\bfear(?:ed|ing) for my safety\b|\bfor officer safety\b|"
    r"\bpre-assaultive\b|\bconsistent with\b",
    re.IGNORECASE,
)


def settings_json() -> str:
    """The settings as stored with a run."""
    return json.dumps(SETTINGS, sort_keys=True)


def judge(report: Report, claims: Sequence[Claim], index: Index) -> tuple[Judgment, ...]:
    """One judgment a claim, in order. The same input always gives the same judgments."""
    cast = attribution.cast_of(report.text, [index.heard(source) for source in range(index.source_count)])
    known = _known_names(report.text)
    return tuple(_judge_one(claim, index, cast, known) for claim in claims)


def _known_names(text: str) -> frozenset[str]:
    """Names that the report uses throughout: the people it is about, however a recognizer spells them."""
    counted = Counter(token.plain for token in names.names_in(tokens(text)))
    return frozenset(name for name, count in counted.items() if count >= SETTINGS["known_name_from"])


def _judge_one(claim: Claim, index: Index, cast: Cast, known: frozenset[str]) -> Judgment:
    if claim.kind is ClaimKind.HEADING:
        return _not_factual("heading", "A heading or field of the form; it is not held against the footage.")
    if claim.kind is ClaimKind.BOILERPLATE and not _STOCK.search(claim.quote):
        return _not_factual("standing text", "Standing text of the form; it states nothing that footage could show.")
    found = tokens(_without_placeholders(claim.quote))
    if claim.kind is ClaimKind.PLACEHOLDER and len(content(found)) < SETTINGS["least_words"] * 3:
        return _placeholder(())
    candidates = index.best([t for t in content(found) if t.plain not in known and t.plain not in cast.called])
    view = View(claim, found, next(iter(candidates), None), index, cast, tuple(candidates[1:]))
    judgment = _joined(view, candidates, _objections(view, known))
    return _with_placeholder(judgment) if claim.kind is ClaimKind.PLACEHOLDER else judgment


def _without_placeholders(quote: str) -> str:
    """The text with placeholders blanked out, so that positions stay as they are."""
    return re.sub(r"\[[^\]]*\]", lambda match: " " * len(match.group()), quote)


def _objections(view: View, known: frozenset[str]) -> tuple[Objection, ...]:
    made = (
        quotes.object_to(view),
        numbers.object_to(view),
        negation.object_to(view),
        attributes.object_to(view),
        attribution.object_to(view),
        media.object_to(view),
        order.object_to(view),
        degree.object_to(view),
        names.object_to(view, known=known),
    )
    return tuple(each for each in made if each is not None)


def _joined(  # noqa: PLR0911 - a table has a row for each case
    view: View, candidates: Sequence[Candidate], objections: Sequence[Objection]
) -> Judgment:
    """The decision table."""
    best = view.candidate
    coverage = best.coverage if best else 0.0
    is_placed = best is not None and coverage >= SETTINGS["not_found_below"]
    against = [each for each in objections if each.is_against]
    cannot = reason_not_checkable(view.claim.quote)
    if _STOCK.search(view.claim.quote) and not is_placed:
        return _stock()
    if against and is_placed:
        return _contradicted(view, against)
    if objections and any(each.rule == quotes.RULE for each in objections):
        return _contradicted(view, against) if against else _not_found(view, candidates, objections)
    if not is_placed and cannot:
        return _unseen(cannot)
    if not is_placed and view.index.is_poorly_heard and coverage >= SETTINGS["not_found_below"] / 2:
        return _unintelligible(view, candidates)
    if not is_placed:
        return _not_found(view, candidates, objections)
    if view.index.is_certain and any(not each.is_slight for each in objections):
        return _not_found(view, candidates, objections)
    if objections:
        return _partly(view, candidates, objections)
    is_told = best is not None and len(best.matched) >= SETTINGS["least_words"]
    if is_told and coverage >= SETTINGS["supported_from"]:
        return _supported(view, candidates)
    return _unseen(cannot) if cannot and coverage < SETTINGS["supported_from"] else _partly(view, candidates, ())


def _supported(view: View, candidates: Sequence[Candidate]) -> Judgment:
    text = f"Its telling words are heard at this place: {_listed(candidates[0].matched)}."
    return Judgment(
        Verdict.SUPPORTED, (), None, (Reason("coverage", text),), (_evidence(view, candidates[0], Relation.FOR),)
    )


def _partly(view: View, candidates: Sequence[Candidate], objections: Sequence[Objection]) -> Judgment:
    best = candidates[0]
    reasons = [Reason(each.rule, each.text, each.kind) for each in objections]
    if best.missing:
        reasons.append(Reason("coverage", f"Not heard at this place: {_listed(best.missing)}."))
    kinds = tuple(dict.fromkeys(each.kind for each in objections))
    return Judgment(Verdict.PARTLY_SUPPORTED, kinds, None, tuple(reasons), (_evidence(view, best, Relation.FOR),))


def _not_found(view: View, candidates: Sequence[Candidate], objections: Sequence[Objection]) -> Judgment:
    missing = candidates[0].missing if candidates else content(view.tokens)
    reasons = [Reason(each.rule, each.text, each.kind) for each in objections]
    text = f"No support found in this recording. Not heard together anywhere: {_listed(missing)}."
    reasons.append(Reason("coverage", text))
    kinds = tuple(dict.fromkeys(each.kind for each in objections)) or (ErrorKind.INVENTED_EVENT,)
    return Judgment(Verdict.NOT_FOUND, kinds, None, tuple(reasons), ())


def _unintelligible(view: View, candidates: Sequence[Candidate]) -> Judgment:
    text = (
        "Much of this recording was heard poorly, and too little of the claim is heard to tell. "
        f"The nearest talk names: {_listed(candidates[0].matched)}."
    )
    evidence = (_evidence(view, candidates[0], Relation.FOR),)
    return Judgment(Verdict.UNINTELLIGIBLE, (), None, (Reason("hearing", text),), evidence)


def _stock() -> Judgment:
    text = "A stock phrase of reports; no support found in this recording for it."
    return Judgment(
        Verdict.NOT_FOUND,
        (ErrorKind.BOILERPLATE,),
        None,
        (Reason("stock phrase", text, ErrorKind.BOILERPLATE),),
        (),
    )


def _unseen(cannot: NotCheckable) -> Judgment:
    kinds = (ErrorKind.INFERRED_INTENT,) if cannot is NotCheckable.STATE_OF_MIND else ()
    text = f"{not_checkable(cannot)} Sound alone cannot show it."
    return Judgment(Verdict.NOT_CHECKABLE, kinds, cannot, (Reason("checkable by ear", text),), ())


def _contradicted(view: View, against: Sequence[Objection]) -> Judgment:
    """Words that were heard poorly never contradict: then a person has to listen."""
    evidence = tuple(_against(view, each) for each in against if each.place is not None)
    is_clear = not evidence or not all(each.is_doubtful for each in evidence)
    reasons = [Reason(each.rule, each.text, each.kind) for each in against]
    kinds = tuple(dict.fromkeys(each.kind for each in against))
    if not is_clear:
        reasons.append(Reason("hearing", "The words that decide were heard poorly: listen first."))
    verdict = Verdict.CONTRADICTED if is_clear else Verdict.UNINTELLIGIBLE
    supporting = () if view.candidate is None else (_evidence(view, view.candidate, Relation.FOR),)
    return Judgment(verdict, kinds, None, tuple(reasons), _apart((*evidence, *supporting)))


def _apart(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Each place once; what speaks against comes first."""
    kept: list[Evidence] = []
    for each in evidence:
        if not any(each.recording_id == k.recording_id and each.span == k.span for k in kept):
            kept.append(each)
    return tuple(kept)


def _against(view: View, objection: Objection) -> Evidence:
    assert objection.place is not None
    source, at = objection.place
    return _spoken(view, (source, at, at), Relation.AGAINST, decisive=objection.decisive)


def _evidence(view: View, candidate: Candidate, relation: Relation) -> Evidence:
    scores = (ScorePart("coverage", candidate.coverage),)
    return _spoken(view, (candidate.source, candidate.first, candidate.last), relation, scores=scores)


def _spoken(
    view: View,
    place: tuple[int, int, int],
    relation: Relation,
    *,
    scores: tuple[ScorePart, ...] = (),
    decisive: frozenset[str] = frozenset(),
) -> Evidence:
    source, first, last = place
    heard = view.index.heard(source)
    segments = heard.segments[first : last + 1]
    speakers = {segment.speaker for segment in segments}
    span = segments[0].span
    for segment in segments[1:]:
        span = span.joined(segment.span)
    return Evidence(
        recording_id=heard.recording_id,
        transcript_id=heard.transcript_id,
        first_segment=segments[0].index,
        last_segment=segments[-1].index,
        span=span,
        words=" ".join(segment.text for segment in segments),
        speaker=speakers.pop() if len(speakers) == 1 else None,
        relation=relation,
        scores=scores,
        is_doubtful=is_doubtful([word for segment in segments for word in segment.words], decisive),
    )


def _listed(found: Sequence[Token]) -> str:
    return ", ".join(dict.fromkeys(token.plain for token in found)) or "nothing"


def _not_factual(rule: str, text: str) -> Judgment:
    return Judgment(Verdict.NOT_FACTUAL, (), None, (Reason(rule, text),), ())


def _placeholder(reasons: tuple[Reason, ...]) -> Judgment:
    reason = Reason("placeholder", "A placeholder of the draft is still to be filled in.", ErrorKind.PLACEHOLDER)
    return Judgment(Verdict.NOT_FACTUAL, (ErrorKind.PLACEHOLDER,), None, (reason, *reasons), ())


def _with_placeholder(judgment: Judgment) -> Judgment:
    left = _placeholder(judgment.reasons)
    kinds = tuple(dict.fromkeys((*left.kinds, *judgment.kinds)))
    return Judgment(judgment.verdict, kinds, judgment.not_checkable, left.reasons, judgment.evidence)
