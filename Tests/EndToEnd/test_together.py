"""A site's documents change together or not at all, and other people's files in its folder stay.

The tool is held, killed or failed at one call after another (support/hold.c): elapsed time decides nothing.
"""

import os
import shutil
import signal
import subprocess

import pytest

from support.harness import Tejun, files
from support.holding import Held
from support.sitefiles import site

DOCUMENTS = {"checklist.html", "cluster.svg", "runbook.html", "runbook.json", "runbook.md"}
WARNING = "tejun: warning: the documents of 1 site were replaced one by one"


class Ground:
    """One site in two versions, and other people's files in its folder."""

    def __init__(self, tejun):
        self.tejun, self.whole = tejun, {}
        for version in ("old", "new", "third"):
            names = {"server-a-name": f"{version}-a", "server-b-name": f"{version}-b"}
            tejun.write(f"{version}.yaml", site(names, site="tokyo", title=version))
            run = tejun("build", f"{version}.yaml", "--output", f"whole-{version}")
            assert run.code == 0, run.err
            self.whole[version] = files(tejun.folder / f"whole-{version}/tokyo")

    @property
    def site(self):
        return self.tejun.folder / "Output/tokyo"

    def restore(self):
        shutil.rmtree(self.tejun.folder / "Output", ignore_errors=True)
        shutil.copytree(self.tejun.folder / "whole-old", self.tejun.folder / "Output")
        (self.site / "photos/today").mkdir(parents=True)
        (self.site / "photos/today/1.jpg").write_bytes(b"a picture")
        (self.site / "notes.txt").write_text("mine")
        (self.site / "link").symlink_to("nowhere")
        os.chmod(self.site / "notes.txt", 0o640)
        self.theirs = self.others()
        return self

    def others(self):
        """Other people's files: what they are, and what they contain."""
        return {
            str(path.relative_to(self.site)): (path.lstat().st_ino, path.lstat().st_mode, path.read_bytes() if path.is_file() else None)
            for path in self.site.rglob("*") if path.name not in DOCUMENTS
        }

    def edition(self):
        """Which version is there, as a whole."""
        found = {path.name: path.read_bytes() for path in self.site.iterdir() if path.name in DOCUMENTS}
        return next((version for version, whole in self.whole.items() if found == whole), found.keys())

    def temporaries(self):
        return [str(path) for path in (self.tejun.folder / "Output").rglob(".tejun-*")]

    def complete(self):
        """The next run puts everything into place, and cleans up."""
        run = self.tejun("build", "new.yaml")
        assert run.code == 0, run.err
        assert self.edition() == "new" and self.temporaries() == [] and self.others() == self.theirs


@pytest.fixture(scope="module")
def made(binary, tmp_path_factory):
    return Ground(Tejun(binary, tmp_path_factory.mktemp("together")))


@pytest.fixture
def ground(made):
    return made.restore()


def struck(hold_library, ground, kind, **how):
    """Runs that fail at one call after another, up to one that has no such call."""
    for number in range(1, 1000):
        ground.restore()
        with Held(hold_library, ground.tejun, "build", "new.yaml", call_at=f"{kind}:{number}", **how) as run:
            code, _, err = run.end()
            if not run.has("struck"):
                assert code == 0 and number > 15, (number, err)
                return
        yield number, code, err
    pytest.fail("the run never ends")


def test_a_run_killed_at_any_change_leaves_one_edition_and_the_next_one_completes_it(hold_library, ground):
    seen = set()
    for number, code, _ in struck(hold_library, ground, "kill"):
        assert code == -signal.SIGKILL
        edition = ground.edition()
        seen.add(edition)
        assert edition in ("old", "new"), (number, edition)
        # Other people's folders are being moved for a moment; their contents are not lost.
        stays = {path: what for path, what in ground.theirs.items() if not path.startswith("photos")}
        assert stays.items() <= ground.others().items(), number
        ground.complete()
    assert seen == {"old", "new"}


def test_an_error_at_any_call_leaves_one_edition_and_the_next_run_completes_it(hold_library, ground):
    codes = set()
    for number, code, err in struck(hold_library, ground, "EIO"):
        assert code in (0, 73), (number, err)
        edition = ground.edition()
        assert edition in ("old", "new") and (code != 0 or edition == "new"), (number, code, edition, err)
        codes.add(code)
        ground.complete()
    assert codes == {0, 73}


