"""`tejun verify autoraid`: what is found in listings, and where."""

from support import listings, printed
from support.verify import RAID, asked


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


def test_listings_of_one_folder_that_do_not_agree_prove_nothing(tejun, report):
    tejun.write("one.txt", listings.without("3.005a-B", *RAID[:2]))
    tejun.write("two.txt", listings.without("3.005a-B", *RAID[2:]))
    found = report("one.txt", "two.txt", *asked("3.005a-B"))
    assert (found.run.code, found.verdict) == (3, "undecided")
    doubts = {mention["doubt"] for name in RAID for mention in found.modules[name]["mentions"]}
    assert doubts == {"disagreement"}
    tejun.write("all.txt", listings.without("3.005a-B"))
    found = report("all.txt", "all.txt", *asked("3.005a-B"))
    assert (found.run.code, found.verdict) == (0, "complete")


def test_parts_in_different_folders_only_are_incomplete_for_that_reason(tejun, verify, report):
    halves = [("X:\\one", RAID[:2]), ("X:\\two", RAID[2:])]
    tejun.write("list.txt", listings.dir(*((folder, [listings.row(name) for name in names]) for folder, names in halves)))
    found = report("list.txt", *asked("3.005a-B"))
    assert found.run.code == 1
    assert set(found.states[name] for name in RAID) == {"found"}
    assert found.standings["RAID0_1st.DAT"] == "scattered"
    out = verify("list.txt", *asked("3.005a-B")).out
    assert "no folder has all of them" in out and "X:\\one" in out and "X:\\two" in out


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
    assert "it is the name of a folder, not of a file" in verify("list.txt", *asked("3.005a-B")).out


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
