"""Output folders that cannot be written to."""

import os
import shutil

import pytest

from support.harness import Tejun, state
from support.sitefiles import site


@pytest.fixture
def tejun(binary, tmp_path):
    (tmp_path / "site.yaml").write_text(site())
    return Tejun(binary, tmp_path)


def assert_refused(tejun, output, *says, **how):
    # Files are first written beside their places: that leaves no trace except the time of the folder.
    before = state(tejun.folder, folder_times=False)
    run = tejun("build", "site.yaml", "--output", output, **how)
    assert (run.code, run.out) == (73, "")
    [line] = run.err.splitlines()
    assert line.startswith("tejun: error: ")
    for words in says:
        assert words in line
    assert state(tejun.folder, folder_times=False) == before


def test_a_file_in_place_of_the_output_folder(tejun):
    tejun.write("Output", "mine")
    assert_refused(tejun, "Output", "Output' is a file", "--output")


def test_an_output_folder_below_a_file(tejun):
    tejun.write("notes.txt", "mine")
    assert_refused(tejun, "notes.txt/Output", "notes.txt")


@pytest.mark.parametrize("path", ["testbed", "testbed/runbook.md", "testbed/runbook.html", "index.html"])
def test_something_else_in_place_of_what_is_to_be_written(tejun, path):
    """A file in place of the site's folder, a folder in place of one of the files."""
    tejun.write("Output/earlier/runbook.md", "of an earlier run")
    if path == "testbed":
        tejun.write("Output/testbed", "mine")
    else:
        (tejun.folder / "Output" / path).mkdir(parents=True)
    assert_refused(tejun, "Output", f"Output/{path}")


def test_a_link_in_place_of_the_site_folder_is_not_followed(tejun):
    (tejun.folder / "elsewhere").mkdir()
    (tejun.folder / "Output").mkdir()
    (tejun.folder / "Output/testbed").symlink_to("../elsewhere")
    assert_refused(tejun, "Output", "link")


@pytest.mark.parametrize("output", ["a" * 300, "/dev/null", "/dev/null/Output", "/proc/Output"])
def test_a_name_that_can_be_no_folder(tejun, output):
    assert_refused(tejun, output)


def test_an_output_folder_without_permission(binary, tmp_path_factory):
    """Root may write everywhere, so root runs the tool as nobody; for other users, removing the permission is
    enough."""
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
    tejun.write("site.yaml", site())
    tejun.write("Output/testbed/runbook.md", "of an earlier run")
    locked = [folder / "Output/testbed", folder / "Output"]
    for path in locked:
        path.chmod(0o555)
    try:
        assert_refused(tejun, "Output", "permission denied", "--output", user=user)
    finally:
        for path in locked:
            path.chmod(0o755)


def test_a_full_disk_leaves_earlier_output_as_it_was(binary, tmp_path):
    """A tiny file system, if it may be mounted."""
    if os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("NOT TESTED: only root can mount a small file system")
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.system(f"mount -t tmpfs -o size=256k tejun-test {disk} 2>/dev/null") != 0:
        pytest.skip("NOT TESTED: this machine does not let a file system be mounted")
    try:
        tejun = Tejun(binary, tmp_path)
        tejun.write("site.yaml", site())
        tejun.write("disk/testbed/runbook.md", "of an earlier run")
        assert_refused(tejun, "disk", "no space left")
    finally:
        os.system(f"umount {disk}")


# One of them writes into it, the other refuses it.
@pytest.mark.parametrize("command, code", [(["build", "site.yaml"], 0), (["new", "b"], 73)])
def test_the_name_of_a_file_does_nothing_to_a_terminal(tejun, command, code):
    run = tejun(*command, "--output", "o\x1b[31m\u202e")
    assert run.code == code
    assert "\x1b" not in run.err and "\u202e" not in run.err and "o\\u{1B}[31m\\u{202E}" in run.err
