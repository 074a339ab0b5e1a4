"""Prints the size and the start-up time of a tool.

usage: time_startup.py TEJUN
"""

import os
import statistics
import subprocess
import sys
import time

ROUNDS = 31


def milliseconds(*command):
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (time.perf_counter() - start) * 1000


def main(tool):
    version, check = (statistics.median(milliseconds(tool, argument) for _ in range(ROUNDS)) for argument in ("--version", "check"))
    print(f"{os.path.getsize(tool) / 1e6:.1f} MB; --version {version:.1f} ms, check {check:.1f} ms (medians of {ROUNDS})")


main(*sys.argv[1:])
