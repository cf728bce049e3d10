"""A folder of many matters: which case files would be made of it, and of what.

Each subfolder is one matter. Files beside the subfolders belong together by the beginning of their names, as
``case12_draft.docx`` and ``case12_cam1.mp4`` do. Nothing is written here.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reviewer.errors import MediaError, ReviewerError, UsageError, refusal
from reviewer.media.probe import probe
from reviewer.paths import shown_name
from reviewer.progress import CancelToken, Progress, silent
from reviewer.sorting import Sorted, files_in, sort_files, without_copies

_PIECES = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Matter:
    """One matter: the case file to make or to go on with, and what goes into it.

    ``sound_ms`` is the length of its recordings together. ``refusal`` says why no case can be made; None where one can.
    """

    name: str
    case: Path
    found: Sorted
    sound_ms: int = 0
    refusal: ReviewerError | None = None


def matters_in(
    folders: Sequence[Path],
    cases: Path | None = None,
    *,
    progress: Progress = silent,
    token: CancelToken | None = None,
) -> tuple[Matter, ...]:
    """The matters in a folder; of several folders each is one itself. Case files go to ``cases``, else beside them.

    Raises:
        UsageError: There is no such folder.
        Stopped: On request.
    """
    missing = next((each for each in folders if not each.is_dir()), None)
    if missing is not None:
        raise UsageError(
            f"There is no folder {missing}.",
            kept="Nothing was changed.",
            hint="Name one that holds a folder for each matter.",
        )
    target = cases or (folders[0] if len(folders) == 1 else folders[0].parent)
    inside = _inside(folders[0]) if len(folders) == 1 else sorted(folders)
    own = [each for each in inside if each.is_dir() and each.resolve() != target.resolve() and files_in([each])]
    made = [_of_folder(each, progress, token) for each in own]
    files = [each for each in inside if each.is_file()]
    refused = {each: why for each in files if (why := _refused(each)) is not None}
    loose = sort_files([each for each in files if each not in refused], progress=progress, token=token)
    made += [_of_files(name, each) for name, each in paired(loose)]
    made += [Matter(shown_name(each), each, Sorted(), refusal=why) for each, why in refused.items()]
    return _with_cases(made, target)


def is_of_several(paths: Sequence[Path]) -> bool:
    """Whether paths may hold several matters, by the number of folders alone."""
    try:
        inside = _inside(paths[0]) if len(paths) == 1 and paths[0].is_dir() else paths
    except OSError:
        return False
    return all(each.is_dir() for each in paths) and sum(each.is_dir() for each in inside) > 1


def _inside(folder: Path) -> list[Path]:
    return sorted(each for each in folder.iterdir() if not each.name.startswith("."))


def _of_folder(folder: Path, progress: Progress, token: CancelToken | None) -> Matter:
    """One that cannot be read is a matter all the same, with what is wrong: the others do not wait for it."""
    name = shown_name(folder)
    try:
        return _of_files(name, sort_files(files_in([folder]), progress=progress, token=token))
    except MediaError as error:
        return Matter(name, folder, Sorted(), refusal=error)
    except OSError as error:
        return Matter(name, folder, Sorted(), refusal=refusal(error))


def _refused(path: Path) -> ReviewerError | None:
    """Why a file beside the folders cannot be opened: it is told in a row of its own, and the rest goes on."""
    try:
        path.open("rb").close()
    except OSError as error:
        return refusal(error)
    return None


def _of_files(name: str, every: Sorted) -> Matter:
    found = without_copies(every)
    sound_ms = sum(probe(each).duration_ms for each in found.recordings)
    return Matter(name, Path(name), found, sound_ms, _refusal(found))


def _with_cases(matters: Sequence[Matter], target: Path) -> tuple[Matter, ...]:
    """Each with a case file of its own, whatever the names have in common."""
    made: list[Matter] = []
    for each in matters:
        taken = {other.name.casefold() for other in made}
        name = next(free for free in _numbered(each.name) if free.casefold() not in taken)
        made.append(replace(each, name=name, case=target / f"{name}.case"))
    return tuple(made)


def _numbered(name: str) -> Iterable[str]:
    yield name
    number = 2
    while True:
        yield f"{name} ({number})"
        number += 1


def _refusal(found: Sorted) -> ReviewerError | None:
    if not found.recordings and not found.reports:
        return UsageError(
            "It holds no recording and no report that can be read.",
            hint="Put both into it, and look through the folder again.",
        )
    if not found.reports:
        return UsageError("No report goes with the recordings.", hint="Put it into their folder.")
    if not found.recordings:
        return UsageError("No recording goes with the report.", hint="Put it into the report's folder.")
    return None


def paired(loose: Sorted) -> list[tuple[str, Sorted]]:
    """Reports with the recordings and transcripts that share the beginning of their names; what has no partner alone.

    A report and a recording go together where neither has more in common with another. Names that part at a number
    alone (``stop_1``, ``stop_2``) are of two matters.
    """
    texts = dict(zip(loose.reports, loose.texts, strict=True))
    groups = _groups(loose.reports, loose.recordings)
    made = []
    for group in groups:
        reports = tuple(each for each in loose.reports if each in group)
        recordings = tuple(each for each in loose.recordings if each in group)
        transcripts = tuple(each for each in loose.transcripts if _likest(each, loose.recordings) & set(recordings))
        found = Sorted(recordings, reports, tuple(texts[each] for each in reports), transcripts)
        made.append((_name_of([*reports, *recordings]), found))
    return sorted(made, key=lambda pair: pair[0].casefold())


def _groups(reports: Sequence[Path], recordings: Sequence[Path]) -> list[set[Path]]:
    groups: list[set[Path]] = [{each} for each in (*reports, *recordings)]
    for report in reports:
        for recording in _likest(report, recordings):
            if report in _likest(recording, reports):
                joined = [each for each in groups if report in each or recording in each]
                groups = [each for each in groups if each not in joined] + [set().union(*joined)]
    return groups


def _likest(path: Path, others: Iterable[Path]) -> set[Path]:
    """Those of ``others`` whose names begin most like that of ``path``."""
    shared = {other: _shared(_pieces(path), _pieces(other)) for other in others}
    most = max(shared.values(), default=0)
    return {other for other, count in shared.items() if count == most > 0}


def _pieces(path: Path) -> list[str]:
    return [each.casefold() for each in _PIECES.findall(path.stem)]


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many pieces two names begin with in common; none where they part at a number."""
    count = next((n for n, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), None)
    if count is None:
        return min(len(one), len(other))
    parting = [_DIGITS.sub("0", each[count]) for each in (one, other)]
    return 0 if parting[0] == parting[1] else count


def _name_of(paths: Sequence[Path]) -> str:
    """What their names have in common; of one alone its own."""
    first, *rest = paths
    count = min((_shared(_pieces(first), _pieces(each)) for each in rest), default=0)
    ends = [each.end() for each in _PIECES.finditer(first.stem)]
    return shown_name(Path(first.stem[: ends[count - 1]])) if 0 < count <= len(ends) else shown_name(Path(first.stem))
