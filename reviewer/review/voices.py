"""Who is who: voices told apart, kept with what people said of them. Acts are appended and never changed."""

from collections.abc import Sequence
from dataclasses import replace

from models import tables
from models.speaker import DOUBT, Role, Voice, VoiceAct, VoiceActKind
from reviewer.clock import utc_now
from reviewer.errors import UsageError
from reviewer.identity import new_id
from reviewer.review import corrections
from reviewer.speech.speakers_named import Cast, cast_of, standing
from reviewer.storage import audit, rows
from reviewer.storage.database import Database

_KEPT = "All voices are as they were."


def told(database: Database, transcript_id: str | None = None) -> tuple[Voice, ...]:
    """The voices told apart in one transcript, or in all of the case."""
    where = {} if transcript_id is None else {"transcript_id": transcript_id}
    with database.reading() as connection:
        return rows.fetch(connection, tables.voices, Voice, order_by="label", **where)


def history(database: Database) -> tuple[VoiceAct, ...]:
    """What people said of voices, oldest first."""
    with database.reading() as connection:
        return rows.fetch(connection, tables.voice_acts, VoiceAct, order_by="number")


def cast(database: Database) -> Cast:
    """Every voice as it is known now."""
    return cast_of(told(database), standing(history(database)))


def name(database: Database, label: str, called: str, *, role: Role | None, actor: str) -> None:
    """Say who a voice is.

    Raises:
        UsageError: There is no such voice, or the name is blank or that of another label.
    """
    known = _known(database, label)
    called = " ".join(called.split()).rstrip(DOUBT)
    if not called:
        raise UsageError("A voice needs a name.", kept=_KEPT, hint="For example: --name 'Voice 1=Driver'.")
    if called != known and called in labels(database):
        raise UsageError(
            f"{called} is a voice itself.", kept=_KEPT, hint=f"To say that they are one: --merge '{label}={called}'."
        )
    _append(database, VoiceAct(new_id(), VoiceActKind.NAME, known, actor, utc_now(), name=called, role=role))


def merge(database: Database, label: str, into: str, *, actor: str) -> None:
    """Say that two voices are one; ``into`` is what it goes by.

    Raises:
        UsageError: There is no such voice, or they are one already.
    """
    one, other = _known(database, label), _known(database, into)
    roots = cast(database).roots
    if roots.get(one, one) == roots.get(other, other):
        raise UsageError(f"{label} and {into} are one voice already.", kept=_KEPT)
    _append(database, VoiceAct(new_id(), VoiceActKind.MERGE, one, actor, utc_now(), other=other))


def differ(database: Database, label: str, other: str, *, actor: str) -> None:
    """Say that two voices are not the same, so that this is not proposed again.

    Raises:
        UsageError: There is no such voice, or a person said that they are one.
    """
    one, another = _known(database, label), _known(database, other)
    roots = cast(database).roots
    if roots.get(one, one) == roots.get(another, another):
        raise UsageError(
            f"{label} and {other} are one voice: somebody said so.",
            kept="Nothing was changed.",
            hint="Take that back first: `--part`, or “is somebody else” on the voice's card.",
        )
    _append(database, VoiceAct(new_id(), VoiceActKind.DIFFER, one, actor, utc_now(), other=another))


def split(database: Database, label: str, *, transcript_id: str, start_ms: int, end_ms: int, actor: str) -> str:
    """Give what a voice says from ``start_ms`` up to ``end_ms`` to a new voice; returns its label.

    Raises:
        UsageError: There is no such voice, or it says nothing there.
    """
    known = _known(database, label)
    now = cast(database)
    lines = corrections.lines(database, transcript_id, now)
    names = {now.speaker(known).name, now.speaker(known).name + DOUBT}
    if not any(start_ms <= line.span.start_ms < end_ms and line.speaker in names for line in lines):
        raise UsageError(
            f"{label} does not begin to speak between these times.", kept=_KEPT, hint="Listen once more where."
        )
    other = next_label("Voice", labels(database))
    made = VoiceAct(
        new_id(), VoiceActKind.SPLIT, known, actor, utc_now(),
        other=other, transcript_id=transcript_id, start_ms=start_ms, end_ms=end_ms,
    )  # fmt: skip
    _append(database, made)
    return other


def take_back(database: Database, act_id: str, *, actor: str) -> None:
    """Undo something that was said of a voice, whatever came after it. Both stay in the history.

    Raises:
        UsageError: It does not stand.
    """
    act = next((each for each in standing(history(database)) if each.id == act_id), None)
    if act is None:
        raise UsageError("That was taken back already.", kept="Nothing was changed.")
    _append(database, VoiceAct(new_id(), VoiceActKind.TAKE_BACK, act.label, actor, utc_now(), other=act.id))


def say_again(database: Database, act_id: str, *, actor: str) -> None:
    """Say once more what was said in an act that was taken back."""
    act = next(each for each in history(database) if each.id == act_id)
    _append(database, replace(act, id=new_id(), actor=actor, at_utc=utc_now()))


def were_changed_since(database: Database, utc: str) -> bool:
    """Whether anything said of voices since then bears on who speaks; that two are not the same does not."""
    acts = history(database)
    asides = {act.id for act in acts if act.kind is VoiceActKind.DIFFER}
    return any(act.at_utc > utc and act.id not in asides and act.other not in asides for act in acts)


def merging_of(database: Database, label: str) -> str:
    """The id of the act that made one voice of ``label`` and another, the newest.

    Raises:
        UsageError: It is one with no other.
    """
    known = _known(database, label)
    merged = [a for a in standing(history(database)) if a.kind is VoiceActKind.MERGE and known in (a.label, a.other)]
    if not merged:
        raise UsageError(
            f"{label} is one with no other voice.", kept=_KEPT, hint="See `reviewer speakers CASE` for those there are."
        )
    return merged[-1].id


def labels(database: Database) -> tuple[str, ...]:
    """Every label that stands for a voice of the case, those of imported transcripts and of corrected lines too."""
    heard: set[str] = set()
    with database.reading() as connection:
        for table in (tables.segments, tables.corrections):
            spoken = connection.execute(table.select().with_only_columns(table.c.speaker).distinct())
            heard |= {str(speaker).removesuffix(DOUBT) for (speaker,) in spoken if speaker}
    split_off = {act.other for act in history(database) if act.kind is VoiceActKind.SPLIT and act.other}
    return tuple(sorted(heard | split_off | {voice.label for voice in told(database)}))


def next_label(kind: str, taken: Sequence[str]) -> str:
    """The first label of a kind that is free: "Wearer", "Wearer 2"; voices are numbered from 1."""
    number = 1
    while (label := kind if number == 1 and kind != "Voice" else f"{kind} {number}") in taken:
        number += 1
    return label


def _known(database: Database, label: str) -> str:
    """The label meant: itself, or that of the voice with this name."""
    every = labels(database)
    if label in every:
        return label
    now = cast(database)
    named = [each for each in every if now.speaker(each).name == label]
    if not named:
        raise UsageError(
            f"There is no voice {label}.", kept=_KEPT, hint="See `reviewer speakers CASE` for those there are."
        )
    return named[0]


def _append(database: Database, act: VoiceAct) -> None:
    with database.writing() as connection:
        rows.add(connection, tables.voice_acts, act)
        audit.append(connection, actor=act.actor, act=f"{act.kind} voice", subject=act.id, label=act.label)
