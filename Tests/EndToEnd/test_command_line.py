"""The command line itself: version, help, wrong usage."""

import re
import subprocess

import pytest

COMMANDS = ["build", "check", "new", "schema", "modules", "verify"]


def test_the_version_names_the_tool_and_libcmark(tejun):
    run = tejun("--version")
    cmark = subprocess.run(["pkg-config", "--modversion", "libcmark"], capture_output=True, text=True, check=True)
    assert (run.code, run.err) == (0, "")
    match = re.fullmatch(r"tejun (\d+\.\d+\.\d+) \(libcmark (\d+\.\d+\.\d+)\)\n", run.out)
    assert match and match[2] == cmark.stdout.strip()


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["help"], []])
def test_help_names_every_command_and_the_exit_codes(tejun, arguments):
    run = tejun(*arguments)
    assert (run.code, run.err) == (0, "")
    for command in COMMANDS:
        assert re.search(rf"^  {command} ", run.out, re.M)
    for code in [0, 1, 64, 65, 66, 70, 73, 78]:
        assert re.search(rf"\b{code}\s[a-z]", run.out)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("form", ["{} --help", "{} -h", "help {}"])
def test_every_command_has_help(tejun, command, form):
    run = tejun(*form.format(command).split())
    assert (run.code, run.err) == (0, "")
    assert f"USAGE: tejun {command}" in run.out


@pytest.mark.parametrize("command", COMMANDS)
def test_help_leaves_no_file(tejun, command):
    tejun(command, "--help")
    assert list(tejun.folder.iterdir()) == []


@pytest.mark.parametrize(
    "arguments, named",
    [
        ("bild", "'bild'"),
        ("--versoin", "'--versoin'"),
        ("build --outptu x", "'--outptu'"),
        ("build --output", "--output"),
        ("check --jobs 2", "'--jobs'"),
        ("new", "site-id"),
        ("new a b", "'b'"),
        ("schema extra", "'extra'"),
        ("modules 3.005a-B", "'3.005a-B'"),
        ("verify list.txt", "'list.txt'"),
        ("verify autorad list.txt", "'autorad'"),
    ],
)
def test_wrong_usage_is_named_on_stderr(tejun, arguments, named):
    run = tejun(*arguments.split())
    assert (run.code, run.out) == (64, "")
    assert named in run.err
    assert "Usage: tejun" in run.err
    assert list(tejun.folder.iterdir()) == []


@pytest.mark.parametrize(
    "arguments", [["--\x1b[31mx"], ["\x1b]0;x\x07"], ["build", "--jobs", "\x1b[2J"], ["build", "--shard", "\u202e"], ["new", "a", "\x9b1m"]])
def test_wrong_usage_is_echoed_without_what_does_something_to_a_terminal(tejun, arguments):
    run = tejun(*arguments)
    assert (run.code, run.out) == (64, "") and "\\u{" in run.err
    assert not [character for character in run.err if ord(character) < 32 and character != "\n" or ord(character) in (0x7F, 0x9B, 0x202E)]


def test_a_near_miss_of_an_option_is_proposed(tejun):
    assert "'--output'" in tejun("build", "--outptu", "x").err


@pytest.mark.parametrize("value", ["pdf", "", "html,", ",", "html,pdf", "HTML", "html, json"])
def test_a_wrong_format_to_build_is_wrong_usage_and_the_choices_are_named(tejun, value):
    run = tejun("build", "--only", value)
    assert (run.code, run.out) == (64, "")
    assert "--only" in run.err
    assert all(f"'{format}'" in run.err for format in ["markdown", "html", "json"])
    assert list(tejun.folder.iterdir()) == []


@pytest.mark.parametrize("value", ["0", "-1", "x", "1.5", "", "99999999999999999999"])
def test_a_wrong_number_of_jobs_is_wrong_usage(tejun, value):
    run = tejun("build", f"--jobs={value}")
    assert (run.code, run.out) == (64, "")
    assert "--jobs" in run.err
    assert list(tejun.folder.iterdir()) == []


def test_a_product_that_nobody_can_take_is_an_output_error(tejun):
    with open("/dev/full", "wb") as full:
        run = tejun("schema", stdout=full)
    assert run.code == 73
    assert run.err.startswith("tejun: error: ")
