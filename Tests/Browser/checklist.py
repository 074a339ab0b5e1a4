"""A checklist in the browser, as its users handle it."""

import json
import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Error

OUTPUT = Path(os.environ["TEJUN_OUTPUT"])
CHECKLISTS = sorted(OUTPUT.glob("*/checklist.html"))
SAVED = "保存済"
PATIENCE = 15000
# Everything that the browser stores of checklists, in either store.
STORED = """async () => {
  const kept = { runs: [], events: [], texts: {} };
  // What is being written is no part of a record: it goes when it is recorded, a moment later.
  const isDraft = (key) => key.includes("drafts/");
  try {
    kept.texts = Object.fromEntries(Object.entries(localStorage).filter(([key]) => !isDraft(key)));
  } catch { /* refused: nothing is kept there */ }
  const names = await indexedDB?.databases().catch(() => []) ?? [];
  if (!names.some(({ name }) => name === "tejun-checklist")) return kept;
  const answered = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    setTimeout(() => reject(new Error("the database does not answer")), 5000);
  });
  const database = await answered(indexedDB.open("tejun-checklist"));
  const stores = database.transaction(["runs", "events"]);
  for (const name of ["runs", "events"]) kept[name] = await answered(stores.objectStore(name).getAll());
  kept.runs = kept.runs.filter(({ key }) => !isDraft(key));
  database.close();
  return kept;
}"""
# How much localStorage holds, if it is the only store.
WEAKLY_KEPT = """() => {
  try { return globalThis.indexedDB ? 0 : localStorage.length; } catch { return 0; }
}"""
# Everything that the sheet shows of the record.
SHOWN = """() => Object.fromEntries([...document.querySelectorAll(".sheet-head, .found, tr.step")].map((place, index) => [
  place.id || place.dataset.parameter || place.className, [
    place.dataset.standing,
    ...[...place.querySelectorAll("input, textarea")].map((one) =>
      one.matches("[type=checkbox], [type=radio]") ? one.checked : one.value),
    ...[...place.querySelectorAll(".signed-name, .signed-time, .flag")].map((one) => one.textContent),
  ]]))"""


def wait_until(page, holds):
    """Whether `holds()` comes true within ten seconds. Asked from here, because a page behind another one is not drawn."""
    for _ in range(200):
        if holds():
            return True
        page.wait_for_timeout(50)
    return False


def checklist(site):
    return OUTPUT / site / "checklist.html"


@pytest.fixture
def open_sheet(browser):
    """Opens checklists, each in a separate browser or in a given context. Afterwards: no page reported an error."""
    contexts, faults = [], []

    def open_file(path=checklist("model-case"), context=None, script=None, **settings):
        if context is None:
            context = browser.new_context(viewport={"width": 1400, "height": 900}, **settings)
            contexts.append(context)
            context.set_default_timeout(PATIENCE)
        page = context.new_page()
        if script:
            page.add_init_script(script)
        watch(page, faults)
        return Sheet.open(page, path)

    yield open_file
    for context in contexts:
        context.close()
    assert faults == []


def watch(page, faults):
    """Notes what a page complains of."""
    page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))


