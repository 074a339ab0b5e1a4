"""Logs that break the rules of the work, each in a record with correct chain, state and digests."""

import pytest
from checklist import open_sheet  # noqa: F401 (a fixture)
from oracle import EMPTY_STEP, extended
from refusals import CONFIRMED, NOT_HERE, OTHER, STEP, good, packed, refused, worked_on  # noqa: F401 (fixtures)


def event(step, field, new, **others):
    return {"step": step, "field": field, "new": new, **others}


def carried(**members):
    return EMPTY_STEP | {"done": SIGNED, "result": "ok"} | members


def carries(step, value):
    return event(step, "carried", value, role="record")


SIGNED = {"who": "山田 太郎", "time": "2026-11-25T00:00:00.000+09:00", "values": {}}
CARRYING = [event(None, "carried-from", "x", role="record"), event(None, "operator", "山田 太郎", role="record"),
            event(None, "confirmer", "鈴木 花子", role="record")]
DONE = [("3.2-8", "done", True), ("3.2-8", "result", "ok")]


# Without this, what is refused below might be refused for another reason.
@pytest.mark.parametrize("change", [
    (OTHER, "result", "ok"), (STEP, "remark", "a" * 20000), (None, "solo", True), (CONFIRMED, "confirmed", False),
    (None, "value:database-id", "DPM-02")], ids=lambda change: change[1])
def test_a_good_record_goes_on(open_sheet, good, change):
    sheet = open_sheet()
    assert "読み込みました" in sheet.import_record(extended(good, change))


def test_a_good_record_of_carried_work_is_taken_in(open_sheet, good):
    sheet = open_sheet()
    signed = {**SIGNED, "who": "鈴木 花子"}
    assert "読み込みました" in sheet.import_record(extended(
        {**good, "log": []}, *CARRYING, carries("2.2-1", carried()),
        carries("3.2-8", carried(confirmed=signed)), event("3.3-1", "redo", True, role="record")))
    assert [sheet.standing(step) for step in ("2.2-1", "3.2-8", "3.3-1")] == ["done", "done", "redo"]


def correction(value, reason):
    return event(None, "correction:sql-instance-folder-a", {"value": value, "reason": reason})


def same_person(name):
    return [(None, "confirmer", name), *DONE, ("3.2-8", "confirmed", True)]


