"""What a checklist does if the browser stores nothing, little, or nothing any more."""

import json
import re
from pathlib import Path

import pytest
from checklist import SAVED, Sheet, open_sheet  # noqa: F401 (a fixture)
from oracle import assert_sound
from stores import BLOCKED, MODEL_CASE, NO_INDEXEDDB, NO_LOCALSTORAGE, filling, start_browser  # noqa: F401 (fixtures)


@pytest.fixture(params=["by policy", "by the browser"])
def unsaved(request, open_sheet, start_browser):
    """A sheet in a browser that stores nothing."""
    if request.param == "by policy":
        return start_browser(preferences=BLOCKED)
    return open_sheet(script=NO_INDEXEDDB + NO_LOCALSTORAGE)


def test_where_nothing_can_be_kept_the_sheet_says_so_and_works(unsaved):
    sheet = unsaved
    # Every word that a row or the bar ever says about storing.
    sheet.page.evaluate("""() => {
      globalThis.said = [];
      const note = () => said.push(...[...document.querySelectorAll("#saved, .saved")].map((place) => place.textContent));
      new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
    }""")
    sheet.names()
    step = sheet.steps("second-person")[1]
    sheet.tick(step)
    sheet.remark(step, "メモ")
    sheet.confirm(step)
    assert (sheet.standing(step), sheet.signed(step)[0], sheet.count_done()) == ("done", "山田 太郎", 1)
    assert "保存できません" in sheet.notice("unsaved")
    with sheet.page.expect_download() as download:
        sheet.page.locator("#notice-unsaved [data-export]").click()
    record = json.loads(Path(download.value.path()).read_text())
    assert_sound(record, MODEL_CASE)
    assert [(event["field"], event["new"]) for event in record["log"]] == [
        ("operator", "山田 太郎"), ("confirmer", "鈴木 花子"), ("done", True), ("result", "ok"), ("remark", "メモ"),
        ("confirmed", True)]
    assert "未保存" in sheet.page.locator("#saved").text_content()
    assert SAVED not in sheet.page.evaluate("() => said")


def test_where_nothing_can_be_kept_a_record_is_taken_in_all_the_same(unsaved):
    sheet = unsaved.names()
    sheet.tick("1-gather")
    record = sheet.export()
    sheet.new_run()
    assert not sheet.is_ticked("1-gather")
    assert record["run"]["id"][:8] in sheet.other_runs()[0]
    sheet.clear_run()
    assert "読み込みました" in sheet.import_record(record)
    assert sheet.is_ticked("1-gather") and sheet.notice("unsaved")


def test_without_the_first_store_the_second_keeps_and_says_that_it_is_weak(open_sheet):
    sheet = open_sheet(script=NO_INDEXEDDB).names()
    assert "簡易の保存先" in sheet.notice("weak") and sheet.page.locator("#notice-weak [data-export]").is_visible()
    sheet.tick("1-gather")
    shown = sheet.wait_saved("1-gather").shown()
    assert sheet.reload().shown() == shown
    sheet.tick("1-gather")
    sheet.wait_saved("1-gather").reload()
    assert not sheet.is_ticked("1-gather")
    record = sheet.export()
    assert len(record["log"]) == 6
    assert_sound(record, MODEL_CASE)
    sheet.new_run()
    assert record["run"]["id"][:8] in sheet.other_runs()[0]
    sheet.open_other(record["run"]["id"][:8])
    sheet.clear_run()
    assert not any(record["run"]["id"] in name for name in sheet.stored()["texts"])


def test_what_the_second_store_kept_is_not_forgotten_once_the_first_is_there(open_sheet):
    weak = open_sheet(script=NO_INDEXEDDB).names()
    weak.tick("1-gather")
    record, shown = weak.wait_saved("1-gather").export(), weak.shown()
    whole = weak.kept_weakly()
    weak.page.close()
    # As below: Chromium passes it to the next page a moment later.
    open_sheet(context=weak.page.context, script=NO_INDEXEDDB).reload(whole).page.close()
    sheet = open_sheet(context=weak.page.context)
    assert sheet.shown() == shown and sheet.notice("weak") is None
    sheet.tick("2.1-install")
    assert sheet.wait_saved("2.1-install").reload().count_done() == 2
    assert sheet.export()["log"][:len(record["log"])] == record["log"]


