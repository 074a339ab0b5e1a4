"""Times `tejun verify autoraid` over files that are not listings, or damaged ones, and `wc -l` over the same
file in turn.

usage: hard_listings.py TEJUN FOLDER

The aim: within five times `wc -l` plus one second, and 40 MB of memory. The same run gives the same bytes.
"""

import multiprocessing
import os
import random
import statistics
import sys

from compare import run

ROUNDS = 5
with open("/usr/share/dict/words", encoding="utf-8") as file:
    WORDS = [line.strip() for line in file if line.strip().isascii()]


def lines(rng, count, line):
    for _ in range(count):
        yield line(rng)


def five_bytes(rng):
    return "".join(rng.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(4)) + "\n"


def sentence(rng):
    return " ".join(rng.choice(WORDS) for _ in range(6)) + ".\n"


def mark(rng):
    return f"[{rng.randrange(1000)}] {rng.choice(WORDS)}/{rng.choice(WORDS)} = {rng.choice(WORDS)}\n"


def power_shell(rng):
    return f"-a----        2008/05/12     10:20 {rng.randrange(1, 9_999_999):>14} {rng.choice(WORDS)}.txt\r\n"


HEADING = (
    "\r\n\r\n    Directory: X:\\DPM\\HW\r\n\r\n\r\nMode                LastWriteTime         Length Name\r\n"
    "----                -------------         ------ ----\r\n"
)
# name: the beginning, the lines, how many, and the exit code.
CASES = {
    "CSV, 40,000 rows, one quotation mark open": ("Name,Size\n\"RAID0_1st.DAT,1474560\n", lambda _: "RAID0_2nd.DAT,1474560\n", 40_000, 1),
    "1,000,000 lines of words": ("", sentence, 1_000_000, 65),
    "100,000 lines with marks": ("", mark, 100_000, 65),
    "PowerShell, 500,000 rows": (HEADING, power_shell, 500_000, 1),
    "100 MB of lines of five bytes": ("", five_bytes, 20_000_000, 65),
}


def make(name, path):
    head, line, count, _ = CASES[name]
    rng = random.Random(7)
    with open(path, "w", encoding="utf-8", newline="") as out:
        out.write(head)
        # The same million lines again and again: reading is timed, not making them.
        block = list(lines(rng, min(count, 1_000_000), line))
        for _ in range(max(1, count // 1_000_000)):
            out.writelines(block)


def main():
    tejun, folder = sys.argv[1:]
    print(f"{'not a good listing':42} {'MB':>4} {'tejun ms':>9} {'wc -l ms':>9} {'of the aim':>10} {'tejun MB':>9}")
    for name, (*_, expected) in CASES.items():
        path = os.path.join(folder, "hard.txt")
        # In a separate process: what this one has in memory would be counted for the processes that it starts.
        maker = multiprocessing.get_context("spawn").Process(target=make, args=(name, path))
        maker.start()
        maker.join()
        rounds = []
        for number in range(ROUNDS + 1):
            ours = run([tejun, "verify", "autoraid", path, "--expressbuilder", "3.005a-B", "--format", "tap"], os.environ, expected)
            theirs = run(["wc", "-l", path], os.environ, 0)
            if number > 0:  # the first run warms the page cache
                rounds.append((ours, theirs))
        wall = statistics.median(ours[0] for ours, _ in rounds)
        other = statistics.median(theirs[0] for _, theirs in rounds)
        memory = max(ours[1] for ours, _ in rounds)
        size = os.path.getsize(path) / 1e6
        print(f"{name:42} {size:4.0f} {wall:9.0f} {other:9.0f} {wall / (5 * other + 1000):10.2f} {memory:9.0f}", flush=True)


if __name__ == "__main__":
    main()
