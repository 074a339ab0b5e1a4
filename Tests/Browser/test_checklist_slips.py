"""Slips at the sheet: undone, refused with a way out, or hinted at; and the end of the work."""

import json

import pytest
from checklist import Sheet, checklist, open_sheet  # noqa: F401 (a fixture)
from oracle import assert_sound

MODEL = checklist("model-case")
STEP = "3.3-5"


@pytest.fixture
def sheet(open_sheet):
    return open_sheet(MODEL).names()


def undo(sheet, step=STEP):
    return sheet.row(step).locator(".undo")


def hint(sheet, step):
    return sheet.row(step).locator(".reminder").inner_text()


def step_state(sheet, step=STEP):
    return sheet.wait_saved().export()["state"]["steps"].get(step)


# Taking back

SLIPS = {
    "tick": lambda sheet: sheet.tick(STEP),
    "remark": lambda sheet: sheet.remark(STEP, "違う手順に書いた"),
    "result": lambda sheet: sheet.result(STEP, "ng", "違う手順"),
    "confirmation": lambda sheet: sheet.confirm(STEP),
}


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)
def test_what_took_a_confirmation_away_is_taken_back(sheet, slip):
    sheet.tick(STEP)
    sheet.confirm(STEP)
    before = step_state(sheet)
    assert not undo(sheet).is_visible()
    slip(sheet)
    if slip is SLIPS["remark"]:
        sheet.remark(STEP, "違う手順に書いた。続き")
    assert sheet.standing(STEP) != "done" or slip is not SLIPS["tick"]
    undo(sheet).click()
    assert step_state(sheet) == before and sheet.standing(STEP) == "done" and not undo(sheet).is_visible()
    record = sheet.export()
    assert_sound(record, MODEL)
    assert [event["new"] for event in record["log"] if event["field"] == "undo"] == [True]
    assert sheet.reload().standing(STEP) == "done" and not undo(sheet).is_visible()


def test_a_tick_is_taken_back_with_its_reason(sheet):
    sheet.result(STEP, "na", "既にある")
    before = step_state(sheet)
    sheet.tick(STEP)
    assert (sheet.standing(STEP), sheet.result_of(STEP)) == ("open", "")
    undo(sheet).click()
    assert step_state(sheet) == before


def test_nothing_is_taken_back_out_of_sight_or_after_more_work(sheet):
    sheet.tick(STEP)
    sheet.confirm(STEP)
    sheet.tick(STEP)
    assert undo(sheet).is_visible()
    sheet.page.locator("tr.step").last.scroll_into_view_if_needed()
    sheet.page.wait_for_function("(id) => document.getElementById(id).querySelector('.undo').hidden", arg=STEP)
    sheet.tick(STEP)
    sheet.confirm(STEP)
    sheet.tick(STEP)
    assert undo(sheet).is_visible()
    # What is done again is not what was removed.
    sheet.tick(STEP)
    assert not undo(sheet).is_visible()


def take_a_tick_away(sheet):
    sheet.tick(STEP)
    sheet.confirm(STEP)
    sheet.tick(STEP)
    assert undo(sheet).is_visible()


def scroll_away(sheet):
    sheet.page.locator("tr.step").last.scroll_into_view_if_needed()
    sheet.page.wait_for_function("(id) => document.getElementById(id).querySelector('.undo').hidden", arg=STEP)


# What is done between a slip and the wish to undo it.
LATER = {
    "a remark, once out of sight": lambda sheet: (scroll_away(sheet), sheet.remark(STEP, "やり直す前の状態: 停止中")),
    "a remark, after a reload": lambda sheet: (sheet.wait_saved().reload(), sheet.remark(STEP, "翌日")),
    "a result": lambda sheet: sheet.result(STEP, "ng", "応答が無い"),
}


@pytest.mark.parametrize("act", LATER.values(), ids=LATER)
def test_what_was_done_since_is_not_lost_by_taking_back(sheet, act):
    take_a_tick_away(sheet)
    act(sheet)
    assert not undo(sheet).is_visible()
    sheet.wait_saved()
    assert sheet.reload().standing(STEP) in ("open", "ng") and not undo(sheet).is_visible()


def test_a_value_of_other_steps_leaves_what_can_be_taken_back(sheet):
    sheet.page.set_viewport_size({"width": 1400, "height": 30000})
    take_a_tick_away(sheet)
    sheet.value("sql-instance-folder-a", "MSSQL.1")
    undo(sheet).click()
    assert sheet.standing(STEP) == "done"


