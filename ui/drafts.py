"""What was typed and not kept yet, in the private state folder, so that a program that was killed gives it back."""

from collections import UserDict
from pathlib import Path

from reviewer import paths
from ui import kept

_FILE = "drafts"


class Drafts(UserDict[str, list[object]]):
    """What was typed in one case, by what it is for; written at each change."""

    def __init__(self, case: Path) -> None:
        self._case = paths.as_text(case)
        held = kept.of_case(_FILE, case)
        super().__init__({key: typed for key, typed in held.items() if isinstance(typed, list)})

    def __setitem__(self, key: str, typed: list[object]) -> None:
        """Keep what is typed now."""
        if self.data.get(key) != typed:
            super().__setitem__(key, typed)
            self._write()

    def __delitem__(self, key: str) -> None:
        """It was kept in the case, or is not wanted."""
        super().__delitem__(key)
        self._write()

    def _write(self) -> None:
        others = {case: held for case, held in kept.load(_FILE).items() if case != self._case}
        kept.save(_FILE, others | {self._case: self.data} if self.data else others)
