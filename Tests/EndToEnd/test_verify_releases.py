"""`tejun verify autoraid`: which releases are requested, and what is present of each."""

import re

import pytest

from support import listings, printed
from support.sitefiles import site
from support.verify import RAID, asked


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
    assert "no set of modules was found" in run.out


def test_people_read_the_standing_of_every_set_and_the_candidates(tejun, verify):
    rows = [listings.row(name) for name in listings.modules("3.004a-B") + RAID[:1]]
    tejun.write("list.txt", listings.dir((listings.FOLDER, rows)))
    out = verify("list.txt").out
    for spellings, standing in zip([s for s, _ in printed.AUTORAID], ["COMPLETE", "PARTIAL", "ABSENT", "ABSENT"], strict=True):
        assert re.search(rf"^  {re.escape(', '.join(spellings))} +{standing} ", out, re.M)
    assert "Candidates: 3.004a-B\n" in out
    assert "3.006f-B" in out
