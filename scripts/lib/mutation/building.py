"""Builds the tests once, with every mutant in them; mutants that do not compile are removed."""

import os
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from mutants import Mutant
from schemata import module, rendered, support, symbol

COPIED = ("Package.swift", "Sources", "Tests", "Content")
ERROR = re.compile(r"^(/\S+?\.swift):(\d+):(\d+): error: (.*)$", re.M)
ROUNDS = 40
# Optimised, because some tests read thousands of listings, but with all bounds checks, as in a debug build.
FLAGS = ["--build-tests"]
for flag in ("-O", "-enable-testing", "-assert-config", "Debug"):
    FLAGS += ["-Xswiftc", flag]


def build(root: Path, work: Path, found: list[Mutant]) -> tuple[list[Mutant], list[Mutant]]:
    """The mutants in the tests built below `work`, and those that do not compile."""
    tree = work / "tree"
    _copy(root, tree, {mutant.file for mutant in found})
    known = _read(work / "dropped.tsv")
    kept = [mutant for mutant in found if _name(mutant) not in known]
    dropped = [mutant for mutant in found if _name(mutant) in known]
    for number in range(1, ROUNDS + 1):
        spans = _write(root, tree, kept, len(found))
        print(f"building, round {number}: {len(kept)} mutants", file=sys.stderr, flush=True)
        run = subprocess.run(["swift", "build", *FLAGS], cwd=tree, text=True, capture_output=True, timeout=3600)
        output = run.stdout + run.stderr
        (work / "build.log").write_text(output, encoding="utf-8")
        if run.returncode == 0:
            return kept, dropped
        wrong = _blamed(tree, output, spans)
        if not wrong:
            raise SystemExit(f"error: the build fails, and not by a mutant; see {work / 'build.log'}\n{output[-2000:]}")
        dropped += [mutant for mutant in kept if mutant.number in wrong]
        (work / "dropped.tsv").write_text("".join(f"{_name(mutant)}\n" for mutant in dropped), encoding="utf-8")
        kept = [mutant for mutant in kept if mutant.number not in wrong]
    raise SystemExit(f"error: the build still fails after {ROUNDS} rounds; see {work / 'build.log'}")


def _name(mutant: Mutant) -> str:
    """A name of the mutant that stays the same as long as its line does."""
    return f"{mutant.file}\t{mutant.text}\t{mutant.change}"


def _read(path: Path) -> set[str]:
    return set(path.read_text(encoding="utf-8").splitlines()) if path.exists() else set()


def _copy(root: Path, tree: Path, mutated: set[str]) -> None:
    """Brings `tree` up to date without touching unchanged files, so that little is built again."""
    wanted = {tree / "Sources" / module(file) / "Mutants.swift" for file in mutated}
    for top in COPIED:
        files = [root / top] if (root / top).is_file() else [path for path in (root / top).rglob("*") if path.is_file()]
        for path in files:
            if "__pycache__" in path.parts:
                continue
            target = tree / path.relative_to(root)
            wanted.add(target)
            if str(path.relative_to(root)) not in mutated and not _is_same(path, target):
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target)
    for top in COPIED[1:]:
        for path in (tree / top).rglob("*"):
            if path.is_file() and path not in wanted:
                path.unlink()


def _is_same(path: Path, target: Path) -> bool:
    return target.exists() and target.read_bytes() == path.read_bytes()


def _write(root: Path, tree: Path, kept: list[Mutant], count: int) -> dict[str, tuple[str, list]]:
    """Writes the mutated files and each module's support; returns text and spans by file."""
    files, modules = defaultdict(list), defaultdict(list)
    for mutant in kept:
        files[mutant.file].append(mutant)
        modules[module(mutant.file)].append(mutant)
    written = {}
    for file, mutants in files.items():
        written[file] = rendered((root / file).read_text(encoding="utf-8"), mutants)
        _renew(tree / file, written[file][0])
    for name, mutants in modules.items():
        _renew(tree / "Sources" / name / "Mutants.swift", support(mutants, count))
    return written


def _renew(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")


def _blamed(tree: Path, output: str, written: dict[str, tuple[str, list]]) -> set[int]:
    """The mutants that the compiler's errors are about: named, or around the place, or on its line, or near it."""
    blamed = set()
    for path, line, column, message in ERROR.findall(output):
        file = os.path.relpath(path, tree)
        if file not in written:
            continue
        text, spans = written[file]
        start = sum(len(each) + 1 for each in text.split("\n")[: int(line) - 1])
        end = start + len(text.split("\n")[int(line) - 1])
        # Columns count bytes.
        at = start + len(text[start:end].encode()[: int(column) - 1].decode(errors="ignore"))
        named = {m.number for _, _, m in spans if m.operator and f"'{symbol(m)}'" in message}
        around = sorted((b - a, m.number) for a, b, m in spans if a <= at < b)
        on_line = {m.number for a, b, m in spans if a <= end and b > start}
        behind = sorted((a, m.number) for a, _, m in spans if a > end)
        if named:
            blamed |= named
        elif "reasonable time" in message:
            # Half of them, so that the expression may still contain the others.
            blamed |= set(sorted(on_line or {m for _, m in behind[:4]})[::2])
        elif around:
            blamed.add(around[0][1])
        else:
            # Most often it is `+` between texts.
            sums = {m.number for a, b, m in spans if a <= end and b > start and m.operator[:1] in ("+", "-")}
            blamed |= sums or on_line or {number for _, number in behind[:1]}
    return blamed
