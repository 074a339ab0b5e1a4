"""Records of a checklist as files: what is exported, and what is read back."""

import codecs
import csv
import io
import json
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from checklist import checklist, open_sheet  # noqa: F401 (a fixture)
from oracle import EMPTY_STEP, assert_sound, extended, moment

TOKYO = {"timezone_id": "Asia/Tokyo"}


def work(sheet):
    """A bit of everything that can be recorded."""
    confirmed = sheet.steps("second-person")
    alone = sheet.steps("operator")
    sheet.ready()
    sheet.write_head("date", "2026-11-25")
    sheet.write_head("lead", "責任 者\u3000次郎")
    for step in confirmed[:3]:
        sheet.tick(step)
        sheet.confirm(step)
    sheet.confirm(confirmed[0])
    sheet.result(confirmed[1], "ng", "つながらない")
    sheet.tick(alone[0])
    sheet.tick(alone[0])
    sheet.result(alone[1], "na", "機器が無い\nため")
    sheet.result(alone[2], "na", "一度だけ")
    sheet.result(alone[2], "ok")
    sheet.remark(alone[3], 'ＡＢ "引用" \\ \t\n二行目 𠮷野家 👨‍👩‍👧 か\u3099 \u2028\u007f</script>')
    sheet.remark(alone[4], "書いて")
    sheet.remark(alone[4], "")
    sheet.write_head("operator", "次の 人")
    sheet.tick(alone[5])
    sheet.solo()
    sheet.solo(False)
    if sheet.value_field("database-id").count():
        sheet.value("database-id", "DPM-01")
        sheet.value("database-id", "")
    sheet.wait_saved()
    return sheet


DONE_WORK = {}


@pytest.fixture
def worked(open_sheet):
    """What a browser in which somebody has worked shows and exports; each checklist is worked on once."""
    def worked_on(path=checklist("model-case")):
        if path not in DONE_WORK:
            sheet = work(open_sheet(path, **TOKYO))
            DONE_WORK[path] = {"shown": sheet.shown(), "rows": sheet.rows(), "json": sheet.export_bytes(),
                               "csv": sheet.export_csv()}
            sheet.page.close()
        return {**DONE_WORK[path], "record": json.loads(DONE_WORK[path]["json"])}
    return worked_on


def test_a_record_is_sound_and_says_what_the_sheet_shows(worked, checklist):
    done = worked(checklist)
    record = done["record"]
    assert_sound(record, checklist)
    for row in done["rows"]:
        held = EMPTY_STEP | record["state"]["steps"].get(row["id"], {})
        shown = done["shown"][row["id"]][1:]
        if row["applies"] == "false":
            assert held == EMPTY_STEP
            continue
        signatures = [held["done"]] + [held["confirmed"]] * (row["confirmation"] == "second-person")
        words = [(one["who"], one["time"][:16].replace("T", " ")) if one else ("氏名", "時刻") for one in signatures]
        fields = [*(one is not None for one in signatures), *(held["result"] == result for result in ("ok", "ng", "na")),
                  held["reason"], held["remark"]]
        flags = [[cell for cell in cells if isinstance(cell, bool)] for cells in (shown, fields)]
        assert flags[0] == flags[1]
        for text in (*(text for pair in words for text in pair), held["reason"], held["remark"]):
            assert text in shown
    # The rest must not be empty by mistake.
    assert len(record["state"]["steps"]) == 7 and len(record["log"]) > 30


def test_a_record_without_an_event_is_sound(open_sheet):
    record = open_sheet().export()
    assert record["log"] == []
    assert_sound(record, checklist("model-case"))


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "America/St_Johns"])
def test_times_are_those_on_the_wall_with_their_offset(open_sheet, zone):
    before = datetime.now(timezone.utc) - timedelta(seconds=1)
    sheet = open_sheet(timezone_id=zone).names()
    sheet.tick("1-gather")
    record = sheet.wait_saved("1-gather").export()
    times = [record["run"]["started"], *(event["time"] for event in record["log"]), record["exported"]]
    moments = [moment(time) for time in times]
    assert before <= moments[0] and moments == sorted(moments) and moments[-1] <= datetime.now(timezone.utc)
    assert {at.utcoffset() for at in moments} == {datetime.now(ZoneInfo(zone)).utcoffset()}
    assert sheet.signed("1-gather")[1] == record["log"][-1]["time"][:16].replace("T", " ")


def test_half_of_a_letter_spoils_neither_hash_nor_file(open_sheet):
    sheet = open_sheet().names()
    sheet.page.evaluate("""(step) => {
      const field = document.getElementById(step).querySelector("td.remark textarea");
      field.focus();
      field.value = "a\\ud800b";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.blur();
    }""", "1-gather")
    record = sheet.wait_saved("1-gather").export()
    assert_sound(record, checklist("model-case"))
    assert "読み込みました" in open_sheet().import_file(json.dumps(record).encode())


# Out and in again

