"""The properties of a site change what its runbook asks for."""

import re

import pytest

from support import printed
from support.readers import Site, squeezed, step_items
from support.sitefiles import site as site_file

EXISTING = {"existing-server": "true", "virtual-ip": "10.0.0.1", "existing-server-address": "10.0.0.1", "existing-server-new-address": "10.0.0.2"}

NOT_APPLICABLE = {
    "model-case": {"2.2-carry-over", "2.2-stop-existing", "2.2-existing-address", "3.6-change-registry", "5.3-manual-registry", "5.3-manual-folder"},
    "migration": {"3.6-change-registry", "5.3-manual-registry", "5.3-manual-folder"},
    "everything-different": {"2.2-stop-existing", "2.2-existing-address", "4.1-define"},
}


@pytest.fixture
def build(tejun):
    def build(parameters={}):
        tejun.write("site.yaml", site_file(parameters))
        run = tejun("build", "site.yaml")
        assert run.code == 0, run.err
        return Site(tejun.folder / "Output/testbed")

    return build


def callouts(site, step, kind=None):
    return "\n".join(line for c in site.steps[step]["callouts"] if kind in (None, c["kind"]) for line in c["text"])


def section_callouts(site, number):
    return "\n".join(line for callout in site.sections[number]["callouts"] for line in callout["text"])


def test_steps_that_do_not_apply_are_those_of_the_variant(site):
    assert {id for id, step in site.steps.items() if not step["applies"]} == NOT_APPLICABLE[site.id]


def test_a_step_that_does_not_apply_keeps_its_number_and_says_why(site):
    for document in (site.gfm, site.html):
        for id, item in step_items(document).items():
            step = site.steps[id]
            opening = re.match(r"\d(?:\.\d)?-\((.+?)\)【.+?】(対象外:)?", squeezed(item.text()))
            assert opening[1] == step["number"], id
            assert bool(opening[2]) == (not step["applies"]), id
            if not step["applies"]:
                assert squeezed(step["reason"]) in squeezed(item.text())
                assert step["actions"] == [] and step["expected"] == []


def test_all_variants_have_the_same_steps(sites):
    assert len({tuple(site.steps) for site in sites.values()}) == 1


def test_an_existing_server_gives_up_its_address(build):
    site = build(EXISTING)
    assert site.steps["2.2-existing-address"]["applies"]
    move = site.action("2.2-existing-address", "change-address")
    assert (move["from"], move["to"]) == ("10.0.0.1", "10.0.0.2")
    assert "10.0.0.2" in section_callouts(site, "2.2")
    order = list(site.steps)
    assert order.index("2.2-1") < order.index("2.2-existing-address") < order.index("2.2-2")


@pytest.mark.parametrize("parameters, words", [
    ({"existing-server-new-address": "192.168.1.11"}, "クラスタのノードにはできません"),
    ({"existing-server-new-address": "192.168.1.12"}, "クラスタのノードにはできません"),
    ({"take-over-address": "false", "existing-server-address": "192.168.1.12", "virtual-ip": "10.0.0.1"}, "クラスタのノードにはできません"),
    ({"take-over-address": "false"}, "引き継がない構成では"),
    ({"existing-server-address": "10.0.0.9"}, "引き継ぐ構成では"),
])
def test_an_existing_server_is_none_of_the_nodes_and_gives_its_address_or_not(tejun, parameters, words):
    tejun.write("site.yaml", site_file({**EXISTING, **parameters}))
    run = tejun("check", "site.yaml")
    assert run.code == 78 and words in run.out


def test_an_existing_server_may_keep_its_address(build):
    keeping = {**EXISTING, "take-over-address": "false", "existing-server-address": "10.0.0.9"}
    del keeping["existing-server-new-address"]
    site = build(keeping)
    assert not site.steps["2.2-existing-address"]["applies"]
    assert "`10.0.0.9` を引き継ぎません" in site.markdown and "その IP アドレスのまま動作を続けます" in site.markdown


