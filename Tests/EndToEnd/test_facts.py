"""The model case compared with facts typed from the printed manual by hand (support/printed.py)."""

import re

import pytest

from support import printed
from support.readers import squeezed


@pytest.fixture
def case(model_case):
    return model_case


def test_sections_have_the_printed_numbers_and_titles_in_order(case):
    assert [(number, section["title"]) for number, section in case.sections.items()] == printed.CONTENTS


def test_steps_have_the_printed_numbers_without_a_gap(site):
    for number, section in site.sections.items():
        numbered = [step["number"] for step in section["steps"] if step["number"].isdigit()]
        assert numbered == [str(n) for n in range(1, printed.NUMBERED_STEPS.get(number, 0) + 1)], number
        for step in section["steps"]:
            assert step["printedNumber"] == f"{number}-({step['number']})"
            if step["number"].isdigit():
                assert step["id"] == f"{number}-{step['number']}"


def test_every_section_without_numbered_steps_has_something_to_do(case):
    for number, section in case.sections.items():
        has_sections = any(other.startswith(number + ".") for other in case.sections)
        assert section["steps"] or has_sections, number


@pytest.mark.parametrize("step", ["3.3-9", "3.6-9"])
def test_thirteen_services_become_manual(case, step):
    action = case.action(step, "set-startup")
    assert (action["from"], action["to"]) == ("automatic", "manual")
    assert action["services"] == printed.SERVICES


@pytest.mark.parametrize("step", ["3.3-10", "3.6-10"])
def test_the_same_services_are_stopped(case, step):
    assert case.action(step, "stop-services")["services"] == printed.SERVICES


@pytest.mark.parametrize("step", ["3.3-9", "3.6-9"])
def test_services_are_opened_through_the_printed_menu(case, step):
    menu = r"\[スタート\].* → \[コントロールパネル\] → \[管理ツール\] → \[サービス\]"
    assert re.search(menu, case.action(step, "open")["sentence"])


def test_fourteen_registry_values_are_rewritten(case):
    values = case.action("3.3-12", "rewrite-registry")["registry"]
    assert [(value["key"], value["name"]) for value in values] == printed.REWRITTEN_VALUES
    [whole] = [value for value in values if value["extent"] == "whole"]
    assert whole["name"] == "AuReportDir"
    assert (whole["before"], whole["after"]) == printed.AU_REPORT_DIR
    rest = [value for value in values if value is not whole]
    assert {(value["before"], value["after"]) for value in rest} == {printed.REWRITING_RULE}


def test_the_database_folder_is_changed_in_the_registry(case):
    [value] = case.action("3.2-7", "set-registry")["registry"]
    assert (value["key"], value["name"]) == (printed.DATABASE_KEY, "DBInstallDir")
    assert (value["before"], value["after"]) == printed.DB_INSTALL_DIR


def test_there_are_fifteen_registry_values_in_three_keys(case):
    values = case.action("3.3-12", "rewrite-registry")["registry"] + case.action("3.2-7", "set-registry")["registry"]
    assert len({(value["key"], value["name"]) for value in values}) == 15
    assert {value["key"] for value in values} == {printed.DPM_KEY, printed.DATABASE_KEY, printed.PXE_KEY}


@pytest.mark.parametrize("step, lines", printed.SESSIONS.items())
def test_sessions_are_typed_line_by_line(case, step, lines):
    assert [(line["prompt"], line["input"]) for line in case.action(step, "type")["lines"]] == lines


def test_nothing_else_is_typed_at_a_prompt(case):
    typing = [id for id, step in case.steps.items() if any(a["action"] == "type" for a in step["actions"])]
    assert typing == list(printed.SESSIONS)


@pytest.mark.parametrize("step, copy", printed.COPIES.items())
def test_files_and_folders_are_copied(case, step, copy):
    kind, names, source, target = copy
    action = case.action(step, "copy")
    assert (action[kind], action["from"], action["to"]) == (names, source, target)


def test_resources_have_the_printed_priorities(case):
    resources = case.action("4.3-prioritise", "prioritise-resources")["resources"]
    assert [(r["priority"], r["kind"], r["contents"]) for r in resources] == printed.RESOURCES
    assert [r["priority"] for r in resources] == [1, 1, 2, 3] + [4] * 12
    assert all(r["applies"] for r in resources)


