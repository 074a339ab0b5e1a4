"""Runs commands under the launcher and stores what they cost."""

import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple


class Cost(NamedTuple):
    cpu: float  # ms, user and system, of the command and its children
    wall: float  # ms
    memory: float  # MB, of the largest process


def run(bench, command):
    """What one run of COMMAND costs; if it fails, ends the bench with its output."""
    result, log = bench.work / "result", bench.work / "log"
    os.sync()  # this run should not wait for what the one before left to be written
    subprocess.run([bench.launcher, result, log, *map(str, command)], check=True)
    wall, user, system, memory, status = map(int, result.read_text().split())
    if status != 0:
        end = "\n".join(log.read_text(errors="replace").splitlines()[-10:])
        sys.exit(f"error: {command[0]} … {command[-1]} ended with {status}:\n{end}")
    return Cost(cpu=(user + system) / 1000, wall=wall / 1000, memory=memory * 1024 / 1e6)


def compile_c(name, folder, *flags):
    """A program of scripts/lib/bench, compiled into FOLDER."""
    compiler = next((found for found in map(shutil.which, ("cc", "gcc", "clang")) if found), None)
    if not compiler:
        sys.exit("error: no C compiler: neither cc nor gcc nor clang is on the PATH")
    source = Path(__file__).parent / "bench" / f"{name}.c"
    subprocess.run([compiler, "-std=c11", "-O2", "-Wall", "-Werror", "-o", folder / name, source, *flags], check=True)
    return folder / name


def median(costs):
    """The medians of several runs; for memory, the largest."""
    return Cost(
        cpu=statistics.median(cost.cpu for cost in costs),
        wall=statistics.median(cost.wall for cost in costs),
        memory=max(cost.memory for cost in costs),
    )