@pytest.mark.parametrize("takes_over", ["true", "false"])
def test_nobody_goes_on_without_a_way_to_carry_over_what_an_existing_server_has(build, takes_over):
    site = build({**EXISTING, "take-over-address": takes_over, "existing-server-address": "10.0.0.1" if takes_over == "true" else "10.0.0.9"})
    said = "\n".join(line for c in site.sections["2.2"]["callouts"] if c["kind"] == "important" for line in c["text"])
    for words in ("手順は、印刷版にありません", "それらが入っていません", "進まないでください", "クラスタのノードになる場合は、この手順書を使わないでください"):
        assert words in said
    kept = callouts(site, "2.2-stop-existing" if takes_over == "true" else "2.2-carry-over", "caution")
    for words in ("DPM_DATA.MDF", "DataFile", "PXE", "HKEY_LOCAL_MACHINE", "バックアップイメージ", "[共有フォルダ]"):
        assert words in kept
    # The outage begins at a step of its own, and there is a way back.
    assert site.steps["2.2-stop-existing"]["applies"] == ("元に戻す場合は" in callouts(site, "2.2-stop-existing", "hint")) == (takes_over == "true")
    assert {e["id"]: e["weight"] for e in site.data["errata"]}["existing-data"] == "question"


def test_an_existing_server_is_to_be_backed_up(build):
    site = build(EXISTING)
    assert "バックアップ" in callouts(site, "5.3-1", "caution")
    assert "バックアップ" in section_callouts(site, "5.2")


def test_without_an_existing_server_no_backup_is_asked_for(model_case):
    assert "バックアップ" not in callouts(model_case, "5.3-1") + section_callouts(model_case, "5.2")


def test_without_registry_synchronisation_the_registry_is_changed_by_hand(build):
    site = build({"registry-sync": "false"})
    assert not site.steps["4.1-define"]["applies"]
    assert site.steps["5.3-manual-registry"]["applies"] and site.steps["5.3-manual-folder"]["applies"]
    rewritten = site.action("3.6-change-registry", "rewrite-registry")["registry"]
    assert [(value["key"], value["name"]) for value in rewritten] == printed.REWRITTEN_VALUES
    [folder] = site.action("3.6-change-registry", "set-registry")["registry"]
    assert (folder["key"], folder["name"], folder["after"]) == (printed.DATABASE_KEY, "DBInstallDir", r"X:\DPM\Data")
    assert site.steps["3.6-change-registry"]["place"] == site.steps["5.3-manual-registry"]["place"] == "server-b"
    # Changed while the services are stopped, and only looked at while they run.
    assert list(site.steps).index("3.6-10") + 1 == list(site.steps).index("3.6-change-registry")
    assert [action["action"] for action in site.steps["5.3-manual-registry"]["actions"]] == ["open"]
    assert site.action("5.3-manual-folder", "enter")["text"] == r"X:\DPM\Deploy"
    assert "同期機能" in callouts(site, "5.3-1", "caution")
    resources = site.action("4.3-prioritise", "prioritise-resources")["resources"]
    assert [r["applies"] for r in resources] == [True, True, False] + [True] * 13


def test_with_registry_synchronisation_failing_over_is_enough(model_case):
    assert "同期機能" in callouts(model_case, "5.3-1", "hint")
    assert "同期機能" not in callouts(model_case, "5.3-1", "caution")


@pytest.mark.parametrize("step", ["3.3-6", "3.6-6"])
def test_dhcp_on_the_nodes_is_explained(build, step):
    here = build({"dhcp": "cluster-nodes"})
    assert "クラスタのノード" in callouts(here, step, "important")
    assert callouts(here, step, "hint").startswith("補足: ")
    elsewhere = Site(build({"dhcp": "separate"}).folder)
    assert callouts(elsewhere, step, "important") == ""
    assert "別のコンピュータ" in callouts(elsewhere, step, "hint")


def test_dhcp_shapes_the_picture(build):
    here = build({"dhcp": "cluster-nodes"}).svg
    elsewhere = build({"dhcp": "separate"}).svg
    assert here != elsewhere
    # The print says on nodes of the cluster, not on which.
    assert here.count(">DHCP") == elsewhere.count(">DHCP") == 1
    assert ">クラスタのノード<" in here and ">別のコンピュータ<" in elsewhere