# A wrong value is corrected again if the form of the state would be refused first.
RULES = {
    "one person signs twice": (same_person("山田 太郎"), "別の人です"),
    "one person in other widths": (same_person("山田\u3000太郎"), "別の人です"),
    "one person with letters that are not seen": (same_person("山\u200b田太郎\ufe0f"), "別の人です"),
    "confirmed by nobody": ([(None, "confirmer", ""), *DONE, ("3.2-8", "confirmed", True)], "確認者の氏名"),
    "confirmed by somebody else": ([*DONE, event("3.2-8", "confirmed", True, who="通りがかり")], "確認者の氏名"),
    "confirmed by the operator": ([*DONE, event("3.2-8", "confirmed", True, role="operator")], "役割"),
    "confirmed by one as the other": (
        [*DONE, event("3.2-8", "confirmed", True, role="operator", who="鈴木 花子")], "作業者の氏名"),
    "a confirmation taken back by somebody else": ([event(CONFIRMED, "confirmed", False, who="通りがかり")], "確認者の氏名"),
    "a remark of what is confirmed": ([(CONFIRMED, "remark", "x")], "確認者の印を外して"),
    "a name that nobody can read": ([(None, "confirmer", "\u200b")], "氏名が読めません"),
    "a name signed by somebody else": ([event(None, "operator", "次の人", who="通りがかり")], "作業者の氏名"),
    "solo without a name": ([(None, "operator", ""), (None, "solo", True)], "作業者の氏名"),
    "confirmed as the record": ([*DONE, event("3.2-8", "confirmed", True, role="record")], "引き継ぎは、記録の最初だけ"),
    "confirmed where one works alone": ([(None, "solo", True), *DONE, ("3.2-8", "confirmed", True)], "単独作業"),
    "confirmed before it was done": ([("3.2-8", "confirmed", True)], "作業者の印の後"),
    "confirmed without a result": ([("3.2-8", "done", True), ("3.2-8", "confirmed", True)], "OK か対象外"),
    "confirmed NG": ([("3.2-8", "done", True), ("3.2-8", "reason", "x"), ("3.2-8", "result", "ng"), ("3.2-8", "confirmed", True)], "OK か対象外"),
    "confirmed where nobody confirms": ([(STEP, "confirmed", True)], "確認者の欄がありません"),
    "the result of what is confirmed": ([(CONFIRMED, "result", "ng")], "確認者の印を外して"),
    "the tick of what is confirmed": ([(CONFIRMED, "result", ""), (CONFIRMED, "done", False)], "確認者の印を外して"),
    "a tick taken away under its result": ([(STEP, "done", False)], "結果を消して"),
    "a result without a tick": ([("2.2-1", "result", "ok")], "先に作業者の印"),
    "対象外 without a reason": ([("2.2-1", "done", True), ("2.2-1", "result", "na")], "対象外には理由"),
    "対象外 with a blank for a reason": (
        [("2.2-1", "done", True), ("2.2-1", "reason", " \u3000"), ("2.2-1", "result", "na")], "対象外には理由"),
    "NG without a reason": ([("2.2-1", "done", True), ("2.2-1", "result", "ng")], "NG には状況"),
    "the reason of NG taken away": ([(OTHER, "reason", "")], "NG には状況"),
    "the reason of 対象外 taken away": ([(OTHER, "reason", "x"), (OTHER, "result", "na"), (OTHER, "reason", "")], "対象外には理由"),
    "a result that there is not": ([(OTHER, "result", "maybe"), (OTHER, "result", "ok")], "OK、NG、対象外のいずれか"),
    "a result that every object has": ([(OTHER, "result", "toString"), (OTHER, "result", "ok")], "OK、NG、対象外のいずれか"),
    "done by somebody else": ([event("2.2-1", "done", True, who="通りがかり")], "作業者の氏名"),
    "done by nobody": ([(None, "operator", ""), event("2.2-1", "done", True, who="")], "作業者の氏名"),
    "done by the confirmer": ([event("2.2-1", "done", True, role="confirmer")], "役割"),
    "done as the record": ([event("2.2-1", "done", True, role="record")], "引き継ぎは、記録の最初だけ"),
    "a remark by somebody else": ([event(STEP, "remark", "x", who="通りがかり")], "作業者の氏名"),
    "a name written by the confirmer": ([event(None, "lead", "x", role="confirmer")], "役割"),
    "a value written by somebody else": ([event(None, "value:database-id", "x", who="通りがかり")], "作業者の氏名"),
    "an old value that was not": ([event(STEP, "remark", "x", old="前")], "変更前の値"),
    "an old tick that was not": ([event("2.2-1", "done", True, old=True)], "変更前の値"),
    "an old value of another type": ([event(STEP, "remark", "x", old=None)], "変更前の値"),
    "no change": ([(STEP, "result", "ok")], "値が変わっていません"),
    "an unknown step": ([("9.9-nothing", "remark", "x")], "手順 9.9-nothing はありません"),
    "a step that the site does not do": ([(NOT_HERE, "remark", "x")], "対象外です"),
    "an unknown field of a step": ([event(STEP, "colour", "x", old="")], "「colour」"),
    "an unknown field of the head": ([event(None, "colour", "x")], "「colour」"),
    "a field of the head at a step": ([event(STEP, "solo", True, old=False)], "「solo」"),
    "a field of a step in the head": ([event(None, "done", True, old=False)], "「done」"),
    "a field that every object has": ([event(STEP, "toString", "x", old="")], "「toString」"),
    "a field that every head has": ([event(None, "constructor", "x", old="")], "「constructor」"),
    "a field that makes objects": ([event(STEP, "__proto__", EMPTY_STEP, old=None)], "「__proto__」"),
    "a value that makes objects": (
        [event(None, "value:__proto__", "x", old=""), event(None, "value:__proto__", "", old="x")], "変更前の値|__proto__"),
    "a value that every object has": ([event(None, "value:constructor", "x", old="")], "変更前の値|constructor"),
    "an unknown value": ([(None, "value:nothing", "x")], "「nothing」という値はありません"),
    "a value that its type refuses": ([(None, "value:sql-instance-folder-a", "a|b")], "番号付きの名前"),
    "a value with letters that are not seen": ([(None, "value:database-id", "a\u200b")], "目に見えない文字"),
    "a value that is too long": ([(None, "value:database-id", "a" * 257)], "256 文字"),
    "a text that is too long": ([(STEP, "remark", "a" * 20001)], "長すぎます"),
    "a name that is too long": ([(None, "lead", "a" * 101)], "100 文字"),
    "a tick that is a text": ([event("2.2-1", "done", "true")], "「done」に入る値ではありません"),
    "a remark that is a tick": ([event(STEP, "remark", True), (STEP, "remark", "x")], "「remark」に入る値ではありません"),
    "a remark that is a step": (
        [event(STEP, "remark", EMPTY_STEP), event(STEP, "remark", "x", old=True)], "「remark」に入る値ではありません"),
    "carried over when work has begun": ([carries("2.2-1", carried())], "記録の最初だけ"),
    "begun anew when work has begun": ([event(None, "carried-from", "x", role="record")], "記録の最初だけ"),
    "done anew before it was done": ([("2.2-1", "redo", True)], "まだ行っていない"),
    "done anew by the confirmer": ([event(STEP, "redo", True, role="confirmer")], "役割"),
    "done anew by somebody else": ([event(STEP, "redo", True, who="通りがかり")], "作業者の氏名"),
    "OK with a blank that is to be found": (
        [(None, "value:database-id", ""), ("3.3-8", "done", True), ("3.3-8", "result", "ok")], "データベース ID.*記入されていません"),
    "a value behind what was done with it": ([(None, "value:sql-instance-folder-a", "MSSQL.2")], "この値で実施済みの手順"),
    "a value taken away behind what was done with it": ([(None, "value:sql-instance-folder-a", "")], "この値で実施済みの手順"),
    "a correction behind a confirmation": ([correction("MSSQL.2", "書き誤り")], "確認者の印を外して"),
    "a correction without a reason": ([(CONFIRMED, "confirmed", False), correction("MSSQL.2", " \u3000")], "訂正には理由"),
    "a correction to nothing": ([(CONFIRMED, "confirmed", False), correction("", "書き誤り")], "別の値"),
    "a correction to the same": ([(CONFIRMED, "confirmed", False), correction("MSSQL.1", "書き誤り")], "別の値"),
    "a correction to what its type refuses": ([(CONFIRMED, "confirmed", False), correction("a|b", "書き誤り")], "番号付きの名前"),
    "a correction that nothing was done with": (
        [event(None, "correction:database-id", {"value": "DPM-02", "reason": "書き誤り"})], "実施済みの手順はありません"),
    "a correction by the confirmer": (
        [(CONFIRMED, "confirmed", False), {**correction("MSSQL.2", "書き誤り"), "role": "confirmer"}], "役割"),
    "a correction that is a text": ([event(None, "correction:database-id", "DPM-02")], "入る値ではありません"),
    "taken back though nothing was taken away": ([event(STEP, "undo", True, old=False)], "元に戻せる操作がありません"),
    "taken back by the other": (
        [event(CONFIRMED, "confirmed", False, role="operator"), event(CONFIRMED, "undo", True, old=False, role="confirmer")], "役割"),
    "taken back after the value was changed": (
        [event(CONFIRMED, "confirmed", False, role="operator"), correction("MSSQL.2", "書き誤り"),
         event(CONFIRMED, "undo", True, old=False)], "元に戻せる操作がありません"),
    "a mark for another value": (
        [(None, "value:database-id", "DPM-02"), event("3.3-8", "done", True, values={"database-id": "DPM-01"})], "印に添えられた値"),
    "a mark that does not say for which value": ([event("3.3-8", "done", True, values={})], "印に添えられた値"),
    "a mark for a value that the step does not show": (
        [event("2.2-1", "done", True, values={"database-id": "DPM-01"})], "印に添えられた値"),
    "a remark for a value": ([event(STEP, "remark", "x", values={})], "値が付く操作ではありません"),
    "a name for a value": ([event(None, "lead", "x", values={})], "値が付く操作ではありません"),
    "other rules": ([event(None, "rules", "tejun.record/1", role="record")], "「rules」"),
    "carried over from somewhere by a person": ([event(None, "carried-from", "x")], "役割"),
}


