"""Prints, from an export of llvm-cov, the lines and functions that were run, by target; with `functions`, also those
functions that never were.

usage: coverage_table.py EXPORT.json REPOSITORY table|functions
"""

import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path


def target(path):
    """Sources/Markup/Block.swift → Markup; Content/Content.swift → Content."""
    return path.parts[1] if path.parts[0] == "Sources" else path.parts[0]


def inside(name, repository):
    """The path below the repository if a source is ours, otherwise None."""
    path = Path(name)
    if not path.is_relative_to(repository):
        return None
    path = path.relative_to(repository)
    return path if path.parts[0] in ("Sources", "Content") else None


def functions(data, repository):
    """(path, line, column) → (runs, mangled name). A generic function occurs once for each use of it."""
    found = {}
    for function in data["functions"]:
        path = inside(function["filenames"][0], repository)
        if path is None:
            continue
        line, column = function["regions"][0][:2]
        runs, name = found.get((path, line, column), (0, function["name"]))
        found[path, line, column] = (runs + function["count"], name)
    return found


def share(covered, count):
    return f"{covered:6} of {count:6} {100 * covered / count if count else 100:6.1f} %"


def demangled(names):
    # The name of a private function is preceded by its file.
    names = [name.rsplit(":", 1)[-1].rsplit(";", 1)[-1] for name in names]
    done = subprocess.run(["swift", "demangle", "--compact", "--simplified"], input="\n".join(names), capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def main(export, repository, what, least="0"):
    data = json.loads(Path(export).read_bytes())["data"][0]
    lines, run = defaultdict(lambda: [0, 0]), defaultdict(lambda: [0, 0])
    for file in data["files"]:
        path = inside(file["filename"], repository)
        if path is not None:
            lines[target(path)][0] += file["summary"]["lines"]["covered"]
            lines[target(path)][1] += file["summary"]["lines"]["count"]
    all_functions = functions(data, repository)
    for (path, _, _), (runs, _) in all_functions.items():
        run[target(path)][0] += runs > 0
        run[target(path)][1] += 1
    if not lines:
        sys.exit(f"error: {export} has no file of {repository}")
    print(f"{'target':20} {'lines':>25} {'functions':>25}")
    for name in sorted(lines):
        print(f"{name:20} {share(*lines[name]):>25} {share(*run[name]):>25}")
    total = [[sum(counts[index] for counts in table.values()) for index in (0, 1)] for table in (lines, run)]
    print(f"{'total':20} {share(*total[0]):>25} {share(*total[1]):>25}")
    if what == "functions":
        never = sorted((place, name) for place, (runs, name) in all_functions.items() if runs == 0)
        names = demangled([name for _, name in never])
        # The right side of `??` or `&&`, the message of a precondition: closures of the compiler, not functions
        # of ours.
        ours = [(place, name) for (place, _), name in zip(never, names) if "implicit closure" not in name]
        print(f"\nnever run: {len(ours)} functions, and {len(never) - len(ours)} right sides of operators and the like")
        for (path, line, _), name in ours:
            print(f"{path}:{line}: {name}")
    covered, count = total[0]
    # As it is printed: to a tenth.
    if round(100 * covered / count, 1) < float(least):
        sys.exit(f"error: {100 * covered / count:.1f} % of the lines were run, fewer than {least} %")


main(*sys.argv[1:])
