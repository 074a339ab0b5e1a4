"""How a run ends while it writes: because of a signal, an error in one thread, or a refusal.

The order of events matters, so the tool is held at a point (support/hold.c) until the other event has come.
Elapsed time decides nothing.
"""

import os
import re
import signal
import subprocess

import pytest

from support.harness import Tejun, files, state
from support.holding import Held, need_two_threads
from support.sitefiles import site

SIGNALS = [signal.SIGHUP, signal.SIGINT, signal.SIGTERM]
FILES = 5  # of a site


@pytest.fixture(scope="module")
def earlier(binary, tmp_path_factory):
    """What a run of an earlier version of the sites has written."""
    tejun = Tejun(binary, tmp_path_factory.mktemp("earlier"))
    write_sites(tejun, 3, "earlier")
    assert tejun("build", "sites").code == 0
    return tejun.folder / "Output"


def write_sites(tejun, count, title="today"):
    for number in range(count):
        tejun.write(f"sites/site-{number:02}.yaml", site(site=f"site-{number:02}", title=f"{title} {number}"))


@pytest.fixture(params=["nothing was there", "an earlier version was there"])
def ground(request, tejun, earlier):
    """Three sites, with and without documents of an earlier run."""
    write_sites(tejun, 3)
    if request.param == "an earlier version was there":
        subprocess.run(["cp", "-a", earlier, tejun.folder / "Output"], check=True)
    return tejun


def before(tejun):
    # Temporary files leave no trace except the times of folders.
    return state(tejun.folder, folder_times=False)


def temporaries(tejun):
    return [str(path) for path in tejun.folder.rglob(".tejun-*")]


@pytest.mark.parametrize("number", SIGNALS)
def test_a_signal_in_the_middle_of_a_file_leaves_everything_as_it_was(hold_library, ground, number):
    was = before(ground)
    with Held(hold_library, ground, "build", "sites", at="write:site-01/3") as run:
        run.await_held()
        assert temporaries(ground)
        os.kill(run.pid, number)
        # It waits for the writer, and has not ended.
        assert run.await_mark("ending")
        run.let_go()
        assert run.end() == (-number, "", f"tejun: interrupted by {number.name}: nothing was written\n")
    assert before(ground) == was


@pytest.mark.parametrize("number", SIGNALS)
def test_a_second_signal_acts_at_once(hold_library, ground, number):
    with Held(hold_library, ground, "build", "sites", at="write:site-01/3") as run:
        run.await_held()
        os.kill(run.pid, number)
        assert run.await_mark("ending")
        os.kill(run.pid, number)
        assert run.end() == (-number, "", "")
    # The next run clears what is left.
    assert ground("build", "sites").code == 0
    assert temporaries(ground) == []


def test_a_signal_that_is_ignored_from_the_start_does_nothing(hold_library, ground):
    """As under nohup."""
    with Held(hold_library, ground, "build", "sites", at="write:site-01/3", ignoring=signal.SIGHUP) as run:
        run.await_held()
        os.kill(run.pid, signal.SIGHUP)
        run.let_go()
        code, _, err = run.end()
        assert code == 0 and err.startswith("tejun: 3 sites, "), err
        assert not run.has("ending")
    assert len(files(ground.folder / "Output")) == 3 * FILES + 2


def test_a_signal_while_files_are_put_into_place_lets_all_of_them_appear(hold_library, ground):
    with Held(hold_library, ground, "build", "sites", at="rename:2") as run:
        run.await_held()
        os.kill(run.pid, signal.SIGTERM)
        assert run.await_mark("ending")
        run.let_go()
        code, out, err = run.end()
    assert (code, out) == (-signal.SIGTERM, "")
    # The thread that has put them there may still have said so.
    assert err.splitlines()[-1] == "tejun: interrupted by SIGTERM: everything was in place already"
    assert ground("build", "sites").err.startswith(f"tejun: 3 sites, 0 files written, {3 * FILES + 2} unchanged")
    assert temporaries(ground) == []


def test_a_signal_in_a_large_fleet_says_how_much_is_in_place(hold_library, tejun):
    """From the 65th site on, batches are put into place as they are made; a batch that has begun is finished."""
    write_sites(tejun, 100)
    with Held(hold_library, tejun, "build", "sites", at="rename:3") as run:
        run.await_held()
        os.kill(run.pid, signal.SIGTERM)
        assert run.await_mark("ending")
        run.let_go()
        code, out, err = run.end()
    assert (code, out) == (-signal.SIGTERM, "")
    said = re.fullmatch(
        r"tejun: interrupted by SIGTERM: (\d+) files written before, each of them complete; run it again for the rest\n", err)
    assert said, err
    written = files(tejun.folder / "Output")
    assert len(written) == int(said[1]) > 7
    assert "index.html" not in written
    sites = [path for path in (tejun.folder / "Output").iterdir()]
    assert all(len(list(folder.iterdir())) == FILES for folder in sites)


def test_a_signal_to_the_first_process_of_a_container(hold_library, ground):
    """The system does not end it by its own signals: it ends with the code that shells show."""
    alone = ["unshare", "--pid", "--fork"]
    if subprocess.run([*alone, "true"], capture_output=True).returncode:
        pytest.skip("NOT TESTED: process ids of its own take root")
    was = before(ground)
    with Held(hold_library, ground, "build", "sites", at="write:site-01/3", before=alone) as run:
        run.await_held()
        os.kill(run.pid, signal.SIGTERM)
        assert run.await_mark("ending")
        run.let_go()
        assert run.end()[0] == 128 + signal.SIGTERM
    assert before(ground) == was


def test_a_signal_while_a_site_file_is_written(hold_library, tejun):
    was = before(tejun)
    with Held(hold_library, tejun, "new", "tokyo-dc", "--output", "sites/new/tokyo-dc.yaml", at="write:new/1") as run:
        run.await_held()
        os.kill(run.pid, signal.SIGINT)
        assert run.await_mark("ending")
        run.let_go()
        assert run.end() == (-signal.SIGINT, "", "tejun: interrupted by SIGINT: nothing was written\n")
    assert before(tejun) == was


def test_a_disk_that_is_full_for_one_thread_while_another_is_in_the_middle_of_a_file(hold_library, ground):
    need_two_threads()
    was = before(ground)
    with Held(hold_library, ground, "build", "sites", "--jobs", "2", at="write:site-01/3", fail_at="site-00/2") as run:
        run.await_held()
        assert run.await_mark("failed")
        run.let_go()
        code, out, err = run.end()
    assert (code, out) == (73, "") and "no space left" in err and len(err.splitlines()) == 1
    assert before(ground) == was


@pytest.mark.parametrize("sites", [1, 3])
def test_a_refusal_while_another_thread_still_holds_what_it_has_made(hold_library, tejun, sites):
    """A fixed bug: staged files were removed by the last thread that held them, and the process had ended before."""
    need_two_threads()
    write_sites(tejun, sites)
    (tejun.folder / "Output/index.html").mkdir(parents=True)
    was = before(tejun)
    held = 0
    # If the other threads are awake, they need no waking, and none is held: then try again.
    for _ in range(20):
        with Held(hold_library, tejun, "build", "sites", at=f"result:{sites * FILES}") as run:
            code, out, err = run.end()
            held += run.has("held")
        assert (code, out) == (73, "") and "index.html' is a folder" in err and len(err.splitlines()) == 1
        assert before(tejun) == was
        if held == 3:
            break
    assert held, "no thread could be held: libdispatch wakes threads in another way (support/hold.c)"
