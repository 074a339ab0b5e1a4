"""Times `tejun verify autoraid` and grep in turn over the listings of scripts/bench, and prints medians and ratios.

usage: compare.py TEJUN FOLDER
"""

import os
import statistics
import subprocess
import sys
import time

ROUNDS = 11
NAMES = ["MW_R0_1.DAT", "MW_R0_2.DAT", "MW_R1_1.DAT", "MW_R1_2.DAT"]


def run(command, environment, expected):
    """Wall time in ms and peak memory in MB of one run, with its output in a file, as a user would do it."""
    with open(os.devnull, "rb") as nothing, open(os.path.join(sys.argv[2], "out"), "wb") as out:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=nothing, stdout=out, stderr=out, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        wall = (time.perf_counter() - start) * 1000
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != expected:
        sys.exit(f"error: {command[0]} ended with {process.returncode}, not {expected}")
    return wall, usage.ru_maxrss / 1024


def main():
    tejun, folder = sys.argv[1:]
    plain = os.path.join(folder, "utf-8.txt")
    grep = ["grep", "-a", "-F", "-i", "-c", *(word for name in NAMES for word in ("-e", name)), plain]
    c_locale = {**os.environ, "LC_ALL": "C"}
    print(f"{'listing':12} {'MB':>5} {'tejun ms':>9} {'grep ms':>8} {'ratio':>6} {'tejun MB':>9}   (medians of {ROUNDS})")
    for encoding, note in [("utf-8", ""), ("cp932", "grep on UTF-8"), ("utf-16-le", "grep on UTF-8")]:
        path = os.path.join(folder, f"{encoding}.txt")
        verify = [tejun, "verify", "autoraid", path, "--expressbuilder", "3.010a-B", "--format", "tap"]
        rounds = []
        for number in range(ROUNDS + 1):
            ours = run(verify, os.environ, 0)
            theirs = run(grep, c_locale, 0)
            if number > 0:  # the first run warms the page cache
                rounds.append((ours, theirs))
        wall = statistics.median(ours[0] for ours, _ in rounds)
        other = statistics.median(theirs[0] for _, theirs in rounds)
        ratio = statistics.median(ours[0] / theirs[0] for ours, theirs in rounds)
        memory = max(ours[1] for ours, _ in rounds)
        size = os.path.getsize(path) / 1e6
        print(f"{encoding:12} {size:5.0f} {wall:9.0f} {other:8.0f} {ratio:6.2f} {memory:9.0f}   {note}")


if __name__ == "__main__":
    main()
