"""Records that must not be mixed: of sites, copies of a file, runs and tabs."""

import shutil
from pathlib import Path

from checklist import SAVED, Sheet, checklist, open_sheet, wait_until  # noqa: F401 (a fixture)
from oracle import assert_sound
from stores import MODEL_CASE, filling  # noqa: F401 (a fixture)


def copied(path, folder):
    folder.mkdir(parents=True)
    return Path(shutil.copy(path, folder))


# Apart

def test_sites_share_nothing(open_sheet):
    sheet = open_sheet().names()
    sheet.tick("1-gather")
    sheet.wait_saved("1-gather")
    other = open_sheet(checklist("migration"), context=sheet.page.context)
    assert not other.is_ticked("1-gather") and other.head("operator") == ""
    assert other.notice("others") is None and other.other_runs() == []
    other.names("別の人")
    other.tick("2.1-install")
    other.wait_saved("2.1-install")
    assert sheet.reload().shown()["2.1-install"][1] is False and sheet.head("operator") == "山田 太郎"


def test_copies_of_a_file_share_nothing_but_know_of_each_other(open_sheet, tmp_path):
    first = open_sheet(copied(MODEL_CASE, tmp_path / "一")).names()
    first.tick("1-gather")
    run = first.wait_saved("1-gather").export()["run"]["id"][:8]
    second = open_sheet(copied(MODEL_CASE, tmp_path / "二"), context=first.page.context)
    assert not second.is_ticked("1-gather")
    assert "ほかに 1 件" in second.notice("others")
    [line] = second.other_runs()
    assert run in line and "一/checklist.html" in line and "開く" in line
    second.names("別の人")
    second.tick("2.1-install")
    second.wait_saved("2.1-install")
    assert first.reload().is_ticked("1-gather") and not first.is_ticked("2.1-install")
    assert second.reload().is_ticked("2.1-install") and not second.is_ticked("1-gather")


def test_a_run_begun_in_one_copy_is_continued_in_another(open_sheet, tmp_path):
    first = open_sheet(copied(MODEL_CASE, tmp_path / "一")).names()
    first.tick("1-gather")
    record, shown = first.wait_saved("1-gather").export(), first.shown()
    second = open_sheet(copied(MODEL_CASE, tmp_path / "二"), context=first.page.context)
    first.page.close()
    assert "開きました" in second.open_other(record["run"]["id"][:8])
    assert second.shown() == shown and second.notice("others") is None
    second.tick("2.1-install")
    assert second.wait_saved("2.1-install").reload().count_done() == 2
    continued = second.export()
    assert continued["log"][:len(record["log"])] == record["log"]
    assert_sound(continued, MODEL_CASE)


def test_runs_of_one_file_share_nothing(open_sheet):
    sheet = open_sheet().names()
    sheet.tick("1-gather")
    first = sheet.wait_saved("1-gather").export()
    assert "新しい記録" in sheet.new_run()
    assert sheet.head("operator") == "" and sheet.count_done() == 0
    sheet.names("別の人")
    sheet.tick("2.1-install")
    second = sheet.wait_saved("2.1-install").export()
    assert first["run"]["id"] != second["run"]["id"]
    assert sheet.reload().is_ticked("2.1-install") and not sheet.is_ticked("1-gather")
    sheet.open_other(first["run"]["id"][:8])
    assert sheet.reload().is_ticked("1-gather") and not sheet.is_ticked("2.1-install")
    assert sheet.export()["log"] == first["log"]
    sheet.open_other(second["run"]["id"][:8])
    assert sheet.export()["log"] == second["log"]


def test_the_run_that_was_opened_last_is_found_again_whatever_the_clock_says(open_sheet):
    sheet = open_sheet().names()
    sheet.tick("1-gather")
    sheet.wait_saved("1-gather")
    sheet.page.clock.set_system_time("2020-01-01T00:00:00Z")
    sheet.new_run()
    sheet.names("別の人")
    sheet.wait_saved().reload()
    assert sheet.head("operator") == "別の人" and sheet.count_done() == 0


def test_clearing_a_run_leaves_the_others(open_sheet):
    sheet = open_sheet().names()
    first = sheet.wait_saved().export()["run"]["id"]
    sheet.new_run()
    sheet.names()
    second = sheet.wait_saved().export()["run"]["id"]
    sheet.clear_run()
    stored = sheet.stored()
    assert {event["key"].split("/")[-1] for event in stored["events"]} == {first}
    assert second not in {run["run"] for run in stored["runs"]}
    assert second[:8] not in "".join(sheet.other_runs()) and first[:8] in "".join(sheet.other_runs())


