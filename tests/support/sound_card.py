"""A sound card for tests: a PulseAudio server of its own with a sink that plays nowhere and can be listened to."""

import os
import shutil
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path

HAS_SOUND = all(shutil.which(name) for name in ("pulseaudio", "parec"))
SINK, RATE_HZ = "ear", 48_000


@contextmanager
def sound_card(folder: Path):
    """The environment in which a program plays to it; ``folder`` is to be short, a socket lies in it."""
    socket = folder / "s"
    env = {**os.environ, "XDG_RUNTIME_DIR": str(folder), "PULSE_SERVER": f"unix:{socket}"}
    own = {**env, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    own.pop("PULSE_SERVER")
    command = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--disable-shm=yes", "--use-pid-file=no"]
    command += ["-L", f"module-native-protocol-unix socket={socket} auth-anonymous=1"]
    command += ["-L", f"module-null-sink sink_name={SINK} rate={RATE_HZ} channels=1"]
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    server = subprocess.Popen(command, env=own, **quiet)
    try:
        end = time.monotonic() + 20
        while not socket.exists():
            assert server.poll() is None, "the sound server did not start"
            assert time.monotonic() < end, "the sound server did not start"
            time.sleep(0.1)
        yield env
    finally:
        server.terminate()
        server.wait()


@contextmanager
def heard(target: Path):
    """What is played meanwhile goes to a file, in samples of 16 bits."""
    command = ["parec", "-d", f"{SINK}.monitor", "--format=s16le", f"--rate={RATE_HZ}", "--channels=1"]
    with target.open("wb") as file, subprocess.Popen([*command, "--latency-msec=50"], stdout=file) as listener:
        try:
            yield
        finally:
            listener.terminate()
