"""The rules of the sheet: who may tick what and when."""

import re
from datetime import datetime, timedelta, timezone

import pytest
from checklist import Sheet
from model_sheet import MODEL, events, hears, runbook, sheet  # noqa: F401 (a fixture)
from oracle import lines_of

MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d")


def test_every_step_of_the_runbook_has_one_row(look_at, checklist):
    sheet = Sheet(look_at(checklist))
    steps = [{"confirmation": "operator", "applies": True} | line for line in lines_of(runbook(checklist))]
    assert any("erratum" in step for step in steps)
    assert [(row["id"], row["number"], row["place"], row["confirmation"], row["applies"]) for row in sheet.rows()] == [
        (step["id"], step["printedNumber"], step["place"], step["confirmation"], str(step["applies"]).lower()) for step in steps]
    controls = lambda step, cell, kind: sheet.row(step["id"]).locator(f"td.{cell} {kind}").count()
    for step in steps:
        applies = step["applies"]
        assert controls(step, "operator", "input") == applies
        assert controls(step, "confirmer", "input") == (applies and step["confirmation"] == "second-person")
        assert (controls(step, "outcome", "input"), controls(step, "remark", "textarea")) == (3 * applies, applies)
        if not applies:
            assert sheet.row(step["id"]).locator("input, textarea, button").count() == 0
            assert sheet.standing(step["id"]) == "not-applicable"


# Marks and results

WITHOUT_A_NAME = {
    "tick": lambda sheet: sheet.tick("3.3-5"),
    "result": lambda sheet: sheet.result("3.3-5", "ng", "つながらない"),
    "remark": lambda sheet: sheet.remark("3.3-5", "見た"),
    "reason": lambda sheet: sheet.result("3.3-5", "na", "既にある"),
}


@pytest.mark.parametrize("act", WITHOUT_A_NAME.values(), ids=WITHOUT_A_NAME)
def test_without_a_name_nothing_is_recorded_and_the_reason_is_said(sheet, act):
    act(sheet)
    assert "先に作業者の氏名を記入してください" in sheet.refusal() and sheet.number("3.3-5") in sheet.refusal()
    assert hears(sheet, "先に作業者の氏名を記入してください")
    assert not sheet.is_ticked("3.3-5") and sheet.signed("3.3-5") is None
    assert sheet.standing("3.3-5") == "open" and sheet.count_done() == 0
    assert events(sheet) == []


def test_what_was_written_before_the_name_is_not_lost(sheet):
    sheet.remark("3.3-5", "既定のままではなかった")
    sheet.result("3.2-5", "na", "既にある")
    sheet.names()
    reason = sheet.row("3.2-5").locator(".reason textarea")
    assert (sheet.remark_of("3.3-5"), reason.input_value()) == ("既定のままではなかった", "既にある")


@pytest.mark.parametrize("name", ["  ", "\u3000", "\u200b\u2060", "\u202e\u200f"], ids=["blanks", "wide", "no width", "marks"])
def test_a_name_that_nobody_can_see_is_none(sheet, name):
    sheet.write_head("operator", name)
    sheet.tick("3.3-5")
    assert not sheet.is_ticked("3.3-5") and sheet.count_done() == 0 and sheet.standing("3.3-5") == "open"


def test_a_tick_gives_name_time_and_ok(sheet):
    sheet.names()
    before = datetime.now(timezone.utc)
    sheet.tick("3.2-5")
    time = sheet.row("3.2-5").locator("td.operator time")
    stamp = time.get_attribute("datetime")
    assert MOMENT.fullmatch(stamp)
    assert timedelta(seconds=-1) < datetime.fromisoformat(stamp) - before < timedelta(seconds=10)
    assert sheet.signed("3.2-5") == ("山田 太郎", f"{stamp[:10]} {stamp[11:16]}") and time.is_visible()
    assert sheet.result_of("3.2-5") == "ok" and sheet.standing("3.2-5") == "done" and sheet.count_done() == 1
    assert hears(sheet, f"{sheet.number('3.2-5')} 完了")


