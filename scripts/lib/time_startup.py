"""Prints size and start-up time of a static tool, and of the ordinary one where it is built.

usage: time_startup.py STATIC ORDINARY
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


def main(static, ordinary):
    tools = {"static": static, "ordinary": ordinary}
    if not os.access(ordinary, os.X_OK):
        print(f"not compared: there is no ordinary tool at {ordinary}")
        del tools["ordinary"]
    print(f"{'tool':9} {'MB':>6} {'--version ms':>13} {'check ms':>9}   (medians of {ROUNDS})")
    # In turn, so that what else the machine does meets both alike.
    times = {(name, argument): [] for name in tools for argument in ("--version", "check")}
    for _ in range(ROUNDS):
        for (name, argument), taken in times.items():
            taken.append(milliseconds(tools[name], argument))
    for name, tool in tools.items():
        version, check = (statistics.median(times[name, argument]) for argument in ("--version", "check"))
        print(f"{name:9} {os.path.getsize(tool) / 1e6:6.1f} {version:13.1f} {check:9.1f}")


main(*sys.argv[1:])
