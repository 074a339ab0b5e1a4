"""A record of an earlier edition of a site: what can be taken over to a later one."""

import copy
import json
import re
import shutil

import pytest
from checklist import Sheet, open_sheet  # noqa: F401 (a fixture)
from oracle import EMPTY_STEP, assert_sound, extended, fold
from sites import site, write_documents

EDITIONS = {
    "first": {"registry-sync": "false"},
    # Another port in some steps, steps added and removed, and a value that need not be found any more.
    "second": {"web-port": "8081", "database-id": "DPM-X"},
    "third": {"web-port": "8081", "management-server-name": "Another"},
}
SAME = {"tick": "1-gather", "confirmed": "3.2-7", "ng": "3.2-8", "na": "2.1-install", "remark": "2.2-1",
        "unconfirmed": "3.3-5"}
CHANGED = {"confirmed": "3.3-8", "ng": "5.1-1", "tick": "5.3-1"}
GONE = "5.3-manual-registry"


@pytest.fixture(scope="module")
def editions(tmp_path_factory):
    """The checklists of three editions of one site, by name."""
    folder = tmp_path_factory.mktemp("editions")
    paths = {}
    for name, parameters in EDITIONS.items():
        (folder / name).mkdir()
        paths[name] = write_documents(folder / name, site(parameters, site="testbed")) / "testbed/checklist.html"
    return paths


@pytest.fixture(scope="module")
def before(browser, editions):
    """A record of work on the first edition, with a bit of everything in each kind of step."""
    context = browser.new_context()
    sheet = Sheet.open(context.new_page(), editions["first"]).names()
    for field, text in (("lead", "責任者"), ("date", "2026-11-20")):
        sheet.write_head(field, text)
    for parameter in ("sql-instance-folder-a", "sql-instance-folder-b", "database-id"):
        sheet.value(parameter, "MSSQL.1")
    for steps in (SAME, CHANGED, {"confirmed": GONE}):
        for kind, step in steps.items():
            if kind in ("tick", "confirmed", "unconfirmed"):
                sheet.tick(step)
            if kind == "confirmed":
                sheet.confirm(step)
            if kind == "ng":
                sheet.result(step, "ng", "応答が無い")
            if kind == "na":
                sheet.result(step, "na", "済んでいる")
            if kind == "remark":
                sheet.remark(step, "始める前に\n見る")
    sheet.write_head("operator", "次の 人")
    sheet.solo()
    record = sheet.wait_saved().export()
    context.close()
    assert_sound(record, editions["first"])
    assert len(record["state"]["steps"]) == 10 and len(record["state"]["values"]) == 3
    return record


def digests(sheet):
    return {row["id"]: row["sha256"] for row in sheet.rows() if row["applies"] == "true"}


def worth(record, sheet):
    """The state that a record has on the sheet of a later edition, from digests alone."""
    here = digests(sheet)
    old = {step["id"]: step["sha256"] for step in record["runbook"]["steps"]}
    is_worth = {step: old[step] == here.get(step) and (held["done"] or not held["redo"])
                for step, held in record["state"]["steps"].items()}
    return {step: {**(held if is_worth[step] else EMPTY_STEP), "redo": not is_worth[step]}
            for step, held in record["state"]["steps"].items() if step in here}


def assert_taken_over(sheet, message, before, path):
    after = sheet.wait_saved().export()
    assert_sound(after, path)
    expected = worth(before, sheet)
    assert after["state"]["steps"] == expected
    assert {step for step, held in expected.items() if held["redo"]} == set(CHANGED.values())
    assert {step for step, held in expected.items() if not held["redo"]} == set(SAME.values())
    kinds = {"tick": "done", "confirmed": "done", "ng": "ng", "na": "done", "remark": "open", "unconfirmed": "unconfirmed"}
    standings = {**{SAME[kind]: standing for kind, standing in kinds.items()}, **dict.fromkeys(CHANGED.values(), "redo"),
                 GONE: "not-applicable"}
    assert {step: sheet.standing(step) for step in standings} == standings
    time = before["state"]["steps"][SAME["confirmed"]]["done"]["time"]
    assert sheet.signed(SAME["confirmed"]) == ("山田 太郎", time[:16].replace("T", " "))
    assert sheet.remark_of(SAME["remark"]) == "始める前に\n見る"
    # Names and found values stay; the day and 単独作業 are declared again.
    assert after["state"]["head"] == {
        "date": "", "lead": "責任者", "operator": "次の 人", "confirmer": "鈴木 花子", "solo": False}
    assert after["state"]["values"] == {"sql-instance-folder-a": "MSSQL.1"}
    assert sheet.value_of("sql-instance-folder-a") == "MSSQL.1"
    assert f"{len(SAME)} 手順を引き継ぎました" in message
    numbers = sorted(sheet.number(step) for step in CHANGED.values())
    assert sorted(re.search("要再実施: ([^。]*)。", message)[1].split("、")) == numbers
    assert GONE in message and "database-id" in message and "sql-instance-folder-b" in message
    # Where it comes from, and that nobody signed anything when it was taken over.
    first = after["log"][0]
    assert first["field"] == "carried-from"
    assert first["new"].split() == [before["runbook"]["sha256"], before["run"]["id"], before["chain"]["last"]]
    assert {(event["role"], event["who"]) for event in after["log"]} == {("record", "")}
    assert {event["field"] for event in after["log"] if event["step"]} == {"carried", "redo"}
    return after


