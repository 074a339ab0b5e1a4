"""Changes the validators, escapers and the verifier in one place at a time, and counts what the tests notice."""

import argparse
import math
import os
import random
import sys
import time
from pathlib import Path

import building
import equivalents
import report
import running
from mutants import mutants

ROOT = Path(__file__).resolve().parents[3]
WORK = ROOT / ".build-mutate"


def scope() -> list[str]:
    """The files of `Tests/Mutation/scope.txt`, folders taken whole."""
    files = []
    for line in (ROOT / "Tests/Mutation/scope.txt").read_text(encoding="utf-8").splitlines():
        place = line.split("#")[0].strip()
        if not place:
            continue
        path = ROOT / place
        if not path.exists():
            raise SystemExit(f"error: Tests/Mutation/scope.txt: {place} is not there")
        inside = sorted(path.rglob("*.swift")) if path.is_dir() else [path]
        files += [str(each.relative_to(ROOT)) for each in inside]
    return files


def main() -> int:
    parser = argparse.ArgumentParser(prog="scripts/mutate", description=__doc__)
    parser.add_argument("files", metavar="FILE", nargs="*", help="only these files (default: Tests/Mutation/scope.txt)")
    parser.add_argument("--list", action="store_true", help="print the mutants, and run nothing")
    parser.add_argument(
        "--seconds", type=float, help="begin no mutant after so many seconds, building included (default: try all)")
    parser.add_argument("--seed", default="", help="with --seconds: another text, another order of the mutants")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="test processes at a time")
    arguments = parser.parse_args()
    # The whole scope is built, whatever is requested, so that nothing is built again for another file.
    everything = mutants(ROOT, scope())
    files = [os.path.relpath(Path(file).resolve(), ROOT) for file in arguments.files] or scope()
    for file in set(files) - set(scope()):
        raise SystemExit(f"error: {file} is not in Tests/Mutation/scope.txt")
    entries = equivalents.read(ROOT / "Tests/Mutation/equivalents.txt")
    known, complaints = equivalents.matched(entries, everything, files)
    if arguments.list:
        for mutant in everything:
            if mutant.file in files:
                note = "    (equivalent)" if mutant.number in known else ""
                print(f"{mutant.file}:{mutant.line}: {mutant.change}{note}")
        return _complain(complaints)
    if _complain(complaints):
        return 1
    started = time.monotonic()
    WORK.mkdir(exist_ok=True)
    kept, dropped = building.build(ROOT, WORK, everything)
    built = time.monotonic()
    bundle = running.Bundle(WORK / "tree")
    tests, slow = running.reach(bundle, len(everything), arguments.jobs)
    reached = time.monotonic()
    wanted = [mutant for mutant in kept if mutant.file in files]
    if arguments.seconds is not None:
        random.Random(arguments.seed).shuffle(wanted)
    deadline = started + arguments.seconds if arguments.seconds is not None else math.inf
    ends = running.judge(bundle, wanted, tests, arguments.jobs, deadline)
    asked = [mutant for mutant in kept if mutant.number in ends]
    print(report.text(asked, ends, known, [m for m in dropped if m.file in files], slow))
    seconds = (built - started, reached - built, time.monotonic() - reached)
    if len(asked) < len(wanted):
        print(f"left untried: {len(wanted) - len(asked)} of {len(wanted)} mutants (seed '{arguments.seed}')")
    print("building {:.0f} s, counting what is reached {:.0f} s, running {:.0f} s".format(*seconds))
    for mutant in asked:
        if mutant.number in known and ends[mutant.number] in report.CAUGHT:
            entry = known[mutant.number]
            complaints.append(f"{entry.place}: '{mutant.change}' of '{mutant.text}' is caught, so it is no equivalent")
    ratio = report.ratio(asked, ends, known)
    if wanted and not asked:
        complaints.append("the time was over before a mutant was tried")
    if ratio < report.WANTED:
        complaints.append(f"{ratio:.1f} % are caught, fewer than {report.WANTED:.0f} %")
    return _complain(complaints)


def _complain(complaints: list[str]) -> int:
    for complaint in complaints:
        print(f"error: {complaint}", file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
