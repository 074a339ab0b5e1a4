"""`tejun verify autoraid`: the command line, exit codes, languages, and what is read."""

import os
import re
import subprocess

import pytest

from support import listings, printed
from support.harness import Tejun, state
from support.sitefiles import site
from support.verify import RAID, asked

ADVICE = 'cmd /c dir /a /s "FOLDER" > list.txt'


# Exit codes


def test_all_there_is_0_and_nothing_on_stderr(tejun, verify):
    tejun.write("list.txt", listings.complete("3.005a-B"))
    run = verify("list.txt", *asked("3.005a-B"))
    assert (run.code, run.err) == (0, "")
    assert run.out.splitlines()[0].endswith(": COMPLETE")


def test_one_that_is_missing_is_1_and_is_named(tejun, verify):
    tejun.write("list.txt", listings.without("3.005a-B", "RAID1_2nd.DAT"))
    run = verify("list.txt", *asked("3.005a-B"))
    assert (run.code, run.err) == (1, "")
    assert run.out.splitlines()[0].endswith(": INCOMPLETE")
    assert "MISSING: RAID1_2nd.DAT" in run.out
    assert ADVICE in run.out


@pytest.mark.parametrize("format", ["text", "markdown", "json", "junit", "tap"])
def test_the_exit_code_does_not_depend_on_the_format(tejun, verify, format):
    tejun.write("whole.txt", listings.complete("3.005a-B"))
    tejun.write("part.txt", listings.without("3.005a-B", "RAID0_1st.DAT"))
    tejun.write("photo.png", listings.PICTURE)
    release = asked("3.005a-B")
    assert verify("whole.txt", *release, "--format", format).code == 0
    assert verify("part.txt", *release, "--format", format).code == 1
    assert verify("photo.png", *release, "--format", format).code == 65
    assert verify("gone.txt", *release, "--format", format).code == 66


@pytest.mark.parametrize(
    "content, looks",
    [
        (listings.PICTURE, "PNG"),
        (listings.WORKBOOK, "Office|ZIP"),
        (listings.OLD_WORKBOOK, "Office"),
        (b"", "empty"),
        (b" \r\n\t\r\n", "empty"),
    ],
    ids=["picture", "workbook", "old workbook", "empty", "blanks"],
)
def test_what_is_no_listing_is_65_with_what_it_looks_like_and_what_to_run(tejun, verify, content, looks):
    tejun.write("given.bin", content)
    run = verify("given.bin", *asked("3.005a-B"))
    assert run.code == 65
    [line] = run.err.splitlines()
    assert line.startswith("tejun: error: ")
    assert "given.bin" in line and ADVICE in line and re.search(looks, line)
    assert "CANNOT BE JUDGED" in run.out


def test_a_listing_that_is_not_there_is_66(verify):
    run = verify("gone.txt", *asked("3.005a-B"))
    assert (run.code, run.out) == (66, "")
    [line] = run.err.splitlines()
    assert line.startswith("tejun: error: ") and "'gone.txt'" in line


def test_a_listing_without_permission_is_66(binary, tmp_path_factory):
    """Root may read everything, so root runs the tool as nobody."""
    folder = tmp_path_factory.mktemp("locked")
    user = None
    if os.geteuid() == 0:
        user = 65534
        for ancestor in [folder, *folder.parents[:2]]:
            ancestor.chmod(0o755)
        try:
            Tejun(binary, folder)("--version", user=user)
        except PermissionError:
            pytest.fail(f"nobody cannot run {binary}, so this is not tested: build it where others may read it")
    tejun = Tejun(binary, folder)
    tejun.write("list.txt", listings.complete("3.005a-B")).chmod(0)
    run = tejun("verify", "autoraid", "list.txt", *asked("3.005a-B"), user=user)
    assert (run.code, run.out) == (66, "")
    assert "'list.txt' cannot be read: permission denied" in run.err


def test_one_that_is_unreadable_does_not_hide_what_the_others_say(tejun, report):
    tejun.write("photo.png", listings.PICTURE)
    tejun.write("list.txt", listings.without("3.005a-B", "RAID1_2nd.DAT"))
    found = report("photo.png", "list.txt", *asked("3.005a-B"))
    assert found.run.code == 65
    assert "photo.png" in found.run.err and "list.txt'" not in found.run.err
    assert found.verdict == "incomplete"
    assert [listing["unreadable"] is None for listing in found.data["listings"]] == [False, True]
    assert found.modules["RAID0_1st.DAT"]["occurrences"][0]["listing"] == "list.txt"


