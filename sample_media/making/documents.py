"""The papers of a case: draft, final report, vendor transcript, the script as spoken, and what is expected."""

import json
import random
import re
from datetime import datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx

# What recognizers make of such words; a vendor's transcript has some in every turn.
_MISHEARD = {
    "consent": "consider", "wrist": "vest", "rent": "rant", "toolbox": "tool bucks", "Pruitt": "Prewitt", "Lund": "Lunt",
    "Birch": "Burch", "Subaru": "Suburu", "lawyer": "law year", "citing": "sighting", "knee": "need", "wine": "one",
    "Calder": "Caller", "Wexler": "Wexford", "Quill": "Will", "plate": "played", "shelter": "shell there",
    "cousin's": "cousins", "Garland": "Carlin", "fifty-two": "52", "thirty-five": "35", "detained": "attained",
    "sister's": "sisters", "January": "Gen you airy", "electrician": "election", "rifle": "rival", "yelling": "telling",
    "Fulton": "full ton", "mind": "mine", "trouble": "travel", "insurance": "assurance", "neighbor": "labor",
}  # fmt: skip
_EPOCH = (2026, 1, 1, 0, 0, 0)


def write_all(case, turns: list[dict], folder: Path) -> None:
    """Every paper of a case into its folder."""
    paragraphs = [[entry[0] for entry in part] for part in case.DRAFT]
    final = [[case.EDITS.get(s, s) for s in part if case.EDITS.get(s, s) is not None] for part in paragraphs]
    text = _report(folder, "draft", case.HEAD, paragraphs)
    _report(folder, "final", case.HEAD, final)
    script = {
        "id": case.ID,
        "title": case.TITLE,
        "reporting_officer": case.OFFICER,
        "recording_start_utc": case.START_UTC,
        "turns": turns,
    }
    _json(folder / "script.json", script)
    _json(folder / "expected.json", {"report": "draft.txt", "sentences": _expected(case, turns, text)})
    _vendor(case, turns, folder / "vendor_transcript.docx")


def _report(folder: Path, name: str, head: list[str], paragraphs: list[list[str]]) -> str:
    lines = [*head, *(" ".join(part) for part in paragraphs)]
    text = "\n".join(head) + "\n\n" + "\n\n".join(lines[len(head) :]) + "\n"
    (folder / f"{name}.txt").write_text(text, encoding="utf-8", newline="\n")
    _word(lines, folder / f"{name}.docx")
    return text


def _word(lines: list[str], path: Path) -> None:
    document = docx.Document()
    document.core_properties.created = document.core_properties.modified = datetime(*_EPOCH)
    for line in lines:
        document.add_paragraph(line)
    document.save(path)
    _settle(path)


def _settle(path: Path) -> None:
    """The same bytes whenever it is made: a zip file carries times."""
    with ZipFile(path) as archive:
        held = [(name, archive.read(name)) for name in archive.namelist()]
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in held:
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, content)


def _json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")


def _expected(case, turns: list[dict], text: str) -> list[dict]:
    made, at = [], 0
    for index, (quote, verdict, kinds, bearing, note) in enumerate(e for part in case.DRAFT for e in part):
        start = text.index(quote, at)
        at = start + len(quote)
        made.append(
            {
                "index": index,
                "start": start,
                "end": at,
                "quote": quote,
                "verdict": verdict,
                "kinds": kinds,
                "planted": bool(kinds) and verdict != "not_factual",
                "audible": verdict in ("supported", "contradicted", "not_found") and "boilerplate" not in kinds,
                "note": note,
                "evidence": [_evidence(turns, number) for number in bearing],
            }
        )
    return made


def _evidence(turns: list[dict], number: int) -> dict:
    turn = turns[number]
    return {"turn": number, "start_ms": round(turn["start"] * 1000), "end_ms": round(turn["end"] * 1000)}


def _vendor(case, turns: list[dict], path: Path) -> None:
    chance = random.Random(case.SEED)
    numbers: dict[str, int] = {}
    lines = [f"Transcript of {case.CAMERA}", "Automatically generated. May contain errors.", ""]
    for turn in turns:
        speaker = numbers.setdefault(turn["speaker"], len(numbers) + 1)
        if chance.random() < 0.1:
            speaker = chance.choice(list(numbers.values()))
        second = int(turn["start"])
        clock = f"{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}"
        said = "[Speaking Spanish]" if turn["language"] == "es" else _misheard(turn["text"], chance)
        lines += [f"{clock}  Speaker {speaker}", said]
    _word(lines, path)


def _misheard(text: str, chance: random.Random) -> str:
    words = []
    for word in text.split():
        bare = re.sub(r"[^\w'-]", "", word)
        if bare in _MISHEARD and chance.random() < 0.85:
            words.append(word.replace(bare, _MISHEARD[bare]))
        elif chance.random() > 0.09:
            words.append(word)
    return " ".join(words) or text