def test_each_resource_is_defined_once_before_its_priority_is_set(case):
    defining = ["2.2-1", "4.1-define", "4.2-define"]
    defined = [r["contents"] for id in defining for r in case.action(id, "define-resources")["resources"]]
    assert sorted(defined) == sorted(contents for _, _, contents in printed.RESOURCES)


@pytest.mark.parametrize("step", printed.URL_STEPS)
def test_the_console_is_at_the_printed_address(case, step):
    assert case.action(step, "browse")["line"] == printed.URL


@pytest.mark.parametrize("step", ["5.1-2", "5.3-3"])
def test_the_management_server_is_added_by_name_and_virtual_address(case, step):
    entries = [(a["field"], a["text"]) for a in case.steps[step]["actions"] if a["action"] == "enter"]
    assert entries == [("サーバ名", "DPM-CLUSTER"), ("IP アドレス", "192.168.1.10")]
    assert case.action(step, "press")["button"] == "OK"


@pytest.mark.parametrize("section", ["3.3", "3.6"])
def test_the_management_server_uses_the_virtual_address(case, section):
    address = case.action(f"{section}-5", "ensure")
    assert (address["tab"], address["box"], address["field"]) == ("全般", "サーバ情報", "IP アドレス")
    assert address["option"] == "192.168.1.10"
    assert case.action(f"{section}-7", "enter")["text"] == "192.168.1.10"


@pytest.mark.parametrize("section", ["3.3", "3.6"])
def test_dhcp_is_said_to_be_elsewhere(site, section):
    step = f"{section}-6"
    assert site.action(step, "show-tab")["tab"] == "DHCP サーバ"
    assert site.action(step, "choose")["option"].strip("[]") == "DHCP サーバが別のコンピュータ上で動作している"
    assert site.action(step, "press")["button"] == "OK"


@pytest.mark.parametrize(
    "step, components",
    [("3.1-2", "web-server"), ("3.2-2", "database"), ("3.3-2", "management-server"),
     ("3.4-2", "web-server"), ("3.5-2", "database"), ("3.6-2", "management-server")],
)
def test_components_are_installed_the_standard_way(case, step, components):
    action = case.action(step, "select-component")
    assert action["component"] == components
    assert "標準インストール" in action["sentence"]


@pytest.mark.parametrize("step", ["3.2-3", "3.5-3"])
def test_the_database_goes_to_its_printed_folder(case, step):
    assert r"C:\Program Files\Microsoft SQL Server" in case.action(step, "run-installer")["sentence"]


def test_the_shared_folder_is_moved(case):
    assert case.action("5.2-1", "create-folder")["path"] == r"X:\DPM\Deploy"
    assert case.action("5.2-3", "choose-menu")["path"] == ["設定", "詳細設定"]
    assert case.action("5.2-3", "show-tab")["tab"] == "全般"
    entry = case.action("5.2-4", "enter")
    assert (entry["box"], entry["field"], entry["text"]) == ("サーバ情報", "共有フォルダ", r"X:\DPM\Deploy")


def test_modules_are_looked_for_on_the_hw_tab(case):
    assert case.action("6.3-2", "choose-menu")["path"] == ["シナリオ", "シナリオファイルの作成"]
    action = case.action("6.3-3", "confirm-modules")
    assert action["tab"] == "HW"
    assert [(set["releases"], set["modules"]) for set in action["modules"]] == printed.AUTORAID


@pytest.mark.parametrize(
    "step, action, target",
    [("2.2-2", "start-cluster", "server-a"), ("3.3-failover", "fail-over", "server-b"),
     ("3.6-stop-cluster", "stop-cluster", None), ("5-start", "start-cluster", "server-a"),
     ("5.3-1", "fail-over", "server-b"), ("5.3-4", "fail-over", "server-a")],
)
def test_sections_are_joined_by_the_printed_transitions(case, step, action, target):
    found = case.action(step, action)
    assert target in (found.get("active"), found.get("to"), None)
    assert case.steps[step]["applies"]


def test_the_transitions_stand_between_their_sections(case):
    order = list(case.steps)
    assert order.index("3.3-12") < order.index("3.3-failover") < order.index("3.4-1")
    assert order.index("3.6-10") < order.index("3.6-stop-cluster") < order.index("4.1-define")
    assert order.index("4.3-prioritise") < order.index("5-start") < order.index("5.1-1")