def test_what_others_have_in_the_folder_stays_as_it_is(ground):
    ground.complete()


def test_documents_of_other_formats_stay_as_they_are(ground):
    before = {name: (ground.site / name).stat() for name in ("runbook.md", "cluster.svg", "runbook.json")}
    assert ground.tejun("build", "new.yaml", "--only", "html,checklist").code == 0
    for name, status in before.items():
        now = (ground.site / name).stat()
        assert (now.st_ino, now.st_mtime_ns) == (status.st_ino, status.st_mtime_ns)
        assert (ground.site / name).read_bytes() == ground.whole["old"][name]
    assert (ground.site / "runbook.html").read_bytes() == ground.whole["new"]["runbook.html"]
    assert ground.others() == ground.theirs


def test_a_document_that_stays_the_same_keeps_its_file(ground):
    shutil.copy(ground.tejun.folder / "whole-new/tokyo/cluster.svg", ground.site / "cluster.svg")
    before = (ground.site / "cluster.svg").stat()
    assert "4 unchanged" not in ground.tejun("build", "new.yaml").err
    now = (ground.site / "cluster.svg").stat()
    assert (now.st_ino, now.st_mtime_ns) == (before.st_ino, before.st_mtime_ns) and ground.edition() == "new"


def test_the_folder_keeps_owner_mode_and_attributes(ground):
    if os.getuid() != 0:
        pytest.skip("NOT TESTED: only root can give a folder away")
    os.chown(ground.site, 1234, 2345)
    os.chmod(ground.site, 0o2775)
    # An access list, as setfacl writes it: user 7 may read and write.
    entries = [(1, 7, 0xFFFFFFFF), (2, 6, 7), (4, 7, 0xFFFFFFFF), (16, 7, 0xFFFFFFFF), (32, 5, 0xFFFFFFFF)]
    list_ = (2).to_bytes(4, "little") + b"".join(
        tag.to_bytes(2, "little") + rights.to_bytes(2, "little") + who.to_bytes(4, "little") for tag, rights, who in entries)
    try:
        os.setxattr(ground.site, "user.note", b"keep me")
        for kind in ("access", "default"):
            os.setxattr(ground.site, f"system.posix_acl_{kind}", list_)
    except OSError:
        pytest.skip("NOT TESTED: this file system has no attributes")

    def kept():
        status = ground.site.stat()
        attributes = {name: os.getxattr(ground.site, name) for name in os.listxattr(ground.site)}
        return status.st_uid, status.st_gid, status.st_mode, attributes

    before = kept()
    assert len(before[3]) == 3
    assert ground.tejun("build", "new.yaml").code == 0
    assert kept() == before and ground.edition() == "new"


def test_what_others_do_while_folders_are_exchanged_is_not_lost(hold_library, ground):
    """Between the search of the folder and the exchange, and between that and the end."""
    (ground.site / "gone.txt").write_text("to be removed")
    with Held(hold_library, ground.tejun, "build", "new.yaml", at="rename:1") as run:
        run.await_held()
        (ground.site / "new.txt").write_text("new")
        (ground.site / "new").mkdir()
        (ground.site / "notes.new").write_text("mine again")
        (ground.site / "notes.new").rename(ground.site / "notes.txt")
        (ground.site / "gone.txt").unlink()
        run.let_go()
        assert run.end()[0] == 0
    assert ground.edition() == "new" and ground.temporaries() == []
    assert (ground.site / "new.txt").read_text() == "new" and (ground.site / "new").is_dir()
    assert (ground.site / "notes.txt").read_text() == "mine again"
    assert not (ground.site / "gone.txt").exists()


@pytest.mark.parametrize("at", ["rename:1", "exchanged:1"])
def test_a_second_run_waits_for_the_one_that_puts_the_same_site_into_place(hold_library, ground, at):
    with Held(hold_library, ground.tejun, "build", "new.yaml", at=at) as first:
        first.await_held()
        second = subprocess.Popen([str(ground.tejun.binary), "build", "third.yaml"], cwd=ground.tejun.folder, stderr=subprocess.PIPE)
        # It changes nothing while it waits.
        with pytest.raises(subprocess.TimeoutExpired):
            second.wait(timeout=1)
        assert ground.edition() == ("old" if at == "rename:1" else "new")
        first.let_go()
        assert first.end()[0] == 0
        second.communicate(timeout=60)
    assert second.returncode == 0 and ground.edition() == "third"
    ground.complete()


