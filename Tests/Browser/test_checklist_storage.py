"""What a checklist stores in the browser, through reloads, restarts and crashes."""

import pytest
from checklist import open_sheet  # noqa: F401 (a fixture)
from oracle import assert_sound
from stores import MODEL_CASE, filling, kill, start_browser  # noqa: F401 (fixtures)
from support.long import IS_LONG


def test_what_is_ticked_is_still_ticked_after_a_reload(open_sheet):
    sheet = open_sheet().names("山田 太郎")
    sheet.tick("1-gather")
    sheet.remark("1-gather", "メモ")
    shown = sheet.wait_saved("1-gather").shown()
    assert sheet.signed("1-gather")[0] == "山田 太郎"
    assert sheet.reload().shown() == shown
    assert (sheet.is_ticked("1-gather"), sheet.count_done(), sheet.remark_of("1-gather")) == (True, 1, "メモ")


def test_what_is_ticked_is_still_ticked_after_the_browser_was_closed(start_browser):
    sheet = start_browser().names("山田 太郎")
    sheet.tick("1-gather")
    shown = sheet.wait_saved("1-gather").shown()
    sheet.page.context.close()
    again = start_browser()
    assert again.shown() == shown and again.signed("1-gather")[0] == "山田 太郎"


def test_a_tick_taken_away_is_an_event_and_the_log_never_shrinks(open_sheet):
    sheet = open_sheet().ready()
    step = sheet.steps("second-person")[0]
    acts = [sheet.tick, sheet.confirm, sheet.confirm, sheet.tick, sheet.tick, lambda step: sheet.result(step, "ng", "つながらない"),
            lambda step: sheet.remark(step, "メモ"), lambda step: sheet.remark(step, ""), sheet.tick]
    log = sheet.export()["log"]
    for number, act in enumerate(acts):
        act(step)
        sheet.wait_saved(step)
        if number % 3 == 0:
            sheet.reload()
        longer = sheet.export()["log"]
        assert len(longer) > len(log) and longer[:len(log)] == log
        log = longer
    record = sheet.export()
    assert not sheet.is_ticked(step) and record["state"]["steps"] == {}
    assert [event["new"] for event in log if event["field"] == "done"] == [True, False, True, False]
    assert_sound(record, MODEL_CASE)


# Notes what a row said when the store had received events, and how the store was called. Drafts are written by themselves.
WATCH_WRITES = """
globalThis.writes = [];
const { add } = IDBObjectStore.prototype;
IDBObjectStore.prototype.add = function (...item) {
  this.transaction.addsEvents = true;
  return add.apply(this, item);
};
const { transaction } = IDBDatabase.prototype;
IDBDatabase.prototype.transaction = function (...request) {
  const made = transaction.apply(this, request);
  made.addEventListener("complete", () => {
    if (!made.addsEvents) return;
    const row = document.getElementById("1-gather").querySelector(".saved")?.textContent;
    writes.push({ durability: made.durability, row, bar: document.getElementById("saved").textContent });
  });
  return made;
};
"""


def test_a_step_is_called_kept_when_the_disk_has_it_and_not_before(open_sheet):
    sheet = open_sheet(script=WATCH_WRITES).names()
    sheet.wait_saved()
    sheet.page.evaluate("() => writes.splice(0)")
    sheet.tick("1-gather")
    sheet.wait_saved("1-gather")
    assert sheet.page.evaluate("() => writes") == [{"durability": "strict", "row": "保存中…", "bar": "保存中…"}]


KILLS = 100 if IS_LONG else 5


def test_nothing_that_was_called_kept_is_lost_when_the_browser_is_killed(start_browser, tmp_path):
    profile = tmp_path / "profile"
    kept = {}
    for number in range(KILLS):
        sheet = start_browser(profile=profile)
        assert {step: sheet.signed(step) for step in kept} == kept
        if not kept:
            sheet.names()
            steps = sheet.steps("operator")
        # Ticks it, or removes the tick if an earlier round has ticked it.
        step = steps[number % len(steps)]
        # In the page, so that the kill follows the row's message and not the next look.
        time = sheet.page.evaluate("""(step) => new Promise((resolve) => {
          const row = document.getElementById(step);
          new MutationObserver(() => {
            if (row.querySelector(".saved").textContent === "保存済") resolve(row.querySelector(".signed-time").textContent);
          }).observe(row, { subtree: true, childList: true, characterData: true });
          row.querySelector("td.operator input").click();
        })""", step)
        kill(profile)
        kept[step] = None if kept.get(step) else ("山田 太郎", time)
    sheet = start_browser(profile=profile)
    told = {name: sheet.notice(name) for name in ("weak", "trouble", "others", "unsaved")}
    assert (told, {step: sheet.signed(step) for step in kept}) == (dict.fromkeys(told), kept)
    assert sheet.count_done() == sum(map(bool, kept.values()))
    assert_sound(sheet.export(), MODEL_CASE)


