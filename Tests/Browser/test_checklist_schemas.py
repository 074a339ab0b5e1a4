"""Records of the first schema: replayed by the rules that they were made under, and continued under the second."""

import json

import pytest
from checklist import checklist, open_sheet  # noqa: F401 (a fixture)
from oracle import FIRST, SECOND, assert_sound, extended, of_first_schema
from refusals import CONFIRMED, good, packed, refused, worked_on  # noqa: F401 (fixtures)

MODEL = checklist("model-case")
PARAMETER = "sql-instance-folder-a"
NG = "2.2-1"
STORE = """async ([run, events]) => {
  const answered = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = await answered(indexedDB.open("tejun-checklist"));
  const stores = database.transaction(["runs", "events"], "readwrite");
  const [found] = (await answered(stores.objectStore("runs").getAll())).filter((one) => one.run === run);
  delete found.rules;
  await answered(stores.objectStore("runs").put(found));
  for (const event of events) await answered(stores.objectStore("events").put({ ...event, key: found.key }));
  database.close();
}"""


@pytest.fixture(scope="module")
def first(good):
    """A record as made by the first page: NG without words, and a value that was changed after a mark."""
    record = extended(
        of_first_schema(good), (NG, "done", True), (NG, "result", "ng"), (None, f"value:{PARAMETER}", "MSSQL.2"))
    assert record["schema"] == FIRST and "values" not in json.dumps(record["log"])
    return record


def assert_goes_on(sheet, first):
    """Nothing of it is lost; what follows belongs to the second schema, and says so."""
    assert (sheet.standing(CONFIRMED), sheet.is_confirmed(CONFIRMED), sheet.standing(NG)) == ("done", True, "ng")
    # What was signed for differs from what the commands say now.
    assert "= MSSQL.1" in sheet.row(CONFIRMED).locator(".given").inner_text()
    sheet.tick("3.3-1")
    record = sheet.wait_saved().export()
    assert_sound(record, MODEL)
    count = len(first["log"])
    assert record["schema"] == SECOND and record["run"]["rules"] == FIRST and record["log"][:count] == first["log"]
    assert [(event["field"], event["old"], event["new"]) for event in record["log"][count:count + 2]] == [
        ("rules", FIRST, SECOND), ("done", False, True)]
    assert record["log"][count + 1]["values"] == {} and len(record["log"]) == count + 3
    # By the rules of the second schema from here on.
    sheet.value(PARAMETER, "MSSQL.3")
    sheet.page.locator("dialog#value-question").wait_for()
    sheet.page.locator("dialog#value-question [data-close]").click()
    return record


def test_a_record_of_the_first_schema_is_taken_in_and_goes_on(open_sheet, first):
    sheet = open_sheet(MODEL)
    assert "読み込みました" in sheet.import_record(first)
    # Taken in and viewed, it is unchanged.
    untouched = sheet.export()
    assert untouched["log"] == first["log"] and untouched["schema"] == SECOND
    assert_sound(untouched, MODEL)
    record = assert_goes_on(sheet, first)
    again = open_sheet(MODEL)
    assert "読み込みました" in again.import_record(record) and again.shown() == sheet.shown()


def test_a_run_that_the_browser_keeps_from_the_first_schema_goes_on(open_sheet, first):
    sheet = open_sheet(MODEL)
    sheet.import_record(first)
    record = sheet.export()
    sheet.page.evaluate(STORE, [record["run"]["id"], first["log"]])
    sheet.reload()
    assert sheet.notice("trouble") is None
    assert_goes_on(sheet, first)
    assert sheet.reload().notice("trouble") is None and sheet.is_ticked("3.3-1")


BAD = {
    "an undo": (lambda first: extended(first, {"step": CONFIRMED, "field": "undo", "new": True, "old": False}), "「undo」"),
    "a correction": (lambda first: extended(first, {
        "step": None, "field": f"correction:{PARAMETER}", "new": {"value": "MSSQL.3", "reason": "x"}}),
        "形が正しくありません|「correction"),
    "a mark with values": (lambda first: extended(
        first, {"step": "3.3-1", "field": "done", "new": True, "values": {}}), "知られていません"),
    "done anew by a person": (lambda first: extended(first, (NG, "redo", True)), "役割"),
    "other rules within": (lambda first: extended(
        first, {"step": None, "field": "rules", "new": SECOND, "old": FIRST, "role": "record"}), "schema と一致しません"),
    "called the second": (lambda first: {**first, "schema": SECOND}, "形が正しくありません"),
}


@pytest.mark.parametrize("change, reason", BAD.values(), ids=BAD)
def test_what_the_first_schema_did_not_have_is_refused_in_it(refused, first, change, reason):
    refused(packed(change(first)), reason)