class Sheet:
    """A page that shows a checklist. Steps are named by their ids ("3.2-7")."""

    def __init__(self, page):
        self.page = page
        # A row gets its standing when the record has been read.
        page.locator("tr.step[data-standing]").first.wait_for(state="attached")

    @classmethod
    def open(cls, page, path):
        page.goto(path if isinstance(path, str) else Path(path).as_uri())
        return cls(page)

    def reload(self, kept=None):
        """Loads the page again. `kept`: how much is in localStorage, if another page wrote it."""
        kept = self.kept_weakly() if kept is None else kept
        self.page.reload()
        for _ in range(5):
            # Chromium under load now and then begins a page with an empty localStorage, and has all of it the
            # next time.
            if self.kept_weakly() >= kept:
                break
            place = self.page.url
            self.page.goto("about:blank")
            self.page.goto(place)
        self.__init__(self.page)
        return self

    # The sheet as it stands

    def row(self, step):
        return self.page.locator(f'tr.step[id="{step}"]')

    def rows(self):
        """What the row of every step says: id, number, sha256, place, confirmation, applies, standing."""
        return self.page.locator("tr.step").evaluate_all("""(rows) => rows.map((row) => ({
          id: row.id, number: row.querySelector(".number").textContent, ...row.dataset }))""")

    def steps(self, confirmation=None):
        """The ids of the steps that apply, with that kind of confirmation if one is given."""
        return [row["id"] for row in self.rows()
                if row["applies"] == "true" and confirmation in (None, row["confirmation"])]

    def number(self, step):
        return self.row(step).locator(".number").text_content()

    def standing(self, step):
        return self.row(step).get_attribute("data-standing")

    def count_done(self):
        return int(self.page.locator("#count-done").text_content())

    def is_ticked(self, step):
        return self.row(step).locator("td.operator input").is_checked()

    def is_confirmed(self, step):
        return self.row(step).locator("td.confirmer input").is_checked()

    def signed(self, step, role="operator"):
        """The name and the time below the box; None if nobody has signed."""
        cell = self.row(step).locator(f"td.{role}")
        if not cell.locator("input").is_checked():
            return None
        return cell.locator(".signed-name").text_content(), cell.locator(".signed-time").text_content()

    def result_of(self, step):
        return self.row(step).locator("td.outcome input").evaluate_all(
            "(choices) => choices.find((choice) => choice.checked)?.value ?? ''")

    def remark_of(self, step):
        return self.row(step).locator("td.remark textarea").input_value()

    def value_of(self, parameter):
        return self.value_field(parameter).input_value()

    def head(self, field):
        box = self.page.locator(f'[data-head="{field}"] input')
        return box.is_checked() if field == "solo" else box.input_value()

    def shown(self):
        """Everything that the sheet shows of the record, for comparison."""
        return self.page.evaluate(SHOWN)

    def is_read_only(self):
        """Whether nothing on the sheet can be changed (True), everything can (False), or some of it (None)."""
        states = set(self.page.locator("main").locator("input, textarea").evaluate_all(
            "(fields) => fields.map((field) => field.disabled || Boolean(field.readOnly))"))
        return states.pop() if len(states) == 1 else None

    def notice(self, name):
        """A notice that stays ("unsaved", "trouble", "weak", "second", "others", "closed"); None if it is not shown."""
        place = self.page.locator(f"#notice-{name}")
        return place.locator("p").text_content() if place.is_visible() else None

    def refusal(self):
        place = self.page.locator("#refusal")
        return place.inner_text().strip() if place.is_visible() else None

    # What people do

    def write_head(self, field, text):
        box = self.page.locator(f'[data-head="{field}"] input')
        box.fill(text)
        box.blur()

    def names(self, operator="山田 太郎", confirmer="鈴木 花子"):
        for field, name in (("operator", operator), ("confirmer", confirmer)):
            if name is not None:
                self.write_head(field, name)
        return self

    def ready(self):
        """Names in the head, and all values to be found on site: any step can be done."""
        self.names()
        for parameter in self.page.locator(".found").evaluate_all("(places) => places.map(({ dataset }) => dataset.parameter)"):
            self.value(parameter, "MSSQL.1")
        return self

    def solo(self, is_solo=True):
        self.page.locator('[data-head="solo"] input').set_checked(is_solo)

    def tick(self, step):
        """Ticks the operator's box, or removes the tick."""
        self.row(step).locator("td.operator input").click()

    def confirm(self, step):
        """Ticks the confirmer's box, or removes the tick."""
        self.row(step).locator("td.confirmer input").click()

    def tick_all(self):
        """Every box that can be ticked: first those of the operator, then those of the confirmer."""
        for role in ("operator", "confirmer"):
            self.page.locator(f"tr.step td.{role} input:enabled:not(:checked)").evaluate_all(
                "(boxes) => { for (const box of boxes) box.click(); }")

    def result(self, step, value, reason=None):
        """Chooses a result; NG and 対象外 are recorded once they have a reason."""
        self.row(step).locator(f'td.outcome input[value="{value}"]').click()
        if reason is not None:
            field = self.row(step).locator(".reason textarea")
            field.fill(reason)
            field.blur()

    def remark(self, step, text):
        field = self.row(step).locator("td.remark textarea")
        field.fill(text)
        field.blur()

    def value_field(self, parameter):
        return self.page.locator(f'.found[data-parameter="{parameter}"] input')

    def value(self, parameter, text):
        field = self.value_field(parameter)
        field.fill(text)
        field.blur()

    # What is kept

    def saved(self, step):
        return self.row(step).locator(".saved").text_content()

    def wait_saved(self, *steps):
        """Waits until the rows say that they are stored; without a step, until the bar says so about everything."""
        places = [self.row(step).locator(".saved") for step in steps] or [self.page.locator("#saved")]
        for place in places:
            place.filter(has_text=re.compile(f"^{SAVED}$")).wait_for()
        return self

    def kept_weakly(self):
        """How many texts localStorage holds, if it is the only store."""
        return self.page.evaluate(WEAKLY_KEPT)

    def stored(self):
        """Everything that the browser stores of checklists, for comparison."""
        for _ in range(2):
            try:
                return self.page.evaluate(STORED)
            except Error as error:
                # Chromium under load can leave a request unanswered for good after its data were cleared.
                if "does not answer" not in error.message:
                    raise
        return self.page.evaluate(STORED)

    def wait_saved_head(self, text):
        """Waits until the record has that name of the operator, while it is still being typed."""
        assert wait_until(self.page, lambda: any(
            event["new"] == text for event in self.stored()["events"] if event["field"] == "operator")), text

    # The dialog of records

    def show_records(self):
        # A tab behind another one is not drawn, and a dialog is waited for until it is drawn.
        self.page.bring_to_front()
        if not self.page.locator("dialog#records").is_visible():
            # Written last, when the list of records is there.
            self.page.evaluate("() => { document.getElementById('this-run').textContent = ''; }")
            self.page.locator("#show-records").click()
            self.page.locator("dialog#records #this-run", has_text=re.compile(r"\S")).wait_for()

    def close_records(self):
        if self.page.locator("dialog#records").is_visible():
            self.page.locator("dialog#records [data-close]").click()

    def message_after(self, act):
        """What the dialog says after `act`."""
        self.show_records()
        message = self.heard_after(act)
        self.close_records()
        return message

    def heard_after(self, act):
        """The same in the dialog that is already open."""
        self.page.evaluate("() => { document.getElementById('records-message').textContent = ''; }")
        act()
        place = self.page.locator("#records-message")
        place.filter(has_text=re.compile(r"\S")).wait_for()
        return place.text_content()

    def export_bytes(self, kind="json"):
        self.show_records()
        with self.page.expect_download() as download:
            self.page.locator(f"#export-{kind}").click()
        self.close_records()
        return Path(download.value.path()).read_bytes()

    def export(self):
        return json.loads(self.export_bytes())

    def export_csv(self):
        return self.export_bytes("csv")

    def import_file(self, file):
        """Takes in a file, given by its path or as bytes; returns what the dialog says."""
        return self.message_after(lambda: self.choose_file(file))

    def choose_file(self, file):
        if isinstance(file, bytes):
            file = {"name": "record.json", "mimeType": "application/json", "buffer": file}
        self.page.locator("#import-file").set_input_files(file)

    def import_record(self, record):
        return self.import_file(json.dumps(record, ensure_ascii=False).encode())

    def new_run(self):
        return self.message_after(lambda: self.page.locator("#new-run").click())

    def clear_run(self):
        def clear():
            self.page.locator("#clear-run").click()
            self.page.locator("#clear-yes").click()
        return self.message_after(clear)

    def other_runs(self):
        """The lines of the list of other records of the site."""
        self.show_records()
        lines = self.page.locator("#other-runs li").all_text_contents()
        self.close_records()
        return lines

    def strays(self):
        """The lines of the list of what is stored and is no record."""
        self.show_records()
        lines = self.page.locator("#strays li").all_text_contents()
        self.close_records()
        return lines

    def export_stored(self, place):
        """What the button for it in `place` gives of what is stored there, as it is."""
        self.show_records()
        with self.page.expect_download() as download:
            self.page.locator(place).get_by_role("button", name="保存されているまま書き出す").click()
        self.close_records()
        return json.loads(Path(download.value.path()).read_bytes())

    def open_other(self, text):
        """Opens the other record with `text` in its line, or takes it over if it is of another edition."""
        return self.message_after(
            lambda: self.page.locator("#other-runs li", has_text=text).locator("button").first.click())

    def this_run(self):
        """What the dialog says about the record on the page."""
        self.show_records()
        words = self.page.locator("#this-run").text_content()
        self.close_records()
        return words
