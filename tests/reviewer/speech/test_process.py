"""Work in a process of its own: what it sends, and how it ends."""

import os
import signal
import subprocess
import sys
import textwrap

import pytest

from reviewer.progress import CancelToken
from reviewer.speech.process import ProcessEnded, sent_by
from tests.support import engines
from tests.support.commands import ROOT


def test_what_is_sent_comes_in_order_and_then_it_ends():
    assert list(sent_by(engines.count, 3, token=CancelToken(), kept="")) == [0, 1, 2]


def test_exception_ends_it_and_is_told_as_that(capfd):
    with pytest.raises(ProcessEnded) as ended:
        list(sent_by(engines.fail, None, token=CancelToken(), kept=""))
    assert ended.value.exit_code == 1


@pytest.mark.skipif(sys.platform == "win32", reason="keys reach a whole group of processes otherwise there")
def test_ctrl_c_is_no_crash_of_the_process_though_it_reaches_that_too(tmp_path):
    program = textwrap.dedent(
        """
        import signal
        from reviewer.errors import Stopped
        from reviewer.progress import CancelToken
        from reviewer.speech.process import sent_by
        from tests.support import engines
        if __name__ == "__main__":
            token = CancelToken()
            signal.signal(signal.SIGINT, lambda *_: token.cancel())
            try:
                for each in sent_by(engines.wait, None, token=token, kept="all of it"):
                    print(each, flush=True)
            except Stopped as stopped:
                print(stopped.told(), flush=True)
        """
    )
    (tmp_path / "parent.py").write_text(program)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    parent = subprocess.Popen(
        [sys.executable, str(tmp_path / "parent.py")],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, start_new_session=True, text=True,
    )  # fmt: skip
    assert parent.stdout.readline() == "begun\n"
    os.killpg(parent.pid, signal.SIGINT)
    assert parent.communicate(timeout=60) == ("Stopped on request. all of it\n", "")