@pytest.mark.parametrize("changes, reason", RULES.values(), ids=RULES)
def test_a_log_that_breaks_a_rule_is_refused(refused, good, changes, reason):
    refused(packed(extended(good, *changes)), f"履歴の \\d+ 番目が正しくありません: .*({reason})")


BEGINNINGS = {
    "without a name": ([(STEP, "done", True)], "先に作業者の氏名"),
    "with a carried step": ([carries("2.2-1", carried())], "記録の最初だけ"),
    "with a name from nowhere": ([event(None, "operator", "山田 太郎", role="record")], "記録の最初だけ"),
    "with work by the record": (
        [event(None, "carried-from", "x", role="record"), event("2.2-1", "done", True, role="record")], "役割"),
    "with carried work, then work, then more": (
        [*CARRYING, (STEP, "done", True), carries("2.2-1", carried())], "記録の最初だけ"),
    "carried over twice": ([*CARRYING, event(None, "carried-from", "y", role="record")], "記録の最初だけ"),
    "carried over by a person": ([*CARRYING, event("2.2-1", "carried", carried(), old=None)], "役割"),
    "carried over with a signature": (
        [*CARRYING, event("2.2-1", "carried", carried(), role="record", who="山田 太郎")], "記録の最初だけ"),
    "carried over a second time": ([*CARRYING, *[carries("2.2-1", carried())] * 2], "手を付けた手順"),
    "carried over to be ticked": ([*CARRYING, carries("2.2-1", True)], "「carried」に入る値ではありません"),
    "carried over without a reason": (
        [*CARRYING, carries("2.2-1", carried(result="na", reason=" "))], "正しくありません"),
    "carried over without a tick": ([*CARRYING, carries("2.2-1", carried(done=None))], "正しくありません"),
    "carried over without a result": ([*CARRYING, carries("2.2-1", carried(result=""))], "正しくありません"),
    "carried over to be done anew": ([*CARRYING, carries("2.2-1", carried(redo=True))], "正しくありません"),
    "carried over from nobody": (
        [*CARRYING, carries("2.2-1", carried(done={**SIGNED, "who": " "}))], "正しくありません"),
    "carried over with too long a text": (
        [*CARRYING, carries("2.2-1", carried(remark="a" * 20001))], "正しくありません"),
    "carried over, confirmed by the same": (
        [*CARRYING, carries("3.2-8", carried(confirmed=SIGNED))], "別の人"),
    "carried over, confirmed for nobody": (
        [*CARRYING, carries("2.2-1", carried(confirmed={**SIGNED, "who": "鈴木"}))], "欄がありません"),
    "carried over, confirmed NG": (
        [*CARRYING, carries("3.2-8", carried(result="ng", confirmed={**SIGNED, "who": "鈴木"}))],
        "OK か対象外"),
}


@pytest.mark.parametrize("changes, reason", BEGINNINGS.values(), ids=BEGINNINGS)
def test_a_log_that_begins_wrongly_is_refused(refused, good, changes, reason):
    refused(packed(extended({**good, "log": []}, *changes)), f"履歴の \\d+ 番目が正しくありません: .*({reason})")
