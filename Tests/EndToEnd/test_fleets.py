"""Many sites in one run: where they come from, how they are distributed, and what is reported about them."""

import json
import os
import pty
import re
import shutil
import signal
import subprocess

import jsonschema
import pytest

from support import dom
from support.fleets import differing, document, documents, table
from support.harness import REPOSITORY, Tejun, files
from support.limits import limited

COUNT = 12


@pytest.fixture(scope="session")
def alone(binary, tmp_path_factory):
    """Each site of the fleet built by itself, which needs no mould."""
    folder = tmp_path_factory.mktemp("alone")
    tejun = Tejun(binary, folder)
    for number in range(COUNT):
        (folder / "one.csv").write_text(table([number]))
        run = tejun("build", "one.csv")
        assert run.code == 0, run.err
    return documents(folder / "Output")


@pytest.mark.parametrize("jobs", ["1", "2", "7"])
def test_a_fleet_has_the_bytes_of_its_sites_built_alone(tejun, alone, jobs):
    (tejun.folder / "fleet.csv").write_text(table(range(COUNT)))
    run = tejun("build", "fleet.csv", "--jobs", jobs)
    assert run.code == 0, run.err
    assert f"{COUNT} sites, {5 * COUNT + 2} files written" in run.err
    assert differing(documents(tejun.folder / "Output"), alone) == []


def test_tables_and_documents_say_the_same(tejun):
    (tejun.folder / "a.tsv").write_text(table([3], "\t"))
    (tejun.folder / "b.yaml").write_text(document(3))
    parts = []
    for name in ["a.tsv", "b.yaml"]:
        assert tejun("build", name, "--only", "json", "--output", name + ".d").code == 0
        parts.append(json.loads((tejun.folder / f"{name}.d/site-003/runbook.json").read_text()))
    for part in parts:
        part.pop("sha256")
        part["site"].pop("sha256")
    assert parts[0] == parts[1]


def test_folders_and_patterns_and_streams_are_read(tejun):
    (tejun.folder / "sites/deeper").mkdir(parents=True)
    (tejun.folder / "sites/b.yaml").write_text(document(1))
    (tejun.folder / "sites/a.csv").write_text(table([2, 3]))
    (tejun.folder / "sites/deeper/c.yml").write_text(document(4) + "---\n" + document(5))
    (tejun.folder / "sites/notes.txt").write_text("no site")
    (tejun.folder / "sites/.hidden.yaml").write_text("no site")
    run = tejun("build", "sites", "--only", "json")
    assert run.code == 0, run.err
    summary = json.loads((tejun.folder / "Output/summary.json").read_text())
    assert [site["id"] for site in summary["sites"]] == [f"site-00{n}" for n in [2, 3, 1, 4, 5]]
    run = tejun("check", "sites/*.yaml", "sites/*/*")
    assert run.code == 0 and "3 sites" in run.err, run.err + run.out


@pytest.mark.parametrize("argument", ["empty", "*.yaml", "sites/*.nothing"])
def test_where_no_site_is_found_it_is_said(tejun, argument):
    (tejun.folder / "empty").mkdir()
    run = tejun("build", argument)
    assert run.code == 66 and f"{argument}: error: no site files found" in run.err
    assert not (tejun.folder / "Output").exists()


def test_a_site_that_fails_does_not_stop_the_others(tejun, alone):
    lines = table(range(COUNT)).splitlines()
    lines[3] = lines[3].replace("10.1.3.10", "10.1.3.300")
    lines[6] = lines[6].replace("site-005", "site-004")
    lines[9] += ",one too many"
    (tejun.folder / "fleet.csv").write_text("\n".join(lines) + "\n")
    run = tejun("build", "fleet.csv")
    assert run.code == 78
    assert f"{COUNT - 3} sites" in run.err
    # Failures are last, where they are seen, in the order of the file.
    last = run.err.splitlines()[-3:]
    assert [re.match(r"fleet\.csv:(\d+)", line).group(1) for line in last] == ["4", "7", "10"]
    expected = {p: b for p, b in alone.items() if p.split("/")[0] not in {"site-002", "site-005", "site-008"}}
    assert differing(documents(tejun.folder / "Output"), expected) == []
    page = dom.parse((tejun.folder / "Output/index.html").read_text())
    assert "作成できなかったサイト" in page.text() and "10.1.3.300" in page.text()
    assert len(json.loads((tejun.folder / "Output/summary.json").read_text())["failures"]) == 3


