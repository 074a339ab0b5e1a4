"""Slips of the hand at the sheet: taken back, refused with the way out, or hinted at; and the end of the work."""

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
    # What is done anew is not what was taken away.
    sheet.tick(STEP)
    assert not undo(sheet).is_visible()


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
    assert "NG には理由が要ります" in sheet.refusal() and step_state_now(sheet)["reason"] == "応答が無い"
    sheet.page.locator("#refusal-way").click()
    assert reason.evaluate("(field) => field === document.activeElement")


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
    assert hint(sheet, first) == ""
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
