"""`tejun verify autoraid`: the command line, exit codes, languages, and what is read."""

import os
import re
import subprocess

import pytest

from support import listings, printed
from support.harness import Tejun, state
from support.sitefiles import site
from support.verify import Report

ADVICE = 'cmd /c dir /a /s "FOLDER" > list.txt'
RAID = listings.modules("3.005a-B")


@pytest.fixture
def verify(tejun):
    """`tejun verify autoraid` on the command line."""
    return lambda *arguments, **more: tejun("verify", "autoraid", *arguments, **more)


@pytest.fixture
def report(verify):
    """The same with --format json, read."""
    return lambda *arguments, **more: Report(verify(*arguments, "--format", "json", **more))


def asked(*releases):
    return [word for release in releases for word in ("--expressbuilder", release)]


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
    assert "'list.txt' cannot be read: Permission denied" in run.err


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
    # Who opens a pipe that nobody writes to waits for ever.
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


# Releases


@pytest.mark.parametrize(
    "spelling",
    ["3.005a-B", "Ver3.005a-B", "ver3.005A-b", "EXPRESSBUILDER Ver3.005a-B", "３.００５ａ－Ｂ", "3.005aーB", " 3.005a-B "],
)
def test_a_release_is_taken_in_every_spelling(tejun, report, spelling):
    tejun.write("list.txt", listings.complete("3.005a-B"))
    found = report("list.txt", *asked(spelling))
    assert found.run.code == 0
    assert found.releases == {"3.005a-B": "complete"}


@pytest.mark.parametrize("release", printed.RELEASES)
def test_each_release_asks_for_its_own_modules(tejun, report, release):
    tejun.write("list.txt", listings.complete(release))
    found = report("list.txt", *asked(release))
    assert found.releases == {release: "complete"}
    names = [module["name"] for module in found.data["releases"][0]["modules"]]
    assert names == listings.modules(release)
    # And no other set satisfies it.
    other = next(r for r in printed.RELEASES if listings.modules(r) != names)
    tejun.write("other.txt", listings.complete(other))
    assert report("other.txt", *asked(release)).run.code == 1


def test_a_family_asks_for_its_six_letters_and_what_is_named_twice_counts_once(tejun, report):
    tejun.write("list.txt", listings.complete("3.005a-B"))
    found = report("list.txt", *asked("3.005b-B", "3.005x-B", "ver3.005B-b"))
    assert list(found.releases) == [f"3.005{letter}-B" for letter in "bacdef"]


def test_several_releases_have_a_verdict_each_and_the_worst_is_that_of_the_run(tejun, report):
    tejun.write("list.txt", listings.complete("3.005a-B", "3.010a-B"))
    found = report("list.txt", *asked("3.005a-B", "3.008c-B", "3.010f-B"))
    assert found.run.code == 1
    assert found.releases == {"3.005a-B": "complete", "3.008c-B": "incomplete", "3.010f-B": "complete"}
    assert found.verdict == "incomplete"


def test_releases_come_from_the_site_where_none_is_named(tejun, report):
    tejun.write("list.txt", listings.complete("3.005a-B", "3.010a-B"))
    tejun.write("site.yaml", site({"expressbuilder": ["3.005a-B", "3.010x-B"]}))
    assert list(report("list.txt", "--site", "site.yaml").releases) == [
        "3.005a-B", *(f"3.010{letter}-B" for letter in "abcdef"),
    ]


def test_releases_that_are_named_outrank_those_of_the_site(tejun, report):
    tejun.write("list.txt", listings.complete("3.005a-B"))
    tejun.write("site.yaml", site({"expressbuilder": ["3.010a-B"]}))
    assert report("list.txt", "--site", "site.yaml", *asked("3.005a-B")).releases == {"3.005a-B": "complete"}


def test_a_site_that_names_none_leaves_the_question_open(tejun, report):
    tejun.write("list.txt", listings.complete("3.005a-B"))
    tejun.write("site.yaml", site())
    assert report("list.txt", "--site", "site.yaml").data["question"] == "derived"