def test_one_that_is_missing_outranks_one_that_is_unreadable(tejun, report):
    tejun.write("photo.png", listings.PICTURE)
    tejun.write("list.txt", listings.complete("3.005a-B"))
    found = report("list.txt", "gone.txt", "photo.png", *asked("3.005a-B"))
    assert found.run.code == 66
    assert len(found.run.err.splitlines()) == 2
    assert found.data["notRead"] == [{"path": "gone.txt", "reason": "missing"}]
    assert found.releases == {"3.005a-B": "complete"}


# Wrong usage


def test_without_a_listing_it_is_said_how_to_make_one(verify):
    run = verify(*asked("3.005a-B"))
    assert (run.code, run.out) == (64, "")
    assert ADVICE in run.err


def test_verify_alone_is_wrong_usage_and_names_what_can_be_verified(tejun):
    run = tejun("verify")
    assert (run.code, run.out) == (64, "")
    assert "autoraid" in run.err


@pytest.mark.parametrize(
    "arguments, named",
    [
        (["--format", "html"], "'html'"),
        (["--language", "fr"], "'fr'"),
        (["--formt", "json"], "'--format'"),
        (["--output", "x"], "--output"),
        (["--expressbuilder"], "--expressbuilder"),
        (["-", "-"], "'-'"),
        (["-", "--site", "-"], "'-'"),
    ],
)
def test_wrong_usage_is_named(tejun, verify, arguments, named):
    tejun.write("list.txt", listings.complete("3.005a-B"))
    run = verify("list.txt", *arguments)
    assert (run.code, run.out) == (64, "")
    assert named in run.err


@pytest.mark.parametrize("release", ["3.007a-B", "3.004c-B", "3.010g-B", "3.004x-B", "3.012a-B", "3.005a-C", "", "x"])
def test_an_unknown_release_ends_the_run_before_anything_is_read(tejun, verify, release):
    # Opening a pipe that nobody writes to waits forever.
    os.mkfifo(tejun.folder / "pipe")
    run = verify("pipe", "gone.txt", *asked("3.005a-B", release))
    assert (run.code, run.out) == (64, "")
    [line] = run.err.splitlines()
    assert f"'{release}'" in line and "gone.txt" not in line
    for spellings, _ in printed.AUTORAID:
        assert all(spelling in line for spelling in spellings)


def test_an_unknown_release_is_refused_as_modules_does(tejun, verify):
    tejun.write("list.txt", b"x")
    for release in ["3.007a-B", "\x1b[31m", "a" * 10_000]:
        assert verify("list.txt", *asked(release)).err == tejun("modules", *asked(release)).err


# Where listings come from


def test_a_listing_is_read_from_stdin(report):
    found = report("-", *asked("3.005a-B"), input=listings.complete("3.005a-B"))
    assert found.run.code == 0
    assert found.modules["RAID0_1st.DAT"]["occurrences"][0]["listing"] == "<stdin>"


def test_nothing_on_stdin_is_65(verify):
    run = verify("-", *asked("3.005a-B"))
    assert run.code == 65
    assert "<stdin>" in run.err and ADVICE in run.err


def test_a_folder_is_its_own_listing(tejun, report):
    for name in RAID:
        tejun.write(f"share/HW/{name}", b"x" * 10)
    found = report("share", *asked("3.005a-B"))
    assert found.run.code == 0
    [listing] = found.data["listings"]
    assert (listing["format"], listing["encoding"]) == ("folder", None)
    [occurrence] = found.modules["RAID0_1st.DAT"]["occurrences"]
    assert (occurrence["line"], occurrence["size"]) == (None, 10)
    assert occurrence["folder"].endswith("share/HW")


def test_empty_files_in_a_folder_do_not_count(tejun, report):
    for name in RAID:
        tejun.write(f"share/{name}", b"" if name == RAID[0] else b"x")
    found = report("share", *asked("3.005a-B"))
    assert (found.run.code, found.states[RAID[0]]) == (1, "empty")