@pytest.mark.parametrize(
    "section, place",
    [("3.1", "server-a"), ("3.2", "server-a"), ("3.3", "server-a"), ("3.4", "server-b"), ("3.5", "server-b"), ("3.6", "server-b")],
)
def test_servers_are_installed_on_their_own_screens(site, section, place):
    for step in site.sections[section]["steps"]:
        if step["number"].isdigit():
            assert step["place"] == place
    [label] = {"server-a": ["サーバ A"], "server-b": ["サーバ B"]}[place]
    other = {"サーバ A": "【サーバ B", "サーバ B": "【サーバ A"}[label]
    assert f"【{label} `" in site.markdown and other not in squeezed(site.sections[section]["title"])


def test_every_step_that_applies_says_what_is_seen(site):
    for id, step in site.steps.items():
        assert bool(step["expected"]) == step["applies"], id


def test_equipment_is_listed_in_chapter_1(case):
    names = [item["name"] for item in case.action("1-gather", "gather-equipment")["equipment"]]
    for printed_name in ["サーバ A", "サーバ B", "共有ディスク", "Web コンソール", "WebSAM DeploymentManager Ver5", "クラスタソフトウェア"]:
        assert any(name.startswith(printed_name) for name in names), printed_name


def test_the_front_matter_is_the_printed_one(case):
    manual = case.data["manual"]
    assert manual["title"] == "WebSAM DeploymentManager Ver5.0/Ver5.1 クラスタ構築手順書"
    assert (manual["edition"], manual["date"]) == ("第 2 版", "2008-04-28")
    assert [(r["number"], r["date"]) for r in manual["revisions"]] == [(1, "2008-01-16"), (2, "2008-04-28")]
    trademarks = "".join(manual["trademarks"])
    assert all(name in trademarks for name in ["WebSAM", "EXPRESSBUILDER", "Microsoft"])


def test_the_seven_terms_are_defined(case):
    words = [term["word"] for term in case.data["introduction"]["glossary"]]
    assert words == ["管理サーバ", "データベースサーバ", "Web サーバ", "コンピュータ", "Web コンソール", "仮想 IP アドレス", "共有ディスク"]
    synonyms = case.data["introduction"]["glossary"][3]["synonyms"]
    assert synonyms == ["クライアント", "クライアントコンピュータ"]


@pytest.mark.parametrize(
    "fact", ["Apache Tomcat 6", "Active-Active", "セカンダリ", "8 個", "Standard Edition", "Enterprise Edition", "ユーザーズガイド 導入編"],
)
def test_the_introduction_has_its_facts(case, fact):
    assert fact in case.markdown.split("\n## 1 ")[0]


@pytest.mark.parametrize(
    "fact, section",
    [("lbr", "6.2"), ("ユーザーズガイド 基本操作編", "6.2"), ("管理者パスワード", "6.1"), ("AutoRAID", "6.3"),
     ("アップデートモジュールの DPM への登録", "6.3"), ("エラーダイアログ", "6.3"), ("MSSQL.1", "3.2"), ("MSSQL.2", "3.2")],
)
def test_sections_have_their_facts(case, fact, section):
    body = case.markdown.split(f"\n## {section} ")[1].split("\n## ")[0]
    assert fact in body


@pytest.mark.parametrize(
    "place, weights, holds",
    [
        ("3.2-8", {"breaks"}, "DPM_LOG.LDF"),
        ("3.6-9", {"breaks"}, "サーバ A"),
        ("5.3-1", {"misleads"}, "4.2"),
        ("3.6-8", {"misleads"}, "管理サーバ ID"),
        ("3.3-11", {"cosmetic", "misleads"}, "Datafile"),
        ("3.3-12", {"question"}, "Mftpd"),
        ("3.2-5", {"cosmetic", "misleads"}, "¥"),
    ],
)
def test_the_known_errata_are_marked_at_their_steps(case, place, weights, holds):
    ids = case.steps[place]["errata"]
    found = [e for e in case.data["errata"] if e["id"] in ids and e["weight"] in weights and holds in e["printed"]]
    assert found, f"{place} has no erratum about {holds}"
    for erratum in found:
        assert (erratum["corrected"] is None) == (erratum["weight"] == "question")


def test_the_blank_in_the_path_of_the_log_is_gone(case):
    typed = [line["input"] for line in case.action("3.2-8", "type")["lines"]]
    assert typed[0] == printed.ATTACH and "Data \\" not in typed[0]


def test_the_printed_data_folder_is_spelt_as_corrected(case):
    assert "Datafile" not in case.markdown_before_errata
