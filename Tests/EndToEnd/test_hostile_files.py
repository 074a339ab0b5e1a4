"""Files meant to never end, to fill the memory or to take forever: refused, or read, in seconds."""

import os
import sys
import threading
import time

import pytest

from support.limits import limited
from support.harness import Tejun
from support.listings import complete
from support.hostile import assert_harmless
from support.sitefiles import site

# Seconds of processor time: how busy the machine is does not matter. `limited` stops a run that waits forever.
SECONDS, MEGABYTES = 3, 200
HEAD = "manual: dpm-cluster\nsite: a\ntitle: a\nparameters:\n"
MEGABYTE = 1 << 20


def filled(line, head="", size=MEGABYTE):
    """A file of the largest size that is read, made from the lines that `line` gives for 0, 1, …"""
    parts, left, number = [head], size - len(head.encode()) - 1, 0
    while left > 0:
        text = line(number)
        left -= len(text.encode())
        parts.append(text)
        number += 1
    return "".join(parts[:-1])


BOMBS = {
    "aliases": HEAD + "  a0: &a0 [x, x]\n" + "".join(f"  a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30)),
    "merge keys": HEAD + "  a0: &a0 {x: y}\n" + "".join(f"  a{n}: &a{n}\n    <<: [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 30)),
    "anchors": filled(lambda n: f"a{n}: &b{n} x\n"),
    "keys at the top": filled(lambda n: f"k{n}: v\n"),
    "parameters": filled(lambda n: f"  virtual-ip{n}: v\n", HEAD),
    "keys without values": HEAD + "  {" + filled(lambda n: f"a{n},", size=MEGABYTE - 100) + "}\n",
    "one key over and over": filled(lambda n: "  virtual-ip: 10.0.0.1\n", HEAD),
    "lists as keys": filled(lambda n: "? [a, b]\n: c\n"),
    "tag directives": filled(lambda n: f"%TAG !a{n}! x\n") + "---\na: b\n",
    "version directives": filled(lambda n: "%YAML 1.1\n"),
    "documents": filled(lambda n: "---\n"),
    "a list of values": HEAD + "  server-a-addresses: [" + filled(lambda n: "1.1.1.1,", size=MEGABYTE - 100) + "]\n",
    "lists of lists": filled(lambda n: "- - - a\n"),
    "empty lines": "\n" * (MEGABYTE - 10) + "a: b\n",
    "comments": filled(lambda n: "#\n"),
    "tabs": "\t" * (MEGABYTE - 10) + "a",
    "a text on many lines": filled(lambda n: "   a\n", HEAD + "  virtual-ip: >\n"),
    "a plain text on many lines": filled(lambda n: "   a\n", HEAD + "  virtual-ip: a\n"),
    "escapes": HEAD + '  virtual-ip: "' + "\\u3042" * (MEGABYTE // 6 - 20) + '"\n',
    "one long key": HEAD + "  ? " + "a" * (MEGABYTE - 100) + "\n  : b\n",
    "colons": HEAD + "a: " * (MEGABYTE // 3 - 30),
    "10,000 lists in each other": "[" * 10_000 + "]" * 10_000,
    "10,000 mappings in each other": HEAD + "  a: " + "{a: " * 10_000 + "x" + "}" * 10_000 + "\n",
    "10,000 dashes": "- " * 10_000 + "x\n",
    "10,000 keys in each other": "? " * 10_000 + "x\n",
    "1,400 levels": "\n".join(" " * n + "a:" for n in range(1_400)),
    "quotes": "\"'" * (MEGABYTE // 2 - 20),
    "quotes in quotes": HEAD + "  virtual-ip: '" + "''\"\"" * 200_000 + "'\n",
    "an open quote": HEAD + '  virtual-ip: "' + "a\n" * 500_000,
}


def assert_taken(taken, *codes):
    assert taken.code is not None, f"stopped after {taken.waited:.0f} s"
    assert taken.code in codes, (taken.code, taken.out[:300], taken.err[:300])
    assert taken.seconds <= SECONDS, f"{taken.seconds:.1f} s of processor time"
    assert taken.megabytes <= MEGABYTES, f"{taken.megabytes:.0f} MB"
    assert_harmless(taken.err)
    assert "internal error" not in taken.err


def assert_refused(taken, *codes):
    assert_taken(taken, *(codes or (78,)))
    assert len(taken.out) + len(taken.err) < 10_000, "it says too much"
    assert taken.out or taken.err


def test_a_sound_site_keeps_within_the_limits(binary, tmp_path):
    """The oracle of this file."""
    (tmp_path / "a.yaml").write_text(site())
    taken = limited(binary, tmp_path, "check", "a.yaml")
    assert_taken(taken, 0)
    assert 1 < taken.megabytes < MEGABYTES and taken.seconds > 0


def test_what_takes_too_much_is_measured(tmp_path):
    """The other oracle: memory, processor time and waiting are noticed."""
    run = lambda code, seconds=120: limited(sys.executable, tmp_path, "-S", "-c", code, seconds=seconds)
    assert run("x = b'a' * (300 << 20)").megabytes > 300
    assert run("import time\nwhile time.process_time() < 0.5: pass").seconds > 0.5
    assert run("import time; time.sleep(60)", seconds=1).code is None


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_in_a_site_is_refused(binary, tmp_path, name):
    (tmp_path / "a.yaml").write_text(BOMBS[name])
    assert_refused(limited(binary, tmp_path, "check", "a.yaml"))


@pytest.mark.parametrize("name", ["keys at the top", "tag directives", "10,000 lists in each other", "aliases", "one long key"])
@pytest.mark.parametrize("command", [("build",), ("rehearse",), ("verify", "autoraid", "list.txt", "--site")], ids=" ".join)
def test_a_bomb_is_refused_by_every_command(binary, tmp_path, command, name):
    (tmp_path / "a.yaml").write_text(BOMBS[name])
    (tmp_path / "list.txt").write_bytes(complete("3.005a-B"))
    assert_refused(limited(binary, tmp_path, *command, "a.yaml"))


ENDLESS = ["/dev/zero", "/dev/urandom", "/dev/full", "pipe", "folder", "large", "/proc/self/mem", "/dev/null"]
COMMANDS = [
    ("check", "{}"), ("build", "{}"), ("rehearse", "{}"), ("verify", "autoraid", "list.txt", "--site", "{}"),
    ("verify", "autoraid", "{}", "--expressbuilder", "3.005a-B"), ("check", "--manual", "manual"),
]


@pytest.fixture
def ground(tmp_path):
    """A pipe nobody writes to, a folder, a file of 100 MB, a good listing."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    # Blocks that are never written: they are read as NULs, so the file begins with text.
    with open(tmp_path / "large", "wb") as file:
        file.write(HEAD.encode() + b"# filler\n" * 8_000)
        file.truncate(100 << 20)
    (tmp_path / "list.txt").write_bytes(complete("3.005a-B"))
    return tmp_path


@pytest.mark.release_build
@pytest.mark.parametrize("path", ENDLESS)
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_what_is_no_file_of_ours_is_refused(binary, ground, command, path):
    if "manual" in command:
        (ground / "manual").mkdir()
        (ground / "manual/manual.yaml").symlink_to(path if path.startswith("/") else ground / path)
    taken = limited(binary, ground, *(word.format(path) for word in command))
    if command[:2] == ("verify", "autoraid") and "{}" == command[2]:
        # An empty listing, a folder without modules, and a text without names are listings in which nothing is found.
        assert_refused(taken, 1, 65, 66)
    else:
        # In a folder without sites, none are found.
        assert_refused(taken, 66 if path == "folder" and "manual" not in command else 78)


def test_a_pipe_that_is_written_to_late_is_read(binary, tmp_path):
    """Like `<(…)` of a shell, whose program may take some time to begin, and longer to write."""
    os.mkfifo(tmp_path / "pipe")

    def write_late():
        while True:
            try:
                pipe = os.open(tmp_path / "pipe", os.O_WRONLY | os.O_NONBLOCK)
                break
            except OSError:  # The tool has not opened it yet.
                time.sleep(0.005)
        # Longer than the tool waits for the pipe to be opened for writing.
        time.sleep(1.5)
        os.write(pipe, site().encode())
        os.close(pipe)

    writer = threading.Thread(target=write_late, daemon=True)
    writer.start()
    taken = limited(binary, tmp_path, "check", "pipe")
    writer.join(60)
    assert_taken(taken, 0)


@pytest.mark.release_build
def test_a_listing_of_100_megabytes_is_read(binary, tmp_path):
    line = b"2008/05/12  10:20         1,474,560 SOME_OTHER_FILE_OF_THAT_FOLDER_%08d.DAT\r\n"
    with open(tmp_path / "list.txt", "wb") as file:
        file.write(complete("3.005a-B"))
        block = b"".join(line % number for number in range(10_000))
        for _ in range((100 << 20) // len(block)):
            file.write(block)
    taken = limited(binary, tmp_path, "verify", "autoraid", "list.txt", "--expressbuilder", "3.005a-B")
    assert_taken(taken, 0, 1)
    assert "3.005a-B" in taken.out


NOT_UTF_8 = [
    b"\x80", b"\xc0\xaf", b"\xc1\xbf", b"\xe0\x80\xaf", b"\xf0\x80\x80\xaf", b"\xed\xa0\x80", b"\xed\xbf\xbf",
    b"\xf4\x90\x80\x80", b"\xf5\x80\x80\x80", b"\xf8\x88\x80\x80\x80", b"\xfe", b"\xff", b"\xc3", b"\xe3\x81", b"\xf0\x9f\x98",
    b"\xe3\x81(", b"\xed\xa0\xbd\xed\xb8\x80", b"\x83\x5c", b"\xa4\xa2",
]


def test_what_is_not_utf_8_is_refused(binary, tmp_path):
    head, names = HEAD.encode(), []
    for bytes in NOT_UTF_8:
        for place, text in enumerate([bytes + head, head.replace(b"title: a", b"title: " + bytes + b"x"), head + b"# " + bytes]):
            names.append(f"{bytes.hex()}-{place}.yaml")
            (tmp_path / names[-1]).write_bytes(text)
    run = Tejun(binary, tmp_path)("check", *names)
    assert (run.code, run.err) == (78, "")
    assert [(d.file, d.id) for d in run.diagnostics(run.out)] == [(name, "not-utf-8") for name in names]
