"""`tejun check` and `tejun new`."""

import pytest
import yaml

from support.harness import CONTENT, SHIPPED_SITES, files, state
from support.readers import Site
from support.sitefiles import site

SCHEMA = "site.schema.json"
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
    assert sorted(files(tejun.folder)) == sorted([f"{id}.yaml", SCHEMA])
    assert f"{id}.yaml" in run.err
    check = tejun("check", f"{id}.yaml")
    assert (check.code, check.out) == (0, "")


def test_a_new_site_names_every_parameter(tejun):
    assert tejun("new", "tokyo-dc").code == 0
    text = (tejun.folder / "tokyo-dc.yaml").read_text()
    for id in declared_parameters():
        assert f"\n  #{id}: " in text, id
    assert yaml.safe_load(text)["site"] == "tokyo-dc"


def test_the_schema_that_a_new_site_names_stands_beside_it(tejun):
    assert tejun("new", "tokyo-dc", "--output", "sites/tokyo.yaml").code == 0
    first = (tejun.folder / "sites/tokyo.yaml").read_text().splitlines()[0]
    assert first == f"# yaml-language-server: $schema={SCHEMA}"
    place = tejun.folder / "sites" / SCHEMA
    assert place.read_text() == tejun("schema").out
    # A schema of another version is renewed; a file that is not ours stays, and the tool says so.
    place.write_text(place.read_text().replace("192", "193"))
    assert tejun("new", "osaka", "--output", "sites/osaka.yaml").code == 0
    assert place.read_text() == tejun("schema").out
    for foreign in ("{}", "hours of work", tejun("schema").out.replace("dpm-cluster", "other")):
        place.write_text(foreign)
        (tejun.folder / "sites/nagoya.yaml").unlink(missing_ok=True)
        run = tejun("new", "nagoya", "--output", "sites/nagoya.yaml")
        assert run.code == 0 and SCHEMA in run.err and "warning" in run.err and place.read_text() == foreign


def test_a_new_site_has_the_values_of_the_model_case(tejun, model_case):
    assert tejun("new", "tokyo-dc").code == 0
    assert tejun("build", "tokyo-dc.yaml").code == 0
    values = {id: parameter["value"] for id, parameter in Site(tejun.folder / "Output/tokyo-dc").parameters.items()}
    assert values == {id: parameter["value"] for id, parameter in model_case.parameters.items()}


def test_the_commented_lines_of_a_new_site_are_right_too(tejun):
    """Removing the # before an existing value gives a site that passes."""
    assert tejun("new", "tokyo-dc").code == 0
    path = tejun.folder / "tokyo-dc.yaml"
    ids = declared_parameters()
    lines = []
    for line in path.read_text().splitlines():
        id = line.removeprefix("  #").partition(":")[0]
        lines.append(line.replace("#", "", 1) if id in ids else line)
    path.write_text("\n".join(lines) + "\n")
    assert set(yaml.safe_load(path.read_text())["parameters"]) == set(ids)
    run = tejun("check", "tokyo-dc.yaml")
    # There is no existing server, so values about one are not used.
    assert run.code == 0 and {diagnostic.id for diagnostic in run.diagnostics(run.out)} == {"useless-value"}


def test_a_new_site_goes_to_stdout(tejun):
    run = tejun("new", "tokyo-dc", "--output", "-")
    assert (run.code, run.err) == (0, "")
    assert list(tejun.folder.iterdir()) == []
    assert tejun("check", "-", input=run.out.encode()).code == 0
    assert tejun("new", "tokyo-dc").code == 0
    assert (tejun.folder / "tokyo-dc.yaml").read_text() == run.out


def test_a_new_site_goes_to_the_named_file(tejun):
    assert tejun("new", "tokyo-dc", "--output", "sites/tokyo.yaml").code == 0
    assert sorted(files(tejun.folder)) == [f"sites/{SCHEMA}", "sites/tokyo.yaml"]


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


@pytest.mark.parametrize("id", ["con", "nul", "com1", "lpt9"])
def test_the_name_of_a_device_is_refused_as_check_does(tejun, id):
    run = tejun("new", id)
    assert run.code == 64 and f"'{id}'" in run.err and list(tejun.folder.iterdir()) == []
    tejun.write("a.yaml", site(site=id))
    [found] = tejun("check", "a.yaml").diagnostics(tejun("check", "a.yaml").out)
    assert found.id == "value" and f"'{id}'" in found.message


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize("sites", ["empty", "no-*.yaml", "other"])
def test_where_no_site_is_found_input_is_missing(tejun, command, sites):
    (tejun.folder / "empty").mkdir()
    tejun.write("other/notes.txt", "no site")
    run = tejun(command, sites)
    assert run.code == 66 and "[no-sites]" in run.out + run.err


@pytest.mark.parametrize("words, meant", [
    (["biuld"], "tejun build"), (["chekc", "a.yaml"], "tejun check"), (["verify", "autorad", "-"], "tejun verify autoraid"),
    (["help", "rehears"], "tejun rehearse")])
def test_a_command_that_is_none_leads_to_the_one_that_was_meant(tejun, words, meant):
    run = tejun(*words)
    assert (run.code, run.out) == (64, "") and f"did you mean '{meant}'?" in run.err
    hostile = tejun("b\x1b[2Juild")
    assert hostile.code == 64 and "\x1b" not in hostile.err


@pytest.mark.parametrize("id", WRONG_IDS)
def test_a_name_that_new_refuses_is_refused_in_a_file(tejun, id):
    tejun.write("a.yaml", site(site=id))
    run = tejun("check", "a.yaml")
    assert run.code == 78
    assert [diagnostic.line for diagnostic in run.diagnostics(run.out)] == [2]
