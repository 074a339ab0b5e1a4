"""`tejun verify autoraid` when nothing is shown to be missing, but not everything is proved; and the role of
the site."""

import os
import socket

import pytest

from support import checks, listings
from support.sitefiles import site
from support.verify import RAID, asked

ADVICE = 'cmd /c dir /a /s "FOLDER" > list.txt'
INSTALLED = r"X:\DPM\DeploymentManager"


@pytest.fixture
def unplaced(tejun):
    """Listings that show all modules, each without its folder."""
    names = []
    for index, name in enumerate(RAID):
        tejun.write(f"{index}.txt", (listings.row(name) + "\r\n").encode())
        names.append(f"{index}.txt")
    return names


# Four verdicts


@pytest.mark.parametrize("format", ["text", "markdown", "json", "junit", "tap"])
def test_what_is_not_proved_is_3_in_every_format(verify, unplaced, format):
    run = verify(*unplaced, *asked("3.005a-B"), "--format", format)
    assert (run.code, run.err) == (3, "")


def test_the_report_says_what_is_open_and_what_to_do(verify, report, unplaced):
    out = verify(*unplaced, *asked("3.005a-B")).out
    assert out.splitlines()[0].endswith(": NOT PROVED")
    assert "No module is shown to be missing" in out
    assert "no folder has all of them" not in out
    assert out.count(ADVICE) == 1
    found = report(*unplaced, *asked("3.005a-B"))
    assert found.releases == {"3.005a-B": "undecided"}
    assert found.data["command"] == ADVICE
    assert "未確定" in verify(*unplaced, *asked("3.005a-B"), "--language", "ja").out.splitlines()[0]


def test_nothing_unproved_is_green(verify, unplaced):
    found = checks.junit(verify(*unplaced, *asked("3.005a-B"), "--format", "junit").out)
    assert found[-1].outcome == "error" and "failure" not in {check.outcome for check in found}
    points = checks.tap(verify(*unplaced, *asked("3.005a-B"), "--format", "tap").out)
    assert not points[-1].is_ok and points[-1].block["severity"] == "error"


def test_one_that_is_missing_outranks_one_that_is_open(report, unplaced):
    found = report(*unplaced, *asked("3.005a-B", "3.010a-B"))
    assert found.run.code == 1
    assert (found.verdict, found.releases["3.005a-B"]) == ("incomplete", "undecided")


def test_one_that_is_open_outranks_one_that_is_complete(tejun, report, unplaced):
    tejun.write("whole.txt", listings.complete("3.010a-B"))
    found = report("whole.txt", *unplaced, *asked("3.005a-B", "3.010a-B"))
    assert (found.run.code, found.verdict, found.releases["3.010a-B"]) == (3, "undecided", "complete")


# What the report claims


def test_a_name_that_stands_in_the_file_is_not_said_to_be_without_a_trace(tejun, verify):
    rows = [f"{RAID[0]} {name}" for name in RAID]
    tejun.write("list.csv", ("a,b,c\r\n" + "\r\n".join(rows) + "\r\n").encode())
    assert "trace" not in verify("list.csv", *asked("3.005a-B")).out


def test_what_is_no_file_is_called_what_it_is(tejun, verify, report):
    folder = tejun.folder / "share"
    folder.mkdir()
    os.mkfifo(folder / RAID[0])
    with socket.socket(socket.AF_UNIX) as listener:
        # The path of a socket must be short.
        here = os.getcwd()
        os.chdir(folder)
        try:
            listener.bind(RAID[1])
        finally:
            os.chdir(here)
        (folder / RAID[2]).symlink_to("elsewhere")
        (folder / RAID[3]).write_bytes(b"x")
        found = report("share", *asked("3.005a-B"))
        out = verify("share", *asked("3.005a-B")).out
    doubts = [[mention["doubt"] for mention in found.modules[name]["mentions"]] for name in RAID]
    assert doubts == [["special"], ["special"], ["link"], []]
    assert [found.states[name] for name in RAID] == ["missing", "missing", "uncertain", "found"]
    assert out.count("it is a pipe, a socket or a device, not a file") == 2
    assert out.count("it is a link") == 1


# Remarks


def test_who_vouches_for_the_remarks_says_so(tejun, verify):
    tejun.write("list.txt", listings.complete("3.005a-B"))
    assert verify("list.txt", *asked("3.005a-B"), "--ignore-remarks").code == 0
    help = " ".join(tejun("help", "verify", "autoraid").out.split())
    assert "--ignore-remarks" in help and "you confirm that you have read them" in help


def test_vouching_for_remarks_does_not_make_up_what_is_missing(tejun, verify):
    tejun.write("list.txt", listings.without("3.005a-B", RAID[0]))
    assert verify("list.txt", *asked("3.005a-B"), "--ignore-remarks").code == 1


# The site's folder

NAMED = {"expressbuilder": ["3.005a-B"]}


