"""`tejun build`: which files it writes, and when."""

import os
import shutil
from pathlib import Path

import pytest

from support import dom
from support.harness import CONTENT, SHIPPED_SITES, files, state
from support.readers import Site
from support.sitefiles import site

FORMATS = {"markdown": ["cluster.svg", "runbook.md"], "html": ["runbook.html"], "checklist": ["checklist.html"],
           "json": ["runbook.json"]}
ALL = sorted(name for names in FORMATS.values() for name in names)


def of(site, names=ALL):
    return [f"Output/{site}/{name}" for name in names]


def test_with_no_site_the_model_case_is_built(tejun, output):
    run = tejun("build")
    assert (run.code, run.out) == (0, "")
    assert "Output/index.html" in run.err
    built = files(tejun.folder)
    assert sorted(built) == sorted(["Output/index.html", "Output/summary.json", *of("model-case")])
    for name in ALL:
        assert built[f"Output/model-case/{name}"] == (output / "model-case" / name).read_bytes()


def test_several_sites_are_built_with_one_index(tejun, output):
    run = tejun("build", *SHIPPED_SITES.values())
    assert (run.code, run.out) == (0, "")
    assert sorted(files(tejun.folder)) == sorted(["Output/index.html", "Output/summary.json", *(f for id in SHIPPED_SITES for f in of(id))])


def test_the_output_in_the_repository_is_what_the_tool_writes(output):
    """Reviews look at Output/: it must not lag behind the content."""
    committed = CONTENT.parent / "Output"
    assert committed.is_dir(), "there is no Output/: run scripts/run"
    assert files(committed) == files(output)


def test_a_site_is_read_from_stdin(tejun):
    run = tejun("build", "-", input=site(site="from-stdin").encode())
    assert (run.code, run.out) == (0, "")
    assert sorted(files(tejun.folder)) == sorted(["Output/index.html", "Output/summary.json", *of("from-stdin")])


def test_a_problem_on_stdin_is_placed(tejun):
    run = tejun("build", "-", input=site({"virtual-ip": "x"}).encode())
    [diagnostic] = run.diagnostics(run.err)
    assert (run.code, diagnostic.file, diagnostic.place) == (78, "<stdin>", (5, 15))


def test_a_site_in_a_file_and_on_stdin_gives_the_same_documents(tejun):
    text = site({"virtual-ip": "10.1.2.3"})
    tejun.write("site.yaml", text)
    assert tejun("build", "site.yaml", "--output", "a").code == 0
    assert tejun("build", "-", "--output", "b", input=text.encode()).code == 0
    assert files(tejun.folder / "a") == files(tejun.folder / "b")


@pytest.mark.parametrize("only", ["markdown", "html", "checklist", "json", "html,json", "json,html,checklist,markdown", "html,html"])
def test_only_the_wanted_formats_are_written(tejun, output, only):
    run = tejun("build", "--only", only)
    assert (run.code, run.out) == (0, "")
    names = {name for format in only.split(",") for name in FORMATS[format]}
    built = files(tejun.folder)
    assert sorted(built) == sorted(["Output/index.html", "Output/summary.json", *of("model-case", names)])
    for name in names:
        assert built[f"Output/model-case/{name}"] == (output / "model-case" / name).read_bytes()


@pytest.mark.parametrize("only", [None, "markdown", "json"])
def test_the_index_links_to_the_files_that_were_written(tejun, only):
    assert tejun("build", *SHIPPED_SITES.values(), *(["--only", only] if only else [])).code == 0
    index = tejun.folder / "Output/index.html"
    targets = [a.attributes["href"] for a in dom.parse(index.read_text()).all("a")]
    written = {str(path.relative_to(index.parent)) for path in index.parent.rglob("*.*") if path.suffix != ".svg" and path.parent != index.parent}
    assert sorted(targets) == sorted(written)


def test_the_index_names_every_site(output, sites):
    text = dom.parse((output / "index.html").read_text()).text()
    for site in sites.values():
        assert site.id in text and site.data["site"]["title"] in text


def test_the_manual_of_another_folder_is_used(tejun):
    shutil.copytree(CONTENT / "dpm-cluster", tejun.folder / "dpm-cluster")
    manual = tejun.folder / "dpm-cluster/manual.yaml"
    manual.write_text(manual.read_text().replace("edition: 第 2 版", "edition: 第 9 版"))
    run = tejun("build", "--manual", "dpm-cluster")
    assert (run.code, run.out) == (0, "")
    assert Site(tejun.folder / "Output/model-case").data["manual"]["edition"] == "第 9 版"


