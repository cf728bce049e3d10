"""Talk as a recognizer might hear it, made from true words by the errors that one made on our spoken cases.

Of every spoken case (training/heard) each turn's share of errors is known, and which phrase was taken for which. A
speaker of another case gets the shares of one of those speakers; a phrase is taken for what that phrase was taken for
once, else for nothing or for words that sound like it. Turns are cut and run together as a recognizer's segments are.
Body cameras are heard worse than our spoken cases, so most cases are misheard more often than these were (``WORSE``).
So the reader learns what to make of misheard talk from far more than what was spoken. Nothing of the product uses it.
"""

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from models.spans import TimeSpan
from models.transcript import Segment
from reviewer.checking.names import sounds
from tests.benchmarks.cases import Known

JOINED_SHARE = 0.2
# How many times as often as the spoken cases a case is misheard, one of these by chance; of a turn at most MOST_SHARE.
WORSE = (1.0, 1.5, 2.0, 2.5)
MOST_SHARE = 0.8
# A recognizer writes words that are often said.
OFTEN = 5
NEIGHBORS = 5
# A phrase of more words than this is no confusion but a passage that was lost or moved.
MOST_WORDS = 4
_WORD = re.compile(r"[\w'’]+")
Heard = tuple[Known, Sequence[Segment]]


@dataclass(frozen=True, slots=True)
class Ear:
    """What a recognizer made of talk whose true words are known.

    ``shares`` holds for each speaker the share of errors in each turn; ``taken`` for a phrase what it was
    taken for; ``lengths`` how many words in a row were misheard; ``lost`` how often they were not heard at all.
    """

    shares: tuple[tuple[float, ...], ...]
    taken: dict[tuple[str, ...], tuple[str, ...]]
    lengths: tuple[int, ...]
    lost: float
    alike: dict[str, tuple[str, ...]]

    def hear(self, said: Sequence[Segment], chance: random.Random) -> tuple[Segment, ...]:
        """The talk misheard, without speakers, in segments of its own; turns that nobody would hear are left out."""
        worse = chance.choice(WORSE)
        pools = {who: chance.choice(self.shares) for who in sorted({turn.speaker or "" for turn in said})}
        pieces = []
        for turn in said:
            share = min(MOST_SHARE, worse * chance.choice(pools[turn.speaker or ""]))
            pieces += _pieces(turn, self._misheard(turn.text, share, chance))
        return tuple(replace(each, index=at) for at, each in enumerate(_run_together(pieces, chance)))

    def _misheard(self, text: str, share: float, chance: random.Random) -> str:
        words, made, at = text.split(), [], 0
        begins = share / (sum(self.lengths) / len(self.lengths))
        while at < len(words):
            if chance.random() >= begins:
                made.append(words[at])
                at += 1
                continue
            end = min(len(words), at + chance.choice(self.lengths))
            made += self._instead(words[at:end], chance)
            at = end
        return " ".join(made)

    def _instead(self, words: Sequence[str], chance: random.Random) -> list[str]:
        known = self.taken.get(tuple(map(_bare, words)))
        if known:
            return chance.choice(known).split()
        if chance.random() < self.lost:
            return []
        made = [chance.choice(self.alike.get(_bare(word)) or (word,)) for word in words]
        return [*made[:-1], made[-1] + words[-1][len(words[-1].rstrip(".?!,")) :]]


def ear_of(heard: Iterable[Heard], vocabulary: Iterable[str]) -> Ear:
    """Learnt from cases whose true words are known. ``vocabulary``: words as often as people say them."""
    shares: list[tuple[float, ...]] = []
    taken: dict[tuple[str, ...], list[str]] = defaultdict(list)
    lengths: list[int] = []
    lost = 0
    for case, segments in heard:
        turns = case.said or ()
        said = [(_bare(word), at) for at, turn in enumerate(turns) for word in turn.text.split() if _bare(word)]
        words = [word for segment in segments for word in segment.text.split() if _bare(word)]
        wrong = [0] * len(turns)
        for first, last, begin, end in _otherwise([w for w, _ in said], [_bare(w) for w in words]):
            for _, at in said[first:last]:
                wrong[at] += 1
            if first == last or last - first > MOST_WORDS or end - begin > MOST_WORDS:
                continue
            lengths.append(last - first)
            lost += begin == end
            if begin < end:
                taken[tuple(w for w, _ in said[first:last])].append(" ".join(words[begin:end]))
        by_speaker: dict[str, list[float]] = defaultdict(list)
        for turn, count in zip(turns, wrong, strict=True):
            by_speaker[turn.speaker or ""].append(count / max(1, len(turn.text.split())))
        shares += [tuple(each) for each in by_speaker.values()]
    counts = Counter(_bare(word) for word in vocabulary)
    often = sorted(word for word, count in counts.items() if word and count >= OFTEN)
    return Ear(
        tuple(shares),
        {phrase: tuple(each) for phrase, each in taken.items()},
        tuple(lengths),
        lost / len(lengths),
        _neighbors(sorted(set(counts) - {""}), often),
    )


def _otherwise(said: Sequence[str], heard: Sequence[str]) -> Iterator[tuple[int, int, int, int]]:
    """Where words were heard otherwise: from and to among those said, from and to among those heard."""
    at = begin = 0
    for block in Levenshtein.opcodes(said, heard).as_matching_blocks():
        if at < block.a or begin < block.b:
            yield at, block.a, begin, block.b
        at, begin = block.a + block.size, block.b + block.size


def _neighbors(words: Sequence[str], choices: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """The words that sound most like each."""
    keys, own = [sounds(word) for word in choices], [sounds(word) for word in words]
    alike = 2 * process.cdist(own, keys, scorer=fuzz.ratio, dtype=np.uint8).astype(np.float32)
    alike += process.cdist(words, choices, scorer=fuzz.ratio, dtype=np.uint8)
    found = {}
    for word, row in zip(words, alike, strict=True):
        best = np.argsort(-row, kind="stable")[: NEIGHBORS + 1]
        found[word] = tuple(choices[at] for at in best if choices[at] != word)
    return found


def _pieces(turn: Segment, text: str) -> Iterator[Segment]:
    """A turn cut at the ends of its sentences, its time shared out by words; nothing where nothing was heard."""
    sentences = [each for each in re.split(r"(?<=[.?!])\s+", text) if each]
    words, at = sum(len(each.split()) for each in sentences), 0
    for sentence in sentences:
        begin, at = at, at + len(sentence.split())
        length = turn.span.end_ms - turn.span.start_ms
        span = TimeSpan(turn.span.start_ms + length * begin // words, turn.span.start_ms + length * at // words)
        yield Segment(0, span, sentence, (), None)


def _run_together(pieces: Sequence[Segment], chance: random.Random) -> Iterator[Segment]:
    held: Segment | None = None
    for piece in pieces:
        if held is not None and chance.random() < JOINED_SHARE:
            span = TimeSpan(held.span.start_ms, max(held.span.end_ms, piece.span.end_ms))
            held = replace(held, span=span, text=f"{held.text} {piece.text}")
            continue
        if held is not None:
            yield held
        held = piece
    if held is not None:
        yield held


def _bare(word: str) -> str:
    return "".join(_WORD.findall(word.lower()))
