"""A sentence cut into clauses that can each be right or wrong by themselves, as spans that together are the sentence.

Cut where a new thing is told: at semicolons, before "and requested ...", "but he ...", "which ...", "after ...",
"and that ...", "to document ...", after an opening "When ..., " or "At 0200 hours, ", and between the things of a
list. A piece with too few words stays with the one before it. Nothing is cut within a quotation or a [placeholder].
No grammar is parsed: verbs are known by their endings and a list, so a cut can be missed or stand in an odd place;
no word is ever lost.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.spans import TextSpan
from reviewer.report.sentences import IN_SINGLE_MARKS

_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*|;")
_WHOLE = re.compile(r"\[[^\]]*\]|\u201c[^\u201d]*\u201d|(?<!\w)\"[^\"]*\"|\([^)]*\)|" + IN_SINGLE_MARKS)
_PAST = frozenset(
    """was were had did said told gave took ran went came saw found felt heard knew left made met put read sat stood
    spoke thought understood wrote held kept let lost paid began broke brought bought built caught chose drove drank
    ate fell fought flew forgot got grew hit hurt laid led lent lit rode rose sent shook shot showed shut slept slid
    sold spent stole struck swore threw woke wore withdrew has is are does would could will can cannot might should
    meant dealt became beat bit blew cut drew hid hung lay quit rang sang sank set split spread stuck swung taught tore
    won resides lives works states wants belongs""".split()
)
_NO_PAST = frozenset(
    """red bed need speed indeed hundred shed seed feed sacred naked wicked embed unrelated bleed exceed proceed succeed
    weed unmarked marked detailed supervised so-called unopened registered alleged required stolen limited injured
    united led used""".split()
)
JOINS = frozenset("and but or then so".split())
_SUBJECTS = frozenset("i he she they it we who which the a an his her their my both neither this that there".split())
_OPENERS = frozenset("after before when while upon once as during if although because since until following".split())
_INNER = frozenset("after before while when because although though until since whereas where once as".split())
_RELATIVES = frozenset("who which whom whose where".split())
_TO_DO = frozenset(
    """assist attempt await address call check clear collect complete conduct contact determine document ensure enter
    establish exit explain find gain get give help identify inform investigate leave locate look make meet move obtain
    prevent provide protect recover release remove report respond retrieve return search secure see show speak step stop
    take talk tell transport turn verify wait walk go come run put place keep hold open sit stay drive""".split()
)
_DESCRIBING = frozenset(
    """containing located identified described wearing driven occupied registered belonging indicating regarding
    concerning involving matching possessing initiated referred stating consisting loaded parked seated""".split()
)
# Nothing ends on these: what they begin comes after.
_GOES_WITH_NEXT = frozenset("that a an the and or but his her their my was were is are be been being further".split())
_BE = frozenset("was were is are be been being appeared seemed became".split())
# "asked to speak", "had to come": what is asked or had to be done is no purpose.
_NO_DOING = _BE | frozenset("a an the for".split())  # "was walking", "a warrant for breaking and entering"
_TAKES_TO = frozenset(
    """asked asking wanted wanting want wish wished needed need needing intended had has have refused agreed attempted
    tried trying continued began failed decided declined offered able unable going supposed allowed ordered
    requested""".split()
)
_PAIRS = {("at", "once"), ("one", "who"), ("one", "which")}
# "Was okay to drive", "could tell me to stop".
_ABLE = frozenset("okay ok fine fit ready safe free likely welcome".split())
_TELLS = frozenset("tell tells told ask asks asked order ordered".split())
_TOLD_WHOM = frozenset("me us him her them".split())
_ASKS = frozenset("asked ask asking know knew told tell explain explained question questioned inquired stated".split())
_LISTED = frozenset("asked said stated told denied acknowledged complained admitted gave refused requested".split())
_LISTED_ON = frozenset("in about of to with for if him me us them not".split())
_ADDING = frozenset("instead later then again".split())
_NO_THINGS = frozenset("and or but to not then also later i he she they we it who which be been being as if".split())
_LIST_FROM = 3
_LEAST_ITEM_WORDS = 2
_ADVERBS = frozenset("then also later subsequently again never only immediately not further once initially".split())
_LEAST_WORDS = 3
# A shorter opening ("When asked,") or a shorter act before its purpose ("I told him to ...") tells nothing alone.
_LEAST_ALONE = 6
_LEAST_TOPIC = 3  # "regarding his food" tells nothing alone
_LOOKS_AHEAD = 6


@dataclass(frozen=True, slots=True)
class _Word:
    """A word; ``opens`` says that it is the first of a quotation or bracket, which then begins at ``start``."""

    plain: str
    start: int
    end: int
    is_after_comma: bool
    is_inside: bool
    opens: bool


def clauses(sentence: str) -> tuple[TextSpan, ...]:
    """The clauses of one sentence in order; spans within it, trimmed, apart from each other, nothing left out.

    A sentence that tells one thing is one clause.
    """
    words = _words(sentence)
    listed = _items(words)
    starts = [0, *_kept(words, [at for at in range(1, len(words)) if at in listed or _begins(words, at)])]
    edges = [words[at].start for at in starts[1:]]
    found: list[TextSpan] = []
    for start, end in zip([0, *edges], [*edges, len(sentence)], strict=True):
        inner = sentence[start:end]
        left = start + len(inner) - len(inner.lstrip(" ;\t\n"))
        right = start + len(inner.rstrip())
        if left < right:
            found += _within(sentence, TextSpan(left, right)) if edges else [TextSpan(left, right)]
    return tuple(found)


def _within(sentence: str, piece: TextSpan) -> Iterator[TextSpan]:
    """A piece may have an opening of its own ("and when I pulled up, I saw ...")."""
    for inner in clauses(piece.of(sentence)):
        yield TextSpan(piece.start + inner.start, piece.start + inner.end)


def _words(sentence: str) -> list[_Word]:
    wholes = [match.span() for match in _WHOLE.finditer(sentence)]
    words: list[_Word] = []
    for match in _WORD.finditer(sentence):
        before = sentence[: match.start()].rstrip(" ")
        whole = next((start for start, end in wholes if start < match.start() < end), None)
        opens = whole is not None and all(word.end <= whole for word in words[-1:])
        start = match.start() if whole is None or not opens else whole
        is_after_comma = before.endswith((",", ";", "\u2014", "--"))
        words.append(_Word(match.group().lower(), start, match.end(), is_after_comma, whole is not None, opens))
    return words


def is_verb(plain: str) -> bool:
    """Whether a lower-case word looks like a verb of a telling: past tense, or one of a list."""
    if plain in _PAST or re.sub(r"n['\u2019]t$", "", plain) in _PAST:
        return True
    return plain.endswith("ed") and len(plain) > 3 and plain not in _NO_PAST  # noqa: PLR2004 - "red", "fed"


def _begins(words: Sequence[_Word], at: int) -> bool:
    """Whether a new clause begins with this word."""
    word = words[at]
    if _quotes_more(words, at):
        return True
    if word.is_inside or _is_torn(words, at):
        return False
    after = _after(words, at)
    is_told = _is_told(words[:at])
    return (
        word.plain == ";"
        or _joins(word, [each.plain for each in words[:at]], after)
        or _relates(word, after, is_told=is_told)
        or _ends_an_opening(words, at)
        or (is_told and _goes_into(word, after))
        or (word.is_after_comma and is_told and (_adds(words, at, after) or _lists(words, at, after)))
        or (word.plain == "that" and is_told and _goes_on(words, at))
        or (is_told and _describes(words, at))
        or (word.plain == "to" and is_told and words[at - 1].plain != "not" and _is_first_of(after, _TO_DO))
    )


def _is_torn(words: Sequence[_Word], at: int) -> bool:
    """Whether a cut here would tear what belongs together: "a | loaded Ruger", "asked | to speak", "asked | where"."""
    word, before = words[at], [each.plain for each in words[:at]]
    if word.is_after_comma or words[at - 1].is_inside:
        return False
    if before[-1] in _GOES_WITH_NEXT and word.plain not in ("and", "or", "but"):
        return True
    if word.plain == "then" and not _is_told(words[:at]):
        return True
    if word.plain == "to":
        return before[-1] in _TAKES_TO | _ABLE or (before[-1] in _TOLD_WHOM and not _TELLS.isdisjoint(before[-2:-1]))
    is_pair = (before[-1], word.plain) in _PAIRS
    is_asked = word.plain == "when" and "asked" in before[-2:]
    return is_pair or is_asked or (word.plain == "where" and not _ASKS.isdisjoint(before[-3:]))


def _quotes_more(words: Sequence[_Word], at: int) -> bool:
    """Whether a further quotation of several begins here, with the "and" before it where there is one."""
    if not words[at - 1].is_inside:
        return False
    is_joined = words[at].plain in JOINS and at + 1 < len(words) and words[at + 1].opens
    return words[at].opens or is_joined


def _adds(words: Sequence[_Word], at: int, after: Sequence[str]) -> bool:
    """Whether it opens such as ", asking him", ", specifically stating" or ", to which he replied" do.

    ", later identified as Pruitt, that he was" stands within what is told, and is not cut off.
    """
    plain = words[at].plain
    if plain in _ADDING or plain.endswith("ly"):
        is_within = any(word.is_after_comma for word in words[at + 1 :])
        return bool(after) and (after[0].endswith("ing") or (after[0] == "identified" and not is_within))
    return plain.endswith("ing") or plain in ("identified", "based") or (plain == "to" and after[:1] == ["which"])


def _lists(words: Sequence[_Word], at: int, after: Sequence[str]) -> bool:
    """Whether one more of several things that somebody said or did begins here: "complied, | asked about her car".

    Not in "Another subject, identified as Matt, stated": there the comma ends what stands between.
    """
    if words[at].plain not in _LISTED or not _is_first_of(after, _SUBJECTS | _LISTED_ON):
        return False
    begin = max((n for n in range(at) if words[n].is_after_comma), default=0)
    return begin == 0 or (words[begin].plain not in _RELATIVES | _DESCRIBING | {"later"} and _is_told(words[begin:at]))


def _goes_on(words: Sequence[_Word], at: int) -> bool:
    """Whether a "that" is one more of a list of them, or tells more of a thing ("a car that had been seen")."""
    if words[at].is_after_comma:
        return any(each.plain == "that" for each in words[:at])
    before = words[at - 1].plain
    is_thing = not is_verb(before) and before not in _NO_THINGS and before not in ("him", "her", "them", "me", "us")
    return is_thing and words[min(at + 1, len(words) - 1)].plain in ("was", "were", "had", "has", "is", "are")


def _describes(words: Sequence[_Word], at: int) -> bool:
    """Whether more is said of the thing just named ("... a bag containing pills"), and nothing after that."""
    before = words[at - 1].plain
    if words[at].plain not in _DESCRIBING or before in _NO_THINGS or before.endswith("ly") or is_verb(before):
        return False
    rest = words[at + 1 :]
    end = next((n for n, each in enumerate(rest) if each.is_after_comma or each.plain in JOINS), len(rest))
    least = _LEAST_TOPIC if words[at].plain in ("regarding", "concerning") else 1
    return end > least and not _is_told(rest[:end])


def _goes_into(word: _Word, after: Sequence[str]) -> bool:
    """Whether it opens such as "after he left", "while leaving" or "as I spoke" do."""
    if word.plain == "as":
        return _is_first_of(after, _SUBJECTS | {"if"}) and _has_verb(after)
    rest = _without_adverbs(after)
    return word.plain in _INNER and (_has_verb(after) or (bool(rest) and rest[0].endswith("ing")))


def _is_first_of(after: Sequence[str], of: frozenset[str]) -> bool:
    return bool(after) and after[0] in of


def _after(words: Sequence[_Word], at: int) -> list[str]:
    """The words that follow, up to the next comma or "and"."""
    found: list[str] = []
    for word in words[at + 1 : at + 1 + _LOOKS_AHEAD]:
        if found and (word.is_after_comma or word.plain in JOINS):
            break
        found.append(word.plain)
    return found


def _joins(word: _Word, before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether it opens such as "and requested", "but he stated" or "and to await" do."""
    if word.plain not in JOINS or (word.plain == "so" and {"do", "did", "doing"} & set(before[-1:])):
        return False
    rest = _without_adverbs(after)
    if not rest:
        return False
    is_act = (
        is_verb(rest[0])
        or rest[0] in ("that", "to", "when", "after", "while")
        or (rest[0] in _TO_DO and "to" in before)
    )
    if is_act and _is_third_quality(before, after):
        return False
    is_act = is_act or (_is_ing(rest[0]) and len(rest) > 1 and _is_doing(before))
    is_named_anew = word.is_after_comma and rest[0] in ("i", "he", "she", "they", "we")
    is_somebody = _is_subject(rest[0]) or word.is_after_comma
    is_somebody = is_somebody and _has_verb(before if is_named_anew else _since_that(before))
    return is_act or (is_somebody and (rest[0] == "i" or _acts(rest[1:])))


