"""Manuals meant to fill the memory or to take forever: prose that is known to make readers of Markdown slow."""

import shutil

import pytest

from support.harness import CONTENT
from support.hostile import assert_harmless
from support.limits import limited

SECONDS, MEGABYTES = 3, 200
FILE = "chapters/3-installation.yaml"
TEXT = "        text: SQL Server に接続し、インストールした直後のデータベースをデタッチします。\n"
SIZE = 900_000


def repeated(text, size=SIZE):
    return text * (size // len(text.encode()))


# After cmark's own test/pathological_tests.py, and the advisories on it (CVE-2023-22486 and similar ones).
PROSE = {
    "strong emphasis": repeated("*a **a ") + repeated(" a** a*", 9000),
    "closers without openers": repeated("a_ "),
    "openers without closers": repeated("_a "),
    "closers of links": repeated("a]"),
    "openers of links": repeated("[a"),
    "mismatched openers and closers": repeated("*a_ "),
    "openers and closers, a multiple of 3": "a**b" + repeated("c* "),
    "links and emphasis": repeated("[ a_"),
    "pattern [ (](": repeated("[ (]("),
    "pattern ![[]()": repeated("![[]()"),
    "brackets in brackets": "[" * 50_000 + "a" + "]" * 50_000,
    "quotes in quotes": "> " * 50_000 + "a",
    "deep lists": "\n".join("  " * n + "* a" for n in range(900)),
    "bullets in bullets": "- " * 50_000 + "a",
    "runs of backticks": "".join("e" + "`" * n for n in range(1300)),
    "unclosed links": repeated("[a](<b"),
    "unclosed links without brackets": repeated("[a](b"),
    "unclosed comments": repeated("<!-- "),
    "unclosed comments within a line": "a " + repeated("<!-"),
    "unclosed instructions": "a " + repeated("<?"),
    "unclosed declarations": "a " + repeated("<!A "),
    "unclosed CDATA": "a " + repeated("<![CDATA["),
    "tags": repeated("<a "),
    "attributes": "a <a " + repeated("b='c' "),
    "entities": repeated("&#"),
    "named entities": repeated("&a"),
    "entities that are meant": repeated("&amp;"),
    "definitions": repeated("[a]: b\n"),
    "definitions without an end": repeated("[a"),
    "references to definitions": "[a]: " + "b" * 10_000 + "\n\n" + repeated("[a]"),
    "a table": "| a |\n| - |\n" + repeated("| b |\n"),
    "underscores": "_" * SIZE,
    "asterisks in words": repeated("a*a", 600_000),
    "empty lines in a list": "- a\n" + repeated("\n") + "- b",
    "tabs": "a" + "\t" * SIZE + "a",
    "backslashes": "\\" * SIZE,
    "paragraphs": repeated("a\n\n"),
    "one long word": "a" * SIZE,
    "many parameters": repeated("{{virtual-ip}} "),
    "many wrong parameters": repeated("{{"),
    "many labels": repeated("[a] "),
    "many open labels": repeated("「"),
    "many references": repeated("[](step:database-a/5) "),
}


@pytest.fixture
def manual(tmp_path):
    shutil.copytree(CONTENT / "dpm-cluster", tmp_path / "manual")
    return tmp_path / "manual"


def check(binary, manual, *codes):
    taken = limited(binary, manual.parent, "check", "--manual", "manual")
    assert taken.code in (codes or (0, 78)), (taken.code, taken.out[:300], taken.err[:300])
    assert taken.seconds <= SECONDS, f"{taken.seconds:.1f} s of processor time"
    assert taken.megabytes <= MEGABYTES, f"{taken.megabytes:.0f} MB"
    assert_harmless(taken.out)
    return taken


@pytest.mark.parametrize("name", PROSE)
def test_prose_that_makes_readers_slow_is_read_or_refused(binary, manual, name):
    text = (manual / FILE).read_text()
    assert text.count(TEXT) == 1
    prose = "".join(f"          {line}\n" for line in PROSE[name].split("\n"))
    prose = prose if len(prose) < SIZE else prose[: SIZE + 30_000].rpartition("\n")[0] or prose
    (manual / FILE).write_text(text.replace(TEXT, f"        text: |-\n{prose.rstrip()}\n"))
    check(binary, manual)


def test_a_manual_file_of_100_megabytes_is_refused(binary, manual):
    with open(manual / "errata.yaml", "ab") as file:
        file.truncate(100 << 20)
    assert "[file-too-large]" in check(binary, manual).out


def test_a_manual_of_1_000_files_of_one_content_is_refused(binary, manual):
    for number in range(1_000):
        (manual / f"chapters/{number + 10}-more.yaml").symlink_to("1-before-installation.yaml")
    check(binary, manual, 78)


def test_links_that_lead_back_are_refused(binary, manual):
    (manual / "chapters/manual").symlink_to(manual)
    (manual / "chapters/9-loop.yaml").symlink_to("9-loop.yaml")
    check(binary, manual, 66)