def test_what_is_exported_cleared_and_imported_is_the_same(open_sheet, worked):
    sheet = open_sheet(**TOKYO)
    sheet.import_file(worked()["json"])
    sheet.tick(sheet.steps()[-1])
    before, shown = sheet.wait_saved().export(), sheet.shown()
    assert "消しました" in sheet.clear_run()
    assert sheet.export()["log"] == [] and sheet.shown() != shown
    assert sheet.stored()["events"] == []
    assert "読み込みました" in sheet.import_record(before)
    after = sheet.export()
    assert {**after, "exported": "", "sha256": ""} == {**before, "exported": "", "sha256": ""}
    assert sheet.shown() == shown
    assert sheet.reload().shown() == shown
    sheet.tick(sheet.steps()[-2])
    continued = sheet.wait_saved().export()
    assert_sound(continued, checklist("model-case"))
    assert continued["log"][:len(before["log"])] == before["log"]


def test_a_file_as_it_was_downloaded_is_taken_into_another_browser(open_sheet, worked, tmp_path):
    done = worked()
    file = tmp_path / "record.json"
    file.write_bytes(done["json"])
    other = open_sheet(**TOKYO)
    assert "読み込みました" in other.import_file(file)
    assert other.shown() == done["shown"] and other.reload().shown() == done["shown"]
    assert {**other.export(), "exported": "", "sha256": ""} == {**done["record"], "exported": "", "sha256": ""}


@pytest.fixture
def older_and_newer(worked):
    """Two exports of one run; the second has one more step."""
    older = worked()["record"]
    return older, extended(older, ("5-start", "done", True), ("5-start", "result", "ok"))


@pytest.mark.parametrize("place", ["on the page", "in the store"])
def test_a_newer_record_extends_the_run(open_sheet, older_and_newer, place):
    older, newer = older_and_newer
    sheet = open_sheet()
    sheet.import_record(older)
    if place == "in the store":
        sheet.new_run()
    assert "読み込みました" in sheet.import_record(newer)
    assert sheet.is_ticked("5-start")
    sheet.tick("5.1-1")
    record = sheet.wait_saved("5.1-1").export()
    assert_sound(record, checklist("model-case"))
    assert record["log"][:len(newer["log"])] == newer["log"] and len(record["log"]) == len(newer["log"]) + 2
    assert sheet.reload().is_ticked("5.1-1")


def test_an_older_record_and_one_that_has_parted_are_refused_and_change_nothing(open_sheet, older_and_newer):
    older, newer = older_and_newer
    parted = [("1-gather", "remark", text) for text in ("別の道", "", "先")]
    sheet = open_sheet()
    sheet.import_record(newer)
    for place in ("on the page", "in the store"):
        if place == "in the store":
            sheet.new_run()
        shown, stored = sheet.shown(), sheet.stored()
        message = sheet.import_record(older)
        assert "新しく" in message and "履歴が 2 件多く" in message
        # Shorter than the stored one, of the same length, and longer.
        for length in (1, 2, 3):
            assert "分かれています" in sheet.import_record(extended(older, *parted[:length]))
        assert sheet.shown() == shown and sheet.stored() == stored


# Spreadsheets

COLUMNS = ["サイト", "識別値", "記録", "手順", "実施場所", "作業", "期待結果", "状態", "作業者", "作業時刻",
           "作業者が印を付けた時点の値", "確認者", "確認時刻", "確認者が印を付けた時点の値", "結果", "理由", "実測値・備考"]


def rows_of(table):
    assert table.startswith(codecs.BOM_UTF8)
    text = table.decode("utf-8-sig")
    assert "\r" not in text.replace("\r\n", "")
    *_, (header, *rows) = parts_of(table)
    assert header == COLUMNS and {len(row) for row in rows} == {len(COLUMNS)}
    return {row[3]: dict(zip(COLUMNS, row)) for row in rows}, text


def parts_of(table):
    """The rows of the head, of the values found on site, and of the steps: empty lines separate them."""
    parts = [[]]
    for row in csv.reader(io.StringIO(table.decode("utf-8-sig"), newline=""), strict=True):
        parts[-1].append(row) if row else parts.append([])
    assert len(parts) == 3
    return parts


