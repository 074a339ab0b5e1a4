"""A value found on site, and the marks that were given for it: the meaning of what was signed does not change
afterwards."""

import json

import pytest
from checklist import Sheet, checklist, open_sheet  # noqa: F401 (a fixture)
from oracle import assert_sound
from paper import Paper

MODEL = checklist("model-case")
PARAMETER, STEP = "sql-instance-folder-a", "3.2-7"
NAME = "インスタンスのフォルダ名(サーバ A)"


@pytest.fixture
def done(open_sheet):
    """A sheet on which a step was done and confirmed with a value."""
    sheet = open_sheet(MODEL).names()
    sheet.value(PARAMETER, "MSSQL.1")
    sheet.tick(STEP)
    sheet.confirm(STEP)
    assert sheet.standing(STEP) == "done"
    return sheet


def question(sheet):
    dialog = sheet.page.locator("dialog#value-question")
    dialog.wait_for()
    return dialog


def given(sheet, step=STEP):
    return sheet.row(step).locator(".given")


def held(sheet, step=STEP):
    return sheet.wait_saved().export()["state"]["steps"].get(step)


def test_a_mark_says_what_it_was_given_for(done):
    record = done.wait_saved().export()
    assert_sound(record, MODEL)
    step = record["state"]["steps"][STEP]
    assert step["done"]["values"] == step["confirmed"]["values"] == {PARAMETER: "MSSQL.1"}
    marks = [event for event in record["log"] if event["step"] == STEP]
    assert [event["field"] for event in marks] == ["done", "result", "confirmed"]
    assert all(event["values"] == {PARAMETER: "MSSQL.1"} for event in marks)


def test_a_wrong_note_is_corrected_and_the_work_stays(done, tmp_path):
    done.value(PARAMETER, "MSSQL.2")
    dialog = question(done)
    assert all(words in dialog.inner_text() for words in ("MSSQL.1", "MSSQL.2", done.number(STEP), NAME))
    # The steps in the order of the sheet, whatever was done first.
    dialog.locator("[data-close]").click()
    done.tick("3.2-6")
    done.value(PARAMETER, "MSSQL.2")
    assert f"実施済みの手順: {done.number('3.2-6')}、{done.number(STEP)}" in question(done).inner_text()
    # Without a reason nothing is corrected.
    dialog.locator("#note-was-wrong").click()
    assert "理由" in dialog.locator("#value-question-problem").inner_text() and dialog.is_visible()
    dialog.locator("#correction-reason").fill("写し間違い")
    dialog.locator("#note-was-wrong").click()
    dialog.wait_for(state="hidden")
    # Who confirmed looks again.
    assert (done.standing(STEP), done.is_ticked(STEP), done.value_of(PARAMETER)) == ("unconfirmed", True, "MSSQL.2")
    for words in (f"作業者が印を付けた時点の値: {NAME} = MSSQL.1", "山田 太郎 が MSSQL.2 に訂正: 写し間違い"):
        assert words in given(done).inner_text()
    done.confirm(STEP)
    record = done.wait_saved().export()
    assert_sound(record, MODEL)
    step = record["state"]["steps"][STEP]
    assert (step["done"]["values"], step["confirmed"]["values"]) == ({PARAMETER: "MSSQL.1"}, {PARAMETER: "MSSQL.2"})
    [correction] = record["state"]["corrections"]
    assert [correction[key] for key in ("parameter", "old", "new", "reason", "who")] == [
        PARAMETER, "MSSQL.1", "MSSQL.2", "写し間違い", "山田 太郎"]
    table = done.export_csv().decode("utf-8-sig")
    assert f'"{NAME} = MSSQL.1"' in table and f'"{NAME} = MSSQL.2"' in table
    assert f'"{NAME}(訂正)","MSSQL.2","MSSQL.1","写し間違い","山田 太郎"' in table
    paper = Paper(done.page, tmp_path / "sheet.pdf").cell("3.2-(7)", "作業")
    assert "作業者が印を付けた時点の値" in paper and "MSSQL.1" in paper and "写し間違い" in paper
    assert "読み込みました" in Sheet.open(done.page, MODEL).import_record(record)