def test_a_stored_log_that_was_changed_is_shown_as_broken_and_can_be_put_aside(open_sheet):
    sheet = open_sheet().names()
    sheet.tick("1-gather")
    run = sheet.wait_saved("1-gather").export()["run"]["id"][:8]
    sheet.page.evaluate("""() => new Promise((resolve) => {
      indexedDB.open("tejun-checklist").onsuccess = ({ target }) => {
        const transaction = target.result.transaction("events", "readwrite");
        const events = transaction.objectStore("events");
        events.getAll().onsuccess = (answer) => {
          const event = answer.target.result.find(({ field }) => field === "done");
          events.put({ ...event, who: "別の人" });
        };
        transaction.oncomplete = () => { target.result.close(); resolve(); };
      };
    })""")
    sheet.reload()
    assert "壊れています" in sheet.notice("trouble") and sheet.is_read_only()
    assert run in sheet.this_run()
    assert "新しい記録" in sheet.new_run()
    assert sheet.notice("trouble") is None and sheet.is_read_only() is not True
    sheet.names()
    sheet.tick("1-gather")
    assert sheet.wait_saved("1-gather").reload().is_ticked("1-gather")


# Written by whoever shares the page's origin, which all files of a disk do.
PUT = """async ([runs, events]) => {
  const answered = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = await answered(indexedDB.open("tejun-checklist"));
  const stores = database.transaction(["runs", "events"], "readwrite");
  for (const run of runs) stores.objectStore("runs").put(run);
  for (const event of events) stores.objectStore("events").put(event);
  await new Promise((resolve) => { stores.oncomplete = resolve; });
  database.close();
}"""
RUNS = {
    "of other types": {"key": "x", "run": 5, "runbook": None, "opened": "z"},
    "without an id": {"key": "y", "run": "abc", "opened": 9e15},
    "without steps": {"key": "z", "steps": 7, "opened": 9e15},
    "of rules nobody knows": {"key": "w", "rules": "tejun.record/99", "opened": 9e15},
}
EVENTS = {
    "garbage": {"x": 1, "field": 5},
    "taken over from nothing": {"field": "carried", "step": "1-gather", "new": None},
    "a correction of nothing": {"field": "correction:database-id", "step": None, "new": None},
    "of a step that is not there": {"field": "done", "step": "9.9-9", "new": True},
}


def kept_run(sheet):
    [run] = [run for run in sheet.stored()["runs"]]
    return run


@pytest.mark.parametrize("garbage", RUNS.values(), ids=RUNS)
def test_what_is_no_run_does_not_stand_in_the_way(open_sheet, garbage):
    sheet = open_sheet().names()
    sheet.tick("1-gather")
    run = kept_run(sheet.wait_saved("1-gather"))
    sheet.page.evaluate(PUT, [[{**run, **garbage}], []])
    sheet.reload()
    assert sheet.count_done() == 1 and sheet.is_read_only() is not True
    # Named, and kept for whoever wants to look at it.
    [line] = sheet.strays()
    assert garbage["key"] in line
    stored = sheet.export_stored("#strays li")
    held = {name: value for name, value in {**run, **garbage}.items() if name != "key"}
    assert stored["key"] == garbage["key"] and stored["stored"] == {"run": held, "drafts": None, "events": []}
    assert "記録を始めました" in sheet.new_run() and sheet.count_done() == 0
    sheet.names()
    sheet.tick("1-gather")
    assert sheet.wait_saved("1-gather").reload().count_done() == 1


@pytest.mark.parametrize("garbage", EVENTS.values(), ids=EVENTS)
def test_a_broken_record_shows_what_is_sound_of_it_and_makes_way(open_sheet, garbage):
    sheet = open_sheet().names()
    sheet.tick("1-gather")
    run, log = kept_run(sheet.wait_saved("1-gather")), sheet.export()["log"]
    sheet.page.evaluate(PUT, [[], [{**log[-1], **garbage, "key": run["key"], "sequence": len(log) + 1}]])
    sheet.reload()
    assert f"履歴の {len(log) + 1} 番目" in sheet.notice("trouble")
    assert sheet.count_done() == 1 and sheet.is_read_only() and sheet.export()["log"] == log
    # What is not sound is not lost, here or when another record is on the page.
    events = sheet.export_stored("#records .buttons")["stored"]["events"]
    assert events[:-1] == log and events[-1] == {**log[-1], **garbage, "sequence": len(log) + 1}
    assert "記録を始めました" in sheet.new_run()
    assert "壊れています" in sheet.other_runs()[0]
    assert sheet.export_stored("#other-runs li")["stored"]["events"] == events
    assert sheet.notice("trouble") is None and sheet.count_done() == 0
    sheet.names()
    sheet.tick("1-gather")
    assert sheet.wait_saved("1-gather").reload().count_done() == 1


def test_events_without_a_run_are_named_and_those_of_other_sites_are_not(open_sheet):
    sheet = open_sheet().names()
    sheet.tick("1-gather")
    run, log = kept_run(sheet.wait_saved("1-gather")), sheet.export()["log"]
    lost = run["key"].rpartition("/")[0] + "/00000000-0000-4000-8000-000000000000"
    other = lost.replace(f"/{run['site']}/", "/another-site/")
    sheet.page.evaluate(PUT, [[], [{**log[0], "key": key} for key in (lost, other)]])
    [line] = sheet.strays()
    assert lost in line
    assert sheet.export_stored("#strays li")["stored"] == {"run": None, "drafts": None, "events": [log[0]]}


@pytest.mark.parametrize("filling", ["localstorage"], indirect=True)
def test_what_is_no_run_in_the_simple_store_is_named_too(filling):
    sheet = filling().names()
    sheet.tick("1-gather")
    sheet.wait_saved("1-gather")
    assert sheet.strays() == []
    sheet.page.evaluate("() => localStorage.setItem('tejun-checklist/run/x', '{')")
    [line] = sheet.strays()
    assert line.startswith("x ")
    assert sheet.export_stored("#strays li")["stored"] == {"tejun-checklist/run/x": "{"}
