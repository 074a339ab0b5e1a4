"""Every value of a site comes from its parameters: nothing of the model case remains if everything is different."""

import re

import pytest

# These have words of the manual's own ("Standard Edition" is in its list of products, "はい" anywhere).
WORDS = {"dpm-version", "dpm-edition", "registry-sync", "dhcp", "existing-server", "take-over-address"}
# Of no use where the old server keeps its address.
UNUSED = {"existing-server-new-address"}

# Besides the values themselves: what a value is turned into.
MADE_OF_VALUES = [
    "192.168.1.", "X:\\", "C:\\", "\\DPM\\Data", "\\DPM\\Deploy", "Program Files", "SQL Server (DPMDBI)", ":8080",
    "Ver5.1 CD-ROM", "DPM 5.1 Standard Edition",
]


@pytest.fixture
def different(sites):
    return sites["everything-different"]


def values(parameter):
    value = parameter["value"] if parameter["value"] is not None else parameter["shown"]
    return value if isinstance(value, list) else [value]


def of_model_case(model_case):
    given = [p for p in model_case.parameters.values() if p["id"] not in WORDS and p["origin"] not in ("absent", "unused")]
    found = {value for parameter in given for value in values(parameter)} | set(MADE_OF_VALUES)
    return sorted(found)


def count(value, text):
    """How often `value` occurs in `text` by itself: `X:` is not in `DPM_DATA.MDFX:`, 8080 not in a digest."""
    before = r"(?<![0-9A-Za-z])" if value[0].isalnum() else ""
    after = r"(?![0-9A-Za-z])" if value[-1].isalnum() else ""
    return len(re.findall(before + re.escape(value) + after, text))


def texts(site):
    """Each document as one text, without the errata, which quote the print."""
    data = {key: value for key, value in site.data.items() if key != "errata"}
    return {
        "runbook.md": site.markdown_before_errata,
        "runbook.html": site.html_before_errata(),
        "runbook.json": strings(data),
        "cluster.svg": site.svg,
    }


def strings(value):
    """All texts in JSON data; not its escaped form."""
    if isinstance(value, dict):
        return "\n".join(strings(item) for item in value.values())
    if isinstance(value, list):
        return "\n".join(map(strings, value))
    return str(value)


def test_everything_is_different(model_case, different):
    """The oracle of this file: the site does set every parameter, and to a different value."""
    for id, parameter in different.parameters.items():
        assert parameter["origin"] == ("unused" if id in UNUSED else "site"), id
        assert id in UNUSED or not set(values(parameter)) & set(values(model_case.parameters[id])), id


def test_the_model_case_shows_its_values(model_case):
    """The oracle of the next test: the values are found where they belong."""
    looked_for = of_model_case(model_case)
    assert len(looked_for) > 25
    for name in ("runbook.md", "runbook.html", "runbook.json"):
        assert [value for value in looked_for if not count(value, texts(model_case)[name])] == [], name
    for value in ("192.168.1.10", "192.168.1.11", "SERVER-A", "WEB-CONSOLE", "X:"):
        assert count(value, model_case.svg)


@pytest.mark.parametrize("name", ["runbook.md", "runbook.html", "runbook.json", "cluster.svg"])
def test_no_value_of_the_model_case_is_left(model_case, different, name):
    text = texts(different)[name]
    assert [value for value in of_model_case(model_case) if count(value, text)] == []


def test_every_value_of_the_site_is_shown(different):
    text = different.markdown_before_errata
    for parameter in different.parameters.values():
        if parameter["id"] not in WORDS | UNUSED:
            for value in values(parameter):
                assert value in text, parameter["id"]


def test_commands_are_made_of_the_values_of_the_site(different):
    lines = {id: [line["input"] for line in different.action(id, "type")["lines"]] for id in ("3.2-5", "3.2-8", "3.5-5")}
    attach = r"sp_attach_db 'DPM','S:\Cluster\Database\DPM_DATA.MDF','S:\Cluster\Database\DPM_LOG.LDF'"
    detach = [r"sqlcmd -E -S 10.64.8.100\SPKDPM", "use master", "go", "sp_detach_db 'DPM'", "go"]
    assert lines == {"3.2-5": detach, "3.2-8": [attach, "go", "exit"], "3.5-5": [*detach, attach, "go", "exit"]}
    assert different.action("5.1-1", "browse")["line"] == "http://10.64.8.100:18180/DeploymentManager/Start.jsp"


def test_registry_data_is_made_of_the_values_of_the_site(different):
    whole, *rest = different.action("3.3-12", "rewrite-registry")["registry"]
    assert (whole["before"], whole["after"]) == (
        r"E:\Apps\NEC\DPM50\DataFile\LogFile\AuReport", r"S:\Cluster\Deployment\DPM50\DataFile\LogFile\AuReport",
    )
    assert {(value["before"], value["after"]) for value in rest} == {(r"E:\Apps\NEC", r"S:\Cluster\Deployment")}
    [value] = different.action("3.2-7", "set-registry")["registry"]
    assert (value["before"], value["after"]) == (r"E:\Apps\MSSQL\MSSQL.3\MSSQL\Data", r"S:\Cluster\Database")


def values_of(step):
    """The values in a step, without the names of the computers in its tag, which are in every step."""
    [tag] = [e for e in step.walk() if "place" in e.attributes.get("class", "").split()]
    return [e for e in step.walk() if "data-parameter" in e.attributes and e not in list(tag.walk())]


def test_equal_values_keep_their_roles(sites):
    """The virtual address and the old server's are equal there: each is used in its own role."""
    migration = sites["migration"]
    move = migration.action("2.2-existing-address", "change-address")
    assert (move["from"], move["to"]) == ("10.20.30.15", "10.20.30.16")
    item = [e for e in migration.html.by_id("2.2-existing-address").ancestor("li").walk() if "data-parameter" in e.attributes]
    assert {e.attributes["data-parameter"] for e in item} >= {"existing-server-address", "existing-server-new-address"}
    session = migration.html.by_id("3.2-5").ancestor("li")
    assert {e.attributes["data-parameter"] for e in values_of(session)} == {"virtual-ip", "sql-instance"}


def test_the_parameter_sheet_says_where_values_come_from(model_case, sites):
    origins = {id: parameter["origin"] for id, parameter in model_case.parameters.items()}
    assert origins["virtual-ip"] == "printed" and origins["server-a-name"] == "example"
    assert origins["shared-folder"] == "derived" and origins["database-id"] == "open"
    assert origins["backup-image-folder"] == "absent" and origins["existing-server-address"] == "unused"
    migration = {id: parameter["origin"] for id, parameter in sites["migration"].parameters.items()}
    assert (migration["shared-drive"], migration["shared-folder"], migration["web-port"]) == ("site", "derived", "printed")


def test_the_parameter_sheet_says_where_values_are_used(site):
    """Every step that is listed shows the value, and every step that shows it marked is listed."""
    shown = {}
    for id, step in site.steps.items():
        for element in values_of(site.html.by_id(id).ancestor("li")):
            shown.setdefault(element.attributes["data-parameter"], set()).add(id)
    for id, parameter in site.parameters.items():
        missing = shown.get(id, set()) - set(parameter["usedIn"])
        assert not missing, f"{id} is shown in {missing}, which the sheet does not list"
        assert set(parameter["usedIn"]) <= site.steps.keys()
