"""Reads JUnit's XML and TAP with other people's programs."""

import re
import subprocess
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field
from pathlib import Path

import yaml

JUNIT_SCHEMA = Path(__file__).with_name("junit.xsd")


@dataclass
class Check:
    suite: str
    name: str
    outcome: str  # passed, failure, error or skipped
    message: str = ""
    details: str = ""


def junit(text):
    """The checks of a JUnit report, after checking that it is valid and counts correctly."""
    done = subprocess.run(
        ["xmllint", "--noout", "--schema", JUNIT_SCHEMA, "-"], input=text.encode(), capture_output=True, timeout=60
    )
    assert done.returncode == 0, done.stderr.decode()
    root = ElementTree.fromstring(text.encode())
    checks = []
    for index, suite in enumerate(root):
        cases = suite.findall("testcase")
        found = [next((child.tag for child in case), "passed") for case in cases]
        assert int(suite.get("id")) == index
        assert int(suite.get("tests")) == len(cases)
        assert int(suite.get("failures")) == found.count("failure")
        assert int(suite.get("errors")) == found.count("error")
        assert int(suite.get("skipped", "0")) == found.count("skipped")
        for case, outcome in zip(cases, found, strict=True):
            child = case.find(outcome)
            message, details = ("", "") if child is None else (child.get("message", ""), child.text or "")
            checks.append(Check(suite.get("name"), case.get("name"), outcome, message, details))
    return checks


@dataclass
class Point:
    number: int
    is_ok: bool
    description: str
    directive: str = ""
    block: dict = field(default_factory=dict)


POINT = re.compile(r"(not )?ok (\d+) - ((?:[^#\\]|\\.)*?)(?: # (SKIP|TODO)(?: .*)?)?")


# Perl's TAP::Parser, the reader behind `prove`: what it does not understand, and how many points it has seen.
PERL_READER = r"""
my $parser = TAP::Parser->new({ tap => join "", <STDIN> });
while (my $result = $parser->next) { print "unknown: ", $result->raw, "\n" if $result->is_unknown }
print "error: $_\n" for $parser->parse_errors;
print $parser->tests_run, "\n";
"""


def tap(text):
    """The points of a TAP 13 stream; any other line is an error."""
    done = subprocess.run(
        ["perl", "-MTAP::Parser", "-e", PERL_READER], input=text.encode(), capture_output=True, timeout=60
    )
    points = _tap(text)
    assert (done.returncode, done.stdout.decode()) == (0, f"{len(points)}\n")
    return points


def _tap(text):
    version, plan, *lines = text.splitlines()
    assert version == "TAP version 13"
    points, block = [], None
    for line in lines:
        if block is not None:
            if line == "  ...":
                points[-1].block = yaml.safe_load("\n".join(block))
                block = None
            else:
                assert line.startswith("  "), f"a line of a block is not indented: {line!r}"
                block.append(line[2:])
        elif line == "  ---":
            block = []
        elif not line.startswith("# "):
            match = POINT.fullmatch(line)
            assert match, f"not a line of TAP: {line!r}"
            description = re.sub(r"\\(.)", r"\1", match[3])
            points.append(Point(int(match[2]), not match[1], description, match[4] or ""))
    assert block is None
    assert [point.number for point in points] == list(range(1, len(points) + 1))
    assert plan == f"1..{len(points)}"
    return points