@pytest.mark.parametrize("value", ["MSSQL.2", ""])
def test_work_that_was_done_with_a_wrong_value_is_done_anew(done, value):
    done.value(PARAMETER, value)
    dialog = question(done)
    # If there is no value any more, the work cannot have been right.
    assert dialog.locator("#note-was-wrong").is_visible() == bool(value)
    dialog.locator("#work-was-wrong").click()
    dialog.wait_for(state="hidden")
    assert (done.standing(STEP), done.is_ticked(STEP), done.is_confirmed(STEP)) == ("redo", False, False)
    assert done.value_of(PARAMETER) == value
    assert_sound(done.wait_saved().export(), MODEL)
    if value:
        done.tick(STEP)
        assert held(done)["done"]["values"] == {PARAMETER: value} and done.standing(STEP) == "unconfirmed"
    done.reload()
    assert done.standing(STEP) == ("unconfirmed" if value else "redo")


def correct(sheet, value, reason="写し間違い"):
    sheet.value(PARAMETER, value)
    dialog = question(sheet)
    dialog.locator("#correction-reason").fill(reason)
    dialog.locator("#note-was-wrong").click()
    dialog.wait_for(state="hidden")


def redo(sheet, value):
    sheet.value(PARAMETER, value)
    question(sheet).locator("#work-was-wrong").click()
    question_is_closed(sheet)


def question_is_closed(sheet):
    sheet.page.locator("dialog#value-question").wait_for(state="hidden")


def test_a_correction_is_not_said_of_marks_that_came_after_it(done):
    correct(done, "MSSQL.2")
    redo(done, "MSSQL.1")
    done.tick(STEP)
    done.confirm(STEP)
    assert done.standing(STEP) == "done" and "訂正" not in given(done).text_content()


def test_a_correction_that_was_taken_back_is_none(done):
    correct(done, "MSSQL.2")
    correct(done, "MSSQL.1", "やはり 1 だった")
    assert "訂正" not in given(done).text_content() and not given(done).is_visible()
    correct(done, "MSSQL.3", "番号の見違い")
    assert "山田 太郎 が MSSQL.3 に訂正: 番号の見違い" in given(done).text_content()
    assert done.reload().standing(STEP) == "unconfirmed" and "番号の見違い" in given(done).text_content()


def test_what_went_wrong_is_still_said_when_the_work_is_done_anew(done):
    done.result(STEP, "ng", "値が違って見える")
    redo(done, "MSSQL.2")
    reason = done.row(STEP).locator(".reason textarea")
    assert (done.standing(STEP), reason.input_value()) == ("redo", "値が違って見える") and reason.is_visible()
    assert "値が違って見える" in done.export_csv().decode("utf-8-sig")
    assert_sound(done.wait_saved().export(), MODEL)
    done.tick(STEP)
    assert done.standing(STEP) == "unconfirmed" and not reason.is_visible() and held(done)["reason"] == ""


def test_where_nothing_was_to_be_done_nothing_is_done_anew(done):
    done.result(STEP, "na", "作成済み")
    done.value(PARAMETER, "MSSQL.2")
    assert not done.page.locator("dialog#value-question").is_visible() and done.value_of(PARAMETER) == "MSSQL.2"


def test_the_reason_of_a_correction_survives_a_reload(done):
    done.page.on("dialog", lambda dialog: dialog.accept())
    done.value(PARAMETER, "MSSQL.2")
    question(done).locator("#correction-reason").fill("写し間")
    done.page.wait_for_timeout(500)
    done.reload()
    assert done.value_of(PARAMETER) == "MSSQL.2"
    done.value_field(PARAMETER).focus()
    done.value_field(PARAMETER).blur()
    assert question(done).locator("#correction-reason").input_value() == "写し間"
    # With the value as it was, there is nothing to be corrected, and nothing is left of it.
    done.reload()
    done.value(PARAMETER, "MSSQL.1")
    assert done.wait_saved().new_run().startswith("新しい記録を始めました")