def test_a_site_that_fails_keeps_its_older_documents(tejun):
    (tejun.folder / "a.yaml").write_text(document(1))
    (tejun.folder / "b.yaml").write_text(document(2))
    assert tejun("build", "a.yaml", "b.yaml").code == 0
    before = documents(tejun.folder / "Output")
    (tejun.folder / "a.yaml").write_text(document(1).replace("10.1.2.10", "x"))
    assert tejun("build", "a.yaml", "b.yaml").code == 78
    assert documents(tejun.folder / "Output") == before


def test_a_site_with_a_mistake_has_its_name_all_the_same(tejun):
    """Otherwise the other site of that name would be built in its place."""
    (tejun.folder / "a.yaml").write_text(document(1).replace("10.1.2.10", "x"))
    (tejun.folder / "b.yaml").write_text(document(1))
    run = tejun("build", "a.yaml", "b.yaml")
    assert run.code == 78 and "[duplicate-site]" in run.err
    assert not (tejun.folder / "Output").exists()


def test_a_link_to_a_folder_is_followed_and_one_to_a_folder_above_is_not(tejun):
    for path in ["sites/deeper", "others"]:
        (tejun.folder / path).mkdir(parents=True)
    (tejun.folder / "sites/a.yaml").write_text(document(1))
    (tejun.folder / "others/b.yaml").write_text(document(2))
    (tejun.folder / "sites/linked").symlink_to("../others")
    (tejun.folder / "sites/deeper/up").symlink_to("..")
    run = tejun("check", "sites")
    assert run.code == 0 and "2 sites" in run.err, run.err + run.out


def test_folders_that_all_link_to_each_other_are_gone_through_once(tejun):
    """Each of them can be reached in as many ways as there are orders of twelve folders."""
    count = 12
    for one in range(count):
        folder = tejun.folder / f"sites/{one:02}"
        folder.mkdir(parents=True)
        (folder / "site.yaml").write_text(document(one))
        for other in range(count):
            (folder / f"to-{other:02}").symlink_to(f"../{other:02}")
    run = limited(tejun.binary, tejun.folder, "check", "sites")
    assert run.code == 0 and f"{count} sites" in run.err, run
    assert run.seconds < 3


@pytest.mark.parametrize("arguments", [["sites"], ["sites/*"], ["sites/a-link", "sites/real"], ["sites/real", "sites"]])
def test_a_link_beside_what_it_points_to_adds_nothing(tejun, arguments):
    (tejun.folder / "sites/real").mkdir(parents=True)
    (tejun.folder / "sites/a-link").symlink_to("real")
    (tejun.folder / "sites/real/a.yaml").write_text(document(1))
    (tejun.folder / "sites/real/0-link.yaml").symlink_to("a.yaml")
    (tejun.folder / "sites/real/b.yaml").write_text(document(2).replace("10.1.3.10", "x"))
    run = tejun("check", *arguments)
    assert run.code == 78 and "duplicate-site" not in run.out, run.out
    # Unless the link's name is given, a file has its own name.
    named = "sites/a-link" if arguments[0] == "sites/a-link" else "sites/real"
    [error] = [line for line in run.out.splitlines() if ": error: " in line]
    assert error.startswith(f"{named}/b.yaml:"), run.out


def test_a_link_to_a_file_elsewhere_is_followed(tejun):
    (tejun.folder / "sites").mkdir()
    (tejun.folder / "a.txt.yaml").write_text(document(1))
    (tejun.folder / "sites/b.yaml").symlink_to("../a.txt.yaml")
    run = tejun("check", "sites")
    assert run.code == 0 and "1 site" in run.err, run.out


def test_a_folder_that_cannot_be_read_is_no_empty_one(tejun):
    if os.getuid() != 0:
        pytest.skip("NOT TESTED: only root can run the tool as somebody else")
    (tejun.folder / "sites/closed").mkdir(parents=True)
    (tejun.folder / "sites/a.yaml").write_text(document(1))
    (tejun.folder / "sites/closed/b.yaml").write_text(document(2))
    (tejun.folder / "sites/closed").chmod(0)
    for folder in [tejun.folder, *tejun.folder.parents[:2]]:
        folder.chmod(0o755)
    run = tejun("check", "sites", user="nobody")
    assert run.code == 78 and "sites/closed: error: the file cannot be read: permission denied" in run.out