def test_where_folders_cannot_be_exchanged_files_are_renamed_one_by_one_and_it_is_said(hold_library, ground):
    number = ground.site.stat().st_ino
    with Held(hold_library, ground.tejun, "build", "new.yaml", refused="exchange") as run:
        code, _, err = run.end()
    assert code == 0 and [line for line in err.splitlines() if line.startswith(WARNING)], err
    assert ground.edition() == "new" and ground.others() == ground.theirs and ground.temporaries() == []
    assert ground.site.stat().st_ino == number
    # The first time there is nothing to exchange, and nothing to report.
    shutil.rmtree(ground.site)
    with Held(hold_library, ground.tejun, "build", "new.yaml", refused="exchange") as run:
        code, _, err = run.end()
    assert code == 0 and "warning" not in err and ground.edition() == "new"


@pytest.fixture
def nobodys(binary, tmp_path_factory):
    """The same if the output folder belongs to nobody, the user that runs the tool."""
    if os.geteuid() != 0:
        pytest.skip("NOT TESTED: only root can run the tool as somebody else")
    ground = Ground(Tejun(binary, tmp_path_factory.mktemp("nobody"))).restore()
    for folder in [ground.tejun.folder, *ground.tejun.folder.parents[:2]]:
        folder.chmod(0o755)
    for path in [ground.site.parent, *ground.site.parent.rglob("*")]:
        os.chown(path, 65534, os.getgid(), follow_symlinks=False)
    ground.theirs = ground.others()
    return ground


def test_a_file_that_this_user_may_not_link_is_moved_over(nobodys):
    """It belongs to another owner, and is closed to everybody else."""
    (nobodys.site / "theirs").write_text("theirs")
    (nobodys.site / "theirs").chmod(0o600)
    nobodys.theirs = nobodys.others()
    run = nobodys.tejun("build", "new.yaml", user=65534)
    assert run.code == 0 and "warning" not in run.err, run.err
    assert nobodys.edition() == "new" and nobodys.others() == nobodys.theirs and nobodys.temporaries() == []


def test_a_folder_of_another_owner_stays_that_owners(nobodys):
    os.chown(nobodys.site, 0, os.getgid())
    nobodys.site.chmod(0o777)
    run = nobodys.tejun("build", "new.yaml", user=65534)
    assert run.code == 0 and WARNING in run.err, run.err
    assert nobodys.edition() == "new" and nobodys.others() == nobodys.theirs and nobodys.temporaries() == []
    assert nobodys.site.stat().st_uid == 0


@pytest.mark.parametrize("mode", [0o555, 0o500])
def test_a_folder_that_may_not_be_written_to_stays_and_nothing_is_left(nobodys, mode):
    nobodys.site.chmod(mode)
    run = nobodys.tejun("build", "new.yaml", user=65534)
    assert run.code == 73 and "permission denied" in run.err, run.err
    assert nobodys.edition() == "old" and nobodys.others() == nobodys.theirs and nobodys.temporaries() == []


def test_a_folder_on_another_device_gets_its_documents_one_by_one(ground):
    if os.geteuid() != 0 or os.system(f"mount -t tmpfs -o size=8m tejun-test '{ground.site}' 2>/dev/null") != 0:
        pytest.skip("NOT TESTED: this machine does not let a file system be mounted")
    try:
        for version in ("old", "new"):
            run = ground.tejun("build", f"{version}.yaml")
            assert run.code == 0, run.err
            assert ground.edition() == version and {path.name for path in ground.site.iterdir()} == DOCUMENTS
        assert WARNING in run.err and ground.temporaries() == []
    finally:
        os.system(f"umount '{ground.site}'")


def test_what_cannot_be_moved_over_keeps_the_folder_where_it_is(ground):
    """A file system is mounted in it: documents are replaced one by one, and nothing else is touched."""
    if os.geteuid() != 0 or os.system(f"mount -t tmpfs tejun-test '{ground.site}/photos' 2>/dev/null") != 0:
        pytest.skip("NOT TESTED: this machine does not let a file system be mounted")
    try:
        number = ground.site.stat().st_ino
        run = ground.tejun("build", "new.yaml")
        assert run.code == 0 and WARNING in run.err, run.err
        assert ground.edition() == "new" and ground.site.stat().st_ino == number and ground.temporaries() == []
    finally:
        os.system(f"umount '{ground.site}/photos'")
