"""What goes wrong while documents are written: killed runs, vanishing folders, two runs at once.

Rendering costs many times what writing does, so most of the killed runs are short ones.
"""

import fcntl
import os
import random
import shutil
import signal
import subprocess
import time

import pytest

from support.harness import Tejun, files
from support.holding import Held
from support.sitefiles import site

TEMPORARY = ".tejun-"


class Ground:
    """Sites in two versions, and what an undisturbed run makes of each."""

    def __init__(self, binary, folder, count):
        self.tejun, self.folder, self.binary = Tejun(binary, folder), folder, binary
        self.names, self.whole = {}, {}
        for version in ("old", "new"):
            self.names[version] = [
                self.tejun.write(f"{version}/{n}.yaml", self.site(version, n)).relative_to(folder)
                for n in range(count)
            ]
            run = self.tejun("build", *self.names[version], "--output", f"whole-{version}")
            assert run.code == 0, run.err
            self.whole[version] = files(folder / f"whole-{version}")
        assert self.whole["old"].keys() == self.whole["new"].keys()
        assert all(self.whole["old"][path] != self.whole["new"][path] for path in self.whole["old"])

    @staticmethod
    def site(version, number):
        # The title is in all documents except the picture, which has the names of the computers.
        names = {"server-a-name": f"{version}-{number}a", "server-b-name": f"{version}-{number}b"}
        return site(names, site=f"site-{number}", title=f"{version} {number}")

    @property
    def output(self):
        return self.folder / "Output"

    def restore(self):
        """The output folder as an undisturbed run of the old version left it."""
        shutil.rmtree(self.output, ignore_errors=True)
        shutil.copytree(self.folder / "whole-old", self.output)

    def start(self, version="new", stderr=subprocess.PIPE):
        return subprocess.Popen(
            [str(self.binary), "build", *map(str, self.names[version])], cwd=self.folder, stdout=subprocess.DEVNULL,
            stderr=stderr, env={"PATH": os.environ["PATH"], "HOME": str(self.folder), "LANG": "C"},
        )

    def build(self, version="new"):
        run = self.tejun("build", *self.names[version])
        assert run.code == 0, run.err

    def temporaries(self):
        return [path for path in self.output.rglob(f"{TEMPORARY}*")]

    def documents(self):
        return {path: bytes for path, bytes in files(self.output).items() if TEMPORARY not in path}

    def assert_whole(self):
        """Every file is there, and is what one of the two versions makes of it: the same version for the whole site."""
        found = self.documents()
        assert found.keys() == self.whole["old"].keys()
        for path, bytes in found.items():
            assert bytes in (self.whole["old"][path], self.whole["new"][path]), f"{path} is neither the old nor the new one"
        editions = {}
        for path, bytes in found.items():
            editions.setdefault(path.split("/")[0], set()).add(bytes == self.whole["new"][path])
        assert all(len(editions[site]) == 1 for site in editions), f"documents of two editions: {editions}"
        return set().union(*editions.values())


def await_writing(ground, process):
    """Returns when the first file is being written, or the process has ended."""
    while process.poll() is None and not ground.temporaries():
        time.sleep(0.001)


def ended(process):
    _, err = process.communicate(timeout=120)
    return process.returncode, err.decode()


@pytest.fixture(scope="module")
def few(binary, tmp_path_factory):
    return Ground(binary, tmp_path_factory.mktemp("few"), count=3)


@pytest.fixture
def ground(few):
    """Three sites, with the old version in the output folder."""
    few.restore()
    return few


# Three sites are put into place, and after them two files.
POINTS = ["write:site-0/1", "write:site-1/3", "write:site-2/5", "rename:1", "rename:2", "rename:4", "rename:5", "exchanged:2"]


@pytest.mark.parametrize("at", POINTS)
def test_a_run_killed_at_that_point_leaves_every_file_whole_and_the_next_one_completes_it(hold_library, ground, at):
    with Held(hold_library, ground.tejun, "build", *ground.names["new"], at=at) as run:
        run.await_held()
        run.process.kill()
        assert run.end()[0] == -signal.SIGKILL
    # What comes before the one that was being put into place is new.
    assert ground.assert_whole() == ({False} if at.startswith("write") or at == "rename:1" else {True, False})
    assert ground.temporaries() != []
    ground.build()
    assert ground.documents() == ground.whole["new"]
    assert ground.temporaries() == []


