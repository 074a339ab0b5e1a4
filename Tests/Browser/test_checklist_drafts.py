"""Text that is being edited, and text that was refused: nothing that was seen on the sheet is lost."""

import pytest
from checklist import Sheet, checklist, open_sheet  # noqa: F401 (a fixture)
from oracle import assert_sound
from stores import kill, start_browser  # noqa: F401 (a fixture)

MODEL = checklist("model-case")
STEP = "3.2-5"
PARAMETER = "sql-instance-folder-a"


def field(sheet, name):
    return {
        "lead": lambda: sheet.page.locator('[data-head="lead"] input'),
        "date": lambda: sheet.page.locator('[data-head="date"] input'),
        "operator": lambda: sheet.page.locator('[data-head="operator"] input'),
        "value": lambda: sheet.value_field(PARAMETER),
        "remark": lambda: sheet.row(STEP).locator("td.remark textarea"),
        "reason": lambda: sheet.row(STEP).locator(".reason textarea"),
    }[name]()


RECORDED = {
    "lead": ("佐藤 次郎", ("lead", "佐藤 次郎")), "operator": ("次の 人", ("operator", "次の 人")),
    "date": ("2031-12-24", ("date", "2031-12-24")), "value": ("MSSQL.7", (f"value:{PARAMETER}", "MSSQL.7")),
    "remark": ("見た", ("remark", "見た")),
}


@pytest.mark.parametrize("name", RECORDED)
def test_what_is_typed_is_recorded_at_a_pause_while_the_field_is_still_written_in(open_sheet, name):
    sheet = open_sheet(MODEL).names()
    text, event = RECORDED[name]
    field(sheet, name).focus()
    field(sheet, name).fill(text)
    sheet.page.locator("#saved", has_text="記入中…").wait_for()
    sheet.wait_saved()
    assert field(sheet, name).evaluate("(field) => field === document.activeElement")
    record = sheet.export()
    assert event in [(event["field"], event["new"]) for event in record["log"]]
    assert_sound(record, MODEL)


# Like an input method: committed characters reach an ordinary field without a separate event.
COMPOSED = """(field, text) => {
  field.focus();
  field.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
  field.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true, data: text }));
}"""


@pytest.mark.parametrize("name", ["lead", "operator", "value", "remark"])
def test_what_an_input_method_wrote_is_recorded_at_a_pause(open_sheet, name):
    sheet = open_sheet(MODEL).names()
    text, event = RECORDED[name]
    field(sheet, name).evaluate(COMPOSED, text)
    sheet.page.locator("#saved", has_text="記入中…").wait_for()
    sheet.wait_saved()
    assert event in [(event["field"], event["new"]) for event in sheet.export()["log"]]


def test_half_a_day_keeps_the_page_and_stays(open_sheet):
    sheet = open_sheet(MODEL).names()
    field(sheet, "date").focus()
    sheet.page.keyboard.type("12")
    assert field(sheet, "date").evaluate("(field) => field.validity.badInput")
    sheet.page.locator("#saved", has_text="記入中…").wait_for()
    sheet.write_head("lead", "佐藤")
    assert field(sheet, "date").evaluate("(field) => field.validity.badInput")
    asked = []
    sheet.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    sheet.reload()
    assert asked == ["beforeunload"]


def test_a_day_that_is_being_typed_is_no_day_yet(open_sheet):
    sheet = open_sheet(MODEL).names()
    field(sheet, "date").focus()
    field(sheet, "date").fill("0002-12-24")
    sheet.page.wait_for_timeout(2000)
    assert sheet.page.locator("#saved").text_content() == "記入中…"
    field(sheet, "date").fill("2031-12-24")
    sheet.wait_saved()
    assert [event["new"] for event in sheet.export()["log"] if event["field"] == "date"] == ["2031-12-24"]


# Each is refused, and why.
REFUSED = {
    "value": ("MSSQL/5", "フォルダ"), "operator": ("\u200b", "氏名"), "remark": ("x" * 20001, "文字まで"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_was_refused_is_still_there_after_a_reload_and_keeps_the_page(open_sheet, name):
    sheet = open_sheet(MODEL).names()
    text, reason = REFUSED[name]
    field(sheet, name).fill(text)
    field(sheet, name).blur()
    asked = []
    sheet.page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    sheet.page.wait_for_timeout(500)
    sheet.reload()
    assert asked == ["beforeunload"]
    assert field(sheet, name).input_value() == text
    assert sheet.page.locator("#saved").text_content() == "記入中…"
    # It is not part of the record, and a record is not exchanged under it.
    assert "まだ記録されていない記入" in sheet.new_run()
    field(sheet, name).fill({"value": "MSSQL.5", "operator": "次の 人", "remark": "短い"}[name])
    field(sheet, name).blur()
    sheet.wait_saved().reload()
    assert asked == ["beforeunload"] and "記録を始めました" in sheet.new_run()


def test_what_is_chosen_and_waits_for_its_reason_is_still_there_after_a_reload(open_sheet):
    sheet = open_sheet(MODEL).names()
    sheet.result(STEP, "ng")
    field(sheet, "reason").fill("応答が")
    sheet.page.on("dialog", lambda dialog: dialog.accept())
    # Half a sentence is recorded when the page goes away: it was seen.
    sheet.reload()
    assert sheet.result_of(STEP) == "ng" and field(sheet, "reason").input_value() == "応答が"
    sheet.result("3.2-6", "na")
    sheet.reload()
    assert sheet.result_of("3.2-6") == "na" and sheet.saved("3.2-6") == "理由の記入待ち"
    assert sheet.row("3.2-6").locator(".reason textarea").is_visible()
    assert "3.2-6" not in sheet.export()["state"]["steps"]


def test_what_was_written_before_the_name_survives_a_reload(open_sheet):
    sheet = open_sheet(MODEL)
    sheet.remark(STEP, "既定のままではなかった")
    sheet.value(PARAMETER, "MSSQL.1")
    sheet.page.on("dialog", lambda dialog: dialog.accept())
    sheet.page.wait_for_timeout(500)
    sheet.reload()
    assert (sheet.remark_of(STEP), sheet.value_of(PARAMETER)) == ("既定のままではなかった", "MSSQL.1")
    sheet.names()
    record = sheet.wait_saved().export()
    assert record["state"]["steps"][STEP]["remark"] == "既定のままではなかった"
    assert record["state"]["values"] == {PARAMETER: "MSSQL.1"}


def test_drafts_belong_to_their_run(open_sheet):
    sheet = open_sheet(MODEL).names()
    sheet.tick(STEP)
    first = sheet.wait_saved().this_run()
    sheet.new_run()
    assert sheet.this_run() != first and sheet.remark_of(STEP) == ""
    sheet.names()
    sheet.value(PARAMETER, "a|b")
    sheet.page.wait_for_timeout(500)
    sheet.page.on("dialog", lambda dialog: dialog.accept())
    other = Sheet.open(sheet.page.context.new_page(), MODEL)
    # In a tab that only reads, text that the other tab is editing is not a draft.
    assert other.value_of(PARAMETER) == ""
    assert sheet.value_of(PARAMETER) == "a|b"


def test_what_is_typed_survives_a_browser_that_is_killed(start_browser, tmp_path):
    sheet = start_browser().names()
    sheet.wait_saved()
    field(sheet, "value").fill("MSSQL/5")
    field(sheet, "remark").fill("途中ま")
    sheet.page.wait_for_timeout(700)
    kill(tmp_path / "profile")
    again = start_browser()
    assert (again.value_of(PARAMETER), again.remark_of(STEP)) == ("MSSQL/5", "途中ま")