@pytest.mark.parametrize("text, code", [(None, 66), ("manual: nothing\n", 78), (site({"expressbuilder": ["3.007a-B"]}), 78)])
def test_a_site_that_is_wrong_ends_the_run_before_anything_is_read(tejun, verify, text, code):
    tejun.write("list.txt", listings.PICTURE)
    if text is not None:
        tejun.write("site.yaml", text)
    run = verify("list.txt", "--site", "site.yaml")
    assert (run.code, run.out) == (code, "")
    assert run.err.startswith("site.yaml:") and "list.txt" not in run.err


def test_a_site_is_read_from_stdin(tejun, report):
    tejun.write("list.txt", listings.complete("3.005a-B"))
    found = report("list.txt", "--site", "-", input=site({"expressbuilder": ["3.005a-B"]}).encode())
    assert found.releases == {"3.005a-B": "complete"}


# No release asked for


def test_where_no_release_is_asked_for_the_candidates_are_named(tejun, report):
    tejun.write("list.txt", listings.complete("3.010a-B"))
    found = report("list.txt")
    assert found.run.code == 0
    assert (found.data["question"], found.releases) == ("derived", {})
    assert found.standings == {
        "AUTORAID1st.DAT": "absent", "RAID0_1st.DAT": "absent", "S3_RAID0_1st.DAT": "absent", "MW_R0_1.DAT": "complete",
    }
    assert found.data["candidates"] == [
        {"release": f"3.010{letter}-B", "standing": "complete"} for letter in "abcdef"
    ]


def test_a_set_in_parts_is_1_even_beside_a_whole_one(tejun, report):
    rows = [listings.row(name) for name in listings.modules("3.010a-B") + RAID[:3]]
    tejun.write("list.txt", listings.dir((listings.FOLDER, rows)))
    found = report("list.txt")
    assert found.run.code == 1
    assert (found.standings["MW_R0_1.DAT"], found.standings["RAID0_1st.DAT"]) == ("complete", "partial")


def test_where_no_set_is_there_it_is_1(tejun, verify):
    tejun.write("list.txt", listings.dir((listings.FOLDER, [listings.row("DeleteAllPartition.dat")])))
    run = verify("list.txt")
    assert run.code == 1
    assert "no set of modules is there" in run.out


def test_people_read_the_standing_of_every_set_and_the_candidates(tejun, verify):
    rows = [listings.row(name) for name in listings.modules("3.004a-B") + RAID[:1]]
    tejun.write("list.txt", listings.dir((listings.FOLDER, rows)))
    out = verify("list.txt").out
    for spellings, standing in zip([s for s, _ in printed.AUTORAID], ["COMPLETE", "PARTIAL", "ABSENT", "ABSENT"], strict=True):
        assert re.search(rf"^  {re.escape(', '.join(spellings))} +{standing} ", out, re.M)
    assert "Candidates: 3.004a-B\n" in out
    assert "3.006f-B" in out


# What was found


def test_each_module_is_found_with_listing_line_folder_and_size(tejun, report):
    tejun.write("list.txt", listings.complete("3.005a-B"))
    found = report("list.txt", *asked("3.005a-B"))
    # Three lines before the folder, two below it, then `.` and `..`.
    for index, name in enumerate(RAID):
        assert found.modules[name]["occurrences"] == [
            {
                "listing": "list.txt", "line": 8 + index, "folder": listings.FOLDER, "text": name,
                "size": listings.SIZE, "fullWidth": False,
            }
        ]
    [listing] = found.data["listings"]
    assert (listing["path"], listing["encoding"], listing["lineEnd"], listing["format"]) == ("list.txt", "CP932", "crlf", "dir")


def test_several_listings_are_judged_together(tejun, report):
    tejun.write("one.txt", listings.without("3.005a-B", *RAID[:2]))
    tejun.write("two.txt", listings.without("3.005a-B", *RAID[2:]))
    found = report("one.txt", "two.txt", *asked("3.005a-B"))
    assert (found.run.code, found.verdict) == (0, "complete")
    assert found.modules[RAID[0]]["occurrences"][0]["listing"] == "two.txt"


