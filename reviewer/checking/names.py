"""Names of people, streets and places: a name must be heard at its place, as far as a recognizer can spell."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import fuzz

from models.finding import ErrorKind
from models.transcript import Segment
from reviewer.checking.view import Objection, View, at_moment
from reviewer.checking.who_said import said_by, said_to
from reviewer.matching.figures import atom, plates
from reviewer.matching.lexicon import CLASSES, STOP
from reviewer.matching.normalize import KEPT_TEXTS, Token, content, tokens

RULE = "names"
# "ALPR", "NCIC": longer words in capitals may be names.
_ACRONYM = re.compile(r"[A-Z]{2,4}")
_ALIKE = 72
# Where words are certain they are spelled by people: no more than a letter or so apart.
_NEARLY = 85
_AROUND = 3
_LEAST_LETTERS = 3
_LEAST_REST = 0.3
_GIVEN_WITHIN, _VERB_WITHIN = 2, 4
_CLASS_WORDS = frozenset(word for words in CLASSES.values() for word in words)
_COMMON = frozenset(
    """miranda dui spanish english class department apartment route highway control
    dispatch i state county city police mr mrs ms dr insert report body camera""".split()
)
# Words before a name of which no two are the same rank.
_RANKS = {
    word: rank.split()[0]
    for rank in (
        "officer ofc",
        "deputy",
        "trooper",
        "detective det",
        "corporal cpl",
        "sergeant sgt",
        "lieutenant lt",
        "captain capt",
        "chief",
        "sheriff",
    )
    for word in rank.split()
}
# Words after a name of which no two are the same kind of street.
_STREETS = {
    word: kind.split()[0]
    for kind in (
        "street st",
        "avenue ave",
        "road rd",
        "drive dr",
        "lane ln",
        "court ct",
        "boulevard blvd",
        "place pl",
        "terrace ter",
        "circle cir",
        "parkway pkwy",
        "way",
        "alley",
    )
    for word in kind.split()
}
_NO_NAMES = _COMMON | _CLASS_WORDS | STOP | _RANKS.keys() | _STREETS.keys()
_TELLS = re.compile(r"\b(?:identified (?:\w+ ){1,3}?as|(?:his|her|their|my) name (?:was|is|as)|named)\b", re.IGNORECASE)
# Letters that sound alike, in this order; then vowels and double letters say nothing.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"ph", "f"),
        (r"sh|sch", "s"),
        (r"tch", "ch"),
        (r"ch(?=[rl])|ck", "k"),
        (r"c(?=[eiy])", "s"),
        (r"c(?!h)|q", "k"),
        (r"x", "ks"),
        (r"z", "s"),
        (r"^g(?=[ei])", "j"),
        (r"(?<!^)[aeiouyhw]", ""),
        (r"^[aeiouyhw]+", "a"),
        (r"(.)\1+", r"\1"),
    )
)
_VOICELESS = str.maketrans("bdgjv", "ptkcf")


def object_to(view: View) -> Objection | None:
    """A name that nobody says near the place; names that the report uses throughout are let be.

    Not so where somebody tells their name, and it is heard nowhere: then just that is claimed.
    """
    quote, people = view.claim.quote, view.people
    tells, of_plates = _TELLS.search(quote), "".join(plates(quote)).lower()
    named = [t for t in names_in(view.tokens) if not view.is_quoted(t) and t.plain not in of_plates]
    named = [token for token in named if not _ACRONYM.fullmatch(token.span.of(quote))]
    is_told = {token for token in named if tells and token.span.start >= tells.end() and not view.holds(token)}
    named = [token for token in named if token.plain not in people or token in is_told]
    heard = view.near(wider=_AROUND) if named else ()
    for token in named:
        if not is_heard(token.plain, heard, is_certain=view.is_certain):
            everywhere = view.holds(token)
            where = f"not heard{view.around}" if everywhere else "not among the words heard in this recording"
            shown = view.claim.quote[token.span.start : token.span.end]
            return _other(view, token, shown) or Objection(
                RULE, ErrorKind.NAME, f"The name “{shown}” is {where}.", is_against=False
            )
    return _other_rank(view) or _other_recipient(view) or _other_street(view)


def _other_recipient(view: View) -> Objection | None:
    """Something goes to somebody else by name than to a person who speaks there: "release it to Moreno"."""
    if view.candidate is None or not view.is_certain:
        return None
    called = view.cast.called
    for verb, name in _given(view.tokens):
        if name.plain not in called or is_heard(name.plain, view.near(), is_certain=True):
            continue
        for at, segment in view.segments(wider=_GIVEN_WITHIN):
            others = [each for key, each in _given(tokens(segment.text)) if key == verb]
            decisive = frozenset(each.plain for each in others if called.get(each.plain) != called[name.plain])
            if decisive:
                return Objection(
                    RULE,
                    ErrorKind.NAME,
                    f"The report says “{name.span.of(view.claim.quote)}”; {at_moment(segment, decisive)}",
                    is_against=True,
                    place=(view.source, at),
                    decisive=decisive,
                )
    return None


def _given(found: Sequence[Token]) -> Iterator[tuple[str, Token]]:
    """What is done to, and to whom by name: "released to Officer Tran", "release it to Moreno"."""
    for at, token in enumerate(found):
        verb = next((each for each in reversed(found[max(0, at - _VERB_WITHIN) : at]) if not each.is_stop), None)
        after = next((each for each in found[at + 1 : at + 3] if each.plain not in _RANKS), None)
        if token.plain == "to" and verb is not None and after is not None and after.is_name and not after.is_stop:
            yield verb.key, after


def _other_rank(view: View) -> Objection | None:
    """The same name after another rank, and never after this one: "Captain Doyle" for Sergeant Doyle."""
    told = {name: rank for rank, name in _ranked(view.tokens)}
    labels = [pair for label in view.cast.labels for pair in _ranked(tokens(label))]
    found = _of_another_kind(view, told, _ranked, labels)
    if found is None:
        return None
    at, segment, other, rank = found
    return Objection(
        RULE,
        ErrorKind.NAME,
        f"The report gives {other.capitalize()} another rank; {at_moment(segment, {other})}",
        is_against=True,
        place=(view.source, at),
        is_slight="officer" in (told[other], rank),
    )


def _other_street(view: View) -> Objection | None:
    """The same name with another word for a street: "Vine Terrace" for Vine Street."""
    told = {name: kind for kind, name in _streets(view.tokens)}
    found = _of_another_kind(view, told, _streets)
    if found is None:
        return None
    at, segment, other, kind = found
    shown = view.phrase(next(each for each in view.tokens if each.plain == other))
    return Objection(
        RULE,
        ErrorKind.NAME,
        f"The report says “{shown}”; {at_moment(segment, {other})}",
        is_against=True,
        place=(view.source, at),
        decisive=frozenset({kind}),
    )


# A word that says of what kind what bears a name is, and the name, in lower case.
_Pair = tuple[str, str]


def _of_another_kind(
    view: View, told: dict[str, str], pairs_in: Callable[[Sequence[Token]], list[_Pair]], known: Sequence[_Pair] = ()
) -> tuple[int, Segment, str, str] | None:
    """The first segment close by that has a name of the claim with another kind than is ``told`` by name, that name,
    and the kind; none where somebody there, or what is ``known``, has the claim's.
    """
    if view.candidate is None or not told:
        return None
    held = [(at, segment, pairs_in(tokens(segment.text))) for at, segment in view.segments(wider=_AROUND)]
    right = {name for kind, name in (*known, *(pair for *_, pairs in held for pair in pairs)) if told.get(name) == kind}
    for at, segment, pairs in held:
        other = next((name for _, name in pairs if name in told.keys() - right), None)
        if other is not None:
            return at, segment, other, {name: kind for kind, name in pairs}[other]
    return None


def _streets(found: Sequence[Token]) -> list[_Pair]:
    """What kind of street it is, with the name before that."""
    return [
        (_STREETS[two.plain], one.plain)
        for one, two in pairwise(found)
        if one.is_name and two.is_name and two.plain in _STREETS and not one.is_stop
    ]


def _ranked(found: Sequence[Token]) -> list[_Pair]:
    """Ranks with the name after each."""
    return [(_RANKS[one.plain], other.plain) for one, other in pairwise(found) if one.plain in _RANKS and other.is_name]


def _other(view: View, token: Token, shown: str) -> Objection | None:
    """Another name, where the rest of the claim is heard: "a warrant out of Ridgeway" for one out of Meridian.

    Only where words are certain: a recognizer spells most names its own way.
    """
    who = f"{said_by(view.text)} {said_to(view.text)}".lower().split()
    if view.candidate is None or not view.is_certain or token.plain in who:
        return None
    if _rest_heard(view, token) < _LEAST_REST:
        return None
    named = {each.plain for each in tokens(view.sentence)} | view.people
    named |= {word for label in view.cast.labels for word in label.lower().split()}
    for at, segment in view.segments():
        held = view.index.segment_tokens(view.candidate.source, at)
        others = frozenset(each.plain for each in names_in(held) if each.plain not in named)
        if others:
            return Objection(
                RULE,
                ErrorKind.NAME,
                f"The report says “{shown}”; {at_moment(segment, others)}",
                is_against=True,
                place=(view.candidate.source, at),
                decisive=others,
            )
    return None


def _rest_heard(view: View, token: Token) -> float:
    """The weight share of the claim's other telling words that are heard at its place."""
    assert view.candidate is not None
    people = view.people
    others = [each for each in content(view.tokens) if each is not token and each.plain not in people]
    rest = {each.key: view.weight(each) for each in others}
    heard = {each.key for each in (*view.candidate.matched, *view.near(wider=0))}
    return sum(rest[key] for key in rest.keys() & heard) / sum(rest.values()) if rest else 0.0


