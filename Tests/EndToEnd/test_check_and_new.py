"""`tejun check` and `tejun new`."""

import pytest
import yaml

from support.harness import CONTENT, SHIPPED_SITES, files, state
from support.readers import Site
from support.sitefiles import site

IDS = ["tokyo-dc", "a", "0", "9-9-9", "a" * 64]
WRONG_IDS = ["../evil", "a/b", "Tokyo", "tokyo_dc", "-a", "a-", "a--b", "", " ", "東京", "a" * 65, "a.yaml", "é", "a\nb", "con\x1b[31m"]


def declared_parameters():
    declared = yaml.safe_load((CONTENT / "dpm-cluster/parameters.yaml").read_text())
    return [parameter["id"] for parameter in declared["parameters"]]


@pytest.mark.parametrize("arguments", [[], list(SHIPPED_SITES.values())], ids=["no site", "all shipped sites"])
def test_what_is_right_passes(tejun, arguments):
    run = tejun("check", *arguments)
    assert (run.code, run.out) == (0, "")
    assert "no errors, 0 warnings" in run.err
    assert list(tejun.folder.iterdir()) == []


def test_problems_go_to_stdout(tejun):
    tejun.write("a.yaml", site({"virtual-ip": "x"}))
    tejun.write("b.yaml", site({"web-port": "0"}, site="b"))
    run = tejun("check", "a.yaml", "b.yaml")
    assert (run.code, run.err) == (78, "")
    assert [(d.file, d.place) for d in run.diagnostics(run.out)] == [("a.yaml", (5, 15)), ("b.yaml", (5, 13))]


@pytest.mark.parametrize("folder, severities", [
    ("C:\\Images", ["error"]), ("\\\\SERVER-B\\Images", ["error"]), ("D:\\Images", ["warning"]), ("X:\\Images", []),
    ("\\\\nas01\\backup", [])])
def test_a_backup_folder_is_judged_alike_in_files_and_in_tables(tejun, folder, severities):
    tejun.write("a.yaml", site({"backup-image-folder": folder}, site="a"))
    tejun.write("b.csv", f"site,title,backup-image-folder\nb,試験,{folder}\n")
    run = tejun("check", "a.yaml", "b.csv")
    assert run.code == (78 if "error" in severities else 0)
    found = run.diagnostics(run.out)
    assert [(d.file, d.severity) for d in found] == [(file, s) for file in ("a.yaml", "b.csv") for s in severities]
    assert all("6.2" in d.message and f"'{folder}'" in d.message for d in found)


def test_a_missing_file_outranks_a_wrong_one(tejun):
    tejun.write("a.yaml", site({"virtual-ip": "x"}))
    run = tejun("check", "a.yaml", "b.yaml")
    assert (run.code, run.err) == (66, "")
    assert [diagnostic.id for diagnostic in run.diagnostics(run.out)] == ["value", "file-missing"]


def test_warnings_alone_are_no_failure(tejun):
    tejun.write("a.yaml", site({"existing-server-address": "10.0.0.1"}))
    run = tejun("check", "a.yaml")
    [diagnostic] = run.diagnostics(run.out)
    assert (run.code, diagnostic.severity, diagnostic.id) == (0, "warning", "useless-value")
    assert "1 warning" in run.err


def test_warnings_are_counted_in_the_index(tejun):
    tejun.write("a.yaml", site({"existing-server-address": "10.0.0.1"}))
    assert tejun("build", "a.yaml").code == 0
    index = (tejun.folder / "Output/index.html").read_text()
    assert 'class="warnings"' in index


@pytest.mark.parametrize("id", IDS)
def test_a_new_site_is_accepted(tejun, id):
    run = tejun("new", id)
    assert (run.code, run.out) == (0, "")
    assert list(files(tejun.folder)) == [f"{id}.yaml"]
    assert f"{id}.yaml" in run.err
    check = tejun("check", f"{id}.yaml")
    assert (check.code, check.out) == (0, "")


def test_a_new_site_names_every_parameter(tejun):
    assert tejun("new", "tokyo-dc").code == 0
    text = (tejun.folder / "tokyo-dc.yaml").read_text()
    for id in declared_parameters():
        assert f"\n  {id}:" in text or f"\n  # {id}:" in text, id
    assert yaml.safe_load(text)["site"] == "tokyo-dc"
    assert "# yaml-language-server: $schema=" in text.splitlines()[0]


def test_a_new_site_has_the_values_of_the_model_case(tejun, model_case):
    assert tejun("new", "tokyo-dc").code == 0
    assert tejun("build", "tokyo-dc.yaml").code == 0
    values = {id: parameter["value"] for id, parameter in Site(tejun.folder / "Output/tokyo-dc").parameters.items()}
    assert values == {id: parameter["value"] for id, parameter in model_case.parameters.items()}


def test_the_commented_lines_of_a_new_site_are_right_too(tejun):
    """Whoever removes the # before a value that is there, gets a site that passes."""
    assert tejun("new", "tokyo-dc").code == 0
    path = tejun.folder / "tokyo-dc.yaml"
    ids = declared_parameters()
    lines = []
    for line in path.read_text().splitlines():
        id, _, value = line.removeprefix("  # ").partition(":")
        is_setting = line.startswith("  # ") and id in ids and value.strip() and "＿" not in value
        lines.append("  " + line.removeprefix("  # ") if is_setting else line)
    assert lines != path.read_text().splitlines()
    path.write_text("\n".join(lines) + "\n")
    run = tejun("check", "tokyo-dc.yaml")
    assert (run.code, run.out) == (0, "")


def test_a_new_site_goes_to_stdout(tejun):
    run = tejun("new", "tokyo-dc", "--output", "-")
    assert (run.code, run.err) == (0, "")
    assert list(tejun.folder.iterdir()) == []
    assert tejun("check", "-", input=run.out.encode()).code == 0
    assert tejun("new", "tokyo-dc").code == 0
    assert (tejun.folder / "tokyo-dc.yaml").read_text() == run.out


def test_a_new_site_goes_to_the_named_file(tejun):
    assert tejun("new", "tokyo-dc", "--output", "sites/tokyo.yaml").code == 0
    assert list(files(tejun.folder)) == ["sites/tokyo.yaml"]


@pytest.mark.parametrize("output", [None, "there.yaml", "folder"])
def test_what_is_there_is_not_replaced(tejun, output):
    tejun.write("tokyo-dc.yaml", "hours of work")
    tejun.write("there.yaml", "hours of work")
    (tejun.folder / "folder").mkdir()
    before = state(tejun.folder)
    run = tejun("new", "tokyo-dc", *(["--output", output] if output else []))
    assert (run.code, run.out) == (73, "")
    assert (output or "tokyo-dc.yaml") in run.err
    assert state(tejun.folder) == before


@pytest.mark.parametrize("id", WRONG_IDS)
def test_a_wrong_name_is_wrong_usage(tejun, id):
    run = tejun("new", "--", id)
    assert (run.code, run.out) == (64, "")
    assert "is not a valid site name" in run.err
    assert "\x1b" not in run.err
    assert list(tejun.folder.iterdir()) == []


@pytest.mark.parametrize("id", WRONG_IDS)
def test_a_name_that_new_refuses_is_refused_in_a_file(tejun, id):
    tejun.write("a.yaml", site(site=id))
    run = tejun("check", "a.yaml")
    assert run.code == 78
    assert [diagnostic.line for diagnostic in run.diagnostics(run.out)] == [2]
