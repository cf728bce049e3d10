"""Runs the ``reviewer`` command as a user does: another process, standard input closed."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "sample_media"


@dataclass(frozen=True)
class Ran:
    """How a command ended."""

    code: int
    out: str
    err: str

    def json(self):
        """Standard output as the one object it must be."""
        return json.loads(self.out)


def command(*arguments):
    """The command line of ``reviewer`` with ``arguments``."""
    return [sys.executable, "-m", "reviewer.cli.main", *arguments]


def reviewer(*arguments, cwd=None, env=None):
    """Run ``reviewer`` to its end."""
    done = subprocess.run(
        command(*arguments), cwd=cwd, env=env, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