def test_nothing_is_written(tejun, verify):
    tejun.write("list.txt", listings.complete("3.005a-B"))
    before = state(tejun.folder)
    verify("list.txt", *asked("3.005a-B"), "--format", "markdown")
    assert state(tejun.folder) == before


def test_a_listing_whose_name_begins_with_a_hyphen_is_named_behind_two(tejun, verify):
    tejun.write("-list.txt", listings.complete("3.005a-B"))
    assert verify(*asked("3.005a-B"), "--", "-list.txt").code == 0


# Languages


@pytest.mark.parametrize(
    "environment, language",
    [
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "ja"}, "ja"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": ""}, "en"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "C", "LC_ALL": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "C", "LC_MESSAGES": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "ja_JP.UTF-8", "LC_MESSAGES": "C"}, "en"),
        ({"LC_MESSAGES": "ja_JP.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "", "LC_MESSAGES": ""}, "ja"),
        ({"LANG": "C", "LC_CTYPE": "ja_JP.UTF-8"}, "en"),
    ],
)
def test_the_language_is_that_of_the_locale(tejun, report, environment, language):
    tejun.write("list.txt", listings.complete("3.005a-B"))
    assert report("list.txt", environment=environment).data["language"] == language


@pytest.mark.parametrize("language, other, word", [("ja", "C", "完了"), ("en", "ja_JP.UTF-8", "COMPLETE")])
def test_the_language_that_is_named_outranks_the_locale(tejun, verify, language, other, word):
    tejun.write("list.txt", listings.complete("3.005a-B"))
    out = verify("list.txt", *asked("3.005a-B"), "--language", language, environment={"LANG": other}).out
    assert out.splitlines()[0].endswith(": " + word)


def test_japanese_says_it_all(tejun, verify):
    tejun.write("list.txt", listings.without("3.005a-B", "RAID1_2nd.DAT"))
    tejun.write("photo.png", listings.PICTURE)
    run = verify("list.txt", "photo.png", "gone.txt", *asked("3.005a-B"), "--language", "ja")
    assert run.code == 66
    for words in ["不完全", "なし: RAID1_2nd.DAT", "手順書 6.3", "[HW] タブ", ADVICE]:
        assert words in run.out
    assert "「gone.txt」" in run.err and "「photo.png」" in run.err and "PNG" in run.err


def test_every_report_says_what_it_stands_for(tejun, verify):
    tejun.write("list.txt", listings.complete("3.005a-B"))
    for language, words in [("en", "[HW] tab has the final word"), ("ja", "最終的には [HW] タブで")]:
        for format in ["text", "json", "junit", "tap"]:
            out = verify("list.txt", *asked("3.005a-B"), "--language", language, "--format", format).out
            assert "6.3" in out and words in out
        # Markdown may escape brackets.
        out = verify("list.txt", *asked("3.005a-B"), "--language", language, "--format", "markdown").out
        assert "6.3" in out and words in out.replace("\\", "")


# Progress


def test_progress_shows_on_a_terminal_alone_and_is_gone_at_the_end(binary, tmp_path):
    import pty
    import select

    master, slave = pty.openpty()
    process = subprocess.Popen(
        [str(binary), "verify", "autoraid", "-", *asked("3.005a-B")],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=slave, cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "LANG": "C", "NO_COLOR": "1"},
    )
    os.close(slave)
    whole = listings.complete("3.005a-B")
    filler = listings.dir(*((f"X:\\filler{n}", [listings.row(f"{n}-{m}.txt") for m in range(50)]) for n in range(200)))
    shown = b""
    # Until it shows its progress: it does so ten times per second, whenever it gets to read.
    for _ in range(600):
        process.stdin.write(filler)
        process.stdin.flush()
        if select.select([master], [], [], 0.1)[0]:
            shown = os.read(master, 65536)
            break
    out, _ = process.communicate(whole, timeout=60)
    while True:
        try:
            more = os.read(master, 65536)
        except OSError:
            break
        if not more:
            break
        shown += more
    os.close(master)
    assert process.returncode == 0, out.decode()
    assert b"\r" in shown and b"<stdin>" not in out.splitlines()[0]
    assert b"\x1b" not in shown and b"\n" not in shown.replace(b"\r\n", b"")
    # The last thing written is a line of blanks.
    assert re.search(rb"\r *\r$", shown)
    assert len(shown.split(b"\r")) < 60
