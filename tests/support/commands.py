"""Runs the ``reviewer`` command as a user does, another process, standard input closed; or in this one."""

import io
import json
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from reviewer.cli.main import run

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


def here(*arguments, cwd="."):
    """Run ``reviewer`` to its end in this process: for what comes before that which a test shows, and for requests that
    are told the same in any process. Starting another takes two seconds.
    """
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err), chdir(cwd):
        code = run(list(arguments))
    return Ran(code, out.buffer.getvalue().decode(), err.buffer.getvalue().decode())
