"""What every voice of a case is called now, from what machine and people said of it. Pure."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from models.speaker import DOUBT, Role, Speaker, Voice, VoiceAct, VoiceActKind
from models.transcript import Segment

_GENERIC = re.compile(r"(?:speaker|spk|voice|person|unknown)[ _-]*\d*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Split:
    """An act of splitting with the labels that were one voice when it was done."""

    labels: frozenset[str]
    act: VoiceAct

    def takes(self, label: str, start_ms: int) -> bool:
        """Whether what begins then under that label is the new voice's."""
        return label in self.labels and (self.act.start_ms or 0) <= start_ms < (self.act.end_ms or 0)


@dataclass(frozen=True, slots=True)
class Cast:
    """The voices of a case as they are known now. ``roots`` leads a merged label to the one it goes by.

    ``unlike`` are pairs of labels of whose voices a person said that they are not the same, as they go by now.
    """

    speakers: Mapping[str, Speaker]
    roots: Mapping[str, str]
    splits: tuple[Split, ...]
    unlike: frozenset[frozenset[str]] = frozenset()

    def speaker(self, label: str) -> Speaker:
        """Who has that label; a label that nobody has spoken of stands for itself."""
        root = self.roots.get(label, label)
        return self.speakers.get(root) or _unspoken_of(root)

    def speakers_in(self, called: Sequence[Segment]) -> tuple[Speaker, ...]:
        """Who speaks in ``called`` segments (see ``called``), in the order in which they first do."""
        names = dict.fromkeys(bare(segment.speaker)[0] for segment in called if segment.speaker)
        by_name = {speaker.name: speaker for speaker in self.speakers.values()}
        return tuple(by_name.get(name) or self.speaker(name) for name in names)

    def by_name(self, name: str) -> Speaker:
        """Whoever is called that now; a name that nobody has stands for itself."""
        return self.speaker(self.label_of(name))

    def label_of(self, name: str) -> str:
        """The label of whoever is called that now, its mark of doubt kept; a name that nobody has stands for itself."""
        known, doubt = bare(name)
        return next((label for label, speaker in self.speakers.items() if speaker.name == known), known) + doubt

    def called(
        self, transcript_id: str, segments: Sequence[Segment], *, given_utc: Mapping[int, str] | None = None
    ) -> tuple[Segment, ...]:
        """``segments`` with their speakers as they are known now; doubtful ones keep their mark.

        ``given_utc`` says by index when a person gave a segment its speaker: splits before that do not count for it.
        """
        splits = [split for split in self.splits if split.act.transcript_id == transcript_id]
        given = given_utc or {}
        return tuple(
            self._called(each, [split for split in splits if split.act.at_utc > given.get(each.index, "")])
            for each in segments
        )

    def _called(self, segment: Segment, splits: Sequence[Split]) -> Segment:
        if segment.speaker is None:
            return segment
        label, doubt = bare(segment.speaker)
        for split in splits:
            if split.takes(label, segment.span.start_ms):
                label, doubt = split.act.other or label, ""
        known = self.speaker(label).name + doubt
        return segment if known == segment.speaker else replace(segment, speaker=known)


def bare(speaker: str) -> tuple[str, str]:
    """The label, and the mark of doubt where there is one."""
    is_doubtful = speaker.endswith(DOUBT) and speaker != DOUBT
    return (speaker.removesuffix(DOUBT), DOUBT) if is_doubtful else (speaker, "")


def without_doubtful(segments: Iterable[Segment]) -> tuple[Segment, ...]:
    """``segments`` with a speaker only where it is clear who speaks: what a check may rest on."""
    return tuple(replace(s, speaker=None) if s.speaker and bare(s.speaker)[1] else s for s in segments)


def standing(acts: Sequence[VoiceAct]) -> tuple[VoiceAct, ...]:
    """What was not taken back, oldest first."""
    gone = {act.other for act in acts if act.kind is VoiceActKind.TAKE_BACK}
    return tuple(act for act in acts if act.kind is not VoiceActKind.TAKE_BACK and act.id not in gone)


def cast_of(voices: Sequence[Voice], acts: Sequence[VoiceAct]) -> Cast:
    """The cast after all ``acts`` that stand, oldest first."""
    found = {v.label: Speaker(v.label, (v.label,), v.role, is_named=False, basis=v.basis) for v in voices}
    roots: dict[str, str] = {}
    splits = []
    unlike = []
    for act in acts:
        root = roots.get(act.label, act.label)
        speaker = found.get(root) or _unspoken_of(root)
        if act.kind is VoiceActKind.NAME:
            role = act.role if act.role is not None else speaker.role
            found[root] = replace(speaker, name=act.name or speaker.name, role=role, is_named=True)
        elif act.kind is VoiceActKind.SPLIT and act.other is not None:
            splits.append(Split(frozenset((root, *(label for label, at in roots.items() if at == root))), act))
            basis = f"taken out of {speaker.name} by {act.actor}"
            found[act.other] = Speaker(act.other, (act.other,), None, is_named=False, basis=basis)
        elif act.kind is VoiceActKind.DIFFER and act.other is not None:
            unlike.append((act.label, act.other))
        elif act.other is not None:
            _merge(found, roots, speaker, root, roots.get(act.other, act.other))
    differing = frozenset(frozenset(roots.get(label, label) for label in pair) for pair in unlike)
    return Cast(found, roots, tuple(splits), differing)


def _unspoken_of(label: str) -> Speaker:
    """A voice known by its label alone: a name, if the transcript's source gave one."""
    return Speaker(label, (label,), None, is_named=not _GENERIC.fullmatch(label))


def _merge(found: dict[str, Speaker], roots: dict[str, str], speaker: Speaker, root: str, into: str) -> None:
    """``into`` keeps what is known of it, and takes over what was known of ``speaker`` alone."""
    if into == root:
        return
    other = found.get(into) or _unspoken_of(into)
    named = other if other.is_named or not speaker.is_named else speaker
    role: Role | None = named.role or other.role or speaker.role
    found[into] = replace(
        other, name=named.name, role=role, is_named=named.is_named, labels=other.labels + speaker.labels
    )
    found.pop(root, None)
    roots[root] = into
    roots.update({label: into for label, at in roots.items() if at == root})