def test_parts_in_different_folders_only_are_incomplete_for_that_reason(tejun, verify, report):
    halves = [("X:\\one", RAID[:2]), ("X:\\two", RAID[2:])]
    tejun.write("list.txt", listings.dir(*((folder, [listings.row(name) for name in names]) for folder, names in halves)))
    found = report("list.txt", *asked("3.005a-B"))
    assert found.run.code == 1
    assert set(found.states[name] for name in RAID) == {"found"}
    assert found.standings["RAID0_1st.DAT"] == "scattered"
    out = verify("list.txt", *asked("3.005a-B")).out
    assert "in no folder all of them" in out and "X:\\one" in out and "X:\\two" in out


def test_modules_in_several_folders_are_noted(tejun, verify, report):
    rows = [listings.row(name) for name in RAID]
    tejun.write("list.txt", listings.dir(("X:\\one", rows), ("X:\\two", rows)))
    found = report("list.txt", *asked("3.005a-B"))
    assert found.run.code == 0
    assert found.modules["RAID0_1st.DAT"]["folders"] == ["X:\\one", "X:\\two"]
    assert "In 2 folders: " in verify("list.txt", *asked("3.005a-B")).out


def test_an_empty_file_is_said_loudly(tejun, verify, report):
    rows = [listings.row(name, 0 if name == RAID[1] else listings.SIZE) for name in RAID]
    tejun.write("list.txt", listings.dir((listings.FOLDER, rows)))
    found = report("list.txt", *asked("3.005a-B"))
    assert (found.run.code, found.states[RAID[1]]) == (1, "empty")
    assert f"{RAID[1]} has SIZE 0" in verify("list.txt", *asked("3.005a-B")).out


def test_a_near_miss_is_asked_about(tejun, verify):
    rows = [listings.row(name) for name in [*RAID[:3], RAID[3] + ".bak"]]
    tejun.write("list.txt", listings.dir((listings.FOLDER, rows)))
    run = verify("list.txt", *asked("3.005a-B"))
    assert run.code == 1
    assert f"'{RAID[3]}.bak'" in run.out and f"did you mean {RAID[3]}?" in run.out


def test_a_folder_of_that_name_does_not_count(tejun, verify, report):
    rows = [listings.row(name) for name in RAID[:3]] + [listings.row(RAID[3], None)]
    tejun.write("list.txt", listings.dir((listings.FOLDER, rows)))
    found = report("list.txt", *asked("3.005a-B"))
    assert found.run.code == 1
    assert [mention["doubt"] for mention in found.modules[RAID[3]]["mentions"]] == ["folder"]
    assert "a folder bears that name, not a file" in verify("list.txt", *asked("3.005a-B")).out


def test_modules_of_other_sets_are_listed_with_their_releases(tejun, verify, report):
    rows = [listings.row(name) for name in RAID + listings.modules("3.008a-B")[:3]]
    tejun.write("list.txt", listings.dir((listings.FOLDER, rows)))
    found = report("list.txt", *asked("3.005a-B"))
    assert found.run.code == 0
    assert [(other["printed"], other["standing"]) for other in found.data["otherSets"]] == [
        (["3.008x-B", "3.009x-B", "3.011x-B"], "partial")
    ]
    assert "3.008x-B, 3.009x-B, 3.011x-B (x: a, b, c, d, e, f): PARTIAL, 3 of 4 modules" in verify(
        "list.txt", *asked("3.005a-B")
    ).out


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
    import time

    master, slave = pty.openpty()
    process = subprocess.Popen(
        [str(binary), "verify", "autoraid", "-", *asked("3.005a-B")],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=slave, cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "LANG": "C", "NO_COLOR": "1"},
    )
    os.close(slave)
    whole = listings.complete("3.005a-B")
    filler = listings.dir(*((f"X:\\filler{n}", [listings.row(f"{n}-{m}.txt") for m in range(50)]) for n in range(200)))
    for _ in range(8):
        process.stdin.write(filler)
        process.stdin.flush()
        time.sleep(0.1)
    out, _ = process.communicate(whole, timeout=60)
    shown = b""
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