def test_a_tick_taken_away_leaves_nothing_of_it(sheet):
    sheet.names()
    sheet.tick("3.2-5")
    sheet.result("3.2-5", "na", "既にある")
    sheet.tick("3.2-5")
    assert (sheet.signed("3.2-5"), sheet.result_of("3.2-5"), sheet.standing("3.2-5")) == (None, "", "open")
    assert hears(sheet, f"{sheet.number('3.2-5')} 未完了")
    assert sheet.row("3.2-5").locator("td.operator time").count() == 0
    assert "3.2-5" not in sheet.export()["state"]["steps"] and sheet.count_done() == 0


def test_a_result_marks_the_step_as_done(sheet):
    sheet.names()
    sheet.result("3.2-5", "ng", "つながらない")
    assert sheet.signed("3.2-5")[0] == "山田 太郎" and sheet.standing("3.2-5") == "ng"
    assert sheet.row("3.2-5").locator(".flag").inner_text() == "NG" and sheet.count_done() == 0
    assert hears(sheet, f"{sheet.number('3.2-5')} NG")
    sheet.result("3.2-5", "ok")
    assert sheet.standing("3.2-5") == "done" and sheet.row("3.2-5").locator(".flag").text_content() == ""


def test_who_gives_the_result_signs(sheet):
    sheet.names("山田 太郎")
    sheet.tick("3.2-5")
    sheet.write_head("operator", "佐藤 次郎")
    assert sheet.signed("3.2-5")[0] == "山田 太郎"
    sheet.result("3.2-5", "ng", "つながらない")
    assert sheet.signed("3.2-5")[0] == "佐藤 次郎"


@pytest.mark.parametrize("before", ["", "ok", "ng"])
def test_not_applicable_is_not_recorded_before_its_reason(sheet, before):
    sheet.names()
    if before:
        sheet.result("3.2-5", before, "つながらない" if before == "ng" else None)
    standing, log = sheet.standing("3.2-5"), events(sheet)
    reason = sheet.row("3.2-5").locator(".reason textarea")
    assert reason.is_visible() == (before == "ng")
    for blank in ("", "  \n ", "\u3000"):
        sheet.result("3.2-5", "na")
        assert reason.is_visible() and reason.evaluate("(field) => field === document.activeElement")
        assert hears(sheet, "対象外の理由を記入してください")
        reason.fill(blank)
        reason.blur()
        # Chosen, and visibly so, but not recorded.
        assert (sheet.standing("3.2-5"), sheet.result_of("3.2-5"), sheet.is_ticked("3.2-5")) == (standing, "na", bool(before))
        assert sheet.saved("3.2-5") == "理由の記入待ち" and events(sheet) == log
        reason.focus()
        sheet.page.keyboard.press("Escape")
        # Given up: as it was before.
        assert hears(sheet, "対象外 の選択を取り消しました")
        assert (sheet.standing("3.2-5"), sheet.result_of("3.2-5"), sheet.is_ticked("3.2-5")) == (standing, before, bool(before))
        assert reason.is_visible() == (before == "ng") and sheet.saved("3.2-5") != "理由の記入待ち"
    assert events(sheet) == log
    sheet.result("3.2-5", "na", "既にある")
    assert (sheet.standing("3.2-5"), sheet.result_of("3.2-5")) == ("done", "na") and sheet.signed("3.2-5")[0] == "山田 太郎"
    assert sheet.export()["state"]["steps"]["3.2-5"]["reason"] == "既にある"


def test_a_reason_that_nobody_can_see_is_none(sheet):
    sheet.names()
    sheet.result("3.2-5", "na", "\u200b\u2060")
    assert sheet.standing("3.2-5") == "open" and events(sheet, "3.2-5") == []