@pytest.mark.parametrize("role", ["operator", "confirmer"])
def test_a_double_click_ticks(sheet, role):
    if role == "confirmer":
        sheet.tick(STEP)
    sheet.row(STEP).locator(f"td.{role} input").dblclick()
    assert sheet.standing(STEP) == ("unconfirmed" if role == "operator" else "done")
    sheet.row(STEP).locator(f"td.{role} .signature").dblclick()
    assert sheet.standing(STEP) == ("open" if role == "operator" else "unconfirmed")


# Words where they are needed

def test_ng_is_recorded_with_words(sheet):
    sheet.result(STEP, "ng")
    assert sheet.standing(STEP) == "open" and sheet.row(STEP).locator(".reason textarea").is_visible()
    assert sheet.row(STEP).locator(".reason textarea").get_attribute("placeholder") == "状況(必須)"
    sheet.result(STEP, "ng", "応答が無い")
    assert sheet.standing(STEP) == "ng" and step_state(sheet)["reason"] == "応答が無い"
    reason = sheet.row(STEP).locator(".reason textarea")
    reason.fill("")
    reason.blur()
    assert "NG には状況の記入が必要です" in sheet.refusal() and step_state_now(sheet)["reason"] == "応答が無い"
    sheet.page.locator("#refusal-way").click()
    assert reason.evaluate("(field) => field === document.activeElement")


def drawn_on_paper(sheet, step=STEP):
    """The results of a step that are shown as chosen."""
    sheet.page.emulate_media(media="print")
    drawn = sheet.row(step).locator("td.outcome input").evaluate_all("""(choices) => choices
      .filter((one) => getComputedStyle(one, "::before").content !== "none").map(({ value }) => value)""")
    sheet.page.emulate_media(media="screen")
    return drawn


def test_ng_without_words_stays_chosen_in_sight_and_off_the_paper(sheet):
    sheet.tick(STEP)
    assert drawn_on_paper(sheet) == ["ok"]
    sheet.result(STEP, "ng")
    sheet.remark(STEP, "サービスが起動しない")
    assert (sheet.result_of(STEP), sheet.saved(STEP)) == ("ng", "理由の記入待ち")
    assert sheet.page.locator("#saved").text_content() == "記入中…"
    assert step_state_now(sheet)["result"] == "ok" and drawn_on_paper(sheet) == ["ok"]
    # Choosing the same result again gives it up; on a confirmed step, the confirmation stays.
    sheet.confirm(STEP)
    sheet.result(STEP, "ng")
    sheet.result(STEP, "ok")
    assert (sheet.standing(STEP), sheet.result_of(STEP)) == ("done", "ok")


def test_words_that_stand_there_already_are_words_for_the_new_result(sheet):
    sheet.result(STEP, "na", "既に停止している")
    sheet.result(STEP, "ng")
    sheet.row(STEP).locator(".reason textarea").blur()
    assert sheet.standing(STEP) == "ng" and step_state_now(sheet)["reason"] == "既に停止している"


def step_state_now(sheet):
    return sheet.export()["state"]["steps"][STEP]


# Refusals

def test_a_refusal_leads_to_the_name_and_goes_with_its_cause(open_sheet):
    sheet = open_sheet(MODEL)
    sheet.tick(STEP)
    assert "先に作業者の氏名" in sheet.refusal()
    sheet.page.locator("#refusal-way").click()
    name = sheet.page.locator('[data-head="operator"] input')
    assert name.evaluate("(field) => field === document.activeElement")
    sheet.page.wait_for_timeout(8500)
    assert sheet.refusal(), "it stays as long as its cause"
    sheet.page.keyboard.type("山田 太郎")
    sheet.page.keyboard.press("Enter")
    assert sheet.refusal() is None and not sheet.is_ticked(STEP)
    sheet.tick(STEP)
    sheet.confirm(STEP)
    sheet.page.locator("#refusal-way").click()
    assert sheet.page.locator('[data-head="confirmer"] input').evaluate("(field) => field === document.activeElement")


