"""Times `tejun rehearse` with every slip tried, against `tejun check` of the same site: usage TEJUN SITE."""

import statistics
import subprocess
import sys
import time

ROUNDS = 15


def seconds(*command):
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main(tejun, site):
    commands = {
        "check": (tejun, "check", site),
        "rehearse": (tejun, "rehearse", site),
        "rehearse --omissions": (tejun, "rehearse", site, "--omissions"),
    }
    for command in commands.values():
        seconds(*command)
    # In turn, so that other load on the machine affects all of them alike.
    times = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, command in commands.items():
            times[name].append(seconds(*command))
    base = statistics.median(times["check"])
    for name, taken in times.items():
        median = statistics.median(taken)
        print(f"{name:22} {median * 1000:7.1f} ms  (slowest {max(taken) * 1000:.1f})  {median / base:5.2f} times check")


main(*sys.argv[1:])