def test_a_reason_stays_as_long_as_its_result(sheet):
    sheet.names()
    sheet.result("3.2-5", "na", "既にある")
    reason = sheet.row("3.2-5").locator(".reason textarea")
    reason.fill("")
    reason.blur()
    assert "理由" in sheet.refusal() and sheet.export()["state"]["steps"]["3.2-5"]["reason"] == "既にある"
    sheet.result("3.2-5", "ok")
    assert sheet.export()["state"]["steps"]["3.2-5"]["reason"] == "" and not reason.is_visible()


def test_another_choice_ends_the_question_for_a_reason(sheet):
    sheet.names()
    sheet.result("3.2-5", "na")
    sheet.result("3.2-5", "ok")
    assert (sheet.standing("3.2-5"), sheet.result_of("3.2-5")) == ("done", "ok")
    assert not sheet.row("3.2-5").locator(".reason textarea").is_visible()


# The second person

def refused_confirmation(sheet, step, words):
    sheet.confirm(step)
    return words in sheet.refusal() and hears(sheet, words) and not sheet.is_confirmed(step) and sheet.signed(step, "confirmer") is None


def test_a_confirmation_follows_the_operator_and_needs_a_name(sheet):
    sheet.names("山田 太郎", None)
    assert refused_confirmation(sheet, "3.3-5", "先に確認者の氏名を記入してください")
    sheet.write_head("confirmer", "鈴木 花子")
    assert refused_confirmation(sheet, "3.3-5", "作業者の印の後に")
    sheet.tick("3.3-5")
    assert sheet.standing("3.3-5") == "unconfirmed" and sheet.count_done() == 0
    assert sheet.row("3.3-5").locator(".flag").inner_text() == "確認待ち"
    sheet.confirm("3.3-5")
    stamp = sheet.row("3.3-5").locator("td.confirmer time").get_attribute("datetime")
    assert MOMENT.fullmatch(stamp) and sheet.signed("3.3-5", "confirmer") == ("鈴木 花子", f"{stamp[:10]} {stamp[11:16]}")
    assert sheet.standing("3.3-5") == "done" and sheet.count_done() == 1
    assert hears(sheet, f"{sheet.number('3.3-5')} 完了")


def test_ng_is_not_confirmed(sheet):
    sheet.names()
    sheet.result("3.3-5", "ng", "つながらない")
    assert refused_confirmation(sheet, "3.3-5", "OK か対象外の手順だけを確認できます")


SAME = {
    "same": ("山田", "山田"), "widths": ("ﾔﾏﾀﾞ", "ヤマダ"), "wide letters": ("Yamada", "Ｙａｍａｄａ"),
    "blank": ("山田太郎", "山田 太郎"), "wide blank": ("山田 太郎", "山田\u3000太郎"), "fixed blank": ("山田 太郎", "山田\u00a0太郎"),
    "no width": ("山田太郎", "山田\u200b太郎"), "joiner": ("山田太郎", "山\u200d田太郎\u2060"), "mark": ("山田太郎", "\u200e山田太郎\u202c"),
    "soft hyphen": ("Yamada", "Yam\u00adada"), "filler": ("山田", "山田\u3164"), "variant": ("山田", "山田\ufe0f"),
    "decomposed": ("ガガ", "カ\u3099カ\u3099"), "control": ("山田", "山\u0007田"),
    "case": ("Sato", "SATO"), "full stop": ("山田", "山田."), "middle dot": ("山田", "山・田"), "hyphen": ("Ito-Sato", "ito sato"),
    "sign": ("山田", "山田★"),
}


def test_the_same_person_does_not_confirm(sheet):
    warning = sheet.page.locator('[data-head="confirmer"] .value-problem')
    sheet.names("山田", "鈴木")
    for way, (operator, confirmer) in SAME.items():
        sheet.names(operator, confirmer)
        assert "別の人" in warning.inner_text(), way
        sheet.tick("3.3-5")
        assert refused_confirmation(sheet, "3.3-5", "作業者とは別の人です"), way
        sheet.tick("3.3-5")
    assert ("confirmed", True) not in events(sheet)


