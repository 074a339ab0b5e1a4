"""Gives mutated records to the page of the model case for some seconds; exit code 1 if one breaks something.

usage: TEJUN_OUTPUT=Output fuzz_records.py --seconds N [--seed N] [--findings FOLDER]     (scripts/fuzz does it)
"""

import argparse
import hashlib
import shutil
import sys
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from checklist import checklist
from record_mutations import Mutator
from record_seeds import seeds, some_steps
from record_trials import Trials

BATCH = 20
# A page keeps every run that it takes in; a new page begins empty.
BATCHES_A_PAGE = 10


def kept_inputs():
    folder = Path(__file__).parents[1] / "Fuzzing"
    return [path.read_bytes() for name in ("regressions", "corpus") for path in sorted((folder / name / "record").glob("*.json"))]


def batches(mutator, end):
    """Files in batches: first the stored ones, then new ones until the time is over."""
    kept = kept_inputs()
    for start in range(0, len(kept), BATCH):
        yield kept[start:start + BATCH]
    while time.monotonic() < end:
        yield [mutator.file() for _ in range(BATCH)]


def fuzz(browser, options):
    """How many files were tried, how many were taken in, the pieces of script, and the file that broke something."""
    page = checklist("model-case")
    mutator = Mutator(options.seed, seeds(browser, page), some_steps(browser, page))
    tried = taken = 0
    pieces = {}
    trials = None
    for number, files in enumerate(batches(mutator, time.monotonic() + options.seconds)):
        if number % BATCHES_A_PAGE == 0:
            if trials:
                trials.close()
            trials = Trials(browser, page)
        answers, problem = trials.run(files)
        tried += len(answers)
        taken += sum(answer["kind"] == "done" for answer in answers)
        for piece, is_run in trials.covered().items():
            pieces[piece] = pieces.get(piece, False) or is_run
        if problem:
            return tried, taken, pieces, (files[len(answers) - 1], problem)
    return tried, taken, pieces, None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=int, required=True)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 2**32)
    parser.add_argument("--findings", type=Path, default=Path("."))
    options = parser.parse_args()
    chromium = shutil.which("chromium")
    if not chromium:
        sys.exit("error: chromium is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        tried, taken, pieces, finding = fuzz(browser, options)
        browser.close()
    print(f"{'record':9} {tried:>10}  {sum(pieces.values())} of {len(pieces)} pieces of the script, {taken} taken in, "
          f"seed {options.seed}", flush=True)
    if finding:
        file, problem = finding
        path = options.findings / f"{hashlib.sha256(file).hexdigest()[:16]}.json"
        path.write_bytes(file)
        sys.exit(f"          {problem[:400]}\n          input: {path}")
    if tried == 0:
        sys.exit("error: nothing was tried")


if __name__ == "__main__":
    main()