def _is_third_quality(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether it is one more quality: "was thick and slurred"."""
    return len(after) == 1 and len(before) > 1 and not is_verb(before[-1]) and before[-2] in _BE


def _is_doing(before: Sequence[str]) -> bool:
    """Whether what goes on is told by an "-ing" too: "striking one officer | and attempting to grab another"."""
    last = max((n for n, plain in enumerate(before) if is_verb(plain) or _is_ing(plain)), default=0)
    return _is_ing(before[last]) and before[last - 1] not in _NO_DOING


def _is_ing(plain: str) -> bool:
    return plain.endswith("ing") and not plain.endswith("thing")


def _since_that(before: Sequence[str]) -> Sequence[str]:
    """What is told since the last "that": in "said that the bag and the grinder were his" nothing yet."""
    last = max((n for n, plain in enumerate(before) if plain == "that"), default=-1)
    return before[last + 1 :]


def _acts(rest: Sequence[str]) -> bool:
    """Whether something is told of whoever begins: not in "a vehicle described as", "a sum before I said"."""
    end = next((n for n, plain in enumerate(rest) if plain in _INNER), len(rest))
    own = rest[:end]
    return any(
        is_verb(plain) and not (plain in _DESCRIBING and own[n + 1 : n + 2] != ["himself"])
        for n, plain in enumerate(own)
    )


def _is_subject(plain: str) -> bool:
    return plain in _SUBJECTS or plain in ("officer", "dispatch", "sergeant", "deputy", "mr", "ms", "mrs")


def _relates(word: _Word, after: Sequence[str], *, is_told: bool) -> bool:
    if word.is_after_comma:
        return word.plain in _RELATIVES and bool(after)
    rest = _without_adverbs(after)
    return is_told and word.plain in ("who", "which") and bool(rest) and is_verb(rest[0])


def _without_adverbs(after: Sequence[str]) -> list[str]:
    return [each for each in after if each not in _ADVERBS and not each.endswith("ly")]


def _ends_an_opening(words: Sequence[_Word], at: int) -> bool:
    """The main clause after "When asked, " or "On Thursday, at 0200 hours, "."""
    if not words[at].is_after_comma:
        return False
    opening = words[words[0].plain in JOINS].plain
    if opening in _OPENERS and not any(word.is_after_comma for word in words[1:at]):
        return _is_subject(words[at].plain) or _has_verb(_after(words, at)[:4])
    if _told_when(words, at):
        return _is_subject(words[at].plain) and _has_verb(_after(words, at)[:4])
    is_opening = not _is_told(words[:at]) and not _is_subject(words[0].plain) and not _says_who(words[:at])
    return is_opening and _is_subject(words[at].plain) and _has_verb(_after(words, at)[:4])


def _told_when(words: Sequence[_Word], at: int) -> bool:
    """Whether an opening of what is told ends here: "I stated that when I pulled up, | I saw him"."""
    last = max((n for n in range(1, at) if words[n].is_after_comma or words[n].plain == "that"), default=0)
    return words[last].plain == "that" and last + 1 < at and words[last + 1].plain in _OPENERS - {"if"}


def _says_who(opening: Sequence[_Word]) -> bool:
    """Whether it says by whom what follows was told ("According to her, ", "By his own account, "): no claim alone."""
    first = opening[len(opening) > 1 and opening[0].plain in JOINS]
    return first.plain in ("according", "per") or opening[-1].plain in ("account", "accounts", "words", "version")


def _items(words: Sequence[_Word]) -> set[int]:
    """Where the things of a list of three or more begin ("A, B, and C"), but for the first."""
    commas = [at for at in range(1, len(words)) if words[at].is_after_comma and not words[at].is_inside]
    lasts = [at for at in commas if words[at].plain in ("and", "or", "along")]
    found: set[int] = set()
    for last in lasts:
        run = [last]
        for at in reversed([each for each in commas if each < last]):
            between = words[at : run[-1]]
            is_apart = words[at].plain in JOINS | _RELATIVES or words[at].plain == "such"
            if len(between) < _LEAST_ITEM_WORDS or _is_told(between) or is_apart:
                break
            run.append(at)
        if len(run) >= _LIST_FROM - 1 and _is_told(words[: run[-1]]):
            found.update(run)
    return found


def _has_verb(found: Sequence[str]) -> bool:
    return any(is_verb(each) for each in found)


def _is_told(words: Sequence[_Word]) -> bool:
    return any(is_verb(word.plain) for word in words)


def _kept(words: Sequence[_Word], starts: Sequence[int]) -> Iterator[int]:
    """The cuts that leave enough on both sides."""
    last = 0
    for at in starts:
        is_opening = words[last].plain in _OPENERS and words[at].plain not in JOINS
        least = _LEAST_ALONE if is_opening or words[at].plain == "to" else _LEAST_WORDS
        least_after = _LEAST_WORDS
        if _quotes_more(words, at):
            least = least_after = 1
        if at - last >= least and len(words) - at >= least_after:
            yield at
            last = at