# One at a time

def test_a_second_tab_only_reads_until_the_first_is_closed(open_sheet):
    first = open_sheet().names()
    first.tick("1-gather")
    first.wait_saved("1-gather")
    assert first.is_read_only() is not True
    second = open_sheet(context=first.page.context)
    assert second.is_ticked("1-gather") and second.is_read_only()
    assert "閲覧専用" in second.notice("second") and first.notice("second") is None
    second.show_records()
    for control in ("#new-run", "#clear-run", "#import-file"):
        assert second.page.locator(control).is_disabled()
    second.close_records()
    assert second.export()["log"] == first.export()["log"]
    first.tick("2.1-install")
    first.wait_saved("2.1-install").page.close()
    second.page.locator("#notice-second", has_text="閉じられました").wait_for()
    assert second.is_read_only()
    second.reload()
    assert second.notice("second") is None and second.is_ticked("2.1-install")
    second.tick("2.2-1")
    assert_sound(second.wait_saved("2.2-1").reload().export(), MODEL_CASE)
    assert second.count_done() == 3


def test_a_run_is_not_opened_in_a_second_copy_at_the_same_time(open_sheet, tmp_path):
    first = open_sheet(copied(MODEL_CASE, tmp_path / "一")).names()
    first.tick("1-gather")
    record = first.wait_saved("1-gather").export()
    run = record["run"]["id"][:8]
    second = open_sheet(copied(MODEL_CASE, tmp_path / "二"), context=first.page.context).names("別の人")
    second.wait_saved()
    shown, stored = second.shown(), second.stored()
    assert "別のタブで開いています" in second.open_other(run)
    assert second.shown() == shown and second.stored() == stored
    first.page.close()
    # The lock is free a moment after the tab that had it is gone.
    assert wait_until(second.page, lambda: "開きました" in second.open_other(run))
    assert second.is_ticked("1-gather") and second.is_read_only() is not True
    again = open_sheet(tmp_path / "一/checklist.html", context=second.page.context)
    assert not again.is_ticked("1-gather")
    assert "別のタブで開いています" in again.open_other(run)
    second.tick("2.1-install")
    assert_sound(second.wait_saved("2.1-install").export(), MODEL_CASE)


def test_a_record_is_not_taken_into_a_run_that_another_tab_has_open(open_sheet, tmp_path):
    first = open_sheet(copied(MODEL_CASE, tmp_path / "一")).names()
    older = first.wait_saved().export()
    elsewhere = open_sheet()
    elsewhere.import_record(older)
    elsewhere.tick("1-gather")
    newer = elsewhere.wait_saved("1-gather").export()
    second = open_sheet(copied(MODEL_CASE, tmp_path / "二"), context=first.page.context)
    shown, stored = second.shown(), second.stored()
    message = second.import_record(newer)
    assert "別のタブで開いています" in message
    assert second.shown() == shown and second.stored() == stored
    first.tick("2.1-install")
    assert_sound(first.wait_saved("2.1-install").reload().export(), MODEL_CASE)


def test_without_locks_the_store_refuses_a_log_that_forks(filling):
    no_locks = "Object.defineProperty(navigator, 'locks', { value: undefined });"
    first = filling()
    context = first.page.context
    context.add_init_script(no_locks)
    first.reload().names()
    first.wait_saved()
    second = filling(context).reload(kept=first.kept_weakly())
    first.tick("1-gather")
    kept = first.wait_saved("1-gather").export()
    stored = first.stored()
    # Without locks a tab sees what another one puts into localStorage a moment later.
    assert wait_until(second.page, lambda: second.stored() == stored)
    second.tick("2.1-install")
    second.page.locator("#notice-trouble").wait_for()
    assert SAVED not in (second.saved("2.1-install"), second.page.locator("#saved").text_content())
    assert first.stored() == stored and first.reload().export()["log"] == kept["log"]
    # What could not be written is still available.
    assert "2.1-install" in second.export()["state"]["steps"]
    assert second.reload().is_ticked("1-gather") and not second.is_ticked("2.1-install")


def test_a_page_that_is_left_and_come_back_to_is_worked_on(open_sheet):
    sheet = open_sheet().names()
    sheet.tick("1-gather")
    sheet.wait_saved("1-gather")
    sheet.page.goto(checklist("migration").as_uri())
    sheet.page.go_back()
    sheet = Sheet(sheet.page)
    assert sheet.is_ticked("1-gather") and sheet.notice("second") is None
    sheet.tick("2.1-install")
    assert_sound(sheet.wait_saved("2.1-install").reload().export(), MODEL_CASE)
    assert sheet.count_done() == 2