def test_a_refusal_about_the_head_goes_with_its_cause(open_sheet):
    sheet = open_sheet(MODEL)
    sheet.value("sql-instance-folder-a", "MSSQL.1")
    assert "先に作業者の氏名" in sheet.refusal()
    sheet.names()
    assert sheet.refusal() is None and sheet.export()["state"]["values"] == {"sql-instance-folder-a": "MSSQL.1"}
    sheet.write_head("operator", "\u200b")
    assert "氏名が読めません" in sheet.refusal()
    sheet.write_head("operator", "次の 人")
    assert sheet.refusal() is None


def test_what_waits_for_a_name_is_not_signed_with_half_of_it(open_sheet):
    sheet = open_sheet(MODEL)
    sheet.remark(STEP, "見た")
    sheet.page.locator('[data-head="operator"] input').focus()
    sheet.page.keyboard.insert_text("山")
    sheet.wait_saved_head("山")
    sheet.page.keyboard.insert_text("田 太郎")
    sheet.page.keyboard.press("Enter")
    sheet.wait_saved(STEP)
    assert [event["who"] for event in sheet.export()["log"] if event["step"] == STEP] == ["山田 太郎"]


def test_a_refusal_is_closed_by_hand(open_sheet):
    sheet = open_sheet(MODEL)
    sheet.tick(STEP)
    sheet.page.locator("#refusal-close").click()
    assert sheet.refusal() is None


# Hints

def test_an_order_against_the_procedure_is_hinted_at(sheet):
    first, second = sheet.steps()[:2]
    sheet.tick(second)
    assert f"前の手順が終わっていません: {sheet.number(first)}" in hint(sheet, second) and sheet.is_ticked(second)
    assert sheet.refusal() is None
    sheet.tick(first)
    assert hint(sheet, first) == "" and hint(sheet, second) == "", "its cause is gone"
    sheet.tick(second)
    sheet.tick(second)
    assert hint(sheet, second) == ""


def test_a_clock_that_runs_backwards_is_hinted_at(browser):
    context = browser.new_context(timezone_id="Asia/Tokyo")
    page = context.new_page()
    page.clock.install(time="2026-11-25T01:00:00+09:00")
    sheet = Sheet.open(page, MODEL).names()
    first, second = sheet.steps()[:2]
    sheet.tick(first)
    assert hint(sheet, first) == ""
    page.clock.set_fixed_time("2026-11-25T00:30:00+09:00")
    sheet.tick(second)
    assert "2026-11-25 01:00" in hint(sheet, second) and "時計" in hint(sheet, second) and sheet.is_ticked(second)
    context.close()


def test_a_day_in_the_past_is_hinted_at(sheet):
    place = sheet.page.locator('[data-head="date"] .reminder')
    started = sheet.export()["run"]["started"][:10]
    sheet.write_head("date", "2020-01-01")
    assert started in place.inner_text() and sheet.head("date") == "2020-01-01"
    sheet.write_head("date", started)
    assert not place.is_visible()


# The end

def test_the_end_is_said_and_offers_files_and_paper(open_sheet):
    sheet = open_sheet(MODEL, script="globalThis.print = () => { globalThis.printed = true; };").ready()
    sheet.tick_all()
    last = sheet.steps()[-1]
    assert "すべての手順が終わりました" in sheet.notice("finished")
    sheet.tick(last)
    assert sheet.notice("finished") is None
    sheet.result(last, "na", "行わない")
    if sheet.standing(last) == "unconfirmed":
        sheet.confirm(last)
    assert "すべての手順が終わりました" in sheet.notice("finished")
    assert sheet.page.locator("#count-na").text_content() == "1" and sheet.count_done() == len(sheet.steps()) - 1
    sheet.wait_saved()
    for button in ("[data-export]", "[data-export-csv]"):
        with sheet.page.expect_download() as download:
            sheet.page.locator(f"#notice-finished {button}").click()
    assert download.value.suggested_filename.endswith(".csv")
    sheet.page.locator("#print-sheet").click()
    assert sheet.page.evaluate("() => printed")


def test_the_count_of_ng_leads_to_the_next_ng(sheet):
    count = sheet.page.locator("#bar-ng")
    assert count.is_disabled()
    for step in ("3.3-7", "3.3-5"):
        sheet.result(step, "ng", "応答が無い")
    sheet.page.locator("h1").click()
    for step in ("3.3-7", "3.3-5", "3.3-7"):
        count.click()
        assert sheet.page.locator("tr.step.current").get_attribute("id") == step
