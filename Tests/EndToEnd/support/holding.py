"""Holds the tool at a point of its work (hold.c), so that events come in the order that a test needs."""

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

DEADLINE = 120
SOURCE = Path(__file__).with_name("hold.c")


def compiled(folder):
    """hold.c as a library in `folder`."""
    swift = shutil.which("swift")
    compilers = ["cc", "gcc", "clang", *([Path(swift).resolve().with_name("clang")] if swift else [])]
    compiler = next((found for found in map(shutil.which, map(str, compilers)) if found), None)
    assert compiler, "no C compiler: one of cc, gcc, clang is needed, or Swift's own beside swift"
    library = folder / "hold.so"
    made = subprocess.run(
        [compiler, "-shared", "-fPIC", "-Wall", "-Wextra", "-Werror", "-o", library, SOURCE, "-ldl"],
        capture_output=True, text=True,
    )
    assert made.returncode == 0, made.stderr
    return library


def need_two_threads():
    if len(os.sched_getaffinity(0)) < 2:
        pytest.skip("NOT TESTED: with one core, the thread that is held is the only one")


class Held:
    """A run of the tool that is held at `at`, or killed or failed at `call_at`; it ends with the enclosing `with`."""

    def __init__(self, library, tejun, *arguments, at="", fail_at="", call_at="", refused="", before=(), ignoring=None):
        self.marks = tejun.folder.parent / f"{tejun.folder.name}-marks"
        shutil.rmtree(self.marks, ignore_errors=True)
        self.marks.mkdir()
        env = {
            "PATH": os.environ["PATH"], "HOME": str(tejun.folder), "LANG": "C", "LD_PRELOAD": str(library),
            "HOLD_FOLDER": str(self.marks), "HOLD_AT": at, "FAIL_AT": fail_at, "CALL_AT": call_at, "REFUSED": refused,
        }
        self.process = subprocess.Popen(
            [*before, str(tejun.binary), *map(str, arguments)], cwd=tejun.folder, env=env,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            preexec_fn=lambda: self.begin(ignoring),
        )

    @staticmethod
    def begin(ignoring):
        """Whatever signals the parent process ignores (nohup, a shell's background jobs), the tool ignores only
        the given ones."""
        for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_IGN if number == ignoring else signal.SIG_DFL)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.let_go()
        if self.process.poll() is None:
            os.kill(self.pid, signal.SIGKILL)
        self.process.communicate()

    def has(self, mark):
        return (self.marks / mark).exists()

    def await_mark(self, mark):
        """Returns when the tool has reached the point; says whether it did before it ended."""
        begin = time.monotonic()
        while not self.has(mark):
            if self.process.poll() is not None:
                return False
            assert time.monotonic() - begin < DEADLINE, f"the tool does not come to '{mark}'"
            time.sleep(0.001)
        return True

    def await_held(self):
        assert self.await_mark("held"), self.process.communicate()

    def let_go(self):
        (self.marks / "go").touch()

    @property
    def pid(self):
        """The tool's own process, below the one that runs it."""
        below = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return int(below[0]) if below else self.process.pid

    def end(self):
        """Exit code (negative for a signal), stdout and stderr."""
        out, err = self.process.communicate(timeout=DEADLINE)
        return self.process.returncode, out, err