def test_a_copy_of_the_manual_gives_the_same_documents(tejun, output):
    shutil.copytree(CONTENT / "dpm-cluster", tejun.folder / "elsewhere/dpm-cluster")
    assert tejun("build", *SHIPPED_SITES.values(), "--manual", "elsewhere/dpm-cluster").code == 0
    assert files(tejun.folder / "Output") == files(output)


def test_output_goes_to_the_named_folder(tejun):
    assert tejun("build", "--output", "a/b c/日本語").code == 0
    assert sorted(p.name for p in tejun.folder.iterdir()) == ["a"]
    assert (tejun.folder / "a/b c/日本語/model-case/runbook.html").is_file()


def test_a_second_run_writes_nothing(tejun):
    assert tejun("build", *SHIPPED_SITES.values()).code == 0
    before = state(tejun.folder)
    run = tejun("build", *SHIPPED_SITES.values())
    assert (run.code, run.out) == (0, "")
    assert " 0 files written" in run.err
    assert state(tejun.folder) == before


def test_a_changed_file_alone_is_written_again(tejun):
    assert tejun("build").code == 0
    before = state(tejun.folder)
    (tejun.folder / "Output/model-case/runbook.md").write_text("edited")
    assert tejun("build").code == 0
    after = state(tejun.folder)
    changed = {path for path in after if Path(path).suffix and after[path] != before[path]}
    assert changed == {"Output/model-case/runbook.md"}
    assert after["Output/model-case/runbook.md"][-1] == before["Output/model-case/runbook.md"][-1]


def test_foreign_files_in_the_output_folder_stay(tejun):
    tejun.write("Output/model-case/notes.txt", "mine")
    tejun.write("Output/other/runbook.md", "mine too")
    assert tejun("build").code == 0
    assert (tejun.folder / "Output/model-case/notes.txt").read_text() == "mine"
    assert (tejun.folder / "Output/other/runbook.md").read_text() == "mine too"


@pytest.mark.parametrize(
    "environment, jobs",
    [
        ({"TZ": "Asia/Tokyo", "LANG": "ja_JP.UTF-8"}, 4),
        ({"TZ": "America/New_York", "LC_ALL": "tr_TR.UTF-8"}, 1),
        ({"LANG": "C.UTF-8", "NO_COLOR": "1", "TERM": "xterm-256color", "HOME": "/nonexistent"}, 2),
    ],
)
def test_the_same_input_gives_the_same_bytes(tejun, output, environment, jobs):
    run = tejun("build", *SHIPPED_SITES.values(), "--jobs", jobs, environment=environment)
    assert run.code == 0
    assert files(tejun.folder / "Output") == files(output)


def test_the_order_of_the_sites_shapes_the_index_only(tejun, output):
    assert tejun("build", *reversed(SHIPPED_SITES.values())).code == 0
    built, expected = files(tejun.folder / "Output"), files(output)
    assert {path for path in expected if built[path] != expected[path]} <= {"index.html", "summary.json"}


def test_many_sites_at_a_time_are_not_mixed_up(tejun):
    addresses = {f"site-{n}": f"10.0.{n}.1" for n in range(40)}
    for id, address in addresses.items():
        tejun.write(f"{id}.yaml", site({"virtual-ip": address}, site=id, title=f"{id} の試験"))
    assert tejun("build", *(f"{id}.yaml" for id in addresses), "--only", "json", "--jobs", 4).code == 0
    for id, address in addresses.items():
        built = Site(tejun.folder / "Output" / id)
        assert built.data["site"]["title"] == f"{id} の試験"
        assert built.action("5.1-1", "browse")["line"] == f"http://{address}:8080/DeploymentManager/Start.jsp"


def test_files_are_whole_and_readable_by_others(tejun):
    previous = os.umask(0o022)
    try:
        assert tejun("build").code == 0
    finally:
        os.umask(previous)
    written = [path for path in (tejun.folder / "Output").rglob("*") if path.is_file()]
    assert len(written) == 7
    for path in written:
        assert path.stat().st_mode & 0o777 == 0o644
        assert path.read_bytes().endswith((b"\n", b"</svg>"))
        path.read_bytes().decode()


def test_a_changed_site_changes_its_documents(tejun):
    """The oracle of the tests above: equal bytes mean something."""
    tejun.write("site.yaml", site({"virtual-ip": "10.1.2.3"}))
    assert tejun("build", "site.yaml", "--output", "a").code == 0
    tejun.write("site.yaml", site({"virtual-ip": "10.1.2.4"}))
    assert tejun("build", "site.yaml", "--output", "b").code == 0
    a, b = files(tejun.folder / "a"), files(tejun.folder / "b")
    assert a.keys() == b.keys()
    assert {path for path in a if a[path] == b[path]} == set()
