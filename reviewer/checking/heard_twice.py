"""Where a place was heard a second time with other words, and a claim turns on the difference: then listen.

Neither hearing is taken for the better one. Differences that a claim does not turn on are let be.
"""

from collections.abc import Iterable

from models.finding import Evidence, Judgment, Reason, Verdict
from models.transcript import SecondHearing
from reviewer.checking.view import View, clock
from reviewer.matching.normalize import content, tokens
from reviewer.wording import closed

RULE = "heard twice"
_UNSETTLED = (Verdict.SUPPORTED, Verdict.PARTLY_SUPPORTED, Verdict.CONTRADICTED)


def unsettled(view: View, judgment: Judgment, decisive: Iterable[str] = ()) -> Judgment:
    """The judgment, or "unintelligible" where two hearings of its first evidence differ in what decides.

    ``decisive`` are lower-case words heard on which an objection turns.
    """
    if judgment.verdict not in _UNSETTLED or not judgment.evidence:
        return judgment
    turning = {token.key for token in content(view.tokens)} | {t.key for word in decisive for t in tokens(word)}
    found = _differing(view, judgment.evidence[0], turning)
    if found is None:
        return judgment
    text = (
        f"From {clock(found.span)} the sound was heard twice, with other words the second time: "
        f"{closed(f'“{found.text}”')} Listen first."
    )
    reasons = (*judgment.reasons, Reason(RULE, text))
    return Judgment(Verdict.UNINTELLIGIBLE, judgment.kinds, None, reasons, judgment.evidence)


def _differing(view: View, evidence: Evidence, turning: set[str]) -> SecondHearing | None:
    """The first second hearing of the place in which a word that counts was heard only once."""
    for source in range(view.index.source_count):
        heard = view.index.heard(source)
        if heard.transcript_id != evidence.transcript_id:
            continue
        for second in heard.second:
            if second.span.overlaps(evidence.span):
                before = {
                    token.key
                    for at, segment in enumerate(heard.segments)
                    if segment.span.overlaps(second.span)
                    for token in view.index.segment_tokens(source, at)
                }
                if turning & (before ^ {token.key for token in tokens(second.text)}):
                    return second
    return None