def test_what_the_second_store_has_more_of_a_run_is_not_lost(open_sheet):
    first = open_sheet().names()
    first.tick("1-gather")
    record = first.wait_saved("1-gather").export()
    first.page.close()
    # One day the first store does not open, and the record continues from its file.
    weak = open_sheet(context=first.page.context, script=NO_INDEXEDDB)
    assert "読み込みました" in weak.import_record(record)
    weak.tick("2.1-install")
    whole = weak.wait_saved("2.1-install").kept_weakly()
    weak.page.close()
    # Chromium passes what one page wrote into localStorage to the next a moment later: before that, this would
    # be a different test.
    between = open_sheet(context=first.page.context, script=NO_INDEXEDDB)
    between.reload(whole).page.close()
    again = open_sheet(context=first.page.context)
    kept = again.stored()
    texts = [*kept["events"], *(json.loads(text) for name, text in kept["texts"].items() if "/event/" in name)]
    assert "2.1-install" in {event["step"] for event in texts}
    assert again.is_ticked("1-gather") and again.is_ticked("2.1-install")


def test_a_run_that_another_tab_keeps_in_the_second_store_is_left_there(open_sheet):
    weak = open_sheet(script=NO_INDEXEDDB).names()
    weak.tick("1-gather")
    weak.wait_saved("1-gather")
    other = open_sheet(context=weak.page.context)
    weak.tick("2.1-install")
    weak.wait_saved("2.1-install").page.close()
    other.page.close()
    again = open_sheet(context=weak.page.context)
    assert again.is_ticked("1-gather") and again.is_ticked("2.1-install")
    assert_sound(again.export(), MODEL_CASE)


def test_a_store_that_does_not_answer_is_not_waited_for(browser, open_sheet):
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    page = context.new_page()
    page.add_init_script("IDBFactory.prototype.open = () => ({});")
    page.clock.install()
    page.goto(MODEL_CASE.as_uri())
    page.clock.run_for(5000)
    sheet = Sheet(page)
    assert sheet.notice("weak")
    context.close()


def test_a_write_that_fails_is_said_and_tried_again(filling):
    sheet = filling().names()
    sheet.wait_saved()
    kept = sheet.stored()
    sheet.leave_room(0)
    sheet.tick("1-gather")
    sheet.page.locator("#notice-trouble").wait_for()
    assert "保存できていない" in sheet.notice("trouble") and "QuotaExceededError" in sheet.notice("trouble")
    assert SAVED not in (sheet.saved("1-gather"), sheet.page.locator("#saved").text_content())
    sheet.tick("2.1-install")
    with sheet.page.expect_download() as download:
        sheet.page.locator("#notice-trouble [data-export]").click()
    record = json.loads(Path(download.value.path()).read_text())
    assert_sound(record, MODEL_CASE)
    assert set(record["state"]["steps"]) == {"1-gather", "2.1-install"}
    assert sheet.stored() == kept and sheet.notice("trouble")
    assert SAVED not in (sheet.saved("1-gather"), sheet.saved("2.1-install"))
    sheet.leave_room(None)
    sheet.wait_saved("1-gather", "2.1-install").wait_saved()
    assert sheet.notice("trouble") is None
    assert sheet.export()["log"] == record["log"]
    assert sheet.reload().is_ticked("1-gather") and sheet.is_ticked("2.1-install")


def test_a_row_is_not_called_kept_while_a_later_change_of_it_is_not(filling):
    sheet = filling().names()
    sheet.wait_saved()
    sheet.page.evaluate("""() => {
      const box = document.getElementById("1-gather").querySelector("td.operator input");
      // There is room for the first of two changes: one transaction, or two events and the run.
      globalThis.room = globalThis.indexedDB ? 1 : 3;
      globalThis.duringNextWrite = () => box.click();
      box.click();
    }""")
    sheet.page.locator("#notice-trouble").wait_for()
    assert SAVED not in (sheet.saved("1-gather"), sheet.page.locator("#saved").text_content())
    sheet.leave_room(None)
    sheet.wait_saved("1-gather").wait_saved()
    assert not sheet.reload().is_ticked("1-gather")