def test_another_person_confirms(sheet):
    warning = sheet.page.locator('[data-head="confirmer"] .value-problem')
    for operator, confirmer in (("山田", "山口"), ("ハハ", "ババ"), ("A", "B"), ("高橋", "髙橋")):
        sheet.names(operator, confirmer)
        assert not warning.is_visible()
        sheet.tick("3.3-5")
        sheet.confirm("3.3-5")
        assert sheet.signed("3.3-5", "confirmer")[0] == confirmer
        sheet.tick("3.3-5")


def test_whoever_did_a_step_does_not_confirm_it_after_changing_places(sheet):
    sheet.names("山田 太郎", "鈴木 花子")
    sheet.tick("3.3-5")
    sheet.names("鈴木 花子", "山田 太郎")
    assert refused_confirmation(sheet, "3.3-5", "作業者とは別の人です")
    sheet.tick("3.2-8")
    sheet.confirm("3.2-8")
    assert (sheet.signed("3.2-8")[0], sheet.signed("3.2-8", "confirmer")[0]) == ("鈴木 花子", "山田 太郎")


CHANGES = {
    "result": lambda sheet: sheet.result("3.3-5", "ng", "つながらない"),
    "not applicable": lambda sheet: sheet.result("3.3-5", "na", "既にある"),
    "tick": lambda sheet: sheet.tick("3.3-5"),
    "remark": lambda sheet: sheet.remark("3.3-5", "既定のままではなかった"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_of_what_was_confirmed_withdraws_the_confirmation(sheet, change):
    sheet.names()
    sheet.tick("3.3-5")
    sheet.confirm("3.3-5")
    change(sheet)
    assert not sheet.is_confirmed("3.3-5") and sheet.signed("3.3-5", "confirmer") is None
    assert sheet.standing("3.3-5") != "done" and sheet.count_done() == 0
    assert ("confirmed", False) in events(sheet, "3.3-5")


def test_a_changed_reason_withdraws_the_confirmation(sheet):
    sheet.names()
    sheet.result("3.3-5", "na", "既にある")
    sheet.confirm("3.3-5")
    assert sheet.is_confirmed("3.3-5")
    reason = sheet.row("3.3-5").locator(".reason textarea")
    reason.fill("別の理由")
    reason.blur()
    assert not sheet.is_confirmed("3.3-5") and sheet.standing("3.3-5") == "unconfirmed"


def test_a_confirmation_can_be_taken_back(sheet):
    sheet.names()
    sheet.tick("3.3-5")
    sheet.confirm("3.3-5")
    sheet.confirm("3.3-5")
    assert not sheet.is_confirmed("3.3-5") and sheet.is_ticked("3.3-5") and sheet.standing("3.3-5") == "unconfirmed"


def test_work_alone_needs_no_second_person_and_says_so(sheet):
    sheet.names("山田 太郎", "")
    sheet.tick("3.3-5")
    assert sheet.standing("3.3-5") == "unconfirmed"
    sheet.solo()
    assert sheet.standing("3.3-5") == "done" and sheet.count_done() == 1
    assert "単独作業" in sheet.page.locator("#people").inner_text()
    box = sheet.row("3.3-5").locator("td.confirmer input")
    assert box.is_disabled() and "単独作業" in sheet.row("3.3-5").locator("td.confirmer").inner_text()
    sheet.solo(False)
    assert sheet.standing("3.3-5") == "unconfirmed" and box.is_enabled()
    assert "単独作業" not in sheet.page.locator("#people").inner_text()


@pytest.mark.parametrize("zone, offset", [("Asia/Tokyo", "+09:00"), ("Asia/Kathmandu", "+05:45"), ("America/Sao_Paulo", "-03:00")])
def test_times_carry_the_offset_of_the_clock_on_the_wall(open_page, zone, offset):
    sheet = Sheet(open_page(MODEL, timezone_id=zone)).names()
    sheet.tick("3.2-5")
    stamp = sheet.row("3.2-5").locator("td.operator time").get_attribute("datetime")
    assert stamp.endswith(offset)
    assert abs(datetime.fromisoformat(stamp) - datetime.now(timezone.utc)) < timedelta(seconds=10)
