"""Runs the tests: first each by itself, to see which mutants it reaches, then those that reach a mutant, with it."""

import os
import re
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from mutants import Mutant
from schemata import module

# A test that takes longer by itself is left out, and the report says so: hundreds of mutants would each wait for it.
SLOWEST = float(os.environ.get("TEJUN_SLOWEST_TEST", "4"))
# How long the tests of one process may take together, so that the quick ones come first.
STAGE = 1.0
# For mutants that never end, in seconds of processor time beyond what the tests need.
GRACE = 1
MEMORY = 8 << 30
# A test that hangs without working is tried again, because a machine under load looks the same.
TRIES = 2
FAILED = "✘"
RAN = re.compile(r"Test run with (\d+) tests?\b.* passed")


@dataclass
class Test:
    name: str
    seconds: float = 0.0
    reached: set[int] = field(default_factory=set)


class Bundle:
    """The tests as they were built."""

    def __init__(self, tree: Path):
        self.tree = tree
        binary = subprocess.run(
            ["swift", "build", "--show-bin-path"], cwd=tree, text=True, capture_output=True, check=True)  # fmt: skip
        self.path = next(Path(binary.stdout.strip()).glob("*.xctest"))

    def names(self) -> list[str]:
        command = [self.path, "--testing-library", "swift-testing", "--list-tests"]
        run = subprocess.run(command, cwd=self.tree, text=True, capture_output=True, check=True)
        return sorted(line for line in run.stdout.splitlines() if "/" in line)

    def run(self, tests: list[str], limit: float, **environment: str) -> tuple[str, float]:
        """How these tests end, `passed`, `failed` or `timeout`, and their processor time in seconds."""
        for _ in range(TRIES):
            end, seconds = self._run(tests, limit, environment)
            if end != "late":
                return end, seconds
        return "timeout", seconds

    def _run(self, tests: list[str], limit: float, environment: dict[str, str]) -> tuple[str, float]:
        """The same for one try, which may also be `late`: it waited without working, or the machine slept."""
        names = "|".join(re.escape(name) for name in tests)
        command = [self.path, "--testing-library", "swift-testing", "--filter", f"^({names})"]

        def confine() -> None:
            seconds = int(limit) + 1
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

        process = subprocess.Popen(
            command, cwd=self.tree, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
            env={**os.environ, **environment, "NO_COLOR": "1", "SWIFT_BACKTRACE": "enable=no"}, preexec_fn=confine)  # fmt: skip
        late = threading.Timer(20 * limit, os.kill, (process.pid, signal.SIGKILL))
        late.start()
        has_failed = False
        ran = 0
        for line in process.stdout:
            if count := RAN.search(line):
                ran = int(count.group(1))
            if FAILED in line:
                has_failed = True
                # Not `process.kill()`, which waits for the process, so that its times are lost.
                os.kill(process.pid, signal.SIGKILL)
                break
        process.stdout.close()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        is_late = late.finished.is_set()
        late.cancel()
        seconds = usage.ru_utime + usage.ru_stime
        if has_failed:
            return "failed", seconds
        if process.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
            return "late" if is_late else "timeout", seconds
        # A run without tests does not pass.
        return ("passed" if process.returncode == 0 and ran == len(tests) else "failed"), seconds


def reach(bundle: Bundle, count: int, workers: int) -> tuple[list[Test], list[Test]]:
    """Every test with the mutants it reaches, and those that take too long."""

    failing = []

    def measure(name: str) -> Test:
        with tempfile.NamedTemporaryFile() as file:
            file.write(bytes(count + 1))
            file.flush()
            end, seconds = bundle.run([name], SLOWEST, TEJUN_MUTANTS_REACHED=file.name)
            if end == "failed":
                failing.append(name)
            reached = Path(file.name).read_bytes()
            return Test(name, seconds if end == "passed" else SLOWEST + 1, {n for n, byte in enumerate(reached) if byte})

    with ThreadPoolExecutor(workers) as pool:
        tests = list(pool.map(measure, bundle.names()))
    if failing:
        raise SystemExit("error: these fail without any mutant: " + ", ".join(failing))
    return [t for t in tests if t.seconds <= SLOWEST], [t for t in tests if t.seconds > SLOWEST]


def judge(bundle: Bundle, found: list[Mutant], tests: list[Test], workers: int, deadline: float) -> dict[int, str]:
    """The result for each mutant: `caught`, `timeout` (also caught), `survived` or `unreached`. None is started
    after `deadline` (of `time.monotonic`): those that are left have no entry."""
    started = time.monotonic()
    done = 0
    lock = threading.Lock()

    def verdict(mutant: Mutant) -> tuple[int, str] | None:
        nonlocal done
        if time.monotonic() > deadline:
            return None
        end = _verdict(bundle, mutant, tests)
        with lock:
            done += 1
            if done % 100 == 0:
                print(f"{done} of {len(found)} mutants, {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)
        return mutant.number, end

    with ThreadPoolExecutor(workers) as pool:
        return dict(filter(None, pool.map(verdict, found)))


def _verdict(bundle: Bundle, mutant: Mutant, tests: list[Test]) -> str:
    own = module(mutant.file) + "Tests."
    reaching = [test for test in tests if mutant.number in test.reached]
    if not reaching:
        return "unreached"
    for stage in _stages(sorted(reaching, key=lambda test: (not test.name.startswith(own), test.seconds))):
        limit = GRACE + 4 * sum(test.seconds for test in stage)
        end, _ = bundle.run([test.name for test in stage], limit, TEJUN_MUTANT=str(mutant.number))
        if end != "passed":
            return "timeout" if end == "timeout" else "caught"
    return "survived"


def _stages(tests: list[Test]) -> list[list[Test]]:
    stages: list[list[Test]] = [[]]
    seconds = 0.0
    for test in tests:
        if stages[-1] and seconds + test.seconds > STAGE:
            stages.append([])
            seconds = 0.0
        stages[-1].append(test)
        seconds += test.seconds
    return stages