@pytest.mark.long
@pytest.mark.parametrize(("count", "kills"), [(1, 80), (5, 17), (30, 5)])
def test_a_killed_run_leaves_every_file_whole_and_the_next_one_completes_it(binary, tmp_path, count, kills):
    ground = Ground(binary, tmp_path, count)
    ground.restore()
    begin = time.monotonic()
    process = ground.start()
    await_writing(ground, process)
    writing = time.monotonic()
    assert ended(process)[0] == 0
    whole, last = time.monotonic() - begin, time.monotonic() - writing
    chance = random.Random(f"{count} sites, {kills} kills")
    killed, states, left, reach = 0, [], 0, 1.0
    for number in range(4 * kills):
        if killed == kills:
            break
        # A few of the runs are long: they begin with everything still to be written.
        if number % 4 == 0 or kills < 10:
            ground.restore()
        process = ground.start()
        # Every fourth is killed at any moment, the others while files are written.
        if number % 4 == 3:
            time.sleep(chance.uniform(0, whole * reach))
        else:
            await_writing(ground, process)
            time.sleep(chance.uniform(0, last * reach))
        process.send_signal(signal.SIGKILL)
        code, _ = ended(process)
        assert code in (-signal.SIGKILL, 0)
        killed += code != 0
        # Runs that end before the kill mean that this machine is faster now than when it was timed.
        reach = min(1.0, reach * 1.1) if code else reach * 0.8
        states.append(ground.assert_whole())
        left += bool(ground.temporaries())
    # The oracle: runs were killed, and some of them in the middle of writing.
    assert killed == kills, f"{killed} of {kills} were killed"
    assert left > 0, "no run was killed while it wrote"
    ground.build()
    assert ground.documents() == ground.whole["new"]


def test_what_a_killed_run_leaves_behind_is_gone_after_the_next(ground):
    for _ in range(20):
        ground.restore()
        process = ground.start()
        await_writing(ground, process)
        process.send_signal(signal.SIGKILL)
        ended(process)
        if ground.temporaries():
            break
    else:
        pytest.fail("no run could be killed while it wrote")
    ground.build()
    assert ground.documents() == ground.whole["new"]
    assert ground.temporaries() == []


def test_what_a_killed_run_leaves_behind_is_gone_after_a_run_of_any_site(hold_library, ground):
    for at in ("write:site-0/2", "exchanged:1"):
        ground.restore()
        with Held(hold_library, ground.tejun, "build", *ground.names["new"], at=at) as run:
            run.await_held()
            run.process.kill()
            run.end()
        assert ground.temporaries() != []
        assert ground.tejun("build", ground.names["old"][2]).code == 0
        assert ground.temporaries() == []


def test_what_was_left_beside_the_list_of_sites_is_gone_after_the_next_run(ground):
    (ground.output / f"{TEMPORARY}left-1").write_text("half a li")
    ground.build()
    assert ground.temporaries() == []


def test_a_run_does_not_take_away_what_another_is_writing(ground):
    process = ground.start()
    await_writing(ground, process)
    ground.build()
    assert ended(process)[0] == 0
    assert ground.documents() == ground.whole["new"]
    assert ground.temporaries() == []


def test_runs_in_containers_do_not_take_each_others_files(ground):
    """In containers that share an output folder, as pods of a Job do, all runs have the same process id."""
    alone = ["unshare", "--pid", "--fork"]
    if subprocess.run([*alone, "true"], capture_output=True).returncode:
        pytest.skip("NOT TESTED: process ids of its own take root")
    others = [ground.output / f"{TEMPORARY}1-{number}" for number in range(1, 40)]
    locks = []
    try:
        # Other runs are at work in this folder, and their process id is 1.
        for other in others:
            (other / "1:site-0").mkdir(parents=True)
            (other / "1:site-0/runbook.md").write_text("of another run")
            locks.append(os.open(other, os.O_RDONLY))
            fcntl.flock(locks[-1], fcntl.LOCK_EX)
        run = subprocess.run(
            [*alone, str(ground.binary), "build", *map(str, ground.names["new"])], cwd=ground.folder, capture_output=True)
        assert run.returncode == 0, run.stderr
        assert ground.documents() == ground.whole["new"]
        assert sorted(ground.output.glob(f"{TEMPORARY}*")) == sorted(others)
        assert {(other / "1:site-0/runbook.md").read_text() for other in others} == {"of another run"}
    finally:
        for lock in locks:
            os.close(lock)


