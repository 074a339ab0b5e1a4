"""One site that cannot be written never stops the others, and all trouble is said."""

import json
import os
import re
import shutil
import subprocess

import pytest

from support.fleets import differing, documents, table
from support.harness import Tejun, files


def test_a_site_whose_folder_is_in_the_way_does_not_stop_the_others(tejun):
    (tejun.folder / "fleet.csv").write_text(table(range(4)))
    (tejun.folder / "Output").mkdir()
    (tejun.folder / "Output/site-002").write_text("in the way")
    run = tejun("build", "fleet.csv")
    assert run.code == 73
    assert "tejun: error: './Output/site-002' is a file" in run.err and "3 sites" in run.err
    assert (tejun.folder / "Output/site-003/runbook.html").exists()


@pytest.fixture
def attribute(tejun):
    """Sets an attribute with `chattr`, and removes it again."""
    changed = []

    def set(path, letter):
        if os.geteuid() != 0 or shutil.which("chattr") is None or os.system(f"chattr +{letter} '{path}' 2>/dev/null") != 0:
            pytest.skip("NOT TESTED: this user, or this file system, has no immutable files")
        changed.append((path, letter))

    yield set
    for path, letter in changed:
        os.system(f"chattr -{letter} '{path}'")


def assert_others_written(tejun, run, failed, count):
    """All sites except `failed` are new, those are as they were, and all problems are reported and listed."""
    assert run.code == 73 and f"{count - len(failed)} sites, " in run.err, run.err
    new = documents(tejun.folder / "new")
    found = documents(tejun.folder / "Output")
    old = documents(tejun.folder / "old")
    assert differing(found, {path: (old if path.split("/")[0] in failed else new)[path] for path in new}) == []
    summary = json.loads((tejun.folder / "Output/summary.json").read_text())
    assert not {site["id"] for site in summary["sites"]} & failed
    said = [line for line in run.err.splitlines() if line.startswith("tejun: error: ")]
    # The list reports it in Japanese, for the same paths.
    assert [line.split("'")[1] for line in said] == [re.search("「(.*?)」", line)[1] for line in summary["failures"]]
    assert list((tejun.folder / "Output").glob(".tejun-*")) == []
    return said


def two_versions(tejun, count):
    """An older and a newer version, with the older one in the output folder."""
    (tejun.folder / "fleet.csv").write_text(table(range(count)))
    assert tejun("build", "fleet.csv", "--output", "old").code == 0
    shutil.copytree(tejun.folder / "old", tejun.folder / "Output")
    (tejun.folder / "fleet.csv").write_text(table(range(count)).replace("DPM-", "NEW-"))
    assert tejun("build", "fleet.csv", "--output", "new").code == 0


@pytest.mark.parametrize("count", [4, 70])
@pytest.mark.parametrize("letter", ["i", "a"])
def test_a_file_that_cannot_be_replaced_stops_its_site_alone(tejun, attribute, count, letter):
    two_versions(tejun, count)
    for name in ("checklist.html", "runbook.md"):
        attribute(tejun.folder / "Output/site-002" / name, letter)
    (tejun.folder / "Output/site-001/runbook.html").unlink()
    (tejun.folder / "Output/site-001/runbook.html").mkdir()
    run = tejun("build", "fleet.csv")
    shutil.rmtree(tejun.folder / "Output/site-001")
    shutil.copytree(tejun.folder / "old/site-001", tejun.folder / "Output/site-001")
    failures = assert_others_written(tejun, run, {"site-001", "site-002"}, count)
    assert len(failures) == 3 and all("cannot be replaced" in line for line in failures if "site-002" in line)


def test_a_file_of_another_owner_in_a_sticky_folder_stops_its_site_alone(binary, tmp_path_factory):
    if os.geteuid() != 0:
        pytest.skip("NOT TESTED: only root can run the tool as somebody else")
    tejun = Tejun(binary, tmp_path_factory.mktemp("sticky"))
    two_versions(tejun, 3)
    for folder in [tejun.folder, *tejun.folder.parents[:2]]:
        folder.chmod(0o755)
    nobody = 65534
    for path in [tejun.folder / "Output", *(tejun.folder / "Output").rglob("*")]:
        os.chown(path, nobody, nobody)
    os.chown(tejun.folder / "Output/site-001", 0, 0)
    os.chmod(tejun.folder / "Output/site-001", 0o1777)
    os.chown(tejun.folder / "Output/site-001/checklist.html", 0, 0)
    run = tejun("build", "fleet.csv", user=nobody)
    assert len(assert_others_written(tejun, run, {"site-001"}, 3)) == 1


def test_few_open_files_are_enough(tejun):
    (tejun.folder / "fleet.csv").write_text(table(range(200)))
    for _ in range(2):
        run = subprocess.run(
            ["bash", "-c", 'ulimit -n 16; exec "$0" "$@"', tejun.binary, "build", "fleet.csv", "--only", "json,checklist"],
            cwd=tejun.folder, capture_output=True, text=True)
        assert run.returncode == 0, run.stderr
        assert len(documents(tejun.folder / "Output")) == 400
        (tejun.folder / "fleet.csv").write_text(table(range(200)).replace("DPM-", "NEW-"))


def test_what_is_wrong_with_sites_is_said_where_nothing_can_be_written(tejun):
    (tejun.folder / "fleet.csv").write_text(table(range(3)).replace("10.1.2.10", "x"))
    (tejun.folder / "Output/index.html").mkdir(parents=True)
    run = tejun("build", "fleet.csv")
    assert run.code == 73
    assert "fleet.csv:3:" in run.err and "Output/index.html" in run.err.splitlines()[-1]
    assert [path.name for path in (tejun.folder / "Output").iterdir()] == ["index.html"]


@pytest.mark.parametrize("count", [3, 70])
def test_sites_that_failed_are_named_where_the_list_cannot_be_written(tejun, count):
    (tejun.folder / "fleet.csv").write_text(table(range(count)))
    (tejun.folder / "Output/index.html").mkdir(parents=True)
    for site in ("site-001", "site-002"):
        (tejun.folder / "Output" / site).write_text("in the way")
    run = tejun("build", "fleet.csv")
    assert run.code == 73
    errors = [line for line in run.err.splitlines() if line.startswith("tejun: error: ")]
    assert [re.search(r"Output/([^']+)", line)[1] for line in errors] == ["site-001", "site-002", "index.html"]