def test_csv_has_a_row_a_step_and_says_what_the_record_says(worked, checklist):
    done = worked(checklist)
    record = done["record"]
    rows, text = rows_of(done["csv"])
    assert list(rows) == [row["id"] for row in done["rows"]]
    # A line break inside a field is LF; CRLF ends a row and nothing else.
    parts = parts_of(done["csv"])
    assert text.count("\r\n") == sum(map(len, parts)) + 2 and text.endswith("\r\n")
    words = {"done": "完了", "open": "未完了", "ng": "NG", "redo": "要再実施", "unconfirmed": "確認待ち",
             "not-applicable": "対象外(このサイト)"}
    for row in done["rows"]:
        held = EMPTY_STEP | record["state"]["steps"].get(row["id"], {})
        signed, confirmed = (held[key] or {"who": "", "time": ""} for key in ("done", "confirmed"))
        expected = {
            "サイト": record["site"]["id"], "識別値": record["runbook"]["sha256"], "記録": record["run"]["id"],
            "手順": row["id"], "状態": words[row["standing"]], "作業者": signed["who"], "作業時刻": signed["time"],
            "確認者": confirmed["who"], "確認時刻": confirmed["time"], "作業者が印を付けた時点の値": given(held["done"]),
            "確認者が印を付けた時点の値": given(held["confirmed"]), "理由": held["reason"], "実測値・備考": held["remark"],
            "結果": {"": "", "ok": "OK", "ng": "NG", "na": "対象外"}[held["result"]],
        }
        assert {key: rows[row["id"]][key] for key in expected} == expected
        assert rows[row["id"]]["作業"] and rows[row["id"]]["実施場所"]


def given(signature):
    names = {"sql-instance-folder-a": "インスタンスのフォルダ名(サーバ A)", "database-id": "データベース ID"}
    return "、".join(f"{names[name]} = {text}" for name, text in (signature or {"values": {}})["values"].items())


def test_csv_has_the_head_and_the_values_found_on_site(worked, checklist):
    done = worked(checklist)
    record, (head, values, _) = done["record"], parts_of(done["csv"])
    held, run = record["state"]["head"], record["run"]
    assert [row[0] for row in head] == [
        "文書名", "サイト", "版", "識別値", "作業日", "責任者", "作業者", "確認者", "単独作業", "記録", "記録の開始", "履歴",
        "末尾のハッシュ"]
    assert [row[1] for row in head][3:] == [
        record["runbook"]["sha256"], held["date"], held["lead"], held["operator"], held["confirmer"], "いいえ", run["id"],
        run["started"], f"{len(record['log'])} 件", record["chain"]["last"]]
    assert record["site"]["id"] in head[1][1] and record["title"] == head[0][1]
    assert values[0] == ["現地の値", "記入", "訂正前", "訂正の理由", "訂正者", "訂正時刻"]
    found = 2 if checklist.parent.name != "everything-different" else 0
    assert len(values) == 1 + found
    if found:
        assert sorted(row[1] for row in values[1:]) == ["", "MSSQL.1"]


FORMULAS = ["=1+1", "+x", "-x", "@x", "\t=x", "＝1", "＋1", "－1", "＠x", " =1", "\u3000=1", "\n=1", "=cmd|' /C calc'!A0",
            '="a";"b"', "-\n=x", "\u200b=1", "\ufeff=1", '=HYPERLINK("http://example.invalid","x")', "'=1"]
PLAIN = ['"', '""', 'a"b', "a,b", "a;=1", "a\n=1", "a\n\nb", "1-1", "a=b", "ア", "'x", "0123"]


def test_csv_says_what_was_entered_and_starts_no_formula(open_sheet):
    sheet = open_sheet().names("山田", "鈴木")
    texts = dict(zip(sheet.steps(), FORMULAS + PLAIN))
    for step, text in texts.items():
        sheet.remark(step, text)
    rows, _ = rows_of(sheet.wait_saved().export_csv())
    for step, text in texts.items():
        assert sheet.remark_of(step) == text
        cell = rows[step]["実測値・備考"]
        # A text that begins with an apostrophe itself needs no second one.
        assert cell == text if text in PLAIN else cell[0] == "'" and cell in (text, f"'{text}")


def test_csv_says_what_is_to_be_done_and_nothing_that_was_entered_there(open_sheet):
    sheet = open_sheet().names()
    before, _ = rows_of(sheet.export_csv())
    sheet.remark("1-gather", "長い備考。" * 40)
    sheet.result("2.1-install", "na", "長い理由。" * 40)
    after, _ = rows_of(sheet.wait_saved().export_csv())
    work = ("作業", "期待結果", "実施場所")
    assert [[row[key] for key in work] for row in after.values()] == [[row[key] for key in work] for row in before.values()]
    assert after["1-gather"]["実測値・備考"] == "長い備考。" * 40 and after["2.1-install"]["理由"] == "長い理由。" * 40


def test_csv_is_safe_with_any_name(open_sheet):
    sheet = open_sheet().ready()
    names = ["=1+1", "+x", "-x", "@x", "＝1", 'a"b', "a,b"]
    signed, reasoned = sheet.steps("second-person"), sheet.steps("operator")
    for name, one, other in zip(names, signed, reasoned):
        sheet.names(name, f"{name}確認")
        sheet.tick(one)
        sheet.confirm(one)
        sheet.result(other, "na", name)
    rows, _ = rows_of(sheet.wait_saved().export_csv())
    for name, one, other in zip(names, signed, reasoned):
        safe = name if name[0] == "a" else f"'{name}"
        assert [rows[one]["作業者"], rows[one]["確認者"], rows[other]["理由"]] == [safe, f"{safe}確認", safe]
        assert rows[one]["作業時刻"].startswith("20")