def test_a_table_without_a_site_is_said_to_have_none(tejun):
    (tejun.folder / "a.csv").write_text(table([]))
    run = tejun("build", "a.csv")
    assert run.code == 78 and "a.csv: error: the table has no site" in run.err
    assert not (tejun.folder / "Output").exists()


@pytest.mark.parametrize("lines", [[["site", "title", *"x" * 200_000]], [["site", "title"], ["x"] * 200_000]])
def test_a_line_of_very_many_cells_is_refused_soon(tejun, lines):
    (tejun.folder / "a.csv").write_text("\n".join(",".join(line) for line in lines) + "\n")
    run = limited(tejun.binary, tejun.folder, "check", "a.csv")
    assert run.code == 78 and run.seconds < 3, run


def test_a_missing_file_outranks_what_else_is_wrong(tejun):
    (tejun.folder / "fleet.csv").write_text(table(range(2)))
    (tejun.folder / "Output").mkdir()
    (tejun.folder / "Output/site-001").write_text("in the way")
    assert tejun("build", "fleet.csv", "nowhere.yaml").code == 66


def test_a_reader_of_messages_who_goes_does_not_end_the_work(tejun):
    (tejun.folder / "fleet.csv").write_text(table(range(3)) + "x\n")
    gone, end = os.pipe()
    os.close(gone)
    run = subprocess.run([tejun.binary, "build", "fleet.csv"], cwd=tejun.folder, stderr=end)
    os.close(end)
    assert run.returncode == 78 and len(documents(tejun.folder / "Output")) == 15


def test_a_reader_of_the_product_who_goes_ends_it_quietly(tejun):
    gone, end = os.pipe()
    os.close(gone)
    run = subprocess.run([tejun.binary, "schema"], cwd=tejun.folder, stdout=end, stderr=subprocess.PIPE)
    os.close(end)
    assert run.returncode == -signal.SIGPIPE and run.stderr == b""


def test_a_byte_order_mark_before_a_stream_of_documents(tejun):
    (tejun.folder / "a.yaml").write_bytes("\ufeff# a comment\n---\n".encode() + document(1).encode())
    run = tejun("check", "a.yaml")
    assert run.code == 0, run.out


def test_one_site_is_rehearsed_at_a_time(tejun):
    (tejun.folder / "fleet.csv").write_text(table(range(2)))
    run = tejun("rehearse", "fleet.csv", "--format", "json")
    assert (run.code, run.out) == (64, "") and "2 sites" in run.err


def test_what_would_not_change_keeps_its_time(tejun):
    (tejun.folder / "fleet.csv").write_text(table(range(COUNT)))
    assert tejun("build", "fleet.csv").code == 0
    output = tejun.folder / "Output"
    times = {path: (output / path).stat().st_mtime_ns for path in files(output)}
    (tejun.folder / "fleet.csv").write_text(table(range(COUNT)).replace("DPM-4,", "DPM-X,"))
    run = tejun("build", "fleet.csv")
    changed = sorted(path for path in files(output) if (output / path).stat().st_mtime_ns != times[path])
    assert run.code == 0 and changed and all(path.startswith("site-004/") for path in changed if "/" in path)
    assert {path for path in changed if "/" not in path} == {"index.html", "summary.json"}