@pytest.mark.parametrize(
    "parameters, folder, place, code",
    [
        ({}, INSTALLED, "expected", 0),
        ({}, INSTALLED + r"\PXE\Images\HW", "expected", 0),
        ({}, INSTALLED.upper(), "expected", 0),
        ({}, r"X:\Other", "otherFolder", 0),
        ({}, r"\\server\X$\DPM\DeploymentManager", "otherFolder", 0),
        ({}, r"C:\Program Files\NEC\DeploymentManager", "otherDrive", 3),
        # Derived values follow those that the site gives.
        ({"shared-drive": "S:"}, r"S:\DPM\DeploymentManager\HW", "expected", 0),
        ({"shared-drive": "S:"}, INSTALLED, "otherDrive", 3),
        ({"shared-folder": r"X:\Data"}, r"X:\Data\DeploymentManager", "expected", 0),
        ({"shared-folder": r"X:\Data"}, INSTALLED, "otherFolder", 0),
    ],
)
def test_the_folder_is_judged_by_the_sites_own(tejun, report, parameters, folder, place, code):
    tejun.write("site.yaml", site(NAMED | parameters))
    tejun.write("list.txt", listings.complete("3.005a-B", folder=folder))
    found = report("list.txt", "--site", "site.yaml")
    assert (found.run.code, found.data["releases"][0]["place"]["kind"]) == (code, place)
    assert found.verdict == ("complete" if code == 0 else "undecided")
    # A release named on the command line is still checked for that site.
    tejun.write("other.yaml", site(parameters))
    assert report("list.txt", "--site", "other.yaml", *asked("3.005a-B")).run.code == code


def test_a_list_that_names_no_folder_is_remarked_upon(tejun, report, verify):
    tejun.write("site.yaml", site(NAMED))
    tejun.write("list.txt", "".join(name + "\r\n" for name in RAID).encode())
    found = report("list.txt", "--site", "site.yaml")
    assert (found.run.code, found.data["releases"][0]["place"]) == (0, {"kind": "unnamed", "folder": None})
    assert "make sure that this folder was listed" in verify("list.txt", "--site", "site.yaml").out


def test_of_several_folders_the_best_counts(tejun, report):
    tejun.write("site.yaml", site(NAMED))
    rows = [listings.row(name) for name in RAID]
    tejun.write("list.txt", listings.dir(("C:\\HW", rows), (INSTALLED, rows)))
    found = report("list.txt", "--site", "site.yaml")
    assert (found.run.code, found.data["releases"][0]["place"]["kind"]) == (0, "expected")


def test_what_stands_on_another_drive_is_told_with_the_command_for_the_right_one(tejun, verify):
    tejun.write("site.yaml", site(NAMED))
    tejun.write("list.txt", listings.complete("3.005a-B", folder="C:\\HW"))
    run = verify("list.txt", "--site", "site.yaml")
    assert run.code == 3 and "which is not on the site's shared drive" in run.out
    assert f'cmd /c dir /a /s "{INSTALLED}" > list.txt' in run.out
    assert [check.outcome for check in checks.junit(verify("list.txt", "--site", "site.yaml", "--format", "junit").out)] == [
        *["passed"] * 4, "error",
    ]


def test_without_a_site_no_folder_is_expected(tejun, report):
    tejun.write("list.txt", listings.complete("3.005a-B", folder="C:\\HW"))
    found = report("list.txt", *asked("3.005a-B"))
    assert (found.run.code, found.data["place"], found.data["releases"][0]["place"]) == (0, None, None)


# A site that names no release


def test_a_site_that_names_no_release_makes_a_guess_and_that_is_3(tejun, report, verify):
    tejun.write("site.yaml", site())
    tejun.write("list.txt", listings.complete("3.010a-B"))
    found = report("list.txt", "--site", "site.yaml")
    assert (found.run.code, found.data["question"], found.verdict) == (3, "guessed", "undecided")
    assert [candidate["release"] for candidate in found.data["candidates"]] == [f"3.010{letter}-B" for letter in "abcdef"]
    assert found.data["place"] == {"drive": "X:", "folder": INSTALLED}
    out = verify("list.txt", "--site", "site.yaml").out
    assert "guess" in out and "--expressbuilder" in out and "Candidates: 3.010a-B" in out
    found = checks.junit(verify("list.txt", "--site", "site.yaml", "--format", "junit").out)
    assert [check.outcome for check in found if check.suite == "3.010x-B"] == [*["passed"] * 5, "error"]
    assert report("list.txt", "--site", "site.yaml", *asked("3.010a-B")).run.code == 0


def test_a_set_of_which_all_is_in_doubt_is_not_called_absent(tejun, verify, report):
    # Short names do not distinguish the first file from the second.
    rows = [listings.row(name) for name in ["RAID0_~1.DAT", "RAID0_~2.DAT", "RAID1_~1.DAT", "RAID1_~2.DAT"]]
    tejun.write("list.txt", listings.dir((listings.FOLDER, rows)))
    assert (report("list.txt").run.code, report("list.txt").verdict) == (3, "undecided")
    out = verify("list.txt").out
    assert "no set of modules was found beyond doubt" in out
    assert "3.004b-B, 3.005x-B, 3.006x-B  IN DOUBT" in out


@pytest.mark.parametrize("content, code", [(listings.without("3.010a-B", "MW_R0_1.DAT"), 1), (listings.PICTURE, 65)])
def test_a_guess_makes_nothing_better(tejun, verify, content, code):
    tejun.write("site.yaml", site())
    tejun.write("list.txt", content)
    assert verify("list.txt", "--site", "site.yaml").code == code


def test_several_sites_are_wrong_usage_since_a_listing_is_of_one(tejun, verify):
    tejun.write("sites/a.yaml", site(NAMED, site="a"))
    tejun.write("sites/b.yaml", site(NAMED, site="b"))
    tejun.write("list.txt", listings.complete("3.005a-B"))
    run = verify("list.txt", "--site", "sites")
    assert (run.code, run.out) == (64, "")
    [line] = run.err.splitlines()
    assert "'sites' has 2 sites" in line
    (tejun.folder / "sites/b.yaml").unlink()
    assert verify("list.txt", "--site", "sites").code == 0