def test_a_question_that_is_given_up_changes_nothing(done):
    before = done.wait_saved().export()
    done.value(PARAMETER, "MSSQL.2")
    question(done).locator("[data-close]").click()
    assert (done.value_of(PARAMETER), done.standing(STEP)) == ("MSSQL.1", "done")
    assert done.wait_saved().export()["log"] == before["log"]


def test_a_value_that_nothing_was_done_with_is_changed_without_a_question(done):
    done.value("database-id", "DPM-01")
    done.value("database-id", "DPM-02")
    assert not done.page.locator("dialog#value-question").is_visible() and done.value_of("database-id") == "DPM-02"


def test_nobody_asks_while_a_value_is_being_typed(done):
    field = done.value_field(PARAMETER)
    field.focus()
    field.fill("MSSQL.12")
    done.page.wait_for_timeout(2000)
    assert not done.page.locator("dialog#value-question").is_visible()
    assert field.evaluate("(field) => field === document.activeElement")
    assert done.page.locator("#saved").text_content() == "記入中…"
    field.blur()
    question(done)


def test_on_the_screen_a_mark_says_its_value_only_where_it_is_another_now(done):
    assert not given(done).is_visible() and "MSSQL.1" in given(done).text_content()


# Open blanks

def test_a_step_with_an_open_blank_is_not_ticked_and_leads_there(open_sheet):
    sheet = open_sheet(MODEL).names()
    for step, parameter, name in ((STEP, PARAMETER, NAME), ("3.3-8", "database-id", "データベース ID"),
                                  ("3.6-8", "database-id", "データベース ID")):
        sheet.tick(step)
        assert not sheet.is_ticked(step) and sheet.standing(step) == "open"
        assert f"「{name}」が記入されていません" in sheet.refusal() and sheet.number(step) in sheet.refusal()
        sheet.page.locator("#refusal-way").click()
        field = sheet.value_field(parameter)
        assert field.evaluate("(field) => field === document.activeElement")
        box = field.bounding_box()
        assert sheet.page.locator(".bar").bounding_box()["height"] < box["y"] < 900
    assert [event["field"] for event in sheet.export()["log"]] == ["operator", "confirmer"]
    # What went wrong may have gone wrong there.
    sheet.result(STEP, "ng", "フォルダが無い")
    assert sheet.standing(STEP) == "ng" and held(sheet)["done"]["values"] == {}
    sheet.result("3.3-8", "na", "既にある")
    assert sheet.standing("3.3-8") == "unconfirmed"


def test_every_blank_of_every_step_keeps_the_step_open(open_sheet, checklist):
    sheet = open_sheet(checklist).names()
    blank = sheet.page.locator("tr.step[data-applies=true]:has(.value.open)").evaluate_all("(rows) => rows.map(({ id }) => id)")
    sheet.tick_all()
    assert {step for step in sheet.steps() if not sheet.is_ticked(step)} == set(blank)
    assert bool(blank) == (checklist.parent.name != "everything-different")


# If a filter hides the row of the blank, it is shown.
def test_a_refusal_leads_to_a_field_that_a_filter_hides(open_sheet):
    sheet = open_sheet(MODEL).names()
    sheet.page.locator("#filter-place").select_option("server-b")
    sheet.tick("3.6-8")
    sheet.page.locator("#refusal-way").click()
    assert sheet.value_field("database-id").evaluate("(field) => field === document.activeElement")


def test_values_that_hold_what_a_log_cannot_are_text(done):
    """Names of values come from the sheet, and the reason for a correction from a person."""
    done.value(PARAMETER, "MSSQL.2")
    dialog = question(done)
    dialog.locator("#correction-reason").fill('=HYPERLINK("x") <b>\u202e</b>')
    dialog.locator("#note-was-wrong").click()
    assert "<b>" in given(done).inner_text() and given(done).locator("b").count() == 0
    assert json.dumps(done.wait_saved().export(), ensure_ascii=False).count("=HYPERLINK") == 2
    assert "\"'=HYPERLINK" in done.export_csv().decode("utf-8-sig")