def test_two_runs_of_the_same_sites_at_a_time(ground):
    """Both end, and every site is from one of the two."""
    for _ in range(5):
        ground.restore()
        one, other = ground.start("old"), ground.start("new")
        assert (ended(one)[0], ended(other)[0]) == (0, 0)
        ground.assert_whole()
        assert ground.temporaries() == []


@pytest.mark.parametrize("what", ["the output folder", "a site's folder"])
def test_a_folder_that_is_removed_during_the_run(ground, what):
    """The run may fail or succeed; it says so, does not crash, and the next one writes everything."""
    for delay in (0, 0.02, 0.1):
        ground.restore()
        process = ground.start()
        await_writing(ground, process)
        time.sleep(delay)
        shutil.rmtree(ground.output if what == "the output folder" else ground.output / "site-1", ignore_errors=True)
        code, err = ended(process)
        assert code in (0, 73), err
        # What could be written is reported before what could not.
        lines = err.splitlines()
        assert len(lines) <= 4 and all(line.startswith("tejun: ") for line in lines), err
        assert (code == 73) == lines[-1].startswith("tejun: error: "), err
        ground.build()
        assert ground.documents() == ground.whole["new"]


def test_another_program_that_keeps_writing_the_same_names(ground):
    """Whoever writes last has the file; ours is never mixed with theirs."""
    ground.restore()
    theirs = b"theirs\n" * 1000
    process = ground.start()
    while process.poll() is None:
        for name in ("runbook.md", "runbook.html"):
            path = ground.output / "site-1" / name
            path.with_suffix(".theirs").write_bytes(theirs)
            try:
                path.with_suffix(".theirs").rename(path)
            except FileNotFoundError:
                pass  # between the exchange of the folders and the moment when theirs is moved
        time.sleep(0.005)
    assert ended(process)[0] == 0
    for path, bytes in ground.documents().items():
        if not path.endswith(".theirs"):
            assert bytes in (theirs, ground.whole["new"][path]), path
    ground.build()
    found = ground.documents()
    assert {path: found[path] for path in ground.whole["new"]} == ground.whole["new"]


@pytest.fixture
def disk(few):
    """A small file system with the old version in it, in place of the output folder: mount it with
    `disk(options)`."""
    if os.geteuid() != 0 or shutil.which("mount") is None:
        pytest.skip("NOT TESTED: only root can mount a small file system")
    folder = few.output

    def mount(options):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        if os.system(f"mount -t tmpfs -o {options} tejun-test '{folder}' 2>/dev/null") != 0:
            pytest.skip("NOT TESTED: this machine does not let a file system be mounted")
        shutil.copytree(few.folder / "whole-old", folder, dirs_exist_ok=True)

    yield mount
    os.system(f"umount '{folder}' 2>/dev/null")


@pytest.mark.parametrize("room", [0, 100, 300, 600, 1000, 2000])
def test_a_disk_with_too_little_room_keeps_what_was_there(few, disk, room):
    """New files need 2.3 MB besides the old ones; this is the available room in kB."""
    used = sum(-(-len(bytes) // 4096) * 4 for bytes in few.whole["old"].values())
    disk(f"size={used + room}k")
    run = few.tejun("build", *few.names["new"])
    assert (run.code, run.out) == (73, ""), run.err
    assert "no space left" in run.err and len(run.err.splitlines()) == 1
    assert files(few.output) == few.whole["old"]


def test_a_disk_that_is_mounted_read_only(few, disk):
    disk("size=8m")
    assert os.system(f"mount -o remount,ro '{few.output}'") == 0
    run = few.tejun("build", *few.names["new"])
    assert (run.code, run.out) == (73, "")
    assert "read-only" in run.err and len(run.err.splitlines()) == 1
    assert files(few.output) == few.whole["old"]
