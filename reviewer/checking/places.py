"""Where each claim of a report is talked of, and what a verifier reads there. Pure: models are handed in."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from models.report import Claim, ClaimKind, Report
from reviewer.checking import attribution, called
from reviewer.checking.names import names_in
from reviewer.checking.reading import Read, Verifier, read_at
from reviewer.checking.view import View
from reviewer.matching.align import aligned
from reviewer.matching.candidates import Candidate, Index
from reviewer.matching.normalize import Token, content, tokens
from reviewer.report.stated import sentence_numbers, sentences_of, stated

# Claims that are read in one go: enough to keep the cores busy, few enough to stop soon on request.
TOGETHER = 4
_PLACES = 4
_READ_PLACES = 2
_KNOWN_NAME_FROM = 3

_Asked = tuple[tuple[str, Candidate], ...]


def places_of(
    report: Report, claims: Sequence[Claim], index: Index, verifier: Verifier | None
) -> Iterator[tuple[View, Read]]:
    """For each claim, in order, its view and what the verifier reads at its places: nothing without one.

    The verifier is asked once for each ``TOGETHER`` claims. Headings are not read: they claim nothing.
    """
    found = list(_views(report, claims, index))
    for at in range(0, len(found), TOGETHER):
        some = found[at : at + TOGETHER]
        read = _read(some, verifier) if verifier else [Read()] * len(some)
        yield from zip([view for view, _ in some], read, strict=True)


def _views(report: Report, claims: Sequence[Claim], index: Index) -> Iterator[tuple[View, Candidate | None]]:
    """For each claim its view, and where its sentence belongs."""
    cast = attribution.cast_of(report.text, [index.heard(source) for source in range(index.source_count)])
    known = known_names(report.text)
    in_full = called.names_in_full(report.text)
    people = known | cast.called.keys()
    whole = sentences_of(claims)
    alone = stated(claims)
    index.prepare([*whole, *alone])
    belongs = belonging(whole, index, people)
    numbers = sentence_numbers(claims)
    by_number = dict(zip(numbers, whole, strict=True))
    for claim, text, sentence, number in zip(claims, alone, whole, numbers, strict=True):
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
            before=by_number.get(number - 1, ""),
            home=near,
            in_full=in_full,
        )
        yield view, near


def _read(found: Sequence[tuple[View, Candidate | None]], verifier: Verifier) -> list[Read]:
    """Each claim read at its best places, and its whole sentence where that belongs."""
    asked = [_asked(view, near) for view, near in found]
    pairs = [pair for at, whole in asked for pair in (*at, *whole)]
    rows = iter(read_at(pairs, found[0][0].index, found[0][0].cast, verifier))
    return [Read(tuple(islice(rows, len(at))), next(rows) if whole else None) for at, whole in asked]


def _asked(view: View, near: Candidate | None) -> tuple[_Asked, _Asked]:
    """What to read of a claim, and of its sentence; nothing of a heading."""
    if view.claim.kind is ClaimKind.HEADING:
        return (), ()
    at = tuple((view.text, each) for each in (view.candidate, *view.others) if each is not None)
    return at[:_READ_PLACES], ((view.sentence, near),) if near else ()


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
