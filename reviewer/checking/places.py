"""Where each claim of a report is talked of, and what a verifier reads there. Pure: models are handed in."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from models.report import Claim, Report
from reviewer.checking import attribution
from reviewer.checking.names import names_in
from reviewer.checking.reading import Read, Verifier, read_at
from reviewer.checking.view import View
from reviewer.matching.align import aligned
from reviewer.matching.candidates import Candidate, Index
from reviewer.matching.normalize import Token, content, tokens
from reviewer.report.stated import sentences_of, stated

_PLACES = 4
_READ_PLACES = 2
_KNOWN_NAME_FROM = 3


def places_of(
    report: Report, claims: Sequence[Claim], index: Index, verifier: Verifier | None
) -> Iterator[tuple[View, Read]]:
    """For each claim, in order, its view and what the verifier reads at its places: nothing without one.

    The verifier is asked once a claim.
    """
    cast = attribution.cast_of(report.text, [index.heard(source) for source in range(index.source_count)])
    known = known_names(report.text)
    people = known | cast.called.keys()
    whole = sentences_of(claims)
    belongs = belonging(whole, index, people)
    for claim, text, sentence in zip(claims, stated(claims), whole, strict=True):
        near = belongs[sentence]
        found = index.best(_telling(text, people), text=text, most=_PLACES, near=near.middle if near else None)
        view = View(
            claim=claim,
            text=text,
            sentence=sentence,
            tokens=tokens(_without_placeholders(claim.quote)),
            candidate=found[0] if found else None,
            index=index,
            cast=cast,
            known=known,
            others=tuple(found[1:]),
        )
        yield view, _read(view, near, verifier) if verifier else Read()


def _read(view: View, near: Candidate | None, verifier: Verifier) -> Read:
    """The claim read at its best places, and its whole sentence where that belongs."""
    asked = [(view.text, each) for each in (view.candidate, *view.others) if each is not None][:_READ_PLACES]
    whole = [(view.sentence, near)] if near else []
    found = read_at([*asked, *whole], view.index, view.cast, verifier)
    return Read(found[: len(asked)], found[len(asked)] if whole else None)


def belonging(sentences: Sequence[str], index: Index, people: Collection[str]) -> dict[str, Candidate | None]:
    """For each sentence where it seems to belong, all of them looked at together; ``people`` are not looked for."""
    distinct = list(dict.fromkeys(sentences))
    found = [index.best(_telling(text, people), text=text, most=_PLACES) for text in distinct]
    return dict(zip(distinct, aligned(found), strict=True))


def _telling(text: str, people: Collection[str]) -> list[Token]:
    """The words by which a text is looked for: not who is spoken of all the time."""
    return [token for token in content(tokens(_without_placeholders(text))) if token.plain not in people]


def known_names(text: str) -> frozenset[str]:
    """Names that the report uses throughout: the people it is about, however a recognizer spells them."""
    counted = Counter(token.plain for token in names_in(tokens(text)))
    return frozenset(name for name, count in counted.items() if count >= _KNOWN_NAME_FROM)


def _without_placeholders(quote: str) -> str:
    """The text with placeholders blanked out, so that positions stay as they are."""
    return re.sub(r"\[[^\]]*\]", lambda match: " " * len(match.group()), quote)