def test_what_is_not_yet_kept_is_not_dropped_for_another_run(filling):
    sheet = filling().names()
    sheet.tick("2.1-install")
    other = sheet.wait_saved().export()
    sheet.new_run()
    sheet.names()
    sheet.wait_saved()
    sheet.leave_room(0)
    sheet.tick("1-gather")
    sheet.page.locator("#notice-trouble").wait_for()
    for act in (sheet.new_run, sheet.clear_run, lambda: sheet.import_record(other),
                lambda: sheet.open_other(other["run"]["id"][:8])):
        assert "保存されていない" in act()
        assert sheet.is_ticked("1-gather") and sheet.notice("trouble")
    # Once it is in a file, it may go.
    record = sheet.export()
    sheet.leave_room(None)
    sheet.wait_saved("1-gather")
    assert sheet.reload().is_ticked("1-gather")
    sheet.leave_room(0)
    sheet.tick("1-gather")
    sheet.page.locator("#notice-trouble").wait_for()
    assert len(sheet.export()["log"]) == len(record["log"]) + 2
    sheet.page.evaluate("() => { room = Infinity; }")
    assert "新しい記録" in sheet.new_run()
    assert sheet.notice("trouble") is None and sheet.count_done() == 0


def test_an_import_that_finds_no_room_changes_nothing(filling, open_sheet):
    elsewhere = open_sheet().names()
    older = elsewhere.wait_saved().export()
    for step in elsewhere.steps()[:4]:
        elsewhere.tick(step)
    newer = elsewhere.wait_saved().export()
    sheet = filling()
    sheet.import_record(older)
    shown, stored = sheet.shown(), sheet.stored()
    # One store is written in one go; the other can fill up in the middle of it.
    sheet.leave_room(0 if sheet.page.evaluate("() => Boolean(globalThis.indexedDB)") else 2)
    message = sheet.import_record(newer)
    assert "読み込みました" not in message and sheet.shown() == shown and sheet.stored() == stored
    assert re.search("[ぁ-ん]", message), f"no words for the people who read it: {message}"
    sheet.leave_room(None)
    assert "読み込みました" in sheet.import_record(newer)
    assert sheet.count_done() == 4 and sheet.reload().count_done() == 4


def test_a_disk_that_is_full_hides_nothing_that_it_has(filling):
    sheet = filling().names()
    sheet.tick("1-gather")
    sheet.wait_saved("1-gather")
    full = filling(sheet.page.context, room=0)
    kept = sheet.kept_weakly()
    sheet.page.close()
    full.reload(kept)
    assert full.is_ticked("1-gather") and full.head("operator") == "山田 太郎"


@pytest.mark.parametrize("how", ["by the page", "by the browser"])
def test_what_is_cleared_away_under_the_page_is_put_back(filling, how):
    sheet = filling().names()
    sheet.tick("1-gather")
    record = sheet.wait_saved("1-gather").export()
    if how == "by the page":
        sheet.page.evaluate("""() => {
          localStorage.clear();
          return globalThis.indexedDB && new Promise((resolve) => {
            indexedDB.deleteDatabase("tejun-checklist").onsuccess = () => resolve();
          });
        }""")
    else:
        sheet.page.context.new_cdp_session(sheet.page).send(
            "Storage.clearDataForOrigin", {"origin": "file://", "storageTypes": "indexeddb,local_storage"})
    stored = sheet.stored()
    assert (stored["runs"], stored["events"], stored["texts"]) == ([], [], {})
    sheet.tick("2.1-install")
    sheet.wait_saved("2.1-install")
    sheet.reload()
    assert sheet.is_ticked("1-gather") and sheet.is_ticked("2.1-install")
    assert sheet.export()["log"][:len(record["log"])] == record["log"]
    assert_sound(sheet.export(), MODEL_CASE)