def test_a_record_of_an_earlier_edition_is_worth_the_steps_that_have_not_changed(open_sheet, editions, before):
    sheet = open_sheet(editions["second"])
    message = sheet.import_record(before)
    after = assert_taken_over(sheet, message, before, editions["second"])
    shown = sheet.shown()
    assert sheet.reload().shown() == shown
    other = open_sheet(editions["second"])
    assert "読み込みました" in other.import_record(after)
    assert other.shown() == shown and {**other.export(), "exported": "", "sha256": ""} == {**after, "exported": "", "sha256": ""}


def correct(sheet, value, reason):
    sheet.value("sql-instance-folder-a", value)
    sheet.page.locator("#correction-reason").fill(reason)
    sheet.page.locator("#note-was-wrong").click()
    sheet.page.locator("dialog#value-question").wait_for(state="hidden")


def test_corrections_are_taken_over_again_and_again(open_sheet, editions):
    """A mark for a value that was corrected stays right in every later edition, and says why."""
    sheet = open_sheet(editions["first"]).names()
    sheet.value("sql-instance-folder-a", "MSSQL.1")
    sheet.tick("3.2-7")
    correct(sheet, "MSSQL.2", "写し間違い")
    record = sheet.wait_saved().export()
    for edition in ("second", "third"):
        later = open_sheet(editions[edition])
        later.import_record(record)
        record = later.wait_saved().export()
        assert_sound(record, editions[edition])
        assert later.standing("3.2-7") == "unconfirmed"
        assert [one["reason"] for one in record["state"]["corrections"]] == ["写し間違い"]
        assert "MSSQL.2 に訂正: 写し間違い" in later.row("3.2-7").locator(".given").inner_text()


def test_what_was_being_written_is_taken_over_or_named(open_sheet, editions, tmp_path):
    file = tmp_path / "checklist.html"
    shutil.copy(editions["first"], file)
    sheet = open_sheet(file).names()
    sheet.page.on("dialog", lambda dialog: dialog.accept())
    sheet.tick("1-gather")
    sheet.value("sql-instance-folder-a", "MSSQL/5")
    sheet.value("database-id", "\u202eDPM")
    sheet.remark("3.2-5", "x" * 20001)
    sheet.wait_saved("1-gather").page.wait_for_timeout(500)
    shutil.copy(editions["second"], file)
    sheet.reload()
    message = sheet.open_other("この版に引き継ぐ")
    assert sheet.value_of("sql-instance-folder-a") == "MSSQL/5" and len(sheet.remark_of("3.2-5")) == 20001
    assert "記入途中の内容のうち、この版に欄がないもの: 「\u202eDPM」" in message
    assert sheet.page.locator("#saved").text_content() == "記入中…"


def test_a_run_that_the_browser_keeps_is_taken_over_when_the_file_is_replaced(open_sheet, editions, before, tmp_path):
    file = tmp_path / "checklist.html"
    shutil.copy(editions["first"], file)
    sheet = open_sheet(file)
    sheet.import_record(before)
    old = [event for event in sheet.stored()["events"]]
    shutil.copy(editions["second"], file)
    sheet.reload()
    assert sheet.count_done() == 0 and "ほかに 1 件" in sheet.notice("others")
    [line] = sheet.other_runs()
    assert before["run"]["id"][:8] in line and before["runbook"]["sha256"][:8] in line and "この版に引き継ぐ" in line
    message = sheet.open_other("この版に引き継ぐ")
    after = assert_taken_over(sheet, message, before, editions["second"])
    assert sheet.reload().export()["log"] == after["log"]
    # The old run is still there, as it was.
    assert [event for event in sheet.stored()["events"] if event["key"].endswith(before["run"]["id"])] == old
    assert "この版に引き継ぐ" in sheet.other_runs()[0]


def test_what_was_taken_over_is_worked_on(open_sheet, editions, before):
    sheet = open_sheet(editions["second"])
    sheet.import_record(before)
    taken = sheet.wait_saved().export()
    sheet.names("次の 人", "確認する人")
    sheet.tick(CHANGED["confirmed"])
    assert sheet.standing(CHANGED["confirmed"]) == "unconfirmed"
    sheet.confirm(CHANGED["confirmed"])
    sheet.confirm(SAME["unconfirmed"])
    sheet.result(SAME["ng"], "ok")
    sheet.tick(SAME["tick"])
    sheet.wait_saved()
    assert [sheet.standing(step) for step in (CHANGED["confirmed"], SAME["unconfirmed"], SAME["ng"], SAME["tick"])] == [
        "done", "done", "unconfirmed", "open"]
    sheet.tick(CHANGED["confirmed"])
    assert sheet.standing(CHANGED["confirmed"]) in ("redo", "open")
    record = sheet.wait_saved().export()
    assert_sound(record, editions["second"])
    assert record["log"][:len(taken["log"])] == taken["log"]
    assert "読み込みました" in open_sheet(editions["second"]).import_record(record)


