"""Runs a program within limits of time and memory, and says what it used.

usage: python limits.py SECONDS OUT ERR PROGRAM [ARGUMENT …]      (prints JSON; the program's stdin is this one's)

A separate, small process: the memory of a child is counted from what its parent held when it forked.
"""

import json
import os
import resource
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

# More than a run may use, so that a run that uses too much is measured and not only stopped.
ADDRESS_SPACE = 8 << 30


@dataclass(frozen=True)
class Taken:
    """What a run used, and what it said."""

    code: int | None  # `None` if it was stopped.
    seconds: float  # Processor time: how busy the machine is does not matter.
    waited: float
    megabytes: float
    out: str
    err: str


def limited(binary, folder, *arguments, seconds=120, stdin=subprocess.DEVNULL):
    """Runs the tool in `folder`, stopped after `seconds` of real time, which is long because a machine may be busy."""
    out, err = folder / ".out", folder / ".err"
    done = subprocess.run(
        [sys.executable, "-S", "-E", __file__, str(seconds), str(out), str(err), str(binary), *map(str, arguments)],
        cwd=folder, stdin=stdin, capture_output=True, timeout=seconds + 30,
        env={"PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "C"},
    )
    assert done.returncode == 0, done.stderr.decode()
    # The output is read only in part, because it may be what is too large.
    text = lambda path: path.read_bytes()[: 1 << 20].decode(errors="replace")
    return Taken(**json.loads(done.stdout), out=text(out), err=text(err))


def main():
    seconds, out, err, *command = sys.argv[1:]
    begin = time.monotonic()
    process = os.fork()
    if process == 0:
        resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        for number, path in ((1, out), (2, err)):
            os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666), number)
        os.execv(command[0], command)
    stopped = False
    while True:
        done, status, usage = os.wait4(process, os.WNOHANG)
        if done:
            break
        if not stopped and time.monotonic() - begin > float(seconds):
            stopped = True
            os.kill(process, signal.SIGKILL)
        time.sleep(0.005)
    print(json.dumps({
        "code": None if stopped else os.waitstatus_to_exitcode(status), "waited": time.monotonic() - begin,
        "seconds": usage.ru_utime + usage.ru_stime, "megabytes": usage.ru_maxrss / 1024,
    }))


if __name__ == "__main__":
    main()