@pytest.mark.parametrize(
    "releases, first",
    [
        (["3.010d-B"], [3]),
        (["3.004a-B", "3.010d-B"], [0, 3]),
        (["3.011f-B", "3.008a-B"], [2]),
        (["3.009c-B", "3.005b-B"], [1, 2]),
        ([release for release in printed.RELEASES], [0, 1, 2, 3]),
    ],
    ids=lambda value: ",".join(map(str, value))[:40],
)
def test_the_sets_of_the_releases_in_use_come_first(build, releases, first):
    site = build({"expressbuilder": releases})
    modules = site.action("6.3-3", "confirm-modules")["modules"]
    order = [printed.AUTORAID.index((set["releases"], set["modules"])) for set in modules]
    assert sorted(order) == [0, 1, 2, 3]
    assert sorted(order[: len(first)]) == first
    assert sorted(release for set in modules for release in set["siteReleases"]) == sorted(releases)
    # The table of the document has that order too.
    [table] = step_items(site.gfm)["6.3-3"].all("table")
    column = [heading.text() for heading in table.all("th")].index("AutoRAID モジュール")
    rows = [[code.text() for code in row.all("td")[column].all("code")] for row in table.all("tr")[1:]]
    assert rows == [set["modules"] for set in modules]


@pytest.mark.parametrize("spelling", ["Ver3.010d-B", "EXPRESSBUILDER Ver3.010D-b", "３．０１０ｄ－Ｂ"])
def test_a_release_is_shown_in_one_spelling(build, spelling):
    site = build({"expressbuilder": [spelling]})
    assert site.parameters["expressbuilder"]["value"] == ["3.010d-B"]
    assert site.action("6.3-3", "confirm-modules")["modules"][0]["siteReleases"] == ["3.010d-B"]


def test_a_folder_for_backup_images_is_named(build):
    assert r"X:\Images" in callouts(build({"backup-image-folder": r"X:\Images"}), "6.2-destination", "important")
    assert callouts(build(), "6.2-destination", "important") == ""


@pytest.mark.parametrize("folder", [r"X:\Images", r"\\nas01\backup"])
def test_the_backup_folder_stands_in_what_is_to_be_seen(build, folder):
    [expected] = build({"backup-image-folder": folder}).steps["6.2-destination"]["expected"]
    assert folder in expected
    [otherwise] = build().steps["6.2-destination"]["expected"]
    assert "どちらのサーバが運用系でも" in otherwise and "指定なし" not in otherwise


def test_a_folder_follows_the_drive_it_is_made_from(build):
    site = build({"shared-drive": "S:", "system-drive": "D:"})
    assert site.parameters["database-folder"]["value"] == r"S:\DPM\Data"
    assert site.parameters["install-folder"]["value"] == r"D:\Program Files\NEC\DeploymentManager"
    assert site.action("3.2-6", "copy")["to"] == r"S:\DPM\Data"


def test_values_found_on_site_fill_their_blanks(build):
    site = build({"sql-instance-folder-a": "MSSQL.2", "database-id": "DPM-001"})
    assert site.action("3.2-6", "copy")["from"] == r"C:\Program Files\Microsoft SQL Server\MSSQL.2\MSSQL\Data"
    assert site.action("3.3-8", "enter")["text"] == "DPM-001"
    assert site.html.with_class("open") == []


@pytest.mark.parametrize("edition, shown", [("standard", "Standard Edition"), ("enterprise", "Enterprise Edition")])
@pytest.mark.parametrize("version", ["5.0", "5.1"])
def test_version_and_edition_of_the_medium_are_named(build, version, edition, shown):
    site = build({"dpm-version": version, "dpm-edition": edition})
    names = [item["name"] for item in site.action("1-gather", "gather-equipment")["equipment"]]
    assert f"WebSAM DeploymentManager Ver{version} CD-ROM({shown})" in names
    assert f"Ver{version} CD-ROM" in site.action("3.1-1", "insert")["sentence"]
