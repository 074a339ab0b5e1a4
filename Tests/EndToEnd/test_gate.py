"""The gate itself: its parts, its table, and what it builds."""

import re
import subprocess

from support.harness import REPOSITORY


def run(script):
    """The output of a script with the parts of scripts/lib/parts.sh: exit code, and the lines of its table."""
    done = subprocess.run(
        ["bash", "-c", f"set -euo pipefail; . scripts/lib/parts.sh; {script}"], cwd=REPOSITORY, capture_output=True, text=True)
    return done.returncode, done.stdout.split("may cost", 1)[1].splitlines()[1:], done.stdout


def test_what_parts_may_cost_is_what_contributing_says_and_ten_minutes_together():
    parts = dict(re.findall(r'^part "(.+)" (\d+) ', (REPOSITORY / "scripts/test").read_text(), re.M))
    said = dict(re.findall(r"^\| (.+?) \| (\d+) \|", (REPOSITORY / "CONTRIBUTING.md").read_text(), re.M))
    assert parts == said and len(parts) > 5
    # Packages are installed once.
    assert sum(int(seconds) for name, seconds in parts.items() if name != "packages") <= 600


def test_the_table_counts_the_tests_of_swift_and_pytest():
    code, table, _ = run("""
      part "one" 5 printf '✔ Test run with 12 tests in 2 suites passed after 1.0 seconds.\\n'
      part "two" 6 echo '==== 3 passed, 2 skipped, 1 xfailed in 0.10s ===='
      part "three" 7 echo '4 passed in 0.10s (0:00:01)'
      part "four" 8 true
    """)
    rows = [re.match(r"(\S+) +\d+ +(\S+) +(\S+) +(\S+)$", line).groups() for line in table]
    assert code == 0
    assert rows == [
        ("one", "5", "12", "-"), ("two", "6", "3", "2"), ("three", "7", "4", "-"), ("four", "8", "-", "-"),
        ("all", "26", "19", "2")]


def test_a_part_that_fails_ends_the_run_and_is_named_in_the_table():
    code, table, out = run("""
      both() { echo before; false; echo after; }
      part "good" 1 true
      part "bad" 1 both
      part "never" 1 true
    """)
    assert code == 1 and "before" in out and "after" not in out
    assert [" ".join(cell for number, cell in enumerate(line.split()) if number != 1) for line in table][:2] == ["good 1 - -", "bad 1 - - FAILED"]
    assert "never" not in out


def test_a_part_can_set_what_later_parts_use():
    code, _, out = run('name() { tejun=set; }; part "one" 1 name; part "two" 1 echo "it is $tejun"')
    assert code == 0 and "it is set" in out


def test_a_part_of_the_long_run_is_cut_or_fails_without_stopping_the_others():
    code, table, out = run("""
      . scripts/lib/long.sh
      long_seconds=100 long_grace=0
      long_part "slow" 1 sh -c 'trap "echo three of five left; exit 1" INT; while :; do sleep 0.1; done'
      long_part "bad" 1 false
      long_part "late and bad" 1 sh -c 'echo "==== 1 failed, 2 passed in 0.10s ===="; exec sleep 60'
      long_part "good" 1 echo '3 passed in 0.10s'
      long_verdict
    """)
    ends = [(line[:44].strip(), line.split()[-1]) for line in table]
    assert ends[:4] == [("slow", "cut"), ("bad", "FAILED"), ("late and bad", "FAILED"), ("good", "-")]
    assert code == 1 and "three of five left" in out and "left untried: what 'slow' had not done in 1 s" in out


def test_dependencies_have_exact_versions():
    """A lock file is not committed, and the archive promises the same bytes."""
    urls = re.findall(r"\.package\(url: .*\)", (REPOSITORY / "Package.swift").read_text())
    assert urls and all(re.search(r'exact: "\d+\.\d+\.\d+"\)$', url) for url in urls)


def test_only_one_script_says_how_the_tool_is_built():
    """A second set of flags would build a different tool than the one that is tested, and build everything again."""
    scripts = [path for path in (REPOSITORY / "scripts").rglob("*") if path.is_file()]
    release = [path.name for path in scripts if re.search(rb"swift build -c release (?!--package-path Tests/Fuzzing)", path.read_bytes())]
    assert release == ["build.sh"]