def test_what_is_to_be_done_anew_stays_so_through_a_third_edition(open_sheet, editions, before):
    second = open_sheet(editions["second"])
    second.import_record(before)
    second.tick(CHANGED["tick"])
    record = second.wait_saved().export()
    third = open_sheet(editions["third"])
    assert digests(third)[CHANGED["tick"]] == digests(second)[CHANGED["tick"]]
    assert digests(third)[CHANGED["ng"]] == digests(second)[CHANGED["ng"]]
    message = third.import_record(record)
    after = third.wait_saved().export()
    assert_sound(after, editions["third"])
    assert after["state"]["steps"] == worth(record, third)
    assert third.standing(CHANGED["tick"]) == "unconfirmed" and third.standing(CHANGED["ng"]) == "redo"
    anew = re.search("要再実施: ([^。]*)。", message)[1].split("、")
    assert third.number(CHANGED["ng"]) in anew and third.number(CHANGED["tick"]) not in anew
    assert after["state"]["head"]["operator"] == "次の 人"


def test_a_record_without_work_is_taken_over_as_nothing(open_sheet, editions):
    record = open_sheet(editions["first"]).export()
    sheet = open_sheet(editions["second"])
    message = sheet.import_record(record)
    assert "0 手順" in message and "要再実施の手順はありません" in message
    assert_sound(sheet.wait_saved().export(), editions["second"])


def tampered(record):
    record = copy.deepcopy(record)
    record["log"][5]["time"] = "2026-01-01T00:00:00.000+09:00"
    return record


# A step for one person, confirmed by a second one: the sheet cannot know that about the earlier edition.
CONFIRMED_IN_VAIN = [(None, "solo", False), (None, "operator", "山田 太郎"), ("1-gather", "confirmed", True)]
BAD = {
    "a changed time": (tampered, "ハッシュが一致しません"),
    "another digest of a step": (lambda record: json.loads(json.dumps(record).replace(
        record["runbook"]["steps"][0]["sha256"], "0" * 64)), "ダイジェストが一致しません"),
    "one person signing twice": (lambda record: extended(
        record, (None, "solo", False), (None, "operator", "鈴木 花子"), (None, "confirmer", "山田 太郎"),
        ("3.3-5", "confirmed", True)), "別の人"),
    "a confirmation where nobody confirms": (lambda record: extended(record, *CONFIRMED_IN_VAIN), "欄がありません"),
    "a state that does not follow": (lambda record: {**record, "state": fold([])}, "状態が、履歴から"),
}


@pytest.mark.parametrize("change, reason", BAD.values(), ids=BAD)
def test_a_bad_record_of_an_earlier_edition_is_refused_and_changes_nothing(open_sheet, editions, before, change, reason):
    sheet = open_sheet(editions["second"]).names("前からの人")
    sheet.tick("2.2-2")
    sheet.wait_saved()
    shown, stored = sheet.shown(), sheet.stored()
    assert re.search(reason, sheet.import_record(change(before)))
    assert sheet.shown() == shown
    assert sheet.stored() == stored


def test_a_kept_run_of_an_earlier_edition_that_was_changed_is_refused(open_sheet, editions, before, tmp_path):
    file = tmp_path / "checklist.html"
    shutil.copy(editions["first"], file)
    sheet = open_sheet(file)
    sheet.import_record(before)
    sheet.page.evaluate("""() => new Promise((resolve) => {
      indexedDB.open("tejun-checklist").onsuccess = ({ target: { result: database } }) => {
        const transaction = database.transaction("events", "readwrite");
        const events = transaction.objectStore("events");
        events.getAll().onsuccess = ({ target: { result } }) => events.put({ ...result[5], who: "別の人" });
        transaction.oncomplete = () => { database.close(); resolve(); };
      };
    })""")
    shutil.copy(editions["second"], file)
    sheet.reload()
    shown, stored = sheet.shown(), sheet.stored()
    assert "ハッシュが一致しません" in sheet.open_other("この版に引き継ぐ")
    assert sheet.shown() == shown and sheet.stored() == stored


def test_a_record_of_a_later_edition_is_not_taken_for_the_same(open_sheet, editions):
    later = open_sheet(editions["third"]).names()
    later.tick("1-gather")
    record = later.wait_saved().export()
    sheet = open_sheet(editions["first"])
    assert "旧版の記録から 1 手順" in sheet.import_record(record)
    assert sheet.is_ticked("1-gather")
    assert_sound(sheet.wait_saved().export(), editions["first"])