def names_in(found: Sequence[Token]) -> list[Token]:
    """Capitalized words that do not open the sentence and are no common words."""
    return [token for at, token in enumerate(found) if at > 0 and may_be_name(token)]


def may_be_name(token: Token) -> bool:
    """Whether a word may be somebody's name: it has a capital and is no common word, rank, street or number."""
    return (
        token.is_name
        and token.plain.isalpha()
        and len(token.plain) >= _LEAST_LETTERS
        and token.plain not in _NO_NAMES
        and atom(token.plain) is None
    )


def is_heard(name: str, heard: Sequence[Token], *, is_certain: bool) -> bool:
    """Whether any word, or two in a row, is the name as near as people spell it, or sounds enough like it."""
    words = [token.plain for token in heard]
    alike = _NEARLY if is_certain else _ALIKE
    return any(
        abs(len(word) - len(name)) <= max(2, len(name) // 2) and fuzz.ratio(name, word) >= alike
        for word in (*words, *(a + b for a, b in pairwise(words)))
    ) or any(_is_said_like(name, token.plain) for token in heard if token.is_name)


def _is_said_like(name: str, other: str) -> bool:
    """Whether they sound alike, or one is short for the other."""
    shorter, longer = sorted((name, other), key=len)
    is_short = len(shorter) >= _LEAST_LETTERS and longer.startswith(shorter)
    return is_short or sounds(name) == sounds(other)


def sounds(name: str) -> str:
    """How a lower-case name sounds, roughly: "caitlin" and "kaitlyn" are the same, "boyle" and "doyle" are not."""
    for pattern, sound in _SOUNDS:
        name = pattern.sub(sound, name)
    return name


@lru_cache(maxsize=KEPT_TEXTS)
def sounds_nearly(name: str) -> str:
    """Likewise, but without telling "d" from "t" and their like: "pruitt" and "prude" are the same.

    For looking names up, where somebody listens to what is found; too loose to judge by.
    """
    return sounds(name).translate(_VOICELESS)