def test_a_fleet_of_which_the_size_is_not_known_beforehand_needs_few_open_files(tejun):
    (tejun.folder / "a.yaml").write_text(document(0))
    (tejun.folder / "b.csv").write_text(table(range(1, 200)))
    limits = ["bash", "-c", 'ulimit -n 150; exec "$0" "$@"', tejun.binary]
    run = subprocess.run([*limits, "build", "a.yaml", "b.csv", "--only", "json", "--jobs", "2"], cwd=tejun.folder, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert "200 sites, 202 files written" in run.stderr


@pytest.mark.parametrize("count", [1, 3, 5])
def test_the_parts_of_a_fleet_are_the_fleet(tejun, alone, count):
    (tejun.folder / "fleet.csv").write_text(table(range(COUNT)))
    ids = []
    for index in range(1, count + 1):
        run = tejun("build", "fleet.csv", "--shard", f"{index}/{count}")
        assert run.code == 0, run.err
        name = f"-{index}-of-{count}"
        assert (tejun.folder / f"Output/index{name}.html").exists()
        summary = json.loads((tejun.folder / f"Output/summary{name}.json").read_text())
        assert summary["part"] == f"{index}/{count}"
        ids += [site["id"] for site in summary["sites"]]
    assert sorted(ids) == sorted(f"site-{n:03d}" for n in range(COUNT))
    assert differing(documents(tejun.folder / "Output"), alone) == []


def test_a_part_does_not_hang_on_the_other_sites(tejun):
    parts = []
    for numbers in [range(COUNT), reversed(range(0, COUNT, 2))]:
        (tejun.folder / "fleet.csv").write_text(table(numbers))
        assert tejun("build", "fleet.csv", "--shard", "1/3", "--only", "json", "--output", "o").code == 0
        summary = json.loads((tejun.folder / "o/summary-1-of-3.json").read_text())
        parts.append({site["id"] for site in summary["sites"]})
    assert parts[1] == {id for id in parts[0] if int(id[-3:]) % 2 == 0}


def test_a_failure_is_one_parts_to_report(tejun):
    (tejun.folder / "bad.yaml").write_text("nothing: here\n")
    codes = [tejun("build", "bad.yaml", "--shard", f"{index}/3").code for index in [1, 2, 3]]
    assert sorted(codes) == [0, 0, 78]


@pytest.mark.parametrize("shard", ["0/3", "4/3", "1", "a/b", "1/0", "-1/3", "1/3/5", ""])
def test_a_part_that_cannot_be_is_refused(tejun, shard):
    run = tejun("build", f"--shard={shard}")
    assert run.code == 64 and "--shard" in run.err


def test_progress_is_shown_on_a_terminal_alone(tejun):
    (tejun.folder / "fleet.csv").write_text(table(range(240)))
    assert "\r" not in tejun("build", "fleet.csv", "--jobs", "1", "--only", "json").err
    leader, follower = pty.openpty()
    pid = os.fork()
    if pid == 0:
        os.dup2(follower, 2)
        os.chdir(tejun.folder)
        os.execv(tejun.binary, [str(tejun.binary), "build", "fleet.csv", "--jobs", "1", "--output", "o"])
    os.close(follower)
    shown = b""
    try:
        while chunk := os.read(leader, 4096):
            shown += chunk
    except OSError:
        pass  # the other end is closed
    assert os.waitpid(pid, 0)[1] == 0
    text = shown.decode()
    assert re.search(r"\rsites \[#*\.*\] [\d,]+ of 240, [\d,]+/s, \d+:\d\d left", text), text
    assert text.splitlines()[-1].endswith("o/index.html") and "\x1b" not in text


def test_the_summary_is_of_its_schema(tejun):
    (tejun.folder / "fleet.csv").write_text(table(range(3)) + "x\n")
    assert tejun("build", "fleet.csv", "--only", "json", "--shard", "1/1").code == 78
    schema = json.loads((REPOSITORY / "Content/schemas/summary.schema.json").read_text())
    jsonschema.validate(json.loads((tejun.folder / "Output/summary-1-of-1.json").read_text()), schema)


@pytest.mark.long
def test_ten_thousand_sites_are_all_there_in_memory_that_stays_flat(binary, tmp_path):
    count, room = 10_000, 12 << 30
    assert shutil.disk_usage(tmp_path).free > room, f"NOT TESTED: {room >> 30} GB of free disk are needed in {tmp_path}"
    (tmp_path / "fleet.csv").write_text(table(range(count)))
    try:
        for expected in (f"{5 * count + 2} files written, 0 unchanged", f"0 files written, {5 * count + 2} unchanged"):
            taken = limited(binary, tmp_path, "build", "fleet.csv", seconds=1200)
            assert taken.code == 0 and f"{count} sites, {expected}" in taken.err, taken.err[-500:]
            assert taken.megabytes < 200
        listed = json.loads((tmp_path / "Output/summary.json").read_text())["sites"]
        assert len({site["id"] for site in listed}) == count
        assert sum(1 for path in (tmp_path / "Output").iterdir() if (path / "checklist.html").is_file()) == count
    finally:
        shutil.rmtree(tmp_path / "Output", ignore_errors=True)
